"""GPU code in bundles: built without a device, listed, compared, loaded, and launched on one that is none."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.aot.bundle import gpu
from kernelgen.base.digest import sha256
from kernelgen.base.errors import CacheError, TargetError
from kernelgen.cache.record import parse
from kernelgen.runtime.gpu import arrays
from tests.gpu import device
from tests.gpu.device import FakeArray, placed

from .conftest import BASELINES, MODELS, command

CPU = ("--cpu", BASELINES[-1])
TARGET = f"{MODELS}:blend"
PLACES = ("sm_80", "compute_80")
NO_DRIVER = """
import sys, numpy as np
sys.modules["numba"] = sys.modules["llvmlite"] = sys.modules["cuda"] = sys.modules["numba_cuda"] = None
import kernelgen as kg

class Foreign:
    __cuda_array_interface__ = {"shape": (3,), "typestr": "<f4", "data": (4096, False), "version": 3}

bundle = kg.load(sys.argv[1])
x = np.ones(3, np.float32)
assert bundle.blend_f32_1d(x, x * 2)[0] == 4
for call in (lambda: bundle.blend_f32_1d(Foreign(), Foreign()), lambda: bundle.blend(Foreign(), Foreign())):
    try:
        call()
    except kg.KernelgenError as error:
        print(type(error).__name__, str(error).split("\\n")[0])
