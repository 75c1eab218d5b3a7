"""Plain values of Python's numbers and of sizes, for code that branches on them, counts with them or loops.

A recording of a call knows the call's numbers and the shapes of its arrays. Where code needs one of them as
it is (`len(x)`, `if n > 3`, `range(x.shape[0])`), the recording goes on with that value and is guarded: it
is right for calls only in which the expression has the same value. A tape that records no call has none.
"""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from kernelgen.base.dtypes import BOOL
from kernelgen.ir.calls import Slot, abstract, fill
from kernelgen.ir.changes import assigned, changed
from kernelgen.ir.nodes import is_running, topological
from kernelgen.ops import OPS
from kernelgen.trace.guards import BROKEN, UNKNOWN, Expression, Guards, evaluated, positions, sources
from kernelgen.trace.recorded import is_weak

if TYPE_CHECKING:
    from kernelgen.ir import Node
    from kernelgen.trace.tensor import WeakTensor

LONGEST: Final = 16
"""The largest number of elements over which a loop in Python is recorded, element by element."""

_FAR: Final = 2**62

Axis = tuple[Expression, ...]
"""The sizes that one axis broadcasts from, without those that are 1."""
Shape = tuple[Axis, ...]

_CASTS = {"f": "{0} * 1.0", "c": "{0} * (1+0j)", "i": "+{0}"}


