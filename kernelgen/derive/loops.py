"""The derivatives of loops over elements.

The states of one element are few, and so are the values that they are computed of. So the derivatives of all
states by all of them are states of the loop themselves, and reverse mode needs no step to be stored: it
multiplies by what the loop ends with. That holds for any number of steps, known while recording or not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.ir import Graph, LoopBody, Node
from kernelgen.trace.derived import moved
from kernelgen.trace.regions import Region
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

Cotangents: TypeAlias = "Callable[[Tape, Sequence[Node], Sequence[Tensor], Sequence[Node]], list[Tensor]]"
"""`reverse.cotangents`."""


def loop_slopes(
    tape: Tape, node: Node, wanted: Sequence[int], cotangents: Cotangents
) -> dict[tuple[int, int], Tensor]:
    """The derivatives of the states at the end of a loop.

    Args:
        tape: where the loop is recorded.
        node: one of the loop's results.
        wanted: the operands, by position, by which they are derived; of floating-point dtypes.
        cotangents: reverse mode.

    Returns:
        For each state of a floating-point dtype and each of the operands, a Tensor of the loop's shape.
    """
    body: LoopBody = node.param[0]
    places = [tape.place(i, node.where) for i in body.graph.inputs]
    inner = inlined(tape, body.graph, places)
    go, after = inner[body.go], [inner[n] for n in body.next]
    real = [k for k, n in enumerate(after) if kind(n.dtype) == "f"]
    by = [k for k, p in enumerate(places) if kind(p.dtype) == "f"]
    moving = {(k, i): tape.place(after[k], node.where) for k in real for i in wanted}
    following: dict[tuple[int, int], Node] = {}
    for k in real:
        one = Tensor(ir.const(1, after[k].dtype, node.where), tape)
        found = cotangents(tape, [after[k]], [one], [places[j] for j in by])
        slopes = {j: slope for j, slope in zip(by, found, strict=True) if not is_zero(slope.node)}
        for i in wanted:
            terms = [s * Tensor(moving[j, i], tape) for j, s in slopes.items() if j in real]
            if i >= body.states and i in slopes:
                terms.append(slopes[i])
            following[k, i] = _sum(terms, after[k], tape)
    states = body.states
    inits = list(node.args[:states])
    inits += [ir.const(int(k == i), after[k].dtype, node.where) for k, i in moving]
    region = Region((*places[:states], *moving.values()), inits, tape.derived)
    graph = region.graph((go, *after, *following.values()))
    # What does not change in the loop is computed of the operands, not of what stands for them.
    args = (*inits, *_placed(region.others, places, node.args))
    results = ir.loop(LoopBody(graph, len(inits)), args, node.where)[states:]
    return {
        key: Tensor(ir.broadcast(result, [node], node.where), tape)
        for key, result in zip(moving, results, strict=True)
    }


def element_slopes(
    tape: Tape, graph: Graph, args: Sequence[Node], cotangents: Cotangents
) -> list[Tensor | None]:
    """The derivatives of a graph of one element by each of its inputs, for operands of any shape.

    Args:
        tape: where they are recorded.
        graph: with one output, of a floating-point dtype.
        args: its inputs.

    Returns:
        A Tensor for each input, which broadcasts to the shape of the result; None for those of other dtypes.
    """
    places = [tape.place(i, i.where) for i in graph.inputs]
    result = inlined(tape, graph, places)[graph.outputs[0][1]]
    by = [p for p in places if kind(p.dtype) == "f"]
    one = Tensor(ir.const(1, result.dtype, result.where), tape)
    found = [t.node for t in cotangents(tape, [result], [one], by)]
    slopes = dict(zip(by, _placed(found, places, args), strict=True))
    return [Tensor(slopes[p], tape) if p in slopes else None for p in places]


def inlined(tape: Tape, graph: Graph, args: Sequence[Node]) -> dict[Node, Node]:
    """The nodes of a graph as nodes on a tape, which has the rules of both."""
    inner = ir.substituted(graph, args)
    tape.derived.update(moved(tape.derived, inner))
    return inner


def _placed(nodes: Sequence[Node], places: Sequence[Node], args: Sequence[Node]) -> list[Node]:
    """Values of operands, given those of what stands for them."""
    given: dict[Node, Node] = dict(zip(places, args, strict=True))
    for item in ir.topological(nodes):
        if item not in given:
            given[item] = ir.with_args(item, tuple(given[a] for a in item.args))
    return [given[n] for n in nodes]


def _sum(terms: Sequence[Tensor], like: Node, tape: Tape) -> Node:
    total = ir.const(0, like.dtype, like.where)
    if not terms:
        return total
    first, *rest = (t if t.dtype == like.dtype else t.astype(like.dtype) for t in terms)
    for term in rest:
        first = first + term
    return tape.owns(first)


def is_zero(node: Node) -> bool:
    """Whether a value is zero as it was written."""
    while node.op in ("broadcast", "cast"):
        node = node.args[0]
    return node.op == "const" and node.param == 0
