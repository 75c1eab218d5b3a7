"""The interpreted mode: its three forms, what it prints, and the NaN check."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime import interpreter

ROOT = Path(kg.__file__).parents[1]
HERE = Path(__file__).name


def model(**options: Any) -> kg.Kernel:
    table = np.array([1.0, 2.0])
    with kg.Tape("model") as tape:
        x = tape.input("x", np.float64, ndim=1)
        y = np.log(x) + table
        tape.output(z=y / 2, n=x.shape[0])
    return kg.compile_tape(tape, **{"target": "interpret", **options})


X = np.array([1.0, 4.0])


# Three forms.


def test_for_one_kernel() -> None:
    kernel = model()
    assert kernel.target == "interpret" and "target interpret" in repr(kernel) and kernel.source_file is None
    with pytest.raises(kg.TargetError, match="no machine code"):
        _ = kernel.assembly
    z, n = kernel(X)
    np.testing.assert_array_equal(z, (np.log(X) + np.array([1, 2])) / 2)
    assert n == 2 and kernel.source.startswith(('"""', "#"))


def test_for_a_block() -> None:
    kernel = model(target="cpu")
    assert kernel.target == "cpu"
    want = kernel(X)
    with kg.interpret():
        assert interpreter.active()
        got = kernel(X)
        assert model(target="auto").target == "interpret"
    assert not interpreter.active()
    np.testing.assert_array_max_ulp(got.z, want.z, 2)
    assert type(got)._fields == type(want)._fields


def test_for_a_process() -> None:
    code = (
        "import sys, numpy as np, kernelgen as kg\n"
        "with kg.Tape() as tape: tape.output(np.sin(tape.input('x', np.float64, ndim=1)))\n"
        "kernel = kg.compile_tape(tape)\n"
        "print(kernel.target, kernel(np.zeros(2)).tolist(), kg.stats().builds, 'numba' in sys.modules)\n"
    )

    def run(mode: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "KERNELGEN_MODE": mode, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", code]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    assert run("interpret").stdout == "interpret [0.0, 0.0] 0 False\n"
    wrong = run("fast")
    assert (
        wrong.returncode == 1 and "KERNELGEN_MODE is 'fast'" in wrong.stderr and '"interpret"' in wrong.stderr
    )


def test_blocks_nest_and_end_with_an_exception() -> None:
    first, second = io.StringIO(), io.StringIO()
    with pytest.raises(ZeroDivisionError), kg.interpret(verbose=True, file=first):
        with kg.interpret(verbose=True, file=second):
            model()(X)
        assert not first.getvalue() and second.getvalue()
        model()(X)
        assert first.getvalue() == second.getvalue()
        _ = 1 / 0
    assert not interpreter.active()


def test_a_block_is_for_its_own_thread() -> None:
    seen: list[bool] = []
    with kg.interpret():
        thread = threading.Thread(target=lambda: seen.append(interpreter.active()))
        thread.start()
        thread.join()
    assert seen == [False]


@pytest.mark.parametrize("check", ["inf", "NaN", True, 1])
def test_options(check: Any) -> None:
    with (
        pytest.raises(kg.OptionError, match=rf"check is {check!r}\n.*\"nan\" or None"),
        kg.interpret(check=check),
    ):
        pass
    assert not interpreter.active()


# Results.


def test_results_are_the_callers_own() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        tape.output(same=x, turned=x.T, new=x[None])
    x = np.arange(6.0).reshape(2, 3)
    for result in kg.compile_tape(tape, target="interpret")(x):
        result += 1
    np.testing.assert_array_equal(x, np.arange(6.0).reshape(2, 3))


def test_no_warnings_where_kernels_give_none() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(np.log(x) / x, np.exp(x * 1e6).astype(np.float32), x.astype(np.int8))
    kg.compile_tape(tape, target="interpret")(np.array([0.0, -1.0, 1e5, np.nan]))


# What it prints.


def test_verbose_shows_each_node_with_its_type_and_line() -> None:
    out = io.StringIO()
    with kg.interpret(verbose=True, file=out):
        model()(X)
    lines = out.getvalue().splitlines()
    names = [line.split(":")[0] for line in lines]
    operations = ["%1 = add(%0, captured0)", "%2 = divide(%1, 2.0)", "%3 = size(x, axis=-1)"]
    assert names == ["x", "%0 = log(x)", "captured0", *operations]
    assert lines[0].startswith("x: f64[:]  shape (2,) min 1.0 max 4.0")
    assert f"# {HERE}:" in lines[1] and lines[1].endswith("y = np.log(x) + table")
    assert "i64[]  shape () value 2" in lines[5]


def test_verbose_prints_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with kg.interpret(verbose=True):
        model()(X)
    assert "%0 = log(x): f64[:]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("dtype", "values", "shown"),
    [
        (np.bool_, [True, False], "first True"),
        (np.complex64, [1j, 2], "first 1j"),
        (np.uint8, [3, 200], "min 3 max 200"),
        (np.float16, [], "shape (0,)"),
        (np.float32, [2.5], "value 2.5"),
        (np.float64, [np.nan, 1], "min nan"),
    ],
)
def test_summaries_of_every_kind(dtype: Any, values: list[Any], shown: str) -> None:
    with kg.Tape() as tape:
        tape.output(tape.input("x", dtype, ndim=1) == 1)
    out = io.StringIO()
    with kg.interpret(verbose=True, file=out):
        kg.compile_tape(tape, target="interpret")(np.array(values, dtype))
    assert shown in out.getvalue().splitlines()[0]


