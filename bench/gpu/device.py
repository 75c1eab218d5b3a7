"""What the measurement needs of CuPy; a test puts another in its place."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

_DEVICE_TO_DEVICE = 3
"""cudaMemcpyDeviceToDevice."""


class Device:
    """A GPU by CuPy.

    Everything that is timed by events runs on the default stream: CuPy's, PyTorch's, numba's and
    kernelgen's. JAX has streams of its own, which no event here sees: it is timed by the host.

    Args:
        cupy: the module.
    """

    def __init__(self, cupy: Any) -> None:
        self.xp = cupy
        runtime = cupy.cuda.runtime
        properties = runtime.getDeviceProperties(cupy.cuda.Device().id)
        self.name: str = properties["name"].decode()
        self.cache_bytes: int = properties["l2CacheSize"]
        self.about = {
            "architecture": f"sm_{cupy.cuda.Device().compute_capability}",
            "driver": runtime.driverGetVersion(),
            "runtime": runtime.runtimeGetVersion(),
            "cache_bytes": self.cache_bytes,
            "memory_bytes": runtime.memGetInfo()[1],
        }

    def seconds(self, call: Callable[[], Any]) -> float:
        """The device's time for what a function puts on the default stream."""
        start, stop = self.xp.cuda.Event(), self.xp.cuda.Event()
        start.record()
        call()
        stop.record()
        stop.synchronize()
        return float(self.xp.cuda.get_elapsed_time(start, stop)) / 1e3

    def host_seconds(self, call: Callable[[], Any]) -> float:
        """The host's time for a function that waits for its results."""
        self.synchronize()
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    def synchronize(self) -> None:
        """Waits for the device."""
        self.xp.cuda.Device().synchronize()

    def poison(self, array: Any, byte: int) -> None:
        """Overwrites an array with what no result is."""
        array.reshape(-1).view(np.uint8)[...] = byte

    def copies(self) -> dict[str, Callable[[Any, Any], None]]:
        """The ways to copy one array into another."""
        runtime, stream = self.xp.cuda.runtime, self.xp.cuda.get_current_stream()

        def by_driver(target: Any, source: Any) -> None:
            size = source.nbytes
            runtime.memcpyAsync(target.data.ptr, source.data.ptr, size, _DEVICE_TO_DEVICE, stream.ptr)

        kernel = self.xp.ElementwiseKernel("T x", "T y", "y = x", "bench_copy")

        def by_kernel(target: Any, source: Any) -> None:
            # The widest items there are: each thread loads and stores 16 bytes at once.
            kernel(source.view(np.complex128), target.view(np.complex128))

        return {"memcpyAsync": by_driver, "kernel": by_kernel}

    def captured(self, call: Callable[[], Any]) -> Callable[[], None]:
        """A CUDA graph of a call, as a function that launches it and waits."""
        stream = self.xp.cuda.Stream(non_blocking=True)
        self.synchronize()
        with stream:
            stream.begin_capture()
            call()
            graph = stream.end_capture()

        def replay() -> None:
            graph.launch(stream)
            stream.synchronize()

        return replay

    def free_bytes(self) -> int:
        """Memory that nobody uses."""
        return int(self.xp.cuda.runtime.memGetInfo()[0])

    def release(self) -> None:
        """Gives memory that CuPy keeps back to the device."""
        self.synchronize()
        self.xp.get_default_memory_pool().free_all_blocks()
