"""NumPy functions that are not elementwise, recorded as calls: values, dtypes and shapes as NumPy's."""

from __future__ import annotations

import operator
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ml_dtypes
import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

import kernelgen as kg

HERE = Path(__file__).name

MATRIX = np.random.default_rng(0).normal(size=(3, 4))
SQUARE = MATRIX[:, :3] @ MATRIX[:, :3].T + np.eye(3)
VECTOR = np.array([0.5, -2.0, 3.25, 1.0])
INTEGERS = np.array([3, 0, 2, 2], np.int32)


def recorded(function: Callable[..., Any], *arrays: Any) -> kg.Tape:
    with kg.Tape() as tape:
        results = function(*(tape.input(f"x{k}", like=a) for k, a in enumerate(arrays)))
        tape.output(*(results if isinstance(results, (tuple, list)) else (results,)))
    return tape


def check(function: Callable[..., Any], *arrays: Any) -> kg.Tape:
    """Records for the arrays' ranks, and compares with NumPy."""
    want = function(*arrays)
    tape = recorded(function, *arrays)
    got = kg.compile_tape(tape, target="interpret")(*arrays)
    gots = tuple(got) if isinstance(got, tuple) else (got,)
    wants = tuple(want) if isinstance(want, (tuple, list)) else (want,)
    for a, b in zip(gots, map(np.asarray, wants), strict=True):
        assert (a.dtype, np.shape(a)) == (b.dtype, b.shape)
        np.testing.assert_array_equal(a, b)
    return tape


@pytest.mark.parametrize(
    "function",
    [
        np.sum,
        lambda x: np.sum(x, axis=0),
        lambda x: np.sum(x, axis=(0, 1), keepdims=True),
        lambda x: np.sum(x, axis=1, dtype=np.float32, initial=2.0, where=x > 0),
        lambda x: x.sum(axis=-1),
        lambda x: x.mean(0) + x.std() * x.var(axis=0, ddof=1),
        lambda x: (x.min(), x.max(axis=1), np.ptp(x, axis=0), x.prod()),
        lambda x: (x.argmax(), x.argmin(axis=0), (x > 0).any(axis=1), (x > -9).all()),
        lambda x: (np.median(x, axis=1), np.quantile(x, 0.25), np.percentile(x, [10, 90], axis=0)),
        lambda x: (np.cumsum(x), np.cumprod(x, axis=1), x.cumsum(0), np.diff(x, axis=1)),
        lambda x: (np.sort(x), np.argsort(x, axis=0), np.partition(x, 1, axis=1), x.argsort()),
        lambda x: (np.reshape(x, (2, 6)), x.reshape(-1), x.reshape(4, 3), np.ravel(x), x.flatten()),
        lambda x: x.reshape(x.shape[1], x.shape[0]),
        lambda x: (
            np.concatenate([x, x + 1], axis=1),
            np.stack([x, x]),
            np.vstack([x, x]),
            np.hstack((x, x)),
        ),
        lambda x: (np.roll(x, 1, axis=0), np.flip(x, 0), np.tile(x, (2, 1)), np.repeat(x, 2, axis=1)),
        lambda x: (np.pad(x, 1), np.pad(x, ((0, 0), (1, 2)), mode="edge"), np.rot90(x), np.tril(x)),
        lambda x: np.split(x, 2, axis=1),
        lambda x: np.nonzero(x > 0),
        lambda x: np.where(x > 0)[0],
        lambda x: np.unravel_index(np.argmax(x), (3, 4)),
        lambda x: np.squeeze(x[:, :1], axis=1),
        lambda x: (np.einsum("ij,kj->ik", x, x), np.tensordot(x, x, axes=2), np.inner(x, x), np.outer(x, x)),
        lambda x: (np.linalg.norm(x), np.linalg.norm(x, axis=1), np.trace(x), np.diagonal(x)),
        lambda x: np.linalg.svd(x),
        lambda x: np.linalg.svd(x, full_matrices=False)[1] * 2,
        lambda x: np.linalg.qr(x).R,
        lambda x: (np.fft.fft(x), np.fft.rfft(x, axis=0), np.fft.fft2(x), np.fft.fftshift(x), np.fft.ifft(x)),
        lambda x: np.histogram(x, bins=5, range=(-2, 2)),
        lambda x: (np.array_equal(x, x), np.allclose(x, x + 1), np.count_nonzero(x > 0)),
        lambda x: (np.add.reduce(x), np.multiply.accumulate(x, axis=1), np.add.outer(x[0], x[1])),
        lambda x: np.maximum.reduceat(x, [0, 2], axis=1),
        lambda x: np.gradient(x, axis=0),
        lambda x: np.apply_over_axes(np.sum, x, (0,)),
    ],
)
def test_functions_of_a_matrix(function: Any) -> None:
    tape = check(function, MATRIX)
    assert tape.graph.has_opaque


