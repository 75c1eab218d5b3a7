"""The GPU benchmark, driven without a device: NumPy stands for CuPy, the CPU's kernels for the GPU's."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from bench import gpu

ROOT = Path(kg.__file__).parent.parent


class NumpyDevice(gpu.Device):
    """The host as a device."""

    def __init__(self) -> None:
        self.xp = np
        self.name, self.cache_bytes = "no device", 1 << 12

    def seconds(self, call: Callable[[], None]) -> float:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    def synchronize(self) -> None:
        return

    def to_host(self, array: Any) -> np.ndarray[Any, Any]:
        return np.asarray(array)


@pytest.fixture
def on_cpu(monkeypatch: pytest.MonkeyPatch) -> NumpyDevice:
    compile_tape = kg.compile_tape
    monkeypatch.setattr(kg, "compile_tape", lambda tape, target: compile_tape(tape, target="cpu"))
    monkeypatch.setattr(gpu, "BATCHES", 2)
    monkeypatch.setattr(gpu, "launch_overhead", lambda device, calls: {"kernelgen cupy": 1.0})
    return NumpyDevice()


def test_every_case_is_measured_and_checked(on_cpu: NumpyDevice) -> None:
    said: list[str] = []
    report = gpu.run(on_cpu, elements=1 << 12, say=said.append)
    measured = {(row.case, row.system) for row in report.rows}
    assert {(case.name, "kernelgen cupy") for case in gpu.CASES} <= measured
    assert all(row.right and row.gbps > 0 for row in report.rows)
    assert report.absent and "ElementwiseKernel" in str(report.absent)
    assert json.loads(json.dumps(asdict(report)))["device"] == "no device"
    assert any("of copy" in line for line in said)


def test_layouts_and_bytes(on_cpu: NumpyDevice) -> None:
    for case in gpu.CASES:
        sets = gpu.input_sets(on_cpu, case, 1 << 12)
        assert len(sets) >= 2 and all(len(s) == case.inputs for s in sets)
        total = gpu.bytes_moved(case, sets[0], case.formula(np, *sets[0]))
        whole = (case.inputs + 1) * (1 << 12) * np.dtype(case.dtype).itemsize
        assert total < whole if case.layout in ("row", "column") else total == whole


def test_wrong_results_are_seen() -> None:
    right = np.ones(4, np.float32)
    assert gpu.close(right, right, "float32")
    assert not gpu.close(right + 1e-4, right, "float32")
    assert not gpu.close(np.full(4, np.nan, np.float32), right, "float32")
    assert not gpu.close(right[:3], right, "float32")


def test_without_a_device_it_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--gpu"],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 2
    assert "needs CuPy and a device" in done.stdout and "doctor" in done.stdout
