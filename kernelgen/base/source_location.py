"""Which line of the user's is being run."""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import numpy as np

from kernelgen.base.errors import SourceLine

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_COMMANDS = os.path.join(_PACKAGE, "cli") + os.sep
_INSTALLED = os.path.dirname(os.path.dirname(os.path.abspath(np.__file__)))
GENERATED = os.path.join(_PACKAGE, "<generated call>")
"""The file of code that is written while it runs, so that it counts as kernelgen's own."""
_LIBRARIES = (
    _PACKAGE + os.sep,
    *(os.path.join(_INSTALLED, name) + os.sep for name in ("numpy", "numba", "llvmlite", "click")),
)


@functools.lru_cache(4096)
def _is_library(file: str) -> bool:
    return file.startswith(_LIBRARIES)


def is_own(frame: FrameType) -> bool:
    """Whether a frame runs kernelgen's code."""
    return frame.f_code.co_filename.startswith(_LIBRARIES[0])


def is_library(frame: FrameType) -> bool:
    """Whether a frame runs kernelgen's code, or that of a library that it stands on."""
    return _is_library(frame.f_code.co_filename)


class _Attributed(threading.local):
    line: SourceLine | None = None


_attributed = _Attributed()


@contextmanager
def attributed_to(line: SourceLine | None) -> Iterator[None]:
    """What is recorded inside belongs to this line, whichever line is being run; to that one for None."""
    before, _attributed.line = _attributed.line, line
    try:
        yield
    finally:
        _attributed.line = before


def user_line() -> SourceLine | None:
    """The innermost line on the stack that belongs neither to kernelgen nor to a library that it stands on.

    None where the command line records: whatever called it is not the user's.
    """
    if _attributed.line is not None:
        return _attributed.line
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_COMMANDS):
            return None
        if not _is_library(file):
            return SourceLine(file, frame.f_lineno, frame.f_code.co_name)
        frame = frame.f_back
    return None


def level_of_user() -> int:
    """How far up the user's frame is from the caller, as `stacklevel` of `warnings.warn` counts."""
    frame: FrameType | None = sys._getframe(1)
    level = 1
    while frame is not None and frame.f_back is not None and frame.f_code.co_filename.startswith(_LIBRARIES):
        frame, level = frame.f_back, level + 1
    return level
