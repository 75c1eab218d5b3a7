"""What code that is recorded gets from `type(x)`: of a Tensor, the class of what it stands for.

`isinstance` asks an object for its class, `type` does not. So in the modules of the functions that are
recorded, and only there, the name `type` leads to a class that does, until the recording ends.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from kernelgen.base.forks import after_fork
from kernelgen.trace.tensor import Tensor


class _Meta(type):
    """Lets the replacement be called, inherited from and tested for like `type`."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if len(args) != 1 or kwargs:
            name, bases, own = args
            module = sys._getframe(1).f_globals.get("__name__")
            return type(name, bases, {"__module__": module, **own}, **kwargs)
        kind = type(args[0])
        return args[0].__class__ if issubclass(kind, Tensor) else kind

    def __instancecheck__(cls, value: Any) -> bool:
        return isinstance(value, type)

    def __subclasscheck__(cls, kind: Any) -> bool:
        return issubclass(kind, type)


class _TypeOfTensors(type, metaclass=_Meta):
    """Stands for `type`."""


class _Names:
    """The modules whose name leads to the replacement, and how many recordings need it there."""

    def __init__(self) -> None:
        self._needed: dict[int, int] = {}
        self._renew()
        after_fork(self._renew)

    def _renew(self) -> None:
        self._lock = threading.Lock()

    def put(self, space: dict[str, Any]) -> None:
        with self._lock:
            self._needed[id(space)] = self._needed.get(id(space), 0) + 1
            space.setdefault("type", _TypeOfTensors)

    def take(self, space: dict[str, Any]) -> None:
        with self._lock:
            self._needed[id(space)] -= 1
            if not self._needed[id(space)]:
                del self._needed[id(space)]
                if space.get("type") is _TypeOfTensors:
                    del space["type"]


_NAMES = _Names()


@contextlib.contextmanager
def types_of_tensors(spaces: Sequence[dict[str, Any]]) -> Iterator[None]:
    """Lets `type(x)` give what it gives in plain Python, in the modules with these globals."""
    for space in spaces:
        _NAMES.put(space)
    try:
        yield
    finally:
        for space in spaces:
            _NAMES.take(space)
