"""kg.bisect: it must name the operation that was broken, wherever its error shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.ir import apply, rewrite
from kernelgen.ops import OPS
from kernelgen.tools.replay import bisecting as module

Break: TypeAlias = Callable[[str, str], None]


def model(x: Any, y: Any) -> Any:
    s = np.sin(x) * y
    t = np.sqrt(np.abs(s)) + 1.0
    u = np.hypot(t, y)  # The line to be named.
    return np.exp(-u) / (t + u)


SPECS = (kg.spec(np.float64, 1), kg.spec(np.float64, 2))
LINE = model.__code__.co_firstlineno + 3


@pytest.fixture
def break_op() -> Iterator[Callable[[str, str], None]]:
    """Changes what an operation is compiled to; its reference stays."""
    sound = {name: row.cpu for name, row in OPS.items()}

    def change(name: str, spelling: str) -> None:
        object.__setattr__(OPS[name], "cpu", {**sound[name], "f": spelling})

    yield change
    for name, row in OPS.items():
        object.__setattr__(row, "cpu", sound[name])


def fresh(function: Any = model, *specs: Any) -> kg.Kernel:
    return kg.jit(function, cache=False).compile(*(specs or SPECS))


def test_a_sound_kernel_has_nothing_to_name() -> None:
    found = kg.bisect(model, *SPECS)
    assert not found and found.node is None
    assert str(found) == "model: every probe agrees with the interpreter"


def test_a_broken_operation_is_named_with_its_line(break_op: Break) -> None:
    break_op("hypot", "hypot({0}, {1}) * 1.0000000001")
    kernel = fresh()
    with pytest.raises(kg.CheckError):
        kg.check(kernel)
    found = kg.bisect(kernel)
    assert found and found.node is not None and found.node.op == "hypot"
    assert found.where is not None and found.where.line == LINE
    text = str(found)
    assert "f64[:, :] = hypot(" in text and "# The line to be named." in text
    assert found.got == pytest.approx(found.want * 1.0000000001, rel=1e-14)
    assert found.want == np.hypot(*found.operands.values())
    assert f"compiled     {found.got}" in text and f"interpreted  {found.want}" in text


def test_the_first_of_two_is_named(break_op: Break) -> None:
    break_op("exp", "exp({0}) + 1e-3")
    break_op("sqrt", "sqrt({0}) + 1e-3")
    found = kg.bisect(fresh())
    assert found.node is not None and found.node.op == "sqrt"


def test_a_broken_pass_is_named_by_what_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(graph: Any) -> Any:
        """Takes hypot(x, y) for x + y."""
        return rewrite(graph, lambda n: apply("add", *n.args, where=n.where) if n.op == "hypot" else n)

    monkeypatch.setattr(passes, "_LAST", (passes.Pass("wrong", run), *passes._LAST))
    found = kg.bisect(fresh())
    assert found.node is not None and found.node.op == "hypot"
    assert found.where is not None and found.where.line == LINE


def test_the_arrays_given_are_used(break_op: Break) -> None:
    break_op("sqrt", "sqrt({0}) + ({0} > 1000.0) * 1.0")
    kernel = fresh(lambda x: np.sqrt(x) * 2.0, SPECS[0])
    assert not kg.bisect(kernel)
    found = kg.bisect(kernel, np.array([1.0, 4.0, 4e6]))
    assert found.index == (2,) and dict(found.operands) == {"x": 4e6}
    assert (found.got, found.want) == (2001.0, 2000.0)


def test_broadcast_operands_are_shown_where_they_are_met(break_op: Break) -> None:
    break_op("hypot", "hypot({0}, {1}) + ({1} > 5.0) * 1.0")
    x, y = np.arange(3.0) / 10, np.array([[1.0], [7.0]])
    found = kg.bisect(fresh(lambda x, y: np.hypot(x, y), *SPECS), x, y)
    assert found.index[0] == 1 and found.operands["y"] == 7.0
    assert found.operands["x"] == x[found.index[1]]


def test_a_fault_that_needs_a_kernel_of_its_own_is_followed_upward(
    break_op: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_op("hypot", "hypot({0}, {1}) * 1.0000000001")
    monkeypatch.setattr(module, "_one_by_one", lambda trial: None)
    found = kg.bisect(fresh())
    assert found.node is not None and found.node.op == "hypot"


def test_graphs_of_many_operations(break_op: Break) -> None:
    def chain(x: Any) -> Any:
        for k in range(40):
            x = np.sqrt(x) + k if k != 36 else np.cbrt(x)
        return x

    break_op("cbrt", "cbrt({0}) * 1.000001")
    found = kg.bisect(fresh(chain, SPECS[0]))
    assert found.node is not None and found.node.op == "cbrt"


def test_machine_code_that_is_not_the_graphs(break_op: Break) -> None:
    break_op("sqrt", "sqrt({0}) + 1.0")
    kernel = fresh()
    break_op("sqrt", "sqrt({0})")
    found = kg.bisect(kernel)
    assert found and found.node is None
    assert "right when the same graph is compiled anew" in str(found)


def test_kernels_in_kernels_are_looked_into(break_op: Break) -> None:
    break_op("hypot", "hypot({0}, {1}) * 1.0000000001")
    inner = fresh()
    found = kg.bisect(fresh(lambda x, y: inner(x, y) + 1.0, *SPECS))
    assert found.node is not None and found.node.op == "hypot"
    assert found.where is not None and found.where.line == LINE


def test_captured_arrays_and_sizes_take_part(break_op: Break) -> None:
    held = np.linspace(1.0, 2.0, 5)
    break_op("hypot", "hypot({0}, {1}) * 1.0000000001")
    found = kg.bisect(fresh(lambda x: np.hypot(x * x.shape[0], held), SPECS[0]))
    assert found.node is not None and found.node.op == "hypot"
