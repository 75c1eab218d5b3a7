"""`kernelgen aot`: kernels built before they are needed, into a bundle that runs without a compiler."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kernelgen.cli.text import CommandError, console
from kernelgen.driver.options import GPU_TARGETS

if TYPE_CHECKING:
    from kernelgen.aot.contents import Report
    from kernelgen.aot.jobs import Job, Unit


@click.command(short_help="Compile kernels ahead of time into a bundle.")
@click.argument("targets", nargs=-1, metavar="TARGET...")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The bundle's folder.")
@click.option("--cpu", metavar="NAMES", help="CPU baselines with commas: x86-64-v2, -v3, -v4, aarch64.")
@click.option("--gpu", metavar="NAMES", help="GPU architectures with commas: sm_80, sm_90, ptx.")
@click.option(
    "--gpu-target",
    type=click.Choice(GPU_TARGETS),
    help="What code for GPUs is emitted as: cupy is CUDA C, the default; cuda is numba.cuda.",
)
@click.option("--dtype", metavar="NAMES", help="Record functions for these dtypes, such as float32,float64.")
@click.option("--ndim", metavar="RANKS", help="Record functions for these ranks, such as 1,2.")
@click.option(
    "-d",
    "--derivative",
    "derivatives",
    multiple=True,
    metavar="OUT:IN",
    help="Also build the derivative of an output by an input, as the output dOUT_dIN; may be repeated.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Builds at once; one for each CPU by default.")
@click.option("--from-run", metavar="CMD", help="Run CMD, and build every kernel that it compiles.")
@click.option("--plan", is_flag=True, help="Print what would be built, and build nothing.")
@click.option("--check", is_flag=True, help="Fail when the sources and the bundle disagree; build nothing.")
@click.option("--wheel", metavar="NAME", help="Pack the bundle as a Python package of this import name.")
@click.option("--wheel-version", default="0.1.0", show_default=True, help="The package's version.")
def aot(
    targets: tuple[str, ...],
    out: Path,
    cpu: str | None,
    gpu: str | None,
    gpu_target: str | None,
    dtype: str | None,
    ndim: str | None,
    derivatives: tuple[str, ...],
    jobs: int | None,
    from_run: str | None,
    plan: bool,
    check: bool,
    wheel: str | None,
    wheel_version: str,
) -> None:
    """Builds the kernels of each TARGET into a bundle for kg.load, and for C and C++.

    A TARGET is MODULE, MODULE:NAME, FILE.py or FILE.py:NAME. Of a module, all tapes, kernels, graphs and
    jitted functions with declared signatures are built. Each is built for every CPU baseline; the best one
    that a machine has is taken when the bundle is loaded. With --gpu, code for GPUs is in it too; ptx stands
    for PTX of the newest architecture given, which later devices run. Either --gpu-target is launched alike,
    without CuPy or numba.

    With -d, the tapes and functions that have the output and the input get a further output dOUT_dIN: the
    gradient of an output of rank 0, and else what each element of the output gains where all elements of the
    input grow alike. It is part of the same kernel.

    The exit status is 1 when a build fails, or the check finds differences.

    Example: kernelgen aot models.py -o models --cpu x86-64-v2,x86-64-v3
    """
    from kernelgen.aot.bundle.manifest import read_manifest
    from kernelgen.aot.derivatives import parse_pairs
    from kernelgen.aot.jobs import check_baselines, make_jobs
    from kernelgen.backend.gpu import check_architectures
    from kernelgen.cli import collect

    places = check_architectures([n.strip() for n in gpu.split(",")] if gpu else ())
    if not targets and from_run is None:
        raise CommandError("there is nothing to build", hint="Give a TARGET, or --from-run CMD.")
    if check and gpu is None:
        places = read_manifest(out).gpu
    if check and gpu_target is None:
        gpu_target = read_manifest(out).gpu_target
    if cpu is None and check:
        baselines = read_manifest(out).baselines
    else:
        baselines = check_baselines([n.strip() for n in cpu.split(",")] if cpu else None)
    if not baselines:
        raise CommandError("this machine has no CPU baseline", hint="Give --cpu.")
    if derivatives and not targets:
        raise CommandError("-d has no TARGET", hint="Name the tape or the function that has the output.")
    sources = collect.collect(targets, collect.parse_types(dtype, ndim), parse_pairs(derivatives), _note)
    if from_run is not None:
        sources += collect.from_run(from_run)
    found = make_jobs(sources, gpu_target or "cupy")
    if plan:
        _print_plan(found, baselines, places, out)
    elif check:
        _check(found, baselines, places, out)
    else:
        _build(found, baselines, places, out, jobs or len(os.sched_getaffinity(0)), wheel, wheel_version)


def _print_plan(jobs: Sequence[Job], baselines: Sequence[str], gpu: Sequence[str], out: Path) -> None:
    from rich.table import Table

    from kernelgen.aot.contents import split_known
    from kernelgen.aot.jobs import make_units

    wanted, kept = split_known(make_units(jobs, baselines, gpu), out)
    table = Table(box=None, pad_edge=False)
    for title in ("kernel", "inputs", "outputs", "from", *baselines, *gpu):
        table.add_column(title, overflow="fold")
    known = {(u.job.name, u.baseline) for u in kept}
    for job in jobs:
        graph = job.source.graph
        inputs = ", ".join(f"{i.name}: {i.type}" for i in graph.arguments)
        outputs = ", ".join(f"{name}: {node.type}" for name, node in graph.outputs)
        state = [_state(job, baseline, known) for baseline in (*baselines, *gpu)]
        table.add_row(job.name, inputs, outputs, job.source.origin, *state)
    console().print(table)
    click.echo(f"{len(wanted)} builds, {len(kept)} that {out} has already; nothing was built")


def _state(job: Job, baseline: str, known: set[tuple[str, str]]) -> str:
    if not job.whole:
        return "graph only"
    return "there" if (job.name, baseline) in known else "build"


def _check(jobs: Sequence[Job], baselines: Sequence[str], gpu: Sequence[str], out: Path) -> None:
    from kernelgen.aot.comparing import differences

    found = differences(jobs, baselines, out, gpu)
    for line in found:
        click.echo(line)
    if found:
        click.echo(f"{out} is out of date: build it again with kernelgen aot", err=True)
        click.get_current_context().exit(1)
    click.echo(f"{out} is up to date: {len(jobs)} kernels for {', '.join((*baselines, *gpu))}")


def _build(
    jobs: Sequence[Job],
    baselines: Sequence[str],
    gpu: Sequence[str],
    out: Path,
    processes: int,
    wheel: str | None,
    wheel_version: str,
) -> None:
    from kernelgen.aot.contents import split_known
    from kernelgen.aot.jobs import make_units

    start = time.perf_counter()
    wanted, _ = split_known(make_units(jobs, baselines, gpu), out)
    report = _run(jobs, baselines, gpu, out, processes, wanted)
    for note in report.notes:
        _note(note)
    failures = report.failures
    for failure in failures:
        click.echo(f"failed: {failure.unit.title}: {failure.error}", err=True)
    built = len(report.outcomes) - len(failures)
    seconds = time.perf_counter() - start
    click.echo(
        f"wrote {out}: {len(jobs)} kernels, {built} built, {len(report.kept)} kept, "
        f"{len(failures)} failed, {seconds:.1f} s"
    )
    if wheel is not None:
        from kernelgen.aot.wheel import write_wheel

        click.echo(f"wrote {write_wheel(out, wheel, wheel_version, out.absolute().parent)}")
    if failures:
        click.get_current_context().exit(1)


def _note(text: str) -> None:
    click.echo(f"note: {text}")


def _run(
    jobs: Sequence[Job],
    baselines: Sequence[str],
    gpu: Sequence[str],
    out: Path,
    processes: int,
    wanted: Sequence[Unit],
) -> Report:
    """Builds behind a progress bar, with a line for each build."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from kernelgen.aot.contents import write_bundle
    from kernelgen.aot.workers import Outcome

    total = len(wanted)
    screen = console(stderr=True)
    columns = (TextColumn("building"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen, disable=not screen.is_terminal, transient=True) as progress:
        task = progress.add_task("build", total=total)
        count = 0

        def report(outcome: Outcome) -> None:
            nonlocal count
            count += 1
            state = f"failed: {outcome.error}" if outcome.error else f"{outcome.seconds:.2f} s"
            progress.console.print(f"[{count}/{total}] {outcome.unit.title}  {state}", markup=False)
            progress.advance(task)

        return write_bundle(jobs, baselines, out, gpu=gpu, processes=processes, report=report)
