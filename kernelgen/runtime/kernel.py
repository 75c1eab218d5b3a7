"""The compiled kernel that users call."""

from __future__ import annotations

import ctypes
import weakref
from collections import OrderedDict, namedtuple
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.native import NEST, nest_address
from kernelgen.runtime import arguments, interpreter, native, threads
from kernelgen.runtime.binding import (
    Array,
    Layout,
    Plan,
    address,
    addresses,
    allocate,
    make_plan,
    result_shapes,
)
from kernelgen.runtime.loader import Image
from kernelgen.runtime.program import Program
from kernelgen.runtime.record import MAX_PLANS, Record, fits, words_of


class NativeCode:
    """Machine code in memory, with the address of each nest's entry.

    Args:
        objects: the kernel's own object, and that of the runtime's functions.
        symbols: the entries.
    """

    def __init__(self, objects: Sequence[bytes], symbols: Sequence[str]) -> None:
        own, common = objects
        self.image = Image([own], {NEST: nest_address()})
        self.entries = tuple(self.image.address(s) for s in symbols)
        self.native = native.load(common)


class Runner:
    """Binds arrays to a program and runs it: natively, or node by node with NumPy.

    Args:
        program: what to bind.
        code: the machine code; None for the interpreted mode.
        interpret: runs the graph with NumPy on bound arrays, in order.
        number: threads to use; None for the default.
    """

    def __init__(
        self,
        program: Program,
        code: NativeCode | None,
        interpret: Callable[[Sequence[Array]], Sequence[Any]],
        number: int | None = None,
    ) -> None:
        self.program, self.code, self.number = program, code, number
        self._interpret = interpret
        self._plans: OrderedDict[Any, Plan] = OrderedDict()
        names = [r.name for r in program.results]
        self._tuple: Any = namedtuple("Outputs", names) if len(names) > 1 else None
        self._record: Record | None = None
        threads.get_num_threads()

    def connect(self, kernel: native.Called) -> None:
        """Lets a kernel be called without Python, where there is machine code and room for its operands."""
        if self.code is None or not native.connectable(kernel) or not fits(self.program):
            return
        fallback: Any = type(kernel).__call__
        entry = self.code.entries[0]
        self._record = Record(self.program, self.code, entry, self.number, self._tuple, fallback)
        native.connect(kernel, self.code.native.call_address, self._record)

    def __call__(self, args: Sequence[Any], kwargs: dict[str, Any], out: Any) -> Any:
        found = arguments.bind_arguments(self.program, args, kwargs)
        wanted = arguments.bind_outputs(self.program, out)
        pins, inputs, given = _held(self.program, found, wanted)
        if self.code is None or interpreter.active():
            results = self._run_interpreted(inputs, given)
        else:
            results = self._run_native(inputs, given)
        del pins
        finished = [r[()] if w is None else w for r, w in zip(results, wanted, strict=True)]
        return self._tuple(*finished) if self._tuple else finished[0]

    def _run_interpreted(self, inputs: list[Array], given: list[Array | None]) -> list[Array]:
        shapes = result_shapes(self.program, [a.shape for a in inputs])
        for result, array, shape in zip(self.program.results, given, shapes, strict=True):
            if array is not None:
                arguments.check_output_shape(self.program, result, array, shape)
        values = self._interpret(inputs)
        results = []
        for array, value in zip(given, values, strict=True):
            if array is None:
                results.append(np.asarray(value))
            else:
                array[...] = value
                results.append(array)
        return results

    def _run_native(self, inputs: list[Array], given: list[Array | None]) -> list[Array]:
        assert self.code is not None
        plan = self._plan(inputs, given)
        apart = inputs
        for k, array in enumerate(given):
            if array is not None:
                apart = _without_overlap(apart, array, plan.overlap_safe[k])
        if apart is not inputs:
            inputs, plan = apart, self._plan(apart, given)
        outputs: list[Array] = []
        copied: list[tuple[Array, Array]] = []
        for k, array in enumerate(given):
            result, shape = self.program.results[k], plan.shapes[k]
            if array is None:
                outputs.append(allocate(shape, result.dtype, plan.orders[k]))
                continue
            if any(other is not None and np.may_share_memory(array, other) for other in given[:k]):
                fresh = np.empty_like(array)
                if fresh.strides != array.strides:
                    return self._through_copies(inputs, given)
                copied.append((array, fresh))
                array = fresh
            outputs.append(array)
        number = self.number or threads.get_num_threads()
        for walk in plan.walks:
            pointers = words_of(addresses(walk, inputs, outputs))
            self.code.native.launch(ctypes.addressof(walk.words), ctypes.addressof(pointers), number)
        for target, fresh in copied:
            target[...] = fresh
        return [array if array is not None else o for array, o in zip(given, outputs, strict=True)]

    def _through_copies(self, inputs: list[Array], given: list[Array | None]) -> list[Array]:
        """Outputs that overlap each other: computed apart, then stored in order."""
        results = self._run_native(inputs, [None] * len(given))
        for array, value in zip(given, results, strict=True):
            if array is not None:
                array[...] = value
        return [v if a is None else a for a, v in zip(given, results, strict=True)]

    def _plan(self, inputs: Sequence[Array], given: Sequence[Array | None]) -> Plan:
        assert self.code is not None
        layouts: list[Layout] = [(a.shape, a.strides) for a in inputs]
        wanted = [None if a is None else (a.shape, a.strides) for a in given]
        key = (tuple(layouts), tuple(wanted))
        plan = self._plans.get(key)
        if plan is not None:
            return plan
        shapes = result_shapes(self.program, [shape for shape, _ in layouts])
        for result, array, shape in zip(self.program.results, given, shapes, strict=True):
            if array is not None:
                arguments.check_output_shape(self.program, result, array, shape)
        plan = make_plan(self.program, self.code.entries, layouts, wanted)
        if self._record is None or self._record.add_plan(layouts, wanted, plan):
            self._plans[key] = plan
        while len(self._plans) > MAX_PLANS:
            try:
                self._plans.popitem(last=False)
            except KeyError:
                break
        return plan


def _held(
    program: Program, inputs: Sequence[Array], given: Sequence[Array | None]
) -> tuple[list[Any], list[Array], list[Array | None]]:
    """Views of the operands that nobody else knows, and weak references to the owners of their memory.

    Finalizers and other threads may run in the middle of a call: what they set of the caller's arrays (shape,
    strides, dtype) is not that of the views, and `ndarray.resize` moves no memory of an array that has weak
    references. Views are checked, since arrays may have changed after they were looked at.
    """
    pins = [weakref.ref(_owner(a)) for a in (*inputs, *given) if a is not None]
    views = [
        arguments.as_array(program, p, a.view(np.ndarray))
        for p, a in zip(program.parameters, inputs, strict=True)
    ]
    outputs = [
        None if a is None else arguments.as_output(r, a.view(np.ndarray))
        for r, a in zip(program.results, given, strict=True)
    ]
    return pins, views, outputs


def _owner(array: Array) -> Array:
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def _without_overlap(inputs: list[Array], output: Array, safe: frozenset[int]) -> list[Array]:
    """Copies of the inputs that share memory with an output, but for those that are the output itself."""
    result = inputs
    for k, array in enumerate(inputs):
        if not np.may_share_memory(array, output):
            continue
        if k in safe and address(array) == address(output) and array.dtype == output.dtype:
            continue
        if result is inputs:
            result = list(inputs)
        result[k] = array.copy()
    return result
