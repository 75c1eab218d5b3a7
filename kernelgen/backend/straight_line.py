"""Emitted functions of one loop over straight-line code, lowered statement by statement.

Most emitted functions have no branches: some assignments, then one `for` over a range whose body is more of
them. numba's compiler finds the types and the lives of such variables by the same analyses as those of any
program, which takes most of the time of a build. Here each expression is typed and lowered as it is met.
Every type and every instruction is still numba's: it is asked for the signature of each operation and for its
implementation. What is not straight-line code is left to numba's compiler.
"""

from __future__ import annotations

import ast
import builtins
import operator
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kernelgen.backend.numba_internals import Lowering

_OPERATORS: dict[type[ast.AST], Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
}


class _Value(NamedTuple):
    """A value while it is lowered: its numba type and its LLVM value."""

    kind: Any
    value: Any


class Outside(Exception):
    """The code is not of the kind that is lowered here."""


def lower(function: ast.FunctionDef, names: Mapping[str, Any], lowering: Lowering) -> None:
    """Lowers an emitted function.

    Args:
        function: the function.
        names: what the names of its module mean.
        lowering: the function to fill, as numba declares it.

    Raises:
        Outside: where numba's own compiler is needed; what was lowered so far is of no use then.
    """
    _Function(function, names, lowering).lower()


class _Function:
    """One function on its way to LLVM."""

    def __init__(self, function: ast.FunctionDef, names: Mapping[str, Any], lowering: Lowering) -> None:
        self.function, self.names, self.lowering = function, names, lowering
        parameters = [a.arg for a in function.args.args]
        self.locals = {n: _Value(*given) for n, given in zip(parameters, lowering.arguments, strict=True)}

    def lower(self) -> None:
        """All statements: the docstring, those before the loop, and the loop."""
        _, *before, loop = self.function.body
        if not (isinstance(loop, ast.For) and isinstance(loop.target, ast.Name)) or loop.orelse:
            raise Outside
        for statement in before:
            self._statement(statement)
        outer = set(self.locals)
        with self.lowering.loop(*self._value(loop.iter)) as item:
            self.locals[loop.target.id] = _Value(*item)
            for statement in loop.body:
                self._statement(statement)
                if isinstance(statement, ast.Assign) and outer & _assigned(statement):
                    raise Outside  # A value that is carried from one element to the next.

    def _statement(self, statement: ast.stmt) -> None:
        if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
            raise Outside
        target, given = statement.targets[0], statement.value
        if isinstance(target, ast.Name):
            self.locals[target.id] = self._value(given)
        elif isinstance(target, ast.Tuple):
            names = [part.id for part in target.elts if isinstance(part, ast.Name)]
            if len(names) != len(target.elts):
                raise Outside
            self.locals |= zip(names, self._parts(given, len(names)), strict=True)
        elif isinstance(target, ast.Subscript):
            place = [self._value(target.value), self._value(target.slice), self._value(given)]
            self._call(operator.setitem, place)
        else:
            raise Outside

    def _parts(self, given: ast.expr, count: int) -> Sequence[_Value]:
        """The values that are assigned to several names."""
        if isinstance(given, ast.Tuple):
            return [self._value(part) for part in given.elts]
        whole = self._value(given)
        return [_Value(*part) for part in self.lowering.parts(*whole, count)]

    def _value(self, given: ast.expr) -> _Value:
        match given:
            case ast.Name(id=name) if name in self.locals:
                return self.locals[name]
            case ast.Name(id=name) if name in self.names:
                return _Value(*self.lowering.constant(self.names[name]))
            case ast.Constant(value=value):
                return _Value(*self.lowering.constant(value))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
                return self._call(_OPERATORS[type(op)], [self._value(left), self._value(right)])
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _OPERATORS:
                return self._call(_OPERATORS[type(op)], [self._value(left), self._value(right)])
            case ast.UnaryOp(op=op, operand=operand) if type(op) in _OPERATORS:
                return self._call(_OPERATORS[type(op)], [self._value(operand)])
            case ast.Subscript(value=whole, slice=index):
                return self._call(operator.getitem, [self._value(whole), self._value(index)])
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name not in self.locals:
                called = self.names.get(name, getattr(builtins, name, None))
                if called is not None:
                    return self._call(called, [self._value(arg) for arg in args])
        raise Outside

    def _call(self, called: Any, operands: Sequence[_Value]) -> _Value:
        return _Value(*self.lowering.call(called, operands))


def _assigned(statement: ast.Assign) -> set[str]:
    """The names that a statement assigns."""
    nodes = [node for target in statement.targets for node in ast.walk(target)]
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
