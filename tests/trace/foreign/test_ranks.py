"""Functions whose results lose axes of one element: recorded for the sizes of a call, and guarded."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

SHAPES = ((4, 5), (2, 3), (1, 5), (4, 1), (1, 1), (7, 2))
CASES: tuple[Callable[[Any], Any], ...] = (
    lambda x: np.squeeze(x) * 2,
    lambda x: x.squeeze() + 1,
    lambda x: np.cov(x + 1),
    lambda x: np.cov(np.transpose(x), ddof=0) * 2,
    lambda x: np.squeeze(x[:, None] * 2) - 1,
    lambda x: np.cov(x, x * 2, ddof=0),
)


@pytest.mark.parametrize("function", CASES)
def test_each_rank_is_recorded(function: Callable[[Any], Any]) -> None:
    jitted = kg.jit(function, target="interpret")
    for shape in (*SHAPES, *SHAPES):
        x = np.random.default_rng(sum(shape)).random(shape)
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            np.testing.assert_allclose(jitted(x), function(x), rtol=1e-14, strict=True)


def test_calls_of_one_rank_share_a_recording() -> None:
    jitted = kg.jit(lambda x: np.squeeze(x) * 2, target="interpret")
    for shape in ((4, 5), (2, 3), (9, 2), (1, 4), (1, 7)):
        jitted(np.ones(shape))
    assert len(jitted.signatures()) == 2


def test_tapes_know_no_sizes() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        with pytest.raises(kg.UnsupportedError, match="as the sizes decide"):
            np.cov(x)
