"""Elements that are combined in registers: which nests are folded, in what code, with what bits."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.backend import compiler, folds, lower
from kernelgen.codegen import numba_cpu
from kernelgen.schedule.loop_nest import schedule

F32, F64 = np.dtype(np.float32), np.dtype(np.float64)
LENGTHS = [1, 255, 2049, 2305, 5000, 32768, 33025, 70001]


def recorded(function: Callable[..., Any], *dtypes: Any) -> kg.Tape:
    with kg.Tape() as tape:
        result = function(*(tape.input("abc"[k], d, ndim=1) for k, d in enumerate(dtypes)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape


def folded(function: Callable[..., Any], *dtypes: Any) -> list[bool]:
    """Whether the nests that combine elements are folded."""
    plan = schedule(passes.optimize(recorded(function, *dtypes).graph)[0])
    emitted = numba_cpu.emit(plan, "f")
    return [
        folds.fold_of(nest, rows or plain, lower.host()) is not None
        for nest, plain, rows in zip(plan.nests, emitted.nests, emitted.rows, strict=True)
        if nest.reduced
    ]


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: (a * b).sum(),
        lambda a, b: ((a - b) ** 2).mean(),
        lambda a, b: abs(a - b).max(),
        lambda a, b: (a > b).any(),
        lambda a, b: ((a + b).sum(), (a + b).max()),
        lambda a, b: np.nansum(a * b),
    ],
)
def test_cheap_elements_are_folded(function: Callable[..., Any]) -> None:
    assert folded(function, F64, F64) == folded(function, F32, F32) == [True]


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: np.exp(a * b).sum(),
        lambda a, b: (a * b, (a * b).sum()),
        lambda a, b: np.hypot(a, b).max(),
        lambda a, b: tuple(f(a + b) for f in (np.sum, np.max, np.min, np.prod)),
    ],
)
def test_others_are_not(function: Callable[..., Any]) -> None:
    assert folded(function, F64, F64) == [False]


@pytest.mark.parametrize("baseline", ["x86-64-v2", "x86-64-v3", "x86-64-v4", "aarch64"])
@pytest.mark.parametrize("dtype", [F32, F64])
def test_elements_stay_in_registers(dtype: Any, baseline: str) -> None:
    """The loop over a chunk computes in vectors, and has no store where registers are wide or many."""
    plan = schedule(passes.optimize(recorded(lambda a, b: (a * b).sum(), dtype, dtype).graph)[0])
    target = lower.for_baseline(baseline)
    built = compiler.build(numba_cpu.emit(plan, "f"), plan, "f.py", target)
    text = lower.assembly(built.bitcode, target.triple, target.cpu, target.features)
    entry = text[text.index("\nkernelgen_0:") : text.index(".Lfunc_end0")]
    blocks = re.split(r"^\.L\w+:.*$", entry, flags=re.MULTILINE)
    (row,) = [b for b in blocks if len(re.findall(r"\bv?(?:mulp|fmul)", b)) > 1]
    row = re.split(r"\bjne\b|\bb\.ne\b", row)[0]
    assert not re.search(r"\bv?muls[sd]|\bfmul\s+[sd]\d", row)
    assert baseline == "x86-64-v2" or not re.search(r"\bv?mov[au]p[sd]\s+%\w+, [^%]*\(|\bst[rp]\s", row)


@pytest.mark.parametrize(
    "dtype", [np.int8, np.uint16, np.int32, np.uint64, np.int64, F32, F64, np.complex64, np.complex128]
)
def test_bits_are_those_of_elements_that_are_stored_first(dtype: Any) -> None:
    """What does not lie side by side is not folded; NaN and zeros of both signs are among the numbers."""
    kind = np.dtype(dtype).kind
    reductions = [np.sum] if kind == "c" else [np.sum, np.prod, np.max, np.min, np.any, np.all]
    if kind == "f":
        reductions += [np.fmax.reduce, np.fmin.reduce]
    rng = np.random.default_rng(3)
    kernels = [kg.jit(lambda a, b, f=f: f(a * b)) for f in reductions]
    for length, special in itertools.product(LENGTHS, (False, True)):
        numbers = rng.normal(size=(2, length)) * 2 if kind in "fc" else rng.integers(0, 9, (2, length))
        a, b = numbers.astype(dtype)
        if special and kind in "fc":
            a[rng.integers(0, length, 3)] = np.nan, np.inf, -0.0
        for kernel, reduction in zip(kernels, reductions, strict=True):
            with np.errstate(all="ignore"):
                expected = reduction(a * b)
            got, spread = kernel(a, b), kernel(np.repeat(a, 2)[::2], b)
            assert np.asarray(got).tobytes() == np.asarray(spread).tobytes()
            if reduction in (np.sum, np.prod) and kind in "fc":
                continue
            np.testing.assert_array_equal(got, expected)


def test_results_of_other_lanes_are_not_folded_together() -> None:
    def function(a: Any) -> Any:
        return (a * 2).sum(), (a * 2).sum(dtype=np.float64), (a * 2 > 1).all()

    x = np.random.default_rng(0).random(70001, np.float32)
    for got, expected in zip(kg.jit(function)(x), function(x), strict=True):
        np.testing.assert_allclose(got, expected, rtol=1e-6)


def test_what_is_the_same_in_a_row_is_read_once() -> None:
    def spread(x: Any) -> Any:
        return ((x - x.mean(axis=-1, keepdims=True)) ** 2).sum(axis=-1)

    kernel = kg.jit(spread)
    x = np.random.default_rng(1).normal(size=(3, 5000))
    got = kernel(x)
    np.testing.assert_allclose(got, spread(x), rtol=1e-14)
    assert kernel(np.repeat(x, 2, axis=1)[:, ::2]).tobytes() == got.tobytes()
    assert kernel(np.asfortranarray(x)).tobytes() == got.tobytes()
    for row, value in zip(x, got, strict=True):
        assert kernel(row[None])[0] == value


def test_a_folded_sum_of_negative_zeros_is_positive() -> None:
    kernel = kg.jit(lambda a: (a * 0.0).sum())
    for length in LENGTHS:
        assert not np.signbit(kernel(np.full(length, -1.0)))


def test_sums_of_products_are_as_exact_as_other_sums() -> None:
    kernel = kg.jit(lambda a, b: (a * b).sum())
    for length in LENGTHS:
        a, b = np.random.default_rng(length).normal(size=(2, length))
        products = a * b
        bound = (12 + math.log2(length)) * 2.0**-53 * float(np.abs(products).sum())
        assert abs(float(kernel(a, b)) - math.fsum(products)) <= bound


def test_bits_do_not_depend_on_threads() -> None:
    x = np.random.default_rng(2).normal(size=3_000_001)
    sums = {kg.jit(lambda a: (a * a).sum(), threads=t)(x) for t in (1, 2, 8)}
    assert len(sums) == 1


def test_what_is_the_same_in_a_row_may_be_computed_for_each_element() -> None:
    """A function of it has its vector form for each element, so that there is no code for rows."""
    kernel = kg.jit(lambda x, s: (x * np.exp(s)[:, None]).sum(axis=-1))
    rng = np.random.default_rng(4)
    x, s = rng.normal(size=(3, 5000)), rng.normal(size=3)
    np.testing.assert_allclose(kernel(x, s), (x * np.exp(s)[:, None]).sum(axis=-1), rtol=1e-12)
    weighted = kg.jit(lambda x, s: (x * s[:, None]).sum(axis=-1))
    np.testing.assert_allclose(weighted(x, s), (x * s[:, None]).sum(axis=-1), rtol=1e-12)
    column = kg.jit(lambda x, s: (x * s).sum())
    np.testing.assert_allclose(column(x.reshape(-1, 1), x.reshape(-1, 1)), (x * x).sum(), rtol=1e-12)
