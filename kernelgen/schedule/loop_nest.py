"""SCHEDULE: which outputs share a loop nest, which operands it has, and how its body is split in loops.

Policy:

- Outputs of the same rank share one nest, but for costly ones that are computed of different arrays. Whether
  their shapes agree is seen at run time; where they do not, the same nest runs once for each shape (see
  `runtime.binding`).
- A nest's body is one loop, unless
    - it mixes functions that have no vector form with costly ones that do: then each kind gets loops of
      its own, so that the vector ones stay vectorized; or
    - it has more than `MAX_OPERATIONS` operations, or more than `MAX_OPERANDS` arrays: then it is cut
      where the budget ends, so that neither registers nor compile time grow without bound.
  Values that cross from one loop to the next live in a block of scratch memory that stays in the cache;
  no intermediate ever fills an array.
- Values of rank 0 are computed before the loop that needs them.
- A reduction is computed by a nest of its own, over the space of its operand, and lies in memory for those
  that read it; nests run in that order. Reductions of one space along the same axes share a nest, and outputs
  in the shape of that space are stored by it, too.
- A value with a replaced part is stored by two nests: one for the whole and one for the part. Where nothing
  later reads the array that the part belongs to, the first is left out, and the part is written there.
- What is repeated is a loop of its own. Where it has a vector form, its states live in scratch memory, and
  all elements of a block are repeated until the last is done; others are repeated one element at a time.
- Nests that compute the same from operands of the same kinds share their code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from kernelgen import ir
from kernelgen.base.dtypes import DType, kind
from kernelgen.base.errors import GraphError
from kernelgen.base.values import frozen, replaced
from kernelgen.ir import Graph, LoopBody, Node, is_kept, topological
from kernelgen.ops import OPS
from kernelgen.passes.keeping import cost_of, levels
from kernelgen.passes.shapes import Shapes, is_in_memory
from kernelgen.schedule.homes import homes_of, part_of

MAX_OPERATIONS = 400
"""Operations in one loop."""
MAX_OPERANDS = 40
"""Arrays that one loop reads or writes."""
SCRATCH_BYTES = 64 * 1024
"""Scratch memory of a nest: what stays in the first levels of cache."""
HOT = 15
"""The cost from which losing an operation's vector form is worth a loop of its own."""

Role = Literal["input", "scalar", "size", "table", "stride", "flag", "output", "temporary"]

UNIFORM = ("scalar", "size", "table", "stride", "flag")
"""The roles of operands that are the same for all elements of a nest."""

_ROLES: dict[str, Role] = {"size": "size", "table": "table", "stride": "stride"}
"""Of the leaves that are no arrays walked element by element, and no scalars that a call passes."""


@frozen
class Operand:
    """One pointer of a nest.

    Attributes:
        name: unique in the nest; it appears in the source.
        role: array read, run-time scalar, symbolic size, array of which elements anywhere are read, stride of
            such an array, truth value that is set where that of an element is, array written, value between
            loops.
        dtype: the items' dtype.
        node: the graph's node that it holds.
        index: for an output, its position among the graph's outputs.
    """

    name: str
    role: Role
    dtype: DType
    node: Node
    index: int = -1


@frozen
class Loop:
    """One loop of a body: the operands it takes, what it computes, what it stores."""

    operands: tuple[Operand, ...]
    uniform: tuple[Node, ...]
    varying: tuple[Node, ...]
    stores: tuple[tuple[Node, Operand], ...]

    @property
    def repeated(self) -> LoopBody | None:
        """What is repeated, where the loop only repeats something that has a vector form."""
        first = self.varying[0] if self.varying else None
        if first is None or first.op != "loop" or not is_vectorizable(first.param[0]):
            return None
        body: LoopBody = first.param[0]
        return body


