"""`kernelgen report`: one HTML page about a kernel."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from kernelgen.cli import target as targets


@click.command(short_help="Write an HTML page about a kernel.")
@click.argument("target", metavar="FILE.py:NAME")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.html",
    help="Where the page goes; NAME.html in this folder by default.",
)
@click.option("--measure/--no-measure", default=True, help="Run it on large arrays, beside a plain copy.")
@click.option("--interpret", is_flag=True, help="Compile nothing: no machine code is shown.")
@click.option("--fastmath", is_flag=True, help="With the rules that trade exact results for speed.")
@click.option("--open", "shown", is_flag=True, help="Open the page in a browser.")
@click.option(
    "--in", "inputs", multiple=True, metavar="NAME=VALUE", help="An input to take dtype and rank from."
)
@click.option("--spec", "specs", multiple=True, metavar="NAME=DTYPE:RANK", help="Dtype and rank of an input.")
def report(
    target: str,
    output: Path | None,
    measure: bool,
    interpret: bool,
    fastmath: bool,
    shown: bool,
    inputs: tuple[str, ...],
    specs: tuple[str, ...],
) -> None:
    """Writes a page about NAME of FILE.py, a Tape, a Kernel, a jitted or a plain function.

    The page holds the graph, each pass, the emitted source beside your lines, the machine code's loops, the
    bytes moved and the time of each stage. It needs no other file and no network.

    A plain function needs the dtype and rank of its parameters: --spec x=float32:1, or --in x=x.npy.

    Example: kernelgen report model.py:distance --spec x=float64:1 -o distance.html
    """
    from kernelgen.cli.kernels import kernel_of
    from kernelgen.jit.jitted import Jitted
    from kernelgen.tools.report.page import tiers_of, write

    found = targets.load(target)
    kernel = kernel_of(found, specs, inputs, fastmath=fastmath, compiled=not interpret)
    tiers = tiers_of(found) if isinstance(found, Jitted) else []
    path = write(kernel, output or Path(f"{kernel.name}.html"), measured=measure, tiers=tiers)
    click.echo(f"wrote {path} ({path.stat().st_size / 1e3:.0f} kB)")
    if shown:
        webbrowser.open(path.resolve().as_uri())
