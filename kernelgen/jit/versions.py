"""The version of a class: a number that CPython changes with the class, and with those that it derives from.

Attributes are looked up through it, so no change of a class's members passes it by. One comparison of it
stands for those of all members that a recording rests on. Where it cannot be read, members are compared.
"""

from __future__ import annotations

import ctypes
import functools
import sys

_OFFSET = 384
"""Where `tp_version_tag` lies in CPython's `PyTypeObject`, whose fields before it are all words."""


class Version:
    """The version of a class, and the one at which its members were last compared.

    Attributes:
        now: one item, the version as it is; 0 until an attribute is looked up after a change.
        seen: one item, the version at the last comparison, or -1.
    """

    def __init__(self, kind: type) -> None:
        self._kind = kind  # Its memory is read.
        self.now = memoryview(ctypes.c_uint32.from_address(id(kind) + _OFFSET)).cast("B").cast("I")
        self.seen = [-1]

    def keep(self, version: int) -> bool:
        """Notes that the members were compared at a version, or after it; always true."""
        self.seen[0] = version or -1
        return True


@functools.cache
def readable() -> bool:
    """Whether this interpreter keeps versions of classes where they are looked for: it is tried."""
    if sys.implementation.name != "cpython" or object.__sizeof__(type) < _OFFSET + 4:
        return False
    base = type("Base", (), {"a": 1})
    kind = type("Derived", (base,), {})
    version = Version(kind)
    seen = []
    for owner, name in ((kind, "a"), (base, "b"), (kind, "c"), (base, "a")):
        seen += [version.now[0] for _ in range(3) if hasattr(kind(), "a")]
        setattr(owner, name, 2)
        seen.append(version.now[0])
    between = seen[::4] + seen[1::4] + seen[2::4]
    return seen[3::4] == [0] * 4 and 0 not in between and len(set(between)) == 4
