"""Derivatives of loops whose steps take elements together: differences, JAX's values, the calls they make."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.derive.steps import is_loop
from kernelgen.ir.steps import repeat_counted, scan
from tests.derive import numeric
from tests.derive.test_loops import difference, tenfold

X = np.linspace(0.6, 1.7, 5)
V = np.linspace(0.3, 1.1, 5)


def heat(x: Any, n: Any) -> Any:
    k = 0.1 * np.mean(x)

    def body(i: Any, u: Any) -> Any:
        v = u.copy()
        v[1:-1] = u[1:-1] + k * (u[2:] + u[:-2] - 2 * u[1:-1])
        return v

    return kg.fori_loop(0, n, body, x)


def waves(x: Any, n: Any) -> Any:
    """States of two ranks, a counter that is used, an integer, and a value from outside."""
    weight = np.sqrt(x * x + 1)

    def body(i: Any, s: Any) -> Any:
        u = np.flip(np.sin(s["u"])) * weight / (i + 1)
        return {"u": u, "total": s["total"] * 0.5 + np.mean(s["u"] ** 2), "k": s["k"] + 1}

    last = kg.fori_loop(1, n + 1, body, {"u": x, "total": 0.0, "k": 0})
    return last["u"] + last["total"] * last["k"]


def smoothed(x: Any, n: Any) -> Any:
    """Ends by a condition; what each step reads is kept."""

    def body(s: Any) -> Any:
        y = 0.4 * (np.roll(s[0], 1) + x * np.sin(s[0]) + 1)
        return y, np.max(np.abs(y - s[0]))

    return kg.while_loop(lambda s: s[1] > 1e-3, body, (x * 0, 1.0))[0]


def nested(x: Any, n: Any) -> Any:
    def body(i: Any, u: Any) -> Any:
        return kg.fori_loop(0, 2, lambda j, v: np.cumsum(np.sin(v)) * 0.3 + j, u) + x

    return kg.fori_loop(0, n, body, x)


FUNCTIONS = [heat, waves, smoothed, nested]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_both_modes_and_two_orders_are_differences(function: Callable[..., Any]) -> None:
    with kg.interpret():
        check_orders(function, 3)


def test_compiled_steps() -> None:
    check_orders(waves, 3)


def check_orders(function: Callable[..., Any], n: int) -> None:
    def total(x: Any) -> Any:
        return np.sum(function(x, n) * V)

    want = difference(lambda x: function(x, n), X)
    value, tangent = kg.jvp(lambda x: function(x, n), (X,), (V,))
    np.testing.assert_allclose(value, function(X, n), rtol=1e-12)
    np.testing.assert_allclose(tangent, want, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(kg.grad(total)(X) @ V, want @ V, rtol=1e-9)
    second = kg.jvp(kg.grad(total), (X,), (V,))[1]
    np.testing.assert_allclose(second, difference(kg.grad(total), X), rtol=1e-7, atol=1e-11)


@pytest.mark.parametrize("function", [heat, waves])
def test_any_number_of_steps(function: Callable[..., Any]) -> None:
    with kg.interpret():
        gradient = kg.jit(kg.grad(lambda x, n: np.sum(function(x, n) * V)))
        for n in (0, 1, 2, 5):
            want = difference(lambda x, n=n: function(x, n), X) @ V
            np.testing.assert_allclose(gradient(X, n) @ V, want, rtol=1e-9)


def loops_of(function: Callable[..., Any], *args: Any) -> list[str]:
    """The loops of steps in a graph as it was recorded: those that keep rows for each step are scans."""
    graph = kg.make_graph(function)(*args)
    found = []
    for node in graph.nodes:
        if node.op == "opaque" and node.param.function in (repeat_counted, scan):
            backwards = node.param.function is scan and node.param.args[3]
            found.append("backwards" if backwards else node.param.name)
    return found


def test_steps_that_are_linear_keep_no_states() -> None:
    def linear(x: Any) -> Any:
        return np.sum(kg.fori_loop(0, 9, lambda i, u: np.roll(u, 1) * 0.5 + u, x))

    assert set(loops_of(kg.grad(linear), X)) == {"repeat", "backwards"}
    assert "scan" in loops_of(kg.grad(lambda x: np.sum(waves(x, 3))), X)
    with kg.interpret():
        np.testing.assert_allclose(kg.grad(linear)(X), 1.5**9, rtol=1e-14)


def until(x: Any, n: Any) -> Any:
    def body(s: Any) -> Any:
        return s[0] + 0.1 * np.sin(np.roll(s[0], 1)) * s[0], s[1] + 1

    return kg.while_loop(lambda s: (np.max(s[0]) < 100) & (s[1] < n), body, (x, 0))[0]


def optimized_calls(function: Callable[..., Any], *args: Any) -> list[str]:
    """The loops of steps that a kernel of a function and its gradient runs."""

    def both(*args: Any) -> Any:
        return kg.value_and_grad(lambda *a: np.sum(function(*a) ** 2))(*args)

    graph, _ = passes.optimize(kg.make_graph(kg.jit(both))(*args))
    return [n.param.function.__name__ for n in graph.nodes if n.op == "opaque" and is_loop(n)]


def test_a_function_and_its_derivative_take_the_steps_once() -> None:
    assert optimized_calls(waves, X, 3) == ["scan", "scan"]
    # One that counts the steps, and knows the last state, too.
    assert optimized_calls(until, X, 3) == ["repeat_while", "scan", "scan"]


def test_steps_that_are_computed_again_on_purpose_are_not_shared() -> None:
    assert optimized_calls(kg.checkpoint(waves), X, 3) == ["repeat_counted", "scan", "scan"]


def test_loops_of_other_steps_are_not_shared() -> None:
    def other(x: Any, n: Any) -> Any:
        return waves(x, n) + waves(x, n + 1) + waves(2 * x, n)

    assert optimized_calls(other, X, 3).count("scan") == 6

    def thrice(x: Any, n: Any) -> Any:
        return (
            until(x, n)
            * kg.while_loop(lambda s: s[1] < n, lambda s: (np.roll(s[0], 1), s[1] + s[2], s[2]), (x, 0, 1))[0]
        )

    assert optimized_calls(thrice, X, 3).count("repeat_while") == 2
    value, slope = kg.jit(kg.value_and_grad(lambda x: np.sum(thrice(x, 3))), target="interpret")(X)
    assert np.isclose(value, np.sum(thrice(X, 3)))
    assert np.allclose(slope, kg.grad(lambda x: np.sum(kg.checkpoint(thrice)(x, 3)))(X))


def test_no_value_of_a_step_is_summed_by_a_call() -> None:
    """The shapes of states are known to the derivative of a step."""
    graph = kg.make_graph(kg.grad(lambda x: np.sum(heat(x, 3))))(X)
    graphs = [n.param.args[0] for n in graph.nodes if n.op == "opaque" and n.param.function is scan]
    assert graphs and not any(
        n.op == "opaque" and n.param.name == "summed_like" for g in graphs for n in g.nodes
    )


def test_rules_of_the_users_hold() -> None:
    def f(x: Any, h: Any) -> Any:
        return np.sum(kg.fori_loop(0, 1, lambda i, s: np.flip(tenfold(s, h)) + kg.stop_gradient(s), x))

    with kg.interpret():
        found = kg.grad(f, (0, 1))(X, V)
    np.testing.assert_allclose(found[0], 10 * V, rtol=1e-14)
    np.testing.assert_allclose(found[1], 10 * X, rtol=1e-14)


def test_a_step_that_is_never_made_does_not_fail() -> None:
    def along(x: Any) -> Any:
        return kg.fori_loop(0, x.shape[0], lambda i, u: numeric.put(u, i, np.sin(u[i - 1]) + u[i]), x)

    for empty in (np.zeros(0), np.zeros((0, 2))):
        value, slope = kg.value_and_grad(lambda x: np.sum(along(x)))(empty)
        assert value == 0 and slope.shape == empty.shape
        assert kg.jvp(along, (empty,), (empty,))[1].shape == empty.shape


def test_arguments_are_left_as_they_are() -> None:
    x = X.copy()
    for _ in range(2):
        with kg.interpret():
            kg.grad(lambda x: np.sum(kg.fori_loop(0, 4, lambda i, s: (s[0], s[1] * s[0].sum()), (x, x))[1]))(
                x
            )
        kg.grad(lambda x: np.sum(heat(x, 4)))(x)
    np.testing.assert_array_equal(x, X)


@pytest.mark.slow
def test_loops_have_the_derivatives_of_jax() -> None:
    jax: Any = importlib.import_module("jax")
    jnp = jax.numpy

    def theirs(x: Any, n: int) -> Any:
        weight = jnp.sqrt(x * x + 1)

        def body(i: Any, s: Any) -> Any:
            return jnp.flip(jnp.sin(s[0])) * weight / (i + 1), s[1] * 0.5 + jnp.mean(s[0] ** 2), s[2] + 1

        u, total, k = jax.lax.fori_loop(1, n + 1, body, (x, 0.0, 0))
        return jnp.sum((u + total * k) * V)

    with jax.enable_x64(True) if hasattr(jax, "enable_x64") else jax.experimental.enable_x64():
        want = np.asarray(jax.grad(lambda x: theirs(x, 4))(X))
    np.testing.assert_allclose(kg.grad(lambda x: np.sum(waves(x, 4) * V))(X), want, rtol=1e-12)
