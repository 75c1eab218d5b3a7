"""The supported dtypes and their names.

Promotion is NumPy's own (NEP 50): the op table asks NumPy for it, so it is not written here again.

bfloat16 is not NumPy's: the package ml_dtypes adds it. Nothing imports that before a name asks for bfloat16,
so the dtype is recognised where it comes from outside. NumPy says that it is of the kind `V`, as raw bytes
are; `kind` says `f`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.errors import DTypeError, SourceLine

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
"""NumPy's own: bool, int8 ... int64, uint8 ... uint64, float16, float32, float64, complex64, complex128.
bfloat16 is supported besides."""

BOOL, INT64 = np.dtype(np.bool_), np.dtype(np.int64)
FLOAT16, FLOAT32, FLOAT64 = np.dtype(np.float16), np.dtype(np.float32), np.dtype(np.float64)
COMPLEX64, COMPLEX128 = np.dtype(np.complex64), np.dtype(np.complex128)

_BY_SHORT = {short: np.dtype(name) for name, short in _NAMES.items()}
_SHORT = {dtype: short for short, dtype in _BY_SHORT.items()}
_BFLOAT16 = "bfloat16"


def is_bfloat16(dtype: DType) -> bool:
    """Whether it is the bfloat16 of ml_dtypes."""
    return dtype.kind == "V" and dtype.name == _BFLOAT16 and dtype.isnative


def kind(dtype: DType) -> str:
    """The letter of a supported dtype's kind: `b`, `i`, `u`, `f` or `c`."""
    return "f" if is_bfloat16(dtype) else dtype.kind


def short_float(dtype: DType) -> str:
    """The word for a float of 16 bits in the names of functions: `half`, `bfloat`; empty for other dtypes."""
    if dtype == FLOAT16:
        return "half"
    return "bfloat" if is_bfloat16(dtype) else ""


def finfo(dtype: DType) -> Any:
    """`np.finfo`, for bfloat16 too."""
    return import_module("ml_dtypes").finfo(dtype) if is_bfloat16(dtype) else np.finfo(dtype)


def spelled(dtype: DType) -> str:
    """The dtype as one writes it in Python: `np.float32`, `ml_dtypes.bfloat16`."""
    return f"{'ml_dtypes' if is_bfloat16(dtype) else 'np'}.{dtype.name}"


def short_name(dtype: DType) -> str:
    """The dtype's name in graph texts: `f32`, `bf16`, `i64`, `bool`; NumPy's own for unsupported ones."""
    return _SHORT.get(dtype) or ("bf16" if is_bfloat16(dtype) else str(dtype))


def is_supported(dtype: DType) -> bool:
    """Whether kernels have arrays of it."""
    return dtype in _SHORT or is_bfloat16(dtype)


def supported(value: Any, *, what: str = "dtype", where: SourceLine | None = None) -> DType:
    """`value` as one of the supported dtypes.

    Raises:
        DTypeError: for anything else, such as objects, strings, dates, `longdouble`, or
            numbers in the other byte order; for the name "bfloat16" without ml_dtypes.
    """
    if isinstance(value, str) and value == _BFLOAT16:
        return _bfloat16(what, where)
    try:
        dtype: DType = np.dtype(value)
    except (TypeError, ValueError, SyntaxError) as error:
        raise DTypeError(
            f"{what} is {value!r}, which is not a dtype",
            where=where,
            hint="Give a NumPy dtype such as np.float32.",
        ) from error
    if dtype in _SHORT and value is not None:
        return _BY_SHORT[_SHORT[dtype]]
    if is_bfloat16(dtype):
        return dtype
    if not dtype.isnative and dtype.newbyteorder("=") in _SHORT:
        hint = f"Convert it to the native byte order: x.astype(np.{dtype.newbyteorder('=').name})."
    else:
        hint = f"Supported are {', '.join(_NAMES)}, and bfloat16 of the package ml_dtypes."
    seen = "None" if value is None else str(dtype)
    raise DTypeError(f"{what} is {seen}, which kernels do not support", where=where, hint=hint)


def _bfloat16(what: str, where: SourceLine | None) -> DType:
    try:
        dtype: DType = np.dtype(import_module("ml_dtypes").bfloat16)
        return dtype
    except ImportError as error:
        raise DTypeError(
            f"{what} is bfloat16, and the package ml_dtypes, which has it, is not installed",
            where=where,
            hint="pip install 'kernelgen[bfloat16]'",
        ) from error


def of_typestr(text: str) -> DType:
    """The dtype that an array interface names.

    `<V2` is how ml_dtypes and PyTorch write bfloat16; NumPy's own raw bytes are `|V2`.
    """
    return supported(_BFLOAT16) if text == "<V2" else np.dtype(text)


def real_part(dtype: DType) -> DType:
    """The dtype of a complex number's parts; other dtypes are returned as they are."""
    parts: dict[DType, DType] = {COMPLEX64: FLOAT32, COMPLEX128: FLOAT64}
    return parts.get(dtype, dtype)


def lossless(source: DType, target: DType) -> bool:
    """Whether every value of `source` is also a value of `target`.

    Stricter than `np.can_cast(..., "safe")`, which lets int64 become float64.
    """
    of, to = kind(source), kind(target)
    if source == target or of == "b":
        return True
    if of in "iu" and to in "iu":
        return bool(np.can_cast(source, target, "safe"))
    if of in "iu" and to in "fc":
        bits = source.itemsize * 8 - (of == "i")
        return bits <= int(finfo(real_part(target)).nmant) + 1 and not short_float(target)
    if of in "fc" and to in "fc":
        return bool(np.can_cast(source, target, "safe"))
    return False
