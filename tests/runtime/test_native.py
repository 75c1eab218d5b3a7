"""Calls without Python: what they serve, that they agree with Python's way, and what they leave to it."""

from __future__ import annotations

import functools
import gc
import itertools
import math
import sys
import threading
import tracemalloc
import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

F32, F64 = np.float32, np.float64


def compiled(function: Callable[..., Any], *specs: tuple[Any, int], **options: Any) -> kg.Kernel:
    with kg.Tape() as tape:
        inputs = [tape.input("abcdefgh"[k], dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(specs)]
        result = function(*inputs)
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, **options)


def fma(a: Any, b: Any, c: Any) -> Any:
    return a * b + c


def grid(*shape: int, seed: int = 0) -> np.ndarray[Any, Any]:
    return np.random.default_rng(seed).integers(-9, 10, shape).astype(F64)


@pytest.fixture
def no_python(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called, a kernel's call that needs Python fails."""

    def refuse(self: kg.Kernel, args: Any, out: Any, kwargs: Any) -> Any:
        raise AssertionError(f"{self.name} was called through Python")

    return lambda: monkeypatch.setattr(kg.Kernel, "call_generally", refuse)


# What is served.


def test_one_shape_needs_no_python_at_all(no_python: Callable[[], None]) -> None:
    kernel = compiled(fma, *[(F64, 1)] * 3)
    no_python()
    for n in (0, 1, 5, 4097):
        a, b, c, out = grid(n), grid(n, seed=1), grid(n, seed=2), np.empty(n)
        want = fma(a, b, c)
        np.testing.assert_array_equal(kernel(a, b, c), want)
        np.testing.assert_array_equal(kernel(a, c=c, b=b), want)
        np.testing.assert_array_equal(kernel(c=c, b=b, a=a), want)
        assert kernel(a, b, c, out=out) is out
        np.testing.assert_array_equal(out, want)
        assert kernel(a, b, c, out=(out,)) is out
        np.testing.assert_array_equal(kernel(a, b, c, out=None), want)
        np.testing.assert_array_equal(kernel(a[::-1], b[::-1], c[::-1]), want[::-1])
        np.testing.assert_array_equal(kernel(a, b, c, out=a), want)


def test_several_axes_in_one_order(no_python: Callable[[], None]) -> None:
    kernel = compiled(fma, *[(F64, 3)] * 3)
    no_python()
    a = grid(3, 4, 5)
    np.testing.assert_array_equal(kernel(a, a, a), fma(a, a, a))
    assert kernel(a, a, a).flags.owndata


@pytest.mark.parametrize("value", [3.0, 3, np.array(3.0), np.float64(3)])
def test_numbers(value: Any, no_python: Callable[[], None]) -> None:
    kernel = compiled(lambda a, b: a * b, (F64, 2), (F64, 0))
    no_python()
    np.testing.assert_array_equal(kernel(grid(4, 3), value), grid(4, 3) * 3)


@pytest.mark.parametrize(
    ("dtype", "values"),
    [
        (np.int8, [-128, 127, 0]),
        (np.uint8, [0, 255]),
        (np.int64, [-(1 << 63), (1 << 63) - 1]),
        (np.uint64, [0, (1 << 63) - 1]),
        (F32, [0.1, 1e300, -7, float("nan"), 1 << 60, (1 << 53) + 1]),
        (F64, [1e-320, (1 << 53) + 1, -1]),
    ],
)
def test_numbers_are_stored_as_numpy_stores_them(
    dtype: Any, values: list[Any], no_python: Callable[[], None]
) -> None:
    kernel = compiled(lambda a, b: np.where(a == a, b, a), (dtype, 1), (dtype, 0))
    no_python()
    for value in values:
        with np.errstate(over="ignore"):
            want = np.full(5, value, dtype)
        assert kernel(np.zeros(5, dtype), value).tobytes() == want.tobytes()


@pytest.mark.parametrize(
    ("dtype", "value"), [(np.int8, 128), (np.uint64, -1), (np.int64, 1 << 63), (F64, 10**400)]
)
def test_numbers_that_do_not_fit_are_errors(dtype: Any, value: int) -> None:
    kernel = compiled(lambda a, b: a + b, (dtype, 1), (dtype, 0))
    with pytest.raises(kg.DTypeError, match="got the number"):
        kernel(np.zeros(3, dtype), value)


def test_the_largest_unsigned_number() -> None:
    kernel = compiled(lambda a, b: a + b, (np.uint64, 1), (np.uint64, 0))
    assert kernel(np.zeros(3, np.uint64), 2**64 - 1).tolist() == [2**64 - 1] * 3


def calls() -> list[tuple[kg.Kernel, tuple[Any, ...], dict[str, Any]]]:
    two = compiled(lambda a, b: (a + b, a * b), (F64, 1), (F64, 1))
    apart = compiled(lambda a, b: (a + 1, b * 2), (F64, 1), (F64, 2))
    outer = compiled(lambda a, b: a[:, None] * b + a.shape[0], (F64, 1), (F64, 1))
    three = compiled(fma, *[(F64, 2)] * 3)
    fixed = np.arange(6.0)
    captured = compiled(lambda a: a * fixed, (F64, 2))
    a, b, m = grid(6), grid(6, seed=1), grid(5, 6)
    return [
        (two, (a, b), {"out": (np.empty(6), np.empty(6))}),
        (two, (a, b), {"out": (None, np.empty(6))}),
        (two, (a[:1], b), {"out": (np.empty(12)[::2], np.empty(6))}),
        (apart, (a, m), {}),
        (apart, (a, m.T), {"out": (np.empty(6), np.empty((6, 5)))}),
        (outer, (a, b), {}),
        (outer, (a[:0], b), {}),
        (three, (m.T, m.T, m.T), {}),
        (three, (m, m[:1], m[:, :1]), {"out": np.empty((5, 6))}),
        (three, (m, m.T[:5, :1], m), {"out": m.copy()}),
        (three, (m[::-1], m[:, ::-1], np.broadcast_to(m[:1], (5, 6))), {}),
        (captured, (m,), {}),
        (captured, (m[:, :1],), {}),
    ]


def test_no_layout_needs_python(no_python: Callable[[], None]) -> None:
    cases = calls()
    first = [kernel.call_generally(args, kwargs.get("out"), {}) for kernel, args, kwargs in cases]
    wanted = [np.copy(r) if isinstance(r, np.ndarray) else tuple(map(np.copy, r)) for r in first]
    no_python()
    for (kernel, args, kwargs), earlier, want in zip(cases, first, wanted, strict=True):
        again = kernel(*args, **kwargs)
        assert type(again) is type(earlier)
        results = again if isinstance(again, tuple) else (again,)
        for got, was, value in zip(
            results, earlier if isinstance(again, tuple) else (earlier,), want, strict=False
        ):
            assert got.strides == was.strides and got.dtype == was.dtype
            np.testing.assert_array_equal(got, was)
            assert value is not None


def test_rank_zero_gives_numpy_scalars(no_python: Callable[[], None]) -> None:
    kernel = compiled(lambda a, b: (a + b, a * b), (F64, 0), (F64, 0))
    kernel(2.0, 3.0)
    no_python()
    total, product = kernel(4.0, np.array(5.0))
    assert (total, product) == (9.0, 20.0) and type(total) is F64


def test_an_output_that_is_the_input_is_computed_in_place(no_python: Callable[[], None]) -> None:
    kernel = compiled(fma, *[(F64, 2)] * 3)
    m = grid(40, 6)
    want = fma(m.T, m.T, m.T)
    kernel(m.T, m.T, m.T, out=np.empty((40, 6)).T)
    no_python()
    view = m.T
    assert kernel(view, view, view, out=view) is view
    np.testing.assert_array_equal(m.T, want)


# Python's way and the native one agree.


def test_both_ways_agree_on_every_layout() -> None:
    kernel = compiled(lambda a, b, c: (a * b + c, a - b, c * 2), (F64, 2), (F64, 1), (F64, 2))
    rng = np.random.default_rng(5)
    for _ in range(150):
        rows, cols = rng.integers(1, 7, 2)
        a, c = (_view(rng, rows, cols) for _ in range(2))
        b = grid(int(cols) * 2)[:: int(rng.choice([1, 2, -1, -2]))][: int(rng.choice([1, cols]))]
        one, other = kernel(a, b, c), kernel.call_generally((a, b, c), None, {})
        for x, y, want in zip(one, other, (a * b + c, a - b, c * 2), strict=True):
            assert x.shape == y.shape and (x.size == 0 or x.strides == y.strides)
            np.testing.assert_array_equal(x, want)
            np.testing.assert_array_equal(y, want)


def _view(rng: np.random.Generator, rows: int, cols: int) -> np.ndarray[Any, Any]:
    base = rng.normal(size=(2 * rows, 2 * cols))
    view = base[:: int(rng.choice([2, -2])), :: int(rng.choice([2, -2]))]
    kind = rng.integers(6)
    if kind == 0:
        return np.ascontiguousarray(view)
    if kind == 1:
        return np.asfortranarray(view)
    if kind == 2:
        return view[:1]
    if kind == 3:
        return view[:, :1]
    return view


def test_overlapping_outputs_are_as_if_copied() -> None:
    kernel = compiled(lambda a, b: (a + b, a - b), (F64, 1), (F64, 1))
    for offset, other in itertools.product(range(4), range(4)):
        for _ in range(2):
            base = np.arange(40.0)
            a, b = base[2:12], base[20:30]
            x, y = base[offset : offset + 10], base[20 + other : 30 + other]
            want = a + b, a - b
            kernel(a, b, out=(x, y))
            np.testing.assert_array_equal(x, want[0])
            np.testing.assert_array_equal(y, want[1])


def test_overlapping_outputs_are_not_planned_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = compiled(lambda a, b: (a[1:] - a[:-1]) * b[1:], (F64, 1), (F64, 1))
    base, b = np.arange(10.0) ** 2, np.arange(10.0)
    want = (base[1:] - base[:-1]) * b[1:]
    monkeypatch.setattr("kernelgen.runtime.places.broadcast", None)
    kernel(base, b, out=base[1:])
    np.testing.assert_array_equal(base[1:], want)


# What is left to Python.


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda k, a: k(a), kg.ArgumentError),
        (lambda k, a: k(a, a, a), kg.ArgumentError),
        (lambda k, a: k(*[a] * 300), kg.ArgumentError),
        (lambda k, a: k(a, a, b=a), kg.ArgumentError),
        (lambda k, a: k(a, a, no_such=a), kg.ArgumentError),
        (lambda k, a: k(a, a, out=(a, a)), kg.ArgumentError),
        (lambda k, a: k(a, a.astype(F32)), kg.DTypeError),
        (lambda k, a: k(a, a.astype(">f8") if sys.byteorder == "little" else a.astype("<f8")), kg.DTypeError),
        (lambda k, a: k(a, [1.0, 2.0]), kg.DTypeError),
        (lambda k, a: k(a, None), kg.DTypeError),
        (lambda k, a: k(a, a[None]), kg.ShapeError),
        (lambda k, a: k(a, a[:2]), kg.ShapeError),
        (lambda k, a: k(a, a, out=a[:2].copy()), kg.ShapeError),
        (lambda k, a: k(a, a, out=a.astype(F32)), kg.DTypeError),
        (lambda k, a: k(a, a, out=7), kg.OutputError),
        (lambda k, a: k(a, a, out=np.broadcast_to(a[:1], a.shape)), kg.OutputError),
    ],
)
def test_wrong_calls_say_what_is_wrong(call: Any, error: Any) -> None:
    kernel = compiled(lambda a, b: a + b, (F64, 1), (F64, 1))
    with pytest.raises(error):
        call(kernel, grid(5))
    np.testing.assert_array_equal(kernel(grid(5), grid(5)), grid(5) * 2)


