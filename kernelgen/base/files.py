"""Files: where kernelgen keeps them, how it writes them, and which it believes."""

from __future__ import annotations

import contextlib
import os
import stat

TEMPORARY = ".tmp-"
"""How the names of files begin that are being written."""
_OTHERS, _GROUP = stat.S_IWOTH, stat.S_IWGRP


def cache_folder() -> str:
    """`KERNELGEN_CACHE_DIR`, else a folder in the user's cache.

    The XDG Base Directory Specification (https://specifications.freedesktop.org/basedir) tells where that
    is, and has relative paths ignored.

    A string, as other paths that a process needs to load a kernel: pathlib takes milliseconds to import.
    """
    given = os.environ.get("KERNELGEN_CACHE_DIR")
    if given:
        return os.path.expanduser(given)
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.expanduser("~/.cache")
    return os.path.join(base, "kernelgen")


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Writes a file under another name and renames it, so that no reader ever sees half of it.

    Raises:
        OSError: when it cannot be written; nothing is left behind then.
    """
    import tempfile  # Late, for reading needs none of what it brings along.

    folder = os.path.dirname(path)
    os.makedirs(folder, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=TEMPORARY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def distrust(path: str | os.PathLike[str]) -> str:
    """Why machine code is not run from a file or folder, which others could have written; empty where it is.

    It must belong to this user or to root, and nobody else may write to it. A group that may is accepted
    where it is the owner's private one, which many systems give the same number as the user.

    Raises:
        OSError: where it cannot be looked at.
    """
    found = os.stat(path)
    if found.st_uid not in (os.geteuid(), 0):
        return f"it belongs to user {found.st_uid}, and this process runs as user {os.geteuid()}"
    if found.st_mode & _OTHERS:
        return "every user may write to it"
    if found.st_mode & _GROUP and found.st_gid != found.st_uid:
        return f"the members of group {found.st_gid} may write to it"
    return ""
