"""The table through which Python and the machine code of the runtime know of each other.

There is one for the process. It is never freed: worker threads and memory that arrays hold refer to it.
"""

from __future__ import annotations

import ctypes
import importlib
from typing import Any

import numpy as np

from kernelgen.runtime import layout as at


def _lasting(words: int) -> Any:
    """Words at the start of a cache line that outlive the interpreter."""
    room = (ctypes.c_int64 * (words + 8))()
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(room))
    start = ctypes.addressof(room)
    return (ctypes.c_int64 * words).from_address(-(-start // 64) * 64)


words: Any = _lasting(at.SERVICES_WORDS)
"""The table; `layout` names its entries."""

address = ctypes.addressof(words)


def numpy_function(position: int) -> int:
    """The address of a function of NumPy's C API, by its place in the table that NumPy exports."""
    core: Any = importlib.import_module("numpy._core._multiarray_umath")
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype, get_pointer.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_char_p)
    table = get_pointer(core._ARRAY_API, None)
    found: int = ctypes.cast(table, ctypes.POINTER(ctypes.c_size_t))[position]
    return found


_RETURN, _NEW_FROM_DESCR, _SET_HANDLER = 76, 94, 304
"""Places of PyArray_Return, PyArray_NewFromDescr and PyDataMem_SetHandler, which NumPy's ABI fixes."""


def _fill() -> None:
    words[at.NDARRAY], words[at.FLOAT], words[at.INT] = id(np.ndarray), id(float), id(int)
    words[at.TUPLE], words[at.NONE], words[at.OUT] = id(tuple), id(None), id(_OUT)
    words[at.NEW_ARRAY] = numpy_function(_NEW_FROM_DESCR)
    words[at.RETURN_SCALAR] = numpy_function(_RETURN)
    words[at.SET_HANDLER] = numpy_function(_SET_HANDLER)
    words[at.POOL_FROM] = np.iinfo(np.int64).max


_OUT = "out"
"""Python interns names, so that this is the very object that a call's keyword is."""
_fill()