def test_unaligned_arrays_and_memory_maps() -> None:
    kernel = compiled(lambda a: a * 2, (F64, 1))
    unaligned = np.frombuffer(b"x" + grid(9).tobytes(), np.uint8)[1:].view(F64)
    assert not unaligned.flags.aligned
    np.testing.assert_array_equal(kernel(unaligned), unaligned * 2)


def test_read_only_outputs_are_refused() -> None:
    kernel = compiled(lambda a: a * 2, (F64, 1))
    out = np.zeros(4)
    out.flags.writeable = False
    with pytest.raises(kg.OutputError, match="read-only"):
        kernel(grid(4), out=out)


def test_interpreted_blocks_are_honoured(capsys: pytest.CaptureFixture[str]) -> None:
    kernel = compiled(lambda a: a * 2, (F64, 1))
    with kg.interpret(verbose=True):
        kernel(grid(4))
    assert "multiply" in capsys.readouterr().out
    kernel(grid(4))
    assert capsys.readouterr().out == ""


def test_kernels_record_inside_of_tapes() -> None:
    inner = compiled(lambda a: a * 2, (F64, 1))
    np.testing.assert_array_equal(compiled(lambda a: inner(a) + 1, (F64, 1))(grid(4)), grid(4) * 2 + 1)


def test_many_layouts() -> None:
    kernel = compiled(lambda a, b: a[:, None] + b, (F64, 1), (F64, 1))
    for n in range(1, 100):
        a, b = grid(n), grid(3)
        np.testing.assert_array_equal(kernel(a, b), a[:, None] + b)


