"""CUDA C for both targets of GPUs: kernels that walk the arrays, and for each nest a function of one element.

The functions of one element (`codegen.elements`) say what is computed, and nothing of where. For CuPy's raw
kernels they are CUDA C as well; those for numba.cuda are Python, which `codegen.numba_cuda` emits, and only
declared here. `codegen.gpu` says which kernels there are, and `templates/cuda.cu.j2` how each walks. Values
of floats of 16 bits are held in float32 and rounded after each operation.

Strict code relies on `--fmad=false`, which `backend.nvrtc` passes.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernelgen._version import __version__
from kernelgen.base.dtypes import BOOL, DType, real_part, short_float
from kernelgen.base.values import replaced
from kernelgen.codegen import elements, gpu, templates
from kernelgen.codegen.elements import Elements, Function, Parameter, opened, parts
from kernelgen.codegen.gpu import GpuNest
from kernelgen.codegen.printer import (
    Body,
    Value,
    compute,
    one_line,
)
from kernelgen.codegen.python_body import storage
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
class Spelled:
    """A nest in CUDA C, but for its kernels.

    Attributes:
        nest: what it is the text of.
        prologue: the lines with which every kernel begins.
        uniform: the values of the prologue that each element needs, with their names in the element function.
        passed: what kernels pass it besides the arrays' items.
        element: the function of one element.
        combines: those that combine two items, in the order of `nest.combined`.
    """

    nest: GpuNest
    prologue: tuple[str, ...]
    uniform: Mapping[Node, str]
    passed: tuple[str, ...]
    element: Function
    combines: tuple[Function, ...]

    @property
    def functions(self) -> tuple[Function, ...]:
        """All functions that the kernels call."""
        return (self.element, *self.combines)


@dataclass(frozen=True, slots=True)
class Emitted:
    """The source of a merged schedule.

    Attributes:
        name: the kernel's name.
        spelled: each nest.
        graph: the lines of the graph's text.
    """

    name: str
    spelled: tuple[Spelled, ...]
    graph: tuple[str, ...]

    @property
    def nests(self) -> tuple[GpuNest, ...]:
        """The kernels and their parameters."""
        return tuple(s.nest for s in self.spelled)

    @property
    def shown(self) -> list[tuple[int, Version]]:
        """The versions that one reads: those of the full rank, in 32 bits."""
        chosen = []
        for number, nest in enumerate(self.nests):
            rank, along = max((v.rank, v.reduced) for v in nest.versions)
            full = [v for v in nest.versions if v.rank in (0, rank) and v.reduced == along]
            chosen += [(number, v) for v in full if v.bits == 32]
        return chosen

    @property
    def text(self) -> str:
        """The source as one reads it."""
        return self.source(self.shown)

    def source(self, versions: Sequence[tuple[int, Version]]) -> str:
        """A translation unit with these versions, each with its nest's number."""
        nests = [
            _nest(spelled, own)
            for number, spelled in enumerate(self.spelled)
            if (own := [version for which, version in versions if which == number])
        ]
        code = [line for nest in nests for line in nest["prologue"]]
        code += [line for nest in nests for function in nest["functions"] for line in function["body"] or ()]
        code += [combine["neutral"] for nest in nests for combine in nest["combines"]]
        return templates.render(
            "cuda.cu.j2",
            name=self.name,
            version=__version__,
            graph=self.graph,
            prelude=library()[0],
            blocks=needed_blocks("\n".join(code)),
            nests=nests,
            block=grid.BLOCK,
            tile=grid.TILE,
            tile_rows=grid.TILE_ROWS,
        )


