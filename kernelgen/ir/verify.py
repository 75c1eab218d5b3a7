"""What holds for every graph, before and after each pass."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kernelgen.base.dtypes import BOOL, INT64, is_supported
from kernelgen.base.errors import GraphError
from kernelgen.ir.calls import OpaqueCall
from kernelgen.ir.loops import problem_of
from kernelgen.ir.nodes import (
    CHECKED,
    COMBINES,
    EMPTY,
    KEEP,
    OPERAND,
    ROUNDED,
    RUNNING,
    STRUCTURAL,
    Graph,
    Node,
)
from kernelgen.ops import OPS


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
    impure = [n for n in graph.nodes if n.op == "opaque" and not n.param.pure]
    if impure != [n for n in graph.effects if n.op != "check"]:
        raise GraphError("the effects are not the calls that are not pure, in their order")
    for node in graph.nodes:
        problem = _problem(node, inputs)
        if problem:
            raise GraphError(f"{node!r} {problem}", where=node.where)


def _problem(node: Node, inputs: set[Node]) -> str:
    if not is_supported(node.dtype):
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


_STRUCTURAL_ARITY = {
    "const": 0,
    **dict.fromkeys(("view", "reduce", "cast", "pick", "count", "table", "stride", "check"), 1),
    "load": 2,
}


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
    if node.op == "slice":
        return _slice_problem(node)
    if node.op == "put":
        x, value, *numbers = node.args
        part = Node("slice", (x, *numbers), x.dtype, sum(d[0] == "slice" for d in node.param), node.param)
        fits = (
            value.dtype == x.dtype
            and value.ndim <= part.ndim
            and (node.dtype, node.ndim) == (x.dtype, x.ndim)
        )
        return _slice_problem(part) if fits else "has a value that does not fit its operand"
    if node.op in ("shape", "count"):
        extents = node.param if node.op == "shape" else (1,)
        fits = len(extents) == node.ndim and sum(extents) == len(node.args) and all(extents)
        return "" if fits and _are_numbers(node.args) else "has extents that are no int64 scalars"
    if node.op == "reduce":
        return _reduce_problem(node)
    if node.op in ("gather", "table", "stride", "load", "check"):
        return _gather_problem(node)
    if node.op == "broadcast":
        ok = node.ndim == max(a.ndim for a in node.args) and node.dtype == node.args[0].dtype
        return "" if ok else "has a rank or dtype that does not fit its operands"
    if node.op == "size":
        return "" if (node.dtype, node.ndim) == (INT64, 0) else "is not an int64 scalar"
    if node.op == "const":
        ok = node.ndim == 0 and isinstance(node.param, np.generic) and node.param.dtype == node.dtype
        return "" if ok else "is not a scalar of its dtype"
    if node.op == "opaque":
        return "" if isinstance(node.param, OpaqueCall) else "has no function"
    if node.op == "pick":
        return _pick_problem(node)
    if node.op == "loop":
        problem = problem_of(node)
        if not problem:
            verify(node.param[0].graph)
        return problem
    called, index, _ = node.param
    verify(called)
    if called.effects:
        return "calls a graph with effects, which must be part of this one"
    parameters = [(i.dtype, i.ndim) for i in called.arguments]
    if [(a.dtype, a.ndim) for a in node.args] != parameters:
        return "has operands that do not fit the called graph"
    result = called.outputs[index][1]
    ok = (node.dtype, node.ndim) == (result.dtype, result.ndim)
    return "" if ok else "has another type than the called graph's output"


def _are_numbers(nodes: Sequence[Node]) -> bool:
    return all((n.dtype, n.ndim) == (INT64, 0) for n in nodes)


def _slice_problem(node: Node) -> str:
    x, *given = node.args
    places = [(OPERAND, k) for k in range(len(given))]
    if not _are_numbers(given) or {n for d in node.param for n in d[1:] if type(n) is tuple} != set(places):
        return "has numbers that do not fit its slices"
    kept = sum(d[0] == "slice" for d in node.param)
    if len(node.param) != x.ndim or kept != node.ndim or x.dtype != node.dtype:
        return "has slices that do not fit its operand"
    for kind, *numbers in node.param:
        whole = all(isinstance(n, int) or (n is None and kind == "slice") or n in places for n in numbers[:2])
        whole = whole and all(n is None or isinstance(n, int) for n in numbers[2:])
        if not whole or (kind, len(numbers)) not in (("slice", 3), ("index", 1)) or numbers[2:] == [0]:
            return "has something that is no slice"
    return ""


def _reduce_problem(node: Node) -> str:
    (x,) = node.args
    combine, axes, *how = node.param
    known = how in ([], [EMPTY]) or (how == [RUNNING] and len(axes) == 1)
    known = known and not (x.dtype == BOOL and combine in ROUNDED)  # They are no numbers.
    if combine not in (*COMBINES, KEEP) or (combine == KEEP) != (not axes) or not known:
        return "combines by something unknown"
    gone = 0 if RUNNING in how else len(axes)
    fits = list(axes) == sorted(set(axes)) and all(0 <= a < x.ndim for a in axes)
    if not fits or node.ndim != x.ndim - gone or node.dtype != x.dtype:
        return "has axes or a dtype that do not fit its operand"
    return ""


def _gather_problem(node: Node) -> str:
    x, *indices = node.args
    if node.op == "check":
        fits = (x.dtype, x.ndim, node.ndim) == (BOOL, 0, 0) and node.param in CHECKED
        return "" if fits else "is no truth value, or refuses something unknown"
    if node.op == "stride":
        fits = (node.dtype, node.ndim) == (INT64, 0) and 0 <= node.param < x.ndim
        return "" if fits else "is no stride of its operand"
    if x.dtype != node.dtype:
        return "has another dtype than its operand"
    if node.op == "table":
        return "" if node.ndim == 0 else "has a rank"
    if any(i.dtype != INT64 for i in indices) or node.ndim != max(i.ndim for i in indices):
        return "has indices that are no int64 numbers of its rank"
    if node.op == "load":
        return "" if x.op == "table" else "reads no array"
    return "" if len(indices) == x.ndim == len(node.param) else "has not an index for each axis"


def _pick_problem(node: Node) -> str:
    (call,) = node.args
    if call.op != "opaque" or not 0 <= node.param < len(call.param.results):
        return "is no result of an opaque call"
    spec = call.param.results[node.param]
    return "" if (node.dtype, node.ndim) == (spec.dtype, spec.ndim) else f"should be {spec}"
