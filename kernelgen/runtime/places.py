"""Where the arrays of a call lie: their shapes, the steps between their elements, and in whose memory."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from kernelgen.base.errors import ShapeError, misfit
from kernelgen.base.values import frozen
from kernelgen.runtime.program import Derived, Leaf, Program, seen_shape

Layout: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
Source: TypeAlias = tuple[str, int]


MOST_ELEMENTS = 2**63 - 1
"""Of a shape, where an axis of none counts as one; with more, NumPy finds its iterator too large."""


@frozen
class Place:
    """Where an array of a call lies.

    Attributes:
        layout: its shape and its steps in bytes.
        source: in whose memory: an "input" or "output" by position, the call's "own" by number, the "flag" of
            a check, the integers from 0 up to a "count"; "nowhere" for numbers and mere shapes.
        offset: the bytes from the first item there to its own first one.
    """

    layout: Layout
    source: Source
    offset: int = 0


def places(
    program: Program,
    inputs: Sequence[Layout],
    values: Sequence[Any] = (),
    outputs: Sequence[Layout | None] = (),
) -> list[Place]:
    """Where all arrays of a call lie: its inputs, and those derived from them.

    Args:
        inputs: the layouts of the inputs.
        values: the inputs, where the program has numbers.
        outputs: the layouts of the results that are known; others are dense.

    Raises:
        ShapeError: for inputs that do not broadcast.
        IndexError: for an index that is out of range.
        ValueError: where elements of none are to be combined.
    """
    found = [Place(layout, ("input", k)) for k, layout in enumerate(inputs)]
    numbers: dict[int, int] = {}
    own = 0
    for item in program.derived:
        shapes = [place.layout[0] for place in found]
        if item.number:
            numbers[len(found)] = _number(program, item, shapes, numbers, values)
            found.append(Place(((), ()), _NOWHERE))
        elif item.extents is not None:
            shape = tuple(numbers[k] for k in item.extents)
            if any(n < 0 for n in shape):
                raise ValueError("negative dimensions are not allowed")
            source = ("count", shape[0]) if item.counts else _NOWHERE
            found.append(Place((shape, dense(shape, item.dtype.itemsize)), source))
        elif item.leaf is not None:
            found.append(_part(program, item, found, numbers))
        else:
            layout = _stored(program, item, shapes)
            source = _NOWHERE
            if item.result >= 0:
                source = "output", item.result
                layout = (outputs[item.result] if outputs else None) or layout
            elif len(found) in program.checks:
                source = "flag", program.checks.index(len(found))
            elif item.result == -1:
                source = "own", own
                own += 1
            found.append(Place(layout, source))
    return found


_NOWHERE: Source = ("nowhere", 0)


def _stored(program: Program, item: Derived, shapes: Sequence[tuple[int, ...]]) -> Layout:
    """The layout of the array of a result, or of a value that is kept between nests."""
    space = broadcast(program, item.space, shapes)
    space = (1,) * (len(item.kept) - len(space)) + space
    shape = tuple(n for n, own in zip(space, item.kept, strict=True) if own is not None)
    length = math.prod([n for n, own in zip(space, item.kept, strict=True) if own is None])
    if item.required and not length:
        raise ValueError("no elements to combine")
    return shape, dense(shape, item.dtype.itemsize)


def _part(program: Program, item: Derived, found: Sequence[Place], numbers: Mapping[int, int]) -> Place:
    """The place of a view."""
    assert item.leaf is not None
    index, axes = item.leaf
    seen = found[index]
    shape = broadcast(program, (item.leaf, *item.context), [place.layout[0] for place in found])
    shape = (1,) * (len(item.dims) - len(shape)) + shape
    steps = seen_strides(seen.layout, axes, len(shape))
    extents, strides, offset = [], [], seen.offset
    for n, step, (kind, *given) in zip(shape, steps, item.dims, strict=True):
        bounds = [numbers[b[0]] if type(b) is tuple else b for b in given]
        if kind == "index":
            if not -n <= bounds[0] < n:
                raise IndexError(f"index {bounds[0]} is out of range for {n} elements")
            offset += step * (bounds[0] % n)
            continue
        chosen = range(*slice(*bounds).indices(n))
        extents.append(len(chosen))
        strides.append(step * chosen.step)
        offset += step * chosen.start if chosen else 0
    return Place((tuple(extents), tuple(strides)), seen.source, offset)


def _number(
    program: Program,
    item: Derived,
    shapes: Sequence[tuple[int, ...]],
    numbers: Mapping[int, int],
    values: Sequence[Any],
) -> int:
    """The value of a derived number, which Python's integers compute.

    Raises:
        ValueError, ZeroDivisionError: for extents that differ, and divisions by 0.
    """
    name, *parts = item.number
    if name == "value":
        return int(parts[0])
    if name == "input":
        return int(values[parts[0]])
    if name == "size":
        return extent(broadcast(program, item.context, shapes), parts[0] or None)
    given = [numbers[k] for k in parts]
    if name == "same" and len(set(given)) > 1:
        raise ShapeError(f"extents that must be equal are {given[0]} and {given[1]}")
    return given[0] if name == "same" else _OPERATIONS[name](*given)


_OPERATIONS: dict[str, Callable[..., int]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "floor_divide": operator.floordiv,
    "remainder": operator.mod,
    "minimum": min,
    "maximum": max,
    "negative": operator.neg,
}


def dense(shape: Sequence[int], itemsize: int) -> tuple[int, ...]:
    """The steps in bytes of an array in C order."""
    return tuple(itemsize * math.prod(max(n, 1) for n in shape[k + 1 :]) for k in range(len(shape)))


def _seen_shapes(
    program: Program, shapes: Sequence[tuple[int, ...]], values: Sequence[Any] = ()
) -> Sequence[tuple[int, ...]]:
    if not program.derived:
        return shapes
    layouts = [(shape, (0,) * len(shape)) for shape in shapes]
    return [place.layout[0] for place in places(program, layouts, values)]


def result_shapes(
    program: Program, shapes: Sequence[tuple[int, ...]], values: Sequence[Any] = ()
) -> list[tuple[int, ...]]:
    """The shape of each output, from those of the inputs.

    Args:
        values: the inputs, where the program has numbers.

    Raises:
        ShapeError: for inputs that do not broadcast, naming them, or do not fit where the kernel puts them.
    """
    shapes = _seen_shapes(program, shapes, values)
    _check_fits(program, shapes)
    for pointer in (p for nest in program.nests for p in nest.pointers if p.role == "size"):
        broadcast(program, pointer.leaves, shapes)
    found = []
    for result in program.results:
        shape = broadcast(program, result.leaves, shapes)
        found.append((1,) * (result.ndim - len(shape)) + shape)
    return found


def check_fits(program: Program, shapes: Sequence[tuple[int, ...]]) -> None:
    """Refuses values that do not fit into what they are put into.

    Raises:
        ShapeError: with both shapes.
    """
    _check_fits(program, _seen_shapes(program, shapes))


def _check_fits(program: Program, shapes: Sequence[tuple[int, ...]]) -> None:
    for fit in program.fits:
        target = broadcast(program, fit.target, shapes)
        value = broadcast(program, fit.leaves, shapes)
        padded = (1,) * (len(target) - len(value)) + value
        if len(value) > len(target) or any(a not in (1, b) for a, b in zip(padded, target, strict=True)):
            raise misfit(value, target)


def broadcast(program: Program, leaves: Sequence[Leaf], shapes: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The shape that leaves broadcast to.

    Raises:
        ShapeError: where they do not broadcast, or to more elements than can be counted.
    """
    common: tuple[int, ...] = ()
    for index, axes in leaves:
        shape = seen_shape(shapes[index], axes)
        if shape == common:
            continue
        ndim = max(len(shape), len(common))
        padded = (1,) * (ndim - len(shape)) + shape
        common = (1,) * (ndim - len(common)) + common
        if any(a != b and a != 1 and b != 1 for a, b in zip(padded, common, strict=True)):
            names = [p.name for p in program.parameters]
            seen = ", ".join(
                f"{names[i] if i < len(names) else 'a part'} {seen_shape(shapes[i], a)}" for i, a in leaves
            )
            raise ShapeError(
                f"the shapes of the arguments do not broadcast: {seen}",
                hint="Each pair of trailing extents must be equal, or one of them 1.",
            )
        common = tuple(b if a == 1 else a for a, b in zip(padded, common, strict=True))
    if math.prod(n for n in common if n) > MOST_ELEMENTS:
        raise ShapeError(
            f"the arguments broadcast to the shape {common}, which has more elements than can be counted",
            hint="Pass smaller arrays, or combine the elements of each before they are put together.",
        )
    return common


def seen_strides(layout: Layout, axes: Sequence[int | None], ndim: int) -> tuple[int, ...]:
    """Byte steps along `ndim` axes, aligned to the last; 0 where an axis is inserted or has one element."""
    shape, strides = layout
    steps = [0 if a is None or shape[a] == 1 else strides[a] for a in axes]
    return (0,) * (ndim - len(steps)) + tuple(steps)[max(len(steps) - ndim, 0) :]


def extent(shape: Sequence[int], axis: int | None) -> int:
    """The extent along an axis, counted from the last as -1, and 1 beyond the first; of all axes for None."""
    if axis is None:
        return math.prod(shape)
    return shape[axis] if -axis <= len(shape) else 1
