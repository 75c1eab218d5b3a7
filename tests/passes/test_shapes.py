"""Passes about shapes: views sink to the inputs, broadcasts that change nothing go, shapes stay."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir
from kernelgen.ir import Graph, Node
from kernelgen.passes import shapes
from kernelgen.passes.lowering import lower_calls
from kernelgen.passes.shapes import Shapes

F64 = np.dtype(np.float64)


def record(function: Callable[..., Any], *ranks: int) -> Graph:
    """The graph of a function on float64 inputs of these ranks."""
    with kg.Tape() as tape:
        result = function(*(tape.input("abcdefgh"[k], F64, ndim=n) for k, n in enumerate(ranks)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape.graph


def sunk(g: Graph) -> bool:
    """Whether views stand on inputs and scalars only."""
    return all(n.args[0].op == "input" or n.args[0].ndim == 0 for n in g.nodes if n.op == "view")


def agree(before: Graph, after: Graph, *arrays: np.ndarray[Any, Any]) -> None:
    ir.verify(after)
    given = dict(zip((i.name for i in before.inputs), arrays, strict=True))
    for got, want in zip(ir.evaluate(after, given), ir.evaluate(before, given), strict=True):
        assert got.shape == want.shape
        np.testing.assert_array_equal(got, want)


def grid(*shape: int) -> np.ndarray[Any, Any]:
    return np.arange(np.prod(shape, dtype=int), dtype=float).reshape(shape) - 3


# sink_views


@pytest.mark.parametrize(
    ("function", "arrays"),
    [
        (lambda a, b: (a + b).T, (grid(3, 4), grid(4))),
        (lambda a, b: (a * b)[:, None, :], (grid(3, 4), grid(4))),
        (lambda a, b: ((a + b).T * 2).T + b, (grid(3, 4), grid(4))),
        (lambda a, b: (a + b)[None, :, None].T, (grid(4), grid(4))),
        (lambda a, b: np.where(a > b, a, 1.0).T + a.T, (grid(3, 3), grid(3))),
        (lambda a, b: (a.astype(np.float32) + b.astype(np.float32)).T, (grid(3, 2), grid(2))),
        (lambda a, b: np.broadcast_to(b, a.shape).T, (grid(3, 2), grid(2))),
        (lambda a, b: np.sin(np.broadcast_to(b, a.shape))[None].T - a.T[..., None], (grid(3, 2), grid(2))),
        (lambda a, b: (np.ones_like(a) + b).T, (grid(3, 2), grid(2))),
    ],
)
def test_views_sink_to_the_inputs(function: Any, arrays: Any) -> None:
    g = record(function, *(a.ndim for a in arrays))
    after = shapes.sink_views(g)
    assert sunk(after)
    agree(g, after, *arrays)


def test_views_compose_to_one() -> None:
    g = record(lambda a: a.T[None].T[:, None], 2)
    after = shapes.sink_views(g)
    assert [n.op for n in after.nodes] == ["input", "view"]
    agree(g, after, grid(3, 4))


def test_views_that_undo_each_other_vanish() -> None:
    after = shapes.sink_views(record(lambda a: (a.T + 1).T, 2))
    assert [n.op for n in after.nodes if n.op not in ("const", "input")] == ["add"]


@pytest.mark.parametrize("axes", list(itertools.permutations(range(3))))
def test_operands_of_lower_rank_are_aligned_to_the_last_axes(axes: tuple[int, ...]) -> None:
    g = record(lambda a, b, c, d: (a + b * c - d).transpose(axes), 3, 2, 1, 0)
    after = shapes.sink_views(g)
    assert sunk(after)
    agree(g, after, grid(2, 3, 4), grid(3, 4), grid(4), np.float64(5))


def test_operands_that_are_broadcast_stay_broadcast() -> None:
    g = record(lambda a, b: (a + b).T, 2, 2)
    agree(g, shapes.sink_views(g), grid(1, 4), grid(3, 1))


def test_scalars_take_new_axes() -> None:
    g = record(lambda a, b: ((a * 2)[None, None], (np.sin(a) + b[None])[None]), 0, 0)
    after = shapes.sink_views(g)
    assert sunk(after)
    agree(g, after, np.float64(3), np.float64(4))


def test_a_shared_value_is_seen_once_for_each_view() -> None:
    def twisted(a: Any) -> Any:
        for _ in range(200):
            a = np.sqrt(a + a.T)
        return a

    after = shapes.sink_views(record(twisted, 2))
    assert len(after.nodes) <= 2 * 400 + 10


# canonical_sizes


def test_sizes_and_broadcasts_refer_to_inputs() -> None:
    g = record(lambda a, b: np.sin(a * b).shape[0] * a + np.zeros_like(np.exp(b)), 2, 1)
    after = shapes.canonical_sizes(g)
    assert not {"sin", "exp"} & {n.op for n in after.nodes}
    agree(g, after, grid(3, 4), grid(4))
    agree(g, after, grid(1, 4), grid(4))


def test_sizes_of_broadcast_values_are_those_of_the_broadcast() -> None:
    g = record(lambda a, b: a * (a + b).shape[0] + (a + b).size * b, 2, 2)
    after = shapes.canonical_sizes(g)
    for one, other in ((grid(3, 1), grid(1, 4)), (grid(1, 1), grid(5, 2)), (grid(0, 1), grid(1, 3))):
        agree(g, after, one, other)


def test_sizes_of_inserted_axes_and_scalars_are_one() -> None:
    g = record(lambda a, b: b * (a * 2)[None].shape[0] + a.size, 0, 1)
    agree(g, shapes.canonical_sizes(shapes.sink_views(g)), np.float64(3), grid(4))


def test_equal_sizes_of_differing_values_look_alike() -> None:
    g = shapes.canonical_sizes(record(lambda a: (np.sin(a) / a.shape[0], np.cos(a) / np.cos(a).shape[0]), 1))
    sizes = [n for n in g.nodes if n.op == "size"]
    assert len({(n.args, n.param) for n in sizes}) == 1


# remove_broadcasts


def names(g: Graph) -> list[str]:
    return [n.op for n in g.nodes if n.op not in ("const", "input")]


def test_a_broadcast_to_its_own_shape_goes() -> None:
    g = record(lambda a: np.broadcast_to(a + 1, a.shape), 2)
    after = shapes.remove_broadcasts(g)
    assert names(after) == ["add"]
    agree(g, after, grid(3, 1))


def test_a_broadcast_goes_where_the_other_operand_has_the_shape() -> None:
    g = record(lambda a, b: np.broadcast_to(b, a.shape) * a, 2, 1)
    after = shapes.remove_broadcasts(g)
    assert names(after) == ["multiply"]
    agree(g, after, grid(3, 4), grid(4))


def test_filled_arrays_become_constants_where_an_operand_has_their_shape() -> None:
    g = record(lambda a: np.ones_like(a) + a, 2)
    after = shapes.remove_broadcasts(g)
    assert names(after) == ["add"]
    agree(g, after, grid(3, 4))


@pytest.mark.parametrize(
    ("function", "arrays"),
    [
        # An input may have one element along an axis, whatever it had while recording.
        (lambda a, b: np.broadcast_to(b, a.shape), (grid(3), grid(1))),
        (lambda a, b: np.broadcast_to(b, a.shape) + b, (grid(3), grid(1))),
        (lambda a, b: np.sin(np.broadcast_to(b, a.shape)), (grid(3, 2), grid(2))),
        (lambda a, b: np.zeros_like(a) + b, (grid(3), grid(1))),
        (lambda a, b: np.zeros_like(a) + np.ones_like(b), (grid(3, 1), grid(4))),
    ],
)
def test_broadcasts_that_give_the_shape_stay(function: Any, arrays: Any) -> None:
    g = record(function, *(a.ndim for a in arrays))
    after = shapes.remove_broadcasts(g)
    assert "broadcast" in names(after)
    agree(g, after, *arrays)


def test_of_two_broadcasts_of_one_operation_one_stays() -> None:
    g = record(lambda a: np.zeros_like(a) + np.ones_like(a), 1)
    after = shapes.remove_broadcasts(g)
    agree(g, after, grid(5))


# Shapes


def test_leaves_are_ordered_by_the_inputs() -> None:
    b, a = (Node("input", (), F64, 1, n) for n in "ba")
    total = ir.apply("add", a, b)
    found = Shapes(Graph((b, a), (("y", total),)))
    assert found.ordered(found.of(total)) == [b, a]


def test_like_restores_a_dropped_shape_and_rank() -> None:
    x, y = Node("input", (), F64, 1, "x"), Node("input", (), F64, 2, "y")
    both = ir.apply("add", x, y)
    found = Shapes(Graph((x, y), (("z", both),)))
    assert found.like(both, both) is both
    restored = found.like(x, both)
    assert restored.op == "broadcast" and restored.args == (x, y) and restored.ndim == 2


def test_shapes_of_very_deep_graphs() -> None:
    x = node = Node("input", (), F64, 1, "x")
    g = Graph((x,), ())
    for _ in range(50_000):
        node = ir.apply("sqrt", node)
    assert Shapes(g).of(node) == {x}


def test_the_size_of_a_scalar_is_one() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=0)
        tape.output(y=x * x.size)
    kernel = kg.compile_tape(tape)
    assert kernel(3.0) == 3.0
    assert not any(node.op == "size" for node in kernel.graph.nodes)


@pytest.mark.parametrize("fill", [0, 1.5, -2])
@pytest.mark.parametrize("index", [np.s_[::2], np.s_[:, ::-1], np.s_[1:, 1:], np.s_[...]])
def test_values_do_not_give_the_array_that_they_are_put_into_a_shape(fill: float, index: object) -> None:
    @kg.jit
    def filled(x: np.ndarray) -> np.ndarray:
        y = x * 2
        x[...] = fill
        x[index] = y[index]
        return y

    for shape in ((1, 4), (4, 1), (3, 5), (1, 1), (0, 2)):
        ours = np.random.default_rng(0).random(shape)
        theirs = ours.copy()
        np.testing.assert_array_equal(filled(ours), filled.__wrapped__(theirs))
        np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize(
    ("function", "ranks"),
    [
        (lambda x: np.exp(x.mean(keepdims=True)), (2,)),
        (lambda x: x / np.sqrt(x.sum(keepdims=True) / x.size), (2,)),
        (lambda x, s: x * np.exp(s[None] + 1.0), (1, 0)),
        (lambda s, t: (np.exp(s[None, None]) * t, np.sqrt(s[None]) - t[None]), (0, 0)),
    ],
)
def test_scalars_are_computed_as_scalars(function: Any, ranks: tuple[int, ...]) -> None:
    g = shapes.sink_views(lower_calls(record(function, *ranks)))
    after = shapes.raise_views(g)
    costly = [n for n in after.nodes if n.op in ("exp", "sqrt", "divide") and not n.args[0].ndim]
    assert costly and all(n.ndim == 0 for n in costly)
    agree(g, after, *(np.random.default_rng(n).random((2, 3)[:n]) for n in ranks))


def test_shapes_of_scalars_seen_as_arrays_stay() -> None:
    x = np.random.default_rng(0).random((5, 7))
    for function in (
        lambda x: np.exp(x.sum(keepdims=True)),
        lambda x: np.sqrt(x.sum())[None] + np.zeros(3),
        lambda x: np.exp(x.sum(keepdims=True))[0],
        lambda x: np.broadcast_to(np.exp(x.sum(keepdims=True)), (3, 2)),
        lambda x: np.exp(x.sum(keepdims=True)).sum(axis=0),
        lambda x: x * np.exp(x.sum(keepdims=True)).shape[0],
    ):
        got, want = kg.jit(function)(x), function(x)
        assert np.shape(got) == np.shape(want)
        np.testing.assert_allclose(got, want, rtol=1e-13)
