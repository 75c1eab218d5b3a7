"""Replaced parts: which are written in place, and nests that share their code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import Graph
from kernelgen.passes import optimize
from kernelgen.schedule.homes import homes_of
from kernelgen.schedule.loop_nest import schedule


def jacobi(a: Any, b: Any) -> None:
    for _ in range(6):
        b[1:-1] = (a[:-2] + a[1:-1] + a[2:]) / 3
        a[1:-1] = (b[:-2] + b[1:-1] + b[2:]) / 3


def red_black(a: Any) -> None:
    for _ in range(4):
        a[1:-1:2] = (a[:-2:2] + a[2::2]) / 2
        a[2:-1:2] = (a[1:-2:2] + a[3::2]) / 2


def shifted(a: Any) -> None:
    a[1:] = a[:-1] + 1
    a[1:] = a[:-1] * 2
    a[:-1] += a[1:]


def scaled(a: Any) -> None:
    a[2:5] *= 3
    a[2:5] += a[2:5] * a[2:5]
    a[0] = a[1]
    a[-1] = a[-2]


def kept(a: Any) -> Any:
    before = a.copy()
    a[1:-1] = 0
    between = a.copy()
    a[3] = before[2] + between[4]
    return before + 1, between[::2], a.sum()


def turned(a: Any) -> None:
    square = a.reshape(4, 3)[:3] * 2.0
    square[1:, 1:] = square[1:, 1:].T + 1
    square[:, 0] = square[0]
    a[:9] = square.ravel()


def created(a: Any) -> Any:
    out = np.zeros_like(a)
    out[1:] = a[1:] - a[:-1]
    out[0] = out[1]
    out[-1] = out[-2] * 2
    return out


def branched(c: Any) -> Any:
    common = c.copy()
    common[0] = 0
    a, b = common.copy(), common.copy()
    a[1:] = c[1:] * 2
    b[1:] = c[1:] * 3
    return a, b


def branched_and_joined(c: Any) -> Any:
    common = c.copy()
    common[0] = 0
    a, b, d = common.copy(), common.copy(), common.copy()
    a[1:] = c[1:] * 2
    b[1:] = c[1:] * 3
    d[:2] *= c[2:4]
    a[-1] += b[-1] * d[0]
    return a + b, (a - b) * d[::-1], common


def branched_in_place(c: Any) -> Any:
    common = c.copy()
    common[1:-1] = c[1:-1] * 1.5
    a, b = common.copy(), common.copy()
    a[1:] += c[1:] * 2
    b[1:] += c[1:] * 3
    return a, b


@pytest.mark.parametrize(
    "function",
    [
        jacobi,
        red_black,
        shifted,
        scaled,
        kept,
        turned,
        created,
        branched,
        branched_and_joined,
        branched_in_place,
    ],
)
@pytest.mark.parametrize("step", [1, 2, -1])
def test_parts_are_as_numpy_has_them(function: Callable[..., Any], step: int) -> None:
    count = function.__code__.co_argcount
    ours = [np.linspace(0, 1 + k, 24)[:: abs(step)][:12][:: step // abs(step)].copy() for k in range(count)]
    theirs = [a.copy() for a in ours]
    found, expected = kg.jit(function)(*ours), function(*theirs)
    for a, b in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-14)
    if expected is not None:
        pairs = zip(found, expected, strict=True) if isinstance(expected, tuple) else [(found, expected)]
        for a, b in pairs:
            np.testing.assert_allclose(a, b, rtol=1e-14)


def graph_of(function: Callable[..., Any], count: int = 1) -> Graph:
    jitted = kg.jit(function)
    jitted(*(np.arange(12.0) for _ in range(count)))
    (signature,) = jitted.signatures()
    return optimize(signature.graph)[0]


def test_steps_over_two_arrays_need_no_third() -> None:
    graph = graph_of(jacobi, 2)
    assert len(homes_of(graph)) == 12
    assert len(set(homes_of(graph).values())) == 2


def test_a_part_that_reads_its_neighbours_is_not_written_in_place() -> None:
    homes = homes_of(graph_of(shifted))
    assert len(set(homes.values())) == len(homes)


@pytest.mark.parametrize("function", [branched, branched_and_joined])
def test_one_value_at_most_takes_the_array_of_another(function: Callable[..., Any]) -> None:
    homes = homes_of(graph_of(function))
    bases = [node.args[0] for node, home in homes.items() if home is not node]
    assert len(set(bases)) == len(bases)


def test_the_part_itself_may_be_read() -> None:
    assert len(set(homes_of(graph_of(scaled)).values())) == 1


def walls(p: Any) -> None:
    p[:, -1] = p[:, -2]
    p[0, :] = p[1, :]
    p[:, 0] = p[:, 1:].sum(axis=1)
    p[-1, :] = p[:-1, :].sum(axis=0)
    p[1] = p[-1]


def test_walls_are_written_in_place_where_they_cannot_meet() -> None:
    for shape in ((2, 2), (4, 6), (2, 9), (7, 2), (3, 3)):
        ours = np.random.default_rng(1).random(shape)
        theirs = ours.copy()
        jitted = kg.jit(walls)
        jitted(ours)
        walls(theirs)
        np.testing.assert_allclose(ours, theirs, rtol=1e-14)
        (signature,) = jitted.signatures()
    homes = homes_of(optimize(signature.graph)[0])
    assert len(homes) == 5
    assert len(set(homes.values())) == 2  # The last and the second of two rows are one.


def test_long_chains_of_parts_are_lowered() -> None:
    @kg.jit
    def chained(x: Any) -> Any:
        y = np.zeros_like(x)
        for k in range(600):
            y[k + 1] = y[k] * 0.5 + x[k]
        return y

    x = np.random.default_rng(2).random(601)
    np.testing.assert_allclose(chained(x), chained.__wrapped__(x), rtol=1e-13)


def test_equal_nests_share_their_code() -> None:
    plan = schedule(graph_of(jacobi, 2))
    assert len(plan.nests) == 14
    assert len(set(plan.shared)) == 2
    jitted = kg.jit(jacobi)
    jitted(np.arange(12.0), np.arange(12.0))
    kernel = jitted.signatures()[0].kernel
    assert kernel is not None
    assert kernel.source.count("def ") == 2


def test_other_constants_and_dtypes_are_other_code() -> None:
    def shared(first: Any, second: Any, dtype: Any = np.float64) -> bool:
        with kg.Tape() as tape:
            x = tape.input("x", np.float64, ndim=1)
            y = tape.input("y", dtype, ndim=2)
            s = tape.input("s", np.float64, ndim=0)
            tape.output(a=first(x, s), b=second(y, s))
        ones = np.ones(3), np.ones((3, 3), dtype), 3.0
        for found, value, operation in zip(
            kg.compile_tape(tape)(*ones), ones[:2], (first, second), strict=True
        ):
            np.testing.assert_array_equal(found, operation(value, 3.0))
        return len(set(schedule(optimize(tape.graph)[0]).shared)) == 1

    assert shared(lambda x, s: x + 1, lambda x, s: x + 1)
    assert shared(lambda x, s: x * s, lambda x, s: x * s)
    assert shared(lambda x, s: x * (s + 1), lambda x, s: x * (s + 1))
    assert not shared(lambda x, s: x + 1, lambda x, s: x + 2)
    assert not shared(lambda x, s: x + 0.0, lambda x, s: x + -0.0)
    assert not shared(lambda x, s: x - s, lambda x, s: s - x)
    assert not shared(lambda x, s: x * (s + 1), lambda x, s: x * (s + 2))
    assert not shared(lambda x, s: x + 1, lambda x, s: x + 1, np.float32)
    assert not shared(lambda x, s: x + 1, lambda x, s: x - 1)
