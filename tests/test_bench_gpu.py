"""The GPU benchmark, driven without a device: NumPy stands for CuPy, the CPU's kernels for the GPU's."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from bench import gpu
from bench.gpu import cases, overhead, systems, targets
from bench.gpu.cases import CASES, Case, close, expected, input_sets
from bench.gpu.device import Device

ROOT = Path(kg.__file__).parent.parent
ELEMENTS = 1 << 12


class NumpyDevice(Device):
    """The host as a device.

    Attributes:
        waits: how often the host measured a time.
    """

    def __init__(self) -> None:
        self.xp, self.name, self.cache_bytes = np, "no device", 1 << 12
        self.about, self.waits = {"architecture": "none"}, 0

    def seconds(self, call: Callable[[], Any]) -> float:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    def host_seconds(self, call: Callable[[], Any]) -> float:
        self.waits += 1
        return super().host_seconds(call)

    def synchronize(self) -> None:
        return

    def copies(self) -> dict[str, Callable[[Any, Any], None]]:
        return {"copyto": np.copyto}

    def captured(self, call: Callable[[], Any]) -> Callable[[], None]:
        def replay() -> None:
            call()

        return replay

    def free_bytes(self) -> int:
        return 1 << 30

    def release(self) -> None:
        return


@pytest.fixture
def on_cpu(monkeypatch: pytest.MonkeyPatch) -> NumpyDevice:
    compile_tape = kg.compile_tape
    monkeypatch.setattr(kg, "compile_tape", lambda tape, target, cache: compile_tape(tape, target="cpu"))
    monkeypatch.setattr(gpu, "BATCHES", 2)
    monkeypatch.setattr(overhead, "CALLS", 3)
    known = [c for c in CASES if c.dtype != "bfloat16"]  # Its arrays are PyTorch's, on a device.
    short = [c if not c.elements else Case(**{**vars(c), "elements": 5003}) for c in known]
    monkeypatch.setattr(gpu, "CASES", short)
    return NumpyDevice()


def run(device: NumpyDevice, **options: Any) -> tuple[gpu.Report, list[str]]:
    said: list[str] = []
    return gpu.Run(device, elements=ELEMENTS, say=said.append, **options).all(), said


def test_every_case_is_measured_and_checked(on_cpu: NumpyDevice, tmp_path: Path) -> None:
    path = tmp_path / "results" / "gpu.json"
    report, said = run(on_cpu, path=path)
    measured = {(row.case, row.system) for row in report.rows}
    known = [case for case in CASES if case.dtype != "bfloat16"]
    plain = {(case.name, "cupy") for case in known if not case.elements}
    assert measured == {(case.name, system) for case in known for system in systems.OWN} | plain
    assert all(row.right and row.gbps > 0 and row.timed_by == "events" for row in report.rows)
    assert report.right and not report.left_out and report.graphs == dict.fromkeys(systems.OWN, True)
    assert set(report.launch_us) >= set(systems.OWN)
    for peer in ("ElementwiseKernel", "cupy.fuse", "jax", "torch.compile"):
        assert f"triad in {peer}" in report.absent and f"launch in {peer}" in report.absent
        assert f"64-bit flat in {peer}" not in report.absent, "the longest arrays are kernelgen's alone"
    content = json.loads(path.read_text())
    assert content["device"] == "no device" and len(content["rows"]) == len(report.rows)
    assert content["targets"] and content["copies"][0]["way"] == "copyto" and not content["failed"]
    assert set(content["first_call_s"]) == {*systems.OWN, "cupy"}
    assert any("of copy" in line for line in said) and any(
        "microseconds of a launch" in line for line in said
    )


def test_what_was_found_is_written_when_time_is_up(on_cpu: NumpyDevice, tmp_path: Path) -> None:
    path = tmp_path / "gpu.json"
    run_ = gpu.Run(on_cpu, path, elements=ELEMENTS, say=lambda line: None)
    measured = run_._measured

    def slow(*args: Any) -> gpu.Row:
        row = measured(*args)
        if row.case == "chain":
            run_.limit = 0.0
        return row

    run_._measured = slow  # type: ignore[method-assign]
    report = run_.all()
    content = json.loads(path.read_text())
    assert [row["case"] for row in content["rows"]][-1] == "chain"
    assert "masked in kernelgen cupy" in report.left_out and "launches" in report.left_out
    assert "triad in jax" in report.left_out and report.right


def test_kernels_give_what_the_case_stores() -> None:
    for case in CASES:
        kernel = systems.compiled(case, [len(s) for s in case.shapes(ELEMENTS)], "interpret")
        (result,) = kernel.graph.outputs
        assert result[1].dtype.name == (case.result or case.dtype), case.name


def test_failures_of_kernelgen_are_no_absences(on_cpu: NumpyDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(system: str, *args: Any) -> Any:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(gpu, "make", broken)
    report, _ = run(on_cpu, quick=True)
    assert "triad in kernelgen cupy" in report.failed and "graph of kernelgen cuda" in report.failed
    assert not any("jax" in what for what in report.failed) and not report.right


def test_jax_is_timed_by_the_host_until_its_results_are_there(
    on_cpu: NumpyDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = []
    jax = types.ModuleType("jax")
    jax.numpy = np  # type: ignore[attr-defined]
    jax.jit = lambda function: lambda *a: np.asarray(function(*a))  # type: ignore[attr-defined]
    jax.default_backend = lambda: "gpu"  # type: ignore[attr-defined]
    jax.config = types.SimpleNamespace(update=lambda name, value: None)  # type: ignore[attr-defined]
    jax.dlpack = types.SimpleNamespace(from_dlpack=np.from_dlpack)  # type: ignore[attr-defined]
    jax.block_until_ready = lambda value: waited.append(value) or value  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jax", jax)
    monkeypatch.setattr(gpu, "HOST_CALLS", 5)
    report, _ = run(on_cpu)
    rows = [row for row in report.rows if row.system == "jax"]
    assert {row.case for row in rows} == {c.name for c in CASES if not c.elements and c.dtype != "bfloat16"}
    assert all(row.right and row.timed_by == "host" for row in rows)
    assert on_cpu.waits == 2 * len(rows) and len(waited) > 3 * len(rows)
    jax.default_backend = lambda: "cpu"  # type: ignore[attr-defined]
    report, _ = run(on_cpu, quick=True)
    assert report.absent["triad in jax"] == "RuntimeError: JAX computes on cpu"


def test_torch_compiles_each_case_anew(on_cpu: NumpyDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def compiled(function: Callable[..., Any], **options: Any) -> Callable[..., Any]:
        assert options["fullgraph"] and not options["dynamic"]
        asked.append("compile")
        return function

    torch = types.ModuleType("torch")
    vars(torch).update(
        {name: getattr(np, name) for name in ("where", "exp", "add", "sum", "mean", "amax", "sqrt")}
    )
    torch.compile = compiled  # type: ignore[attr-defined]
    torch.compiler = types.SimpleNamespace(reset=lambda: asked.append("reset"))  # type: ignore[attr-defined]
    torch.cuda = types.SimpleNamespace(is_available=lambda: True)  # type: ignore[attr-defined]
    torch.as_tensor = lambda array, device: array  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "torch", torch)
    report, _ = run(on_cpu)
    rows = [row for row in report.rows if row.system == "torch.compile"]
    assert {row.case for row in rows} == {c.name for c in CASES if not c.elements and c.dtype != "bfloat16"}
    assert all(row.right and row.timed_by == "events" for row in rows)
    assert asked == ["reset", "compile"] * (len(rows) + 1), "for its launches too"


def test_layouts_and_bytes(on_cpu: NumpyDevice) -> None:
    for case in gpu.CASES:
        sets = input_sets(on_cpu, case, ELEMENTS)
        assert all(len(s) == case.inputs for s in sets) and len(sets) >= (1 if case.elements else 2)
        assert [b.shape for b in sets[0]] == case.shapes(ELEMENTS)
        want = expected(np, case, sets[0])
        out = np.empty(case.shape(ELEMENTS), case.output)
        assert want.shape == out.shape
        total = cases.bytes_moved(sets[0], out)
        if case.layout == "axes":
            assert total == sum(b.nbytes for b in sets[0]) + out.nbytes
            continue
        read = case.inputs * out.size * np.dtype(case.stored).itemsize * (1 + (case.layout == "strided"))
        whole = read + out.nbytes
        assert total < whole if case.layout in ("row", "column") else total == whole
        if case.layout == "contiguous":
            assert len({b.tobytes() for s in sets for b in s}) == case.inputs * len(sets)


def test_arrays_are_repeated_by_copies() -> None:
    pattern = np.arange(7)
    for count in (0, 1, 7, 8, 50):
        np.testing.assert_array_equal(cases._repeated(np, pattern, (count,)), np.resize(pattern, count))


@pytest.mark.parametrize("case", [c for c in CASES if not c.elements], ids=lambda c: c.name)
def test_what_was_not_written_is_seen(on_cpu: NumpyDevice, case: Case) -> None:
    sets = input_sets(on_cpu, case, ELEMENTS)
    want = expected(np, case, sets[0])
    if case.dtype == "bfloat16":
        right = (want.view(np.uint32) >> 16).astype(np.uint16)
    else:
        right = want.astype(case.output)
    assert close(np, case, right, want)
    for place in (0, -1):
        out = right.copy()
        on_cpu.poison(out.reshape(-1)[place:][:1], case.poison)
        assert not close(np, case, out, want)
    assert not close(np, case, right.reshape(-1)[:-1], want)
    assert not close(np, case, right.astype(np.complex64), want)


def row(case: str, system: str, us: float, share: float = 1.0, layout: str = "contiguous") -> gpu.Row:
    return gpu.Row(case, system, layout, 8, 1.0, share, us, True, 0.1, "events")


def test_targets() -> None:
    own = "kernelgen cupy"
    rows = [
        row("a", own, 10.0, 0.95), row("b", own, 20.0, 0.93), row("c", own, 5.0, 0.5, "strided"),
        row("a", "cupy.fuse", 20.0), row("b", "cupy.fuse", 20.0), row("b", "jax", 15.0),
    ]  # fmt: skip
    found = {t.what: t for t in targets.evaluate(rows, {own: 4.5}) if t.system == own}
    assert [t.met for t in found.values()] == [True, False, False, True, True]
    contiguous, strided, fastest, fuse, launch = found.values()
    assert (contiguous.value, contiguous.case) == (0.93, "b") and strided.case == "c"
    assert fastest.value == 0.75 and fastest.case == "b, jax" and launch.value == 4.5
    assert fuse.value == pytest.approx(2**0.5)
    assert targets.mean_over_peers(rows)[own]["jax"] == pytest.approx(0.75)
    lines = list(targets.lines(targets.evaluate(rows, {})))
    assert any(line.startswith("MISSED") and "c" in line for line in lines)
    assert sum(line.startswith("not measured") for line in lines) == 6


def test_exit_codes(on_cpu: NumpyDevice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "cupy", types.ModuleType("cupy"))
    monkeypatch.setattr(gpu, "Device", lambda cupy: on_cpu)
    monkeypatch.setattr(gpu, "ELEMENTS", ELEMENTS)
    monkeypatch.setattr(gpu, "COPY_BYTES", (1 << 12,))
    real = gpu.Run

    def limited(seconds: float) -> Callable[..., gpu.Run]:
        return lambda *args, **kwargs: real(*args, **kwargs, elements=ELEMENTS, seconds=seconds)

    monkeypatch.setattr(gpu, "Run", limited(100.0))
    assert gpu.main(tmp_path / "a.json", quick=True) == 0
    monkeypatch.setattr(gpu, "Run", limited(0.0))
    assert gpu.main(tmp_path / "b.json", quick=True) == 3
    monkeypatch.setattr(gpu, "Run", limited(100.0))
    monkeypatch.setattr(gpu, "close", lambda *args: False)
    assert gpu.main(tmp_path / "c.json", quick=True) == 1


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
