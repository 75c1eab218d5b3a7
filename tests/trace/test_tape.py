"""Tapes: nesting, threads, exceptions, names, what is captured, and what each node knows of its line."""

from __future__ import annotations

import functools
import inspect
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import evaluate
from kernelgen.trace.active import active_tape

HERE = Path(__file__).name


def here(offset: int = 0) -> str:
    """`file:line` of the caller, as messages show it."""
    frame = inspect.currentframe()
    assert frame is not None and frame.f_back is not None
    return f"{HERE}:{frame.f_back.f_lineno + offset}"


def clean() -> bool:
    """Whether no tape is left open on this thread."""
    try:
        active_tape()
    except kg.TapeError:
        return True
    return False


def run(tape: kg.Tape, *arrays: Any) -> Any:
    return kg.compile_tape(tape, target="interpret")(*arrays)


def input_1d(tape: kg.Tape, name: str = "x", dtype: Any = np.float64) -> Any:
    return tape.input(name, dtype, ndim=1)


# Which tape records.


def test_the_innermost_tape_records() -> None:
    with kg.Tape() as outer:
        x = kg.input("x", np.float64, ndim=1)
        with kg.Tape() as inner:
            y = kg.input("y", np.float32, ndim=0)
            kg.output(np.sin(y))
        kg.output(np.cos(x))
    assert [i.name for i in outer.graph.inputs] == ["x"] and [i.name for i in inner.graph.inputs] == ["y"]
    assert run(outer, np.zeros(1)).tolist() == [1] and run(inner, 0.0) == 0
    assert clean()


def test_without_a_tape_there_is_nothing_to_record_on() -> None:
    for use in (lambda: kg.input("x", np.float64, ndim=0), lambda: kg.output(1)):
        with pytest.raises(kg.TapeError, match=r"no tape is recording\n.*with kg.Tape"):
            use()


def test_a_tape_is_used_inside_its_block_only() -> None:
    tape = kg.Tape()
    with pytest.raises(kg.TapeError, match="the tape is not recording"):
        input_1d(tape)
    with tape:
        x = input_1d(tape)
        with kg.Tape():
            for use in (lambda: input_1d(tape, "y"), lambda: tape.output(x)):
                with pytest.raises(kg.TapeError, match="is not the innermost one"):
                    use()
        tape.output(x)
    with pytest.raises(kg.TapeError, match="the tape is not recording"):
        tape.output(x)


def test_a_tape_cannot_be_entered_twice_at_once() -> None:
    with kg.Tape() as tape, pytest.raises(kg.TapeError, match=r"recording already\n.*a new Tape"), tape:
        pass
    assert clean()


def test_a_tape_may_be_continued() -> None:
    tape = kg.Tape()
    with tape:
        x = input_1d(tape)
        tape.output(x + 1)
    with tape:
        tape.output(x + 2)
    assert [array.tolist() for array in run(tape, np.zeros(1))] == [[1], [2]]


def test_an_exception_leaves_a_clean_state() -> None:
    with pytest.raises(ZeroDivisionError), kg.Tape(), kg.Tape():
        _ = 1 / 0
    assert clean()
    with kg.Tape() as tape:
        tape.output(input_1d(tape) + 1)
    assert run(tape, np.zeros(1)).tolist() == [1]


def test_a_tape_that_failed_stays_failed() -> None:
    with pytest.raises(ZeroDivisionError), kg.Tape() as tape:
        tape.output(input_1d(tape))
        _ = 1 / 0
    for use in (lambda: tape.graph, lambda: kg.compile_tape(tape), lambda: tape.__enter__()):
        with pytest.raises(kg.TapeError, match=r"ended with an exception\n.*a new Tape"):
            use()
    assert clean()


def test_the_outer_tape_goes_on_after_the_inner_one_failed() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        with pytest.raises(ZeroDivisionError), kg.Tape():
            _ = 1 / 0
        tape.output(x * 2)
    assert run(tape, np.ones(1)).tolist() == [2]


