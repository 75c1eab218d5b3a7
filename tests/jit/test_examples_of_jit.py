"""The examples of `kg.jit`: they run, and show what they claim."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import kernelgen as kg

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("jit_*.py"))


def load(name: str) -> ModuleType:
    (path,) = (p for p in EXAMPLES if p.stem == name)
    spec = importlib.util.spec_from_file_location(f"example_{name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_runs(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(path.stem).main()
    assert capsys.readouterr().out


def test_selu_takes_numbers_as_arguments() -> None:
    selu = load("jit_selu").selu
    x = np.linspace(-4, 4, 101)
    for arguments in ((), (1.5,), (1.5, 1.0)):
        want = selu.__wrapped__(x, *arguments)
        np.testing.assert_allclose(selu(x, *arguments), want, rtol=1e-14)
    assert len(selu.signatures()) == 1


def test_the_errors_of_branches_name_the_line_and_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    load("jit_control_flow").main()
    out = capsys.readouterr().out
    assert "if x > 0:" in out and "np.where(condition, a, b)" in out
    assert "a loop that a number decides on: 30 15" in out


@pytest.mark.parametrize("kind", ["function", "partial", "lambda"])
def test_one_thousand_functions_need_one_kernel(kind: str) -> None:
    kg.clear()
    result, builds, _ = load("jit_in_loops").count(kind, 1000)
    assert result == 1000 and builds <= 1


def test_a_layer_is_a_product_and_one_kernel_forward_and_back() -> None:
    mlp = load("jit_mlp")
    x, y = mlp.spirals(3, noise=0.1)
    layers = mlp.initial()
    _, slopes = mlp.value_and_slope(layers, x, y)
    for pair, expected in zip(slopes, mlp.by_hand(layers, x, y), strict=True):
        for got, want in zip(pair, expected, strict=True):
            np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-13)
    (signature,) = mlp.value_and_slope.signatures()
    segments = signature.kernel.segments
    assert segments.counts == "5 fused kernels, 8 opaque calls"
    assert {call.node.param.name for call in segments.calls} == {"np.matmul"}
    assert sum(n.op == "tanh" for part in segments.fused for n in part.graph.nodes) == 2
    assert segments.memory.buffers == 3  # Of five values: the steps back write where others lay.
