"""CUDA C for CuPy's raw kernels: for each nest a function of one element, and kernels that walk the arrays.

The element function says what is computed, and nothing of where: its parameters are one element of each
array. `codegen.gpu` says which kernels there are, and `templates/cupy_raw.cu.j2` how each walks. Bools are
bytes, floats of 16 bits are their bits; their values are held in float32 and rounded after each operation.

Strict code relies on `--fmad=false`, which `backend.nvrtc` passes.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernelgen.base.dtypes import BOOL, DType, real_part, short_float
from kernelgen.base.values import replaced
from kernelgen.codegen import gpu, templates
from kernelgen.codegen.gpu import GpuNest
from kernelgen.codegen.printer import (
    Body,
    Value,
    compute,
    one_line,
)
from kernelgen.ir import Node, value_of
from kernelgen.ops import OPS
from kernelgen.ops.table import Spelling
from kernelgen.runtime import grid
from kernelgen.runtime.grid import Slot, Version
from kernelgen.schedule.loop_nest import Operand, Schedule

_FAMILIES = ("integers", "floats", "conversions", "complexes")
_CODES = {
    "b": "int8", "h": "int16", "i": "int32", "q": "int64", "B": "uint8", "H": "uint16", "I": "uint32",
    "Q": "uint64", "f": "float32", "d": "float64",
}  # fmt: skip
_KEYWORDS = """
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t
    class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue
    decltype default delete do double dynamic_cast else enum explicit export extern false float for friend
    goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private
    protected public register reinterpret_cast requires return short signed sizeof static static_assert
    static_cast struct switch template this thread_local throw true try typedef typeid typename union
    unsigned using virtual void volatile wchar_t while xor xor_eq
"""
_OWN = """
    n i j k first last whole tile total row outer lane base part position stop memory half shared chunk lanes
    items lane_shift item_shift positions positions_multiplier positions_shift own there threadIdx blockIdx
    blockDim gridDim warpSize kernelgen linux unix i386 NULL
"""
_NUMBERED = ("c", "rest", "extent", "multiplier", "shift", "tiles", "tiles_multiplier", "tiles_shift")


@dataclass(frozen=True, slots=True)
class Spelled(gpu.Spelled):
    """A nest in CUDA C.

    Attributes:
        element: the parameters of the element function, those of `uniform` before the arrays' elements.
    """

    element: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Emitted(gpu.Emitted[Spelled]):
    """CUDA C.

    Attributes:
        graph: the lines of the graph's text.
    """

    graph: tuple[str, ...]

    def source(self, versions: Sequence[tuple[int, Version]]) -> str:
        """A translation unit with these versions, each with its nest's number."""
        parts = [_nest(spelled, own) for spelled, own in self.parts(versions)]
        code = "\n".join(
            line
            for part in parts
            for lines in (part["prologue"], part["body"], *(c.body for c in part["combines"]))
            for line in lines
        )
        return templates.render(
            "cupy_raw.cu.j2",
            graph=self.graph,
            prelude=library()[0],
            blocks=needed_blocks(code),
            nests=parts,
            **self.values(),
        )


def emit(schedule: Schedule, name: str) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit, as `gpu.merged` gives it.
        name: the kernel's name: the functions' names begin with it.
    """
    title = name if name.isascii() else "kernel"
    graph = tuple(_comment(one_line(line)) for line in str(schedule.graph).split("\n"))
    spelled = tuple(_Emitter(nest).spelled() for nest in gpu.nests(schedule, title, _reserved()))
    return Emitted(name, spelled, graph)


def _comment(text: str) -> str:
    """A line of comment that the next line is no part of."""
    return f"{text}." if text.endswith(("\\", "?")) else text


# Device functions.

_NAMED = re.compile(
    r"^(?:template <[^>]*> )?(?:(?:DEVICE|SHARED) [^()]*?(\w+)\(|struct (\w+)|using (\w+))", re.MULTILINE
)


@functools.cache
def library() -> tuple[str, dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The prelude, the paragraphs that define each name, and all paragraphs in order."""
    folder = templates.folder() / "device"
    prelude = (folder / "prelude.cuh").read_text(encoding="utf-8")
    home: dict[str, tuple[str, ...]] = {}
    order: list[str] = []
    for family in _FAMILIES:
        text = (folder / f"{family}.cuh").read_text(encoding="utf-8")
        for paragraph in text.strip().split("\n\n")[1:]:
            order.append(paragraph)
            for names in _NAMED.findall(paragraph):
                name = next(filter(None, names))
                if paragraph not in home.get(name, ()):
                    home[name] = (*home.get(name, ()), paragraph)
    return prelude, home, tuple(order)


