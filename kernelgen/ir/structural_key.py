"""The ndim signature: what a compiled kernel is keyed by. Ranks, dtypes and structure; never a size.

The key is the whole canonical text, not a hash of it: two graphs never share a kernel by accident.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import short_name
from kernelgen.ir.nodes import Graph, Node


def canonical(graph: Graph) -> str:
    """The graph's structure as text: nodes by number, inputs by position; names and lines left out."""
    return "\n".join(f"{name}: {text}" for name, text in parts(graph).items())


def parts(graph: Graph) -> dict[str, str]:
    """What `canonical` is made of, so that a difference can be named.

    Returns:
        "graph", the operations with their operands; "dtypes" and "ranks" of the nodes; "constants", by bytes.
    """
    numbers: dict[Node, int] = {}
    constants: list[str] = []
    lines = [f"input {position}" for position in range(len(graph.inputs))]
    numbers.update((node, position) for position, node in enumerate(graph.inputs))
    order = list(graph.inputs)
    for node in graph.nodes:
        if node in numbers:
            continue
        args = " ".join(str(numbers[a]) for a in node.args)
        if node.op == "const":
            constants.append(np.asarray(node.param).tobytes().hex())
        lines.append(f"{node.op} ({args}){_param(node)}")
        numbers[node] = len(order)
        order.append(node)
    lines.append("outputs " + " ".join(str(numbers[node]) for _, node in graph.outputs))
    if graph.effects:
        lines.append("effects " + " ".join(str(numbers[node]) for node in graph.effects))
    return {
        "graph": "\n".join(lines),
        "dtypes": " ".join(short_name(node.dtype) for node in order),
        "ranks": " ".join(str(node.ndim) for node in order),
        "constants": " ".join(constants),
    }


def recorded_parts(graph: Graph) -> dict[str, str] | None:
    """All that passes and the scheduler read of a graph as it was recorded, as text.

    Returns:
        `parts`, and "names", those of the inputs and outputs; captured inputs are marked. None for a graph
        with something in it that only its own process knows, or that may change: objects in opaque calls,
        and graphs.
    """
    if any(_is_private(node) for node in graph.nodes):
        return None
    inputs = [(i.name, i.name in graph.captured) for i in graph.inputs]
    return {**parts(graph), "names": repr((inputs, [title for title, _ in graph.outputs]))}


def _is_private(node: Node) -> bool:
    if node.op == "opaque":
        key: str = node.param.key
        return "#" in key or "graph[" in key  # See `ir.calls.identify`.
    return node.op == "call"


def _param(node: Node) -> str:
    if node.param is None or node.op == "const":
        return ""
    if node.op == "call":
        graph, index, _ = node.param
        return f" [{canonical(graph)}] {index}"
    if node.op == "opaque":
        return f" {node.param.key!r}"
    if node.op == "loop":
        body, index = node.param
        return f" [{body.key}] {index}"
    return f" {_plain(node.param)}"


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return "(" + ",".join(_plain(v) for v in value) + ")"
    if value is None or isinstance(value, (int, str)):
        return repr(value)
    raise TypeError(f"a node's parameter is {value!r}")
