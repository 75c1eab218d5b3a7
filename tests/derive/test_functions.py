"""`kg.grad` and its kin: arguments, containers, composition, and what they refuse."""

from __future__ import annotations

import functools
import pickle
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pytest
import scipy.optimize

import kernelgen as kg
from tests.derive import numeric

RNG = np.random.default_rng(3)
X, Y, M = RNG.normal(size=5), RNG.normal(size=5), RNG.normal(size=(4, 5))


pytestmark = pytest.mark.usefixtures("interpreted")


def cube(x: Any) -> Any:
    return np.sum(x**3)


def product(x: Any, y: Any) -> Any:
    return np.sum(np.sin(x) * y)


# Arguments.


def test_grad_of_an_array() -> None:
    assert np.array_equal(kg.grad(cube)(np.arange(3.0)), [0, 3, 12])


def test_grad_of_a_number_is_of_that_number() -> None:
    found = kg.grad(lambda x: x**3 + 1)(2.0)
    assert found == 12.0 and isinstance(found, np.float64)


def test_argnums_choose_arguments() -> None:
    assert np.allclose(kg.grad(product, 1)(X, Y), np.sin(X))
    assert np.allclose(kg.grad(product, -2)(X, Y), np.cos(X) * Y)
    first, second = kg.grad(product, (0, 1))(X, Y)
    assert np.allclose(first, np.cos(X) * Y) and np.allclose(second, np.sin(X))
    (only,) = kg.grad(product, (1,))(X, Y)
    assert np.allclose(only, np.sin(X))


def test_arguments_by_keyword() -> None:
    assert np.allclose(kg.grad(product)(X, y=Y), np.cos(X) * Y)


class Pair(NamedTuple):
    a: Any
    b: Any


@dataclass
class Model:
    w: Any
    b: Any


def test_containers_come_back_as_they_were_given() -> None:
    def loss(p: Any) -> Any:
        return np.sum(p["pair"].a * p["model"].w) + p["model"].b * np.sum(p["list"][0] ** 2) + p["pair"].b

    given = {"pair": Pair(X, 2.0), "model": Model(Y, np.float64(0.5)), "list": [X, None, "name"]}
    found = kg.grad(loss)(given)
    assert list(found) == list(given)
    assert isinstance(found["pair"], Pair) and isinstance(found["model"], Model)
    assert np.allclose(found["pair"].a, Y) and found["pair"].b == 1.0
    assert np.allclose(found["model"].w, X) and np.isclose(found["model"].b, np.sum(X**2))
    assert np.allclose(found["list"][0], X) and found["list"][1:] == [None, "name"]


def test_has_aux() -> None:
    def with_parts(x: Any) -> Any:
        parts = x * x
        return parts.sum(), {"parts": parts, "name": "squares"}

    slope, aux = kg.grad(with_parts, has_aux=True)(X)
    assert np.allclose(slope, 2 * X) and np.allclose(aux["parts"], X * X) and aux["name"] == "squares"
    (value, aux), slope = kg.value_and_grad(with_parts, has_aux=True)(X)
    assert np.isclose(value, np.sum(X * X)) and np.allclose(slope, 2 * X)


def test_arguments_that_are_not_derived_by_may_be_anything() -> None:
    def power(x: Any, n: int, how: str, mask: Any) -> Any:
        assert how == "sum"
        return np.sum(np.where(mask, x**n, 0.0))

    mask = X > 0
    found = kg.grad(power)(X, 3, "sum", mask)
    assert np.allclose(found, np.where(mask, 3 * X**2, 0))


def test_an_argument_without_influence_has_zero_slope() -> None:
    assert np.array_equal(kg.grad(lambda x, y: np.sum(y))(X, Y), np.zeros(5))
    assert kg.grad(lambda x: 3.0)(1.0) == 0.0
    assert np.array_equal(kg.grad(lambda x: np.sum(np.floor(x)))(X), np.zeros(5))


def test_one_array_in_two_places() -> None:
    assert np.allclose(kg.grad(product, 0)(X, X), np.cos(X) * X)
    assert np.allclose(kg.grad(lambda x: product(x, x))(X), np.cos(X) * X + np.sin(X))


@pytest.mark.parametrize("given", [3, True, np.arange(3), np.array([True])])
def test_integers_and_truth_values_are_refused(given: Any) -> None:
    with pytest.raises(kg.DTypeError, match="argument 0"):
        kg.grad(lambda x: np.sum(x * 1.0))(given)


