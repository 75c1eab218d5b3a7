"""Emitted source as real files, so that tracebacks, debuggers and profilers show it."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from kernelgen.paths import cache_folder


def write_source(name: str, text: str) -> Path:
    """Writes source to `<cache>/source/<name>_<digest>.py`, whole or not at all; equal text is one file.

    Where the cache folder cannot be written, a temporary folder of this user takes its place.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    for folder in (cache_folder() / "source", Path(tempfile.gettempdir()) / f"kernelgen-{os.getuid()}"):
        path = folder / f"{name}_{digest}.py"
        try:
            if path.exists() and path.read_text(encoding="utf-8") == text:
                return path
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(temporary, path)
        except OSError:
            continue
        return path
    return Path(f"<kernelgen {name}>")
