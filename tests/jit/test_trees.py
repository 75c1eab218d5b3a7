"""What goes into jitted functions and comes out: containers, results, methods of objects."""

from __future__ import annotations

import functools
import pickle
from collections import OrderedDict, namedtuple
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.linspace(-2.0, 2.0, 7)
Point = namedtuple("Point", "x y")


@dataclass(frozen=True)
class Body:
    position: np.ndarray
    mass: float
    name: str = field(default="body", metadata={"static": True})


interpreted = functools.partial(kg.jit, target="interpret")
"""Most of these tests are about recordings, which need no compiler."""


class Counter:
    """Counts the calls of a function: one for each recording."""

    def __init__(self, function: Any, **options: Any) -> None:
        self.traces = 0

        @functools.wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.traces += 1
            return function(*args, **kwargs)

        self.jitted = kg.jit(counted, **{"target": "interpret", **options})

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.jitted(*args, **kwargs)


def test_containers_go_in_and_out(target: Any) -> None:
    @kg.jit(target=target)
    def f(a: Any, b: Any) -> Any:
        (p, q), d = a, b
        return {"sum": p + q, "d": [d["k"], (d["k"] * 2,)], "none": None, "point": Point(p, 3)}

    got = f((X, X * 2), {"k": X, "tag": "t"})
    assert list(got) == ["sum", "d", "none", "point"]
    np.testing.assert_array_equal(got["sum"], 3 * X)
    assert type(got["d"]) is list and type(got["d"][1]) is tuple
    np.testing.assert_array_equal(got["d"][1][0], 2 * X)
    assert got["none"] is None and type(got["point"]) is Point and got["point"].y == 3
    again = f((X, X), {"k": X, "tag": "t"})
    np.testing.assert_array_equal(again["sum"], 2 * X)


def test_dataclasses_and_named_tuples_are_containers() -> None:
    @interpreted
    def push(body: Body, by: Point) -> Body:
        assert body.name == "earth"
        return Body(body.position + by.x / body.mass, body.mass, body.name)

    got = push(Body(X, 2.0, "earth"), Point(X, X))
    assert type(got) is Body and got.name == "earth" and got.mass == 2.0
    np.testing.assert_array_equal(got.position, X + X / 2.0)
    np.testing.assert_array_equal(push(Body(X, 4.0, "earth"), Point(X, X)).position, X + X / 4.0)
    assert len(push.signatures()) == 1


def test_another_structure_is_another_recording() -> None:
    f = Counter(lambda d: sum(d.values()) if isinstance(d, dict) else sum(d))
    for d in ({"a": X}, {"a": X, "b": X}, OrderedDict(a=X), [X, X], (X, X), (X, 1.0)):
        f(d)
    assert f.traces == 6
    f([X, X])
    assert f.traces == 6


def test_the_callers_containers_are_left_alone() -> None:
    @interpreted
    def f(d: dict[str, Any]) -> Any:
        d["b"] = d["a"] + 1
        return d

    given = {"a": X}
    assert list(f(given)) == ["a", "b"] and list(given) == ["a"]


def test_results_are_new_arrays() -> None:
    f = interpreted(lambda x: (x, x))
    a, b = f(X)
    assert not np.shares_memory(a, X) and not np.shares_memory(a, b)


def test_arrays_in_containers_are_written() -> None:
    @interpreted
    def f(state: Any) -> None:
        state["x"] += 1
        state["rest"][0][1:] = state["x"][:-1]

    state = {"x": X.copy(), "rest": [X.copy(), X.copy()]}
    f(state)
    np.testing.assert_array_equal(state["x"], X + 1)
    np.testing.assert_array_equal(state["rest"][0], [X[0], *(X + 1)[:-1]])
    np.testing.assert_array_equal(state["rest"][1], X)


def test_unsupported_arguments_are_named() -> None:
    f = interpreted(lambda x: x)
    with pytest.raises(kg.DTypeError, match="'x'"):
        f(np.array(["a"]))
    assert f({1, 2}) == {1, 2}
    with pytest.raises(kg.DTypeError, match="matrix"):
        f(np.ma.masked_array(X).view(np.matrix))


def test_names_of_parameters_need_not_be_names_of_inputs() -> None:
    @interpreted
    def f(out: Any, _x: Any, x: Any) -> Any:
        return out + 2 * _x + 3 * x

    np.testing.assert_array_equal(f(X, X, X), 6 * X)
    np.testing.assert_array_equal(f(X, X, X), 6 * X)


# Methods.


class Layer:
    scale = 2.0

    def __init__(self, weight: np.ndarray, bias: float) -> None:
        self.weight, self.bias = weight, bias

    @interpreted
    def forward(self, x: Any) -> Any:
        return self.act(x * self.weight) * self.scale + self.bias

    def act(self, x: Any) -> Any:
        return np.maximum(x, 0)

    @classmethod
    @interpreted
    def scaled(cls, x: Any) -> Any:
        return x * cls.scale

    @staticmethod
    @interpreted
    def twice(x: Any) -> Any:
        return x * 2


def test_methods_read_their_objects_as_they_are_now() -> None:
    Layer.forward.clear()
    a, b = Layer(X.copy(), 1.0), Layer(X + 1, 1.0)
    for layer in (a, b, a):
        want = np.maximum(X * layer.weight, 0) * 2.0 + 1.0
        np.testing.assert_array_equal(layer.forward(X), want)
    a.bias = 5.0
    np.testing.assert_array_equal(a.forward(X), np.maximum(X * X, 0) * 2.0 + 5.0)
    a.weight[0] = 100.0
    assert a.forward(X[:1] * 0 + 1).max() == 205.0
    np.testing.assert_array_equal(Layer.scaled(X), X * 2.0)
    np.testing.assert_array_equal(Layer.twice(X), X * 2)
    np.testing.assert_array_equal(a.twice(X), X * 2)


def test_methods_share_one_kernel_for_all_objects() -> None:
    class Model:
        def __init__(self, weight: np.ndarray) -> None:
            self.weight = weight

        @kg.jit
        def __call__(self, x: Any) -> Any:
            return np.tanh(x * self.weight) - 0.125

    kg.clear()
    before = kg.stats().builds
    for k in range(20):
        weight = np.full(200, float(k))
        np.testing.assert_allclose(Model(weight)(np.ones(200)), np.tanh(weight) - 0.125, rtol=1e-15)
    assert kg.stats().builds <= before + 1
    (signature,) = Model.__call__.signatures()
    assert "passed anew at each call: self.weight" in signature.notes


def test_functions_in_modules_and_classes_are_pickled_by_name() -> None:
    assert pickle.loads(pickle.dumps(Layer.__dict__["forward"])) is Layer.__dict__["forward"]
