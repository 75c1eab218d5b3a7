"""The benchmarks: cases agree with kernelgen, results are written, what is absent is reported."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import against, axes, cases, measure, quote, report, systems, tables, worker  # noqa: E402
from bench.__main__ import run, spanned  # noqa: E402
from tests import compilers  # noqa: E402


def test_peers_are_not_imported() -> None:
    code = "import sys, bench.__main__; print([m for m in ('jax', 'torch', 'numexpr') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("dtype", cases.DTYPES)
@pytest.mark.parametrize("case", (*cases.CASES, *axes.CASES), ids=lambda case: case.name)
def test_function_records(case: cases.Case, dtype: str) -> None:
    """Interpreted, so that nothing is compiled: the tape means what NumPy's function means."""
    from kernelgen import compile_tape

    inputs = case.arrays(100, dtype)
    with np.errstate(all="ignore"):
        want = measure.reference(case, inputs)
        result = compile_tape(systems.record(case, dtype), target="interpret")(*inputs)
    assert measure.mismatch(result, want, dtype)[1] == ""


@pytest.mark.parametrize("case", axes.CASES, ids=lambda case: case.name)
def test_loops_over_axes_give_what_the_function_does(case: cases.Case) -> None:
    assert callable(case.numba)
    inputs = case.arrays(500, "float64")
    want = measure.reference(case, inputs)
    found = [np.zeros_like(x) for x in want]
    case.numba(*inputs, *found)
    assert measure.mismatch(systems.single(found), want, "float64")[1] == ""


