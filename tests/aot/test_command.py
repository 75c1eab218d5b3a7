"""`kernelgen aot`: what it builds, plans, checks and refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.aot import writing
from kernelgen.aot.contents import write_bundle
from kernelgen.aot.jobs import Source, make_jobs
from kernelgen.aot.workers import Outcome

from .conftest import AXES, BASELINES, MODELS, command

CPU = ("--cpu", ",".join(BASELINES))
CRASHING = """
import os, signal
import kernelgen.backend.records as records
from kernelgen.aot import child
build = records.build_record
def crash(prepared, *args, **kwargs):
    if prepared.program.name == "bad":
        os.kill(os.getpid(), signal.SIGSEGV)
    if prepared.program.name == "odd":
        os._exit(3)
    return build(prepared, *args, **kwargs)
records.build_record = crash
child.main()
"""


def source(title: str, factor: float = 2.0) -> Source:
    with kg.Tape() as tape:
        tape.output(y=tape.input("x", np.float64, ndim=1) * factor)
    return Source(title, tape.graph, False, None, "test")


def test_the_plan_builds_nothing(tmp_path: Path) -> None:
    result = command(MODELS, "-o", tmp_path / "b", "--plan", *CPU)
    assert result.exit_code == 0 and not (tmp_path / "b").exists()
    assert f"{5 * len(BASELINES)} builds, 0 that" in result.output
    assert "saxpy" in result.output and "x: f32[:]" in result.output


def test_what_is_there_is_kept(bundle: Path) -> None:
    result = command(MODELS, AXES, "-o", bundle, *CPU)
    assert result.exit_code == 0
    assert f"10 kernels, 0 built, {10 * len(BASELINES)} kept, 0 failed" in result.output
    assert command(MODELS, AXES, "-o", bundle, "--check").exit_code == 0


def test_check_names_what_differs(bundle: Path, tmp_path: Path) -> None:
    text = MODELS.read_text()
    changed = tmp_path / "models.py"
    changed.write_text(text.replace("np.sin(x) ** 2", "np.cos(x) ** 2").replace("norm", "length"))
    result = command(changed, "-o", bundle, "--check")
    assert result.exit_code == 1
    assert "saxpy computes something else: graph" in result.output and "cos" in result.output
    assert "length is not in the bundle" in result.output
    assert "norm is in the bundle, and not in the sources" in result.output
    (bundle / "source" / "two.py").write_text("# changed\n")
    result = command(MODELS, "-o", bundle, "--check")
    assert result.exit_code == 1 and "two.py is not what was built" in result.output


def test_functions_are_recorded_for_the_types_asked_for(tmp_path: Path) -> None:
    words = (f"{MODELS}:plain", "-o", tmp_path / "b", "--dtype", "float32,float64", "--ndim", "0,1")
    result = command(*words, "--cpu", BASELINES[-1])
    assert result.exit_code == 0, result.output
    bundle = kg.load(tmp_path / "b")
    assert list(bundle) == ["plain_f32_0d", "plain_f32_1d", "plain_f64_0d", "plain_f64_1d"]
    for x in (np.float32(0.5), np.linspace(0, 1, 5), np.linspace(0, 1, 5, dtype=np.float32)):
        result_there = bundle.plain(x)
        assert result_there.dtype == x.dtype
        np.testing.assert_allclose(result_there, np.tanh(x) + 1, rtol=1e-6)


def test_a_run_tells_what_it_needs(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, numpy as np, kernelgen as kg\n"
        "@kg.jit\n"
        "def cube(x):\n    return x * x * x\n"
        "def work(k):\n"
        "    return cube(np.ones((3,) * (k + 1), np.float32)).sum()\n"
        "if __name__ == '__main__':\n"
        "    with multiprocessing.get_context('spawn').Pool(2) as pool:\n"
        "        assert pool.map(work, [0, 1, 0, 1]) == [3, 9, 3, 9]\n"
        "    assert cube(np.arange(3.0))[2] == 8\n"
    )
    run = f"{sys.executable} {program}"
    result = command("-o", tmp_path / "b", "--from-run", run, "--cpu", BASELINES[-1])
    assert result.exit_code == 0, result.output
    bundle = kg.load(tmp_path / "b")
    assert sorted(bundle) == ["cube_f32_1d", "cube_f32_2d", "cube_f64_1d"]
    assert bundle.cube(np.full((2, 2), 2, np.float32))[1, 1] == 8
    result = command("-o", tmp_path / "b", "--from-run", f"{sys.executable} -c 'raise SystemExit(3)'")
    assert result.exit_code == 2 and "ended with status 3" in result.output
    result = command("-o", tmp_path / "b", "--from-run", f"{sys.executable} -c 0")
    assert result.exit_code == 2 and "compiled no kernel" in result.output


def test_a_crash_of_the_compiler_loses_one_kernel(tmp_path: Path) -> None:
    jobs = make_jobs([source("good"), source("bad", 3.0), source("odd", 4.0), source("last", 5.0)])
    seen: list[Outcome] = []
    report = write_bundle(
        jobs, BASELINES[-1:], tmp_path / "b", report=seen.append, command=[sys.executable, "-c", CRASHING]
    )
    assert len(seen) == 4
    failures = {f.unit.job.name: f.error for f in report.failures}
    assert failures == {
        "bad": "the compiler's process was ended by SIGSEGV",
        "odd": "the compiler's process ended with status 3",
    }
    bundle = kg.load(tmp_path / "b")
    assert (bundle.good.tier, bundle.last.tier) == ("native", "native")
    with pytest.warns(kg.CacheWarning, match="no machine code"):
        assert bundle.bad.tier == "built"
    np.testing.assert_array_equal(bundle.bad(np.arange(3.0)), [0, 3, 6])
    assert any("bad has no C function" in note for note in report.notes)


def test_failures_show_in_the_exit_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = {**write_bundle.__kwdefaults__, "command": (sys.executable, "-c", "raise SystemExit(7)")}
    monkeypatch.setattr(write_bundle, "__kwdefaults__", failing)
    result = command(f"{MODELS}:norm", "-o", tmp_path / "b", "--cpu", BASELINES[-1])
    assert result.exit_code == 1
    assert "failed: norm for" in result.output and "ended with status 7" in result.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "nothing to build"),
        (("nowhere.py",), "no file 'nowhere.py'"),
        (("no_such_module_x",), "no module 'no_such_module_x'"),
        ((f"{MODELS}:saxpi",), "has no 'saxpi'"),
        ((f"{MODELS}:plain",), "without declared signatures"),
        ((f"{MODELS}:SCALE",), "of type ndarray"),
        ((MODELS, "--cpu", "pentium"), "no CPU baseline 'pentium'"),
        ((MODELS, "--gpu", "hopper"), "the architecture is 'hopper'"),
        ((MODELS, "--ndim", "many"), "--ndim is 'many'"),
        ((MODELS, "--dtype", "float31"), "float31"),
    ],
)
def test_what_cannot_be_built(words: tuple[object, ...], message: str, tmp_path: Path) -> None:
    result = command(*words, "-o", tmp_path / "b")
    assert result.exit_code == 2 and message in result.output
    assert not (tmp_path / "b").exists()


def test_only_bundles_are_replaced(tmp_path: Path) -> None:
    precious = tmp_path / "home"
    precious.mkdir()
    (precious / "letter.txt").write_text("dear")
    result = command(f"{MODELS}:norm", "-o", precious, "--cpu", BASELINES[-1])
    assert result.exit_code == 2 and "is not a bundle" in result.output
    assert [p.name for p in tmp_path.iterdir()] == ["home"] and (
        precious / "letter.txt"
    ).read_text() == "dear"


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_failed_write_keeps_the_old_bundle(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(writing, "_exchanged", lambda a, b: False)
    before = (bundle / "manifest.json").read_bytes()
    with pytest.raises(KeyboardInterrupt), writing.new_folder(bundle) as stage:
        (stage / "half").write_text("...")
        raise KeyboardInterrupt
    assert (bundle / "manifest.json").read_bytes() == before
    with writing.new_folder(bundle) as stage:
        (stage / "manifest.json").write_text("new")
    assert (bundle / "manifest.json").read_text() == "new" and len(list(bundle.iterdir())) == 1
    assert [p.name for p in bundle.parent.iterdir()] == [bundle.name]


def test_a_wheel_is_imported_by_its_name(bundle: Path, tmp_path: Path) -> None:
    result = command(MODELS, "-o", bundle, *CPU, "--wheel", "demo_kernels", "--wheel-version", "1.2")
    assert result.exit_code == 0, result.output
    wheel = bundle.parent / "demo_kernels-1.2-py3-none-any.whl"
    place = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", place, wheel],
        check=True,
        capture_output=True,
    )
    shutil.rmtree(bundle)
    code = (
        "import sys; sys.modules['numba'] = sys.modules['llvmlite'] = None\n"
        f"sys.path.insert(0, {str(place)!r})\n"
        "import demo_kernels\n"
        "from demo_kernels import norm, blend\n"
        "assert norm(3.0, 4.0) == (5.0, 12) and norm.tier == 'native'\n"
        "assert 'saxpy' in dir(demo_kernels) and not hasattr(demo_kernels, 'other')\n"
        "print(norm)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert ", target cpu, native, of the bundle demo>" in done.stdout
    result = command(MODELS, "-o", tmp_path / "again", "--wheel", "not a name", "--cpu", BASELINES[-1])
    assert result.exit_code == 2 and "'not a name'" in result.output


OPAQUE = """
import numpy as np
import kernelgen as kg

