"""Python source for `numba.njit`: one function for each loop of the schedule.

A function takes the number of elements and one pointer for each operand, contiguous over those elements:
`x[i]` is the i-th element. Complex arrays are pairs of floats, bools are bytes, float16 numbers are their
bits; values of float16 are held in float32 and rounded after each operation.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kernelgen._version import __version__
from kernelgen.dtypes import BOOL, FLOAT16, DType, real_part
from kernelgen.emit import templates
from kernelgen.errors import GraphError, SourceLine
from kernelgen.graph import Node
from kernelgen.ops import OPS
from kernelgen.schedule import Loop, Operand, Schedule, is_hot, value_of

LINE = 96
"""Expressions are nested up to this many characters."""


@dataclass(frozen=True, slots=True)
class Function:
    """One emitted function.

    Attributes:
        name: its name in the module.
        operands: what its pointers, after `n`, point to.
        pointers: the numba type of each pointer's items.
        prologue: the lines before the loop.
        body: the lines inside it.
        widest: bytes of the widest value in the loop, for choosing a vector width; 0 where the compiler's
            own choice is good, because no function in the loop is costly.
    """

    name: str
    operands: tuple[Operand, ...]
    pointers: tuple[str, ...]
    prologue: tuple[str, ...]
    body: tuple[str, ...]
    widest: int

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters after `n`."""
        return tuple(o.name for o in self.operands)


@dataclass(frozen=True, slots=True)
class Emitted:
    """A module of source, with the functions of each nest."""

    text: str
    nests: tuple[tuple[Function, ...], ...]


_NAME = re.compile(r"[\w.]+")


def _is_atom(expression: str) -> bool:
    """Whether an expression is a name, a number or one call, to which any operator may be put."""
    head = _NAME.match(expression)
    if head is None or head.end() == len(expression):
        return head is not None
    depth = 0
    for place in range(head.end(), len(expression)):
        depth += {"(": 1, ")": -1}.get(expression[place], 0)
        if depth == 0:
            return place == len(expression) - 1
    return False


_BARE = re.compile(r"(?:(?<=\()|(?<=, ))\{(\d)\}(?=[,)])")
"""An operand that is a whole argument of a call."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A spelled value: one expression, or the two parts of a complex number."""

    r: str
    i: str = ""

    def __str__(self) -> str:
        """The expression as an operand of an operator."""
        return self.r if _is_atom(self.r) else f"({self.r})"

    @property
    def bare(self) -> str:
        """The expression where nothing can bind to a part of it."""
        return self.r


@dataclass(slots=True)
class _Module:
    """What the functions of one module share: constants and imported names."""

    constants: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def constant(self, text: str) -> str:
        for name, known in self.constants.items():
            if known == text:
                return name
        name = f"c{len(self.constants)}"
        self.constants[name] = text
        return name


def _safe(name: str) -> str:
    """A name from outside, changed where the source gives it a meaning of its own."""
    own = name in DEVICE_NAMES or name == "range" or re.fullmatch(r"c\d+|v\d+", name)
    return f"{name}_" if own else name


def _one_line(text: str) -> str:
    """Text from outside as it may stand in a comment: without what could end the line or not be written."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def _docstring(text: str) -> str:
    """Lines of text from outside as they may stand in a docstring."""
    lines = "\n".join(map(_one_line, text.split("\n")))
    return lines.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def storage(dtype: DType) -> str:
    """The numba type that an array's items are stored as."""
    if dtype == BOOL:
        return "uint8"
    if dtype == FLOAT16:
        return "uint16"
    return real_part(dtype).name


def compute(dtype: DType) -> str:
    """The numba type that a value (or a complex value's part) is held in."""
    return "float32" if dtype == FLOAT16 else real_part(dtype).name


def emit(schedule: Schedule, name: str) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit.
        name: the kernel's name: functions are called after it.
    """
    module = _Module()
    nests: list[tuple[Function, ...]] = []
    count = sum(len(nest.loops) for nest in schedule.nests)
    numbers = iter(range(count))
    for nest in schedule.nests:
        functions = []
        for loop in nest.loops:
            number = next(numbers)
            title = _safe(name) if count == 1 else f"{name}_{number}"
            functions.append(_Emitter(module, loop, title).function())
        nests.append(tuple(functions))
    flat = [f for functions in nests for f in functions]
    words = set(re.findall(r"[A-Za-z_]\w*", "\n".join(_code(flat, module))))
    imports = sorted(words & DEVICE_NAMES)
    text = templates.render(
        "numba_cpu.py.j2",
        name=name,
        version=__version__,
        graph=_docstring(str(schedule.graph)),
        imports=imports,
        constants=[{"name": k, "value": v} for k, v in module.constants.items()],
        functions=flat,
    )
    return Emitted(text, tuple(nests))


def _code(functions: list[Function], module: _Module) -> Iterator[str]:
    yield from module.constants.values()
    for function in functions:
        for line in (*function.prologue, *function.body):
            if not line.startswith("#"):
                yield line


def _device_names() -> frozenset[str]:
    """Names that emitted source may call: those in the table's spellings, and those of conversions."""
    texts = []
    for row in OPS.values():
        for spelled in row.cpu.values():
            texts += [spelled] if isinstance(spelled, str) else list(spelled)
    words = set(re.findall(r"[A-Za-z_]\w*", " ".join(re.sub(r"\{[^}]*\}", " ", t) for t in texts)))
    numbers = {f"{kind}{bits}" for kind in ("int", "uint") for bits in (8, 16, 32, 64)}
    words |= numbers | {f"{n}_from_float" for n in numbers}
    words |= {"float32", "float64", "inf", "nan", "round_half", "from_half", "to_half", "select"}
    return frozenset(words - {"True", "False"})


