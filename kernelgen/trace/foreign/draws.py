"""Whether code draws from the generators that a whole process shares, wherever it does so.

The search for what a function reads does not enter installed packages, which may draw as well:
`scipy.stats.norm.rvs` does. So the state of the shared generators is compared before and after a recording.
A thread that draws meanwhile changes it too, which costs a recording and no result.
"""

from __future__ import annotations

import random
import sys
from typing import Any

import numpy as np


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
        return tuple(
            f"the numbers that it draws from {name}"
            for name, before in self._before.items()
            if now[name] != before
        )


def generator_kinds() -> tuple[type, ...]:
    """The classes of random generators: Python's, and NumPy's where that is loaded."""
    numbers: Any = sys.modules.get("numpy.random")
    if numbers is None:
        return (random.Random,)
    return (random.Random, numbers.Generator, numbers.RandomState, numbers.BitGenerator)


def _states() -> dict[str, Any]:
    found: dict[str, Any] = {"random": random.getstate()}
    if "numpy.random" in sys.modules:  # It is loaded at its first use.
        of_numpy: Any = np.random.get_state(legacy=False)  # noqa: NPY002
        state = of_numpy["state"]
        key = {k: v.tobytes() if isinstance(v, np.ndarray) else v for k, v in state.items()}
        found["np.random"] = (
            *(of_numpy["bit_generator"], key),
            *(of_numpy.get("has_gauss"), of_numpy.get("gauss")),
        )
    return found
