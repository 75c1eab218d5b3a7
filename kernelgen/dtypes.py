"""The supported dtypes and their names.

Promotion is NumPy's own (NEP 50): the op table asks NumPy for it, so it is not written here again.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from kernelgen.errors import DTypeError, SourceLine

DType: TypeAlias = "np.dtype[Any]"
WeakType: TypeAlias = type[bool] | type[int] | type[float] | type[complex]
"""A Python number's type, which NEP 50 promotes weakly."""

_NAMES = {
    "bool": "bool",
    "int8": "i8",
    "int16": "i16",
    "int32": "i32",
    "int64": "i64",
    "uint8": "u8",
    "uint16": "u16",
    "uint32": "u32",
    "uint64": "u64",
    "float16": "f16",
    "float32": "f32",
    "float64": "f64",
    "complex64": "c64",
    "complex128": "c128",
}

SUPPORTED: tuple[DType, ...] = tuple(np.dtype(name) for name in _NAMES)
"""bool, int8 ... int64, uint8 ... uint64, float16, float32, float64, complex64, complex128."""

BOOL, INT64 = np.dtype(np.bool_), np.dtype(np.int64)
FLOAT16, FLOAT32, FLOAT64 = np.dtype(np.float16), np.dtype(np.float32), np.dtype(np.float64)
COMPLEX64, COMPLEX128 = np.dtype(np.complex64), np.dtype(np.complex128)

_BY_SHORT = {short: np.dtype(name) for name, short in _NAMES.items()}
_SHORT = {dtype: short for short, dtype in _BY_SHORT.items()}


def short_name(dtype: DType) -> str:
    """The dtype's name in graph texts: `f32`, `i64`, `c128`, `bool`; NumPy's own for unsupported ones."""
    return _SHORT.get(dtype) or str(dtype)


def supported(value: Any, *, what: str = "dtype", where: SourceLine | None = None) -> DType:
    """`value` as one of the supported dtypes.

    Raises:
        DTypeError: for anything else, such as objects, strings, dates, `longdouble`, or
            numbers in the other byte order.
    """
    try:
        dtype = np.dtype(value)
    except (TypeError, ValueError, SyntaxError) as error:
        raise DTypeError(
            f"{what} is {value!r}, which is not a dtype",
            where=where,
            hint="Give a NumPy dtype such as np.float32.",
        ) from error
    if dtype in _SHORT and value is not None:
        return _BY_SHORT[_SHORT[dtype]]
    if not dtype.isnative and dtype.newbyteorder("=") in _SHORT:
        hint = f"Convert it to the native byte order: x.astype(np.{dtype.newbyteorder('=').name})."
    else:
        hint = f"Supported are {', '.join(_NAMES)}."
    seen = "None" if value is None else str(dtype)
    raise DTypeError(f"{what} is {seen}, which kernels do not support", where=where, hint=hint)


def real_part(dtype: DType) -> DType:
    """The dtype of a complex number's parts; other dtypes are returned as they are."""
    parts: dict[DType, DType] = {COMPLEX64: FLOAT32, COMPLEX128: FLOAT64}
    return parts.get(dtype, dtype)


def lossless(source: DType, target: DType) -> bool:
    """Whether every value of `source` is also a value of `target`.

    Stricter than `np.can_cast(..., "safe")`, which lets int64 become float64.
    """
    if source == target or source.kind == "b":
        return True
    if source.kind in "iu" and target.kind in "iu":
        return bool(np.can_cast(source, target, "safe"))
    if source.kind in "iu" and target.kind in "fc":
        bits = source.itemsize * 8 - (source.kind == "i")
        return bits <= int(np.finfo(real_part(target)).nmant) + 1 and target != FLOAT16
    if source.kind in "fc" and target.kind in "fc":
        return bool(np.can_cast(source, target, "safe"))
    return False
