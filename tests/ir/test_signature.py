"""The signature: what makes two graphs the same kernel, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kernelgen as kg
from kernelgen import ir
from kernelgen.ir import Graph, Node
from kernelgen.ir.structural_key import canonical

F64 = np.dtype(np.float64)


def recorded(function: Callable[..., Any], *inputs: tuple[Any, int], names: str = "xyz") -> Graph:
    with kg.Tape() as tape:
        tensors = [tape.input(names[k], dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(inputs)]
        result = function(*tensors)
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape.graph


def of(function: Callable[..., Any], *inputs: tuple[Any, int], names: str = "xyz") -> str:
    return canonical(recorded(function, *(inputs or ((np.float64, 2),)), names=names))


def test_names_and_lines_do_not_matter() -> None:
    def elsewhere(x: Any) -> Any:
        y = np.sin(x)
        return y * 2

    assert of(lambda x: np.sin(x) * 2) == of(elsewhere) == of(elsewhere, names="q")
    with kg.Tape("another") as tape:
        tape.output(result=np.sin(tape.input("value", np.float64, ndim=2)) * 2)
    assert canonical(tape.graph) == of(elsewhere)


def test_a_captured_array_is_an_input_like_others() -> None:
    data = np.ones((2, 2))
    captured = of(lambda x: x + data)
    assert captured == of(lambda x, y: x + y, (np.float64, 2), (np.float64, 2))
    assert captured == of(lambda x: x + np.zeros((5, 7)))


def different(*functions: Callable[..., Any], inputs: Any = ((np.float64, 2),)) -> None:
    texts = [of(f, *inputs) for f in functions]
    assert len(set(texts)) == len(texts)


def test_structure_matters() -> None:
    different(
        lambda x: x + 1,
        lambda x: 1 + x,
        lambda x: x - 1,
        lambda x: x + 1 + 1,
        lambda x: (x + 1, x + 1),
        lambda x: (x + 1) * (x + 1),
        lambda x: np.square(x + 1),
    )


def test_sharing_matters() -> None:
    def shared(x: Any) -> Any:
        y = np.sin(x)
        return y * y

    different(shared, lambda x: np.sin(x) * np.sin(x))


def test_dtypes_and_ranks_matter() -> None:
    texts = {of(lambda x: np.sin(x), (d, n)) for d in (np.float16, np.float32, np.float64) for n in (0, 1, 2)}
    assert len(texts) == 9
    different(lambda x: x.astype(np.float32), lambda x: x.astype(np.int32), lambda x: x)


def test_which_input_matters() -> None:
    two = ((np.float64, 1), (np.float64, 1))
    different(lambda x, y: x - y, lambda x, y: y - x, lambda x, y: x - x, inputs=two)
    assert of(lambda x, y: x, *two) != of(lambda x: x, (np.float64, 1))


def test_parameters_of_structural_operations_matter() -> None:
    different(
        lambda x: x.T,
        lambda x: x,
        lambda x: x[None],
        lambda x: x[:, None],
        lambda x: x[..., None],
        lambda x: x * x.shape[0],
        lambda x: x * x.shape[1],
        lambda x: x * x.size,
    )


def test_order_of_outputs_matters() -> None:
    different(lambda x: (x + 1, x + 2), lambda x: (x + 2, x + 1), lambda x: (x + 1, x + 1))


def with_constant(value: Any) -> str:
    x = Node("input", (), F64, 1, "x")
    return canonical(Graph((x,), (("y", ir.apply("add", x, ir.const(value, F64))),)))


def nan(payload: int) -> Any:
    return np.array(0x7FF8000000000000 + payload, np.uint64).view(np.float64)[()]


def test_constants_matter_to_the_bit() -> None:
    tiny = np.nextafter(0.0, 1.0)
    values = [0.0, -0.0, 1.0, np.nextafter(1.0, 2.0), tiny, np.inf, -np.inf, nan(0), nan(1), -nan(0)]
    assert len({with_constant(v) for v in values}) == len(values)
    assert with_constant(nan(7)) == with_constant(nan(7))


def test_the_dtype_of_a_constant_matters() -> None:
    texts = {
        canonical(Graph((), (("y", ir.const(1, np.dtype(d))),))) for d in ("i1", "u1", "f4", "f8", "b1", "c8")
    }
    assert len(texts) == 6


def test_a_call_is_known_by_what_it_calls() -> None:
    def calling(function: Callable[..., Any], output: int = 0) -> str:
        with kg.Tape() as inner:
            result = function(inner.input("p", np.float64, ndim=2))
            inner.output(*(result if isinstance(result, tuple) else (result,)))

        def outer(x: Any) -> Any:
            called = inner(x)
            return called[output] if isinstance(called, tuple) else called

        return of(outer)

    assert calling(np.sin) == calling(lambda x: np.sin(x))
    assert calling(np.sin) != calling(np.cos)
    assert calling(lambda x: (x + 1, x + 2)) != calling(lambda x: (x + 1, x + 2), output=1)


def test_sizes_are_never_part_of_it() -> None:
    for shape in ((16, 16), (512, 3)):
        with kg.Tape() as tape:
            tape.output(y=np.sin(tape.input("x", like=np.ones(shape))) + 1)
        assert canonical(tape.graph) == of(lambda x: np.sin(x) + 1)


STEP = st.tuples(st.sampled_from(["add", "subtract", "multiply"]), st.integers(0, 9), st.integers(0, 9))


def _chain(steps: list[tuple[str, int, int]]) -> Graph:
    x = Node("input", (), F64, 1, "x")
    values = [x, ir.const(1.0, F64)]
    for op, a, b in steps:
        values.append(ir.apply(op, values[a % len(values)], values[b % len(values)]))
    return Graph((x,), (("y", values[-1]),))


def _tree(node: Node, seen: dict[Node, int]) -> Any:
    """The graph from an output down, with sharing: what must be equal where texts are."""
    if node in seen:
        return ("again", seen[node])
    operands = tuple(_tree(a, seen) for a in node.args)
    seen[node] = len(seen)
    return (node.op, operands)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(STEP, min_size=1, max_size=4), st.lists(STEP, min_size=1, max_size=4))
def test_texts_are_equal_exactly_where_graphs_are(a: Any, b: Any) -> None:
    one, two = _chain(a), _chain(b)
    same = _tree(one.outputs[0][1], {}) == _tree(two.outputs[0][1], {})
    assert (canonical(one) == canonical(two)) == same


def test_a_parameter_that_has_no_text_is_refused() -> None:
    x = Node("input", (), F64, 1, "x")
    node = Node("view", (x,), F64, 1, ({"axis": 0},))
    with pytest.raises(TypeError, match="axis"):
        canonical(Graph((x,), (("y", node),)))
