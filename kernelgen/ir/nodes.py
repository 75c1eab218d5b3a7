"""Nodes and graphs, and what makes them."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np

from kernelgen.base.dtypes import BOOL, DType, short_name
from kernelgen.base.errors import GraphError, SourceLine
from kernelgen.base.extensions import extension
from kernelgen.base.values import frozen
from kernelgen.ir.calls import OpaqueCall
from kernelgen.ops import OPS

STRUCTURAL = frozenset(
    {"input", "const", "size", "view", "slice", "broadcast", "reduce", "put", "call", "opaque", "pick"}
    | {"shape", "count", "loop", "gather", "table", "stride", "load", "check"}
)

COMBINES = ("add", "multiply", "maximum", "minimum", "logical_or", "logical_and", "fmax", "fmin")
"""What reductions combine elements by, in the order of `native/program.h`.

A maximum is NaN where an element is, and of nothing there is none; `fmax` is NaN where all elements are.
"""

ROUNDED = frozenset(COMBINES[:2])
"""Those whose result may depend on the order of the elements, if these are of floating point."""

KEEP = "keep"
"""The parameter of a reduction of no axes: a value that is computed once and kept in memory."""

EMPTY = "empty"
"""The third parameter of extrema of which there may be no elements: they are then what `neutral` says."""

SOURCES = frozenset({"input", "pick", "reduce", "put", "count", "shape"})
"""The operations whose values lie in memory, or are mere shapes."""

RUNNING = "running"
"""The third parameter of reductions that store each value on the way: the axis stays."""

OPERAND = "operand"
"""What stands for a number that an operand gives in a slice: `(OPERAND, k)` for the k-th of them."""

FIT = "fit"
"""The parameter of a broadcast whose first operand must not be larger than the others."""


_serials = itertools.count()


class _Numbered:
    """Counts nodes as they are made, so that those of a recording have the order of the program."""

    __slots__ = ("serial",)
    serial: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "serial", next(_serials))


@frozen(eq=False)
class Node(_Numbered):
    """One value. Nodes are equal only to themselves; passes decide what is the same value."""

    op: str
    args: tuple[Node, ...]
    dtype: DType
    ndim: int
    param: Any = None
    where: SourceLine | None = None

    @property
    def type(self) -> str:
        """The dtype and rank as the graph's text shows them, such as `f32[:, :]`."""
        if self.op == "opaque":
            return f"({', '.join(map(str, self.param.results))})"
        return f"{short_name(self.dtype)}[{', '.join(':' * self.ndim)}]"

    @property
    def name(self) -> str:
        """An input's name."""
        return str(self.param)

    def __repr__(self) -> str:
        param = "" if self.param is None else f", {self.param!r}"
        return f"<{self.op}{param}: {self.type}>"


_serial = operator.attrgetter("serial")


class _Ordered:
    """Room for the order of a graph's nodes, which many ask for."""

    __slots__ = ("_order",)
    _order: tuple[Node, ...]


