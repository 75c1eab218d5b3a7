"""Functions that put elements in other places: against differences, in both modes and twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.derive import numeric
from tests.derive.numeric import MASK, A, S, V, W

RNG = np.random.default_rng(3)


pytestmark = pytest.mark.usefixtures("interpreted")


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "repeat": (lambda x: np.repeat(x, 3) ** 2, (V,)),
    "repeat axis": (lambda x: np.repeat(x, 2, axis=1) ** 2, (A,)),
    "repeat counts": (lambda x: np.repeat(x, [1, 2, 0, 3, 1, 1]) ** 2, (V,)),
    "repeat flat": (lambda x: np.repeat(x, 2) ** 2, (A,)),
    "pad": (lambda x: np.pad(x, 2) ** 2, (V,)),
    "pad2": (lambda x: np.pad(x, ((1, 2), (0, 3))) ** 2, (A,)),
    "pad edge": (lambda x: np.pad(x, 2, mode="edge") ** 2, (V,)),
    "pad reflect": (lambda x: np.pad(x, 2, mode="reflect") ** 2, (A,)),
    "pad symmetric": (lambda x: np.pad(x, 2, mode="symmetric") ** 2, (A,)),
    "pad wrap": (lambda x: np.pad(x, 2, mode="wrap") ** 2, (A,)),
    "pad const": (lambda x: np.pad(x, 1, mode="constant", constant_values=3.0) ** 2, (A,)),
    "diagonal": (lambda x: np.diagonal(x) ** 2, (S,)),
    "diagonal off": (lambda x: np.diagonal(x, -1) ** 2, (A,)),
    "diag": (lambda x: np.diag(x) ** 2, (S,)),
    "diag v": (lambda x: np.diag(x) ** 2, (V,)),
    "diagflat": (lambda x: np.diagflat(x) ** 2, (V,)),
    "linalg.diagonal": (lambda x: np.linalg.diagonal(x) ** 2, (S,)),
    "append": (lambda x, y: np.append(x, y) ** 2, (V, A)),
    "append ax": (lambda x, y: np.append(x, y, axis=0) ** 2, (A, A * 2)),
    "insert": (lambda x: np.insert(x, 2, 5.0) ** 2, (V,)),
    "delete": (lambda x: np.delete(x, 2) ** 2, (V,)),
    "array_split": (lambda x: np.array_split(x, 4)[2] ** 2, (V,)),
    "take_along_axis": (lambda x: np.take_along_axis(x, np.array([[0, 1], [2, 2], [3, 0]]), 1) ** 2, (A,)),
    "take_along argsort": (lambda x: np.take_along_axis(x, np.argsort(x, axis=1), 1) ** 2, (A,)),
    "take clip": (lambda x: np.take(x, np.array([0, 9, -9]), mode="clip") ** 2, (V,)),
    "take wrap": (lambda x: np.take(x, np.array([0, 9, -9]), mode="wrap") ** 2, (V,)),
    "fancy put": (lambda x, y: numeric.put(x, np.array([0, 3]), y[:2] * 2) ** 2, (V, W)),
    "fancy put dup": (lambda x, y: numeric.put(x, np.array([0, 0]), y[:2] * 2) ** 2, (V, W)),
    "fancy iadd": (lambda x, y: numeric.added(x, np.array([0, 3]), y[:2] * 2) ** 2, (V, W)),
    "compress": (lambda x: np.compress(MASK, x) ** 2, (V,)),
    "extract": (lambda x: np.extract(MASK, x) ** 2, (V,)),
    "choose": (lambda x, y: np.choose(np.array([0, 1, 0, 1, 1, 0]), [x, y]) ** 2, (V, W)),
    "meshgrid": (lambda x, y: np.meshgrid(x, y)[0] * np.meshgrid(x, y)[1], (V, W[:3])),
    "resize": (lambda x: np.resize(x, (3, 4)) ** 2, (V,)),
    "fill_diagonal": (lambda x: numeric.diagonal_filled(x) ** 2, (S,)),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_against_differences(name: str) -> None:
    function, args = CASES[name]
    numeric.check(function, args)