@kg.opaque(out=lambda a: a, pure=True)
def running(values):
    return np.cumsum(values)

with kg.Tape() as walk:
    steps = walk.input("steps", np.float64, ndim=1)
    walk.output(total=np.sqrt(running(steps * steps) + 1))
"""


def test_kernels_around_python_functions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "walking.py").write_text(OPAQUE)
    monkeypatch.syspath_prepend(tmp_path)
    result = command("walking", "-o", tmp_path / "b", "--cpu", BASELINES[-1])
    assert result.exit_code == 0, result.output
    assert "walk has no C function: it calls Python functions" in result.output
    assert command("walking", "-o", tmp_path / "b", "--check").exit_code == 0
    code = (
        "import sys; sys.modules['numba'] = sys.modules['llvmlite'] = None\n"
        "import numpy as np, kernelgen as kg\n"
        "walk = kg.load(sys.argv[1]).walk\n"
        "assert walk.tier == 'native', walk.explain()\n"
        "x = np.arange(5.0)\n"
        "assert np.array_equal(walk(x), np.sqrt(np.cumsum(x * x) + 1)) and kg.stats().builds == 0"
    )
    words = [sys.executable, "-W", "error", "-c", code, tmp_path / "b"]
    place = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    fresh = os.environ | place | {"KERNELGEN_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(words, env=fresh, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    result = command(tmp_path / "walking.py", "-o", tmp_path / "c", "--cpu", BASELINES[-1])
    assert result.exit_code == 2 and "top of an importable module" in result.output


def test_relative_folders_and_what_cannot_be_a_kernel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mixed.py").write_text(
        """
import numpy as np
import kernelgen as kg

VECTOR = kg.spec(np.float64, 1)

@kg.jit(signatures=[(VECTOR, VECTOR)])
def total(x, y):
    return x + y

@kg.jit(signatures=[(VECTOR, VECTOR)])
def shifted(x, y):
    x[1:] += y[:-1]
"""
    )
    for seen in ("1 built, 0 kept", "0 built, 1 kept"):
        result = command("mixed.py", "-o", "bundle", "--cpu", BASELINES[0])
        assert result.exit_code == 0 and seen in result.output
        assert "note: mixed.py:shifted is left out: x += y writes into the argument 'x'" in result.output
        assert "has no C function" not in result.output
    assert {p.name for p in Path("bundle").iterdir()} >= {"include", "lib", "records", "manifest.json"}
    assert command("mixed.py:shifted", "-o", "other", "--cpu", BASELINES[0]).exit_code != 0
