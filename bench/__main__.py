"""`python -m bench`: see the package's docstring."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from rich.console import Console

from bench import against as beside
from bench import axes, cases, measure, report, systems, worker
from bench.measure import Absences, Plan

RESULTS = Path(__file__).resolve().parent / "results"
SUITES = {"elementwise": cases.CASES, "axes": axes.CASES}
FILES = {"elementwise": "cpu.json", "axes": "axes.json"}
MEASURES = ("speed", "overhead", "first", "build", "memory")
QUICK_CASES = {
    "elementwise": ("triad", "selu", "masks", "column", "inplace"),
    "axes": ("dot", "softmax_10", "heat"),
}
BUILD_OPS = (20, 100, 1000)
LINE = 64
"""Bytes of a cache line."""
PROCESS_CASES = ("triad", "black_scholes", "seawater")
"""Cases for first calls and memory where none are named: each takes a process for each system."""


def chosen(text: str | None, known: Any, what: str) -> list[Any]:
    """The entries named in a list with commas; all by default."""
    if text is None:
        return list(known.values())
    unknown = [name for name in text.split(",") if name not in known]
    if unknown:
        raise click.BadParameter(f"there is no {what} {', '.join(unknown)}; there are {', '.join(known)}")
    return [known[name] for name in text.split(",")]


@click.command()
@click.option("--measure", "measures", default="speed", help=f"Any of {','.join(MEASURES)}, or all.")
@click.option("--suite", type=click.Choice(list(SUITES)), default="elementwise", help="Which cases.")
@click.option("--cases", "case_names", help="Names with commas; all of the suite by default.")
@click.option("--sizes", help="Numbers of elements with commas; 1e2,...,1e7 by default.")
@click.option("--dtypes", help="float32,float64 by default.")
@click.option("--systems", "system_names", help="Names with commas; all by default.")
@click.option("--repeats", type=click.IntRange(2), help="Repeats of each block of calls.")
@click.option("--quick", is_flag=True, help="A few cases, small sizes, few repeats.")
@click.option("--out", type=click.Path(path_type=Path), help="The JSON file; pictures go beside it.")
@click.option("--again", is_flag=True, help="One more pass: the better of its times and the file's are kept.")
@click.option("--gpu", is_flag=True, help="Measure kernels on a GPU instead; see bench.gpu.")
@click.option("--against", "commit", help="Measure kernelgen beside this commit of itself, and no peers.")
@click.option("--plots/--no-plots", default=True, help="Draw PNG files, which needs matplotlib.")
def main(
    measures: str,
    suite: str,
    case_names: str | None,
    sizes: str | None,
    dtypes: str | None,
    system_names: str | None,
    repeats: int | None,
    quick: bool,
    out: Path | None,
    again: bool,
    gpu: bool,
    commit: str | None,
    plots: bool,
) -> None:
    """Measure kernelgen and its peers on this machine."""
    if gpu:
        from bench.gpu import main as on_gpu

        raise SystemExit(on_gpu(out, quick=quick))
    console = Console(width=max(Console().width, 170))
    what = MEASURES if measures == "all" else measures.split(",")
    if set(what) - set(MEASURES):
        raise click.BadParameter(f"--measure takes {', '.join(MEASURES)}, or all")
    path = out or RESULTS / ("quick.json" if quick else FILES[suite])
    if again and not path.exists():
        raise click.BadParameter(f"there is no {path} that --again could add to")
    named = case_names is not None
    if quick and not named:
        case_names = ",".join(QUICK_CASES[suite])
    if quick and system_names is None:
        system_names = ",".join(name for name in systems.BY_NAME if name != "torch")
    default_sizes = "1e3,1e5" if quick else "1e2,1e3,1e4,1e5,1e6,1e7"
    plan = Plan(
        cases=chosen(case_names, {case.name: case for case in SUITES[suite]}, "case"),
        dtypes=chosen(dtypes, {name: name for name in cases.DTYPES}, "dtype"),
        sizes=[round(float(size)) for size in (sizes or default_sizes).split(",")],
        systems=chosen(system_names, systems.BY_NAME, "system"),
        repeats=repeats or (3 if quick else 7),
        say=lambda text: status.update(text),
    )
    if commit is not None:
        with console.status("") as status:
            rows = beside.against(commit, plan, suite)
        console.print(beside.text(rows, commit), highlight=False)
        raise SystemExit(any(row.is_slower for row in rows))
    absences = Absences()
    if quick and system_names is not None and "torch" not in system_names:
        absences.add("torch", "left out: not asked for, or --quick, because torch compiles for seconds")
    status = console.status("")
    with np.errstate(all="ignore"), status:
        results = run(plan, what, absences, quick=quick, named=named)
    if again:
        try:
            results = report.merged(json.loads(path.read_text()), results)
        except ValueError as error:
            raise click.ClickException(f"{path}: {error}") from error
    report.write(results, path)
    report.show(results, console)
    console.print(f"wrote {path}")
    if plots:
        from bench import plots as pictures

        for picture in pictures.draw(results, path):
            console.print(f"wrote {picture}")


def run(
    plan: Plan, what: Sequence[str], absences: Absences, *, quick: bool = False, named: bool = True
) -> dict[str, Any]:
    """All measurements that are asked for, as the JSON file holds them."""
    described = report.machine()
    asked, plan = plan.systems, measure.present(plan, absences)
    plan.say("memory bandwidth")
    threads = sorted({1, described["cpus"]})
    size = 10**6 if quick else 10**7
    results: dict[str, Any] = {
        "schema": report.SCHEMA,
        "machine": described,
        "systems": {s.name: s.about for s in asked},
        "cases": facts(plan),
        "bandwidth": [{"threads": t, "size": size, "gb_per_s": measure.bandwidth(t, size)} for t in threads],
        "speed": measure.speed(plan, absences) if "speed" in what else [],
        "overhead": measure.overhead(plan, absences) if "overhead" in what else [],
        "first": in_processes("first", plan, 1000, named) if "first" in what else [],
        "build": builds(plan) if "build" in what else [],
        "memory": in_processes("memory", plan, 10**6, named) if "memory" in what else [],
        "absent": absences.rows,
    }
    results["machine"]["load_after"] = list(os.getloadavg())
    return results


def facts(plan: Plan) -> list[dict[str, Any]]:
    """For each case and dtype: operations of an element, its bytes, and those of the cache lines it takes."""
    rows = []
    for case in plan.cases:
        for dtype in plan.dtypes:
            inputs = case.arrays(9000, dtype)
            outputs = measure.reference(case, inputs)
            elements = max(x.size for x in (*inputs, *outputs))
            rows.append(
                {
                    "case": case.name, "dtype": dtype, "ops": systems.operations(case, dtype),
                    "bytes": sum(x.nbytes for x in (*inputs, *outputs)) / elements,
                    "line_bytes": sum(map(spanned, (*inputs, *outputs))) / elements,
                }
            )  # fmt: skip
    return rows


def spanned(x: np.ndarray[Any, Any]) -> int:
    """The bytes of the cache lines that hold an array's elements."""
    low, high = np.lib.array_utils.byte_bounds(x)
    return min(high - low, LINE * x.size)


def in_processes(what: str, plan: Plan, size: int, named: bool) -> list[dict[str, Any]]:
    """A measurement of the worker for the first dtype, in a new process for each case and system."""
    rows = []
    for case in plan.cases:
        if not named and case.name not in PROCESS_CASES:
            continue
        for system in plan.systems:
            plan.say(f"{what} {case.name} {system.name}")
            given = (what, system.name, case.name, plan.dtypes[0], size)
            runs = worker.in_two_processes(*given) if what == "first" else [worker.in_new_process(*given)]
            known = {"case": case.name, "system": system.name, "dtype": plan.dtypes[0]}
            rows += [known | figures for figures in runs if "reason" not in figures or figures is runs[0]]
    return rows


def builds(plan: Plan) -> list[dict[str, Any]]:
    """Build times by number of operations, in a new process for each."""
    rows = []
    for system in plan.systems:
        if system.name not in worker.BUILDS:
            continue
        for ops in BUILD_OPS:
            plan.say(f"build {system.name} {ops}")
            rows.append(
                {"system": system.name, "ops": ops, **worker.in_new_process("build", system.name, ops)}
            )
    return rows


if __name__ == "__main__":
    main()
