"""Functions that draw from shared generators, in code that the search does not enter."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import scipy.stats

import kernelgen as kg

X = np.ones(3)


class _Hidden:
    """Reaches a generator in a way that names do not show."""

    def draw(self) -> Any:
        return vars(np)["random"].normal(size=3)


@pytest.mark.parametrize(
    "function",
    [
        lambda x: x + scipy.stats.norm.rvs(size=3),
        lambda x: x * scipy.stats.gamma(2.0).rvs(),
        lambda x: x + scipy.stats.multivariate_normal([0, 0, 0]).rvs(),
        lambda x: x + _Hidden().draw(),
        lambda x: x * vars(random)["random"](),
        lambda x: x * getattr(random, "uni" + "form")(1, 2),
    ],
)
@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.parametrize("warmup", [0, 2])
def test_each_call_draws(function: Callable[..., Any], warmup: int) -> None:
    def results(called: Callable[..., Any]) -> Any:
        random.seed(1)
        np.random.seed(1)  # noqa: NPY002
        return [called(X) for _ in range(4)]

    np.testing.assert_array_equal(results(kg.jit(function, warmup=warmup)), results(function))


SHARED = np.random.default_rng(1)
OLD = np.random.RandomState(1)


class _Model:
    rng: Any = None

    def step(self, x: Any) -> Any:
        return x * self.rng.random() + self.rng.normal(size=x.shape)


def _default(x: Any, rng: Any = np.random.default_rng(5)) -> Any:  # noqa: B008
    return x * rng.random()


def _helper(x: Any) -> Any:
    return _noise(x) + _noise(x)


def _noise(x: Any) -> Any:
    return x * SHARED.uniform(1, 2)


def _walk(x: Any) -> Any:
    for _ in range(3):
        x = x + SHARED.standard_normal()
    return x


MODEL = _Model()
PROGRAMS: dict[str, Callable[..., Any]] = {
    "argument": lambda x, rng: x + rng.normal(0, 1, x.shape),
    "argument in a dict": lambda x, rng: (lambda p: x + p["rng"].random())({"rng": rng}),
    "global": lambda x, rng: x + SHARED.integers(0, 1000),
    "RandomState": lambda x, rng: x + OLD.rand(3),
    "shared": lambda x, rng: x * np.random.rand() + np.random.normal(size=3),  # noqa: NPY002
    "random": lambda x, rng: x * random.random() + random.gauss(0, 1),
    "default": lambda x, rng: _default(x),
    "attribute": lambda x, rng: MODEL.step(x),
    "helper": lambda x, rng: _helper(x),
    "loop": lambda x, rng: _walk(x),
    "branch": lambda x, rng: x if SHARED.random() > 0.5 else -x,
    "permutation": lambda x, rng: x + SHARED.permutation(3),
    "choice": lambda x, rng: x * np.random.choice([1.0, 2.0, 3.0]),  # noqa: NPY002
    "bound method": lambda x, rng: (lambda draw: x + draw(3))(rng.random),
    "class": lambda x, rng: x + np.random.Generator.random(rng),
    "bits": lambda x, rng: x + SHARED.bit_generator.random_raw() % 7,
    "seeded": lambda x, rng: x + np.random.default_rng(3).random(x.shape),
    "passed to a library": lambda x, rng: x + scipy.stats.norm.rvs(size=3, random_state=rng),
    "size": lambda x, rng: x + SHARED.poisson(3.0, size=len(x)),
}


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_a_jitted_function_draws_as_the_plain_one(name: str) -> None:
    def results(called: Callable[..., Any]) -> Any:
        random.seed(1)
        np.random.seed(1)  # noqa: NPY002
        OLD.seed(2)
        for k, rng in enumerate((SHARED, _default.__defaults__[0])):  # type: ignore[index]
            rng.bit_generator.state = np.random.default_rng(k).bit_generator.state
        MODEL.rng, own = np.random.default_rng(7), np.random.default_rng(8)
        found = [called(X, own) for _ in range(4)]
        return [*found, called(X * 2, np.random.default_rng(8)), SHARED.random(), own.random()]

    expected = results(PROGRAMS[name])
    for got, wanted in zip(results(kg.jit(PROGRAMS[name])), expected, strict=True):
        np.testing.assert_array_equal(got, wanted)


def test_it_is_said_once() -> None:
    jitted = kg.jit(lambda x: x + scipy.stats.norm.rvs(size=3))
    with pytest.warns(kg.RecordingWarning, match=r"draws from np\.random"):
        jitted(X)
    jitted(X)


def test_frozen_keeps_what_the_first_call_drew() -> None:
    jitted = kg.jit(lambda x: x + scipy.stats.norm.rvs(size=3), capture="frozen")
    np.testing.assert_array_equal(jitted(X), jitted(X))