def test_each_thread_has_its_own_tapes() -> None:
    results: dict[int, Any] = {}
    barrier = threading.Barrier(4)

    def record(k: int) -> None:
        assert clean()
        with kg.Tape() as tape:
            x = kg.input("x", np.float64, ndim=1)
            barrier.wait()
            kg.output(x + k)
            barrier.wait()
        results[k] = run(tape, np.zeros(1)).tolist()

    threads = [threading.Thread(target=record, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {k: [k] for k in range(4)}


def in_a_thread(function: Callable[[], Any]) -> BaseException | None:
    caught: list[BaseException | None] = [None]

    def target() -> None:
        try:
            function()
        except BaseException as error:
            caught[0] = error

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    return caught[0]


def test_a_tape_of_another_thread_is_named() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)

        def use_on_own_tape() -> None:
            with kg.Tape():
                _ = x + 1

        assert "used on another thread" in str(in_a_thread(lambda: x + 1))
        assert "used on another thread" in str(in_a_thread(use_on_own_tape))
        assert "records on another thread" in str(in_a_thread(lambda: input_1d(tape, "y")))
        assert "recording already" in str(in_a_thread(tape.__enter__))
        tape.output(x)


# Tensors outside of their tape.


@pytest.mark.parametrize(
    "use",
    [
        lambda x: x + 1,
        lambda x: 1 - x,
        lambda x: np.ones(3) * x,
        lambda x: -x,
        np.sin,
        lambda x: np.where(x > 0, x, 0),
        lambda x: np.clip(x, 0, 1),
        lambda x: np.zeros_like(x),
        lambda x: x.T,
        lambda x: x[None],
        lambda x: x.shape,
        lambda x: x.size,
        lambda x: x.astype(np.float32),
        lambda x: x.copy(),
        lambda x: x.imag,
    ],
)
def test_a_leaked_tensor_names_the_line_where_it_was_recorded(use: Callable[[Any], Any]) -> None:
    with kg.Tape() as tape:
        leaked = input_1d(tape) * 2
        line = here(-1)
    for block in (kg.Tape(), None):
        with pytest.raises(kg.TapeError, match="used after its tape has ended") as caught:
            if block is None:
                use(leaked)
            else:
                with block:
                    use(leaked)
        message = str(caught.value)
        assert line in message and "leaked = input_1d(tape) * 2" in message and "tape.output" in message
    assert leaked.ndim == 1 and leaked.dtype == np.float64 and "f64[:]" in repr(leaked)


def test_a_tensor_of_the_outer_tape_is_foreign_inside() -> None:
    with kg.Tape():
        x = kg.input("x", np.float64, ndim=1)
        line = here(-1)
        with kg.Tape() as inner:
            y = kg.input("y", np.float64, ndim=1)
            for use in (lambda: x + y, lambda: y + x, lambda: x + 1, lambda: kg.output(x)):
                with pytest.raises(kg.TapeError, match="one tape is used on another") as caught:
                    use()
                assert line in str(caught.value)
            with pytest.raises(kg.TapeError, match="one tape is used on another"):
                np.sin(y, out=x)
        assert len(inner.graph.outputs) == 0
        kg.output(x + 1)


# Inputs.


@pytest.mark.parametrize(
    "name", ["", "1x", "a b", "x-y", "class", "None", "_x", "__x__", "x\n", "a.b", 3, None, b"x"]
)
def test_names_are_identifiers(name: Any) -> None:
    with kg.Tape() as tape:
        with pytest.raises(kg.ArgumentError) as caught:
            tape.input(name, np.float64, ndim=1)
        assert f"an input's name is {name!r}" in str(caught.value) and here(-1) in str(caught.value)
        if isinstance(name, str):
            with pytest.raises(kg.ArgumentError, match="an output's name is"):
                tape.output(**{name: 1.0})
    with pytest.raises(kg.ArgumentError, match="the tape's name is"):
        kg.Tape(name)


def test_names_are_unique() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        with pytest.raises(kg.ArgumentError, match="an input 'x' already") as caught:
            tape.input("x", np.float32, ndim=0)
        assert here(-1) in str(caught.value)
        tape.output(y=x)
        with pytest.raises(kg.ArgumentError, match="an output 'y' already") as caught:
            tape.output(y=x)
        assert here(-1) in str(caught.value)


def test_an_input_cannot_take_the_name_of_the_keyword_out() -> None:
    with kg.Tape() as tape, pytest.raises(kg.ArgumentError, match="'out'"):
        input_1d(tape, "out")


def test_names_that_python_itself_uses_may_be_outputs() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        tape.output(self=x, x=x + 1, values=x + 2, named=x + 3)
    result = run(tape, np.zeros(1))
    assert result._fields == ("self", "x", "values", "named") and result.named.tolist() == [3]


def test_names_are_compared_as_python_reads_them() -> None:
    """Python normalizes identifiers (PEP 3131), so ϕ (U+03D5) and φ (U+03C6) are one name."""
    with kg.Tape() as tape:
        tape.output(ϕ=tape.input("\u03d5", np.float64, ndim=0) + 1)
        with pytest.raises(kg.ArgumentError, match="already"):
            tape.input("\u03c6", np.float64, ndim=0)
    assert kg.compile_tape(tape, target="interpret")(φ=1.0) == 2


@pytest.mark.parametrize(
    ("dtype", "message"),
    [
        (object, "is object"),
        ("U4", "is <U4"),
        ("M8[s]", "datetime64"),
        (np.dtype(np.float32).newbyteorder(), "byte order"),
        ("nonsense", "'nonsense', which is not a dtype"),
        (None, "is None"),
    ],
)
def test_the_dtype_of_an_input(dtype: Any, message: str) -> None:
    with kg.Tape() as tape, pytest.raises(kg.DTypeError, match=message) as caught:
        tape.input("speed", dtype, ndim=1)
    assert "the dtype of input 'speed'" in str(caught.value)
    assert here(-2) in str(caught.value) and 'tape.input("speed", dtype, ndim=1)' in str(caught.value)


@pytest.mark.parametrize("ndim", [-1, 33, 1.0, "1", True, (3,)])
def test_the_rank_of_an_input(ndim: Any) -> None:
    with kg.Tape() as tape, pytest.raises(kg.ShapeError) as caught:
        tape.input("speed", np.float64, ndim=ndim)
    assert f"the rank of input 'speed' is {ndim!r}" in str(caught.value)
    assert "from 0 to 32" in str(caught.value) and here(-2) in str(caught.value)


def test_the_rank_must_be_given() -> None:
    with (
        kg.Tape() as tape,
        pytest.raises(kg.ArgumentError, match=r"rank of input 'x' is missing\n(.*\n)*.*ndim="),
    ):
        tape.input("x", np.float64)


def test_the_largest_rank_works() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=np.int64(32))
        tape.output(x[None] + 1)
    assert run(tape, np.zeros((1,) * 32)).shape == (1,) * 33


