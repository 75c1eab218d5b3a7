"""Arrays to pointers, extents and strides: broadcasting, overlap, the order of axes.

A plan holds what depends on shapes and strides alone; it is made once for each layout that a kernel
meets, so that a call only fills in addresses.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.errors import ShapeError, misfit
from kernelgen.base.values import frozen
from kernelgen.runtime.program import (
    Derived,
    Leaf,
    Nest,
    Pointer,
    Program,
    seen_shape,
)

Array: TypeAlias = "np.ndarray[Any, Any]"
Layout: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]


MOST_ELEMENTS = 2**63 - 1
"""Of a shape, where an axis of none counts as one; with more, NumPy finds its iterator too large."""


@frozen
class Walk:
    """One call of an entry, without addresses: extents and byte steps, the outermost axis first.

    `sources` says for each operand where its address comes from: an input or output by position, a symbolic
    size, or nothing, for operands that this call only needs to point somewhere.
    """

    sources: tuple[tuple[str, int], ...]
    sizes: tuple[int, ...]
    extents: tuple[int, ...]
    strides: tuple[tuple[int, ...], ...]


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
    """

    shapes: tuple[tuple[int, ...], ...]
    orders: tuple[tuple[int, ...] | None, ...]
    layouts: tuple[Layout, ...]
    walks: tuple[Walk, ...]
    nests: tuple[int, ...]
    overlap_safe: tuple[frozenset[int], ...]


def derived_layouts(program: Program, layouts: Sequence[Layout], values: Sequence[Any] = ()) -> list[Layout]:
    """The layouts of all arrays of a call: of its inputs, which are given, and of those derived from them.

    Args:
        values: the inputs, where the program has numbers.

    Raises:
        ShapeError: for inputs that do not broadcast.
        IndexError: for an index that is out of range.
        ValueError: where elements of none are to be combined.
    """
    found = list(layouts)
    numbers: dict[int, int] = {}
    for item in program.derived:
        shapes = [shape for shape, _ in found]
        if item.number:
            numbers[len(found)] = _number(program, item, shapes, numbers, values)
            found.append(((), ()))
            continue
        if item.extents is not None:
            shape = tuple(numbers[k] for k in item.extents)
            if any(n < 0 for n in shape):
                raise ValueError("negative dimensions are not allowed")
            found.append((shape, _dense(shape, item.dtype.itemsize)))
            continue
        if item.leaf is None:
            space = broadcast(program, item.space, shapes)
            space = (1,) * (len(item.kept) - len(space)) + space
            shape = tuple(n for n, own in zip(space, item.kept, strict=True) if own is not None)
            length = math.prod([n for n, own in zip(space, item.kept, strict=True) if own is None])
            if item.required and not length:
                raise ValueError("no elements to combine")
            found.append((shape, _dense(shape, item.dtype.itemsize)))
            continue
        index, axes = item.leaf
        shape = broadcast(program, (item.leaf, *item.context), shapes)
        shape = (1,) * (len(item.dims) - len(shape)) + shape
        steps = _seen_strides(found[index], axes, len(shape))
        extents, strides = [], []
        for n, step, (kind, *given) in zip(shape, steps, item.dims, strict=True):
            bounds = [numbers[b[0]] if type(b) is tuple else b for b in given]
            if kind == "index":
                if not -n <= bounds[0] < n:
                    raise IndexError(f"index {bounds[0]} is out of range for {n} elements")
                continue
            places = range(*slice(*bounds).indices(n))
            extents.append(len(places))
            strides.append(step * places.step)
        found.append((tuple(extents), tuple(strides)))
    return found


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
        return _extent(broadcast(program, item.context, shapes), parts[0] or None)
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


def _dense(shape: Sequence[int], itemsize: int) -> tuple[int, ...]:
    return tuple(itemsize * math.prod(max(n, 1) for n in shape[k + 1 :]) for k in range(len(shape)))


def _seen_shapes(
    program: Program, shapes: Sequence[tuple[int, ...]], values: Sequence[Any] = ()
) -> Sequence[tuple[int, ...]]:
    if not program.derived:
        return shapes
    layouts = [(shape, (0,) * len(shape)) for shape in shapes]
    return [shape for shape, _ in derived_layouts(program, layouts, values)]


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