@frozen
class Graph(_Ordered):
    """Inputs, named outputs, arrays captured while recording (by input name), and calls with effects."""

    inputs: tuple[Node, ...]
    outputs: tuple[tuple[str, Node], ...]
    captured: Mapping[str, np.ndarray[Any, Any]] = MappingProxyType({})
    effects: tuple[Node, ...] = ()

    @property
    def arguments(self) -> tuple[Node, ...]:
        """The inputs that a caller passes: those that are not captured."""
        return tuple(i for i in self.inputs if i.name not in self.captured)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Every node that an effect or an output needs, operands first, in a deterministic order.

        The effects come in their order, which is the program's.
        """
        try:
            return self._order
        except AttributeError:
            order = topological((*self.effects, *(node for _, node in self.outputs)))
            object.__setattr__(self, "_order", order)
            return order

    @property
    def as_made(self) -> tuple[Node, ...]:
        """The nodes in the order in which they were made, which in a recording is the program's.

        Where a pass made some effects anew, and others not, that order is lost: then they are as in `nodes`.
        """
        made = [effect.serial for effect in self.effects]
        return tuple(sorted(self.nodes, key=_serial)) if made == sorted(made) else self.nodes

    @property
    def has_opaque(self) -> bool:
        """Whether there are opaque calls, here or in a graph that is called."""
        return any(
            node.op == "opaque" or (node.op == "call" and node.param[0].has_opaque) for node in self.nodes
        )

    def __repr__(self) -> str:
        inputs = ", ".join(f"{i.name}: {i.type}" for i in self.arguments)
        outputs = ", ".join(f"{name}: {node.type}" for name, node in self.outputs)
        count = len(self.nodes)
        return f"<graph ({inputs}) -> ({outputs}), {count} node{'s' * (count != 1)}>"

    def __str__(self) -> str:
        text: str = extension("graph.text")(self)
        return text

    @property
    def structure(self) -> str:
        """The structure as text, which is equal for graphs that compute the same in the same way."""
        text: str = extension("graph.structure")(self)
        return text

    def to_json(self) -> str:
        """The graph as versioned JSON; see `kernelgen.ir.serialize`.

        Captured arrays go along as they are now.

        Raises:
            UnsupportedError: for opaque calls of functions that cannot be named.
        """
        text: str = extension("graph.to_json")(self)
        return text

    @classmethod
    def from_json(cls, text: str | bytes) -> Graph:
        """The graph that `to_json` wrote.

        Raises:
            GraphError: for text that is no graph, or one of another version.
        """
        graph: Graph = extension("graph.from_json")(text)
        return graph

    def __reduce__(self) -> tuple[Any, ...]:
        return Graph.from_json, (self.to_json(),)

    def __deepcopy__(self, memo: Any) -> Graph:
        return self  # It is immutable.

    def to_dot(self) -> str:
        """The graph in the DOT language of Graphviz."""
        text: str = extension("graph.to_dot")(self)
        return text

    def to_svg(self) -> str:
        """The graph as an SVG picture."""
        picture: str = extension("graph.to_svg")(self)
        return picture

    def _repr_svg_(self) -> str:
        return self.to_svg()

    def _repr_html_(self) -> str:
        page: str = extension("graph.html")(self)
        return page


def topological(roots: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes that `roots` need, operands before users. Iterative: graphs may be very deep."""
    order: list[Node] = []
    done: set[Node] = set()
    for root in roots:
        stack: list[tuple[Node, Iterator[Node]]] = [(root, iter(root.args))] if root not in done else []
        open_: set[Node] = {root}
        while stack:
            node, rest = stack[-1]
            for arg in rest:
                if arg in done:
                    continue
                if arg in open_:
                    raise GraphError(f"the graph has a cycle through {arg!r}", where=arg.where)
                open_.add(arg)
                stack.append((arg, iter(arg.args)))
                break
            else:
                stack.pop()
                open_.discard(node)
                if node not in done:
                    done.add(node)
                    order.append(node)
    return tuple(order)


OUTPUT = Node("output", (), np.dtype(np.bool_), 0)
"""Stands among readers for what reads the results of a graph; it is a node of none."""


def readers_of(graph: Graph) -> dict[Node, tuple[Node, ...]]:
    """The nodes that have each node as an operand, in order and once each; then OUTPUT, if it is a result."""
    readers: dict[Node, dict[Node, None]] = {node: {} for node in graph.nodes}
    for node in graph.nodes:
        for arg in node.args:
            readers[arg][node] = None
    for _, node in graph.outputs:
        readers[node][OUTPUT] = None
    return {node: tuple(each) for node, each in readers.items()}


# Building. Every node is made here or by the table's rules, so ranks and dtypes are right by construction.


def const(value: Any, dtype: DType | None = None, where: SourceLine | None = None) -> Node:
    """A scalar constant."""
    scalar = np.asarray(value, dtype)[()]
    return Node("const", (), np.dtype(scalar.dtype), 0, scalar, where)


def apply(op: str, *args: Node, where: SourceLine | None = None) -> Node:
    """An operation of the table on operands that have its loop's dtypes already."""
    operands, dtype = OPS[op].types(tuple(a.dtype for a in args))
    if operands != tuple(a.dtype for a in args):
        raise GraphError(f"{op} takes {operands}, not {[str(a.dtype) for a in args]}", where=where)
    return Node(op, args, dtype, max(a.ndim for a in args), None, where)


