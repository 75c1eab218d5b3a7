"""The derivatives of loops over elements.

The states of one element are few, and so are the values that they are computed of. So the derivatives of all
states by all of them are states of the loop themselves, and reverse mode needs no step to be stored: it
multiplies by what the loop ends with. That holds for any number of steps, known while recording or not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind, real_part
from kernelgen.ir import Graph, LoopBody, Node
from kernelgen.ops.composite import make_complex
from kernelgen.ops.derivatives import NOT_HOLOMORPHIC
from kernelgen.trace.derived import moved
from kernelgen.trace.regions import Region
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

Cotangents: TypeAlias = "Callable[[Tape, Sequence[Node], Sequence[Tensor], Sequence[Node]], list[Tensor]]"
"""`reverse.cotangents`."""


def loop_slopes(
    tape: Tape, node: Node, wanted: Sequence[int], cotangents: Cotangents
) -> dict[tuple[int, int], list[Tensor]]:
    """The derivatives of the states at the end of a loop.

    Args:
        tape: where the loop is recorded.
        node: one of the loop's results.
        wanted: the operands, by position, by which they are derived; of floating-point dtypes.
        cotangents: reverse mode.

    Returns:
        For each state of a floating-point dtype and each of the operands, Tensors of the loop's shape: how
        the state changes with the operand, or with the real and the imaginary part of a complex one.
    """
    body: LoopBody = node.param[0]
    places = [tape.place(i, node.where) for i in body.graph.inputs]
    inner = inlined(tape, body.graph, places)
    go, after = inner[body.go], [inner[n] for n in body.next]
    smooth = [k for k, n in enumerate(after) if kind(n.dtype) in "fc"]
    moving = {
        (k, i, way): tape.place(after[k], node.where)
        for k in smooth
        for i in wanted
        for way in _ways(places[i].dtype)
    }
    by = {j: places[j] for j in dict.fromkeys((*smooth, *wanted))}
    following: dict[tuple[int, int, complex], Node] = {}
    for k in smooth:
        change = _change_of(tape, after[k], by, cotangents)
        for i in wanted:
            for way in _ways(places[i].dtype):
                changes = {j: Tensor(moving[j, i, way], tape) for j in smooth}
                if i >= body.states:
                    changes[i] = Tensor(_const(way, places[i]), tape)
                following[k, i, way] = change(changes)
    states = body.states
    inits = list(node.args[:states])
    inits += [_const(way if k == i else 0, after[k]) for k, i, way in moving]
    region = Region((*places[:states], *moving.values()), inits, tape.derived)
    graph = region.graph((go, *after, *(following[key] for key in moving)))
    # What does not change in the loop is computed of the operands, not of what stands for them.
    args = (*inits, *_placed(region.others, places, node.args))
    results = ir.loop(LoopBody(graph, len(inits)), args, node.where)[states:]
    slopes: dict[tuple[int, int], list[Tensor]] = {}
    for (k, i, _), result in zip(moving, results, strict=True):
        slopes.setdefault((k, i), []).append(Tensor(ir.broadcast(result, [node], node.where), tape))
    return slopes


def pulled(g: Tensor, slopes: Sequence[Tensor]) -> Tensor:
    """The cotangent of an operand of a loop, from that of a state and how the state changes with it."""
    if len(slopes) == 1:
        return g * slopes[0]
    by_real, by_imaginary = (_real(g * slope) for slope in slopes)
    made: Tensor = make_complex(by_real, -by_imaginary)
    return made


def _ways(dtype: np.dtype[Any]) -> tuple[complex, ...]:
    """The directions in which a value of a dtype can change."""
    return (1, 1j) if kind(dtype) == "c" else (1,)


def _const(number: complex, like: Node) -> Node:
    return ir.const(number, like.dtype, like.where)


def _change_of(
    tape: Tape, result: Node, by: Mapping[int, Node], cotangents: Cotangents
) -> Callable[[Mapping[int, Tensor]], Node]:
    """How a value of one element changes: a function of the changes of what it depends on, by their keys."""

    def slopes(seed: complex) -> dict[int, Tensor]:
        found = cotangents(tape, [result], [Tensor(_const(seed, result), tape)], list(by.values()))
        return {j: slope for j, slope in zip(by, found, strict=True) if not is_zero(slope.node)}

    def along(given: Mapping[int, Tensor], changes: Mapping[int, Tensor]) -> list[Tensor]:
        return [slope * changes[j] for j, slope in given.items() if j in changes]

    first = slopes(1)
    if kind(result.dtype) != "c":
        return lambda changes: _sum([_real(t) for t in along(first, changes)], result, tape)
    if is_holomorphic(tape, result, [by[j] for j in first]):
        return lambda changes: _sum(along(first, changes), result, tape)
    turned = slopes(1j)

    def change(changes: Mapping[int, Tensor]) -> Node:
        like = ir.const(0, real_part(result.dtype), result.where)
        real = _sum([_real(t) for t in along(first, changes)], like, tape)
        imaginary = _sum([_real(t) for t in along(turned, changes)], like, tape)
        return tape.owns(make_complex(Tensor(real, tape), -Tensor(imaginary, tape)))

    return change


def _real(x: Tensor) -> Tensor:
    return np.real(x) if kind(x.dtype) == "c" else x


def is_holomorphic(tape: Tape, result: Node, by: Sequence[Node]) -> bool:
    """Whether a complex value is made of other complex ones by operations with a complex derivative alone.

    That they have rules of their own is taken for a no.
    """
    moves: dict[Node, bool] = dict.fromkeys(by, True)
    if any(kind(n.dtype) != "c" for n in by):
        return False
    for node in ir.topological([result]):
        if node in moves:
            continue
        rule = tape.derived.get(node)
        operands = node.args if rule is None else rule[0].operands
        moves[node] = kind(node.dtype) in "fc" and any(moves.get(a, False) for a in operands)
        apart = node.op in NOT_HOLOMORPHIC or node.op == "loop"
        if moves[node] and (rule or apart or kind(node.dtype) != "c"):
            return False
    return True


def element_slopes(
    tape: Tape, graph: Graph, args: Sequence[Node], cotangents: Cotangents, seed: Tensor | None = None
) -> list[Tensor | None]:
    """The cotangents of the inputs of a graph of one element, for operands of any shape.

    Args:
        tape: where they are recorded.
        graph: with one output, of a floating-point dtype.
        args: its inputs.
        cotangents: reverse mode.
        seed: the cotangent of the output; by default 1, which gives the derivatives of a real one.

    Returns:
        A Tensor for each input, which broadcasts to the shape of the result; None for those of other dtypes.
    """
    places = [tape.place(i, i.where) for i in graph.inputs]
    result = inlined(tape, graph, places)[graph.outputs[0][1]]
    by = [p for p in places if kind(p.dtype) in "fc"]
    given = _const(1, result) if seed is None else tape.place(result, result.where)
    known = {given: given} if seed is None else {given: tape.owns(seed)}
    found = [t.node for t in cotangents(tape, [result], [Tensor(given, tape)], by)]
    slopes = dict(zip(by, _placed(found, [*places, *known], [*args, *known.values()]), strict=True))
    return [Tensor(slopes[p], tape) if p in slopes else None for p in places]


def is_holomorphic_in_first(tape: Tape, graph: Graph) -> bool:
    """Whether the output of a graph of one element has a complex derivative by its first input."""
    places = [tape.place(i, i.where) for i in graph.inputs]
    return is_holomorphic(tape, inlined(tape, graph, places)[graph.outputs[0][1]], places[:1])


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