def test_many_operands() -> None:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", F64, ndim=1) for k in range(70)]
        tape.output(functools.reduce(lambda a, b: a + b, inputs))
    kernel = kg.compile_tape(tape)
    np.testing.assert_array_equal(kernel(*[grid(5)] * 70), functools.reduce(np.add, [grid(5)] * 70))


# Objects.


def test_every_way_to_call() -> None:
    kernel = compiled(lambda a, b: a - b, (F64, 1), (F64, 1))
    a, b = grid(5), grid(5, seed=1)
    ways = [
        kernel(*(a, b)),
        kernel(*(a,), b=b),
        kernel.__call__(a, b),
        functools.partial(kernel, a)(b),
        functools.partial(kernel, b=b)(a),
        next(map(kernel, [a], [b])),
    ]
    for got in ways:
        np.testing.assert_array_equal(got, a - b)


def test_kernels_are_kernels() -> None:
    kernel = compiled(lambda a: a + 1, (F64, 1))
    assert isinstance(kernel, kg.Kernel) and type(kernel).__name__ == "Kernel"
    assert type(kernel).__flags__ & 1 << 11, "calls go through a slot of the class"
    kernel.note = "kept"  # type: ignore[attr-defined]
    assert kernel.note == "kept"  # type: ignore[attr-defined]


