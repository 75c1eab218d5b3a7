"""At rank 0 some functions return arrays and some scalars; jitted functions return what plain Python does."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ops import OPS

SCALAR, ARRAY = np.float64(0.5), np.array(0.5)

FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "itself": lambda x: x,
    "where": lambda x: np.where(x > 0, x, -x),
    "where, then arithmetic": lambda x: np.where(x > 0, x, -x) + 1,
    "select": lambda x: np.select([x > 0], [x], -1.0),
    "copy": lambda x: np.copy(x),
    "method copy": lambda x: x.copy(),
    "transpose": lambda x: np.transpose(x) if np.ndim(x) else x.T,
    "real": np.real,
    "imag": np.imag,
    "isin": lambda x: np.isin(x, [0.5, 1.0]),
    "zeros_like": np.zeros_like,
    "full_like": lambda x: np.full_like(x, 3.0),
    "broadcast_to": lambda x: np.broadcast_to(x, ()),
    "asarray": lambda x: np.asarray(x),
    "asarray, then sin": lambda x: np.sin(np.asarray(x)),
    "i0": np.i0,
    "roll": lambda x: np.roll(x, 1),
    "sum": np.sum,
    "clip": lambda x: np.clip(x, 0, 1),
    "nan_to_num": np.nan_to_num,
    "round": np.round,
    "sinc": np.sinc,
    "tuple": lambda x: (np.where(x > 0, x, 1.0), x + 1, {"a": np.copy(x), "b": -x}),
    "list": lambda x: [np.where(x > 0, x, 1.0)],
}


def kinds(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: kinds(v) for k, v in value.items()}
    if isinstance(value, (tuple, list)):
        return [kinds(v) for v in value]
    return type(value), value.dtype, value.shape, value.item()


@pytest.mark.parametrize("x", [SCALAR, ARRAY], ids=["scalar", "array"])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions(name: str, x: Any) -> None:
    function = FUNCTIONS[name]
    jitted = kg.jit(function)
    for _ in range(2):  # The second call goes the short way.
        assert kinds(jitted(copy.copy(x))) == kinds(function(x))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_every_row_of_the_table() -> None:
    tried = 0
    for name, row in OPS.items():
        function = getattr(np, name, None)
        if not isinstance(function, np.ufunc):
            continue
        for x in (SCALAR, ARRAY, np.int64(3), np.array(3)):
            try:
                want = function(*[x] * function.nin)
            except TypeError:
                continue
            *got, _ = kinds(kg.jit(function)(*[x] * function.nin))
            assert tuple(got) == kinds(want)[:-1], (name, x)
            tried += row is not None
    assert tried > 200


def test_results_are_arrays_of_their_own() -> None:
    jitted = kg.jit(lambda x: np.where(x > 0, x, 1.0))
    first, second = jitted(SCALAR), jitted(SCALAR)
    first[...] = 7.0
    assert second == SCALAR and jitted(SCALAR) == SCALAR
