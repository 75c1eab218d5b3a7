"""SCHEDULE: the loop nests of a graph, the operands of each, and how its body is split in loops.

Policy:

- A nest's body is one loop, unless
    - it mixes functions that have no vector form with costly ones that do: then each kind gets loops of
      its own, so that the vector ones stay vectorized; or
    - it has more than `MAX_OPERATIONS` operations, or more than `MAX_OPERANDS` arrays: then it is cut
      where the budget ends, so that neither registers nor compile time grow without bound.
  Values that cross from one loop to the next live in a block of scratch memory that stays in the cache;
  no intermediate ever fills an array.
- Which outputs share a nest is in `schedule.groups`.
- Places in arrays are found by a loop before the one that loads what is there, if that takes more than
  `MOST_PLACING` operations: that loop is vectorized, the other one not.
- Values of rank 0 are computed before the loop that needs them.
- What is repeated is a loop of its own. Where it has a vector form, its states live in scratch memory, and
  all elements of a block are repeated until the last is done; others are repeated one element at a time.
- Nests that compute the same from operands of the same kinds share their code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kernelgen import ir
from kernelgen.base.dtypes import DType, kind
from kernelgen.base.errors import GraphError
from kernelgen.base.values import frozen
from kernelgen.ir import COMBINES, Graph, LoopBody, Node, value_of
from kernelgen.ops import OPS
from kernelgen.passes.keeping import cost_of, single_axes
from kernelgen.passes.shapes import is_in_memory
from kernelgen.runtime.program import Leaf, Nest, Pointer, Role
from kernelgen.schedule.arrays import Arrays, combined_by, is_leaf, title_of
from kernelgen.schedule.groups import HOT, Group, Stored, flags_of, groups_of, results_of
from kernelgen.schedule.homes import homes_of

MAX_OPERATIONS = 400
"""Operations in one loop."""
MAX_OPERANDS = 40
"""Arrays that one loop reads or writes."""
MOST_PLACING = 4
"""Operations that find a place in an array in the loop that loads what is there, at most."""
SCRATCH_BYTES = 64 * 1024
"""Scratch memory of a nest: what stays in the first levels of cache."""

UNIFORM = ("scalar", "size", "table", "stride", "flag")
"""The roles of operands that are the same for all elements of a nest."""


@frozen
class Operand:
    """An operand of a nest: the value that it holds, and where it lies.

    Attributes:
        name: unique in the nest; it appears in the source.
        node: the graph's node that it holds.
        pointer: what calls are told of it; of temporaries, which lie in scratch memory, role and dtype alone.
        narrow: whether it is an input with one position along the last axis of the space, which has several.
    """

    name: str
    node: Node
    pointer: Pointer
    narrow: bool = False

    @property
    def role(self) -> Role:
        """What it is for the nest."""
        return self.pointer.role

    @property
    def dtype(self) -> DType:
        """The items' dtype."""
        return self.pointer.dtype

    @property
    def index(self) -> int:
        """The position among the graph's outputs; -1 for what is none."""
        return self.pointer.output


