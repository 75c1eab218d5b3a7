"""Passes of structure: what each does, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir
from kernelgen.base.dtypes import SUPPORTED, DType
from kernelgen.ir import Graph, Node
from kernelgen.ir.structural_key import canonical
from kernelgen.passes import optimize, structure
from kernelgen.passes.algebra import pool_constants


def record(function: Callable[..., Any], *specs: Any, names: str = "abcdefgh") -> Graph:
    """The graph of a function on inputs of these (dtype, rank)."""
    with kg.Tape() as tape:
        result = function(*(tape.input(names[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape.graph


def ops(g: Graph) -> list[str]:
    return [n.op for n in g.nodes if n.op not in ("input", "const")]


F64, F32, I32 = (np.float64, 1), (np.float32, 1), (np.int32, 1)


# inline


def test_inline_replaces_calls_by_the_graphs_that_they_call() -> None:
    with kg.Tape("inner") as inner:
        x, y = inner.input("x", np.float64, ndim=1), inner.input("y", np.float64, ndim=1)
        inner.output(total=x + y, product=x * y)

    def outer(a: Any, b: Any) -> Any:
        total, product = inner(a * 2, b)
        return total - product, inner(product, total)[0]

    recorded = record(outer, F64, F64)
    assert ops(recorded).count("call") == 3
    g = structure.inline(recorded)
    ir.verify(g)
    assert "call" not in ops(g)
    a, b = np.array([1.0, 2.0]), np.array([3.0, -4.0])
    for got, want in zip(
        ir.evaluate(g, {"a": a, "b": b}), (a * 2 + b - a * 2 * b, a * 2 * b + (a * 2 + b)), strict=True
    ):
        np.testing.assert_array_equal(got, want)


def test_inline_computes_a_called_graph_once_for_its_outputs() -> None:
    with kg.Tape("inner") as inner:
        x = inner.input("x", np.float64, ndim=1)
        shared = np.sin(x)
        inner.output(one=shared + 1, two=shared + 2)
    g = structure.inline(record(lambda a: sum(inner(a)), F64))
    assert ops(g).count("sin") == 1


def test_inline_works_in_depth_and_carries_captured_arrays() -> None:
    weights = np.array([2.0, 3.0])
    with kg.Tape("low") as low:
        x = low.input("x", np.float64, ndim=1)
        low.output(x * weights)
    with kg.Tape("middle") as middle:
        x = middle.input("x", np.float64, ndim=1)
        middle.output(low(low(x)))
    g = structure.inline(record(lambda a: middle(a) + low(a), F64))
    ir.verify(g)
    assert "call" not in ops(g) and len(g.captured) == 1
    a = np.array([1.0, 10.0])
    np.testing.assert_array_equal(ir.evaluate(g, {"a": a})[0], a * weights**2 + a * weights)


def test_inline_leaves_a_graph_without_calls() -> None:
    g = record(lambda a, b: a + b, F64, F64)
    assert structure.inline(g).outputs == g.outputs


# propagate


def test_propagate_keeps_what_was_recorded() -> None:
    g = record(lambda a, b: np.where(a > b, a.astype(np.float16), b) + a.shape[0], F32, I32)
    assert structure.propagate(g).outputs == g.outputs


def test_propagate_corrects_a_wrong_dtype_and_rank() -> None:
    x = Node("input", (), np.dtype(np.float32), 2, "x")
    wrong = Node("sqrt", (x,), np.dtype(np.float64), 1)
    g = structure.propagate(Graph((x,), (("y", wrong),)))
    ir.verify(g)
    assert g.outputs[0][1].type == "f32[:, :]"


def test_propagate_inserts_the_casts_that_operands_need() -> None:
    x, y = (Node("input", (), np.dtype(d), 1, n) for n, d in (("x", np.float32), ("y", np.int64)))
    g = structure.propagate(Graph((x, y), (("z", Node("add", (x, y), x.dtype, 1)),)))
    ir.verify(g)
    assert g.outputs[0][1].dtype == np.float64 and ops(g).count("cast") == 2


# remove_casts


def casts(*dtypes: Any) -> list[DType]:
    """The dtypes of the casts that stay of a chain from the first of these dtypes."""
    node = x = Node("input", (), np.dtype(dtypes[0]), 1, "x")
    for dtype in dtypes[1:]:
        node = Node("cast", (node,), np.dtype(dtype), 1)
    (_, after), *_ = structure.remove_casts(Graph((x,), (("y", node),))).outputs
    found = []
    while after is not x:
        found.append(after.dtype)
        (after,) = after.args
    return found[::-1]


def test_casts_to_the_same_dtype_go() -> None:
    assert casts("f4", "f4") == []
    assert casts("f4", "f4", "f8", "f8") == [np.float64]


@pytest.mark.parametrize(
    ("chain", "kept"),
    [
        (("f4", "f8", "f4"), ()),
        (("i4", "f8", "f4"), ("f4",)),
        (("u1", "i8", "u2"), ("u2",)),
        (("?", "i1", "f8"), ("f8",)),
        (("f2", "f4", "f8", "c16"), ("c16",)),
        (("u2", "f4", "i4"), ("i4",)),
        (("i4", "c16", "f8"), ("f8",)),
        # What loses something stays.
        (("i8", "f8", "i8"), ("f8", "i8")),
        (("i8", "f8", "f4"), ("f8", "f4")),
        (("f8", "f4", "f8"), ("f4", "f8")),
        (("i4", "f4", "f8"), ("f4", "f8")),
        (("c16", "f8", "c16"), ("f8", "c16")),
        (("i8", "i4", "i8"), ("i4", "i8")),
        (("u1", "i1", "i4"), ("i1", "i4")),
        (("f4", "?", "f4"), ("?", "f4")),
        (("i2", "f2", "i2"), ("f2", "i2")),
        # Out of range, a float becomes an integer by other rules than an integer, or a narrower float, does.
        (("f4", "f8", "i4"), ("f8", "i4")),
        (("u4", "f8", "i4"), ("f8", "i4")),
        (("i4", "f8", "u1"), ("f8", "u1")),
        (("u2", "f4", "i2"), ("f4", "i2")),
    ],
)
def test_casts_of_casts(chain: tuple[str, ...], kept: tuple[str, ...]) -> None:
    assert casts(*chain) == [np.dtype(k) for k in kept]


def test_every_chain_of_two_casts_keeps_its_values() -> None:
    for source in SUPPORTED:
        values = specials(source)
        for middle in SUPPORTED:
            for target in SUPPORTED:
                x = Node("input", (), source, 1, "x")
                chain = Node("cast", (Node("cast", (x,), middle, 1),), target, 1)
                g = Graph((x,), (("y", chain),))
                (want,) = ir.evaluate(g, {"x": values})
                (got,) = ir.evaluate(structure.remove_casts(g), {"x": values})
                np.testing.assert_array_equal(got, want, err_msg=f"{source} {middle} {target}")


def specials(dtype: DType) -> np.ndarray[Any, Any]:
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return np.array([info.min, info.min + 1, 0, 1, 77, info.max // 3, info.max - 1, info.max], dtype)
    info = np.finfo(dtype)
    parts = [0.0, -0.0, 1.5, -2.5, 77.0, 300.0, 4e9, -4e9, info.max, info.tiny, np.inf, -np.inf, np.nan]
    with np.errstate(over="ignore"):
        return np.array(parts).astype(dtype)


# canonicalize


def canonicalized(function: Callable[..., Any], *specs: Any, names: str = "abcdefgh") -> str:
    return canonical(structure.canonicalize(record(function, *specs, names=names)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lambda a, b: a + b, lambda a, b: b + a),
        (lambda a, b: 3.5 * a + b, lambda a, b: b + a * 3.5),
        (lambda a, b: a > b, lambda a, b: b < a),
        (lambda a, b: a >= b, lambda a, b: b <= a),
        (lambda a, b: np.sin(a) * np.cos(b), lambda a, b: np.cos(b) * np.sin(a)),
        (lambda a, b: np.sin(a * b) + np.exp(b), lambda a, b: np.exp(b) + np.sin(b * a)),
        (lambda a, b: a.T * b + 1.0, lambda a, b: 1.0 + b * a.T),
    ],
)
def test_the_order_of_writing_does_not_matter(one: Any, other: Any) -> None:
    assert canonicalized(one, F64, F64) == canonicalized(other, F64, F64)


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: b - a,
        lambda a, b: b / a,
        lambda a, b: b**a,
        lambda a, b: np.arctan2(b, a),
        lambda a, b: np.maximum(b, a),
        lambda a, b: np.where(b != 0, b, a),
    ],
)
def test_operations_that_do_not_commute_keep_their_order(function: Any) -> None:
    g = record(function, F64, F64)
    after = structure.canonicalize(g).outputs[0][1]
    assert [n.param for n in after.args if n.op == "input"] == [
        n.param for n in g.outputs[0][1].args if n.op == "input"
    ]


def test_names_do_not_matter() -> None:
    def f(a: Any, b: Any) -> Any:
        return b * a + np.sin(b) * 2

    assert canonicalized(f, F64, F64) == canonicalized(f, F64, F64, names="zy")


def test_constants_come_last_and_deep_values_before_shallow_ones() -> None:
    g = structure.canonicalize(record(lambda a: (2 * a) + np.sin(np.cos(a)), F64))
    total = g.outputs[0][1]
    assert [n.op for n in total.args] == ["sin", "multiply"]
    assert [n.op for n in total.args[1].args] == ["input", "const"]


def test_comparisons_with_constants_keep_their_side() -> None:
    g = structure.canonicalize(record(lambda a: a > 2.0, F64))
    assert ops(g) == ["greater"]


def test_commuting_keeps_mixed_signs_of_integers_valid() -> None:
    g = structure.canonicalize(record(lambda a, b: b == a, (np.uint64, 1), (np.int64, 1)))
    ir.verify(g)


# eliminate_common


def test_common_subexpressions_are_computed_once() -> None:
    def rates(t: Any, last: Any, a: Any) -> Any:
        return (t - last) * a, (t - last) / a, np.exp(-(t - last))

    recorded = record(rates, F64, F64, F64)
    g = structure.eliminate_common(recorded)
    assert ops(recorded).count("subtract") == 3 and ops(g).count("subtract") == 1


def test_commuted_subexpressions_are_common_at_any_depth() -> None:
    def f(a: Any, b: Any) -> Any:
        one, other = a, a
        for _ in range(30):
            one, other = (one * b) + a, a + (b * other)
        return one, other

    g = structure.eliminate_common(structure.canonicalize(record(f, F64, F64)))
    assert g.outputs[0][1] is g.outputs[1][1]


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: (a - b, b - a),
        lambda a, b: (a + 0.0, a + -0.0),
        lambda a, b: (a.astype(np.float32), a.astype(np.float16)),
        lambda a, b: (a[None], a[:, None]),
        lambda a, b: (a / a.shape[0], a / b.shape[0]),
    ],
)
def test_what_differs_stays_apart(function: Any) -> None:
    g = structure.eliminate_common(record(function, F64, F64))
    assert g.outputs[0][1] is not g.outputs[1][1]


def test_constants_of_differing_dtypes_stay_apart() -> None:
    g = structure.eliminate_common(record(lambda a: (a * np.float64(1), a * np.float32(1)), F32))
    assert [n.dtype for _, n in g.outputs] == [np.float64, np.float32]


def test_equal_nans_are_common() -> None:
    g = structure.eliminate_common(record(lambda a: (a + np.nan, a + np.nan), F64))
    assert g.outputs[0][1] is g.outputs[1][1]


# eliminate_dead


def test_captured_arrays_that_nothing_needs_go() -> None:
    used, unused = np.ones(3), np.zeros(3)

    def f(a: Any) -> Any:
        _ = a * unused
        return a + used

    recorded = record(f, F64)
    g = structure.eliminate_dead(recorded)
    assert len(recorded.captured) == 2
    assert [v is used for v in g.captured.values()] == [True]
    assert [i.name for i in g.inputs] == ["a", *g.captured]


def test_arguments_stay_even_when_nothing_needs_them() -> None:
    g = structure.eliminate_dead(record(lambda a, b: a * 2, F64, F64))
    assert [i.name for i in g.inputs] == ["a", "b"]


def test_a_captured_array_that_only_gives_a_shape_stays() -> None:
    model = np.zeros((3, 1))
    g = record(lambda a: np.broadcast_to(a, (model + a).shape), F64)
    assert len(optimize(g)[0].captured) == 1


# pool_constants


def test_equal_constants_become_one_node() -> None:
    g = pool_constants(record(lambda a, b: (a * 2.5, b * 2.5, a * np.nan, b * np.nan), F64, F64))
    constants = [n for n in g.nodes if n.op == "const"]
    assert len(constants) == 2


def test_constants_that_differ_in_sign_or_dtype_stay_apart() -> None:
    g = pool_constants(record(lambda a, b: (a + 0.0, a + -0.0, b + 0.0, b + np.float32(-0.0)), F64, F32))
    assert len([n for n in g.nodes if n.op == "const"]) == 4


@pytest.mark.parametrize(
    ("number", "moves"),
    [(0.0, True), (-0.0, True), (np.nan, True), (0.5, True), (0.1, False), (1e300, False)],
)
def test_what_is_chosen_is_cast(number: float, moves: bool) -> None:
    x = Node("input", (), np.dtype(np.float32), 1, "x")
    wide = np.dtype(np.float64)
    condition = ir.apply("greater_equal", x, ir.const(0, x.dtype))
    chosen = ir.apply("where", condition, ir.cast(x, wide), ir.const(number, wide))
    simpler = structure.remove_casts(Graph((x,), (("z", chosen),))).outputs[0][1]
    assert (simpler.op, simpler.dtype) == ("cast" if moves else "where", np.float64)
    values = np.array([-0.0, 0.0, 1.5, -1.5, np.nan], np.float32)
    got, want = (ir.evaluate(Graph((x,), (("z", node),)), {"x": values})[0] for node in (simpler, chosen))
    np.testing.assert_array_equal(got, want)
    np.testing.assert_array_equal(np.signbit(got), np.signbit(want))
