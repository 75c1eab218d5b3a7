"""`kernelgen run` as a process: whole arrays, signals, full disks, files that cannot be read or written."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.privileges import without_privilege

MODEL = """
import sys
import time
import numpy as np
import kernelgen as kg

def share(x): return x / x.sum()
def mirrored(x): return x - x[::-1]
def ranks(x): return np.sort(x) + x
def running(x): return np.cumsum(x, axis=0) * 2
def normal(x): return (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
def product(x): return x @ x.T + 1
def total(x): return (x * x).sum()
def pair(x): return x + 1, x - x.max()
def named(x): return {"plus": x + 1, "minus": x - x.mean()}
def double(x): return x * 2
def mixed(x, y): return np.stack([x, y])
@kg.jit
def jitted(x): return x / x.sum()

@kg.opaque(out=lambda x: x)
def slow(x):
    sys.stdout.write("started\\n")
    sys.stdout.flush()
    time.sleep(60)
    return x

def waiting(x): return slow(x) + 1
"""
ROOT = str(Path(kg.__file__).parents[1])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", ROOT)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "model.py").write_text(MODEL)
    np.save("x.npy", np.arange(1.0, 7.0))
    np.save("m.npy", np.random.default_rng(0).random((6, 4)))
    return tmp_path


def _take_signals() -> None:
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def start(*args: str, before: Sequence[str] = (), **options: Any) -> subprocess.Popen[str]:
    """A process that takes signals, though the tests may run where they are ignored, as under nohup."""
    command = [*before, sys.executable, "-W", "error", "-m", "kernelgen", *args]
    options.setdefault("preexec_fn", _take_signals)
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def finish(*args: str, **options: Any) -> tuple[int, str, str]:
    process = start(*args, **options)
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err and ".tmp" not in err, err
    return process.returncode, out, err


def run(name: str, *args: str, **options: Any) -> tuple[int, str, str]:
    return finish("run", f"model.py:{name}", *args, "--interpret", **options)


def left_over(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if p.name.endswith(".tmp")]


WHOLE: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "share": ("x", lambda x: x / x.sum()),
    "jitted": ("x", lambda x: x / x.sum()),
    "mirrored": ("x", lambda x: x - x[::-1]),
    "ranks": ("x", lambda x: np.sort(x) + x),
    "running": ("m", lambda x: np.cumsum(x, axis=0) * 2),
    "normal": ("m", lambda x: (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)),
    "product": ("m", lambda x: x @ x.T + 1),
    "total": ("m", lambda x: (x * x).sum()),
}


@pytest.mark.parametrize("chunk", [(), ("--chunk", "2")])
@pytest.mark.parametrize("name", WHOLE)
def test_functions_of_whole_arrays(name: str, chunk: tuple[str, ...]) -> None:
    from click.testing import CliRunner

    from kernelgen.cli import main

    file, function = WHOLE[name]
    given = ["run", f"model.py:{name}", "--in", f"x={file}.npy", "--out", "y=y.npy", *chunk]
    result = CliRunner().invoke(main, given)
    assert result.exit_code == 0, result.output
    np.testing.assert_allclose(np.load("y.npy"), function(np.load(f"{file}.npy")), rtol=1e-14)


def test_a_second_result_is_not_dropped(folder: Path) -> None:
    code, out, err = run("pair", "--in", "x=x.npy", "--out", "y=y.npy")
    assert (code, out) == (2, "") and "2 results" in err and not (folder / "y.npy").exists()
    code, out, err = run("pair", "--in", "x=x.npy", "--out", "y=y.npy", "--out", "z=z.npy")
    assert code == 0 and np.load("z.npy").tolist() == [-5, -4, -3, -2, -1, 0]
    code, out, err = run("named", "--in", "x=x.npy", "--out", "minus=y.npy")
    assert code == 0 and "not written: plus" in err
    assert not left_over(folder)


def test_errors_of_the_functions_called_name_the_users_line() -> None:
    np.save("s.npy", np.arange(3.0))
    code, _, err = run("mixed", "--in", "x=x.npy", "--in", "y=s.npy", "--out", "y=y.npy")
    assert code == 2 and "same shape" in err and "model.py" in err and "click" not in err


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_a_signal_leaves_nothing(number: int, code: int, folder: Path) -> None:
    np.save("y.npy", np.arange(3.0))
    before = (folder / "y.npy").read_bytes()
    process = start("run", "model.py:waiting", "--in", "x=x.npy", "--out", "y=y.npy", "--interpret")
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    assert len(left_over(folder)) == 1
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code and err in ("interrupted\n", "terminated\n")
    assert not left_over(folder) and (folder / "y.npy").read_bytes() == before


def test_a_signal_between_chunks(folder: Path) -> None:
    np.lib.format.open_memmap("big.npy", "w+", np.float64, (1 << 22,)).flush()
    chunks = ("--chunk", "100", "--interpret")
    process = start("run", "model.py:double", "--in", "x=big.npy", "--out", "y=y.npy", *chunks)
    until = time.monotonic() + 60
    while not left_over(folder) and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.3)
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == 143 and not left_over(folder) and not (folder / "y.npy").exists()


def test_the_next_run_removes_what_a_killed_one_left(folder: Path) -> None:
    given = ("--in", "x=x.npy", "--out", "y=y.npy")
    killed = start("run", "model.py:waiting", *given, "--interpret")
    running = start("run", "model.py:waiting", "--in", "x=x.npy", "--out", "z=z.npy", "--interpret")
    for process in (killed, running):
        assert process.stdout is not None and process.stdout.readline() == "started\n"
    assert len(left_over(folder)) == 2
    killed.kill()
    killed.communicate(timeout=60)
    assert len(left_over(folder)) == 2
    (folder / ".notes.tmp").write_text("mine")
    (folder / ".y.npy.tmp").write_text("mine")
    assert run("double", *given)[0] == 0
    kept = left_over(folder)
    assert sorted(name for name in kept if not name.startswith(".z")) == [".notes.tmp", ".y.npy.tmp"]
    assert len(kept) == 3, "the file of the run that goes on"
    running.terminate()
    running.communicate(timeout=60)
    assert len(left_over(folder)) == 2 and np.load("y.npy").tolist() == [2, 4, 6, 8, 10, 12]


def test_no_room_for_an_output(folder: Path) -> None:
    np.lib.format.open_memmap("big.npy", "w+", np.float64, (1 << 18,)).flush()
    np.save("y.npy", np.arange(3.0))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))

    for name in ("double", "mirrored"):
        code, _, err = run(name, "--in", "x=big.npy", "--out", "y=y.npy", preexec_fn=limit)
        assert code == 2 and "'y.npy' cannot be written" in err, err
        assert np.load("y.npy").tolist() == [0, 1, 2] and not left_over(folder)


def test_no_permission(folder: Path) -> None:
    before = without_privilege()
    np.save("secret.npy", np.arange(3.0))
    os.chmod("secret.npy", 0)
    os.chmod(folder, 0o555)
    try:
        for name in ("double", "mirrored"):
            code, _, err = run(name, "--in", "x=x.npy", "--out", "y=y.npy", before=before)
            assert code == 2 and "'y.npy' cannot be written: Permission denied" in err, err
        code, _, err = run("double", "--in", "x=secret.npy", before=before)
        assert code == 2 and "'secret.npy': Permission denied" in err, err
        made = ("model.py:double", "--spec", "x=float64:1")
        for command in (
            ("report", *made, "--interpret", "--no-measure", "-o", "page.html"),
            ("show", *made, "--svg", "picture.svg"),
            ("show", *made, "--passes", "pictures"),
        ):
            code, _, err = finish(*command, before=before)
            assert code == 2 and f"'{command[-1]}': Permission denied" in err, err
    finally:
        os.chmod(folder, 0o755)


def damaged(folder: Path) -> dict[str, str]:
    """Files that are no arrays by a name, with a part of the message."""
    good = (folder / "x.npy").read_bytes()
    texts = {
        "empty": b"",
        "text": b"1.0 2.0\n",
        "cut": good[:100],
        "short": good[:-8],
        "huge": good.replace(b"(6,)", b"(9999999999999999999999,)"),
        "negative": good.replace(b"(6,)", b"(-6,)"),
        "code": good.replace(b"(6,)", b"(f(),)"),
        "version": good[:6] + b"\x09" + good[7:],
        "zip": b"PK\x03\x04" + good,
    }
    for name, data in texts.items():
        (folder / f"{name}.npy").write_bytes(data)
    (folder / "folder.npy").mkdir()
    np.save("text_items.npy", np.array(["a", "b"]))
    np.save("fields.npy", np.zeros(3, [("a", "f8")]))
    np.save("long.npy", np.zeros(3, np.longdouble))
    np.save("dates.npy", np.zeros(3, "M8[s]"))
    return {
        **dict.fromkeys(texts, "cannot be read as an array"),
        "folder": "folder.npy",
        "missing": "there is no file",
        "text_items": "kernels do not support",
        "fields": "kernels do not support",
        "long": "kernels do not support",
        "dates": "kernels do not support",
    }


def test_inputs_that_are_no_arrays(folder: Path) -> None:
    from click.testing import CliRunner

    from kernelgen.cli import main

    for name, message in damaged(folder).items():
        given = ["run", "model.py:double", "--in", f"x={name}.npy", "--out", "y=y.npy", "--interpret"]
        result = CliRunner().invoke(main, given)
        assert result.exit_code == 2 and message in result.stderr, (name, result.output, result.exception)
        assert not left_over(folder) and not (folder / "y.npy").exists()


@pytest.mark.parametrize(
    "args",
    [
        "run",
        "run model.py:",
        "run :double",
        "run folder:double --in x=x.npy",
        "run x.npy:double --in x=x.npy",
        "run model.py:double --in x=x.npy --out y=folder",
        "run model.py:double --in x=x.npy --out y=x.npy/y.npy",
        "run model.py:double --in x=x.npy --threads 0",
        "show model.py",
        "show folder",
        "show model.py:double",
        "show model.py:double --spec x=text:1",
        "show model.py:double --spec x=float64:-1",
        "show model.py:double --spec x=float64:1 --svg no/where.svg",
        "show model.py:double --spec x=float64:1 --svg folder",
        "show model.py:double --spec x=float64:1 --passes x.npy",
        "report model.py:double --spec x=float64:1 --interpret --no-measure -o no/where.html",
        "report nowhere.py:double",
        "check folder",
        "check model.py:nothing",
        "check x.npy",
        "aot folder -o out",
        "aot model.py:double -o x.npy",
        "aot nowhere -o out",
        "cache nothing",
        "cache why",
        "doctor more",
        "demo more",
        "nothing",
    ],
)
def test_commands_that_do_not_fit(args: str, folder: Path) -> None:
    from click.testing import CliRunner

    from kernelgen.cli import main

    (folder / "folder").mkdir()
    result = CliRunner().invoke(main, args.split())
    assert result.exit_code == 2 and result.stderr, (result.output, result.exception)
    assert isinstance(result.exception, SystemExit) and "Traceback" not in result.stderr
    assert not re.search(r"click/|site-packages", result.stderr)


def test_a_reader_that_goes_away() -> None:
    shown = f"{sys.executable} -m kernelgen show model.py:double --spec x=float64:1 --stage source"
    done = subprocess.run(
        ["bash", "-c", f"({shown}; echo $? >&2) | true"], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr and "Exception" not in done.stderr, done.stderr
    assert done.stderr.strip() in ("0", "1"), done.stderr


def test_the_module_is_the_command() -> None:
    code, out, _ = finish("--help")
    assert code == 0 and out.startswith("Usage: kernelgen ")
