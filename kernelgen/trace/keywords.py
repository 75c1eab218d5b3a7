"""The arguments of NumPy's functions, bound as NumPy binds them: each is used, or refused with a reason."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    OptionError,
    UnsupportedError,
)
from kernelgen.base.source_location import user_line

CASTINGS = ("no", "equiv", "safe", "same_kind", "unsafe")


def _where(condition: Any, x: Any = None, y: Any = None, /) -> None: ...


def _concatenate(
    arrays: Any, /, axis: Any = 0, out: Any = None, *, dtype: Any = None, casting: str = "same_kind"
) -> None: ...


def _dot(a: Any, b: Any, out: Any = None) -> None: ...


_IN_C: dict[Callable[..., Any], Callable[..., None]] = {
    np.where: _where,
    np.concatenate: _concatenate,
    np.dot: _dot,
}
"""The parameters of functions written in C, which NumPy tells from version 2.4 on only."""


@functools.lru_cache(512)
def signature_of(function: Callable[..., Any]) -> inspect.Signature | None:
    """A function's parameters; None for one that is written in C and does not tell them."""
    try:
        return inspect.signature(function)
    except ValueError:
        return inspect.signature(_IN_C[function]) if function in _IN_C else None


def bind(function: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """The arguments that were given, by the names that NumPy has for them.

    Raises:
        TypeError: as NumPy would.
    """
    signature = signature_of(function)
    assert signature is not None
    return signature.bind(*args, **kwargs).arguments


def call(
    function: Callable[..., Any], handler: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
) -> Any:
    """Calls what records a function, which may know fewer parameters than the function has.

    Raises:
        TypeError: for arguments that the function does not take.
        UnsupportedError: for arguments that cannot be recorded.
    """
    signature = signature_of(function)
    if signature is None:
        return handler(*args, **kwargs)
    given = signature.bind(*args, **kwargs)
    known = inspect.signature(handler).parameters
    for name, value in list(given.arguments.items()):
        parameter = signature.parameters[name]
        if parameter.kind is parameter.KEYWORD_ONLY or parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
            if name in known or name == next(iter(signature.parameters)):
                continue
            if value is not parameter.default:
                raise UnsupportedError(
                    f"np.{function.__name__} with {name}= cannot be recorded",
                    where=user_line(),
                    hint="Leave it away, or call the function outside of the recording.",
                )
            del given.arguments[name]
    return handler(*given.args, **given.kwargs)


def of_ufunc(name: str, kwargs: dict[str, Any]) -> tuple[Any, Any, str]:
    """The options of a ufunc that is elementwise: `where`, `dtype` and `casting`; the others are checked.

    Raises:
        ArgumentError: for what is no option of a ufunc.
        OptionError, DTypeError: for values that NumPy does not take.
        UnsupportedError: for what cannot be recorded.
    """
    options = dict(kwargs)
    mask, dtype = check_mask(options.pop("where", True)), options.pop("dtype", None)
    casting = check_casting(options.pop("casting", "same_kind"))
    order = options.pop("order", "K")
    check_layout("K" if order is None else order, options.pop("subok", True))
    for option in ("signature", "sig"):
        if option in options:
            raise UnsupportedError(
                f"{name} with {option}= cannot be recorded",
                where=user_line(),
                hint="Use dtype=, or convert the operands with .astype(...).",
            )
    if options:
        raise ArgumentError(
            f"{name} has no option {next(iter(options))}=",
            where=user_line(),
            hint="Elementwise ufuncs take out=, where=, dtype=, casting=, order= and subok=.",
        )
    return mask, dtype, casting


def check_casting(casting: Any) -> Any:
    """Raises OptionError for what is no casting rule of NumPy's."""
    if casting not in CASTINGS:
        raise OptionError(
            f"casting is {casting!r}", where=user_line(), hint=f"Give one of {', '.join(CASTINGS)}."
        )
    return casting


def check_mask(mask: Any) -> Any:
    """The mask of `where=`; True for one that leaves nothing out.

    Raises:
        DTypeError: for a mask that is not boolean.
    """
    if type(mask) in (bool, np.bool_):  # A Tensor of rank 0 is an instance of np.bool_ too.
        return True if mask else mask
    dtype = mask.dtype if hasattr(mask, "dtype") else np.asarray(mask).dtype
    if dtype != np.bool_:
        raise DTypeError(f"where= is of {dtype}, not bool", where=user_line(), hint="Write where=(x != 0).")
    return mask


def check_layout(order: Any, subok: Any = True, device: Any = None) -> None:
    """Checks the options about a result's memory, of which kernels decide themselves.

    Raises:
        OptionError, DTypeError: for values that NumPy does not take.
        UnsupportedError: for Fortran's order.
    """
    if not isinstance(order, str):
        raise DTypeError(f"order is {order!r}", where=user_line(), hint="Give 'K', 'A' or 'C'.")
    if order.upper() not in ("K", "A", "C", "F"):
        raise OptionError(f"order is {order!r}", where=user_line(), hint="Give 'K', 'A' or 'C'.")
    if order.upper() == "F":
        raise UnsupportedError(
            "order='F' cannot be recorded: kernels keep the order of their operands",
            where=user_line(),
            hint="Apply np.asfortranarray to the kernel's result.",
        )
    if not isinstance(subok, (bool, np.bool_, int)):
        raise DTypeError(f"subok is {subok!r}", where=user_line(), hint="Give True or False.")
    if device not in (None, "cpu"):
        raise OptionError(f"device is {device!r}", where=user_line(), hint="Give 'cpu' or None.")
