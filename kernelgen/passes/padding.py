"""`np.pad`: a new array, into which an array and what lies beside it are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, INT64
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.passes.combining import Call, UnknownCallError
from kernelgen.passes.parts import Dims, cast_value, computed, size_of


def pad(call: Call) -> Node:
    """A call of `np.pad` with constant widths."""
    x, widths, mode = call.node("array"), call.values.pop("pad_width"), call.plain("mode", "constant")
    kwargs = call.values.pop("kwargs", {})
    fill = kwargs.pop("constant_values", 0) if mode == "constant" else None
    call.done()
    try:
        pairs = np.broadcast_to(np.asarray(widths), (x.ndim, 2))
    except (TypeError, ValueError):
        raise UnknownCallError from None
    if (
        kwargs
        or mode not in ("constant", *_PLACES)
        or pairs.dtype.kind not in "iu"
        or (pairs < 0).any()
        or not x.ndim
    ):
        raise UnknownCallError
    if mode == "constant":
        extents = [[computed("add", size_of(x, k), int(sum(pair)))] for k, pair in enumerate(pairs)]
        shape = ir.shape(extents, BOOL, call.where)
        value = cast_value(call, fill, x.dtype)
        given = call.operand(fill).dtype if isinstance(fill, Slot) else np.result_type(fill)
        fits = isinstance(fill, int) or np.can_cast(given, x.dtype)
        if value.ndim or (x.dtype.kind in "iu" and not fits):
            raise UnknownCallError  # NumPy makes Python numbers of such values, and raises for some.
        dims = Dims(x.ndim)
        for k, (before, _) in enumerate(pairs):
            dims.slice(k, int(before), computed("add", size_of(x, k), int(before)))
        return dims.put(ir.broadcast(value, [shape], call.where), x, call.where)
    return _continued(x, [(int(b), int(a)) for b, a in pairs], _PLACES[mode], call.where)


def _continued(
    x: Node,
    pairs: Sequence[tuple[int, int]],
    place: Callable[[Node, Node, SourceLine | None], Node],
    where: SourceLine | None,
) -> Node:
    """Pads an array with its own elements, each of which is read where it lies.

    Args:
        pairs: for each axis the places before and after.
        place: the place in an axis that one outside of it stands for, given the extent.
    """
    padded = [k for k, pair in enumerate(pairs) if any(pair)]
    if not padded:
        raise UnknownCallError
    lengths = [size_of(x, k) for k in range(x.ndim)]
    ends = [computed("add", n, before) for n, (before, _) in zip(lengths, pairs, strict=True)]
    extents = [[computed("add", end, after)] for end, (_, after) in zip(ends, pairs, strict=True)]
    inside = Dims(x.ndim)
    for k in padded:
        some = computed("maximum", lengths[k], 1)  # Of nothing there is nothing to take: the call is refused.
        extents[k].append(computed("add", some, sum(pairs[k])))
        inside.slice(k, pairs[k][0], ends[k])
    made = inside.put(ir.shape(extents, x.dtype, where), x, where)

    def places(axis: int, first: Node | int, count: Node) -> Node:
        """What so many places of an axis stand for."""
        index = ir.count(count, where)
        if axis in padded:
            offset = first if isinstance(first, Node) else ir.const(first, INT64, where)
            index = place(ir.apply("add", index, offset, where=where), lengths[axis], where)
        return ir.view(index, [0, *[None] * (x.ndim - 1 - axis)], where)

    # What lies beside the array along an axis reaches over the padding of the axes before it.
    for k in padded:
        before, after = pairs[k]
        for first, count, part in ((-before, before, (None, before)), (lengths[k], after, (ends[k], None))):
            if not count:
                continue
            dims = Dims(x.ndim).slice(k, *part)
            indices = [places(j, -pairs[j][0], extents[j][0]) for j in range(k)]
            indices.append(places(k, first, ir.const(count, INT64, where)))
            for j in range(k + 1, x.ndim):
                indices.append(ir.view(ir.count(lengths[j], where), [0, *[None] * (x.ndim - 1 - j)], where))
                if j in padded:
                    dims.slice(j, pairs[j][0], ends[j])
            value = ir.gather(x, indices, [None] * x.ndim, where)
            made = dims.put(made, value, where)
    return made


def _nearest(place: Node, length: Node, where: SourceLine | None) -> Node:
    low = ir.apply("maximum", place, ir.const(0, INT64, where), where=where)
    return ir.apply("minimum", low, computed("subtract", length, 1), where=where)


def _wrapped(place: Node, length: Node, where: SourceLine | None) -> Node:
    return ir.apply("remainder", place, computed("maximum", length, 1), where=where)


def _mirrored(image: int) -> Callable[[Node, Node, SourceLine | None], Node]:
    """There and back again; the mirror image of the first element is so many places before it."""

    def place(given: Node, length: Node, where: SourceLine | None) -> Node:
        period = computed("add", computed("multiply", length, 2), 2 * image - 2)
        period = computed("maximum", period, 1)
        forth = ir.apply("remainder", given, period, where=where)
        back = ir.apply("subtract", computed("subtract", period, image), forth, where=where)
        return ir.apply("minimum", forth, back, where=where)

    return place


_PLACES = {"edge": _nearest, "wrap": _wrapped, "reflect": _mirrored(0), "symmetric": _mirrored(1)}
"""What places outside of an array stand for, by NumPy's modes."""
