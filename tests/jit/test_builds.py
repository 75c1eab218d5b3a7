"""The warning about functions that are compiled again and again."""

from __future__ import annotations

import functools
import threading
import warnings
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.jit import builds
from kernelgen.jit.builds import BUILDS

X = np.arange(12.0)
SHIFT = 0
TIMES = {"shift": 0}


def rolled(x: Any) -> Any:
    return np.roll(x, SHIFT) * 3


def by_item(x: Any) -> Any:
    return np.roll(x, TIMES["shift"]) * 5


def set_global(n: int) -> None:
    global SHIFT
    SHIFT = n


def of_closure() -> tuple[Callable[[int], Any], str]:
    shift = 0

    @kg.jit
    def f(x: Any) -> Any:
        return np.roll(x, shift) * 2

    def call(n: int) -> Any:
        nonlocal shift
        shift = n
        return f(X)

    return call, "closure variable shift"


def of_global() -> tuple[Callable[[int], Any], str]:
    f = kg.jit(rolled)
    return lambda n: (set_global(n), f(X)), "global SHIFT"


def of_item() -> tuple[Callable[[int], Any], str]:
    f = kg.jit(by_item)
    return lambda n: (TIMES.update(shift=n), f(X)), "global TIMES['shift']"


def of_attribute() -> tuple[Callable[[int], Any], str]:
    class Model:
        shift = 0

        @kg.jit
        def f(self, x: Any) -> Any:
            return np.roll(x, self.shift) * 7

    model = Model()
    return lambda n: (setattr(model, "shift", n), model.f(X)), "self.shift"


def of_static_argument() -> tuple[Callable[[int], Any], str]:
    @kg.jit(static_argnames="shift")
    def f(x: Any, shift: int) -> Any:
        return np.roll(x, shift) * 11

    return lambda n: f(X, n), "the static argument shift"


def made_anew() -> tuple[Callable[[int], Any], str]:
    def make(shift: int) -> Any:
        @kg.jit
        def f(x: Any) -> Any:
            return np.roll(x, shift) * 13

        return f

    return lambda n: make(n)(X), "closure variable shift"


def lambda_in_a_loop() -> tuple[Callable[[int], Any], str]:
    return lambda n: kg.jit(lambda x: np.roll(x, n) * 17)(X), "closure variable n"


def bound_by_partial() -> tuple[Callable[[int], Any], str]:
    def f(shift: int, x: Any) -> Any:
        return np.roll(x, shift) * 19

    return lambda n: kg.jit(functools.partial(f, n))(X), "partial.args[0]"


@pytest.mark.parametrize(
    "case",
    [
        of_closure,
        of_global,
        of_item,
        of_attribute,
        of_static_argument,
        made_anew,
        lambda_in_a_loop,
        bound_by_partial,
    ],
)
def test_the_fifth_build_warns_once_and_names_what_changes(case: Any) -> None:
    call, name = case()
    for n in range(1, BUILDS):
        call(n)
    with pytest.warns(kg.RecordingWarning) as caught:
        call(BUILDS)
    (only,) = caught
    assert only.filename == __file__
    text = str(only.message)
    assert f"compiled for the 5th time, because what it reads changes: {name} was 1, 2, 3, 4" in text
    assert "is now 5" in text
    for n in range(BUILDS + 1, BUILDS + 4):
        call(n)


def test_a_static_argument_that_changes_should_not_be_static() -> None:
    call, _ = of_static_argument()
    for n in range(20, 24):
        call(n)
    with pytest.warns(kg.RecordingWarning, match=r"as an argument that is not static\.$"):
        call(24)


def test_builds_for_other_types_are_no_reason_to_warn() -> None:
    f = kg.jit(lambda x: np.roll(x, 1) * 23)
    for dtype in (np.float32, np.float64, np.int8, np.int16, np.int32, np.int64, np.uint8):
        f(X.astype(dtype))


def test_functions_that_one_decorator_makes_are_different_functions() -> None:
    def twice(function: Callable[[Any], Any]) -> Any:
        @functools.wraps(function)
        def inner(x: Any) -> Any:
            return function(function(x))

        return kg.jit(inner)

    functions = [
        *(lambda x: x + 29, lambda x: x * 29, lambda x: x - 29, lambda x: x / 29),
        *(lambda x: np.roll(x, 29), lambda x: abs(x) * 31, lambda x: -x / 31),
    ]
    for function in functions:
        twice(function)(X)


def test_values_that_come_back_are_built_once() -> None:
    state = SimpleNamespace(shift=0)
    f = kg.jit(lambda x: np.roll(x, state.shift) * 37)
    for n in range(20):
        state.shift = n % 3
        np.testing.assert_array_equal(f(X), np.roll(X, n % 3) * 37)


def test_builds_in_the_background_are_told_of_by_a_later_call() -> None:
    shift = 0
    f = kg.jit(lambda x: np.roll(x, shift) * 41, background=True)
    with pytest.warns(
        kg.RecordingWarning, match="closure variable shift was 1, 2, 3, 4 and is now 5"
    ) as caught:
        for shift in range(1, BUILDS + 1):
            while f.signatures()[:1] == () or f.signatures()[0].tier != "compiled" or f(X)[shift] != 0:
                f(X)
        f(X.astype(np.float32))
    assert caught[0].filename == __file__


def test_threads_that_build_at_once_warn_once() -> None:
    def make(shift: int) -> Any:
        return kg.jit(lambda x: np.roll(x, shift) * 43)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        threads = [threading.Thread(target=lambda n=n: make(n)(X)) for n in range(1, 9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len([w for w in caught if "for the 5th time" in str(w.message)]) == 1


def test_what_was_built_before_counts_once() -> None:
    """As when several threads record a function at once, for two values in turn."""
    history = builds._History()
    for k in (0, 1, 0, 1, 0, 1, 2):
        history.add(rolled, {"the static argument k": (k, str(k))})
    assert history.count == 3
    assert history.texts == {"the static argument k": ["0", "1", "2"]}
