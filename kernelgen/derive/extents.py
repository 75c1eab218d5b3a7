"""Sums over the axes along which an operand was broadcast, which only the sizes of a call tell.

The cotangent of an operand has the operand's shape. Where a call is recorded, its sizes are compared, and the
recording is guarded: it is right for calls in which the same axes are broadcast. A tape that records no call
leaves the choice to the kernel, as a call of NumPy between its loops.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.spec import Spec
from kernelgen.ir import Graph, Node
from kernelgen.ir.changes import assigned, changed, held_after, summed_like
from kernelgen.ir.steps import repeat_counted, repeat_while, scan
from kernelgen.ops import OPS
from kernelgen.passes.lowering import lowered
from kernelgen.passes.products import einsum_terms
from kernelgen.passes.shapes import Shapes
from kernelgen.trace.foreign.record import Signature, record
from kernelgen.trace.guards import BROKEN, evaluated, sources
from kernelgen.trace.plain import Axis, Shape, broadcast_shape, folded, seen_shape
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


class Extents:
    """The shapes of a tape's values, as far as the recorded call tells them without fixing any size.

    Args:
        tape: the tape.
        aliases: nodes that stand for others.
    """

    def __init__(self, tape: Tape, aliases: Mapping[Node, Node]) -> None:
        self._tape, self._aliases = tape, aliases
        self._known: dict[Node, Shape | None] = {}
        self._lowered: dict[Node, Node] = {}
        self._leaves = Shapes(Graph((), ()))

    def of(self, node: Node) -> Shape | None:
        """The shape of a value; None where it is not told. Iterative: graphs may be very deep."""
        known, stack = self._known, [node]
        while stack:
            current = stack[-1]
            parts = self._parts(current)
            pending = [p for p in parts if p not in known]
            if current in known or not pending:
                stack.pop()
                known.setdefault(current, self._shape(current, [known[p] for p in parts]))
            else:
                stack += pending
        return known[node]

    def _parts(self, node: Node) -> tuple[Node, ...]:
        if node in self._aliases:
            return (self._aliases[node],)
        if node in self._tape.place_likes:
            return (self._tape.place_likes[node],)
        if node.op == "pick":
            if node not in self._lowered:
                self._lowered[node] = lowered(node)
            new = self._lowered[node]
            return (new,) if new is not node else node.args[0].args
        return node.args if node.ndim else ()

    def _shape(self, node: Node, parts: Sequence[Shape | None]) -> Shape | None:
        if node.ndim == 0:
            return ()
        if node in self._tape.place_likes:
            return parts[0]
        if node.op == "input":
            return self._tape.origins.shape_of_input(node)
        if node in self._aliases or self._lowered.get(node, node) is not node:
            return parts[0]
        if node.op == "pick":
            return _of_call(node, parts)
        if node.op == "slice" and len(node.args) > 1:  # A number bounds it.
            return None
        if node.op in ("view", "reduce", "slice", "put"):
            return None if parts[0] is None else _structural(node, parts[0])
        if node.op not in OPS and node.op != "broadcast":
            return None
        return broadcast_shape(node.ndim, parts)

    def fitted(self, value: Any, full: Node, operand: Node) -> Any:
        """`value`, which has the shape of `full`, summed to that of an operand that broadcasts to it."""
        lead = full.ndim - operand.ndim
        if lead:
            value = np.sum(value, axis=tuple(range(lead)))
        if operand.ndim == 0 or self._leaves.of(full) <= self._leaves.of(operand):
            return value
        own, whole = self.of(operand), self.of(full)
        if own is None or whole is None:
            return _summed_like(value, Tensor(operand, self._tape))
        axes = []
        for axis, (size, result) in enumerate(zip(own, whole[lead:], strict=True)):
            if set(size) == set(result):
                continue
            if size:
                seen = self._tape.origins.compare(size, result)
                if seen is None:
                    return _summed_like(value, Tensor(operand, self._tape))
                if seen[0] == seen[1]:
                    continue
            axes.append(axis)
        if axes:
            value = np.sum(value, axis=tuple(axes), keepdims=True)
        return value


_ALIKE = frozenset({np.roll, np.flip, np.sort, np.cumsum, np.cumprod, np.tril, np.triu})
"""Functions whose results have the shape of their first operand where they have its rank."""

_COUNTED = (repeat_counted, scan)


def _summed_like(value: Any, like: Tensor) -> Any:
    spec = Spec(value.dtype, like.ndim)
    return record(
        value.tape, summed_like, (value, like), {}, lambda template: Signature((spec,)),
        name="summed_like", pure=True, where=value.node.where,
    )  # fmt: skip


def _structural(node: Node, base: Shape) -> Shape:
    if node.op == "put":
        return base
    if node.op in ("view", "reduce"):
        return seen_shape(node, base)
    return tuple(_sliced(axis, d[1:]) for axis, d in zip(base, node.param, strict=True) if d[0] == "slice")


def _sliced(axis: Axis, bounds: Sequence[int | None]) -> Axis:
    if all(b is None for b in bounds):
        return axis
    start, stop, step = ("" if b is None else b for b in bounds)
    size = (f"len(range({{0}})[{start}:{stop}:{step}])", folded(axis))
    if any(True for _ in sources(size)):
        return (size,)
    try:
        known = evaluated(size, {}.__getitem__)
    except BROKEN:
        return (size,)
    return (("value", known, int),) if known != 1 else ()


def _of_call(node: Node, parts: Sequence[Shape | None]) -> Shape | None:
    """The shape of a result of a call between kernels."""
    call = node.args[0].param
    if call.function is repeat_while or (call.function in _COUNTED and node.param < call.args[1]):
        state: int = node.param + 2 * (call.function is not repeat_while)
        return parts[state]
    if call.function in (assigned, changed):
        return parts[0]
    if call.function in _ALIKE and parts[0] is not None and len(parts[0]) == node.ndim:
        return parts[0]
    if call.function is summed_like:
        return parts[1]
    if call.function is held_after:
        behind: int = node.param + 1
        return parts[behind]
    if call.function is np.matmul and len(parts) == 2 and not call.kwargs:
        first, second = parts
        if first is None or second is None:
            return None
        batch = broadcast_shape(max(len(first), len(second), 2) - 2, (first[:-2], second[:-2])) or ()
        return (*batch, *first[-2:-1], *(second[-1:] if len(second) > 1 else ()))
    if call.function is np.einsum and (terms := einsum_terms(call.args[0])) is not None:
        sizes: dict[str, dict[Any, None]] = {}
        for term, part in zip(terms[0], parts, strict=False):
            for letter, axis in zip(term, part or (), strict=False):
                sizes.setdefault(letter, {}).update(dict.fromkeys(axis))
        known = len(parts) == len(terms[0]) and None not in parts
        return tuple(tuple(sizes[letter]) for letter in terms[1]) if known else None
    return None
