"""What a pass removed and what it made."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from kernelgen.ir import (
    Graph,
    Node,
    statement_text,
    value_names,
)


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference of two graphs.

    Attributes:
        gone: nodes of the first that the second has not.
        new: nodes of the second that the first has not.
    """

    gone: tuple[Node, ...]
    new: tuple[Node, ...]

    @property
    def marks(self) -> dict[Node, str]:
        """For `to_svg` and `to_dot`."""
        return dict.fromkeys(self.gone, "gone") | dict.fromkeys(self.new, "new")


def changes(before: Graph, after: Graph) -> Changes:
    """The operations that differ. A node that was only made anew, on changed operands, is the same."""
    return Changes(_without(before, after), _without(after, before))


def _without(graph: Graph, other: Graph) -> tuple[Node, ...]:
    there: dict[Hashable, int] = {}
    kept = set(other.nodes)
    own = [n for n in graph.nodes if n not in kept]
    shared = set(graph.nodes) & kept
    for node in other.nodes:
        if node not in shared:
            there[_key(node)] = there.get(_key(node), 0) + 1
    missing = []
    for node in own:
        key = _key(node)
        if there.get(key, 0):
            there[key] -= 1
        elif node.op != "const":
            missing.append(node)
    return tuple(missing)


def _key(node: Node) -> Hashable:
    """What makes an operation the same one: everything but which nodes its operands are."""
    operands = {a: repr(a.param) if a.op == "const" else a.op for a in node.args}
    return statement_text(node, operands), node.type, node.where


def described(graph: Graph, nodes: tuple[Node, ...]) -> list[str]:
    """The statements of nodes, as the graph's text has them."""
    names = value_names(graph)
    return [f"{names[n]}: {n.type} = {statement_text(n, names)}" for n in nodes if n.op != "input"]
