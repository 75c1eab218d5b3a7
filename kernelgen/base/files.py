"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

TEMPORARY = ".tmp-"
"""How the names of files begin that are being written."""


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file under another name and renames it, so that no reader ever sees half of it.

    Raises:
        OSError: when it cannot be written; nothing is left behind then.
    """
    import tempfile  # Late, for reading needs none of what it brings along.

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
