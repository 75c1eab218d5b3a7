"""Reductions in C: lengths around lanes, chunks and units; NaN and infinities; columns."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

LENGTHS = [
    1,
    2,
    3,
    7,
    15,
    16,
    17,
    31,
    33,
    255,
    256,
    257,
    511,
    513,
    2047,
    2048,
    2049,
    4103,
    32768,
    33025,
    70001,
]


@kg.jit
def extrema(x: Any) -> Any:
    return x.max(), x.min()


@kg.jit
def columns(x: Any) -> Any:
    return x.max(axis=0), x.min(axis=0), x.sum(axis=0)


@kg.jit
def total(x: Any) -> Any:
    return x.sum()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("length", LENGTHS)
def test_extrema_see_nan_and_infinities_wherever_they_are(dtype: Any, length: int) -> None:
    rng = np.random.default_rng(length)
    x = rng.normal(size=length).astype(dtype)
    for place in {0, length // 3, length // 2, length - 1}:
        for values in ([np.nan], [np.inf, -np.inf], [np.finfo(dtype).max] * 3, [-np.inf, np.nan]):
            y = x.copy()
            y[place : place + len(values)] = values[: length - place]
            np.testing.assert_array_equal(extrema(y), (y.max(), y.min()))


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int16, np.uint32, np.int64, np.uint64])
@pytest.mark.parametrize("length", LENGTHS)
def test_extrema_of_integers(dtype: Any, length: int) -> None:
    limits = np.iinfo(dtype)
    x = np.random.default_rng(length).integers(limits.min, limits.max, length, dtype, endpoint=True)
    np.testing.assert_array_equal(extrema(x), (x.max(), x.min()))


@pytest.mark.parametrize(
    "shape", [(3, 17), (300, 16), (257, 31), (1000, 33), (40, 300), (33000, 20), (17, 2000)]
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int32])
def test_columns(shape: tuple[int, int], dtype: Any) -> None:
    rng = np.random.default_rng(shape[1])
    x = (rng.normal(size=shape) * 1000).astype(dtype)
    if x.dtype.kind == "f":
        for special in (np.nan, np.inf, -np.inf):
            x[tuple(rng.integers(0, n, shape[1] // 8 + 1) for n in shape)] = special
    most, least, sums = columns(x)
    np.testing.assert_array_equal(most, x.max(axis=0))
    np.testing.assert_array_equal(least, x.min(axis=0))
    with np.errstate(invalid="ignore"):
        exact = x.astype(np.float64).sum(axis=0) if x.dtype.kind == "f" else x.sum(axis=0)
    np.testing.assert_allclose(sums, exact, rtol=1e-4 if dtype == np.float32 else 1e-10, atol=1e-2)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("length", LENGTHS)
def test_sums_are_as_exact_as_their_bound_and_alike_for_all_layouts(dtype: Any, length: int) -> None:
    x = np.random.default_rng(length).normal(size=length).astype(dtype)
    unit = float(np.finfo(dtype).eps) / 2
    bound = (12 + math.log2(length)) * unit * float(np.abs(x).astype(np.float64).sum())
    got = total(x)
    assert abs(float(got) - math.fsum(x.tolist())) <= bound
    spread = np.repeat(x, 2)[::2]
    assert total(spread) == got and total(np.asfortranarray(x)) == got
    assert kg.jit(lambda x: (x + 0).sum())(x) == got


@kg.jit
def of_rows(x: Any) -> Any:
    return x.sum(axis=-1), x.max(axis=-1), x.min(axis=-1), x.prod(axis=-1)


@kg.jit
def numbers_of_rows(x: Any) -> Any:
    return np.fmax.reduce(x, axis=-1), np.fmin.reduce(x, axis=-1)


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int8, np.int32, np.uint64])
def test_rows_of_few_items(dtype: Any) -> None:
    """NaN, infinities and zeros of both signs at every place of rows as long as some lanes."""
    floats = np.dtype(dtype).kind == "f"
    for length, count in ((n, c) for n in range(1, 35) for c in (1, 2, 5, 40)):
        rng = np.random.default_rng(length * count)
        if floats:
            special = np.array([0.0, -0.0, -0.0, 1.5, -2.25, 4.0, np.nan, np.inf, -np.inf], dtype)
            x = rng.choice(special if count % 2 == 0 else special[:6], (count, length))
        else:
            limits = np.iinfo(dtype)
            x = rng.integers(limits.min, limits.max, (count, length), dtype, endpoint=True)
        with np.errstate(invalid="ignore", over="ignore"):
            expected = x.sum(axis=-1), x.max(axis=-1), x.min(axis=-1), x.prod(axis=-1)
            numbers = np.fmax.reduce(x, axis=-1), np.fmin.reduce(x, axis=-1)
        got = (*of_rows(x), *(numbers_of_rows(x) if floats else ()))
        for a, b in zip(got, (*expected, *numbers), strict=False):
            np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.complex64, np.complex128])
def test_a_sum_of_negative_zeros_is_positive(dtype: Any) -> None:
    for length in (1, 2, 3, 8, 15, 16, 20, 300, 2100):
        x = np.full((30, length), complex(-0.0, -0.0) if np.dtype(dtype).kind == "c" else -0.0, dtype)
        for got in (total(x), columns_sum(x), rows_sum(x)):
            assert not np.signbit(np.asarray(got).real).any()
            assert not np.signbit(np.asarray(got).imag).any()


@kg.jit
def columns_sum(x: Any) -> Any:
    return x.sum(axis=0)


@kg.jit
def rows_sum(x: Any) -> Any:
    return x.sum(axis=1)


@kg.jit
def truths(x: Any) -> Any:
    return (x > 0).any(), (x <= 0).all()


@kg.jit
def truths_of_rows(x: Any) -> Any:
    return (x > 0).any(axis=-1), (x > 0).all(axis=-1)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("length", [*LENGTHS, 300_001])
def test_truth_values_wherever_they_are_decided(length: int, threads: int) -> None:
    both = kg.jit(truths.__wrapped__, threads=threads)
    assert [bool(v) for v in both(np.zeros(length))] == [False, True]
    for place in {0, length // 3, 8191, 8192, length // 2, 40000, length - 1}:
        if place >= length:
            continue
        x = np.zeros(length)
        x[place] = 1
        for y in (x, np.repeat(x, 2)[::2], x[::-1]):
            assert [bool(v) for v in both(y)] == [True, False]


def test_truth_values_of_long_rows() -> None:
    x = np.zeros((5, 70001))
    x[1, 3], x[2, 69999], x[3] = 1, 1, 1
    some, every = truths_of_rows(x)
    np.testing.assert_array_equal(some, [False, True, True, True, False])
    np.testing.assert_array_equal(every, [False, False, False, True, False])


def test_elements_behind_the_one_that_decides_may_still_be_refused() -> None:
    x, places = np.ones(10), np.zeros(300_001, np.int64)
    some = kg.jit(lambda x, places: (x[places] > 0).any())
    assert some(x, places)
    places[-1] = 10
    with pytest.raises(IndexError):
        some(x, places)


def test_what_is_stored_beside_a_truth_value_is_stored_whole() -> None:
    kernel = kg.jit(lambda x: ((x > 0).any(), x > 0))
    x = np.ones(300_001)
    some, every = kernel(x)
    assert some and every.all()


@pytest.mark.parametrize("shape", [(2, 3), (256, 2), (2, 256), (512, 512)])
def test_sums_of_truth_values_are_truth_values(shape: tuple[int, int]) -> None:
    """However many there are: 256 times 1 in a byte is 0."""

    def f(x: Any) -> Any:
        sums = tuple(np.sum(x, axis=axis, dtype=bool) for axis in (0, 1, None))
        products = (np.prod(x, axis=0, dtype=bool), np.einsum("ij,ij->j", x, x), np.dot(x[0] > 0, x[1] > 0))
        return *sums, *products, np.cumsum(x, axis=0, dtype=bool), np.nansum(x, axis=1, dtype=bool)

    for x in (np.ones(shape, bool), np.zeros(shape, bool), np.random.default_rng(0).random(shape) > 0.7):
        for a, b in zip(kg.jit(f)(x), f(x), strict=True):
            assert np.asarray(a).dtype == np.asarray(b).dtype
            np.testing.assert_array_equal(np.asarray(a).view(np.uint8), np.asarray(b).view(np.uint8))


@pytest.mark.parametrize("length", [32769, 65536, 100_000, 300_007])
def test_sums_have_the_same_bits_on_any_number_of_threads(length: int) -> None:
    """How many pieces a sequence is divided into depends on the threads."""
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(a=x.sum(), b=np.var(x), c=np.sin(x).sum(), d=x.prod(), e=x.max())
    array = np.random.default_rng(length).normal(size=length)
    found = {
        tuple(map(float, kg.compile_tape(tape, threads=n)(array))) for n in (1, 2, 3, 8) for _ in range(3)
    }
    assert len(found) == 1
