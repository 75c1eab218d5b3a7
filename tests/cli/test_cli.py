"""The command line, as a user meets it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from click.testing import CliRunner, Result

import kernelgen as kg
from kernelgen.cli import demo, main, split

MODEL = """
import numpy as np
import kernelgen as kg
from typing import NamedTuple

LIMIT = 3

class Pair(NamedTuple):
    s: object
    c: object

def distance(x, y, a=2.0):
    return np.sqrt(x * x + y * y) * a

def only(x, /, *, scale):
    return x * scale

def two(x):
    return np.sin(x), np.cos(x)

def named(x):
    return Pair(np.sin(x), np.cos(x))

def by_name(x):
    return {"plus": x + 1, "minus": x - 1}

def branch(x):
    return x if x > 0 else -x

def crash(x):
    return x + undefined

def nothing(x):
    pass

def sizes(x):
    return x / x.shape[0]

def outer(x):
    return x[:, None] * x

def flipped(x, y):
    return x.T + y

half = lambda x: x / 2

with kg.Tape("wave") as tape:
    x = tape.input("x", np.float32, ndim=1)
    a = tape.input("a", np.float32, ndim=0)
    tape.output(z=a * x + 0 * x)

with kg.Tape("held") as held:
    x = held.input("x", np.float64, ndim=1)
    held.output(z=x + np.arange(6.0))

kernel = kg.compile_tape(tape, target="interpret")
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "model.py").write_text(MODEL)
    rng = np.random.default_rng(0)
    np.save("x.npy", rng.random(6))
    np.save("y.npy", rng.random(6))
    np.save("f.npy", rng.random(6).astype(np.float32))
    np.save("m.npy", rng.random((6, 4)))
    np.save("row.npy", rng.random(4))
    np.savez("d.npz", x=rng.random(6), k=rng.random(6))
    return tmp_path


def cli(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def ok(*args: str) -> Result:
    result = cli(*args)
    assert result.exit_code == 0, result.output
    return result


def refused(*args: str) -> str:
    """The message of a command that must fail with exit code 2, without a traceback."""
    result = cli(*args)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


def left_over(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if p.name.endswith(".tmp")]


# The command itself.


def test_help_and_version() -> None:
    assert all(name in ok("--help").stdout for name in ("demo", "run", "show", "report", "check", "doctor"))
    assert kg.__version__ in ok("--version").stdout
    for command in ("demo", "run", "show", "report", "check", "doctor"):
        assert "Usage" in ok(command, "--help").stdout


def process(
    *args: str, code: str = "from kernelgen.cli import main; main()"
) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(p for p in (str(Path(kg.__file__).parents[1]), os.environ.get("PYTHONPATH")) if p)
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *args],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )


def test_help_imports_no_compiler_and_no_rich() -> None:
    code = (
        "import sys\n"
        "from kernelgen.cli import main\n"
        "try:\n    main(['--help'])\n"
        "finally:\n    bad = {'numba', 'llvmlite', 'rich', 'jinja2'} & set(sys.modules)\n"
        "    print('imported', sorted(bad))\n"
    )
    assert "imported []" in process(code=code).stdout


def test_a_real_process(folder: Path) -> None:
    done = process(
        "run", "model.py:two", "--in", "x=x.npy", "--out", "s=s.npy", "--out", "c=c.npy", "--interpret"
    )
    assert done.returncode == 0, done.stderr
    assert np.array_equal(np.load("s.npy"), np.sin(np.load("x.npy")))
    done = process("run", "model.py:tow", "--in", "x=x.npy")
    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and "Did you mean 'two'?" in done.stderr
    assert done.stdout == ""


def test_debug_shows_the_traceback() -> None:
    result = cli("--debug", "run", "model.py:crash", "--in", "x=x.npy")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr and "NameError" in result.stderr


# run


def test_run_compiles_a_function() -> None:
    result = ok("run", "model.py:distance", "--in", "x=x.npy", "--in", "y=d.npz:k", "--out", "d=d.npy")
    assert result.stdout.startswith("distance: 6 elements in ")
    assert "GB/s" in result.stdout and "compiled" in result.stdout and "d -> d.npy" in result.stdout
    expected = np.hypot(np.load("x.npy"), np.load("d.npz")["k"]) * 2
    assert np.allclose(np.load("d.npy"), expected, rtol=1e-15)


