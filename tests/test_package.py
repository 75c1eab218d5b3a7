"""The wheel: what is inside, and that it works outside of the checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import kernelgen as kg
from kernelgen.native import building

ROOT = Path(__file__).parent.parent

PROGRAM = """
import numpy as np
import kernelgen as kg
from kernelgen.codegen import templates

with kg.Tape() as tape:
    x = tape.input("x", np.float32, ndim=1)
    tape.output(y=np.sin(x) ** 2 + x)
kernel = kg.compile_tape(tape)
x = np.linspace(0, 1, 1000, dtype=np.float32)
assert np.allclose(kernel(x), np.sin(x) ** 2 + x)
assert "def kernel(n, x, y):" in kernel.source
print(kg.__file__)
print(templates.folder())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_has_all_that_is_needed(wheel: Path) -> None:
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    version = f"cp{sys.version_info.major}{sys.version_info.minor}"
    python = f"{version}-{version}"
    assert wheel.name == f"kernelgen-{kg.__version__}-{python}-{platform}.whl"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    source = {str(p.relative_to(ROOT)) for p in (ROOT / "kernelgen").rglob("*.py*") if p.suffix != ".pyc"}
    assert source <= names
    wanted = {
        f"kernelgen/_templates/{p.relative_to(ROOT / 'templates').as_posix()}"
        for p in (ROOT / "templates").rglob("*.*")
    }
    assert wanted and wanted <= names
    assert "kernelgen/py.typed" in names
    information = f"kernelgen-{kg.__version__}.dist-info"
    assert f"{information}/licenses/LICENSE" in names and f"{information}/METADATA" in names
    foreign = [n for n in names if not n.startswith(("kernelgen/", information))]
    assert not foreign
    machine, native = building.architecture(), "kernelgen/native/lib/"
    compiled = {building.library_name(machine), building.extension_name()}
    compiled |= set(map(building.object_name, building.VARIANTS[machine]))
    compiled |= {building.interface_name(source, machine) for source in building.INTERFACE}
    assert {n.removeprefix(native) for n in names if n.startswith(native)} == compiled
    assert {f"kernelgen/native/{p.name}" for p in Path(building.SOURCES).glob("*.[ch]")} <= names
    others = [n for n in names if not n.startswith(native)]
    assert not any("__pycache__" in n or n.endswith((".pyc", ".so", ".o")) for n in others)


def test_the_wheel_s_metadata(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("METADATA"))
        text = archive.read(name).decode()
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        entries = archive.read(name).decode()
    assert "Name: kernelgen\n" in text and "Requires-Python: >=3.11\n" in text
    for package in ("numpy", "numba", "llvmlite", "jinja2"):
        assert f"Requires-Dist: {package}>=" in text
    assert "kernelgen = kernelgen.cli:main" in entries


def test_an_installed_wheel_emits_and_runs_a_kernel(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "env"
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin" / "python"
    purelib = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(purelib)
    others = [p for p in sys.path if p.endswith(("site-packages", "dist-packages"))]
    (Path(purelib) / "others.pth").write_text("".join(f"{p}\n" for p in others))
    done = subprocess.run(
        [python, "-c", PROGRAM],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    module, folder = done.stdout.splitlines()
    assert Path(module).is_relative_to(purelib)
    assert Path(folder) == Path(module).parent / "_templates"
