"""A kernel as the machine code of `build/native/call.py` sees it: a record, and plans of layouts."""

from __future__ import annotations

import ctypes
import functools
import math
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.runtime import layout as at
from kernelgen.runtime import services
from kernelgen.runtime.binding import Layout, Plan, Walk, work_of
from kernelgen.runtime.program import Parameter, Program, Result

MAX_PLANS = 64
"""Layouts that a kernel remembers."""


def words_of(values: Sequence[int]) -> Any:
    """A table of words."""
    return (ctypes.c_int64 * max(len(values), 1))(*values)


class Record:
    """What the native call of a kernel reads.

    Args:
        program: the kernel.
        code: the machine code, which lives as long as the record.
        entry: the address of its first nest.
        number: the kernel's own number of threads; None for the default.
        outputs: the class of its result; None for one output.
        fallback: called with the kernel and its arguments, for what is not served natively.
    """

    def __init__(
        self,
        program: Program,
        code: object,
        entry: int,
        number: int | None,
        outputs: Any,
        fallback: Callable[..., Any],
    ) -> None:
        self._program = program
        parameters = program.parameters
        every = sorted(range(len(parameters)), key=lambda k: parameters[k].captured is not None)
        self._positions = {k: n for n, k in enumerate(every)}
        self._lock = threading.Lock()
        self._plans: list[tuple[Any, ...]] = []
        self._retired: list[tuple[Any, ...]] = []
        self._next = 0
        self._table = words_of([0] * MAX_PLANS)
        arguments = words_of([w for k in every for w in _argument(program.parameters[k])])
        results = words_of([w for r in program.results for w in _result(r)])
        make = functools.partial(tuple.__new__, outputs) if outputs else None
        flat = _is_flat(program)
        arrays = [k for k, p in enumerate(program.arguments) if p.ndim]
        record = [0] * at.RECORD_WORDS
        record[at.R_SERVICES] = services.address
        record[at.R_INPUTS], record[at.R_OUTPUTS] = len(program.parameters), len(program.results)
        record[at.R_PASSED] = len(program.arguments)
        record[at.R_ARGUMENTS] = ctypes.addressof(arguments)
        record[at.R_RESULTS] = ctypes.addressof(results)
        record[at.R_FALLBACK], record[at.R_MAKE] = id(fallback), id(make) if make else 0
        record[at.R_THREADS] = number or 0
        record[at.R_PLAN_TABLE] = ctypes.addressof(self._table)
        record[at.R_FLAT], record[at.R_ENTRY] = flat, entry
        record[at.R_LEAD] = arrays[0] if arrays else 0
        record[at.R_RANK] = program.arguments[arrays[0]].ndim if arrays else 0
        record[at.R_COST] = work_of(program.nests[0])
        self._words = words_of(record)
        self._kept = (arguments, results, make, fallback, code)

    @property
    def address(self) -> int:
        """Where the record stands; it must live as long as the kernel."""
        return ctypes.addressof(self._words)

    def add_plan(self, layouts: Sequence[Layout], given: Sequence[Layout | None], plan: Plan) -> bool:
        """Lets calls with these layouts of all parameters and given outputs be served natively.

        The oldest plan makes place for the new one, and is freed when no call uses it.

        Returns:
            whether the plan was added; not while another thread adds one, or the function that a finalizer
            interrupted.
        """
        kept = self._plan_words(layouts, given, plan)
        if not self._lock.acquire(blocking=False):
            return False
        try:
            self._place(kept)
        finally:
            self._lock.release()
        return True

    def _place(self, kept: tuple[Any, ...]) -> None:
        """Puts a plan into the table.

        Calls of other threads may run between any two of these steps, and find plans through the table: a
        plan is alive before it is in the table, and out of it before its users are counted.
        """
        place, first = self._next, ctypes.addressof(kept[0])
        if place < len(self._plans):
            old = self._plans[place]
            self._retired.append(old)
            self._plans[place] = kept
        else:
            self._plans.append(kept)
        self._table[place] = first
        self._words[at.R_PLANS] = len(self._plans)
        self._next = (place + 1) % MAX_PLANS
        self._retired = [plan for plan in self._retired if plan[0][at.P_USERS]]

    def _plan_words(
        self, layouts: Sequence[Layout], given: Sequence[Layout | None], plan: Plan
    ) -> tuple[Any, ...]:
        """A plan's words, followed by all that they point to."""
        every = [(self._program.parameters[k], layouts[k]) for k in self._positions]
        key = [w for p, layout in every if p.ndim for w in _layout_words(layout)]
        key += [w for layout in given for w in ([-1] if layout is None else _layout_words(layout))]
        ranges = [w for p, layout in every for w in _range(layout, p.dtype.itemsize)]
        kept: list[Any] = [words_of(key), words_of(ranges)]
        arrays: list[int] = []
        for k, result in enumerate(self._program.results):
            arrays += self._output_words(result, plan, k, kept)
        walks = [w for walk in plan.walks for w in self._walk_words(walk, kept)]
        words = [0] * at.PLAN_WORDS
        words[at.P_KEY], words[at.P_KEY_WORDS] = ctypes.addressof(kept[0]), len(key)
        words[at.P_RANGES] = ctypes.addressof(kept[1])
        kept += [words_of(walks), words_of(arrays)]
        words[at.P_WALKS], words[at.P_WALK_TABLE] = len(plan.walks), ctypes.addressof(kept[-2])
        words[at.P_ARRAYS] = ctypes.addressof(kept[-1])
        return (words_of(words), *kept)

    def _output_words(self, result: Result, plan: Plan, k: int, kept: list[Any]) -> list[int]:
        shape, strides = plan.layouts[k]
        kept += [words_of(shape), words_of(strides)]
        words = [0] * at.ARRAY_WORDS
        words[at.Y_SHAPE], words[at.Y_STRIDES] = (ctypes.addressof(t) for t in kept[-2:])
        words[at.Y_RANK], words[at.Y_BYTES] = len(shape), math.prod(shape) * result.dtype.itemsize
        words[at.Y_LOW], words[at.Y_HIGH] = _range((shape, strides), result.dtype.itemsize)
        for index in plan.overlap_safe[k]:
            if self._program.parameters[index].dtype == result.dtype:
                words[at.Y_SAFE] |= 1 << self._positions[index]
        words[at.Y_SAFE] -= (words[at.Y_SAFE] >> 63) << 64
        return words

    def _walk_words(self, walk: Walk, kept: list[Any]) -> list[int]:
        sources: list[int] = []
        for kind, index in walk.sources:
            if kind == "input":
                sources += [at.FROM_INPUT, self._positions[index]]
            elif kind == "output":
                sources += [at.FROM_OUTPUT, index]
            else:
                sources += [at.FROM_ADDRESS, walk.fixed_address(kind, index)]
        kept += [words_of(sources), walk]
        words = list(walk.words)
        words[at.W_SOURCES] = ctypes.addressof(kept[-2])
        return words


