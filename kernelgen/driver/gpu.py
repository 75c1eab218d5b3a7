"""Kernels for GPUs: the same graph, built for a device when it is first called with arrays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernelgen.base.errors import TargetError
from kernelgen.driver.kernel import Compiled, Preparation
from kernelgen.driver.options import GPU_TARGETS, Options
from kernelgen.ir import is_running
from kernelgen.runtime.gpu.driver import driver
from kernelgen.runtime.gpu.executor import GpuExecutor
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.host import HostExecutor
from kernelgen.runtime.kernel import Executor, Kernel
from kernelgen.schedule.lower import Prepared

if TYPE_CHECKING:
    from kernelgen.backend.gpu import GpuCode

SHOWN = 90
"""The compute capability of the PTX that `assembly` shows where none was asked for."""


def compile_for_device(work: Preparation, options: Options) -> Kernel:
    """A kernel for GPUs; it is built at once where an architecture is asked for.

    Raises:
        TargetError: for a graph with calls that run on the host.
    """
    host = HostExecutor(work.program, None, lambda: work.recorded, options.threads)
    kernel = Kernel(Compiled(work, options), device_executor(work.prepared, options, host))
    if options.arch is not None:
        gpu_code(kernel).build(options.arch)
    return kernel


def device_executor(prepared: Prepared, options: Options, host: Executor) -> GpuExecutor:
    """What runs a graph on arrays of a GPU; "auto" becomes CUDA C, which builds fastest.

    Args:
        prepared: the graph.
        options: of the compilation.
        host: what runs it on arrays of the host.

    Raises:
        TargetError: for a graph with calls that run on the host.
    """
    if prepared.graph.has_opaque:
        raise TargetError(
            "a graph with opaque calls runs on the CPU only, because they are Python functions",
            hint='Use target="cpu", or split the graph around the calls.',
        )
    one_by_one = next((node for node in prepared.graph.nodes if is_running(node)), None)
    if one_by_one is not None:
        raise TargetError(
            "what is combined one by one along an axis runs on the CPU only",
            where=one_by_one.where,
            hint='Use target="cpu", or make the call between two kernels.',
        )
    target = options.target if options.target in GPU_TARGETS else "cupy"

    def make() -> GpuRunner:
        from kernelgen.backend.gpu import GpuCode

        code = GpuCode(prepared, target, fastmath=options.fastmath, cache=options.cache)
        return GpuRunner(code.program, code, driver, copy_host=options.copy_host)

    return GpuExecutor(target, host, make)


def gpu_code(kernel: Kernel) -> GpuCode:
    """The source of a kernel for GPUs, and what is built of it.

    Raises:
        TargetError: where a package that builds is missing.
    """
    assert isinstance(kernel.executor, GpuExecutor)
    code: GpuCode = kernel.executor.runner.images  # type: ignore[assignment]
    return code


def gpu_seconds(kernel: Kernel) -> dict[str, float]:
    """The time of each stage of the builds so far."""
    assert isinstance(kernel.executor, GpuExecutor)
    return {} if kernel.executor.made is None else gpu_code(kernel).seconds
