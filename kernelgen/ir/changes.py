"""What opaque calls run for writes into parts of arrays: functions that return a changed copy."""

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
