"""Budgets for builds: what the process may spend, and how long a build is going to take."""

from __future__ import annotations

import os
import threading
from typing import Any

from kernelgen.base.errors import OptionError
from kernelgen.base.forks import after_fork


def check_budget(value: Any, what: str) -> float | None:
    """A budget in milliseconds, or None for no limit.

    Raises:
        OptionError: for anything else.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
        raise OptionError(f"{what} is {value!r}", hint="Give milliseconds, 0 or more, or None.")
    return float(value)


class Budget:
    """Milliseconds that the process may spend in builds of jitted functions."""

    def __init__(self, limit_ms: float | None) -> None:
        self.limit_ms = limit_ms
        self.spent_ms = self.predicted_ms = 0.0
        self.epoch = 0
        self.renew_lock()

    def renew_lock(self) -> None:
        """In a forked child, no thread is left that could release it."""
        self.lock = threading.Lock()

    def predict(self, nodes: int) -> float:
        """The time of a build of a graph of this size: a line, scaled by what builds took so far."""
        line = 100.0 + 4.0 * nodes
        with self.lock:
            return line * (self.spent_ms / self.predicted_ms if self.predicted_ms else 1.0)

    def note(self, nodes: int, milliseconds: float) -> None:
        with self.lock:
            self.spent_ms += milliseconds
            self.predicted_ms += 100.0 + 4.0 * nodes

    def objection(self, nodes: int, call_ms: float | None) -> str:
        """Why a build of a graph of this size may not be, or nothing."""
        predicted = self.predict(nodes)
        if call_ms is not None and predicted > call_ms:
            return f"a build of about {predicted:.0f} ms exceeds the budget of {call_ms:g} ms for a call"
        with self.lock:
            if self.limit_ms is not None and self.spent_ms + predicted > self.limit_ms:
                return (
                    f"a build of about {predicted:.0f} ms exceeds the budget of {self.limit_ms:g} ms for the "
                    f"process, of which {self.spent_ms:.0f} ms are spent"
                )
        return ""


def _budget_from_environment() -> float | None:
    text = os.environ.get("KERNELGEN_COMPILE_BUDGET_MS")
    if not text:
        return None
    try:
        return check_budget(float(text), "KERNELGEN_COMPILE_BUDGET_MS")
    except ValueError as error:
        raise OptionError(
            f"KERNELGEN_COMPILE_BUDGET_MS is {text!r}", hint="Give milliseconds, 0 or more."
        ) from error


budget = Budget(_budget_from_environment())
after_fork(budget.renew_lock)


def set_compile_budget(milliseconds: float | None) -> None:
    """Limits the time that this process spends in builds of jitted functions; None lifts the limit.

    What would exceed it stays interpreted, and says so in `explain()`; a new budget is a new chance for it.
    The start value is that of `KERNELGEN_COMPILE_BUDGET_MS`.

    Raises:
        OptionError: for a negative number, or no number.
    """
    limit = check_budget(milliseconds, "the compile budget")
    with budget.lock:
        budget.limit_ms, budget.epoch = limit, budget.epoch + 1
