"""The schedule: nests, operands, and how bodies are split in loops."""

from __future__ import annotations

import keyword
from collections.abc import Callable
from typing import Any

import ml_dtypes
import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import kernelgen as kg
from kernelgen import passes
from kernelgen.codegen import numba_cpu, python_body
from kernelgen.ir import Node, value_of
from kernelgen.schedule.arrays import is_leaf
from kernelgen.schedule.loop_nest import (
    MAX_OPERANDS,
    MAX_OPERATIONS,
    SCRATCH_BYTES,
    Loop,
    LoopNest,
    Schedule,
    is_hot,
    is_scalar_only,
    schedule,
)

F64 = (np.float64, 1)


def planned(function: Callable[..., Any], *specs: Any, names: Any = "abcdefgh") -> Schedule:
    """The schedule of a function on inputs of these (dtype, rank), after the passes."""
    with kg.Tape() as tape:
        result = function(*(tape.input(names[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return schedule(passes.optimize(tape.graph)[0])


def arrays_of(loop: Loop) -> int:
    return sum(o.role not in ("scalar", "size") for o in loop.operands)


def check(plan: Schedule) -> None:
    """What every schedule must keep."""
    stored_outputs = []
    for nest in plan.nests:
        names = [o.name for o in nest.operands]
        assert len(set(names)) == len(names)
        assert not {"n", "i", "range"} & set(names)
        order = {"input": 0, "scalar": 0, "size": 0, "output": 1, "temporary": 2}
        places = [order[o.role] for o in nest.operands]
        assert places == sorted(places)
        assert nest.block & (nest.block - 1) == 0 and 128 <= nest.block <= 4096
        written: set[Node] = set()
        for loop in nest.loops:
            assert set(loop.operands) <= set(nest.operands)
            assert len(loop.varying) <= MAX_OPERATIONS
            assert len(set(loop.varying)) == len(loop.varying)
            check_loop(loop, written)
            written |= {o.node for _, o in loop.stores if o.role == "temporary"}
            stored_outputs += [o.index for _, o in loop.stores if o.role == "output"]
        check_kinds(nest)
    assert sorted(stored_outputs) == list(range(len(plan.graph.outputs)))


def check_loop(loop: Loop, written: set[Node]) -> None:
    stores = {o for _, o in loop.stores}
    at_hand = {value_of(o.node) for o in loop.operands if o not in stores}
    for operand in loop.operands:
        if operand.role == "temporary" and operand not in stores:
            assert operand.node in written, "a temporary is read before it is written"
    for node in (*loop.uniform, *loop.varying):
        for arg in map(value_of, node.args):
            assert arg.op == "const" or arg in at_hand, f"{arg} is used before it is there"
        at_hand.add(node)
    for node in loop.uniform:
        assert node.ndim == 0 and not is_leaf(node)
    for node, _ in loop.stores:
        assert value_of(node).op == "const" or value_of(node) in at_hand


def check_kinds(nest: LoopNest) -> None:
    for loop in nest.loops:
        scalar, hot = any(map(is_scalar_only, loop.varying)), any(map(is_hot, loop.varying))
        assert not (scalar and hot)


def test_outputs_of_equal_rank_share_a_nest() -> None:
    plan = planned(lambda a, b: (a + b, a * b, a - 1), F64, F64)
    check(plan)
    (nest,) = plan.nests
    assert [o.name for o in nest.operands] == ["a", "b", "out0", "out1", "out2"]
    assert len(nest.loops) == 1


def test_each_rank_has_a_nest_the_highest_first() -> None:
    plan = planned(lambda a, b: (a + 1, a * b, b * 2), F64, (np.float64, 2))
    check(plan)
    assert [nest.ndim for nest in plan.nests] == [2, 1]


def test_scalars_and_sizes_come_before_the_loop() -> None:
    plan = planned(lambda a, s: a * np.exp(s * 2) / a.shape[0], F64, (np.float64, 0))
    check(plan)
    (loop,) = plan.nests[0].loops
    assert "exp" in {n.op for n in loop.uniform} and "exp" not in {n.op for n in loop.varying}
    assert {o.role for o in plan.nests[0].operands} == {"input", "scalar", "size", "output"}


def test_an_output_that_is_an_input_is_stored() -> None:
    plan = planned(lambda a, b: (a, b * 2, np.zeros_like(a), a), F64, F64)
    check(plan)
    assert sum(len(loop.stores) for loop in plan.nests[0].loops) == 4


def test_functions_without_a_vector_form_have_loops_of_their_own() -> None:
    plan = planned(lambda a, b: np.nextafter(np.sin(a), b) + np.exp(np.nextafter(b, a)), F64, F64)
    check(plan)
    kinds = [
        (
            "scalar"
            if any(map(is_scalar_only, loop.varying))
            else "hot"
            if any(map(is_hot, loop.varying))
            else ""
        )
        for loop in plan.nests[0].loops
    ]
    assert set(kinds) >= {"scalar", "hot"}


def test_a_loop_without_costly_functions_is_not_split() -> None:
    plan = planned(lambda a, b: np.nextafter(a * 2, b) + b / a, F64, F64)
    assert len(plan.nests[0].loops) == 1


def test_nothing_is_split_that_is_all_scalar_or_all_vector() -> None:
    for function in (lambda a, b: np.nextafter(np.nextafter(a, b), a), lambda a, b: np.sin(np.exp(a) * b)):
        assert len(planned(function, F64, F64).nests[0].loops) == 1


def chain(n: int) -> Callable[..., Any]:
    def f(a: Any, b: Any) -> Any:
        v = a
        for k in range(n):
            v = v * b + float(k)
        return v

    return f


@pytest.mark.parametrize("operations", [MAX_OPERATIONS // 2, MAX_OPERATIONS // 2 + 1, 1100])
def test_long_bodies_are_cut(operations: int) -> None:
    plan = planned(chain(operations), F64, F64)
    check(plan)
    total = 2 * operations - 1  # the first addition is of zero, which an integer zero makes exact to keep
    assert len(plan.nests[0].loops) == -(
        -sum(len(loop.varying) for loop in plan.nests[0].loops) // MAX_OPERATIONS
    )
    assert sum(len(loop.varying) for loop in plan.nests[0].loops) >= total


def test_wide_bodies_are_cut() -> None:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", np.float64, ndim=1) for k in range(130)]
        total = inputs[0]
        for x in inputs[1:]:
            total = total + np.sqrt(x)
        tape.output(total, *(x * 2 for x in inputs))
    plan = schedule(passes.optimize(tape.graph)[0])
    check(plan)
    assert all(arrays_of(loop) <= MAX_OPERANDS for loop in plan.nests[0].loops)


def test_bodies_with_many_outputs_along_a_chain_are_cut() -> None:
    def powers(a: Any, b: Any) -> Any:
        found = [a]
        for _ in range(150):
            found.append(found[-1] * b)
        return tuple(found[1:])

    plan = planned(powers, F64, F64)
    check(plan)
    assert all(arrays_of(loop) <= MAX_OPERANDS for loop in plan.nests[0].loops)


def test_values_that_later_phases_need_count() -> None:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", np.float64, ndim=1) for k in range(70)]
        parts = [np.nextafter(np.sin(x), 2.0) for x in inputs]
        tape.output(sum(parts), *(np.exp(p) for p in parts))
    plan = schedule(passes.optimize(tape.graph)[0])
    check(plan)
    assert all(arrays_of(loop) <= MAX_OPERANDS for loop in plan.nests[0].loops)


def test_scratch_blocks_stay_in_the_cache() -> None:
    few, many = planned(lambda a: a * 2, F64), planned(chain(1100), F64, F64)
    for plan in (few, many):
        nest = plan.nests[0]
        item_bytes = sum(o.dtype.itemsize for o in nest.operands)
        assert nest.block == 128 or nest.block * item_bytes <= SCRATCH_BYTES


def test_cost_counts_what_is_costly() -> None:
    cheap, costly = planned(lambda a: a + 1, F64).nests[0], planned(lambda a: np.sin(a) + 1, F64).nests[0]
    assert cheap.cost == 1 and costly.cost > 10
    assert costly.calls_math and not cheap.calls_math


@pytest.mark.parametrize(
    "names",
    [("n", "i"), ("range", "n_1"), ("i", "i_1"), ("size", "size_1"), ("between", "out0_1"), ("sin", "sin_")],
)
def test_names_do_not_collide(names: tuple[str, str]) -> None:
    plan = planned(
        lambda a, b: np.nextafter(np.sin(a), b) * np.exp(b) / a.shape[0] + b.size, F64, F64, names=names
    )
    check(plan)
    for functions in numba_cpu.emit(plan, "kernel").nests:
        for function in functions:
            used = ("n", *function.parameters)
            assert len(set(used)) == len(used)
            assert not set(used[1:]) & (python_body.DEVICE_NAMES | {"n", "i", "range"})


def test_what_passes_should_have_removed_is_refused() -> None:
    with kg.Tape() as inner:
        inner.output(inner.input("x", np.float64, ndim=1) + 1)
    with kg.Tape() as tape:
        tape.output(inner(tape.input("a", np.float64, ndim=1)))
    with pytest.raises(kg.GraphError, match="before scheduling"):
        schedule(tape.graph)
    with kg.Tape() as tape:
        tape.output((tape.input("a", np.float64, ndim=2) + 1).T)
    with pytest.raises(kg.GraphError, match="before scheduling"):
        schedule(tape.graph)


def test_the_schedule_prints() -> None:
    text = str(planned(lambda a, s: np.sin(a) * s + a.size, F64, (np.float64, 0)))
    assert text.splitlines()[0].startswith("nest 0: rank 1")
    assert "scalar" in text and "size" in text and "operations" in text and "-> out0" in text


UNARY = (
    np.negative,
    np.sin,
    np.exp,
    np.sqrt,
    np.floor,
    np.isnan,
    np.gamma if hasattr(np, "gamma") else np.tanh,
)
BINARY = (np.add, np.multiply, np.fmod, np.arctan2, np.less, np.maximum, np.power, np.floor_divide)
DTYPES = (np.float64, np.float32, np.float16, ml_dtypes.bfloat16, np.int32, np.uint8, np.bool_, np.complex128)
NAMES = ("n", "i", "x", "x_i", "range", "sin", "v3", "c0", "float32", "select", "size", "kernel", "exp_")


@st.composite
def tapes(draw: Any) -> kg.Tape:
    with kg.Tape(draw(st.sampled_from(NAMES))) as tape:
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
        values = [
            tape.input(name, draw(st.sampled_from(DTYPES)), ndim=draw(st.integers(0, 2))) for name in names
        ]
        for _ in range(draw(st.integers(0, 25))):
            a, b = draw(st.sampled_from(values)), draw(st.sampled_from(values))
            step = draw(st.integers(0, 5))
            try:
                if step == 0:
                    values.append(draw(st.sampled_from(UNARY))(a))
                elif step == 1:
                    values.append(np.where(a == b, a, b))
                elif step == 2:
                    values.append(a * a.shape[0] if a.ndim else a[None])
                elif step == 3:
                    values.append(a.T if a.ndim == 2 else a[None] if a.ndim == 1 else a + 1)
                else:
                    values.append(draw(st.sampled_from(BINARY))(a, b))
            except kg.DTypeError:
                continue
        tape.output(*draw(st.lists(st.sampled_from(values), min_size=1, max_size=4)))
    return tape


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(tapes())
def test_random_graphs_have_sound_schedules_and_valid_source(tape: kg.Tape) -> None:
    assume(not tape.graph.has_opaque)  # Sizes beside small integers are checked by a call.
    plan = schedule(passes.optimize(tape.graph)[0])
    check(plan)
    emitted = numba_cpu.emit(plan, tape.name)
    compile(emitted.text, "<emitted>", "exec")
    assert emitted.text == numba_cpu.emit(plan, tape.name).text
    names = [function.name for functions in emitted.nests for function in functions]
    assert len(set(names)) == len(names)
    assert all(n.isidentifier() and not keyword.iskeyword(n) for n in names)


def test_costly_outputs_of_different_arrays_have_nests_of_their_own() -> None:
    """Each is computed for its own shape alone; cheap ones, and those that share an array, stay together."""

    def nests(*outputs: Callable[[Any, Any], Any]) -> int:
        with kg.Tape() as tape:
            x, y = tape.input("x", np.float64, ndim=2), tape.input("y", np.float64, ndim=2)
            tape.output(*(f(x, y) for f in outputs))
        return len(schedule(passes.optimize(tape.graph)[0]).nests)

    assert nests(lambda x, y: np.exp(x), lambda x, y: np.exp(y)) == 2
    assert nests(lambda x, y: np.exp(x), lambda x, y: np.exp(x + y)) == 1
    assert nests(lambda x, y: np.exp(x), lambda x, y: np.exp(y), lambda x, y: x + y) == 1
    assert nests(lambda x, y: x + 1, lambda x, y: y * 2) == 1
    assert nests(lambda x, y: np.sin(x), lambda x, y: y * 2, lambda x, y: y + 3) == 2
    assert nests(lambda x, y: np.sin(x), lambda x, y: np.cos(x.T), lambda x, y: np.tan(y)) == 2


def test_costly_outputs_of_several_shapes_are_right() -> None:
    jitted = kg.jit(lambda x, y: (np.exp(x), np.exp(y) * 2, x + 1, y.sum(axis=0)))
    rng = np.random.default_rng(6)
    for first, second in (((2, 3), (4, 5)), ((0, 3), (1, 1)), ((3, 1), (3, 1))):
        x, y = rng.random(first), rng.random(second)
        for found, expected in zip(jitted(x, y), (np.exp(x), np.exp(y) * 2, x + 1, y.sum(0)), strict=True):
            np.testing.assert_allclose(found, expected, rtol=1e-15)
