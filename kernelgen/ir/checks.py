"""What a recording cannot know and checks at each call, for its error alone: calls with an effect."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.errors import KernelgenError, PowerError, SourceLine, TensorIndexError
from kernelgen.ir.bounds import bounds
from kernelgen.ir.nodes import Node


def negative_power(power: Any, where: SourceLine | None = None) -> PowerError:
    """The error for a negative exponent of integers, where NumPy raises ValueError."""
    return PowerError(
        f"integers to the negative power {power} are not integers",
        where=where,
        hint="Convert to a float first: x.astype(np.float64) ** n.",
    )


def refusal(what: str, where: SourceLine | None) -> KernelgenError:
    """The error of a kernel's check, which does not know the value."""
    if what == "exponent":
        return negative_power("of an array", where)
    return TensorIndexError("an index of an array is out of bounds", where=where)


def check_exponents(powers: Any, size: int) -> None:
    """Raises PowerError where an exponent of this many integers is negative."""
    if size and (least := np.min(powers, initial=0)) < 0:
        raise negative_power(least)


def is_check(effect: Node) -> bool:
    """Whether an effect is a call of `check_exponents`."""
    return effect.op == "opaque" and effect.param.function is check_exponents


def cannot_fail(effect: Node) -> bool:
    """Whether an effect is a call of `check_exponents` that never raises."""
    return is_check(effect) and bounds(effect.args[0], {})[0] >= 0
