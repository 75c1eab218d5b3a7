"""Versions of what shapes compiled code, found without importing it."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from importlib.machinery import PathFinder

from kernelgen._version import __version__
from kernelgen.base.digest import fingerprint

ABI = 9
"""Of the entries of compiled code: their parameters, and what they rely on in the runtime."""

TESTED = {"numba": ("0.66", "0.68"), "llvmlite": ("0.48", "0.50")}
"""The oldest and the newest release that kernelgen was tested with, of packages whose undocumented parts it
uses."""

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


@functools.cache
def emitter_digest() -> str:
    """kernelgen's version, and a digest of its sources and templates that shape the code."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside, beside = os.path.join(package, "_templates"), os.path.join(os.path.dirname(package), "templates")
    places = [*(os.path.join(package, *source.split("/")) for source in _SOURCES), inside, beside]
    parts: list[bytes] = []
    for place in places if not os.path.isdir(inside) else places[:-1]:
        for path in _files(place):
            with open(path, "rb") as file:
                parts += (os.path.basename(path).encode(), file.read())
    text = b"\0".join(parts)
    return f"{__version__} {fingerprint(text).hex()}"


def _files(place: str) -> Iterator[str]:
    """A file, or all files below a folder in order, without what Python compiled of them."""
    if os.path.isfile(place):
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            yield os.path.join(folder, name)
