"""Derivatives by differences, and functions that are recorded but not compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

STEP = 2e-3
WEIGHTS = ((1, 45.0 / 60.0), (2, -9.0 / 60.0), (3, 1.0 / 60.0))
"""The central difference of order 6; B. Fornberg, Math. Comp. 51 (1988), table 1."""

_RNG = np.random.default_rng(3)
V, W, A = _RNG.normal(size=6), _RNG.normal(size=6), _RNG.normal(size=(3, 4))
S = np.eye(3) * 3 + _RNG.normal(size=(3, 3)) * 0.3
MASK = np.array([True, False, True, True, False, True])
"""Samples: two vectors, a matrix, one that is far from singular, a mask of the vectors."""


def slope(function: Callable[..., Any], args: Sequence[Any], position: int, step: float = STEP) -> Any:
    """The elementwise derivative of a function by one of its arguments."""

    def at(shift: float) -> Any:
        given = list(args)
        given[position] = given[position] + shift
        return function(*given)

    return sum(w * (at(k * step) - at(-k * step)) for k, w in WEIGHTS) / step


def directional(
    function: Callable[..., Any], args: Sequence[Any], direction: Sequence[Any], step: float = STEP
) -> Any:
    """The derivative of a function of arrays in a direction."""

    def along(t: float) -> Any:
        return function(*(a + t * d for a, d in zip(args, direction, strict=True)))

    return slope(along, (0.0,), 0, step)


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


def weighted(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function's result with a weight for each element, summed."""

    def total(*args: Any) -> Any:
        result = function(*args)
        weights = np.cos(np.cumsum(np.ones_like(np.ravel(result)))) + 1.5
        return np.sum(np.ravel(result) * weights)

    return total


def check(function: Callable[..., Any], args: Sequence[Any]) -> None:
    """Both modes, and the second derivative, in a direction against differences.

    The direction is the same whatever ran before: in some others a difference would step over a kink.
    """
    rng = np.random.default_rng(3)
    total, places = weighted(function), tuple(range(len(args)))
    way = [rng.normal(size=a.shape) for a in args]
    slopes = kg.grad(total, places)(*args)
    assert all(s.shape == a.shape and s.dtype == a.dtype for s, a in zip(slopes, args, strict=True))
    expected = directional(total, args, way)
    assert close(sum(np.sum(s * d) for s, d in zip(slopes, way, strict=True)), expected)
    value, forward = kg.jvp(total, args, way)
    assert close(forward, expected) and np.isclose(value, total(*args))

    def along(*given: Any) -> Any:
        return sum(np.sum(s * d) for s, d in zip(kg.grad(total, places)(*given), way, strict=True))

    twice = kg.grad(along, places)(*args)
    second = sum(np.sum(s * d) for s, d in zip(twice, way, strict=True))
    assert close(second, directional(kg.jit(along), args, way), 1e-9)


def check_named(cases: Mapping[str, Any], name: str, newer: Sequence[str] = ()) -> None:
    """Checks one of several functions with its arguments, where this NumPy has it.

    Args:
        newer: functions, with which names begin, that the oldest NumPy does not have.
    """
    if any(name.startswith(f) and not hasattr(np, f) for f in newer):
        pytest.skip("this NumPy does not have it")
    function, args = cases[name]
    check(function, args)


def put(x: Any, index: Any, value: Any) -> Any:
    """A copy of an array, written into."""
    y = x * 1.0
    y[index] = value
    return y


def added(x: Any, index: Any, value: Any) -> Any:
    """A copy of an array, added to in part."""
    y = x * 1.0
    y[index] += value
    return y


def diagonal_filled(x: Any) -> Any:
    """A copy of a matrix with threes on its diagonal."""
    y = x * 1.0
    np.fill_diagonal(y, 3.0)
    return y
