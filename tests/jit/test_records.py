"""Arrays of records, whose fields are arrays; and arrays in the other byte order, which calls convert."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

INNER = [("a", "f4"), ("b", "u1")]
DTYPES = [
    np.dtype([("x", "f8"), ("n", "i4"), ("p", ">f4", (2,)), ("q", INNER)]),
    np.dtype([("n", "i4"), ("s", "S3"), ("q", INNER), ("p", "f4", (2,)), ("x", "f8")], align=True),
    np.dtype([("x", ">f8"), ("p", "f4", (2,)), ("n", ">i4"), ("q", INNER), ("o", "O")]),
]


def records(dtype: np.dtype[Any]) -> np.ndarray[Any, Any]:
    made = np.zeros(6, dtype)
    made["x"], made["n"] = np.arange(6) / 4, [3, -2, 7, 0, 1, 9]
    made["p"] = np.arange(12).reshape(6, 2)
    made["q"]["a"], made["q"]["b"] = 0.5, 200
    return made


def set_field(r: Any) -> Any:
    r["x"] = r["n"] * 2.5
    return r["x"] + 1


def add_to_field(r: Any) -> None:
    r["x"] += r["n"]


def set_part(r: Any) -> Any:
    r["x"][1:] = r["n"][:-1]
    r["n"] = 7
    return r["n"].sum()


def set_column(r: Any) -> Any:
    r["p"][:, 0] = r["x"]
    r["q"]["a"][r["x"] > 1] = 0
    return r["p"] * 2


FUNCTIONS: list[Callable[[Any], Any]] = [
    lambda r: r["x"] * r["n"],
    lambda r: r["p"].sum(0) + r["p"][-1:],
    lambda r: r["q"]["a"] + r["q"]["b"] * 2,
    lambda r: r["x"].shape[0] + r["x"],
    lambda r: (np.sqrt(r["x"]), {"n": r["n"] // 2}),
    set_field, add_to_field, set_part, set_column,
]  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES, ids=["packed", "aligned", "swapped"])
@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_fields_are_arrays(function: Callable[[Any], Any], dtype: np.dtype[Any], target: Any) -> None:
    jitted = kg.jit(function, target=target)
    for given in (records(dtype), records(dtype)[::-2], records(dtype)[:0]):
        want, got = given.copy(), given.copy()
        expected = function(want)
        np.testing.assert_equal(jitted(got), expected)
        for name in ("x", "n", "p", "q"):
            np.testing.assert_array_equal(got[name], want[name])


REFUSED: list[Callable[[Any], Any]] = [
    lambda r: r[0], lambda r: r[1:]["x"], lambda r: r.shape, lambda r: len(r), lambda r: np.sort(r),
    lambda r: list(r), lambda r: r, lambda r: {"r": r}, lambda r: r == r, lambda r: r * 2,
    lambda r: r[["x", "n"]], lambda r: r["y"],
]  # fmt: skip


@pytest.mark.parametrize("function", REFUSED)
def test_all_else_of_records_is_refused(function: Callable[[Any], Any]) -> None:
    with pytest.raises((kg.KernelgenError, TypeError)) as caught:
        kg.jit(function)(records(DTYPES[0]))
    if isinstance(caught.value, kg.KernelgenError):
        assert caught.value.where is not None
        assert "records" in str(caught.value)


def test_fields_of_other_dtypes_are_left_out() -> None:
    with pytest.raises(kg.UnsupportedError, match="its fields are recorded: 'n', 'q', 'p', 'x'"):
        kg.jit(lambda r: r["s"])(records(DTYPES[1]))


def write_whole(x: Any) -> Any:
    x += 1
    return x


def write_part(x: Any) -> None:
    x[1:] = x[:-1] * 2


def write_mask(x: Any) -> Any:
    x[x > 2] = 0
    return x.sum()


def write_fill(x: Any) -> None:
    x.fill(3)


def write_out(x: Any) -> Any:
    return np.multiply(x, x, out=x)


@pytest.mark.parametrize("dtype", [">f8", ">f4", ">i4", ">u2", ">i8"])
@pytest.mark.parametrize("function", [write_whole, write_part, write_mask, write_fill, write_out])
@pytest.mark.parametrize("place", ["alone", "in a list"])
def test_writes_into_arrays_of_the_other_byte_order(function: Any, dtype: str, place: str) -> None:
    """The call converts them, and what the function writes must not get lost with the copy."""
    jitted = kg.jit(function if place == "alone" else lambda given: function(given[0]))
    for _ in range(3):
        want, got = np.arange(5).astype(dtype), np.arange(5).astype(dtype)
        expected = function(want)
        found = jitted(got if place == "alone" else [got])
        np.testing.assert_array_equal(got, want)
        assert (found is got) == (expected is want)
        if expected is not None:
            np.testing.assert_array_equal(found, expected)