def needed_blocks(code: str) -> list[str]:
    """The paragraphs of device functions that code calls, and those that they call."""
    _, home, order = library()
    found: set[str] = set()
    pending = [code]
    while pending:
        for word in set(re.findall(r"[A-Za-z_]\w*", pending.pop())):
            new = set(home.get(word, ())) - found
            found |= new
            pending += new
    return [paragraph for paragraph in order if paragraph in found]


@functools.cache
def _reserved() -> frozenset[str]:
    """Names that operands must not have: those that emitted source uses itself."""
    prelude, home, _ = library()
    words = set(re.findall(r"#define (\w+)", prelude))
    for row in OPS.values():
        for spelled in row.cuda_column.values():
            texts = (spelled,) if isinstance(spelled, str) else spelled
            words |= set(re.findall(r"[A-Za-z_]\w*", " ".join(re.sub(r"\{[^}]*\}", " ", t) for t in texts)))
    numbered = {f"{base}{axis}" for base in _NUMBERED for axis in range(64)}
    types = {"complex64", "complex128", "Vector", "at", "vectors", "divided", "repeated", *_CODES.values()}
    return frozenset(words | set(home) | numbered | types | {*_KEYWORDS.split(), *_OWN.split()})


# Kernels.


def storage(dtype: DType) -> str:
    """The type that an array's items are stored as."""
    return dtype.name if dtype.kind == "c" else _CODES[grid.storage_code(dtype)]


def _kernel(nest: GpuNest, version: Version) -> dict[str, Any]:
    """What the template must know of one version."""
    signed = "int32" if version.bits == 32 else "int64"

    def offset(array: Mapping[str, str], first: int) -> str:
        steps = [f"c{a} * {array['name']}_step{a}" for a in range(first, version.reduced + version.rank)]
        return f"{signed}({' + '.join(steps)})"

    def left(array: str) -> str:
        steps = [f"c{a} * {array}_step{a}" for a in range(version.reduced, version.reduced + version.rank)]
        return f"{signed}({' + '.join([*steps, f'part * {array}_step0'])})"

    return {
        **gpu.kernel_values(nest, version),
        "left": left,
        "index": "uint32" if version.bits == 32 else "uint64",
        "signed": signed,
        "parameters": [_parameter(nest, slot, version) for slot in nest.slots(version)],
        "offset": offset,
    }


def _parameter(nest: GpuNest, slot: Slot, version: Version) -> str:
    """The declaration of a parameter."""
    name = nest.parameter(slot)
    if slot.type != "P":
        return f"{_CODES[slot.type]} {name}"
    operand = nest.operands[slot.operand]
    if operand.role == "scalar":
        return f"const {storage(operand.dtype)} *{name}"
    constant = "" if operand.role in ("output", "flag") else "const "
    restrict = "" if version.aliased else "__restrict__ "
    return f"{constant}{storage(operand.dtype)} *{restrict}{name}"


def _nest(spelled: Spelled, versions: Sequence[Version]) -> dict[str, Any]:
    """What the template must know of a nest."""
    nest = spelled.nest
    arrays = [
        {"name": name, "type": storage(o.dtype), "role": o.role}
        for name, o in zip(nest.names, nest.operands, strict=True)
        if o.role in ("input", "output")
    ]

    def apply(given: str, taken: str) -> list[str]:
        return [(taken if a["role"] == "output" else given).replace("%s", a["name"]) for a in arrays]

    return {
        **spelled.values(),
        "element": spelled.element,
        "uniform": list(spelled.uniform),
        "arrays": arrays,
        "inputs": [a for a in arrays if a["role"] == "input"],
        "outputs": [a for a in arrays if a["role"] == "output"],
        "apply": apply,
        "kernels": [_kernel(nest, version) for version in versions],
    }


