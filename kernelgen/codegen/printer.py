"""What every emitter does with a loop's operations: names, nesting, the user's lines, the table's spellings.

An emitter derives from `Body` and says how its language writes a number, a conversion and an assignment.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kernelgen.base.dtypes import (
    BOOL,
    INT64,
    DType,
    kind,
    real_part,
    short_float,
)
from kernelgen.base.errors import GraphError, SourceLine
from kernelgen.base.values import frozen
from kernelgen.ir import LoopBody, Node, value_of
from kernelgen.ops import OPS
from kernelgen.ops.table import Spelling
from kernelgen.schedule.loop_nest import Loop, parts_of

LINE = 96
"""Expressions are nested up to this many characters."""


_NAME = re.compile(r"[\w.]+")


SHORT_FLOATS = {"half": "e", "bfloat": "E"}
"""The letters under which a row has spellings for floats of 16 bits alone."""


def is_atom(expression: str) -> bool:
    """Whether an expression is a name, a number, an item or one call, to which any operator may be put."""
    head = _NAME.match(expression)
    if head is None or head.end() == len(expression):
        return head is not None
    depth = 0
    for place in range(head.end(), len(expression)):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(expression[place], 0)
        if depth == 0:
            return place == len(expression) - 1
    return False


_BARE = re.compile(r"(?:(?<=\()|(?<=, ))\{(\d)\}(?=[,)])")
"""An operand that is a whole argument of a call."""


@frozen
class Value:
    """A spelled value: one expression, or the two parts of a complex number."""

    r: str
    i: str = ""

    def __str__(self) -> str:
        """The expression as an operand of an operator."""
        return self.r if is_atom(self.r) else f"({self.r})"

    @property
    def bare(self) -> str:
        """The expression where nothing can bind to a part of it."""
        return self.r


def one_line(text: str) -> str:
    """Text from outside as it may stand in a comment: without what could end the line or not be written."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def compute(dtype: DType) -> str:
    """The type, by its name in emitted source, that a value (or a complex value's part) is held in."""
    return "float32" if short_float(dtype) else real_part(dtype).name


