"""What `explain()` says of a kernel with opaque calls: its parts, and the memory between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernelgen.schedule.partition_text import segments_text

if TYPE_CHECKING:
    from kernelgen.driver.segmented import SegmentedKernel
    from kernelgen.runtime.segmented import Usage


def explain_segments(kernel: SegmentedKernel, usage: Usage | None, *, measure: bool = False) -> str:
    """The report as plain text.

    Args:
        kernel: what to report on.
        usage: the memory that its last call took, if there was one.
        measure: measure the fused kernels.
    """
    inputs = ", ".join(f"{i.name}: {i.type}" for i in kernel.graph.arguments)
    outputs = ", ".join(f"{name}: {node.type}" for name, node in kernel.graph.outputs)
    blocks = [
        f"kernel {kernel.name}({inputs}) -> ({outputs})\ntarget {kernel.target}",
        "\n".join([segments_text(kernel.segments), *(f"  {line}" for line in usage_text(usage))]),
    ]
    if kernel.target == "interpret":
        blocks.append("nothing was compiled: the graph runs node by node with NumPy")
    return "\n\n".join(blocks) + "\n" + "".join(f"\n{k.explain(measure=measure)}" for k in kernel.kernels)


def usage_text(usage: Usage | None) -> list[str]:
    """What the last call really took."""
    if usage is None:
        return ["no call has been measured yet"]
    taken = sum(usage.buffers)
    return [f"last call: {taken} bytes of buffers for {usage.values} bytes of values"]
