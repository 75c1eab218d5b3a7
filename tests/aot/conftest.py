"""One bundle for all tests here: it takes seconds to build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kernelgen.base import machine
from kernelgen.cli import main

MODELS = Path(__file__).parent / "models.py"
AXES = MODELS.with_name("axes.py")
BASELINES = {"x86_64": ("x86-64-v3", "x86-64-v2"), "aarch64": ("aarch64",)}[machine.architecture()]


def command(*words: object) -> Result:
    """Runs `kernelgen aot`."""
    return CliRunner().invoke(main, ["aot", *map(str, words)])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of `models.py` and `axes.py`; not to be changed."""
    folder = tmp_path_factory.mktemp("bundles") / "demo"
    result = command(MODELS, AXES, "-o", folder, "--cpu", ",".join(BASELINES), "-j", 2)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def bundle(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return Path(shutil.copytree(built, tmp_path / "demo"))


@pytest.fixture
def rewrite() -> Callable[[Path, Callable[[dict[str, object]], None]], None]:
    """Changes a manifest, and gives it the digest that fits."""
    import json

    from kernelgen.aot.bundle.manifest import write_manifest

    def change(folder: Path, edit: Callable[[dict[str, object]], None]) -> None:
        content = json.loads((folder / "manifest.json").read_text())
        content.pop("sha256")
        edit(content)
        text = write_manifest({k: v for k, v in content.items() if k not in ("format", "schema")})
        (folder / "manifest.json").write_bytes(text)

    return change
