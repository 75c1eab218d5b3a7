"""The parts of a graph with opaque calls as one Python function: what a call of small arrays takes.

What `runtime.segmented` does with values, buffers and templates costs several times as much as the parts
themselves where these are small. So it is written down once for a kernel, as source: each value is a local
name, each call is spelled with its arguments, and new arrays take the places of buffers.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.source_location import GENERATED
from kernelgen.ir import Node, number_text, view_array
from kernelgen.ir.calls import OpaqueCall, Slot
from kernelgen.ir.reshaping import method_of, reshaped
from kernelgen.runtime import interpreter
from kernelgen.runtime.parts import CallPart, KernelPart, Plan
from kernelgen.runtime.program import Parameter

SMALL_BYTES = 1 << 18
"""Bytes of arguments up to which nothing is gained by buffers, where there are any."""


def straight(
    plan: Plan,
    parameters: Sequence[Parameter],
    outputs: Any,
    general: Callable[..., Any],
    fits: Callable[[Sequence[Any]], None] | None,
    evaluate: Callable[[Sequence[Node], dict[Node, Any]], None],
    place: Callable[[KernelPart, dict[Node, Any]], None],
) -> Callable[..., Any]:
    """A function that takes all calls, and leaves those that are not plain and small to another.

    Args:
        plan: the parts.
        parameters: what the kernel takes, in the order of the plan's inputs.
        outputs: makes the result of several outputs; None for one.
        general: takes the positional and the named arguments of any other call.
        fits: raises for arrays that do not go together; None where all do.
        evaluate: computes nodes with NumPy, given the values of their operands, and notes theirs.
        place: runs a kernel on values, in the memory of its arguments where it may, and notes its results.
    """
    return _Writer(plan, general, fits, evaluate, place).function(parameters, outputs)


class _Writer:
    """Writes the function.

    Attributes:
        names: what the source calls each value.
        known: what the names of the source mean that are not local.
        lines: the body.
    """

    def __init__(self, plan: Plan, general: Any, fits: Any, evaluate: Any, place: Any) -> None:
        self.plan = plan
        self.names: dict[Node, str] = {}
        self.known: dict[str, Any] = {
            "np": np,
            "array": np.ndarray,
            "blocks": interpreter.blocks,
            "general": general,
            "fits": fits,
            "evaluate": evaluate,
            "place": place,
            "view": view_array,
            "scalar": _scalar,
            "own": _own,
            "alone": is_alone,
            "refs": sys.getrefcount,
            "ALONE": _of_a_local_name(),
        }
        self.lines: list[str] = []

    def function(self, parameters: Sequence[Parameter], outputs: Any) -> Callable[..., Any]:
        self._arguments(parameters)
        start = len(self.lines)
        for part in self.plan.parts:
            if isinstance(part, KernelPart):
                self._kernel(part)
            else:
                self._call(part)
            for node in part.drops:
                self.lines.append(f"del {self.names[node]}")
        self._steps(self.plan.steps, self.plan.outputs)
        below = dict.fromkeys(a for node in self.plan.steps for a in node.args)
        left = [self._name(node) for node in below if node not in self.plan.outputs]
        self.lines += [f"{', '.join(left)} = {', '.join(['None'] * len(left))}"] * bool(left)
        self._results(_ours(self.plan), outputs)
        if self.plan.pure:  # The general way finds the error of the program's first operation that fails.
            within = [f"    {line}" for line in self.lines[start:]]
            self.lines[start:] = ["try:", *within, "except Exception: pass", "return general(args, named)"]
        body = "".join(f"    {line}\n" for line in self.lines)
        exec(compile(f"def call(*args, **named):\n{body}", GENERATED, "exec"), self.known)
        made: Callable[..., Any] = self.known["call"]
        return made

    def _name(self, node: Node) -> str:
        return self.names.setdefault(node, f"v{len(self.names)}")

    def _const(self, value: Any) -> str:
        name = f"c{len(self.known)}"
        self.known[name] = value
        return name

    def _arguments(self, parameters: Sequence[Parameter]) -> None:
        """Takes arguments as they are; those that are to be converted or refused go the general way."""
        passed = [
            self._name(n) for n, p in zip(self.plan.inputs, parameters, strict=True) if p.captured is None
        ]
        wrong = ["named", f"len(args) != {len(passed)}", "blocks.count"]
        self.lines += [f"if {' or '.join(wrong)}: return general(args, named)"]
        self.lines += [f"{', '.join(passed)}, = args"] if passed else []
        sizes = []
        for node, parameter in zip(self.plan.inputs, parameters, strict=True):
            name, dtype = self._name(node), self._const(parameter.dtype)
            if parameter.captured is not None:
                self.lines.append(f"{name} = {self._const(parameter.captured)}")
            is_array = (
                f"type({name}) is array and {name}.dtype is {dtype} and {name}.ndim == {parameter.ndim}"
            )
            if parameter.ndim == 0 and parameter.captured is None:
                self.lines += [
                    f"if type({name}) is not {dtype}.type and not ({is_array}):",
                    *self._converted(name, dtype, parameter),
                ]
            else:
                self.lines.append(f"if not ({is_array}): return general(args, named)")
                sizes.append(f"{name}.nbytes")
        if sizes and self.plan.buffers:
            self.lines.append(f"if {' + '.join(sizes)} > {SMALL_BYTES}: return general(args, named)")
        if self.known["fits"] is not None:
            self.lines.append(f"fits(({''.join(f'{self._name(n)}, ' for n in self.plan.inputs)}))")

    def _converted(self, name: str, dtype: str, parameter: Parameter) -> list[str]:
        if parameter.dtype == np.float64:
            return [
                f"    if type({name}) is not float: return general(args, named)",
                f"    {name} = {dtype}.type({name})",
            ]
        return ["    return general(args, named)"]

    def _kernel(self, part: KernelPart) -> None:
        reads = ", ".join(map(self._name, part.reads))
        writes = "".join(f"{self._name(n)}, " for n in part.writes)
        if len(part.writes) == 1:
            writes = writes.removesuffix(", ")
        plain = f"{writes} = {self._const(part.run)}({reads})"
        held = dict.fromkeys(self._name(n) for n in part.in_place if n is not None)
        if not held:
            self.lines.append(plain)
            return
        # Nobody but `values` holds what may be written over.
        values = ", ".join(f"{self._const(n)}: {self._name(n)}" for n in dict.fromkeys(part.reads))
        self.lines += [
            f"if {' or '.join(f'{name}.nbytes > {SMALL_BYTES}' for name in held)}:",
            f"    values = {{{values}}}",
            *(f"    {name} = None" for name in held),
            f"    place({self._const(part)}, values)",
            *(f"    {self._name(n)} = values[{self._const(n)}]" for n in part.writes),
            "    del values",
            f"else: {plain}",
        ]

    def _steps(self, steps: Sequence[Node], used: Iterable[Node]) -> list[Node]:
        """What NumPy computes of values: views are spelled, the rest is computed at once, in a dictionary.

        Args:
            steps: in order.
            used: those whose names are spelled; others are made only if one of these needs them.

        Returns:
            the steps that have names now.
        """
        needed = set(used)
        for node in reversed(steps):
            if node in needed:
                spelled = node.op == "slice"
                needed |= {a for a in node.args if a.ndim or not spelled or self._number(a) is None}
        made = [node for node in steps if node in needed]
        rest: list[Node] = []
        for node in made:
            if node.op not in ("slice", "view"):
                rest.append(node)
                continue
            self._evaluated(rest)
            rest = []
            x = self._name(node.args[0])
            seen = f"{x}[{self._index(node)}]" if node.op == "slice" else self._view(node)
            self.lines.append(f"{self._name(node)} = {seen}")
        self._evaluated(rest)
        return made

    def _view(self, node: Node) -> str:
        x, axes = node.args[0], node.param
        name = self._name(x)
        if x.ndim == 0:
            return f"view({name}, {self._const(axes)})"
        order = [a for a in axes if a is not None]
        if order != sorted(order):
            name = f"{name}.transpose({', '.join(map(str, order))})"
        if None in axes:
            name += f"[{', '.join('None' if a is None else ':' for a in axes)}]"
        return name

    def _number(self, node: Node) -> str | None:
        """A number as an expression of Python's integers."""
        return number_text(node, lambda x: self._name(x) if x.op in ("input", "pick") else None)

    def _index(self, node: Node) -> str:
        """The index of a slice."""

        def number(value: Any) -> str:
            if type(value) is not tuple:
                return repr(value)
            operand = node.args[1 + value[1]]
            return self._number(operand) or f"int({self._name(operand)})"

        parts = [
            f"slice({', '.join(map(number, dims))})" if kind == "slice" else number(dims[0])
            for kind, *dims in node.param
        ]
        return f"({''.join(f'{part}, ' for part in parts)})"

    def _evaluated(self, steps: Sequence[Node]) -> None:
        if not steps:
            return
        inside = set(steps)
        needed = dict.fromkeys(a for n in steps for a in n.args if a not in inside)
        given = ", ".join(f"{self._const(n)}: {self._name(n)}" for n in needed)
        self.lines += [f"values = {{{given}}}", f"evaluate({self._const(tuple(steps))}, values)"]
        self.lines += [f"{self._name(n)} = values[{self._const(n)}]" for n in steps]
        self.lines.append("del values")

    def _call(self, part: CallPart) -> None:
        call: OpaqueCall = part.node.param
        operands = part.node.args
        used: set[Node] = set()

        def spelled(value: Any) -> str:
            if type(value) is Slot:
                operand = operands[value.index]
                number = self._number(operand) if value.weak else None
                if number is not None:
                    return number
                used.add(operand)
                name = self._name(operand)
                if operand.ndim:
                    return name
                return f"scalar({name}).item()" if value.weak else f"scalar({name})"
            if isinstance(value, tuple) and hasattr(value, "_fields"):
                return f"{self._const(type(value))}({', '.join(map(spelled, value))})"
            if type(value) is tuple:
                return f"({''.join(f'{spelled(v)}, ' for v in value)})"
            if type(value) is list:
                return f"[{', '.join(map(spelled, value))}]"
            if type(value) is dict:
                return f"{{{', '.join(f'{self._const(k)}: {spelled(v)}' for k, v in value.items())}}}"
            if isinstance(value, slice):
                return f"slice({', '.join(map(spelled, (value.start, value.stop, value.step)))})"
            return self._const(value)

        given = [spelled(a) for a in call.args]
        given += [f"**{{{', '.join(f'{n!r}: {spelled(a)}' for n, a in call.kwargs.items())}}}"] * bool(
            call.kwargs
        )
        source, where = self._const(call), self._const(part.node.where)
        steps = self._steps(part.steps, used)
        function = self._const(call.plain_function)
        method = method_of(call)
        if method is not None and operands[0].ndim:
            function = f"{given.pop(0)}.{method}"
        self.lines += [
            f"try: result = {function}({', '.join(given)})",
            f"except Exception as error: {source}.tell(error, {where}); raise",
        ]
        writes = {node.param: self._name(node) for node in part.writes}
        if len(call.results) == 1 and not call.several and writes:
            (spec,), (name,) = call.results, writes.values()
            dtype = self._const(spec.dtype)
            other = f"type(result) is not array or result.dtype is not {dtype} or result.ndim != {spec.ndim}"
            if spec.ndim == 0:
                other = f"type(result) is not {dtype}.type"
            self.lines += [f"{name} = result", f"if {other}: {name}, = {source}.taken(result, {where})"]
        else:
            self.lines.append(f"results = {source}.taken(result, {where})")
            self.lines += [f"{name} = results[{index}]" for index, name in writes.items()]
            self.lines.append("del results")
        self.lines.append("del result")
        self.lines += [f"del {self._name(node)}" for node in steps]

    def _results(self, ours: set[Node], outputs: Any) -> None:
        seen: set[Node] = set()
        texts = []
        for node in self.plan.outputs:
            name, dtype = self._name(node), self._const(node.dtype)
            if node in seen and node.ndim:
                texts.append(f"own({name}, {dtype})")
            elif node in ours:
                texts.append(name)
            elif node.ndim == 0:
                self.lines.append(f"if type({name}) is not {dtype}.type: {name} = own({name}, {dtype})")
                texts.append(name)
            else:
                self.lines.append(
                    f"if type({name}) is not array or refs({name}) != ALONE or not alone({name}):"
                    f" {name} = own({name}, {dtype})"
                )
                texts.append(name)
            seen.add(node)
        made = texts[0] if outputs is None else f"{self._const(outputs)}({', '.join(texts)})"
        self.lines.append(f"return {made}")


