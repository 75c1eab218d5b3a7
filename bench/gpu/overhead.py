"""The host's time for one call on small arrays, of kernelgen and of what its peers take for the same."""

from __future__ import annotations

import functools
import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from bench.gpu.cases import CASES
from bench.gpu.systems import OWN, as_tensor, compiled, make

SMALL = 1 << 10
CALLS = 500
"""Calls between waits: fewer than a stream holds, so that none waits for the device."""
RAW = """
extern "C" __global__ void triad(const float *a, const float *b, float *z, unsigned n) {
    unsigned i = blockIdx.x * 256 + threadIdx.x;
    if (i < n) z[i] = a[i] * 2.5f + b[i];
}
"""


def launch_overhead(device: Any, absent: dict[str, str], rounds: int = 20) -> dict[str, float]:
    """Microseconds by system."""
    xp = device.xp
    arrays = tuple(xp.ones(SMALL, np.float32) for _ in range(3))
    found = {}
    for name, prepare in _contenders(device, *arrays):
        try:
            found[name] = _per_call(device, prepare(), rounds)
        except Exception as error:  # A peer that is missing or fails is a finding, not the end.
            absent[f"launch in {name}"] = f"{type(error).__name__}: {error}"[:300]
    return found


def _contenders(device: Any, a: Any, b: Any, out: Any) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Names, and what prepares a call of no arguments."""
    case = CASES[0]
    for system in OWN:
        yield system, lambda s=system: make(s, device, case, [(a, b)], out).calls[0]

    def on_tensors() -> Any:
        kernel = compiled(case, (1, 1), "cupy")
        x, y, z = (as_tensor(case, array) for array in (a, b, out))
        return functools.partial(kernel, x, y, out=z)

    yield "kernelgen cupy on tensors", on_tensors

    def raw() -> Any:
        kernel = device.xp.RawKernel(RAW, "triad")
        return functools.partial(kernel, (SMALL // 256,), (256,), (a, b, out, np.uint32(SMALL)))

    yield "RawKernel", raw

    def numba() -> Any:
        from numba import cuda

        @cuda.jit  # type: ignore[untyped-decorator, unused-ignore]
        def triad(x: Any, y: Any, z: Any) -> None:
            i = cuda.grid(1)
            if i < z.size:
                z[i] = x[i] * np.float32(2.5) + y[i]

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Few blocks are what is asked for.
            launch = triad[SMALL // 256, 256]
        return functools.partial(launch, *map(cuda.as_cuda_array, (a, b, out)))

    yield "numba.cuda", numba

    def torch_eager() -> Any:
        import torch

        x, y, z = (as_tensor(case, array) for array in (a, b, out))
        return functools.partial(torch.add, y, x, alpha=2.5, out=z)

    yield "torch.add", torch_eager
    for system in ("ElementwiseKernel", "cupy.fuse", "jax", "torch.compile"):
        yield system, lambda s=system: make(s, device, case, [(a, b)], out).calls[0]


def _per_call(device: Any, call: Callable[[], Any], rounds: int) -> float:
    for _ in range(100):
        call()
    device.synchronize()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(CALLS):
            call()
        times.append((time.perf_counter() - start) / CALLS)
        device.synchronize()
    return statistics.median(times) * 1e6
