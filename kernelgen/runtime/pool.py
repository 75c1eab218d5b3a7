"""Memory for large outputs that is kept when they are dropped, and the bound of what is kept.

The machine code is NumPy's allocator for the outputs that kernels make; see `build/native/pool.py`.
"""

from __future__ import annotations

import ctypes
import os
from typing import Any

from kernelgen.errors import OptionError
from kernelgen.runtime import layout as at
from kernelgen.runtime import services
from kernelgen.runtime.loader import Image

DEFAULT_LIMIT = 1 << 28
FROM_BYTES = 1 << 18
"""Smaller arrays are left to NumPy, whose memory is reused without our help."""


class _Handler(ctypes.Structure):
    """NumPy's `PyDataMem_Handler`."""

    _fields_ = (
        ("name", ctypes.c_char * 127),
        ("version", ctypes.c_uint8),
        ("context", ctypes.c_int64),
        ("malloc", ctypes.c_int64),
        ("calloc", ctypes.c_int64),
        ("realloc", ctypes.c_int64),
        ("free", ctypes.c_int64),
    )


_NAME = ctypes.c_char_p(b"mem_handler")
_trim: list[Any] = []


def install(image: Image) -> None:
    """Makes the pool known to the calls, once the machine code is in memory."""
    names = ("allocate", "allocate_zeros", "reallocate", "release")
    functions = [image.address(f"kernelgen_{name}") for name in names]
    handler = _Handler(b"kernelgen", 1, services.address, *functions)
    make = ctypes.pythonapi.PyCapsule_New
    make.restype, make.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
    capsule = make(ctypes.addressof(handler), _NAME, None)
    for kept in (handler, capsule, _NAME):
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
    services.words[at.HANDLER] = id(capsule)
    kind = ctypes.PYFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * 4)
    _trim.append(kind(image.address("kernelgen_trim")))
    set_pool_limit(get_pool_limit())


def get_pool_limit() -> int:
    """The most bytes of dropped outputs that are kept for new ones."""
    return _limit.value


def set_pool_limit(limit: int | None) -> None:
    """Sets how many bytes of dropped outputs are kept; 0 turns the pool off, None returns to the default.

    A new output of at least 256 KiB may use the memory of one that was dropped, together with all views of
    it; it never shares memory with an array that is alive. The default is 256 MiB, or the value of
    `KERNELGEN_POOL_BYTES`. What is kept beyond the new limit is freed at once.

    Raises:
        OptionError: for anything but an int of at least 0 or None.
    """
    limit = _default() if limit is None else _checked(limit, "the pool's limit")
    _limit.value = limit
    services.words[at.POOL_LIMIT] = limit
    if _trim:
        services.words[at.POOL_FROM] = FROM_BYTES if limit else (1 << 63) - 1
        _trim[0](services.address, limit, 0, 0)


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


_limit = ctypes.c_int64(_default())