def _scalar(value: Any) -> Any:
    """A value of rank 0 as a NumPy scalar."""
    return value if isinstance(value, np.generic) else np.asarray(value)[()]


def _ours(plan: Plan) -> set[Node]:
    """The outputs in arrays that kernels make and nothing else sees, in whatever shape."""
    made = {node for part in plan.parts if isinstance(part, KernelPart) for node in part.writes}
    seen: set[Node] = set()
    for part in plan.parts:
        if isinstance(part, CallPart) and method_of(part.node.param) is None:
            stack = [*part.node.args]
            while stack:
                node = stack.pop()
                if node not in seen:
                    seen.add(node)
                    stack += () if node in made else node.args
    roots = {node: _root(node) for node in plan.outputs}
    shown = Counter(roots.values())
    return {n for n, root in roots.items() if root in made and root not in seen and shown[root] == 1}


def _root(node: Node) -> Node:
    """What a value shows all elements of, if that is an array, as memory allows."""
    while node.ndim and (below := node.args[0] if node.op == "view" else reshaped(node)) is not None:
        if below.ndim == 0:
            break
        node = below
    return node


def is_alone(x: Any) -> bool:
    """Whether an array's memory is its own, or all of that of one which nothing else refers to."""
    flags, base = x.flags, x.base
    if flags.owndata:
        return True
    return (
        type(base) is np.ndarray
        and sys.getrefcount(base) == _BASE
        and base.flags.owndata
        and base.nbytes == x.nbytes
        and flags.forc
        and flags.writeable
    )


def _references_of_a_base() -> int:
    """What `sys.getrefcount` says of an array that only its view, and a local name, hold."""
    view = np.empty(2)[:]
    base = view.base
    return sys.getrefcount(base)


_BASE = _references_of_a_base()


def _own(value: Any, dtype: Any) -> Any:
    """A copy, which nobody else knows; of rank 0, a scalar."""
    return np.array(value, dtype, copy=True)[()]


def _of_a_local_name() -> int:
    """What `sys.getrefcount` says of an object that only a local name holds."""
    value = object()
    return sys.getrefcount(value)
