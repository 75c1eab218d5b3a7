"""What kernels tell of their code: source, machine code as text, the time that each stage took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernelgen.base.errors import TargetError
from kernelgen.driver.options import GPU_TARGETS

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel


def source_of(kernel: Kernel) -> str:
    """The emitted source."""
    if kernel.segments is not None:
        return "\n\n".join(part.source for part in kernel.kernels)
    if kernel.target in GPU_TARGETS:
        from kernelgen.driver.gpu import gpu_code

        return gpu_code(kernel).emitted.text
    from kernelgen.codegen import numba_cpu

    return numba_cpu.emit(kernel.schedule, kernel.name).text


def assembly_of(kernel: Kernel) -> str:
    """The machine code as text.

    Raises:
        TargetError: for an interpreted kernel, which has none, and where a package that shows it is missing.
    """
    if kernel.target == "interpret":
        raise TargetError("an interpreted kernel has no machine code", hint='Compile it with target="cpu".')
    if kernel.segments is not None:
        return "\n".join(part.assembly for part in kernel.kernels)
    if kernel.target in GPU_TARGETS:
        from kernelgen.driver.gpu import SHOWN, gpu_code

        return gpu_code(kernel).build(kernel.options.arch or f"sm_{SHOWN}").ptx.decode()
    try:
        from kernelgen.backend.lower import assembly
    except ImportError as error:
        raise TargetError(
            f"the machine code cannot be shown as text: {error}",
            hint="Install numba and llvmlite; the kernel runs without them.",
        ) from error
    record = kernel.record
    assert record is not None
    return assembly(record.payloads["bitcode"], **record.target)


def seconds_of(kernel: Kernel) -> dict[str, float]:
    """The time of each stage that ran, in seconds."""
    seconds = kernel.definition.seconds
    others = [part.seconds for part in kernel.kernels]
    if kernel.target in GPU_TARGETS:
        from kernelgen.driver.gpu import gpu_seconds

        others.append(gpu_seconds(kernel))
    for other in others:
        for stage, value in other.items():
            seconds[stage] = seconds.get(stage, 0.0) + value
    return seconds
