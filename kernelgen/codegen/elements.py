"""The functions that kernels for GPUs call: of one element, and of two that are combined.

They say what is computed, and nothing of where. Their parameters are the same in CUDA C and in Python for
numba.cuda: what is the same for all elements, then one item of each array, and a place for each result. A
complex number is two of them. Bools are bytes, floats of 16 bits their bits.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from kernelgen.base.dtypes import BOOL, DType, short_float
from kernelgen.codegen import gpu
from kernelgen.codegen.gpu import GpuNest
from kernelgen.codegen.printer import Body, Value, compute
from kernelgen.codegen.python_body import storage
from kernelgen.ir import Node
from kernelgen.schedule.loop_nest import Operand


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of such a function.

    Attributes:
        name: its name.
        kind: the type of a number, by the name that it has in CUDA C and in numba.
        role: "input" for a number, "output" for the place of one, "table" and "flag" for an array's address.
    """

    name: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class Function:
    """A function of one element.

    Attributes:
        name: its name.
        parameters: what it takes.
        body: its lines; None where they are another module's.
    """

    name: str
    parameters: tuple[Parameter, ...]
    body: tuple[str, ...] | None = None


def parts(text: str, dtype: DType, separator: str = "_") -> tuple[str, ...]:
    """A number's text, or those of a complex number's two parts."""
    return (f"{text}{separator}r", f"{text}{separator}i") if dtype.kind == "c" else (text,)


def element(nest: GpuNest, uniform: Mapping[Node, str]) -> Function:
    """The function of one element, without its body.

    Args:
        nest: whose it is.
        uniform: the name of each value that is the same for all elements.
    """
    named = list(zip(nest.names, nest.operands, strict=True))
    found = [Parameter(n, storage(o.dtype), o.role) for n, o in named if o.role in ("table", "flag")]
    for node, name in uniform.items():
        kind = storage(BOOL) if node.dtype == BOOL else compute(node.dtype)
        found += [Parameter(part, kind, "input") for part in parts(name, node.dtype)]
    for name, operand in named:
        if operand.role in ("input", "output"):
            found += _items(name, operand, operand.role)
    return Function(f"{nest.title}_element", tuple(found))


def combine(nest: GpuNest, operand: Operand) -> Function:
    """The function that combines two items of an operand, `a` and `b`, without its body."""
    given = [p for item in ("a", "b") for p in _items(item, operand, "input")]
    name = nest.names[nest.operands.index(operand)]
    return Function(f"{nest.title}_combine_{name}", (*given, *_items("result", operand, "output")))


def _items(name: str, operand: Operand, role: str) -> list[Parameter]:
    return [Parameter(part, storage(operand.dtype), role) for part in parts(name, operand.dtype)]


class Elements(Body):
    """Spells such a function; the language's own `Body` is the other base."""

    @abstractmethod
    def named(self, name: str, dtype: DType, text: str) -> str:
        """The statement that gives a real value a name."""

    @abstractmethod
    def give(self, name: str, text: str) -> str:
        """The statement that puts a result where a parameter says."""

    @abstractmethod
    def mark(self, name: str, condition: str) -> list[str]:
        """The statements that set a flag where a condition holds."""

    def element_body(self, nest: GpuNest, uniform: Mapping[Node, str]) -> tuple[str, ...]:
        """The lines of the function of one element."""
        lines: list[str] = []
        names = dict(zip(nest.operands, nest.names, strict=True))
        for node, name in uniform.items():
            if node.dtype == BOOL:
                self._open(node, name, lines)
            else:
                self.names[node] = Value(*parts(name, node.dtype))
        for operand, name in names.items():
            if operand.role == "table":
                self.names[operand.node] = Value(name)
            elif operand.role == "input":
                self._open(operand.node, name, lines)
        for node in self.loop.varying:
            self.statement(node, lines)
        for node, operand in self.loop.stores:
            if operand.role == "flag":
                lines += self.mark(names[operand], self.value(node).r)
            else:
                lines += self._results(node, operand.dtype, names[operand])
        return tuple(lines)

    def combine_body(self, operand: Operand) -> tuple[str, ...]:
        """The lines of the function that combines two items of an operand."""
        loop, *items = gpu.combining(operand)
        self._enter(loop)
        lines: list[str] = []
        for item in items:
            self._open(item, item.name, lines)
        self.statement(loop.varying[0], lines)
        return (*lines, *self._results(loop.varying[0], operand.dtype, "result"))

    def _open(self, node: Node, name: str, lines: list[str]) -> None:
        """Names the value of an item."""
        text = opened(name, node.dtype)
        if text == name:
            self.names[node] = Value(*parts(name, node.dtype))
            return
        local = self.fresh(f"{name}_item")
        lines.append(self.named(local, node.dtype, text))
        self.names[node] = Value(local)

    def _results(self, node: Node, dtype: DType, name: str) -> list[str]:
        value = self.value(node)
        short = short_float(dtype)
        texts = (value.r, value.i) if dtype.kind == "c" else (f"to_{short}({value.r})" if short else value.r,)
        return [self.give(part, text) for part, text in zip(parts(name, dtype), texts, strict=True)]


def opened(text: str, dtype: DType) -> str:
    """A stored item as a value."""
    if dtype == BOOL:
        return f"{text} != 0"
    short = short_float(dtype)
    return f"from_{short}({text})" if short else text
