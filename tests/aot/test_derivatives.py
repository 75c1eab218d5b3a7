"""`kernelgen aot -d OUT:IN`: derivatives among the outputs of a bundle's kernels."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.aot.derivatives import Pair, parse_pairs, with_derivatives

from .conftest import BASELINES, command

MODEL = """
import numpy as np
import kernelgen as kg

with kg.Tape("step") as step:
    x = step.input("x", np.float64, ndim=1)
    t = step.input("t", np.float64, ndim=1)
    a = step.input("a", np.float64, ndim=0)
    step.output(rate=a * np.sin(x) / t, total=np.sum(x * x * a))

with kg.Tape("other") as other:
    y = other.input("y", np.float32, ndim=1)
    other.output(z=y * 2)

kernel = kg.compile_tape(other)

@kg.custom_vjp
def twice(v):
    return 2 * v

twice.defvjp(lambda v: (2 * v, None), lambda _, g: (10 * g,))

@kg.jit(signatures=[(kg.spec(np.float64, 1), kg.spec(np.float64, 1))])
def scaled(u, v):
    return u * twice(v)

def plain(w):
    return np.logaddexp(w, 0.0)
"""

LOAD = """
import sys
sys.modules["numba"] = sys.modules["llvmlite"] = None
import numpy as np
import kernelgen as kg
step = kg.load(sys.argv[1])["step"]
x, t = np.linspace(0.1, 1, 7), np.full(1, 2.0)
found = step(x, t, 3.0)
assert np.allclose(found.drate_dx, 3 * np.cos(x) / t)
assert np.allclose(found.drate_dt, -3 * np.sin(x) / t**2)
assert np.allclose(found.drate_da, np.sin(x) / t)
assert np.allclose(found.dtotal_dx, 6 * x) and np.isclose(found.dtotal_da, np.sum(x * x))
print("right")
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.py"
    file.write_text(MODEL)
    return file


def test_a_bundle_has_derivatives_and_needs_no_compiler(model: Path, tmp_path: Path) -> None:
    pairs = ("rate:x", "rate:t", "rate:a", "total:x", "total:a", "rate:x")
    words = [w for pair in pairs for w in ("-d", pair)]
    result = command(f"{model}", "-o", tmp_path / "b", "--cpu", BASELINES[-1], "--plan", *words)
    assert result.exit_code == 0 and "1 builds" not in result.output
    words += ["-o", str(tmp_path / "b"), "--cpu", BASELINES[-1]]
    model.write_text(MODEL.split('with kg.Tape("other")')[0])
    result = command(model, *words)
    assert result.exit_code == 0 and "1 kernels, 1 built" in result.output, result.output
    done = subprocess.run([sys.executable, "-c", LOAD, tmp_path / "b"], capture_output=True, text=True)
    assert done.stdout.strip() == "right", done.stderr
    assert command(model, *words, "--check").exit_code == 0
    assert command(model, *words[2:], "--check").exit_code == 1


def planned(model: Path, *words: str) -> Any:
    return command(model if ":" not in words[0] else f"{model}{words[0]}", "-o", "b", "--plan", *words[1:])


@pytest.mark.parametrize(
    ("target", "pair", "text"),
    [
        ("", "rate:q", "no target has the output 'rate' and the input 'q'"),
        ("", "speed:x", "no target has the output 'speed'"),
        ("", "rate", "Give an output and an input"),
        ("", "a:b:c", "Give an output and an input"),
        ("", "z:y", "kernel keeps no rules for derivatives"),
    ],
)
def test_what_is_not_there_is_refused(model: Path, target: str, pair: str, text: str) -> None:
    result = command(model, "-o", "b", "--plan", "-d", pair)
    assert result.exit_code == 2 and text in " ".join(result.output.split())


def test_runs_have_no_derivatives() -> None:
    result = command("-o", "b", "--from-run", "true", "-d", "z:x")
    assert result.exit_code == 2 and "-d has no TARGET" in result.output


def test_functions_have_them_with_their_own_rules(model: Path) -> None:
    from kernelgen.cli import collect

    (source,) = collect.collect([f"{model}:scaled"], collect.Types(), parse_pairs(["result:v"]))
    found = kg.compile_tape(_tape(source.graph), target="interpret")(np.ones(3), np.full(3, 4.0))
    assert np.array_equal(found.dresult_dv, np.full(3, 10.0))
    types = collect.parse_types("float64", "1")
    (source,) = collect.collect([f"{model}:plain"], types, parse_pairs(["out0:w"]))
    found = kg.compile_tape(_tape(source.graph), target="interpret")(np.zeros(2))
    assert np.array_equal(found.dout0_dw, np.full(2, 0.5))


def _tape(graph: kg.Graph) -> kg.Tape:
    with kg.Tape() as tape:
        inputs = [tape.input(i.name, i.dtype, ndim=i.ndim) for i in graph.arguments]
        from kernelgen.trace.inline import record_call

        found = record_call(graph, "inner", inputs, {})
        values = found if isinstance(found, tuple) else (found,)
        tape.output(**dict(zip((n for n, _ in graph.outputs), values, strict=True)))
    return tape


def test_elementwise_derivatives_are_fused() -> None:
    """The axes along which operands are broadcast do not matter to them."""
    with kg.Tape() as tape:
        a, b, t, u = (tape.input(n, np.float64, ndim=1) for n in "abtu")
        tape.output(rate=(a - b) / (t - u), square=(a * t - u) ** 2)
    pairs = [Pair(o, i) for o in ("rate", "square") for i in "abtu"]
    graph = with_derivatives(tape, pairs[:-3] + pairs[-2:])
    kernel = kg.compile_tape(_tape(graph), target="interpret")
    assert not kernel.graph.has_opaque
    x = np.array([3.0, 4.0])
    found = kernel(x, np.ones(1), np.full(1, 5.0), np.full(2, 1.0))
    assert np.allclose(found.drate_da, 0.25) and np.allclose(found.drate_dt, -(x - 1) / 16)
    assert np.allclose(found.dsquare_dt, 2 * (5 * x - 1) * x)


def test_whole_numbers_are_refused() -> None:
    with kg.Tape() as tape:
        n = tape.input("n", np.int64, ndim=1)
        tape.output(y=n * 2.0)
    with pytest.raises(kg.DTypeError, match="input 'n' is of int64"):
        with_derivatives(tape, [Pair("y", "n")])
