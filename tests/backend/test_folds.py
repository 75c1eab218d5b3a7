"""Elements that are combined in registers: which nests are folded, in what code, with what bits."""

from __future__ import annotations

import itertools
import math
import re
import threading
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
LENGTHS = [1, 255, 2049, 2305, 5000, 8195, 32768, 32773, 33025, 70001]


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
        folds.fold_of(nest, plain, lower.host()) is not None
        for nest, plain in zip(plan.nests, emitted.nests, strict=True)
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
        lambda a, b: a.sum() + 0 * b,
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
    parts = re.split(r"^(\.L\w+):.*$", entry, flags=re.MULTILINE)
    loops = (
        block.split(back[0])[0]
        for label, block in zip(parts[1::2], parts[2::2], strict=True)
        if (back := re.search(rf"\b(?:jne|b\.ne)\s+{re.escape(label)}\b", block))
    )
    (row,) = [b for b in loops if len(re.findall(r"\bv?(?:mulp|fmul)", b)) > 1]
    assert not re.search(r"\bv?muls[sd]|\bfmul\s+[sd]\d", row)
    assert baseline == "x86-64-v2" or not re.search(r"\bv?mov[au]p[sd]\s+%\w+, [^%]*\(|\bst[rp]\s", row)


def assembly_of(tape: kg.Tape, baseline: str, part: str) -> str:
    """What an entry's part is compiled to."""
    plan = schedule(passes.optimize(tape.graph)[0])
    target = lower.for_baseline(baseline)
    built = compiler.build(numba_cpu.emit(plan, "f"), plan, "f.py", target)
    text = lower.assembly(built.bitcode, target.triple, target.cpu, target.features)
    return text[text.index(f"\n{part}:") : text.index("\n.Lfunc_end", text.index(f"\n{part}:"))]


@pytest.mark.parametrize("baseline", ["x86-64-v2", "x86-64-v3", "x86-64-v4", "aarch64"])
def test_short_sequences_are_computed_in_vectors_of_results(baseline: str) -> None:
    with kg.Tape() as tape:
        p = tape.input("p", np.float64, ndim=2)
        tape.output(((p[:, None, :] - p[None, :, :]) ** 2).sum(axis=2))
    text = assembly_of(tape, baseline, "kernelgen_0")
    assert len(re.findall(r"\bv?mulpd|\bfmul\s+v", text)) >= 8  # Of rows, and of results side by side.
    assert not re.search(r"\bv?muls[sd]|\bfmul\s+[sd]\d", text)


@pytest.mark.parametrize(
    "dtype", [np.int8, np.int32, np.uint64, F32, F64, np.complex64, np.complex128, np.bool_]
)
def test_short_sequences_have_the_bits_of_all_layouts(dtype: Any) -> None:
    """Few elements of many results: side by side, one behind the other, the same for all results."""
    kind = np.dtype(dtype).kind
    reductions = {"c": [np.sum], "b": [np.any, np.all]}.get(kind, [np.sum, np.prod, np.max, np.min])
    rng = np.random.default_rng(5)
    kernels = [kg.jit(lambda a, b, f=f: f(a * b, axis=1)) for f in reductions]
    for count, length in itertools.product((15, 16, 17, 33, 700), (2, 3, 4, 7, 15, 16, 17, 32, 33, 64, 65)):
        shape = (2, count, length)
        numbers = rng.uniform(-1.5, 1.5, shape).round(1) if kind in "fc" else rng.integers(0, 3, shape)
        a, b = numbers.astype(dtype)
        if kind == "f":
            a[0, 0], a[1, length - 1], b[2] = np.nan, -np.inf, -0.0
        one = b[:1].copy()
        for kernel, reduction in zip(kernels, reductions, strict=True):
            with np.errstate(all="ignore"):
                expected = reduction(a * b, axis=1), reduction(a * one, axis=1)
            got, spread = kernel(a, b), kernel(a, one)
            for own, other in ((got, expected[0]), (spread, expected[1])):
                np.testing.assert_allclose(own, other, rtol=2e-4, atol=1e-6)
            turned = np.asfortranarray(a)
            for other in (
                kernel(turned, b),
                kernel(turned, np.asfortranarray(b)),
                kernel(a[:, ::-1][:, ::-1], b),
            ):
                np.testing.assert_array_equal(other, got)
            for other in (kernel(turned, one), kernel(np.repeat(a, 2, axis=0)[::2], one)):
                np.testing.assert_array_equal(other, spread)


