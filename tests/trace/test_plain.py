"""Numbers and sizes that code needs as plain values: recordings of their own, exact guards, and an end."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.jit.jitted import SPECIALIZATIONS


def _arrays(call: Sequence[Any]) -> list[Any]:
    return [np.arange(1.0, 1.0 + math.prod(a)).reshape(a) if isinstance(a, tuple) else a for a in call]


def check(function: Callable[..., Any], *calls: Sequence[Any], recordings: int) -> None:
    """Each call gives what plain Python gives, whatever came before; tuples stand for arrays' shapes."""
    jitted = kg.jit(function, warmup=1000)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for call in calls * 4:
            args = _arrays(call)
            expected = function(*args)
            result = jitted(*args)
            np.testing.assert_array_equal(result, expected)
            assert np.shape(result) == np.shape(expected)
    assert len(jitted.signatures()) == recordings


def _loop(x: Any) -> Any:
    for k in range(x.shape[-1]):
        x = x + k
    return x


def _unpack(x: Any) -> Any:
    first, second = x
    return first - second


def _rows(x: Any) -> Any:
    return sum(row * (k + 1) for k, row in enumerate(x))


def _while(x: Any, n: int) -> Any:
    while n > 1:
        x, n = x * n, n // 2
    return x


def _match(x: Any, n: int) -> Any:
    match n:
        case 0:
            return x
        case 1 | 2:
            return -x
        case _:
            return x * n


def _caught(x: Any, n: Any) -> Any:
    for ask in (len, iter, lambda v: v[0]):
        try:
            ask(n)
        except TypeError:
            x = x * 2
    return x + n


SIZES: dict[str, tuple[Callable[..., Any], list[tuple[Any, ...]], int]] = {
    "length": (lambda x: x * 2 if len(x) > 3 else x + 1, [((5,),), ((2,),), ((9,),)], 3),
    "shape": (lambda x: x * 2 if x.shape[0] > 3 else x + 1, [((5,),), ((2,),), ((9,),), ((1,),)], 2),
    "size": (lambda x: x.sum() if x.size == 1 else x, [((1, 1),), ((3, 1),), ((1, 2),)], 2),
    "shapes": (lambda x, y: x + y if x.shape == y.shape else x, [((3,), (3,)), ((3,), (1,))], 2),
    "range": (_loop, [((2, 3),), ((5, 3),), ((5, 2),), ((4, 0),)], 3),
    "list": (lambda x: x + np.array([0.5] * x.shape[0]), [((3,),), ((4,),)], 2),
    "math": (lambda x: x / math.sqrt(x.shape[0]), [((3,),), ((4,),)], 2),
    "derived": (lambda x, y: (x + y) / len(x + y), [((3, 1), (1, 4)), ((1, 4), (3, 1)), ((1, 4), (1, 4))], 2),
    "transposed": (lambda x: x.T * len(x.T), [((2, 3),), ((4, 3),), ((3, 2),)], 2),
    "added axis": (lambda x: x[:, None] * (2 if x[:, None].size > 3 else 3), [((2,),), ((7,),)], 2),
    "floats": (lambda x: x + int(x.shape[0] * 0.3), [((3,),), ((9,),), ((3,),)], 2),
    "format": (lambda x: x * {"n3": 2.0}.get(f"n{x.shape[0]}", 5.0), [((3,),), ((4,),)], 2),
    "text": (lambda x: x * len(str(x.shape[0])) * len(f"{x.shape}"), [((3,),), ((12,),)], 2),
    "bits": (lambda x: x * x.shape[0].bit_length(), [((3,),), ((12,),)], 2),
    "modulo": (lambda x: x * pow(x.shape[0], 2, 5), [((3,),), ((12,),)], 2),
    "string": (lambda x: x * len("ab" * x.shape[0]), [((3,),), ((12,),)], 2),
    "unpacked": (_unpack, [((2, 3),), ((2, 5),)], 1),
    "rows": (_rows, [((2, 3),), ((3, 2),)], 2),
    "largest": (lambda x: x * max(x.shape), [((2, 3),), ((3, 2),), ((1, 7),)], 2),
}
NUMBERS: dict[str, tuple[Callable[..., Any], list[tuple[Any, ...]], int]] = {
    "branch": (lambda x, n: x * n if n > 3 else x - n, [((3,), 7), ((3,), 2), ((3,), -1)], 2),
    "axis": (lambda x, n: x.sum(axis=n), [((2, 3), 0), ((2, 3), 1), ((2, 3), -1)], 3),
    "last axis": (lambda x, n: x if n == -1 else x * 2, [((3,), -1), ((3,), 0), ((3,), 5)], 2),
    "moved axis": (lambda x, n: np.moveaxis(x, n, -1) + 1, [((2, 3), 0), ((2, 3), 1)], 2),
    "loop": (_while, [((2,), 9), ((2,), 2), ((2,), 1)], 3),
    "match": (_match, [((2,), 0), ((2,), 1), ((2,), 2), ((2,), 8), ((2,), 9)], 4),
    "key": (lambda x, n: x * {1: 3, 2: 5}.get(n, 7), [((2,), 1), ((2,), 2), ((2,), 2)], 2),
    "list index": (lambda x, n: x * [2, 3, 5][n], [((2,), 1), ((2,), 2), ((2,), -1)], 3),
    "truth": (lambda x, b: x if b else -x, [((2,), True), ((2,), False)], 2),
    "float": (lambda x, a: x if a > 0.5 else -x, [((2,), 0.1), ((2,), 0.9), ((2,), math.nan)], 2),
    "both": (lambda x, n: x if n < x.shape[0] else -x, [((2,), 1), ((3,), 5), ((7,), 5)], 2),
    "no length": (
        lambda x, n: x * (hasattr(n, "__len__") + hasattr(n, "__iter__") + 2),
        [((2,), 1)],
        1,
    ),
    "caught": (_caught, [((2,), 1), ((2,), 2.5)], 2),
    "int": (lambda x, n: x + int(n), [((2,), 1), ((2,), 2)], 2),
}


