"""How the native library is compiled, found, and chosen from."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import kernelgen as kg
from kernelgen import native
from kernelgen.base import machine
from kernelgen.native import building
from tests.privileges import without_privilege

PROGRAM = """
import numpy as np, kernelgen as kg
with kg.Tape() as tape:
    x = tape.input("x", np.float64, ndim=1)
    tape.output(y=x * 2 + 1)
kernel = kg.compile_tape(tape)
assert kernel(np.arange(3.0)).tolist() == [1, 3, 5]
from kernelgen import native
print(native.library_path())
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A checkout in which nothing was compiled."""
    root = Path(kg.__file__).parent.parent
    ignore = shutil.ignore_patterns("__pycache__", "lib")
    shutil.copytree(root / "kernelgen", tmp_path / "clone" / "kernelgen", ignore=ignore)
    templates = root / "templates"
    shutil.copytree(templates, tmp_path / "clone" / "templates")
    return tmp_path / "clone"


def run(
    clone: Path, program: str = PROGRAM, *, before: Sequence[str] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "PYTHONPATH": str(clone), **environment}
    return subprocess.run(
        [*before, sys.executable, "-c", program],
        env=settings, cwd=clone, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


def test_a_clone_compiles_the_library_once_beside_its_sources(clone: Path) -> None:
    done = run(clone)
    assert done.returncode == 0, done.stderr
    library = Path(done.stdout.strip())
    assert library.parent == clone / "kernelgen" / "native" / "lib"
    made = library.stat().st_mtime_ns
    assert run(clone, CC="there-is-no-such-compiler").returncode == 0
    assert library.stat().st_mtime_ns == made


def test_a_changed_source_is_compiled_anew(clone: Path) -> None:
    first = Path(run(clone).stdout.strip())
    source = clone / "kernelgen" / "native" / "nest.c"
    source.write_text(source.read_text() + "\n/* changed */\n")
    second = Path(run(clone).stdout.strip())
    assert second != first and second.exists() and not first.exists()
    assert not [p for p in second.parent.iterdir() if p.name.startswith(".tmp")]


def test_where_the_clone_cannot_be_written_the_cache_has_the_library(clone: Path, tmp_path: Path) -> None:
    folder = clone / "kernelgen" / "native"
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    done = run(clone, before=without_privilege(), KERNELGEN_CACHE_DIR=str(tmp_path / "cache"))
    folder.chmod(stat.S_IRWXU)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).parent == tmp_path / "cache" / "native"


def test_a_library_that_others_may_write_is_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "IN_PLACE", tmp_path / "nowhere")
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path))
    library = tmp_path / "native" / building.library_name(machine.architecture())
    library.parent.mkdir()
    library.write_bytes(b"")
    library.chmod(0o644)
    assert native.library_path() == library
    library.chmod(0o666)
    assert native.library_path() is None


def test_without_a_compiler_the_error_says_what_to_do(clone: Path) -> None:
    done = run(clone, CC="there-is-no-such-compiler")
    assert done.returncode != 0
    last = done.stderr.strip().splitlines()[-2:]
    assert "TargetError" in " ".join(last) and "there-is-no-such-compiler" in " ".join(last)
    assert "pip install ziglang" in done.stderr


def test_a_compiler_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = tmp_path / "broken-cc"
    compiler.write_text("#!/bin/sh\necho 'nest.c:1: error: no luck today' >&2\nexit 1\n")
    compiler.chmod(0o755)
    monkeypatch.setenv("CC", str(compiler))
    with pytest.raises(building.CompilerError, match="error: no luck today"):
        building.build(tmp_path / "lib")
    assert not list((tmp_path / "lib").iterdir())


def test_another_compiler_may_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "ccache gcc -pipe")
    assert building.compiler() == ("ccache", "gcc", "-pipe")


def test_without_a_system_compiler_ziglang_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert building.compiler() == (sys.executable, "-m", "ziglang", "cc")
    library = ctypes.CDLL(str(building.build(tmp_path / "lib")))
    assert all(hasattr(library, building.symbol(v)) for v in building.VARIANTS[machine.architecture()])


def test_the_outer_loops_are_compiled_for_other_architectures() -> None:
    other = "aarch64" if machine.architecture() == "x86_64" else "x86-64-v3"
    code = native.nest_object(other)
    assert code[:4] == b"\x7fELF"
    assert int.from_bytes(code[18:20], "little") == {"aarch64": 183, "x86-64-v3": 62}[other]


def test_the_library_exports_the_outer_loops_alone() -> None:
    if shutil.which("nm") is None:
        pytest.skip("needs nm")
    path = native.library_path()
    assert path is not None
    text = subprocess.run(["nm", "-D", "--defined-only", path], capture_output=True, text=True, check=True)
    names = {line.split()[-1] for line in text.stdout.splitlines()}
    wanted = {building.symbol(v) for v in building.VARIANTS[machine.architecture()]}
    assert wanted <= names and names - wanted <= {"_init", "_fini"}


def test_every_variant_is_a_baseline() -> None:
    for architecture, variants in building.VARIANTS.items():
        assert list(variants) == [b for b, (a, _) in machine.BASELINES.items() if a == architecture]


def test_the_best_variant_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    if machine.architecture() != "x86_64":
        pytest.skip("several variants are there for x86-64 only")
    for wanted in ("x86-64-v2", "x86-64-v3", "x86-64-v4"):
        native.baseline.cache_clear()
        monkeypatch.setattr(machine, "features", lambda: machine.BASELINES[wanted][1])  # noqa: B023
        assert native.baseline() == wanted
    native.baseline.cache_clear()
    monkeypatch.setattr(machine, "features", frozenset[str])
    with pytest.raises(kg.TargetError, match="no machine code for this CPU"):
        native.baseline()
    native.baseline.cache_clear()
