"""Passes that keep values in memory: what is needed before and after a reduction, what broadcasts.

What a value costs decides whether it is kept or computed again.
"""

from __future__ import annotations

from collections.abc import Iterable

from kernelgen import ir
from kernelgen.ir import SOURCES, Graph, Node
from kernelgen.ops import OPS


def costs_of(g: Graph) -> dict[Node, int]:
    """What it costs to compute each node from what lies in memory, in additions."""
    costs: dict[Node, int] = {}
    for node in g.nodes:
        if node.op in SOURCES or node.ndim == 0:
            costs[node] = 0
        else:
            own = cost_of(node)
            costs[node] = min(own + sum(costs[a] for a in set(node.args)), 10**6)
    return costs


def cost_of(node: Node) -> int:
    """What an operation costs, in additions; of a loop, the steps are guessed."""
    if node.op == "loop":
        return GUESSED_STEPS * sum(map(cost_of, node.param[0].graph.nodes))
    if node.op in ("gather", "load"):
        return GATHER_COST
    return OPS[node.op].cost if node.op in OPS else 0


GATHER_COST = 10
"""What it costs to find an element anywhere in an array, in additions."""


GUESSED_STEPS = 16
"""How many steps a loop is taken to have where its cost is weighed."""


def levels(g: Graph) -> dict[Node, int]:
    """How many nests that store a value in memory must have run before each node."""
    level: dict[Node, int] = {}
    for node in g.nodes:
        level[node] = max((level[a] for a in node.args), default=0) + (node.op in ("reduce", "put"))
    return level


def keep_shared(g: Graph) -> Graph:
    """Keeps costly values in memory that are needed before a reduction and again after it."""
    nodes = g.nodes
    if not any(node.op in ("reduce", "put") for node in nodes):
        return g
    level = levels(g)
    # The levels of the nests in which each value would be computed; of one that is kept, only its own.
    needed: dict[Node, set[int]] = {node: set() for node in nodes}
    for node in (*g.effects, *(node for _, node in g.outputs)):
        needed[node].add(level[node])
    kept: set[Node] = set()
    for node in reversed(nodes):
        costly = cost_of(node) >= COSTLY and node.ndim > 0
        inside = needed[node]
        if costly and len(inside) > 1:
            kept.add(node)
            inside = {level[node]}
            needed[node] |= inside
        for arg in node.args:
            needed[arg] |= {level[node] - 1} if node.op in ("reduce", "put") else inside
    if not kept:
        return g
    new: dict[tuple[Node, int], Node] = {}
    for node in nodes:
        for place in sorted(needed[node]):
            if node in kept and place > level[node]:
                new[node, place] = ir.keep(new[node, level[node]])
                continue
            at = level[node] - 1 if node.op in ("reduce", "put") else place
            args = [new[a, max(at, level[a])] for a in node.args]
            new[node, place] = ir.with_args(node, tuple(args))
    inputs = tuple(new.get((i, 0), i) for i in g.inputs)
    outputs = tuple((name, new[node, level[node]]) for name, node in g.outputs)
    return Graph(inputs, outputs, g.captured, tuple(new[e, level[e]] for e in g.effects))


COSTLY = 15
"""The cost, in additions, from which a value is kept rather than computed again after a reduction."""


def keep_narrow(g: Graph) -> Graph:
    """Keeps costly values in memory that broadcast along an axis: else they are computed for each element."""
    nodes = g.nodes
    if not any(node.op in ("reduce", "put") for node in nodes):
        return g
    costs, single = costs_of(g), single_axes(nodes)

    def is_narrow(x: Node, user: Node) -> bool:
        """Whether a value has one position along an axis where a user has several."""
        wide = zip(single[user][::-1], (*single[x][::-1], *(True,) * user.ndim), strict=False)
        return any(here and not there for there, here in wide)

    new: dict[Node, Node] = {}
    kept: dict[Node, Node] = {}
    for node in nodes:
        args = []
        for arg in node.args:
            if node.op in OPS or (node.op == "broadcast" and arg is node.args[0]):
                costly = (arg.op in OPS or arg.op == "load") and arg.ndim and costs[arg] >= NARROW_COSTLY
                if costly and is_narrow(arg, node):
                    args.append(kept.setdefault(arg, ir.keep(new[arg])))
                    continue
            args.append(new[arg])
        new[node] = ir.with_args(node, tuple(args))
    if not kept:
        return g
    inputs = tuple(new.get(i, i) for i in g.inputs)
    outputs = tuple((name, new[node]) for name, node in g.outputs)
    return Graph(inputs, outputs, g.captured, tuple(new[e] for e in g.effects))


NARROW_COSTLY = 8
"""The cost, in additions, from which a value that broadcasts is kept: that of a division."""


def single_axes(nodes: Iterable[Node]) -> dict[Node, tuple[bool, ...]]:
    """For each axis of each node, whether it has one position whatever the sizes of a call are."""
    single: dict[Node, tuple[bool, ...]] = {}
    for node in nodes:
        if node.op == "view":
            own = single[node.args[0]]
            single[node] = tuple(a is None or own[a] for a in node.param)
        elif node.op in OPS or node.op in ("broadcast", "load"):
            args = [single[a] for a in node.args]
            single[node] = tuple(all(a[k] for a in args if -k <= len(a)) for k in range(-node.ndim, 0))
        elif node.op == "reduce":
            axes = () if ir.is_running(node) else node.param[1]
            single[node] = tuple(s for a, s in enumerate(single[node.args[0]]) if a not in axes)
        else:
            single[node] = (False,) * node.ndim
    return single
