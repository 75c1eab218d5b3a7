"""The graph: a directed acyclic graph of immutable nodes, its text, `verify` and `evaluate`.

Grammar of the text:

    graph     = "graph(" [ input { ", " input } ] ") {" { statement } "return " output { ", " output } "}"
    input     = name ": " type [ " = captured" ]
    type      = dtype "[" [ ":" { ", :" } ] "]"          one colon for each axis; sizes are never named
    statement = "%" number ": " type " = " op "(" operands ")" [ "# " file ":" line "  " text ]
    output    = name "=" value
    value     = "%" number | name | constant

Besides the rows of the op table there are six structural operations:

    input()                    an argument of the kernel; `param` is its name
    const()                    a scalar; `param` is a NumPy scalar
    size(x, ...)               an extent of the broadcast of its operands; `param` is the axis counted from
                               the last (-1), None for all of them
    view(x)                    axes moved and inserted; `param` has, for each axis, x's axis or None
    broadcast(x, ref, ...)     x, in the broadcast shape of all operands
    call(x, ...)               one output of another graph; `param` is (graph, output index, name)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from kernelgen.dtypes import BOOL, INT64, SUPPORTED, DType, short_name
from kernelgen.errors import GraphError, SourceLine
from kernelgen.ops import OPS

STRUCTURAL = frozenset({"input", "const", "size", "view", "broadcast", "call"})


@dataclass(frozen=True, slots=True, eq=False)
class Node:
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
        return f"{short_name(self.dtype)}[{', '.join(':' * self.ndim)}]"

    @property
    def name(self) -> str:
        """An input's name."""
        return str(self.param)

    def __repr__(self) -> str:
        param = "" if self.param is None else f", {self.param!r}"
        return f"<{self.op}{param}: {self.type}>"


@dataclass(frozen=True, slots=True)
class Graph:
    """Inputs, named outputs, and arrays captured while recording (by input name)."""

    inputs: tuple[Node, ...]
    outputs: tuple[tuple[str, Node], ...]
    captured: Mapping[str, np.ndarray[Any, Any]] = field(default_factory=dict)

    @property
    def arguments(self) -> tuple[Node, ...]:
        """The inputs that a caller passes: those that are not captured."""
        return tuple(i for i in self.inputs if i.name not in self.captured)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Every node that an output needs, operands first, in a deterministic order."""
        return topological(node for _, node in self.outputs)

    def __str__(self) -> str:
        return to_text(self)

    def to_dot(self) -> str:
        """The graph in the DOT language of Graphviz."""
        from kernelgen.draw import to_dot

        return to_dot(self)

    def to_svg(self) -> str:
        """The graph as an SVG picture."""
        from kernelgen.draw import to_svg

        return to_svg(self)

    def _repr_svg_(self) -> str:
        return self.to_svg()


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


def with_args(node: Node, args: tuple[Node, ...]) -> Node:
    """`node` on other operands of the same dtypes."""
    if all(a is b for a, b in zip(args, node.args, strict=True)):
        return node
    ndim = node.ndim
    if node.op not in ("view", "size", "call"):
        ndim = max(a.ndim for a in args)
    return Node(node.op, args, node.dtype, ndim, node.param, node.where)


def rewrite(graph: Graph, change: Callable[[Node], Node]) -> Graph:
    """The graph with `change` applied to each node, operands first."""
    new: dict[Node, Node] = {}
    for node in graph.nodes:
        new[node] = change(with_args(node, tuple(new[a] for a in node.args)))
    outputs = tuple((name, new[node]) for name, node in graph.outputs)
    inputs = tuple(new.get(i, i) for i in graph.inputs)
    return Graph(inputs, outputs, graph.captured)


def leaves_of(node: Node, known: Mapping[Node, frozenset[Node]]) -> frozenset[Node]:
    """The inputs and views of inputs whose shapes broadcast to the node's, given those of its operands."""
    if node.ndim == 0 or node.op == "size":
        return frozenset()
    if node.op == "input":
        return frozenset((node,))
    if node.op == "view":
        return frozenset((node,)) if node.args[0].ndim else frozenset()
    sets = [known[a] for a in node.args]
    biggest = max(sets, key=len, default=frozenset())
    return biggest if all(s <= biggest for s in sets) else frozenset().union(*sets)


# Printing.