DEVICE_NAMES = _device_names()


class _Emitter:
    """Spells one loop."""

    def __init__(self, module: _Module, loop: Loop, title: str) -> None:
        self.module, self.loop, self.title = module, loop, title
        self.names: dict[Node, _Value] = {}
        self.taken = {"n", "i", *(o.name for o in loop.operands)} | DEVICE_NAMES
        self.parameters = {o: self._parameter(o.name) for o in loop.operands}
        self.uses = self._count_uses()
        self.single = set(self._find_single())
        self.line: SourceLine | None = None

    def _parameter(self, name: str) -> str:
        """A name for an operand that is none of those that the source uses itself."""
        safe = _safe(name)
        if safe == name:
            return name
        while safe in self.taken:
            safe += "_"
        self.taken.add(safe)
        return safe

    def _count_uses(self) -> Mapping[Node, int]:
        uses: dict[Node, int] = {}
        for node in (*self.loop.uniform, *self.loop.varying):
            for arg in map(value_of, node.args):
                uses[arg] = uses.get(arg, 0) + 1
        for node, _ in self.loop.stores:
            uses[node] = uses.get(node, 0) + 1
        return uses

    def function(self) -> Function:
        prologue: list[str] = []
        body: list[str] = []
        written = {operand for _, operand in self.loop.stores}
        for operand in self.loop.operands:
            if operand in written:
                continue
            uniform = operand.role in ("scalar", "size")
            self._load(operand, prologue if uniform else body)
        for node in self.loop.uniform:
            self._statement(node, prologue)
        for node in self.loop.varying:
            self._statement(node, body)
        for node, operand in self.loop.stores:
            self._store(node, operand, body)
        operands = tuple(
            Operand(self.parameters[o], o.role, o.dtype, o.node, o.index) for o in self.loop.operands
        )
        pointers = tuple(storage(o.dtype) for o in self.loop.operands)
        costly = any(map(is_hot, self.loop.varying))
        sizes = [real_part(n.dtype).itemsize for n in (*self.loop.varying, *(o.node for o in operands))]
        widest = max(*sizes, 4) if costly else 0
        return Function(self.title, operands, pointers, tuple(prologue), tuple(body), widest)

    def _fresh(self, base: str) -> str:
        """A local name that is free, also with the suffixes of a complex number's parts."""
        name, number = base, 0
        while self.taken & {name, f"{name}r", f"{name}i"}:
            number += 1
            name = f"{base}_{number}"
        self.taken.add(name)
        return name

    def _load(self, operand: Operand, lines: list[str]) -> None:
        pointer = self.parameters[operand]
        uniform = operand.role in ("scalar", "size")
        at = "0" if uniform else "i"
        name = self._fresh(f"{pointer}_{at}" if not uniform else f"{pointer}_value")
        if operand.dtype.kind == "c":
            real, imag = ("0", "1") if uniform else ("2 * i", "2 * i + 1")
            lines += [f"{name}r = {pointer}[{real}]", f"{name}i = {pointer}[{imag}]"]
            self.names[operand.node] = _Value(f"{name}r", f"{name}i")
            return
        item = f"{pointer}[{at}]"
        if operand.dtype == BOOL:
            item = f"{item} != 0"
        elif operand.dtype == FLOAT16:
            item = f"from_half({item})"
        lines.append(f"{name} = {item}")
        self.names[operand.node] = _Value(name)

    def _store(self, node: Node, operand: Operand, lines: list[str]) -> None:
        pointer, value = self.parameters[operand], self._value(node)
        if operand.dtype.kind == "c":
            lines += [f"{pointer}[2 * i] = {value.r}", f"{pointer}[2 * i + 1] = {value.i}"]
        elif operand.dtype == BOOL:
            lines.append(f"{pointer}[i] = uint8({value.r})")
        elif operand.dtype == FLOAT16:
            lines.append(f"{pointer}[i] = to_half({value.r})")
        else:
            lines.append(f"{pointer}[i] = {value.r}")

    def _value(self, node: Node) -> _Value:
        node = value_of(node)
        if node.op == "const":
            return self._const(node)
        return self.names[node]

    def _const(self, node: Node) -> _Value:
        dtype, value = node.dtype, node.param
        if dtype.kind == "c":
            part = real_part(dtype)
            return _Value(self._number(value.real, part), self._number(value.imag, part))
        if dtype == BOOL:
            return _Value(repr(bool(value)))
        return _Value(self._number(value, dtype))

    def _number(self, value: Any, dtype: DType) -> str:
        kind = compute(dtype)
        if dtype.kind in "iu":
            return self.module.constant(f"{kind}({int(value)})")
        number = float(value)
        if kind == "float64" and math.isfinite(number):
            return repr(number) if math.copysign(1.0, number) > 0 else f"({number!r})"
        literal = "nan" if math.isnan(number) else repr(number)
        if kind == "float32" and math.isfinite(number):
            literal = str(value) if dtype != FLOAT16 else repr(number)
        return self.module.constant(f"{kind}({literal})")

    def _statement(self, node: Node, lines: list[str]) -> None:
        """A node's line; one that is used once, on the same line of the user's, nests into its user."""
        value = self._spell(node)
        if self._nests(node, value):
            self.names[node] = value
            return
        if node.where is not None and node.where != self.line:
            self.line = node.where
            lines.append(f"# {_one_line(': '.join(filter(None, (node.where.short, node.where.text))))}")
        name = self._fresh(f"v{len(self.names)}")
        if node.dtype.kind == "c":
            parts = f"{name}r, {name}i"
            lines.append(f"{parts} = {value.r}" if not value.i else f"{parts} = {value.r}, {value.i}")
            self.names[node] = _Value(f"{name}r", f"{name}i")
        else:
            lines.append(f"{name} = {value.r}")
            self.names[node] = _Value(name)

    def _nests(self, node: Node, value: _Value) -> bool:
        return (
            node.dtype.kind != "c"
            and self.uses.get(node, 0) == 1
            and node in self.single
            and len(value.r) < LINE
        )

    def _find_single(self) -> Iterator[Node]:
        """Nodes that have a user in the same part of the loop and on the same line, which names them once."""
        for part in (self.loop.uniform, self.loop.varying):
            inside = set(part)
            for node in part:
                if node.op == "cast" or node.dtype.kind == "c":
                    template = "{0}"
                else:
                    template = str(_template(node))
                for position, arg in enumerate(map(value_of, node.args)):
                    once = template.count(f"{{{position}}}") == 1
                    plain = arg.dtype.kind != "c" and node.dtype.kind != "c"
                    if once and plain and arg in inside and arg.where == node.where:
                        yield arg

    def _spell(self, node: Node) -> _Value:
        values = [self._value(a) for a in node.args]
        if node.op == "cast":
            return self._cast(values[0], value_of(node.args[0]).dtype, node.dtype)
        template = _template(node)
        if isinstance(template, str):
            template = _BARE.sub(r"{\1.bare}", template)
        fields = {"t": compute(_loop_dtype(node)), "o": compute(node.dtype)}
        if isinstance(template, tuple):
            return _Value(*(part.format(*values, **fields) for part in template))
        text = template.format(*values, **fields)
        if node.dtype == FLOAT16 and not OPS[node.op].closed:
            text = f"round_half({text})"
        return _Value(text)

    def _cast(self, value: _Value, source: DType, target: DType) -> _Value:
        if target.kind == "c":
            part = real_part(target)
            if source.kind != "c":
                return _Value(self._cast(value, source, part).r, f"{compute(part)}(0)")
            inner = real_part(source)
            return _Value(
                self._cast(_Value(value.r), inner, part).r, self._cast(_Value(value.i), inner, part).r
            )
        if source.kind == "c":
            if target == BOOL:
                return _Value(f"({value.r} != 0) | ({value.i} != 0)")
            return self._cast(_Value(value.r), real_part(source), target)
        if target == BOOL:
            return _Value(f"{value.r} != 0") if source != BOOL else value
        if target.kind == "f":
            if target == FLOAT16:
                wide = value.r if source.kind == "f" else f"float32({value.r})"
                return _Value(f"round_half({wide})")
            return value if compute(source) == compute(target) else _Value(f"{compute(target)}({value.r})")
        if source.kind == "f":
            return _Value(f"{target.name}_from_float({value.r})")
        return _Value(f"{target.name}({value.r})")


def _loop_dtype(node: Node) -> DType:
    """The dtype whose kind picks the spelling."""
    return node.args[OPS[node.op].speller].dtype


def _template(node: Node) -> Any:
    """The table's spelling for a node's operands."""
    row = OPS[node.op]
    kind = _loop_dtype(node).kind
    if row.arity == 2 and node.args[0].dtype.kind != node.args[1].dtype.kind:
        mixed = node.args[0].dtype.kind + node.args[1].dtype.kind
        if mixed in row.cpu:
            return row.cpu[mixed]
    if _loop_dtype(node) == FLOAT16 and "e" in row.cpu:
        return row.cpu["e"]
    if kind not in row.cpu:
        raise GraphError(f"{node.op} has no spelling for {_loop_dtype(node)}", where=node.where)
    return row.cpu[kind]