def _temporary(name: str, node: Node) -> Operand:
    return Operand(name, node, Pointer("temporary", node.dtype))


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

    @property
    def same_in_row(self) -> frozenset[Node]:
        """The operations that narrow operands alone decide: they give one value for each row."""
        known = {o.node for o in self.operands if o.narrow}
        same: set[Node] = set()
        for node in self.varying if known else ():
            args = [a for a in map(value_of, node.args) if a.op != "const"]
            if all(a.ndim == 0 or a in known for a in args) and any(a in known for a in args):
                known.add(node)
                same.add(node)
        return frozenset(same)


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
    space: tuple[Leaf, ...] | None = None
    reduced: tuple[int, ...] = ()

    def described(self, symbol: str) -> Nest:
        """What calls must know of the nest, whose machine code has this name."""
        pointers = tuple(o.pointer for o in self.operands if o.role != "temporary")
        return Nest(symbol, self.ndim, pointers, self.cost, 0, self.space, self.reduced)

    @property
    def arrays(self) -> tuple[Operand, ...]:
        """The operands that are arrays in memory, walked element by element."""
        return tuple(o for o in self.operands if o.role in ("input", "output"))

    @property
    def bytes_per_element(self) -> int:
        """Bytes that one element of the space moves: arrays read and written, none of them broadcast."""
        return sum(o.dtype.itemsize for o in self.arrays)

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
    def has_rows(self) -> bool:
        """Whether there is code for parts of rows, in which narrow operands are one value.

        Not where a function would be called for that one value: its vector form, which all other elements are
        computed by, may round to other bits.
        """
        if not any(o.narrow for o in self.operands) or any(loop.repeated for loop in self.loops):
            return False
        return not any(is_hot(n) and not OPS[n.op].exact for loop in self.loops for n in loop.same_in_row)

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
        kinds = tuple((o.role, o.dtype, o.narrow) for o in self.operands)
        place = {(o.role, o.node, o.index): k for k, o in enumerate(self.operands)}
        combined = tuple((o.pointer.combine, o.pointer.runs) for o in self.operands) if self.reduced else ()
        return kinds, combined, tuple(self._loop_key(loop, place) for loop in self.loops)

    def _loop_key(self, loop: Loop, place: Mapping[Any, int]) -> Any:
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

    @property
    def symbols(self) -> tuple[str, ...]:
        """For each nest the name of its machine code."""
        return tuple(f"kernelgen_{number}" for number in self.shared)

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
                runs = any(operand.pointer.runs for operand in nest.operands)
                how = "combined one by one, with each value stored," if runs else "combined"
                lines.append(f"  {how} along axes {nest.reduced}")
        return "\n".join(lines)


def schedule(graph: Graph, arrays: Arrays | None = None) -> Schedule:
    """The schedule of an optimized graph.

    Args:
        graph: what is computed.
        arrays: those of a call, to which the graph's are added; by default of one that passes its inputs.

    Raises:
        GraphError: when a view stands on anything but an input, a call was not inlined, or an
            opaque one is left.
    """
    for node in graph.nodes:
        on_value = node.op == "view" and node.args[0].ndim and not is_in_memory(node)
        if on_value or node.op in ("call", "opaque", "pick"):
            raise GraphError(f"{node!r} must be gone before scheduling", where=node.where)
    arrays = arrays or Arrays(graph)
    homes, flags = homes_of(graph), flags_of(graph)
    groups = groups_of(graph, arrays.shapes, homes, flags)
    arrays.enter(graph, homes, results_of(graph, groups, homes, flags))
    single = single_axes(graph.nodes)
    return Schedule(graph, tuple(_nest(graph, group, arrays, flags, single) for group in groups))


def is_scalar_only(node: Node) -> bool:
    """Whether an operation has no vector form for its operands."""
    if node.op not in OPS or not node.args:
        return False
    return kind(node.args[0].dtype) in OPS[node.op].scalar


def is_hot(node: Node) -> bool:
    """Whether an operation has a vector form that is worth keeping."""
    return node.op in OPS and OPS[node.op].cost >= HOT and not is_scalar_only(node)


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
    operand = _temporary("", body.go)
    asked = [n for n in _compute_order([body.go]) if not is_leaf(n)]
    inside = set(asked)
    rest = [n for n in _compute_order(body.next) if not is_leaf(n) and n not in inside]
    stores = tuple((value_of(node), operand) for node in (body.go, *body.next))
    return Loop((), (), (*asked, *rest), stores), len(asked)