def test_short_sequences_of_the_widest_items_fit_their_memory() -> None:
    """Lanes of float32, elements of complex128, in a thread of little stack."""

    def parts(a: Any, b: Any) -> Any:
        return np.add.reduce((a.real * b.imag).astype(np.float32), axis=0)

    rng = np.random.default_rng(6)
    a = rng.normal(size=(32, 1, 2)).view(complex)[..., 0]
    b = rng.normal(size=(32, 200, 2)).view(complex)[..., 0]
    kernel, results = kg.jit(parts), []
    kernel(a, b)
    threading.stack_size(32 * 1024)
    thread = threading.Thread(target=lambda: results.append(kernel(a, b)))
    threading.stack_size(0)
    thread.start()
    thread.join()
    np.testing.assert_allclose(results[0], parts(a, b), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("count", [3, 16, 40, 300])
def test_inputs_that_are_read_again_are_copied_once(count: int) -> None:
    """Columns of a table that meet each other: the results are those of arrays that lie otherwise."""

    def pulls(w: Any, p: Any) -> Any:
        return (w[:, :, None] * (p[:, None, :] - p[None, :, :])).sum(axis=1)

    rng = np.random.default_rng(count)
    kernel = kg.jit(pulls)
    for width in (1, 3, 20):
        w, p = rng.random((count, count)), rng.random((count, width))
        got = kernel(w, p)
        np.testing.assert_allclose(got, pulls(w, p), rtol=1e-9, atol=1e-9)
        for other in (
            kernel(w.T.copy().T, p),
            kernel(w, np.asfortranarray(p)),
            kernel(w, p[::-1].copy()[::-1]),
        ):
            np.testing.assert_array_equal(other, got)


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


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, F32, F64, np.complex64, np.complex128])
def test_the_last_elements_of_rows_are_combined_once(dtype: Any) -> None:
    """Where they do not fill the lanes, they are computed with those before them."""
    kind = np.dtype(dtype).kind
    functions: list[Any] = [lambda a, b: (a * b).sum(axis=1)]
    if kind != "c":
        functions += [lambda a, b: (a * b).max(axis=1), lambda a, b: (b - a).min(axis=1)]
        functions += [lambda a, b: (a * b[:, :1]).prod(axis=1), lambda a, b: (a > b).all(axis=1)]
    if kind == "f":
        functions += [lambda a, b: np.fmax.reduce(a * b, axis=1)]
    kernels = [kg.jit(f) for f in functions]
    rng = np.random.default_rng(7)
    for length in (*range(14, 68), 271, 287, 300):
        a, b = (rng.normal(size=(2, 9, length)) * 3).astype(dtype)
        if kind == "f":
            a[rng.integers(0, 9, 3), rng.integers(0, length, 3)] = np.nan, np.inf, -0.0
        for kernel in kernels:
            expected = kernel(np.repeat(a, 2, axis=1)[:, ::2], b)
            assert kernel(a, b).tobytes() == expected.tobytes()
            assert kernel(a[::-1], b[::-1])[::-1].tobytes() == expected.tobytes()


@pytest.mark.parametrize("dtype", [np.uint8, F32, F64, np.complex64, np.complex128])
def test_rows_of_any_number_of_chunks_have_the_bits_of_columns(dtype: Any) -> None:
    """Rows are combined by one function, columns chunk by chunk; both add the chunks as the same tree."""
    as_it_lies, computed = kg.jit(lambda a: a.sum(axis=1)), kg.jit(lambda a, b: (a * b).sum(axis=1))
    rng = np.random.default_rng(6)
    for length in (*range(256, 2049, 256), *range(259, 2049, 256), 300, 511, 513, 1023, 2047):
        x = (rng.normal(size=(37, length)) * 5).astype(dtype)
        one = np.ones_like(x)
        expected = as_it_lies(np.asfortranarray(x))
        for got in (as_it_lies(x), as_it_lies(np.repeat(x, 2, axis=1)[:, ::2]), computed(x, one)):
            assert got.tobytes() == expected.tobytes()


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