# The NaN check.


def guarded() -> kg.Kernel:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        a = x - 1
        b = np.log(a)
        c = b * np.inf
        tape.output(y=np.where(np.isfinite(c), c, 0.0) + b)
    return kg.compile_tape(tape, target="interpret")


def test_the_first_node_that_makes_a_nan_is_named() -> None:
    with kg.interpret(check="nan"), pytest.raises(FloatingPointError) as caught:
        guarded()(np.array([3.0, 1.0, 0.0]))
    error = caught.value
    assert isinstance(error, kg.NonFiniteError) and error.where is not None
    assert error.where.text == "b = np.log(a)" and error.where.file == __file__
    assert "= log(%0) has 2 NaN or infinite of 3 elements" in error.what and "np.where" in error.hint


def test_what_comes_in_is_not_blamed() -> None:
    with kg.interpret(check="nan"):
        guarded()(np.array([np.nan, np.inf, 3.0]))
        guarded()(np.array([2.5, 3.0]))


def test_integers_and_booleans_are_finite() -> None:
    with kg.Tape() as tape:
        i = tape.input("i", np.int8, ndim=1)
        tape.output(i // 0, i > 0, np.invert(i))
    with kg.interpret(check="nan"):
        kg.compile_tape(tape, target="interpret")(np.arange(3, dtype=np.int8))


def test_a_complex_nan_is_found() -> None:
    with kg.Tape() as tape:
        z = tape.input("z", np.complex128, ndim=0)
        tape.output(1 / z)
    with kg.interpret(check="nan"), pytest.raises(kg.NonFiniteError, match="divide"):
        kg.compile_tape(tape, target="interpret")(0j)


def test_the_check_finds_the_node_inside_of_a_called_kernel() -> None:
    with kg.Tape("inner") as inner:
        inner.output(np.log(inner.input("x", np.float64, ndim=1)))
    with kg.Tape() as tape:
        tape.output(inner(tape.input("x", np.float64, ndim=1)) + 1)
    kernel = kg.compile_tape(tape, target="interpret")
    with kg.interpret(check="nan"), pytest.raises(kg.NonFiniteError, match=r"log\(x\)") as caught:
        kernel(np.zeros(2))
    assert caught.value.where is not None and "np.log" in caught.value.where.text


def test_printing_and_checking_together() -> None:
    out = io.StringIO()
    with kg.interpret(verbose=True, check="nan", file=out), pytest.raises(kg.NonFiniteError):
        guarded()(np.zeros(1))
    assert out.getvalue().splitlines()[-1].startswith("%1 = log(%0)")
