"""What opaque calls run for writes into parts of arrays, and for sums over axes that were broadcast."""

from __future__ import annotations

import operator
from typing import Any

import numpy as np


def assigned(x: Any, index: Any, value: Any) -> Any:
    """A copy of an array with some elements changed."""
    x = x.copy()
    x[index] = value
    return x


def changed(name: str, x: Any, *args: Any, **kwargs: Any) -> Any:
    """A copy of an array that a function of NumPy, which changes its first argument, was called with."""
    x = x.copy()
    operator.attrgetter(name)(np)(x, *args, **kwargs)
    return x


def summed_like(x: Any, like: Any) -> Any:
    """An array summed over the axes along which another one, that broadcasts to it, has one element."""
    lead = x.ndim - like.ndim
    short = (lead + k for k, n in enumerate(like.shape) if n == 1 and x.shape[lead + k] != 1)
    return x.sum(axis=(*range(lead), *short), keepdims=True).reshape(like.shape)
