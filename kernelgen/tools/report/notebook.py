"""What notebooks show of a graph, a tape or a kernel: a line, a picture, and the rest folded away."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from kernelgen.ir import Graph
from kernelgen.tools.draw import LARGE, boxes, to_svg

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel

_OPEN = 40
"""Boxes up to which a picture is unfolded."""

_EDGE = "overflow:auto;border:1px solid #8884;border-radius:6px;margin:.3em 0"
_PAPER = f"{_EDGE};max-height:36em;background:#fff"
_TEXT = f"{_EDGE};max-height:30em;padding:.4em .7em"


def graph_html(graph: Graph, title: str = "graph") -> str:
    """A graph: its picture and its text."""
    return _block(_signature(title, graph), [_picture(graph), _folded("text", str(graph))])


def kernel_html(kernel: Kernel) -> str:
    """A kernel: its graph, and its source, schedule and stages folded."""
    origin = f", {kernel.origin}" if kernel.origin else ""
    return _block(
        f"{_signature(kernel.name, kernel.graph)} <small>{escape(kernel.target + origin)}</small>",
        [
            _picture(kernel.graph),
            _folded("source", kernel.source),
            _folded("schedule", str(kernel.schedule)),
            _folded("recorded", str(kernel.recorded)),
        ],
    )


def _signature(title: str, graph: Graph) -> str:
    inputs = ", ".join(f"{i.name}: {i.type}" for i in graph.arguments)
    outputs = ", ".join(f"{name}: {node.type}" for name, node in graph.outputs)
    return f"<b>{escape(title)}</b> <code>({escape(inputs)}) → ({escape(outputs)})</code>"


def _block(head: str, parts: Sequence[str]) -> str:
    return f'<div class="kernelgen"><div>{head}</div>{"".join(parts)}</div>'


def _picture(graph: Graph) -> str:
    count = len(boxes(graph))
    svg = to_svg(graph, limit=LARGE)
    opened = ' open=""' if count <= _OPEN else ""
    return (
        f"<details{opened}><summary>graph, {len(graph.nodes)} nodes</summary>"
        f'<div style="{_PAPER}">{svg}</div></details>'
    )


def _folded(title: str, text: str) -> str:
    return f'<details><summary>{escape(title)}</summary><pre style="{_TEXT}">{escape(text)}</pre></details>'
