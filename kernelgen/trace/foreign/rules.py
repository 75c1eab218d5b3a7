"""What NumPy's functions return: dtype and rank, by a rule or by a trial on tiny arrays.

NumPy's functions are pure, so the surest rule is to call them. A trial uses arrays of the operands' dtypes
and ranks whose axes all have the same few elements; several sizes must agree, so that a rank which depends
on sizes is noticed.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import is_supported, kind
from kernelgen.base.errors import (
    ArgumentError,
    AxisError,
    KernelgenError,
    RangeError,
    ShapeError,
    SourceLine,
    TensorIndexError,
    UnsupportedError,
)
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import MAX_NDIM, Spec
from kernelgen.ir.calls import Slot, abstract, fill
from kernelgen.trace.foreign.record import Place, Signature, Template

FIRST = (2, 3, 1)
"""Extents that are always tried; what they give must agree."""
MORE = (*range(4, 17), 32, 64, 128, 256)
"""Extents that are tried in turn while none has worked."""
MAX_ELEMENTS = 1 << 16
"""Elements of a tiny array, at most."""

WAY_OUT = "Put it into a function marked with @kg.opaque(out=...), or apply it outside of the recording."

WRITES = "writes into its argument, which cannot be recorded"

_BY_VALUE = frozenset({np.linalg.eig, np.linalg.eigvals, np.roots, np.poly, np.real_if_close})
_MODULES = ("numpy", "numpy.linalg", "numpy.fft")
WINDOWS = np.lib.stride_tricks.sliding_window_view
_FILES = frozenset({np.save, np.savez, np.savez_compressed, np.savetxt})


def refusal(function: Callable[..., Any]) -> str:
    """Why a function of NumPy cannot even be tried; empty where it can."""
    if function in _BY_VALUE:
        return "returns a real or a complex dtype, as the values decide"
    if function in _FILES or (function.__module__ not in _MODULES and function is not WINDOWS):
        return "is not a function from arrays to arrays"
    return ""


_KINDS: tuple[tuple[type[Exception], type[KernelgenError]], ...] = (
    (np.exceptions.AxisError, AxisError),
    (np.linalg.LinAlgError, ShapeError),
    (IndexError, TensorIndexError),
    (OverflowError, RangeError),
    (ValueError, ShapeError),
    (TypeError, ArgumentError),
)
"""The error for each of NumPy's, which programs may catch."""


Ones = Callable[[], "Sequence[tuple[bool, ...]] | None"]
"""Asks which axes of each operand have one element, for this call and those that a recording is right for."""


def infer(
    function: Callable[..., Any],
    name: str,
    template: Template,
    where: SourceLine | None,
    ones: Ones = lambda: None,
) -> Signature:
    """What a pure function returns for operands of these specs.

    Args:
        ones: asked where axes of one element change the result's rank, as with `np.squeeze` and `np.cov`.

    Raises:
        ShapeError, ArgumentError: where the function itself refuses such operands.
        UnsupportedError: where no trial worked, or where they do not agree.
    """
    found: dict[tuple[Any, ...], list[Signature]] = {}
    failure: Exception | None = None
    for extent in (*FIRST, *MORE):
        if extent not in FIRST and found:
            break
        if any(extent**s.ndim > MAX_ELEMENTS for s in template.operands) and extent > 1:
            continue
        try:
            result, operands = _call(function, template, extent)
        except KernelgenError:
            raise
        except Exception as error:
            failure = failure or error
            continue
        signature = _signature(result, operands, name, where)
        found.setdefault((signature.results, signature.several), []).append(signature)
    if len(found) > 1 and (short := ones()) is not None:
        found = {}
        for extent in FIRST[:2]:
            signature = _signature(*_call(function, template, extent, short), name, where)
            found.setdefault((signature.results, signature.several), []).append(signature)
    if len(found) > 1:
        seen = " or ".join(", ".join(map(str, results)) for results, _ in found)
        raise UnsupportedError(f"{name} returns {seen}, as the sizes decide", where=where, hint=WAY_OUT)
    if not found:
        assert failure is not None
        kind = next((k for known, k in _KINDS if isinstance(failure, known)), UnsupportedError)
        raise kind(f"{name}: {failure}", where=where, hint=WAY_OUT) from failure
    ((first, *others),) = found.values()
    places = tuple(
        Place(
            any(p.array for p in same),
            frozenset().union(*(p.shares for p in same)),
            all(p.read_only for p in same),
        )
        for same in zip(first.memory, *(o.memory for o in others), strict=True)
    )
    return Signature(first.results, first.several, first.make, places)


def _call(
    function: Callable[..., Any], template: Template, extent: int, ones: Sequence[tuple[bool, ...]] = ()
) -> tuple[Any, list[Any]]:
    """The result of a trial, and its operands."""
    operands = [tiny(spec, extent) for spec in template.operands]
    for k, short in enumerate(ones):
        operands[k] = operands[k][tuple(slice(1) if one else slice(None) for one in short)]
    specs = template.operands
    args = [fill(_sized(a, extent, specs), operands) for a in template.args]
    kwargs = {k: fill(_sized(v, extent, specs), operands) for k, v in template.kwargs.items()}
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", DeprecationWarning)
        return function(*args, **kwargs), operands


def _sized(template: Any, extent: int, operands: Sequence[Spec]) -> Any:
    """The template with an extent in the place of each size, and of each other number, as such a number."""

    def number(value: Any) -> Any:
        if not isinstance(value, Slot) or not value.weak:
            return value
        return np.result_type(operands[value.index].dtype).type(extent).item()

    return abstract(template, number)