def test_results_that_are_no_scalar_are_refused() -> None:
    with pytest.raises(kg.ShapeError, match="scalar result"):
        kg.grad(lambda x: x * 2)(X)
    with pytest.raises(kg.ShapeError, match="scalar result"):
        kg.grad(lambda x: (np.sum(x), np.sum(x)))(X)
    with pytest.raises(kg.DTypeError, match="int64"):
        kg.grad(lambda x: np.sum(x > 0))(X)


def test_argnums_beyond_the_arguments() -> None:
    with pytest.raises(kg.ArgumentError, match="argnums"):
        kg.grad(cube, 1)(X)
    with pytest.raises(kg.OptionError, match="argnums"):
        kg.grad(cube, "x")  # type: ignore[arg-type]
    with pytest.raises(kg.OptionError, match="function"):
        kg.grad(3)  # type: ignore[arg-type]


# Composition.


def test_grad_of_grad() -> None:
    assert np.isclose(kg.grad(kg.grad(kg.grad(np.sin)))(0.3), -np.cos(0.3))  # type: ignore[arg-type]
    twice = kg.grad(lambda x: np.sum(kg.grad(cube)(x) * x))
    assert np.allclose(twice(X), 9 * X**2)


def test_inner_and_outer_variables_are_kept_apart() -> None:
    # d/dx (x * d/dy (x * y)) = d/dx x^2; J. Siskind and B. Pearlmutter, "Perturbation confusion".
    assert kg.grad(lambda x: x * kg.grad(lambda y: x * y)(1.0))(3.0) == 6.0
    assert kg.grad(lambda x: kg.jvp(lambda y: x * x * y, (x,), (1.0,))[1])(3.0) == 6.0


def test_under_and_over_jit() -> None:
    @kg.jit
    def inner(x: Any) -> Any:
        return np.sum(np.exp(x))

    assert np.allclose(kg.grad(inner)(X), np.exp(X))
    assert np.allclose(kg.jit(kg.grad(inner))(X), np.exp(X))
    assert np.allclose(kg.jit(lambda x: 2 * kg.grad(inner)(x))(X), 2 * np.exp(X))


def test_forward_and_backward_are_one_graph() -> None:
    graph = kg.make_graph(kg.value_and_grad(lambda x: np.sum(np.exp(x) * 2)))(kg.spec(float, 1))
    kernel = kg.compile_tape(graph, target="interpret")
    assert [n.op for n in kernel.graph.nodes].count("exp") == 1


def test_a_recording_serves_every_size() -> None:
    f = kg.grad(product, (0, 1))
    for n in (1, 2, 7, 0):
        x, y = RNG.normal(size=n), RNG.normal(size=n)
        first, second = f(x, y)
        assert np.allclose(first, np.cos(x) * y) and np.allclose(second, np.sin(x))
    assert len(f.signatures()) == 1


def test_options_of_a_jitted_function_are_kept() -> None:
    @kg.jit(target="interpret", static_argnames="n")
    def power(x: Any, n: int) -> Any:
        return np.sum(x**n) if n > 1 else np.sum(x)

    f = kg.grad(power)
    assert np.allclose(f(X, 3), 3 * X**2) and np.array_equal(f(X, 1), np.ones(5))
    assert f.settings.options.target == "interpret"


SCALE = 2.0


def scaled(x: Any) -> Any:
    return np.sum(SCALE * x)


def test_globals_are_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    for f in (kg.grad(scaled), kg.grad(kg.jit(scaled))):
        assert np.array_equal(f(X), np.full(5, SCALE))
        monkeypatch.setattr(f"{__name__}.SCALE", 5.0)
        assert np.array_equal(f(X), np.full(5, 5.0))
        monkeypatch.setattr(f"{__name__}.SCALE", 2.0)
    second = kg.grad(lambda x: np.sum(kg.grad(scaled)(x) * x))
    assert np.array_equal(second(X), np.full(5, 2.0))
    monkeypatch.setattr(f"{__name__}.SCALE", 3.0)
    assert np.array_equal(second(X), np.full(5, 3.0))


def test_names_and_pickles() -> None:
    f = kg.grad(cube)
    assert f.__name__ == "grad_cube" and "x" in str(f.signature)
    assert np.array_equal(pickle.loads(pickle.dumps(f))(X), f(X))


