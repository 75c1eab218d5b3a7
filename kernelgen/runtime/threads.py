"""How many threads a call uses, and the pool that they come from."""

from __future__ import annotations

import ctypes
import itertools
import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.errors import OptionError
from kernelgen.runtime.binding import Walk

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

MIN_WORK = 1 << 19
"""Additions (elements times the nest's cost) from which a second thread is worth its start."""
MAX_THREADS = 1024


def available_threads() -> int:
    """The CPUs that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def check_threads(value: Any, *, what: str = "threads") -> int | None:
    """A number of threads, or None for the default.

    Raises:
        OptionError: for anything else.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MAX_THREADS:
        raise OptionError(f"{what} is {value!r}", hint=f"Give an int from 1 to {MAX_THREADS}, or None.")
    return value


def _from_environment() -> int | None:
    text = os.environ.get("KERNELGEN_NUM_THREADS")
    if not text:
        return None
    try:
        return check_threads(int(text), what="KERNELGEN_NUM_THREADS")
    except ValueError as error:
        raise OptionError(
            f"KERNELGEN_NUM_THREADS is {text!r}", hint=f"Give an int from 1 to {MAX_THREADS}."
        ) from error


class _Pool:
    """Standing threads, made when first needed, and anew in a forked child."""

    def __init__(self) -> None:
        self.number: int | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        self._executor, self._lock = None, threading.Lock()

    def executor(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor

                self._executor = ThreadPoolExecutor(available_threads(), thread_name_prefix="kernelgen")
            return self._executor


_pool = _Pool()


def get_num_threads() -> int:
    """The number of threads that kernels use unless they say otherwise.

    It is what `set_num_threads` set, else `KERNELGEN_NUM_THREADS`, else the CPUs of this process.
    """
    return _pool.number or _from_environment() or available_threads()


def set_num_threads(number: int | None) -> None:
    """Sets what `get_num_threads` gives; None returns to the environment's value.

    Raises:
        OptionError: for anything but an int from 1 to 1024 or None.
    """
    _pool.number = check_threads(number, what="the number of threads")


def run(walk: Walk, pointers: Sequence[int], threads: int) -> None:
    """Calls a nest, split along its outermost axis if there is work enough."""
    work = walk.cost
    for extent in walk.extents:
        work *= extent
    parts = min(threads, work // MIN_WORK, walk.extents[0])
    if parts <= 1:
        walk.entry(
            (ctypes.c_void_p * len(pointers))(*pointers), walk.dims, walk.steps, ctypes.byref(walk.naxes)
        )
        return
    # Parts start at multiples of 64 elements, so that no two threads write to one cache line of an output.
    extent, axes = walk.extents[0], len(walk.extents)
    grain = 64 if axes == 1 else 1
    bounds = [extent * k // parts // grain * grain for k in range(parts)] + [extent]
    outer = [s[0] for s in walk.strides]
    jobs = []
    for start, stop in itertools.pairwise(bounds):
        dims = (ctypes.c_int64 * axes)(*walk.dims)
        dims[axes - 1] = stop - start
        moved = (ctypes.c_void_p * len(pointers))(
            *(p + start * step for p, step in zip(pointers, outer, strict=True))
        )
        jobs.append((moved, dims, walk.steps, ctypes.byref(walk.naxes)))
    futures = [_pool.executor().submit(walk.entry, *job) for job in jobs[1:]]
    walk.entry(*jobs[0])
    for future in futures:
        future.result()
