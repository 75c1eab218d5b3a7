"""NumPy's functions that are not elementwise, as opaque calls that record on their own."""

from __future__ import annotations

import functools
import inspect
import operator
import types
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.dtypes import DType, is_supported
from kernelgen.base.errors import KernelgenError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.ir.calls import abstract
from kernelgen.trace.foreign import rules
from kernelgen.trace.foreign.draws import generator_kinds
from kernelgen.trace.foreign.hidden import described, sources_of
from kernelgen.trace.foreign.libraries import of_library
from kernelgen.trace.foreign.record import Place, Signature, Template, record
from kernelgen.trace.guards import DENIED, UNKNOWN
from kernelgen.trace.plain import is_counted, plain
from kernelgen.trace.recorded import is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor

METHODS: dict[str, Callable[..., Any]] = {
    "all": np.all,
    "any": np.any,
    "argmax": np.argmax,
    "argmin": np.argmin,
    "argpartition": np.argpartition,
    "argsort": np.argsort,
    "choose": np.choose,
    "compress": lambda x, condition, axis=None, out=None: np.compress(condition, x, axis, out),
    "cumprod": np.cumprod,
    "cumsum": np.cumsum,
    "diagonal": np.diagonal,
    "dot": np.dot,
    "flatten": lambda x, order="C": np.ravel(x, order).copy(),
    "max": np.max,
    "mean": np.mean,
    "min": np.min,
    "nonzero": np.nonzero,
    "prod": np.prod,
    "ravel": np.ravel,
    "repeat": np.repeat,
    "reshape": lambda x, *shape, **options: np.reshape(x, shape[0] if len(shape) == 1 else shape, **options),
    "searchsorted": np.searchsorted,
    "squeeze": np.squeeze,
    "std": np.std,
    "sum": np.sum,
    "take": np.take,
    "trace": np.trace,
    "var": np.var,
    "view": lambda x, *args, **kwargs: _view(x, *args, **kwargs),
}
"""ndarray's methods that are opaque calls of a function."""


def call_function(
    tape: Tape, function: Callable[..., Any], name: str, args: Sequence[Any], kwargs: dict[str, Any]
) -> Any:
    """Records a function of NumPy that is not elementwise.

    Raises:
        UnsupportedError: for one whose results are not known before it runs.
    """
    where = user_line()
    reason = rules.refusal(function)
    if reason:
        raise UnsupportedError(f"{name} {reason}, so it cannot be recorded", where=where, hint=rules.WAY_OUT)

    if function is rules.WINDOWS and inspect.signature(function).bind(*args, **kwargs).arguments.get(
        "writeable"
    ):
        raise UnsupportedError(
            f"{name} with writeable=True cannot be recorded: elements of its result are the same one",
            where=where,
            hint="Write into x instead.",
        )
    own = [f for f in (*args, *kwargs.values()) if callable(f) and _may_have_effects(f)]
    for f in own:
        drawn = described(sources_of(f)) or [str(f)] * _draws(f)
        if drawn:
            raise UnsupportedError(
                f"{name} cannot be recorded with a function that draws or reads {'; '.join(drawn[:3])}: it "
                "is called while recording too, to learn shapes",
                where=where,
                hint=rules.WAY_OUT,
            )

    def infer(template: Template) -> Signature:
        if function in (np.reshape, np.take):
            bound = inspect.signature(function).bind(*template.args, **template.kwargs).arguments
            if function is np.reshape:
                return rules.reshape(template, bound.get("shape", bound.get("newshape")))
            return rules.take(template, bound["indices"], bound.get("axis"))
        tried = _wrapping if function is np.choose else function
        return rules.infer(tried, name, template, where, lambda: _ones(args, kwargs, template))

    try:
        return record(tape, function, args, kwargs, infer, name=name, pure=not own, where=where)
    except KernelgenError as error:
        # Such numbers decide the ranks of some results, or which sizes a trial needs.
        numbers = [value for value in _leaves((args, kwargs)) if is_weak(value) and is_counted(value)]
        if not numbers:
            raise
        tape.forget(error)
    given, named = (
        abstract(a, lambda v: plain(v) if any(v is n for n in numbers) else v) for a in (args, kwargs)
    )
    return call_function(tape, function, name, given, named)


def _leaves(value: Any) -> list[Any]:
    found: list[Any] = []
    abstract(value, found.append)
    return found


def _may_have_effects(function: Any) -> bool:
    """Whether a function that NumPy is given to call is the user's, or a method."""
    bound = isinstance(function, (types.MethodType, functools.partial)) or _draws(function)
    return bound or not of_library(function)


def _draws(function: Any) -> bool:
    """Whether a function is a method of a random generator."""
    return isinstance(getattr(function, "__self__", None), generator_kinds())


