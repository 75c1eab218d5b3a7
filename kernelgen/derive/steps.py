"""The derivatives of loops whose steps are kernels, such as that of a stencil.

A loop runs again with what its steps need of the states in between, one row for each step, and a second loop
runs from the last step to the first: its states are the cotangents of the loop's states, and of the values
that all steps read. Both are scans, and the derivative of a scan is made in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, INT64, kind
from kernelgen.base.spec import Spec
from kernelgen.base.values import frozen
from kernelgen.derive.loops import inlined
from kernelgen.ir import Graph, Node
from kernelgen.ir.calls import OpaqueCall, Slot, opaque_call
from kernelgen.ir.changes import assigned, summed_like
from kernelgen.ir.steps import repeat_counted, repeat_while, scan
from kernelgen.trace.plain import SHAPED
from kernelgen.trace.regions import Region
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

Cotangents: TypeAlias = "Callable[[Tape, Sequence[Node], Sequence[Tensor], Sequence[Node]], list[Tensor]]"
"""`reverse.cotangents`."""


_SHAPED = (SHAPED - {np.reshape, np.squeeze, np.tile}) | {assigned, summed_like}
"""Functions whose results' shapes depend on the shapes of arrays alone."""


@frozen
class _Loop:
    """A loop over a range of integers.

    Attributes:
        step: the graph of a step.
        backwards: whether the last integer comes first.
        bounds, states, rows, others: the operands.
    """

    step: Graph
    backwards: bool
    bounds: tuple[Node, ...]
    states: tuple[Node, ...]
    rows: tuple[Node, ...]
    others: tuple[Node, ...]

    @property
    def count(self) -> int:
        """How many states there are."""
        return len(self.states)


def is_loop(node: Node) -> bool:
    """Whether an opaque node is a loop that has derivatives."""
    return node.param.function in (repeat_counted, repeat_while, scan)


def _loop_of(tape: Tape, node: Node) -> _Loop:
    call: OpaqueCall = node.param
    if call.function is repeat_while:
        return _counted(tape, node)
    step, count = call.args[:2]
    rows, backwards = call.args[2:4] if call.function is scan else (0, False)
    operands = node.args[2:]
    last = count + rows
    return _Loop(step, backwards, node.args[:2], operands[:count], operands[count:last], operands[last:])


def _counted(tape: Tape, node: Node) -> _Loop:
    """A loop that ends by a condition, over as many integers as it has steps: another loop counts them."""
    ask, step, count = node.param.args[:3]
    states, others = node.args[:count], node.args[count:]
    number = Node("input", (), INT64, 0, "number", node.where)
    following = tape.owns(Tensor(number, tape) + np.int64(1))

    def with_number(graph: Graph, *outputs: tuple[str, Node]) -> Graph:
        return Graph((*graph.inputs[:count], number, *graph.inputs[count:]), outputs)

    graphs = (
        with_number(ask, *ask.outputs),
        with_number(step, *step.outputs[:count], ("number", following), *step.outputs[count:]),
    )
    specs = [Spec(n.dtype, n.ndim) for n in (*states, number)]
    args = (*graphs, count + 1, *map(Slot, range(len(node.args) + 1)))
    call = opaque_call("repeat", repeat_while, args, {}, specs, several=True, pure=True)
    zero = ir.const(0, INT64, node.where)
    *_, steps = tape.call_opaque(call, (*states, zero, *others), node.where)
    body = Graph((number, *step.inputs), step.outputs[:count])
    return _Loop(body, False, (zero, steps.node), states, (), others)


def loop_cotangents(
    tape: Tape,
    node: Node,
    given: Mapping[int, Tensor],
    wanted: Callable[[Node], bool],
    cotangents: Cotangents,
) -> Iterator[tuple[Node, Tensor]]:
    """The cotangents of a loop's operands.

    Args:
        tape: where the loop is recorded.
        node: the loop.
        given: the cotangents of its results, by number.
        wanted: whether a cotangent of an operand is needed.
        cotangents: reverse mode.
    """
    loop = _loop_of(tape, node)
    where = node.where
    # What stands for the operands of one step.
    counter = tape.place(loop.bounds[0], where)
    states = [tape.place(n, where) for n in loop.states]
    rows = [tape.row_place(n, where) for n in loop.rows]
    others = [tape.place(n, where) for n in loop.others]
    inner = inlined(tape, loop.step, (counter, *states, *rows, *others))
    after = [inner[n] for _, n in loop.step.outputs]
    # The cotangents of what it gives.
    moving = [k for k in range(loop.count) if kind(loop.states[k].dtype) in "fc"]
    seeds = {k: tape.place(states[k], where) for k in moving}
    seen = [k for k in range(loop.count, len(after)) if k in given]
    seeds.update((k, tape.place(after[k], where)) for k in seen)
    # The cotangents of what it takes.
    summed = [k for k, n in enumerate(loop.others) if kind(n.dtype) in "fc" and wanted(n)]
    sums = [tape.place(others[k], where) for k in summed]
    along = [k for k, n in enumerate(loop.rows) if kind(n.dtype) in "fc" and wanted(n)]
    by = [*(states[k] for k in moving), *(others[k] for k in summed), *(rows[k] for k in along)]
    found = cotangents(tape, [after[k] for k in seeds], [Tensor(s, tape) for s in seeds.values()], by)
    slopes = [tape.owns(t) for t in found]
    first, last = len(moving), len(moving) + len(summed)
    totals = [
        tape.owns(Tensor(total, tape) + Tensor(slope, tape))
        for total, slope in zip(sums, slopes[first:last], strict=True)
    ]
    results = [*slopes[:first], *totals, *slopes[last:]]
    results, used = _without_shapes(results, {states[k]: seeds[k] for k in moving})
    kept = [s for s in states if s in used]
    stacks = _run_again(tape, node, loop, [states.index(s) for s in kept]) if kept else []
    taken = [k for k, r in enumerate(rows) if r in used]
    read = [k for k, n in enumerate(others) if n in used]
    starts = [given[k].node if k in given else _zeros(loop.states[k]) for k in moving] + [
        _zeros(loop.others[k]) for k in summed
    ]
    made = _scanned(
        tape,
        (counter, *(seeds[k] for k in moving), *sums),
        (*(seeds[k] for k in seen), *kept, *(rows[k] for k in taken)),
        [others[k] for k in read],
        results,
        (*loop.bounds, *starts),
        (*(tape.owns(given[k]) for k in seen), *stacks, *(loop.rows[k] for k in taken)),
        [loop.others[k] for k in read],
        not loop.backwards,
        node,
    )
    operands = [loop.states[k] for k in moving]
    operands += [loop.others[k] for k in summed]
    operands += [loop.rows[k] for k in along]
    yield from zip(operands, made, strict=True)


