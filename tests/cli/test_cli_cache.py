"""`kernelgen cache`: what each command prints and does to the folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

import kernelgen as kg
from kernelgen.cache import reports
from kernelgen.cli import main
from tests.cache.programs import graph, records

MODEL = """
import numpy as np

def wave(x, y):
    return np.sin(x) * y
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache."""
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(reports, "_said", set())
    kg.clear()
    return tmp_path / "cache"


def cache(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["cache", *arguments], catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result


def test_an_empty_cache() -> None:
    assert "0 records, 0 bytes" in cache("ls").output
    assert "0 records are whole" in cache("verify").output
    assert "removed 0 records" in cache("clear").output


def test_listing_and_showing(folder: Path) -> None:
    kg.compile_tape(graph(), name="wave")
    listed = cache("ls").output
    assert "wave" in listed and "f64/1 f64/1" in listed and "fastmath=False" in listed
    assert f"1 records, {records(folder)[0].stat().st_size / 1024:.1f} KiB" in listed
    title = listed.splitlines()[1].split()[0]
    shown = cache("info", title).output
    assert "kernel    wave" in shown and "sin (0)" in shown and "runs here yes" in shown
    assert str(folder) in cache("info").output
    assert "Did you mean" in cache("info", title[:-1] + "x", code=2).output


def test_verifying_sets_damaged_records_aside(folder: Path) -> None:
    kg.compile_tape(graph())
    kg.compile_tape(graph(dtype=np.float32))
    path = records(folder)[0]
    path.write_bytes(path.read_bytes()[:-1])
    result = cache("verify", code=1)
    assert "1 records are whole, 1 are not" in result.output and "truncated or damaged" in result.output
    assert len(records(folder)) == 1
    assert "1 damaged records set aside" in cache("info").output


def test_pruning_and_clearing(folder: Path) -> None:
    for number in range(3):
        kg.compile_tape(graph(lambda x, y, c=number: x * y + c))
    assert "3 records stay" in cache("prune").output
    size = max(path.stat().st_size for path in records(folder))
    assert "removed 2 records" in cache("prune", "--size", str(size)).output
    assert "removed 1 records" in cache("prune", "--days", "0").output
    kg.clear()
    kg.compile_tape(graph())
    assert "Aborted" in cache("clear", code=1).output
    assert "removed 1 records" in cache("clear", "--yes").output
    assert not records(folder)
    assert "--size is 'big'" in cache("prune", "--size", "big", code=2).output


def test_why(tmp_path: Path) -> None:
    model = tmp_path / "model.py"
    model.write_text(MODEL)
    target = (f"{model}:wave", "--spec", "x=float64:1", "--spec", "y=float64:1")
    assert "is not in the cache: there was no record at all" in cache("why", *target).output
    kg.compile_tape(graph(dtype=np.float32))
    assert "differs in: dtypes" in cache("why", *target).output
    kg.compile_tape(graph())
    assert "is in the user's cache" in cache("why", *target).output
    assert "options (fastmath=False there" in cache("why", *target, "--fastmath").output
