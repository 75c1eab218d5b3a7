"""From layouts to launches: what one combination of shapes and steps needs, without addresses."""

from __future__ import annotations

import functools
import math
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from kernelgen.base.dtypes import DType
from kernelgen.runtime import binding, grid
from kernelgen.runtime.binding import Walk
from kernelgen.runtime.gpu.launcher import Arguments
from kernelgen.runtime.places import Layout, Source, dense
from kernelgen.runtime.program import Nest, Program

_APART = 256
"""Bytes between the starts of a call's own arrays."""
FIELDS = 3
"""Values of each parameter in a call's list: an address, and a number's one or two parts."""

Find = Callable[[Nest, grid.Version], Any]
"""Finds the function of a nest's version."""


@dataclass(frozen=True, slots=True)
class Step:
    """One launch that may run, waiting for addresses.

    Attributes:
        launch: the version, its grid and its geometry.
        find: gives what the launcher launches; versions are built when they first run.
        aligned: for each address by its place among a call's values, what it must be a multiple of.
        pick: takes the operands' values out of a call's values, in the order of the parameters.
        head: packs them.
        template: the packed parameters, with zeros for the operands.
        idle: blocks of arguments that no call uses just now.
    """

    launch: grid.Launch
    find: Callable[[], Any]
    aligned: tuple[tuple[int, int], ...]
    pick: Callable[[Sequence[Any]], tuple[Any, ...]]
    head: struct.Struct
    template: bytes
    idle: list[Arguments] = field(default_factory=list)

    def arguments(self, values: Sequence[Any]) -> Arguments:
        """A block filled with these values; give it back to `idle` after the launch."""
        try:
            block = self.idle.pop()
        except IndexError:
            block = Arguments(self.template)
        self.head.pack_into(block.buffer, 0, *self.pick(values))
        return block

    def fits(self, values: Sequence[Any]) -> bool:
        """Whether every address is aligned as this version needs it."""
        return all(values[place] % multiple == 0 for place, multiple in self.aligned)


@dataclass(frozen=True, slots=True)
class GpuPlan:
    """What one layout of inputs and given outputs needs on one device.

    Attributes:
        shapes, orders: of the outputs, as in `binding.Plan`.
        calls: for each walk, the steps that may run it, the best first; none where there are no elements.
        memory: the bytes that a call takes for itself.
        count: the most integers that are read in order, from 0 on.
        views: the addresses behind others in a call's list, each by the place of that and the bytes.
        sizes: the values of the symbolic sizes and steps, which follow the addresses in a call's list.
        overlap_safe: for each output, the inputs that may be that very array.
        spans: for each parameter and then each output, the first and the last byte of it beside its address.
        wide: what every address must be a multiple of, so that the best step of each call runs.
    """

    shapes: tuple[tuple[int, ...], ...]
    orders: tuple[tuple[int, ...] | None, ...]
    calls: tuple[tuple[Step, ...], ...]
    memory: int
    count: int
    views: tuple[tuple[int, int], ...]
    sizes: tuple[int, ...]
    overlap_safe: tuple[frozenset[int], ...]
    spans: tuple[tuple[int, int], ...]
    wide: int


def make_plan(
    program: Program,
    inputs: Sequence[Layout],
    given: Sequence[Layout | None],
    find: Find,
    values: Sequence[Any] = (),
    *,
    aliased: bool = False,
) -> GpuPlan:
    """The plan for these layouts of all parameters and of the outputs that the caller gave.

    Args:
        program: the kernel.
        inputs, given: shapes and steps.
        find: makes a version's function.
        values: the inputs, where the program has numbers.
        aliased: an output is the very array of an input.
    """
    plan = binding.make_plan(program, inputs, given, values)
    places = _Places(program, plan)
    calls = [
        steps
        for number, walk in zip(plan.nests, plan.walks, strict=True)
        for steps in _launches(program, program.nests[number], walk, places, find, aliased)
    ]
    outputs = [
        layout if layout is not None else (shape, ())
        for layout, shape in zip(given, plan.shapes, strict=True)
    ]
    items = [p.dtype.itemsize for p in program.parameters] + [r.dtype.itemsize for r in program.results]
    spans = tuple(_span(layout, item) for layout, item in zip([*inputs, *outputs], items, strict=True))
    wide = max((m for call in calls for _, m in call[0].aligned), default=1)
    return GpuPlan(
        plan.shapes,
        plan.orders,
        tuple(calls),
        places.memory,
        places.count,
        tuple(places.views),
        tuple(places.sizes),
        plan.overlap_safe,
        spans,
        wide,
    )


