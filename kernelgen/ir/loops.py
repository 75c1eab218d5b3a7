"""Loops: a graph of one element that is repeated.

The element's graph has rank 0 throughout. Its inputs are the states, then the values that stay as they are;
its outputs are whether the loop goes on with these states, then the next value of each. A loop is

    while go(states, others): states = next(states, others)

for each element by itself, so that all of its operands and results have one shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import BOOL
from kernelgen.base.errors import GraphError, SourceLine
from kernelgen.ir.evaluation import evaluate
from kernelgen.ir.nodes import STRUCTURAL, Graph, Node, topological
from kernelgen.ir.structural_key import canonical


class LoopBody:
    """What a loop repeats; equal for the same computation.

    Attributes:
        graph: the graph of one element; see above.
        states: how many of its inputs are states.
        key: its structure as text.
    """

    __slots__ = ("graph", "key", "states")

    def __init__(self, graph: Graph, states: int) -> None:
        self.graph, self.states = graph, states
        self.key = f"{states} {canonical(graph)}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LoopBody) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"<loop body of {len(self.graph.nodes)} nodes, {self.states} states>"

    @property
    def go(self) -> Node:
        """Whether the loop goes on."""
        return self.graph.outputs[0][1]

    @property
    def next(self) -> tuple[Node, ...]:
        """The next value of each state."""
        return tuple(node for _, node in self.graph.outputs[1:])

    def run(self, operands: Sequence[Any]) -> tuple[Any, ...]:
        """The states at the end, computed with NumPy; of the shape to which the operands broadcast."""
        shape = np.broadcast_shapes(*map(np.shape, operands))
        names = [i.name for i in self.graph.inputs]
        flat = [np.broadcast_to(x, shape).reshape(-1) for x in operands]
        results = [np.array(x) for x in flat[: self.states]]
        left = np.arange(results[0].size)
        while left.size:
            go, *after = evaluate(self.graph, dict(zip(names, flat, strict=True)))
            kept = np.broadcast_to(go, left.shape)
            after = [np.broadcast_to(x, left.shape)[kept] for x in after]
            left = left[kept]
            for result, value in zip(results, after, strict=True):
                result[left] = value
            flat = [*after, *(x[kept] for x in flat[self.states :])]
        return tuple(result.reshape(shape)[()] for result in results)


def loop(body: LoopBody, args: Sequence[Node], where: SourceLine | None = None) -> tuple[Node, ...]:
    """The states at the end of a loop.

    Args:
        body: what is repeated.
        args: the states at the start, and the values that stay, in the dtypes of the body's inputs.
    """
    given = [a.dtype for a in args]
    wanted = [i.dtype for i in body.graph.inputs]
    if given != wanted:
        raise GraphError(f"a loop takes {wanted}, not {given}", where=where)
    ndim = max(a.ndim for a in args)
    return tuple(
        Node("loop", tuple(args), state.dtype, ndim, (body, k), where)
        for k, state in enumerate(body.graph.inputs[: body.states])
    )


def problem_of(node: Node) -> str:
    """What is wrong with a loop, or nothing; the graph of its body is verified elsewhere."""
    body, index = node.param
    if not isinstance(body, LoopBody) or not 0 <= index < body.states <= len(body.graph.inputs):
        return "has no body, or not the state that it is"
    if body.graph.effects or body.graph.captured or any(n.ndim for n in body.graph.nodes):
        return "has a body that is not of one element"
    if any(n.op in _NOT_OF_ONE for n in body.graph.nodes):
        return "has a body with an operation on arrays"
    states = body.graph.inputs[: body.states]
    if body.go.dtype != BOOL or [n.dtype for n in body.next] != [s.dtype for s in states]:
        return "has a body whose states change their dtypes"
    if [a.dtype for a in node.args] != [i.dtype for i in body.graph.inputs]:
        return "has operands that do not fit its body"
    fits = node.dtype == states[index].dtype and node.ndim == max(a.ndim for a in node.args)
    return "" if fits else "has the wrong dtype or rank"


_NOT_OF_ONE = STRUCTURAL - {"input", "const", "broadcast", "loop"}


def pruned(body: LoopBody, wanted: Iterable[int]) -> tuple[LoopBody, tuple[int, ...]]:
    """The body with only those states that some of them need, and the inputs that it keeps, in order."""
    places = {node: k for k, node in enumerate(body.graph.inputs)}
    kept: set[int] = set()
    waiting = list(wanted)
    reached = {places[n] for n in topological([body.go]) if n in places}
    while True:
        kept |= reached
        waiting += [k for k in reached if k < body.states]
        if not waiting:
            break
        state = waiting.pop()
        kept.add(state)
        reached = {places[n] for n in topological([body.next[state]]) if n in places} - kept
    order = tuple(sorted(kept))
    states = [k for k in order if k < body.states]
    if len(order) == len(places):
        return body, order
    outputs = (body.graph.outputs[0], *(body.graph.outputs[k + 1] for k in states))
    return LoopBody(Graph(tuple(body.graph.inputs[k] for k in order), outputs), len(states)), order
