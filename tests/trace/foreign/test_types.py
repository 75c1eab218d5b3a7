"""`type(x)` in code that is recorded."""

from __future__ import annotations

import sys
import threading
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def exact(x: Any) -> Any:
    return x * 2 if type(x) is np.ndarray else x * 3


def number(x: Any) -> Any:
    if type(x) in (int, float):
        return np.multiply(x, 2)
    return np.multiply(x, 3)


def named(x: Any) -> Any:
    return x + len(type(x).__name__)


def nested(x: Any) -> Any:
    return [(lambda v: v - 1 if type(v) == np.ndarray else v)(y) for y in (x, x + 1)]  # noqa: E721


def made(x: Any) -> Any:
    class Scale(metaclass=type("Meta", (type,), {})):
        factor = 3 if isinstance(int, type) and issubclass(type(type(x)), type) else 5

    return x * Scale.factor


def scalar(x: Any) -> Any:
    s = x.sum()
    return x * 2 if type(s) is np.float64 else x


def helper(x: Any) -> Any:
    return exact(x) + number(2.0)


@pytest.mark.parametrize("function", [exact, named, nested, made, scalar, helper, number])
def test_types_are_those_of_plain_python(function: Any) -> None:
    jitted = kg.jit(function)
    for x in (np.arange(3.0), 2.0, 3):
        if isinstance(x, float | int) and function is scalar:
            continue
        np.testing.assert_array_equal(jitted(x), function(x))
    assert "type" not in globals()


def test_a_name_of_the_users_own_is_left() -> None:
    space: dict[str, Any] = {"np": np, "type": lambda x: "mine"}
    exec("def own(x): return x * (2 if type(x) == 'mine' else 3)", space)
    assert kg.jit(space["own"])(np.ones(1)) == 2


def test_other_threads_and_errors_leave_the_name_as_it_was() -> None:
    seen = []

    def look(kind: Any, x: Any) -> None:
        seen.append((kind(x) is np.ndarray, kind(3), kind("A", (), {"a": 1}).__module__))

    def failing(x: Any) -> Any:
        thread = threading.Thread(target=look, args=(type, x))
        thread.start()
        thread.join()
        raise KeyError("on purpose")

    with pytest.raises(KeyError):
        kg.jit(failing)(np.ones(2))
    assert seen == [(True, int, __name__)]
    assert "type" not in vars(sys.modules[__name__])
