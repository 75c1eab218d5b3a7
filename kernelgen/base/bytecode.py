"""The instructions of a code object, each doing one thing whatever the version of Python."""

from __future__ import annotations

import dis
import functools
import re
from collections.abc import Iterator
from types import CodeType
from typing import Any

_LOCAL = r"(?:LOAD|STORE)_FAST(?:_BORROW)?(?=_LOAD|_STORE|$)"
"""What loads or sets one local variable. From 3.13 on, one instruction may be two of these."""


@functools.lru_cache(4096)
def instructions(code: CodeType) -> tuple[dis.Instruction, ...]:
    """The instructions in order; of one that stands for two, the second has the odd offset after it."""
    return tuple(one for step in dis.get_instructions(code) for one in _single(step))


def _single(step: Any) -> Iterator[dis.Instruction]:
    parts = re.findall(_LOCAL, step.opname) if isinstance(step.argval, tuple) else ()
    if len(parts) != 2:
        yield step
        return
    first, second = step.argval
    yield step._replace(opname=parts[0], argval=first)
    yield step._replace(opname=parts[1], argval=second, offset=step.offset + 1, label=None)
