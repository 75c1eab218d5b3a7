"""Bytes moved: predicted from the schedule, and measured."""

from __future__ import annotations

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.tools import report
from kernelgen.tools.report import traffic


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "_SECONDS", 0.0)
    monkeypatch.setattr(traffic, "_LARGEST", 1 << 20)


def test_bytes_per_element() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = tape.input("y", np.complex128, ndim=2)
        a = tape.input("a", np.float64, ndim=0)
        tape.output(z=x * a + y, n=x > 0)
    first, second = kg.compile_tape(tape, target="interpret").schedule.nests
    assert first.bytes_per_element == 4 + 16 + 16
    assert second.bytes_per_element == 4 + 1


def test_the_formula_names_every_array() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=2)
        a = tape.input("a", np.float64, ndim=0)
        tape.output(z=x.T * a + x, m=a)
    nests = kg.compile_tape(tape, target="interpret").schedule.nests
    lines = traffic.traffic_lines(nests)
    assert lines[0] == (
        "nest 0: 16 bytes for each element, if no input is broadcast: "
        "reads x_1 (float32), x (float32), writes z (float64)"
    )
    assert lines[1] == "  in all 4 x_1.size + 4 x.size + 8 z.size bytes"
    assert lines[3] == "  in all 8 m.size bytes"


def test_measured_bytes_are_those_of_the_arrays() -> None:
    held = np.arange(7.0)
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=2)
        y = tape.input("y", np.float64, ndim=1)
        tape.output(z=x * y + held, w=y)
    for target in ("cpu", "interpret"):
        kernel = kg.compile_tape(tape, target=target)  # type: ignore[arg-type]
        found = report.measure(kernel)
        rows, columns = found.shapes["x"]
        assert columns == 7 and found.shapes["z"] == (rows, 7)
        # One nest for each rank; y is read by both.
        assert found.moved == rows * 7 * (4 + 8) + 7 * 8 * 4
        assert 1 << 19 < found.moved <= (1 << 20) + 100
        assert found.runs >= 3 and found.rate > 0 and found.part == found.rate / found.copy


def test_kernels_without_arrays_are_measured_too() -> None:
    with kg.Tape() as tape:
        tape.output(z=tape.input("x", np.float64, ndim=0) * 2.0)
    assert report.measure(kg.compile_tape(tape)).moved == 8


def test_explain_measures_on_request() -> None:
    with kg.Tape() as tape:
        tape.output(z=tape.input("x", np.float64, ndim=1) * 2.0)
    kernel = kg.compile_tape(tape)
    assert "measured: " not in kernel.explain()
    text = kernel.explain(measure=True)
    assert "measured: 1.0 MB in " in text and "a copy of arrays on this machine" in text
