"""What opaque calls run for writes, sums over broadcast axes, and values that are computed again."""

from __future__ import annotations

import operator
from typing import Any

import numpy as np

from kernelgen.ir.nodes import Graph


def assigned(x: Any, index: Any, value: Any) -> Any:
    """A copy of an array, which at rank 0 comes as a scalar, with some elements changed."""
    x = np.array(x, order="C")
    x[index] = value
    return x


def changed(name: str, x: Any, *args: Any, **kwargs: Any) -> Any:
    """A copy of an array that a function of NumPy, which changes its first argument, was called with."""
    x = np.array(x, order="C")
    operator.attrgetter(name)(np)(
        x, *(_with_axes(*args) if name.endswith(".at") and x.ndim == 1 else args), **kwargs
    )
    return x


def _with_axes(index: Any, *values: Any) -> tuple[Any, ...]:
    """The arguments of a ufunc's `at` for an array of one axis, the values with as many axes as the index.

    Where the values have one axis and the index array has more, NumPy up to 2.4 reads behind the values.
    """
    single = index[0] if type(index) is tuple and len(index) == 1 else index
    lead = np.ndim(single) - 1 if isinstance(single, (np.ndarray, list)) else 0
    if lead <= 0 or not all(np.ndim(v) == 1 for v in values):
        return (index, *values)
    return (index, *(np.asarray(v)[(None,) * lead] for v in values))


def count_writes(graph: Graph) -> int:
    """How many writes into parts of arrays a graph has."""
    calls = [node.param for node in graph.nodes if node.op == "opaque"]
    return sum(call.function in (assigned, changed) for call in calls)


def held_after(value: Any, *arrays: Any) -> tuple[Any, ...]:
    """The arrays themselves, which are there when the value is."""
    return arrays


def summed_like(x: Any, like: Any) -> Any:
    """An array summed over the axes along which another one, that broadcasts to it, has one element."""
    lead = x.ndim - like.ndim
    short = (lead + k for k, n in enumerate(like.shape) if n == 1 and x.shape[lead + k] != 1)
    return x.sum(axis=(*range(lead), *short), keepdims=True).reshape(like.shape)
