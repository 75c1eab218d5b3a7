"""`kernelgen show`: one stage of the pipeline, as text or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kernelgen.cli import target as targets
from kernelgen.cli.text import show_code

if TYPE_CHECKING:
    from kernelgen.passes import Step
    from kernelgen.runtime.kernel import Kernel

STAGES = ("graph", "recorded", "passes", "schedule", "source", "asm")


@click.command(short_help="Show a stage: the graph, the passes, the source, the assembly.")
@click.argument("target", metavar="FILE.py:NAME")
@click.option("--stage", type=click.Choice(STAGES), help="What to show; graph by default.")
@click.option("--fastmath", is_flag=True, help="With the rules that trade exact results for speed.")
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Draw the graph to this file.")
@click.option("--dot", type=click.Path(dir_okay=False, path_type=Path), help="Write it for Graphviz.")
@click.option(
    "--passes",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Draw the graph before and after each pass that changes it, as SVG and DOT, into this folder.",
)
@click.option(
    "--in", "inputs", multiple=True, metavar="NAME=VALUE", help="An input to take dtype and rank from."
)
@click.option("--spec", "specs", multiple=True, metavar="NAME=DTYPE:RANK", help="Dtype and rank of an input.")
def show(
    target: str,
    stage: str | None,
    fastmath: bool,
    svg: Path | None,
    dot: Path | None,
    folder: Path | None,
    inputs: tuple[str, ...],
    specs: tuple[str, ...],
) -> None:
    """Shows a stage of NAME of FILE.py, a Tape, a Kernel, a jitted or a plain function.

    The stages are the optimized graph, the graph as recorded, each pass that changes it, the schedule, the
    emitted source, and the assembly of the machine code. Nothing is compiled but for the last.

    A plain function needs the dtype and rank of its parameters: --spec x=float32:1, or --in x=x.npy.

    Example: kernelgen show model.py:distance --spec x=float64:1 --stage source
    """
    from kernelgen.cli.kernels import kernel_of

    kernel = kernel_of(targets.load(target), specs, inputs, fastmath=fastmath, compiled=stage == "asm")
    graph = kernel.recorded if stage == "recorded" else kernel.graph
    for path, text in ((svg, graph.to_svg), (dot, graph.to_dot)):
        if path is not None:
            path.write_text(text(), encoding="utf-8")
            click.echo(f"wrote {path}", err=True)
    if folder is not None:
        _draw_passes(kernel, folder)
    if stage is not None or (svg is None and dot is None and folder is None):
        _print(kernel, stage or "graph")


def _print(kernel: Kernel, stage: str) -> None:
    if stage == "passes":
        _print_passes(kernel)
    elif stage == "schedule":
        click.echo(str(kernel.schedule))
    elif stage == "source":
        show_code(kernel.source, "python")
    elif stage == "asm":
        show_code(kernel.assembly, "gas")
    else:
        show_code(str(kernel.recorded if stage == "recorded" else kernel.graph), "python")


def _print_passes(kernel: Kernel) -> None:
    from kernelgen.tools.report import changing_steps

    steps = changing_steps(kernel.steps)
    if not steps:
        click.echo("no pass changes this graph")
    for step in steps:
        click.secho(f"{step.name}: {_sentence(step)}", bold=True)
        for title, graph in (("before", step.before), ("after", step.after)):
            click.secho(f"\n{title}, {len(graph.nodes)} nodes", dim=True)
            show_code(str(graph), "python")
        click.echo()


def _draw_passes(kernel: Kernel, folder: Path) -> None:
    """Writes `01-0-before.svg`, `01-1-peephole.svg` and so on; what went is marked red, what came green."""
    from kernelgen.tools.draw import changes, to_dot
    from kernelgen.tools.report import changing_steps

    folder.mkdir(parents=True, exist_ok=True)
    steps = changing_steps(kernel.steps)
    for number, step in enumerate(steps, 1):
        marks = changes(step.before, step.after).marks
        pictures = step.to_svg()
        for k, (title, graph) in enumerate((("before", step.before), (step.name, step.after))):
            stem = f"{number:02d}-{k}-{title}"
            (folder / f"{stem}.svg").write_text(pictures[k], encoding="utf-8")
            (folder / f"{stem}.dot").write_text(to_dot(graph, marks), encoding="utf-8")
    click.echo(f"wrote {len(steps)} pass{'es' * (len(steps) != 1)}, before and after, to {folder}", err=True)


def _sentence(step: Step) -> str:
    from kernelgen.passes import pipeline

    return next((p.doc for p in pipeline() if p.name == step.name), "")
