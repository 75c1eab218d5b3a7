"""The graph: its text, `verify`, `evaluate`, and graphs that are deep."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir as kgraph
from kernelgen.base.errors import GraphError
from kernelgen.ir import (
    Graph,
    Node,
    evaluate,
    verify,
)
from kernelgen.ir.structural_key import canonical
from kernelgen.passes.shapes import Shapes

BOOL, F32, F64, I64 = (np.dtype(d) for d in ("?", "f4", "f8", "i8"))
DEPTH = 5000


def leaf(name: str = "x", dtype: Any = F64, ndim: int = 1) -> Node:
    return Node("input", (), np.dtype(dtype), ndim, name)


def one(node: Node, *inputs: Node) -> Graph:
    return Graph(inputs, (("y", node),))


def deep(step: Callable[[Node], Node]) -> Graph:
    x = leaf()
    node = x
    for _ in range(DEPTH):
        node = step(node)
    return one(node, x)


# Text.


def test_the_text_of_a_small_graph() -> None:
    table = np.ones(3)
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=2)
        a = tape.input("a", np.float64, ndim=0)
        y = a * x.T + 2 * x.shape[0] - 0.1
        tape.output(y=np.where(y > table, y, -0.0), x=x, one=1, wide=np.broadcast_to(a, x.shape))
    code, comments = [], []
    for line in str(tape.graph).splitlines():
        before, _, after = line.partition("  # ")
        code.append(before.rstrip())
        comments.append(after)
    assert code == [
        "graph(x: f32[:, :], a: f64[], captured0: f64[:] = captured) {",
        "  %0: f32[:, :] = view(x, axes=(1, 0))",
        "  %1: f64[:, :] = cast(%0, f64)",
        "  %2: f64[:, :] = multiply(a, %1)",
        "  %3: i64[] = size(x, axis=-2)",
        "  %4: i64[] = multiply(2, %3)",
        "  %5: f64[] = cast(%4, f64)",
        "  %6: f64[:, :] = add(%2, %5)",
        "  %7: f64[:, :] = subtract(%6, 0.1)",
        "  %8: bool[:, :] = greater(%7, captured0)",
        "  %9: f64[:, :] = where(%8, %7, -0.0)",
        "  %10: f64[:, :] = broadcast(a, x)",
        "  return y=%9, x=x, one=1, wide=%10",
        "}",
    ]
    assert comments[1].endswith("y = a * x.T + 2 * x.shape[0] - 0.1") and "test_graph.py:" in comments[1]
    assert comments[2] == "" and "np.where" in comments[9]


def test_constants_are_shown_as_they_read_back() -> None:
    values = [0.1, -0.0, np.inf, -np.inf, 1e300, 5e-324, 1 / 3]
    for value in values:
        text = kgraph.format_const(kgraph.const(value, F64))
        assert np.array(float(text)).tobytes() == np.array(value).tobytes()
    assert kgraph.format_const(kgraph.const(0.1, F32)) == "0.1"
    assert kgraph.format_const(kgraph.const(np.nan, F32)) == "nan"
    assert kgraph.format_const(kgraph.const(True)) == "True"
    assert kgraph.format_const(kgraph.const(2**63, np.dtype("u8"))) == str(2**63)
    assert complex(kgraph.format_const(kgraph.const(1 - 2j))) == 1 - 2j


def test_a_graph_of_nothing_but_inputs_has_a_text() -> None:
    x = leaf()
    assert str(one(x, x)) == "graph(x: f64[:]) {\n  return y=x\n}"


# Order.


def test_the_order_is_that_of_the_operands() -> None:
    x, y = leaf("x"), leaf("y")
    a = kgraph.apply("sin", y)
    b = kgraph.apply("cos", x)
    total = kgraph.apply("add", b, a)
    g = Graph((x, y), (("t", total), ("a", a)))
    assert [n.op for n in g.nodes] == ["input", "cos", "input", "sin", "add"]
    assert g.nodes == g.nodes
    assert Graph((x, y), (("a", a), ("t", total))).nodes == (y, a, x, b, total)


def test_each_node_occurs_once_after_its_operands() -> None:
    rng = np.random.default_rng(0)
    nodes = [leaf("x"), leaf("y")]
    for _ in range(300):
        a, b = rng.integers(0, len(nodes), 2)
        nodes.append(kgraph.apply("add", nodes[a], nodes[b]))
    order = Graph(tuple(nodes[:2]), tuple((f"o{k}", n) for k, n in enumerate(nodes[::-7]))).nodes
    place = {n: k for k, n in enumerate(order)}
    assert len(place) == len(order)
    assert all(place[a] < place[n] for n in order for a in n.args)


def test_the_text_is_the_same_in_each_recording() -> None:
    def text() -> str:
        with kg.Tape() as tape:
            x, y = (tape.input(n, np.float64, ndim=1) for n in "xy")
            tape.output(a=np.sin(x) * y + x, b=np.sin(y) + x * y)
        return str(tape.graph)

    assert len({text() for _ in range(5)}) == 1


# Building.


def test_builders_check_what_they_build() -> None:
    x = leaf()
    with pytest.raises(GraphError, match="takes"):
        kgraph.apply("add", x, leaf("z", F32))
    with pytest.raises(GraphError, match="each of 1 axes once"):
        kgraph.view(x, (0, 0))
    with pytest.raises(GraphError, match="each of 1 axes once"):
        kgraph.view(x, (None,))
    assert kgraph.cast(x, F64) is x and kgraph.view(x, (0,)) is x
    assert kgraph.with_args(x, ()) is x


def test_rewriting_keeps_what_does_not_change() -> None:
    x = leaf()
    g = one(kgraph.apply("sin", kgraph.apply("cos", x)), x)
    assert kgraph.rewrite(g, lambda n: n).nodes == g.nodes
    turned = kgraph.rewrite(g, lambda n: kgraph.apply("tan", *n.args) if n.op == "cos" else n)
    assert [n.op for n in turned.nodes] == ["input", "tan", "sin"] and turned.nodes[0] is x


# verify.

X, S = leaf(), leaf("s", ndim=0)
B = leaf("b", BOOL)
CALLED = one(kgraph.apply("sin", X), X)


def call(args: tuple[Node, ...], dtype: Any = F64, ndim: int = 1, inner: Graph = CALLED) -> Node:
    return Node("call", args, np.dtype(dtype), ndim, (inner, 0, "f"))


@pytest.mark.parametrize(
    ("node", "message"),
    [
        (Node("sin", (X,), F32, 1), r"should be \(float64\) -> float64"),
        (Node("less", (X, X), F64, 1), r"should be .* -> bool"),
        (Node("add", (X, kgraph.const(1, I64)), F64, 1), r"should be \(float64, float64\)"),
        (Node("bitwise_and", (X, X), F64, 1), r"does not take \(float64, float64\)"),
        (Node("sin", (X,), F64, 2), "wrong rank"),
        (Node("add", (X, X), F64, 0), "wrong rank"),
        (Node("add", (X,), F64, 1), "has 1 operands, not 2"),
        (Node("sin", (leaf("foreign"),), F64, 1), "not an input of this graph"),
        (Node("frobnicate", (X,), F64, 1), "not an operation of the table"),
        (Node("sin", (X,), np.dtype(np.longdouble), 1), "not supported|should be"),
        (Node("const", (), F64, 0, np.float32(1)), "not a scalar of its dtype"),
        (Node("const", (), F64, 1, np.float64(1)), "not a scalar"),
        (Node("const", (), F64, 0, 1.0), "not a scalar of its dtype"),
        (Node("const", (X,), F64, 0, np.float64(1)), "has 1 operands"),
        (Node("cast", (X,), F32, 2), "wrong rank"),
        (Node("cast", (X, X), F32, 1), "has 2 operands"),
        (Node("view", (X,), F64, 1, (1,)), "axes that do not fit"),
        (Node("view", (X,), F64, 2, (0,)), "axes that do not fit"),
        (Node("view", (X,), F64, 1, (None,)), "axes that do not fit"),
        (Node("view", (X,), F32, 1, (0,)), "axes that do not fit"),
        (Node("view", (), F64, 1, (0,)), "has 0 operands"),
        (Node("size", (X,), F64, 0, -1), "not an int64 scalar"),
        (Node("size", (X,), I64, 1, -1), "not an int64 scalar"),
        (Node("broadcast", (S, X), F64, 0), "rank or dtype"),
        (Node("broadcast", (S, X), F32, 1), "rank or dtype"),
        (Node("broadcast", (), F64, 0), "has 0 operands"),
        (call(()), "do not fit the called graph"),
        (call((S,)), "do not fit the called graph"),
        (call((B,)), "do not fit the called graph"),
        (call((X,), F32), "another type"),
        (call((X,), F64, 2), "another type"),
        (call((X,), inner=one(Node("sin", (X,), F32, 1), X)), "should be"),
    ],
)
def test_verify_finds_what_is_wrong(node: Node, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        verify(one(node, X, S, B))
    # ... and also below an output that is right itself.
    with pytest.raises(GraphError):
        verify(Graph((X, S, B), (("fine", X), ("y", kgraph.broadcast(node, [X])))))


def test_verify_takes_what_is_right() -> None:
    fine = [
        kgraph.apply("add", X, S),
        kgraph.view(X, (None, 0)),
        Node("size", (X,), I64, 0, None),
        kgraph.broadcast(S, [X]),
        kgraph.cast(X, BOOL),
        call((X,)),
    ]
    verify(Graph((X, S, B), tuple((f"o{k}", n) for k, n in enumerate(fine))))


@pytest.mark.parametrize(
    ("inputs", "outputs", "captured", "message"),
    [
        ((X, leaf("x", F32)), (("y", X),), {}, "two inputs"),
        ((X,), (("y", X), ("y", X)), {}, "two outputs"),
        ((X,), (("a b", X),), {}, "'a b' is not an identifier"),
        ((leaf("os.system()"),), (), {}, "not an identifier"),
        ((X,), (("y", X),), {"z": np.ones(1)}, "captured"),
        ((X,), (("y", X),), {"x": np.ones((1, 1))}, "captured"),
        ((X,), (("y", X),), {"x": np.ones(1, np.float32)}, "captured"),
    ],
)
def test_verify_checks_names_and_captured_arrays(
    inputs: Any, outputs: Any, captured: Any, message: str
) -> None:
    with pytest.raises(GraphError, match=message):
        verify(Graph(inputs, outputs, captured))


def test_a_cycle_is_found() -> None:
    x = leaf()
    a = kgraph.apply("sin", x)
    b = kgraph.apply("cos", a)
    object.__setattr__(a, "args", (b,))
    with pytest.raises(GraphError, match="cycle through <"):
        verify(one(b, x))
    object.__setattr__(a, "args", (a,))
    with pytest.raises(GraphError, match="cycle"):
        verify(one(b, x))


def test_a_malformed_graph_is_refused_before_it_is_compiled() -> None:
    with pytest.raises(GraphError, match="wrong rank"):
        kg.compile_tape(one(Node("sin", (X,), F64, 2), X), target="interpret")


# evaluate.


def test_results_are_fresh_arrays() -> None:
    x = leaf()
    views = (x, kgraph.view(x, (None, 0)), kgraph.broadcast(x, [leaf("z", ndim=2)]))
    g = Graph((x, leaf("z", ndim=2)), tuple((f"o{k}", n) for k, n in enumerate((*views, x))))
    data, z = np.arange(3.0), np.zeros((2, 3))
    results = evaluate(g, {"x": data, "z": z})
    for result in results:
        assert result.flags.writeable and not np.shares_memory(result, data)
        result[...] = -1
    assert data.tolist() == [0, 1, 2]
    assert not np.shares_memory(results[0], results[3])


def test_scalars_come_back_as_numpy_scalars() -> None:
    s = leaf("s", F32, 0)
    (result,) = evaluate(one(kgraph.apply("sin", s), s), {"s": np.array(0.5, np.float32)})
    assert type(result) is np.float32 and result == np.sin(np.float32(0.5))


def test_values_are_freed_after_their_last_use() -> None:
    g = deep(lambda n: kgraph.apply("sin", n))
    alive: list[Any] = []
    most = 0

    def watch(node: Node, value: Any) -> None:
        nonlocal most
        alive.append(weakref.ref(value))
        alive[:] = [r for r in alive if r() is not None]
        most = max(most, len(alive))

    evaluate(g, {"x": np.ones(4)}, watch)
    assert most <= 4


def test_an_output_that_is_also_an_operand_is_kept() -> None:
    x = leaf()
    a = kgraph.apply("sin", x)
    g = Graph((x,), (("a", a), ("b", kgraph.apply("cos", a)), ("x", x)))
    first, second, third = evaluate(g, {"x": np.arange(3.0)})
    np.testing.assert_array_equal(first, np.sin(np.arange(3.0)))
    np.testing.assert_array_equal(second, np.cos(first))
    np.testing.assert_array_equal(third, np.arange(3.0))


def test_the_watcher_sees_each_node_once_in_order() -> None:
    x = leaf()
    g = one(kgraph.apply("add", kgraph.apply("sin", x), kgraph.const(1.0)), x)
    seen: list[Node] = []
    evaluate(g, {"x": np.ones(2)}, lambda node, value: seen.append(node))
    assert tuple(seen) == g.nodes


def test_sizes_and_broadcasts_follow_numpy() -> None:
    x, y = leaf("x", ndim=2), leaf("y")
    g = Graph(
        (x, y),
        (
            ("last", Node("size", (x, y), I64, 0, -1)),
            ("first", Node("size", (x, y), I64, 0, -2)),
            ("beyond", Node("size", (x,), I64, 0, -3)),
            ("all", Node("size", (x, y), I64, 0, None)),
            ("wide", kgraph.broadcast(y, [x])),
        ),
    )
    *sizes, wide = evaluate(g, {"x": np.ones((3, 1)), "y": np.arange(4.0)})
    assert sizes == [4, 3, 1, 12]
    np.testing.assert_array_equal(wide, np.broadcast_to(np.arange(4.0), (3, 4)))


def test_views_move_and_insert_axes() -> None:
    x = np.arange(24.0).reshape(2, 3, 4)
    np.testing.assert_array_equal(kgraph.view_array(x, (2, None, 0, 1)), x.transpose(2, 0, 1)[:, None])
    assert np.shares_memory(kgraph.view_array(x, (2, 1, 0)), x)


# Deep graphs: nothing may recurse.


def test_deep_graphs_are_printed_checked_and_keyed() -> None:
    g = deep(lambda n: kgraph.apply("sin", n))
    assert len(g.nodes) == DEPTH + 1
    assert f"%{DEPTH - 1}: f64[:] = sin(%{DEPTH - 2})" in str(g)
    verify(g)
    assert canonical(g).count("\n") == DEPTH + 4
    assert Shapes(g).of(g.outputs[0][1]) == frozenset(g.inputs)
    assert len(kgraph.rewrite(g, lambda n: n).nodes) == DEPTH + 1


def test_deep_graphs_are_evaluated() -> None:
    (result,) = evaluate(deep(lambda n: kgraph.apply("add", n, kgraph.const(1.0))), {"x": np.zeros(2)})
    assert result.tolist() == [DEPTH, DEPTH]


def test_deep_sharing_is_not_exponential() -> None:
    g = deep(lambda n: kgraph.apply("multiply", n, n))
    assert len(g.nodes) == DEPTH + 1
    verify(g)
    (result,) = evaluate(g, {"x": np.ones(2)})
    assert result.tolist() == [1, 1]


def test_recording_deep_code() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        for _ in range(DEPTH):
            x = x + 1
        tape.output(x)
    kernel = kg.compile_tape(tape, target="interpret")
    assert kernel(np.zeros(1)).tolist() == [DEPTH]


# Inlining.


@pytest.fixture
def inner() -> kg.Tape:
    with kg.Tape("scale") as tape:
        x = tape.input("x", np.float32, ndim=1)
        a = tape.input("a", np.float32, ndim=0)
        tape.output(product=x * a, total=x + a)
    return tape


def outer(called: Any, **options: Any) -> kg.Kernel:
    with kg.Tape() as tape:
        x = tape.input("q", np.float32, ndim=1)
        product, total = called(x - 1, 3)
        tape.output(y=product + total, z=called(a=x.shape[0], x=product)[1])
    return kg.compile_tape(tape, **{"target": "interpret", **options})


def has_calls(kernel: kg.Kernel) -> bool:
    return any(node.op == "call" for node in kernel.graph.nodes)


@pytest.mark.parametrize("compiled", [False, True])
def test_a_called_graph_becomes_a_part(inner: kg.Tape, compiled: bool, target: str) -> None:
    called = kg.compile_tape(inner, target=target) if compiled else inner  # type: ignore[arg-type]
    kernel = outer(called, target=target)
    assert "= call scale.product(" in str(kernel.recorded) and "= call scale.total(" in str(kernel.recorded)
    assert not has_calls(kernel)
    q = np.linspace(0, 1, 5, dtype=np.float32)
    y, z = kernel(q)
    product = (q - 1) * np.float32(3)
    np.testing.assert_array_equal(y, product + (q - 1 + np.float32(3)))
    np.testing.assert_array_equal(z, product + np.float32(5))
    assert y.dtype == z.dtype == np.float32


@pytest.mark.parametrize(
    ("args", "kwargs", "error", "message"),
    [
        (("x",), {}, TypeError, r"scale\(\) misses 'a'"),
        (("x", 1, 2), {}, TypeError, r"takes 2 inputs \(x, a\), got 3"),
        (("x",), {"b": 1}, TypeError, "no input 'b'"),
        (("x", 1), {"x": 1}, TypeError, "'x' twice"),
        (("d", 1), {}, TypeError, r"takes f32\[:\] for 'x', got float64\n.*\n.*\n.*astype\(np.float32\)"),
        (("x", 1j), {}, TypeError, "for 'a', got complex"),
        (("x", np.float64(1)), {}, TypeError, "for 'a', got float64"),
        (("x", "text"), {}, TypeError, "'text' of type str"),
        (("x", "x"), {}, ValueError, "rank 0 for 'a', got rank 1"),
        (("s", 1), {}, ValueError, "rank 1 for 'x', got rank 0"),
        ((3.0, 1), {"t": 0}, TypeError, "no input 't'"),
    ],
)
def test_arguments_of_a_called_graph(
    inner: kg.Tape, args: Any, kwargs: Any, error: type[Exception], message: str
) -> None:
    with kg.Tape() as tape:
        known = {
            "x": tape.input("x", np.float32, ndim=1),
            "d": tape.input("d", np.float64, ndim=1),
            "s": tape.input("s", np.float32, ndim=0),
        }
        args = [known.get(a, a) if isinstance(a, str) else a for a in args]
        with pytest.raises(kg.KernelgenError, match=message) as caught:
            inner(*args, **kwargs)
        assert isinstance(caught.value, error)


def test_weak_numbers_and_arrays_are_arguments_too(inner: kg.Tape) -> None:
    data = np.ones(3, np.float32)
    with kg.Tape() as tape:
        s = tape.input("s", np.float32, ndim=0)
        for value in (True, 2, 2.5, np.float32(3), s):
            assert inner(data, value)[0].dtype == np.float32
        tape.output(inner(data, s)[0])
    kernel = kg.compile_tape(tape, target="interpret")
    assert kernel(np.float32(2)).tolist() == [2, 2, 2]
    data[0] = 5
    assert kernel(np.float32(2)).tolist() == [10, 2, 2]


def test_captured_arrays_of_a_called_graph_stay_live() -> None:
    table = np.array([1.0, 2.0])
    with kg.Tape("lookup") as inner:
        inner.output(inner.input("x", np.float64, ndim=1) + table)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(inner(inner(x)) * table)
    assert [id(array) for array in tape.graph.captured.values()] == [id(table)]
    kernel = kg.compile_tape(tape, target="interpret")
    assert kernel(np.zeros(2)).tolist() == [2, 8]
    table[0] = 10
    assert kernel(np.zeros(2)).tolist() == [200, 8]
    assert not has_calls(kernel)


def test_calls_nest() -> None:
    with kg.Tape("first") as first:
        first.output(np.sin(first.input("x", np.float64, ndim=1)))
    with kg.Tape("second") as second:
        second.output(first(second.input("x", np.float64, ndim=1)) + 1)
    with kg.Tape() as tape:
        tape.output(second(second(tape.input("x", np.float64, ndim=1))))
    kernel = kg.compile_tape(tape, target="interpret")
    x = np.linspace(0, 1, 4)
    np.testing.assert_array_equal(kernel(x), np.sin(np.sin(x) + 1) + 1)
    assert [n.op for n in kernel.graph.nodes].count("sin") == 2
    assert not has_calls(kernel)


def test_calls_outside_of_a_tape_are_refused(inner: kg.Tape) -> None:
    with pytest.raises(kg.TapeError, match="no tape is recording"):
        inner(np.ones(3, np.float32), 1)
    kernel = kg.compile_tape(inner, target="interpret")
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        with pytest.raises(kg.OptionError, match="no out= while recording"):
            kernel(x, 1, out=np.empty(3, np.float32))
    with pytest.raises(kg.TapeError, match="after its tape has ended"):
        kernel(x, 1)
    with pytest.raises(kg.TapeError, match="after its tape has ended"):
        inner(x, 1)


def test_a_tape_without_outputs_cannot_be_called() -> None:
    with kg.Tape("empty") as empty:
        empty.input("x", np.float64, ndim=1)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(kg.OutputError, match=r"empty\(\) has no outputs"):
            empty(x)
