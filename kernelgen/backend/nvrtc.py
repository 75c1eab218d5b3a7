"""CUDA C to machine code, or to LTO-IR, with NVRTC, which needs no driver and no device.

The options of strict code leave products and sums apart (`--fmad=false`), keep subnormal numbers, and round
quotients and roots correctly. `fastmath` is `--use_fast_math`: contraction, approximate division, roots and
elementary functions of float32, subnormal numbers taken for zero.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kernelgen.base.errors import BuildError, OptionError, TargetError

STRICT = ("--fmad=false", "--prec-div=true", "--prec-sqrt=true", "--ftz=false")
FAST = ("--use_fast_math",)
_FAULT = "This is a fault of kernelgen: report it."
_ALWAYS = ("--std=c++17", "--diag-suppress=177,186")


@dataclass(frozen=True, slots=True)
class Resources:
    """What ptxas reports of one kernel."""

    registers: int
    stack: int
    spill_stores: int
    spill_loads: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """Machine code for one architecture.

    Attributes:
        arch: `sm_90` for a cubin, `compute_90` for PTX alone.
        ptx: the virtual machine's code, which a driver compiles for later devices.
        cubin: the machine code; empty for PTX alone.
        resources: of each kernel, by name; empty for PTX alone.
        log: what the compiler said.
    """

    arch: str
    ptx: bytes
    cubin: bytes
    resources: dict[str, Resources]
    log: str


def compile_source(source: str, arch: str, *, name: str = "kernel", fastmath: bool = False) -> Compiled:
    """Machine code of a translation unit.

    Args:
        source: CUDA C++.
        arch: `sm_80`, `sm_90`, ...; `compute_90` for PTX alone.
        name: what error messages call the source.
        fastmath: trade exact results for speed.

    Raises:
        OptionError: for an architecture that this NVRTC does not know.
        TargetError: when NVRTC is not installed.
        BuildError: when the compiler refuses the source.
    """
    options = ["--ptxas-options=-v"]
    with _program(source, arch, name, fastmath, options) as (program, log):
        cubin = _text(program, "CUBIN") if arch.startswith("sm_") else b""
        return Compiled(arch, _text(program, "PTX").rstrip(b"\0"), cubin, resources(log), log)


def compile_unit(source: str, arch: str, *, name: str = "kernel", fastmath: bool = False) -> bytes:
    """LTO-IR of a translation unit, which nvJitLink links with that of others.

    Args and errors are those of `compile_source`; the architecture is one such as `sm_90`.
    """
    options = ["-dlto", "--relocatable-device-code=true"]
    with _program(source, arch, name, fastmath, options) as (program, _):
        return _text(program, "LTOIR")


@contextlib.contextmanager
def _program(
    source: str, arch: str, name: str, fastmath: bool, options: Sequence[str]
) -> Iterator[tuple[Any, str]]:
    """A translation unit that was compiled, and what the compiler said."""
    known = architectures()
    if arch not in known:
        what = f"the architecture {arch!r} is none of this NVRTC's"
        raise OptionError(what, hint=f"Give {', '.join(known)}.")
    nvrtc = _nvrtc()
    program = _checked(nvrtc.nvrtcCreateProgram(source.encode(), f"{name}.cu".encode(), 0, [], []))
    try:
        given = [f"--gpu-architecture={arch}", *_ALWAYS, *options, *(FAST if fastmath else STRICT)]
        (status,) = nvrtc.nvrtcCompileProgram(program, len(given), [o.encode() for o in given])
        log = _text(program, "ProgramLog").rstrip(b"\0").decode(errors="replace").strip()
        if status != nvrtc.nvrtcResult.NVRTC_SUCCESS:
            raise BuildError(f"NVRTC refused {name}.cu: {log}", hint=_FAULT)
        yield program, log
    finally:
        _checked(nvrtc.nvrtcDestroyProgram(program))


def architectures() -> tuple[str, ...]:
    """What `compile_source` can compile for.

    Raises:
        TargetError: when NVRTC is not installed.
    """
    numbers = _checked(_nvrtc().nvrtcGetSupportedArchs())
    return tuple(f"{kind}_{number}" for kind in ("sm", "compute") for number in numbers)


def version() -> tuple[int, int]:
    """NVRTC's version.

    Raises:
        TargetError: when NVRTC is not installed.
    """
    major, minor = _checked(_nvrtc().nvrtcVersion())
    return int(major), int(minor)


_ENTRY = re.compile(
    r"Compiling entry function '(\w+)'.*?(\d+) bytes stack frame, (\d+) bytes spill stores, "
    r"(\d+) bytes spill loads.*?Used (\d+) registers",
    re.DOTALL,
)


def resources(log: str) -> dict[str, Resources]:
    """The report of ptxas for each kernel, by name."""
    found = {}
    for name, stack, stores, loads, registers in _ENTRY.findall(log):
        found[name] = Resources(int(registers), int(stack), int(stores), int(loads))
    return found


def _nvrtc() -> Any:
    """The bindings.

    Raises:
        TargetError: when they, or the library itself, are not installed.
    """
    try:
        from cuda.bindings import nvrtc

        nvrtc.nvrtcVersion()
    except (ImportError, RuntimeError) as error:
        raise TargetError(
            f"NVRTC, which compiles CUDA C, is not available: {error}",
            hint="Install the extra of your CUDA version: pip install kernelgen[cuda13].",
        ) from error
    return nvrtc


def _checked(result: tuple[Any, ...]) -> Any:
    """What a call of the bindings gave besides its status."""
    status, *values = result
    if int(status) != 0:
        raise BuildError(f"NVRTC failed with {status.name}", hint=_FAULT)
    return values[0] if len(values) == 1 else values


def _text(program: Any, what: str) -> bytes:
    """The log, PTX or cubin of a program."""
    nvrtc = _nvrtc()
    size: Callable[[Any], Any] = getattr(nvrtc, f"nvrtcGet{what}Size")
    count = _checked(size(program))
    # The bindings write into a bytes object: never a short one, of which Python has a single one for all.
    buffer = bytes(count + 2)
    _checked(getattr(nvrtc, f"nvrtcGet{what}")(program, buffer))
    return buffer[:count]
