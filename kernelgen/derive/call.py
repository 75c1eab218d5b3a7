"""A call whose results have cotangents, as the rules for NumPy's functions see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.derive.extents import Extents
from kernelgen.ir import Node
from kernelgen.trace.derived import Rule
from kernelgen.trace.tensor import Tensor


class NoRule(Exception):
    """A call that has no derivative, or none that is known; its text says why."""


class Call:
    """A call whose results have cotangents.

    Attributes:
        gs: the cotangents of the results that have one, by number.
        ys: the results.
        values: the arguments by name, with Tensors for operands; those that were not given are left out.
        extents: the shapes of the tape's values.
    """

    def __init__(
        self, gs: Mapping[int, Any], ys: Sequence[Any], values: Mapping[str, Any], extents: Extents
    ) -> None:
        self.gs, self.ys, self.values, self.extents = gs, ys, values, extents

    @property
    def g(self) -> Any:
        """The cotangent of the first result."""
        return self.gs[0]

    @property
    def y(self) -> Any:
        """The first result."""
        return self.ys[0]

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


def conjugate(x: Any) -> Any:
    """The complex conjugate; real values as they are."""
    return np.conjugate(x) if kind(x.dtype) == "c" else x


def of_dtype(x: Any, dtype: np.dtype[Any]) -> Any:
    """A cotangent in the dtype of what it belongs to: of a real value the real part counts."""
    if kind(x.dtype) == "c" and kind(dtype) != "c":
        x = np.real(x)
    return x if x.dtype == dtype else x.astype(dtype)


def picks(index: Any) -> list[Any]:
    """The arrays in an index, which pick elements; integers among them may pick some twice."""
    parts = index if type(index) is tuple else (index,)
    return [p for p in parts if type(p) in (Tensor, list, np.ndarray)]


def fresh(node: Node) -> Node:
    """The same value as a node of its own."""
    return Node("positive", (node,), node.dtype, node.ndim, None, node.where)


def constant(x: Tensor) -> Tensor:
    """The value of `x`, through which no cotangent goes."""
    node = fresh(x.node)
    x.tape.derived.update(Rule("constant", (), (node,), lambda *_: ()).noted)
    return Tensor(node, x.tape)
