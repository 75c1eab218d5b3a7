"""Which functions are lowered statement by statement, and which are left to numba's compiler."""

from __future__ import annotations

import ast
from typing import Any

import numpy as np
import pytest
from llvmlite import ir

import kernelgen as kg
from kernelgen.backend import numba_internals, straight_line


def lowered(body: str, names: dict[str, Any] | None = None) -> str:
    """The LLVM text of a function `f(n, x, y)` of float64 with these lines after its docstring."""
    lines = "\n".join(f"    {line}" for line in body.strip("\n").split("\n"))
    (function,) = ast.parse(f'def f(n, x, y):\n    "Fills y."\n{lines}\n').body
    assert isinstance(function, ast.FunctionDef)
    module = ir.Module()
    straight_line.lower(function, names or {}, module, "f", ["float64", "float64"])
    return str(module)


@pytest.mark.parametrize(
    "body, instruction",
    [
        ("for i in range(n):\n    y[i] = x[i] * x[i]", "fmul double"),
        ("c = x[0]\nfor i in range(n):\n    v = -x[i]\n    y[i] = v + c", "fadd double"),
        ("for i in range(n):\n    a, b = x[i], x[0]\n    y[i] = a - b", "fsub double"),
        ("for i in range(n):\n    y[i] = select(x[i] > k, x[i], k)", "fcmp ogt double"),
        ("for i in range(n):\n    y[2 * i + 1] = float32(x[i])", "fptrunc double"),
        ("for i in range(n):\n    v = x[i]\n    v = v / 2.0\n    y[i] = v", "fdiv double"),
        ("for i in range(n):\n    r, j = complex_multiply(x[i], k, x[i], k)\n    y[i] = r", "fmuladd"),
    ],
)
def test_straight_lines_are_lowered(body: str, instruction: str) -> None:
    assert instruction in lowered(body, {"k": np.float64(2.5)})


@pytest.mark.parametrize(
    "body",
    [
        "for i in range(n):\n    if x[i] > 0:\n        y[i] = x[i]",
        "for i in range(n):\n    while x[i] > 0:\n        y[i] = x[i]",
        "s = x[0]\nfor i in range(n):\n    s = s + x[i]\n    y[i] = s",
        "a, s = x[0], x[1]\nfor i in range(n):\n    s, t = s * x[i], a\n    y[i] = t",
        "s = x[0]\nfor i in range(n):\n    s += x[i]\n    y[i] = s",
        "for i in range(n):\n    y[i] = x[i] if x[i] > 0 else 0.0",
        "for i in range(n):\n    y[i] = x[i] > 0 and x[i] < 1",
        "for i in range(n):\n    y[i] = 0 < x[i] < 1",
        "for i in range(n):\n    for j in range(2):\n        y[i] = x[j]",
        "for i in range(n):\n    y[i] = x[i]\nelse:\n    y[0] = 1.0",
        "for i in range(n):\n    y[i] = (lambda a: a)(x[i])",
        "y[0] = x[0]",
    ],
)
def test_other_code_is_left_to_numba(body: str) -> None:
    with pytest.raises(straight_line.Outside):
        lowered(body)


def test_kernels_whose_elements_end_one_by_one_are_built_by_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    lower = numba_internals.lower

    def counted(function: Any, *args: Any) -> Any:
        asked.append(function.__name__)
        return lower(function, *args)

    monkeypatch.setattr(numba_internals, "lower", counted)
    with kg.Tape("halved") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(kg.while_loop(lambda v: v > 1, lambda v: v / 2, x))
    kernel = kg.compile_tape(tape, target="cpu", cache=False)
    np.testing.assert_array_equal(kernel(np.array([0.5, 3.0, 64.0])), [0.5, 0.75, 1.0])
    assert len(asked) == 1 and asked[0].startswith("halved")
