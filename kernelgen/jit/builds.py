"""Warns of a function that is built again and again because something that it reads changes.

The function is known by its code, so that one which is made anew each time (a lambda in a loop, the inner
function of another) counts as the same. What changes is told by comparing what its builds rested on.
"""

from __future__ import annotations

import types
import warnings
import weakref
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from kernelgen.base.errors import RecordingWarning
from kernelgen.base.forks import Lock
from kernelgen.base.recent import Recent
from kernelgen.base.source_location import level_of_user
from kernelgen.base.values import frozen
from kernelgen.jit.captures import Watch
from kernelgen.jit.kinds import typed
from kernelgen.jit.trace import Arguments, Recording
from kernelgen.jit.trees import Structure, static_parts, structure_text

BUILDS = 5
"""Builds of one function for the same types of arguments: with this one comes the warning."""
SHOWN = 4
"""Earlier values that the warning shows of what changes."""

Ground = dict[str, tuple[Any, str]]
"""What a build rests on: for each name what tells whether it has changed, and a text for people."""


@frozen
class Function:
    """What tells a jitted function from others, however often it is made."""

    file: str
    name: str
    code: Any


def function_of(function: Any) -> Function:
    """The identity of a function, or of an object that is called like one."""
    while hasattr(function, "func") and hasattr(function, "keywords"):  # A partial.
        function = function.func
    function = getattr(function, "__func__", function)
    if not isinstance(function, types.FunctionType):
        function = type(function).__call__
    code = getattr(function, "__code__", None)
    return Function(getattr(code, "co_filename", ""), getattr(function, "__qualname__", ""), code)


class _History:
    """The builds of one function for one combination of types."""

    def __init__(self) -> None:
        self.count = 0
        self.owner: Callable[[], Any] = lambda: None
        self.grounds: list[Ground] = []
        self.texts: dict[str, list[str]] = {}

    def add(self, owner: Any, ground: Ground) -> dict[str, list[str]]:
        """Notes a build; gives what has changed since the first, with the texts of its values.

        Several threads may record a function for the same ground at once, of which one builds: that counts
        once.
        """
        last = self.grounds[-1] if self.grounds else {}
        changed = _changed(ground, last)
        if changed and not all(_changed(ground, known) for known in self.grounds):
            return {}
        # Another helper in a closure makes another function of the same code, as a decorator does.
        other = self.owner() is not owner and any(n.startswith(_OBJECT) for n in changed)
        if self.count and (other or not changed):
            if not other:
                return {}
            self.count, self.texts, self.grounds = 0, {}, []
        elif self.count:
            for name in changed:
                self.texts.setdefault(name, [last[name][1]]).append(ground[name][1])
        self.count += 1
        self.owner, self.grounds = weakref.ref(owner), [*self.grounds[-BUILDS:], ground]
        return self.texts


def _changed(ground: Ground, known: Ground) -> list[str]:
    """The names of what differs from another ground."""
    return [n for n, (now, _) in ground.items() if n in known and known[n][0] != now]


_OBJECT = "object "
_histories: Recent[Function, dict[Any, _History]] = Recent(1024)
_told: Recent[Function, bool] = Recent(1024)
_lock = Lock()


def forget() -> None:
    """Forgets all builds, and what was warned of."""
    _histories.clear()
    _told.clear()


def note_build(owner: Any, arguments: Arguments, recording: Recording) -> str:
    """Notes that a jitted function was compiled.

    Args:
        owner: the jitted function.
        arguments: those that it was recorded for.
        recording: what was compiled.

    Returns:
        What to warn of; empty but for one build of each function.
    """
    if recording.for_one_call:  # There is a warning for that.
        return ""
    function = function_of(owner.__wrapped__)
    ground = dict(_ground(arguments, recording))
    with _lock:
        known = _histories.get(function) or _histories.put(function, {})
        history = known.setdefault(tuple(map(_without_values, arguments.structures)), _History())
        texts = history.add(owner, ground)
        if history.count < BUILDS or not texts or _told.get(function):
            return ""
        _told.put(function, True)
    static = any(name.startswith("the static") for name in texts)
    return (
        f"{owner.__name__}() was compiled for the {BUILDS}th time, because what it reads changes: "
        f"{'; '.join(_changes(name, seen) for name, seen in list(texts.items())[:3])}. "
        "Such values are constants of its kernels. Pass what changes as an argument"
        f"{' that is not static' if static else ''}."
    )


def warn(message: str) -> None:
    """Warns in the name of the user's line."""
    warnings.warn(message, RecordingWarning, stacklevel=level_of_user())


def _changes(name: str, seen: list[str]) -> str:
    *before, now = seen
    return f"{name.removeprefix(_OBJECT)} was {', '.join(before[-SHOWN:])} and is now {now}"


def _without_values(structure: Structure) -> Structure:
    """A structure that is equal for other values of what is static."""
    head = structure[0]
    if head == "=":
        return ("=",)
    if isinstance(head, str):
        return structure
    return (head, structure[1], *map(_without_values, structure[2:]))


def _ground(arguments: Arguments, recording: Recording) -> Iterator[tuple[str, tuple[Any, str]]]:
    for name, structure in zip(arguments.names, arguments.structures, strict=True):
        values = [part for part in static_parts(structure) if part[0] == "="]
        for place, part in enumerate(values):
            title = (
                f"the static argument {name}"
                if len(values) == 1
                else f"the static argument {name}, value {place}"
            )
            yield title, (part, structure_text(part).removeprefix("="))
    for watch in recording.watches:
        if watch.kind in ("value", "items", "content"):
            yield str(watch.path), _value(watch)
        elif watch.kind in ("same", "class"):
            yield f"{_OBJECT}{watch.path}", (_code(watch.value), f"{watch.value!r:.40}")


def _value(watch: Watch) -> tuple[Any, str]:
    if watch.kind == "value":
        kind = type(watch.value)
        key = repr(watch.value) if kind in (list, dict) else typed(watch.value)
        return key, f"{watch.value!r:.40}"
    if watch.kind == "content":
        shape, dtype, content = watch.value
        return (shape, dtype, zlib.crc32(content)), f"an array of other elements or shape {shape}"
    return repr(watch.value), "a set or buffer of other items"


def _code(value: Any) -> Any:
    """A function's code, or what tells another object by."""
    return getattr(value, "__code__", None) or id(value)
