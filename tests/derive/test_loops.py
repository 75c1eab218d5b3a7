"""Derivatives of loops, of roots and of fixed points: differences, closed forms, JAX's values."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.derive import numeric

X = np.linspace(0.6, 1.7, 5)
V = np.linspace(0.3, 1.1, 5)


def counted(x: Any, n: Any) -> Any:
    return kg.fori_loop(0, n, lambda i, s: (s[0] * 0.9 + np.sin(s[1]), s[1] * s[0] + 0.1 * i), (x, x * 0.5))[
        0
    ]


def heron(x: Any, n: Any) -> Any:
    return kg.while_loop(lambda s: np.abs(s * s - x) > 1e-13, lambda s: 0.5 * (s + x / s), x)


def counted_by_itself(x: Any, n: Any) -> Any:
    """Each element has a number of steps of its own, and a state that is an integer."""

    def body(s: Any) -> Any:
        return s[0] * s[0] + x, s[1] + 1

    z, k = kg.while_loop(lambda s: (s[0] < 9) & (s[1] < 20), body, (x * 0, 0))
    return z * (1 + 0.1 * k)


def nested(x: Any, n: Any) -> Any:
    def inner(y: Any) -> Any:
        return kg.fori_loop(0, 3, lambda j, z: z * np.cos(x) + 0.2 * j, y)

    return kg.fori_loop(0, n, lambda i, y: inner(y) + x, x)


def broadcasting(x: Any, n: Any) -> Any:
    """A scalar that all elements use, and a state of each."""
    scale = np.sum(x * x) / 5
    return kg.fori_loop(0, n, lambda i, y: y * scale * 0.5 + np.exp(-y), x)


def fixed(x: Any, n: Any) -> Any:
    return kg.fixed_point(lambda y: np.cos(0.5 * x * y), np.ones_like(x))


def solved(x: Any, n: Any) -> Any:
    return kg.root(lambda y: y**3 + x * y - 3, 1.0)


FUNCTIONS = [counted, counted_by_itself, nested, broadcasting, fixed, solved]


def difference(function: Callable[[Any], Any], x: Any, step: float = 1e-3) -> Any:
    """A central difference of sixth order in the direction V."""
    terms = zip((1, 2, 3), (45, -9, 1), strict=True)
    return sum(w * (function(x + k * step * V) - function(x - k * step * V)) for k, w in terms) / (60 * step)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_both_modes_and_two_orders_are_differences(function: Callable[..., Any]) -> None:
    with kg.interpret():
        check_orders(function)


def check_orders(function: Callable[..., Any]) -> None:
    def at(x: Any) -> Any:
        return function(x, 4)

    def total(x: Any) -> Any:
        return np.sum(at(x) * V)

    want = difference(at, X)
    value, tangent = kg.jvp(at, (X,), (V,))
    np.testing.assert_allclose(value, at(X), rtol=1e-12)
    np.testing.assert_allclose(tangent, want, rtol=1e-9)
    np.testing.assert_allclose(kg.grad(total)(X) @ V, want @ V, rtol=1e-9)
    second = kg.jvp(kg.grad(total), (X,), (V,))[1]
    np.testing.assert_allclose(second, difference(kg.grad(total), X), rtol=1e-8)


def test_the_number_of_steps_may_be_known_at_run_time_only() -> None:
    gradient = kg.jit(kg.grad(lambda x, n: np.sum(counted(x, n))))
    for n in (0, 1, 2, 4):
        want = difference(lambda x, n=n: counted(x, n), X) @ np.ones(5)
        np.testing.assert_allclose(gradient(X, n) @ V, want, rtol=1e-9)


def test_tapes_derive_loops_in_one_graph() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        y = heron(x, 0)
        tape.output(y=y, slope=tape.gradient(y, x, seed=np.ones_like(y)))
    kernel = kg.compile_tape(tape)
    y, slope = kernel(X)
    np.testing.assert_allclose(y, np.sqrt(X), rtol=1e-13)
    np.testing.assert_allclose(slope, 0.5 / np.sqrt(X), rtol=1e-11)
    assert not kernel.graph.has_opaque


@kg.custom_vjp
def tenfold(x: Any, h: Any) -> Any:
    """A product whose derivatives are ten times as large as they should be, so that they can be told."""
    return x * h


tenfold.defvjp(lambda x, h: (x * h, (x, h)), lambda kept, g: (10.0 * kept[1] * g, 10.0 * kept[0] * g))
tenfold_jitted = kg.jit(lambda x, h: tenfold(x, h) + 0.0)


@kg.custom_vjp
def shifted(x: Any, h: Any) -> Any:
    """Reads its argument in another form than the rule does."""
    return x * (h + 1)


shifted.defvjp(lambda x, h: (x * (h + 1), (x, h)), lambda kept, g: ((kept[1] + 1) * g, 10.0 * kept[0] * g))


def test_rules_take_what_the_value_is_not_computed_of() -> None:
    with kg.interpret():
        for step in (lambda v: v, lambda v: np.flip(np.flip(v) + 0.0)):

            def f(x: Any, h: Any, step: Any = step) -> Any:
                return np.sum(kg.fori_loop(0, 2, lambda i, s: step(shifted(s, h * 2)), x))

            found = kg.grad(f, (0, 1))(X, V)
            np.testing.assert_allclose(found[0], (2 * V + 1) ** 2, rtol=1e-13)
            np.testing.assert_allclose(found[1], 40 * X * (2 * V + 1), rtol=1e-13)


def test_rules_of_the_users_hold_in_loops() -> None:
    def stopped(x: Any) -> Any:
        return np.sum(kg.fori_loop(0, 2, lambda i, s: s * kg.stop_gradient(s), x))

    def outer_stopped(x: Any) -> Any:
        return np.sum(kg.fori_loop(0, 2, lambda i, s: kg.fori_loop(0, 1, lambda j, t: s * x, s) * 1.0, x))

    with kg.interpret():
        np.testing.assert_allclose(kg.grad(stopped)(X), X**3, rtol=1e-14)
        np.testing.assert_allclose(kg.grad(outer_stopped)(X), 3 * X**2, rtol=1e-14)
        np.testing.assert_allclose(kg.jvp(stopped, (X,), (V,))[1], X**3 @ V, rtol=1e-14)
        for product in (tenfold, tenfold_jitted):

            def custom(x: Any, h: Any, product: Any = product) -> Any:
                return np.sum(kg.fori_loop(0, 2, lambda i, s: product(s, h), x))

            for found, want in zip(kg.grad(custom, (0, 1))(X, V), (100 * V**2, 110 * X * V), strict=True):
                np.testing.assert_allclose(found, want, rtol=1e-13)
        fixed = kg.grad(lambda h: np.sum(kg.fixed_point(lambda y: tenfold(y, h) * 0.01 + 1, np.ones_like(h))))
        y = 1 / (1 - 0.01 * V)
        np.testing.assert_allclose(fixed(V), 0.1 * y / (1 - 0.1 * V), rtol=1e-12)


@pytest.mark.slow
def test_loops_have_the_derivatives_of_jax() -> None:
    jax: Any = importlib.import_module("jax")
    jnp = jax.numpy
    with jax.enable_x64(True) if hasattr(jax, "enable_x64") else jax.experimental.enable_x64():

        def step(i: Any, s: Any) -> Any:
            return s[0] * 0.9 + jnp.sin(s[1]), s[1] * s[0] + 0.1 * i

        def theirs(x: Any) -> Any:
            return jnp.sum(jax.lax.fori_loop(0, 4, step, (x, x * 0.5))[0])

        want = np.asarray(jax.grad(theirs)(X))
    np.testing.assert_allclose(kg.grad(lambda x: np.sum(counted(x, 4)))(X), want, rtol=1e-12)


# Roots.


def test_roots_of_arrays_scalars_and_broadcasts() -> None:
    a = np.linspace(1, 30, 40)
    np.testing.assert_allclose(kg.root(lambda x: x**3 - a, 1.0), np.cbrt(a), rtol=1e-14)
    assert kg.root(lambda x: x * x - 2.0, 1.0) == pytest.approx(np.sqrt(2), rel=1e-15)
    both = kg.root(lambda x: x * a[:3, None] - a, np.ones(40))
    np.testing.assert_allclose(both, a / a[:3, None], rtol=1e-14)
    single = kg.root(lambda x: x * x - a.astype(np.float32), np.float32(1))
    assert single.dtype == np.float32
    np.testing.assert_allclose(single, np.sqrt(a.astype(np.float32)), rtol=1e-6)


def test_roots_that_are_not_found_end() -> None:
    x = kg.root(lambda x: x * x + np.array([1.0, -4.0]), 1.5, steps=30)
    assert x[1] == 2.0 and not abs(x[0] ** 2 + 1) < 1e-3
    with pytest.raises(kg.OptionError, match="tolerance"):
        kg.root(lambda x: x, 1.0, tolerance=-1)


def test_gradients_by_scalars_are_summed() -> None:
    q = np.linspace(1, 2, 4)
    found = kg.grad(lambda p, q: np.sum(kg.root(lambda x: x * x * p - q, 1.0)), (0, 1))(2.0, q)
    np.testing.assert_allclose(found[0], -0.5 * np.sqrt(q / 8).sum(), rtol=1e-13)
    np.testing.assert_allclose(found[1], 0.5 / np.sqrt(2 * q), rtol=1e-13)


def test_equations_of_several_elements_are_refused() -> None:
    with pytest.raises(kg.UnsupportedError, match=r"which kg.root solves, has np.sum\(\)"):
        kg.root(lambda x: x - x.sum(), X)
    with pytest.raises(kg.DTypeError, match="solves for int64"):
        kg.root(lambda x: x - 1, np.arange(3))


def _square(x: Any) -> Any:
    return x * x


_own = kg.custom_vjp(_square)
_own.defvjp(lambda x: (x * x, x), lambda x, g: (2 * g * x,))
RULED = {
    "root": lambda x: kg.root(lambda y: y + 0.3 * np.sin(y) - x, 0.0),
    "checkpoint": lambda x: kg.checkpoint(lambda u: np.sin(u) * u)(x),
    "custom_vjp": lambda x: _own(x),
}
AROUND = {
    "steps": lambda v, x: kg.fori_loop(0, 3, lambda i, u: np.roll(u, 1) * v + x * v + u * 0.1, np.ones(5)),
    "elements": lambda v, x: kg.fori_loop(0, 3, lambda i, u: np.sin(u) * v + x * v, np.ones(5)),
    "while": lambda v, x: kg.while_loop(
        lambda s: s[0] < 3, lambda s: (s[0] + 1, np.roll(s[1], 1) * v + x * v), (0, np.ones(5))
    )[1],
    "checkpoint": lambda v, x: kg.checkpoint(lambda w: np.sin(w) * v + x)(v),
    "root": lambda v, x: kg.root(lambda y: y + 0.3 * np.sin(y) * v - x, 0.0),
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("ruled", RULED)
def test_a_body_takes_what_has_a_rule_and_what_that_is_of(ruled: str, around: str) -> None:
    """The rule is not the body's: the cotangent would arrive twice."""
    x = np.linspace(-0.7, 0.9, 5)
    with kg.interpret():
        numeric.check(lambda x: AROUND[around](RULED[ruled](x), x), (x,))
