"""Whatever is to be looked at, as a compiled kernel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kernelgen.base.errors import ArgumentError, TargetError
from kernelgen.driver.compile import compile_tape
from kernelgen.driver.options import GPU_TARGETS
from kernelgen.ir import Graph
from kernelgen.jit.decorator import jit
from kernelgen.jit.jitted import Jitted
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.tape import Tape


def kernel_of(subject: Any, specs: Sequence[Any]) -> Kernel:
    """A compiled kernel of a kernel, tape, graph or function.

    Args:
        subject: a kernel that is interpreted is compiled for this machine; a function is recorded.
        specs: for a function, a `kg.spec`, an array or a number for each parameter; none for a jitted
            function that has been called, whose latest recording is taken.

    Raises:
        TargetError: where everything is interpreted, and nothing could differ.
        ArgumentError: for what is no kernel, and a jitted function that nothing is known of.
    """
    if interpreter.active():
        raise TargetError(
            "kernels are interpreted here, so there is nothing to compare",
            hint="Unset KERNELGEN_MODE, and call this outside of `with kg.interpret():`.",
        )
    if isinstance(subject, (Tape, Graph)):
        return compile_tape(subject, target="cpu")
    kernel = subject if isinstance(subject, Kernel) else _of_function(subject, specs)
    if kernel.target in GPU_TARGETS:
        raise TargetError(
            f"{kernel.name} is for target {kernel.target}, and only kernels for this CPU are compared",
            hint=f"Compare the same graph: kg.check({kernel.name}.recorded).",
        )
    if kernel.target != "interpret":
        return kernel
    return compile_tape(kernel.recorded, target="cpu", fastmath=kernel.options.fastmath, name=kernel.name)


def _of_function(function: Any, specs: Sequence[Any]) -> Kernel:
    if not callable(function):
        raise ArgumentError(
            f"there is no kernel in {function!r:.60} of type {type(function).__name__}",
            hint="Give a kernel, a tape, a graph or a function with its specs.",
        )
    if not isinstance(function, Jitted):
        return jit(function).compile_unchecked(specs, {})[0]
    if specs:
        return function.compile_unchecked(specs, {})[0]
    known = [s.kernel for s in function.signatures() if s.kernel is not None]
    if not known:
        raise ArgumentError(
            f"{function.__name__}() has not been called, so nothing is known of its arguments",
            hint="Give a kg.spec(dtype, ndim), an array or a number for each.",
        )
    return known[-1]
