"""Functions of NumPy that are derived by what they are defined as, in terms of functions with rules.

A form takes the arguments of its function and records the same values. Only its derivative is used: the value
itself stays NumPy's. It gives NotImplemented where the function's own rule serves these arguments.
"""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen.derive.call import NoRule, conjugate, constant
from kernelgen.trace.tensor import Tensor


def _axis(x: Any, axis: Any) -> int:
    ndim: int = x.ndim
    return operator.index(axis) % ndim


def _at(x: Any, axis: int, part: Any) -> Any:
    return x[(*(slice(None),) * axis, part)]


def _no(**given: Any) -> None:
    for name, value in given.items():
        if value is not None and value is not np._NoValue:
            raise NoRule(f"with {name}= it has no rule")


# What moves elements as views and joins do.


def _rot90(m: Any, k: int = 1, axes: Sequence[int] = (0, 1)) -> Any:
    first, second = (_axis(m, a) for a in axes)
    order = list(range(m.ndim))
    order[first], order[second] = second, first
    if k % 4 == 1:
        return np.transpose(np.flip(m, second), order)
    if k % 4 == 3:
        return np.flip(np.transpose(m, order), second)
    return np.flip(m, (first, second)) if k % 4 else np.positive(m)


def _rollaxis(a: Any, axis: int, start: int = 0) -> Any:
    axis = _axis(a, axis)
    start = start + a.ndim if start < 0 else start
    return np.moveaxis(a, axis, start - 1 if axis < start else start)


def _tile(A: Any, reps: Any) -> Any:
    counts = [operator.index(r) for r in (reps if isinstance(reps, (tuple, list)) else (reps,))]
    ndim = max(A.ndim, len(counts))
    counts = [1] * (ndim - len(counts)) + counts
    made = A[(*(None,) * (ndim - A.ndim), ...)]
    for axis, count in enumerate(counts):
        if count != 1:
            made = np.concatenate([made] * count, axis) if count else _at(made, axis, slice(0, 0))
    return np.positive(made)


def _split(ary: Any, indices_or_sections: Any, axis: int = 0) -> list[Any]:
    axis = _axis(ary, axis)
    if isinstance(indices_or_sections, (int, np.integer)):
        width: Any = ary.shape[axis] // int(indices_or_sections)
        ends = [width * k for k in range(int(indices_or_sections) + 1)]
        return [_at(ary, axis, slice(*pair)) for pair in itertools.pairwise(ends)]
    places = [None, *indices_or_sections, None]
    return [_at(ary, axis, slice(*pair)) for pair in itertools.pairwise(places)]


def _dstack(tup: Any) -> Any:
    return np.concatenate([np.atleast_3d(a) for a in tup], 2)


def _column_stack(tup: Any) -> Any:
    return np.concatenate([a[:, None] if a.ndim == 1 else a for a in tup], 1)


def _hstack(tup: Any) -> Any:
    arrays = [np.atleast_1d(a) for a in tup]
    return np.concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def _vstack(tup: Any) -> Any:
    return np.concatenate([np.atleast_2d(a) for a in tup], 0)


def _concatenate(arrays: Any, axis: Any = 0, out: Any = None, **options: Any) -> Any:
    return np.concatenate([np.ravel(a) for a in arrays]) if axis is None else NotImplemented


def _below(m: Any, k: int) -> Any:
    return np.arange(m.shape[-2])[:, None] + k >= np.arange(m.shape[-1])


def _tril(m: Any, k: int = 0) -> Any:
    return np.where(_below(m, k), m, 0.0)


def _triu(m: Any, k: int = 0) -> Any:
    return np.where(_below(m, k - 1), 0.0, m)


def _trace(
    a: Any, offset: int = 0, axis1: int = 0, axis2: int = 1, dtype: Any = None, out: Any = None
) -> Any:
    _no(dtype=dtype)
    first, second = _axis(a, axis1), _axis(a, axis2)
    order = [k for k in range(a.ndim) if k not in (first, second)]
    m: Any = np.transpose(a, (*order, first, second))
    on = np.arange(m.shape[-2])[:, None] + offset == np.arange(m.shape[-1])
    return np.sum(np.where(on, m, 0.0), axis=(-2, -1))


# What sorts.


def _sort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, *, stable: Any = None) -> Any:
    if axis is None:
        a, axis = np.ravel(a), 0
    return np.take_along_axis(a, np.argsort(a, axis, kind="stable"), axis)


def _partition(a: Any, kth: Any, axis: Any = -1, kind: Any = "introselect", order: Any = None) -> Any:
    if axis is None:
        a, axis = np.ravel(a), 0
    return np.take_along_axis(a, np.argpartition(a, kth, axis), axis)


