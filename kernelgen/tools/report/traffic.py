"""The bytes that a kernel moves: predicted from its schedule, and measured on large arrays."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.driver.options import GPU_TARGETS
from kernelgen.ir import Graph
from kernelgen.passes.structure import inline
from kernelgen.runtime.threads import get_num_threads
from kernelgen.schedule.loop_nest import LoopNest, Operand
from kernelgen.tools.replay.axes import Axes, find_axes
from kernelgen.tools.replay.probes import Probe, make_arrays

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel

_CACHES = 3
"""How many times the last cache the arrays hold, so that they come from memory."""
_LARGEST = 256 << 20
_SMALLEST = 48 << 20
"""Bytes of all arrays at most and at least."""
_RUNS = 3
_SECONDS = 0.25
"""The least number of runs, and for how long they are repeated."""


def formula(nest: LoopNest) -> str:
    """The bytes that a nest moves, in the sizes of its arrays: `8 x.size + 8 y.size`."""
    return " + ".join(f"{o.dtype.itemsize} {o.name}.size" for o in nest.arrays) or "0"


def traffic_lines(nests: Sequence[LoopNest]) -> list[str]:
    """The prediction in words, a line for each nest."""
    lines = []
    for number, nest in enumerate(nests):
        reads = [o for o in nest.arrays if o.role == "input"]
        writes = [o for o in nest.arrays if o.role == "output"]
        lines.append(
            f"nest {number}: {nest.bytes_per_element} bytes for each element, if no input is broadcast: "
            f"reads {_listed(reads)}, writes {_listed(writes)}"
        )
        lines.append(f"  in all {formula(nest)} bytes")
    return lines


def _listed(operands: Sequence[Operand]) -> str:
    return ", ".join(f"{o.name} ({o.dtype})" for o in operands) or "nothing"


@dataclass(frozen=True, slots=True)
class Measured:
    """A kernel timed on large arrays, and a copy of as many bytes beside it.

    Attributes:
        shapes: of the inputs and outputs by name.
        moved: bytes read and written, as predicted.
        seconds: the shortest run.
        runs: how many runs there were.
        copy: bytes per second of a copy, which reads and writes, on as many threads.
        threads: how many that is.
    """

    shapes: Mapping[str, tuple[int, ...]]
    moved: int
    seconds: float
    runs: int
    copy: float
    threads: int

    @property
    def rate(self) -> float:
        """Bytes per second."""
        return self.moved / self.seconds

    @property
    def part(self) -> float:
        """The rate as a part of the copy's."""
        return self.rate / self.copy

    def __str__(self) -> str:
        threads = f"{self.threads} thread{'s' * (self.threads != 1)}"
        return (
            f"measured: {self.moved / 1e6:.1f} MB in {1e3 * self.seconds:.2f} ms (best of {self.runs}, "
            f"{threads}): {self.rate / 1e9:.2f} GB/s\n"
            f"a copy of arrays on this machine: {self.copy / 1e9:.2f} GB/s; the kernel reaches "
            f"{100 * self.part:.0f} % of it"
        )


def measurable(kernel: Kernel) -> bool:
    """Whether `measure` can run it: kernels for GPUs take arrays of other libraries."""
    return kernel.target not in GPU_TARGETS


def measure(kernel: Kernel) -> Measured:
    """Runs a kernel on arrays that do not fit the caches, and a copy."""
    graph = inline(kernel.recorded)
    arrays = _sample(graph)
    results = kernel(*arrays)
    outputs = list(results) if len(graph.outputs) > 1 else [results]
    # Numbers have no place to go; for those the kernel makes its own.
    out: Any = None
    if all(isinstance(o, np.ndarray) for o in outputs):
        out = outputs[0] if len(outputs) == 1 else tuple(outputs)
    seconds, runs = _best(lambda: kernel(*arrays, out=out))
    named = dict(zip((i.name for i in graph.arguments), arrays, strict=True)) | dict(graph.captured)
    written = {name: np.asarray(o) for (name, _), o in zip(graph.outputs, outputs, strict=True)}
    bytes_ = sum(_bytes(o, named, written, kernel.graph) for n in kernel.schedule.nests for o in n.arrays)
    threads = kernel.options.threads or get_num_threads()
    shapes = {n: a.shape for n, a in {**named, **written}.items()}
    return Measured(shapes, max(bytes_, 1), seconds, runs, _copy_rate(max(bytes_, 1 << 20), threads), threads)


def _bytes(operand: Operand, inputs: Mapping[str, Any], outputs: Mapping[str, Any], graph: Graph) -> int:
    if operand.role == "output":
        return int(outputs[graph.outputs[operand.index][0]].nbytes)
    node = operand.node if operand.node.op == "input" else operand.node.args[0]
    return int(inputs[node.name].nbytes) if node.op == "input" else 0


def _best(call: Callable[[], Any]) -> tuple[float, int]:
    best, runs = float("inf"), 0
    end = time.perf_counter() + _SECONDS
    while runs < _RUNS or time.perf_counter() < end:
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
        runs += 1
    return max(best, 1e-9), runs


def _copy_rate(bytes_: int, threads: int) -> float:
    """Bytes read and written per second by NumPy's copy, in as many threads."""
    count = bytes_ // 16
    source, target = np.ones(count), np.zeros(count)
    cuts = [count * k // threads for k in range(threads + 1)]
    parts = [(source[a:b], target[a:b]) for a, b in itertools.pairwise(cuts)]
    with ThreadPoolExecutor(threads) as pool:
        seconds, _ = _best(lambda: list(pool.map(lambda p: np.copyto(p[1], p[0]), parts)))
    return 16 * count / seconds


def _sample(graph: Graph) -> list[Any]:
    """Arrays of a common extent, as large as they may be."""
    axes = find_axes(graph)
    goal = min(max(_CACHES * _last_cache(), _SMALLEST), _LARGEST)
    low, high = 1, 1 << 40
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _total(graph, axes, middle) <= goal else (low, middle)
    extents = {axis: axes.fixed.get(axis, low) for axis in axes.classes}
    shapes = tuple(axes.shape(i.name, extents) for i in graph.arguments)
    return make_arrays(Probe("", shapes, ("contiguous",) * len(shapes)), graph.arguments)


def _total(graph: Graph, axes: Axes, extent: int) -> int:
    """Bytes of all arrays where every axis that is free has this extent."""
    total = 0
    for name, node in ((i.name, i) for i in graph.arguments):
        total += _count(axes.of[name], axes, extent) * node.dtype.itemsize
    for name, node in graph.outputs:
        total += _count(axes.results[name], axes, extent) * node.dtype.itemsize
    return total


def _count(own: Sequence[int | None], axes: Axes, extent: int) -> int:
    number = 1
    for axis in own:
        number *= 1 if axis is None else axes.fixed.get(axis, extent)
    return number


def _last_cache() -> int:
    """Bytes of the last level of cache, as the system tells it; 0 where it does not."""
    try:
        return max(os.sysconf("SC_LEVEL3_CACHE_SIZE"), 0)
    except (ValueError, OSError, AttributeError):
        return 0
