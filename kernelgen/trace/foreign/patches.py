"""Functions that NumPy's protocols do not reach, such as `np.asarray`, replaced while a tape records.

`np.asarray(x)`, `np.zeros(n)` and `np.isscalar(x)` never ask a Tensor what to do. So while any thread
records, the names that lead to such functions lead to replacements: in NumPy, and in each module that
imported the function under its own name. A replacement records where the thread that calls it is recording,
and behaves as the function itself in other threads. The outermost recording puts the replacements in; the
last one to end takes them out.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from kernelgen.base.forks import after_fork
from kernelgen.trace.active import recording_tape

Place = tuple[dict[str, Any], str, Any, Any]
"""A module's dict, a name in it, the function that it leads to, and the replacement."""

_DICT: Any = vars(ModuleType)["__dict__"]


class Patches:
    """The replacements, and how many recordings need them."""

    def __init__(self) -> None:
        self._replacements: dict[str, list[tuple[Any, Any]]] = {}
        self._renew()
        after_fork(self._after_fork)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._places: list[Place] = []
        self._known: tuple[Any, ...] = ()

    def add(self, function: Any, replacement: Callable[..., Any]) -> None:
        """Declares what to put in the place of a function while tapes record."""
        functools.update_wrapper(replacement, function)
        # Text of this process finds the function by its name again, so both are one to pickle.
        self._replacements.setdefault(function.__name__, []).append((function, replacement))

    def install(self) -> None:
        """Puts the replacements in; each call needs one of `remove`."""
        with self._lock:
            self._count += 1
            if self._count > 1:
                return
            self._scan()
            for names, name, function, replacement in self._places:
                if names.get(name) is function:
                    names[name] = replacement

    def remove(self) -> None:
        """Takes the replacements out where no other recording needs them."""
        with self._lock:
            self._count -= 1
            if self._count == 0:
                self._restore()

    def _restore(self) -> None:
        if self._known != _loaded():  # Modules that were imported meanwhile may have taken replacements.
            self._scan()
        for names, name, function, replacement in self._places:
            if names.get(name) is replacement:
                names[name] = function

    def _scan(self) -> None:
        """Finds the places, again only where modules were imported since."""
        known = _loaded()
        if known == self._known:
            main = [m for m in (sys.modules.get("__main__"),) if m is not None]
            found = {(id(names), name) for names, name, _, _ in self._places}
            self._places += [p for p in self._search(main) if (id(p[0]), p[1]) not in found]
            return
        self._places = list(self._search(list(sys.modules.values())))
        self._known = known

    def _search(self, modules: list[ModuleType]) -> Iterator[Place]:
        for module in modules:
            if not issubclass(type(module), ModuleType):
                continue
            names: dict[str, Any] = _DICT.__get__(module)  # Asks no module that loads itself when asked.
            for name in self._replacements.keys() & names.keys():
                for function, replacement in self._replacements[name]:
                    if names[name] is function or names[name] is replacement:
                        yield names, name, function, replacement

    def _after_fork(self) -> None:
        """A forked child has the recordings of one thread only, and those end in it."""
        places = self._places
        self._renew()
        if recording_tape() is not None:
            self._count, self._places = 1, places
            return
        for names, name, function, replacement in places:
            if names.get(name) is replacement:
                names[name] = function


def _loaded() -> tuple[Any, ...]:
    """Changes when a module is imported."""
    return len(sys.modules), next(reversed(sys.modules), None)


@functools.cache
def patches() -> Patches:
    """The replacements of this process."""
    from kernelgen.trace.foreign import replacements

    made = Patches()
    replacements.declare(made)
    return made