def cast(x: Node, dtype: DType, where: SourceLine | None = None) -> Node:
    """`x` in another dtype; `x` itself where it has it."""
    if x.dtype == dtype:
        return x
    return Node("cast", (x,), dtype, x.ndim, None, where or x.where)


def view(x: Node, axes: Sequence[int | None], where: SourceLine | None = None) -> Node:
    """`x` with its axes in this order, and a new one for each None."""
    axes = tuple(axes)
    if axes == tuple(range(x.ndim)):
        return x
    if sorted(a for a in axes if a is not None) != list(range(x.ndim)):
        raise GraphError(f"a view must use each of {x.ndim} axes once, got {axes}", where=where)
    return Node("view", (x,), x.dtype, len(axes), axes, where or x.where)


def broadcast(x: Node, refs: Sequence[Node], where: SourceLine | None = None) -> Node:
    """`x` in the shape that it and `refs` broadcast to."""
    ndim = max([x.ndim, *(r.ndim for r in refs)])
    return Node("broadcast", (x, *refs), x.dtype, ndim, None, where or x.where)


def fit(x: Node, ref: Node, where: SourceLine | None = None) -> Node:
    """`x` in the shape of `ref`; calls in which `x` has more than that are refused."""
    if x.ndim == 0:
        return broadcast(x, [ref], where)
    return Node("broadcast", (x, ref), x.dtype, max(x.ndim, ref.ndim), FIT, where or x.where)


def slice_(
    x: Node, dims: Sequence[tuple[Any, ...]], where: SourceLine | None = None, numbers: Sequence[Node] = ()
) -> Node:
    """`x` seen through Python's slices and integer indices, one for each of its axes.

    Args:
        dims: for each axis `("slice", start, stop, step)`, with None where Python's slice has it, or
            `("index", k)`, which takes the axis away. For a start, stop or index `(OPERAND, j)` stands for
            the j-th number.
        numbers: int64 scalars.
    """
    dims = tuple(map(tuple, dims))
    if all(d == ("slice", None, None, None) for d in dims):
        return x
    if len(dims) != x.ndim:
        raise GraphError(f"{len(dims)} slices do not fit rank {x.ndim}", where=where)
    ndim = sum(d[0] == "slice" for d in dims)
    return Node("slice", (x, *numbers), x.dtype, ndim, dims, where or x.where)


def reduce(
    x: Node, combine: str, axes: Sequence[int], where: SourceLine | None = None, *, empty: bool = False
) -> Node:
    """The elements of `x` combined along axes, which go away.

    Args:
        empty: whether there is an extremum of no elements: what `neutral` says.
    """
    combine = _of_dtype(combine, x.dtype)
    param = (combine, tuple(axes), EMPTY) if empty else (combine, tuple(axes))
    return Node("reduce", (x,), x.dtype, x.ndim - len(axes), param, where or x.where)


def running(x: Node, combine: str, axis: int, where: SourceLine | None = None) -> Node:
    """For each element of `x` what it and those before it along an axis come to, combined one by one."""
    param = (_of_dtype(combine, x.dtype), (axis,), RUNNING)
    return Node("reduce", (x,), x.dtype, x.ndim, param, where or x.where)


def _of_dtype(combine: str, dtype: DType) -> str:
    """What elements of a dtype are combined by: a sum of truth values is true where one is."""
    return _TRUTHS.get(combine, combine) if dtype == BOOL else combine


_TRUTHS = {"add": "logical_or", "multiply": "logical_and"}


def is_running(x: Node) -> bool:
    """Whether a value is one that `running` made."""
    return x.op == "reduce" and x.param[2:] == (RUNNING,)


def neutral(combine: str, dtype: DType) -> Any:
    """What changes nothing that it is combined with: of a maximum the least value of the dtype."""
    ufunc: Any = OPS[combine].reference
    if ufunc.identity is not None:
        return ufunc.identity
    if combine in ("fmax", "fmin"):
        return np.nan
    ends = (False, True) if dtype.kind == "b" else (-np.inf, np.inf)
    if dtype.kind in "iu":
        ends = np.iinfo(dtype).min, np.iinfo(dtype).max
    return ends[combine == "minimum"]


