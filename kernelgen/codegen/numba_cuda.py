"""Python source for `numba.cuda`: for each nest a function of one element, and kernels that walk the arrays.

The element function says what is computed, and nothing of where; `codegen.gpu` says which kernels there are,
and `templates/numba_cuda.py.j2` how each walks. Operations are spelled as for the CPU: the functions that
they call are those of `kernelgen.backend.cuda_device`, which stand for the CUDA C of the table.

Pointers are flat. Bools are bytes, floats of 16 bits their bits, complex numbers pairs. Indices are uint32,
or int64 in 64-bit versions: numba adds its int64 literals to those without making floats.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kernelgen.base.dtypes import BOOL, DType, real_part, short_float
from kernelgen.base.values import replaced
from kernelgen.codegen import gpu, templates
from kernelgen.codegen.gpu import GpuNest
from kernelgen.codegen.numba_cpu import (
    DEVICE_NAMES,
    Constants,
    PythonBody,
    docstring,
    storage,
)
from kernelgen.codegen.printer import Value, compute
from kernelgen.ir import Node, value_of
from kernelgen.runtime.grid import Slot, Version
from kernelgen.schedule.loop_nest import Operand, Schedule

_CODES = {
    "b": "int8", "h": "int16", "i": "int32", "q": "int64", "B": "uint8", "H": "uint16", "I": "uint32",
    "Q": "int64", "f": "float32", "d": "float64",
}  # fmt: skip
"""The numba types of parameters. Extents of 64 bits are below 2^63, so that they are signed here."""

_LANES = (1, 2, 4, 8, 16)
_WALKING = frozenset(
    {
        "device",
        "boolean",
        "pair32",
        "pair64",
        "pointer",
        "complex64",
        "complex128",
        "results",
        "number",
        "number_pair",
        "divided",
        "clipped",
    }
    | {"load", "load_at", "store", "store_at"}
    | {f"{verb}{n}" for verb in ("load", "store", "load_row", "load_at", "store_at") for n in _LANES}
)
"""What `kernelgen.backend.cuda_device` has besides the functions of the table."""

_LOCALS = frozenset(
    {"cuda", "n", "first", "last", "whole", "tile", "total", "row", "outer", "given", "i", "t"}
    | {"lane", "own", "base", "item", "part", "position", "stop", "half", "chunk", "lanes", "items"}
    | {"lane_shift", "item_shift", "positions", "positions_multiplier", "positions_shift"}
    | {"float", "int", "bool", "True", "False", "range", "None"}
)
_NUMBERED = (
    "i", "c", "lane", "shared", "rest", "extent", "multiplier", "shift", "tiles", "tiles_multiplier",
    "tiles_shift", "constant",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelled(gpu.Spelled):
    """A nest in Python.

    Attributes:
        parameters: those of the element function: one item of each array read, then those of `uniform`.
        signature: its numba signature, as it stands in the source.
    """

    parameters: tuple[str, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class Emitted(gpu.Emitted[Spelled]):
    """A module of Python.

    Attributes:
        graph: the graph's text.
        constants: the module's constants by name.
    """

    graph: str
    constants: tuple[tuple[str, str], ...]

    def source(self, versions: Sequence[tuple[int, Version]]) -> str:
        """A module with these versions, each with its nest's number."""
        values: dict[str, Any] = {
            "graph": self.graph,
            "constants": self.constants,
            "nests": [_nest(spelled, own) for spelled, own in self.parts(versions)],
            **self.values(),
        }
        body = templates.render("numba_cuda.py.j2", imports=(), **values)
        words = set(re.findall(r"[A-Za-z_]\w*", "\n".join(_code(body))))
        return templates.render(
            "numba_cuda.py.j2", imports=sorted(words & (DEVICE_NAMES | _WALKING)), **values
        )


def emit(schedule: Schedule, name: str) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit, as `gpu.merged` gives it.
        name: the kernel's name: the functions' names begin with it.
    """
    title = name if name.isascii() and name not in _reserved() else "kernel"
    constants = Constants("constant")
    spelled = tuple(_Emitter(nest, constants).spelled() for nest in gpu.nests(schedule, title, _reserved()))
    return Emitted(name, spelled, docstring(str(schedule.graph)), tuple(constants.texts.items()))


def parameters(nest: GpuNest, version: Version) -> tuple[tuple[str, str, bool], ...]:
    """The parameters of a version: name, numba type of the value or of the items, and whether a pointer."""
    return tuple((nest.parameter(slot), _type(nest, slot), slot.type == "P") for slot in nest.slots(version))


def _type(nest: GpuNest, slot: Slot) -> str:
    if slot.type == "P":
        dtype = nest.operands[slot.operand].dtype
        return dtype.name if dtype.kind == "c" else storage(dtype)
    return _CODES[slot.type]


def _code(text: str) -> Iterator[str]:
    """The lines of a module after its docstring, without comments."""
    _, _, rest = text.partition('"""\n\n')
    for line in rest.split("\n"):
        if not line.lstrip().startswith("#"):
            yield line