def format_const(node: Node) -> str:
    """A constant as the text shows it: the shortest decimal that reads back to it."""
    value = node.param
    return str(value) if value.dtype.kind == "f" else repr(value.item())


def statement_text(node: Node, names: Mapping[Node, str]) -> str:
    """The right-hand side of a node's line in the graph's text."""
    operands = [names[a] for a in node.args]
    if node.op == "view":
        order = ", ".join("new" if a is None else str(a) for a in node.param)
        operands.append(f"axes=({order})")
    elif node.op == "size" and node.param is not None:
        operands.append(f"axis={node.param}")
    elif node.op == "cast":
        operands.append(short_name(node.dtype))
    if node.op == "call":
        graph, index, name = node.param
        return f"call {name}.{graph.outputs[index][0]}({', '.join(operands)})"
    return f"{node.op}({', '.join(operands)})"


def value_names(graph: Graph) -> dict[Node, str]:
    """What each node is called in the text: inputs by name, constants by value, others by number."""
    names: dict[Node, str] = {}
    number = 0
    for node in graph.nodes:
        if node.op == "input":
            names[node] = node.name
        elif node.op == "const":
            names[node] = format_const(node)
        else:
            names[node] = f"%{number}"
            number += 1
    return names


def to_text(graph: Graph) -> str:
    """The readable text; see the grammar at the top of the module."""
    names = value_names(graph)
    inputs = ", ".join(
        f"{i.name}: {i.type}" + (" = captured" if i.name in graph.captured else "") for i in graph.inputs
    )
    rows: list[tuple[str, str]] = []
    last: SourceLine | None = None
    for node in graph.nodes:
        if node.op in ("input", "const"):
            continue
        comment = ""
        if node.where is not None and node.where != last:
            comment = f"# {node.where.short}  {node.where.text}".rstrip()
            last = node.where
        rows.append((f"  {names[node]}: {node.type} = {statement_text(node, names)}", comment))
    width = min(max((len(code) for code, _ in rows), default=0), 64)
    lines = [f"graph({inputs}) {{"]
    lines += [f"{code:<{width}}  {comment}".rstrip() for code, comment in rows]
    lines.append("  return " + ", ".join(f"{name}={names[node]}" for name, node in graph.outputs))
    return "\n".join([*lines, "}"])


# Checking.


def verify(graph: Graph) -> None:
    """Checks what every pass must keep.

    Raises:
        GraphError: for a cycle, a foreign input, an unknown operation, operands whose dtypes or
            ranks do not fit, and names that are doubled or no identifiers.
    """
    inputs = set(graph.inputs)
    for name in (*(i.name for i in graph.inputs), *(name for name, _ in graph.outputs)):
        if not name.isidentifier():
            raise GraphError(f"{name!r} is not an identifier")
    if len({i.name for i in graph.inputs}) != len(graph.inputs):
        raise GraphError("two inputs have the same name")
    if len({name for name, _ in graph.outputs}) != len(graph.outputs):
        raise GraphError("two outputs have the same name")
    bound = {i.name: (i.dtype, i.ndim) for i in graph.inputs if i.name in graph.captured}
    if bound != {name: (array.dtype, array.ndim) for name, array in graph.captured.items()}:
        raise GraphError("a captured array does not fit an input")
    for node in graph.nodes:
        problem = _problem(node, inputs)
        if problem:
            raise GraphError(f"{node!r} {problem}", where=node.where)


def _problem(node: Node, inputs: set[Node]) -> str:
    if node.dtype not in SUPPORTED:
        return "has a dtype that is not supported"
    if node.op == "input":
        return "" if node in inputs else "is not an input of this graph"
    if node.op in STRUCTURAL or node.op == "cast":
        return _structural_problem(node)
    if node.op not in OPS:
        return "is not an operation of the table"
    row = OPS[node.op]
    if len(node.args) != row.arity:
        return f"has {len(node.args)} operands, not {row.arity}"
    try:
        operands, dtype = row.types(tuple(a.dtype for a in node.args))
    except TypeError:
        return f"does not take ({', '.join(str(a.dtype) for a in node.args)})"
    if operands != tuple(a.dtype for a in node.args) or dtype != node.dtype:
        return f"should be ({', '.join(map(str, operands))}) -> {dtype}"
    if node.ndim != max(a.ndim for a in node.args):
        return "has the wrong rank"
    return ""


