"""Passes about shapes: views, broadcasts and sizes, which need no arithmetic.

A rewrite may drop an operand only if its shape stays: `Shapes.like` puts it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kernelgen import ir
from kernelgen.ir import FIT, SOURCES, Graph, Node
from kernelgen.ir.changes import summed_like
from kernelgen.ops import OPS
from kernelgen.passes.keeping import costs_of
from kernelgen.passes.structure import inline

_Step: TypeAlias = tuple[Node, tuple[int | None, ...]]
"""A node, and the axes that it is seen through."""


class Shapes:
    """For each node of a graph, the leaves whose shapes make up its own.

    Leaves are inputs, results of opaque calls, and views of them.
    """

    def __init__(self, g: Graph) -> None:
        self._known: dict[Node, frozenset[Node]] = {}
        self._position = {node: k for k, node in enumerate(g.inputs)}

    def ordered(self, leaves: Iterable[Node]) -> list[Node]:
        """Leaves in the order of the inputs, whatever their names; results of opaque calls as they came."""
        return sorted(leaves, key=lambda n: (self._position[source(n)], str(n.param)))

    def of(self, node: Node) -> frozenset[Node]:
        """The leaves of a node."""
        known, stack = self._known, [node]
        while stack:
            alike = _alike(stack[-1])
            pending = [a for a in (stack[-1].args if alike is None else (alike,)) if a not in known]
            if stack[-1] in known or not pending:
                item = stack.pop()
                known.setdefault(item, ir.leaves_of(item, known) if alike is None else known[alike])
                if item.op in _BARRIERS and item.op not in ("input", "call"):
                    self._position.setdefault(item, len(self._position))
            else:
                stack += pending
        return known[node]

    def like(self, new: Node, old: Node) -> Node:
        """`new` in the shape of `old`."""
        missing = self.of(old) - self.of(new)
        if not missing and new.ndim == old.ndim:
            return new
        refs = self.ordered(missing)
        if max([new.ndim, *(r.ndim for r in refs)]) != old.ndim:
            refs = [*refs, old]
        return ir.broadcast(new, refs, old.where)


def _alike(node: Node) -> Node | None:
    """The operand of a call between kernels that its result is shaped like; None for other nodes."""
    if node.op == "pick" and node.args[0].param.function is summed_like:
        return node.args[0].args[1]
    return None


def source(leaf: Node) -> Node:
    """The input or result that a leaf reads."""
    return leaf.args[0] if leaf.op == "view" else leaf


_BARRIERS = frozenset({"input", "call", "pick", "reduce", "put", "slice", "shape", "count"})
"""What views are not moved through."""


def sink_views(g: Graph) -> Graph:
    """Moves views through operations down to the inputs, where they are a matter of strides.

    What opaque calls are given is in memory, so that views of it stay views of that.
    """
    done: dict[_Step, Node] = {}
    effects = tuple(_seen((node, ()), done) for node in g.effects)
    outputs = tuple((name, _seen((node, tuple(range(node.ndim))), done)) for name, node in g.outputs)
    return Graph(g.inputs, outputs, g.captured, effects)


def _seen(root: _Step, done: dict[_Step, Node]) -> Node:
    """A node through axes, with views on inputs and scalars only. Iterative: graphs may be very deep."""
    stack = [root]
    while stack:
        step = stack[-1]
        steps = [] if step in done else _steps(*step)
        pending = [s for s in steps if s not in done]
        if pending:
            stack += pending
            continue
        stack.pop()
        if step not in done:
            done[step] = _rebuilt(*step, [done[s] for s in steps])
    return done[root]


def _steps(node: Node, axes: tuple[int | None, ...]) -> list[_Step]:
    """What the operands must be seen through, for the node to be seen through these axes."""
    if node.op == "view":
        return [(node.args[0], tuple(None if a is None else node.param[a] for a in axes))]
    if node.op == "opaque" and node.param.function is not summed_like:  # That one is known by its operands.
        return [_whole(_base(a)[0]) for a in node.args]
    whole = node.ndim == 0 or node.op in _BARRIERS or axes == tuple(range(node.ndim))
    through = node.args[node.op == "gather" :]  # Not the array whose elements are read in any order.
    seen = [
        (a, tuple(range(a.ndim)) if whole or a.ndim == 0 else _aligned(axes, node.ndim, a.ndim))
        for a in through
    ]
    return [_whole(node.args[0]), *seen] if node.op == "gather" else seen


def _rebuilt(node: Node, axes: tuple[int | None, ...], args: list[Node]) -> Node:
    if node.op == "view":
        return args[0]
    if node.op == "opaque" and node.param.function is not summed_like:
        args = [ir.view(new, _base(old)[1]) for new, old in zip(args, node.args, strict=True)]
    new = ir.with_args(node, tuple(args))
    return ir.view(new, axes) if node.ndim == 0 or node.op in _BARRIERS else new


def _whole(node: Node) -> _Step:
    return node, tuple(range(node.ndim))


def _base(node: Node) -> _Step:
    """What a view is of, and the axes that it is seen through."""
    axes: tuple[int | None, ...] = tuple(range(node.ndim))
    while node.op == "view":
        axes = tuple(None if a is None else node.param[a] for a in axes)
        node = node.args[0]
    return node, axes


def _aligned(axes: Sequence[int | None], rank: int, own: int) -> tuple[int | None, ...]:
    """Axes of a result of this rank, as axes of an operand that has `own` of them."""
    missing = rank - own
    return tuple(None if a is None or a < missing else a - missing for a in axes)


def sink_slices(g: Graph) -> Graph:
    """Moves slices through operations down to what lies in memory, where they are a matter of addresses.

    What costs more than `CHEAP` to compute and is not only read through one slice is kept in memory instead.
    """
    if not any(node.op == "slice" for node in g.nodes):
        return g
    new = _slices_sunk(g)
    outputs = tuple((name, new[node]) for name, node in g.outputs)
    inputs = tuple(new.get(i, i) for i in g.inputs)
    return Graph(inputs, outputs, g.captured, tuple(new[e] for e in g.effects))


def _slices_sunk(g: Graph) -> dict[Node, Node]:
    """What stands for each node when slices are moved down."""
    shapes = Shapes(g)
    readers, costs = ir.readers_of(g), costs_of(g)
    seen: dict[_Step, Node] = {}
    new: dict[Node, Node] = {}
    for node in g.nodes:
        args = tuple(new[a] for a in node.args)
        if node.op == "slice":
            x = node.args[0]
            if costs[x] > CHEAP and len(readers[x]) > 1 and x.op not in SOURCES:
                if not ir.is_kept(new[x]):  # What follows reads it from memory, too.
                    new[x] = ir.keep(args[0])
                args = (new[x], *args[1:])
            new[node] = _sliced(args[0], ir.with_args(node, args), shapes)
        elif node.op == "view":  # What it is a view of may be an operation now.
            new[node] = _seen((args[0], node.param), seen)
        else:
            new[node] = ir.with_args(node, args)
    return new


CHEAP = 8
"""The cost, in additions, up to which a value may be computed again instead of kept."""


_SliceStep: TypeAlias = tuple[Node, tuple[Node, ...]]
"""A node, and leaves with which it is broadcast before it is sliced."""


def _sliced(x: Node, node: Node, shapes: Shapes) -> Node:
    """The slice `node`, of `x`, moved down. Iterative: graphs may be very deep."""
    done: dict[_SliceStep, Node] = {}
    root: _SliceStep = (x, ())
    stack = [root]
    while stack:
        value, around = stack[-1]
        if (value, around) in done:
            stack.pop()
            continue
        parts = _slice_steps(value, around, shapes)
        pending = [p for p in parts if p not in done]
        if pending:
            stack += pending
            continue
        stack.pop()
        done[value, around] = _slice_made(value, around, [done[p] for p in parts], node)
    return done[root]


def _slice_steps(x: Node, refs: tuple[Node, ...], shapes: Shapes) -> list[_SliceStep]:
    """What must be sliced of the operands, each in the shape that it and others broadcast to."""
    if x.op == "broadcast" and x.args[0].ndim:
        whole = tuple(shapes.ordered(shapes.of(x) | frozenset(refs)))
        return [(x.args[0], whole)]
    if x.op not in OPS and x.op != "cast":
        return []
    own = shapes.of(x)
    steps = []
    for arg in x.args:
        if arg.ndim == 0:
            continue
        same = shapes.of(arg) == own and arg.ndim == x.ndim
        steps.append((arg, refs if same else tuple(shapes.ordered(own | frozenset(refs)))))
    return steps


def _slice_made(x: Node, refs: tuple[Node, ...], parts: list[Node], node: Node) -> Node:
    """The slice of `x`, given those of its operands; without any, it is read from memory."""
    if not parts:
        # Scalars that are seen through new axes give a rank, and no leaf to broadcast with.
        missing = len(node.param) - max([x.ndim, *(r.ndim for r in refs)])
        if missing > 0:
            base, axes = _base(x)
            x = ir.view(base, (*(None,) * missing, *axes), x.where)
        whole = ir.broadcast(x, refs, x.where) if refs else x
        if not is_in_memory(whole.args[0] if whole.op == "broadcast" else whole):
            whole = ir.keep(whole)
        return ir.slice_(whole, node.param, node.where, node.args[1:])
    if x.op == "broadcast":
        return parts[0]
    rest = iter(parts)
    return ir.with_args(x, tuple(a if a.ndim == 0 else next(rest) for a in x.args))


def raise_views(g: Graph) -> Graph:
    """Computes with scalars before they are seen as arrays of one element: once, before a loop."""
    if not any(node.op == "view" and node.args[0].ndim == 0 for node in g.nodes):
        return g

    def scalar(x: Node) -> Node:
        return x.args[0] if x.op == "view" and x.args[0].ndim == 0 else x

    def change(node: Node) -> Node:
        args = tuple(map(scalar, node.args))
        if node.op not in OPS or node.ndim == 0 or any(a.ndim for a in args):
            return node
        return ir.view(ir.with_args(node, args), (None,) * node.ndim)

    return ir.rewrite(g, change)


def is_in_memory(node: Node) -> bool:
    """Whether a value is read from memory as it lies there, through strides."""
    return source(node).op in SOURCES or source(node).op == "slice"


def canonical_sizes(g: Graph) -> Graph:
    """Lets sizes and broadcasts refer to inputs, so that no value is computed for its shape alone."""
    shapes = Shapes(g)

    def change(node: Node) -> Node:
        if node.op not in ("size", "broadcast"):
            return node
        refs = node.args[node.op == "broadcast" :]
        leaves = tuple(shapes.ordered(frozenset().union(*(shapes.of(r) for r in refs))))
        if node.op == "size" and not leaves:
            return ir.const(1, node.dtype, node.where)
        smaller = node.param == FIT and max((n.ndim for n in leaves), default=0) < max(r.ndim for r in refs)
        if leaves == refs or smaller:  # What has to fit must not have more axes than are there.
            return node
        if node.op == "size":
            return ir.Node("size", leaves, node.dtype, 0, node.param, node.where)
        new = ir.Node(
            "broadcast",
            (node.args[0], *leaves),
            node.dtype,
            max([node.args[0].ndim, *(r.ndim for r in leaves)]),
            node.param,
            node.where,
        )
        return new if new.ndim == node.ndim else node

    return ir.rewrite(g, change)


def fits(recorded: Graph) -> list[tuple[list[Node], list[Node]]]:
    """What must fit into what: the leaves of the shape, and those of what is put into it.

    What comes of calls has a shape only when these have run.
    """
    if not any(_fits(node) for node in recorded.nodes):
        return []
    g = sink_views(inline(recorded))
    new = _slices_sunk(g)  # A slice of what has to fit leaves only a slice of the value.
    each = [tuple(new[a] for a in node.args) for node in g.nodes if _is_fit(node)]
    seen = iter(sink_views(Graph(g.inputs, tuple(("", a) for args in each for a in args))).outputs)
    pairs = [[next(seen)[1] for _ in args] for args in each]
    shapes = Shapes(Graph(g.inputs, tuple(("", a) for args in pairs for a in args)))
    found: dict[tuple[Node, ...], tuple[list[Node], list[Node]]] = {}
    for value, *refs in pairs:
        target = frozenset().union(*map(shapes.of, refs))
        own = shapes.of(value)
        if not own <= target and all(n.op != "pick" for n in ir.topological(own | target)):
            found[value, *refs] = shapes.ordered(target), shapes.ordered(own)
    return list(found.values())


def _is_fit(node: Node) -> bool:
    return node.op == "broadcast" and node.param is not None


def _fits(node: Node) -> bool:
    return _is_fit(node) or (node.op == "call" and any(map(_fits, node.param[0].nodes)))


def remove_broadcasts(g: Graph) -> Graph:
    """Drops broadcasts to a shape that the value, or another operand of its user, has anyway."""
    shapes = Shapes(g)
    mixed = any(node.op == "opaque" for node in g.nodes)

    def stays(node: Node) -> bool:
        """Whether the part that has it is to check what fits: shapes are known when calls have run."""
        if not mixed or node.param is None:
            return False
        return not shapes.of(node.args[0]) <= frozenset().union(*map(shapes.of, node.args[1:]))

    def change(node: Node) -> Node:
        if node.op == "broadcast":
            x, *refs = node.args
            covered = all(shapes.of(r) <= shapes.of(x) for r in refs)
            return x if covered and x.ndim == node.ndim and not stays(node) else node
        if node.op not in OPS or not any(a.op == "broadcast" for a in node.args):
            return node
        args = list(node.args)
        for k, arg in enumerate(args):
            if arg.op != "broadcast" or stays(arg):
                continue
            others = [a for j, a in enumerate(args) if j != k]
            have = frozenset().union(shapes.of(arg.args[0]), *(shapes.of(o) for o in others))
            rank = max([arg.args[0].ndim, *(o.ndim for o in others)])
            if shapes.of(arg) <= have and rank == node.ndim:
                args[k] = arg.args[0]
        return ir.with_args(node, tuple(args))

    return ir.rewrite(g, change)