def test_kernels_are_freed() -> None:
    kernel = compiled(lambda a: a + 1, (F64, 1))
    kernel(grid(4))
    alive = weakref.ref(kernel)
    del kernel
    gc.collect()
    assert alive() is None


def test_references_are_counted() -> None:
    kernel = compiled(lambda a, b: (a + b, a * b), (F64, 1), (F64, 1))
    one = compiled(lambda a, b: a + b, (F64, 1), (F64, 0))
    a, b, x, y = grid(5), grid(5), np.empty(5), np.empty(5)
    number, dtype = 12345.678, np.dtype(F64)
    counted = (a, b, x, y, number, dtype, np.ndarray, None)

    def work() -> None:
        for _ in range(200):
            kernel(a, b)
            kernel(a[::2], b=b[:1])
            kernel(a, b, out=(x, y))
            kernel(a, b, out=(None, y))
            one(a, number)
            with pytest.raises(kg.ArgumentError):
                kernel(a)

    work()
    before = [sys.getrefcount(o) for o in counted]
    work()
    after = [sys.getrefcount(o) for o in counted]
    assert all(abs(p - q) < 50 for p, q in zip(before, after, strict=True))
    result, _ = kernel(a, b)
    held, whole = sys.getrefcount(result), sys.getrefcount(kernel(a, b))
    assert (held, whole) == (2, 1)
    assert kernel(a, b, out=(x, y))[0] is x


