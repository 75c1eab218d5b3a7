"""The `kernelgen` command and how it reports errors."""

from __future__ import annotations

import contextlib
import signal
import threading
import traceback
from collections.abc import Iterator
from types import FrameType
from typing import Any

import click

from kernelgen._version import __version__
from kernelgen.base.errors import KernelgenError
from kernelgen.cli.aot import aot
from kernelgen.cli.cache import cache
from kernelgen.cli.check import check
from kernelgen.cli.demo import demo
from kernelgen.cli.doctor import doctor
from kernelgen.cli.report import report
from kernelgen.cli.run import run
from kernelgen.cli.show import show
from kernelgen.cli.text import CommandError, did_you_mean


class Failure(click.ClickException):
    """An error of the user's making: a message, no traceback, exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Prints the message to stderr."""
        click.echo(f"{click.style('error:', fg='red', bold=True)} {self.format_message()}", err=True)


class Terminated(BaseException):
    """The process was asked to end; what it was writing is removed on the way."""

    def __init__(self, number: int) -> None:
        self.number = number


@contextlib.contextmanager
def _signals() -> Iterator[None]:
    """Raises `Terminated` where a signal would end the process at once; in the main thread only."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Terminated(number)

    main_thread = threading.current_thread() is threading.main_thread()
    wanted = (signal.SIGTERM, signal.SIGHUP) if main_thread else ()
    taken = [number for number in wanted if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


class Commands(click.Group):
    """A group whose commands end with a `Failure` where they raise what a user can cause."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or an error that names the nearest one."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            hint = did_you_mean(name, self.list_commands(ctx))
            raise CommandError(f"there is no command {name!r}", hint=hint)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            with _signals():
                return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (KeyboardInterrupt, Terminated) as stop:
            number = stop.number if isinstance(stop, Terminated) else signal.SIGINT
            click.echo("interrupted" if number == signal.SIGINT else "terminated", err=True)
            ctx.exit(128 + number)
        except (KernelgenError, OSError) as error:
            if ctx.params.get("debug"):
                click.echo(traceback.format_exc(), err=True, nl=False)
                ctx.exit(2)
            raise Failure(_message(error)) from error


def _message(error: KernelgenError | OSError) -> str:
    if isinstance(error, OSError) and not isinstance(error, KernelgenError):
        files = ", ".join(repr(str(f)) for f in (error.filename, error.filename2) if f is not None)
        return f"{files}: {error.strerror}" if files and error.strerror else str(error)
    return str(error)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kernelgen")
@click.option("--debug", is_flag=True, help="Show tracebacks; it goes before the command.")
def main(debug: bool) -> None:
    """Turns recorded NumPy code into fused kernels."""


for _command in (demo, run, show, report, check, doctor, cache, aot):
    main.add_command(_command)
