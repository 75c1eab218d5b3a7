"""Calls of device functions from plain Python.

A function is compiled for the types of its operands when it is first called with them, by LLVM alone: numba's
front end has no part in it, and so it works where that is turned off.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable, Sequence
from typing import Any

import llvmlite.binding as llvm
import numpy as np
from llvmlite import ir

from kernelgen.backend import lower
from kernelgen.backend.intrinsics import Device
from kernelgen.backend.kinds import BOOLEAN, FLOAT64, INT64, UINT8, Kind, of_dtype
from kernelgen.runtime.loader import Image

_ENTRY = "kernelgen_call"
_IMAGES: list[Image] = []
"""They own the machine code of the functions that were called."""


def call(device: Device, values: Sequence[Any]) -> Any:
    """The function's value, of NumPy's scalar type; a tuple where it gives two.

    Raises:
        TypeError: for operands that are no numbers, or that the function does not take.
    """
    run, operands, results = _compiled(device, *map(type, values))
    given = [held(convert(v).item()) for v, (convert, held) in zip(values, operands, strict=True)]
    places = [held() for _, held in results]
    run(*map(ctypes.byref, (*given, *places)))
    found = [convert(place.value) for place, (convert, _) in zip(places, results, strict=True)]
    return found[0] if len(found) == 1 else tuple(found)


def _kind_of(device: Device, number: type) -> Kind:
    """The kind of a type of numbers."""
    if number in (bool, int, float):
        return {bool: BOOLEAN, int: INT64, float: FLOAT64}[number]
    dtype = np.dtype(number) if issubclass(number, np.number | np.bool_) else None
    kind = None if dtype is None or dtype == np.float16 else of_dtype(dtype)
    if kind is None:
        seen = f"{number.__module__}.{number.__qualname__}".removeprefix("builtins.")
        raise TypeError(
            f"{device.name} takes numbers in plain Python, and was given a {seen}; "
            "call it for each element, in a loop that numba.njit compiles"
        )
    return kind


def _conversion(kind: Kind) -> tuple[Any, Any]:
    """NumPy's scalar type and that of ctypes for a kind."""
    dtype = np.dtype("bool" if kind is BOOLEAN else kind.name)
    return dtype.type, np.ctypeslib.as_ctypes_type(dtype)


def _stored(kind: Kind) -> ir.Type:
    return UINT8.llvm if kind is BOOLEAN else kind.llvm


@functools.cache
def _compiled(device: Device, *given: type) -> tuple[Callable[..., None], list[Any], list[Any]]:
    """The machine code, which takes pointers to operands and results, and their conversions."""
    kinds = device.operands([_kind_of(device, number) for number in given])
    module = ir.Module()
    result = device.result(*kinds)
    results = result if isinstance(result, tuple) else (result,)
    pointers = [ir.PointerType()] * (len(kinds) + len(results))
    function = ir.Function(module, ir.FunctionType(ir.VoidType(), pointers), _ENTRY)
    builder = ir.IRBuilder(function.append_basic_block())
    loaded = []
    for pointer, kind in zip(function.args, kinds, strict=False):
        item = builder.load(pointer, typ=_stored(kind))
        loaded.append(builder.trunc(item, ir.IntType(1)) if kind is BOOLEAN else item)
    value = device.emit(builder, kinds, *loaded)
    for pointer, part in zip(
        function.args[len(kinds) :], value if isinstance(value, tuple) else (value,), strict=True
    ):
        whole = builder.zext(part, ir.IntType(8)) if part.type == ir.IntType(1) else part
        builder.store(whole, pointer)
    builder.ret_void()
    run = _loaded(str(module), len(pointers))
    return run, [*map(_conversion, kinds)], [*map(_conversion, results)]


def _loaded(text: str, arity: int) -> Callable[..., None]:
    """A module's entry."""
    target = lower.host()
    code = lower.machine_of(target).emit_object(
        lower.optimized([llvm.parse_assembly(text)], [_ENTRY], target)
    )
    _IMAGES.append(Image([code]))
    prototype = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * arity)
    return prototype(_IMAGES[-1].address(_ENTRY))
