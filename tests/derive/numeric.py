"""Derivatives by differences, and functions that are recorded but not compiled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import kernelgen as kg

STEP = 2e-3
WEIGHTS = ((1, 45.0 / 60.0), (2, -9.0 / 60.0), (3, 1.0 / 60.0))
"""The central difference of order 6; B. Fornberg, Math. Comp. 51 (1988), table 1."""


def slope(function: Callable[..., Any], args: Sequence[Any], position: int, step: float = STEP) -> Any:
    """The elementwise derivative of a function by one of its arguments."""

    def at(shift: float) -> Any:
        given = list(args)
        given[position] = given[position] + shift
        return function(*given)

    return sum(w * (at(k * step) - at(-k * step)) for k, w in WEIGHTS) / step


def directional(function: Callable[..., Any], args: Sequence[Any], direction: Sequence[Any]) -> Any:
    """The derivative of a function of arrays in a direction."""

    def along(t: float) -> Any:
        return function(*(a + t * d for a, d in zip(args, direction, strict=True)))

    return slope(along, (0.0,), 0)


def interpreted(function: Callable[..., Any]) -> Any:
    """The function jitted, and run by NumPy node by node: many small graphs need no machine code."""
    return kg.jit(function, target="interpret")


def close(found: Any, expected: Any, tolerance: float = 1e-10) -> bool:
    """Whether values agree, relative to the larger of their size and 1e-2."""
    found, expected = np.asarray(found), np.asarray(expected)
    error = np.abs(found - expected)
    return found.shape == expected.shape and bool(
        np.all(error <= tolerance * np.maximum(np.abs(expected), 1e-2))
    )
