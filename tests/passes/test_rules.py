"""Each rule of algebra, proven by evaluation: the exact ones on every dtype, over special values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kernelgen import ir
from kernelgen.base.dtypes import (
    BOOL,
    DType,
    finfo,
    kind,
    short_float,
)
from kernelgen.ir import Graph, Node
from kernelgen.ir.structural_key import canonical
from kernelgen.ops import OPS
from kernelgen.passes.algebra import peephole
from kernelgen.passes.pattern import (
    Rule,
    build,
    match,
    parse,
)
from kernelgen.passes.rules import EXACT, FAST
from tests.ops.oracle import DTYPES

ULP = {"power": 1, "sin": 2, "cos": 2, "tan": 4, "sinh": 4, "cosh": 4, "tanh": 4, "arcsin": 4, "arctan": 4}
ULP |= {"arcsinh": 4, "arctanh": 4, "cbrt": 2, "erf": 2}
"""Bounds for rules of functions: NumPy's loops need not be odd or even to the bit; the emitted ones are."""

EPS = 8.0
"""The bound of complex products, in machine epsilons: NumPy fuses them on some machines."""


def dtypes_of(rule: Rule) -> list[DType]:
    """The dtypes that a rule is for; those of the values that are chosen from, for a choice."""
    if parse(rule.pattern)[0] == "where":
        return list(DTYPES)
    found = [d for d in DTYPES if kind(d) in rule.kinds]
    if parse(rule.pattern)[0] == "erf":
        found = [d for d in found if not short_float(d)]
    return found


def letters(term: Any) -> list[str]:
    if isinstance(term, str):
        return [term]
    inner = term[1:] if isinstance(term, tuple) else ()
    return list(dict.fromkeys(name for t in inner for name in letters(t)))


def inputs_for(rule: Rule, dtype: DType, ranks: dict[str, int] | None = None) -> dict[str, Node]:
    ranks = ranks or {}
    term = parse(rule.pattern)
    return {
        name: Node(
            "input", (), BOOL if term[0] == "where" and name == "c" else dtype, ranks.get(name, 1), name
        )
        for name in letters(term)
    }


def pattern_node(term: Any, dtype: DType, found: dict[str, Node]) -> Node:
    if isinstance(term, str):
        return found[term]
    if not isinstance(term, tuple):
        return ir.const(term, BOOL if isinstance(term, bool) else dtype)
    return ir.apply(term[0], *(pattern_node(t, dtype, found) for t in term[1:]))


def pattern_graph(rule: Rule, dtype: DType, ranks: dict[str, int] | None = None) -> Graph:
    found = inputs_for(rule, dtype, ranks)
    return Graph(tuple(found.values()), (("y", pattern_node(parse(rule.pattern), dtype, found)),))


