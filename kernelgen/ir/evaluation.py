"""The interpreter: node by node with NumPy. Every test's oracle."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import BOOL
from kernelgen.base.errors import ShapeError, TensorIndexError, misfit
from kernelgen.ir.checks import refusal
from kernelgen.ir.nodes import KEEP, Graph, Node, is_running, neutral
from kernelgen.ops import OPS

Watcher = Callable[[Node, Any], None]


def evaluate(
    graph: Graph, arrays: Mapping[str, Any], watch: Watcher | None = None
) -> tuple[np.ndarray[Any, Any], ...]:
    """Runs the graph node by node with NumPy, a recording in the order of the program.

    So of several operations that fail, the error is that of the first.

    Args:
        graph: the graph.
        arrays: an array for each input name that is not captured, of the input's dtype and rank.
        watch: called with each node and its value, in order; an opaque call's is a tuple.

    Returns:
        The outputs, freshly allocated, in order; 0-d outputs are NumPy scalars, as NumPy's own are.
    """
    given = {**graph.captured, **arrays}
    values: dict[Node, Any] = {}
    nodes = graph.as_made
    last_use = {arg: index for index, node in enumerate(nodes) for arg in node.args}
    kept = {node for _, node in graph.outputs}
    callers = np.geterr()
    with np.errstate(all="ignore"):
        for index, node in enumerate(nodes):
            if node.op == "opaque":
                with np.errstate(**callers):
                    values[node] = evaluate_node(node, values)
            elif node.op == "loop":
                if node not in values:
                    _run_loop(node, nodes, values)
            else:
                values[node] = given[node.name] if node.op == "input" else evaluate_node(node, values)
            if watch is not None:
                watch(node, values[node])
            for arg in node.args:
                if last_use[arg] == index and arg not in kept:
                    values.pop(arg, None)
    return tuple(np.array(values[node], node.dtype, copy=True)[()] for _, node in graph.outputs)


def _run_loop(node: Node, nodes: Sequence[Node], values: dict[Node, Any]) -> None:
    """All results of a loop, which is run once."""
    results = node.param[0].run([values[a] for a in node.args])
    for other in nodes:
        if other.op == "loop" and other.args == node.args and other.param[0] == node.param[0]:
            values[other] = results[other.param[1]]


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
    if node.op in ("slice", "put"):
        numbers = args[1 + (node.op == "put") :]
        dims = ([int(numbers[n[1]]) if type(n) is tuple else n for n in rest] for _, *rest in node.param)
        index = tuple(
            slice(*d) if kind == "slice" else d[0] for d, (kind, *_) in zip(dims, node.param, strict=True)
        )
        if node.op == "slice":
            return np.asarray(args[0])[index]
        changed = np.array(args[0], copy=True)
        changed[index] = args[1]
        return changed
    if node.op == "count":
        return np.arange(_extents([args])[0])
    if node.op == "shape":
        rest = iter(args)
        return np.zeros(_extents([[next(rest) for _ in range(count)] for count in node.param]), node.dtype)
    if node.op == "reduce":
        combine, axes, *empty = node.param
        if combine == KEEP:
            return args[0]
        ufunc: Any = OPS[combine].reference
        if is_running(node):
            return ufunc.accumulate(args[0], axis=axes[0], dtype=node.dtype)
        initial = {"initial": neutral(combine, node.dtype)} if empty else {}
        return ufunc.reduce(args[0], axis=axes, dtype=node.dtype, **initial)
    if node.op in ("gather", "table", "stride", "load", "check"):
        return _evaluate_gather(node, args)
    if node.op == "broadcast":
        target = np.broadcast_shapes(*map(np.shape, args[1:]))
        try:
            shape = np.broadcast_shapes(np.shape(args[0]), target)
        except ValueError:
            raise misfit(np.shape(args[0]), target, node.where) from None
        if node.param is not None and shape != target:
            raise misfit(np.shape(args[0]), target, node.where)
        x = args[0]  # Itself where it can be: the caller may then hand it on, and need not copy it.
        return x if type(x) is np.ndarray and x.shape == shape else np.broadcast_to(x, shape)
    if node.op == "call":
        graph, index, _ = node.param
        inner = dict(zip((i.name for i in graph.arguments), args, strict=True))
        return evaluate(graph, inner)[index]
    if node.op == "opaque":
        return node.param.run(args, node.where)
    if node.op == "loop":
        body, index = node.param
        return body.run(args)[index]
    if node.op == "pick":
        return args[0][node.param]
    if node.op == "cast":
        return OPS["cast"].reference(args[0], node.dtype)
    result = OPS[node.op].reference(*args)
    return result if node.dtype != BOOL else np.asarray(result, BOOL)[()]


def _evaluate_gather(node: Node, args: Sequence[Any]) -> Any:
    """One node's value; what counts places in memory takes arrays as if they lay in C order.

    Raises:
        TensorIndexError: for an index that is out of range.
        PowerError: for integers to a negative power.
    """
    x, *indices = args
    if node.op == "table":
        return x
    if node.op == "check":
        if x:
            raise refusal(node.param, node.where)
        return x
    if node.op == "stride":
        shape = np.shape(x)
        parts = 2 if node.args[0].dtype.kind == "c" else 1
        return np.int64(0 if shape[node.param] == 1 else parts * math.prod(shape[node.param + 1 :]))
    if node.op == "load":
        items = np.ravel(x)
        offset = np.asarray(indices[0]) // (2 if node.dtype.kind == "c" else 1)
        return items[offset] if items.size else np.zeros(np.shape(offset), node.dtype)
    for index, axis, n in zip(indices, node.param, np.shape(x), strict=True):
        bad = np.extract((index < -n) | (index >= n), index)
        if bad.size:
            raise TensorIndexError(
                f"index {bad[0]} is out of bounds for axis {axis} with size {n}", where=node.where
            )
    return np.asarray(x)[tuple(indices)]


def _extents(groups: Sequence[Sequence[Any]]) -> list[int]:
    """The extents of a shape; all numbers of one must agree."""
    for group in groups:
        if len(set(map(int, group))) > 1 or group[0] < 0:
            raise ShapeError(f"{' and '.join(map(str, group))} are no extent of an array")
    return [int(group[0]) for group in groups]


def view_array(array: Any, axes: Sequence[int | None]) -> Any:
    """An array seen through a view node's axes, without a copy."""
    order = [a for a in axes if a is not None]
    index = tuple(None if a is None else slice(None) for a in axes)
    return np.asarray(array).transpose(order)[index]
