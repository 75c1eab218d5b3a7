"""bfloat16: every bit pattern through every conversion, and numbers beside it, as ml_dtypes has them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.dtypes import BOOL, SUPPORTED
from tests.ops import oracle
from tests.ops.oracle import BFLOAT16

# Signalling NaNs are among the patterns.
pytestmark = pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")

EVERY = np.arange(2**16, dtype=np.uint16).view(BFLOAT16)


def converted(values: np.ndarray, *targets: Any) -> tuple[np.ndarray, ...]:
    with kg.Tape() as tape:
        x = tape.input("x", values.dtype, ndim=1)
        tape.output(*(x.astype(target) for target in targets))
    return oracle.run(kg.compile_tape(tape), values)


def between() -> np.ndarray:
    """float32 numbers: every bfloat16, the middles between neighbours, and what lies next to both."""
    upper = np.arange(2**16, dtype=np.uint32) << 16
    lower = np.array([0, 1, 0x7FFF, 0x8000, 0x8001, 0xFFFF], np.uint32)
    return (upper[:, None] | lower).ravel().view(np.float32)


def test_every_bfloat16_widens_exactly() -> None:
    targets = [d for d in SUPPORTED if d.kind in "fcb"]
    for target, got in zip(targets, converted(EVERY, *targets), strict=True):
        want = oracle.reference(lambda v, d: v.astype(d), (EVERY, target))
        assert np.all(oracle.identical(got, want)), target


@pytest.mark.parametrize("target", [d for d in SUPPORTED if d.kind in "iu"], ids=str)
def test_every_bfloat16_in_range_is_truncated(target: np.dtype) -> None:
    """Out of range the processor decides, as for the other floats."""
    (got,) = converted(EVERY, target)
    whole, info = np.trunc(EVERY.astype(np.float64)), np.iinfo(target)
    inside = (whole >= info.min) & (whole <= float(info.max)) & (whole < 2.0**63)
    np.testing.assert_array_equal(got[inside], whole[inside].astype(target))


@pytest.mark.parametrize("source", [np.float32, np.float64])
def test_rounding_is_to_nearest_even(source: Any) -> None:
    x = between().astype(source)
    (got,) = converted(x, BFLOAT16)
    want = oracle.reference(lambda v: v.astype(BFLOAT16), (x,))
    assert np.all(oracle.identical(got, want))
    np.testing.assert_array_equal(np.isnan(got), np.isnan(x))
    number = ~np.isnan(x)
    np.testing.assert_array_equal(got[number].view(np.uint16), want[number].view(np.uint16))


def test_float64_is_rounded_to_float32_first() -> None:
    x = np.array([1 + 2.0**-8 + 2.0**-40, 1 + 2.0**-8 - 2.0**-40, 1 + 3 * 2.0**-8 - 2.0**-40])
    (got,) = converted(x, BFLOAT16)
    np.testing.assert_array_equal(got, x.astype(BFLOAT16))
    assert got[0] == 1 and got[2] == 1 + 2.0**-6


@pytest.mark.parametrize("source", [d for d in SUPPORTED if d.kind in "biu" or d == np.float16], ids=str)
def test_integers_and_float16_are_rounded_as_by_ml_dtypes(source: np.dtype) -> None:
    if source.itemsize <= 2 and source != BOOL:
        x = np.arange(2 ** (8 * source.itemsize), dtype=np.uint64).astype(f"u{source.itemsize}").view(source)
    else:
        x = oracle.samples((source,), 4000)[0]
    (got,) = converted(x, BFLOAT16)
    want = oracle.reference(lambda v: v.astype(BFLOAT16), (x,))
    assert np.all(oracle.identical(got, want))


def test_there_and_back_is_every_bfloat16() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", BFLOAT16, ndim=1)
        tape.output(same=x.astype(np.float32).astype(BFLOAT16), plain=+x)
    same, plain = kg.compile_tape(tape)(EVERY)
    number = ~np.isnan(EVERY)
    for got in (same, plain):
        assert np.all(np.isnan(got[~number]))
        np.testing.assert_array_equal(got[number].view(np.uint16), EVERY[number].view(np.uint16))


def test_numbers_promote_as_numpy_promotes_them() -> None:
    array = np.ones(1, BFLOAT16)
    with kg.Tape() as tape:
        x = tape.input("x", BFLOAT16, ndim=1)
        for number in (2, True, 2.0, 2j, 2**40, np.float32(2), np.int8(2), np.int16(2), np.float16(2)):
            assert (x + number).dtype == (array + number).dtype, number
        assert (x + x.size).dtype == BFLOAT16 and np.where(x > 0, x, 2.0).dtype == np.float64
        y = x.copy()
        y += 0.5
        assert y.dtype == BFLOAT16


def test_what_numpy_refuses_is_refused() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", BFLOAT16, ndim=1)
        half = tape.input("half", np.float16, ndim=1)
        with pytest.raises(kg.DTypeError, match=r"bitwise_and does not take \(bfloat16, bfloat16\)"):
            x & x
        with pytest.raises(kg.DTypeError, match=r"where does not take \(bool, bfloat16, float16\)"):
            np.where(x > 0, x, half)
        with pytest.raises(kg.DTypeError, match=r"select does not take \(bfloat16, float16, "):
            np.select([x > 0, half > 0], [x, half])
        with pytest.raises(kg.DTypeError, match="out of range for bfloat16"):
            x + 2**70


@pytest.mark.parametrize("decimals", [-1, 1, 2])
def test_scales_of_round_do_not_promote(decimals: int) -> None:
    with kg.Tape() as tape:
        tape.output(y=np.round(tape.input("x", BFLOAT16, ndim=1), decimals))
    got = kg.compile_tape(tape)(EVERY)
    want = oracle.reference(np.round, (EVERY, decimals))
    assert got.dtype == BFLOAT16 and np.all(oracle.identical(got, want))
