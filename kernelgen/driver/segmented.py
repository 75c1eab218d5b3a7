"""A kernel with opaque calls: fused kernels around them, each compiled and cached as a kernel of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kernelgen.base.errors import TargetError
from kernelgen.base.values import replaced
from kernelgen.driver.kernel import Kernel
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.runtime import interpreter
from kernelgen.runtime.segmented import (
    CallPart,
    KernelPart,
    Plan,
    SegmentedRunner,
)
from kernelgen.schedule.loop_nest import Schedule
from kernelgen.schedule.lower import Prepared
from kernelgen.schedule.partition import (
    Call,
    Fused,
    Segments,
    segment,
)


class SegmentedKernel(Kernel):
    """A kernel whose graph has opaque calls. It is called as any other.

    Attributes:
        segments: the parts in order, and where the values between them live.
        kernels: the fused kernels, in order; none in the interpreted mode.
    """

    def __init__(
        self, prepared: Prepared, options: Options, segments: Segments, kernels: Sequence[Kernel] | None
    ) -> None:
        self.name = self.__name__ = prepared.program.name
        self.target = "interpret" if kernels is None else "cpu"
        self.recorded, self.graph = prepared.recorded, prepared.graph
        self.steps, self.schedule = prepared.steps, prepared.schedule
        self.options, self.origin = options, ""
        self._code, self._prepared = None, prepared
        self._inlined: Graph | None = None
        self.segments = segments
        self.kernels = tuple(kernels or ())
        plan = None if kernels is None else _plan(prepared, segments, self.kernels)
        self._segmented = SegmentedRunner(prepared.program, plan, self._interpret)
        self._runner = self._segmented

    @property
    def source(self) -> str:
        """The emitted Python source of the fused kernels, one after another."""
        return "\n\n".join(k.source for k in self.kernels)

    @property
    def assembly(self) -> str:
        """The machine code of the fused kernels as text.

        Raises:
            TargetError: for an interpreted kernel, which has none.
        """
        if self.target == "interpret":
            raise TargetError(
                "an interpreted kernel has no machine code", hint='Compile it with target="cpu".'
            )
        return "\n".join(k.assembly for k in self.kernels)

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage, in seconds, over all fused kernels."""
        seconds = dict(self._prepared.seconds)
        for kernel in self.kernels:
            for stage, value in kernel.seconds.items():
                seconds[stage] = seconds.get(stage, 0.0) + value
        return seconds

    def explain(self, *, measure: bool = False) -> str:
        """A report: the parts, the memory plan, then each fused kernel's own report.

        Args:
            measure: also run each fused kernel on large arrays, and compare its bandwidth with a copy's.
        """
        from kernelgen.driver.segmented_report import explain_segments

        return explain_segments(self, self._segmented.usage, measure=measure)


def compile_segments(
    prepared: Prepared, options: Options, compile_part: Callable[..., Kernel]
) -> SegmentedKernel:
    """Compiles a graph with opaque calls.

    Args:
        prepared: the graph, optimized.
        options: for each fused kernel.
        compile_part: `compile_tape`.
    """
    start = time.perf_counter()
    segments = segment(prepared.graph)
    seconds = {**prepared.seconds, "schedule": time.perf_counter() - start}
    kernels = None
    if options.target != "interpret" and not (options.target == "auto" and interpreter.active()):
        kernels = [
            compile_part(
                part.graph,
                target=options.target,
                fastmath=options.fastmath,
                threads=options.threads,
                cache=options.cache,
                check=options.check,
                tune=options.tune,
                name=f"{prepared.program.name}_{k}",
            )
            for k, part in enumerate(segments.fused)
        ]
    nests = tuple(nest for kernel in kernels or () for nest in kernel.schedule.nests)
    prepared = replaced(prepared, schedule=Schedule(prepared.graph, nests), seconds=seconds)
    return SegmentedKernel(prepared, options, segments, kernels)


def _plan(prepared: Prepared, segments: Segments, kernels: Sequence[Kernel]) -> Plan:
    inputs = {node.name: node for node in prepared.graph.inputs}
    memory = segments.memory
    remaining = iter(kernels)
    parts: list[KernelPart | CallPart] = []
    for part, drops in zip(segments.parts, memory.drops, strict=True):
        if isinstance(part, Call):
            parts.append(CallPart(part.node, part.steps, part.writes, drops))
            continue
        assert isinstance(part, Fused)
        kernel = next(remaining)
        buffers = tuple(memory.buffer_of.get(n) for n in part.writes)
        in_place = tuple(memory.in_place.get(n) for n in part.writes)
        parts.append(KernelPart(kernel, kernel.program, part.reads, part.writes, buffers, in_place, drops))
    outputs = tuple(node for _, node in segments.graph.outputs)
    # An input that nothing needs is bound, and seen by no part.
    values = tuple(inputs.get(i.name, i) for i in prepared.recorded.inputs)
    return Plan(values, tuple(parts), segments.steps, outputs, memory.buffers)
