"""Versions of what shapes compiled code, found without importing it."""

from __future__ import annotations

import functools
import os
from importlib.machinery import PathFinder

from kernelgen._version import __version__
from kernelgen.digest import fingerprint

ABI = 2
"""Of the entries of compiled code: their parameters, and what they rely on in the runtime."""

_SOURCES = ("schedule.py", "ops", "emit", "build", "runtime/layout.py", "runtime/grid.py")
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
    from pathlib import Path  # Late: it takes 5 ms, and loading a kernel needs no digest.

    package = Path(__file__).parent
    files = [
        path
        for source in _SOURCES
        for path in (sorted((package / source).rglob("*.py")) or [package / source])
        if path.is_file()
    ]
    templates = next((f for f in (package / "_templates", package.parent / "templates") if f.is_dir()), None)
    if templates is not None:
        files += sorted(f for f in templates.rglob("*") if f.is_file())
    text = b"\0".join(part for path in files for part in (path.name.encode(), path.read_bytes()))
    return f"{__version__} {fingerprint(text).hex()}"