def specials(dtype: DType) -> np.ndarray[Any, Any]:
    rng = np.random.default_rng(5)
    if dtype == BOOL:
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        edges = [info.min, info.min + 1, 0, 1, 2, 3, 7, info.max // 2, info.max - 1, info.max]
        edges += [-1, -2, -3] if info.min else []
        return np.concatenate([np.array(edges, dtype), rng.integers(info.min, info.max, 30, dtype)])
    if kind(dtype) == "f":
        info = finfo(dtype)
        tiny, eps = info.smallest_subnormal, info.eps
        size = [0.0, tiny, tiny * 3, info.tiny, info.tiny / 2, eps, 0.1, 0.5, 1 - eps / 2, 1.0, 1 + eps, 1.5]
        size += [2.0, 3.0, 7.25, 100.7, 1 / eps, info.max / 2, info.max, np.inf, np.nan]
        with np.errstate(over="ignore"):
            values = np.array(size).astype(dtype)
            some = (rng.normal(size=25) * np.exp2(rng.uniform(-12, 12, 25))).astype(dtype)
        return np.concatenate([values, -values, some])
    parts = np.array([0.0, -0.0, 1.0, -1.5, 3.25, np.inf, -np.inf, np.nan])
    values = np.empty(parts.size**2 + 20, dtype)
    values.real[:-20], values.imag[:-20] = np.repeat(parts, parts.size), np.tile(parts, parts.size)
    values[-20:] = rng.normal(size=20) + 1j * rng.normal(size=20)
    return values


def values_for(g: Graph) -> dict[str, np.ndarray[Any, Any]]:
    """Every combination of special values, an axis for each input."""
    count = len(g.inputs)
    return {
        node.name: specials(node.dtype).reshape([-1 if k == j else 1 for j in range(count)])
        for k, node in enumerate(g.inputs)
    }


def evaluate(g: Graph, values: dict[str, Any]) -> np.ndarray[Any, Any]:
    shape = np.broadcast_shapes(*(v.shape for v in values.values()))
    flat = {name: np.broadcast_to(v, shape).ravel() for name, v in values.items()}
    return np.asarray(ir.evaluate(g, flat)[0])


def steps_between(a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> int:
    """The largest number of floats between two arrays."""
    kind = np.dtype(f"i{a.dtype.itemsize}")

    def ordered(x: Any) -> Any:
        bits = x.view(kind).astype(object)
        return np.where(bits < 0, -(bits & ((1 << (kind.itemsize * 8 - 1)) - 1)), bits)

    return int(np.max(np.abs(ordered(a) - ordered(b)), initial=0))


def assert_equal_values(got: np.ndarray[Any, Any], want: np.ndarray[Any, Any], ulp: int = 0) -> None:
    assert got.dtype == want.dtype and got.shape == want.shape
    if got.dtype.kind == "c":
        assert_equal_values(got.real.copy(), want.real.copy(), ulp)
        assert_equal_values(got.imag.copy(), want.imag.copy(), ulp)
        return
    if kind(got.dtype) != "f":
        np.testing.assert_array_equal(got, want)
        return
    number = ~np.isnan(want)
    np.testing.assert_array_equal(np.isnan(got), ~number)
    if ulp:
        zero = number & (want == 0)
        np.testing.assert_array_equal(np.signbit(got[zero]), np.signbit(want[zero]))
        assert steps_between(got[number], want[number]) <= ulp
        return
    np.testing.assert_array_equal(got[number], want[number])
    np.testing.assert_array_equal(np.signbit(got[number]), np.signbit(want[number]))


def assert_close_complex(got: np.ndarray[Any, Any], want: np.ndarray[Any, Any]) -> None:
    finite = np.isfinite(want)
    np.testing.assert_array_equal(np.isfinite(got), finite)
    bound = EPS * np.finfo(want.dtype).eps * np.abs(want[finite]) + np.finfo(want.dtype).tiny
    assert np.all(np.abs(got[finite] - want[finite]) <= bound)


CASES = [
    pytest.param(rule, dtype, id=f"{rule.pattern}-{dtype}") for rule in EXACT for dtype in dtypes_of(rule)
]


@pytest.mark.parametrize(("rule", "dtype"), CASES)
def test_exact_rules_keep_every_value(rule: Rule, dtype: DType) -> None:
    g = pattern_graph(rule, dtype)
    after = peephole(g)
    ir.verify(after)
    values = values_for(g)
    want, got = evaluate(g, values), evaluate(after, values)
    op = parse(rule.pattern)[0]
    if dtype.kind == "c" and op in ("multiply", "power", "square"):
        assert_close_complex(got, want)
    else:
        assert_equal_values(got, want, ULP.get(op, 0) if kind(dtype) == "f" else 0)


@pytest.mark.parametrize(("rule", "dtype"), CASES)
def test_exact_rules_apply(rule: Rule, dtype: DType) -> None:
    g = pattern_graph(rule, dtype)
    assert canonical(peephole(g)) != canonical(g)


@pytest.mark.parametrize("rule", [*EXACT, *FAST], ids=lambda r: r.pattern)
def test_replacements_have_the_pattern_s_dtype_and_operands(rule: Rule) -> None:
    for dtype in dtypes_of(rule):
        (_, root), *_ = (g := pattern_graph(rule, dtype)).outputs
        found: dict[str, Node] = {}
        assert match(parse(rule.pattern), root, found)
        new = build(parse(rule.replacement), root, found)
        assert new.dtype == root.dtype
        assert set(letters(parse(rule.replacement))) <= set(letters(parse(rule.pattern)))
        assert set(found.values()) >= set(g.inputs)


@pytest.mark.parametrize("rule", [*EXACT, *FAST], ids=lambda r: r.pattern)
def test_rules_keep_the_shape_of_what_they_drop(rule: Rule) -> None:
    names = letters(parse(rule.pattern))
    dtype = dtypes_of(rule)[-1]
    for lead in names:
        ranks = {name: 2 if name == lead else 1 for name in names}
        g = pattern_graph(rule, dtype, ranks)
        after = peephole(g, fastmath=True)
        ir.verify(after)
        given = {i.name: np.ones((3, 4) if i.name == lead else 4, i.dtype) for i in g.inputs}
        (got,), (want,) = ir.evaluate(after, given), ir.evaluate(g, given)
        assert got.shape == want.shape == (3, 4)
        assert after.outputs[0][1].ndim == 2


@pytest.mark.parametrize("rule", [*EXACT, *FAST], ids=lambda r: r.pattern)
def test_rules_apply_at_rank_zero_too(rule: Rule) -> None:
    g = pattern_graph(rule, dtypes_of(rule)[-1], dict.fromkeys("cxyz", 0))
    ir.verify(peephole(g, fastmath=True))


FAST_CASES = [
    pytest.param(rule, dtype, id=f"{rule.pattern}-{dtype}") for rule in FAST for dtype in dtypes_of(rule)
]


@pytest.mark.parametrize(("rule", "dtype"), FAST_CASES)
def test_fast_rules_apply_under_fastmath_only(rule: Rule, dtype: DType) -> None:
    g = pattern_graph(rule, dtype)
    assert peephole(g).outputs == g.outputs
    assert canonical(peephole(g, fastmath=True)) != canonical(g)


@pytest.mark.parametrize("rule", FAST, ids=lambda r: r.pattern)
def test_fast_rules_hold_for_ordinary_values(rule: Rule) -> None:
    for dtype in dtypes_of(rule):
        if short_float(dtype):
            continue
        g = pattern_graph(rule, dtype)
        rng = np.random.default_rng(1)
        given = {i.name: rng.uniform(0.5, 2.0, 200).astype(dtype) for i in g.inputs}
        (got,), (want,) = ir.evaluate(peephole(g, fastmath=True), given), ir.evaluate(g, given)
        np.testing.assert_allclose(got, want, rtol=200 * np.finfo(dtype).eps, atol=10 * np.finfo(dtype).eps)


def test_every_fast_rule_has_a_value_that_it_changes() -> None:
    """A rule that never changes a value belongs among the exact ones."""
    for rule in FAST:
        changed = False
        for dtype in dtypes_of(rule):
            g = pattern_graph(rule, dtype)
            values = values_for(g) if len(g.inputs) < 3 else {i.name: specials(dtype) for i in g.inputs}
            with np.errstate(all="ignore"):
                want, got = evaluate(g, values), evaluate(peephole(g, fastmath=True), values)
            same = (got == want) & (np.signbit(got.real) == np.signbit(want.real))
            changed = changed or not np.all(same | np.isnan(got) & np.isnan(want))
        assert changed, rule.pattern


def test_the_classic_counterexamples_keep_their_values() -> None:
    x = Node("input", (), np.dtype(np.float64), 1, "x")
    zero = ir.const(0.0)
    given = {"x": np.array([-0.0, 0.0, np.nan, np.inf, -np.inf, 1.0])}
    for node in (ir.apply("add", x, zero), ir.apply("multiply", zero, x), ir.apply("divide", x, x)):
        g = Graph((x,), (("y", node),))
        assert_equal_values(ir.evaluate(peephole(g), given)[0], ir.evaluate(g, given)[0])
        assert peephole(g).outputs == g.outputs


def test_patterns_match_whatever_the_order_of_commuting_operands() -> None:
    x = Node("input", (), np.dtype(np.int32), 1, "x")
    for args in ((x, ir.const(0, x.dtype)), (ir.const(0, x.dtype), x)):
        g = Graph((x,), (("y", ir.apply("add", *args)),))
        assert peephole(g).outputs[0][1] is x


def test_signs_of_zero_are_told_apart() -> None:
    x = Node("input", (), np.dtype(np.float32), 1, "x")
    for zero, applies in ((0.0, False), (-0.0, True)):
        g = Graph((x,), (("y", ir.apply("add", x, ir.const(zero, x.dtype))),))
        assert (peephole(g).outputs[0][1] is x) == applies


def test_one_letter_stands_for_one_value() -> None:
    x, y = (Node("input", (), np.dtype(np.int32), 1, n) for n in "xy")
    g = Graph((x, y), (("z", ir.apply("subtract", x, y)),))
    assert peephole(g).outputs == g.outputs


@pytest.mark.parametrize("text", ["f(x)", "add(x, 'a')", "x + y", "add(x, [1])", "lambda: 0"])
def test_what_is_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no pattern"):
        parse(text)


def test_rules_are_written_with_operations_of_the_table_and_reasons() -> None:
    for rule in (*EXACT, *FAST):
        assert parse(rule.pattern)[0] in OPS and rule.why and set(rule.kinds) <= set("biufc")
    assert {rule.exact for rule in EXACT} == {True} and {rule.exact for rule in FAST} == {False}
    patterns = [(rule.pattern, kind) for rule in (*EXACT, *FAST) for kind in rule.kinds]
    assert len(patterns) == len(set(patterns))