class Origins:
    """Where the numbers and sizes of a recording come from, as far as the call that is recorded tells it.

    Args:
        call: the inputs of the recording, each with its position among the leaves of the call, and its value.
        guards: those of the recording.
        captured: the arrays that it captured, by the names of their inputs.

    Attributes:
        read: the captured arrays whose shapes were asked for, by identity.
    """

    def __init__(
        self,
        call: Mapping[Node, tuple[int, Any]],
        guards: Guards,
        captured: Mapping[str, np.ndarray[Any, Any]],
    ) -> None:
        self._call, self._guards, self._captured = call, guards, captured
        self.read: set[int] = set()
        self._values = dict(call.values())
        self._numbers: dict[Node, Expression | None] = {}
        self._shapes: dict[Node, Shape | None] = {}

    def expression(self, number: WeakTensor) -> Expression | None:
        """How a number comes from the numbers and shapes of the call; None where that does not tell it."""
        if not self._call:
            return None
        if number.value is not UNKNOWN:
            return number.expression
        for node in topological([number.node]):
            if node not in self._shapes:
                self._shapes[node] = self._shape(node)
                self._numbers[node] = self._number(node) if node.ndim == 0 else None
        return self._numbers[number.node]

    def note_shape(self, node: Node, like: Node) -> None:
        """Notes that a node that stands for another has its shape."""
        if not self._call:
            return
        for item in topological([like]):
            if item not in self._shapes:
                self._shapes[item] = self._shape(item)
                self._numbers[item] = self._number(item) if item.ndim == 0 else None
        self._shapes[node], self._numbers[node] = self._shapes[like], None

    def is_counted(self, expression: Expression) -> bool:
        """Whether it comes from integers and sizes alone, which calls repeat more often than floats."""
        return not any(type(self._values[k]) in (float, complex) for k in positions(expression))

    def pinned(self, expression: Expression) -> Any:
        """The value of an expression, which the recording is guarded with; UNKNOWN where Python has none."""
        try:
            value = evaluated(expression, self._values.__getitem__)
        except BROKEN:
            return UNKNOWN
        if any(True for _ in sources(expression)):
            self._guards.pin(expression, value)
        return value

    def is_far(self, number: WeakTensor) -> bool:
        """Whether a number is an integer of this call's that is far beyond the elements of any array."""
        expression = self.expression(number)
        try:
            value = None if expression is None else evaluated(expression, self._values.__getitem__)
        except BROKEN:
            return False
        return type(value) is int and not -_FAR < value < _FAR

    # One node, whose operands are known.

    def _number(self, node: Node) -> Expression | None:
        if node.op == "const":
            value = node.param.item()
            return ("value", value, type(value))
        if node.op == "input":
            position, value = self._call.get(node, (0, None))
            return ("leaf", position) if type(value) in (bool, int, float, complex) else None
        if node.op == "size":
            return _size(self._shapes[node.args[0]], node.param)
        parts = [self._numbers[a] for a in node.args]
        row = OPS.get(node.op)
        source = _CASTS.get(node.dtype.kind, "") if node.op == "cast" else getattr(row, "python", "")
        if not source or any(part is None for part in parts):
            return None
        return (source, *parts)

    def shape_of_input(self, node: Node) -> Shape | None:
        """The sizes of an argument of the call or of a captured array; None where there is no call."""
        if node.name in self._captured:
            array = self._captured[node.name]
            self.read.add(id(array))
            return tuple(_constant(size) for size in array.shape)
        position, value = self._call.get(node, (0, None))
        known = len(getattr(value, "shape", ())) == node.ndim
        return tuple((("size", position, k),) for k in range(node.ndim)) if known else None

    def compare(self, size: Axis, other: Axis) -> tuple[int, int] | None:
        """Two sizes in this call, and a guard of the recording that they are equal, or that they are not."""
        first, second = folded(size), folded(other)
        try:
            values = [evaluated(e, self._values.__getitem__) for e in (first, second)]
        except BROKEN:
            return None
        self._guards.equal(("{0} == {1}", first, second), values[0] == values[1])
        return values[0], values[1]

    def _shape(self, node: Node) -> Shape | None:
        if node.ndim == 0:
            return ()
        if node.op == "input":
            return self.shape_of_input(node)
        if node.op == "pick":
            return self._result(node.args[0], node.param)
        operands = [self._shapes[a] for a in node.args]
        if node.op in ("view", "reduce") and operands[0] is not None:
            return seen_shape(node, operands[0])
        if node.op == "slice" and operands[0] is not None and len(node.args) == 1:
            return self._sliced(operands[0], node.param)
        if node.op not in OPS and node.op not in ("broadcast", "loop"):
            return None
        return broadcast_shape(node.ndim, operands)

    def _sliced(self, base: Shape, dims: Sequence[tuple[Any, ...]]) -> Shape:
        """The axes that slices leave, for these sizes alone."""
        sizes = [self.pinned(folded(axis)) for axis in base]
        kept = [range(n)[slice(*d[1:])] for n, d in zip(sizes, dims, strict=True) if d[0] == "slice"]
        return tuple(_constant(len(r)) for r in kept)

    def _created(self, call: Node) -> Shape | None:
        """The shape that a new array is given, of integers and sizes."""
        given = call.param.args[0] if call.param.args else None
        shape: list[Axis] = []
        for size in given if isinstance(given, (tuple, list)) else (given,):
            expression = self._numbers[call.args[size.index]] if isinstance(size, Slot) else None
            if expression is None and not isinstance(size, (int, np.integer)):
                return None
            shape.append((expression,) if expression is not None else _constant(int(size)))
        return tuple(shape)

    def _result(self, call: Node, index: int) -> Shape | None:
        """The shape of an opaque call's result where its operands' shapes decide it, and for these alone."""
        function = call.param.function
        if function in (assigned, changed):
            return self._shapes[call.args[0]]
        if function in _CREATED:
            return self._created(call)
        if function in _GRIDS and not call.param.several:
            grid = self._created(call)
            return None if grid is None else (_constant(len(grid)), *grid)
        if function not in SHAPED or (function in _PICKING and any(a.dtype == BOOL for a in call.args[1:])):
            return None
        weak = _weak((call.param.args, dict(call.param.kwargs)))
        operands: list[Any] = []
        for place, node in enumerate(call.args):
            shape, expression = self._shapes[node], self._numbers[node] if place in weak else None
            if shape is None or (place in weak and expression is None):
                return None
            sizes = [self.pinned(folded(axis)) for axis in shape]
            dtype = np.intp if place and function in _PICKING else np.float32
            if expression is not None:
                operands.append(np.asarray(self.pinned(expression)))
            else:
                operands.append(np.broadcast_to(np.zeros((), dtype), sizes))
        try:
            result = function(
                *(fill(a, operands) for a in call.param.args),
                **{name: fill(a, operands) for name, a in call.param.kwargs.items()},
            )
        except (ValueError, IndexError, TypeError):
            return None  # It is raised when the kernel runs.
        sizes = np.shape(result[index] if call.param.several else result)
        return tuple(map(_constant, sizes))


