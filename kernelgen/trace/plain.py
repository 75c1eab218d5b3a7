"""Plain values of Python's numbers and of sizes, for code that branches on them, counts with them or loops.

A recording of a call knows the call's numbers and the shapes of its arrays. Where code needs one of them as
it is (`len(x)`, `if n > 3`, `range(x.shape[0])`), the recording goes on with that value and is guarded: it
is right for calls only in which the expression has the same value. A tape that records no call has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from kernelgen.ir.nodes import topological
from kernelgen.ops import OPS
from kernelgen.trace.guards import BROKEN, UNKNOWN, Expression, evaluated, positions

if TYPE_CHECKING:
    from kernelgen.ir import Node
    from kernelgen.trace.tensor import WeakTensor

LONGEST: Final = 16
"""The largest number of elements over which a loop in Python is recorded, element by element."""

Call = Mapping["Node", tuple[int, Any]]
"""The inputs of a recording: the position and the value of each among the leaves of the call."""

Axis = tuple[Expression, ...]
"""The sizes that one axis broadcasts from, without those that are 1."""

_CASTS = {"f": "{0} * 1.0", "c": "{0} * (1+0j)", "i": "+{0}"}


def plain(number: WeakTensor, form: str = "") -> Any:
    """The plain value of a number or size; the recording is guarded with it from here on.

    Args:
        number: a Tensor of the tape that records.
        form: Python source with a place for it, whose value is asked for in its stead.

    Returns:
        The value; UNKNOWN where the call does not tell it.
    """
    tape = number.tape
    node = tape.owns(number)
    expression = number.expression if number.value is not UNKNOWN else expression_of(node, tape.call)
    if expression is None:
        return UNKNOWN
    if form:
        expression = (form, expression)
    try:
        value = evaluated(expression, _leaf(tape.call))
    except BROKEN:
        return UNKNOWN
    if expression[0] != "value":
        tape.guards.pin(expression, value)
    return value


def is_counted(number: WeakTensor) -> bool:
    """Whether a number comes from integers and sizes alone, which calls repeat more often than floats."""
    tape = number.tape
    expression = number.expression if number.value is not UNKNOWN else expression_of(number.node, tape.call)
    if expression is None:
        return False
    values = _leaf(tape.call)
    return not any(type(values(k)) in (float, complex) for k in positions(expression))


def expression_of(node: Node, call: Call) -> Expression | None:
    """How a number comes from the numbers and shapes of a call; None where it comes from anything else."""
    if not call:
        return None
    found: dict[Node, Expression | None] = {}
    shapes: dict[Node, tuple[Axis, ...] | None] = {}
    for each in topological([node]):
        shapes[each] = _shape(each, shapes, call)
        found[each] = _number(each, found, shapes, call) if each.ndim == 0 else None
    return found[node]


def _leaf(call: Call) -> Any:
    values = dict(call.values())
    return values.__getitem__


def _number(
    node: Node,
    found: Mapping[Node, Expression | None],
    shapes: Mapping[Node, tuple[Axis, ...] | None],
    call: Call,
) -> Expression | None:
    if node.op == "const":
        value = node.param.item()
        return ("value", value, type(value))
    if node.op == "input":
        position, value = call.get(node, (0, None))
        return ("leaf", position) if type(value) in (bool, int, float, complex) else None
    if node.op == "size":
        return _size(shapes[node.args[0]], node.param)
    parts = [found[a] for a in node.args]
    row = OPS.get(node.op)
    source = _CASTS.get(node.dtype.kind, "") if node.op == "cast" else getattr(row, "python", "")
    if not source or any(part is None for part in parts):
        return None
    return (source, *parts)


def _size(shape: tuple[Axis, ...] | None, axis: int | None) -> Expression | None:
    if shape is None:
        return None
    sizes = [_folded(a) for a in (shape if axis is None else (shape[axis],))]
    whole = sizes[0] if sizes else ("value", 1, int)
    for size in sizes[1:]:
        whole = ("{0} * {1}", whole, size)
    return whole


def _folded(axis: Axis) -> Expression:
    """The size that sizes broadcast to."""
    whole: Expression = ("value", 1, int)
    for place, size in enumerate(axis):
        whole = ("({1} if {0} == 1 else {0})", size, whole) if place else size
    return whole


def _shape(node: Node, shapes: Mapping[Node, tuple[Axis, ...] | None], call: Call) -> tuple[Axis, ...] | None:
    """The axes of a node; None where only running it tells them."""
    if node.ndim == 0:
        return ()
    if node.op == "input":
        position, value = call.get(node, (0, None))
        known = len(getattr(value, "shape", ())) == node.ndim
        return tuple((("size", position, k),) for k in range(node.ndim)) if known else None
    operands = [shapes[a] for a in node.args]
    if node.op == "view" and operands[0] is not None:
        base = operands[0]
        return tuple(() if axis is None else base[axis] for axis in node.param)
    if node.op not in OPS and node.op != "broadcast":
        return None
    axes: list[dict[Expression, None]] = [{} for _ in range(node.ndim)]
    for operand in operands:
        if operand is None:
            return None
        for into, axis in zip(reversed(axes), reversed(operand), strict=False):
            into.update(dict.fromkeys(axis))
    return tuple(map(tuple, axes))
