"""Several results that are one value: each array that a call is given, or makes, is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def changed_twice(x: Any) -> Any:
    w = x + 0
    w[2:] = w[2:] * 2
    w[1:] = w[1:] + 1
    return w, w, w.sum()


def changed_in_a_copy(x: Any) -> Any:
    w = x.copy()
    w[::2] = 1
    w[::-1][:3] -= w[0]
    return w.max(), w, w, w


def made_by_size(x: Any) -> Any:
    w = np.zeros(x.shape[0] + 1)
    w[1:] = x
    w[0] = w[-1]
    return w, w.sum(), w


def joined(x: Any) -> Any:
    w = np.concatenate([x, x * 2])
    return w, w, np.max(w), w + 1


def rolled(x: Any) -> Any:
    w = np.roll(x, 1)
    w[0] *= 3
    return w.sum(), w, w, w.min()


def columns(x: Any) -> Any:
    w = np.stack([x, x + 1], axis=1)
    w[:, 0] = w[:, 1] * 2
    w[0] = 5
    return w, w.sum(0), w, w.sum(1)


def two_arrays(x: Any) -> Any:
    w, v = x + 0, x * 2
    w[1:] = v[:-1]
    v[1:] = w[:-1]
    return w, v, w, v, (w * v).sum()


def reduced(x: Any) -> Any:
    w = x[None] + 1
    s = w.sum(0)
    return s, s, s.sum(), s


def centred(x: Any) -> Any:
    m = x.mean(keepdims=True)
    w = x - m
    w[0] = 0
    return w, m, m, w, w.std()


FUNCTIONS = [
    changed_twice,
    changed_in_a_copy,
    made_by_size,
    joined,
    rolled,
    columns,
    two_arrays,
    reduced,
    centred,
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
def test_each_result_is_written(function: Callable[[Any], Any]) -> None:
    x = np.arange(3.0, 12.0)
    want = function(x)
    with kg.Tape() as tape:
        tape.output(*function(tape.input("x", np.float64, ndim=1)))
    kernel = kg.compile_tape(tape, target="cpu")
    given = tuple(np.full(np.shape(w), -99.0) for w in want)
    kernel(x, out=given)
    for found in (given, kernel(x), kg.jit(function)(x)):
        for g, w in zip(found, want, strict=True):
            np.testing.assert_allclose(g, w, rtol=1e-15)