def _ones(args: Sequence[Any], kwargs: Mapping[str, Any], template: Template) -> Any:
    """Which axes of each operand have one element, where the call that is recorded tells; it is guarded."""
    found: list[tuple[bool, ...]] = []
    known = True

    def look(value: Any) -> Any:
        nonlocal known
        if hasattr(value, "shape") and (hasattr(value, "tape") or isinstance(value, np.ndarray)):
            others = [n != 1 if type(n) is int else plain(n == 1, DENIED) for n in value.shape]
            known = known and UNKNOWN not in others
            found.append(tuple(not other for other in others))
        return value

    for value in (*args, *kwargs.values()):
        abstract(value, look)
    fits = [len(axes) for axes in found] == [spec.ndim for spec in template.operands]
    return found if known and fits else None


def _wrapping(a: Any, choices: Any, out: Any = None, mode: Any = "raise") -> Any:
    """`np.choose` for a trial, whose indices are any numbers."""
    return np.choose(a, choices, out, "wrap" if mode == "raise" else mode)


def bits(x: Any, dtype: Any) -> Any:
    """`x.view(dtype)`."""
    return x.view(dtype)


def _view(x: Tensor, dtype: Any = None, type: Any = None) -> Tensor:
    """`x.view(dtype)` for elements of the same number of bytes: their bits as another number.

    Raises:
        UnsupportedError: for another number of bytes, and for classes.
    """
    where = user_line()
    target = x.dtype if dtype is None else np.dtype(dtype)
    if type is not None or target.itemsize != x.dtype.itemsize or not is_supported(target):
        raise UnsupportedError(
            f"x.view of {x.dtype} as {dtype if type is None else type} cannot be recorded",
            where=where,
            hint="Elements must have as many bytes as before; x.astype(dtype) converts the values.",
        )
    places = (Place(x.stands_for_array, frozenset({0})),)
    signature = Signature((Spec(target, x.ndim),), memory=places)
    made: Tensor = record(
        x.tape, bits, (x, target), {}, lambda template: signature, name="view", pure=True, where=where
    )
    return made


def call_ufunc(tape: Tape, ufunc: np.ufunc, method: str, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """Records a ufunc that the table does not have, or one of its methods, such as `np.add.reduce`.

    Raises:
        UnsupportedError: for `at`, which writes into its argument, and results of foreign dtypes.
    """
    where = user_line()
    name = f"np.{ufunc.__name__}" if getattr(np, ufunc.__name__, None) is ufunc else ufunc.__name__
    function: Callable[..., Any] = ufunc
    if method != "__call__":
        function, name = getattr(ufunc, method), f"{name}.{method}"
    if method == "at":
        raise UnsupportedError(
            f"{name} {rules.WRITES}", where=where, hint="Write x = np.where(mask, value, x)."
        )

    def infer(template: Template) -> Signature:
        return rules.infer(function, name, template, where)

    identity = f"ufunc {name}" if name.startswith("np.") else ""
    return record(tape, function, args, kwargs, infer, name=name, pure=True, where=where, identity=identity)


def into(
    owner: Callable[..., Any], method: str, dtype: DType, place: int | None, /, *args: Any, **kwargs: Any
) -> np.ndarray[Any, Any]:
    """What a function's method puts into an array of this dtype as its `out=`, by position or by name.

    A ufunc's method has no name by which another process would find it: it is another object at each look.
    """
    function = getattr(owner, method)
    with np.errstate(all="ignore"):  # Its shape alone is wanted.
        made = np.empty(np.shape(function(*args, **kwargs)), dtype)
    if place is None:
        function(*args, out=made, **kwargs)
    else:
        function(*args[:place], made, *args[place + 1 :], **kwargs)
    return made


def call_into(
    tape: Tape,
    owner: Callable[..., Any],
    dtype: DType,
    args: Sequence[Any],
    kwargs: dict[str, Any],
    *,
    method: str = "__call__",
    place: int | None = None,
) -> Tensor:
    """Records a function, or a ufunc's method, with an `out=` of a dtype that decides on its values."""
    where = user_line()
    name = f"np.{owner.__name__}" if method == "__call__" else f"np.{owner.__name__}.{method}"

    def infer(template: Template) -> Signature:
        return rules.infer(into, name, template, where, lambda: _ones(args, kwargs, template))

    given = (owner, method, dtype, place, *args)
    made: Tensor = record(tape, into, given, kwargs, infer, name=name, pure=True, where=where)
    return made


def getitem(x: Tensor, index: Any) -> Any:
    """Records `x[index]` for an index that picks elements.

    Raises:
        ShapeError, UnsupportedError: for an index that does not fit.
    """
    where = user_line()
    return record(
        x.tape,
        operator.getitem,
        (x, index),
        {},
        lambda template: rules.getitem(template, where),
        name="getitem",
        pure=True,
        where=where,
    )