_CREATED: frozenset[Any] = frozenset({np.zeros, np.ones, np.empty, np.full})
_GRIDS: frozenset[Any] = frozenset({np.indices})
_PICKING = frozenset({operator.getitem, np.take})
SHAPED: frozenset[Any] = frozenset(
    {np.stack, np.concatenate, np.vstack, np.hstack, np.dstack, np.column_stack, np.tile, np.diff}
    | {np.sum, np.prod, np.mean, np.std, np.var, np.max, np.min, np.any, np.all, np.argmax, np.argmin}
    | {np.sort, np.argsort, np.cumsum, np.cumprod, np.flip, np.roll, np.reshape, np.ravel, np.squeeze}
    | {np.matmul, np.dot}
    | _PICKING
)
"""Functions of NumPy whose results' shapes depend on the shapes of their operands, and not on the values."""


def seen_shape(node: Node, base: Shape) -> Shape:
    """The shape of a view or a reduction of what has the shape `base`."""
    if node.op == "view":
        return tuple(() if axis is None else base[axis] for axis in node.param)
    gone = () if is_running(node) else node.param[1]
    return tuple(axis for k, axis in enumerate(base) if k not in gone)


def broadcast_shape(ndim: int, parts: Sequence[Shape | None]) -> Shape | None:
    """The shape that others broadcast to; None where one is not known."""
    axes: list[dict[Expression, None]] = [{} for _ in range(ndim)]
    for part in parts:
        if part is None:
            return None
        for into, axis in zip(reversed(axes), reversed(part), strict=False):
            into.update(dict.fromkeys(axis))
    return tuple(map(tuple, axes))


def _constant(size: int) -> Axis:
    return (("value", size, int),) if size != 1 else ()


def _weak(template: Any) -> set[int]:
    """The operands that are Python numbers."""
    found: set[int] = set()

    def look(leaf: Any) -> Any:
        if isinstance(leaf, Slot) and leaf.weak:
            found.add(leaf.index)
        return leaf

    abstract(template, look)
    return found


def plain(number: WeakTensor, form: str = "") -> Any:
    """The plain value of a number or size; the recording is guarded with it from here on.

    Args:
        number: a Tensor of the tape that records.
        form: Python source with a place for it, whose value is asked for in its stead.

    Returns:
        The value; UNKNOWN where the call does not tell it.
    """
    number.tape.owns(number)
    origins = number.tape.origins
    expression = origins.expression(number)
    if expression is None:
        return UNKNOWN
    return origins.pinned((form, expression) if form else expression)


def near(index: Any) -> Any:
    """An index whose integers that are far beyond the elements of any array are only as far as kernels go."""

    def brought(leaf: Any) -> Any:
        if is_weak(leaf) and leaf.tape.origins.is_far(leaf):
            leaf = plain(leaf)
        whole = type(leaf) is int or issubclass(type(leaf), np.integer)
        return min(max(int(leaf), -_FAR), _FAR) if whole and not -_FAR < leaf < _FAR else leaf

    return abstract(index, brought)


def is_counted(number: WeakTensor) -> bool:
    """Whether a number has a plain value, and comes from integers and sizes alone."""
    expression = number.tape.origins.expression(number)
    return expression is not None and number.tape.origins.is_counted(expression)


def _size(shape: Shape | None, axis: int | None) -> Expression | None:
    if shape is None:
        return None
    sizes = [folded(a) for a in (shape if axis is None else (shape[axis],))]
    whole = sizes[0] if sizes else ("value", 1, int)
    for size in sizes[1:]:
        whole = ("{0} * {1}", whole, size)
    return whole


def folded(axis: Axis) -> Expression:
    """The size that sizes broadcast to."""
    whole: Expression = ("value", 1, int)
    for place, size in enumerate(axis):
        whole = ("({1} if {0} == 1 else {0})", size, whole) if place else size
    return whole