@frozen
class LoopNest:
    """Loops over one iteration space of rank `ndim`; operands are inputs, then outputs, then temporaries.

    Attributes:
        ndim: the rank of the iteration space.
        operands: what the nest reads and writes.
        loops: the body.
        space: the leaves whose shapes make up the iteration space; None where that is the outputs' shape.
        reduced: the axes that reductions combine.
    """

    ndim: int
    operands: tuple[Operand, ...]
    loops: tuple[Loop, ...]
    space: tuple[Node, ...] | None = None
    reduced: tuple[int, ...] = ()

    @property
    def block(self) -> int:
        """Elements of a scratch block: a power of two."""
        item_bytes = sum(o.dtype.itemsize for o in self.operands if o.role not in UNIFORM)
        block = 4096
        while block > 128 and block * item_bytes > SCRATCH_BYTES:
            block //= 2
        return block

    @property
    def cost(self) -> int:
        """What one element is worth, in additions."""
        return max(sum(cost_of(n) for loop in self.loops for n in loop.varying), 1)

    @property
    def calls_math(self) -> bool:
        """Whether the body has costly vectorizable functions."""
        return any(map(is_hot, self.operations))

    @property
    def operations(self) -> Iterator[Node]:
        """The operations for each element, those that are repeated among them."""
        for loop in self.loops:
            yield from loop.varying
            if loop.repeated is not None:
                yield from loop.repeated.graph.nodes

    @property
    def code_key(self) -> Any:
        """Equal for nests that compute the same from operands of the same kinds: they share machine code."""
        return tuple((o.role, o.dtype) for o in self.operands), tuple(map(self._loop_key, self.loops))

    def _loop_key(self, loop: Loop) -> Any:
        place = {(o.role, o.node, o.index): k for k, o in enumerate(self.operands)}
        places = tuple(place[o.role, o.node, o.index] for o in loop.operands)
        written = {operand for _, operand in loop.stores}
        known: dict[Node, Any] = {
            o.node: k for k, o in zip(places, loop.operands, strict=True) if o not in written
        }

        def value(node: Node) -> Any:
            node = value_of(node)
            return (node.dtype, node.param.tobytes()) if node.op == "const" else known[node]

        lines = []
        for node in (*loop.uniform, *loop.varying):
            lines.append((node.op, node.dtype, node.param, *map(value, node.args)))
            known[node] = -len(lines)
        stores = tuple((value(n), place[o.role, o.node, o.index]) for n, o in loop.stores)
        return places, len(loop.uniform), tuple(lines), stores


@frozen
class Schedule:
    """The nests of a kernel, in the order in which they run."""

    graph: Graph
    nests: tuple[LoopNest, ...]

    @property
    def shared(self) -> tuple[int, ...]:
        """For each nest the first one that has the same code."""
        first: dict[Any, int] = {}
        return tuple(first.setdefault(nest.code_key, k) for k, nest in enumerate(self.nests))

    def __repr__(self) -> str:
        return f"<schedule of {len(self.nests)} nest{'s' * (len(self.nests) != 1)}>"

    def __str__(self) -> str:
        lines = []
        for number, nest in enumerate(self.nests):
            lines.append(f"nest {number}: rank {nest.ndim}, scratch blocks of {nest.block} elements")
            for operand in nest.operands:
                lines.append(f"  {operand.role:<9} {operand.name}: {operand.node.type}")
            for k, loop in enumerate(nest.loops):
                stores = ", ".join(operand.name for _, operand in loop.stores)
                counts = f"{len(loop.varying)} operations, {len(loop.uniform)} before the loop"
                lines.append(f"  loop {k}: {counts} -> {stores}")
            if nest.reduced:
                lines.append(f"  combined along axes {nest.reduced}")
        return "\n".join(lines)


def schedule(graph: Graph) -> Schedule:
    """The schedule of an optimized graph.

    Raises:
        GraphError: when a view stands on anything but an input, a call was not inlined, or an
            opaque one is left.
    """
    for node in graph.nodes:
        on_value = node.op == "view" and node.args[0].ndim and not is_in_memory(node)
        if on_value or node.op in ("call", "opaque", "pick"):
            raise GraphError(f"{node!r} must be gone before scheduling", where=node.where)
    groups = _groups(graph)
    return Schedule(graph, tuple(_nest(graph, group) for group in groups))


@frozen
class _Stored:
    """A value that a nest stores: its number among the outputs, or -1, and what is computed for it."""

    index: int
    name: str
    node: Node
    value: Node


@frozen
class _Group:
    """What one nest stores, and over which space; nests of a lower level run before."""

    level: float
    ndim: int
    stored: tuple[_Stored, ...]
    space: tuple[Node, ...] | None = None
    reduced: tuple[int, ...] = ()