def _without_shapes(results: Sequence[Node], alike: Mapping[Node, Node]) -> tuple[list[Node], set[Node]]:
    """Results that need some places only for their values, and all nodes that they are made of.

    Args:
        alike: for such a place, another of the same shape, which the results need anyway.
    """
    new: dict[Node, Node] = {}
    shaped: dict[Node, Node] = dict(alike)

    def of_shape(node: Node) -> Node:
        """Something of the same shape, where that does not depend on values."""
        order = ir.topological([node])
        calls = [n for n in order if n.op == "opaque"]
        if any(n.op in ("call", "slice") for n in order) or not all(map(_is_shaped, calls)):
            return new[node]
        for item in order:
            if item not in shaped:
                shaped[item] = ir.with_args(item, tuple(shaped[a] for a in item.args))
        return shaped[node]

    for node in ir.topological(results):
        if node.op == "broadcast":
            first, *others = node.args
            new[node] = ir.with_args(node, (new[first], *map(of_shape, others)))
        elif node.op == "opaque" and node.param.function is summed_like:
            new[node] = ir.with_args(node, (new[node.args[0]], of_shape(node.args[1])))
        elif node.op == "size":
            new[node] = ir.with_args(node, (of_shape(node.args[0]),))
        else:
            new[node] = ir.with_args(node, tuple(new[a] for a in node.args))
    made = [new[n] for n in results]
    return made, set(ir.topological(made))


def _is_shaped(call: Node) -> bool:
    """Whether the shapes of a call's results depend on the shapes of its operands alone."""
    return call.param.function in _SHAPED and not any(a.ndim == 0 or a.dtype == BOOL for a in call.args[1:])


def _scanned(
    tape: Tape,
    heads: Sequence[Node],
    rows: Sequence[Node],
    others: Sequence[Node],
    results: Sequence[Node],
    starts: Sequence[Node],
    arrays: Sequence[Node],
    values: Sequence[Node],
    backwards: bool,
    node: Node,
) -> list[Tensor]:
    """Records a scan of what was recorded for one step.

    Args:
        heads, rows, others: what stands for the counter and the states, for rows, and for other values.
        results: what a step gives.
        starts, arrays, values: the operands: the bounds and the states, the arrays, and the other values.
        node: the loop of which this is the derivative.
    """
    places = (*heads, *rows, *others)
    region = Region(places, places, tape.derived)
    graph = region.whole(results)
    count = len(heads) - 1
    operands = (*starts, *arrays, *values, *region.beside)
    return _record(tape, graph, count, len(arrays), backwards, operands, results[count:], node)


def _run_again(tape: Tape, node: Node, loop: _Loop, needed: Sequence[int]) -> list[Node]:
    """Some of the states before each step, one after another."""
    step = loop.step
    states = step.inputs[1 : loop.count + 1]
    outputs = (*step.outputs[: loop.count], *((f"state{k}", states[k]) for k in needed))
    graph = Graph(step.inputs, outputs)
    operands = (*loop.bounds, *loop.states, *loop.rows, *loop.others)
    likes = [loop.states[k] for k in needed]
    made = _record(tape, graph, loop.count, len(loop.rows), loop.backwards, operands, likes, node)
    return [t.node for t in made[loop.count :]]


def _record(
    tape: Tape,
    graph: Graph,
    count: int,
    rows: int,
    backwards: bool,
    operands: Sequence[Node],
    likes: Sequence[Node],
    node: Node,
) -> list[Tensor]:
    """Records `ir.steps.scan`.

    Args:
        likes: for each result that has a row for each step, something of a row's shape.
    """
    specs = [Spec(n.dtype, n.ndim + (k >= count)) for k, (_, n) in enumerate(graph.outputs)]
    args = (graph, count, rows, backwards, *map(Slot, range(len(operands))))
    call = opaque_call("scan", scan, args, {}, specs, several=len(specs) > 1, pure=True)
    made = list(tape.call_opaque(call, operands, node.where))
    tape.row_likes.update((r.node, like) for r, like in zip(made[count:], likes, strict=True))
    return made


def _zeros(like: Node) -> Node:
    return ir.broadcast(ir.const(0, like.dtype, like.where), [like], like.where)