@pytest.mark.parametrize("name", ["tape", "kernel"])
def test_run_takes_tapes_and_kernels(name: str) -> None:
    ok("run", f"model.py:{name}", "--in", "x=f.npy", "--in", "a=2", "--out", "z=z.npy", "--interpret")
    z = np.load("z.npy")
    assert z.dtype == np.float32 and np.array_equal(z, 2 * np.load("f.npy"))


def test_run_takes_numbers_and_their_dtypes() -> None:
    ok("run", "model.py:only", "--in", "x=f.npy", "--in", "scale=2", "--out", "z=z.npy", "--interpret")
    assert np.load("z.npy").dtype == np.float64
    ok(
        "run",
        "model.py:only",
        "--in",
        "x=f.npy",
        "--in",
        "scale=float32(2)",
        "--out",
        "z=z.npy",
        "--interpret",
    )
    assert np.load("z.npy").dtype == np.float32
    ok("run", "model.py:two", "--in", "x=-2.5e-1", "--out", "s=s.npy", "--out", "c=c.npy", "--interpret")
    assert np.load("s.npy")[()] == np.sin(-0.25)


@pytest.mark.parametrize(
    ("name", "outs"),
    [("two", ("first", "second")), ("named", ("s", "c")), ("by_name", ("minus", "plus")), ("half", ("h",))],
)
def test_run_names_results(name: str, outs: tuple[str, ...]) -> None:
    given = [part for out in outs for part in ("--out", f"{out}={out}.npy")]
    ok("run", f"model.py:{name}", "--in", "x=x.npy", *given, "--interpret")
    x = np.load("x.npy")
    functions: dict[str, Callable[[Any], Any]] = {
        "first": np.sin, "s": np.sin, "second": np.cos, "c": np.cos,
        "plus": lambda v: v + 1, "minus": lambda v: v - 1, "h": lambda v: v / 2,
    }  # fmt: skip
    for out in outs:
        assert np.array_equal(np.load(f"{out}.npy"), functions[out](x))


def test_run_writes_only_what_is_asked_for(folder: Path) -> None:
    result = ok("run", "model.py:two", "--in", "x=x.npy", "--interpret")
    assert "nothing was written" in result.stderr
    ok("run", "model.py:by_name", "--in", "x=x.npy", "--out", "plus=p.npy", "--interpret")
    assert (folder / "p.npy").exists()
    assert not left_over(folder)


def test_run_in_chunks_equals_the_whole() -> None:
    whole = ok(
        "run", "model.py:distance", "--in", "x=m.npy", "--in", "y=row.npy", "--out", "d=a.npy", "--interpret"
    )
    assert "chunks" not in whole.stdout
    for rows, count in ((1, 6), (4, 2), (100, 1)):
        args = ("--in", "x=m.npy", "--in", "y=row.npy", "--in", "a=2.0", "--out", "d=b.npy")
        result = ok("run", "model.py:distance", *args, "--chunk", str(rows), "--interpret")
        assert f"{count} chunks of {rows} rows" in result.stdout
        assert np.array_equal(np.load("a.npy"), np.load("b.npy"))


def test_run_cuts_the_axis_that_a_view_moves() -> None:
    np.save("t.npy", np.asfortranarray(np.arange(24.0).reshape(4, 6)))
    args = ("--in", "x=t.npy", "--in", "y=m.npy", "--out", "z=z.npy")
    assert "3 chunks" in ok("run", "model.py:flipped", *args, "--chunk", "2", "--interpret").stdout
    assert np.array_equal(np.load("z.npy"), np.load("t.npy").T + np.load("m.npy"))


