"""Whether code draws from the generators that a whole process shares, wherever it does so.

The search for what a function reads does not enter installed packages, which may draw as well:
`scipy.stats.norm.rvs` does. So the state of the shared generators is compared before and after a recording.
A thread that draws meanwhile changes it too, which costs a recording and no result.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

_SEEDED = 624
"""The place in the state of Python's generator, a Mersenne Twister, before the first number is drawn."""


class Shared:
    """The states of `random` and `np.random` before a function is recorded.

    Args:
        load: load `np.random`, whose state is not known otherwise where the function is the first to use it.
    """

    def __init__(self, *, load: bool = False) -> None:
        if load:
            np.random.__name__  # noqa: B018
        self._before = _states()

    def drawn(self) -> tuple[str, ...]:
        """What the generators are called whose states have changed since."""
        now = _states()
        names = [name for name, before in self._before.items() if now[name] != before]
        if "random" in now.keys() - self._before.keys() and now["random"][1][-1] != _SEEDED:
            names.append("random")  # It was loaded meanwhile.
        return tuple(f"the numbers that it draws from {name}" for name in names)


def generator_kinds() -> tuple[type, ...]:
    """The classes of random generators: Python's and NumPy's, where these are loaded."""
    pythons, numpys = _loaded("random"), _loaded("numpy.random")
    return (
        *(() if pythons is None else (pythons.Random,)),
        *(() if numpys is None else (numpys.Generator, numpys.RandomState, numpys.BitGenerator)),
    )


def _loaded(name: str) -> Any:
    """A module if something has imported it; None otherwise."""
    return sys.modules.get(name)


def _states() -> dict[str, Any]:
    found: dict[str, Any] = {}
    pythons = _loaded("random")
    if pythons is not None:
        found["random"] = pythons.getstate()
    if _loaded("numpy.random") is not None:
        of_numpy: Any = np.random.get_state(legacy=False)  # noqa: NPY002
        state = of_numpy["state"]
        key = {k: v.tobytes() if isinstance(v, np.ndarray) else v for k, v in state.items()}
        found["np.random"] = (
            *(of_numpy["bit_generator"], key),
            *(of_numpy.get("has_gauss"), of_numpy.get("gauss")),
        )
    return found