def emit(
    schedule: Schedule, name: str, *, reserved: frozenset[str] = frozenset(), bodies: bool = True
) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit, as `gpu.merged` gives it.
        name: the kernel's name: the functions' names begin with it.
        reserved: names that operands must not have besides those of CUDA C.
        bodies: define the functions of one element; otherwise they are declared, and defined elsewhere.
    """
    title = name if name.isascii() else "kernel"
    graph = tuple(_comment(one_line(line)) for line in str(schedule.graph).split("\n"))
    nests = gpu.nests(schedule, title, _reserved() | reserved)
    return Emitted(name, tuple(_spelled(nest, bodies=bodies) for nest in nests), graph)


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


def _stored(dtype: DType) -> str:
    """The type that an array's items are stored as."""
    return dtype.name if dtype.kind == "c" else storage(dtype)


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
        "name": nest.kernel(version),
        "form": version.form,
        "rank": version.rank,
        "reduced": version.reduced,
        "bits": version.bits,
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
        return f"const {_stored(operand.dtype)} *{name}"
    constant = "" if operand.role in ("output", "flag") else "const "
    restrict = "" if version.aliased else "__restrict__ "
    return f"{constant}{_stored(operand.dtype)} *{restrict}{name}"


def _nest(spelled: Spelled, versions: Sequence[Version]) -> dict[str, Any]:
    """What the template must know of a nest."""
    nest = spelled.nest
    named = dict(zip(nest.operands, nest.names, strict=True))
    walked = [(o, name) for o, name in named.items() if o.role in ("input", "output")]
    arrays = [{"name": name, "type": _stored(o.dtype), "role": o.role} for o, name in walked]

    def element(given: str, taken: str) -> str:
        """A call on these items and places, where % stands for an array's name."""
        texts = [(o, (taken if o.role == "output" else given).replace("%", name)) for o, name in walked]
        items = [part for operand, text in texts for part in parts(text, operand.dtype, ".")]
        return f"{spelled.element.name}({', '.join((*spelled.passed, *items))})"

    return {
        "title": nest.title,
        "prologue": spelled.prologue,
        "functions": [_function(f) for f in spelled.functions],
        "element": element,
        "combines": [
            _combine(function, operand, named[operand])
            for function, operand in zip(spelled.combines, nest.combined, strict=True)
        ],
        "whole": [n for o, n in named.items() if o.role == "output" and o not in nest.combined],
        "lanes": nest.shape.lanes,
        "vectors": nest.shape.vectors,
        "per_thread": nest.shape.items,
        "arrays": arrays,
        "inputs": [a for a in arrays if a["role"] == "input"],
        "outputs": [a for a in arrays if a["role"] == "output"],
        "kernels": [_kernel(nest, version) for version in versions],
    }


def _function(function: Function) -> dict[str, Any]:
    declared = [_declared(parameter) for parameter in function.parameters]
    return {"name": function.name, "parameters": declared, "body": function.body}


def _declared(parameter: Parameter) -> str:
    """The declaration of a parameter of a function of one element."""
    written = {"input": "{} {}", "output": "{} &{}", "table": "const {} *{}", "flag": "{} *{}"}
    return written[parameter.role].format(parameter.kind, parameter.name)


def _combine(function: Function, operand: Operand, name: str) -> dict[str, Any]:
    """What the template must know of an operand in which elements are combined."""
    value, short = gpu.neutral_of(operand), short_float(operand.dtype)
    if operand.dtype.kind == "c":
        neutral = "{0, 0}"
    elif operand.dtype == BOOL:
        neutral = str(int(value))
    else:
        number = _number(value, operand.dtype)
        neutral = f"to_{short}({number})" if short else number

    def call(a: str, b: str) -> str:
        """A call that combines two items in the first of them."""
        items = [part for item in (a, b, a) for part in parts(item, operand.dtype, ".")]
        return f"{function.name}({', '.join(items)})"

    return {"array": name, "kind": _stored(operand.dtype), "neutral": neutral, "call": call}


def _spelled(nest: GpuNest, *, bodies: bool) -> Spelled:
    begin = _Prologue(nest)
    lines = begin.lines()
    uniform = begin.uniform()
    element = elements.element(nest, uniform)
    combines = tuple(elements.combine(nest, operand) for operand in nest.combined)
    if bodies:
        element = replaced(element, body=_Element(nest, element).element_body(nest, uniform))
        combines = tuple(
            replaced(combine, body=_Element(nest, combine).combine_body(operand))
            for combine, operand in zip(combines, nest.combined, strict=True)
        )
    return Spelled(nest, tuple(lines), uniform, tuple(begin.passed(uniform)), element, combines)


class _C(Body):
    """Spells operations as CUDA C."""

    def number(self, value: Any, dtype: DType) -> str:
        return _number(value, dtype)

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


