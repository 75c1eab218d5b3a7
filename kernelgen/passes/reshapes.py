"""Calls that put the elements of an array into another shape: moved to where they cost nothing, or gone.

What is left of them stays a call, which gives a view of an array that lies in memory as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kernelgen import ir
from kernelgen.base.spec import Spec
from kernelgen.ir import Graph, Node
from kernelgen.ir.calls import OpaqueCall, Slot, opaque_call
from kernelgen.ir.reshaping import order_of, reshaped
from kernelgen.ops import OPS
from kernelgen.passes.keeping import costs_of
from kernelgen.passes.shapes import CHEAP, Shapes
from kernelgen.passes.structure import eliminate_common

_Readers = Mapping[Node, tuple[Node, ...]]


def move_reshapes(g: Graph) -> Graph:
    """Makes new axes of reshapes, and lets reductions and what computes element by element do without."""
    if not any(_reshaped(node) is not None for node in g.nodes):
        return g
    return _pushed_down(_reduced_as_they_lie(_as_views(eliminate_common(g))))


def _reshaped(node: Node) -> Node | None:
    """What a node is a reshape of, in whatever order that has nothing to do with memory; None for others."""
    x = reshaped(node)
    return None if x is None or order_of(node.args[0].param) not in ("C", "F") else x


# Axes of one element.


def _as_views(g: Graph) -> Graph:
    """Reshapes that only add axes of one element, or take away what a view has added, as views."""
    shapes = Shapes(g)

    def change(node: Node) -> Node:
        x = _reshaped(node)
        if x is None:
            return node
        call: OpaqueCall = node.args[0].param
        axes = _unsqueezed(x, call) if call.function is np.squeeze else _added(node, x, call, shapes)
        if axes is None:
            return node
        return ir.view(x.args[0] if call.function is np.squeeze else x, axes, node.where)

    return ir.rewrite(g, change)


def _unsqueezed(x: Node, call: OpaqueCall) -> list[int | None] | None:
    """The axes of what `x` is a view of, where those that go away are new ones."""
    given = call.args[1] if len(call.args) > 1 else call.kwargs.get("axis")
    axes = given if isinstance(given, tuple) else (given,)
    if x.op != "view" or not all(type(a) is int and -x.ndim <= a < x.ndim for a in axes):
        return None
    away = {a % x.ndim for a in axes}
    if len(away) < len(axes) or any(x.param[a] is not None for a in away):
        return None
    return [axis for k, axis in enumerate(x.param) if k not in away]


def _added(node: Node, x: Node, call: OpaqueCall, shapes: Shapes) -> list[int | None] | None:
    """The axes of `x` with the new ones of a reshape, for any order; None where it does more."""
    if call.function is np.ravel:
        return [*range(x.ndim)] if x.ndim == 1 else [None] if x.ndim == 0 else None
    given = call.args[1]
    extents = given if isinstance(given, (tuple, list)) else (given,)
    rest = iter(range(x.ndim))
    axes: list[int | None] = []
    for extent in extents:
        if type(extent) is int and extent == 1:
            axes.append(None)
            continue
        axis = next(rest, None)
        whole = type(extent) is int and extent == -1 and x.ndim <= 1
        if axis is None and not (whole and x.ndim == 0):
            return None
        if not whole and not (isinstance(extent, Slot) and _is_extent(node, extent, x, axis or 0, shapes)):
            return None
        axes.append(axis)
    return axes if next(rest, None) is None and axes.count(None) == len(axes) - x.ndim else None


def _is_extent(node: Node, slot: Slot, x: Node, axis: int, shapes: Shapes) -> bool:
    """Whether an operand of a reshape of `x` is the extent of one of its axes."""
    size = node.args[0].args[slot.index]
    if size.op != "size" or size.param != axis - x.ndim or max(a.ndim for a in size.args) != x.ndim:
        return False
    return frozenset().union(*map(shapes.of, size.args)) == shapes.of(x)


# Reductions of all elements.


def _reduced_as_they_lie(g: Graph) -> Graph:
    """Reductions of all elements of a flat array, as those of the array that it was made of."""
    readers, single = ir.readers_of(g), _of_one_element(g)
    instead: dict[Node, Node] = {}
    for node in g.nodes:
        x = _reshaped(node)
        if x is None or x.ndim == 0 or not _is_flat(node.args[0].param):
            continue
        if _is_only_reduced(node, readers, single):
            instead[node] = x
    if not instead:
        return g
    known: dict[Node, Node] = {}

    def change(node: Node) -> Node:
        """Nodes keep their operands: what depends on a reshape has another rank now."""
        x = instead.get(node)
        if x is not None:
            return known[x]
        args = tuple(known[a] for a in node.args)
        if node.op == "reduce" and len(node.param[1]) == 1 and args[0].ndim != node.args[0].ndim:
            combine, _, *rest = node.param
            return Node(
                "reduce", args, node.dtype, 0, (combine, tuple(range(args[0].ndim)), *rest), node.where
            )
        if node.op == "size" and args[0].ndim != node.args[0].ndim:
            return Node("size", args, node.dtype, 0, None, node.where)
        return ir.with_args(node, args)

    for node in g.nodes:
        known[node] = change(node)
    outputs = tuple((name, known[node]) for name, node in g.outputs)
    return Graph(g.inputs, outputs, g.captured, tuple(known[e] for e in g.effects))


def _is_flat(call: OpaqueCall) -> bool:
    """Whether a reshape gives all elements along one axis, in C order."""
    if call.function is np.squeeze or order_of(call) != "C":
        return False
    return call.function is np.ravel or call.args[1] in (-1, (-1,), [-1])


def _of_one_element(g: Graph) -> frozenset[Node]:
    """What is of rank 0, or has one element along each axis because of what it is made of."""
    found: set[Node] = set()
    for node in g.nodes:
        made = node.op == "view" or node.op in OPS
        if node.ndim == 0 or (made and found.issuperset(node.args)):
            found.add(node)
    return frozenset(found)


def _is_only_reduced(root: Node, readers: _Readers, single: frozenset[Node]) -> bool:
    """Whether all that comes of an array is reduced along all axes, after work on each element alone."""
    inside, stack = {root}, [root]
    others: set[Node] = set()
    while stack:
        for reader in readers[stack.pop()]:
            if reader.op == "reduce" and len(reader.param[1]) == 1 and not ir.is_running(reader):
                continue
            if reader.op == "size" and len(reader.args) == 1:
                continue
            if reader.op not in OPS:
                return False
            if reader not in inside:
                inside.add(reader)
                stack.append(reader)
                others.update(reader.args)
    return others <= inside | single


# Elements computed one by one.


def _pushed_down(g: Graph) -> Graph:
    """Reshapes of what is computed of one array in memory, as what is computed of that array's reshape.

    So no kernel has to end before the reshape. What only outputs and calls need is computed as it was: the
    array that a kernel makes is seen in the other shape then.
    """
    readers, costs = ir.readers_of(g), costs_of(g)

    def moves(node: Node) -> bool:
        x = _reshaped(node)
        if x is None or x.op not in OPS or not _is_computed_with(node, readers):
            return False
        return costs[x] <= CHEAP or _is_read_once(x, node, readers)

    def change(node: Node) -> Node:
        x = _reshaped(node)
        leaf = None if x is None else _only_leaf(x)
        return node if x is None or leaf is None else _computed(x, leaf, _again(node, leaf))

    moved = {node for node in g.nodes if moves(node)}
    if not moved:
        return g
    known: dict[Node, Node] = {}
    for node in g.nodes:
        new = ir.with_args(node, tuple(known[a] for a in node.args))
        known[node] = change(new) if node in moved else new
    outputs = tuple((name, known[node]) for name, node in g.outputs)
    return Graph(g.inputs, outputs, g.captured, tuple(known[e] for e in g.effects))


def _is_computed_with(node: Node, readers: _Readers) -> bool:
    """Whether a kernel computes with an array, or with what is seen of it."""
    stack = [node]
    while stack:
        for reader in readers[stack.pop()]:
            if reader.op in ("view", "slice"):
                stack.append(reader)
            elif reader is not ir.OUTPUT and reader.op not in ("size", "opaque"):
                return True
    return False


def _is_read_once(x: Node, node: Node, readers: _Readers) -> bool:
    """Whether nothing but a reshape, and those that are equal to it, needs the elements of `x`."""
    call = node.args[0]
    stack, inside = [x], {x}
    while stack:
        item = stack.pop()
        for reader in readers[item]:
            same = reader.op == "opaque" and reader.args[0] is x and reader.param.key == call.param.key
            if reader not in inside and reader.op != "size" and not (same and reader.args == call.args):
                return False
        for arg in item.args:
            if arg.op in OPS and arg.ndim and arg not in inside:
                inside.add(arg)
                stack.append(arg)
    return True


def _only_leaf(x: Node) -> Node | None:
    """The one array in memory that all elements of `x` are computed of, each of its own; None for several."""
    leaf: Node | None = None
    stack, done = [x], {x}
    while stack:
        for arg in stack.pop().args:
            if arg.ndim == 0 or arg in done:
                continue
            done.add(arg)
            if arg.ndim != x.ndim:
                return None
            if arg.op in OPS:
                stack.append(arg)
            elif leaf is None:
                leaf = arg
            else:
                return None
    return leaf if leaf is not None and _lies_in_memory(leaf) else None


def _lies_in_memory(node: Node) -> bool:
    while node.op in ("view", "slice"):
        node = node.args[0]
    return node.op in ("input", "pick") and node.ndim > 0


def _again(node: Node, x: Node) -> Node:
    """The same reshape of another array."""
    opaque, call = node.args[0], node.args[0].param
    spec = Spec(x.dtype, node.ndim)
    call = opaque_call(call.name, call.function, call.args, call.kwargs, [spec], pure=True)
    _, result = ir.opaque(call, (x, *opaque.args[1:]), node.where)
    return result


def _computed(x: Node, leaf: Node, instead: Node) -> Node:
    """`x`, computed of another array than its leaf."""
    known = {leaf: instead}
    stack = [x]
    while stack:
        node = stack[-1]
        pending = [a for a in node.args if a.ndim and a not in known]
        if pending:
            stack += pending
            continue
        stack.pop()
        if node not in known:
            known[node] = ir.with_args(node, tuple(known.get(a, a) for a in node.args))
    return known[x]