NUMBERS = ("add", "subtract", "multiply", "floor_divide", "remainder", "minimum", "maximum", "negative")
"""The operations that slices and shapes may take the result of."""


def is_number(node: Node) -> bool:
    """Whether a node is made of int64 scalars among the inputs, and of sizes, in a way that calls know."""
    if (node.dtype, node.ndim) != (np.dtype(np.int64), 0):
        return False
    return node.op in ("input", "size", "const", *NUMBERS) or (
        node.op == "broadcast" and all(a.ndim == 0 for a in node.args)
    )


def number_text(node: Node, name: Callable[[Node], str | None]) -> str | None:
    """A number as an expression of Python's integers, of which none is an input; None where it may differ.

    Args:
        name: what the expression calls an array whose size it takes; None for one that it has not.
    """
    if node.dtype != np.int64 or node.ndim:
        return None
    if node.op == "const":
        return f"({int(node.param)})"
    if node.op == "size":
        array = name(node.args[0]) if len(node.args) == 1 and node.args[0].ndim else None
        if array is None:
            return None
        return f"{array}.size" if node.param is None else f"{array}.shape[{node.param}]"
    text = OPS[node.op].python if node.op in NUMBERS else ""
    parts = [number_text(a, name) for a in node.args]
    if not text or None in parts:
        return None
    if "/" in text or "%" in text:  # Python refuses to divide by zero.
        divisor = node.args[1]
        if divisor.op != "const" or divisor.param == 0:
            return None
    return f"({text.format(*parts)})"


def value_of(node: Node) -> Node:
    """The node whose value this one has: a broadcast, or a view of a scalar, only adds to the shape."""
    while node.op == "broadcast" or (node.op == "view" and node.args[0].ndim == 0):
        node = node.args[0]
    return node


def put(
    x: Node,
    value: Node,
    dims: Sequence[tuple[Any, ...]],
    where: SourceLine | None = None,
    numbers: Sequence[Node] = (),
) -> Node:
    """`x` with a part replaced by a value, which broadcasts to it.

    Args:
        dims, numbers: the part, as `slice_` has it; of the whole, the value itself in the shape of `x`.
    """
    if x.ndim and all(tuple(d) == ("slice", None, None, None) for d in dims):
        return fit(value, x, where)
    return Node("put", (x, value, *numbers), x.dtype, x.ndim, tuple(map(tuple, dims)), where or x.where)


def shape(extents: Sequence[Sequence[Node]], dtype: DType = BOOL, where: SourceLine | None = None) -> Node:
    """An array of which only the shape is known: what is put into it, or broadcast to it, has elements.

    Args:
        extents: for each axis the int64 scalars that are its extent; calls in which they differ, or are
            negative, are refused.
    """
    numbers = tuple(n for axis in extents for n in axis)
    return Node("shape", numbers, dtype, len(extents), tuple(map(len, extents)), where)


def count(n: Node, where: SourceLine | None = None) -> Node:
    """The integers from 0 up to, and without, an int64 scalar, which calls refuse if it is negative."""
    return Node("count", (n,), np.dtype(np.int64), 1, None, where or n.where)


def gather(
    x: Node, indices: Sequence[Node], axes: Sequence[int | None], where: SourceLine | None = None
) -> Node:
    """The elements of `x` at these places, of the shape that the indices broadcast to.

    Args:
        indices: for each axis of `x` int64 numbers, of which negative ones count from the end.
        axes: for each the axis that is named where an index is out of range; None for indices that never are.
    """
    ndim = max(i.ndim for i in indices)
    return Node("gather", (x, *indices), x.dtype, ndim, tuple(axes), where or x.where)


def load(x: Node, offset: Node, where: SourceLine | None = None) -> Node:
    """The items of an array in memory at these distances from its first one.

    Args:
        x: an array that lies in memory, or is seen there.
        offset: int64 numbers, in units of what `stride` has.
    """
    table = Node("table", (x,), x.dtype, 0, None, x.where)
    return Node("load", (table, offset), x.dtype, offset.ndim, None, where or x.where)


def stride(x: Node, axis: int) -> Node:
    """The distance of neighbours along an axis of an array in memory, in items, or in parts of complex ones.

    It is 0 where the axis has one position.
    """
    return Node("stride", (x,), np.dtype(np.int64), 0, axis, x.where)


