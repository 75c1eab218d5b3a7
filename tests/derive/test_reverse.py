"""Derivatives on tapes, rules of one's own, and graphs of every kind."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import scipy.special

import kernelgen as kg
from tests.derive import numeric

RNG = np.random.default_rng(5)
X, Y = RNG.normal(size=6), RNG.normal(size=6)


def run(tape: kg.Tape, *args: Any, target: Any = "interpret") -> Any:
    return kg.compile_tape(tape, target=target)(*args)


# Tapes.


def test_tape_gradient() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        w = tape.input("w", np.float32, ndim=1)
        y = np.sin(x) * w
        total = np.sum(y)
        tape.output(slope=tape.gradient(y, x, seed=np.ones_like(y)))
        of_x, of_w = tape.gradient(total, [x, w])
        tape.output(of_x=of_x, of_w=of_w)
        assert isinstance(tape.gradient(total, (x,)), tuple)
    for shape in (6, 1):
        v = Y[:shape].astype(np.float32)
        slope, of_x, of_w = run(tape, X, v)
        assert np.allclose(slope, np.cos(X) * v) and np.allclose(of_x, slope)
        expected = np.sin(X) if shape == 6 else [np.sin(X).sum()]
        assert np.allclose(of_w, expected, rtol=1e-6) and of_w.dtype == np.float32


@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_tapes_sum_over_axes_that_are_one_at_run_time(target: Any) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        y = tape.input("y", np.float64, ndim=2)
        z = tape.input("z", np.float64, ndim=1)
        total = np.sum(np.exp(x) * y - z * x)
        tape.output(*tape.gradient(total, [x, y, z]))
    kernel = kg.compile_tape(tape, target=target)
    f = kg.grad(lambda x, y, z: np.sum(np.exp(x) * y - z * x), (0, 1, 2))
    for shapes in (
        ((3, 4), (3, 4), (4,)),
        ((3, 1), (1, 4), (1,)),
        ((1, 4), (3, 4), (1,)),
        ((1, 1), (1, 1), (4,)),
    ):
        args = [RNG.normal(size=s) for s in shapes]
        with kg.interpret():
            expected = f(*args)
        for found, wanted, arg in zip(kernel(*args), expected, args, strict=True):
            assert found.shape == arg.shape and np.allclose(found, wanted, rtol=1e-13)


def test_values_on_the_way_and_inputs_together() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        y = x * x
        z = np.sum(y * y)
        tape.output(*tape.gradient(z, [x, y]))
    of_x, of_y = run(tape, X)
    assert np.allclose(of_x, 4 * X**3) and np.allclose(of_y, 2 * X**2)


def test_gradient_of_gradient_on_a_tape() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=0)
        first = tape.gradient(x**4, x)
        tape.output(second=tape.gradient(first, x))
    assert run(tape, 2.0) == 48.0


def test_what_tapes_refuse() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        n = tape.input("n", np.int64, ndim=1)
        with pytest.raises(kg.ShapeError, match="seed"):
            tape.gradient(x * 2, x)
        with pytest.raises(kg.DTypeError, match="int64"):
            tape.gradient(np.sum(x), n)
        with pytest.raises(kg.DTypeError, match="int64"):
            tape.gradient(np.sum(n), x)
        with pytest.raises(kg.ArgumentError, match="no Tensor"):
            tape.gradient(np.sum(x), 3.0)
        with pytest.raises(kg.ShapeError, match="rank"):
            tape.gradient(np.sum(x), x, seed=x)
    with pytest.raises(kg.TapeError, match="not recording"):
        tape.gradient(x, x)


def test_called_tapes_are_derived_with_their_rules() -> None:
    with kg.Tape("inner") as inner:
        u = inner.input("u", np.float64, ndim=1)
        inner.output(v=scipy.special.expit(u) * u, w=u**2)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        v, w = inner(np.sin(x))
        tape.output(slope=tape.gradient(np.sum(v * w), x))

    def plain(x: Any) -> Any:
        s = np.sin(x)
        return np.sum(scipy.special.expit(s) * s * s**2)

    given = np.array([0.0, 0.5, -1.0])  # At 0 the formula of expit has a kink.
    assert numeric.close(np.sum(run(tape, given)), numeric.directional(plain, (given,), (np.ones(3),)))


def test_compiled_kernels_are_refused() -> None:
    with kg.Tape("inner") as inner:
        u = inner.input("u", np.float64, ndim=1)
        inner.output(v=u**2)
    kernel = kg.compile_tape(inner, target="interpret")
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(kg.UnsupportedError, match="compiled kernel") as caught:
            tape.gradient(np.sum(kernel(x)), x)
        assert caught.value.where is not None and caught.value.where.file == __file__


def test_backward_operations_belong_to_the_lines_of_the_forward_ones() -> None:
    def f(x: Any) -> Any:
        y = np.sin(x)
        return np.sum(y * x)

    graph = kg.make_graph(kg.grad(f))(kg.spec(float, 1))
    first = f.__code__.co_firstlineno
    lines = {n.where.line - first for n in graph.nodes if n.op in ("cos", "sin") and n.where is not None}
    assert lines == {1}


def test_deep_graphs() -> None:
    def f(x: Any) -> Any:
        for _ in range(3000):
            x = x + 0.001 * np.sin(x)
        return x

    graph = kg.make_graph(kg.grad(f))(kg.spec(float, 0))
    assert len(graph.nodes) > 6000


# Rules of one's own.


@kg.custom_vjp
def scaled(x: Any, pair: Any, factor: float = 2.0) -> Any:
    return {"a": x * pair[0] * factor, "b": np.floor(pair[1])}


def _forward(x: Any, pair: Any, factor: float = 2.0) -> Any:
    return scaled(x, pair, factor), (x, pair, factor)


def _backward(kept: Any, g: Any) -> Any:
    x, pair, factor = kept
    return 10 * g["a"] * pair[0] * factor, (g["a"] * x * factor, g["b"]), None


scaled.defvjp(_forward, _backward)


def test_custom_vjp_of_containers_and_defaults() -> None:
    def f(x: Any, pair: Any) -> Any:
        made = scaled(x, pair)
        return np.sum(made["a"] ** 2) + np.sum(3 * made["b"])

    with kg.interpret():
        of_x, (of_a, of_b) = kg.grad(f, (0, 1))(X, (Y, X))
        _, tangent = kg.jvp(f, (X, (Y, X)), (X, (Y, X)))
    assert np.allclose(of_x, 10 * 2 * (X * Y * 2) * Y * 2)
    assert np.allclose(of_a, 2 * (X * Y * 2) * X * 2) and np.array_equal(of_b, np.full(6, 3.0))
    assert np.isclose(tangent, np.sum(of_x * X + of_a * Y + of_b * X))
    assert np.array_equal(scaled(X, (Y, Y))["a"], X * Y * 2)  # Outside of recordings it is the function.


def test_custom_vjp_twice_and_under_jit() -> None:
    @kg.custom_vjp
    def cubed(x: Any) -> Any:
        return x**3

    cubed.defvjp(lambda x: (cubed(x), x), lambda x, g: (g * 3 * x**2,))
    with kg.interpret():
        assert np.allclose(kg.jit(cubed)(X), X**3)
        assert np.allclose(kg.grad(lambda x: np.sum(kg.grad(lambda t: np.sum(cubed(t)))(x)))(X), 6 * X)


RATE = 2.0


def test_rules_are_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    @kg.custom_vjp
    def same(x: Any) -> Any:
        return x * 1.0

    same.defvjp(lambda x: (same(x), None), lambda _, g: (g * RATE,))
    with kg.interpret():
        f = kg.grad(lambda x: np.sum(same(x)))
        assert np.array_equal(f(X), np.full(6, 2.0))
        monkeypatch.setattr(f"{__name__}.RATE", 3.0)
        assert np.array_equal(f(X), np.full(6, 3.0))


def test_custom_vjp_refuses_what_does_not_fit() -> None:
    @kg.custom_vjp
    def g(x: Any, y: Any) -> Any:
        return x * y

    with kg.interpret():
        with pytest.raises(kg.OptionError, match="defvjp"):
            kg.grad(lambda x: np.sum(g(x, x)))(X)
        g.defvjp(lambda x, y: (x * y, ()), lambda _, t: (t,))
        with pytest.raises(kg.ArgumentError, match="1 cotangents for 2 arguments"):
            kg.grad(lambda x: np.sum(g(x, x)))(X)
        g.defvjp(lambda x, y: (x * y, ()), lambda _, t: ((t,), t))
        with pytest.raises(kg.ArgumentError, match="containers"):
            kg.grad(lambda x: np.sum(g(x, x)))(X)
        g.defvjp(lambda x, y: (x * y, ()), lambda _, t: (t[None], t))
        with pytest.raises(kg.ShapeError, match="rank"):
            kg.grad(lambda x: np.sum(g(x, x)))(X)


def test_stop_gradient() -> None:
    with kg.interpret():
        assert np.allclose(kg.grad(lambda x: np.sum(kg.stop_gradient(x) * x))(X), X)
        assert np.allclose(kg.grad(lambda x: np.sum(kg.stop_gradient({"a": x})["a"] * x))(X), X)
        assert kg.grad(lambda x: kg.stop_gradient(x) ** 2)(2.0) == 0.0
    assert kg.stop_gradient("text") == "text" and kg.stop_gradient(X) is X


def test_opaque_functions_take_a_rule() -> None:
    @kg.opaque(out=lambda a, b: (a, a), pure=True, vjp=lambda g, y, a, b: (g[0] * b + g[1], g[0] * a))
    def pair(a: Any, b: Any) -> Any:
        return a * b, a + 1.0

    @kg.opaque(out=lambda a: a, pure=True)
    def closed(a: Any) -> Any:
        return a * 2

    def f(x: Any, y: Any) -> Any:
        first, second = pair(x, y)
        return np.sum(first * second)

    with kg.interpret():
        of_x, of_y = kg.grad(f, (0, 1))(X, Y)
        assert np.allclose(of_x, Y * (X + 1) + X * Y) and np.allclose(of_y, X * (X + 1))
        assert np.allclose(kg.grad(lambda x, y: np.sum(pair(x, y)[1]))(X, Y), np.ones(6))
        with pytest.raises(kg.UnsupportedError, match=r"closed\(\) cannot be differentiated") as caught:
            kg.grad(lambda x: np.sum(closed(x)))(X)
    assert caught.value.where is not None and "closed(x)" in caught.value.where.text
    with pytest.raises(kg.OptionError, match="vjp"):
        kg.opaque(lambda a: a, out=lambda a: a, vjp=3)  # type: ignore[call-overload]


# Where functions run as plain Python.


def test_functions_that_are_not_recorded_have_derivatives() -> None:
    @kg.jit(enable_jit=False)
    def f(x: Any, y: Any) -> Any:
        return np.sum(x * x * y)

    of_x, of_y = kg.grad(f, (0, 1))(X, np.ones(1))
    assert np.allclose(of_x, 2 * X) and np.allclose(of_y, [np.sum(X * X)])


def test_functions_that_draw_have_derivatives() -> None:
    generator = np.random.default_rng(0)

    def f(x: Any) -> Any:
        return np.sum(x * generator.normal(size=6))

    with pytest.warns(kg.RecordingWarning):
        found = kg.grad(f)(X)
    assert np.allclose(found, np.random.default_rng(0).normal(size=6))