def test_run_cuts_large_data(monkeypatch: pytest.MonkeyPatch) -> None:
    from kernelgen.cli import run

    monkeypatch.setattr(run, "LARGE", 100)
    monkeypatch.setattr(run, "CHUNK", 130)
    args = ("--in", "x=m.npy", "--in", "y=row.npy", "--out", "d=d.npy")
    result = ok("run", "model.py:distance", *args, "--interpret", "--progress")
    assert "3 chunks of 2 rows" in result.stdout
    assert "6/6" in result.stderr


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("sizes", "x.npy", "computes with sizes"),
        ("outer", "x.npy", "'x' is used along several axes"),
        ("held", "x.npy", "captured while recording"),
        ("two", "2.5", "the outputs do not have one first axis"),
    ],
)
def test_run_says_why_it_does_not_cut(name: str, value: str, why: str) -> None:
    args = ("--in", f"x={value}", "--chunk", "2", "--interpret")
    result = ok("run", f"model.py:{name}", *args)
    assert "not in chunks: " in result.stderr and why in result.stderr


def test_run_without_elements() -> None:
    np.save("e.npy", np.empty((0, 3)))
    ok(
        "run",
        "model.py:two",
        "--in",
        "x=e.npy",
        "--out",
        "s=s.npy",
        "--out",
        "c=c.npy",
        "--chunk",
        "2",
        "--interpret",
    )
    assert np.load("s.npy").shape == (0, 3)


def test_an_output_may_replace_an_input(folder: Path) -> None:
    x = np.load("x.npy")
    ok("run", "model.py:half", "--in", "x=x.npy", "--out", "h=x.npy", "--chunk", "1", "--interpret")
    assert np.array_equal(np.load("x.npy"), x / 2)
    assert not left_over(folder)


def test_an_output_keeps_a_link(folder: Path) -> None:
    (folder / "link.npy").symlink_to("real.npy")
    ok("run", "model.py:half", "--in", "x=x.npy", "--out", "h=link.npy", "--interpret")
    assert (folder / "link.npy").is_symlink() and (folder / "real.npy").exists()


