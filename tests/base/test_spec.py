"""Specs: validated, hashable, and readable."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def test_specs_of_equal_dtype_and_rank_are_equal() -> None:
    assert kg.spec(np.float32, 2) == kg.spec("float32", np.int64(2))
    assert len({kg.spec(float, 1), kg.spec(np.float64, 1), kg.spec(np.float64, 2)}) == 2


def test_a_spec_reads_as_it_is_written() -> None:
    spec = kg.spec(np.float32, 2)
    assert repr(spec) == "spec('float32', 2)"
    assert str(spec) == "f32[:, :]"
    assert str(kg.spec(np.int64)) == "i64[]"


@pytest.mark.parametrize("ndim", [-1, 33, 1.0, True, "1", None])
def test_a_rank_that_cannot_be_is_refused(ndim: Any) -> None:
    with pytest.raises(kg.ShapeError, match="the rank of a spec is"):
        kg.spec(np.float32, ndim)


@pytest.mark.parametrize("dtype", [object, "M8[s]", np.longdouble, None, ">f4", "no dtype"])
def test_a_dtype_that_cannot_be_is_refused(dtype: Any) -> None:
    with pytest.raises(kg.DTypeError, match="the dtype of a spec is"):
        kg.spec(dtype, 1)