def _groups(graph: Graph) -> list[_Group]:
    """The nests, in the order in which they run."""
    if not any(node.op in ("reduce", "put") for node in graph.nodes):
        return _by_rank(graph, [(i, 0) for i in range(len(graph.outputs))])
    level = levels(graph)
    shapes = Shapes(graph)

    def space_of(x: Node) -> tuple[int, frozenset[Node], int]:
        return level[x], shapes.of(x), x.ndim

    number = {node: i for i, (_, node) in reversed(list(enumerate(graph.outputs)))}
    flags = flags_of(graph)

    def combined_axes(node: Node) -> tuple[int, ...]:
        return () if node in flags else tuple(node.param[1])

    spaces: dict[tuple[int, frozenset[Node], int], dict[tuple[int, ...], list[_Stored]]] = {}
    for node in sorted((n for n in graph.nodes if n.op == "reduce"), key=lambda n: not combined_axes(n)):
        (x,) = node.args
        axes = combined_axes(node)
        nests = spaces.setdefault(space_of(x), {})
        axes = axes or next(iter(nests), ())
        name = "bad" if node in flags else "reduced" if node.param[1] else "kept"
        if node in number:
            name = graph.outputs[number[node]][0]
        nests.setdefault(axes, []).append(_Stored(number.get(node, -1), name, node, value_of(x)))
    homes = homes_of(graph)
    last = {home: node for node, home in homes.items()}  # What is in the array in the end.
    parts: list[_Group] = []
    for node, home in homes.items():
        x, value, *_ = node.args
        index = number.get(last[home], -1)
        name = graph.outputs[index][0] if index >= 0 else "changed"
        if home is node and x.op != "shape":  # Of a mere shape all elements are written as parts.
            whole = _Stored(index, name, node, value_of(x))
            space = tuple(shapes.ordered(shapes.of(x)))
            parts.append(_Group(level[node] - 1, x.ndim, (whole,), space))
        part = part_of(node)
        stored = _Stored(-1, name, part, value_of(value))
        parts.append(_Group(level[node] - 0.5, part.ndim, (stored,), (part,)))
    others: list[tuple[int, int]] = []
    for i, (name, node) in enumerate(graph.outputs):
        if (
            node.op in ("reduce", "put")
            and number[node] == i
            and last.get(homes.get(node, node), node) is node
        ):
            continue
        if found := spaces.get(space_of(node)):
            next(iter(found.values())).append(_Stored(i, name, node, value_of(node)))
        else:
            others.append((i, level[node]))
    groups = [
        _Group(key[0], key[2], tuple(stored), tuple(shapes.ordered(key[1])), axes)
        for key, nests in spaces.items()
        for axes, stored in nests.items()
    ]
    ranks = [_with_space(group, shapes) for group in _by_rank(graph, others)]
    return sorted((*parts, *groups, *ranks), key=lambda group: group.level)


def flags_of(graph: Graph) -> frozenset[Node]:
    """The reductions that only tell whether some element is true, for a check."""
    return frozenset(effect.args[0] for effect in graph.effects if effect.op == "check")


def _with_space(group: _Group, shapes: Shapes) -> _Group:
    """A group with the space of its outputs, where that is one whatever the sizes of a call are."""
    first, *rest = (shapes.of(stored.node) for stored in group.stored)
    in_memory = any(stored.node.op in ("reduce", "put") for stored in group.stored)
    if in_memory or not first or any(leaves != first for leaves in rest):
        return group
    return replaced(group, space=tuple(shapes.ordered(first)))


