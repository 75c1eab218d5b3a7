"""`compile_tape(..., tune=True)`: several builds of a kernel, measured, and the fastest kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from kernelgen.backend.records import build_record
from kernelgen.base.dtypes import kind
from kernelgen.base.errors import ShapeError
from kernelgen.base.values import replaced
from kernelgen.cache.key import Key
from kernelgen.cache.memory import Code
from kernelgen.cache.record import Record
from kernelgen.cache.store import Store
from kernelgen.driver.kernel import Preparation, host_kernel
from kernelgen.driver.options import Options
from kernelgen.runtime.host import NativeCode
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.program import Parameter, Program
from kernelgen.schedule.lower import Prepared
from kernelgen.schedule.tuning import PAYLOAD, Tuning

CANDIDATES = (
    Tuning(),
    Tuning("widest"),
    Tuning("half"),
    Tuning("widest", 2),
    Tuning("emitted", 4),
)
"""What is tried; the first is what an untuned kernel has."""
ELEMENTS = (4096, 65536)
"""Sizes that are measured: within the first and the second level of a usual cache."""
ROUNDS, SECONDS = 7, 0.002
"""How often and how long each candidate runs; they take turns, so that a busy moment hits all."""
CLEARLY = 0.97
"""A candidate must take less than this part of the untuned time to be chosen."""


def tuned_record(
    prepared: Prepared, key: Key, *, store: Store | None = None, fastmath: bool = False
) -> tuple[Record, Path]:
    """The record of the fastest candidate, with the choice in it, and the file of its source.

    Args:
        prepared: what to build.
        key: the key that the record gets.
        store: where the source is put.
        fastmath: as for `compile_tape`.
    """
    built: dict[bytes, tuple[Tuning, Record, Path]] = {}
    for tuning in CANDIDATES:
        record, path = build_record(prepared, key, store=store, fastmath=fastmath, tuning=tuning)
        built.setdefault(record.objects[0], (tuning, record, path))
    candidates = list(built.values())
    options = Options(threads=1)
    work = Preparation(prepared.recorded, prepared.program.name, options, prepared=prepared)
    kernels = [
        host_kernel(work, options, Code(NativeCode(r.objects, r.symbols), r, path, None, 0.0))
        for _, r, path in candidates
    ]
    times = [_times(kernels, samples(prepared.program, n)) for n in ELEMENTS]
    if any(not t for t in times):
        return candidates[0][1], candidates[0][2]
    scores = [float(np.prod([t[k] for t in times])) for k in range(len(candidates))]
    best = scores.index(min(scores))
    if scores[best] > CLEARLY ** len(times) * scores[0]:
        best = 0
    tuning, record, path = candidates[best]
    chosen = replaced(
        tuning,
        picoseconds=max(round(1e12 * times[0][best]), 1),
        speedup=round((scores[0] / scores[best]) ** (1 / len(times)), 3),
    )
    return replaced(record, payloads={**record.payloads, PAYLOAD: chosen.to_bytes()}), path


def _times(kernels: Sequence[Kernel], args: Sequence[Any]) -> list[float]:
    """Seconds for one element with each kernel; none where no arrays can be made that fit each other."""
    try:
        calls, counts = zip(*(_call(kernel, args) for kernel in kernels), strict=True)
    except ShapeError:  # The shapes of captured arrays ask for others.
        return []
    best = [float("inf")] * len(calls)
    once = min(_seconds(calls[0], 3) for _ in range(3))
    repeats = max(1, round(SECONDS / once))
    for _ in range(ROUNDS):
        for k, call in enumerate(calls):
            best[k] = min(best[k], _seconds(call, repeats))
    return [t / max(counts[0], 1) for t in best]


def _call(kernel: Kernel, args: Sequence[Any]) -> tuple[Callable[[], Any], int]:
    """A call that makes no new arrays, and the elements of its largest result."""
    result = kernel(*args)
    results = result if isinstance(result, tuple) else (result,)
    count = max(r.size for r in results)
    if not all(isinstance(r, np.ndarray) for r in results):  # Scalars have no memory to write to.
        return lambda: kernel(*args), count
    return lambda: kernel(*args, out=tuple(results)), count


def _seconds(call: Callable[[], Any], repeats: int) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - start) / repeats


def samples(program: Program, elements: int) -> list[Any]:
    """Arrays for the arguments: as many elements in all as are asked for, in the rank of the largest."""
    rank = max((r.ndim for r in program.results), default=0)
    rng = np.random.default_rng(0)
    # The last axis is the longest, as it usually is; all arguments have the same others, so they broadcast.
    outer = 8 if rank > 1 else 1
    extents = [outer] * (rank - 1) + [max(elements // outer ** (rank - 1), 1)] * (rank > 0)
    return [_sample(rng, p, tuple(extents[len(extents) - p.ndim :])) for p in program.arguments]


def _sample(rng: np.random.Generator, parameter: Parameter, shape: tuple[int, ...]) -> Any:
    """Values at which usual functions are neither trivial nor out of their domain."""
    if parameter.dtype.kind == "b":
        return np.asarray(rng.integers(0, 2, shape) != 0)
    values = rng.uniform(0.1, 0.9, shape) if kind(parameter.dtype) in "fc" else rng.integers(1, 9, shape)
    return np.asarray(values).astype(parameter.dtype)
