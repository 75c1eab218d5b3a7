"""`kernelgen check`: compiled kernels against the interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kernelgen.cli import target as targets
from kernelgen.cli.text import console

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel


@click.command(short_help="Compare compiled kernels with the interpreter.")
@click.argument("target", metavar="FILE.py[:NAME]")
@click.option("--fastmath", is_flag=True, help="With the rules that trade exact results for speed.")
@click.option(
    "--in", "inputs", multiple=True, metavar="NAME=VALUE", help="An input to take dtype and rank from."
)
@click.option("--spec", "specs", multiple=True, metavar="NAME=DTYPE:RANK", help="Dtype and rank of an input.")
@click.pass_context
def check(
    ctx: click.Context, target: str, fastmath: bool, inputs: tuple[str, ...], specs: tuple[str, ...]
) -> None:
    """Replays the kernels of FILE.py on many small arrays, compiled and interpreted.

    FILE.py alone stands for all its tapes, kernels and jitted functions that were called or declared. The
    arrays have different extents and memory layouts, are broadcast, and overlap with outputs. Where results
    differ, the first operation that is wrong is named with your line, and the exit code is 1.

    Example: kernelgen check model.py
    """
    from kernelgen.cli.kernels import kernel_of

    named = targets.load_all(target)
    failed = []
    rows = []
    for name, found in named:
        kernel = kernel_of(found, specs, inputs, fastmath=fastmath)
        row, ok = _row(name, kernel)
        rows.append(row)
        if not ok:
            failed.append(kernel)
    _print(rows)
    for kernel in failed:
        _explain(kernel)
    if failed:
        ctx.exit(1)


def _row(name: str, kernel: Kernel) -> tuple[tuple[str, str, str, str], bool]:
    from kernelgen.base.errors import CheckError
    from kernelgen.tools.replay import check as replayed
    from kernelgen.tools.replay.checking import describe

    try:
        done = replayed(kernel)
    except CheckError as error:
        return (name, "differs", "", error.what), False
    results = "\n".join(f"{output}: {describe(error)}" for output, error in done.errors.items())
    if done.left_out:
        results += f"\n{len(done.left_out)} probes could not be tried: {done.left_out[0][1]}"
    return (name, "agrees", str(len(done.probes)), results), True


def _print(rows: list[tuple[str, str, str, str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for title in ("kernel", "result", "probes"):
        table.add_column(title, no_wrap=True, justify="right" if title == "probes" else "left")
    table.add_column("outputs", overflow="fold")
    for name, result, probes, text in rows:
        colour = "green" if result == "agrees" else "red"
        table.add_row(Text(name, style="bold"), Text(result, style=colour), probes, Text(text))
    console().print(table)


def _explain(kernel: Kernel) -> None:
    from kernelgen.tools.replay import bisect

    click.echo()
    click.echo(str(bisect(kernel)))
