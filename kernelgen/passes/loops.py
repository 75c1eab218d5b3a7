"""Passes about loops: what they repeat is a graph, which is optimized like any other."""

from __future__ import annotations

from collections.abc import Callable

from kernelgen import ir
from kernelgen.ir import Graph, LoopBody, Node


def optimize_loops(g: Graph, optimize: Callable[[Graph], Graph]) -> Graph:
    """Optimizes what loops repeat, and drops the states that no result needs."""
    wanted: dict[tuple[LoopBody, tuple[Node, ...]], set[int]] = {}
    for node in g.nodes:
        if node.op == "loop":
            wanted.setdefault((node.param[0], node.args), set()).add(node.param[1])
    made: dict[LoopBody, LoopBody] = {}
    cut: dict[tuple[LoopBody, tuple[Node, ...]], tuple[LoopBody, tuple[int, ...]]] = {}
    for (body, args), states in wanted.items():
        if body not in made:
            better = LoopBody(optimize(body.graph), body.states)
            made[body] = body if better == body else better
        cut[body, args] = ir.pruned(made[body], states)
    new: dict[Node, Node] = {}
    for node in g.nodes:
        args = tuple(new[a] for a in node.args)
        if node.op == "loop":
            body, order = cut[node.param[0], node.args]
            args = tuple(args[k] for k in order)
        if node.op != "loop" or (body is node.param[0] and args == node.args):
            new[node] = ir.with_args(node, args)
        else:
            new[node] = ir.loop(body, args, node.where)[order.index(node.param[1])]
    outputs = tuple((name, new[node]) for name, node in g.outputs)
    inputs = tuple(new.get(i, i) for i in g.inputs)
    return Graph(inputs, outputs, g.captured, tuple(new[e] for e in g.effects))
