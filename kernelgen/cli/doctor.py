"""`kernelgen doctor`: the checks of `kernelgen.tools.doctor` as a table."""

from __future__ import annotations

import click

from kernelgen.cli.text import console

MARKS = {"ok": ("green", "ok"), "warn": ("yellow", "warn"), "missing": ("red", "missing")}


@click.command(short_help="What works on this machine, and what to do about the rest.")
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Checks what kernelgen needs on this machine.

    The exit code is 1 if a kernel cannot be compiled and run, and 0 otherwise.
    """
    from rich.table import Table
    from rich.text import Text

    from kernelgen.tools.doctor import checks, healthy

    found = checks()
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for check in found:
        colour, mark = MARKS[check.status]
        detail = Text(check.detail)
        if check.remedy:
            detail.append(f"\n{check.remedy}", style="dim")
        table.add_row(Text(check.name, style="bold"), Text(mark, style=colour), detail)
    out = console()
    out.print(table)
    if healthy(found):
        out.print("\nKernels compile and run on this machine.", style="green")
        return
    out.print("\nKernels do not compile or run on this machine; see the self-test.", style="red")
    ctx.exit(1)
