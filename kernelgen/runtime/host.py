"""Runs a kernel on arrays of the host: its machine code, or its graph node by node with NumPy."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

import kernelgen.runtime.pool  # noqa: F401  Which sets the pool up.
from kernelgen.base.extensions import extension
from kernelgen.native import NEST, nest_address
from kernelgen.runtime import (
    arguments,
    interpreter,
    native,
    threads,
)
from kernelgen.runtime.loader import Image
from kernelgen.runtime.program import Array, Program

if TYPE_CHECKING:
    from kernelgen.ir import Graph
    from kernelgen.runtime.kernel import Kernel

MOST_LEFT_OUT = 64
"""The nests that may be left out of repeated calls are among so many first ones."""


class NativeCode:
    """Machine code in memory, with the address of each nest's entry.

    Args:
        objects: the kernel's object files.
        symbols: the entries.
    """

    def __init__(self, objects: Sequence[bytes], symbols: Sequence[str]) -> None:
        self.image = Image(objects, {NEST: nest_address()})
        self.entries = tuple(self.image.address(s) for s in symbols)


class Interpreted:
    """Runs a graph node by node with NumPy on arrays for a program's parameters, in order.

    Args:
        program: parameters and results.
        graph: gives the graph as it was recorded; asked at the first call.
    """

    def __init__(self, program: Program, graph: Callable[[], Graph]) -> None:
        self._names = [p.name for p in program.parameters]
        self._graph = graph
        self._inlined: Graph | None = None

    def __call__(self, inputs: Sequence[Array]) -> Sequence[Any]:
        if self._inlined is None:  # So that the NaN check and the printing see into kernels called.
            self._inlined = extension("graph.inline")(self._graph())
        return interpreter.run(self._inlined, dict(zip(self._names, inputs, strict=True)))


class HostExecutor:
    """Binds arrays to a program and runs it: natively, or node by node with NumPy.

    Args:
        program: what to bind.
        code: the machine code; None for the interpreted mode.
        graph: gives the graph as it was recorded, when it is to be interpreted.
        number: threads to use; None for the default.
    """

    parts = ()

    def __init__(
        self,
        program: Program,
        code: NativeCode | None,
        graph: Callable[[], Graph],
        number: int | None = None,
    ) -> None:
        self.program, self.code, self.number = program, code, number
        self.target = "interpret" if code is None else "cpu"
        self._interpret = Interpreted(program, graph)
        names = [r.name for r in program.results]
        self._tuple: Any = namedtuple("Outputs", names) if len(names) > 1 else None
        self._binding: native.Binding | None = None
        if code is not None:
            self._binding = native.bind(program, code, code.entries, self._tuple, number)
        threads.get_num_threads()  # Which sets them up.

    def connect(self, kernel: Kernel) -> None:
        """Lets calls of a kernel be served without Python, where there is machine code."""
        if self._binding is not None:
            kernel._connect(self._binding)

    def repeat(
        self,
        inputs: Sequence[tuple[Any, ...]],
        outputs: Sequence[tuple[Array, ...]],
        first: int | None,
        steps: int,
        left_out: Sequence[int] = (),
    ) -> int:
        """Calls the kernel again and again, without Python in between.

        Args:
            inputs, outputs: the operands of the calls, of which there are two sets that take turns.
            first: what the first input counts from; None where the last result says whether to go on.
            steps: the most calls.
            left_out: nests that need not run.

        Returns:
            How many calls there were: fewer than wanted, or none, where calls one by one must go on.
        """
        if self._binding is None or native.is_python() or interpreter.active():
            return 0
        if any(p.captured is not None for p in self.program.parameters):
            return 0
        bits = sum(1 << nest for nest in left_out if nest < MOST_LEFT_OUT)
        threads.get_num_threads()
        (one, other), (now, then) = inputs, outputs
        return self._binding.repeat(one, now, other, then, first, steps, bits, self.number or 0)

    def __call__(self, args: Sequence[Any], kwargs: dict[str, Any], out: Any) -> Any:
        found = arguments.bind_arguments(self.program, args, kwargs)
        wanted = arguments.bind_outputs(self.program, out)
        held, inputs, given = _held(self.program, found, wanted)
        if self._binding is None or interpreter.active():
            results = self._run_interpreted(inputs, given)
        else:
            results = self._run_native(self._binding, inputs, given)
        del held
        finished = [r[()] if w is None else w for r, w in zip(results, wanted, strict=True)]
        return self._tuple(*finished) if self._tuple else finished[0]

    def _run_interpreted(self, inputs: list[Array], given: list[Array | None]) -> list[Array]:
        if not (self.program.derived or self.program.fits):
            self._check_shapes(inputs, given)
        values = self._interpret(inputs)
        for result, array, value in zip(self.program.results, given, values, strict=True):
            if array is not None:
                arguments.check_output_shape(self.program, result, array, np.shape(value))
        results = []
        for array, value in zip(given, values, strict=True):
            if array is None:
                results.append(np.asarray(value))
            else:
                array[...] = value
                results.append(array)
        return results

    def _run_native(
        self, binding: native.Binding, inputs: list[Array], given: list[Array | None]
    ) -> list[Array]:
        number = self.number or threads.get_num_threads()
        ready = tuple(_ready(a, p.dtype) for a, p in zip(inputs, self.program.parameters, strict=True))
        if not native.is_python():  # The extension looks at shapes itself, a hundred times as fast.
            done = self._run_into(binding, ready, given, number)
            if done is not None:
                return list(done)
        try:
            self._check_shapes(inputs, given)
        except (IndexError, ValueError, ZeroDivisionError):
            if not (self.program.derived or self.program.fits):
                raise
            return self._run_interpreted(inputs, given)  # NumPy says what is wrong.
        if not native.serves(self.program):
            return self._run_interpreted(inputs, given)
        if native.is_python():
            done = self._run_into(binding, ready, given, number)
            if done is not None:
                return list(done)
        done = binding.run(ready, (None,) * len(given), number)
        if done is None and self.program.checks:
            return self._run_interpreted(inputs, given)  # NumPy says what is wrong.
        assert done is not None
        for array, value in zip(given, done, strict=True):
            if array is not None:
                array[...] = value
        return [v if a is None else a for a, v in zip(given, done, strict=True)]

    def _run_into(
        self,
        binding: native.Binding,
        inputs: tuple[Array, ...],
        given: list[Array | None],
        number: int,
    ) -> tuple[Array, ...] | None:
        """The results, where they can be computed right into the given arrays; else None."""
        for array, result in zip(given, self.program.results, strict=True):
            if array is not None and not (_is_ready(array, result.dtype) and array.ndim == result.ndim):
                return None
        done = binding.run(inputs, tuple(given), number)
        if done is None:  # An output may share memory with an input, or with another output.
            apart = tuple(_apart(a, given) for a in inputs)
            done = binding.run(apart, tuple(given), number)
        return done

    def _check_shapes(self, inputs: list[Array], given: list[Array | None]) -> None:
        """Raises for inputs that do not go together, and outputs of other shapes than the results."""
        from kernelgen.runtime.places import result_shapes  # Late, for most calls are planned in C.

        shapes = result_shapes(self.program, [a.shape for a in inputs], inputs)
        for result, array, shape in zip(self.program.results, given, shapes, strict=True):
            if array is not None:
                arguments.check_output_shape(self.program, result, array, shape)


def _is_ready(array: Array, dtype: np.dtype[Any]) -> bool:
    """Whether a binding takes an array as it is: of the very dtype, and aligned."""
    return array.dtype is dtype and array.flags.aligned


def _ready(array: Array, dtype: np.dtype[Any]) -> Array:
    """An array that a binding takes: the array itself where it can be, else a view or a copy."""
    if _is_ready(array, dtype):
        return array
    array = array.view(dtype)
    return array if array.flags.aligned else array.copy(order="K")


def _apart(array: Array, outputs: Sequence[Array | None]) -> Array:
    """An array, or a copy of it where it shares memory with an output."""
    shared = any(out is not None and np.may_share_memory(array, out) for out in outputs)
    return array.copy(order="K") if shared else array


def _held(
    program: Program, inputs: Sequence[Array], given: Sequence[Array | None]
) -> tuple[object, list[Array], list[Array | None]]:
    """Views of the operands that nobody else knows, and what holds their memory.

    Finalizers and other threads may run in the middle of a call: what they set of the caller's arrays (shape,
    strides, dtype) is not that of the views, and memory that is held is neither freed nor moved. Views are
    checked, since arrays may have changed after they were looked at.
    """
    held = native.process.hold((*inputs, *given))
    views = [
        arguments.as_array(program, p, a.view(np.ndarray))
        for p, a in zip(program.parameters, inputs, strict=True)
    ]
    outputs = [
        None if a is None else arguments.as_output(r, a.view(np.ndarray))
        for r, a in zip(program.results, given, strict=True)
    ]
    return held, views, outputs
