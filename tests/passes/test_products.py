"""Products of vectors and sums of products, against NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.passes.test_lowering import LAYOUTS, compiled, differs, laid_out, outcome, values

VECTORS: dict[str, Callable[..., Any]] = {
    "dot": np.dot,
    "vdot": np.vdot,
    "inner": np.inner,
    "matmul": lambda a, b: a @ b,
    "method": lambda a, b: a.dot(b),
}


@pytest.mark.parametrize("name", VECTORS)
@pytest.mark.parametrize(
    "dtypes", [("f8", "f8"), ("f4", "f8"), ("i4", "i8"), ("i1", "i1"), ("c8", "f4"), ("c16", "c16")]
)
def test_vectors(name: str, dtypes: tuple[str, str]) -> None:
    def function(a: Any, b: Any) -> Any:
        return VECTORS[name](a + a, b)

    kernel = compiled(function, (dtypes[0], 1), (dtypes[1], 1))
    for first, second in ((0, 0), (1, 1), (7, 7), (1000, 1000), (1, 5), (5, 1), (0, 1), (3, 4)):
        for layout in LAYOUTS[:4]:
            given = laid_out(values((first,), dtypes[0]), layout), values((second,), dtypes[1], 1)
            found, wanted = outcome(kernel, *given), outcome(function, *given)
            assert not differs(found, wanted), (first, second, layout)


@pytest.mark.parametrize(
    "dtypes", [("f8", "f8"), ("f4", "f8"), ("f2", "f2"), ("?", "?"), ("i1", "u2"), ("?", "i4"), ("c8", "f4")]
)
def test_outer(dtypes: tuple[str, str]) -> None:
    def function(a: Any, b: Any) -> Any:
        return np.outer(a[1:], b) + np.outer(a[:-1], b)

    kernel = compiled(function, (dtypes[0], 1), (dtypes[1], 1))
    assert kernel.segments is None
    for first, second in ((1, 4), (2, 1), (7, 9), (40, 0)):
        for layout in LAYOUTS[:4]:
            given = laid_out(values((first,), dtypes[0]), layout), values((second,), dtypes[1], 1)
            assert not differs(outcome(kernel, *given), outcome(function, *given)), (first, second, layout)


SUMS = [
    ("i,i->", (1, 1)),
    ("i,i", (1, 1)),
    ("ij->", (2,)),
    ("ij->j", (2,)),
    ("ij->ji", (2,)),
    ("ij,ij->i", (2, 2)),
    ("ij,j->i", (2, 1)),
    ("ij , j", (2, 1)),
    ("i,j->ji", (1, 1)),
    ("ij,i,j->", (2, 1, 1)),
    ("ij,ij,j->j", (2, 2, 1)),
]


@pytest.mark.parametrize("dtype", ["f4", "f8", "i2", "c16"])
@pytest.mark.parametrize(("text", "ranks"), SUMS)
def test_einsum(text: str, ranks: tuple[int, ...], dtype: str) -> None:
    def program(*arrays: Any) -> Any:
        return np.einsum(text, *arrays)

    kernel = compiled(program, *((dtype, rank) for rank in ranks))
    for size in (0, 1, 4, 70):
        given = [values((size,) * rank, dtype, k) for k, rank in enumerate(ranks)]
        assert not differs(outcome(kernel, *given), outcome(program, *given)), size


def test_products_of_matrices_stay_calls() -> None:
    for function in (
        lambda a, b: a @ b,
        lambda a, b: np.dot(a, b),
        lambda a, b: np.dot(a[0], b[:, 1]) + np.vdot(a[1], b[2]),  # BLAS is faster where nothing is computed.
        lambda a, b: np.einsum("ij,jk->ik", a, b),
        lambda a, b: np.einsum("ii->i", a) + np.einsum("...j->...", b),
        lambda a, b: np.vdot(a, b),
        lambda a, b: np.outer(a, b[0]),
        lambda a, b: np.average(a, axis=0, weights=b[:, 0]),
    ):
        with kg.Tape() as tape:
            a, b = (tape.input(name, np.float64, ndim=2) for name in "ab")
            tape.output(y=function(a, b))
        kernel = kg.compile_tape(tape)
        assert kernel.segments is not None
        given = values((4, 4), "f8"), abs(values((4, 4), "f8", 1))
        np.testing.assert_allclose(kernel(*given), function(*given))
