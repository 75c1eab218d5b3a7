"""Passes about shapes: views, broadcasts and sizes, which need no arithmetic.

A rewrite may drop an operand only if its shape stays: `Shapes.like` puts it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kernelgen import ir
from kernelgen.ir import Graph, Node
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
            pending = [a for a in stack[-1].args if a not in known]
            if stack[-1] in known or not pending:
                item = stack.pop()
                known.setdefault(item, ir.leaves_of(item, known))
                if item.op == "pick":
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


def source(leaf: Node) -> Node:
    """The input or result that a leaf reads."""
    return leaf if leaf.op in ("input", "pick") else leaf.args[0]


def sink_views(g: Graph) -> Graph:
    """Moves views through operations down to the inputs, where they are a matter of strides."""
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
    whole = node.ndim == 0 or node.op in ("call", "pick") or axes == tuple(range(node.ndim))
    return [
        (a, tuple(range(a.ndim)) if whole or a.ndim == 0 else _aligned(axes, node.ndim, a.ndim))
        for a in node.args
    ]


def _rebuilt(node: Node, axes: tuple[int | None, ...], args: list[Node]) -> Node:
    if node.op == "view":
        return args[0]
    new = ir.with_args(node, tuple(args))
    return ir.view(new, axes) if node.ndim == 0 or node.op in ("input", "call", "pick") else new


def _aligned(axes: Sequence[int | None], rank: int, own: int) -> tuple[int | None, ...]:
    """Axes of a result of this rank, as axes of an operand that has `own` of them."""
    missing = rank - own
    return tuple(None if a is None or a < missing else a - missing for a in axes)


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
        if leaves == refs:
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
    """What must fit into what, of inputs: the leaves of the shape, and those of what is put into it."""
    if not any(_fits(node) for node in recorded.nodes):
        return []
    g = sink_views(inline(recorded))
    shapes = Shapes(g)
    found: dict[tuple[Node, ...], tuple[list[Node], list[Node]]] = {}
    for node in g.nodes:
        if node.op != "broadcast" or node.param is None:
            continue
        target = frozenset().union(*(shapes.of(r) for r in node.args[1:]))
        own = shapes.of(node.args[0])
        if not own <= target and all(source(leaf).op == "input" for leaf in own | target):
            found[node.args] = shapes.ordered(target), shapes.ordered(own)
    return list(found.values())


def _fits(node: Node) -> bool:
    return (node.op == "broadcast" and node.param is not None) or (
        node.op == "call" and any(map(_fits, node.param[0].nodes))
    )


def _checked_later(node: Node, shapes: Shapes) -> bool:
    """Whether a broadcast must stay: what has to fit is known when an opaque call has run."""
    return node.param is not None and any(source(leaf).op == "pick" for leaf in shapes.of(node))


def remove_broadcasts(g: Graph) -> Graph:
    """Drops broadcasts to a shape that the value, or another operand of its user, has anyway."""
    shapes = Shapes(g)

    def change(node: Node) -> Node:
        if node.op == "broadcast":
            x, *refs = node.args
            covered = all(shapes.of(r) <= shapes.of(x) for r in refs)
            return x if covered and x.ndim == node.ndim and not _checked_later(node, shapes) else node
        if not any(a.op == "broadcast" for a in node.args) or node.op in ("size", "view", "call", "opaque"):
            return node
        args = list(node.args)
        for k, arg in enumerate(args):
            if arg.op != "broadcast" or _checked_later(arg, shapes):
                continue
            others = [a for j, a in enumerate(args) if j != k]
            have = frozenset().union(shapes.of(arg.args[0]), *(shapes.of(o) for o in others))
            rank = max([arg.args[0].ndim, *(o.ndim for o in others)])
            if shapes.of(arg) <= have and rank == node.ndim:
                args[k] = arg.args[0]
        return ir.with_args(node, tuple(args))

    return ir.rewrite(g, change)
