"""Versions of what shapes compiled code, found without importing it."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import re
from pathlib import Path

from kernelgen._version import __version__

ABI = 1
"""Of the entries of compiled code: their parameters, and what they rely on in the runtime."""

_SOURCES = ("schedule.py", "ops", "emit", "build")
"""What shapes the code of a given graph; the passes do not, for graphs are keyed after them."""

_VERSION = re.compile(r"""["']?\bversion["']?\s*[:=]\s*["']([\w.+!-]+)["']""")


@functools.cache
def installed(package: str) -> str:
    """The version of an installed package; "absent" where there is none."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return "absent"
    try:
        text = (Path(found.origin).parent / "_version.py").read_text(encoding="utf-8")
    except OSError:
        text = ""
    match = _VERSION.search(text)
    if match:
        return match[1]
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


@functools.cache
def emitter_digest() -> str:
    """kernelgen's version, and a digest of its sources and templates that shape the code."""
    package = Path(__file__).parent
    files = [
        path
        for source in _SOURCES
        for path in (sorted((package / source).rglob("*.py")) or [package / source])
        if path.is_file()
    ]
    templates = next((f for f in (package / "_templates", package.parent / "templates") if f.is_dir()), None)
    if templates is not None:
        files += sorted(templates.iterdir())
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{__version__} {digest.hexdigest()[:16]}"
