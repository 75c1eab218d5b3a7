"""Kernels on real arrays: layouts, shapes, `out=`, overlap, and each kind of bad argument."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import ml_dtypes
import numpy as np
import pytest
import scipy.special

import kernelgen as kg


def fma(x: Any, y: Any, z: Any) -> Any:
    return x * y + z


def compiled(function: Callable[..., Any], *specs: tuple[Any, int], **options: Any) -> kg.Kernel:
    """A kernel of a function, with inputs `a`, `b`, ... of these dtypes and ranks."""
    with kg.Tape(function.__name__.strip("<>").replace("lambda", "f")) as tape:
        inputs = [tape.input("abcdefgh"[k], dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(specs)]
        result = function(*inputs)
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, **options)


def grid(*shape: int, dtype: Any = np.float64, seed: int = 0) -> np.ndarray[Any, Any]:
    return np.random.default_rng(seed).integers(-9, 10, shape).astype(dtype)


def layouts(rows: int, cols: int) -> Iterator[np.ndarray[Any, Any]]:
    """The same extents in every class of memory layout."""
    yield grid(rows, cols)
    yield grid(cols, rows).T
    yield np.asfortranarray(grid(rows, cols, seed=1))
    yield grid(rows * 2, cols * 3)[::2, ::3]
    yield grid(rows, cols)[::-1, ::-1]
    yield grid(rows, cols)[:, ::-1]
    yield grid(1, cols)
    yield grid(rows, 1)
    yield grid(1, 1)
    yield np.broadcast_to(grid(rows, 1), (rows, cols))
    yield grid(rows, cols, 2)[:, :, 1]


@pytest.mark.parametrize("shape", [(5, 7), (700, 3), (3, 700), (1, 9000), (130, 130)])
def test_every_pair_of_layouts(shape: tuple[int, int]) -> None:
    kernel = compiled(fma, *[(np.float64, 2)] * 3)
    for x in layouts(*shape):
        for y in layouts(*shape):
            np.testing.assert_array_equal(kernel(x, y, grid(*shape)), fma(x, y, grid(*shape)))


@pytest.mark.parametrize(
    "dtype",
    [np.int8, np.float16, ml_dtypes.bfloat16, np.float32, np.complex64, np.complex128, np.bool_],
)
def test_every_width_of_item_is_packed(dtype: Any) -> None:
    kernel = compiled(lambda x, y: np.where(x == y, x, y), (dtype, 2), (dtype, 2))
    for x in layouts(40, 37):
        x, y = x.astype(dtype, order="K"), grid(40, 37, seed=3).astype(dtype)
        for view in (x, x[::-1], x[:, ::-1]):
            np.testing.assert_array_equal(kernel(view, y), np.where(view == y, view, y))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ["sin", "exp", "arctanh", "cbrt", "log10", "erfc", "erf"])
def test_vector_functions_do_not_depend_on_the_place_in_the_array(name: str, dtype: Any) -> None:
    function = getattr(np, name, None) or getattr(scipy.special, name)
    kernel = compiled(lambda x: function(x) * 2, (dtype, 1))
    x = np.random.default_rng(0).uniform(0.1, 0.9, 1000).astype(dtype)
    whole = kernel(x)
    for start, stop, step in ((0, 1, 1), (1, 4, 1), (0, 999, 1), (3, 1000, 7), (17, 42, 1)):
        np.testing.assert_array_equal(kernel(x[start:stop:step]), whole[start:stop:step])
    np.testing.assert_array_equal(kernel(x[::-1]), whole[::-1])


def test_three_axes_in_every_order() -> None:
    kernel = compiled(fma, *[(np.float64, 3)] * 3)
    x = grid(4, 5, 6)
    for axes in ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)):
        y = np.moveaxis(grid(*(x.shape[a] for a in axes)), range(3), axes)
        got = kernel(x, y, x[:, :, :1])
        np.testing.assert_array_equal(got, fma(x, y, x[:, :, :1]))


def test_results_keep_the_memory_order_of_the_inputs() -> None:
    kernel = compiled(lambda x: x + 1, (np.float64, 3))
    for x in (grid(4, 5, 6), grid(4, 5, 6).T, grid(4, 5, 6).transpose(1, 0, 2)):
        assert kernel(x).strides == (x + 1).strides


def test_vectors_of_three_with_one_vector() -> None:
    kernel = compiled(fma, (np.float32, 2), (np.float32, 1), (np.float32, 2))
    x, y = grid(5000, 3, dtype=np.float32), grid(3, dtype=np.float32)
    np.testing.assert_array_equal(kernel(x, y, x), fma(x, y, x))


@pytest.mark.parametrize("shape", [(0,), (1,), (2,), (63,), (64,), (65,), (4095,), (4096,), (4097,)])
def test_sizes_around_the_blocks(shape: tuple[int, ...]) -> None:
    kernel = compiled(fma, *[(np.float64, 1)] * 3)
    x = grid(*shape)
    np.testing.assert_array_equal(kernel(x, x[::-1], grid(1)), fma(x, x[::-1], grid(1)))


def test_rank_zero_gives_a_numpy_scalar() -> None:
    kernel = compiled(fma, *[(np.float64, 0)] * 3)
    result = kernel(2.0, np.float64(3), np.array(4.0))
    assert result == 10 and type(result) is np.float64


def test_one_kernel_serves_every_size_without_a_new_build() -> None:
    kernel = compiled(lambda x, y: np.sqrt(x) * y, (np.float64, 2), (np.float64, 2))
    kernel(np.ones((16, 16)), np.ones((16, 16)))
    builds = kg.stats().builds
    for shape in ((512, 512), (1, 7), (0, 3), (3, 0)):
        x = np.full(shape, 4.0)
        np.testing.assert_array_equal(kernel(x, x), np.sqrt(x) * x)
    assert kg.stats().builds == builds


def test_an_equal_structure_is_built_once() -> None:
    def make(n: int) -> kg.Kernel:
        return compiled(lambda p: p * 12345.5 - n, (np.float64, 1))

    make(7)
    before = kg.stats()
    kernels = [make(7) for _ in range(20)]
    after = kg.stats()
    assert after.builds == before.builds and after.hits == before.hits + 20
    assert kernels[3](np.ones(2)).tolist() == [12338.5] * 2
    make(8)
    assert kg.stats().builds == before.builds + 1


def test_outputs_of_several_shapes() -> None:
    kernel = compiled(lambda x, y: (x * 2, y * 3, x + y), (np.float64, 1), (np.float64, 1))
    for x, y in ((grid(5), grid(5)), (grid(1), grid(6)), (grid(6), grid(1)), (grid(1), grid(0))):
        for got, want in zip(kernel(x, y), (x * 2, y * 3, x + y), strict=True):
            np.testing.assert_array_equal(got, want)


def test_outputs_that_share_no_input_need_not_broadcast() -> None:
    kernel = compiled(lambda x, y: (x * 2, y * 3), (np.float64, 1), (np.float64, 1))
    double, triple = kernel(grid(5), grid(8))
    np.testing.assert_array_equal(double, grid(5) * 2)
    np.testing.assert_array_equal(triple, grid(8) * 3)


def test_outputs_of_several_ranks() -> None:
    kernel = compiled(lambda x, y: (x * y, x + 1, y - 1), (np.float64, 1), (np.float64, 2))
    x, y = grid(7), grid(5, 7)
    for got, want in zip(kernel(x, y), (x * y, x + 1, y - 1), strict=True):
        np.testing.assert_array_equal(got, want)


def test_outputs_are_named() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(low=x - 1, high=x + 1)
    result = kg.compile_tape(tape)(np.zeros(2))
    assert result._fields == ("low", "high") and result.high.tolist() == [1, 1]


def test_sizes_are_read_at_run_time() -> None:
    kernel = compiled(lambda x: x / x.shape[0] + x.size * 2 - x.shape[1] ** 2, (np.float32, 2))
    for shape in ((3, 4), (1, 9), (5, 1)):
        x = grid(*shape, dtype=np.float32)
        want = x / x.shape[0] + x.size * 2 - x.shape[1] ** 2
        got = kernel(x)
        assert got.dtype == want.dtype
        np.testing.assert_array_equal(got, want)


def test_axes_may_be_inserted_and_moved() -> None:
    def outer(x: Any, y: Any) -> Any:
        return np.sin(x)[:, None] * y[None, :] + (x[:, None] - y).T.T, np.exp(x + x)[None]

    kernel = compiled(outer, (np.float64, 1), (np.float64, 1))
    x, y = grid(6), grid(4)
    for got, want in zip(kernel(x, y), outer(x, y), strict=True):
        np.testing.assert_allclose(got, want, rtol=1e-15)


def test_filled_arrays_have_the_shape_of_their_model() -> None:
    def filled(x: Any, y: Any) -> Any:
        return np.zeros_like(x), np.full_like(y, 3), np.broadcast_to(x, y.shape), np.ones_like(y) + x

    kernel = compiled(filled, (np.float32, 1), (np.float32, 2))
    x, y = grid(4, dtype=np.float32), grid(3, 4, dtype=np.float32)
    for got, want in zip(kernel(x, y), filled(x, y), strict=True):
        assert got.dtype == want.dtype
        np.testing.assert_array_equal(got, want)


def test_dropped_operands_keep_their_shape() -> None:
    kernel = compiled(lambda x, y: np.where(True, x, y), (np.float64, 1), (np.float64, 2))
    np.testing.assert_array_equal(kernel(grid(4), grid(3, 4)), np.broadcast_to(grid(4), (3, 4)))
    with pytest.raises(kg.ShapeError, match="do not broadcast"):
        kernel(grid(5), grid(3, 4))


SIZES: list[Any] = [
    lambda x, y: x * (x + y).size,
    lambda x, y: x - (x * y).shape[0],
    lambda x, y: (x < np.hypot(x, y).shape[-1], x + 1),
    lambda x, y: x.sum() + (y - x).size,
    lambda x, y: x + np.where(x > y, x, 1).shape[0],
    lambda x, y: x[1:] * (x[1:] + y).size,
    lambda x, y: np.zeros((x + y).shape) + 1,
]


@pytest.mark.parametrize("function", SIZES)
@pytest.mark.parametrize("interpreted", [False, True])
def test_sizes_of_what_does_not_broadcast(function: Any, interpreted: bool) -> None:
    kernel = compiled(function, (np.float64, 1), (np.float64, 1))
    with kg.interpret() if interpreted else nullcontext():
        for y in (grid(4), grid(1), grid(3)):
            try:
                want = function(grid(4), y)
            except ValueError:
                with pytest.raises(ValueError, match="broadcast"):
                    kernel(grid(4), y)
            else:
                np.testing.assert_array_equal(np.asarray(kernel(grid(4), y)), np.asarray(want))


# out=


def test_out_is_written_and_returned() -> None:
    kernel = compiled(fma, *[(np.float64, 2)] * 3)
    for out in layouts(6, 8):
        if out.shape != (6, 8) or 0 in out.strides:
            continue
        out = out.copy(order="K") if not out.flags.writeable else out
        x = grid(6, 8, seed=5)
        want = fma(x, x, x)
        assert kernel(x, x, x, out=out) is out
        np.testing.assert_array_equal(out, want)


def test_out_may_be_empty() -> None:
    kernel = compiled(lambda x: x + 1, (np.float64, 2))
    for out in (np.empty((0, 3)), {"out0": np.empty((0, 3))}, (np.empty((0, 3)),)):
        assert kernel(np.empty((0, 3)), out=out).shape == (0, 3)


def test_out_for_several_outputs() -> None:
    kernel = compiled(lambda x: (x + 1, x * 2), (np.float64, 1))
    x, first, second = grid(5), np.empty(5), np.empty(5)
    kernel(x, out=(first, None))
    kernel(x, out={"out1": second})
    np.testing.assert_array_equal(first, x + 1)
    np.testing.assert_array_equal(second, x * 2)


@pytest.mark.parametrize("n", [5, 64, 5000])
def test_out_may_be_an_input(n: int) -> None:
    kernel = compiled(fma, *[(np.float64, 1)] * 3)
    for position in range(3):
        data = [grid(n, seed=k) for k in range(3)]
        want = fma(*data)
        kernel(*data, out=data[position])
        np.testing.assert_array_equal(data[position], want)


@pytest.mark.parametrize("shift", [1, -1, 3, 100])
def test_out_may_overlap_an_input(shift: int) -> None:
    kernel = compiled(fma, *[(np.float64, 1)] * 3)
    buffer = grid(6000)
    low, high = (buffer[:5000], buffer[abs(shift) : 5000 + abs(shift)])[:: 1 if shift > 0 else -1]
    want = fma(low, low, 1.0)
    kernel(low, low, np.ones(1), out=high)
    np.testing.assert_array_equal(high, want)


def test_out_may_be_the_input_seen_otherwise() -> None:
    kernel = compiled(lambda x, y: x + 2 * y, (np.float64, 2), (np.float64, 2))
    for seen in (lambda a: a.T, lambda a: a[::-1], lambda a: a[:, ::-1]):
        x = grid(50, 50)
        want = x + 2 * seen(x)
        kernel(x, seen(x), out=x)
        np.testing.assert_array_equal(x, want)


def test_a_transposed_input_may_be_out() -> None:
    kernel = compiled(lambda x: x + x.T, (np.float64, 2))
    x = grid(60, 60)
    want = x + x.T
    np.testing.assert_array_equal(kernel(x, out=x), want)


def test_a_run_time_scalar_may_lie_in_out() -> None:
    kernel = compiled(lambda x, a: x * a, (np.float64, 1), (np.float64, 0))
    x = np.arange(1.0, 200.0)
    want = x * x[0]
    np.testing.assert_array_equal(kernel(x, x[0:1].reshape(()), out=x), want)


def test_outputs_may_overlap_each_other() -> None:
    kernel = compiled(lambda x: (x + 1, x * 2), (np.float64, 1))
    buffer, x = np.zeros(9), grid(8)
    kernel(x, out=(buffer[:8], buffer[1:]))
    np.testing.assert_array_equal(buffer, np.concatenate([[x[0] + 1], x * 2]))


def test_in_place_with_several_outputs() -> None:
    kernel = compiled(lambda x, y: (x + y, x - y), (np.float64, 1), (np.float64, 1))
    x, y = grid(3000), grid(3000, seed=1)
    total, difference = x + y, x - y
    kernel(x, y, out=(y, x))
    np.testing.assert_array_equal(y, total)
    np.testing.assert_array_equal(x, difference)


# Captured arrays.


def test_captured_arrays_are_live() -> None:
    table = np.array([1.0, 2.0, 3.0])
    kernel = compiled(lambda x: x + table, (np.float64, 1))
    assert "captured0: f64[:] = captured" in str(kernel.graph)
    table[0] = 10
    np.testing.assert_array_equal(kernel(np.zeros(3)), [10, 2, 3])


def test_captured_arrays_can_be_refused() -> None:
    with pytest.raises(kg.ConcretizationError, match="captured"), kg.Tape(capture="error") as tape:
        tape.input("x", np.float64, ndim=1) + np.ones(3)


# Large graphs.


def test_deep_graphs() -> None:
    def deep(x: Any) -> Any:
        for k in range(1200):
            x = x * 1.0000001 + (k % 7) * 1e-9
        return x

    kernel = compiled(deep, (np.float64, 1))
    assert len(kernel.schedule.nests[0].loops) > 1
    for x in (np.linspace(0, 1, 10), np.linspace(0, 1, 20001)[::2]):
        np.testing.assert_array_equal(kernel(x), deep(x))


def test_wide_graphs() -> None:
    names = [f"x{k}" for k in range(220)]
    with kg.Tape() as tape:
        inputs = [tape.input(name, np.float64, ndim=1) for name in names]
        total = inputs[0]
        for x in inputs[1:]:
            total = total + x
        tape.output(total=total, **{f"y{k}": x * (k + 2) for k, x in enumerate(inputs)})
    kernel = kg.compile_tape(tape)
    data = [grid(300, seed=k) for k in range(220)]
    result = kernel(*data)
    np.testing.assert_array_equal(result.total, sum(data[1:], data[0]))
    for k in (0, 100, 219):
        np.testing.assert_array_equal(result[k + 1], data[k] * (k + 2))


def test_functions_without_a_vector_form_get_loops_of_their_own() -> None:
    kernel = compiled(lambda x, y: np.exp(np.nextafter(x, y)) + np.sin(x), (np.float64, 1), (np.float64, 1))
    assert len(kernel.schedule.nests[0].loops) == 2 + 1
    x, y = np.linspace(-9, 9, 501), np.linspace(1, 3, 501)
    np.testing.assert_allclose(kernel(x, y), np.exp(np.nextafter(x, y)) + np.sin(x), rtol=1e-14)


def test_threads_give_the_same_values() -> None:
    x = np.random.default_rng(0).normal(size=(700, 900))
    results = []
    for threads in (1, 2, 5):
        kernel = compiled(lambda x: np.exp(x) * np.sin(x), (np.float64, 2), threads=threads)
        results.append([kernel(x), kernel(x.T), kernel(x[::2, ::3]), kernel(x[:, :1])])
    for other in results[1:]:
        for got, want in zip(other, results[0], strict=True):
            np.testing.assert_array_equal(got, want)


# Bad arguments: what was wrong, the value, the way out.


@pytest.fixture(scope="module")
def kernel() -> kg.Kernel:
    with kg.Tape("model") as tape:
        x = tape.input("x", np.float32, ndim=1)
        a = tape.input("a", np.float32, ndim=0)
        tape.output(z=x * a)
    return kg.compile_tape(tape)


X = np.ones(3, np.float32)


@pytest.mark.parametrize(
    ("args", "kwargs", "error", "message"),
    [
        ((X,), {}, TypeError, r"model\(\) misses 'a'.*\n.*2 inputs \(x, a\)"),
        ((X, 1.0, X), {}, TypeError, r"takes 2 inputs \(x, a\), got 3"),
        ((X,), {"b": 1.0}, TypeError, r"no input 'b'"),
        ((X, 1.0), {"x": X}, TypeError, r"got 'x' twice"),
        ((np.ones(3), 1.0), {}, TypeError, r"takes float32 for 'x', got an array of float64\n.*astype"),
        ((X.astype(">f4"), 1.0), {}, TypeError, r"got an array of >f4"),
        (
            (np.ones((2, 3), np.float32), 1.0),
            {},
            ValueError,
            r"rank 1 for 'x', got rank 2 \(shape \(2, 3\)\)",
        ),
        ((X, X), {}, ValueError, r"rank 0 for 'a', got rank 1"),
        (([1.0, 2.0], 1.0), {}, TypeError, r"got \[1.0, 2.0\] of type list for 'x'\n.*np.asarray"),
        (("text", 1.0), {}, TypeError, r"got 'text' of type str"),
        ((None, 1.0), {}, TypeError, r"got None of type NoneType"),
        ((np.array(["a"]), 1.0), {}, TypeError, r"got an array of <U1"),
        ((np.array([None]), 1.0), {}, TypeError, r"got an array of object"),
        ((np.ma.ones(3, np.float32), 1.0), {}, TypeError, r"got a MaskedArray"),
        ((X, 1j), {}, TypeError, r"takes float32 for 'a', got the number 1j"),
        ((X, np.array(2.0)), {}, TypeError, r"float32 for 'a', got an array of float64"),
        ((X, 1.0), {"out": np.ones(3)}, TypeError, r"out= for 'z' has dtype float64"),
        (
            (X, 1.0),
            {"out": np.ones(4, np.float32)},
            ValueError,
            r"has shape \(4,\), and the output has \(3,\)",
        ),
        ((X, 1.0), {"out": [0.0]}, TypeError, r"has 1 outputs|out= for 'z' is 0.0"),
        ((X, 1.0), {"out": (X, X)}, TypeError, r"has 1 outputs, got 2"),
        ((X, 1.0), {"out": {"q": X}}, TypeError, r"no output 'q'"),
        ((X, 1.0), {"out": np.broadcast_to(np.float32(1), 3)}, ValueError, r"read-only"),
    ],
)
def test_bad_arguments(
    kernel: kg.Kernel, args: Any, kwargs: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(kg.KernelgenError, match=message) as caught:
        kernel(*args, **kwargs)
    if "out= for 'z' is 0.0" not in str(caught.value):
        assert isinstance(caught.value, error)
    with kg.interpret(), pytest.raises(kg.KernelgenError, match=message):
        kernel(*args, **kwargs)


def test_shapes_that_do_not_broadcast_are_named() -> None:
    kernel = compiled(lambda x, y: x + y, (np.float64, 2), (np.float64, 1))
    with pytest.raises(kg.ShapeError, match=r"a \(3, 4\), b \(5,\)"):
        kernel(grid(3, 4), grid(5))


def test_an_integer_input_takes_no_float_number() -> None:
    kernel = compiled(lambda x: x + 1, (np.uint8, 0))
    assert kernel(3) == 4
    for number in (2.5, 300, -1):
        with pytest.raises(kg.DTypeError, match=str(number)):
            kernel(number)


def test_an_interpreted_output_is_broadcast_to_its_place() -> None:
    kernel = compiled(lambda x: x * 2, (np.float64, 1), target="interpret")
    out = np.empty(3)
    assert kernel(grid(3), out=out) is out
    np.testing.assert_array_equal(out, grid(3) * 2)


@pytest.mark.parametrize("count", [60, 64, 65, 200])
def test_many_inputs_of_any_layout(count: int) -> None:
    rng = np.random.default_rng(count)
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{k}", np.float64, ndim=0 if k % 7 == 3 else 2) for k in range(count)]
        total = tensors[0]
        for k, x in enumerate(tensors[1:]):
            total = total + x if k % 2 else total - x
        tape.output(first=total, second=total * tensors[0])
    kernel = kg.compile_tape(tape)
    base = rng.random((300, 300))
    layouts = [
        base[:40, :50],
        base[:80:2, :100:2],
        base[:50, :40].T,
        base[:1, :50],
        base[::-1, ::-1][:40, :50],
    ]
    arrays = [np.float64(k) if k % 7 == 3 else layouts[k % 5] for k in range(count)]
    want = arrays[0]
    for k, x in enumerate(arrays[1:]):
        want = want + x if k % 2 else want - x
    first, second = kernel(*arrays)
    np.testing.assert_array_equal(first, want)
    np.testing.assert_array_equal(second, want * arrays[0])
