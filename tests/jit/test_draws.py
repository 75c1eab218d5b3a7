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


def test_it_is_said_once() -> None:
    jitted = kg.jit(lambda x: x + scipy.stats.norm.rvs(size=3))
    with pytest.warns(kg.RecordingWarning, match=r"draws from np\.random"):
        jitted(X)
    jitted(X)


def test_frozen_keeps_what_the_first_call_drew() -> None:
    jitted = kg.jit(lambda x: x + scipy.stats.norm.rvs(size=3), capture="frozen")
    np.testing.assert_array_equal(jitted(X), jitted(X))
