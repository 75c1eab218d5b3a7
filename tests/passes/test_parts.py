"""Bounds and sizes that calls give; arrays created by size, joined, padded and rolled within the kernel."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import Graph

V = np.arange(10.0) + 1
M = np.arange(12.0).reshape(3, 4)
NUMBERS = (0, 1, 2, 3, 5, 10, 12, -1, -3, -10, -12)


def compare(function: Callable[..., Any], calls: Sequence[tuple[Any, ...]], *, kernel: bool = True) -> None:
    """Every call has NumPy's results, changes or error; one kernel without calls serves all of them."""
    jitted = kg.jit(function)
    ran = False
    for args in calls:
        ours, theirs = ([a.copy() if isinstance(a, np.ndarray) else a for a in args] for _ in range(2))
        with np.errstate(all="ignore"):
            try:
                expected = function(*theirs)
            except (IndexError, ValueError, ZeroDivisionError) as error:
                wanted = next(k for k in (IndexError, ValueError, ZeroDivisionError) if isinstance(error, k))
                with pytest.raises(wanted):
                    jitted(*ours)
                continue
            found = jitted(*ours)
        ran = True
        np.testing.assert_array_equal(found, expected, strict=True)
        for a, b in zip(ours, theirs, strict=True):
            np.testing.assert_array_equal(a, b)
    made = {s.kernel.segments is None for s in jitted.signatures() if s.kernel is not None}
    assert ran and made == {kernel}
    if kernel:
        assert len(jitted.signatures()) == 1


def one(function: Any) -> Any:
    return pytest.param(function, id=function.__name__)


def after(x: Any, n: Any) -> Any:
    return x[n:] * 2


def before(x: Any, n: Any) -> Any:
    return x[: n + 1] + x[0]


def apart(x: Any, n: Any) -> Any:
    return x[:-n] - x[n:]


def at(x: Any, n: Any) -> Any:
    return x[n] + 1


def strided(x: Any, n: Any) -> Any:
    return x[n::2] + 1, x[n::-1] * 2


