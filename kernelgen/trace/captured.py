"""Where the code of a recording made an array that it found an operand."""

from __future__ import annotations

import sys
from types import CodeType, FrameType
from typing import Any

from kernelgen.base.source_location import is_library, is_own
from kernelgen.base.values import frozen

_FAR = 16
"""Frames that are looked at."""


@frozen
class Frame:
    """A frame of the user's: its code, the instruction that it runs, and the variables that are the array."""

    code: CodeType
    offset: int
    names: tuple[str, ...]


Use = tuple[Frame, ...]
"""The frames of the user's, innermost first, up to the recording's own."""


def use_of(array: Any) -> Use:
    """The frames that run now, where an array becomes an operand."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and is_library(frame):
        frame = frame.f_back
    found: list[Frame] = []
    while frame is not None and not is_own(frame) and len(found) < _FAR:
        names = tuple(name for name, value in frame.f_locals.items() if value is array)
        found.append(Frame(frame.f_code, frame.f_lasti, names))
        frame = frame.f_back
    return tuple(found)