def test_methods_and_partials() -> None:
    class Line:
        def __init__(self) -> None:
            self.slope = 4.0

        def value(self, x: Any) -> Any:
            return np.sum(self.slope * x)

    line = Line()
    f = kg.grad(line.value)
    assert np.array_equal(f(X), np.full(5, 4.0))
    line.slope = 6.0
    assert np.array_equal(f(X), np.full(5, 6.0))
    assert np.allclose(kg.grad(functools.partial(product, y=Y))(X), np.cos(X) * Y)


def test_branches_on_numbers() -> None:
    def f(x: Any) -> Any:
        return x * x if x > 1 else 3 * x

    assert [kg.grad(f)(v) for v in (2.0, 0.5, 4.0)] == [4.0, 3.0, 8.0]


def test_plain_values_of_numbers_are_refused_not_lost() -> None:
    import math

    with pytest.raises(kg.ConcretizationError):
        kg.grad(lambda x: math.sin(x) * x)(2.0)
    with pytest.raises(kg.ConcretizationError):
        kg.grad(lambda x: float(x) * x)(2.0)
    # Exponents that have functions of their own are exponents all the same.
    assert np.isclose(kg.grad(lambda n, x: np.sum(x**n))(0.5, np.array([4.0])), 2 * np.log(4))


def test_writes_stay_inside() -> None:
    def f(x: Any) -> Any:
        x *= 2.0
        x[1:] += x[:-1]
        return np.sum(x**2)

    def plain(x: Any) -> Any:
        x = 2 * x
        x = np.concatenate([x[:1], x[1:] + x[:-1]])
        return np.sum(x**2)

    given = X.copy()
    found = kg.grad(f)(given)
    assert np.array_equal(given, X)
    assert numeric.close(np.sum(found * Y), numeric.directional(plain, (X,), (Y,)))


# jvp and vjp.


def test_jvp_gives_value_and_tangent() -> None:
    value, tangent = kg.jvp(product, (X, Y), (Y, X))
    assert np.isclose(value, product(X, Y))
    assert np.isclose(tangent, np.sum(np.cos(X) * Y * Y + np.sin(X) * X))


def test_jvp_of_containers_and_integers() -> None:
    def f(p: Any) -> Any:
        return {"y": p["x"] ** 2, "large": p["x"] > 0, "three": 3.0}

    value, tangent = kg.jvp(f, ({"x": X},), ({"x": np.ones(5)},))
    assert np.allclose(tangent["y"], 2 * X) and not tangent["large"].any() and tangent["three"] == 0
    assert value["three"] == 3.0


def test_tangents_broadcast() -> None:
    _, tangent = kg.jvp(np.sin, (M,), (1.0,))
    assert np.allclose(tangent, np.cos(M))


def test_vjp_gives_a_function_of_cotangents() -> None:
    value, back = kg.vjp(lambda x, y: np.sin(x) * y, X, Y)
    assert np.allclose(value, np.sin(X) * Y)
    first, second = back(M[0])
    assert np.allclose(first, M[0] * np.cos(X) * Y) and np.allclose(second, M[0] * np.sin(X))


def test_vjp_while_recording() -> None:
    @kg.jit
    def f(x: Any) -> Any:
        value, back = kg.vjp(lambda t: (np.sin(t), t * t), x)
        (slope,) = back((np.ones_like(x), 2 * np.ones_like(x)))
        return value[0], slope

    value, slope = f(X)
    assert np.allclose(value, np.sin(X)) and np.allclose(slope, np.cos(X) + 4 * X)


def test_vjp_is_of_the_arguments_as_they_were() -> None:
    x = X.copy()
    _, back = kg.vjp(lambda x: x * x, x)
    _, push = kg.linearize(lambda x: x * x, x)
    x += 100
    assert np.allclose(back(np.ones(5))[0], 2 * X) and np.allclose(push(1.0), 2 * X)


def test_the_identity() -> None:
    assert kg.grad(lambda x: x)(2.0) == 1.0
    assert np.array_equal(kg.vjp(lambda x: x, X)[1](Y)[0], Y)
    assert np.array_equal(kg.jvp(lambda x: (x, x), (X,), (Y,))[1], (Y, Y))


def test_vjp_with_aux() -> None:
    value, back, aux = kg.vjp(lambda x: (x * x, "aux"), X, has_aux=True)
    assert aux == "aux" and np.allclose(value, X * X) and np.allclose(back(np.ones(5))[0], 2 * X)


