"""Calls that need no Python: the runtime's machine code, and what it must know of a kernel.

A kernel's class is made through CPython's public C API, with a slot in each object for the function that
calls it (https://docs.python.org/3/c-api/call.html#the-vectorcall-protocol). That function reads the heads
of arrays where NumPy's headers put them; `callable_class` first compares these places with known arrays.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from typing import TYPE_CHECKING, Any, Self, TypeVar

import numpy as np

from kernelgen.runtime import layout as at
from kernelgen.runtime import pool, services
from kernelgen.runtime.loader import Image

if TYPE_CHECKING:
    from kernelgen.runtime.record import Record

T = TypeVar("T")
_FUNCTION = ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * 4)


class Native:
    """The functions of `build/native` in memory; they stay there until the process ends."""

    def __init__(self, code: bytes) -> None:
        image = Image([code])
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(image))
        self.call_address = image.address("kernelgen_call")
        self._launch = _FUNCTION(image.address("kernelgen_launch"))
        services.words[at.WORKER_CODE] = image.address("kernelgen_worker")
        pool.install(image)

    def launch(self, walk: int, pointers: int, threads: int) -> None:
        """Runs a walk on the operands at an address with at most so many threads, without Python's lock."""
        self._launch(services.address, walk, pointers, threads)


_lock = threading.Lock()
_native: list[Native] = []


def load(code: bytes) -> Native:
    """The runtime's functions, from the object that comes with the first kernel."""
    with _lock:
        if not _native:
            _native.append(Native(code))
        return _native[0]


# The class of kernels that are called natively.


class _Slot(ctypes.Structure):
    _fields_ = (("slot", ctypes.c_int), ("function", ctypes.c_void_p))


class _Member(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("type", ctypes.c_int),
        ("offset", ctypes.c_ssize_t),
        ("flags", ctypes.c_int),
        ("doc", ctypes.c_char_p),
    )


class _Spec(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("size", ctypes.c_int),
        ("item", ctypes.c_int),
        ("flags", ctypes.c_uint),
        ("slots", ctypes.c_void_p),
    )


_TP_MEMBERS = 72
_SSIZE, _READ_ONLY = 19, 1
_DEFAULT, _HAVE_VECTORCALL = 1 << 18, 1 << 11


class Called:
    """The base of classes whose objects may be called without Python.

    Its objects are of a class derived by `callable_class`. Until `connect` gives one a function, Python's
    `__call__` answers.
    """

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        """An object with room for the function."""
        return super().__new__(callable_class(cls) or cls)

    def __del__(self) -> None:
        disconnect(self)


_classes: dict[type, Any] = {}
_records: dict[int, Record] = {}
"""The record of each object that is connected, by the object's address."""


def callable_class(base: type[T]) -> type[T] | None:
    """A class derived from one of Python's, whose objects have a function of their own for calls.

    None where the machine code cannot know the structs of this interpreter.
    """
    if base not in _classes:
        made = _make_class(base) if _is_known_interpreter() and _arrays_are_as_expected() else None
        _classes[base] = made
        if made is not None:
            _classes[made] = made
    found: type[T] | None = _classes[base]
    return found


def _is_known_interpreter() -> bool:
    """CPython with its lock; a debug build would want a C function for calls beside Python's."""
    return sys.implementation.name == "cpython" and not sys.abiflags


def _make_class(base: type) -> Any:
    offset = -(-base.__basicsize__ // 8) * 8
    members = (_Member * 2)(_Member(b"__vectorcalloffset__", _SSIZE, offset, _READ_ONLY, None))
    slots = (_Slot * 2)(_Slot(_TP_MEMBERS, ctypes.addressof(members)))
    name = f"{base.__module__}.{base.__qualname__}".encode()
    spec = _Spec(name, offset + 16, 0, _DEFAULT | _HAVE_VECTORCALL, ctypes.addressof(slots))
    make = ctypes.pythonapi.PyType_FromSpecWithBases
    make.restype, make.argtypes = ctypes.py_object, (ctypes.POINTER(_Spec), ctypes.py_object)
    made = make(ctypes.byref(spec), (base,))
    for kept in (members, slots, spec):
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
    made.__doc__ = vars(base)["__doc__"]
    return made if _place(made) == offset else None


def _place(made: type) -> int:
    """Where the objects of a class have their function, as the machine code reads it."""
    return ctypes.c_ssize_t.from_address(id(made) + at.TP_VECTORCALL_OFFSET).value


def connectable(kernel: Called) -> bool:
    """Whether an object has room for a function."""
    return _classes.get(type(kernel)) is type(kernel)


def connect(kernel: Called, call: int, record: Record) -> None:
    """Lets the function at an address answer calls of an object, which holds the record from now on.

    Its attributes are not what holds the record: a program may delete them, and the garbage collector clears
    them before the object's last call is over.
    """
    place = id(kernel) + _place(type(kernel))
    ctypes.c_int64.from_address(place + 8).value = record.address
    ctypes.c_int64.from_address(place).value = call
    _records[id(kernel)] = record


def disconnect(kernel: Called) -> None:
    """Lets Python answer calls of an object from now on, and drops its record."""
    if id(kernel) in _records:
        ctypes.c_int64.from_address(id(kernel) + _place(type(kernel))).value = 0
        del _records[id(kernel)]


def _arrays_are_as_expected() -> bool:
    """Whether the places of an array's fields are those that the machine code reads."""
    array = np.zeros((6, 8), np.float32)[::2, ::-1]
    plain = np.zeros(5, np.int16)
    return all(_fields(a) == _expected(a) for a in (array, plain))


def _fields(array: Any) -> tuple[Any, ...]:
    def word(offset: int) -> int:
        return ctypes.c_int64.from_address(id(array) + offset).value

    rank = ctypes.c_int.from_address(id(array) + at.ARRAY_RANK).value
    if not 0 < rank <= at.MAX_AXES:
        return ()
    row = ctypes.c_int64 * rank
    flags = ctypes.c_int.from_address(id(array) + at.ARRAY_FLAGS).value
    return (
        word(at.OB_TYPE),
        word(at.ARRAY_DATA),
        rank,
        word(at.ARRAY_BASE),
        word(at.ARRAY_DESCR),
        bool(flags & at.C_CONTIGUOUS),
        bool(flags & at.ALIGNED),
        bool(flags & at.WRITEABLE),
        tuple(row.from_address(word(at.ARRAY_DIMS))),
        tuple(row.from_address(word(at.ARRAY_STRIDES))),
    )


def _expected(array: Any) -> tuple[Any, ...]:
    return (
        id(np.ndarray),
        array.__array_interface__["data"][0],
        array.ndim,
        0 if array.base is None else id(array.base),
        id(array.dtype),
        array.flags.c_contiguous,
        array.flags.aligned,
        array.flags.writeable,
        array.shape,
        array.strides,
    )