def _by_rank(graph: Graph, chosen: Sequence[tuple[int, int]]) -> list[_Group]:
    """Outputs, with their levels, in groups of one level and rank; costly ones that share nothing apart."""
    families = _families([graph.outputs[i][1] for i, _ in chosen])
    groups: dict[tuple[int, int, int], list[_Stored]] = {}
    for (i, level), family in zip(chosen, families, strict=True):
        name, node = graph.outputs[i]
        groups.setdefault((-node.ndim, level, family), []).append(_Stored(i, name, node, value_of(node)))
    return [
        _Group(level, -rank, tuple(stored)) for (rank, level, _), stored in sorted(groups.items(), key=_first)
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


def is_leaf(node: Node) -> bool:
    """Whether a node is an operand: read from memory, or a size or stride of what lies there."""
    return node.op in _ROLES or node.op in ("input", "reduce", "put", "slice", "view", "count")


def is_scalar_only(node: Node) -> bool:
    """Whether an operation has no vector form for its operands."""
    if node.op not in OPS or not node.args:
        return False
    return kind(node.args[0].dtype) in OPS[node.op].scalar


def is_hot(node: Node) -> bool:
    """Whether an operation has a vector form that is worth keeping."""
    return node.op in OPS and OPS[node.op].cost >= HOT and not is_scalar_only(node)


def value_of(node: Node) -> Node:
    """The node whose value this one has: a broadcast, or a view of a scalar, only adds to the shape."""
    while node.op == "broadcast" or (node.op == "view" and node.args[0].ndim == 0):
        node = node.args[0]
    return node


def _compute_order(roots: Iterable[Node]) -> list[Node]:
    """Leaves and operations in order, without constants and without what only gives a shape."""
    order: list[Node] = []
    done: set[Node] = set()
    stack = [value_of(r) for r in roots][::-1]
    while stack:
        node = stack[-1]
        pending = [] if is_leaf(node) else [a for a in map(value_of, node.args) if a not in done]
        if node in done:
            stack.pop()
        elif pending:
            stack += pending[::-1]
        else:
            done.add(node)
            stack.pop()
            if node.op != "const":
                order.append(node)
    return order


def is_vectorizable(body: LoopBody) -> bool:
    """Whether all that a loop repeats has a vector form."""
    return not any(n.op == "loop" or is_scalar_only(n) for n in body.graph.nodes)


def same_for_all(body: LoopBody, steady: frozenset[int]) -> set[Node]:
    """The operations of a loop that give the same for all elements, where these inputs are."""
    same = {node for k, node in enumerate(body.graph.inputs) if k in steady}
    for node in body.graph.nodes:
        if node.op == "const" or (node.args and all(a in same for a in node.args)):
            same.add(node)
    return same


def steady_inputs(body: LoopBody, args: Sequence[Node]) -> frozenset[int]:
    """The inputs that are the same for all elements in each step; none if the number of steps is not."""
    steady = frozenset(k for k, a in enumerate(args) if value_of(a).ndim == 0)
    while True:
        same = same_for_all(body, steady)
        fewer = frozenset(k for k in steady if k >= body.states or body.next[k] in same)
        if fewer == steady:
            return steady if body.go in same else frozenset()
        steady = fewer


def parts_of(body: LoopBody) -> tuple[Loop, int]:
    """The operations that a loop repeats, and how many of them tell whether it goes on: those come first."""
    operand = Operand("", "temporary", body.go.dtype, body.go)
    asked = [n for n in _compute_order([body.go]) if not is_leaf(n)]
    inside = set(asked)
    rest = [n for n in _compute_order(body.next) if not is_leaf(n) and n not in inside]
    stores = tuple((value_of(node), operand) for node in (body.go, *body.next))
    return Loop((), (), (*asked, *rest), stores), len(asked)


def _nest(graph: Graph, group: _Group) -> LoopNest:
    order = _compute_order(stored.value for stored in group.stored)
    names = _Names()
    reads: list[Operand] = []
    for node in order:
        if not is_leaf(node):
            continue
        source = node.args[0] if node.op in ("view", "size") else node
        role = _ROLES.get(node.op) or ("scalar" if source.ndim == 0 else "input")
        reads.append(Operand(names.fresh(_title(node)), role, node.dtype, node))
    flags = flags_of(graph)
    position = {node: k for k, node in enumerate(graph.inputs)}
    reads.sort(key=lambda o: position.get(o.node, len(position)))
    values = {
        Operand(
            names.fresh(item.name),
            "flag" if item.node in flags else "output",
            item.node.dtype,
            item.node,
            item.index,
        ): item.value
        for item in group.stored
    }
    groups = _split([n for n in order if not is_leaf(n)], values.values())
    loops, temporaries = _loops(groups, reads, values, names)
    return LoopNest(group.ndim, (*reads, *values, *temporaries), loops, group.space, group.reduced)


def _title(leaf: Node) -> str:
    """What a leaf is called in the source: after its input, or after what it is."""
    if leaf.op == "size":
        return "size"
    if leaf.op in ("table", "stride"):
        return f"{_title(leaf.args[0])}_{leaf.op}"
    while leaf.op in ("view", "slice", "broadcast"):
        leaf = leaf.args[0]
    if leaf.op in ("put", "count"):
        return "changed" if leaf.op == "put" else "place"
    return leaf.name if leaf.op == "input" else "kept" if is_kept(leaf) else "reduced"


def _uniform(node: Node) -> bool:
    return node.ndim == 0


def _split(operations: list[Node], values: Collection[Node]) -> list[list[Node]]:
    """The varying operations in groups, one for each loop; operands come in the same or an earlier one."""
    varying = [n for n in operations if not _uniform(n)]
    mixed = any(map(is_scalar_only, varying)) and any(map(is_hot, varying))
    phase: dict[Node, int] = {}
    for node in varying:
        before = [value_of(a) for a in node.args]
        # What is repeated is a loop of its own, which others come before or after.
        level = max((phase[a] + ("loop" in (node.op, a.op)) for a in before if a in phase), default=0)
        if mixed and is_scalar_only(node):
            level |= 1
        elif mixed and is_hot(node):
            level += level % 2
        phase[node] = level
    uses = Counter(arg for node in varying for arg in set(map(value_of, node.args)))
    stored = Counter(values)
    groups = []
    for level in sorted(set(phase.values())):
        here = [n for n in varying if phase[n] == level]
        if together := [n for n in here if n.op != "loop"]:
            groups += _budget(together, uses, stored)
        groups += _repeated(n for n in here if n.op == "loop")
    return groups or [[]]


def _repeated(nodes: Iterable[Node]) -> list[list[Node]]:
    """Groups of the results of each loop: of all its states, if it is computed in vectors."""
    groups: dict[Any, dict[int, Node]] = {}
    for node in nodes:
        groups.setdefault((node.param[0], node.args), {})[node.param[1]] = node
    for (body, args), known in groups.items():
        if is_vectorizable(body):
            for k, other in enumerate(ir.loop(body, args)):
                known.setdefault(k, other)
    return [[known[k] for k in sorted(known)] for known in groups.values()]


def _budget(nodes: list[Node], uses: Counter[Node], stored: Counter[Node]) -> list[list[Node]]:
    """Cuts a loop's operations where there are too many, or where they touch too many arrays.

    Args:
        nodes: the operations, in order.
        uses: how many operations of the nest use each value; those outside the loop need it stored.
        stored: how many outputs each value is.
    """
    groups: list[list[Node]] = [[]]
    inputs: set[Node] = set()
    inside: set[Node] = set()
    remaining: dict[Node, int] = {}
    live = 0  # Values of the group that something still needs, each as often as it is stored.
    for node in nodes:
        args = set(map(value_of, node.args))
        new = {a for a in args if not _uniform(a) and a not in inside}
        own = max(stored[node] + (uses[node] > 0), 1)
        full = len(groups[-1]) >= MAX_OPERATIONS or len(inputs | new) + live + own > MAX_OPERANDS
        if full and groups[-1]:
            groups.append([])
            inputs, inside, remaining, live = set(), set(), {}, 0
            new = {a for a in args if not _uniform(a)}
        groups[-1].append(node)
        inputs |= new
        inside.add(node)
        remaining[node] = uses[node]
        live += (uses[node] > 0) + stored[node]
        for arg in args & inside:
            remaining[arg] -= 1
            live -= remaining[arg] == 0
    return groups


def _is_moving(node: Node) -> bool:
    """Whether a node is a state that each element has for itself, in a loop that is computed in vectors."""
    if node.op != "loop" or not is_vectorizable(node.param[0]):
        return False
    return node.param[1] not in steady_inputs(node.param[0], node.args)


def _loops(
    groups: list[list[Node]], reads: Sequence[Operand], writes: Mapping[Operand, Node], names: _Names
) -> tuple[tuple[Loop, ...], tuple[Operand, ...]]:
    home = {node: k for k, group in enumerate(groups) for node in group}
    crossing: dict[Node, Operand] = {}
    for k, group in enumerate(groups):
        for node in group:
            if _is_moving(node):
                crossing[node] = Operand(names.fresh("state"), "temporary", node.dtype, node)
            for arg in map(value_of, node.args):
                if home.get(arg, k) != k and arg not in crossing:
                    crossing[arg] = Operand(names.fresh("between"), "temporary", arg.dtype, arg)
    by_node = {operand.node: operand for operand in reads}
    loops = []
    for k, group in enumerate(groups):
        stores = [(n, crossing[n]) for n in group if n in crossing]
        stores += [(value, w) for w, value in writes.items() if home.get(value, 0) == k]
        needed = [*group, *(node for node, _ in stores)]
        inside = set(group)
        taken: list[Operand] = []
        uniform_roots: list[Node] = []
        for node in needed:
            for arg in map(value_of, (*node.args, node) if not is_leaf(node) else (node,)):
                if arg in inside:
                    continue
                if arg in crossing:
                    taken.append(crossing[arg])
                elif is_leaf(arg):
                    taken.append(by_node[arg])
                elif arg.op != "const":
                    uniform_roots.append(arg)
        uniform = _compute_order(uniform_roots)
        taken += [by_node[n] for n in uniform if is_leaf(n)]
        known = set(taken)
        loaded = [o for o in (*reads, *crossing.values()) if o in known]
        operands = (*loaded, *(operand for _, operand in stores))
        loops.append(Loop(operands, tuple(n for n in uniform if not is_leaf(n)), tuple(group), tuple(stores)))
    return tuple(loops), tuple(crossing.values())


class _Names:
    """Names that are unique in a nest, plain ASCII, and do not meet those that emitted source uses."""

    def __init__(self) -> None:
        self._taken: set[str] = {"n", "i", "range"}

    def fresh(self, base: str) -> str:
        # Python normalizes other letters, so that two inputs' names could become one.
        base = base if base.isascii() else "array"
        name, number = base, 0
        while name in self._taken:
            number += 1
            name = f"{base}_{number}"
        self._taken.add(name)
        return name
