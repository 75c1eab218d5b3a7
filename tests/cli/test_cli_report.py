"""`kernelgen report` and `kernelgen check`, as a user meets them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import kernelgen as kg
from kernelgen.cli import main
from kernelgen.ops import OPS
from kernelgen.tools.report import traffic

MODEL = """
import numpy as np
import kernelgen as kg

def distance(x, y, a=2.0):
    return np.sqrt(x * x + y * y) * a

@kg.jit
def soft(x):
    return np.exp(x) / (1 + np.exp(x))

@kg.jit
def unknown(x):
    return x + 1

soft(np.ones(3))

with kg.Tape("wave") as tape:
    x = tape.input("x", np.float32, ndim=1)
    tape.output(z=np.sin(x) + 1)

kernel = kg.compile_tape(tape, target="interpret")
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(traffic, "_SECONDS", 0.0)
    monkeypatch.setattr(traffic, "_LARGEST", 1 << 20)
    (tmp_path / "model.py").write_text(MODEL)
    (tmp_path / "empty.py").write_text("x = 1\ndef f(x):\n    return x\n")
    return tmp_path


def cli(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def refused(*args: str) -> str:
    result = cli(*args)
    assert result.exit_code == 2, result.output
    return result.stderr


def test_report_writes_a_page(folder: Path) -> None:
    result = cli("report", "model.py:tape", "-o", "w.html")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("wrote w.html (")
    html = (folder / "w.html").read_text(encoding="utf-8")
    assert "np.sin(x)" not in html.split("<main")[0] and "a copy of as many bytes" in html


def test_report_is_named_after_the_kernel(folder: Path) -> None:
    args = ("--spec", "x=float64:1", "--spec", "y=float64:1", "--no-measure", "--interpret")
    assert cli("report", "model.py:distance", *args).exit_code == 0
    assert "Not measured" in (folder / "distance.html").read_text(encoding="utf-8")


def test_report_of_a_jitted_function_has_tiers(folder: Path) -> None:
    assert cli("report", "model.py:soft", "--no-measure").exit_code == 0
    html = (folder / "soft.html").read_text(encoding="utf-8")
    assert 'id="tiers"' in html and "compiled" in html
    assert cli("report", "model.py:unknown", "--no-measure", "--spec", "x=int8:2").exit_code == 0
    assert "neither called nor declared" in refused("report", "model.py:unknown")


def test_report_opens_a_browser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert cli("report", "model.py:tape", "--no-measure", "--interpret", "--open").exit_code == 0
    assert opened == [(folder / "wave.html").resolve().as_uri()]


def test_check_takes_all_of_a_file() -> None:
    result = cli("check", "model.py")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["soft", "tape", "kernel"]
    assert all("agrees" in line for line in lines[1:4])


def test_check_takes_one_function() -> None:
    result = cli("check", "model.py:distance", "--spec", "x=float64:2", "--spec", "y=float64:1")
    assert result.exit_code == 0 and "out0: equal to the bit" in result.stdout


def test_check_names_what_differs(folder: Path) -> None:
    (folder / "wrong.py").write_text(
        "import numpy as np\nimport kernelgen as kg\n"
        "with kg.Tape('wrong') as tape:\n"
        "    x = tape.input('x', np.float64, ndim=1)\n"
        "    y = np.hypot(x, 7.0)  # named\n"
        "    tape.output(z=y * 3.0)\n"
    )
    row = OPS["hypot"]
    sound = row.cpu
    object.__setattr__(row, "cpu", {**sound, "f": "hypot({0}, {1}) + 1.0"})
    try:
        result = cli("check", "wrong.py")
    finally:
        object.__setattr__(row, "cpu", sound)
        kg.clear()
    assert result.exit_code == 1, result.output
    assert "differs" in result.stdout
    assert "wrong: the first operation that differs from the interpreter is" in result.stdout
    assert "= hypot(x, 7.0)" in result.stdout and "y = np.hypot(x, 7.0)  # named" in result.stdout


@pytest.mark.parametrize(
    ("args", "messages"),
    [
        ("repotr model.py:tape", ["no command 'repotr'", "Did you mean 'report'?"]),
        ("report model.py:tap", ["Did you mean 'tape'?"]),
        ("report modle.py:tape", ["Did you mean 'model.py'?"]),
        ("report model.py:distance", ["needs 'x', 'y'", "--spec x=float64:1"]),
        ("report model.py:tape --no-measrue", ["--no-measure"]),
        ("report model.py:tape --no-measure -o no/w.html", ["no/w.html", "No such file"]),
        ("check modle.py", ["Did you mean 'model.py'?"]),
        ("check model.py:sotf", ["Did you mean 'soft'?"]),
        ("check empty.py", ["has no tape, no kernel", "There are: f."]),
        ("check model.py:tape --spce x=int8:1", ["--spec"]),
    ],
)
def test_typos_have_a_way_out(args: str, messages: list[str]) -> None:
    text = refused(*args.split())
    assert all(message in text for message in messages), text


def test_the_names_of_kernels_that_are_public() -> None:
    assert {"bisect", "check"} <= set(kg.__all__)
