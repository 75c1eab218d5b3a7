"""What `explain()` says of a kernel with opaque calls: its parts, and the memory between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernelgen.runtime.segmented import SegmentedExecutor
from kernelgen.schedule.partition_text import segments_text

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel
    from kernelgen.runtime.segmented import Usage
    from kernelgen.schedule.partition import Segments


def explain_parts(kernel: Kernel, segments: Segments, heading: str, *, measured: bool) -> str:
    """The report as plain text: the parts, the memory plan, then each fused kernel's own report.

    Args:
        kernel: what to report on.
        segments: its parts.
        heading: what the report begins with.
        measured: measure the fused kernels.
    """
    assert isinstance(kernel.executor, SegmentedExecutor)
    usage = kernel.executor.usage
    blocks = [
        heading,
        "\n".join([segments_text(segments), *(f"  {line}" for line in usage_text(usage))]),
    ]
    if kernel.target == "interpret":
        blocks.append("nothing was compiled: the graph runs node by node with NumPy")
    return "\n\n".join(blocks) + "\n" + "".join(f"\n{k.explain(measure=measured)}" for k in kernel.kernels)


def usage_text(usage: Usage | None) -> list[str]:
    """What the last call in buffers really took."""
    if usage is None:
        return ["no call has needed buffers yet"]
    taken = sum(usage.buffers)
    return [f"last call with buffers: {taken} bytes of them for {usage.values} bytes of values"]
