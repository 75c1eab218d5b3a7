"""Emitted functions of one loop over straight-line code, lowered statement by statement.

Most emitted functions have no branches: some assignments, then one `for` over a range whose body is more of
them. Their values are numbers, and what is done with these is little: arithmetic, comparisons, conversions,
items of arrays, and calls of the functions in `intrinsics`, which write their own code. So they are lowered
here, by the rules and to the instructions of numba, which would first have to be imported. What is not
straight-line code, or has operands that emitted source does not combine, is left to numba's compiler; the
tests compare the machine code that both come to.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from llvmlite import ir

from kernelgen.backend.intrinsics.define import CONSTANTS, DEVICE, Device
from kernelgen.backend.kinds import BOOLEAN, FLOAT64, INT64, KINDS, UINT64, Kind, common, converted, of_dtype

_I32, _I64, _POINTER = ir.IntType(32), ir.IntType(64), ir.PointerType()

_INTEGERS: dict[type[ast.AST], str] = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul"}
_FLOATS: dict[type[ast.AST], str] = {ast.Add: "fadd", ast.Sub: "fsub", ast.Mult: "fmul", ast.Div: "fdiv"}
_BITS: dict[type[ast.AST], str] = {ast.BitAnd: "and_", ast.BitOr: "or_", ast.BitXor: "xor"}
_COMPARISONS: dict[type[ast.AST], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
NUMBERS: dict[str, Any] = {
    **CONSTANTS,
    **{name: getattr(np, name) for name in KINDS if hasattr(np, name)},
}
"""What the constants of emitted modules are spelled with, in plain Python."""


class _Value(NamedTuple):
    """A value while it is lowered.

    Attributes:
        kind: that of the number; of an item, where it is a pointer.
        value: its LLVM value.
        literal: whether it is an integer that stands in the source.
    """

    kind: Kind
    value: Any
    literal: bool = False

    @property
    def is_pointer(self) -> bool:
        """Whether it is a pointer to numbers."""
        return isinstance(self.value.type, ir.PointerType)


class Outside(Exception):
    """The code is not of the kind that is lowered here."""


def lower(
    function: ast.FunctionDef,
    names: Mapping[str, Any],
    module: ir.Module,
    symbol: str,
    pointers: Sequence[str],
) -> ir.Function:
    """Lowers an emitted function.

    Args:
        function: the function; its first parameter is a number of elements, the others are pointers.
        names: the constants of its module.
        module: where it is defined, as `int32 (void *, void *, int64, void *...)`: numba's convention, whose
            first two parameters are not used here.
        symbol: what it is called there.
        pointers: the kind of each pointer's items.

    Raises:
        Outside: where numba's own compiler is needed; the function is not in the module then.
    """
    kind = ir.FunctionType(_I32, [_POINTER, _POINTER, _I64, *[_POINTER] * len(pointers)])
    own = ir.Function(module, kind, symbol)
    for argument in own.args:
        if isinstance(argument.type, ir.PointerType):
            argument.add_attribute("noalias")
    try:
        _Function(function, names, own, [KINDS[name] for name in pointers]).lower()
    except Outside:
        del module.globals[symbol]
        raise
    return own


class _Function:
    """One function on its way to LLVM."""

    def __init__(
        self, function: ast.FunctionDef, names: Mapping[str, Any], own: ir.Function, kinds: Sequence[Kind]
    ) -> None:
        self.function, self.names = function, names
        self.builder = ir.IRBuilder(own.append_basic_block("entry"))
        parameters = [a.arg for a in function.args.args]
        given = [_Value(kind, value) for kind, value in zip((INT64, *kinds), own.args[2:], strict=True)]
        self.locals = dict(zip(parameters, given, strict=True))

    def lower(self) -> None:
        """All statements: the docstring, those before the loop, and the loop."""
        _, *before, loop = self.function.body
        if not (isinstance(loop, ast.For) and isinstance(loop.target, ast.Name)) or loop.orelse:
            raise Outside
        for statement in before:
            self._statement(statement)
        outer = set(self.locals)
        count = self._count(loop.iter).value
        builder = self.builder
        # What LLVM makes of numba's loops over ranges: they count down, and both numbers change first.
        zero, one = (ir.Constant(_I64, k) for k in (0, 1))
        start = builder.block
        head, body, after = (builder.append_basic_block(name) for name in ("head", "body", "after"))
        builder.branch(head)
        builder.position_at_end(head)
        item, left = builder.phi(_I64), builder.phi(_I64)
        builder.cbranch(builder.icmp_signed(">", left, zero), body, after)
        builder.position_at_end(body)
        fewer, following = builder.sub(left, one), builder.add(item, one)
        self.locals[loop.target.id] = _Value(INT64, item)
        for inner in loop.body:
            self._statement(inner)
            if isinstance(inner, ast.Assign) and outer & _assigned(inner):
                raise Outside  # A value that is carried from one element to the next.
        for phi, first, later in ((item, zero, following), (left, count, fewer)):
            phi.add_incoming(first, start)
            phi.add_incoming(later, builder.block)
        builder.branch(head)
        builder.position_at_end(after)
        builder.ret(ir.Constant(_I32, 0))

    def _count(self, given: ast.expr) -> _Value:
        """How often a loop runs."""
        match given:
            case ast.Call(func=ast.Name(id="range"), args=[ast.expr() as stop], keywords=[]):
                count = self._value(stop)
                if count.kind is INT64 and "range" not in self.locals:
                    return count
        raise Outside

    def _statement(self, statement: ast.stmt) -> None:
        if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
            raise Outside
        target, given = statement.targets[0], statement.value
        if isinstance(target, ast.Name):
            self.locals[target.id] = self._value(given)
        elif isinstance(target, ast.Tuple):
            names = [part.id for part in target.elts if isinstance(part, ast.Name)]
            parts = self._parts(given)
            if not len(names) == len(target.elts) == len(parts):
                raise Outside
            self.locals |= zip(names, parts, strict=True)
        elif isinstance(target, ast.Subscript):
            array, index, value = self._value(target.value), self._value(target.slice), self._value(given)
            changed = self._converted(value, array.kind)
            self.builder.store(changed, self._place(array, index))
        else:
            raise Outside

    def _parts(self, given: ast.expr) -> Sequence[_Value]:
        """The values that are assigned to several names."""
        if isinstance(given, ast.Tuple):
            return [self._value(part) for part in given.elts]
        found = self._evaluated(given)
        return found if isinstance(found, list) else []

    def _value(self, given: ast.expr) -> _Value:
        found = self._evaluated(given)
        if isinstance(found, list):
            raise Outside
        return found

    def _evaluated(self, given: ast.expr) -> _Value | list[_Value]:
        """The value of an expression; a list of them where it is a tuple."""
        match given:
            case ast.Name(id=name) if name in self.locals:
                return self.locals[name]
            case ast.Name(id=name):
                return _constant(self.names.get(name, DEVICE.get(name)))
            case ast.Constant(value=value):
                return _constant(value)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return _constant(-value)
            case ast.BinOp(left=left, op=op, right=right):
                return self._binary(type(op), self._value(left), self._value(right))
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARISONS:
                return self._compared(_COMPARISONS[type(op)], self._value(left), self._value(right))
            case ast.UnaryOp(op=op, operand=operand):
                return self._unary(type(op), self._value(operand))
            case ast.Subscript():
                array, index = self._value(given.value), self._value(given.slice)
                return _Value(array.kind, self.builder.load(self._place(array, index), typ=array.kind.llvm))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name not in self.locals:
                return self._called(name, [self._value(arg) for arg in args])
        raise Outside

    def _place(self, array: _Value, index: _Value) -> Any:
        """The address of an item."""
        if not array.is_pointer or index.is_pointer or not index.kind.is_integer:
            raise Outside
        wide = INT64 if index.kind.letter == "i" else UINT64
        at = converted(self.builder, index.value, index.kind, wide)
        return self.builder.gep(array.value, [at], source_etype=array.kind.llvm)

    def _converted(self, given: _Value, wanted: Kind) -> Any:
        """A number as one of another kind."""
        if given.is_pointer or (given.kind.letter == "f" and wanted.letter != "f"):
            raise Outside  # Floats become integers by functions of their own.
        if given.literal and wanted is not BOOLEAN:
            number = given.value.constant
            return ir.Constant(wanted.llvm, float(number) if wanted.letter == "f" else number)
        return converted(self.builder, given.value, given.kind, wanted)

    def _binary(self, op: type[ast.operator], a: _Value, b: _Value) -> _Value:
        if a.is_pointer or b.is_pointer:
            raise Outside
        letters = {a.kind.letter, b.kind.letter}
        if letters == {"f"} and op in _FLOATS:
            kind, name = common(a.kind, b.kind), _FLOATS[op]
        elif letters == {"b"} and op in _BITS:
            kind, name = BOOLEAN, _BITS[op]
        elif letters <= {"i", "u"} and op in _INTEGERS | _BITS:
            kind, name = INT64 if "i" in letters else UINT64, (_INTEGERS | _BITS)[op]
        else:
            raise Outside
        make: Callable[[Any, Any], Any] = getattr(self.builder, name)
        return _Value(kind, make(self._converted(a, kind), self._converted(b, kind)))

    def _compared(self, sign: str, a: _Value, b: _Value) -> _Value:
        if a.is_pointer or b.is_pointer or (a.literal and b.literal):
            raise Outside
        if a.literal or b.literal:
            number = (a if a.literal else b).value.constant
            kind = (b if a.literal else a).kind
            if number != 0 or kind.letter not in "iuf":
                raise Outside
            # As numba has it; LLVM compares the narrow number where that is the same.
            kind = FLOAT64 if kind.letter == "f" or kind is UINT64 else INT64
        elif a.kind.letter == b.kind.letter:
            kind = common(a.kind, b.kind)
        else:
            raise Outside
        left, right = self._converted(a, kind), self._converted(b, kind)
        builder = self.builder
        if kind.letter == "f":
            make = builder.fcmp_unordered if sign == "!=" else builder.fcmp_ordered
        else:
            make = builder.icmp_signed if kind.letter == "i" else builder.icmp_unsigned
        return _Value(BOOLEAN, make(sign, left, right))

    def _unary(self, op: type[ast.unaryop], a: _Value) -> _Value:
        if a.is_pointer or a.literal:
            raise Outside
        builder, kind = self.builder, a.kind
        if op is ast.USub and kind.letter == "f":
            return _Value(kind, builder.fsub(ir.Constant(kind.llvm, -0.0), a.value))
        if op is ast.USub and kind.is_integer:
            changed = builder.neg(a.value)
        elif op is ast.Invert and (kind.is_integer or kind is BOOLEAN):
            changed = builder.xor(a.value, ir.Constant(kind.llvm, (1 << kind.bits) - 1))
        else:
            raise Outside
        wide = kind if kind is BOOLEAN else INT64 if kind.letter == "i" else UINT64
        return _Value(wide, converted(builder, changed, kind, wide))

    def _called(self, name: str, operands: Sequence[_Value]) -> _Value | list[_Value]:
        called = None if name in self.names else BOOLEAN if name == "bool" else DEVICE.get(name)
        if isinstance(called, Kind) and len(operands) == 1:
            return _Value(called, self._converted(operands[0], called))
        if not isinstance(called, Device) or any(operand.is_pointer for operand in operands):
            raise Outside
        wanted, results = _signature(called, tuple(operand.kind for operand in operands))
        values = [self._converted(o, kind) for o, kind in zip(operands, wanted, strict=True)]
        made = called.emit(self.builder, wanted, *values)
        if isinstance(results, Kind):
            return _Value(results, made)
        return [_Value(*part) for part in zip(results, made, strict=True)]


@functools.cache
def _signature(called: Device, kinds: tuple[Kind, ...]) -> tuple[tuple[Kind, ...], Any]:
    """The kinds of a function's operands, and that or those of its results."""
    try:
        wanted = called.operands(kinds)
    except TypeError as error:
        raise Outside from error
    return wanted, called.result(*wanted)


def _constant(value: Any) -> _Value:
    """A number that Python knows."""
    if isinstance(value, bool):
        return _Value(BOOLEAN, ir.Constant(BOOLEAN.llvm, value))
    if isinstance(value, int) and -(2**63) <= value < 2**63:
        return _Value(INT64, ir.Constant(INT64.llvm, value), literal=True)
    if isinstance(value, float) and not isinstance(value, np.generic):
        return _Value(FLOAT64, ir.Constant(FLOAT64.llvm, value))
    kind = of_dtype(value.dtype) if isinstance(value, np.generic) else None
    if kind is None:
        raise Outside
    return _Value(kind, ir.Constant(kind.llvm, value.item()))


def _assigned(statement: ast.Assign) -> set[str]:
    """The names that a statement assigns."""
    nodes = [node for target in statement.targets for node in ast.walk(target)]
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
