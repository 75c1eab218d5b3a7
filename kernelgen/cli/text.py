"""What the commands share in talking to the user."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kernelgen.base.errors import KernelgenError

if TYPE_CHECKING:
    from rich.console import Console


class CommandError(KernelgenError):
    """A command line that does not fit: a file, a name, an option's value."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint that names the nearest of the known names, or lists them."""
    names = list(dict.fromkeys(known))
    near = difflib.get_close_matches(name, names, n=1)
    listed = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
    if near:
        return f"Did you mean {near[0]!r}? There are: {listed}."
    return f"There are: {listed}." if names else "There are none."


def pair(text: str, option: str, example: str) -> tuple[str, str]:
    """`NAME=VALUE` as its two parts.

    Raises:
        CommandError: for anything else.
    """
    name, sign, value = text.partition("=")
    if not sign or not name.strip() or not value:
        raise CommandError(f"{option} is {text!r}, not NAME=VALUE", hint=f"Write it as {option} {example}.")
    return name.strip(), value


def console(*, stderr: bool = False) -> Console:
    """A rich console that colours nothing by itself."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False)


def show_code(text: str, language: str) -> None:
    """Prints code, with colours on a terminal and as it is elsewhere."""
    out = console()
    if not out.is_terminal:
        out.file.write(text if text.endswith("\n") else text + "\n")
        return
    from rich.syntax import Syntax

    syntax = Syntax("", language, theme="ansi_dark", background_color="default")
    out.print(syntax.highlight(text.rstrip("\n")), soft_wrap=True)
