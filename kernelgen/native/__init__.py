"""The native half: what runs around and before every kernel, written in C and compiled with the package.

A shared library has the outer loops once for each instruction set; the best one that this CPU runs is chosen
when the first kernel is loaded. An extension module calls kernels without Python: it checks the arguments,
plans the loops, makes the outputs and shares the work among threads. A wheel brings both along. A checkout
compiles them in place at first use, or into the cache where its own folder cannot be written.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import importlib.util
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from kernelgen.base import machine, versions
from kernelgen.base.errors import TargetError
from kernelgen.base.files import cache_folder, distrust
from kernelgen.native import building

if TYPE_CHECKING:
    from pathlib import Path

NEST = "kernelgen_nest"
"""The symbol by which a kernel's machine code calls the outer loops."""

_HINT = (
    "Install kernelgen from a wheel, or a C compiler: your system's gcc or clang, or `pip install ziglang`. "
    'target="interpret" needs none.'
)


def library_path() -> Path | None:
    """The file of the shared library, if it was compiled; it is up to date then."""
    from pathlib import Path  # Late, for calls need it not.

    found = _found(_library_name())
    return None if found is None else Path(found)


def _library_name() -> str:
    _learn()
    return building.library_name(machine.architecture())


@functools.cache
def _learn() -> None:
    """Tells `building`, which imports nothing of kernelgen, the digest of the sources."""
    building.learn(versions.digest_of(building.files(), building.read_digest))


def _folders() -> tuple[str, str]:
    return os.fspath(building.IN_PLACE), os.path.join(cache_folder(), "native")


def _found(name: str) -> str | None:
    """A compiled file: beside the sources, or in the cache if nobody else could have written it there."""
    beside, kept = (os.path.join(folder, name) for folder in _folders())
    if os.path.isfile(beside):
        return beside
    with contextlib.suppress(OSError):
        if not distrust(os.path.dirname(kept)) and not distrust(kept):
            return kept
    return None


def _built() -> str:
    problem = ""
    for folder in _folders():
        try:
            return str(building.build(folder))
        except OSError as error:
            problem = f"{folder} cannot be written: {error.strerror}"
        except building.CompilerError as error:
            problem = str(error)
    raise TargetError(f"the native library is not there and cannot be compiled: {problem}", hint=_HINT)


@functools.cache
def _library() -> ctypes.CDLL:
    path = _found(_library_name()) or _built()
    try:
        return ctypes.CDLL(path)
    except OSError as error:
        raise TargetError(f"the native library {path} cannot be loaded: {error}", hint=_HINT) from error


@functools.cache
def extension() -> ModuleType | None:
    """The extension module `kernelgen._native`, compiled now if need be; None where it cannot be."""
    _learn()
    path = _found(building.extension_name())
    if path is None and building.headers() is not None:
        with contextlib.suppress(TargetError):
            _built()
            path = _found(building.extension_name())
    spec = path and importlib.util.spec_from_file_location("kernelgen._native", path)
    if not spec or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ImportError:
        return None
    sys.modules[spec.name] = module
    return module


@functools.cache
def baseline() -> str:
    """The best instruction set that this CPU runs, by its name in `machine.BASELINES`.

    Raises:
        TargetError: where there is none.
    """
    for name in building.VARIANTS.get(machine.architecture(), {}):
        if machine.runs(*machine.BASELINES[name]):
            return name
    raise TargetError(
        f"there is no machine code for this CPU ({machine.description()})",
        hint='Use target="interpret": it needs none.',
    )


@functools.cache
def nest_address() -> int:
    """The address of the outer loops for this CPU.

    Raises:
        TargetError: where the library is not there and cannot be compiled, or has nothing for this CPU.
    """
    function = getattr(_library(), building.symbol(baseline()))
    return ctypes.cast(function, ctypes.c_void_p).value or 0


def nest_object(name: str) -> bytes:
    """The outer loops for an instruction set as an object file, for libraries that C programs link with.

    Raises:
        TargetError: for another architecture than this machine's, where there is no compiler for it.
    """
    architecture, _ = machine.BASELINES[name]

    def compile_it(target: Path) -> None:
        building.compile_object(name, architecture, target)

    return _object(architecture, building.object_name(name), compile_it, f"the outer loops for {name}")


def interface_objects(architecture: str) -> dict[str, bytes]:
    """What C programs call kernels by, as object files: the planner, reductions, and checks of arguments.

    Raises:
        TargetError: for another architecture than this machine's, where there is no compiler for it.
    """

    def one(source: str) -> bytes:
        def compile_it(target: Path) -> None:
            building.compile_source(source, architecture, target)

        name = building.interface_name(source, architecture)
        return _object(architecture, name, compile_it, f"the C interface for {architecture}")

    return {source: one(source) for source in building.INTERFACE}


def interface_header() -> str:
    """The header of the C interface in one piece."""
    header, program = (
        _content(os.path.join(building.SOURCES, name)).decode() for name in ("kernelgen.h", "program.h")
    )
    return header.replace('#include "program.h"\n', program)


def _content(path: str | Path) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _object(architecture: str, name: str, compile_it: Callable[[Path], None], what: str) -> bytes:
    """An object file that came with the library, or one that is compiled now."""
    if architecture == machine.architecture():
        _library()
        path = _found(name)
        if path is not None:
            return _content(path)
    import tempfile  # Late, for running kernels needs none of what these bring along.
    from pathlib import Path

    try:
        with tempfile.TemporaryDirectory() as folder:
            compiled = Path(folder) / "compiled.o"
            compile_it(compiled)
            return _content(compiled)
    except (building.CompilerError, OSError) as error:
        raise TargetError(
            f"{what} cannot be compiled: {error}",
            hint="`pip install ziglang` brings a compiler for every architecture.",
        ) from error
