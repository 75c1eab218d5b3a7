"""Calls without the extension module: the same results, through Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime import python_calls

F64 = np.float64


def compiled(function: Callable[..., Any], *ranks: int) -> kg.Kernel:
    with kg.Tape() as tape:
        inputs = [tape.input("abc"[k], F64, ndim=ndim) for k, ndim in enumerate(ranks)]
        result = function(*inputs)
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape)


def binding(kernel: kg.Kernel) -> python_calls.Binding:
    code: Any = kernel.executor
    return python_calls.Binding(kernel.program, code.code, code.code.entries)


M = np.arange(24.0).reshape(4, 6)
CASES: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    (lambda a, b: a * b + 1, (M, M[:1])),
    (lambda a, b: a * b + 1, (M.T, M[::-1].T)),
    (lambda a, b: a * b + 1, (M[:, ::2], np.broadcast_to(M[:1, :3], (4, 3)))),
    (lambda a, b: (a + b, a * 2), (M[0], M)),
    (lambda a, b: a[:, None] * b + a.shape[0], (M[0], M[1])),
    (lambda a, b: (a + b.size, b.T), (M[0], M)),
    (lambda a, b: a * b, (M[:0], M[:1])),
    (lambda a, b: a * b, (np.array(2.0), M)),
]


@pytest.mark.parametrize(("function", "arrays"), CASES)
def test_results_and_their_layouts_are_those_of_the_extension(
    function: Callable[..., Any], arrays: tuple[Any, ...]
) -> None:
    kernel = compiled(function, *(a.ndim for a in arrays))
    want = kernel(*arrays)
    got = binding(kernel).run(arrays, (None,) * len(kernel.program.results))
    assert got is not None
    for x, y in zip(got, want if isinstance(want, tuple) else (want,), strict=True):
        assert x.dtype == y.dtype and x.shape == y.shape and (x.size == 0 or x.strides == y.strides)
        np.testing.assert_array_equal(x, y)


def test_given_outputs_are_written_and_overlap_is_told() -> None:
    run = binding(compiled(lambda a, b: a + b, 2, 2)).run
    x, y, out = M.copy(), M + 1, np.empty((4, 6))
    got = run((x, y), (out,))
    assert got is not None and got[0] is out
    np.testing.assert_array_equal(out, x + y)
    want = x + y
    assert run((x, y), (x,)) is not None, "the very array of an input is written in place"
    np.testing.assert_array_equal(x, want)
    square = np.arange(16.0).reshape(4, 4)
    assert run((square.T, square), (square,)) is None
    two = binding(compiled(lambda a: (a + 1, a * 2), 1)).run
    line = np.arange(9.0)
    assert two((line[:5].copy(),), (line[:5], line[4:])) is None


PROGRAM = """
import numpy as np
from kernelgen.native import building
building.headers, building.extension_name = lambda: None, lambda: "there is none"
import kernelgen as kg
from kernelgen.runtime import native, python_calls
assert native.process is python_calls
with kg.Tape() as tape:
    a, b = (tape.input(name, np.float64, ndim=2) for name in "ab")
    tape.output(s=np.sin(a) * b, t=a.T + a.shape[0])
kernel = kg.compile_tape(tape)
x = np.arange(12.0).reshape(3, 4)
s, t = kernel(x, x[:1])
assert np.allclose(s, np.sin(x) * x[:1]) and (t == x.T + 3).all()
plus = kg.jit(lambda a, n: a + n)
assert plus(x, 2).tolist() == (x + 2).tolist()
with kg.Tape() as tape:
    tape.output(tape.input("a", np.float64, ndim=1) * 2)
double, line = kg.compile_tape(tape), np.arange(6.0)
assert double(line[:5], out=line[1:]).tolist() == [0, 2, 4, 6, 8]
try:
    double(x)
except kg.ShapeError:
    print("right")
"""


def test_an_installation_without_the_extension() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120)
    assert (done.stdout, done.returncode) == ("right\n", 0), done.stderr[-3000:]
