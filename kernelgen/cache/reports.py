"""What goes wrong with files, said once: the cache is never the reason that a kernel cannot run."""

from __future__ import annotations

import threading
import warnings

from kernelgen.base.errors import CacheWarning
from kernelgen.base.source_location import level_of_user

_said: set[str] = set()
_lock = threading.Lock()


def report_once(message: str) -> None:
    """Warns, unless this process has warned of the same."""
    with _lock:
        if message in _said:
            return
        _said.add(message)
    warnings.warn(message, CacheWarning, stacklevel=level_of_user())