"""

arrays.register(FakeArray, device.Library())


@pytest.fixture(scope="module", params=["cupy", "cuda"])
def gpu_target(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, gpu_target: str) -> Path:
    """A bundle for GPUs; not to be changed."""
    place = tmp_path_factory.mktemp("bundles") / "demo"
    result = command(TARGET, "-o", place, *CPU, "--gpu", "sm_80,ptx", "--gpu-target", gpu_target, "-j", 2)
    assert result.exit_code == 0, result.output
    assert "blend_f32_1d for sm_80" in result.output and "2 kernels, 6 built" in result.output
    return place


def test_the_plan_lists_gpus(folder: Path, gpu_target: str, tmp_path: Path) -> None:
    result = command(TARGET, "-o", tmp_path / "b", *CPU, "--gpu", "sm_80,ptx", "--plan")
    assert result.exit_code == 0 and not (tmp_path / "b").exists()
    assert "sm_80" in result.output and "6 builds, 0 that" in result.output
    words = (TARGET, "-o", folder, *CPU, "--gpu", "sm_80,sm_90,ptx", "--plan")
    result = command(*words, "--gpu-target", gpu_target)
    assert "4 builds, 4 that" in result.output
    result = command(*words, "--gpu-target", "cupy" if gpu_target == "cuda" else "cuda")
    assert "6 builds, 2 that" in result.output, "only the CPU's records are for both"


def test_records_and_digests(folder: Path, gpu_target: str) -> None:
    content = json.loads((folder / "manifest.json").read_text())
    assert content["gpu"] == list(PLACES) and content["gpu_target"] == gpu_target
    entry = content["kernels"]["blend_f32_1d"]
    assert tuple(entry["gpu"]) == PLACES
    for path in entry["gpu"].values():
        data = (folder / path).read_bytes()
        assert content["files"][path] == sha256(data)
        record = parse(data)
        ((name, code),) = record.payloads.items()
        assert record.kind == gpu_target
        assert all(
            b"blend_f32_1d_" + form in code for form in (b"flat_32", b"flat_32_aliased", b"strided1_64")
        )
        assert (name, code[:4]) == ("sm_80", b"\x7fELF") or (name == "ptx" and b".target sm_80" in code)
    source = (folder / entry["files"]["gpu_source"]).read_text()
    assert "__global__" in source and ("\n@device(" in source) == (gpu_target == "cuda")


def test_check_compares_gpus(folder: Path, gpu_target: str) -> None:
    result = command(TARGET, "-o", folder, "--check")
    assert result.exit_code == 0 and "sm_80, compute_80" in result.output
    result = command(TARGET, "-o", folder, "--check", "--gpu", "sm_80,sm_90")
    assert (
        result.exit_code == 1
        and "blend_f32_1d has no machine code for sm_90: it was not asked for" in result.output
    )
    other = "cupy" if gpu_target == "cuda" else "cuda"
    result = command(TARGET, "-o", folder, "--check", "--gpu-target", other)
    assert result.exit_code == 1
    assert f"code for GPUs was emitted for {gpu_target}, and {other} is asked for" in result.output


def test_arrays_of_a_device_are_launched_there(
    folder: Path, gpu_target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = device.Launcher()  # An sm_90: no cubin of the bundle runs on it, and PTX does.
    monkeypatch.setattr(gpu, "driver", lambda: launcher)
    monkeypatch.setattr("kernelgen.runtime.gpu.executor.driver", lambda: launcher)
    bundle = kg.load(folder)
    x, y = np.linspace(0, 3, 50, dtype=np.float32), np.ones(50, np.float32)
    expected = np.where(x > y, x, y * 2)
    got = bundle.blend(placed(x), placed(y), stream=21)
    np.testing.assert_array_equal(got.items, expected)
    assert len(launcher.launched) == 1 and launcher.launched[0][2] == 21
    out = placed(y)
    assert bundle.blend_f32_1d(placed(x), second=placed(y), out=out) is out
    np.testing.assert_array_equal(out.items, expected)
    assert launcher.launched[-1][2] == 7, "the library's current stream"
    wide = np.arange(12.0).reshape(3, 4)
    np.testing.assert_array_equal(bundle.blend(placed(wide), 5.0).items, np.where(wide > 5, wide, 10))
    assert len(launcher.launched) == 3
    host = bundle.blend(x, y)
    assert isinstance(host, np.ndarray) and bundle.blend_f32_1d.tier == "native"
    assert f"on a GPU: the bundle's records for sm_80, compute_80 ({gpu_target})" in bundle.explain()
    with kg.interpret():
        np.testing.assert_array_equal(bundle.blend(placed(x), placed(y)), expected)
    assert len(launcher.launched) == 3


def test_what_a_device_cannot_run(
    folder: Path,
    tmp_path: Path,
    rewrite: Callable[[Path, Callable[[dict[str, Any]], None]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gpu, "driver", device.Launcher)
    place = Path(shutil.copytree(folder, tmp_path / "demo"))
    x = placed(np.ones(3, np.float32))
    rewrite(place, lambda content: content["kernels"]["blend_f32_1d"]["gpu"].pop("compute_80"))
    with pytest.raises(TargetError, match="was built for sm_80, and this device is sm_90"):
        kg.load(place).blend(x, x)
    rewrite(place, lambda content: content["kernels"]["blend_f32_1d"]["gpu"].clear())
    with pytest.raises(TargetError, match="has no GPU code for blend_f32_1d"):
        kg.load(place).blend(x, x)
    path = json.loads((folder / "manifest.json").read_text())["kernels"]["blend_f32_1d"]["gpu"]["sm_80"]
    place = Path(shutil.copytree(folder, tmp_path / "damaged"))
    (place / path).write_bytes((folder / path).read_bytes()[:-1])
    with pytest.raises(CacheError, match="is not what was built"):
        kg.load(place).blend(x, x)


def test_without_a_driver_a_launch_says_what_is_missing(folder: Path) -> None:
    words = [sys.executable, "-W", "error", "-c", NO_DRIVER, str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    wanted = "TargetError kernels cannot run on a GPU here: the CUDA driver (libcuda.so.1) was not found"
    assert done.stdout.splitlines() == [wanted] * 2


SPREAD = """
import numpy as np

import kernelgen as kg

with kg.Tape("spread") as tape:
    x = tape.input("x", np.float32, ndim=2)
    i = tape.input("i", np.int64, ndim=1)
    tape.output(y=(x[i] * 2 - x[::-1].min(axis=0)).max(axis=0))
"""


def test_reductions_and_index_arrays(
    gpu_target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "spread.py"
    models.write_text(SPREAD)
    place = tmp_path / "bundle"
    result = command(models, "-o", place, *CPU, "--gpu", "compute_90", "--gpu-target", gpu_target)
    assert result.exit_code == 0, result.output
    launcher = device.Launcher()
    monkeypatch.setattr(gpu, "driver", lambda: launcher)
    bundle = kg.load(place)
    rng = np.random.default_rng(3)
    for rows, columns in ((4, 3), (300, 2), (1, 1)):
        x, i = rng.normal(0, 1, (rows, columns)).astype(np.float32), rng.integers(-rows, rows, 5)
        want = (x[i] * 2 - x.min(axis=0)).max(axis=0)
        np.testing.assert_array_equal(bundle.tape(placed(x), placed(i)).items, want)
    with pytest.raises(IndexError, match="index 1 is out of bounds for axis 0 with size 1"):
        bundle.tape(placed(x), placed(np.array([0, 1])))