@pytest.mark.parametrize("dtype", cases.DTYPES)
@pytest.mark.parametrize("case", axes.CASES, ids=lambda case: case.name)
def test_loops_in_c_give_what_the_function_does(
    case: cases.Case, dtype: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also with as many elements as take threads."""
    if shutil.which("gcc") is None:
        monkeypatch.setenv("PATH", f"{compilers.shim(tmp_path)}:{os.environ['PATH']}")
    absences = measure.Absences()
    plan = measure.Plan([case], [dtype], [], [systems.BY_NAME["gcc"]])
    programs = measure.build_all(case, dtype, plan, absences)
    for n in (100, 20_000):
        calls, _ = measure.verified(case, dtype, programs, n, absences)
        assert set(calls) == {("gcc", "fresh"), ("gcc", "out")}, absences.rows


@pytest.mark.slow
@pytest.mark.parametrize("case", axes.CASES, ids=lambda case: case.name)
def test_torch_takes_the_functions(case: cases.Case) -> None:
    """Not compiled, which takes torch seconds."""
    import torch

    inputs = case.arrays(500, "float64")
    result = case.function(systems.torch_namespace(), *map(torch.from_numpy, inputs))
    assert measure.mismatch(result, measure.reference(case, inputs), "float64")[1] == ""


@pytest.mark.parametrize("name", ["selu", "black_scholes", "mandelbrot", "column", "inplace"])
def test_kernel_is_verified(name: str) -> None:
    absences = measure.Absences()
    case = cases.BY_NAME[name]
    plan = measure.Plan([case], ["float32"], [1000], [systems.BY_NAME["kernelgen"]])
    programs = measure.build_all(case, "float32", plan, absences)
    calls, _ = measure.verified(case, "float32", programs, 1000, absences)
    assert ("kernelgen", "out") in calls
    assert not any("wrong" in row["reason"] for row in absences.rows)


def test_quick_run_writes_results(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    command = [sys.executable, "-m", "bench", "--quick", "--cases", "triad,column"]
    command += ["--systems", "numpy,kernelgen", "--sizes", "100,1000", "--out", str(path), "--no-plots"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Times as fast as NumPy" in done.stdout
    results = json.loads(path.read_text())
    assert results["schema"] == report.SCHEMA
    assert {"cpu", "cpus", "load", "date", "packages"} <= set(results["machine"])
    rows = results["speed"]
    assert {(r["case"], r["dtype"], r["size"], r["system"], r["mode"]) for r in rows} == {
        (case, dtype, size, system, mode)
        for case in ("triad", "column")
        for dtype in cases.DTYPES
        for size in (100, 1000)
        for system, mode in (("numpy", "fresh"), ("kernelgen", "fresh"), ("kernelgen", "out"))
    }
    assert all(0.0 < r["best_us"] <= r["median_us"] and r["error"] < 1e-6 for r in rows)
    assert {"case": "triad", "dtype": "float64", "ops": 2, "bytes": 32.0, "line_bytes": 32.0} in results[
        "cases"
    ]


def test_absent_systems_are_reported() -> None:
    missing = systems.System("other", "is not there", ("no_such_package",), systems.build_numpy)
    absences = measure.Absences()
    case = cases.BY_NAME["gelu"]
    plan = measure.Plan([case], ["float64"], [100], [systems.BY_NAME["numpy"], missing], repeats=2)
    results = run(plan, ("speed",), absences, quick=True)
    reasons = {row["system"]: row["reason"] for row in results["absent"]}
    assert "no_such_package" in reasons["other"]
    assert {row["system"] for row in results["speed"]} == {"numpy"}
    assert systems.build_numexpr(case, "float64") == cases.NO_ERF


def test_wrong_results_are_not_timed() -> None:
    case = cases.BY_NAME["triad"]

    def build(case: cases.Case, dtype: str) -> systems.Program:
        return lambda inputs, outputs: {
            "fresh": lambda: inputs[0],
            "out": lambda: inputs[0].astype(np.float16),
        }

    absences = measure.Absences()
    wrong = {"wrong": (build(case, "float64"), 0.0)}
    calls, _ = measure.verified(case, "float64", wrong, 100, absences)
    assert not calls
    assert all("wrong" in row["reason"] for row in absences.rows)
    assert len(absences.rows) == 2


def test_c_calls_hold_their_arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("gcc") is None:
        monkeypatch.setenv("PATH", f"{compilers.shim(tmp_path)}:{os.environ['PATH']}")
    case = cases.BY_NAME["inplace"]
    absences = measure.Absences()
    plan = measure.Plan([case], ["float64"], [100], [systems.BY_NAME["gcc"]])
    programs = measure.build_all(case, "float64", plan, absences)
    calls, _ = measure.verified(case, "float64", programs, 100, absences)
    state = calls["gcc", "out"]()
    x, y = case.arrays(100, "float64")
    for _ in range(2):  # The first was for verification.
        x = case.function(np, x, y)
    np.testing.assert_allclose(state, x)


def test_losses_name_the_fastest_peer() -> None:
    def row(system: str, mode: str, best: float) -> report.Row:
        return {
            "case": "a", "dtype": "float32", "size": 1, "system": system, "mode": mode, "best_us": best
        }  # fmt: skip

    rows = [row("kernelgen", "fresh", 4.0), row("kernelgen-1", "fresh", 3.0), row("jax", "fresh", 2.0)]
    rows += [row("numba", "fresh", 2.5), row("kernelgen", "out", 1.0)]
    (loss,) = report.losses(rows)
    assert (loss["peer"], loss["ratio"], loss["mode"]) == ("jax", 1.5, "fresh")


def test_passes_are_merged_by_the_better_times() -> None:
    def results(best: float, median: float, system: str = "jax", cpus: int = 2) -> report.Row:
        row = {"case": "a", "dtype": "float32", "size": 1, "mode": "out", "system": system}
        row |= {"best_us": best, "median_us": median, "build_ms": 1.0}
        machine = {"cpu": "a", "cpus": cpus, "packages": {}, "gcc": None}
        bandwidth = [{"threads": 1, "size": 1, "gb_per_s": best}]
        others: report.Row = {name: [] for name in ("overhead", "first", "build", "memory")}
        cases = [{"case": "a", "dtype": "float32", "ops": best}, {"case": system, "dtype": "float32"}]
        absent = [{"system": system, "case": "a", "dtype": "*", "mode": "out", "reason": "it has no out="}]
        others |= {"cases": cases, "absent": absent, "first": [best] * (system == "jax")}
        about = {"machine": machine, "systems": {system: "what it is"}}
        return about | {"speed": [row], "bandwidth": bandwidth, **others}

    both = report.merged(results(2.0, 3.0), results(1.0, 4.0))
    assert (both["speed"][0]["best_us"], both["speed"][0]["median_us"]) == (1.0, 3.0)
    assert both["passes"] == 2 and both["bandwidth"][0]["gb_per_s"] == 2.0
    three = report.merged(both, results(9.0, 9.0, "numba"))
    assert [row["system"] for row in three["speed"]] == ["jax", "numba"] and three["passes"] == 3
    assert [case["case"] for case in three["cases"]] == ["a", "jax", "numba"] and three["cases"][0][
        "ops"
    ] == 9.0
    assert set(three["systems"]) == {"jax", "numba"}
    assert [row["system"] for row in three["absent"]] == ["jax", "numba"] and three["first"] == [1.0]
    with pytest.raises(ValueError, match="cpus is 2, and now 3"):
        report.merged(both, results(1.0, 1.0, cpus=3))


def test_chain_has_its_operations() -> None:
    import kernelgen as kg

    with kg.Tape() as tape:
        x, y = (tape.input(name, np.float64, ndim=1) for name in "xy")
        tape.output(z=worker._function(100)(np, x, y))
    nodes = kg.compile_tape(tape, target="interpret").graph.nodes
    assert sum(node.op not in ("input", "const") for node in nodes) == 100


def test_the_pages_have_the_figures_of_the_results() -> None:
    """`python -m bench.quote --write` puts them there."""
    texts = [(ROOT / page).read_text(encoding="utf-8") for page in quote.PAGES]
    for text in texts:
        assert quote.quoted(text) == text
    assert {name for name in quote.QUOTES if any(f"<!-- figures: {name} -->" in t for t in texts)} == set(
        quote.QUOTES
    )


def test_cases_with_axes_have_a_column_for_each_peer(monkeypatch: pytest.MonkeyPatch) -> None:
    times = {"kernelgen": 2.0, "numpy": 8.0, "gcc-fast": 1.0, "torch": 4.0, "numexpr": 0.1}
    row = {"case": "bond_lengths", "dtype": "float64", "size": 100, "mode": "fresh"}
    speed = [row | {"system": system, "best_us": time} for system, time in times.items()]
    monkeypatch.setattr(quote, "results", lambda name: {"speed": speed})
    titles, _, line = quote.axes().splitlines()
    assert titles == "| elements | NumPy | torch.compile | C loops, -ffast-math, all threads |"
    none = "(0 of 1 behind)"
    assert line == f"| 10² | 4.0 × {none} | 2.0 × {none} | 0.5 × (1 of 1 behind: bond lengths 0.50) |"


def test_spanned_bytes_are_those_of_cache_lines() -> None:
    matrix = np.zeros((1000, 4))
    assert spanned(matrix) == matrix.nbytes
    assert spanned(matrix[:, 0]) == matrix.nbytes - 24
    assert spanned(np.zeros((1000, 100))[:, 3]) == 64 * 1000


def test_shares_are_of_the_fastest_peer() -> None:
    def row(system: str, mode: str, time: float) -> dict[str, object]:
        return {
            "case": "triad", "dtype": "float32", "size": 10, "mode": mode, "system": system, "best_us": time,
        }  # fmt: skip

    rows = [row("kernelgen", "fresh", 2.0), row("kernelgen-1", "fresh", 0.1), row("jax", "fresh", 4.0)]
    rows += [row("numpy", "fresh", 8.0), row("kernelgen", "out", 8.0), row("gcc", "out", 6.0)]
    found = tables.shares(rows)
    assert found["triad", "float32", 10, "fresh"] == (2.0, "jax")
    assert found["triad", "float32", 10, "out"] == (0.5, "jax"), "by its time with a new result"
    assert tables.mean([4.0, 9.0]) == pytest.approx(6.0)


def test_rows_beside_an_earlier_commit() -> None:
    a, b, c = ("a", "float64", 10, "out"), ("b", "float64", 10, "out"), ("c", "float64", 10, "out")
    before = [{a: 1.0, b: 2.0, c: 1.0}, {a: 1.01, b: 3.0, c: 1.0}]
    now = [{a: 1.2, b: 2.4}, {a: 1.21, b: 2.5, c: 1.0}]
    rows = {row.key: row for row in against.compare(before, now)}
    assert set(rows) == {a, b}  # Where a turn lacks a row there is nothing to compare.
    assert rows[a].is_slower and rows[a].ratio == pytest.approx(1 / 1.2)
    assert not rows[b].is_slower  # Its turns differ by more.
    shown = against.text(list(rows.values()), "abc123")
    assert "2 rows, speed 0.833 of abc123's" in shown and "1 slower" in shown and " a " in shown


def test_one_side_of_a_comparison(tmp_path: Path) -> None:
    asked = {"suite": "elementwise", "cases": ["triad"], "dtypes": ["float64"], "sizes": [100], "repeats": 2}
    package = against.alone(ROOT, tmp_path / "now")
    times = against.measured(package, asked)
    assert set(times) == {("triad", "float64", 100, mode) for mode in ("fresh", "out")}
    assert all(time > 0 for time in times.values())
