"""Whether a function draws from the generators that a whole process shares, wherever its code does so.

The search for what a function reads does not enter installed packages, which may draw as well:
`scipy.stats.norm.rvs` does. So the state of the shared generators is compared before and after a recording.
A thread that draws meanwhile changes it too, which costs a recording and no result.
"""

from __future__ import annotations

import random
from typing import Any

import numpy as np


class Shared:
    """The states of `random` and `np.random` before a function is recorded."""

    def __init__(self) -> None:
        self._before = _states()

    def drawn(self) -> tuple[str, ...]:
        """What the generators are called whose states have changed since."""
        now = _states()
        return tuple(
            f"the numbers that it draws from {name}" for name in now if now[name] != self._before[name]
        )


def _states() -> dict[str, Any]:
    of_numpy: Any = np.random.get_state(legacy=False)  # noqa: NPY002
    state = of_numpy["state"]
    key = {k: v.tobytes() if isinstance(v, np.ndarray) else v for k, v in state.items()}
    return {
        "np.random": (of_numpy["bit_generator"], key, of_numpy.get("has_gauss"), of_numpy.get("gauss")),
        "random": random.getstate(),
    }
