"""Inverses, determinants and decompositions: against differences, in both modes and twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.derive import numeric

RNG = np.random.default_rng(3)
A = RNG.normal(size=(3, 4))
S = np.eye(3) * 3 + RNG.normal(size=(3, 3)) * 0.3
P = S @ S.T
T = RNG.normal(size=(2, 3, 4))
SS = np.stack([S, S.T + np.eye(3)])


pytestmark = pytest.mark.usefixtures("interpreted")


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "slogdet": (lambda x: np.linalg.slogdet(x)[1], (S,)),
    "slogdet stack": (lambda x: np.linalg.slogdet(x).logabsdet, (SS,)),
    "cholesky": (lambda x: np.linalg.cholesky((x + x.T) / 2), (P,)),
    "cholesky stack": (
        lambda x: np.linalg.cholesky((x + np.swapaxes(x, -1, -2)) / 2),
        (np.stack([P, P + np.eye(3)]),),
    ),
    "solve stack": (lambda x, y: np.linalg.solve(x, y), (SS, RNG.normal(size=(2, 3, 2)))),
    "solve bc": (lambda x, y: np.linalg.solve(x, y), (SS, RNG.normal(size=(3, 2)))),
    "solve bc2": (lambda x, y: np.linalg.solve(x, y), (S, RNG.normal(size=(2, 3, 2)))),
    "eigh": (lambda x: np.linalg.eigh((x + x.T) / 2)[0], (P,)),
    "eigh vec": (lambda x: np.linalg.eigh((x + x.T) / 2)[1] ** 2, (P,)),
    "eigvalsh": (lambda x: np.linalg.eigvalsh((x + x.T) / 2), (P,)),
    "svd": (lambda x: np.linalg.svd(x, compute_uv=False), (A,)),
    "svdvals": (lambda x: np.linalg.svdvals(x), (A,)),
    "qr": (lambda x: np.linalg.qr(x)[1] ** 2, (S,)),
    "pinv": (lambda x: np.linalg.pinv(x), (A,)),
    "norm nuc": (lambda x: np.linalg.norm(x, "nuc"), (A,)),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_against_differences(name: str) -> None:
    function, args = CASES[name]
    numeric.check(function, args)
