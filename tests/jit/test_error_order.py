"""Of several operations that fail, the error is that of the first one in the program, as NumPy has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def index_then_power(x: Any, i: Any, n: Any) -> Any:
    a = x[i]
    return a, x**n


def power_then_index(x: Any, i: Any, n: Any) -> Any:
    b = x**n
    return x[i], b


def index_then_reduced_power(x: Any, i: Any, n: Any) -> Any:
    a = np.take(x, i)
    return np.sum(x**n), a + 1


def inverse_then_index(x: Any, i: Any, n: Any) -> Any:
    b = np.linalg.inv(x.reshape(2, 2) * n.astype(float))
    return x[i], b


def index_then_inverse(x: Any, i: Any, n: Any) -> Any:
    a = x[i]
    return np.linalg.inv(x.reshape(2, 2) * n.astype(float)), a


def power_of_sorted_then_index(x: Any, i: Any, n: Any) -> Any:
    b = np.sort(x) ** n
    return x[i], b


def index_then_shape(x: Any, i: Any, n: Any) -> Any:
    y = np.take(x, i)
    return x.reshape(3 - np.shape(n)[0], 2, -1) ** n, y


def shape_then_index(x: Any, i: Any, n: Any) -> Any:
    a = x.reshape(3, -1)
    return x[i], a


FUNCTIONS = [
    index_then_power,
    power_then_index,
    index_then_reduced_power,
    inverse_then_index,
    index_then_inverse,
    power_of_sorted_then_index,
    index_then_shape,
    shape_then_index,
]


def outcome(function: Callable[..., Any], *args: Any) -> Any:
    try:
        function(*args)
    except Exception as error:
        return type(error)
    return None


@pytest.mark.parametrize("interpreted", [False, True])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_first_error_comes(function: Callable[..., Any], interpreted: bool) -> None:
    jitted = kg.jit(function)
    for index, power in ((7, -1), (1, -1), (7, 0), (7, 2), (1, 2)):
        args = np.array([1, 2, 2, 4]), np.array([index]), np.array([power])
        want = outcome(function, *args)
        if interpreted:
            with kg.interpret():
                got = outcome(jitted, *args)
        else:
            got = outcome(jitted, *args)
        if want is None or got is None:
            assert want is got, (index, power)
        else:
            assert issubclass(got, want), (index, power)


def test_calls_with_effects_run_once() -> None:
    calls: list[float] = []

    @kg.opaque(out=kg.spec(np.float64, 1), pure=False)
    def noted(x: Any) -> Any:
        calls.append(float(x[0]))
        return x + 1.0

    @kg.jit
    def f(x: Any, i: Any) -> Any:
        return np.linalg.inv(noted(x).reshape(2, 2)), x[i]

    with pytest.raises((np.linalg.LinAlgError, IndexError)):
        f(np.zeros(4), np.array([9]))
    assert len(calls) == 1
