"""The outer loops: any rank and stride, and never a byte read or written outside of the arrays."""

from __future__ import annotations

import ctypes
import functools
import itertools
import mmap
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

PAGE = mmap.PAGESIZE
CANARY = 0xA5


def cheap(a: Any, b: Any) -> Any:
    return a * b + a


def costly(a: Any, b: Any) -> Any:
    return np.sin(a) * 2 + b


def mixed(a: Any, b: Any) -> Any:
    return np.nextafter(np.sin(a), b) + np.exp(b)


@functools.cache
def compiled(function: Callable[..., Any], *specs: Any) -> kg.Kernel:
    with kg.Tape() as tape:
        result = function(*(tape.input("abcdefgh"[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape)


def kernel(function: Callable[..., Any], dtype: Any, *ranks: int) -> kg.Kernel:
    return compiled(function, *((dtype, n) for n in ranks))


def grid(*shape: int, dtype: Any = np.float64, seed: int = 0) -> np.ndarray[Any, Any]:
    return np.random.default_rng(seed).integers(1, 10, shape).astype(dtype)


def agree(function: Callable[..., Any], *arrays: np.ndarray[Any, Any]) -> None:
    """The kernel gives NumPy's values, into a new array and into ones of other layouts."""
    run = kernel(function, arrays[0].dtype, *(a.ndim for a in arrays))
    want = function(*arrays)
    np.testing.assert_allclose(run(*arrays), want, rtol=1e-5 if want.dtype == np.float32 else 1e-13)
    for out in (np.empty(want.shape[::-1], want.dtype).T, np.empty((*want.shape, 2), want.dtype)[..., 0]):
        assert run(*arrays, out=out) is out
        np.testing.assert_allclose(out, want, rtol=1e-5 if want.dtype == np.float32 else 1e-13)


FUNCTIONS = pytest.mark.parametrize("function", [cheap, costly, mixed], ids=lambda f: f.__name__)


# Shapes.


@FUNCTIONS
@pytest.mark.parametrize("rows", [1, 2, 3, 127, 500, 1366])
@pytest.mark.parametrize("cols", [1, 2, 3, 7, 17])
def test_short_inner_axes_are_walked_in_tiles_of_rows(function: Any, rows: int, cols: int) -> None:
    agree(function, grid(rows, cols), grid(cols))
    agree(function, grid(cols, rows).T, grid(rows, cols))
    agree(function, grid(rows, 2 * cols)[:, ::2], grid(rows, 1))


def many(a: Any, b: Any) -> Any:
    return tuple(a * k + b for k in range(24))


@pytest.mark.parametrize("dtype", [np.float64, np.complex128], ids=["f64", "c128"])
@pytest.mark.parametrize("cols", [3, 21, 37, 64, 100])
def test_tiles_of_rows_fit_the_blocks_of_many_outputs(dtype: Any, cols: int) -> None:
    a, b = grid(40, cols, dtype=dtype), grid(cols, dtype=dtype)
    outs = tuple(np.zeros((40, cols, 2), dtype)[..., 0] for _ in range(24))
    kernel(many, dtype, 2, 1)(a, b, out=outs)
    for out, want in zip(outs, many(a, b), strict=True):
        np.testing.assert_array_equal(out, want)


@FUNCTIONS
@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (3, 1, 2, 7, 2), (2, 3, 2, 2, 3, 5), (1, 1, 1, 1, 1, 1)])
def test_many_outer_axes(function: Any, shape: tuple[int, ...]) -> None:
    n = len(shape)
    full = grid(*(2 * s for s in shape))[(slice(None, None, 2),) * n]
    shuffled = np.random.default_rng(n).permutation(n)
    agree(function, full, grid(*shape))
    agree(function, full[(slice(None, None, -1),) * n], grid(*shape[1:]))
    agree(function, full.transpose(shuffled), grid(*shape, seed=1).transpose(shuffled))
    agree(function, grid(*shape), grid(*(1 if k % 2 else s for k, s in enumerate(shape))))


@FUNCTIONS
def test_thirty_two_axes(function: Any) -> None:
    shape = [1] * 32
    for axis, extent in ((0, 3), (7, 2), (13, 2), (20, 3), (31, 5)):
        shape[axis] = extent
    x = grid(*shape)
    agree(function, x, x[..., ::-1])
    agree(function, x.transpose(np.random.default_rng(0).permutation(32)), grid(1))
    two = grid(2**12).reshape((2,) * 12 + (1,) * 20)
    agree(
        function, two, two.transpose(np.random.default_rng(1).permutation(12).tolist() + list(range(12, 32)))
    )


@FUNCTIONS
@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (2, 0, 4), (0, 0)])
def test_axes_without_elements(function: Any, shape: tuple[int, ...]) -> None:
    agree(function, grid(*shape), grid(*shape))
    agree(function, grid(*shape), grid(shape[-1]))
    assert kernel(function, np.float64, len(shape), 1)(grid(*shape), grid(1)).shape == shape