@functools.cache
def _reserved() -> frozenset[str]:
    """Names that operands must not have."""
    numbered = {f"{base}{axis}" for base in _NUMBERED for axis in range(64)}
    return DEVICE_NAMES | _WALKING | _LOCALS | frozenset(numbered)


class _Emitter(PythonBody):
    """Spells one nest: what is computed once in the kernel, and what for each element."""

    def __init__(self, nest: GpuNest, constants: Constants) -> None:
        self.nest = nest
        super().__init__(nest.loop, set(nest.names) | _reserved(), constants.name)

    def spelled(self) -> Spelled:
        prologue: list[str] = []
        body: list[str] = []
        items: list[str] = []
        types: list[str] = []
        for operand, name in zip(self.nest.operands, self.nest.names, strict=True):
            if operand.role == "input":
                items.append(name)
                types.append(_stored(operand.dtype))
                self._read(operand, name, body)
            elif operand.role == "table":
                self.names[operand.node] = Value(name)
            elif operand.role not in ("output", "flag"):
                self._take(operand, name, prologue)
        known = set(self.names)
        for node in self.loop.uniform:
            self.statement(node, prologue)
        self.line = None
        once = {n for n in (*known, *self.loop.uniform) if n.ndim == 0}
        uniform = list(dict.fromkeys(self._crossing(once)))
        for node in self.loop.varying:
            self.statement(node, body)
        passed = [(p, t) for node in uniform for p, t in self._parts(node)]
        names = dict(zip(self.nest.operands, self.nest.names, strict=True))
        for node, operand in self.loop.stores:
            if operand.role == "flag":
                passed.append((names[operand], _pointer(operand.dtype)))
                body += [f"if {self.value(node).r}:", f"    store({names[operand]}, 0, uint8(1))"]
        stores = [store for store in self.loop.stores if store[1].role != "flag"]
        # A nest that only checks gives something all the same.
        returned = [self._stored_value(node, operand) for node, operand in stores] or ["uint8(0)"]
        body.append(f"return {', '.join(returned)}")
        result = [_stored(operand.dtype) for _, operand in stores] or ["uint8"]
        returns = result[0] if len(result) == 1 else f"results({', '.join(result)})"
        uniform_names = tuple(name for name, _ in passed)
        return Spelled(
            self.nest,
            tuple(body),
            uniform_names,
            tuple(prologue),
            tuple(self._combine(operand) for operand in self.nest.combined),
            (*items, *uniform_names),
            f"{returns}({', '.join([*types, *(kind for _, kind in passed)])})",
        )

    def _combine(self, operand: Operand) -> gpu.Combine:
        """How two items are combined, `a` and `b`."""
        loop, *items = gpu.combining(operand)
        self._enter(loop)
        lines: list[str] = []
        for item in items:
            self._read(replaced(operand, node=item), item.name, lines)
        self.statement(loop.varying[0], lines)
        lines.append(f"return {self._stored_value(loop.varying[0], operand)}")
        value = gpu.neutral_of(operand)
        if operand.dtype == BOOL:
            start = f"uint8({int(value)})"
        elif short := short_float(operand.dtype):
            start = f"to_{short}({self.number(value, operand.dtype)})"
        else:
            start = f"{storage(operand.dtype)}({self.number(value, real_part(operand.dtype))})"
        if operand.dtype.kind == "c":
            start = f"({start}, {start})"
        name = self.nest.names[self.nest.operands.index(operand)]
        return gpu.Combine(name, _stored(operand.dtype), start, tuple(lines))

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        item = f"load_at({table}, {offset} * {real_part(dtype).itemsize})"
        return Value(item if dtype.kind == "c" else _opened(item, dtype))

    def _crossing(self, once: set[Node]) -> Iterator[Node]:
        """The values of the prologue that the element function uses."""
        for node in self.loop.varying:
            yield from (arg for arg in map(value_of, node.args) if arg in once)
        yield from (value for node, _ in self.loop.stores if (value := value_of(node)) in once)

    def _parts(self, node: Node) -> Iterator[tuple[str, str]]:
        """The names of a value of the prologue, with their numba types."""
        spelled = self.names[node]
        if node.op == "table":
            yield spelled.r, _pointer(node.dtype)
            return
        kind = "boolean" if node.dtype == BOOL else compute(node.dtype)
        yield spelled.r, kind
        if node.dtype.kind == "c":
            yield spelled.i, kind

    def _nests(self, node: Node, value: Value) -> bool:
        # What the prologue computes has a name, by which it is passed on.
        return node.ndim > 0 and super()._nests(node, value)

    def _take(self, operand: Operand, name: str, lines: list[str]) -> None:
        """A number that is passed by value or through a pointer, or a size."""
        local = self.fresh(f"{name}_item")
        if operand.role in ("size", "stride"):
            self._named(operand.node, local, f"{name}_value", lines)
        elif operand.dtype.kind == "c":
            call = f"number_pair({name}_at, {name}_value, {name}_imaginary)"
            lines.append(f"{local}r, {local}i = {call}")
            self.names[operand.node] = Value(f"{local}r", f"{local}i")
        else:
            self._named(
                operand.node, local, _opened(f"number({name}_at, {name}_value)", operand.dtype), lines
            )

    def _read(self, operand: Operand, name: str, lines: list[str]) -> None:
        """An item of an array, as it is passed to the element function."""
        if operand.dtype.kind == "c":
            local = self.fresh(f"{name}_item")
            lines.append(f"{local}r, {local}i = {name}")
            self.names[operand.node] = Value(f"{local}r", f"{local}i")
        elif _opened(name, operand.dtype) == name:
            self.names[operand.node] = Value(name)
        else:
            self._named(operand.node, self.fresh(f"{name}_item"), _opened(name, operand.dtype), lines)

    def _named(self, node: Node, local: str, text: str, lines: list[str]) -> None:
        lines.append(f"{local} = {text}")
        self.names[node] = Value(local)

    def _stored_value(self, node: Node, operand: Operand) -> str:
        value = self.value(node)
        if operand.dtype.kind == "c":
            return f"({value.r}, {value.i})"
        if operand.dtype == BOOL:
            return f"uint8({value.r})"
        short = short_float(operand.dtype)
        return f"to_{short}({value.r})" if short else value.r


