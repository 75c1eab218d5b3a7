"""Boolean masks of an array's own shape: what one picks and puts back is a choice for each element.

`x[mask] = f(y[mask], z[mask])` computes `f` for all elements and stores it where the mask is true: nothing is
packed. A mask that has another shape than its array is refused at the call.
"""

from __future__ import annotations

import operator
from typing import Any

from kernelgen import ir
from kernelgen.base.dtypes import BOOL
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.ops import OPS
from kernelgen.passes.combining import Call, UnknownCallError


def mask_of_index(call: Call, x: Node, index: Any) -> Node | None:
    """The mask that an index is, if it has the rank of `x`; else None."""
    if isinstance(index, tuple) and len(index) == 1:
        (index,) = index
    if not isinstance(index, Slot):
        return None
    mask = call.operand(index)
    return mask if mask.dtype == BOOL and 0 < mask.ndim == x.ndim else None


def chosen(mask: Node, value: Node, x: Node, where: SourceLine | None) -> Node:
    """`x` with a value, of its dtype and in its shape or a scalar, where the mask is true."""
    return ir.apply("where", ir.fit(mask, x, where), value, ir.fit(x, mask, where), where=where)


def unpacked(value: Node, mask: Node | None = None) -> tuple[Node, Node]:
    """The values that are picked by a mask out of arrays, for all elements; and the mask.

    Args:
        value: elementwise operations on what is picked, and on scalars.
        mask: by which all must be picked.

    Raises:
        UnknownCallError: for anything else.
    """
    new: dict[Node, Node] = {}
    stack = [value]
    while stack:
        node = stack[-1]
        if node in new:
            stack.pop()
        elif node.ndim == 0:
            new[node] = node
        elif (found := _picked(node)) is not None:
            x, by = found
            mask = by if mask is None else mask
            if by is not mask:
                raise UnknownCallError
            new[node] = ir.fit(x, mask, node.where)
        elif node.op not in OPS:
            raise UnknownCallError
        elif pending := [a for a in node.args if a not in new]:
            stack += pending
        else:
            new[node] = ir.with_args(node, tuple(new[a] for a in node.args))
    if mask is None:
        raise UnknownCallError
    return new[value], mask


def _picked(node: Node) -> tuple[Node, Node] | None:
    """The array and the mask of `x[mask]`."""
    if node.op != "pick" or node.args[0].param.function is not operator.getitem:
        return None
    x, *rest = node.args[0].args
    index = node.args[0].param.args[1]
    if isinstance(index, tuple) and len(index) == 1:
        (index,) = index
    if len(rest) != 1 or index != Slot(1):
        return None
    return (x, rest[0]) if rest[0].dtype == BOOL and 0 < rest[0].ndim == x.ndim else None