@FUNCTIONS
@pytest.mark.parametrize("n", [1, 15, 16, 17, 63, 64, 65, 129, 4095, 4096, 4097, 9001])
def test_lengths_around_vectors_and_blocks(function: Any, n: int) -> None:
    agree(function, grid(n), grid(n))
    agree(function, grid(3 * n)[::3], grid(1))
    agree(function, grid(n)[::-1], grid(n))


@pytest.mark.parametrize(
    ("function", "dtype"),
    [
        (cheap, np.float32),
        (costly, np.float32),
        (mixed, np.float32),
        (cheap, np.complex128),
        (costly, np.complex128),
    ],
)
def test_items_of_other_sizes(function: Any, dtype: Any) -> None:
    for x in (grid(70, 31, dtype=dtype), grid(31, 70, dtype=dtype).T, grid(70, 62, dtype=dtype)[::-1, ::-2]):
        agree(function, x, grid(31, dtype=dtype))
        agree(function, x, grid(70, 1, dtype=dtype))


@FUNCTIONS
def test_huge_strides(function: Any) -> None:
    """Rows 64 MiB apart, in memory that is never touched in between."""
    step = 1 << 26
    with mmap.mmap(-1, 9 * step) as memory:
        data = np.frombuffer(memory, np.float64)
        far = np.ndarray((8, 5), np.float64, memory, 0, (step, 8))
        far[...] = grid(8, 5)
        agree(function, far, grid(5))
        agree(function, far[::-1].T, grid(8))
        agree(function, far[:, 0], grid(8))
        del data, far


@FUNCTIONS
def test_an_array_may_be_given_twice(function: Any) -> None:
    x = grid(300, 7)
    run = kernel(function, np.float64, 2, 2)
    for view in (x, x[::2], x.T, x[:, ::-1]):
        np.testing.assert_allclose(run(view, view), function(view, view), rtol=1e-13)
        into = view.copy()
        run(into, into, out=into)
        np.testing.assert_allclose(into, function(view, view), rtol=1e-13)


def test_steps_of_zero_in_every_place() -> None:
    run = kernel(cheap, np.float64, 3, 3)
    for one, other in itertools.product(itertools.product((1, 6), repeat=3), repeat=2):
        a, b = grid(*one), grid(*other)
        np.testing.assert_array_equal(run(a, b), cheap(a, b))
        wide = np.broadcast_to(a, (6, 6, 6))
        np.testing.assert_array_equal(run(wide, b), cheap(wide, b))


def test_items_need_not_be_aligned() -> None:
    for dtype in (np.float32, np.float64):
        raw = np.zeros(1001 * np.dtype(dtype).itemsize + 1, np.uint8)
        x = raw[1:].view(dtype)
        x[...] = grid(1001, dtype=dtype)
        for function in (cheap, costly):
            run = kernel(function, dtype, 1, 1)
            np.testing.assert_allclose(run(x, x[::-1]), function(x, x[::-1]), rtol=1e-5)


# Nothing outside.


