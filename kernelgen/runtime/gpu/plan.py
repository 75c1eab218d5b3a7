"""From layouts to launches: what one combination of shapes and steps needs, without addresses."""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from kernelgen.base.dtypes import DType
from kernelgen.runtime import binding, grid
from kernelgen.runtime.binding import Layout, Walk
from kernelgen.runtime.gpu.launcher import Arguments
from kernelgen.runtime.program import Nest, Program

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
        sizes: the values of the symbolic sizes, which follow the parameters' and outputs' in a call's list.
        overlap_safe: for each output, the inputs that may be that very array.
        spans: for each parameter and then each output, the first and the last byte of it beside its address.
        wide: what every address must be a multiple of, so that the best step of each call runs.
    """

    shapes: tuple[tuple[int, ...], ...]
    orders: tuple[tuple[int, ...] | None, ...]
    calls: tuple[tuple[Step, ...], ...]
    sizes: tuple[int, ...]
    overlap_safe: tuple[frozenset[int], ...]
    spans: tuple[tuple[int, int], ...]
    wide: int


def make_plan(
    program: Program,
    inputs: Sequence[Layout],
    given: Sequence[Layout | None],
    find: Find,
    *,
    aliased: bool = False,
) -> GpuPlan:
    """The plan for these layouts of all parameters and of the outputs that the caller gave.

    Args:
        program: the kernel.
        inputs, given: shapes and steps.
        find: makes a version's function.
        aliased: an output is the very array of an input.
    """
    plan = binding.make_plan(program, inputs, given)
    sizes: list[int] = []
    calls: list[tuple[Step, ...]] = []
    nest_of = {p.output: nest for nest in program.nests for p in nest.pointers if p.role == "output"}
    for walk in plan.walks:
        if 0 in walk.extents:
            continue
        written = next(index for kind, index in walk.sources if kind == "output")
        calls.append(_steps(program, nest_of[written], walk, len(sizes), find, aliased))
        sizes += walk.sizes
    outputs = [
        layout if layout is not None else (shape, ())
        for layout, shape in zip(given, plan.shapes, strict=True)
    ]
    items = [p.dtype.itemsize for p in program.parameters] + [r.dtype.itemsize for r in program.results]
    spans = tuple(_span(layout, item) for layout, item in zip([*inputs, *outputs], items, strict=True))
    wide = max((m for call in calls for _, m in call[0].aligned), default=1)
    return GpuPlan(plan.shapes, plan.orders, tuple(calls), tuple(sizes), plan.overlap_safe, spans, wide)


def _steps(
    program: Program, nest: Nest, walk: Walk, first_size: int, find: Find, aliased: bool
) -> tuple[Step, ...]:
    """The launches that may run a walk."""
    arrays = [k for k, p in enumerate(nest.pointers) if p.role in ("input", "output")]
    walked = [
        grid.Walked(nest.pointers[k].dtype.itemsize, walk.strides[k][::-1], nest.pointers[k].role == "output")
        for k in arrays
    ]
    shape = grid.thread_shape(nest)
    places = _places(program, nest, walk, first_size)
    steps = []
    for launch in grid.launches(shape, walk.extents[::-1], walked):
        version = launch.version
        wanted = grid.Version(version.form, version.rank, version.bits, aliased)
        slots = grid.slots(nest, version)
        head = [slot for slot in slots if slot.operand >= 0 and slot.kind != "step"]
        tail = slots[len(head) :]
        pick = [places[slot.operand] + _FIELD.get(slot.kind, 0) for slot in head]
        packed = struct.Struct("".join(slot.type for slot in slots))
        template = packed.pack(*[_ZERO.get(slot.type, 0) for slot in head], *launch.geometry)
        assert len(tail) == len(launch.geometry)
        aligned = [(places[k], m) for k, m in zip(arrays, launch.alignment, strict=True)]
        aligned += [(places[k], p.dtype.itemsize) for k, p in enumerate(nest.pointers) if p.role == "scalar"]
        steps.append(
            Step(
                launch,
                functools.cache(functools.partial(find, nest, wanted)),
                tuple(aligned),
                _picker(pick),
                struct.Struct("".join(slot.type for slot in head)),
                template,
            )
        )
    return tuple(steps)


_FIELD = {"value": 1, "imaginary": 2}
_ZERO: dict[str, Any] = {"f": 0.0, "d": 0.0}


def _picker(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    if len(places) == 1:
        (place,) = places
        return lambda values: (values[place],)
    return itemgetter(*places)


def _places(program: Program, nest: Nest, walk: Walk, first_size: int) -> list[int]:
    """Where each operand's values stand in a call's list.

    The list has FIELDS values for each parameter, an address for each output, the address of memory that no
    one reads, then the sizes. A size's value is its own first field, so its place is one less.
    """
    parameters, results = len(program.parameters), len(program.results)
    sink = FIELDS * parameters + results
    places = []
    for kind, index in walk.sources:
        if kind == "input":
            places.append(FIELDS * index)
        elif kind == "output":
            places.append(FIELDS * parameters + index)
        elif kind == "size":
            places.append(sink + 1 + first_size + index - _FIELD["value"])
        else:
            places.append(sink)
    return places


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
