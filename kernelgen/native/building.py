"""Compiles the C sources of this folder: a shared library, and an extension module for CPython.

The library has the outer loops once for each instruction set. The extension calls kernels without Python;
where CPython's or NumPy's headers are missing there is none, and kernels are called through Python, slower.

The build of the wheel runs this file on its own, so it imports nothing of kernelgen. In a checkout, the first
process that needs the library compiles it in place. All others need the names of files alone, so what runs
a compiler is imported when one is run.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import sys
from collections.abc import Sequence
from importlib.machinery import EXTENSION_SUFFIXES
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = os.path.dirname(os.path.realpath(__file__))
IN_PLACE = os.path.join(SOURCES, "lib")
"""Where an installed package or a checkout has what was compiled."""

_V2 = ("-mssse3", "-msse4.1", "-msse4.2", "-mpopcnt")
_V3 = (*_V2, "-mavx2", "-mbmi", "-mbmi2", "-mfma", "-mf16c", "-mlzcnt", "-mmovbe")
_V4 = (*_V3, "-mavx512f", "-mavx512bw", "-mavx512cd", "-mavx512dq", "-mavx512vl")
VARIANTS: dict[str, dict[str, tuple[str, ...]]] = {
    "x86_64": {
        "x86-64-v4": (*_V4, "-mprefer-vector-width=256"),
        "x86-64-v3": _V3,
        "x86-64-v2": _V2,
    },
    "aarch64": {"aarch64": ()},
}
"""The compiler's options by architecture and instruction set, which `machine.BASELINES` names."""

PLANNER = ("plan", "launch", "blocks", "share", "reduce", "scan")
"""The sources that the extension module and the C interface of bundles share."""
INTERFACE = (*PLANNER, "interface")
"""Those of what C programs link with."""
EXTENSION = (*PLANNER, "layouts", "repeat", "team", "pool", "hold", "call", "module")
"""Those of the extension module; all but the last three know nothing of Python."""

OPTIONS = ("-std=c11", "-O3", "-fPIC", "-fvisibility=hidden", "-fno-lto", "-Wall", "-Wextra")


class CompilerError(Exception):
    """There is no C compiler, or it failed."""


def architecture() -> str:
    """`x86_64`, `aarch64`, or what else the machine is."""
    name = platform.machine().lower()
    return {"amd64": "x86_64", "arm64": "aarch64"}.get(name, name)


def files() -> list[str]:
    """The sources, and this file."""
    names = [n for n in os.listdir(SOURCES) if n.endswith((".c", ".h")) or n == "building.py"]
    return [os.path.join(SOURCES, name) for name in sorted(names)]


_known: list[str] = []


def digest() -> str:
    """Eight digits that change when a source or this file does; they tell what is up to date."""
    if not _known:
        learn(read_digest())
    return _known[0]


def learn(digest: str) -> None:
    """Takes the digest from who knows it, so that the files need not be read."""
    _known[:] = [digest]


def read_digest() -> str:
    """The digest, from the files."""
    import zlib

    value = 0
    for path in files():
        with open(path, "rb") as file:
            value = zlib.crc32(file.read(), zlib.crc32(os.path.basename(path).encode(), value))
    return f"{value:08x}"


def library_name(machine: str) -> str:
    """The shared library's file for an architecture."""
    return f"kernelgen-{machine}-{digest()}.so"


def object_name(baseline: str) -> str:
    """The file of the outer loops' object for one instruction set."""
    return f"nest-{baseline}-{digest()}.o"


def interface_name(source: str, machine: str) -> str:
    """The file of the object of one of `INTERFACE`."""
    return f"{source}-{machine}-{digest()}.o"


def extension_name() -> str:
    """The extension module's file for this interpreter."""
    return f"_native-{digest()}{EXTENSION_SUFFIXES[0]}"


def headers() -> tuple[Path, ...] | None:
    """The folders with the headers of CPython and NumPy; None where one is missing."""
    import sysconfig
    from pathlib import Path

    found = importlib.util.find_spec("numpy")
    if found is None or found.origin is None:
        return None
    python = Path(sysconfig.get_path("include"))
    numpy = Path(found.origin).parent / "_core" / "include"
    there = (python / "Python.h").is_file() and (numpy / "numpy" / "arrayobject.h").is_file()
    return (python, numpy) if there else None