class Fenced:
    """Memory between two pages that may not be touched."""

    def __init__(self, size: int) -> None:
        self.pages = -(-size // PAGE)
        self.memory = mmap.mmap(-1, (self.pages + 2) * PAGE)
        self.base = ctypes.addressof(ctypes.c_char.from_buffer(self.memory))
        for page in (0, self.pages + 1):
            self._protect(page, 0)

    def _protect(self, page: int, rights: int) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.mprotect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        assert libc.mprotect(self.base + page * PAGE, PAGE, rights) == 0

    def array(self, shape: tuple[int, ...], dtype: Any, *, at_end: bool) -> np.ndarray[Any, Any]:
        """An array that begins at the first byte, or ends at the last one."""
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        start = PAGE * (1 + self.pages) - size if at_end else PAGE
        return np.ndarray(shape, dtype, self.memory, start)


def fenced(values: np.ndarray[Any, Any]) -> Iterator[np.ndarray[Any, Any]]:
    """Copies of an array that end, or begin, next to memory that may not be touched."""
    for at_end in (True, False):
        array = Fenced(max(values.nbytes, 1)).array(values.shape, values.dtype, at_end=at_end)
        array[...] = values
        yield array


def test_the_fence_bites() -> None:
    """A process that reads a byte behind the array is killed, so the tests below can fail."""
    program = f"""
import ctypes, importlib.util
spec = importlib.util.spec_from_file_location("nest_tests", {__file__!r})
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
array = module.Fenced(100).array((100,), "u1", at_end=True)
ctypes.string_at(array.ctypes.data + 99, 1)
print("inside", flush=True)
ctypes.string_at(array.ctypes.data + 100, 1)
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, timeout=60, check=False
    )
    assert done.stdout == b"inside\n" and done.returncode < 0


def wrap(a: Any, b: Any) -> Any:
    return a * b + a


def root(a: Any, b: Any) -> Any:
    return (np.sin(a.astype(np.float32)) * 100).astype(np.int32).astype(np.uint8) ^ b


KINDS = [
    pytest.param(cheap, np.float32, id="cheap-f32"),
    pytest.param(costly, np.float32, id="costly-f32"),
    pytest.param(cheap, np.float64, id="cheap-f64"),
    pytest.param(costly, np.float64, id="costly-f64"),
    pytest.param(mixed, np.float64, id="mixed-f64"),
    pytest.param(wrap, np.uint8, id="cheap-u8"),
    pytest.param(root, np.uint8, id="costly-u8"),
]


def tolerance(dtype: Any) -> float:
    return {np.float32: 1e-5, np.float64: 1e-13, np.uint8: 0}[dtype]


@pytest.mark.parametrize(("function", "dtype"), KINDS)
@pytest.mark.parametrize("n", [1, 2, 5, 16, 31, 64, 67, 255, 1027, 4097])
def test_vectors_next_to_forbidden_memory(function: Any, dtype: Any, n: int) -> None:
    run = kernel(function, dtype, 1, 1)
    values, other = grid(n, dtype=dtype), grid(n, dtype=dtype, seed=1)
    want = function(values, other)
    for a, b, out in itertools.product(fenced(values), fenced(other), fenced(want * 0)):
        run(a, b, out=out)
        np.testing.assert_allclose(out, want, rtol=tolerance(dtype))
        np.testing.assert_allclose(run(a, b), want, rtol=tolerance(dtype))
    for a in fenced(values):
        run(a, a, out=a)
        np.testing.assert_allclose(a, function(values, values), rtol=tolerance(dtype))


@pytest.mark.parametrize(("function", "dtype"), KINDS)
@pytest.mark.parametrize("n", [1, 3, 17, 100, 1500])
def test_strided_vectors_next_to_forbidden_memory(function: Any, dtype: Any, n: int) -> None:
    run = kernel(function, dtype, 1, 1)
    values = grid(3 * n - 2, dtype=dtype)
    one = grid(1, dtype=dtype)
    for whole in fenced(values):
        for view in (whole[::3], whole[::-3], whole[-1::-1][:n]):
            for single in fenced(one):
                np.testing.assert_allclose(run(view, single), function(view, single), rtol=tolerance(dtype))
                np.testing.assert_allclose(run(single, view), function(single, view), rtol=tolerance(dtype))
    for whole in fenced(values * 0):
        out = whole[::3]
        run(values[::3], one, out=out)
        np.testing.assert_allclose(out, function(values[::3], one), rtol=tolerance(dtype))
        assert not whole[1::3].any() and not whole[2::3].any()


@pytest.mark.parametrize("dtype", ["u1", "i2", "f4", "f8", "c16"])
@pytest.mark.parametrize("step", [-4, -3, -2, -1, 2, 3, 4, 5])
def test_items_with_small_steps_next_to_forbidden_memory(dtype: str, step: int) -> None:
    """Whole vectors are read where items lie close together, but nothing behind the last item."""
    run = kernel(wrap, np.dtype(dtype), 1, 1)
    for n in (1, 15, 16, 17, 33, 700, 5000):
        values, other = grid((n - 1) * abs(step) + 1, dtype=dtype), grid(n, dtype=dtype, seed=1)
        for whole in fenced(values):
            np.testing.assert_array_equal(run(whole[::step], other), wrap(values[::step], other))
        for whole in fenced(values * 0):
            run(other, other, out=whole[::step])
            np.testing.assert_array_equal(whole[::step], wrap(other, other))
            whole[::step] = 0
            assert not whole.any()


@pytest.mark.parametrize(("function", "dtype"), KINDS)
@pytest.mark.parametrize("shape", [(5, 3), (3, 5), (200, 3), (70, 33), (3, 1030), (2, 3, 5)])
def test_arrays_next_to_forbidden_memory(function: Any, dtype: Any, shape: tuple[int, ...]) -> None:
    run = kernel(function, dtype, len(shape), len(shape))
    values = grid(*shape, dtype=dtype)
    row, column = grid(*([1] * (len(shape) - 1)), shape[-1], dtype=dtype), grid(*shape[:-1], 1, dtype=dtype)
    for a in fenced(values):
        for view in (a, a[::-1], a[..., ::-1], a[::2], a[..., ::2]):
            for small in (row, column):
                if small.shape[-1] not in (1, view.shape[-1]) or small.shape[0] not in (1, view.shape[0]):
                    continue
                for b in fenced(small):
                    want = function(view, b)
                    np.testing.assert_allclose(run(view, b), want, rtol=tolerance(dtype))
                    for out in fenced(want * 0):
                        run(view, b, out=out)
                        np.testing.assert_allclose(out, want, rtol=tolerance(dtype))
        np.testing.assert_allclose(run(a.T, a.T), function(a.T, a.T), rtol=tolerance(dtype))


@pytest.mark.parametrize(("function", "dtype"), KINDS)
@pytest.mark.parametrize("n", [1, 7, 64, 129, 1000])
def test_canaries_around_outputs_live(function: Any, dtype: Any, n: int) -> None:
    run, item = kernel(function, dtype, 2, 2), np.dtype(dtype).itemsize
    for rows, layout in itertools.product((1, 3), ("C", "F", "gaps", "back")):
        a, b = grid(rows, n, dtype=dtype), grid(rows, 1, dtype=dtype)
        margin, gap = 256, 3 if layout == "gaps" else 1
        raw = np.full(2 * margin + rows * n * gap * item, CANARY, np.uint8)
        inner = raw[margin : margin + rows * n * gap * item].view(dtype)
        out = inner.reshape(n, rows).T if layout == "F" else inner[::gap].reshape(rows, n)
        assert np.shares_memory(out, raw)
        if layout == "back":
            out = out[::-1, ::-1]
        run(a, b, out=out)
        np.testing.assert_allclose(out, function(a, b), rtol=tolerance(dtype))
        touched = np.zeros(raw.shape, bool)
        touched[margin : margin + rows * n * gap * item].view(bool).reshape(-1, gap * item)[:, :item] = True
        assert np.all(raw[~touched] == CANARY)


@pytest.mark.parametrize(("function", "dtype"), KINDS)
def test_inputs_are_never_written(function: Any, dtype: Any) -> None:
    run = kernel(function, dtype, 1, 1)
    a, b = grid(1003, dtype=dtype), grid(1, dtype=dtype)
    a.flags.writeable = b.flags.writeable = False
    before = a.copy(), b.copy()
    run(a, b), run(a[::-2], b), run(a, a)
    np.testing.assert_array_equal(a, before[0])
    np.testing.assert_array_equal(b, before[1])


def test_run_time_scalars_next_to_forbidden_memory() -> None:
    run = compiled(lambda a, s: np.sin(a * s) + s, (np.float32, 1), (np.float32, 0))
    a = grid(77, dtype=np.float32)
    for s in fenced(np.array(2.5, np.float32)):
        np.testing.assert_allclose(run(a, s), np.sin(a * s) + s, rtol=1e-5)


def test_outputs_of_other_shapes_next_to_forbidden_memory() -> None:
    def several(a: Any, b: Any) -> Any:
        return a * 2, np.sin(b), a + b

    run = kernel(several, np.float32, 1, 1)
    for n, m in ((1, 70), (70, 1), (33, 33)):
        a, b = grid(n, dtype=np.float32), grid(m, dtype=np.float32)
        want = several(a, b)
        for outs in zip(*(fenced(w * 0) for w in want), strict=True):
            run(next(fenced(a)), next(fenced(b)), out=outs)
            for got, expected in zip(outs, want, strict=True):
                np.testing.assert_allclose(got, expected, rtol=1e-5)


@FUNCTIONS
@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.complex128], ids=["f32", "f64", "c128"])
@pytest.mark.parametrize(
    "shape", [(3, 900), (8, 640), (9, 513), (17, 1100), (70, 601), (601, 70), (130, 66), (97, 1500)]
)
def test_transposed_operands_are_turned_in_panels(function: Any, dtype: Any, shape: tuple[int, ...]) -> None:
    if dtype == np.complex128 and function is mixed:
        function = cheap
    rows, cols = shape
    a, b = grid(rows, cols, dtype=dtype), grid(cols, rows, dtype=dtype, seed=1)
    agree(function, a, b.T)
    agree(function, b.T, a[::-1])
    agree(function, grid(3, rows, cols, dtype=dtype), grid(3, cols, rows, dtype=dtype).transpose(0, 2, 1))
    agree(function, b.T, grid(cols, dtype=dtype))
    agree(function, b.T, grid(rows, 1, dtype=dtype) + a[:, :1])


@pytest.mark.parametrize("dtype", [np.uint8, np.int16], ids=["u8", "i16"])
def test_short_items_are_transposed(dtype: Any) -> None:
    agree(cheap, grid(37, 5003, dtype=dtype), grid(5003, 37, dtype=dtype).T)


@FUNCTIONS
@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.complex64], ids=["f32", "f64", "c64"])
def test_updates_in_place(function: Any, dtype: Any) -> None:
    """An output that is an input is read and written where it lies, whatever its layout."""
    if dtype == np.complex64 and function is mixed:
        function = cheap
    run = kernel(function, dtype, 2, 2)
    for shape in ((1, 5), (3, 4099), (700, 3), (129, 513)):
        other = grid(*shape, dtype=dtype, seed=1)
        for view in (lambda a: a, lambda a: a[::-1], lambda a: a[:, ::2], lambda a: a.T):
            state = grid(*shape, dtype=dtype)
            want = function(view(state), view(other))
            run(view(state), view(other), out=view(state))
            np.testing.assert_allclose(view(state), want, rtol=1e-5 if dtype != np.float64 else 1e-13)


def test_parts_of_complex_numbers_are_swapped_in_place() -> None:
    run = kernel(lambda a: a * 1j, np.complex128, 1)
    for n in (1, 7, 64, 5000):
        z = grid(n, dtype=np.complex128) + 1j * grid(n, seed=1)
        want = z * 1j
        run(z, out=z)
        np.testing.assert_array_equal(z, want)


def test_two_outputs_that_are_the_inputs() -> None:
    run = compiled(lambda a, b: (b * 2, a + b), (np.float64, 1), (np.float64, 1))
    for n in (1, 7, 64, 5000):
        a, b = grid(n), grid(n, seed=1)
        want = b * 2, a + b
        run(a, b, out=(a, b))
        np.testing.assert_array_equal(a, want[0])
        np.testing.assert_array_equal(b, want[1])


def standardized(a: Any, m: Any, s: Any, g: Any) -> Any:
    return (a - m[..., None]) / np.sqrt(s[..., None]) * g


def of_rows(a: Any, m: Any, s: Any, g: Any) -> Any:
    return np.where(a > m[..., None], m[..., None] * 2 - s[..., None], a + g), m[..., None] + a


def costly_rows(a: Any, m: Any, s: Any, g: Any) -> Any:
    return np.exp(a / 10 - m[..., None]) * np.sin(s[..., None]) + g


@pytest.mark.parametrize(
    ("function", "dtype"),
    [
        (of_rows, np.int16),
        *itertools.product((standardized, of_rows, costly_rows), (np.float32, np.float64, complex)),
    ],
)
def test_values_of_rows_are_read_once_in_each(function: Callable[..., Any], dtype: Any) -> None:
    run = kernel(function, dtype, 2, 1, 1, 1)
    for rows, cols in itertools.product((1, 2, 37), (1, 7, 15, 16, 17, 64, 127, 128, 131, 1000)):
        a, m, s, g = grid(rows, cols), grid(rows, seed=1), grid(rows, seed=2), grid(cols, seed=3)
        a, m, s, g = (x.astype(dtype) for x in (a, m, s, g))
        for x in (
            a,
            np.asfortranarray(a),
            np.repeat(a, 2, axis=1)[:, ::2],
            a[::-1, ::-1],
            a[:1].repeat(rows, 0),
        ):
            for means, scales in ((m, s), (m[:1], s), (m[:1], s[:1]), (np.repeat(m, 3)[::3], s[::-1])):
                want = function(x, means, scales, g)
                got = run(x, means, scales, g)
                for mine, theirs in zip(
                    *(r if isinstance(r, tuple) else (r,) for r in (got, want)), strict=True
                ):
                    np.testing.assert_allclose(mine, theirs, rtol=2e-6 if dtype == np.float32 else 1e-13)


def test_a_row_may_be_written_over() -> None:
    run = kernel(standardized, np.float64, 2, 1, 1, 1)
    for cols in (16, 19, 200):
        a, m, s, g = grid(9, cols), grid(9, seed=1), grid(9, seed=2), grid(cols, seed=3)
        want = standardized(a, m, s, g)
        np.testing.assert_array_equal(run(a, m, s, g, out=a), want)
        column = grid(9, cols)
        want = standardized(column, column[:, 3], s, g)
        np.testing.assert_array_equal(run(column, column[:, 3], s, g, out=column), want)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ["cosh", "exp2", "log10", "cbrt", "arctan", "sqrt", "reciprocal"])
def test_an_element_has_the_same_bits_in_every_layout(name: str, dtype: Any) -> None:
    def chosen(a: Any, s: Any) -> Any:
        return np.where(a > 5, getattr(np, name)(s[:, None]), a)

    run = compiled(chosen, (dtype, 2), (dtype, 1))
    a, s = grid(64, 256, dtype=dtype), np.linspace(0.1, 3, 64, dtype=dtype)
    want = run(a, s)
    for other in (np.repeat(a, 2, axis=1)[:, ::2], np.asfortranarray(a)):
        np.testing.assert_array_equal(run(other, s), want)
    np.testing.assert_array_equal(run(a[:, :40], s), want[:, :40])
