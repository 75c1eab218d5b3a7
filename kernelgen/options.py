"""The options of a compilation, checked."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from kernelgen.errors import OptionError, TargetError
from kernelgen.runtime.threads import check_threads
from kernelgen.values import frozen

Target = Literal["auto", "cpu", "interpret"]
TARGETS = ("auto", "cpu", "interpret")


@frozen
class Options:
    """The checked options of a compilation."""

    target: str = "auto"
    fastmath: bool = False
    threads: int | None = None
    cache: bool = True
    check: bool = False


def check_options(*, target: Any, threads: Any, **flags: Any) -> Options:
    """The options, or an error that names the one that there is not.

    Raises:
        OptionError: for an option's value that there is not.
        TargetError: for a target that is not available.
    """
    if target in ("cuda", "cupy"):
        raise TargetError(
            f"the target {target!r} is not part of this version",
            hint='Use target="cpu" or target="interpret".',
        )
    if target not in TARGETS:
        raise OptionError(f"target is {target!r}", hint=f"Targets are {', '.join(map(repr, TARGETS))}.")
    for option, value in flags.items():
        if not isinstance(value, (bool, np.bool_)):
            raise OptionError(f"{option} is {value!r}", hint="Give True or False.")
    return Options(target, threads=check_threads(threads), **{k: bool(v) for k, v in flags.items()})
