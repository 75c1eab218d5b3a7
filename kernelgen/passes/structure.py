"""Passes of structure: inlining, types, casts, order of operands, common and dead code."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.digest import fingerprint
from kernelgen.base.dtypes import DType
from kernelgen.ir import STRUCTURAL, Graph, Node
from kernelgen.ir.checks import cannot_fail, is_check
from kernelgen.ops import OPS

_Rank: TypeAlias = tuple[int, int, str, bytes]
"""Class (inputs, values, constants); place among the inputs, or minus the depth; operation; digest."""


def inline(g: Graph) -> Graph:
    """Puts the graphs of called kernels and tapes in the place of the calls."""
    bodies: dict[tuple[int, tuple[Node, ...]], dict[str, Node]] = {}

    def change(node: Node) -> Node:
        if node.op != "call":
            return node
        inner, index, _ = node.param
        key = (id(inner), node.args)
        if key not in bodies:
            body = inline(inner)
            new = ir.substituted(body, node.args)
            bodies[key] = {name: new[result] for name, result in body.outputs}
        return bodies[key][inner.outputs[index][0]]

    return ir.rewrite(g, change)


def remove_checks(g: Graph) -> Graph:
    """Removes checks made for their errors alone that cannot fail."""
    effects = tuple(effect for effect in g.effects if not cannot_fail(effect))
    return g if len(effects) == len(g.effects) else Graph(g.inputs, g.outputs, g.captured, effects)


def place_checks(g: Graph) -> Graph:
    """Makes checks a part of the kernel, where nothing else is called."""
    if not g.effects or any(node.op == "opaque" and not is_check(node) for node in g.nodes):
        return g
    effects = tuple(_in_kernel(effect) if is_check(effect) else effect for effect in g.effects)
    return Graph(g.inputs, g.outputs, g.captured, effects)


def _in_kernel(effect: Node) -> Node:
    """A call that checks exponents as a check of the kernel's own."""
    powers, size = effect.args
    where = effect.where
    negative = ir.apply("less", powers, ir.const(0, powers.dtype, where), where=where)
    return ir.check(ir.broadcast(negative, size.args, where), "exponent", where)  # None of no elements is.


def propagate(g: Graph) -> Graph:
    """Derives dtypes and ranks anew from the inputs, by the table's rules."""

    def change(node: Node) -> Node:
        if node.op in STRUCTURAL or node.op == "cast":
            return node
        operands, dtype = OPS[node.op].types(tuple(a.dtype for a in node.args))
        args = tuple(ir.cast(a, d) for a, d in zip(node.args, operands, strict=True))
        ndim = max(a.ndim for a in args)
        if args == node.args and (dtype, ndim) == (node.dtype, node.ndim):
            return node
        return Node(node.op, args, dtype, ndim, node.param, node.where)

    return ir.rewrite(g, change)


def remove_casts(g: Graph) -> Graph:
    """Drops casts to the same dtype, and the inner one of two where it loses nothing; casts what is chosen.

    Where a condition compares what is cast, LLVM and NVVM would move the casts behind the choice, too, and
    make a minimum or a maximum of it that takes the other one of two zeros.
    """

    def change(node: Node) -> Node:
        if node.op == "where":
            return _cast_last(node)
        while node.op == "cast":
            (x,) = node.args
            if x.dtype == node.dtype:
                return x
            if x.op != "cast" or not _redundant(x.args[0].dtype, x.dtype, node.dtype):
                return node
            node = ir.cast(x.args[0], node.dtype, node.where)
        return node

    return ir.rewrite(g, change)


def _redundant(source: DType, middle: DType, target: DType) -> bool:
    """Whether a cast to `target` by way of `middle` is the direct one.

    Floats that leave the range of an integer give what the processor gives, which depends on the
    float's width and is not how integers wrap; so those casts stay.
    """
    if not dtypes.lossless(source, middle):
        return False
    if target.kind in "iu" and (dtypes.kind(source) in "fc" or dtypes.kind(middle) in "fc"):
        return dtypes.lossless(source, target)
    return True


