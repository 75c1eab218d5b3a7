"""Nests that run together block by block: the same values as NumPy's, and no memory but the outputs'."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def softmax(x: Any) -> Any:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_of_columns(x: Any) -> Any:
    e = np.exp(x - x.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def layer_norm(x: Any) -> Any:
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + 1e-5)


def forces(p: Any) -> Any:
    d = p[:, None, :] - p[None, :, :]
    inverse = 1.0 / (np.sum(d * d, axis=2) + 0.01)
    return np.sum((inverse * inverse)[:, :, None] * d, axis=1)


def several(x: Any) -> Any:
    """Two results of one block, one of them also needed in it, and a reduction of everything after it."""
    most = x.max(axis=1)
    y = np.exp(x - most[:, None])
    s = y.sum(axis=1)
    return y / s[:, None], np.log(s) + most, (y * y).sum()


def neighbours(x: Any) -> Any:
    """Rows of what is kept are read at other places than their own: these nests cannot share blocks."""
    s = np.exp(x - x.mean(axis=1, keepdims=True))
    return s[1:] - s[:-1], s.sum(axis=1)


def mixed_axes(x: Any) -> Any:
    rows, columns = x.mean(axis=1, keepdims=True), x.mean(axis=0, keepdims=True)
    return np.sqrt(np.abs(x - rows)) * np.sqrt(np.abs(x - columns))


def outer(x: Any) -> Any:
    """The means are read along another axis than their own in the second half."""
    m = x.mean(axis=1)
    return np.exp(m[:, None] - m[None, :]).sum(axis=1)


def taped(function: Callable[..., Any]) -> kg.Kernel:
    with kg.Tape() as tape:
        tape.output(y=function(tape.input("x", np.float64, ndim=2)))
    return kg.compile_tape(tape)


FUNCTIONS = [softmax, softmax_of_columns, layer_norm, several, neighbours, mixed_axes, outer]


def arrays(shape: tuple[int, ...], layout: str, dtype: Any) -> Any:
    x = np.random.default_rng(len(layout)).normal(size=shape).astype(dtype)
    if layout == "fortran":
        return np.asfortranarray(x)
    if layout == "strided":
        return np.repeat(x, 2, axis=1)[:, ::2]
    if layout == "reversed":
        return x[::-1, ::-1]
    return x


@pytest.mark.parametrize("layout", ["plain", "fortran", "strided", "reversed"])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_blocks_give_numpys_values(function: Callable[..., Any], layout: str) -> None:
    kernel = kg.jit(function)
    for shape in ((700, 300), (3, 70000), (50000, 4), (300, 701), (1, 5), (1000, 1)):
        if function is outer and shape[0] > 1000:
            continue
        x = arrays(shape, layout, np.float64)
        got, expected = kernel(x), function(x)
        for a, b in zip(*(v if isinstance(v, tuple) else (v,) for v in (got, expected)), strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-9, atol=1e-12)


def test_blocks_of_three_axes() -> None:
    kernel = kg.jit(forces)
    for count in (7, 200, 401):
        p = np.random.default_rng(count).random((count, 3))
        np.testing.assert_allclose(kernel(p), forces(p), rtol=1e-9, atol=1e-9)
    x = np.random.default_rng(0).random((20, 30, 400))
    np.testing.assert_allclose(kg.jit(softmax)(x), softmax(x), rtol=1e-12)


@pytest.mark.parametrize("function", [softmax, layer_norm, several, mixed_axes])
def test_bits_depend_on_neither_blocks_nor_threads(function: Callable[..., Any]) -> None:
    """Rows of a small call, which needs no blocks, have the bits that they have in a large one."""
    kernel = kg.jit(function)
    x = np.random.default_rng(3).normal(size=(4000, 90))
    one_thread = kg.jit(function, threads=1)
    outputs = [v if isinstance(v, tuple) else (v,) for v in (kernel(x), one_thread(x))]
    for a, b in zip(*outputs, strict=True):
        np.testing.assert_array_equal(a, b)
    if function in (softmax, layer_norm):
        np.testing.assert_array_equal(outputs[0][0][:8], kernel(x[:8].copy()))


def test_extents_of_one_that_broadcast() -> None:
    """A row's mean that meets many rows cannot be walked with them."""

    @kg.jit
    def difference(x: Any, y: Any) -> Any:
        m = x.mean(axis=1, keepdims=True)
        return np.exp(y - m).sum(axis=1), np.sqrt(np.abs(m))

    y = np.random.default_rng(0).random((900, 100))
    for rows in (1, 900):
        x = np.random.default_rng(1).random((rows, 130))
        m = x.mean(axis=1, keepdims=True)
        sums, roots = difference(x, y)
        np.testing.assert_allclose(sums, np.exp(y - m).sum(axis=1))
        np.testing.assert_allclose(roots, np.sqrt(np.abs(m)))


