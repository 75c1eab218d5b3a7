"""The options of a compilation, checked."""

from __future__ import annotations

import re
from typing import Any, Literal

import numpy as np

from kernelgen.base.errors import OptionError
from kernelgen.base.values import frozen
from kernelgen.runtime.threads import check_threads

Target = Literal["auto", "cpu", "cuda", "cupy", "interpret"]
TARGETS = ("auto", "cpu", "cuda", "cupy", "interpret")
GPU_TARGETS = ("cuda", "cupy")


@frozen
class Options:
    """The checked options of a compilation."""

    target: str = "auto"
    fastmath: bool = False
    threads: int | None = None
    cache: bool = True
    check: bool = False
    arch: str | None = None
    copy_host: bool = False
    tune: bool = False


def check_options(*, target: Any, threads: Any, arch: Any = None, **flags: Any) -> Options:
    """The options, or an error that names the one that there is not.

    Raises:
        OptionError: for an option's value that there is not.
    """
    if target not in TARGETS:
        raise OptionError(f"target is {target!r}", hint=f"Targets are {', '.join(map(repr, TARGETS))}.")
    for option, value in flags.items():
        if not isinstance(value, (bool, np.bool_)):
            raise OptionError(f"{option} is {value!r}", hint="Give True or False.")
    if arch is not None and (target not in GPU_TARGETS or not re.fullmatch(r"(sm|compute)_\d+", str(arch))):
        raise OptionError(
            f"arch is {arch!r} for target {target!r}",
            hint='Give one such as "sm_90" with target="cupy" or "cuda"; None builds for the device in use.',
        )
    if flags.get("check") and target in GPU_TARGETS:
        raise OptionError(
            f"check=True compares on the CPU, and the target is {target!r}", hint='Check with target="cpu".'
        )
    checked = {k: bool(v) for k, v in flags.items()}
    return Options(target, threads=check_threads(threads), arch=arch, **checked)
