"""The ndim signature: what a compiled kernel is keyed by. Ranks, dtypes and structure; never a size.

The key is the whole canonical text, not a hash of it: two graphs never share a kernel by accident.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.dtypes import short_name
from kernelgen.graph import Graph, Node


def canonical(graph: Graph) -> str:
    """The graph's structure as text: nodes by number, inputs by position; names and lines left out."""
    numbers: dict[Node, int] = {}
    lines: list[str] = []
    for position, node in enumerate(graph.inputs):
        numbers[node] = len(numbers)
        lines.append(f"input {position} {short_name(node.dtype)}/{node.ndim}")
    for node in graph.nodes:
        if node in numbers:
            continue
        args = " ".join(str(numbers[a]) for a in node.args)
        lines.append(f"{node.op} {short_name(node.dtype)}/{node.ndim} ({args}){_param(node)}")
        numbers[node] = len(numbers)
    lines.append("outputs " + " ".join(str(numbers[node]) for _, node in graph.outputs))
    return "\n".join(lines)


def _param(node: Node) -> str:
    if node.param is None:
        return ""
    if node.op == "const":
        return " " + np.asarray(node.param).tobytes().hex()
    if node.op == "call":
        graph, index, _ = node.param
        return f" [{canonical(graph)}] {index}"
    return f" {_plain(node.param)}"


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return "(" + ",".join(_plain(v) for v in value) + ")"
    if value is None or isinstance(value, (int, str)):
        return repr(value)
    raise TypeError(f"a node's parameter is {value!r}")