def symbol(baseline: str) -> str:
    """The name of the outer loops for one instruction set."""
    return f"kernelgen_nest_{baseline.replace('-', '_')}"


def compiler(machine: str = "") -> tuple[str, ...] | None:
    """The command of a C compiler for an architecture, this machine's by default; None where there is none.

    `CC` names it; else `cc`, `gcc` and `clang` are looked for, and then the package ziglang, which has one.
    """
    import shutil

    if machine in ("", architecture()):
        given = os.environ.get("CC")
        if given:
            return tuple(given.split())
        for name in ("cc", "gcc", "clang"):
            if shutil.which(name):
                return (name,)
    elif shutil.which(f"{machine}-linux-gnu-gcc"):
        return (f"{machine}-linux-gnu-gcc",)
    if importlib.util.find_spec("ziglang") is None:
        return None
    target = ("-target", f"{machine}-linux-gnu") if machine not in ("", architecture()) else ()
    return (sys.executable, "-m", "ziglang", "cc", *target)


def compile_object(baseline: str, machine: str, target: Path) -> None:
    """Compiles the outer loops for one instruction set of an architecture.

    Raises:
        CompilerError: where there is no compiler, or it fails.
    """
    define = f"-DKG_NEST={symbol(baseline)}"
    options = (*OPTIONS, *VARIANTS[machine][baseline], define)
    _run(machine, [*options, "-c", os.path.join(SOURCES, "nest.c"), "-o", str(target)])


def compile_source(source: str, machine: str, target: Path) -> None:
    """Compiles one of `EXTENSION` or `INTERFACE` for an architecture, on any CPU of it.

    Raises:
        CompilerError: where there is no compiler or a header is missing, or it fails.
    """
    folders = headers() or ()
    options = [*OPTIONS, *(f"-I{folder}" for folder in folders), "-pthread"]
    _run(machine, [*options, "-c", os.path.join(SOURCES, f"{source}.c"), "-o", str(target)])


def build(place: str | Path) -> Path:
    """Compiles everything for this machine's architecture into a folder; returns the shared library.

    A file appears whole under its name, or not at all; what other versions of the sources left is removed.

    Raises:
        CompilerError: where there is no compiler, it fails, or it makes nothing for this architecture.
        OSError: where the folder cannot be written.
    """
    import tempfile
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import Path

    machine = architecture()
    if machine not in VARIANTS:
        raise CompilerError(f"there is no native library for {machine}")
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".tmp-") as name:
        stage = Path(name)
        objects = {baseline: stage / object_name(baseline) for baseline in VARIANTS[machine]}
        extended = EXTENSION if headers() is not None else ()
        sources = {s: stage / interface_name(s, machine) for s in dict.fromkeys((*INTERFACE, *extended))}
        with ThreadPoolExecutor() as pool:
            jobs = [pool.submit(compile_object, baseline, machine, at) for baseline, at in objects.items()]
            jobs += [pool.submit(compile_source, source, machine, at) for source, at in sources.items()]
            for job in jobs:
                job.result()
        library = stage / library_name(machine)
        _run(machine, ["-shared", *map(str, objects.values()), "-o", str(library)])
        made = [*objects.values(), *(sources[s] for s in INTERFACE), library]
        if extended:
            made.append(stage / extension_name())
            parts = [str(sources[s]) for s in extended]
            _run(machine, [*OPTIONS, "-shared", "-pthread", *parts, "-o", str(made[-1])])
        for path in made:
            os.replace(path, folder / path.name)
    for path in folder.iterdir():
        if path.suffix in (".o", ".so") and digest() not in path.name:
            path.unlink(missing_ok=True)
    return folder / library_name(machine)


def _run(machine: str, arguments: Sequence[str]) -> None:
    import subprocess

    command = compiler(machine)
    if command is None:
        raise CompilerError(f"there is no C compiler for {machine or architecture()}")
    try:
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    except OSError as error:
        raise CompilerError(f"{command[0]} cannot be run: {error.strerror}") from error
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "error" in line] or done.stderr.splitlines()
        raise CompilerError(f"{' '.join(command)} failed: {lines[0] if lines else 'no message'}")
