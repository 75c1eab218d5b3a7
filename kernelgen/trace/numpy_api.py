"""NumPy's two protocols: a function is an operation of the table, has a rule of its own, or stays a call."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    OptionError,
    OutputError,
)
from kernelgen.base.source_location import user_line
from kernelgen.ops import (
    RECORDED,
    Composite,
    Op,
    row_of,
)
from kernelgen.ops.composite import clip_bounds
from kernelgen.trace import keywords, shapes, writes
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.foreign import numpy as foreign
from kernelgen.trace.plain import is_counted, plain
from kernelgen.trace.recorded import is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


def call_ufunc(
    tape: Tape, ufunc: np.ufunc, method: str, inputs: Sequence[Any], kwargs: dict[str, Any]
) -> Any:
    """`Tensor.__array_ufunc__`.

    Raises:
        UnsupportedError: for one that cannot be recorded.
    """
    if method == "at" and getattr(np, ufunc.__name__, None) is ufunc:
        return writes.at(ufunc, inputs[0], inputs[1:])
    row = row_of(ufunc)
    out = kwargs.pop("out", None)
    out = out if out is None or isinstance(out, tuple) else (out,)
    if method == "outer" and row is not None and all(map(_has_axes, inputs)):
        first, second = inputs
        inputs, method = (first[(..., *[None] * np.ndim(second))], second), "__call__"
    if row is None or method != "__call__":
        target: Any = out[0] if out is not None and method in _REDUCING else None
        kwargs |= _reduced_in(ufunc, inputs[0], target, kwargs.get("dtype"))
        result = foreign.call_ufunc(tape, ufunc, method, inputs, kwargs)
        if _decides(target, result):
            result = foreign.call_into(tape, ufunc, target.dtype, inputs, kwargs, method=method)
        same_shape = method != "__call__" or ufunc.signature is not None
        return _store(result, out, what=_writing(ufunc), same_shape=same_shape)
    mask, dtype, casting = True, None, "same_kind"
    if kwargs:
        mask, dtype, casting = keywords.of_ufunc(f"np.{ufunc.__name__}", kwargs)
    if dtype is not None or casting != "same_kind":
        inputs = _loop_inputs(tape, ufunc, inputs, dtype, casting)
    if ufunc is np.power and mask is not True:
        inputs = inputs[0], _chosen(inputs[1], mask)
    result = tape.apply(row, inputs) if isinstance(row, Op) else tape.compose(row, inputs, {})
    result = _apart(result, inputs)
    if isinstance(result, tuple) and out is not None:
        _broaden(result, out)
    for each in result if isinstance(result, tuple) else (result,):
        each.memory = None  # At rank 0, ufuncs return scalars.
    return _store(result, out, mask, casting, what=_writing(ufunc))


def _broaden(results: Sequence[Tensor], out: Sequence[Any]) -> None:
    """Gives results without an array of `out=` the shape of those that have one: ufuncs broadcast to it."""
    for target in out:
        if target is not None and hasattr(target, "tape"):
            for result, own in zip(results, out, strict=True):
                if own is None and result.ndim <= target.ndim:
                    result.node = ir.fit(result.node, target.tape.owns_shape(target), user_line())


def _has_axes(value: Any) -> bool:
    return bool(isinstance(getattr(value, "dtype", None), np.dtype) and np.ndim(value))


def _chosen(exponent: Any, mask: Any) -> Any:
    """Exponents where a mask is true, and 1 elsewhere: NumPy refuses no negative ones there."""
    signed = _has_axes(exponent) and exponent.dtype.kind == "i"
    return np.where(mask, exponent, 1) if signed else exponent


def _writing(function: Any) -> str:
    return f"np.{function.__name__}(..., out=x)"


def _loop_inputs(
    tape: Tape, ufunc: np.ufunc, inputs: Sequence[Any], dtype: Any, casting: Any
) -> list[Tensor]:
    """The inputs in the dtypes of the loop that `dtype=` and `casting=` choose."""
    where = user_line()
    chosen = None if dtype is None else dtypes.supported(dtype, where=where)
    signature = (*[None] * ufunc.nin, *[chosen] * ufunc.nout)
    kinds = [tape.arg_type(i, where) for i in inputs]
    all_weak = all(isinstance(k, type) for k in kinds)
    asked = [np.result_type(k) if all_weak or k is bool else k for k in kinds]
    try:
        loop = ufunc.resolve_dtypes((*asked, *[None] * ufunc.nout), signature=signature, casting=casting)
    except (TypeError, ValueError) as error:
        raise DTypeError(str(error), where=where, hint="Convert with .astype(...) first.") from error
    return [tape._tensor(tape.operand(i, d, where)) for i, d in zip(inputs, loop, strict=False)]


def _apart(result: Any, inputs: Sequence[Any]) -> Any:
    """A result that is an input itself as a Tensor of its own, which `out=` may change alone."""
    return result.copy() if any(result is i for i in inputs) else result


def _store(
    result: Any,
    out: Any,
    mask: Any = True,
    casting: Any = "same_kind",
    *,
    what: str = "out=",
    same_shape: bool = False,
) -> Any:
    """Puts results into the arrays of `out=`."""
    if out is None:
        if mask is not True:
            raise ArgumentError(
                "where= without out= leaves elements unset",
                where=user_line(),
                hint="Use np.where(mask, a, b).",
            )
        return result
    results = result if isinstance(result, tuple) else (result,)
    given = [target for target in out if target is not None]
    if any(one is other for k, one in enumerate(given) for other in given[:k]):
        raise OutputError(
            f"{what} is given one array for two results",
            where=user_line(),
            hint="Give an array for each; which of them an array keeps, NumPy does not say.",
        )
    stored = tuple(
        value
        if target is None
        else writes.write(target, value, what, mask=mask, casting=casting, same_shape=same_shape)
        for value, target in zip(results, out, strict=True)
    )
    return stored if isinstance(result, tuple) else stored[0]


def call_function(tape: Tape, func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """`Tensor.__array_function__`.

    Raises:
        UnsupportedError: for a function that cannot be recorded.
    """
    row = RECORDED.get(func)
    args, kwargs = _with_plain_axes(func, args, kwargs)
    name = f"{func.__module__}.{func.__name__}".replace("numpy", "np", 1)
    try:
        if isinstance(row, Composite):
            return _compose(tape, row, args, kwargs)
        if isinstance(row, Op) and not (func is np.where and len(args) == 1):
            args = tuple(keywords.bind(func, args, kwargs).values())
            if len(args) != row.arity:
                raise TypeError(f"{name} takes {row.arity} arrays while recording")
            return _placed(func, args, tape.apply(row, args))
        if func in shapes.FUNCTIONS:
            return keywords.call(func, shapes.FUNCTIONS[func], args, kwargs)
        if func in writes.FUNCTIONS:
            return writes.FUNCTIONS[func](tape, *args, **kwargs)
    except TypeError as error:
        if type(error) is not TypeError:
            raise
        raise ArgumentError(f"{name}: {error}", where=user_line()) from error
    args, out, place = _without_out(func, args, kwargs)
    if func in _REDUCED_BY and out is not None:
        args, kwargs = (), keywords.bind(func, args, kwargs)
        kwargs |= _reduced_in(_REDUCED_BY[func], kwargs["a"], out, kwargs.get("dtype"))
        kwargs.pop("out", None)
        args, place = (kwargs.pop("a"),), None
    result = foreign.call_function(tape, func, name, args, kwargs)
    if func not in _ELEMENTWISE and _decides(out, result, direct=func in _REDUCED_BY):
        result = foreign.call_into(tape, func, out.dtype, args, kwargs, place=place)
    what, casting = f"{name}(..., out=x)", "same_kind"
    if isinstance(getattr(out, "tape", None), type(tape)) and func in (np.take, np.compress):
        casting = "unsafe"
        if not np.can_cast(out.dtype, result.dtype):
            raise DTypeError(
                f"{what} cannot take {result.dtype} into {out.dtype}, which is no narrower",
                where=user_line(),
                hint="NumPy wants an out= that can be cast to the values' dtype; give one of that dtype.",
            )
    return (
        result
        if out is None
        else _store(result, (out,), casting=casting, what=what, same_shape=func is not np.outer)
    )


_REDUCING = frozenset({"reduce", "accumulate", "reduceat"})
_REDUCED_BY = {np.sum: np.add, np.prod: np.multiply, np.cumsum: np.add, np.cumprod: np.multiply}
"""The functions that are such a method of a ufunc, and nothing else."""

_ELEMENTWISE = frozenset({np.outer, np.take, np.compress})
"""Functions whose values do not depend on the dtype of `out=`: those are converted one by one."""


def _reduced_in(ufunc: np.ufunc, x: Any, out: Any, dtype: Any) -> dict[str, Any]:
    """The option with which a ufunc reduces in the dtype of `out=`, where the elements fit into that."""
    if dtype is None and _is_recorded(out) and hasattr(x, "dtype"):
        with contextlib.suppress(TypeError):  # NumPy has no such loop, and tells so itself.
            loop = ufunc.resolve_dtypes((out.dtype, x.dtype, None), casting="unsafe", reduction=True)
            if all(each == out.dtype for each in loop):
                return {"dtype": out.dtype}
    return {}


def _decides(out: Any, result: Any, *, direct: bool = True) -> bool:
    """Whether the dtype of `out=` decides on the values of a function that is not elementwise.

    NumPy's functions keep what they have so far in it; float16 is the dtype of a mean, and not that of the
    sums it is made of, without an `out=`.

    Args:
        direct: whether the function has no other dtype than its result's on the way.
    """
    if not _is_recorded(out) or isinstance(result, tuple):
        return False
    return bool(out.dtype != result.dtype or (out.dtype == dtypes.FLOAT16 and not direct))


def _is_recorded(out: Any) -> bool:
    return hasattr(out, "tape") and not is_weak(out)


_AXES = frozenset({"axis", "axes", "axis1", "axis2", "source", "destination", "keepdims"})
"""Parameters that decide on the rank of a result, or the order of its axes."""


def _with_plain_axes(
    func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
) -> tuple[Sequence[Any], dict[str, Any]]:
    """The arguments, with plain values for the numbers among those that name axes."""

    def as_plain(value: Any) -> Any:
        if type(value) in (tuple, list):
            return type(value)(map(as_plain, value))
        return plain(value) if is_weak(value) and is_counted(value) else value

    signature = keywords.signature_of(func)
    names = () if signature is None else tuple(signature.parameters)
    given = [as_plain(v) if n in _AXES else v for n, v in zip(names, args, strict=False)]
    return (*given, *args[len(given) :]), {k: as_plain(v) if k in _AXES else v for k, v in kwargs.items()}


def _without_out(
    func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
) -> tuple[Sequence[Any], Any, int | None]:
    """The arguments by position without `out`, wherever that stands; it; and its place among them."""
    out = kwargs.pop("out", None)
    signature = keywords.signature_of(func)
    if signature is None or "out" not in signature.parameters:
        return args, out, None
    place = list(signature.parameters).index("out")
    if signature.parameters["out"].kind is inspect.Parameter.KEYWORD_ONLY or len(args) <= place:
        return args, out, None
    return (*args[:place], None, *args[place + 1 :]), args[place], place


def _placed(func: Callable[..., Any], args: Sequence[Any], result: Tensor) -> Tensor:
    """The result of an operation of the table that is not a ufunc: a view of its argument, or an array."""
    if func in (np.real, np.imag):
        if func is np.real and args[0].dtype.kind != "c":
            same: Tensor = args[0]
            return same
        return shapes.view_of(args[0], result, read_only=args[0].dtype.kind != "c")
    if func is np.where and result.ndim == 0:
        result.memory = Memory()
    return result


def _compose(tape: Tape, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    func = row.functions[0]
    if func is np.clip:
        return _clip(tape, row, args, kwargs)
    given = keywords.bind(func, args, kwargs)
    parameters = iter(given.items())
    _, x = next(parameters)
    rest = dict(parameters)
    out = rest.pop("out", None)
    if rest.get("copy", True) is False:
        out = x  # np.nan_to_num(x, copy=False) writes into x
    result = _apart(tape.compose(row, (x,), rest), (x, *rest.values()))
    if func is np.round and _decides(out, result):
        result = foreign.call_into(tape, func, out.dtype, (x,), rest)
    if result.ndim == 0 and func is not np.select:
        result.memory = None
    out = out[0] if isinstance(out, tuple) and len(out) == 1 else out
    if out is None:
        return result
    return _store(result, (out,), what=f"np.{row.name}(..., out=x)", same_shape=func is np.round)


def _clip(tape: Tape, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """`np.clip`, which passes the options of ufuncs on to one."""
    given = inspect.signature(np.clip).bind(*args, **kwargs)
    options = given.arguments.pop("kwargs", {})
    bounds = given.arguments
    low, high = bounds.pop("a_min", MISSING), bounds.pop("a_max", MISSING)
    least, most = bounds.pop("min", MISSING), bounds.pop("max", MISSING)
    if (low is MISSING) != (high is MISSING):
        if least is not MISSING or most is not MISSING or low is MISSING:
            raise TypeError("give a_min and a_max, or min= and max=")
        raise TypeError("clip() missing 1 required positional argument: 'a_max'")
    if low is not MISSING and (least is not MISSING or most is not MISSING):
        raise OptionError(
            "np.clip got both a_min, a_max and min=, max=", where=user_line(), hint="Give one pair of bounds."
        )
    if low is MISSING:
        low, high = (None if v is MISSING else v for v in (least, most))
    x, out = bounds["a"], bounds.get("out")
    mask, dtype, casting = keywords.of_ufunc("np.clip", options)
    x = x if hasattr(x, "dtype") else np.asarray(x)
    low, high = clip_bounds(x, low, high)
    if dtype is not None or casting != "same_kind":
        x, low, high = _clip_inputs(tape, x, low, high, dtype, casting)
    result = _apart(tape.compose(row, (x, low, high), {}), (x,))
    result.memory = None
    out = out[0] if isinstance(out, tuple) and len(out) == 1 else out
    return _store(result, None if out is None else (out,), mask, casting, what="np.clip(..., out=x)")


MISSING = object()


def _clip_inputs(tape: Tape, x: Any, low: Any, high: Any, dtype: Any, casting: str) -> list[Any]:
    """Each operand in the dtype of the loop, which is one for all of them."""
    where = user_line()
    if low is None and high is None:
        return [_loop_inputs(tape, np.positive, (x,), dtype, casting)[0], None, None]
    bounds = [b for b in (low, high) if b is not None]
    if dtype is None:
        kinds = [tape.arg_type(v, where) for v in (x, *bounds)]
        empty: list[Any] = [k(0) if isinstance(k, type) else np.empty(0, k) for k in kinds]
        dtype = np.clip(*empty).dtype if len(empty) == 3 else np.minimum(*empty).dtype
    taken = [_loop_inputs(tape, np.maximum, (x, b), dtype, casting) for b in bounds]
    converted = iter([pair[1] for pair in taken])
    return [taken[0][0], *(None if b is None else next(converted) for b in (low, high))]
