"""Graphs in the DOT language of Graphviz."""

from __future__ import annotations

from collections.abc import Mapping

from kernelgen.ir import Graph, Node
from kernelgen.tools.draw.boxes import MARKS, STYLES, boxes


def to_dot(graph: Graph, marks: Mapping[Node, str] | None = None) -> str:
    """The graph in the DOT language of Graphviz, drawn from top to bottom.

    Args:
        graph: what to draw.
        marks: nodes to mark, with a key of `MARKS`.
    """
    lines = [
        "digraph kernel {",
        "  rankdir=TB;",
        '  node [shape=box, style="rounded,filled", fontname="monospace", fontsize=11];',
        '  edge [color="#80807a", arrowsize=0.7];',
    ]
    found = boxes(graph, marks)
    for number, box in enumerate(found):
        fill, border = STYLES[box.kind]
        width = 1
        if box.mark:
            border, width = MARKS[box.mark], 3
        text = f"{quoted(box.label)}\\n{quoted(box.type)}"
        lines.append(
            f'  n{number} [label="{text}", fillcolor="{fill}", color="{border}", penwidth={width}, '
            f'tooltip="{quoted(box.tooltip)}"];'
        )
    for number, box in enumerate(found):
        lines += [f"  n{operand} -> n{number};" for operand in box.operands]
    return "\n".join([*lines, "}", ""])


def quoted(text: str) -> str:
    """`text` inside a DOT string, where a backslash would begin an escape."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
