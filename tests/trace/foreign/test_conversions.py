"""np.asarray and its like while recording: results as plain Python's, and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from numbers import Number
from typing import Any

import numpy as np
import pytest
from numpy import asarray

import kernelgen as kg

X = np.array([0.5, 1.5, -2.0])
M = np.arange(6.0).reshape(2, 3)


def _helper(x: Any) -> Any:
    return asarray(x, dtype=np.float32) + 1


def _scalar_or_array(x: Any, k: Any) -> Any:
    return x * k if np.isscalar(k) else x + k


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "asarray": (lambda x: np.asarray(x) * 2, (X,)),
    "asarray with a dtype": (lambda x: np.asarray(x, np.float32) * 2, (X,)),
    "asarray of a number": (lambda x, k: np.asarray(k) * x, (X, 3)),
    "asarray of a number as float": (lambda x, k: np.asarray(k, dtype=float) * x, (X, 3)),
    "imported by name": (_helper, (X,)),
    "asanyarray": (lambda x: np.asanyarray(x) + 1, (X,)),
    "ascontiguousarray": (lambda x: np.ascontiguousarray(x.T) * 2, (M,)),
    "array": (lambda x: np.array(x, dtype=np.complex128) * 1j, (X,)),
    "array with ndmin": (lambda x: np.array(x, ndmin=2) * 2, (X,)),
    "array of Tensors": (lambda x, y: np.array([x, y, x * y]), (X, X + 1)),
    "array of a list of mixed dtypes": (lambda x: np.array([x, np.arange(3)]), (X,)),
    "require": (lambda x: np.require(x, requirements="C") + 1, (X,)),
    "zeros of a shape": (lambda x: np.zeros(x.shape) + x, (M,)),
    "ones of a size": (lambda x: np.ones(x.shape[0]) * x, (X,)),
    "full of a size": (lambda x: np.full(x.shape[0], 2.5) * x, (X,)),
    "arange of a size": (lambda x: np.arange(x.shape[0]) * x, (X,)),
    "linspace of a size": (lambda x: np.linspace(0, 1, x.shape[0]) * x, (X,)),
    "zeros of a number": (lambda x, n: np.zeros(n) + x, (X, 3)),
    "isscalar of a number": (_scalar_or_array, (X, 2.0)),
    "isscalar of an array": (_scalar_or_array, (X, X)),
    "iterable": (lambda x: x * (2.0 if np.iterable(x) else 1.0), (X,)),
    "iterable number": (lambda x, k: x * (2.0 if np.iterable(k) else 1.0), (X, 3.0)),
    "isinstance of ndarray": (lambda x: x * 2 if isinstance(x, np.ndarray) else x + 100, (X,)),
    "isinstance of float": (lambda x, k: x * 2 if isinstance(k, float) else x + 100, (X, 1.0)),
    "isinstance of int": (lambda x, k: x * 2 if isinstance(k, int) else x + 100, (X, 1)),
    "isinstance of a number": (lambda x, k: x * 2 if isinstance(k, Number) else x + 100, (X, 1)),
    "isinstance of a NumPy scalar": (
        lambda x, k: x * 2 if isinstance(k, np.floating) else x + 100,
        (X, np.float32(2)),
    ),
    "result_type": (lambda x: x.astype(np.result_type(x, np.float32)), (X.astype(int),)),
    "broadcast_shapes": (lambda x, y: np.zeros(np.broadcast_shapes(x.shape, y.shape)) + x + y, (X, M)),
}


@pytest.mark.parametrize("name", CASES)
def test_results_are_those_of_plain_python(name: str) -> None:
    function, arguments = CASES[name]
    want, jitted = function(*arguments), kg.jit(function, warmup=1000)
    for _ in range(2):
        got = jitted(*arguments)
        assert got.dtype == want.dtype and got.shape == want.shape
        np.testing.assert_array_equal(got, want)
    np.testing.assert_array_equal(kg.jit(function)(*arguments), want)


def test_numpy_is_as_it_was_after_a_recording() -> None:
    before = {name: getattr(np, name) for name in ("asarray", "array", "zeros", "isscalar", "iterable")}

    def fails(x: Any) -> Any:
        assert np.asarray is not before["asarray"]
        return bool(x)

    with pytest.raises(kg.ConcretizationError):
        kg.jit(fails)(X)
    assert all(getattr(np, name) is function for name, function in before.items())
    assert asarray is before["asarray"]


def test_other_threads_see_numpy_itself() -> None:
    seen: list[Any] = []

    def other() -> None:
        seen.append(np.asarray([1, 2]).tolist())
        seen.append(np.zeros(2).tolist())

    def f(x: Any) -> Any:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        return np.asarray(x) + 1

    np.testing.assert_array_equal(kg.jit(f)(X), X + 1)
    assert seen == [[1, 2], [0.0, 0.0]]


def test_nested_recordings() -> None:
    inner = kg.jit(lambda x: np.asarray(x) * 2)
    np.testing.assert_array_equal(kg.jit(lambda x: inner(np.asarray(x)) + 1)(X), X * 2 + 1)
    with kg.Tape() as outer:
        x = outer.input("x", np.float64, ndim=1)
        with kg.Tape() as other:
            other.output(np.asarray(other.input("y", np.float64, ndim=1)) * 3)
        outer.output(np.asarray(x) * 2)
    np.testing.assert_array_equal(kg.compile_tape(outer)(X), X * 2)
    np.testing.assert_array_equal(kg.compile_tape(other)(X), X * 3)


def test_an_array_of_values_of_several_ranks_is_refused() -> None:
    with pytest.raises(kg.ShapeError, match="ranks 1, 0"):
        kg.jit(lambda x: np.array([x, 1.0]))(X)


@pytest.mark.parametrize(
    "draw",
    [
        lambda x: x + np.random.normal(size=x.shape),  # noqa: NPY002
        lambda x: x + np.random.default_rng(0).random(x.shape),
        lambda x: x + np.random.RandomState(0).poisson(3.0, size=x.shape[0]),
        lambda x: x + np.random.default_rng(0).integers(0, 9, size=(x.shape[0], 1)),
        lambda x: (np.empty(x.shape), x + np.random.standard_normal(x.shape))[1],  # noqa: NPY002
    ],
)
@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_draws_take_sizes(draw: Callable[..., Any]) -> None:
    jitted = kg.jit(draw)
    for x in (X, X, X[:1], X):
        np.random.seed(3)  # noqa: NPY002
        expected = draw(x)
        np.random.seed(3)  # noqa: NPY002
        np.testing.assert_array_equal(jitted(x), expected)


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_compiled_code_gets_no_tensors_from_numpy() -> None:
    with pytest.raises((kg.KernelgenError, TypeError)):  # It would read memory that a Tensor does not have.
        kg.jit(lambda x: x + np.random.uniform(x, 2.0, size=x.shape))(X)  # noqa: NPY002
    with pytest.raises((kg.KernelgenError, TypeError)), kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(x + np.random.normal(size=x.shape))  # noqa: NPY002


def test_calls_through_other_names() -> None:
    def apply(function: Callable[..., Any], *args: Any) -> Any:
        return function(*args)

    def f(x: Any, y: Any) -> Any:
        local = np.asarray
        a, b = map(np.asarray, (x, y))
        c, d = (np.asarray(v) for v in (x, y))
        pair = (x,)
        return a + b * c - d + local(x) * apply(np.asarray, y) + np.asarray(*pair) + np.ones(x.shape)

    np.testing.assert_array_equal(kg.jit(f, warmup=9)(X, X * 2), f(X, X * 2))


@pytest.mark.parametrize(
    "function",
    [
        lambda x: np.piecewise(x, [x < 0, x >= 2], [lambda v: -v, lambda v: v * 2]),
        lambda x: np.piecewise(x, [x < 0, x >= 2.5], [-1, np.sqrt, 0]),
        lambda x: np.piecewise(x, x < 0, [lambda v, a: v * a, 7.0], 3.0),
        lambda x: np.choose((x > 0).astype(int), [x, -x, x * 2]),
        lambda x: np.choose((x > 0) * 2, [x, -x], mode="clip"),
        lambda x: (x > 0).astype(int).choose([x, 5.0]),
        lambda x: np.full_like(x, 3, shape=(2, x.shape[0])),
        lambda x: np.ones_like(x, shape=x.shape, dtype=np.int8),
        lambda x: np.zeros_like(x, shape=3),
        lambda x: x.view(np.uint64) >> np.uint64(52),
        lambda x: (x.view("i8") + 1).view("f8"),
        lambda x: x.view() * 2,
        lambda x: x[0].view(np.int64) + x,
        lambda x: np.array(x, copy=np._CopyMode.IF_NEEDED) * 2,
        lambda x: x * (None in x.shape) + (x.shape[0] != "a"),
    ],
)
def test_more_of_numpy(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    base = np.array([3.0, -1.0, 2.0, -5.0])
    for x in (base, base[::2], base):
        result, expected = jitted(x), function(x)
        np.testing.assert_array_equal(result, expected)
        assert result.dtype == expected.dtype


@pytest.mark.parametrize("dtype", [">f8", ">f4", ">f2", ">i8", ">i2", ">u4", ">c16"])
def test_jitted_functions_take_arrays_in_the_other_byte_order(dtype: str) -> None:
    jitted = kg.jit(lambda x, y: x * 2 + y)
    swapped = np.arange(6).astype(dtype)[::2]
    native = swapped.astype(np.dtype(dtype).newbyteorder("="))
    for x in (swapped, native, swapped, swapped):
        np.testing.assert_array_equal(jitted(x, swapped[:1]), native * 2 + native[:1])
        swapped += 1
        native += 1


def test_views_of_other_sizes_are_refused() -> None:
    for dtype in (np.float32, np.uint8, "S8", "M8[s]"):
        with pytest.raises(kg.UnsupportedError, match="as many bytes"):
            kg.jit(lambda x, dtype=dtype: x.view(dtype))(X)


GRIDS: dict[str, Any] = {
    "indices": lambda x, n: (lambda i, j: i * x + j)(*np.indices((n, n))),
    "indices of a size": lambda x, n: (lambda i, j: i * x + j)(*np.indices((x.size, n), dtype=np.int32)),
    "fromfunction": lambda x, n: np.fromfunction(lambda i, j: 1 / (i + j + 1), (n, x.size)) @ x,
    "hanning": lambda x, n: x * np.hanning(x.shape[0]) * np.hanning(n),
    "hamming": lambda x, n: x * np.hamming(len(x)) + np.hamming(n),
    "bartlett": lambda x, n: x * np.bartlett(x.size) + np.bartlett(n),
}


@pytest.mark.parametrize("name", GRIDS)
def test_grids_and_windows_of_sizes_that_a_call_passes(name: str) -> None:
    function = GRIDS[name]
    jitted = kg.jit(function)
    for size in (5, 8, 1):
        x = np.linspace(1, 2, size)
        found, expected = jitted(x, size), function(x, size)
        assert found.dtype == expected.dtype
        np.testing.assert_allclose(found, expected, rtol=1e-14, strict=True)