class Body(ABC):
    """Spells the operations of one loop.

    Attributes:
        names: the spelling of each value so far.
        taken: names that are in use.
    """

    def __init__(self, loop: Loop, taken: set[str]) -> None:
        self.taken = taken
        self.names: dict[Node, Value] = {}
        self.loops: dict[Any, tuple[Value, ...]] = {}  # The states at the end of each.
        self._enter(loop)
        self.line: SourceLine | None = None

    def _enter(self, loop: Loop) -> None:
        self.loop = loop
        self.uses = self._count_uses()
        self.single = set(self._find_single())

    @abstractmethod
    def spellings(self, op: str) -> Mapping[str, Spelling]:
        """The column of the table."""

    @abstractmethod
    def number(self, value: Any, dtype: DType) -> str:
        """A real constant."""

    @abstractmethod
    def truth(self, value: bool) -> str:
        """A constant of dtype bool."""

    @abstractmethod
    def comment(self, text: str) -> str:
        """A line of comment."""

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        """An item of an array, by its place in memory.

        Raises:
            GraphError: where nothing is read so.
        """
        raise GraphError(f"{type(self).__name__} reads no elements at computed places")

    @abstractmethod
    def assign(self, name: str, node: Node, value: Value) -> tuple[str, Value]:
        """The statement that names a value, and the spelling that it has from then on."""

    @abstractmethod
    def declare(self, name: str, dtype: DType, value: Value) -> tuple[list[str], Value]:
        """The statements that give a state its first value, and the spelling that it has from then on."""

    @abstractmethod
    def repeat(
        self, asked: list[str], go: Value, step: list[str], states: list[tuple[Value, DType, Value]]
    ) -> list[str]:
        """The statements of a loop.

        Args:
            asked: those that tell whether it goes on.
            go: whether it does.
            step: those that compute the next states.
            states: each state, its dtype, and its next value.
        """

    def _count_uses(self) -> Mapping[Node, int]:
        uses: dict[Node, int] = {}
        for node in (*self.loop.uniform, *self.loop.varying):
            for arg in map(value_of, node.args):
                uses[arg] = uses.get(arg, 0) + 1
        for node, _ in self.loop.stores:
            uses[node] = uses.get(node, 0) + 1
        return uses

    def fresh(self, base: str) -> str:
        """A local name that is free, also with the suffixes of a complex number's parts."""
        name, number = base, 0
        while self.taken & {name, f"{name}r", f"{name}i"}:
            number += 1
            name = f"{base}_{number}"
        self.taken.add(name)
        return name

    def value(self, node: Node) -> Value:
        """How a value is spelled that is computed already, or a constant."""
        node = value_of(node)
        if node.op == "const":
            return self.const(node)
        return self.names[node]

    def const(self, node: Node) -> Value:
        """How a constant is spelled."""
        dtype, value = node.dtype, node.param
        if dtype.kind == "c":
            part = real_part(dtype)
            return Value(self.number(value.real, part), self.number(value.imag, part))
        if dtype == BOOL:
            return Value(self.truth(bool(value)))
        return Value(self.number(value, dtype))

    def statement(self, node: Node, lines: list[str]) -> None:
        """A node's line; one that is used once, on the same line of the user's, nests into its user."""
        if node.op == "loop":
            self._loop(node, lines)
            return
        value = self.spell(node)
        if self._nests(node, value):
            self.names[node] = value
            return
        self._show_line(node, lines)
        name = self.fresh(f"v{len(self.names)}")
        line, self.names[node] = self.assign(name, node, value)
        lines.append(line)

    def _show_line(self, node: Node, lines: list[str]) -> None:
        if node.where is not None and node.where != self.line:
            self.line = node.where
            shown = ": ".join(filter(None, (node.where.short, node.where.text)))
            lines.append(self.comment(one_line(shown)))

    def _loop(self, node: Node, lines: list[str]) -> None:
        """A loop, written when the first of its results is needed."""
        body, index = node.param
        key = body, tuple(map(value_of, node.args))
        if key not in self.loops:
            self._show_line(node, lines)
            self.loops[key] = self._repeated(body, [self.value(a) for a in node.args], lines)
        self.names[node] = self.loops[key][index]

    def _repeated(self, body: LoopBody, given: Sequence[Value], lines: list[str]) -> tuple[Value, ...]:
        """The states at the end of a loop."""
        states: list[Value] = []
        for node, value in zip(body.graph.inputs, given, strict=True):
            if len(states) < body.states:
                declared, value = self.declare(self.fresh(f"s{len(states)}"), node.dtype, value)
                lines += declared
                states.append(value)
            self.names[node] = value
        outer = self.loop, self.uses, self.single, self.loops
        loop, count = parts_of(body)
        self._enter(loop)
        self.loops = {}
        asked: list[str] = []
        step: list[str] = []
        for k, node in enumerate(loop.varying):
            self.statement(node, asked if k < count else step)
        after = [(s, n.dtype, self.value(n)) for s, n in zip(states, body.next, strict=True)]
        lines += self.repeat(asked, self.value(body.go), step, after)
        self.loop, self.uses, self.single, self.loops = outer
        return tuple(states)

    def _nests(self, node: Node, value: Value) -> bool:
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
                if node.op == "loop":
                    template = ""
                elif node.op == "load":
                    template = "{0}[{1}]"
                elif node.op == "cast" or node.dtype.kind == "c":
                    template = "{0}"
                else:
                    template = str(self.template(node))
                for position, arg in enumerate(map(value_of, node.args)):
                    once = template.count(f"{{{position}}}") == 1
                    plain = arg.dtype.kind != "c" and node.dtype.kind != "c"
                    if once and plain and arg in inside and arg.where == node.where:
                        yield arg

    def spell(self, node: Node) -> Value:
        """The expression of an operation."""
        values = [self.value(a) for a in node.args]
        if node.op == "load":
            return self.load(values[0], values[1], node.dtype)
        if node.op == "cast":
            return self.cast(values[0], value_of(node.args[0]).dtype, node.dtype)
        template = self.template(node)
        if isinstance(template, str):
            template = _BARE.sub(r"{\1.bare}", template)
        fields = {"t": compute(loop_dtype(node)), "o": compute(node.dtype)}
        if isinstance(template, tuple):
            return Value(*(part.format(*values, **fields) for part in template))
        text = template.format(*values, **fields)
        short = short_float(node.dtype)
        if short and not OPS[node.op].closed:
            text = f"round_{short}({text})"
        return Value(text)

    def cast(self, value: Value, source: DType, target: DType) -> Value:
        """A value converted as `astype` does."""
        if target.kind == "c":
            part = real_part(target)
            if source.kind != "c":
                return Value(self.cast(value, source, part).r, f"{compute(part)}(0)")
            inner = real_part(source)
            return Value(self.cast(Value(value.r), inner, part).r, self.cast(Value(value.i), inner, part).r)
        if source.kind == "c":
            if target == BOOL:
                return Value(f"({value.r} != 0) | ({value.i} != 0)")
            return self.cast(Value(value.r), real_part(source), target)
        if target == BOOL:
            return Value(f"{value.r} != 0") if source != BOOL else value
        if kind(target) == "f":
            if short := short_float(target):
                wide = value.r if kind(source) == "f" else f"float32({value.r})"
                return Value(f"round_{short}({wide})")
            return value if compute(source) == compute(target) else Value(f"{compute(target)}({value.r})")
        if kind(source) == "f":
            return Value(f"{target.name}_from_float({value.r})")
        return Value(f"{target.name}({value.r})")

    def template(self, node: Node) -> Spelling:
        """The table's spelling for a node's operands."""
        column, dtype = self.spellings(node.op), loop_dtype(node)
        mixed = "".join(kind(a.dtype) for a in node.args)
        if len(mixed) == 2 and mixed in column:
            return column[mixed]
        letter = "l" if dtype == INT64 else SHORT_FLOATS.get(short_float(dtype), "")
        if letter not in column:
            letter = kind(dtype)
        if letter not in column:
            raise GraphError(f"{node.op} has no spelling for {dtype}", where=node.where)
        return column[letter]


def loop_dtype(node: Node) -> DType:
    """The dtype whose kind picks the spelling."""
    return node.args[OPS[node.op].speller].dtype