def _joined_axes(a: Any, axis: Any) -> tuple[Any, tuple[int, ...]]:
    """The array with the axes of a reduction as its last one, and which these were."""
    if axis is None:
        return np.ravel(a), tuple(range(a.ndim))
    axes = tuple(sorted(_axis(a, k) for k in (axis if isinstance(axis, tuple) else (axis,))))
    rest = [k for k in range(a.ndim) if k not in axes]
    moved: Any = np.transpose(a, (*rest, *axes))
    if len(axes) == 1:
        return moved, axes
    size: Any = 1
    for k in axes:
        size = size * a.shape[k]
    return np.reshape(moved, (*(a.shape[k] for k in rest), size)), axes


def _kept(value: Any, axes: tuple[int, ...], keepdims: Any) -> Any:
    return np.expand_dims(value, axes) if keepdims is True and axes else value


def _median(
    a: Any, axis: Any = None, out: Any = None, overwrite_input: Any = False, keepdims: Any = False
) -> Any:
    x, axes = _joined_axes(a, axis)
    ranked: Any = np.sort(x)
    n: Any = x.shape[-1]
    middle = ranked[..., np.maximum((n - 1) // 2, 0) : n // 2 + 1]  # One element, or two; of none, none.
    return _kept(np.mean(middle, axis=-1), axes, keepdims)


def _quantile(
    a: Any, q: Any, axis: Any = None, out: Any = None, overwrite_input: Any = False,
    method: str = "linear", keepdims: Any = False, *, weights: Any = None, interpolation: Any = None,
) -> Any:  # fmt: skip
    _no(weights=weights, interpolation=interpolation)
    if method != "linear":
        raise NoRule(f"with method={method!r} it has no rule")
    x, axes = _joined_axes(a, axis)
    ranked: Any = np.sort(x)
    last: Any = x.shape[-1] - 1

    def ranked_at(level: Any) -> Any:
        """The elements at a level along the last axis, or at each of a vector of them."""
        place = level * last
        below = np.clip(np.floor(place), 0, np.maximum(last - 1, 0)).astype(np.int64)
        weight = (place - below).astype(x.dtype)
        low, high = (np.take(ranked, k, axis=-1) for k in (below, np.minimum(below + 1, last)))
        return low + weight * (high - low)

    if isinstance(q, (tuple, list)):
        return np.stack([_kept(ranked_at(level), axes, keepdims) for level in q])
    if not isinstance(q, Tensor) or not q.ndim:
        return _kept(ranked_at(q), axes, keepdims)
    if q.ndim > 1:
        raise NoRule("with levels of several axes it has no rule; a vector has one")
    return _kept(np.moveaxis(ranked_at(q), -1, 0), tuple(k + 1 for k in axes), keepdims)


def _percentile(a: Any, q: Any, *args: Any, **kwargs: Any) -> Any:
    return _quantile(a, [v / 100 for v in q] if isinstance(q, (tuple, list)) else q / 100, *args, **kwargs)


def _latest(extremum: np.ufunc) -> Callable[..., Any]:
    """The running extremum: the element at the last place that set it."""

    def form(array: Any, axis: int = 0, dtype: Any = None, out: Any = None) -> Any:
        axis = _axis(array, axis)
        held = constant(array)
        places = np.arange(array.shape[axis])[(slice(None), *(None,) * (array.ndim - axis - 1))]
        set_here = held == extremum.accumulate(held, axis)
        return np.take_along_axis(array, np.maximum.accumulate(np.where(set_here, places, 0), axis), axis)

    return form


# Reductions.


def _average(
    a: Any, axis: Any = None, weights: Any = None, returned: Any = False, *, keepdims: Any = False
) -> Any:
    if returned is not False:
        raise NoRule("with returned= it has no rule")
    keep = keepdims is True
    if weights is None:
        return np.mean(a, axis=axis, keepdims=keep)
    if weights.ndim != a.ndim:
        if weights.ndim != 1 or axis is None or isinstance(axis, tuple):
            raise NoRule("with weights of another rank it has a rule for a vector along one axis")
        weights = weights[(slice(None), *(None,) * (a.ndim - _axis(a, axis) - 1))]
    weights = weights * np.ones_like(a)
    return np.sum(a * weights, axis=axis, keepdims=keep) / np.sum(weights, axis=axis, keepdims=keep)


def _skipping(function: Callable[..., Any], fill: float) -> Callable[..., Any]:
    def form(a: Any, *args: Any, **kwargs: Any) -> Any:
        return function(np.where(np.isnan(a), fill, a), *args, **kwargs)

    return form


def _nanmean(
    a: Any, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: Any = False, **options: Any
) -> Any:
    _no(dtype=dtype, **options)
    there = ~np.isnan(a)
    keep = keepdims is True
    total = np.sum(np.where(there, a, 0.0), axis=axis, keepdims=keep)
    return total / np.sum(there, axis=axis, keepdims=keep).astype(a.dtype)


def _nanvar(
    a: Any, axis: Any = None, dtype: Any = None, out: Any = None, ddof: Any = 0, keepdims: Any = False,
    **options: Any,
) -> Any:  # fmt: skip
    _no(dtype=dtype, **options)
    there, keep = ~np.isnan(a), keepdims is True
    away = np.where(there, a - _nanmean(a, axis, keepdims=True), 0.0)
    count: Any = np.sum(there, axis=axis, keepdims=keep).astype(a.dtype)
    return np.sum(np.square(away), axis=axis, keepdims=keep) / (count - ddof)


def _nanstd(*args: Any, **kwargs: Any) -> Any:
    return np.sqrt(_nanvar(*args, **kwargs))


def _where(function: Callable[..., Any], fill: Any) -> Callable[..., Any]:
    """A reduction of the elements that where= chooses."""

    def form(a: Any, *args: Any, **kwargs: Any) -> Any:
        mask = kwargs.pop("where", None)
        if mask is None or mask is True or mask is np._NoValue:
            return NotImplemented
        return function(np.where(mask, a, kwargs["initial"] if fill is None else fill), *args, **kwargs)

    return form


def _initial(function: Callable[..., Any], join: Callable[..., Any], *, always: bool) -> Callable[..., Any]:
    """A reduction that begins with a value: joined with that of the elements."""

    def form(a: Any, *args: Any, **kwargs: Any) -> Any:
        initial = kwargs.pop("initial", np._NoValue)
        if initial is np._NoValue or not (always or isinstance(initial, Tensor)):
            return NotImplemented
        return join(function(a, *args, **kwargs), initial)

    return form


def _prod(a: Any, *args: Any, **kwargs: Any) -> Any:
    masked = _where(np.prod, 1.0)(a, *args, **kwargs)
    if masked is not NotImplemented:
        return masked
    return _initial(np.prod, np.multiply, always=True)(a, *args, **kwargs)


def _mean(
    a: Any, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: Any = False, *, where: Any = True
) -> Any:
    if where is True or where is np._NoValue:
        return NotImplemented
    return _nanmean(np.where(where, a, np.nan), axis, dtype, out, keepdims)


def _spread(of: Callable[..., Any]) -> Callable[..., Any]:
    def form(
        a: Any, axis: Any = None, dtype: Any = None, out: Any = None, ddof: Any = 0, keepdims: Any = False,
        *, where: Any = True, mean: Any = None, correction: Any = None,
    ) -> Any:  # fmt: skip
        if where is True or where is np._NoValue:
            return NotImplemented
        _no(mean=mean, correction=correction)
        return of(np.where(where, a, np.nan), axis, dtype, out, ddof, keepdims)

    return form


def _log_add(exp: Callable[..., Any], log: Callable[..., Any]) -> Callable[..., Any]:
    def form(
        a: Any, axis: Any = 0, dtype: Any = None, out: Any = None, keepdims: Any = False, **options: Any
    ) -> Any:
        _no(dtype=dtype, **options)
        top: Any = np.max(a, axis=axis, keepdims=True)
        top = np.where(np.isfinite(top), top, 0.0)
        made = log(np.sum(exp(a - top), axis=axis, keepdims=True)) + top
        return made if keepdims is True else np.squeeze(made, tuple(range(a.ndim)) if axis is None else axis)

    return form


def _add_accumulate(array: Any, axis: int = 0, dtype: Any = None, out: Any = None) -> Any:
    return np.cumsum(array, axis, dtype)


def _multiply_accumulate(array: Any, axis: int = 0, dtype: Any = None, out: Any = None) -> Any:
    return np.cumprod(array, axis, dtype)


def _cumulative(function: Callable[..., Any], first: float) -> Callable[..., Any]:
    def form(
        x: Any, /, *, axis: Any = None, dtype: Any = None, out: Any = None, include_initial: bool = False
    ) -> Any:
        axis = _axis(x, 0 if axis is None else axis)
        made = function(x, axis, dtype)
        if not include_initial:
            return np.positive(made)
        return np.concatenate([np.full_like(_at(x, axis, slice(None, 1)), first), made], axis)

    return form


# Integrals, differences and polynomials.


def _trapezoid(y: Any, x: Any = None, dx: Any = 1.0, axis: int = -1) -> Any:
    axis = _axis(y, axis)
    step = dx
    if x is not None:
        step = (
            np.diff(x, axis=axis)
            if x.ndim == y.ndim
            else np.diff(x)[(slice(None), *(None,) * (y.ndim - axis - 1))]
        )
    return np.sum(step * (_at(y, axis, slice(1, None)) + _at(y, axis, slice(None, -1))) * 0.5, axis=axis)


def _gradient(f: Any, *varargs: Any, axis: Any = None, edge_order: int = 1) -> Any:
    axes = (
        range(f.ndim)
        if axis is None
        else [_axis(f, k) for k in (axis if isinstance(axis, tuple) else (axis,))]
    )
    steps = varargs * len(axes) if len(varargs) == 1 else varargs or (1.0,) * len(axes)
    if edge_order != 1 or any(np.ndim(h) for h in steps):
        raise NoRule("of unequal steps, and with edge_order=2, it has no rule")

    def along(k: int, step: Any) -> Any:
        inner = (_at(f, k, slice(2, None)) - _at(f, k, slice(None, -2))) / (2.0 * step)
        first = (_at(f, k, slice(1, 2)) - _at(f, k, slice(0, 1))) / step
        last = (_at(f, k, slice(-1, None)) - _at(f, k, slice(-2, -1))) / step
        return np.concatenate([first, inner, last], k)

    found = tuple(along(k, h) for k, h in zip(axes, steps, strict=True))
    return found[0] if len(found) == 1 else found


def _ediff1d(ary: Any, to_end: Any = None, to_begin: Any = None) -> Any:
    _no(to_end=to_end, to_begin=to_begin)
    return np.diff(np.ravel(ary))


def _diff(a: Any, n: int = 1, axis: int = -1, prepend: Any = np._NoValue, append: Any = np._NoValue) -> Any:
    if prepend is np._NoValue and append is np._NoValue:
        return NotImplemented
    axis = _axis(a, axis)

    def slab(value: Any) -> list[Any]:
        if value is np._NoValue:
            return []
        return [value if np.ndim(value) else _at(a, axis, slice(None, 1)) * 0.0 + value]

    return np.diff(np.concatenate([*slab(prepend), a, *slab(append)], axis), n, axis)


def _convolve(a: Any, v: Any, mode: Any = "full") -> Any:
    if mode in ("full", 2):
        return NotImplemented
    whole: Any = np.convolve(a, v)
    short, long = np.minimum(a.size, v.size), np.maximum(a.size, v.size)
    if mode in ("valid", 0):
        return whole[short - 1 : long]
    start = (short - 1) // 2
    return whole[start : start + long]


def _correlate(a: Any, v: Any, mode: Any = "valid") -> Any:
    turned = conjugate(v[::-1])
    if mode not in ("same", 1):
        return np.convolve(a, turned, mode)
    whole: Any = np.convolve(a, turned)
    short, long = np.minimum(a.size, v.size), np.maximum(a.size, v.size)
    start = (short - np.where(a.size < v.size, 0, 1)) // 2  # NumPy turns a shorter first one over.
    return whole[start : start + long]


def _vander(x: Any, N: Any = None, increasing: bool = False) -> Any:
    powers = np.arange(x.size if N is None else N)
    return np.power(x[:, None], (powers if increasing else powers[::-1]).astype(x.dtype))


def _interp(x: Any, xp: Any, fp: Any, left: Any = None, right: Any = None, period: Any = None) -> Any:
    if period is not None:
        size = np.abs(period)
        x, xp = np.remainder(x, size), np.remainder(xp, size)
        order = np.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = np.concatenate([xp[-1:] - size, xp, xp[:1] + size])
        return _interp(x, xp, np.concatenate([fp[-1:], fp, fp[:1]]))
    last = xp.size - 1
    high: Any = np.minimum(np.maximum(np.searchsorted(xp, x, side="right"), 1), last)
    low = np.maximum(high - 1, 0)  # Of a single point, the same.
    slope = (fp[high] - fp[low]) / np.where(high > low, xp[high] - xp[low], 1)
    inner = fp[low] + (x - xp[low]) * slope
    first, beyond = fp[0] if left is None else left, fp[last] if right is None else right
    return np.where(x < xp[0], first, np.where(x > xp[last], beyond, inner))


def _linspace(
    start: Any, stop: Any, num: int = 50, endpoint: bool = True, retstep: bool = False, dtype: Any = None,
    axis: int = 0, *, device: Any = None,
) -> Any:  # fmt: skip
    if retstep or dtype is not None:
        raise NoRule("with retstep= and dtype= it has no rule")
    ndim = max(np.ndim(start), np.ndim(stop))
    share = np.arange(num)[(slice(None), *(None,) * ndim)] / max(num - bool(endpoint), 1)
    return np.moveaxis(start * (1.0 - share) + stop * share, 0, axis)


def _cov(
    m: Any, y: Any = None, rowvar: bool = True, bias: bool = False, ddof: Any = None, fweights: Any = None,
    aweights: Any = None, *, dtype: Any = None,
) -> Any:  # fmt: skip
    _no(y=y, fweights=fweights, aweights=aweights, dtype=dtype)
    if m.ndim > 2:
        raise NoRule("of more than two axes it has no rule")
    rows = m[None, :] if m.ndim == 1 else m if rowvar else m.T
    away = rows - np.mean(rows, axis=1, keepdims=True)
    freedom = rows.shape[1] - (int(not bias) if ddof is None else ddof)
    made: Any = np.matmul(away, away.T) / np.maximum(freedom, 0)
    return made[0, 0] if m.ndim == 1 else made


def _corrcoef(x: Any, y: Any = None, rowvar: bool = True, *, dtype: Any = None) -> Any:
    _no(y=y, dtype=dtype)
    if x.ndim == 1:
        raise NoRule("of a vector it is 1")
    spread: Any = _cov(x, rowvar=rowvar)
    size = np.sqrt(np.diagonal(spread))
    return spread / size[:, None] / size


FORMS: Mapping[Any, Callable[..., Any]] = {
    np.rot90: _rot90,
    np.flipud: lambda m: np.flip(m, 0),
    np.fliplr: lambda m: np.flip(m, 1),
    np.rollaxis: _rollaxis,
    np.tile: _tile,
    np.split: _split,
    np.vsplit: _split,
    np.hsplit: lambda ary, parts: _split(ary, parts, 0 if ary.ndim == 1 else 1),
    np.dsplit: lambda ary, parts: _split(ary, parts, 2),
    np.dstack: _dstack,
    np.column_stack: _column_stack,
    np.hstack: _hstack,
    np.vstack: _vstack,
    np.concatenate: _concatenate,
    np.tril: _tril,
    np.triu: _triu,
    np.trace: _trace,
    np.linalg.trace: lambda x, /, *, offset=0, dtype=None: _trace(x, offset, -2, -1, dtype),
    np.sort: _sort,
    np.partition: _partition,
    np.median: _median,
    np.quantile: _quantile,
    np.percentile: _percentile,
    np.average: _average,
    np.nansum: _skipping(np.sum, 0.0),
    np.nanprod: _skipping(np.prod, 1.0),
    np.nancumsum: _skipping(np.cumsum, 0.0),
    np.nancumprod: _skipping(np.cumprod, 1.0),
    np.nanmax: _skipping(np.max, -math.inf),
    np.nanmin: _skipping(np.min, math.inf),
    np.nanmean: _nanmean,
    np.nanvar: _nanvar,
    np.nanstd: _nanstd,
    np.mean: _mean,
    np.var: _spread(_nanvar),
    np.std: _spread(_nanstd),
    np.sum: _initial(np.sum, np.add, always=False),
    np.prod: _prod,
    np.max: _where(np.max, None),
    np.min: _where(np.min, None),
    np.trapezoid: _trapezoid,
    np.gradient: _gradient,
    np.ediff1d: _ediff1d,
    np.diff: _diff,
    np.convolve: _convolve,
    np.correlate: _correlate,
    np.vander: _vander,
    np.interp: _interp,
    np.linspace: _linspace,
    np.cov: _cov,
    np.corrcoef: _corrcoef,
}

METHODS: Mapping[tuple[Any, str], Callable[..., Any]] = {
    (np.add, "accumulate"): _add_accumulate,
    (np.multiply, "accumulate"): _multiply_accumulate,
    (np.maximum, "accumulate"): _latest(np.maximum),
    (np.minimum, "accumulate"): _latest(np.minimum),
    (np.logaddexp, "reduce"): _log_add(np.exp, np.log),
    (np.logaddexp2, "reduce"): _log_add(np.exp2, np.log2),
    (np.fmax, "reduce"): lambda a, axis=0, **options: np.nanmax(a, axis, **options),
    (np.fmin, "reduce"): lambda a, axis=0, **options: np.nanmin(a, axis, **options),
}
"""Methods of ufuncs."""

NEWER: Mapping[str, Callable[..., Any]] = {
    "cumulative_sum": _cumulative(np.cumsum, 0.0),
    "cumulative_prod": _cumulative(np.cumprod, 1.0),
}
"""Functions that NumPy 2.0 does not have, by their names."""
