"""Digests of sources: of what is in them, however they are found."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kernelgen.base import versions


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two files, and a cache folder beside it."""
    folder = tmp_path / "package"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.py").write_text(f"{name} = 1\n")
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(versions, "_PACKAGE", str(folder))
    monkeypatch.setattr(versions, "SETTLED", 0.0)
    time.sleep(0.02)
    return folder


def kept(package: Path) -> list[Path]:
    return sorted((package.parent / "cache" / "digests").glob("*"))


def test_a_digest_is_that_of_the_contents(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = versions._digest("a.py", "b.py")
    assert len(kept(package)) == 1
    monkeypatch.setattr(versions, "_content", lambda path: Path(path).read_bytes())
    assert versions._digest("a.py", "b.py") == first
    (package / "a.py").touch()
    time.sleep(0.02)
    assert versions._digest("a.py", "b.py") == first
    assert len(kept(package)) == 1, "one file, however often the sources change"


def test_a_change_that_keeps_size_and_time_is_seen(package: Path) -> None:
    first, path = versions._digest("."), package / "a.py"
    status = path.stat()
    path.write_text("a = 2\n")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert versions._digest(".") != first
    time.sleep(0.02)
    path.write_text("a = 1\n")
    assert versions._digest(".") == first


def test_nothing_is_kept_of_what_is_being_changed(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "SETTLED", 1000.0)
    assert versions._digest(".") and not kept(package)


@pytest.mark.parametrize("how", ["truncated", "not a digest", "of others"])
def test_a_kept_digest_that_is_none_or_of_others_is_not_taken(package: Path, how: str) -> None:
    first = versions._digest(".")
    (path,) = kept(package)
    if how == "of others":
        known, _ = path.read_text().split()
        path.write_text(f"{known} {'0' * 32}")
        path.chmod(0o666)
    else:
        path.write_text(path.read_text()[:-1] if how == "truncated" else "x" * 32)
    assert versions._digest(".") == first


def test_a_folder_that_cannot_be_written_costs_time_alone(package: Path) -> None:
    first = versions._digest(".")
    for path in kept(package):
        path.unlink()
    folder = package.parent / "cache" / "digests"
    folder.rmdir()
    folder.write_text("no folder")
    assert versions._digest(".") == first
