"""Plans of calls through Python and on GPUs: arrays to pointers, extents and strides, axes in order.

A plan holds what depends on shapes and strides alone; it is made once for each layout that a kernel
meets, so that a call only fills in addresses.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen.base.values import frozen
from kernelgen.runtime.places import (
    Layout,
    Place,
    Source,
    broadcast,
    dense,
    extent,
    places,
    result_shapes,
    seen_strides,
)
from kernelgen.runtime.program import (
    Array,
    Nest,
    Pointer,
    Program,
    seen_shape,
)


@frozen
class Walk:
    """One call of an entry, without addresses: extents and byte steps, the outermost axis first.

    `sources` says for each operand where its address comes from: as a `Place` does, or from a number by
    position, or from nothing, for operands that this call only needs to point somewhere; `offsets` how many
    bytes behind that it is. The first `reduced` axes are those along which elements are combined.
    """

    sources: tuple[Source, ...]
    sizes: tuple[int, ...]
    extents: tuple[int, ...]
    strides: tuple[tuple[int, ...], ...]
    offsets: tuple[int, ...]
    reduced: int = 0


@frozen
class Plan:
    """What one layout of inputs (and of given outputs) needs.

    Attributes:
        shapes: of the outputs.
        orders: the memory order of each output that is to be made; None for C order.
        layouts: the shape and strides of each output, given or to be made.
        walks: the calls.
        nests: the nest that each of them calls, by its position in the program.
        overlap_safe: for each output, the inputs that may be that very array: those that the only call
            walks as it walks the output.
        own: the bytes of each array of the call's own.
    """

    shapes: tuple[tuple[int, ...], ...]
    orders: tuple[tuple[int, ...] | None, ...]
    layouts: tuple[Layout, ...]
    walks: tuple[Walk, ...]
    nests: tuple[int, ...]
    overlap_safe: tuple[frozenset[int], ...]
    own: tuple[int, ...] = ()


def make_plan(
    program: Program,
    inputs: Sequence[Layout],
    given: Sequence[Layout | None],
    values: Sequence[Any] = (),
) -> Plan:
    """The plan for these layouts of all parameters and of the outputs that the caller gave.

    Args:
        values: the inputs, where the program has numbers.

    Raises:
        ShapeError, IndexError, ValueError: as for `places`, and for what does not fit.
    """
    shapes = result_shapes(program, [shape for shape, _ in inputs], values)
    orders: list[tuple[int, ...] | None] = [None] * len(shapes)
    layouts: list[Layout | None] = list(given)
    seen = [place.layout for place in places(program, inputs, values)]
    for nest in program.nests:
        for pointer in nest.pointers:
            k = pointer.output
            if pointer.role == "output" and nest.space is None and k >= 0 and layouts[k] is None:
                orders[k], layouts[k] = _fresh_layout(nest, pointer, shapes[k], seen)
    for k, result in enumerate(program.results):
        layouts[k] = layouts[k] or (shapes[k], dense(shapes[k], result.dtype.itemsize))
    known = tuple(layout for layout in layouts if layout is not None)
    found = places(program, inputs, values, known)
    walks: list[Walk] = []
    nests: list[int] = []
    unsafe: list[set[int]] = [set() for _ in shapes]
    folds = {nest.fold for nest in program.nests}
    for number, nest in enumerate(program.nests):
        if number in folds:
            continue
        if nest.space is not None:
            space = broadcast(program, nest.space, [place.layout[0] for place in found])
            shape = (1,) * (nest.ndim - len(space)) + space
            walks.append(_walk(program, nest, shape, None, found, known, unsafe))
            nests.append(number)
            continue
        outputs = [p.output for p in nest.pointers if p.role == "output"]
        for shape in dict.fromkeys(shapes[k] for k in outputs):
            group = frozenset(k for k in outputs if shapes[k] == shape)
            walks.append(_walk(program, nest, shape, group, found, known, unsafe))
            nests.append(number)
    every = frozenset(range(len(inputs))) if len(walks) == 1 else frozenset()
    own = {
        place.source[1]: item.dtype.itemsize * math.prod(place.layout[0])
        for place, item in zip(found[len(inputs) :], program.derived, strict=True)
        if place.source[0] == "own" and item.leaf is None
    }
    return Plan(
        tuple(shapes),
        tuple(orders),
        known,
        tuple(walks),
        tuple(nests),
        tuple(every - bad for bad in unsafe),
        tuple(own[k] for k in sorted(own)),
    )


def _fresh_layout(
    nest: Nest, pointer: Pointer, shape: tuple[int, ...], inputs: Sequence[Layout]
) -> tuple[tuple[int, ...] | None, Layout]:
    """The memory order of a new output: that of the inputs, as NumPy's `order="K"` has it."""
    ndim = len(shape)
    strides = [
        seen_strides(inputs[p.input], p.axes, ndim)
        for p in nest.pointers
        if p.role == "input" and seen_shape(inputs[p.input][0], p.axes) == shape
    ]
    order = axis_order(ndim, strides)
    item = pointer.dtype.itemsize
    steps = [0] * ndim
    for axis in reversed(order):
        steps[axis] = item
        item *= max(shape[axis], 1)
    natural = order == tuple(range(ndim))
    return (None if natural else order), (shape, tuple(steps))


