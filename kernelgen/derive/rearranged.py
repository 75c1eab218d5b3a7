"""Functions that put elements in other places, as an index into the elements that they were given.

Such a function, applied to the numbers of its operands' elements in the place of these, tells for each
element of its result which one it is. So one rule, that of `x[index]`, derives all of them, whatever they do
with modes, counts, masks and elements that are named twice.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.derive.call import NoRule, picks
from kernelgen.ir.changes import assigned, changed
from kernelgen.trace.tensor import Tensor


class Places:
    """The elements of several arrays in a row, and their numbers; 0 stands for what has no derivative."""

    def __init__(self) -> None:
        self._parts: list[Any] = []
        self._next: Any = 1

    def of(self, value: Any) -> Any:
        """The numbers of an array's elements, in its shape; those of an argument that holds arrays."""
        if isinstance(value, (tuple, list)):
            return type(value)(self.of(v) for v in value)
        if not isinstance(value, Tensor):
            return np.zeros(np.shape(value), np.int64) if np.ndim(value) else 0
        if kind(value.dtype) not in "fc":
            return np.zeros_like(value, np.int64)
        start, self._next = self._next, self._next + value.size
        self._parts.append(np.ravel(value) if value.ndim else value[None])
        if value.ndim == 0:
            return start
        return np.reshape(np.arange(start, self._next), value.shape)

    def picked(self, places: Any) -> Any:
        """The elements with these numbers, in the places' shape."""
        if not self._parts:
            raise NoRule("it is given no array of floating-point numbers")
        dtype = np.result_type(*(p.dtype for p in self._parts))
        flat = np.concatenate([np.zeros(1, dtype), *(p.astype(dtype) for p in self._parts)])
        if isinstance(places, (tuple, list)):
            return tuple(flat[p] for p in places)
        return flat[places]


def rearranged(function: Callable[..., Any], *names: str) -> Callable[..., Any]:
    """A function that puts elements in other places, in terms of an index.

    Args:
        names: the parameters that hold elements.
    """
    signature = inspect.signature(function)

    def form(*args: Any, **kwargs: Any) -> Any:
        bound = signature.bind(*args, **kwargs)
        places = Places()
        for name in names:
            if name in bound.arguments:
                bound.arguments[name] = places.of(bound.arguments[name])
        return places.picked(function(*bound.args, **bound.kwargs))

    return form


def _pad(array: Any, pad_width: Any, mode: Any = "constant", **kwargs: Any) -> Any:
    if mode not in ("constant", "edge", "reflect", "symmetric", "wrap") or (
        kwargs.get("reflect_type", "even") != "even"
    ):
        raise NoRule("with modes that compute values it has no rule")
    if mode == "constant":
        return _padded(array, pad_width, mode=mode)
    return _padded(array, pad_width, mode=mode, **kwargs)


_padded = rearranged(np.pad, "array")


def _assigned(x: Any, index: Any, value: Any) -> Any:
    """For index arrays, which may name an element twice: the last value counts."""
    if not any(
        np.asarray(p).dtype.kind != "b" if type(p) is list else p.dtype.kind != "b" for p in picks(index)
    ):
        return NotImplemented
    places = Places()
    made = places.of(x)
    made[index] = places.of(value)
    return places.picked(made)


_VALUES = {
    "put": "v",
    "place": "vals",
    "putmask": "values",
    "put_along_axis": "values",
    "fill_diagonal": "val",
}
"""The parameter of the values, of functions that write into their first argument."""


def _changed(name: str, x: Any, *args: Any, **kwargs: Any) -> Any:
    if name not in _VALUES:
        return NotImplemented
    places, values = Places(), _VALUES[name]
    made = places.of(x)
    getattr(np, name)(made, *args, **{**kwargs, values: places.of(kwargs[values])})
    return places.picked(made)


def _repeat(a: Any, repeats: Any, axis: Any = None) -> Any:
    """A fixed number of times it is a broadcast."""
    if not isinstance(repeats, (int, np.integer)):
        return _repeated(a, repeats, axis)
    if axis is None:
        a, axis = np.ravel(a), 0
    axis = operator.index(axis) % a.ndim
    each = (*(slice(None),) * (axis + 1), None)
    shape = a.shape
    made = np.concatenate([a[each]] * int(repeats), axis + 1)
    return np.reshape(made, (*shape[:axis], shape[axis] * int(repeats), *shape[axis + 1 :]))


def _take(a: Any, indices: Any, axis: Any = None, out: Any = None, mode: Any = "raise") -> Any:
    return NotImplemented if mode == "raise" else _taken(a, indices, axis, None, mode)


_repeated = rearranged(np.repeat, "a")
_taken = rearranged(np.take, "a")

FORMS: Mapping[Any, Callable[..., Any]] = {
    np.append: rearranged(np.append, "arr", "values"),
    np.array_split: rearranged(np.array_split, "ary"),
    np.choose: rearranged(np.choose, "choices"),
    np.compress: rearranged(np.compress, "a"),
    np.delete: rearranged(np.delete, "arr"),
    np.diag: rearranged(np.diag, "v"),
    np.diagflat: rearranged(np.diagflat, "v"),
    np.diagonal: rearranged(np.diagonal, "a"),
    np.extract: rearranged(np.extract, "arr"),
    np.insert: rearranged(np.insert, "arr", "values"),
    np.linalg.diagonal: rearranged(np.linalg.diagonal, "x"),
    np.meshgrid: rearranged(np.meshgrid, "xi"),
    np.pad: _pad,
    np.repeat: _repeat,
    np.resize: rearranged(np.resize, "a"),
    np.take: _take,
    np.take_along_axis: rearranged(np.take_along_axis, "arr"),
    assigned: _assigned,
    changed: _changed,
}
