"""What a picture of a graph shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kernelgen.base.dtypes import kind
from kernelgen.base.errors import SourceLine
from kernelgen.ir import (
    Graph,
    Node,
    format_const,
    statement_text,
    value_names,
)

STYLES = {
    "input": ("#e1effc", "#2b6cb0"),
    "operation": ("#f6f6f4", "#80807a"),
    "structure": ("#fdf2dc", "#b7822a"),
    "opaque": ("#f3e3f5", "#8a3a94"),
    "output": ("#e2f4e1", "#348a3a"),
    "folded": ("#ececf6", "#5b5b9a"),
}
"""Fill and border of each kind of box; "structure" is what only concerns shapes, sizes and dtypes."""

MARKS = {"gone": "#c43d3d", "new": "#1f8a4c"}
"""Border of the boxes that a pass removes or makes."""

_STRUCTURE = frozenset({"size", "view", "broadcast", "call", "cast", "const", "pick"})
_KINDS = {"input": "input", "opaque": "opaque"}
_LABEL = 44
"""Characters of a label before it is cut."""

CHAR, PAD = 7.3, 10.0
"""Width of a character at 12 px, space beside the text of a box; pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the picture.

    Attributes:
        kind: a key of `STYLES`.
        label: the operation with its constant operands, or the name of an input or output.
        type: dtype and rank.
        tooltip: the statement and the user's line.
        operands: the boxes that lead here, by position, in order.
        lines: the user's lines that it was recorded from.
        mark: a key of `MARKS`, or nothing.
    """

    kind: str
    label: str
    type: str
    tooltip: str
    operands: tuple[int, ...]
    lines: tuple[SourceLine, ...] = ()
    mark: str = ""

    @property
    def width(self) -> float:
        """Pixels."""
        return max(len(self.label), len(self.type), 4) * CHAR + 2 * PAD


def boxes(graph: Graph, marks: Mapping[Node, str] | None = None) -> list[Box]:
    """The boxes of a graph, operands first: inputs, operations, and one for each output."""
    marks = marks or {}
    names = value_names(graph)
    results = {node for _, node in graph.outputs}
    nodes = graph.nodes
    unused = [i for i in graph.inputs if i not in names]
    position: dict[Node, int] = {}
    found: list[Box] = []
    for node in (*unused, *nodes):
        if node.op == "const" and node not in results:
            continue
        position[node] = len(found)
        operands = tuple(position[a] for a in node.args if a in position)
        kind = "structure" if node.op in _STRUCTURE else _KINDS.get(node.op, "operation")
        type_ = f"{node.type} captured" if node.op == "input" and node.name in graph.captured else node.type
        lines = () if node.where is None else (node.where,)
        tooltip = _tooltip(node, names)
        found.append(Box(kind, _label(node, position), type_, tooltip, operands, lines, marks.get(node, "")))
    for name, node in graph.outputs:
        found.append(Box("output", name, node.type, f"output {name}: {node.type}", (position[node],)))
    return found


def _label(node: Node, position: dict[Node, int]) -> str:
    if node.op == "input":
        return node.name
    if node.op == "const":
        return format_const(node)
    text = statement_text(node, {a: "·" if a in position else _short_const(a) for a in node.args})
    name, _, rest = text.partition("(")
    if node.op == "cast" or not set(rest) - set("·, )"):
        return name
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"


def _short_const(node: Node) -> str:
    """A constant in a box: five digits of a long one, which the tooltip shows in full."""
    text = format_const(node)
    if len(text) <= 10 or kind(node.dtype) not in "fc":
        return text
    return f"≈{node.param:.5g}"


def _tooltip(node: Node, names: dict[Node, str]) -> str:
    if node.op == "input":
        return f"input {node.name}: {node.type}"
    text = f"{names[node]}: {node.type}"
    if node.op != "const":
        text += f" = {statement_text(node, names)}"
    return text if node.where is None else f"{text}\n{node.where.short}  {node.where.text}".rstrip()
