"""Which outputs share a loop nest, and in which order nests run.

- Outputs of the same rank share one nest, but for costly ones that are computed of different arrays. Whether
  their shapes agree is seen at run time; where they do not, the same nest runs once for each shape (see
  `runtime.binding`).
- A reduction is computed by a nest of its own, over the space of its operand, and lies in memory for those
  that read it; nests run in that order. Reductions of one space along the same axes share a nest, and outputs
  in the shape of that space are stored by it, too.
- What is combined so far at each element is stored by a nest of its own, too.
- A value with a replaced part is stored by two nests: one for the whole and one for the part. Where nothing
  later reads the array that the part belongs to, the first is left out, and the part is written there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from kernelgen.base.values import frozen, replaced
from kernelgen.ir import Graph, Node, is_running, topological, value_of
from kernelgen.ops import OPS
from kernelgen.passes.keeping import levels
from kernelgen.passes.shapes import Shapes
from kernelgen.schedule.arrays import is_leaf, title_of
from kernelgen.schedule.homes import part_of

HOT = 15
"""The cost from which losing an operation's vector form is worth a loop of its own."""


@frozen
class Stored:
    """A value that a nest stores: its number among the outputs, or -1, and what is computed for it."""

    index: int
    name: str
    node: Node
    value: Node


@frozen
class Group:
    """What one nest stores, and over which space; nests of a lower level run before."""

    level: float
    ndim: int
    stored: tuple[Stored, ...]
    space: tuple[Node, ...] | None = None
    reduced: tuple[int, ...] = ()


def groups_of(
    graph: Graph, shapes: Shapes, homes: Mapping[Node, Node], flags: Collection[Node]
) -> list[Group]:
    """The nests, in the order in which they run."""
    if not any(node.op in ("reduce", "put") for node in graph.nodes):
        return _by_rank(graph, [(i, 0) for i in range(len(graph.outputs))])
    level = levels(graph)

    def space_of(x: Node) -> tuple[int, frozenset[Node], int]:
        return level[x], shapes.of(x), x.ndim

    number = {node: i for i, (_, node) in reversed(list(enumerate(graph.outputs)))}

    def combined_axes(node: Node) -> tuple[int, ...]:
        return () if node in flags else tuple(node.param[1])

    spaces: dict[tuple[int, frozenset[Node], int], dict[tuple[bool, tuple[int, ...]], list[Stored]]] = {}
    for node in sorted((n for n in graph.nodes if n.op == "reduce"), key=lambda n: not combined_axes(n)):
        (x,) = node.args
        axes = combined_axes(node)
        nests = spaces.setdefault(space_of(x), {})
        how = (is_running(node), axes) if axes else next(iter(nests), (False, ()))
        name = "bad" if node in flags else title_of(node)
        if node in number:
            name = graph.outputs[number[node]][0]
        nests.setdefault(how, []).append(Stored(number.get(node, -1), name, node, value_of(x)))
    last = {home: node for node, home in homes.items()}  # What is in the array in the end.
    parts: list[Group] = []
    for node, home in homes.items():
        x, value, *_ = node.args
        index = number.get(last[home], -1)
        name = graph.outputs[index][0] if index >= 0 else "changed"
        if home is node and x.op != "shape":  # Of a mere shape all elements are written as parts.
            whole = Stored(index, name, node, value_of(x))
            space = tuple(shapes.ordered(shapes.of(x)))
            parts.append(Group(level[node] - 1, x.ndim, (whole,), space))
        part = part_of(node)
        stored = Stored(-1, name, part, value_of(value))
        parts.append(Group(level[node] - 0.5, part.ndim, (stored,), (part,)))
    others: list[tuple[int, int]] = []
    for i, (name, node) in enumerate(graph.outputs):
        if (
            node.op in ("reduce", "put")
            and number[node] == i
            and last.get(homes.get(node, node), node) is node
        ):
            continue
        if found := spaces.get(space_of(node)):
            next(iter(found.values())).append(Stored(i, name, node, value_of(node)))
        else:
            others.append((i, level[node]))
    groups = [
        Group(key[0], key[2], tuple(stored), tuple(shapes.ordered(key[1])), axes)
        for key, nests in spaces.items()
        for (_, axes), stored in nests.items()
    ]
    ranks = [_with_space(group, shapes) for group in _by_rank(graph, others)]
    return sorted((*parts, *groups, *ranks), key=lambda group: group.level)


