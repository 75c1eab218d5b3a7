"""Products of tensors, norms and powers of matrices: against differences, in both modes and twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.derive import numeric
from tests.derive.numeric import A, S, V, W

RNG = np.random.default_rng(3)
B = RNG.normal(size=(4, 5))
T = RNG.normal(size=(2, 3, 4))
SS = np.stack([S, S.T + np.eye(3)])
C3 = RNG.normal(size=(5, 3))
D3 = RNG.normal(size=(5, 3))


pytestmark = pytest.mark.usefixtures("interpreted")


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "tensordot": (lambda x, y: np.tensordot(x, y, 1), (A, B)),
    "tensordot2": (lambda x, y: np.tensordot(x, y, 2), (A, A * 2)),
    "tensordot axes": (lambda x, y: np.tensordot(x, y, axes=([1, 0], [0, 1])), (A, A.T.copy())),
    "tensordot 0": (lambda x, y: np.tensordot(x, y, 0), (V, W)),
    "tensordot T": (lambda x, y: np.tensordot(x, y, axes=([2], [0])), (T, B)),
    "matrix_power": (lambda x: np.linalg.matrix_power(x, 3), (S,)),
    "multi_dot": (lambda x, y: np.linalg.multi_dot([x, y, y.T]), (A, B)),
    "norm fro": (lambda x: np.linalg.norm(x, "fro"), (A,)),
    "norm 1": (lambda x: np.linalg.norm(x, 1), (V,)),
    "norm inf": (lambda x: np.linalg.norm(x, np.inf), (V,)),
    "norm 3": (lambda x: np.linalg.norm(x, 3), (V,)),
    "norm axis ord": (lambda x: np.linalg.norm(x, ord=1, axis=1), (A,)),
    "norm fro axes": (lambda x: np.linalg.norm(x, axis=(1, 2)), (T,)),
    "vector_norm": (lambda x: np.linalg.vector_norm(x), (A,)),
    "matrix_norm": (lambda x: np.linalg.matrix_norm(x), (A,)),
    "kron": (lambda x, y: np.kron(x, y), (A, S)),
    "cross": (lambda x, y: np.cross(x, y), (C3, D3)),
    "vecdot": (lambda x, y: np.vecdot(x, y), (C3, D3)),
    "matvec": (lambda x, y: np.matvec(x, y), (T, RNG.normal(size=4))),
    "vecmat": (lambda x, y: np.vecmat(x, y), (RNG.normal(size=3), T)),
    "linalg.matmul": (lambda x, y: np.linalg.matmul(x, y), (A, B)),
    "linalg.outer": (lambda x, y: np.linalg.outer(x, y), (V, W)),
    "linalg.cross": (lambda x, y: np.linalg.cross(x, y), (C3, D3)),
    "linalg.trace": (lambda x: np.linalg.trace(x), (SS,)),
    "linalg.vecdot": (lambda x, y: np.linalg.vecdot(x, y), (C3, D3)),
    "linalg.tensordot": (lambda x, y: np.linalg.tensordot(x, y, axes=1), (A, B)),
    "outer mat": (lambda x, y: np.outer(x, y), (A, V)),
    "inner mat": (lambda x, y: np.inner(x, y), (A, A * 2)),
    "inner sc": (lambda x, y: np.inner(x[0], y), (V, W)),
    "vdot mat": (lambda x, y: np.vdot(x, y), (A, A * 2)),
    "dot nd": (lambda x, y: np.dot(x, y), (T, B)),
    "dot nd2": (lambda x, y: np.dot(x, y), (A, RNG.normal(size=(2, 4, 5)))),
    "einsum diag": (lambda x: np.einsum("ii->i", x) ** 2, (S,)),
    "einsum trace": (lambda x: np.einsum("ii", x), (S,)),
    "einsum dots": (lambda x, y: np.einsum("...i,...i->...", x, y), (T, T * 2)),
    "einsum dots2": (lambda x, y: np.einsum("...ij,jk->...ik", x, y), (T, B)),
    "einsum twice": (lambda x, y: np.einsum("iij,j->i", x, y), (RNG.normal(size=(3, 3, 2)), V[:2])),
    "einsum lists": (lambda x, y: np.einsum(x, [0, 1], y, [1, 2], [0, 2]), (A, B)),
}
NEWER = ("vecdot", "matvec", "vecmat")
"""Functions that NumPy 2.0 does not have."""


@pytest.mark.parametrize("name", sorted(CASES))
def test_against_differences(name: str) -> None:
    numeric.check_named(CASES, name, NEWER)
