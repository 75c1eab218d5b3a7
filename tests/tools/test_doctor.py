"""`kernelgen doctor`: every check, with what it needs and without."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kernelgen import native
from kernelgen.cli import main
from kernelgen.native import building
from kernelgen.tools import doctor
from kernelgen.tools.doctor import Check


def only(look: Any) -> Check:
    (check,) = look()
    return check


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))


def test_all_checks_on_this_machine() -> None:
    found = doctor.checks()
    names = [c.name for c in found]
    assert len(names) == len(set(names))
    assert {"Python", "numpy", "numba", "llvmlite", "CPU", "vector math", "threads", "cache folder"} <= set(
        names
    )
    assert {
        "native library",
        "native calls",
        "executable memory",
        "CUDA driver",
        "CuPy",
        "NVRTC",
        "numba-cuda",
        "SciPy",
        "bfloat16",
        doctor.SELF_TEST,
    } <= set(names)
    assert doctor.healthy(found)
    assert all(c.detail for c in found)


def test_a_check_that_raises_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def look() -> Any:
        raise RuntimeError("odd machine\nsecond line")
        yield

    monkeypatch.setattr(doctor, "_CHECKS", (("odd", look),))
    assert doctor.checks() == [Check("odd", "warn", "the check failed: RuntimeError: odd machine")]


def test_missing_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_version", lambda package: None)
    assert [(c.status, c.remedy) for c in doctor._packages()] == [
        ("missing", f"pip install {p}") for p in ("numpy", "numba", "llvmlite")
    ]
    assert only(doctor._scipy).status == "warn"


@pytest.mark.parametrize(
    ("version", "status"),
    [
        ("0.47.9", "missing"),
        ("0.48.0rc1", "ok"),
        ("0.48", "ok"),
        ("0.50.7", "ok"),
        ("0.51.0", "warn"),
        ("0.100.0", "warn"),
        ("1.0", "warn"),
        ("0.9", "missing"),
    ],
)
def test_packages_outside_the_bounds(version: str, status: str, monkeypatch: pytest.MonkeyPatch) -> None:
    needs = ["numpy>=2.0", "llvmlite>=0.48", 'scipy>=1.16; extra == "scipy"']
    monkeypatch.setattr(doctor.metadata, "requires", lambda package: needs)
    monkeypatch.setattr(
        doctor, "_version", lambda package: {"llvmlite": version, "numba": "0.68.1"}.get(package, "2.4")
    )
    found = {check.name: check for check in doctor._packages()}
    assert {name: check.status for name, check in found.items()} == {
        "numpy": "ok", "numba": "ok", "llvmlite": status,
    }  # fmt: skip
    if status == "missing":
        assert found["llvmlite"].detail == f"{version} is too old: kernelgen needs 0.48 or newer"
        assert found["llvmlite"].remedy == 'pip install "llvmlite>=0.48"'
    if status == "warn":
        assert found["llvmlite"].detail.startswith(f"{version} is newer than")
        assert found["llvmlite"].remedy.endswith('pip install "llvmlite==0.50.*"')


def test_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> Any:
        raise ImportError("No module named 'numba'")

    monkeypatch.setattr(doctor, "_host", fail)
    monkeypatch.setattr(doctor, "_compile_and_run", fail)
    assert only(doctor._cpu).status == "warn"
    check = only(doctor._self_test)
    assert check.status == "missing" and "numba" in check.detail
    assert not doctor.healthy([check])


def test_a_wrong_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_compile_and_run", lambda: False)
    assert only(doctor._self_test).status == "missing"


def test_no_vector_library(monkeypatch: pytest.MonkeyPatch) -> None:
    from kernelgen.backend import mathlib

    monkeypatch.setattr(mathlib, "libmvec_symbols", frozenset)
    check = only(doctor._vector_math)
    assert check.status == "warn" and "no libmvec" in check.detail


@pytest.mark.parametrize(("value", "status"), [("2", None), ("lots", "warn"), ("1000", "warn")])
def test_threads(value: str, status: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_NUM_THREADS", value)
    check = only(doctor._threads)
    assert f"KERNELGEN_NUM_THREADS {value}" in check.detail
    assert status is None or check.status == status


def test_cache_folder_counts_files(tmp_path: Path) -> None:
    (tmp_path / "cache" / "source").mkdir(parents=True)
    (tmp_path / "cache" / "source" / "a.py").write_bytes(b"x" * 2_000_000)
    check = only(doctor._cache)
    assert check.status == "ok" and "1 file, 2.0 MB" in check.detail


def test_cache_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "file" / "cache"))
    check = only(doctor._cache)
    assert check.status == "warn" and "KERNELGEN_CACHE_DIR" in check.remedy


class _Driver:
    """Stands for libcuda with some devices."""

    def __init__(self, devices: int) -> None:
        self.devices = devices

    def cuInit(self, flags: int) -> int:
        return 0 if self.devices else 100

    def cuDeviceGetCount(self, count: Any) -> int:
        count._obj.value = self.devices
        return 0

    def cuDriverGetVersion(self, version: Any) -> int:
        version._obj.value = 13010
        return 0


@pytest.mark.parametrize(("devices", "status"), [(0, "warn"), (1, "ok"), (2, "ok")])
def test_cuda_driver(devices: int, status: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: _Driver(devices))
    driver, cupy, *_ = doctor._cuda()
    assert (driver.status, driver.detail[:9]) == (status, "CUDA 13.1")
    if cupy.status == "missing":
        assert ("pip install" in cupy.remedy) == (status == "ok")


def test_no_cuda_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert doctor._cuda_driver().status == "missing"


def test_calls_through_python_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert only(doctor._native_calls).status == "ok"
    monkeypatch.setattr(native, "extension", lambda: None)
    check = only(doctor._native_calls)
    assert check.status == "warn" and "through Python" in check.detail and "python3-dev" in check.remedy


def test_the_native_library_and_what_compiles_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    check = only(doctor._native_library)
    assert check.status == "ok" and native.baseline() in check.detail and "Python.h" in check.detail
    monkeypatch.setenv("CC", "no-such-cc")
    assert "C compiler: no-such-cc" in only(doctor._native_library).detail
    monkeypatch.setattr(building, "IN_PLACE", tmp_path / "nowhere")
    native.nest_address.cache_clear()
    native._library.cache_clear()
    check = only(doctor._native_library)
    assert check.status == "missing" and "no-such-cc" in check.detail and "ziglang" in check.remedy


def test_executable_memory_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        class mprotect:
            argtypes: Any = ()

            def __new__(cls, *args: Any) -> Any:
                return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **kwargs: Refusing)
    assert only(doctor._executable_memory).status == "missing"


def test_command_shows_every_check_and_its_remedy() -> None:
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0
    assert "numba" in result.stdout and "Kernels compile and run" in result.stdout


def test_command_fails_only_with_the_self_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        doctor, "checks", lambda: [Check("CuPy", "missing", "not installed", "pip install it")]
    )
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0 and "pip install it" in result.stdout
    monkeypatch.setattr(doctor, "checks", lambda: [Check(doctor.SELF_TEST, "missing", "[no] markup")])
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 1 and "[no] markup" in result.stdout
