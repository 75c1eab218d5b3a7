"""Passes about loops: what they repeat is a graph, which is optimized like any other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from kernelgen import ir
from kernelgen.ir import Graph, LoopBody, Node, structural_key
from kernelgen.ir.steps import repeat_counted, repeat_while, scan


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


def share_steps(g: Graph) -> Graph:
    """Takes the states of a loop of steps from another loop that takes the same steps and gives more.

    So a function and its derivative, which needs all states in between, take the steps once.
    """
    loops = [
        n for n in g.nodes if n.op == "opaque" and n.param.function in (repeat_counted, repeat_while, scan)
    ]
    if len(loops) < 2:
        return g
    larger = {key: loop for loop in loops for key in _contained(loop)}
    instead = {loop: larger[key] for loop in loops if (key := _own(loop)) in larger}
    if not instead:
        return g
    picks = [n for n in g.nodes if n.op == "pick" and n.args[0] in instead]
    return _replaced(g, {n: ir.with_args(n, (instead[n.args[0]],)) for n in picks})


def _own(loop: Node) -> Hashable:
    """What a loop computes that gives its last states alone; None for another."""
    call = loop.param
    if call.function is repeat_counted:
        step, count = call.args[:2]
        return _counted(step, count, loop.args)
    if call.function is repeat_while:
        ask, step, count = call.args[:3]
        return _conditional(ask, step, count, loop.args)
    return None


def _contained(loop: Node) -> Iterator[Hashable]:
    """What a loop computes besides something more: rows of each step, or a state that no other one needs."""
    call = loop.param
    if call.function is scan:
        step, count, rows, backwards = call.args[:4]
        if not rows and not backwards:
            yield _counted(step, count, loop.args)
    elif call.function is repeat_while:
        ask, step, count = call.args[:3]
        last = count - 1
        asked, stepped = (_without(graph, last) for graph in (ask, step))
        if last and asked is not None and stepped is not None:
            yield _conditional(asked, stepped, last, (*loop.args[:last], *loop.args[count:]))


def _counted(step: Graph, count: int, args: tuple[Node, ...]) -> Hashable:
    states = Graph(step.inputs, step.outputs[:count])
    return repeat_counted, structural_key.canonical(states), count, args


def _conditional(ask: Graph, step: Graph, count: int, args: tuple[Node, ...]) -> Hashable:
    return repeat_while, structural_key.canonical(ask), structural_key.canonical(step), count, args


def _without(graph: Graph, k: int) -> Graph | None:
    """A graph of a loop without a state; None where something else needs that."""
    inputs = (*graph.inputs[:k], *graph.inputs[k + 1 :])
    outputs = graph.outputs if len(graph.outputs) == 1 else (*graph.outputs[:k], *graph.outputs[k + 1 :])
    needed = ir.topological([n for _, n in outputs])
    return None if graph.inputs[k] in needed else Graph(inputs, outputs)


def _replaced(g: Graph, instead: dict[Node, Node]) -> Graph:
    """A graph with other nodes in the places of some."""
    new: dict[Node, Node] = {}
    ir.make_anew([*g.inputs, *(n for _, n in g.outputs), *g.effects], new, instead)
    outputs = tuple((name, new[n]) for name, n in g.outputs)
    return Graph(tuple(new[i] for i in g.inputs), outputs, g.captured, tuple(new[e] for e in g.effects))