class _Places:
    """Where each operand's values stand in a call's list.

    The list has FIELDS values for each parameter, an address for each output, those of memory that no one
    reads, of the call's own, of the flags and of the integers in order, and `FIELDS - 1` zeros; then the
    addresses of the views, then the numbers. As views grow while a plan is made, numbers count from the end.
    """

    def __init__(self, program: Program, plan: binding.Plan) -> None:
        first = FIELDS * len(program.parameters)
        self._outputs, self._sink = first, first + len(program.results)
        self._own = self._sink + 1
        self._flags, self._count, self._zero = self._own + 1, self._own + 2, self._own + 3
        self.memory, self.count = 0, 0
        self.views: list[tuple[int, int]] = []
        self.sizes: list[int] = []
        self._starts = [self.take(size) for size in plan.own]

    def take(self, size: int) -> int:
        """Memory of the call's own."""
        start = self.memory
        self.memory += -(-max(size, 1) // _APART) * _APART
        return start

    def address(self, source: Source, offset: int = 0) -> int:
        """The place of an address."""
        kind, index = source
        place = self._sink
        if kind == "input":
            place = FIELDS * index
        elif kind == "output":
            place = self._outputs + index
        elif kind == "own":
            place, offset = self._own, self._starts[index] + offset
        elif kind == "flag":
            place, offset = self._flags, index
        elif kind == "count":
            place, self.count = self._count, max(self.count, index)
        return self.behind(place, offset)

    def left(
        self, place: int, array: grid.Walked, chunks: grid.Chunks, kept: Sequence[int]
    ) -> tuple[int, grid.Walked]:
        """Where chunks leave what they combine for an array: there, or in memory of the call's own.

        Its steps are then that from chunk to chunk, and those along the axes that are kept.
        """
        item, steps = array.itemsize, array.steps[-len(kept) :]
        if chunks.count > 1:
            positions = math.prod(kept)
            place = self.behind(self._own, self.take(item * positions * chunks.count))
            steps = (item * positions, *dense(kept[::-1], item)[::-1])
        else:
            steps = (0, *steps)
        return place, replace(array, steps=steps)

    def behind(self, place: int, offset: int) -> int:
        """The place of an address so many bytes behind another."""
        if not offset:
            return place
        if (place, offset) not in self.views:
            self.views.append((place, offset))
        return self._zero + FIELDS - 1 + self.views.index((place, offset))

    def number(self, value: int) -> int:
        """The place of a number."""
        self.sizes.append(value)
        return -len(self.sizes)

    def beside(self, source: Source) -> int:
        """The place of the value that is passed beside the address of a scalar: of a parameter, or 0."""
        return FIELDS * source[1] + 1 if source[0] == "input" else self._zero


def _launches(
    program: Program, nest: Nest, walk: Walk, places: _Places, find: Find, aliased: bool
) -> Iterator[tuple[Step, ...]]:
    """The launches that a walk takes, each as the steps that may do it."""
    along, kept = walk.extents[: walk.reduced][::-1], walk.extents[walk.reduced :][::-1]
    if 0 in kept or (0 in along and not walk.reduced):
        return
    operands = _Operands(nest, walk, places)
    arrays = {
        k: grid.Walked(p.dtype.itemsize, _inner(walk, k), p.role == "output", p.combine >= 0)
        for k, p in enumerate(nest.pointers)
        if p.role in ("input", "output")
    }
    written = {s for s, p in zip(walk.sources, nest.pointers, strict=True) if p.role == "output"}
    read = {s for s, p in zip(walk.sources, nest.pointers, strict=True) if p.role in ("input", "table")}
    aliased = aliased or not written.isdisjoint(read)  # A part that is computed of what it replaces.
    if not walk.reduced:
        found = grid.launches(grid.thread_shape(nest), kept, list(arrays.values()))
        yield tuple(operands.step(nest, launch, find, aliased) for launch in found)
        return
    combined = [k for k, array in arrays.items() if array.combined]
    wanted = [(operands.addresses[k], arrays[k]) for k in combined]
    n = math.prod(along)
    while True:
        chunks = grid.chunks_of(n, math.prod(kept))
        left = [places.left(place, array, chunks, kept) for place, array in wanted]
        for k, (place, array) in zip(combined, left, strict=True):
            operands.addresses[k], arrays[k] = place, array
        launch = grid.reduction(chunks, along, kept, list(arrays.values()))
        yield (operands.step(nest, launch, find, aliased),)
        if chunks.count == 1:
            return
        # What is left is combined in turn.
        nest, n, along = program.nests[nest.fold] if nest.fold >= 0 else nest, chunks.count, (chunks.count,)
        count = len(left)
        reads = [replace(array, written=False, combined=False) for _, array in left]
        arrays = dict(enumerate([*reads, *(array for _, array in wanted)]))
        combined = list(range(count, 2 * count))
        operands = _Operands(nest, None, places)
        operands.addresses = [place for place, _ in (*left, *wanted)]


def _inner(walk: Walk, k: int) -> tuple[int, ...]:
    """The steps of an operand, innermost axis first; those along axes that are combined come first."""
    steps = walk.strides[k]
    return (*steps[: walk.reduced][::-1], *steps[walk.reduced :][::-1])


class _Operands:
    """The operands of one launch.

    Attributes:
        addresses: for each of the nest's the place of its address.
        numbers: and that of its value, or of the first part of it.
    """

    def __init__(self, nest: Nest, walk: Walk | None, places: _Places) -> None:
        self.addresses: list[int] = []
        self.numbers: list[int] = []
        for source, offset in zip(walk.sources, walk.offsets, strict=True) if walk else ():
            if walk and source[0] == "size":
                self.addresses.append(0)
                self.numbers.append(places.number(walk.sizes[source[1]]))
            else:
                self.addresses.append(places.address(source, offset))
                self.numbers.append(places.beside(source))

    def step(self, nest: Nest, launch: grid.Launch, find: Find, aliased: bool) -> Step:
        """The step that a launch is."""
        version = launch.version
        wanted = replace(version, aliased=aliased)
        slots = grid.slots(nest, version)
        head = [slot for slot in slots if slot.operand >= 0 and slot.kind != "step"]
        pick = [
            self.addresses[slot.operand]
            if slot.kind == "pointer"
            else self.numbers[slot.operand] + (slot.kind == "imaginary")
            for slot in head
        ]
        packed = struct.Struct("".join(slot.type for slot in slots))
        template = packed.pack(*[_ZERO.get(slot.type, 0) for slot in head], *launch.geometry)
        assert len(slots) - len(head) == len(launch.geometry)
        arrays = [k for k, p in enumerate(nest.pointers) if p.role in ("input", "output")]
        aligned = [(self.addresses[k], m) for k, m in zip(arrays, launch.alignment, strict=True)]
        aligned += [
            (self.addresses[k], p.dtype.itemsize)
            for k, p in enumerate(nest.pointers)
            if p.role in ("scalar", "table")
        ]
        return Step(
            launch,
            functools.cache(functools.partial(find, nest, wanted)),
            tuple(aligned),
            _picker(pick),
            struct.Struct("".join(slot.type for slot in head)),
            template,
        )


_ZERO: dict[str, Any] = {"f": 0.0, "d": 0.0}


def _picker(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    if len(places) == 1:
        (place,) = places
        return lambda values: (values[place],)
    return itemgetter(*places)


def _span(layout: Layout, itemsize: int) -> tuple[int, int]:
    """The bytes that an array covers, from its address: the first, and the one after the last."""
    shape, strides = layout
    if 0 in shape:
        return 0, 0
    low = sum((n - 1) * s for n, s in zip(shape, strides, strict=False) if s < 0)
    high = sum((n - 1) * s for n, s in zip(shape, strides, strict=False) if s > 0)
    return low, high + itemsize


def number_fields(value: Any, dtype: DType) -> tuple[int, Any, Any]:
    """The values of a parameter that is passed by value, as its slots take them."""
    if dtype.kind == "c":
        number = complex(value)
        return 0, number.real, number.imag
    bits = value.view(f"u{dtype.itemsize}") if dtype.itemsize == 2 and dtype.kind not in "iu" else value
    return 0, bits.item() if hasattr(bits, "item") else bits, 0