_STRUCTURAL_ARITY = {"const": 0, "view": 1, "cast": 1}


def _structural_problem(node: Node) -> str:
    arity = _STRUCTURAL_ARITY.get(node.op)
    if arity not in (None, len(node.args)) or (node.op == "broadcast" and not node.args):
        return f"has {len(node.args)} operands"
    if node.op == "cast":
        return "" if node.ndim == node.args[0].ndim else "has the wrong rank"
    if node.op == "view":
        (x,) = node.args
        kept = sorted(a for a in node.param if a is not None)
        ok = kept == list(range(x.ndim)) and len(node.param) == node.ndim and x.dtype == node.dtype
        return "" if ok else "has axes that do not fit its operand"
    if node.op == "broadcast":
        ok = node.ndim == max(a.ndim for a in node.args) and node.dtype == node.args[0].dtype
        return "" if ok else "has a rank or dtype that does not fit its operands"
    if node.op == "size":
        return "" if (node.dtype, node.ndim) == (INT64, 0) else "is not an int64 scalar"
    if node.op == "const":
        ok = node.ndim == 0 and isinstance(node.param, np.generic) and node.param.dtype == node.dtype
        return "" if ok else "is not a scalar of its dtype"
    called, index, _ = node.param
    verify(called)
    parameters = [(i.dtype, i.ndim) for i in called.arguments]
    if [(a.dtype, a.ndim) for a in node.args] != parameters:
        return "has operands that do not fit the called graph"
    result = called.outputs[index][1]
    ok = (node.dtype, node.ndim) == (result.dtype, result.ndim)
    return "" if ok else "has another type than the called graph's output"


# Evaluating: the interpreter, and every test's oracle.

Watcher = Callable[[Node, Any], None]


def evaluate(
    graph: Graph, arrays: Mapping[str, Any], watch: Watcher | None = None
) -> tuple[np.ndarray[Any, Any], ...]:
    """Runs the graph node by node with NumPy.

    Args:
        graph: the graph.
        arrays: an array for each input name that is not captured, of the input's dtype and rank.
        watch: called with each node and its value, in order.

    Returns:
        The outputs, freshly allocated, in order; 0-d outputs are NumPy scalars, as NumPy's own are.
    """
    given = {**graph.captured, **arrays}
    values: dict[Node, Any] = {}
    nodes = graph.nodes
    last_use = {arg: index for index, node in enumerate(nodes) for arg in node.args}
    kept = {node for _, node in graph.outputs}
    with np.errstate(all="ignore"):
        for index, node in enumerate(nodes):
            values[node] = given[node.name] if node.op == "input" else evaluate_node(node, values)
            if watch is not None:
                watch(node, values[node])
            for arg in node.args:
                if last_use[arg] == index and arg not in kept:
                    values.pop(arg, None)
    return tuple(np.array(values[node], node.dtype, copy=True)[()] for _, node in graph.outputs)


def extent(shape: Sequence[int], axis: int | None) -> int:
    """The value of a size node: an extent counted from the last axis, or the number of elements."""
    if axis is None:
        return math.prod(shape)
    return shape[axis] if -axis <= len(shape) else 1


def evaluate_node(node: Node, values: Mapping[Node, Any]) -> Any:
    """One node's value from its operands' values."""
    args = [values[a] for a in node.args]
    if node.op == "const":
        return node.param
    if node.op == "size":
        shape = np.broadcast_shapes(*(np.shape(a) for a in args))
        return np.int64(extent(shape, node.param))
    if node.op == "view":
        return view_array(args[0], node.param)
    if node.op == "broadcast":
        return np.broadcast_to(args[0], np.broadcast_shapes(*(np.shape(a) for a in args)))
    if node.op == "call":
        graph, index, _ = node.param
        inner = dict(zip((i.name for i in graph.arguments), args, strict=True))
        return evaluate(graph, inner)[index]
    if node.op == "cast":
        return OPS["cast"].reference(args[0], node.dtype)
    result = OPS[node.op].reference(*args)
    return result if node.dtype != BOOL else np.asarray(result, BOOL)[()]


def view_array(array: Any, axes: Sequence[int | None]) -> Any:
    """An array seen through a view node's axes, without a copy."""
    order = [a for a in axes if a is not None]
    index = tuple(None if a is None else slice(None) for a in axes)
    return np.asarray(array).transpose(order)[index]