@pytest.mark.parametrize(
    ("like", "dtype", "ndim"),
    [
        (np.ones((2, 3), np.int8), np.int8, 2),
        (np.float32(3), np.float32, 0),
        ([1.0, 2.0], np.float64, 1),
        (3, np.int64, 0),
        (True, np.bool_, 0),
        (np.ones((2, 3))[::-1, ::2], np.float64, 2),
    ],
)
def test_like(like: Any, dtype: Any, ndim: int) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", like=like)
        y = tape.input("y", like=x)
    assert (x.dtype, x.ndim) == (y.dtype, y.ndim) == (np.dtype(dtype), ndim)


def test_like_excludes_dtype_and_ndim() -> None:
    with kg.Tape() as tape:
        for options in ({"dtype": np.float32}, {"ndim": 1}):
            with pytest.raises(kg.ArgumentError, match="either like= or"):
                tape.input("x", like=np.ones(3), **options)
        with pytest.raises(kg.DTypeError, match="object"):
            tape.input("x", like=[None])


def test_options_of_a_tape() -> None:
    with pytest.raises(kg.OptionError, match=r"capture is 'fold'\n.*\"live\" or \"error\""):
        kg.Tape(capture="fold")  # type: ignore[arg-type]
    assert kg.Tape("model").name == "model" and kg.Tape().name == "kernel"


# Outputs.


def test_outputs_are_named_in_order() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        tape.output(x, x + 1)
        tape.output(x + 2, total=x + 3)
        tape.output(x + 4)
    names = [name for name, _ in tape.graph.outputs]
    assert names == ["out0", "out1", "out2", "total", "out4"]
    assert [array.tolist() for array in run(tape, np.zeros(1))] == [[0], [1], [2], [3], [4]]