def flags_of(graph: Graph) -> frozenset[Node]:
    """The reductions that only tell whether some element is true, for a check."""
    return frozenset(effect.args[0] for effect in graph.effects if effect.op == "check")


def results_of(
    graph: Graph, groups: Iterable[Group], homes: Mapping[Node, Node], flags: Iterable[Node]
) -> dict[Node, int]:
    """The number among the outputs of each value that has an array, which later nests may read; else -1."""
    found = dict.fromkeys(flags, -1)
    for group in groups:
        for item in group.stored:
            # A value in the array of another has no array of its own, though a later nest may copy it.
            own = homes.get(item.node, item.node) is item.node
            if item.node.op in ("reduce", "put") and group.space is not None and own:
                found.setdefault(item.node, item.index)
    # Of a mere shape, no nest stores the whole.
    bare = {node: home for node, home in homes.items() if home.args[0].op == "shape"}
    found.update(dict.fromkeys(bare.values(), -1))
    for index, (_, node) in reversed(list(enumerate(graph.outputs))):
        if node in bare:
            found[bare[node]] = index
    return found


def _with_space(group: Group, shapes: Shapes) -> Group:
    """A group with the space of its outputs, where that is one whatever the sizes of a call are."""
    first, *rest = (shapes.of(stored.node) for stored in group.stored)
    in_memory = any(stored.node.op in ("reduce", "put") for stored in group.stored)
    if in_memory or not first or any(leaves != first for leaves in rest):
        return group
    return replaced(group, space=tuple(shapes.ordered(first)))


def _by_rank(graph: Graph, chosen: Sequence[tuple[int, int]]) -> list[Group]:
    """Outputs, with their levels, in groups of one level and rank; costly ones that share nothing apart."""
    families = _families([graph.outputs[i][1] for i, _ in chosen])
    groups: dict[tuple[int, int, int], list[Stored]] = {}
    for (i, level), family in zip(chosen, families, strict=True):
        name, node = graph.outputs[i]
        groups.setdefault((-node.ndim, level, family), []).append(Stored(i, name, node, value_of(node)))
    return [
        Group(level, -rank, tuple(stored)) for (rank, level, _), stored in sorted(groups.items(), key=_first)
    ]


def _families(nodes: Sequence[Node]) -> list[int]:
    """A number for each value: different ones for costly values that are computed of different arrays.

    Nothing tells whether these have one shape; if not, a nest of all would compute each for every shape.
    """
    if len(nodes) < 2:
        return [0] * len(nodes)
    arrays: dict[Node, int] = {}  # Those that each value is computed of, as bits.
    costly: dict[Node, bool] = {}
    bits = 0
    for node in topological(nodes):
        args = () if is_leaf(node) else node.args
        arrays[node], costly[node] = 0, node.op in OPS and OPS[node.op].cost >= HOT
        for arg in args:
            arrays[node] |= arrays[arg]
            costly[node] |= costly[arg]
        if is_leaf(node) and node.ndim:
            base = node.args[0] if node.op == "view" else node
            if base is not node:
                arrays[node] = arrays[base]
            else:
                arrays[node], bits = 1 << bits, bits + 1
    families: list[int] = [0]  # The arrays of each; the first one has all values that are cheap.
    for node in sorted(nodes, key=lambda n: not costly[n]):
        own = arrays[node]
        shared = [k for k, family in enumerate(families) if k and family & own]
        if costly[node] and not shared:
            families.append(own)
        for k in shared[:1]:
            families[k] |= own
            for other in shared[1:]:
                families[k] |= families[other]
                families[other] = 0
    return [next((k for k, f in enumerate(families) if k and f & arrays[n]), 0) for n in nodes]


def _first(item: tuple[Any, Any]) -> Any:
    return item[0]
