"""Elements at computed places: index arrays and `np.take`, as loads from memory within kernels.

A gather's indices are wrapped and compared with the extents for each element, in the nest that reads the
elements; one that is out of range reads the first element instead, and raises a flag that refuses the call.
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import INT64
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Graph, Node
from kernelgen.ir.calls import Slot
from kernelgen.ops import OPS
from kernelgen.passes.combining import Call, UnknownCallError
from kernelgen.passes.keeping import costs_of
from kernelgen.passes.parts import Dims, computed, is_int, number_of, part_taken, size_of
from kernelgen.passes.shapes import CHEAP, is_in_memory

# Calls.


def is_index_array(node: Node) -> bool:
    """Whether an operand selects elements by their numbers."""
    return node.ndim > 0 and node.dtype.kind in "iu"


def _getitem(call: Call) -> Node:
    x, index = call.node("a"), call.values["b"]
    made = _by_arrays(call, x, index)
    return part_taken(call, x, index) if made is None else made


def _by_arrays(call: Call, x: Node, index: Any) -> Node | None:
    """`x[index]`, where index arrays are in it; None where there are none."""
    parts = list(index if isinstance(index, tuple) else (index,))
    arrays = [isinstance(p, Slot) and call.operand(p).ndim > 0 for p in parts]
    if not any(arrays):
        return None
    if any(array and not is_index_array(call.operand(p)) for array, p in zip(arrays, parts, strict=True)):
        raise UnknownCallError
    if Ellipsis not in parts:
        parts.append(Ellipsis)
    place = parts.index(Ellipsis)
    named = sum(p is not None and p is not Ellipsis for p in parts)
    parts[place : place + 1] = [slice(None)] * (x.ndim - named)
    # NumPy takes integers among index arrays for arrays, too, where it decides about the order of axes.
    chosen = [k for k, p in enumerate(parts) if p is not None and not isinstance(p, slice)]
    together = chosen == list(range(chosen[0], chosen[-1] + 1))
    dims = Dims()
    axes: list[int | None] = []
    entries: list[Node | int | None] = []  # What is left of each part: an index array, a new axis, an axis.
    before = 0
    for k, part in enumerate(parts):
        if together and k == chosen[0]:
            before = len(entries)
        if part is None:
            entries.append(None)
            continue
        axis = len(dims.dims)
        if isinstance(part, slice):
            _take_slice(call, dims, part)
            entries.append(axis)
            axes.append(None)
        elif isinstance(part, Slot) and call.operand(part).ndim:
            dims.dims.append(("slice", None, None, None))
            entries.append(ir.cast(call.operand(part), INT64))
            axes.append(axis)
        else:
            dims.dims.append(("index", dims.bound(_number(call, part))))
    seen = dims.of(x, call.where)
    return _gathered(seen, entries, axes, before, call.where)


def _number(call: Call, value: Any) -> Any:
    if not (isinstance(value, Slot) or is_int(value)):
        raise UnknownCallError
    return number_of(call, value)


def _take_slice(call: Call, dims: Dims, part: slice) -> None:
    bounds = [None if b is None else dims.bound(_number(call, b)) for b in (part.start, part.stop)]
    if part.step is not None and not is_int(part.step):
        raise UnknownCallError
    dims.dims.append(("slice", *bounds, None if part.step is None else int(part.step)))


def _gathered(
    x: Node,
    entries: Sequence[Node | int | None],
    axes: Sequence[int | None],
    before: int,
    where: SourceLine | None,
) -> Node:
    """The elements of `x` that index arrays choose.

    Args:
        entries: for each axis of `x` its index array, or any number where all of it is taken; None for new
            axes of the result.
        axes: as `ir.gather` has them.
        before: how many entries that are no index arrays come before those in the result.
    """
    arrays = [e for e in entries if isinstance(e, Node)]
    rest = len(entries) - len(arrays)
    chosen = max(a.ndim for a in arrays)
    whole = iter([*range(before), *range(before + chosen, rest + chosen)])  # Places of the other axes.
    ndim = rest + chosen
    indices: list[Node] = []
    new: list[int] = []
    for entry in entries:
        if isinstance(entry, Node):
            indices.append(ir.view(entry, [*range(entry.ndim), *[None] * (rest - before)], where))
            continue
        place = next(whole)
        if entry is None:
            new.append(place)
        else:
            count = ir.count(size_of(x, len(indices)), where)
            indices.append(ir.view(count, [0, *[None] * (ndim - 1 - place)], where))
    made = ir.gather(x, indices, axes, where)
    if made.ndim < ndim:  # New axes come before all others.
        made = ir.view(made, [*[None] * (ndim - made.ndim), *range(made.ndim)], where)
    return made


def _take(call: Call) -> Node:
    x, index, axis = call.node("a"), call.node("indices"), call.plain("axis")
    mode = call.plain("mode", "raise")
    call.done()
    if axis is None and x.ndim == 1:
        axis = 0
    if not is_int(axis) or not -x.ndim <= axis < x.ndim or not is_index_array(index):
        raise UnknownCallError
    axis = int(axis) % x.ndim
    where, size = call.where, size_of(x, axis)
    index = ir.cast(index, INT64, where)
    if mode == "wrap":
        index = ir.apply("remainder", index, computed("maximum", size, 1), where=where)
    elif mode == "clip":
        last = computed("maximum", computed("subtract", size, 1), 0)
        zero = ir.const(0, INT64, where)
        index = ir.apply("minimum", ir.apply("maximum", index, zero, where=where), last, where=where)
    elif mode != "raise":
        raise UnknownCallError
    entries = [index if k == axis else k for k in range(x.ndim)]
    return _gathered(x, entries, [axis if k == axis else None for k in range(x.ndim)], axis, where)


def _take_along_axis(call: Call) -> Node:
    x, index, axis = call.node("arr"), call.node("indices"), call.plain("axis")
    call.done()
    if not is_int(axis) or not -x.ndim <= axis < x.ndim or index.ndim != x.ndim or not is_index_array(index):
        raise UnknownCallError
    axis = int(axis) % x.ndim
    indices = [
        ir.cast(index, INT64, call.where)
        if k == axis
        else ir.view(ir.count(size_of(x, k), call.where), [0, *[None] * (x.ndim - 1 - k)], call.where)
        for k in range(x.ndim)
    ]
    return ir.gather(x, indices, [axis if k == axis else None for k in range(x.ndim)], call.where)


RULES: dict[Any, Any] = {operator.getitem: _getitem, np.take: _take, np.take_along_axis: _take_along_axis}


# Loads.


def place_gathers(g: Graph) -> Graph:
    """Reads what index arrays choose from memory; what chooses among cheap values chooses their operands."""
    costs = costs_of(g)
    new: dict[Node, Node] = {}
    checks: list[Node] = []
    for node in g.nodes:
        made = ir.with_args(node, tuple(new[a] for a in node.args))
        new[node] = _placed(made, costs[node.args[0]], checks) if node.op == "gather" else made
    outputs = tuple((name, new[node]) for name, node in g.outputs)
    inputs = tuple(new.get(i, i) for i in g.inputs)
    return Graph(inputs, outputs, g.captured, (*(new[e] for e in g.effects), *checks))


def _placed(node: Node, cost: int, checks: list[Node]) -> Node:
    """The loads that a gather is.

    Args:
        cost: of the elements of its operand, in additions.
        checks: where the checks of its indices are noted.
    """
    x, *indices = node.args
    where = node.where
    places: list[Node] = []
    zero = ir.const(0, INT64, where)
    for k, (index, axis) in enumerate(zip(indices, node.param, strict=True)):
        if axis is None:
            places.append(index)
            continue
        size = size_of(x, k)
        negative = ir.apply("less", index, zero, where=where)
        wrapped = ir.apply("where", negative, ir.apply("add", index, size, where=where), index, where=where)
        low = ir.apply("less", wrapped, zero, where=where)
        high = ir.apply("greater_equal", wrapped, size, where=where)
        bad = ir.apply("logical_or", low, high, where=where)
        places.append(ir.apply("where", bad, zero, wrapped, where=where))
        checks.append(ir.check(bad, "index", where))
    if cost > CHEAP and not is_in_memory(x):
        x = ir.keep(x)
    return ir.broadcast(_elements(x, places, where), places, where)


def _elements(x: Node, places: Sequence[Node], where: SourceLine | None) -> Node:
    """The elements of a value at places within its shape. Iterative: graphs may be very deep."""
    done: dict[Node, Node] = {}
    stack = [x]
    while stack:
        node = stack[-1]
        inner = node.ndim > 0 and (node.op in OPS or node.op == "cast")
        first = (node.args[0],) if node.op == "broadcast" else node.args if inner else ()
        pending = [a for a in first if a not in done]
        if node in done or not pending:
            stack.pop()
        if node in done:
            continue
        if pending:
            stack += pending
        elif node.ndim == 0:
            done[node] = node
        elif node.op == "broadcast":
            done[node] = done[node.args[0]]
        elif inner:
            done[node] = ir.with_args(node, tuple(done[a] for a in node.args))
        else:
            done[node] = _read(node, places[len(places) - node.ndim :], where)
    return done[x]


def _read(x: Node, places: Sequence[Node], where: SourceLine | None) -> Node:
    """The elements of what lies in memory, or is put there."""
    if x.op == "view" and x.args[0].ndim == 0:
        return x.args[0]
    if x.op == "count":  # Its elements are their places, but where it broadcasts.
        single = ir.apply("equal", x.args[0], ir.const(1, INT64), where=where)
        return ir.apply("where", single, ir.const(0, INT64), places[0], where=where)
    if not is_in_memory(x):
        x = ir.keep(x)
    offset: Node | None = None
    for k, place in enumerate(places):
        part = ir.apply("multiply", place, ir.stride(x, k), where=where)
        offset = part if offset is None else ir.apply("add", offset, part, where=where)
    assert offset is not None
    return ir.load(x, offset, where)