def tiny(spec: Spec, extent: int) -> Any:
    """A small array that most functions accept: rising along one axis, positive definite over two."""
    if spec.ndim == 0:
        values: Any = np.ones(())
    elif spec.ndim == 1:
        # Integers may be indices; of a vector of zeros no equation has a solution.
        values = np.arange(extent) + (kind(spec.dtype) in "fc")
    else:
        values = np.eye(extent) * 2 + (kind(spec.dtype) in "fc") * 0.125
        values = np.broadcast_to(values, (extent,) * spec.ndim)
    return values.astype(spec.dtype)


def _signature(result: Any, operands: Sequence[Any], name: str, where: SourceLine | None) -> Signature:
    if not isinstance(result, (tuple, list)):
        return Signature((_spec(result, name, where),), memory=(_place(result, operands),))
    results = tuple(_spec(r, name, where) for r in result)
    make = getattr(type(result), "_make", type(result))
    places = tuple(_place(r, operands) for r in result)
    return Signature(results, several=True, make=make, memory=places)


def _place(result: Any, operands: Sequence[Any]) -> Place:
    """How a result lies in memory.

    Arrays of one element are in any order, so even what only some orders need a copy for is shared then.
    """
    if not isinstance(result, np.ndarray):
        return Place(array=False)
    shares = frozenset(k for k, x in enumerate(operands) if np.may_share_memory(result, x))
    return Place(True, shares, not result.flags.writeable)


def _spec(value: Any, name: str, where: SourceLine | None) -> Spec:
    dtype = getattr(value, "dtype", None)
    if dtype is None and isinstance(value, (bool, int, float, complex)):
        dtype = np.result_type(type(value))
    if not isinstance(dtype, np.dtype) or not is_supported(dtype):
        seen = f"an array of {dtype}" if dtype is not None else f"a {type(value).__name__}"
        raise UnsupportedError(f"{name} returns {seen}", where=where, hint=WAY_OUT)
    return Spec(np.dtype(dtype), np.ndim(value))


# Rules, where a trial cannot know enough.


def reshape(template: Template, shape: Any) -> Signature:
    """`np.reshape(x, shape)`: the number of extents."""
    extents = shape if isinstance(shape, (tuple, list)) else (shape,)
    rank = len(extents)
    for extent in extents:
        if not isinstance(extent, (int, np.integer, Slot)):
            raise ArgumentError(
                f"an extent of np.reshape is {extent!r}", where=user_line(), hint="Extents are integers."
            )
    return Signature((Spec(template.operands[0].dtype, rank),), memory=(Place(shares=frozenset({0})),))


def take(template: Template, index: Any, axis: Any) -> Signature:
    """`np.take(x, index, axis)`: the axis is replaced by those of the index."""
    (x, *_), rank = template.operands, _rank(index, template.operands)
    rank = rank if axis is None else x.ndim - 1 + rank
    return Signature((Spec(x.dtype, rank),), memory=(Place(array=rank > 0),))


def getitem(template: Template, where: SourceLine | None) -> Signature:
    """`x[index]`: by NumPy's rules of basic and advanced indexing.

    Raises:
        ShapeError: for more indices than axes.
        TensorIndexError: for what is no index.
    """
    x, index = template.operands[0], template.args[1]
    used = new = 0
    advanced: list[int] = []
    for part in index if isinstance(index, tuple) else (index,):
        if part is None:
            new += 1
        elif isinstance(part, slice):
            used, new = used + 1, new + 1
        elif part is Ellipsis:
            continue
        elif isinstance(part, (int, np.integer)) and not isinstance(part, (bool, np.bool_)):
            used += 1
        else:
            spec = _index_spec(part, template.operands, where)
            if isinstance(part, Slot) and part.weak:
                used += 1
                continue
            mask = spec.dtype.kind == "b"
            used += spec.ndim if mask else 1
            advanced.append(1 if mask else spec.ndim)
    rank = x.ndim - used + new + max(advanced, default=0)
    if used > x.ndim or rank > MAX_NDIM:
        raise TensorIndexError(
            f"an index of {used} axes does not fit rank {x.ndim}",
            where=where,
            hint="Give at most one index for each axis.",
        )
    # Basic indices give a view, or a scalar where they name an element.
    element = rank == 0 and Ellipsis not in (index if isinstance(index, tuple) else (index,))
    shares = frozenset({0}) if not advanced and not element else frozenset()
    return Signature((Spec(x.dtype, rank),), memory=(Place(not element, shares),))


def _index_spec(part: Any, operands: Sequence[Spec], where: SourceLine | None) -> Spec:
    if isinstance(part, Slot):
        spec = operands[part.index]
    elif isinstance(part, (bool, np.bool_, list)):
        array = np.asarray(part)
        array = array.astype(np.int64) if array.size == 0 else array
        spec = Spec(array.dtype, array.ndim)
    else:
        raise TensorIndexError(
            f"x[{part!r}] is no index", where=where, hint="Index with integers, slices, masks and None."
        )
    if spec.dtype.kind not in "biu":
        raise TensorIndexError(
            f"an index has dtype {spec.dtype}",
            where=where,
            hint="Index with integers or booleans: .astype(np.int64).",
        )
    return spec


def _rank(value: Any, operands: Sequence[Spec]) -> int:
    return operands[value.index].ndim if isinstance(value, Slot) else np.ndim(value)
