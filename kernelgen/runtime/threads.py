"""How many threads a call uses, and what becomes of them in a forked child."""

from __future__ import annotations

import os
from typing import Any

from kernelgen.base.errors import OptionError
from kernelgen.runtime.native import process

MIN_WORK = 200_000
"""Work for each thread, as `Nest.work` counts it, below which it does not pay: some 5 microseconds."""
SPINS = 2000
"""How often a worker looks for more work before it sleeps."""
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


_chosen: list[int | None] = [None]


def get_num_threads() -> int:
    """The number of threads that kernels use unless they say otherwise.

    It is what `set_num_threads` set, else `KERNELGEN_NUM_THREADS`, else the CPUs of this process.
    """
    number = _chosen[0] or _from_environment() or available_threads()
    process.set_threads(number)
    return number


def set_num_threads(number: int | None) -> None:
    """Sets what `get_num_threads` gives; None returns to the environment's value.

    Raises:
        OptionError: for anything but an int from 1 to 1024 or None.
    """
    _chosen[0] = check_threads(number, what="the number of threads")
    get_num_threads()


process.set_sharing(MIN_WORK, SPINS)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=process.after_fork)
