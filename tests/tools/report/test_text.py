"""`Kernel.explain()`."""

from __future__ import annotations

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.tools import report
from kernelgen.tools.report import text as text_module


def record() -> kg.Tape:
    with kg.Tape("mixed") as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = tape.input("y", np.float64, ndim=1)
        a = tape.input("a", np.float64, ndim=0)
        tape.output(z=a * np.exp(y) + np.sin(x), w=np.nextafter(y, 2.0))
    return tape


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> kg.Kernel:
    kg.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return kg.compile_tape(record())


def test_report_of_a_compiled_kernel(kernel: kg.Kernel) -> None:
    text = kernel.explain()
    assert text.startswith(
        "kernel mixed(x: f32[:], y: f64[:], a: f64[]) -> (z: f64[:], w: f64[:])\ntarget cpu\n"
    )
    for section in ("stages", "passes", "schedule", "vectorization", "memory traffic"):
        assert f"\n{section}\n" in text
    assert all(f"\n  {stage} " in text for stage in report.STAGES)
    assert str(kernel.schedule).splitlines()[0] in text
    assert "nextafter() is called for each element" in text
    assert "vector instructions that compute" in text


def test_report_from_memory(kernel: kg.Kernel) -> None:
    again = kg.compile_tape(record()).explain()
    assert "came from memory" in again
    assert "\n  numba " not in again
    assert "came from memory" not in kernel.explain()


def test_report_of_an_interpreted_kernel() -> None:
    text = kg.compile_tape(record(), target="interpret").explain()
    assert "target interpret" in text
    assert "nothing was compiled" in text
    assert "no machine code" in text


def test_report_says_that_there_is_no_vector_library(
    kernel: kg.Kernel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no vector math library" not in kernel.explain() or not text_module._has_library()
    monkeypatch.setattr(text_module, "_has_library", lambda: False)
    assert "no vector math library" in kernel.explain()


def test_passes_that_changed_something_have_their_own_lines() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=np.sin(x) + np.sin(x))
    kernel = kg.compile_tape(tape, target="interpret")
    passes = kernel.explain().split("\npasses\n")[1].split("\n\n")[0]
    assert "eliminate_common" in passes and "4 -> 3 nodes" in passes
    idle = next(line for line in passes.splitlines() if "without effect" in line)
    assert "inline" in idle and "eliminate_common" not in idle


def test_report_without_a_compiler(kernel: kg.Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(self: kg.Kernel) -> str:
        raise kg.TargetError("the machine code cannot be shown as text: no llvmlite")

    monkeypatch.setattr(kg.Kernel, "assembly", property(gone))
    text = kernel.explain()
    assert "not known: the machine code cannot be shown as text: no llvmlite" in text
    assert "memory traffic" in text
