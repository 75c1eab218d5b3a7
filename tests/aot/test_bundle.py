"""Bundles: what is in one, how its kernels run, and what happens when it does not fit."""

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base import machine, versions
from kernelgen.cache import reports

ALONE = """
import sys
sys.modules["numba"] = sys.modules["llvmlite"] = sys.modules["jinja2"] = None
import numpy as np
import kernelgen as kg
bundle = kg.load(sys.argv[1])
x = np.linspace(0, 3, 50, dtype=np.float32)
assert np.allclose(bundle.saxpy(x, x, 2.0), 2 * np.sin(x) ** 2 + x, rtol=1e-5)
p = np.arange(12.0).reshape(4, 3)
s, t, u = bundle["two"](p, p[0])
assert np.array_equal(s, p + p[0] * 12) and np.allclose(t, np.exp(p[0])) and np.array_equal(u, p.T + 3)
assert bundle.norm(3.0, 4.0) == (5.0, 12)
assert np.array_equal(bundle.blend(x, x + 1), 2 * (x + 1))
raised = np.exp(p - p.max(1, keepdims=True))
assert np.allclose(bundle.softmax(p), raised / raised.sum(1, keepdims=True), rtol=1e-14)
assert np.array_equal(bundle.window(x.astype(float), 3)[0], x[3:].astype(float) - x[:-3])
assert {bundle[n].tier for n in bundle} == {"native"}
print(*sys.modules)
"""


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Each test sees the warnings anew."""
    reports._said.clear()
    yield


def arrays() -> tuple[np.ndarray, np.ndarray, float]:
    x = np.linspace(-3, 3, 101, dtype=np.float32)
    return x, x[::-1], 2.0


def wanted() -> np.ndarray:
    x, y, a = arrays()
    return np.float32(a) * np.sin(x) ** 2 + y


def tier_of(folder: Path) -> kg.Kernel:
    """The kernel, after a check that it computes right and warns once unless it is native."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        loaded = kg.load(folder)
        kernel = loaded.saxpy
        loaded.saxpy  # noqa: B018
    assert isinstance(kernel, kg.Kernel)
    np.testing.assert_allclose(kernel(*arrays()), wanted(), rtol=1e-5)
    warned = [w for w in seen if issubclass(w.category, kg.CacheWarning)]
    assert len(warned) == (kernel.tier != "native"), [str(w.message) for w in warned]
    return kernel


def test_a_fresh_process_needs_no_compiler(built: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ALONE, str(built)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split()) - {"numba", "llvmlite", "jinja2"}
    unwanted = ("numba", "llvmlite", "jinja2", "click", "rich", "scipy", "filelock")
    assert not {m for m in loaded if m.split(".")[0] in unwanted}
    machinery = ("ops", "ir", "trace", "passes", "schedule", "codegen", "backend", "driver", "jit")
    assert not {m for m in loaded if m.startswith(tuple(f"kernelgen.{name}" for name in machinery))}


def test_what_a_bundle_says(built: Path) -> None:
    bundle = kg.load(built)
    names = [
        "saxpy",
        "two",
        "norm",
        "blend_f32_1d",
        "blend_f64_2d_f64_0d",
        "softmax",
        "laplace",
        "window",
        "chosen",
        "running",
    ]
    assert list(bundle) == names and len(bundle) == 10
    assert "blend" in bundle and "saxpy" in bundle and "other" not in bundle
    assert {*names, "blend"} <= set(dir(bundle))
    assert repr(bundle).startswith("<bundle demo: 10 kernels (saxpy, two,")
    assert bundle["saxpy"] is bundle.saxpy
    text = bundle.explain()
    assert "saxpy(x: float32[:], y: float32[:], a: float32[]) -> (z: float32[:])\n  native: " in text
    assert bundle.versions["kernelgen"] == kg.__version__
    assert "def saxpy(n, x, y, a, z):" in bundle.saxpy.source
    assert "sin(" in str(bundle.saxpy.graph)


def test_a_name_that_is_not_there(built: Path) -> None:
    bundle = kg.load(built)
    with pytest.raises(kg.UnknownKernelError, match="no kernel 'saxpi'") as caught:
        bundle.saxpi  # noqa: B018
    assert "Did you mean 'saxpy'?" in str(caught.value)
    assert isinstance(caught.value, (KeyError, AttributeError)) and not hasattr(bundle, "saxpi")
    with pytest.raises(KeyError):
        bundle["nothing"]