def test_outputs_that_overlap_inputs() -> None:
    kernel = taped(softmax)
    x = np.random.default_rng(0).normal(size=(2000, 60))
    expected = softmax(x)
    np.testing.assert_allclose(kernel(x, out=x), expected)

    x = np.random.default_rng(0).normal(size=(2000, 60))
    tracemalloc.start()
    try:
        kernel(x, out=x)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    np.testing.assert_array_equal(x, kernel(np.random.default_rng(0).normal(size=(2000, 60))))
    assert peak < x.nbytes / 10

    @kg.jit
    def move(p: Any) -> None:
        p += 1e-3 * forces(p)

    p = np.random.default_rng(0).random((300, 3))
    q = p + 1e-3 * forces(p)
    move(p)
    np.testing.assert_allclose(p, q)


def both_axes(x: Any) -> Any:
    centred = x - x.mean(axis=0, keepdims=True)
    return centred / np.sqrt((centred * centred).mean(axis=1, keepdims=True) + 1)


def of_all(x: Any) -> Any:
    return x * x / (x * x).sum()


def other_order(x: Any) -> Any:
    return x.T - x.max(axis=1)[None, :]


def reversed_rows(x: Any) -> Any:
    return x[::-1] - x.max(axis=1, keepdims=True)


def apart(x: Any) -> Any:
    """Rows read other rows before they are written: in blocks of rows, those are gone."""
    return x * np.sum(np.abs(x[:, None, :] - x[None, :, :]), axis=1)


@pytest.mark.parametrize("layout", ["plain", "fortran", "strided", "reversed"])
@pytest.mark.parametrize(
    "function",
    [softmax, softmax_of_columns, layer_norm, both_axes, of_all, other_order, reversed_rows, apart],
)
def test_an_output_over_the_input_is_what_it_is_elsewhere(function: Callable[..., Any], layout: str) -> None:
    kernel = taped(function)
    for shape in ((301, 301), (3, 70000), (50000, 4), (1000, 1), (1, 5)):
        if (function is other_order and shape[0] != shape[1]) or (function is apart and shape[0] > 301):
            continue
        expected = kernel(arrays(shape, layout, np.float64))
        x = arrays(shape, layout, np.float64)
        assert kernel(x, out=x) is x
        np.testing.assert_array_equal(x, expected)
        if shape[0] > 1:
            base = np.concatenate([arrays(shape, layout, np.float64)[:1]] * 2 + [expected[1:]])
            expected = kernel(base[1:].copy())
            np.testing.assert_array_equal(kernel(base[1:], out=base[:-1]), expected)


_PEAK = """
import resource
import numpy as np
import kernelgen as kg
from tests.native.test_blocks import forces, layer_norm, softmax, taped
for function, small, large in (
    (forces, (5, 3), (3000, 3)), (softmax, (5, 3), (2000, 1500)), (layer_norm, (5, 3), (2000, 1500))
):
    kernel = taped(function)
    kernel(np.ones(small))
    x, out = np.ones(large), np.ones(large)
    kernel(np.ones((400, 3)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kernel(x, out=out)
    print(function.__name__, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_nothing_but_the_outputs_fills_memory() -> None:
    """Pairs of 3000 particles would take 72 MB, a temporary of a table 24 MB."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK], capture_output=True, text=True, check=True, timeout=300
    )
    grown = {name: int(kib) for name, kib in (line.split() for line in done.stdout.splitlines())}
    assert set(grown) == {"forces", "softmax", "layer_norm"}
    assert max(grown.values()) < 8 * 1024, grown