def test_anything_that_numpy_takes_may_be_an_output() -> None:
    data = np.array([1.0, 2.0])
    with kg.Tape() as tape:
        x = input_1d(tape, dtype=np.float32)
        tape.output(x, 3, 2.5, True, 1j, np.float16(0.5), data, [1, 2], x.shape[0], x.shape[0] / 2)
    result = run(tape, np.zeros(3, np.float32))
    kinds = [np.asarray(r).dtype.name for r in result]
    assert kinds == [
        *("float32", "int64", "float64", "bool", "complex128"),
        *("float16", "float64", "int64", "int64", "float64"),
    ]
    assert [np.asarray(r).tolist() for r in result[1:]] == [3, 2.5, True, 1j, 0.5, [1, 2], [1, 2], 3, 1.5]
    data[0] = 7
    fresh = run(tape, np.zeros(3, np.float32)).out6
    assert fresh.tolist() == [7, 2]
    fresh[0] = 0
    assert data[0] == 7


@pytest.mark.parametrize(
    "value", ["text", None, object(), {"a": 1}, [None], ["a"], [[1], [2, 3]], np.datetime64("2020")]
)
def test_what_is_no_number_is_no_output(value: Any) -> None:
    with kg.Tape() as tape:
        with pytest.raises(kg.DTypeError, match="operand") as caught:
            tape.output(y=value)
        assert here(-1) in str(caught.value)


# compile_tape.


def test_compiling_needs_a_finished_tape_with_outputs() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        with pytest.raises(kg.TapeError, match="still recording"):
            kg.compile_tape(tape)
    with pytest.raises(kg.TapeError, match=r"no outputs\n.*tape.output"):
        kg.compile_tape(tape)
    with tape:
        tape.output(x)
    assert run(tape, np.ones(1)).tolist() == [1]
    with pytest.raises(kg.OptionError, match="takes a Tape or a Graph, got function"):
        kg.compile_tape(lambda x: x)  # type: ignore[arg-type]


def test_the_graph_can_be_looked_at_while_recording() -> None:
    with kg.Tape() as tape:
        tape.output(y=input_1d(tape) + 1)
        before = str(tape.graph)
        tape.output(z=2)
    assert "return y=%0\n" in before and "return y=%0, z=2" in str(tape.graph)


# Captured arrays.


def test_arrays_are_captured_once_each_and_stay_live() -> None:
    a, b = np.array([1.0, 2.0]), np.array([1.0, 2.0])
    with kg.Tape() as tape:
        x = input_1d(tape)
        tape.output(x * a + a, x + b, a + x)
    graph = tape.graph
    assert list(graph.captured) == ["captured0", "captured1"]
    assert graph.captured["captured0"] is a and graph.captured["captured1"] is b
    assert [i.name for i in graph.arguments] == ["x"]
    assert str(graph).startswith(
        "graph(x: f64[:], captured0: f64[:] = captured, captured1: f64[:] = captured) {"
    )
    a[0] = 10
    first, second, third = run(tape, np.ones(2))
    assert first.tolist() == [20, 4] and second.tolist() == [2, 3] and third.tolist() == [11, 3]


def test_a_captured_name_that_is_taken_is_passed_over() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape, "captured0")
        tape.output(x + np.ones(2))
    assert [i.name for i in tape.graph.inputs] == ["captured0", "captured1"]


def test_numpy_scalars_and_fixed_zero_rank_arrays_are_constants() -> None:
    fixed = np.array(3.0)
    fixed.flags.writeable = False
    with kg.Tape(capture="error") as tape:
        x = input_1d(tape, dtype=np.float32)
        tape.output(x + np.float32(0.1), x * fixed, np.float16(2) * x, x + np.bool_(True))
    assert not tape.graph.captured and "add(x, 0.1)" in str(tape.graph)
    kinds = [n.dtype.name for _, n in tape.graph.outputs]
    assert kinds == ["float32", "float64", "float32", "float32"]


def test_a_zero_rank_array_that_may_change_is_live() -> None:
    a = np.array(2.0)
    with kg.Tape() as tape:
        tape.output(input_1d(tape) * a)
    a[...] = 5
    assert run(tape, np.ones(1)).tolist() == [5]


def test_lists_are_captured_too() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape, dtype=np.float32)
        tape.output(x + np.array([1, 2]).tolist(), (1.5, 2.5) * x)
    result = run(tape, np.ones(2, np.float32))
    assert [r.tolist() for r in result] == [[2, 3], [1.5, 2.5]] and result[0].dtype == np.float64


def test_arrays_keep_their_strides_when_captured() -> None:
    a = np.arange(12.0).reshape(3, 4)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        tape.output(x + a.T[::-1])
    np.testing.assert_array_equal(run(tape, np.zeros((4, 3))), a.T[::-1])