def halves(x: Any, n: Any) -> Any:
    return x[: x.shape[0] // 2] + n, x[x.shape[0] - n :] - 1


def modulo(x: Any, n: Any) -> Any:
    return x[n % x.shape[0] :] * 3


def cleared(x: Any, n: Any) -> Any:
    x[n:] = 0
    x[n : n + 2] += 5
    return x.sum()


def swapped(x: Any, n: Any) -> None:
    x[n], x[0] = x[0] * 2, x[n] - 1


@pytest.mark.parametrize("function", [one(f) for f in (after, before, at, modulo, cleared, swapped)])
def test_bounds_that_a_call_gives(function: Any) -> None:
    compare(function, [(V, n) for n in NUMBERS] + [(V[::2], n) for n in NUMBERS])
    compare(function, [(M[1], 2), (M[:, 1], 1), (M[0, ::-1], -2), (V[:1], 0)])


@pytest.mark.parametrize("function", [apart])
def test_shapes_that_only_a_call_shows_to_fit(function: Any) -> None:
    compare(function, [(V, n) for n in NUMBERS])


@pytest.mark.parametrize("function", [strided, halves])
def test_several_parts(function: Any) -> None:
    def first(x: Any, n: Any) -> Any:
        return function(x, n)[0]

    def second(x: Any, n: Any) -> Any:
        return function(x, n)[1]

    for each in (first, second):
        compare(each, [(V, n) for n in NUMBERS])


def test_bounds_of_several_axes() -> None:
    def inner(x: Any, i: int, j: int) -> Any:
        return x[i : x.shape[0] - i, None, j:-1, ...] * 2 + x[i, j]

    compare(inner, [(M, i, j) for i in (0, 1, 2, -1) for j in (0, 1, 3, 5)])


def test_numpy_integers_are_bounds_too() -> None:
    compare(after, [(V, np.int64(n)) for n in NUMBERS])
    compare(at, [(V, np.int64(n)) for n in NUMBERS])


def zeros(n: int, m: int) -> Any:
    return np.zeros((n, m)) + 1


def ones(n: int, m: int) -> Any:
    return np.ones((n, m), dtype=np.int32) * 2


def full(n: int, m: int) -> Any:
    return np.full((n, m), n * 0.5)


def empty(n: int, m: int) -> Any:
    x = np.empty((n + m, 2))
    x[:, 0] = n
    x[:, 1] = m
    return x


def table(n: int, m: int) -> Any:
    return np.arange(n)[:, None] * 10 + np.arange(m)


def counted(n: int, m: int) -> Any:
    return np.arange(m, n, 3) * 0.5


def down(n: int, m: int) -> Any:
    return np.arange(n, m, -2, dtype=float)


def spaced(n: int, m: int) -> Any:
    return np.linspace(m, 10.0, n)


def open_ended(n: int, m: int) -> Any:
    return np.linspace(0.25, m, n, endpoint=False)


def filled(n: int, m: int) -> Any:
    x = np.zeros(n)
    x[1:m] = np.arange(m - 1)
    return x


@pytest.mark.parametrize(
    "function", [one(f) for f in (zeros, ones, full, empty, table, counted, down, spaced, open_ended, filled)]
)
def test_arrays_of_a_size_that_a_call_gives(function: Any) -> None:
    compare(function, [(n, m) for n in (3, 0, 1, 2, 7, 50, -1) for m in (2, 1, 0, 5, -2)])


def test_arrays_of_other_arrays_sizes() -> None:
    def turned(x: Any) -> Any:
        y = np.zeros(x.shape[::-1])
        y[: x.shape[1] // 2] = x[:, 0]
        return y + np.arange(x.shape[0])

    compare(turned, [(M,), (M[:1],), (M[:, :1],), (M[:0],), (M.T,)])


def joined(x: Any, y: Any) -> Any:
    return np.concatenate((x, y * 2))


def beside(x: Any, y: Any) -> Any:
    return np.concatenate([x, y, x], axis=-1) + 1


def stacked(x: Any, y: Any) -> Any:
    return np.stack((x, y), axis=1)


def over(x: Any, y: Any) -> Any:
    return np.vstack((x, y))


def along(x: Any, y: Any) -> Any:
    return np.hstack((x, y))


def columns(x: Any, y: Any) -> Any:
    return np.column_stack((x, y))


def appended(x: Any, y: Any) -> Any:
    return np.append(x, y, axis=0)


JOINING = (joined, beside, stacked, over, along, columns, appended)


@pytest.mark.parametrize("function", [one(f) for f in JOINING])
def test_joined_arrays(function: Any) -> None:
    compare(function, [(V, V[::-1]), (V, V[:3]), (V[:1], V), (V[:0], V), (V, V[:0]), (V[:1], V[:1])])
    compare(function, [(M, M), (M, M[:1]), (M[:1], M), (M, M[:, :1]), (M[:, :1], M), (M[:0], M), (M.T, M)])
    compare(function, [(M.astype(np.float32), M)])
    compare(function, [(M.astype(np.int8), M.astype(np.uint8))])


@pytest.mark.parametrize("mode", ["constant", "edge", "wrap", "reflect", "symmetric"])
@pytest.mark.parametrize("width", [1, 2, 3, (1, 2), ((0, 1), (2, 0)), ((0, 0), (4, 3)), 9])
def test_padded_arrays(mode: Any, width: Any) -> None:
    def padded(x: Any) -> Any:
        return np.pad(x + 1, width, mode)

    arrays = [(M,), (M[:1],), (M[:, :1],), (M[:2, :2],), (M.T,), (M[:0],), (np.zeros((10, 12)),)]
    compare(padded, arrays)


@pytest.mark.parametrize("mode", ["edge", "wrap", "reflect", "symmetric"])
def test_padded_arrays_between_calls_and_of_other_ranks(mode: Any) -> None:
    def between(x: Any) -> Any:
        return np.sort(np.pad(np.cumsum(x), (2, 5), mode)) * 2

    def deep(x: Any) -> Any:
        return np.pad(x, ((0, 0), (4, 0), (1, 2)), mode).sum(axis=1)

    compare(between, [(V,), (V[:1],), (V[:2],), (V[::-2],), (V[:0],)], kernel=False)
    cube = np.arange(60).reshape(3, 4, 5)
    compare(deep, [(cube,), (cube.T,), (cube[:, :1],), (cube[:, ::-2, :1],), (cube[:0],), (cube[:, :0],)])


@pytest.mark.parametrize("shift", NUMBERS)
def test_rolled_arrays(shift: int) -> None:
    def rolled(x: Any, n: int) -> Any:
        return np.roll(x, n) - np.roll(x, shift)

    def laplacian(x: Any, n: int) -> Any:
        return np.roll(x, n, 0) + np.roll(x, -1, 1) - np.roll(x, (shift, n), (0, 1)) - 4 * x

    compare(rolled, [(V, shift), (V, 3), (V[:1], 2), (V[:0], 1), (V[::-2], -7)])
    compare(laplacian, [(M, shift), (M.T, 1), (M[:1], 2), (M[:, :1], 5), (M[:0], 1)])


def test_repeated_arrays() -> None:
    def repeated(x: Any) -> Any:
        return np.repeat(x, 3, axis=0) * 2

    def tiled(x: Any) -> Any:
        return np.tile(x, (2, 3)) + 1

    for function in (repeated, tiled):
        compare(function, [(M,), (M[:1],), (M[:, :1],), (M[:0],), (M.T,)])
    compare(lambda x: np.tile(x, 4), [(V,), (V[:1],), (V[:0],)])
    compare(lambda x: np.repeat(x, 4), [(V,), (V[:1],), (V[:0],)])


@pytest.mark.parametrize(
    "function",
    [
        lambda x, n: x[:: n + 1],
        lambda x, n: np.zeros(n, dtype=x.dtype) if np.arange(2.5)[0] else np.arange(n * 0.5),
        lambda x, n: np.repeat(x, n),
        lambda x, n: np.tile(x, n),
        lambda x, n: np.pad(x, 2, mode="mean"),
    ],
)
def test_other_forms_stay_calls(function: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", kg.RecordingWarning)
        compare(function, [(V, 1), (V, 2), (V[::2], 3)], kernel=False)


def test_shapes_of_created_arrays_are_known_while_recording() -> None:
    @kg.jit
    def pooled(x: Any) -> Any:
        y = np.empty((x.shape[0] // 2, x.shape[1]))
        for i in range(y.shape[0]):
            y[i] = x[2 * i : 2 * i + 2].max(axis=0)
        return y

    for shape in ((4, 3), (5, 2), (1, 3), (6, 1)):
        x = np.random.default_rng(0).random(shape)
        np.testing.assert_array_equal(pooled(x), pooled.__wrapped__(x))


def test_threads_share_large_parts() -> None:
    def mixed(x: Any, n: int) -> Any:
        y = np.concatenate((x[n:], np.zeros(n), x[:n]))
        return np.roll(y, n) * np.arange(y.shape[0])

    x = np.random.default_rng(1).random(300_000)
    compare(mixed, [(x, 1000), (x, 0), (x[::3], 77)])


def test_graphs_with_numbers_travel_and_are_evaluated() -> None:
    from kernelgen.ir import evaluate, verify
    from kernelgen.passes import optimize

    jitted = kg.jit(lambda x, n: np.concatenate((x[n:], np.arange(n) * 1.0, np.roll(x, n))))
    expected = jitted(V, 3)
    graph = optimize(jitted.signatures()[0].graph)[0]
    assert "shape" in str(graph) and "count" in str(graph)
    verify(graph)
    for each in (graph, Graph.from_json(graph.to_json())):
        values = dict(zip((i.name for i in each.inputs), (V, np.int64(3)), strict=True))
        np.testing.assert_array_equal(evaluate(each, values)[0], expected)


def test_sizes_of_arrays_that_are_made_go_from_kernel_to_kernel_around_calls() -> None:
    def function(x: Any, n: int) -> Any:
        sums = np.add.reduce(x, axis=2)
        zeros = np.zeros((n, sums.shape[0]), dtype=int)
        ordered = np.sort(zeros[::-1], axis=-1)[1:]
        running = np.cumsum(sums, axis=-1)
        return ordered, running, np.einsum("ij,ij->j", zeros, running)

    x = np.arange(25, dtype=np.int32).reshape(5, 1, 5) - 5
    jitted = kg.jit(function)
    for rows in (1, 5):
        for found, expected in zip(jitted(x, rows), function(x, rows), strict=True):
            np.testing.assert_array_equal(found, expected)