def _cast_last(choice: Node) -> Node:
    """where(c, x, y) of floats that are cast without loss, as the cast of what is chosen."""
    condition, *chosen = choice.args
    sources = {x.args[0].dtype for x in chosen if x.op == "cast"}
    if len(sources) != 1 or dtypes.kind(choice.dtype) != "f":
        return choice
    (source,) = sources
    if dtypes.kind(source) != "f" or not dtypes.lossless(source, choice.dtype):
        return choice
    parts = [part for x in chosen if (part := _before_cast(x, source)) is not None]
    if len(parts) < len(chosen):
        return choice
    return ir.cast(ir.apply("where", condition, *parts, where=choice.where), choice.dtype, choice.where)


def _before_cast(x: Node, dtype: DType) -> Node | None:
    """What a cast from a dtype made a value of, or could have made a constant of."""
    if x.op == "cast":
        return x.args[0]
    if x.op != "const":
        return None
    with np.errstate(all="ignore"):
        value = np.asarray(x.param).astype(dtype)
    same = value.astype(x.dtype).tobytes() == np.asarray(x.param).tobytes()
    return ir.const(value[()], dtype, x.where) if same else None


def canonicalize(g: Graph) -> Graph:
    """Orders the operands of commutative operations by structure: inputs, the deepest values, constants.

    The order does not depend on how an expression was written, so that equal values look alike; deep values
    come first, so that few values are alive at a time. `a > b` becomes `b < a`. The factors of complex
    products keep their places: which of the products of their parts is rounded by itself depends on them.
    """
    turned = {"greater": "less", "greater_equal": "less_equal"}
    ranks: dict[Node, _Rank] = {node: (0, k, "", b"%d" % k) for k, node in enumerate(g.inputs)}

    def change(node: Node) -> Node:
        if node.op in OPS and OPS[node.op].commutative:
            a, b = node.args
            steady = a.dtype == b.dtype and a.dtype.kind not in OPS[node.op].rounded
            if steady and ranks[a] > ranks[b]:
                node = ir.with_args(node, (b, a))
        elif node.op in turned and node.args[1].op != "const":
            node = Node(turned[node.op], node.args[::-1], node.dtype, node.ndim, None, node.where)
        if node not in ranks:
            ranks[node] = _rank(node, [ranks[a] for a in node.args])
        return node

    return ir.rewrite(g, change)


def _rank(node: Node, args: list[_Rank]) -> _Rank:
    """A node's place among the operands of commutative operations, which its structure alone decides."""
    depth = min((0, *(place for kind, place, _, _ in args if kind == 1))) - 1
    param = node.param[1:] if node.op == "call" else node.param
    known = np.asarray(param).tobytes() if node.op == "const" else repr(param).encode()
    if node.op == "loop":
        known = f"{param[0].key} {param[1]}".encode()
    text = f"{node.op} {node.dtype.str} {node.ndim} ".encode() + known
    digest = fingerprint(b" ".join((text, *(a[-1] for a in args))))
    return 2 if node.op == "const" else 1, depth, node.op, digest


def eliminate_common(g: Graph) -> Graph:
    """Computes each value once."""
    known: dict[Any, Node] = {}

    def change(node: Node) -> Node:
        if node.op == "const":
            key: Any = (node.dtype, np.asarray(node.param).tobytes())
        elif node.op == "opaque" and node.param.pure:
            key = (node.op, node.args, node.param.key)
        elif node.op in ("input", "call", "opaque"):
            return node
        else:
            key = (node.op, node.args, node.dtype, node.param)
        return known.setdefault(key, node)

    return ir.rewrite(g, change)


def eliminate_dead(g: Graph) -> Graph:
    """Drops captured arrays that no output needs, for value or for shape."""
    used = set(g.nodes)
    inputs = tuple(i for i in g.inputs if i in used or i.name not in g.captured)
    captured = {i.name: g.captured[i.name] for i in inputs if i.name in g.captured}
    return Graph(inputs, g.outputs, captured, g.effects)
