"""Arrays that a function changes while it is recorded: plain Python would change them at each call."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from kernelgen.errors import UnsupportedError
from kernelgen.jit.captures import GONE, Path

LOOKED_AT = 1 << 26
"""Bytes of one array that are compared; of a larger one, as many in blocks that are spread over it."""
_BLOCK = 1 << 12


class Unchanged:
    """The elements of arrays before a function is recorded.

    Args:
        arrays: the arrays that the function may reach, and where it finds them.
    """

    def __init__(self, arrays: Sequence[tuple[Path, np.ndarray[object, object]]]) -> None:
        self._before = [(path, array, checksum(array)) for path, array in arrays]

    def check(self, name: str) -> None:
        """Raises UnsupportedError for an array whose elements have changed since.

        Args:
            name: the function's.
        """
        for path, array, before in self._before:
            if checksum(array) != before:
                raise UnsupportedError(
                    f"{name}() changed the elements of {path} while it was recorded; a kernel would not do so "
                    "again at each call",
                    hint="Return the new value and store it outside of the function, or write it in a function "
                    "that is marked with @kg.opaque(out=()).",
                )


def checksum(array: np.ndarray[object, object]) -> int:
    """A number that differs where elements do, but for one case in 2**32."""
    if array.dtype.hasobject:
        return 0
    if not array.flags.c_contiguous:
        array = array.T if array.flags.f_contiguous else array[: _rows(array)].copy()
    data = memoryview(array.reshape(-1).view(np.uint8)) if array.size else memoryview(b"")
    if len(data) <= LOOKED_AT:
        return zlib.crc32(data)
    total = 0
    step = len(data) // (LOOKED_AT // _BLOCK)
    for start in range(0, len(data) - _BLOCK + 1, step):
        total = zlib.crc32(data[start : start + _BLOCK], total)
    return zlib.crc32(data[-_BLOCK:], total)


def _rows(array: np.ndarray[object, object]) -> int:
    """How many rows of an array are copied to look at them."""
    return max(1, min(len(array), LOOKED_AT * len(array) // max(array.nbytes, 1)))
