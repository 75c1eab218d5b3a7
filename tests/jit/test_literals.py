"""Numbers found in closures and globals: kernels that take them as arguments once they have changed."""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.linspace(-2.0, 2.0, 37)
SCALE = 1


def builds() -> int:
    return int(kg.stats().builds)


def scaled(x: Any) -> Any:
    return np.sin(x * SCALE) + SCALE


def kernels(f: Any) -> set[Any]:
    return {s.kernel for s in f.signatures()}


def same(a: Any, b: Any) -> None:
    assert a.dtype == b.dtype
    np.testing.assert_array_equal(a, b)


def test_a_number_that_changes_is_passed_to_one_kernel() -> None:
    k = 0.0
    f = kg.jit(lambda x: np.where(x > k, x * k + 2 * k, k - x) / 7)
    before = builds()
    for k in np.linspace(0.0, 3.0, 50).tolist():  # noqa: B007
        for _ in range(4):
            same(f(X), f.__wrapped__(X))
    assert builds() - before <= 2
    assert len(kernels(f)) == 2
    assert "passes 3.0, 6.0 to the kernel" in f.explain()


def test_globals_and_attributes_too() -> None:
    global SCALE
    f, model = kg.jit(scaled), SimpleNamespace(a=1.0, b=[2.0, 3.0])
    g = kg.jit(lambda x: x * model.a + model.b[1] * 1.25)
    for n in range(20):
        SCALE, model.a, model.b[1] = n, n / 3, n / 7
        np.testing.assert_allclose(f(X), scaled(X), rtol=1e-15, atol=1e-15)
        same(g(X), g.__wrapped__(X))
    assert len(kernels(f)) == len(kernels(g)) == 2


def test_functions_made_anew_share_the_kernel() -> None:
    def make(k: float) -> Any:
        return kg.jit(lambda x: x * k + 1.375)

    before = builds()
    for k in range(30):
        same(make(k / 8)(X), X * (k / 8) + 1.375)
    assert builds() - before <= 2


def test_code_that_branches_is_recorded_with_each_value() -> None:
    k = 0
    f = kg.jit(lambda x: (x * k if k % 3 else x - k) + 0.625)
    for k in range(20):  # noqa: B007
        for _ in range(3):
            same(f(X), f.__wrapped__(X))
    assert len(kernels(f)) <= 8


@pytest.mark.parametrize(
    "value", [True, False, np.True_, np.float32(0.1), np.int8(3), 2**62, -(2**63), 1e300, 1j, 2, 2.0]
)
def test_other_types_are_other_recordings(value: Any) -> None:
    k: Any = 0
    f = kg.jit(lambda x: x * k)
    for k in (1, 2, value, 3, value):  # noqa: B007
        for x in (X, X.astype(np.float32), np.arange(5, dtype=np.int8), np.arange(5)):
            try:
                with np.errstate(all="ignore"):
                    wanted = f.__wrapped__(x)
            except OverflowError:
                with pytest.raises(OverflowError):
                    f(x)
                continue
            same(f(x), wanted)


SPECIAL = (0.0, -0.0, 1.0, -3.0, 0.5, 0.1, 2.0, 1e-310, np.inf, np.nan)
BINARY = "add subtract multiply divide fmin power remainder floor_divide hypot less logaddexp float_power"


@pytest.mark.parametrize("name", BINARY.split())
def test_the_kernel_gives_the_values_of_the_constant(name: str) -> None:
    ufunc, k = getattr(np, name), 0.0
    x = np.array([*SPECIAL, 1.5, -7.25, 1e-3, 1e300], np.float64)
    functions = kg.jit(lambda x: ufunc(x, k)), kg.jit(lambda x: ufunc(k, x))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", kg.RecordingWarning)
        for k in SPECIAL:  # noqa: B007
            for f in functions:
                result, constant = f(x), kg.compile_tape(kg.make_graph(f.__wrapped__)(x))(x)
                same(result, constant)
                if result.dtype != bool:
                    numbers = ~np.isnan(result)
                    same(np.signbit(result[numbers]), np.signbit(constant[numbers]))