def test_calls_are_those_of_kernels(built: Path) -> None:
    kernel = kg.load(built).saxpy
    x, y, a = arrays()
    out = np.empty_like(x)
    assert kernel(x, a=a, y=y, out=out) is out
    np.testing.assert_array_equal(out, kernel(x, y, a))
    with pytest.raises(kg.DTypeError, match="takes float32 for 'x'"):
        kernel(x.astype(np.float64), y, a)
    with pytest.raises(kg.ShapeError):
        kernel(x, y[:7], a)
    with pytest.raises(kg.ArgumentError):
        kernel(x, y)
    with kg.Tape() as tape:
        tape.output(r=kernel(tape.input("u", like=x), tape.input("v", like=x), 2.0) + 1)
    np.testing.assert_allclose(kg.compile_tape(tape)(x, y), wanted() + 1, rtol=1e-5)
    with kg.interpret():
        np.testing.assert_allclose(kernel(x, y, a), wanted(), rtol=1e-6)


def test_a_function_of_several_types_picks_its_kernel(built: Path) -> None:
    blend = kg.load(built).blend
    x = np.arange(4, dtype=np.float32)
    assert blend(x, x[::-1]).dtype == np.float32
    np.testing.assert_array_equal(blend(np.eye(2), 0.25), np.where(np.eye(2) > 0.25, np.eye(2), 0.5))
    np.testing.assert_array_equal(blend(first=x, second=x), 2 * x)
    with pytest.raises(kg.DTypeError, match=r"not built for \(int64\[:\], int64\[:\]\)"):
        blend(np.arange(3), np.arange(3))
    with pytest.raises(kg.ArgumentError):
        blend(x)
    assert "blend" in repr(blend)


def test_kernels_of_a_bundle_pickle(built: Path) -> None:
    kernel = kg.load(built).saxpy
    back = pickle.loads(pickle.dumps(kernel))
    np.testing.assert_array_equal(back(*arrays()), kernel(*arrays()))
    assert copy.deepcopy(kernel) is kernel and copy.copy(kernel) is kernel


