"""Whether files may be believed: machine code that others could have written is not run."""

from __future__ import annotations

import os
import stat

_OTHERS, _GROUP = stat.S_IWOTH, stat.S_IWGRP


def problem(path: str | os.PathLike[str]) -> str:
    """Why a file or folder is not trusted; empty where it is.

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