@pytest.mark.parametrize(
    "name", ["add", "multiply", "floor_divide", "remainder", "bitwise_and", "left_shift", "power"]
)
def test_integers_too(name: str) -> None:
    ufunc, k = getattr(np, name), 1
    x = np.array([-(2**63), -7, -1, 0, 1, 5, 1000, 2**63 - 1])
    f = kg.jit(lambda x: ufunc(x, k))
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore", kg.RecordingWarning)
        for k in (1, 2, 3, 8, 0, 63, 64, 100):
            same(f(x), ufunc(x, k))


def test_shapes_axes_and_bounds_stay_in_the_code() -> None:
    n = 1

    def f(x: Any) -> Any:
        part = x[n:] * 2.125
        return (
            part.sum() + np.zeros(n).sum() + x[n] + np.full(n, n).sum() + np.arange(n).sum() + len(range(n))
        )

    jitted = kg.jit(f)
    for n in range(1, 5):  # noqa: B007
        np.testing.assert_allclose(jitted(X), f(X), rtol=1e-14)


def test_numbers_that_were_equal_may_come_apart() -> None:
    a = b = 1.0
    f = kg.jit(lambda x: (x + a) * b - 3.25)
    pairs = [(1.0, 1.0), (2.0, 2.0), (3.0, 3.0), (3.0, 4.0), (4.0, 4.0), (5.0, 6.0), (1.0, 1.0), (7.0, 7.0)]
    for a, b in pairs:  # noqa: B007
        same(f(X), f.__wrapped__(X))
    assert len(kernels(f)) <= 3


def test_a_static_argument_keeps_its_kernels() -> None:
    f = kg.jit(lambda x, k: x * k - 4.75, static_argnames="k")
    for k in range(4):
        same(f(X, k), X * k - 4.75)
    assert len(kernels(f)) == 4


def test_a_kernel_asked_for_has_the_arguments_of_the_function() -> None:
    k = 1.0
    f = kg.jit(lambda x: x * k - 5.5)
    for k in (1.0, 2.0, 3.0):
        f(X)
        kernel = f.compile(X)
        assert [i.name for i in kernel.graph.inputs] == ["x"]
        same(kernel(X), X * k - 5.5)
        assert all(len(s.graph.inputs) == 1 for s in f.signatures())


def test_with_loops_calls_and_written_arguments() -> None:
    k = 1.0

    @kg.jit
    def f(x: Any, y: Any) -> Any:
        y += x * k
        z = kg.fori_loop(0, 3, lambda i, v: v * 1.5 + x, x)
        return np.sort(z - k)[::-1] * k + np.cumsum(x * k)

    for k in (1.0, 2.5, -3.0, 0.5, 7.0):
        y, wanted_y = np.ones_like(X), np.ones_like(X) + X * k
        z = X
        for _ in range(3):
            z = z * 1.5 + X
        for _ in range(2):
            y[:] = 1
            np.testing.assert_allclose(f(X, y), np.sort(z - k)[::-1] * k + np.cumsum(X * k), rtol=1e-13)
            same(y, wanted_y)


def test_background_and_interpreted_tiers() -> None:
    k = 1.0
    for options in (
        {"background": True},
        {"warmup": 2},
        {"trial": True},
        {"target": "interpret"},
        {"cache": False},
    ):
        f = kg.jit(lambda x: x * k + 6.125, **options)  # noqa: B023
        for k in range(6):
            for _ in range(4):
                same(f(X), X * k + 6.125)


def test_derivatives() -> None:
    k = 1.0
    f = kg.jit(kg.grad(lambda x: np.sum(k * x**2 + k)))
    for k in (1.0, 2.0, 3.5):
        same(f(X), 2 * k * X)