def test_a_failure_leaves_outputs_as_they_were(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kernelgen.cli.run import _Job

    def fail(self: Any, *args: Any) -> None:
        raise kg.KernelgenError("half way")

    monkeypatch.setattr(_Job, "_call", fail)
    before = (folder / "x.npy").read_bytes()
    assert "half way" in refused("run", "model.py:half", "--in", "x=x.npy", "--out", "h=x.npy", "--interpret")
    assert (folder / "x.npy").read_bytes() == before
    assert not left_over(folder)


def test_threads_are_those_asked_for() -> None:
    before = kg.get_num_threads()
    result = ok("run", "model.py:half", "--in", "x=x.npy", "--threads", "1", "--interpret")
    assert ", 1 thread," in result.stdout
    assert kg.get_num_threads() == before


@pytest.mark.parametrize(
    ("args", "messages"),
    [
        ("nofile.py:x", ["no file 'nofile.py'", "model.py"]),
        ("modle.py:x", ["Did you mean 'model.py'?"]),
        ("model.py", ["what to take", "tape, held, kernel, distance"]),
        ("model.py:distanc", ["Did you mean 'distance'?"]),
        ("model.py:LIMIT", ["of type int", "a Tape, a Kernel or a function"]),
        ("model.py:Pair", ["of type type"]),
        ("model.py:tape --in q=x.npy", ["no input 'q'", "x, a"]),
        ("model.py:tape --in x=f.npy", ["needs 'a'", "--in a="]),
        ("model.py:tape --in x=x.npy --in a=1", ["float32 for 'x'", "float64"]),
        ("model.py:tape --in x=f.npy --in a=1 --out y=y.npy", ["no output 'y'", "z"]),
        ("model.py:distance --in x=x.npy", ["needs 'y'", "--in y=FILE.npy"]),
        ("model.py:distance --in z=x.npy", ["no parameter 'z'", "x, y, a"]),
        ("model.py:distance --in x=x.npy --in y=row.npy", ["do not broadcast", "(6,)", "(4,)"]),
        ("model.py:two --in x=xx.npy", ["no file 'xx.npy'", "Did you mean 'x.npy'?"]),
        ("model.py:two --in x=d.npz", ["2 arrays", "x, k"]),
        ("model.py:two --in x=d.npz:q", ["no array 'q'", "x, k"]),
        ("model.py:two --in x=hello", ["no number, .npy file or .npz file"]),
        ("model.py:two --in x", ["not NAME=VALUE"]),
        ("model.py:two --in x=x.npy --in x=x.npy", ["twice"]),
        ("model.py:two --in x=uint8(300)", ["300"]),
        ("model.py:two --in x=quad(3)", ["quad"]),
        ("model.py:two --in x=x.npy --out a=a.txt", ["not an .npy file"]),
        ("model.py:two --in x=x.npy --out a=no/a.npy", ["no folder 'no'"]),
        ("model.py:two --in x=x.npy --out a=a.npy", ["2 results", "--out names 1"]),
        ("model.py:two --in x=x.npy --out a=a.npy --out b=a.npy", ["two outputs go to"]),
        ("model.py:two --in x=x.npy --out a=a.npy --out a=b.npy", ["twice"]),
        ("model.py:half --in x=x.npy --out if=a.npy", ["identifier"]),
        ("model.py:half --in x=x.npy --out a=a.npy --out b=b.npy", ["1 result,", "2 are asked"]),
        ("model.py:by_name --in x=x.npy --out plu=a.npy", ["Did you mean 'plus'?"]),
        ("model.py:branch --in x=x.npy", ["model.py:", "np.where"]),
        ("model.py:crash --in x=x.npy", ["NameError", "model.py:", "'undefined'"]),
        ("model.py:nothing --in x=x.npy", ["returns None"]),
        ("model.py:two --in x=x.npy --chunk 0", ["--chunk"]),
    ],
)
def test_run_refuses_with_a_way_out(args: str, messages: list[str], folder: Path) -> None:
    text = refused("run", *args.split())
    assert all(message in text for message in messages), text
    assert "click" not in text
    assert not left_over(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [("import nowhere_at_all", "ModuleNotFoundError"), ("def (", "SyntaxError"), ("exit(3)", "SystemExit")],
)
def test_files_that_do_not_run(text: str, message: str, folder: Path) -> None:
    (folder / "bad.py").write_text(text + "\n")
    shown = refused("run", "bad.py:x")
    assert message in shown and "python bad.py" in shown


def test_files_that_are_no_arrays(folder: Path) -> None:
    (folder / "bad.npy").write_text("junk")
    assert "cannot be read as an array" in refused("run", "model.py:two", "--in", "x=bad.npy")
    np.save("o.npy", np.array([{}], dtype=object), allow_pickle=True)
    assert "cannot be read as an array" in refused("run", "model.py:two", "--in", "x=o.npy")
    np.save("b.npy", np.arange(3.0).astype(">f8"))
    assert "byte order" in refused("run", "model.py:two", "--in", "x=b.npy")


def test_a_file_may_import_its_neighbours(folder: Path) -> None:
    (folder / "neighbour.py").write_text("FACTOR = 3.0\n")
    (folder / "user.py").write_text("def f(x):\n    from neighbour import FACTOR\n    return x * FACTOR\n")
    ok("run", "user.py:f", "--in", "x=x.npy", "--out", "z=z.npy", "--interpret")
    assert np.array_equal(np.load("z.npy"), np.load("x.npy") * 3)


# split


def test_split_leaves_broadcast_inputs_whole() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        y = tape.input("y", np.float64, ndim=2)
        a = tape.input("a", np.float64, ndim=0)
        tape.output(z=x * y + a)
    kernel = kg.compile_tape(tape, target="interpret")
    arrays = [np.zeros((5, 1)), np.zeros((1, 3)), np.zeros(())]
    found = split.find_split(kernel.graph, kernel.program, arrays, [(5, 3)])
    assert found == split.Split(5, (0, None, None))
    assert [a.shape for a in found.cut(arrays, 1, 3)] == [(2, 1), (1, 3), ()]


# show


def test_show_stages() -> None:
    assert ok("show", "model.py:tape", "--stage", "recorded").stdout.startswith(
        "graph(x: f32[:], a: f32[]) {"
    )
    assert ok("show", "model.py:tape").stdout == ok("show", "model.py:tape", "--stage", "graph").stdout
    assert "def wave(n, " in ok("show", "model.py:tape", "--stage", "source").stdout
    assert ok("show", "model.py:kernel", "--stage", "schedule").stdout.startswith("nest 0: rank 1")
    assert "kernelgen_0:" in ok("show", "model.py:kernel", "--stage", "asm").stdout


def test_show_passes() -> None:
    text = ok("show", "model.py:by_name", "--spec", "x=float64:1", "--stage", "passes").stdout
    assert "before, " in text or "no pass changes this graph" in text
    text = ok(
        "show", "model.py:distance", "--spec", "x=float64:1", "--spec", "y=float64:1", "--stage", "passes"
    ).stdout
    assert "peephole: " in text and "before, " in text and "after, " in text


def test_show_with_fastmath() -> None:
    exact = ok("show", "model.py:tape").stdout
    fast = ok("show", "model.py:tape", "--fastmath").stdout
    assert "0.0" in exact and "0.0" not in fast
    assert ok("show", "model.py:kernel", "--fastmath").stdout == fast


def test_show_takes_specs_from_arrays() -> None:
    shown = ok("show", "model.py:distance", "--in", "x=f.npy", "--spec", "y=float32:2").stdout
    assert shown.startswith("graph(y: f32[:, :], x: f32[:])")


def test_show_draws(folder: Path) -> None:
    result = ok("show", "model.py:tape", "--svg", "t.svg", "--dot", "t.dot")
    assert result.stdout == "" and "wrote t.svg" in result.stderr
    ElementTree.parse("t.svg")
    assert (folder / "t.dot").read_text().startswith("digraph")


def test_show_draws_passes(folder: Path) -> None:
    result = ok(
        "show", "model.py:distance", "--spec", "x=float64:1", "--spec", "y=float64:1", "--passes", "d/p"
    )
    assert result.stdout == "" and "before and after, to d" in result.stderr
    names = sorted(p.name for p in (folder / "d" / "p").iterdir())
    assert any(n.endswith("-1-peephole.svg") for n in names) and "01-0-before.dot" in names
    text = "".join(p.read_text() for p in (folder / "d" / "p").glob("*.svg"))
    assert "kg-gone" in text and "kg-new" in text


@pytest.mark.parametrize(
    ("args", "messages"),
    [
        ("model.py:distance", ["needs 'x', 'y'", "--spec x=float64:1 --spec y=float64:1"]),
        ("model.py:tape --spec x=float32:1", ["does not go with a Tape"]),
        ("model.py:kernel --in x=x.npy", ["does not go with a Kernel"]),
        ("model.py:two --spec x=float33:1", ["'float33'"]),
        ("model.py:two --spec x=float32", ["DTYPE:RANK", "x=float32:1"]),
        ("model.py:two --spec x=float32:99", ["0 to 32"]),
        ("model.py:two --spec x=float32:1 --svg no/t.svg", ["no/t.svg", "No such file"]),
        ("model.py:tape --stage soure", ["--stage"]),
    ],
)
def test_show_refuses_with_a_way_out(args: str, messages: list[str]) -> None:
    text = refused("show", *args.split())
    assert all(message in text for message in messages), text


# demo


def test_demo() -> None:
    text = ok("demo", "--size", "600").stdout
    for part in (
        "plain NumPy",
        "Recorded",
        "Optimized",
        "Emitted",
        "Compiled in",
        "speed-up",
        "600 elements",
    ):
        assert part in text
    assert "haversine.py:" in text and "core.py" not in text
    assert "0 x 3" in text and "1 x 7" in text
    before, after = text.splitlines()[-1].rpartition(":")[2].split(",")
    assert int(before) == int(after)


def test_demo_without_elements() -> None:
    assert "0 elements" in ok("demo", "--size", "0").stdout


def test_demo_model_is_right() -> None:
    model, text = demo.load_model()
    assert "kernelgen." not in text
    assert model(0.0, 0.0, 0.0, 180.0) == pytest.approx(np.pi * 6371.0088)
    kernel = kg.compile_tape(demo.record(model), target="cpu")
    arrays = demo.sample((40, 50), (40, 50))
    assert demo.difference_in_ulp(kernel(*arrays), model(*arrays)) < 16


@pytest.mark.parametrize(("size", "shape"), [(12, (3, 4)), (7, (1, 7)), (0, (0, 0)), (1, (1, 1))])
def test_demo_grid(size: int, shape: tuple[int, int]) -> None:
    assert demo.grid(size) == shape