class _Prologue(_C):
    """Spells what a kernel computes before it walks the arrays."""

    def __init__(self, nest: GpuNest) -> None:
        super().__init__(nest.loop, set(nest.names) | _reserved())
        self.named = list(zip(nest.names, nest.operands, strict=True))

    def lines(self) -> list[str]:
        """The lines of every kernel."""
        lines: list[str] = []
        for name, operand in self.named:
            if operand.role == "scalar":
                self._take(name, operand, lines)
            elif operand.role in ("size", "stride"):
                self.names[operand.node] = Value(f"{name}_value")
            elif operand.role == "table":
                self.names[operand.node] = Value(name)
        for node in self.loop.uniform:
            self.statement(node, lines)
        return lines

    def _take(self, name: str, operand: Operand, lines: list[str]) -> None:
        """A number that is passed by value, or through a pointer that is not null."""
        kind = _stored(operand.dtype)
        value = f"{name}_value"
        if operand.dtype.kind == "c":
            value = f"{kind}{{{value}, {name}_imaginary}}"
        lines.append(f"const {kind} {name} = {name}_at ? *{name}_at : {value};")
        text = opened(name, operand.dtype)
        local = name
        if text != name:
            local = self.fresh(f"{name}_item")
            lines.append(f"const {compute(operand.dtype)} {local} = {text};")
        self.names[operand.node] = Value(*parts(local, operand.dtype, "."))

    def uniform(self) -> dict[Node, str]:
        """The values that are computed before the arrays are walked, and used while they are, with names."""
        wanted: dict[Node, None] = {}
        inside = set(self.loop.varying)
        for node in self.loop.varying:
            wanted.update(dict.fromkeys(map(value_of, node.args)))
        wanted.update(dict.fromkeys(value_of(node) for node, _ in self.loop.stores))
        found: dict[Node, str] = {}
        for node in wanted:
            if node in self.names and node not in inside and node.op != "table":
                name = re.sub(r"(_item|_value|\.r)$", "", self.names[node].r)
                plain = name.isidentifier() and name not in found.values()
                found[node] = name if plain else self.fresh("u")
        return found

    def passed(self, uniform: Iterable[Node]) -> Iterator[str]:
        """What kernels pass to the function of one element besides items: its first parameters."""
        for name, operand in self.named:
            if operand.role in ("table", "flag"):
                kind = real_part(operand.dtype).name
                yield f"(const {kind} *){name}" if operand.dtype.kind == "c" else name
        for node in uniform:
            yield from filter(None, (self.names[node].r, self.names[node].i))


class _Element(Elements, _C):
    """Spells a function of one element."""

    def __init__(self, nest: GpuNest, function: Function) -> None:
        super().__init__(nest.loop, set(nest.names) | _reserved() | {p.name for p in function.parameters})

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        array = f"(const {dtype.name} *){table}" if dtype.kind == "c" else str(table)
        return Value(opened(f"at({array}, {offset} * {real_part(dtype).itemsize})", dtype))

    def named(self, name: str, dtype: DType, text: str) -> str:
        return f"const {compute(dtype)} {name} = {text};"

    def give(self, name: str, text: str) -> str:
        return f"{name} = {text};"

    def mark(self, name: str, condition: str) -> list[str]:
        return [f"if ({condition}) *{name} = 1;"]


def _number(value: Any, dtype: DType) -> str:
    """A real constant."""
    kind = compute(dtype)
    if dtype.kind in "iu":
        return _integer(int(value), kind)
    number = float(value)
    if not math.isfinite(number):
        return f"{kind}({'nan' if math.isnan(number) else repr(number)})"
    text = str(value) if kind == "float32" and not short_float(dtype) else repr(number)
    text += "f" if kind == "float32" else ""
    return text if math.copysign(1.0, number) > 0 else f"({text})"


def _integer(value: int, kind: str) -> str:
    """An integer constant; the smallest of 64 bits has no literal."""
    if kind == "uint64":
        return f"uint64({value}ull)"
    if kind == "int64":
        return "int64(-9223372036854775807ll - 1)" if value == -(1 << 63) else f"int64({value}ll)"
    return f"{kind}({value}u)" if kind == "uint32" else f"{kind}({value})"