def fits(program: Program) -> bool:
    """Whether the native call has room for a kernel's operands."""
    return len(program.parameters) + len(program.results) <= at.MAX_OPERANDS and all(
        len(nest.pointers) <= at.MAX_POINTERS for nest in program.nests
    )


def _argument(parameter: Parameter) -> list[int]:
    dtype = parameter.dtype
    words = [0] * at.ARGUMENT_WORDS
    words[at.A_RANK], words[at.A_DESCR], words[at.A_ITEM] = parameter.ndim, id(dtype), dtype.itemsize
    words[at.A_SCALAR] = id(dtype.type)
    if parameter.captured is not None:
        words[at.A_CAPTURED] = id(parameter.captured)
    words[at.A_NAME] = id(sys.intern(parameter.name))
    words[at.A_NUMBERS] = {"f4": at.AS_FLOAT32, "f8": at.AS_FLOAT64}.get(
        dtype.str[1:], at.AS_INTEGER if dtype.kind in "iu" else at.NO_NUMBERS
    )
    if words[at.A_NUMBERS] == at.AS_INTEGER:
        limits = np.iinfo(dtype)
        words[at.A_LOW], words[at.A_HIGH] = int(limits.min), min(int(limits.max), (1 << 63) - 1)
    return words


def _result(result: Result) -> list[int]:
    return [id(result.dtype), result.dtype.itemsize]


def _layout_words(layout: Layout) -> list[int]:
    shape, strides = layout
    return [len(shape), *shape, *strides]


def _range(layout: Layout, item: int) -> tuple[int, int]:
    """The first byte of an array and the byte after its last, relative to its data."""
    shape, strides = layout
    if 0 in shape:
        return 0, 0
    reach = [(n - 1) * s for n, s in zip(shape, strides, strict=True)]
    return sum(r for r in reach if r < 0), sum(r for r in reach if r > 0) + item


def _is_flat(program: Program) -> bool:
    """Whether operands of one shape may be walked as one axis: a kernel with a ufunc's meaning."""
    if program.fits or len(program.nests) != 1 or any(p.captured is not None for p in program.parameters):
        return False
    (nest,) = program.nests
    count = len(program.parameters)
    reads, writes = nest.pointers[:count], nest.pointers[count:]
    arrays = {k for k, p in enumerate(program.parameters) if p.ndim}
    ranks = {program.parameters[k].ndim for k in arrays} | {r.ndim for r in program.results}
    in_order = all(
        p.role in ("input", "scalar") and p.input == k and p.axes == tuple(range(program.parameters[k].ndim))
        for k, p in enumerate(reads)
    )
    return (
        len(reads) == count
        and in_order
        and len(ranks) == 1
        and bool(arrays)
        and all({leaf[0] for leaf in r.leaves} == arrays for r in program.results)
        and [p.output for p in writes] == list(range(len(program.results)))
    )
