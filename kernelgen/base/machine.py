"""The CPU of this machine, as far as it shapes or forbids machine code; asked without a compiler."""

from __future__ import annotations

import functools
import os
import platform
import sys
from collections.abc import Iterable

_CPUINFO = "/proc/cpuinfo"

_CODE_FLAGS = (
    *("sse", "ssse", "avx", "fma", "bmi", "f16c", "abm", "lzcnt", "movbe", "popcnt", "aes", "vaes", "adx"),
    *("gfni", "sha", "amx", "pclmul", "vpclmul", "cx16", "lahf", "xsave", "fp", "asimd", "neon", "sve"),
    *("crc32", "atomics", "fcma", "jscvt", "lrcpc", "dcpop", "i8mm", "bf16", "sm3", "sm4"),
)
"""How flags of `/proc/cpuinfo` begin that name instructions; the kernel's version changes the others."""

_V2 = "cx16 lahf_lm popcnt sse4_1 sse4_2 ssse3"
_V3 = f"{_V2} abm avx avx2 bmi1 bmi2 f16c fma movbe xsave"
_V4 = f"{_V3} avx512f avx512bw avx512cd avx512dq avx512vl"
BASELINES = {
    "x86-64-v4": ("x86_64", frozenset(_V4.split())),
    "x86-64-v3": ("x86_64", frozenset(_V3.split())),
    "x86-64-v2": ("x86_64", frozenset(_V2.split())),
    "aarch64": ("aarch64", frozenset({"asimd"})),
}
"""The CPUs that code is built for ahead of time, best first: architecture, and the flags needed.

The x86-64 levels are those of the System V ABI's x86-64 supplement, table 3.1.
"""


def architecture() -> str:
    """`x86_64`, `aarch64`, or what else the machine is."""
    name = platform.machine().lower()
    return {"amd64": "x86_64", "arm64": "aarch64"}.get(name, name)


@functools.cache
def _cpuinfo() -> dict[str, str]:
    try:
        with open(_CPUINFO, encoding="utf-8", errors="replace") as file:
            text = file.read(1 << 13)
    except OSError:
        return {}
    first = text.partition("\n\n")[0]
    return {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in first.splitlines())
    }


@functools.cache
def features() -> frozenset[str]:
    """The instruction sets that the CPU and the system have, by the names of `/proc/cpuinfo`."""
    info = _cpuinfo()
    flags = (info.get("flags") or info.get("Features") or "").split()
    return frozenset(flag for flag in flags if flag.startswith(_CODE_FLAGS))


@functools.cache
def description() -> str:
    """Architecture and model, by which a compiler tunes."""
    info = _cpuinfo()
    fields = ("vendor_id", "cpu family", "model", "CPU implementer", "CPU architecture", "CPU part")
    return " ".join([architecture(), *(info[f].replace(" ", "") for f in fields if info.get(f))])


@functools.cache
def library() -> str:
    """The C library and its version, whose functions kernels may call."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or sys.platform
    except (ValueError, OSError, AttributeError):
        return sys.platform


def missing(needed: Iterable[str]) -> list[str]:
    """The instruction sets among those needed that this CPU has not, sorted."""
    return sorted(set(needed) - features())


def runs(machine: str, needed: Iterable[str]) -> bool:
    """Whether code of an architecture that needs these instruction sets may run here."""
    return machine == architecture() and not missing(needed)
