"""The bound of the memory that is kept for large outputs; the pool itself is `kernelgen/native/pool.c`."""

from __future__ import annotations

import os
from typing import Any

from kernelgen.base.errors import OptionError
from kernelgen.runtime.native import process

DEFAULT_LIMIT = 1 << 28
FROM_BYTES = 1 << 18
"""Smaller arrays are left to NumPy, whose memory is reused without our help."""


def get_pool_limit() -> int:
    """The most bytes of dropped outputs that are kept for new ones."""
    return _limit[0]


def set_pool_limit(limit: int | None) -> None:
    """Sets how many bytes of dropped outputs are kept; 0 turns the pool off, None returns to the default.

    A new output of at least 256 KiB may use the memory of one that was dropped, together with all views of
    it; it never shares memory with an array that is alive. The default is 256 MiB, or the value of
    `KERNELGEN_POOL_BYTES`. What is kept beyond the new limit is freed at once.

    Raises:
        OptionError: for anything but an int of at least 0 or None.
    """
    limit = _default() if limit is None else _checked(limit, "the pool's limit")
    _limit[0] = limit
    process.set_pool(limit, FROM_BYTES)


def _checked(limit: Any, what: str) -> int:
    if isinstance(limit, bool) or not isinstance(limit, int) or not 0 <= limit < 1 << 62:
        raise OptionError(f"{what} is {limit!r}", hint="Give a number of bytes, 0 for no pool, or None.")
    return limit


def _default() -> int:
    text = os.environ.get("KERNELGEN_POOL_BYTES")
    if not text:
        return DEFAULT_LIMIT
    try:
        return _checked(int(text), "KERNELGEN_POOL_BYTES")
    except ValueError as error:
        raise OptionError(
            f"KERNELGEN_POOL_BYTES is {text!r}", hint="Give a number of bytes, or 0 for no pool."
        ) from error


_limit = [DEFAULT_LIMIT]
set_pool_limit(None)