def _stored(dtype: DType) -> str:
    """The numba type of an item in the element function."""
    if dtype.kind == "c":
        return "pair32" if dtype.itemsize == 8 else "pair64"
    return storage(dtype)


def _pointer(dtype: DType) -> str:
    """The numba type of the address of an item."""
    return f"pointer({dtype.name if dtype.kind == 'c' else storage(dtype)})"


def _opened(text: str, dtype: DType) -> str:
    """A stored item as a value."""
    if dtype == BOOL:
        return f"{text} != 0"
    short = short_float(dtype)
    return f"from_{short}({text})" if short else text


# Kernels.


def _kernel(nest: GpuNest, version: Version) -> dict[str, Any]:
    """What the template must know of one version."""
    signed = "int32" if version.bits == 32 else "int64"

    def offset(array: str, k: Any, first: int = 0) -> str:
        rank = version.reduced + version.rank
        steps = [f"c{axis}_{k} * {array}_step{axis}" for axis in range(first, rank)]
        return f"{signed}({' + '.join(steps)})"

    def left(array: str) -> str:
        axes = range(version.reduced, version.reduced + version.rank)
        steps = [f"c{axis}_0 * {array}_step{axis}" for axis in axes]
        return f"{signed}({' + '.join([*steps, f'part * {array}_step0'])})"

    return {
        **gpu.kernel_values(nest, version),
        "index": "uint32" if version.bits == 32 else "int64",
        "parameters": [name for name, _, _ in parameters(nest, version)],
        "offset": offset,
        "left": left,
    }


def _nest(spelled: Spelled, versions: Sequence[Version]) -> dict[str, Any]:
    """What the template must know of a nest."""
    nest = spelled.nest
    named = list(zip(nest.operands, nest.names, strict=True))
    outputs = [name for operand, name in named if operand.role == "output"]
    inputs = [name for operand, name in named if operand.role == "input"]

    def element(suffix: str) -> str:
        """A call on the items whose names end so."""
        items = [suffix.replace("@", name) for name in inputs]
        return f"{nest.title}_element({', '.join([*items, *spelled.uniform])})"

    return {
        **spelled.values(),
        "parameters": spelled.parameters,
        "signature": spelled.signature,
        "inputs": inputs,
        "outputs": outputs,
        "element": element,
        "kernels": [_kernel(nest, version) for version in versions],
    }
