"""Checks of what a caller passes: each kind of bad input gives its own error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import spelled
from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    OutputError,
    RangeError,
    ShapeError,
)
from kernelgen.runtime.program import Array, Parameter, Program, Result


def bind_names(what: str, names: Sequence[str], args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[Any]:
    """Arguments in the order of `names`, from positions and keywords.

    Raises:
        ArgumentError: for too many, missing, unknown or doubled ones.
    """
    inputs = f"{len(names)} input{'s' * (len(names) != 1)} ({', '.join(names)})"
    if len(args) > len(names):
        raise ArgumentError(
            f"{what} takes {inputs}, got {len(args)}",
            hint="Pass as many arrays as the tape has inputs; out= is a keyword.",
        )
    given = dict(zip(names, args, strict=False))
    for name, value in kwargs.items():
        if name not in names:
            raise ArgumentError(f"{what} has no input {name!r}", hint=f"It takes {inputs} and out=.")
        if name in given:
            raise ArgumentError(f"{what} got {name!r} twice", hint="Pass it once.")
        given[name] = value
    missing = [name for name in names if name not in given]
    if missing:
        raise ArgumentError(f"{what} misses {', '.join(map(repr, missing))}", hint=f"It takes {inputs}.")
    return [given[name] for name in names]


def bind_arguments(program: Program, args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[Array]:
    """An array for each parameter, captured ones included, in order.

    Raises:
        ArgumentError, DTypeError, ShapeError: for what does not fit.
    """
    if not kwargs and len(args) == len(program.parameters):
        for p in program.parameters:
            if p.captured is not None:
                break
        else:
            return [as_array(program, p, value) for p, value in zip(program.parameters, args, strict=True)]
    values = iter(bind_names(f"{program.name}()", [p.name for p in program.arguments], args, kwargs))
    return [
        as_array(program, p, next(values) if p.captured is None else p.captured) for p in program.parameters
    ]


def as_array(program: Program, parameter: Parameter, value: Any) -> Array:
    """One argument as a host array of exactly the parameter's dtype and rank.

    Raises:
        DTypeError, ShapeError: for what does not fit.
    """
    kind = type(value)
    if kind is not np.ndarray:
        value = _converted(program, parameter, value)
    if value.dtype is not parameter.dtype and value.dtype != parameter.dtype:
        seen = value.dtype
        raise DTypeError(
            f"{program.name}() takes {parameter.dtype} for {parameter.name!r}, got an array of {seen}",
            hint=f"Pass {parameter.name}.astype({spelled(parameter.dtype)}), or record the tape for {seen}.",
        )
    if value.ndim != parameter.ndim:
        raise ShapeError(
            f"{program.name}() takes rank {parameter.ndim} for {parameter.name!r}, "
            f"got rank {value.ndim} (shape {value.shape})",
            hint="Reshape the array, or record the tape for this rank.",
        )
    array: Array = value
    return array


def _converted(program: Program, parameter: Parameter, value: Any) -> Array:
    """A NumPy scalar, a memory map, or a Python number that fits, as an array."""
    if isinstance(value, np.memmap):
        return np.asarray(value)
    if type(value) in (bool, int, float, complex):
        return _scalar(program, parameter, value)
    if isinstance(value, (np.generic, int, float, complex)) and not isinstance(value, (np.str_, np.object_)):
        return _cast(program, parameter, np.asarray(value))
    if isinstance(value, np.ndarray):
        raise DTypeError(
            f"{program.name}() got a {type(value).__name__} for {parameter.name!r}",
            hint="Subclasses have their own arithmetic; pass np.asarray(x) if you mean the values.",
        )
    raise DTypeError(
        f"{program.name}() got {value!r:.60} of type {type(value).__name__} for {parameter.name!r}",
        hint=f"Pass a NumPy array: np.asarray(x, {spelled(parameter.dtype)}).",
    )


def _scalar(program: Program, parameter: Parameter, value: Any) -> Array:
    """A Python number is weak: it takes the parameter's dtype, if that is of its kind or above."""
    fits = np.result_type(parameter.dtype, value if type(value) is not bool else np.bool_(value))
    try:
        if fits == parameter.dtype:
            with np.errstate(over="ignore"):
                return np.asarray(value, parameter.dtype)
    except OverflowError as error:
        raise RangeError(
            f"{program.name}() takes {parameter.dtype} for {parameter.name!r}, got the number {value!r}",
            hint=f"Pass a number that {parameter.dtype} can hold, or record the input with another dtype.",
        ) from error
    except TypeError:  # That of bfloat16.
        pass
    raise DTypeError(
        f"{program.name}() takes {parameter.dtype} for {parameter.name!r}, got the number {value!r}",
        hint=f"Pass {spelled(parameter.dtype)}(...) of a number that it can hold, or record the input with "
        "another dtype.",
    )