@pytest.mark.parametrize("value", [np.ones(3), [1.0, 2.0], np.array(2.0)])
def test_capturing_can_be_refused(value: Any) -> None:
    with kg.Tape(capture="error") as tape:
        x = input_1d(tape)
        with pytest.raises(
            kg.ConcretizationError, match=r"shape \(.*\) and dtype float64 is captured"
        ) as caught:
            x + value
        assert here(-1) in str(caught.value) and "tape.input(...)" in str(caught.value)


def test_subclasses_of_arrays_are_not_captured() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        for value in (np.ma.masked_array([1.0], [True]), np.ones((1, 1)).view(np.matrix)):
            with pytest.raises(kg.DTypeError, match=f"{type(value).__name__}\n(.*\n)*.*np.asarray"):
                x + value


def test_memory_maps_are_captured(tmp_path: Path) -> None:
    data = np.memmap(tmp_path / "data", np.float64, "w+", shape=(2,))
    with kg.Tape() as tape:
        tape.output(input_1d(tape) + data)
    data[0] = 4
    assert run(tape, np.zeros(2)).tolist() == [4, 0]


# Source lines.


def lines_of(tape: kg.Tape) -> dict[str, tuple[str, str]]:
    """For each operation (the last of its kind): its line and function."""
    found = {}
    for node in tape.graph.nodes:
        assert node.where is None or node.where.file == __file__
        if node.where is not None:
            found[node.op] = (node.where.text, node.where.function)
    return found


def helper(x: Any) -> Any:
    return np.exp(x)


def test_each_node_knows_its_line() -> None:
    with kg.Tape() as tape:
        x = input_1d(tape)
        a = np.sin(x)
        b = helper(a)
        c = (lambda v: np.cos(v))(b)
        (d,) = [np.tan(v) for v in (c,)]
        e = functools.reduce(np.arctan2, [d, x])
        f = sum([e, d])
        g = np.clip(f, 0, 1)
        h = g / x
        tape.output(h.T.astype(np.float32) % 3)
    found = lines_of(tape)
    assert found["input"] == ("return tape.input(name, dtype, ndim=1)", "input_1d")
    assert found["sin"][0] == "a = np.sin(x)"
    assert found["exp"] == ("return np.exp(x)", "helper")
    assert found["cos"] == ("c = (lambda v: np.cos(v))(b)", "<lambda>")
    assert found["tan"][0] == "(d,) = [np.tan(v) for v in (c,)]"
    assert found["arctan2"][0] == "e = functools.reduce(np.arctan2, [d, x])"
    assert found["add"][0] == "f = sum([e, d])"
    assert found["minimum"][0] == found["maximum"][0] == "g = np.clip(f, 0, 1)"
    assert found["divide"][0] == "h = g / x"
    assert found["remainder"][0] == "tape.output(h.T.astype(np.float32) % 3)"
    assert all(f"{HERE}:" in line for line in str(tape.graph).splitlines() if "# " in line)


def test_numpy_code_in_python_is_not_the_users_line() -> None:
    """`polyval` is Python code inside NumPy that computes with operators."""
    with kg.Tape() as tape:
        x = input_1d(tape)
        tape.output(np.polynomial.polynomial.polyval(x, [1.0, 2.0, 3.0], tensor=False))
        line = here(-1)
    assert {n.where.short for n in tape.graph.nodes if n.where and n.op != "input"} == {line}


def test_code_without_a_file_has_lines_without_text() -> None:
    scope: dict[str, Any] = {"np": np}
    exec("def f(x):\n    return np.sin(x)", scope)
    with kg.Tape() as tape:
        tape.output(scope["f"](input_1d(tape)))
    where = tape.graph.outputs[0][1].where
    assert where is not None and (where.file, where.line, where.text) == ("<string>", 2, "")
    assert "# <string>:2" in str(tape.graph)


def test_recording_only_appends() -> None:
    """No simplification while recording: x * 1, x - x and dead code stay as they were written."""
    with kg.Tape() as tape:
        x = input_1d(tape)
        np.cos(x)
        tape.output(x * 1 - x * 1)
    assert [n.op for n in tape.graph.nodes] == ["input", "const", "multiply", "const", "multiply", "subtract"]
    (result,) = evaluate(tape.graph, {"x": np.ones(2)})
    assert result.tolist() == [0, 0]