CHECKED = ("index", "exponent")
"""What checks refuse: an index that is out of range, integers to a negative power."""


def check(fails: Node, what: str, where: SourceLine | None = None) -> Node:
    """An effect: a call in which an element of this value is true is refused, for what is `CHECKED`."""
    some = reduce(fails, "logical_or", range(fails.ndim), where) if fails.ndim else keep(fails)
    return Node("check", (some,), BOOL, 0, what, where or fails.where)


def keep(x: Node) -> Node:
    """`x` computed once and kept in memory, for users that read it at other places than their own."""
    return reduce(x, KEEP, ())


def is_kept(x: Node) -> bool:
    """Whether a value is one that `keep` made."""
    return x.op == "reduce" and x.param == (KEEP, ())


def opaque(call: OpaqueCall, args: Sequence[Node], where: SourceLine | None = None) -> tuple[Node, ...]:
    """An opaque call, followed by its results."""
    node = Node("opaque", tuple(args), BOOL, 0, call, where)
    return node, *(Node("pick", (node,), r.dtype, r.ndim, k, where) for k, r in enumerate(call.results))


_OWN_RANK = frozenset(
    {"view", "slice", "reduce", "put", "size", "call", "opaque", "pick", "shape", "count"}
    | {"table", "stride", "check"}
)
"""The operations whose rank is not the largest of their operands'."""


def with_args(node: Node, args: tuple[Node, ...]) -> Node:
    """`node` on other operands of the same dtypes."""
    if args == node.args:  # Nodes are equal only to themselves.
        return node
    ndim = node.ndim
    if node.op == "gather":
        ndim = max(a.ndim for a in args[1:])
    elif node.op not in _OWN_RANK:
        ndim = max(a.ndim for a in args)
    return Node(node.op, args, node.dtype, ndim, node.param, node.where)


def rewrite(graph: Graph, change: Callable[[Node], Node]) -> Graph:
    """The graph with `change` applied to each node, operands first."""
    new: dict[Node, Node] = {}
    for node in graph.nodes:
        new[node] = change(with_args(node, tuple(new[a] for a in node.args)))
    outputs = tuple((name, new[node]) for name, node in graph.outputs)
    inputs = tuple(new.get(i, i) for i in graph.inputs)
    return Graph(inputs, outputs, graph.captured, tuple(new[e] for e in graph.effects))


def substituted(inner: Graph, args: Sequence[Node]) -> dict[Node, Node]:
    """The nodes of `inner` with its inputs replaced, by the nodes that they were."""
    new = dict(zip(inner.inputs, args, strict=True))
    for node in inner.nodes:
        if node.op != "input":
            new[node] = with_args(node, tuple(new[a] for a in node.args))
    return new


def make_anew(
    roots: Iterable[Node], known: dict[Node, Node], instead: Mapping[Node, Node] = MappingProxyType({})
) -> None:
    """Adds what stands for nodes to what is known to stand for others.

    Args:
        roots: the nodes; what they are made of is made anew, too.
        known: by the nodes, what stands for them.
        instead: nodes in whose places others are made anew, which may come later in a graph.
    """
    stack = [*roots]
    while stack:
        node = stack[-1]
        target = instead.get(node, node)
        pending = [a for a in target.args if a not in known]
        if node not in known and pending:
            stack += pending
            continue
        stack.pop()
        if node not in known:
            known[node] = with_args(target, tuple(known[a] for a in target.args))


def leaves_of(node: Node, known: Mapping[Node, frozenset[Node]]) -> frozenset[Node]:
    """The leaves whose shapes broadcast to the node's, given those of its operands.

    A leaf is an input, a reduction, a slice, a result of an opaque call, or a view of one.
    """
    if node.ndim == 0 or node.op == "size":
        return frozenset()
    if node.op in SOURCES or node.op == "slice":
        return frozenset((node,))
    if node.op == "view":
        return frozenset((node,)) if node.args[0].ndim else frozenset()
    sets = [known[a] for a in node.args[node.op == "gather" :]]
    biggest = max(sets, key=len, default=frozenset())
    return biggest if all(s <= biggest for s in sets) else frozenset().union(*sets)
