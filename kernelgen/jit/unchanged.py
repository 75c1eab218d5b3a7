"""Arrays that a function changes while it is recorded: plain Python would change them at each call."""

from __future__ import annotations

import numbers
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.jit.captures import GONE, Path, Watch
from kernelgen.jit.real_values import title
from kernelgen.jit.search import find
from kernelgen.jit.uses import Uses
from kernelgen.trace.aliasing import from_outside

LOOKED_AT = 1 << 26
"""Bytes of one array that are compared; of a larger one, about as many that are spread over it."""
_BLOCK = 1 << 12


class Unchanged:
    """The elements of arrays before a function is recorded.

    Args:
        arrays: the arrays that the function may reach, and where it finds them.
    """

    def __init__(self, arrays: Sequence[tuple[Path, np.ndarray[Any, Any]]]) -> None:
        self._before = [(path, array, checksum(array)) for path, array in arrays]

    def changed(self) -> Iterator[Path]:
        """Where the arrays are whose elements have changed since."""
        for path, array, before in self._before:
            if checksum(array) != before:
                yield path

    def check(self, name: str) -> None:
        """Raises UnsupportedError for an array whose elements have changed since.

        Args:
            name: the function's.
        """
        for path in self.changed():
            raise UnsupportedError(
                f"{name}() changed the elements of {path} while it was recorded; a kernel would not do so "
                "again at each call",
                hint="Return the new value and store it outside of the function, or write it in one that is "
                "marked with @kg.opaque(out=()).",
            )


class Repeated:
    """What a function may read that is recorded once, and runs for each step of a loop."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._found, self._name = find(function, ()), title(function)
        self._arrays = Unchanged(self._found.arrays)

    def check(self) -> None:
        """Raises UnsupportedError where an array, or a number that is read, has changed since."""
        for path in self._arrays.changed():
            raise from_outside(f"{self._name}() changes {path}: it")
        uses = Uses(self._found.codes, {})
        for watch in self._found.watches:
            if self._counts(watch) and not uses.only_changed(watch.path, ()):
                raise UnsupportedError(
                    f"{self._name}() reads {watch.path} in a loop and changes it, and is recorded once "
                    "for all steps",
                    where=user_line(),
                    hint="Let the number be a part of the loop's state.",
                )

    @staticmethod
    def _counts(watch: Watch) -> bool:
        """Whether a number has another value now."""
        if watch.kind != "value" or not isinstance(watch.value, numbers.Number) or watch.holds(()):
            return False
        try:
            return isinstance(watch.path.resolve(()), numbers.Number)
        except GONE:
            return False


def checksum(array: np.ndarray[Any, Any]) -> int:
    """A number that differs where shapes or elements do, but for one case in 2**32."""
    start = zlib.crc32(repr((array.shape, array.dtype)).encode())
    array = array.view(np.ndarray)
    if array.dtype.hasobject or array.size == 0:
        return start
    if array.flags.f_contiguous:
        array = array.T
    elif not array.flags.c_contiguous:
        array = array[:: -(-array.nbytes // LOOKED_AT)].copy()
    data = array.reshape(-1).view(np.uint8).data
    if len(data) <= LOOKED_AT:
        return zlib.crc32(data, start)
    for first in range(0, len(data) - _BLOCK, len(data) // (LOOKED_AT // _BLOCK)):
        start = zlib.crc32(data[first : first + _BLOCK], start)
    return zlib.crc32(data[-_BLOCK:], start)