def test_a_lesser_cpu_takes_a_lesser_record(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if machine.architecture() != "x86_64":
        pytest.skip("the baselines of x86-64")
    v2 = machine.BASELINES["x86-64-v2"][1]
    monkeypatch.setattr(machine, "features", lambda: v2)
    kernel = tier_of(built)
    assert kernel.origin == "the bundle's record for x86-64-v2"
    assert "x86-64-v3 is not used: it needs abm, avx, avx2" in kernel.reasons[0]


def test_another_cpu_s_code_is_never_executed(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("code was placed in memory that this CPU cannot run")

    monkeypatch.setattr(machine, "features", frozenset)
    monkeypatch.setattr("kernelgen.aot.bundle.kernel.NativeCode", refuse)
    monkeypatch.setattr(versions, "installed", lambda package: "absent")
    kernel = tier_of(built)
    assert kernel.tier == "interpreted" and kernel.target == "interpret"
    monkeypatch.setattr(machine, "architecture", lambda: "riscv64")
    assert "and this machine is riscv64" in kg.load(built).explain()


def test_a_manifest_that_promises_too_much_is_not_believed(
    bundle: Path, rewrite: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record itself says what it needs: v3 code listed as v2 does not run on a v2 CPU."""
    if machine.architecture() != "x86_64":
        pytest.skip("the baselines of x86-64")

    def swap(content: dict[str, Any]) -> None:
        records = content["kernels"]["saxpy"]["records"]
        records["x86-64-v2"] = records.pop("x86-64-v3")

    rewrite(bundle, swap)
    monkeypatch.setattr(machine, "features", lambda: machine.BASELINES["x86-64-v2"][1])
    kernel = tier_of(bundle)
    assert kernel.tier == "built" and "it needs abm" in kernel.reasons[0]


def test_another_kernel_s_record_is_not_used(bundle: Path, rewrite: Callable[..., None]) -> None:
    def swap(content: dict[str, Any]) -> None:
        kernels = content["kernels"]
        kernels["saxpy"]["records"] = kernels["two"]["records"]

    rewrite(bundle, swap)
    assert "the code of another kernel" in tier_of(bundle).reasons[0]


def test_without_records_it_is_built_or_interpreted(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for record in bundle.glob("records/*/*/*.kgr"):
        record.unlink()
    assert tier_of(bundle).tier == "built"
    monkeypatch.setattr(versions, "installed", lambda package: "absent")
    kernel = tier_of(bundle)
    assert kernel.tier == "interpreted" and "numba is not installed" in kernel.reasons[-1]
    assert "interpreted: NumPy" in kg.load(bundle).explain()
    assert "nothing was compiled" in kernel.explain() and "numba is not installed" in kernel.explain()


def test_damaged_records_are_not_used(bundle: Path) -> None:
    for record in bundle.glob("records/*/*/*.kgr"):
        data = bytearray(record.read_bytes())
        data[len(data) // 2] ^= 1
        record.write_bytes(data)
    kernel = tier_of(bundle)
    assert kernel.tier == "built" and "not what was built" in kernel.reasons[0]


def test_a_damaged_program_is_not_used(bundle: Path, rewrite: Callable[..., None]) -> None:
    from kernelgen.base.digest import sha256

    path = bundle / "programs" / "saxpy.json"
    path.write_text(path.read_text().replace('"role"', '"rule"'))
    digest = sha256(path.read_bytes())
    rewrite(bundle, lambda content: content["files"].update({"programs/saxpy.json": digest}))
    kernel = tier_of(bundle)
    assert kernel.tier == "built" and "stored program" in kernel.reasons[0]


def test_with_nothing_left_the_error_says_all(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in [*bundle.glob("records/*/*/*.kgr"), bundle / "graphs" / "saxpy.json"]:
        path.write_bytes(b"gone")
    with pytest.raises(kg.CacheError, match=r"cannot be used: the machine code for .*graph"):
        kg.load(bundle).saxpy  # noqa: B018


def test_bad_manifests_are_refused(bundle: Path, tmp_path: Path) -> None:
    path = bundle / "manifest.json"
    text = path.read_text()
    for bad, message in [
        ("", "damaged"),
        (text[:-40], "damaged"),
        ("[]", "damaged"),
        (text.replace('"saxpy"', '"sexpy"'), "was changed"),
        (text.replace('"schema": 1', '"schema": 99'), "schema 99"),
        (text.replace("kernelgen-bundle", "something"), "not the manifest"),
    ]:
        path.write_text(bad)
        with pytest.raises(kg.CacheError, match=message):
            kg.load(bundle)
    with pytest.raises(kg.CacheError, match="is not a bundle"):
        kg.load(tmp_path / "nowhere")


def test_paths_stay_inside(bundle: Path, rewrite: Callable[..., None]) -> None:
    def escape(content: dict[str, Any]) -> None:
        content["kernels"]["saxpy"]["files"]["graph"] = "../secret.json"
        content["files"]["../secret.json"] = "0" * 64

    rewrite(bundle, escape)
    with pytest.raises(kg.CacheError, match=r"has no file '\.\./secret\.json'"):
        kg.load(bundle).saxpy.graph  # noqa: B018


def test_files_that_others_may_write_are_not_trusted(bundle: Path) -> None:
    (bundle / "manifest.json").chmod(0o666)
    with pytest.raises(kg.CacheError, match="every user may write to it"):
        kg.load(bundle)
    assert kg.load(bundle, trust=True).saxpy.tier == "native"
    (bundle / "manifest.json").chmod(0o644)
    (bundle / "records").chmod(0o777)
    try:
        kernel = tier_of(bundle)
    finally:
        (bundle / "records").chmod(0o755)
    assert kernel.tier == "built" and "is not trusted" in kernel.reasons[0]


def test_a_bundle_serves_as_a_layer_of_the_cache(built: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['numba'] = sys.modules['llvmlite'] = None\n"
        "import runpy, kernelgen as kg\n"
        f"tape = runpy.run_path({str(Path(__file__).with_name('models.py'))!r})['saxpy']\n"
        "print(kg.compile_tape(tape).origin, kg.stats().builds)"
    )
    environment = {"KERNELGEN_BUNDLE_PATH": str(built), "KERNELGEN_CACHE_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"the bundle {built} 0\n"


def test_the_manifest_lists_every_file(built: Path) -> None:
    content = json.loads((built / "manifest.json").read_text())
    files = {p.relative_to(built).as_posix() for p in built.rglob("*") if p.is_file()}
    assert files == {*content["files"], "manifest.json"}
    assert not [p for p in built.rglob("*") if p.stat().st_mode & 0o022]
