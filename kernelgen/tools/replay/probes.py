"""Arrays to try a kernel on: what no size-free kernel may trip over.

A probe gives each axis an extent, each input a memory layout, and each output a place to go. Extents are
equal for axes that must agree (see `axes`), and different for those that need not, so that a kernel that
mixes up two axes is found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from kernelgen.ir import Graph, Node, topological
from kernelgen.ir.checks import is_check
from kernelgen.passes.lowering import lower_calls
from kernelgen.tools.replay.axes import Axes, find_axes

Array: TypeAlias = "np.ndarray[Any, Any]"
Layout: TypeAlias = str
"""Contiguous, or one of `LAYOUTS`, or "repeated": by strides of 0."""
Placement: TypeAlias = str
"""New arrays, or one of `PLACEMENTS`."""

EXTENTS = (0, 1, 2, 3, 17, 64, 131)
"""Extents to try: empty, one, even, odd, prime, and around the width of vectors."""
LAYOUTS: tuple[Layout, ...] = ("strided", "reversed", "transposed", "offset")
PLACEMENTS: tuple[Placement, ...] = ("strided", "reversed", "transposed", "onto", "shifted")
"""Where outputs go: into arrays of such layouts, onto an input, or shifted by one element against it."""

_DIFFERENT = (17, 5, 7, 3, 11, 2, 13)
"""Extents of axes that need not agree, the last axis of the first input first."""
_ELEMENTS = 1 << 15
"""Elements that an array has at most."""
_BROADCAST = 8
"""Inputs that are broadcast one by one; those beyond are broadcast together with others only."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One try.

    Attributes:
        label: what is special about it.
        shapes: of each argument.
        layouts: of each argument.
        placement: where the outputs go.
    """

    label: str
    shapes: tuple[tuple[int, ...], ...]
    layouts: tuple[Layout, ...]
    placement: Placement = "new"


def probes(graph: Graph) -> Iterator[Probe]:
    """The probes for a graph without calls."""
    axes = find_axes(graph)
    inputs = graph.arguments
    plain: tuple[Layout, ...] = ("contiguous",) * len(inputs)
    for extent in EXTENTS:
        yield Probe(f"arrays of extent {extent}", _shapes(inputs, axes, _equal(axes, extent)), plain)
    different = _different(axes)
    shapes = _shapes(inputs, axes, different)
    if len(axes.classes) > 1:
        yield Probe("arrays of different extents", shapes, plain)
        for axis in axes.classes:
            if axis not in axes.fixed:
                empty = _shapes(inputs, axes, {**different, axis: 0})
                yield Probe("arrays without elements along one axis", empty, plain)
    for layout in LAYOUTS:
        yield Probe(f"{layout} arrays", shapes, (layout,) * len(inputs))
        long = _shapes(inputs, axes, _equal(axes, EXTENTS[-1]))
        yield Probe(f"{layout} arrays of extent {EXTENTS[-1]}", long, (layout,) * len(inputs))
    mixed = tuple((*LAYOUTS, "contiguous")[k % 5] for k in range(len(inputs)))
    if len(inputs) > 1:
        yield Probe("arrays of mixed layouts", shapes, mixed)
    yield from _broadcasts(inputs, axes, shapes)
    for placement in PLACEMENTS:
        yield Probe(f"outputs {_PLACED[placement]}", shapes, plain, placement)


_PLACED: Mapping[Placement, str] = {
    "strided": "into strided arrays",
    "reversed": "into reversed arrays",
    "transposed": "into transposed arrays",
    "onto": "written onto inputs",
    "shifted": "overlapping inputs, shifted by one element",
}


def _broadcasts(inputs: Sequence[Node], axes: Axes, shapes: tuple[tuple[int, ...], ...]) -> Iterator[Probe]:
    """Each input alone in full, each alone of size 1, and each repeated by strides of 0."""
    plain: tuple[Layout, ...] = ("contiguous",) * len(inputs)
    ones = tuple((1,) * len(s) for s in shapes)
    ranked = [k for k, shape in enumerate(shapes) if shape]
    for k in ranked[:_BROADCAST]:
        name = inputs[k].name
        if len(ranked) > 1:
            alone = (*ones[:k], shapes[k], *ones[k + 1 :])
            yield Probe(f"all inputs but {name!r} of size 1", alone, plain)
        for axis in range(len(shapes[k])):
            shape = (*shapes[k][:axis], 1, *shapes[k][axis + 1 :])
            yield Probe(f"{name!r} of size 1 in axis {axis}", (*shapes[:k], shape, *shapes[k + 1 :]), plain)
        repeated: tuple[Layout, ...] = (*plain[:k], "repeated", *plain[k + 1 :])
        yield Probe(f"{name!r} repeated by strides of 0", shapes, repeated)


def _equal(axes: Axes, extent: int) -> dict[int, int]:
    return _bounded(axes, {axis: axes.fixed.get(axis, extent) for axis in axes.classes})


def _different(axes: Axes) -> dict[int, int]:
    order = [axis for of in axes.of.values() for axis in reversed(of)]
    extents: dict[int, int] = {}
    for axis in dict.fromkeys(order):
        extents[axis] = axes.fixed.get(axis, _DIFFERENT[len(extents) % len(_DIFFERENT)])
    return _bounded(axes, extents)


def _bounded(axes: Axes, extents: dict[int, int]) -> dict[int, int]:
    """Smaller extents where arrays of many axes would have too many elements."""
    while True:
        large = [of for of in axes.of.values() if _count(extents[a] for a in of) > _ELEMENTS]
        free = [a for of in large for a in of if a not in axes.fixed and extents[a] > 1]
        if not free:
            return extents
        widest = max(free, key=lambda a: extents[a])
        extents[widest] //= 2


def _count(extents: Iterator[int]) -> int:
    number = 1
    for extent in extents:
        number *= extent
    return number


def _shapes(inputs: Sequence[Node], axes: Axes, extents: Mapping[int, int]) -> tuple[tuple[int, ...], ...]:
    return tuple(axes.shape(i.name, extents) for i in inputs)


# Arrays.


def make_arrays(
    probe: Probe,
    inputs: Sequence[Node],
    seed: int = 0,
    indices: Collection[Node] = (),
    exponents: Collection[Node] = (),
) -> list[Array]:
    """Random arrays for a probe, of the inputs' dtypes.

    Args:
        indices: the inputs of integers that number elements of others, however short these are.
        exponents: the inputs of integers that have no negative values.
    """
    rng = np.random.default_rng(seed)
    found = []
    shortest = min((n for shape in probe.shapes for n in shape if n), default=1)
    for node, shape, layout in zip(inputs, probe.shapes, probe.layouts, strict=True):
        end = shortest if node in indices else 8
        values = _values(rng, node, (1,) * len(shape) if layout == "repeated" else shape, end)
        if node in exponents:
            values = np.abs(values)
        found.append(np.broadcast_to(values, shape) if layout == "repeated" else laid_out(values, layout))
    return found


def index_inputs(graph: Graph) -> frozenset[Node]:
    """The inputs of integers that index arrays are made of."""
    arrays = [
        index
        for node in lower_calls(graph).nodes
        if node.op == "gather"
        for index, axis in zip(node.args[1:], node.param, strict=True)
        if axis is not None
    ]
    return _integers(arrays)


def exponent_inputs(graph: Graph) -> frozenset[Node]:
    """The inputs of integers that exponents are made of which must not be negative."""
    return _integers([effect.args[0] for effect in graph.effects if is_check(effect)])


def _integers(values: Sequence[Node]) -> frozenset[Node]:
    return frozenset(n for n in topological(values) if n.op == "input" and n.dtype.kind in "iu")


def _values(rng: np.random.Generator, node: Node, shape: tuple[int, ...], end: int) -> Array:
    """Values where most functions are defined; integers below `end`, with both signs where there are."""
    kind = node.dtype.kind
    if kind in "bu":
        return rng.integers(0, 2 if kind == "b" else end, shape).astype(node.dtype)
    if kind == "i":
        return rng.integers(-min(end, 7), end, shape).astype(node.dtype)
    values = rng.uniform(0.1, 3.0, shape)
    if kind == "c":
        return np.asarray(values + 1j * rng.uniform(-2.0, 2.0, shape)).astype(node.dtype)
    return np.asarray(values).astype(node.dtype)


def laid_out(values: Array, layout: str) -> Array:
    """An array of the same values that lies in memory as the layout says."""
    view = empty(values.shape, values.dtype, layout)
    view[...] = values
    return view


def empty(shape: tuple[int, ...], dtype: Any, layout: str) -> Array:
    """An array of a layout, without values."""
    if layout in ("strided", "reversed"):
        step = 2 if layout == "strided" else -1
        stepped = min(len(shape), 3)  # More would take too much memory for large ranks.
        first = len(shape) - stepped
        whole: Array = np.zeros([n * (abs(step) if k >= first else 1) for k, n in enumerate(shape)], dtype)
        every: Any = (..., *[slice(None, None, step)] * stepped)
        view: Array = whole[every]
        return view
    if layout == "transposed":
        return np.zeros(shape[::-1], dtype).transpose()
    if layout == "offset":
        return np.zeros(_count(iter(shape)) + 1, dtype)[1:].reshape(shape)
    return np.zeros(shape, dtype)
