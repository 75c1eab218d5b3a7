"""Versions of what shapes compiled code, found without importing it."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import PathFinder

from kernelgen._version import __version__
from kernelgen.base.digest import fingerprint
from kernelgen.base.files import cache_folder, distrust, write_whole

ABI = 10
"""Of the entries of compiled code: their parameters, and what they rely on in the runtime."""

TESTED = {"numba": ("0.66", "0.68"), "llvmlite": ("0.48", "0.50")}
"""The oldest and the newest release that kernelgen was tested with, of packages whose undocumented parts it
uses."""

SETTLED = 2.0
"""Seconds since the last change of a file after which another one has another time."""

_SOURCES = (
    "schedule/arrays.py",
    "schedule/groups.py",
    "schedule/loop_nest.py",
    "ops",
    "codegen",
    "backend",
    "device.py",
    "native/nest.h",
    "runtime/grid.py",
)
"""What shapes the code of a given graph; the passes do not, for graphs are keyed after them."""

_BEFORE = ("base", "ir", "ops", "passes", "runtime/program.py", "runtime/stored.py", "schedule")
"""What shapes that graph, of a recorded one, and what calls know of it."""


@functools.cache
def installed(package: str) -> str:
    """The version of an installed package; "absent" where there is none."""
    found = PathFinder.find_spec(package)
    if found is None or found.origin is None:
        return "absent"
    # The name of the folder with its metadata holds the version; importlib.metadata takes 30 ms to say so.
    start, end = f"{package}-", ".dist-info"
    for name in os.listdir(os.path.dirname(os.path.dirname(found.origin))):
        if name.startswith(start) and name.endswith(end):
            return name.removeprefix(start).removesuffix(end)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@functools.cache
def emitter_digest() -> str:
    """kernelgen's version, and a digest of its sources and templates that shape the code."""
    inside, beside = (
        os.path.join(_PACKAGE, "_templates"),
        os.path.join(os.path.dirname(_PACKAGE), "templates"),
    )
    return _digest(*_SOURCES, inside if os.path.isdir(inside) else beside)


@functools.cache
def passes_digest() -> str:
    """The same of those that make the graph of which there is code, and what calls know of it."""
    return _digest(*_BEFORE)


def _digest(*sources: str) -> str:
    """The version, and a digest of files and of all files in folders."""
    paths = [path for source in sources for path in _files(os.path.join(_PACKAGE, source))]

    def read() -> str:
        parts = [part for path in paths for part in (os.path.basename(path).encode(), _content(path))]
        return fingerprint(b"\0".join(parts)).hex()

    return f"{__version__} {digest_of(paths, read)}"


def digest_of(paths: Sequence[str], read: Callable[[], str]) -> str:
    """A digest of files.

    To read them all takes milliseconds. So the digest is kept with what the system says of the files, of
    which programs cannot choose the time of the last change.

    Args:
        paths: the files.
        read: gives their digest.
    """
    found = [(path, os.stat(path)) for path in paths]
    stats = [(path, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for path, s in found]
    known = fingerprint(repr(stats).encode()).hex()
    place = fingerprint(repr(paths).encode()).hex()
    kept = os.path.join(cache_folder(), "digests", place)
    digest = _kept(kept, known)
    if not digest:
        digest = read()
        if time.time() - max((s.st_ctime for _, s in found), default=0.0) > SETTLED:
            with contextlib.suppress(OSError):
                write_whole(kept, f"{known} {digest}\n".encode())
    return digest


def _kept(path: str, known: str) -> str:
    """A digest that was kept of such files; empty where none was, or others could have written it."""
    with contextlib.suppress(OSError):
        if not distrust(os.path.dirname(path)) and not distrust(path):
            stats, _, digest = _content(path).decode("ascii", "replace").partition(" ")
            if stats == known and digest[-1:] == "\n":
                return digest[:-1]
    return ""


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _files(place: str) -> Iterator[str]:
    """A file, or all files below a folder in order, without what Python compiled of them."""
    if os.path.isfile(place):
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            yield os.path.join(folder, name)
