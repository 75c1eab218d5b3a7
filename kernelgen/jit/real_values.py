"""Arguments and results of functions that are derived: containers of numbers on a tape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.base.errors import ArgumentError, DTypeError
from kernelgen.base.source_location import user_line
from kernelgen.base.values import frozen
from kernelgen.derive.call import fresh
from kernelgen.derive.reverse import seeded
from kernelgen.ir import Node
from kernelgen.jit.trees import Leaves, Structure, flatten, flatten_result, leaf_names, unflatten
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor, WeakTensor


@frozen
class Value:
    """A container of numbers on a tape, taken apart.

    Attributes:
        structure: the container.
        nodes: the arrays and numbers.
        static: what else is in it.
        weak: which of them are Python's numbers.
    """

    structure: Structure
    nodes: tuple[Node, ...]
    static: list[Any]
    weak: tuple[bool, ...]

    def with_leaves(self, leaves: Sequence[Any]) -> Any:
        """The same container of other arrays."""
        return unflatten(self.structure, iter(leaves), iter(self.static))

    def on(self, tape: Tape) -> Any:
        """The container with Tensors, which code may write into: the caller does not see that."""
        return self.with_leaves(
            [
                WeakTensor(n, tape) if weak else Tensor(n, tape, Memory() if n.ndim else None)
                for n, weak in zip(self.nodes, self.weak, strict=True)
            ]
        )


def title(function: Any) -> str:
    """What a function is called in messages."""
    return str(getattr(function, "__name__", type(function).__name__))


def declared(
    tape: Tape, given: Any, what: str, function: Callable[..., Any], argument: str = "an argument"
) -> Value:
    """An argument by which is derived: each number in it as a node of its own.

    Raises:
        DTypeError: for integers and truth values.
    """
    leaves, where = Leaves(), user_line()
    structure = flatten(given, leaves, argument)
    names = list(leaf_names(structure, argument))
    nodes = []
    for name, leaf in zip(names, leaves.dynamic, strict=True):
        node = tape.strong(leaf, where)
        if kind(node.dtype) not in "fc":
            raise DTypeError(
                f"kg.{what} derives {title(function)}() by {name}, which is of {node.dtype}",
                where=where,
                hint="Convert it with .astype(np.float64) or float(...), or choose other arguments with "
                "argnums=.",
            )
        nodes.append(fresh(node))
    weak = tuple(isinstance(leaf, WeakTensor) or type(leaf) in (float, complex) for leaf in leaves.dynamic)
    return Value(structure, tuple(nodes), leaves.static, weak)


def taken(tape: Tape, value: Any) -> Value:
    """A function's result, with numbers as values on the tape."""
    leaves, nodes, static = Leaves(), [], []
    structure = flatten_result(value, leaves)
    dynamic, others = iter(leaves.dynamic), iter(leaves.static)

    def take(part: Structure) -> Structure:
        if not isinstance(part[0], str):
            return (part[0], part[1], *map(take, part[2:]))
        item = next(dynamic if part[0] == "a" else others)
        if part[0] == "a" or isinstance(item, (bool, int, float, complex, np.generic)):
            nodes.append(tape.strong(item, user_line()))
            return ("a",)
        static.append(item)
        return part

    structure = take(structure)
    return Value(structure, tuple(nodes), static, (False,) * len(nodes))


def matched(tape: Tape, value: Value, given: Any, what: str) -> list[Tensor]:
    """Tangents or cotangents for the numbers of a container, in their dtypes and shapes.

    Raises:
        ArgumentError: for another container.
        ShapeError: for one of a higher rank.
    """
    leaves = Leaves()
    structure = flatten(given, leaves, what)
    if skeleton(structure) != skeleton(value.structure):
        raise ArgumentError(
            f"the {what} are in other containers than what they belong to: {given!r:.80}",
            where=user_line(),
            hint="Give the same tuples, lists, dicts and dataclasses, with an array or number in each place.",
        )
    pairs = zip(value.nodes, leaves.dynamic, strict=True)
    return [seeded(tape, node, leaf, f"one of the {what}") for node, leaf in pairs]


def skeleton(structure: Structure) -> Any:
    head = structure[0]
    if head in ("a", "n"):
        return "number"
    if isinstance(head, str):
        return "static"
    return (head, structure[1], *map(skeleton, structure[2:]))


def distributed(chosen: Sequence[Value], found: Sequence[Tensor]) -> tuple[Any, ...]:
    """Derivatives in the containers of what they are derivatives by."""
    rest = iter(found)
    return tuple(value.with_leaves([next(rest) for _ in value.nodes]) for value in chosen)


def split(result: Any, has_aux: bool) -> tuple[Any, Any]:
    if not has_aux:
        return result, None
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        raise ArgumentError(
            f"has_aux=True is for a function that returns a pair, not {result!r:.60}", where=user_line()
        )
    return result[0], result[1]


def check_real(node: Node, what: str) -> None:
    if kind(node.dtype) != "f":
        raise DTypeError(
            f"{what} is of {node.dtype}, and derivatives are of real floating-point numbers",
            where=user_line(),
            hint=NOT_REAL if kind(node.dtype) == "c" else "Convert it with .astype(np.float64).",
        )


NOT_REAL = (
    "Take a real number of it, such as np.real(...) or np.abs(...); kg.grad(..., holomorphic=True) is for "
    "holomorphic functions, and kg.vjp and kg.jvp for all."
)


def described(value: Value) -> str:
    types = ", ".join(n.type for n in value.nodes)
    return types if len(value.nodes) == 1 else f"({types})"


def zeros(tape: Tape, like: Node) -> Tensor:
    return Tensor(ir.broadcast(ir.const(0, like.dtype, like.where), [like], like.where), tape)