class _Emitter(Body):
    """Spells one nest."""

    def __init__(self, nest: GpuNest) -> None:
        super().__init__(nest.loop, set(nest.names) | _reserved())
        self.nest = nest

    def spelled(self) -> Spelled:
        """The element function and what kernels compute before it."""
        prologue: list[str] = []
        body: list[str] = []
        element: list[str] = []
        passed: list[str] = []
        named = list(zip(self.nest.names, self.nest.operands, strict=True))
        for name, operand in named:
            if operand.role == "scalar":
                value = name
                if operand.dtype.kind == "c":
                    value = f"{storage(operand.dtype)}{{{name}_value, {name}_imaginary}}"
                    line = f"{name}_at ? *{name}_at : {value}"
                else:
                    line = f"{name}_at ? *{name}_at : {name}_value"
                prologue.append(f"const {storage(operand.dtype)} {name} = {line};")
                self._load(name, operand, prologue)
            elif operand.role in ("size", "stride"):
                self.names[operand.node] = Value(f"{name}_value")
            elif operand.role in ("table", "flag"):
                constant = "const " if operand.role == "table" else ""
                element.append(f"{constant}{storage(operand.dtype)} *{name}")
                passed.append(name)
                if operand.role == "table":
                    self.names[operand.node] = Value(name)
        for node in self.loop.uniform:
            self.statement(node, prologue)
        used = self._uniform_values()
        for node in used:
            spelled = self.names[node]
            name = self.fresh("u")
            kind = storage(node.dtype) if node.dtype.kind == "c" else compute(node.dtype)
            whole = spelled.r.removesuffix(".r") if node.dtype.kind == "c" else spelled.r
            element.append(f"{kind} {name}")
            passed.append(whole)
            self.names[node] = Value(f"{name}.r", f"{name}.i") if node.dtype.kind == "c" else Value(name)
        self.line = None
        for name, operand in named:
            if operand.role == "input":
                element.append(f"{storage(operand.dtype)} {name}")
                self._load(name, operand, body)
            elif operand.role == "output":
                element.append(f"{storage(operand.dtype)} &{name}")
        for node in self.loop.varying:
            self.statement(node, body)
        by_operand = dict(zip(self.nest.operands, self.nest.names, strict=True))
        for node, operand in self.loop.stores:
            body.append(self._store(node, operand, by_operand[operand]))
        combines = tuple(self._combine(operand) for operand in self.nest.combined)
        return Spelled(self.nest, tuple(body), tuple(passed), tuple(prologue), combines, tuple(element))

    def _combine(self, operand: Operand) -> gpu.Combine:
        """How two items are combined, `a` and `b`, of which the first takes the result."""
        loop, *items = gpu.combining(operand)
        self._enter(loop)
        lines: list[str] = []
        for item in items:
            self._load(item.name, replaced(operand, node=item), lines)
        self.statement(loop.varying[0], lines)
        lines.append(self._store(loop.varying[0], operand, "a"))
        name = self.nest.names[self.nest.operands.index(operand)]
        value = gpu.neutral_of(operand)
        if operand.dtype.kind == "c":
            start = "{0, 0}"
        elif short := short_float(operand.dtype):
            start = f"to_{short}({self.number(value, operand.dtype)})"
        else:
            start = self.truth(bool(value)) if operand.dtype == BOOL else self.number(value, operand.dtype)
        return gpu.Combine(name, storage(operand.dtype), start, tuple(lines))

    def _uniform_values(self) -> list[Node]:
        """The values that are computed before the arrays are walked, and used while they are."""
        wanted: dict[Node, None] = {}
        inside = set(self.loop.varying)
        for node in self.loop.varying:
            wanted.update(dict.fromkeys(map(value_of, node.args)))
        wanted.update(dict.fromkeys(value_of(node) for node, _ in self.loop.stores))
        return [n for n in wanted if n in self.names and n not in inside and n.op != "table"]

    def _load(self, name: str, operand: Operand, lines: list[str]) -> None:
        if operand.dtype.kind == "c":
            self.names[operand.node] = Value(f"{name}.r", f"{name}.i")
            return
        short = short_float(operand.dtype)
        if operand.dtype != BOOL and not short:
            self.names[operand.node] = Value(name)
            return
        item = f"from_{short}({name})" if short else f"{name} != 0"
        own = self.fresh(f"{name}_item")
        lines.append(f"const {compute(operand.dtype)} {own} = {item};")
        self.names[operand.node] = Value(own)

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        unit = real_part(dtype).itemsize
        item = f"at({table}, {offset} * {unit})"
        if dtype == BOOL:
            return Value(f"{item} != 0")
        short = short_float(dtype)
        return Value(f"from_{short}({item})" if short else item)

    def _store(self, node: Node, operand: Operand, name: str) -> str:
        value = self.value(node)
        if operand.role == "flag":
            return f"if ({value.r}) *{name} = 1;"
        if operand.dtype.kind == "c":
            return f"{name} = {{{value.r}, {value.i}}};"
        if short := short_float(operand.dtype):
            return f"{name} = to_{short}({value.r});"
        return f"{name} = {value.r};"

    def number(self, value: Any, dtype: DType) -> str:
        kind = compute(dtype)
        if dtype.kind in "iu":
            return _integer(int(value), kind)
        number = float(value)
        if not math.isfinite(number):
            return f"{kind}({'nan' if math.isnan(number) else repr(number)})"
        text = str(value) if kind == "float32" and not short_float(dtype) else repr(number)
        text += "f" if kind == "float32" else ""
        return text if math.copysign(1.0, number) > 0 else f"({text})"

    def spellings(self, op: str) -> Mapping[str, Spelling]:
        return OPS[op].cuda_column

    def truth(self, value: bool) -> str:
        return "true" if value else "false"

    def comment(self, text: str) -> str:
        return f"// {_comment(text)}"

    def assign(self, name: str, node: Node, value: Value) -> tuple[str, Value]:
        if node.dtype.kind != "c":
            return f"const {compute(node.dtype)} {name} = {value.r};", Value(name)
        whole = f"{{{value.r}, {value.i}}}" if value.i else value.r
        return f"const {node.dtype.name} {name} = {whole};", Value(f"{name}.r", f"{name}.i")

    def declare(self, name: str, dtype: DType, value: Value) -> tuple[list[str], Value]:
        kind = compute(dtype)
        if dtype.kind != "c":
            return [f"{kind} {name} = {value.r};"], Value(name)
        lines = [f"{kind} {name}r = {value.r};", f"{kind} {name}i = {value.i};"]
        return lines, Value(f"{name}r", f"{name}i")

    def repeat(
        self, asked: list[str], go: Value, step: list[str], states: list[tuple[Value, DType, Value]]
    ) -> list[str]:
        inside = [*asked, f"if (!{go}) break;", *step]
        moves = []
        for state, dtype, value in states:
            for target, part in zip(filter(None, (state.r, state.i)), (value.r, value.i), strict=False):
                after = self.fresh(f"{target}_next")
                inside.append(f"const {compute(dtype)} {after} = {part};")
                moves.append(f"{target} = {after};")
        return ["while (true) {", *(f"    {line}" for line in (*inside, *moves)), "}"]


def _integer(value: int, kind: str) -> str:
    """An integer constant; the smallest of 64 bits has no literal."""
    if kind == "uint64":
        return f"uint64({value}ull)"
    if kind == "int64":
        return "int64(-9223372036854775807ll - 1)" if value == -(1 << 63) else f"int64({value}ll)"
    return f"{kind}({value}u)" if kind == "uint32" else f"{kind}({value})"
