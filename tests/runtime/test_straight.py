"""Calls of small arrays of graphs with opaque calls: one function runs the parts."""

from __future__ import annotations

import gc
from collections import namedtuple
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.spec import Spec
from kernelgen.ir import evaluate_node
from kernelgen.runtime import segmented

Pair = namedtuple("Pair", ["first", "second"])
SEEN: list[Any] = []


@kg.opaque(out=lambda a, *rest, **named: a)
def noted(a: Any, *rest: Any, **named: Any) -> Any:
    """Notes what it was called with."""
    SEEN.append((rest, named))
    return a + 1.0


def compiled(function: Callable[..., Any], *specs: tuple[Any, int]) -> kg.Kernel:
    with kg.Tape() as tape:
        results = function(*(tape.input(f"x{k}", d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    kernel = kg.compile_tape(tape)
    assert kernel.segments is not None
    return kernel


@pytest.fixture(autouse=True)
def nothing_seen() -> None:
    SEEN.clear()


F8 = np.float64
X = np.array([3.0, 1.0, 2.0])


def test_python_is_not_asked_for_small_arrays(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = compiled(lambda x: np.sort(x * 2) + 1, (F8, 1))
    monkeypatch.setattr(type(kernel), "call_generally", None)
    np.testing.assert_array_equal(kernel(X), [3, 5, 7])
    with pytest.raises(TypeError):
        kernel(np.zeros(10**6))


def test_arguments_of_calls_are_as_they_were_written() -> None:
    def f(x: Any, k: Any) -> Any:
        noted(x * 2, (k, [1, "a"]), Pair(k + 1, None), key={"n": x.shape[0], "s": slice(k, None)})
        return noted(x, x.size, option=...)

    kernel = compiled(f, (F8, 1), (np.int64, 0))
    for _ in range(2):
        np.testing.assert_array_equal(kernel(X, np.int64(4)), X + 1)
    (rest, named), (more, options) = SEEN[2:]
    assert rest == ((4, [1, "a"]), Pair(5, None)) and named == {"key": {"n": 3, "s": slice(4, None)}}
    assert type(rest[0][0]) is np.int64 and type(rest[1]) is Pair and type(named["key"]["n"]) is int
    assert SEEN[0][0][0][1] is not rest[0][1]  # A list of its own for each call.
    assert more == (3,) and options == {"option": ...}


@pytest.mark.parametrize("number", [2, 2.5, np.float64(2.5), np.float32(2.5), np.array(2.5), True])
def test_numbers(number: Any) -> None:
    kernel = compiled(lambda x, a: np.sort(x * a) + a, (F8, 1), (F8, 0))
    np.testing.assert_array_equal(kernel(X, number), np.sort(X * number) + number)


@pytest.mark.parametrize(
    "args, named",
    [
        ((X.astype(np.float32), X), {}),
        ((X,), {}),
        ((X, X, X), {}),
        ((X, X[:2]), {}),
        ((X[:, None], X), {}),
        ((X,), {"x1": X, "x2": X}),
        ((X, X), {"out": np.zeros(2)}),
        ((X, X), {"out": X.astype(int)}),
        ((X, "text"), {}),
    ],
)
def test_errors_are_those_of_the_general_way(args: Any, named: Any) -> None:
    kernel = compiled(lambda x, y: np.sort(x * y) + y, (F8, 1), (F8, 1))
    with pytest.raises(Exception) as plain:
        kernel.call_generally(args, named.get("out"), {k: v for k, v in named.items() if k != "out"})
    with pytest.raises(type(plain.value)) as raised:
        kernel(*args, **named)
    assert str(raised.value) == str(plain.value)


def test_what_goes_another_way() -> None:
    kernel = compiled(lambda x, y: np.sort(x * y) + y, (F8, 1), (F8, 1))
    expected, out = np.sort(X * X) + X, np.zeros(3)
    np.testing.assert_array_equal(kernel(X, x1=X), expected)
    assert kernel(X, X, out=out) is out
    np.testing.assert_array_equal(out, expected)
    with kg.interpret():
        np.testing.assert_array_equal(kernel(X, X), expected)
    with kg.Tape() as tape:
        x = tape.input("x", F8, ndim=1)
        tape.output(y=kernel(x, x) + 1)
    np.testing.assert_array_equal(kg.compile_tape(tape)(X), expected + 1)


def test_errors_of_calls_name_the_line() -> None:
    @kg.opaque(out=lambda a: a)
    def failing(a: Any) -> Any:
        raise ValueError("no")

    @kg.opaque(out=lambda a: Spec(np.dtype(np.int64), 1))
    def wrong(a: Any) -> Any:
        return a

    for function, error in ((failing, ValueError), (wrong, kg.DTypeError)):
        kernel = compiled(lambda x, f=function: f(x * 2) + 1, (F8, 1))
        with pytest.raises(error) as raised:
            kernel(X)
        assert "test_straight.py:" in "".join([str(raised.value), *getattr(raised.value, "__notes__", ())])


def test_results_are_the_callers_alone() -> None:
    kept: list[Any] = []

    @kg.opaque(out=lambda a: (a, a, a), pure=False)
    def sharing(a: Any) -> Any:
        kept.append(a * 2.0)
        return a, kept[-1], np.repeat(a, 2)[: len(a)]

    def f(x: Any) -> Any:
        a, b, c = sharing(x)
        d = np.sort(x)
        return a, b, c, d, d, x, d[::-1], x * 2

    kernel = compiled(f, (F8, 1))
    for _ in range(3):
        results = kernel(X)
        for got, want in zip(results, (X, X * 2, np.repeat(X, 2)[:3], *[np.sort(X)] * 2, X), strict=False):
            np.testing.assert_array_equal(got, want)
        np.testing.assert_array_equal(results[6], np.sort(X)[::-1])
        for k, array in enumerate(results):
            assert type(array) is np.ndarray and array.flags.writeable
            others = [*results[:k], X, *kept]
            assert not any(np.may_share_memory(array, other) for other in others)


def test_results_of_rank_0_are_scalars() -> None:
    kernel = compiled(lambda x: (np.median(x * 2), np.median(x) + 1, np.sort(x)[0]), (F8, 1))
    results = kernel(X)
    assert [type(r) for r in results] == [F8] * 3 and tuple(results) == (4.0, 3.0, 1.0)


def test_captured_arrays_are_read_anew() -> None:
    weights = np.array([1.0, 2.0, 3.0])
    kernel = compiled(lambda x: np.sort(x * weights) + 1, (F8, 1))
    for k in range(3):
        weights[:] = k
        np.testing.assert_array_equal(kernel(X), np.sort(X * weights) + 1)


def test_kernels_are_freed() -> None:
    import weakref

    kernel = compiled(lambda x: np.sort(x * 2) + 1, (F8, 1))
    kernel(X)
    gone = weakref.ref(kernel)
    del kernel
    gc.collect()
    assert gone() is None


def test_slices_between_calls_have_bounds_of_the_call() -> None:
    @kg.jit
    def f(x: Any, n: Any) -> Any:
        return np.cumsum(np.sort(x * 2)[n : x.shape[0] - n : 2]), np.sort(x)[-n]

    x = np.random.default_rng(5).random(30)
    for n in (1, 3, 3, 3, 7, 14):
        got, want = f(x, n), f.__wrapped__(x, n)
        np.testing.assert_array_equal(got[0], want[0])
        assert got[1] == want[1] and type(got[1]) is type(want[1])


def test_numbers_of_sizes_are_python_s() -> None:
    def f(x: Any, y: Any) -> Any:
        a, b = x.shape[0], y.size
        return noted(x[a // 2 : b - 1], a * b, -a % 4, a + b + 2)

    kernel = compiled(f, (F8, 1), (F8, 2))
    x, y = np.arange(9.0), np.ones((2, 5))
    np.testing.assert_array_equal(kernel(x, y), x[4:] + 1)
    assert SEEN == [((90, 3, 21), {})]
    assert all(type(number) is int for number in SEEN[0][0])


@pytest.mark.parametrize("pure", [False, True])
def test_numbers_that_have_no_value_for_python(pure: bool) -> None:
    @kg.opaque(out=lambda a, *rest: a, pure=pure)
    def called(a: Any, number: Any) -> Any:
        return a + number

    kernel = compiled(lambda x: called(x, 6 // (x.shape[0] - 3)), (F8, 1))
    with np.errstate(all="ignore"):
        other = kg.compile_tape(_tape_of(called), target="interpret")
        for n in (3, 5):
            np.testing.assert_array_equal(kernel(np.zeros(n)), other(np.zeros(n)))


def _tape_of(called: Callable[..., Any]) -> kg.Tape:
    with kg.Tape() as tape:
        x = tape.input("x0", F8, ndim=1)
        tape.output(called(x, 6 // (x.shape[0] - 3)))
    return tape


def test_results_in_other_shapes_are_the_callers_alone() -> None:
    kept: list[Any] = []

    @kg.opaque(out=lambda a: a, pure=False)
    def keeping(a: Any) -> Any:
        kept.append(a)
        return a

    def f(x: Any) -> Any:
        a, b, c, d = x * 2, x + 1, x - 1, x / 2
        keeping(c.reshape(-1))
        keeping(x)
        return a.reshape(-1), b, b.ravel(), c, np.reshape(d, (-1, 1)).T, a.sum(), a.sum()

    kernel = compiled(f, (F8, 2))
    x = np.arange(6.0).reshape(2, 3)
    for _ in range(3):
        results = kernel(x)
        expected = (x * 2).ravel(), x + 1, (x + 1).ravel(), x - 1, (x / 2).reshape(1, -1), 30.0, 30.0
        for k, (got, want) in enumerate(zip(results, expected, strict=True)):
            np.testing.assert_array_equal(got, want)
            assert not any(np.may_share_memory(got, other) for other in [*results[:k], x, *kept])
    assert results[0].base is not None
    assert results[4].base is not None


def test_numbers_between_calls_of_large_arrays_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def f(x: Any, k: Any) -> Any:
        return noted(noted(x, k * 3) * 2, k * 3 + 1)

    kernel = compiled(f, (F8, 1), (np.int64, 0))
    computed: list[Any] = []

    def counted(node: Any, values: Any) -> Any:
        computed.append(node)
        return evaluate_node(node, values)

    monkeypatch.setattr(segmented, "evaluate_node", counted)
    large = np.ones(10**5)
    np.testing.assert_array_equal(kernel(large, np.int64(5), out=np.empty(10**5)), np.full(10**5, 5.0))
    assert SEEN == [((15,), {}), ((16,), {})]
    assert [node.op for node in computed if node.op == "multiply"] == ["multiply"]