def _cast(program: Program, parameter: Parameter, value: Array) -> Array:
    """A scalar of another dtype in that of an input of rank 0, where NumPy casts it within its kind.

    Floats are rounded; integers must be in range.

    Raises:
        RangeError: for an integer that is out of range.
    """
    dtype = parameter.dtype
    integers = value.dtype.kind in "biu" and dtype.kind in "iu"
    if parameter.ndim or value.dtype == dtype or dtype.kind not in "biufc":
        return value
    if not integers and not np.can_cast(value.dtype, dtype, "same_kind"):
        return value
    with np.errstate(all="ignore"):
        cast: Array = value.astype(dtype)
    if integers and int(cast) != int(value):
        raise RangeError(
            f"{program.name}() takes {dtype} for {parameter.name!r}, got the number {value[()]!r}",
            hint=f"Pass a number that {dtype} can hold, or record the input with another dtype.",
        )
    return cast


def bind_outputs(program: Program, out: Any) -> list[Array | None]:
    """The array given for each output, or None.

    Raises:
        OutputError, DTypeError, ArgumentError: for what cannot be written.
    """
    given = split_outputs(program, out)
    return [a if a is None else as_output(r, a) for r, a in zip(program.results, given, strict=True)]


def split_outputs(program: Program, out: Any) -> list[Any]:
    """What `out=` says for each output: None, one array, a tuple of them, or a dict by name.

    Raises:
        ArgumentError: for a wrong number or name.
    """
    results = program.results
    if out is None:
        return [None] * len(results)
    if isinstance(out, Mapping):
        names = [r.name for r in results]
        unknown = [k for k in out if k not in names]
        if unknown:
            raise ArgumentError(
                f"{program.name}() has no output {unknown[0]!r}", hint=f"Its outputs are {', '.join(names)}."
            )
        return [out.get(name) for name in names]
    given = list(out) if isinstance(out, (tuple, list)) else [out]
    if len(given) != len(results):
        raise ArgumentError(
            f"{program.name}() has {len(results)} outputs, got {len(given)} in out=",
            hint="Pass a tuple with an array (or None) for each, or a dict by name.",
        )
    return given


def as_output(result: Result, array: Any) -> Array:
    """An array given in `out=` for a result.

    Raises:
        OutputError, DTypeError: for what cannot be written.
    """
    if not isinstance(array, np.ndarray):
        raise OutputError(
            f"out= for {result.name!r} is {array!r:.60} of type {type(array).__name__}",
            hint=f"Pass an array of {result.dtype}, such as np.empty(shape, {spelled(result.dtype)}).",
        )
    if array.dtype != result.dtype:
        raise DTypeError(
            f"out= for {result.name!r} has dtype {array.dtype}, and the output is {result.dtype}",
            hint=f"Pass an array of {spelled(result.dtype)}.",
        )
    if not array.flags.writeable:
        raise OutputError(f"out= for {result.name!r} is read-only", hint="Pass a writeable array.")
    if (
        array.size
        and 0 in array.strides
        and any(n > 1 and s == 0 for n, s in zip(array.shape, array.strides, strict=True))
    ):
        raise OutputError(
            f"out= for {result.name!r} has elements that share memory",
            hint="Pass an array that owns its elements.",
        )
    return array


def check_output_shape(program: Program, result: Result, array: Array, shape: tuple[int, ...]) -> None:
    """Raises ShapeError unless an array given in `out=` has the output's shape."""
    if array.shape != shape:
        raise ShapeError(
            f"out= for {result.name!r} has shape {array.shape}, and the output has {shape}",
            hint=f"Pass an array of shape {shape}.",
        )