@pytest.mark.parametrize(
    "function",
    [
        lambda x, i: (x[i], np.take(x, i), x.take(i), np.take(x, [3, 0]), x[[1, 2]], x[np.array([0, 3])]),
        lambda x, i: (x[0], x[-1], x[1:3], x[::-1], x[::2], x[1:, None], x[None, 1:], x[..., 2], x[x > 0]),
        lambda x, i: (x[x.shape[0] - 1], x[: x.shape[0] // 2], x[np.array([True, False, True, False])]),
        lambda x, i: x[1:] - x[:-1],
        lambda x, i: np.interp(x, np.array([-2.0, 0.0, 4.0]), np.array([1.0, 2.0, 5.0])),
        lambda x, i: np.searchsorted(np.sort(x), x),
        lambda x, i: (
            np.digitize(x, [0.0, 1.0]),
            np.bincount(i),
            np.unique(i),
            np.unique(i, return_counts=True)[1],
        ),
        lambda x, i: (np.dot(x, x), np.convolve(x, x), np.vdot(x, x), np.correlate(x, x), x.dot(x)),
        lambda x, i: (np.polyval([1.0, 2.0], x), np.vander(x, 3), np.trapezoid(x), np.cross(x[:3], x[1:])),
        lambda x, i: np.meshgrid(x, i),
        lambda x, i: (np.where(x > 0, x, 0).sum(), np.isin(i, [2, 3]), np.fft.irfft(np.fft.rfft(x))),
        lambda x, i: (np.bitwise_or.reduce(i), i.sum(), i.mean(), np.prod(i), np.cumsum(i)),
        lambda x, i: np.select([x > 1, x > 0], [x, x * 2], 0.0),
        lambda x, i: (np.insert(x, 1, 5.0), np.delete(x, 0), np.append(x, x)),
        lambda x, i: (np.array_split(x, 3)[0], np.resize(x, (2, 3))),
    ],
)
def test_functions_of_vectors(function: Any) -> None:
    check(function, VECTOR, INTEGERS)


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: np.linalg.solve(a, b),
        lambda a, b: (np.linalg.inv(a), np.linalg.det(a), np.linalg.cholesky(a), np.linalg.matrix_rank(a)),
        lambda a, b: (a @ b, b @ a, a @ a, np.matmul(a, b), np.vecdot(a, b), np.linalg.matrix_power(a, 3)),
        lambda a, b: np.linalg.eigh(a),
        lambda a, b: np.linalg.eigh(a).eigenvalues + np.linalg.eigvalsh(a),
        lambda a, b: np.linalg.slogdet(a)[1] + b,
        lambda a, b: np.linalg.lstsq(a, b, rcond=None)[0] * 2,
        lambda a, b: np.linalg.pinv(a).T @ b,
    ],
)
def test_linear_algebra(function: Any) -> None:
    check(function, SQUARE, VECTOR[:3])


@pytest.mark.parametrize(
    "dtype",
    [np.bool_, np.int8, np.uint16, np.int64, np.float16, ml_dtypes.bfloat16, np.float32, np.complex64],
)
def test_dtypes_of_reductions(dtype: Any) -> None:
    x = np.array([[1, 0, 1], [1, 1, 0]]).astype(dtype)
    check(lambda x: (np.sum(x), np.prod(x, axis=0), np.cumsum(x), np.mean(x, axis=1), np.sort(x)), x)


def test_many_axes_and_indices() -> None:
    x = np.arange(120.0).reshape(2, 3, 4, 5)
    i = np.array([[0, 2], [1, 1]])
    for use in (
        lambda x, i: (x[0], x[:, 1], x[..., 0], x[1, ..., 2], x[:, None, 0], x[1:, ::-1, :, 2:4]),
        lambda x, i: (x[:, i], x[0, i], x[:, i, i], x[:, :, i], x[:, i, :, 1], x[i[1], :, i]),
        lambda x, i: (x[x > 50], x[:, np.array([True, False, True])], x[0][i], x[:, [0, 1], [1, 0]]),
        lambda x, i: (np.take(x, i, axis=2), np.take(x, 1, axis=-1), np.swapaxes(x, 0, 3)[i], x[True]),
        lambda x, i: (x.sum(axis=(1, 3)), np.moveaxis(x, 0, -1).mean(0), x[0] @ x[1].swapaxes(-1, -2)),
    ):
        check(use, x, i)


def test_out_takes_the_result() -> None:
    def f(x: Any) -> Any:
        y = np.zeros_like(x)
        np.cumsum(x, axis=1, out=y)
        np.matmul(x, x, out=(z := x + 1))
        np.add.accumulate(x, out=(w := x * 2))
        return y, z, w

    check(f, SQUARE)


def test_one_recording_serves_all_sizes() -> None:
    def f(x: Any) -> Any:
        y = x[1:] - x[:-1]
        return y / y.shape[0] + np.sum(y) * y.size

    kernel = kg.compile_tape(recorded(f, VECTOR))
    for n in (1, 2, 3, 100, 1001):
        x = np.random.default_rng(n).normal(size=n)
        np.testing.assert_allclose(kernel(x), f(x), rtol=1e-13, atol=1e-13)


