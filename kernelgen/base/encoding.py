"""Scalars and arrays as JSON values, exact to the bit: NaN payloads, signed zeros and infinities included."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import supported


def encode_scalar(value: np.generic) -> dict[str, Any]:
    """A NumPy scalar: its dtype and bytes, and for readers its text."""
    return {"dtype": value.dtype.name, "bytes": _little(np.asarray(value)).hex(), "text": str(value)}


def decode_scalar(value: dict[str, Any]) -> np.generic:
    """The scalar that `encode_scalar` wrote.

    Raises:
        ValueError, KeyError, TypeError, DTypeError: for anything else.
    """
    scalar: Any = _array(value["dtype"], bytes.fromhex(value["bytes"]), ())[()]
    checked: np.generic = scalar
    return checked


def encode_array(array: np.ndarray[Any, Any]) -> dict[str, Any]:
    """An array: dtype, shape, memory order, and its bytes in base64."""
    import binascii  # Late, for a library of its own, and few kernels hold arrays.

    order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
    data = _little(array.T if order == "F" else array)
    return {
        "dtype": array.dtype.name,
        "shape": list(array.shape),
        "order": order,
        "data": binascii.b2a_base64(data, newline=False).decode(),
    }


def decode_array(value: dict[str, Any]) -> np.ndarray[Any, Any]:
    """The array that `encode_array` wrote, in the same order, with memory of its own.

    Raises:
        ValueError, KeyError, TypeError, DTypeError: for anything else.
    """
    import binascii

    shape = tuple(int(n) for n in value["shape"])
    data = binascii.a2b_base64(value["data"], strict_mode=True)
    if value["order"] == "F":
        return _array(value["dtype"], data, shape[::-1]).T
    return _array(value["dtype"], data, shape)


def _little(array: np.ndarray[Any, Any]) -> bytes:
    """The elements in C order, least significant byte first."""
    return array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes()


def _array(name: str, data: bytes, shape: tuple[int, ...]) -> np.ndarray[Any, Any]:
    dtype = supported(name, what="the dtype of stored data")
    return np.frombuffer(data, dtype.newbyteorder("<")).astype(dtype).reshape(shape)
