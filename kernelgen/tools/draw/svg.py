"""Graphs as SVG, drawn without Graphviz."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from kernelgen.base.errors import SourceLine
from kernelgen.ir import Graph, Node
from kernelgen.tools.draw.boxes import (
    MARKS,
    STYLES,
    Box,
    boxes,
)
from kernelgen.tools.draw.fold import fold
from kernelgen.tools.draw.layout import MARGIN, Layout, layout

LINE, HEIGHT, ROW = 15.0, 40.0, 74.0
"""Height of a line of text at 12 px, height of a box, distance of layers; pixels."""

_FONT = 'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="12"'
_GREY = "#80807a"


def to_svg(
    graph: Graph,
    *,
    marks: Mapping[Node, str] | None = None,
    limit: int | None = None,
    anchors: Mapping[SourceLine, str] | None = None,
) -> str:
    """The graph as an SVG picture that needs no other file.

    Everything has a class, so that a page that holds the picture can give it other colours.

    Args:
        graph: what to draw.
        marks: nodes to mark, with a key of `MARKS`.
        limit: put boxes together where there are more than this.
        anchors: for each of the user's lines what the `data-lines` of its boxes says.
    """
    found = boxes(graph, marks)
    if limit is not None:
        found = fold(found, limit)
    made = layout(found)
    width = max((made.x[v] + made.width[v] / 2 for v in range(len(made.x))), default=0.0) + MARGIN
    height = 2 * MARGIN + ROW * (len(made.rows) - 1) + HEIGHT
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    lines, heads = zip(*_lines(made, len(found)), strict=True) if any(made.below) else ((), ())
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="kg-graph" role="img" {size} {_FONT}>',
        f"<title>{xml(_summary(graph))}</title>",
        f'<rect class="kg-paper" width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        f'<path class="kg-lines" fill="none" stroke="{_GREY}" stroke-width="1.2" d="{" ".join(lines)}"/>',
        f'<path class="kg-heads" fill="{_GREY}" d="{" ".join(filter(None, heads))}"/>',
        '<g text-anchor="middle">',
        *(_drawn(box, made.x[k], _top(made, k), anchors or {}) for k, box in enumerate(found)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _summary(graph: Graph) -> str:
    inputs = ", ".join(f"{i.name}: {i.type}" for i in graph.inputs)
    return f"({inputs}) -> ({', '.join(f'{name}: {node.type}' for name, node in graph.outputs)})"


def xml(text: str) -> str:
    """`text` as XML character data; control characters, which XML does not have, are left out."""
    return escape("".join(c for c in text if c in "\n\t" or c.isprintable()))


def _top(made: Layout, vertex: int) -> float:
    return MARGIN + ROW * made.layer[vertex]


def _drawn(box: Box, x: float, y: float, anchors: Mapping[SourceLine, str]) -> str:
    fill, border = STYLES[box.kind]
    stroke = MARKS[box.mark] if box.mark else border
    width = 2.6 if box.mark else 1.2
    dashes = ' stroke-dasharray="5 3"' if box.mark == "gone" else ""
    radius = HEIGHT / 2 if box.kind in ("input", "output") else 5
    known = " ".join(anchors[line] for line in box.lines if line in anchors)
    lines = f' data-lines="{xml(known)}"' if known else ""
    mark = f" kg-{box.mark}" if box.mark else ""
    return (
        f'<g class="kg-box kg-{box.kind}{mark}"{lines}><title>{xml(box.tooltip)}</title>'
        f'<rect x="{x - box.width / 2:.1f}" y="{y:.1f}" width="{box.width:.1f}" height="{HEIGHT:.0f}" '
        f'rx="{radius:.0f}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"{dashes}/>'
        f'<text x="{x:.1f}" y="{y + 17:.1f}" fill="#1a1a1a">{xml(box.label)}</text>'
        f'<text class="kg-type" x="{x:.1f}" y="{y + 17 + LINE:.1f}" fill="#666660" font-size="10.5">'
        f"{xml(box.type)}</text></g>"
    )


def _lines(made: Layout, count: int) -> Iterator[tuple[str, str]]:
    """The path of each line between two vertices, and its arrow head where it ends at a box."""
    for upper, below in enumerate(made.below):
        x, y = made.x[upper], _top(made, upper) + HEIGHT
        for lower, port in below:
            end, bottom = made.x[lower] + port, _top(made, lower)
            middle = (bottom - y) / 2
            path = f"M{x:.1f},{y:.1f} C{x:.1f},{y + middle:.1f} "
            path += f"{end:.1f},{bottom - middle:.1f} {end:.1f},{bottom:.1f}"
            if lower >= count:
                yield f"{path} V{bottom + HEIGHT:.1f}", ""
                continue
            tip = f"{end:.1f},{bottom:.1f}"
            yield path, f"M{end - 3.5:.1f},{bottom - 7:.1f} L{tip} L{end + 3.5:.1f},{bottom - 7:.1f} z"
