"""Programs as JSON values, so that a kernel's machine code can be called without its graph."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import supported
from kernelgen.base.encoding import decode_array, encode_array
from kernelgen.base.errors import CacheError, DTypeError, UnsupportedError
from kernelgen.runtime.program import (
    Derived,
    Fit,
    Nest,
    Parameter,
    Pointer,
    Program,
    Result,
)

_KINDS: dict[str, Any] = {
    cls.__name__: cls for cls in (Program, Parameter, Result, Pointer, Nest, Fit, Derived)
}


def encode_program(program: Program) -> dict[str, Any]:
    """A program as a JSON value, captured arrays included.

    Raises:
        UnsupportedError: for a program with parts that cannot be stored.
    """
    value: dict[str, Any] = _encode(program)
    return value


def decode_program(value: Any) -> Program:
    """The program that `encode_program` wrote.

    Raises:
        CacheError: for anything else, such as a program of another version of kernelgen.
    """
    try:
        program = _decode(value)
    except (ValueError, KeyError, TypeError, AttributeError, DTypeError) as error:
        raise CacheError(f"the stored program is of another version, or damaged: {error}") from error
    if not isinstance(program, Program):
        raise CacheError("the stored program is damaged")
    return program


def _encode(value: Any) -> Any:
    if value is None or type(value) in (bool, int, str):
        return value
    if type(value) is tuple:
        return [_encode(v) for v in value]
    if isinstance(value, np.dtype):
        return {"dtype": value.name}
    if isinstance(value, np.ndarray):
        return {"array": encode_array(value)}
    kind = type(value).__name__
    if _KINDS.get(kind) is type(value):
        return {kind: {name: _encode(getattr(value, name)) for name in value.__match_args__}}
    raise UnsupportedError(
        f"a kernel with a part of type {kind} cannot be stored as a program", hint="Ship its graph."
    )


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_decode, value))
    if not isinstance(value, dict):
        return value
    ((kind, inner),) = value.items()
    if kind == "dtype":
        return supported(inner)
    if kind == "array":
        return decode_array(inner)
    return _KINDS[kind](**{name: _decode(v) for name, v in inner.items()})