@pytest.mark.parametrize("name", SIZES)
def test_sizes_that_code_asks_for(name: str) -> None:
    function, calls, recordings = SIZES[name]
    check(function, *calls, recordings=recordings)


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_that_code_asks_for(name: str) -> None:
    function, calls, recordings = NUMBERS[name]
    check(function, *calls, recordings=recordings)


def test_beyond_the_last_recording_calls_run_as_plain_python_and_say_so() -> None:
    function = kg.jit(_loop, warmup=1000)
    for n in range(SPECIALIZATIONS):
        function(np.ones(n))
    with pytest.warns(
        kg.RecordingWarning, match=r"other than x\.shape\[0\] is 7: the code branches"
    ) as caught:
        np.testing.assert_array_equal(function(np.ones(20)), _loop(np.ones(20)))
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for n in (30, 2, 40, 7):
            np.testing.assert_array_equal(function(np.ones(n)), _loop(np.ones(n)))
    assert len(function.signatures()) == SPECIALIZATIONS
    assert "one value each" in function.explain() and "plain Python" in function.explain()


def test_what_a_branch_rests_on_besides_does_not_count_as_values() -> None:
    factor = [0]

    def f(x: Any) -> Any:
        return x * factor[0] if len(x) == 2 else x

    function = kg.jit(f, warmup=1000)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for k in range(3 * SPECIALIZATIONS):
            factor[0] = k
            np.testing.assert_array_equal(function(np.ones(2)), f(np.ones(2)))


def test_kernels_of_one_value_refuse_others() -> None:
    kernel = kg.jit(lambda x, n: x * n if n > 3 else x).compile(kg.spec(np.float64, 1), 7)
    np.testing.assert_array_equal(kernel(np.ones(2), 8), [8, 8])
    with pytest.raises(kg.RangeError, match="recorded for other numbers"):
        kernel(np.ones(2), 1)


def test_graphs_of_one_size_check_it() -> None:
    function = kg.jit(lambda x: x * 2 if len(x) == 3 else x, warmup=1000)
    function(np.ones(3))
    (signature,) = function.signatures()
    assert "check_numbers" in str(signature.graph) and "x_size_0" in str(signature.graph)


@pytest.mark.parametrize(
    "ask",
    [
        lambda x: len(x),
        lambda x: range(x.shape[0]),
        lambda x: bool(x.shape[0] > 2),
        lambda x: list(x),
        lambda x: hash(x.size),
        lambda x: f"{x.size:d}",
    ],
)
def test_a_tape_has_no_sizes(ask: Callable[[Any], Any]) -> None:
    with pytest.raises(kg.KernelgenError), kg.Tape() as tape:
        ask(tape.input("x", np.float64, ndim=1))


def test_sizes_that_only_running_tells_are_refused() -> None:
    with pytest.raises(kg.ConcretizationError):
        kg.jit(lambda x: x * len(x[x > 0]))(np.ones(3))


RESULTS: dict[str, tuple[Callable[..., Any], list[tuple[Any, ...]], int]] = {
    "stack": (lambda x: sum(np.stack([x, x * 2, x + 1])), [((3,),), ((5,),)], 2),
    "concatenate": (lambda x: x * len(np.concatenate([x, x])), [((3,),), ((5,),)], 2),
    "product": (lambda x: (x @ np.ones((3, 2))) * (x @ np.ones((3, 2))).shape[1], [((2, 3),), ((2, 3),)], 1),
    "reduction": (lambda x: len(x.sum(axis=0)) * x, [((2, 3),), ((2, 4),)], 2),
    "slice": (lambda x: x[1:] * len(x[1:]), [((4,),), ((2,),)], 2),
    "reversed": (lambda x: x[::-2] * len(x[::-2]), [((5,),), ((4,),)], 2),
    "row": (lambda x: x[0] * len(x[0]), [((2, 3),), ((2, 4),)], 2),
    "kept axis": (lambda x: x.max(axis=1, keepdims=True) * x.max(axis=1, keepdims=True).size, [((2, 3),)], 1),
    "step": (lambda x, n: x[::n] * len(x[::n]), [((4,), 2), ((4,), 3), ((4,), 1)], 3),
    "taken": (lambda x: x * len(np.take(x, [0, 1, 1])), [((4,),), ((3,),)], 2),
    "columns": (lambda x: [c + 1 for c in x.T[:2]][1], [((4, 3),), ((1, 3),)], 2),
}


@pytest.mark.parametrize("name", RESULTS)
def test_sizes_of_results_that_operands_decide(name: str) -> None:
    function, calls, recordings = RESULTS[name]
    check(function, *calls, recordings=recordings)


@pytest.mark.parametrize("change", [lambda w: w[:5], lambda w: w[:, None][:4, 0]])
def test_sizes_of_arrays_that_are_found_are_watched(change: Callable[[Any], Any]) -> None:
    weights = np.arange(300.0)

    def f(x: Any) -> Any:
        return (x * weights) * len(x * weights)

    jitted = kg.jit(f, warmup=1000)
    for _ in range(3):
        np.testing.assert_array_equal(jitted(np.ones(1)), f(np.ones(1)))
    weights = change(weights)
    np.testing.assert_array_equal(jitted(np.ones(1)), f(np.ones(1)))