def _nest(
    graph: Graph,
    group: Group,
    arrays: Arrays,
    flags: Collection[Node],
    single: Mapping[Node, tuple[bool, ...]],
) -> LoopNest:
    order = _compute_order(stored.value for stored in group.stored)
    names = _Names()
    leaves = [(node, names.fresh(_title(node))) for node in order if is_leaf(node)]
    position = {node: k for k, node in enumerate(graph.inputs)}
    leaves.sort(key=lambda leaf: position.get(leaf[0], len(position)))
    walked = [node for node, _ in leaves if node.ndim and node.op not in ("table", "stride")]
    narrow = {node for node in walked if single[node][-1]}
    if len(narrow) == len(walked):
        narrow.clear()  # Nor has the space several.
    reads = [Operand(name, node, arrays.read(node), node in narrow) for node, name in leaves]
    held = [node for node, _ in leaves] + [item.node for item in group.stored]
    values = {
        Operand(names.fresh(item.name), item.node, _written(item, group, arrays, flags, held)): item.value
        for item in group.stored
    }
    groups = _split([n for n in order if not is_leaf(n)], values.values())
    loops, temporaries = _loops(groups, reads, values, names)
    space = None if group.space is None else arrays.leaves(group.space)
    return LoopNest(group.ndim, (*reads, *values, *temporaries), loops, space, group.reduced)


def _written(
    item: Stored, group: Group, arrays: Arrays, flags: Collection[Node], held: Sequence[Node]
) -> Pointer:
    """Where a nest writes a value, and by what it combines it; `held` are the operands' values, in order."""
    node, index, dtype = item.node, item.index, item.node.dtype
    if node in flags:
        return Pointer("flag", dtype, arrays.position(node))
    if group.space is None:
        return Pointer("output", dtype, output=index)
    whole = tuple(range(group.ndim))
    if index < 0 and node.op == "slice":  # A part of an array, which is replaced.
        return Pointer("output", dtype, arrays.position(node), whole)
    if arrays.stored.get(node, -2) != index:  # A result in the shape of the nest's space.
        return Pointer("output", dtype, axes=whole, output=index)
    place, combine = arrays.position(node), combined_by(node)
    if not combine:
        return Pointer("output", dtype, place, whole, output=index)
    value = value_of(node.args[0])
    as_it_is = value in held and value.dtype.kind != "b"  # Others count as True whatever their byte.
    source = held.index(value) if as_it_is else -1
    combined = COMBINES.index(combine)
    return Pointer("output", dtype, place, arrays.kept(node), output=index, combine=combined, source=source)


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
    return leaf.name if leaf.op == "input" else title_of(leaf)


def _uniform(node: Node) -> bool:
    return node.ndim == 0


def _split(operations: list[Node], values: Collection[Node]) -> list[list[Node]]:
    """The varying operations in groups, one for each loop; operands come in the same or an earlier one."""
    varying = [n for n in operations if not _uniform(n)]
    mixed = any(map(is_scalar_only, varying)) and any(map(is_hot, varying))
    far = set() if mixed else _far_loads(varying)
    phase: dict[Node, int] = {}
    for node in varying:
        before = [value_of(a) for a in node.args]
        # What is repeated is a loop of its own, which others come before or after.
        level = max((phase[a] + ("loop" in (node.op, a.op)) for a in before if a in phase), default=0)
        level += node in far
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


def _far_loads(varying: Sequence[Node]) -> set[Node]:
    """The loads at places that take much to find: these are found in vectors, by a loop of their own.

    In one loop with the loads, which are done one by one, each of them would wait for that.
    """
    found: dict[Node, frozenset[Node]] = {}  # What each value is computed by, behind the last load.
    far = set()
    for node in varying:
        if node.op != "load":
            found[node] = frozenset((node,)).union(*(found.get(value_of(a), ()) for a in node.args))
        elif sum(len(found.get(value_of(a), ())) for a in node.args) > MOST_PLACING:
            far.add(node)
    return far


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
                crossing[node] = _temporary(names.fresh("state"), node)
            for arg in map(value_of, node.args):
                if home.get(arg, k) != k and arg not in crossing:
                    crossing[arg] = _temporary(names.fresh("between"), arg)
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