def fresh_orders(
    program: Program, shapes: Sequence[tuple[int, ...]], inputs: Sequence[Layout]
) -> list[tuple[int, ...] | None]:
    """The memory order of each output, of the given shapes, if it is new: see `allocate`."""
    orders: list[tuple[int, ...] | None] = [None] * len(shapes)
    inputs = [place.layout for place in places(program, inputs)]
    for nest in program.nests:
        for pointer in nest.pointers:
            if pointer.role == "output" and nest.space is None:
                orders[pointer.output], _ = _fresh_layout(nest, pointer, shapes[pointer.output], inputs)
    return orders


def axis_order(ndim: int, strides: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Axes from the outermost to the innermost, so that memory is walked forward.

    The rule of NumPy's nditer: an axis moves inward past another if some operand's steps say so and none
    says otherwise; ties keep C order.
    """
    order: list[int] = []
    for axis in range(ndim):
        place = len(order)
        for position in range(len(order) - 1, -1, -1):
            verdict = _goes_outside(axis, order[position], strides)
            if verdict is None:
                continue
            if not verdict:
                break
            place = position
        order.insert(place, axis)
    return tuple(order)


def _goes_outside(axis: int, other: int, strides: Sequence[Sequence[int]]) -> bool | None:
    """Whether `axis` has the larger steps; None where no operand tells."""
    verdict: bool | None = None
    for steps in strides:
        a, b = abs(steps[axis]), abs(steps[other])
        if a == 0 or b == 0:
            continue
        if a <= b:
            return False
        verdict = True
    return verdict


def _walk(
    program: Program,
    nest: Nest,
    shape: tuple[int, ...],
    group: frozenset[int] | None,
    found: Sequence[Place],
    layouts: Sequence[Layout],
    unsafe: list[set[int]],
) -> Walk:
    """The call of a nest over a shape.

    Args:
        group: the outputs of this shape; operands that these do not need point to a dummy element. None
            where the shape is that of the nest's own space.
        found: where the arrays of the call lie.
        layouts: those of the results.
        unsafe: takes for each output the inputs that it must not share memory with.
    """
    ndim = len(shape)
    needed = None if group is None else {leaf for k in group for leaf in program.results[k].leaves}
    operands: list[tuple[Source, int, tuple[int, ...]]] = []
    sizes: list[int] = []
    for pointer in nest.pointers:
        steps, place = (0,) * ndim, Place(((), ()), ("dummy", 0))
        if pointer.role in ("size", "stride"):
            place = Place(((), ()), ("size", len(sizes)))
            sizes.append(_number_of(program, pointer, found))
        elif pointer.role == "table":
            # Where there is nothing to read, all places are those of the dummy.
            place = place if 0 in found[pointer.input].layout[0] else found[pointer.input]
        elif pointer.role in ("scalar", "flag"):
            place = found[pointer.input]
        elif pointer.role == "output" and group is not None and pointer.output not in group:
            place = Place(((), ()), ("sink", 0))
        elif pointer.role == "output" and (pointer.input < 0 or group is not None):
            place = Place(layouts[pointer.output], ("output", pointer.output))
            steps = seen_strides(place.layout, tuple(range(len(place.layout[0]))), ndim)
        elif pointer.role == "output" or needed is None or (pointer.input, pointer.axes) in needed:
            place = found[pointer.input]
            steps = seen_strides(place.layout, pointer.axes, ndim)
        operands.append((place.source, place.offset, steps))
    _note_unsafe(nest, operands, unsafe)
    strides = [steps for _, _, steps in operands]
    combined = sorted(nest.reduced)
    kept = [a for a in range(ndim) if a not in nest.reduced]
    order = _reduced_order(nest, combined, strides)
    outer = [kept[k] for k in axis_order(len(kept), [[s[a] for a in kept] for s in strides])]
    extents, coalesced = _coalesce([shape[a] for a in outer], [[s[a] for a in outer] for s in strides])
    sources, offsets = tuple(o[0] for o in operands), tuple(o[1] for o in operands)
    if not combined:
        return Walk(sources, tuple(sizes), tuple(extents), tuple(map(tuple, coalesced)), offsets)
    along, inner = _coalesce([shape[a] for a in order], [[s[a] for a in order] for s in strides])
    if 0 in along:  # Nothing is walked, whatever the other extents are.
        along, inner = [0], [[0] for _ in strides]
    steps_of = tuple((*a, *b) for a, b in zip(inner, coalesced, strict=True))
    return Walk(sources, tuple(sizes), (*along, *extents), steps_of, offsets, len(along))


def _number_of(program: Program, pointer: Pointer, found: Sequence[Place]) -> int:
    """The value of a size, or of the step of an array that is read at computed places."""
    if pointer.role == "size":
        return extent(broadcast(program, pointer.leaves, [place.layout[0] for place in found]), pointer.axis)
    layout = found[pointer.input].layout
    if 0 in layout[0]:
        return 0
    assert pointer.axis is not None
    return seen_strides(layout, pointer.axes, len(pointer.axes))[pointer.axis] // pointer.unit


def _reduced_order(nest: Nest, axes: Sequence[int], strides: Sequence[Sequence[int]]) -> list[int]:
    """The axes that are combined: in C order where the result depends on it, else as they lie in memory."""
    if any(p.rounds for p in nest.pointers):
        return list(axes)
    return [axes[k] for k in axis_order(len(axes), [[s[a] for a in axes] for s in strides])]


def _note_unsafe(
    nest: Nest, operands: Sequence[tuple[Source, int, tuple[int, ...]]], unsafe: list[set[int]]
) -> None:
    """An input may be the very array of an output only where both are walked alike, by one nest."""
    for (kind, output), out_offset, out_steps in operands:
        if kind != "output":
            continue
        for ((other, position), offset, steps), pointer in zip(operands, nest.pointers, strict=True):
            alike = offset == out_offset and steps == out_steps and pointer.role != "table"
            if other == "input" and (nest.reduced or not alike):
                unsafe[output].add(position)


def _coalesce(extents: list[int], steps: list[list[int]]) -> tuple[list[int], list[list[int]]]:
    """Axes (outermost first) without those of one element, and merged where every operand allows it."""
    kept = [a for a, n in enumerate(extents) if n != 1]
    if not kept:
        return [1], [[0] for _ in steps]
    new_extents = [extents[kept[0]]]
    new_steps = [[s[kept[0]]] for s in steps]
    for a in kept[1:]:
        if all(s[-1] == extents[a] * old[a] for s, old in zip(new_steps, steps, strict=True)):
            new_extents[-1] *= extents[a]
            for s, old in zip(new_steps, steps, strict=True):
                s[-1] = old[a]
        else:
            new_extents.append(extents[a])
            for s, old in zip(new_steps, steps, strict=True):
                s.append(old[a])
    return new_extents, new_steps


def allocate(shape: tuple[int, ...], dtype: np.dtype[Any], order: tuple[int, ...] | None) -> Array:
    """A new array whose memory has its axes in `order`, outermost first."""
    if order is None:
        return np.empty(shape, dtype)
    array = np.empty([shape[a] for a in order], dtype)
    return array.transpose(np.argsort(order))