def test_what_is_captured_is_live() -> None:
    table = np.array([1.0, 2.0, 4.0])
    x = np.array([0.0, 0.5, 2.0])
    kernel = kg.compile_tape(recorded(lambda x: np.interp(x, np.arange(3.0), table) * 2, x))
    np.testing.assert_array_equal(kernel(x), [2.0, 3.0, 8.0])
    table[0] = 10.0
    np.testing.assert_array_equal(kernel(x), [20.0, 12.0, 8.0])


def test_the_text_shows_the_call_as_it_was_written() -> None:
    tape = recorded(lambda x: np.sum(x[1:, ::2], axis=0, keepdims=True), MATRIX)
    text = str(tape.graph)
    assert "opaque getitem(x0, (1:, ::2))" in text and "opaque np.sum(%1, axis=0, keepdims=True)" in text
    assert f"# {HERE}:" in text


WINDOWED: list[Callable[[Any], Any]] = [
    lambda x: sliding_window_view(x * 2, 3, axis=0).mean(axis=-1),
    lambda x: sliding_window_view(x, (2, 3)).sum(axis=(-1, -2)),
    lambda x: sliding_window_view(x, (1, 2), axis=(1, 0))[..., ::-1] + 1,
    lambda x: sliding_window_view(x, x.shape[1] // 2, 1).max(axis=-1),
]


@pytest.mark.parametrize("number", range(len(WINDOWED)))
def test_windows(number: int) -> None:
    function = WINDOWED[number]
    jitted = kg.jit(function)
    for shape in ((5, 4), (3, 3), (2, 6), (1, 2), (0, 3)):
        x = np.random.default_rng(0).normal(size=shape)
        for array in (x, np.asfortranarray(x), x[::-1], np.repeat(x, 2, axis=1)[:, ::2]):
            try:
                expected = function(array)
            except ValueError:
                with pytest.raises(ValueError):
                    jitted(array)
            else:
                np.testing.assert_allclose(jitted(array), expected, rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize(
    ("use", "error", "message"),
    [
        (lambda x: sliding_window_view(x, 2, 0, writeable=True), kg.UnsupportedError, "are the same one"),
        (lambda x: np.linalg.eig(x), kg.UnsupportedError, "a real or a complex dtype, as the values decide"),
        (lambda x: np.squeeze(x), kg.UnsupportedError, "as the sizes decide"),
        (lambda x: np.fill_diagonal(x, 0), kg.UnsupportedError, "writes into its argument"),
        (lambda x: np.add.at(x, 0, 1), kg.UnsupportedError, "writes into its argument"),
        (lambda x: np.sum(x, axis=5), kg.KernelgenError, "axis 5 is out of bounds"),
        (lambda x: x[0, 0, 0], kg.ShapeError, "an index of 3 axes does not fit rank 2"),
        (lambda x: x[x], IndexError, "an index has dtype float64"),
        (lambda x: x["name"], IndexError, "is no index"),
        (lambda x: np.save("file", x), kg.UnsupportedError, "is not a function from arrays to arrays"),
        (lambda x: x.sort(), kg.UnsupportedError, r"x.sort\(\) writes into the argument 'x'"),
        (lambda x: np.vecdot(x, x, out=np.empty(3)), kg.UnsupportedError, "which is no recorded array"),
    ],
)
def test_errors_name_the_line_and_the_way_out(use: Any, error: Any, message: str) -> None:
    with kg.Tape() as tape, pytest.raises(error, match=message) as caught:
        use(tape.input("x", np.float64, ndim=2))
    assert f"{HERE}:" in str(caught.value) and caught.value.hint


def test_faults_at_run_time_name_the_line() -> None:
    kernel = kg.compile_tape(recorded(lambda a, b: a @ b, SQUARE, SQUARE), target="cpu")
    for call in (kernel, kg.compile_tape(recorded(operator.matmul, SQUARE, SQUARE), target="interpret")):
        with pytest.raises(ValueError, match="mismatch") as caught:
            call(SQUARE, np.ones((2, 2)))
        assert any(f"{HERE}:" in note and "np.matmul" in note for note in caught.value.__notes__)


@pytest.mark.parametrize(
    ("function", "numbers"),
    [
        (lambda x, n: np.split(x, n), (2, 4)),
        (lambda x, n: np.delete(x, n, axis=1), (2, 0)),
        (lambda x, n: np.partition(x, n), (3, 1)),
        (lambda x, n: np.cross(x[:, :3], x[::-1, :3], n), (-1, 1)),
    ],
)
def test_integers_that_a_call_passes_may_decide_ranks_and_sizes(function: Any, numbers: Any) -> None:
    jitted = kg.jit(function, target="interpret")
    x = np.cos(np.arange(16.0)).reshape(4, 4)
    for n in (*numbers, *numbers):
        got, want = jitted(x, n), function(x, n)
        for g, w in zip(got, want, strict=True):
            np.testing.assert_array_equal(g, w)
    with pytest.raises((TypeError, ValueError)):
        jitted(x, 1000)
