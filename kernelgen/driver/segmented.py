"""Kernels with opaque calls: fused kernels around them, each compiled and cached as a kernel of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kernelgen.base.values import replaced
from kernelgen.driver.kernel import Compiled, Preparation
from kernelgen.driver.options import Options
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.parts import CallPart, KernelPart, Plan
from kernelgen.runtime.segmented import SegmentedExecutor
from kernelgen.schedule.loop_nest import Schedule
from kernelgen.schedule.lower import Prepared
from kernelgen.schedule.partition import (
    Call,
    Fused,
    Segments,
    segment,
)


def compile_segments(prepared: Prepared, options: Options, compile_part: Callable[..., Kernel]) -> Kernel:
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
    plan = None if kernels is None else _plan(prepared, segments, kernels)
    executor = SegmentedExecutor(prepared.program, plan, lambda: prepared.recorded)
    work = Preparation(prepared.recorded, prepared.program.name, options, prepared=prepared)
    return Kernel(Compiled(work, options, segments=segments), executor)


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
        parts.append(KernelPart(kernel, part.reads, part.writes, buffers, in_place, drops))
    outputs = tuple(node for _, node in segments.graph.outputs)
    # An input that nothing needs is bound, and seen by no part.
    values = tuple(inputs.get(i.name, i) for i in prepared.recorded.inputs)
    return Plan(values, tuple(parts), segments.steps, outputs, memory.buffers)
