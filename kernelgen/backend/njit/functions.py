"""What names of emitted source mean to numba, and to Python, which calls the functions as well."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from numba import types
from numba.core.errors import TypingError
from numba.extending import lower_builtin, type_callable

from kernelgen.backend.intrinsics import DEVICE, Device
from kernelgen.backend.kinds import KINDS, Kind
from kernelgen.backend.njit import scalar_calls

PUBLIC = "kernelgen.device"
"""The module that users import the functions from."""


def _meaning(name: str, known: Any) -> Any:
    if isinstance(known, Kind):
        return getattr(types, name)
    return _function(known) if isinstance(known, Device) else known


def _function(known: Device) -> Callable[..., Any]:
    """A function that generates LLVM IR."""
    pysig = inspect.Signature(
        [inspect.Parameter(name, inspect.Parameter.POSITIONAL_ONLY) for name in known.parameters]
    )

    def function(*args: Any) -> Any:
        pysig.bind(*args)
        return scalar_calls.call(known, args)

    function.__name__ = function.__qualname__ = known.name
    function.__module__, function.__doc__ = PUBLIC, known.doc
    function.__signature__ = pysig  # type: ignore[attr-defined]

    def typer(*given: Any) -> Any:
        try:
            kinds = known.operands([_kind(one) for one in given])
        except TypeError as error:
            raise TypingError(str(error)) from error
        made = known.result(*kinds)
        result = types.Tuple([_TYPES[kind] for kind in made]) if isinstance(made, tuple) else _TYPES[made]
        return result(*(_TYPES[kind] for kind in kinds))

    def lower(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        value = known.emit(builder, tuple(map(_kind, signature.args)), *values)
        if isinstance(value, tuple):
            return context.make_tuple(builder, signature.return_type, value)
        return value

    typer.pysig = pysig  # type: ignore[attr-defined]
    type_callable(function)(lambda context: typer)
    lower_builtin(function, types.VarArg(types.Any))(lower)
    return function


_TYPES = {kind: getattr(types, name) for name, kind in KINDS.items()}
_KINDS = {kind: name for name, kind in _TYPES.items()}


def _kind(given: Any) -> Kind:
    """The kind of a numba type; one without a letter for what is no number of emitted source."""
    plain = types.unliteral(given)
    return _KINDS.get(plain) or Kind(str(plain), "", 0, None)


FUNCTIONS = {name: _meaning(name, known) for name, known in sorted(DEVICE.items())}
"""Everything that emitted source may name: numbers, numba's types, and functions that numba knows.

numba finds functions among a module's attributes if it knew them before it began to compile, so all are made.
"""