def test_calls_in_many_threads() -> None:
    """Large calls run without Python's lock while others come with ever new layouts."""
    kernel = compiled(lambda a, b: a[:, None] * b, (F64, 1), (F64, 1), threads=1)
    big = grid(700), grid(900)
    want = big[0][:, None] * big[1]
    wrong: list[Any] = []

    def large() -> None:
        for _ in range(12):
            if not np.array_equal(kernel(*big), want):
                wrong.append("large")

    def many() -> None:
        for n in range(1, 300):
            if not np.array_equal(kernel(grid(n), grid(2)), grid(n)[:, None] * grid(2)):
                wrong.append(n)

    workers = [threading.Thread(target=f) for f in (large, many, large, many)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong


TRANSPOSED_SHAPES: dict[str, Callable[..., Any]] = {
    "zeros": lambda x: (x + 1, (x - x).T),
    "first": lambda x: ((x - x).T + 7, x + 1),
    "comparison": lambda x: (x == -(2**63), (x == -(2**63)).T, x + 1),
    "chosen": lambda x: (x + 1, np.transpose(np.where(x == -(2**63), x, 7))),
    "three": lambda x: (x + 1, (x - x).T, x * 2, np.full_like(x, 3).T),
    "axis": lambda x: (x + 1, (x - x)[:, None] + 2),
}


@pytest.mark.parametrize("name", TRANSPOSED_SHAPES)
def test_results_whose_shape_alone_is_that_of_a_view(name: str) -> None:
    function = TRANSPOSED_SHAPES[name]
    kernel = kg.jit(function)
    for shape in ((3, 4), (1, 2), (4, 1), (3, 3), (0, 2)):
        x = np.arange(math.prod(shape), dtype=np.uint16).reshape(shape)
        for found, expected in zip(kernel(x), function(x), strict=True):
            assert found.shape == expected.shape
            np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize(
    "extents, error, text",
    [
        ((2**24, 2**25), MemoryError, "no memory for what the kernel keeps between its loops"),
        ((2**59, 2), MemoryError, "no memory for what the kernel keeps between its loops"),
        ((3, 2**59), MemoryError, "no memory for what the kernel keeps between its loops"),
        ((2**31, 2**31), ValueError, "array is too big"),
        ((2**40, 2**40), ValueError, "iterator is too large"),
    ],
)
def test_values_between_loops_that_no_memory_holds(
    extents: tuple[int, int], error: type[Exception], text: str
) -> None:
    """Their bytes are no number of 64 bits, or one that need not be tried; of more elements NumPy tells."""

    def sums(a: Any, b: Any, c: Any) -> Any:
        return np.sum(a[:, None, None] * b[:, None] * c, axis=2)

    kernel = compiled(
        lambda a, b, c: (sums(a, b, c) / sums(a, b, c).sum(axis=1, keepdims=True)).max(), *[(F64, 1)] * 3
    )
    arrays = [np.broadcast_to(np.float64(1), (n,)) for n in extents]
    with pytest.raises(error, match=text):
        kernel(*arrays, np.ones(2))
    assert kernel(np.ones(3), np.ones(4), np.ones(2)) == 0.25


# What cannot be counted.

HUGE = np.broadcast_to(np.ones(1), (2**32,))
COUNTLESS: dict[str, tuple[Callable[..., Any], Any, Any]] = {
    "sum": (lambda a, b: (a[:, None] + b).sum(), HUGE, HUGE),
    "mean": (lambda a, b: (a[:, None] * b).mean(), HUGE, HUGE),
    "max": (lambda a, b: np.maximum(a[:, None], b).max(), HUGE, HUGE),
    "any": (lambda a, b: (a[:, None] < b).any(), HUGE, HUGE),
    "sum along an axis": (lambda a, b: (a[:, None] - b).sum(axis=1), HUGE, HUGE),
    "elements": (lambda a, b: a[:, None] - b, HUGE, HUGE),
    "number of elements": (lambda a, b: (a[:, None] + b).size + a[0], HUGE, HUGE),
    "hidden by an axis of none": (
        lambda a, b: (a[:, None] + b).sum(),
        np.broadcast_to(np.ones(1), (2**33, 0)),
        np.broadcast_to(np.ones(1), (2**33, 0)),
    ),
    "one more than an index has": (lambda a, b: (a[:, None] + b).sum(), HUGE[: 2**31], HUGE),
}


@pytest.mark.parametrize("name", COUNTLESS)
def test_more_elements_than_can_be_counted_are_refused(name: str) -> None:
    function, a, b = COUNTLESS[name]
    with pytest.raises(ValueError, match=r"too large|more elements"):
        function(a, b) if name != "number of elements" else (a[:, None] + b)
    kernel = compiled(function, (F64, a.ndim), (F64, b.ndim))
    served: list[Callable[..., Any]] = [kernel, lambda a, b: kernel(b=b, a=a), kg.jit(function)]
    for call in served:
        with pytest.raises(ValueError, match=r"iterator is too large|more elements than can be counted"):
            call(a, b)
    small = a[:4], b[:3]
    np.testing.assert_array_equal(kernel(*small), function(*small))


def test_given_outputs_are_written_in_place_where_python_takes_the_call() -> None:
    kernel = compiled(lambda a: a * 2, (F64, 2))
    a, out = np.ones((400, 400)), np.empty((400, 400))
    kernel.executor((a,), {}, out)
    tracemalloc.start()
    try:
        kernel.executor((a,), {}, out)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < out.nbytes / 10
    np.testing.assert_array_equal(out, 2)


@pytest.mark.slow
def test_a_million_calls_with_errors_midway_keep_no_reference() -> None:
    """One reference that a call in a thousand kept would show a thousand times over."""
    kernel = compiled(lambda a, b: (a + b, a * b), (F64, 1), (F64, 1))
    one = compiled(lambda a, b: a + b, (F64, 1), (F64, 0))
    chosen = compiled(lambda a, i: a[i], (F64, 1), (np.int64, 1))
    segmented = compiled(lambda a: np.linalg.inv(a) + 1, (F64, 2))
    jitted = kg.jit(lambda a, n: (a[:n] + 1, {"sum": a.sum()}))
    a, b, x, y = grid(5), grid(5), np.empty(5), np.empty(5)
    short, wrong, fixed, zeros = grid(3), grid(5).astype(np.float32), grid(5), np.zeros((2, 2))
    fixed.flags.writeable = False
    good, bad, number, size = np.array([0, 4]), np.array([0, 5]), 12345.678, 1000
    counted = (a, b, x, y, short, wrong, fixed, zeros, good, bad, number, size, np.dtype(F64), np.ndarray)

    def refused(call: Callable[[], Any]) -> None:
        try:
            call()
        except (kg.KernelgenError, IndexError, TypeError, ValueError):
            return
        raise AssertionError("served")

    def work(rounds: int) -> None:
        for k in range(rounds):
            kernel(a, b)
            kernel(a, b=b, out=(x, y))
            kernel(a[::2], b[:1])
            one(a, number)
            one(a, number, out=x)
            one(a, number, out=(x,))
            chosen(a, good)
            chosen(a, good, out=x[:2])
            jitted(a, size)
            if k % 40 == 0:
                refused(lambda: kernel(a, short))
                refused(lambda: kernel(a, wrong))
                refused(lambda: kernel(a, b, out=(fixed, y)))
                refused(lambda: one(a, "text"))
                refused(lambda: one(short, number, out=x))
                refused(lambda: chosen(a, bad))
                refused(lambda: chosen(a, bad, out=x[:2]))
                refused(lambda: segmented(zeros))
                refused(lambda: jitted(a))

    work(1000)
    gc.collect()
    before = [sys.getrefcount(o) for o in counted]
    blocks = sys.getallocatedblocks()
    work(110_000)
    gc.collect()
    after = [sys.getrefcount(o) for o in counted]
    assert all(abs(p - q) < 50 for p, q in zip(before, after, strict=True))
    assert abs(sys.getallocatedblocks() - blocks) < 2000
