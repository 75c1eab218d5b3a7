"""Integers to negative powers are refused, by a call where the exponents are known only then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.passes import optimize

TARGETS = ["cpu", "interpret"]


def written(x: Any, n: Any) -> Any:
    out = np.zeros_like(x)
    np.power(x, n, out=out)
    return out


FUNCTIONS: list[Callable[..., Any]] = [
    lambda x, n: x**n,
    lambda x, n: np.power(x, n),
    lambda x, n: 2**n,
    lambda x, n: np.power.outer(x, n),
    lambda x, n: x ** n[0],
    lambda x, n: x ** n.min(),
    lambda x, n: np.minimum(x**n * 0, 0),
    lambda x, n: np.zeros_like(x**n),
    lambda x, n: (x[:, None] ** n).sum(axis=1),
    lambda x, n: np.where(n >= 0, x**n, 0),
    written,
]


def outcome(function: Callable[..., Any], *args: Any) -> Any:
    try:
        return function(*args)
    except ValueError:
        return ValueError


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("dtype", [np.int8, np.int16, np.int32, np.int64])
@pytest.mark.parametrize("number", range(len(FUNCTIONS)))
def test_exponents_of_a_call(number: int, dtype: Any, target: Any) -> None:
    function = FUNCTIONS[number]
    jitted = kg.jit(function, target=target)
    x = np.array([-2, -1, 0, 1, 3], dtype)
    for n in ([0, 1, 2, 3, 4], [-1, 0, 1, 2, 3], [2, 2, 2, 2, -128], [1] * 5):
        expected, got = outcome(function, x, np.array(n, dtype)), outcome(jitted, x, np.array(n, dtype))
        assert (got is ValueError) == (expected is ValueError)
        np.testing.assert_array_equal(got, expected)


def test_the_error_says_what_where_and_what_to_do() -> None:
    kernel = kg.jit(lambda x, n: x**n)
    with pytest.raises(kg.PowerError, match=r"negative power -3 (.*\n)*.*astype\(np.float64\)") as raised:
        kernel(np.arange(3), np.array([2, -3, 1]))
    assert raised.value.where.file == __file__


def test_a_check_is_a_part_of_the_kernel() -> None:
    kernel = recorded(lambda x, n: (x * 2) ** (n + 1))
    assert len(kernel.schedule.nests) == 1 and not kernel.graph.has_opaque
    assert "not tried" not in str(kg.check(kernel))
    x, n, out = np.arange(4), np.array([1, 2, -2, 3]), np.full(4, 77)
    with pytest.raises(kg.PowerError, match="power -1 are"):
        kernel(x, n, out=out)
    assert (out == 77).all()
    with pytest.raises(kg.PowerError):
        kernel(x, n, out=x)
    np.testing.assert_array_equal(x, np.arange(4))
    np.testing.assert_array_equal(kernel(x, n + 1, out=x), (2 * np.arange(4)) ** (n + 2))


def test_checks_between_other_calls_stay_in_their_order() -> None:
    seen: list[int] = []

    @kg.opaque(out=kg.spec(np.int64, 1))
    def noted(x: Any) -> Any:
        seen.append(len(x))
        return x

    kernel = kg.jit(lambda x, n: noted(x**n))
    with pytest.raises(kg.PowerError):
        kernel(np.arange(3), np.array([1, -1, 2]))
    assert not seen
    np.testing.assert_array_equal(kernel(np.arange(3), np.array([1, 0, 2])), [0, 1, 4])
    assert seen == [3]


@pytest.mark.parametrize("dead", [False, True])
def test_kernels_of_optimized_graphs_refuse_what_those_of_recorded_ones_do(dead: bool) -> None:
    kernel = recorded(lambda x, n: np.zeros_like(x**n) if dead else x**n)
    again = kg.compile_tape(kernel.graph)
    with pytest.raises(ValueError, match="negative"):
        again(np.arange(3), np.array([1, -1, 2]))
    chosen = kg.compile_tape(recorded(lambda x, n: x[n]).graph)
    with pytest.raises(IndexError, match="out of bounds"):
        chosen(np.arange(3), np.array([1, -4, 2]))


def recorded(function: Callable[..., Any]) -> kg.Kernel:
    with kg.Tape() as tape:
        x, n = tape.input("x", np.int64, ndim=1), tape.input("n", np.int64, ndim=1)
        tape.output(y=function(x, n))
    return kg.compile_tape(tape)


@pytest.mark.parametrize("target", TARGETS)
def test_no_elements_have_no_powers(target: Any) -> None:
    kernel = kg.jit(lambda x, n: x**n, target=target)
    assert kernel(np.ones((0, 3), int), np.array([-1, 2, 3])).shape == (0, 3)
    assert kernel(np.ones(0, int), np.int64(-1)).shape == (0,)


@pytest.mark.parametrize("target", TARGETS)
def test_exponents_that_where_leaves_out_may_be_negative(target: Any) -> None:
    def function(x: Any, n: Any, chosen: Any) -> Any:
        out = np.zeros_like(x)
        np.power(x, n, out=out, where=chosen)
        return out

    kernel = kg.jit(function, target=target)
    x, n = np.array([2, 3, 4]), np.array([2, -1, 3])
    np.testing.assert_array_equal(kernel(x, n, n > 0), function(x, n, n > 0))
    assert outcome(kernel, x, n, n < 0) is ValueError


KNOWN: list[Callable[[Any, Any, Any], Any]] = [
    lambda x, n, u: x ** (n % 4),
    lambda x, n, u: x ** u.astype(np.int16),
    lambda x, n, u: x ** (n > 0),
    lambda x, n, u: (-1) ** np.arange(x.size),
    lambda x, n, u: x ** np.clip(n, 0, 5),
    lambda x, n, u: x ** (n & 3),
    lambda x, n, u: u**u,
    lambda x, n, u: x.astype(np.float64) ** n,
    lambda x, n, u: x**2,
]


@pytest.mark.parametrize("number", range(len(KNOWN)))
def test_exponents_that_cannot_be_negative_are_not_checked(number: int) -> None:
    with kg.Tape() as tape:
        x, n, u = (tape.input(*i, ndim=1) for i in (("x", np.int64), ("n", np.int64), ("u", np.uint8)))
        tape.output(y=KNOWN[number](x, n, u))
    assert not optimize(tape.graph)[0].effects


def test_a_counter_that_cannot_be_negative_is_an_exponent_in_a_loop() -> None:
    kernel = kg.jit(lambda x: kg.fori_loop(0, 4, lambda k, s: s + x**k, x))
    np.testing.assert_array_equal(
        kernel(np.arange(4)), np.arange(4) + sum(np.arange(4) ** k for k in range(4))
    )


@pytest.mark.parametrize("target", ["cupy", "cuda"])
def test_gpus_check_exponents_too(target: Any) -> None:
    with kg.Tape() as tape:
        x, n = tape.input("x", np.int64, ndim=1), tape.input("n", np.int64, ndim=1)
        tape.output(y=x**n)
    assert len(kg.compile_tape(tape, target=target).executor.program.checks) == 1