def test_other_containers_and_shapes_are_refused() -> None:
    with pytest.raises(kg.ArgumentError, match="tangents"):
        kg.jvp(np.sin, (X,), ((X,),))
    with pytest.raises(kg.ArgumentError, match="1 primals and 2 tangents"):
        kg.jvp(np.sin, (X,), (X, X))
    with pytest.raises(kg.ShapeError, match="rank"):
        kg.jvp(np.sin, (X,), (M,))
    with pytest.raises(kg.ShapeError, match="does not fit"):
        kg.jvp(np.sin, (X,), (np.ones(4),))


# Jacobians.


def rosenbrock(x: Any) -> Any:
    return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def test_hessian_and_gradient_of_rosenbrocks_function() -> None:
    assert np.allclose(kg.grad(rosenbrock)(X), scipy.optimize.rosen_der(X), rtol=1e-13)
    assert np.allclose(kg.hessian(rosenbrock)(X), scipy.optimize.rosen_hess(X), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("how", [kg.jacfwd, kg.jacrev])
def test_jacobians(how: Any) -> None:
    def f(x: Any) -> Any:
        return x[:3] * x[1:4]

    expected = np.stack([f_at(X, k) for k in range(5)], -1)
    assert np.allclose(how(f)(X), expected)
    assert np.allclose(how(lambda x: 2 * x)(1.5), 2.0)
    assert how(lambda x: np.sum(x, axis=1))(M).shape == (4, 4, 5)
    first, second = how(lambda x, y: x * y, (0, 1))(X, Y)
    assert np.allclose(first, np.diag(Y)) and np.allclose(second, np.diag(X))


@pytest.mark.parametrize("how", [kg.jacfwd, kg.jacrev])
def test_jacobians_of_results_whose_shapes_only_a_call_tells(how: Any) -> None:
    a = np.arange(9.0).reshape(3, 3) + 4 * np.eye(3)
    assert np.allclose(how(lambda x: np.linalg.solve(a, x))(X[:3]), np.linalg.inv(a))
    found = how(lambda x: (np.outer(x, x)[0], np.convolve(x, Y[:2])))(X)
    expected = np.eye(5) * X[0]
    expected[:, 0] += X
    assert np.allclose(found[0], expected)
    assert np.allclose(found[1], np.transpose([np.convolve(e, Y[:2]) for e in np.eye(5)]))


@pytest.mark.parametrize("how", [kg.jacfwd, kg.jacrev])
def test_jacobians_of_containers(how: Any) -> None:
    def f(p: Any, y: Any) -> Any:
        return {"product": p["x"] * y, "pair": (np.sum(p["x"] ** 2) * p["k"], 3.0)}

    found = how(f)({"x": X, "k": 2.0}, Y)
    assert np.allclose(found["product"]["x"], np.diag(Y))
    assert np.array_equal(found["product"]["k"], np.zeros(5))
    assert np.allclose(found["pair"][0]["x"], 4 * X) and np.isclose(found["pair"][0]["k"], np.sum(X**2))
    assert np.array_equal(found["pair"][1]["x"], np.zeros(5)) and found["pair"][1]["k"] == 0
    both = how(f, (1, 0))({"x": X, "k": 2.0}, Y)
    assert np.allclose(both["product"][0], np.diag(X)) and np.allclose(both["product"][1]["x"], np.diag(Y))
    with pytest.raises(kg.ShapeError, match="gives none"):
        how(lambda x: None)(X)


def test_cotangents_that_are_not_summed_are_refused_by_name() -> None:
    @kg.custom_vjp
    def scaled_by(x: Any, k: Any) -> Any:
        return x * k

    scaled_by.defvjp(lambda x, k: (x * k, (x, k)), lambda kept, g: (g * kept[1], g * kept[0]))
    with pytest.raises(
        kg.ShapeError, match=r"backward function of scaled_by\(\) gives of rank 1 does not fit rank 0"
    ):
        kg.grad(lambda x, k: np.sum(scaled_by(x, k)), 1)(X, 2.0)


def test_hessian_by_several_arguments_and_containers() -> None:
    def f(x: Any, y: Any) -> Any:
        return np.sum(x**2 * y)

    (xx, xy), (yx, yy) = kg.hessian(f, (0, 1))(X, Y)
    assert np.allclose(xx, np.diag(2 * Y)) and np.allclose(xy, np.diag(2 * X))
    assert np.allclose(yx, xy.T) and np.array_equal(yy, np.zeros((5, 5)))
    found = kg.hessian(lambda p: f(p["x"], p["y"]))({"x": X, "y": Y})
    for a in "xy":
        for b in "xy":
            expected = {"xx": xx, "xy": xy, "yx": yx, "yy": yy}[a + b]
            assert np.allclose(found[a][b], expected)
    with pytest.raises(kg.OptionError, match="argnums"):
        kg.hessian(f, "x")  # type: ignore[arg-type]


def f_at(x: Any, k: int) -> Any:
    direction = np.eye(5)[k]
    return direction[:3] * x[1:4] + x[:3] * direction[1:4]


def test_large_jacobians_are_refused() -> None:
    with pytest.raises(kg.ShapeError, match="element by element"):
        kg.jacrev(np.sin)(np.ones(5000))


def test_linearize() -> None:
    value, push = kg.linearize(lambda x, y: np.sin(x) * y, X, Y)
    assert np.allclose(value, np.sin(X) * Y)
    assert np.allclose(push(M[0], 0.0), np.cos(X) * Y * M[0])

    @kg.jit
    def columns(x: Any) -> Any:
        slope = kg.grad(lambda x: np.sum(np.sin(x) * x))
        value, push = kg.linearize(slope, x)
        return value, push(1.0), push(np.ones_like(x))

    value, first, second = columns(X)
    assert np.allclose(value, np.cos(X) * X + np.sin(X))
    assert np.allclose(first, 2 * np.cos(X) - np.sin(X) * X) and np.array_equal(first, second)


def test_tangents_that_are_written_as_zero_cost_nothing() -> None:
    def f(x: Any, y: Any) -> Any:
        return kg.jvp(lambda a, b: np.exp(a) * np.sin(b), (x, y), (1.0, 0.0))[1]

    graph = kg.compile_tape(kg.make_graph(f)(X, Y), target="interpret").graph
    assert "cos" not in {n.op for n in graph.nodes}


# Rules of functions that another recording calls.


@kg.custom_vjp
def beside(x: Any, factor: Any) -> Any:
    return np.sin(x)  # Only the rule uses the factor.


beside.defvjp(lambda x, k: (beside(x, k), (x, k)), lambda kept, g: (g * 100 * kept[1], None))


@kg.custom_vjp
def both(x: Any) -> Any:
    return 2 * x, 3 * x


both.defvjp(lambda x: (both(x), None), lambda _, g: (100 * g[0] + 1000 * g[1],))


@kg.custom_vjp
def picked(x: Any, index: Any) -> Any:
    return x[index], index * 2


picked.defvjp(
    lambda x, index: (picked(x, index), (x, index)),
    lambda kept, g: (np.zeros_like(kept[0]) + 7.0 * np.sum(g[0]) + 0.0 * np.sum(g[1]) + kept[1][0], None),
)


@kg.custom_vjp
def by_name(x: Any, *, factor: Any) -> Any:
    return x * factor


by_name.defvjp(lambda x, *, factor: (by_name(x, factor=factor), factor), lambda factor, g: (g * factor * 10,))

INNER: dict[str, tuple[Any, float]] = {
    "an argument that only the rule uses": (lambda x, k: beside(x, k * 2), 200.0),
    "a result that nobody uses": (lambda x, k: both(x)[0], 100.0),
    "two results": (lambda x, k: both(x)[0] + both(x)[1], 1100.0),
    "arguments that are no numbers of the reals": (lambda x, k: picked(x, np.array([1, 0]))[0], 15.0),
    "arguments by name": (lambda x, k: by_name(x, factor=k * 3), 30.0),
    "a row of the table beside a constant": (lambda x, k: np.logaddexp(x, 0.0), 0.5),
    "a row of the table": (lambda x, k: np.sinc(x), 0.0),
}


@pytest.mark.parametrize("name", sorted(INNER))
def test_rules_hold_where_tapes_and_functions_are_called(name: str) -> None:
    inner, expected = INNER[name]
    with kg.interpret():
        with kg.Tape("inner") as part:
            x, k = part.input("x", float, ndim=1), part.input("k", float, ndim=1)
            part.output(y=inner(x, k))
        with kg.Tape() as tape:
            x, k = tape.input("x", float, ndim=1), tape.input("k", float, ndim=1)
            y = part(x, k)
            tape.output(s=tape.gradient(y, x, seed=np.ones_like(y)))
        assert np.allclose(kg.compile_tape(tape)(np.zeros(2), np.ones(2)), expected)
        jitted = kg.jit(inner)
        assert np.allclose(kg.grad(lambda x, k: np.sum(jitted(x, k)))(np.zeros(2), np.ones(2)), expected)
        assert np.allclose(kg.grad(lambda x, k: np.sum(inner(x, k)))(np.zeros(2), np.ones(2)), expected)
