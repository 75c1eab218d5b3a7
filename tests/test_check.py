"""compile_tape(check=True): the kernel against the interpreter at probe sizes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import check
from kernelgen.runtime.kernel import Runner


def tape_of(function: Any, *specs: tuple[Any, int]) -> kg.Tape:
    with kg.Tape() as tape:
        inputs = [tape.input("abcd"[k], dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(specs)]
        tape.output(r=function(*inputs))
    return tape


@pytest.mark.parametrize(
    "tape",
    [
        tape_of(lambda a, b: a * b - a, (np.float32, 2), (np.float32, 1)),
        tape_of(lambda a, b: np.exp(a) + np.sin(b), (np.float64, 1), (np.float64, 0)),
        tape_of(lambda a: a.astype(np.uint8) // 3, (np.int64, 3)),
        tape_of(lambda a: np.sqrt(a * a), (np.complex64, 1)),
        tape_of(lambda a: a + np.arange(5.0), (np.float64, 1)),
    ],
)
def test_sound_kernels_pass(tape: kg.Tape) -> None:
    kernel = kg.compile_tape(tape, check=True)
    assert kernel.target == "cpu"


def test_a_wrong_kernel_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = kg.compile_tape(tape_of(lambda a, b: a + b, (np.float64, 1), (np.float64, 1)))
    native = Runner._run_native

    def wrong(self: Runner, inputs: Any, given: Any) -> Any:
        results = native(self, inputs, given)
        return [r + (r.size == 17) for r in results]

    monkeypatch.setattr(Runner, "_run_native", wrong)
    monkeypatch.setattr(type(kernel), "__call__", lambda self, *a: self.call_generally(a, None, {}))
    with pytest.raises(kg.GraphError, match=r"output 'r' of kernel\(\) differs .* 17-element"):
        check.check_kernel(kernel)