def make_plan(
    program: Program,
    inputs: Sequence[Layout],
    given: Sequence[Layout | None],
) -> Plan:
    """The plan for these layouts of all parameters and of the outputs that the caller gave."""
    shapes = result_shapes(program, [shape for shape, _ in inputs])
    orders: list[tuple[int, ...] | None] = [None] * len(shapes)
    layouts: list[Layout | None] = list(given)
    for nest in program.nests:
        for pointer in nest.pointers:
            k = pointer.output
            if pointer.role == "output" and layouts[k] is None:
                orders[k], layouts[k] = _fresh_layout(nest, pointer, shapes[k], inputs)
    walks: list[Walk] = []
    nests: list[int] = []
    unsafe: list[set[int]] = [set() for _ in shapes]
    for number, nest in enumerate(program.nests):
        outputs = [p.output for p in nest.pointers if p.role == "output"]
        for shape in dict.fromkeys(shapes[k] for k in outputs):
            group = frozenset(k for k in outputs if shapes[k] == shape)
            walks.append(_walk(program, nest, shape, group, inputs, layouts, unsafe))
            nests.append(number)
    every = frozenset(range(len(inputs))) if len(walks) == 1 else frozenset()
    known = tuple(layout for layout in layouts if layout is not None)
    return Plan(
        tuple(shapes), tuple(orders), known, tuple(walks), tuple(nests), tuple(every - bad for bad in unsafe)
    )


def _seen_strides(layout: Layout, axes: Sequence[int | None], ndim: int) -> tuple[int, ...]:
    """Byte steps along `ndim` axes, aligned to the last; 0 where an axis is inserted or has one element."""
    shape, strides = layout
    steps = [0 if a is None or shape[a] == 1 else strides[a] for a in axes]
    return (0,) * (ndim - len(steps)) + tuple(steps)[max(len(steps) - ndim, 0) :]


def _fresh_layout(
    nest: Nest, pointer: Pointer, shape: tuple[int, ...], inputs: Sequence[Layout]
) -> tuple[tuple[int, ...] | None, Layout]:
    """The memory order of a new output: that of the inputs, as NumPy's `order="K"` has it."""
    ndim = len(shape)
    strides = [
        _seen_strides(inputs[p.input], p.axes, ndim)
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
    inputs = derived_layouts(program, inputs)
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
    group: frozenset[int],
    inputs: Sequence[Layout],
    layouts: Sequence[Layout | None],
    unsafe: list[set[int]],
) -> Walk:
    """The call of a nest for the outputs of one shape; the other operands point to a dummy element."""
    ndim = len(shape)
    needed = {leaf for k in group for leaf in program.results[k].leaves}
    sources: list[tuple[str, int]] = []
    steps: list[tuple[int, ...]] = []
    sizes: list[int] = []
    for pointer in nest.pointers:
        step, source = (0,) * ndim, ("dummy", 0)
        if pointer.role == "size":
            known = broadcast(program, pointer.leaves, [s for s, _ in inputs])
            source = ("size", len(sizes))
            sizes.append(_extent(known, pointer.axis))
        elif pointer.role == "scalar":
            source = ("input", pointer.input)
        elif pointer.role == "output" and pointer.output in group:
            layout = layouts[pointer.output]
            assert layout is not None
            step = _seen_strides(layout, tuple(range(ndim)), ndim)
            source = ("output", pointer.output)
        elif pointer.role == "output":
            source = ("sink", 0)
        elif (pointer.input, pointer.axes) in needed:
            step = _seen_strides(inputs[pointer.input], pointer.axes, ndim)
            source = ("input", pointer.input)
        sources.append(source)
        steps.append(step)
    _note_unsafe(nest, sources, steps, unsafe)
    order = axis_order(ndim, steps)
    extents, coalesced = _coalesce([shape[a] for a in order], [[s[a] for a in order] for s in steps])
    return Walk(tuple(sources), tuple(sizes), tuple(extents), tuple(map(tuple, coalesced)))


def work_of(nest: Nest) -> int:
    """The work for one element: additions of 32 bits, with three for each operand that is moved.

    They take some 25 picoseconds each, by which measured time becomes work.
    """
    if nest.picoseconds:
        return max(nest.picoseconds // 25, 1)
    arrays = [p.dtype.itemsize for p in nest.arrays]
    return max((nest.cost + 3 * len(arrays)) * max(arrays, default=4) // 4, 1)


def _note_unsafe(
    nest: Nest, sources: Sequence[tuple[str, int]], steps: Sequence[tuple[int, ...]], unsafe: list[set[int]]
) -> None:
    """An input may be the very array of an output only where both are walked alike, by one nest."""
    for (kind, output), out_steps in zip(sources, steps, strict=True):
        if kind != "output":
            continue
        for (other, position), in_steps in zip(sources, steps, strict=True):
            if other == "input" and in_steps != out_steps:
                unsafe[output].add(position)


def _extent(shape: Sequence[int], axis: int | None) -> int:
    if axis is None:
        return math.prod(shape)
    return shape[axis] if -axis <= len(shape) else 1


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
