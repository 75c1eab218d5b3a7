"""A call whose result has a cotangent, as the rules for NumPy's functions see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.derive.extents import Extents
from kernelgen.trace.tensor import Tensor


class NoRule(Exception):
    """A call that has no derivative, or none that is known; its text says why."""


class Call:
    """A call whose result has a cotangent.

    Attributes:
        g: the cotangent.
        y: the result.
        values: the arguments by name, with Tensors for operands; those that were not given are left out.
        extents: the shapes of the tape's values.
    """

    def __init__(self, g: Any, y: Any, values: Mapping[str, Any], extents: Extents) -> None:
        self.g, self.y, self.values, self.extents = g, y, values, extents

    def get(self, name: str, default: Any = None) -> Any:
        """An argument, or its default."""
        value = self.values.get(name, default)
        return default if value is np._NoValue else value

    def only(self, *names: str) -> None:
        """Raises NoRule where another argument is given that changes the result."""
        for name, value in self.values.items():
            usual = value is None or value is np._NoValue or (name == "where" and value is True)
            if name not in names and not usual:
                raise NoRule(f"with {name}= it has no rule")


Rules: TypeAlias = "Mapping[Any, Callable[[Call], dict[str, Any]]]"


def like(x: Tensor, ref: Tensor) -> Tensor:
    """`x` broadcast to the shape of another Tensor."""
    if ref.ndim == 0:
        return x
    return Tensor(ir.broadcast(x.node, [ref.node]), x.tape)
