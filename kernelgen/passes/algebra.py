"""Passes of algebra: constants, rules, powers."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import (
    FLOAT16,
    FLOAT32,
    finfo,
    kind,
    short_float,
)
from kernelgen.base.errors import GraphError
from kernelgen.ir import Graph, Node
from kernelgen.ops import OPS
from kernelgen.passes.pattern import (
    Rule,
    build,
    match,
    parse,
)
from kernelgen.passes.rules import BY_ONE_NUMBER, EXACT, FAST
from kernelgen.passes.shapes import Shapes


def fold_constants(g: Graph) -> Graph:
    """Computes operations on constants, with the NumPy function that defines them."""

    def change(node: Node) -> Node:
        if node.op not in OPS or not all(a.op == "const" for a in node.args):
            return node
        try:
            with np.errstate(all="ignore"):
                value = ir.evaluate_node(node, {a: a.param for a in node.args})
        except (ValueError, ArithmeticError):
            return node
        return ir.const(value, node.dtype, node.where)

    return ir.rewrite(g, change)


def pool_constants(g: Graph) -> Graph:
    """Makes equal constants one node."""
    pool: dict[tuple[Any, bytes], Node] = {}

    def change(node: Node) -> Node:
        if node.op != "const":
            return node
        return pool.setdefault((node.dtype, np.asarray(node.param).tobytes()), node)

    return ir.rewrite(g, change)


def _by_operation(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        # A pattern is a call; most are never parsed, for their operations do not occur.
        found.setdefault(rule.pattern.partition("(")[0], []).append(rule)
    return found


ROOTS = _by_operation(BY_ONE_NUMBER)
"""The operations that `take_roots` changes, with their rules."""


def take_roots(g: Graph) -> Graph:
    """Powers of arrays by the number 0.5 as square roots, where the installed NumPy takes them so."""
    if not _half_is_root():
        return g
    shapes = Shapes(g)

    def change(node: Node) -> Node:
        if node.op not in ROOTS or node.dtype.kind != "f" or node.dtype == FLOAT16:
            return node
        base, exponent = node.args
        if base.ndim == 0 or exponent.ndim > 0 or (exponent.op == "const" and exponent.param != 0.5):
            return node
        return _apply_rules(node, ROOTS[node.op], shapes) or node

    return ir.rewrite(g, change)


@functools.cache
def _half_is_root() -> bool:
    """Whether `np.power` takes square roots for the exponent 0.5 of all elements: NumPy 2.0 does not."""
    infinities = np.full(2, -np.inf)
    with np.errstate(all="ignore"):
        return bool(np.isnan(np.power(infinities, np.float64(0.5))).all())


_EXACT, _FAST = _by_operation(EXACT), _by_operation((*EXACT, *FAST))


def peephole(g: Graph, *, fastmath: bool = False) -> Graph:
    """Applies the rules until none fits; the shape of what is dropped is kept."""
    rules = _FAST if fastmath else _EXACT
    shapes = Shapes(g)

    def change(node: Node) -> Node:
        for _ in range(8):
            simpler = _apply_rules(node, rules.get(node.op, ()), shapes)
            if simpler is None and node.op == "divide":
                simpler = _divide_by_constant(node, fastmath=fastmath)
            if simpler is None:
                break
            node = simpler
        return node

    return ir.rewrite(g, change)


def _apply_rules(node: Node, rules: Sequence[Rule], shapes: Shapes) -> Node | None:
    for rule in rules:
        if kind(node.args[0].dtype) not in rule.kinds:
            continue
        found: dict[str, Node] = {}
        if not match(parse(rule.pattern), node, found):
            continue
        try:
            new = build(parse(rule.replacement), node, found)
        except (GraphError, TypeError, OverflowError):
            continue
        if new.dtype == node.dtype:
            return shapes.like(new, node)
    return None


def _divide_by_constant(node: Node, *, fastmath: bool) -> Node | None:
    """x / c as x * (1/c): exact where c is a power of two whose reciprocal is a normal number."""
    x, c = node.args
    if c.op != "const" or kind(node.dtype) != "f" or not np.isfinite(c.param) or c.param == 0:
        return None
    with np.errstate(all="ignore"):
        inverse = c.param.dtype.type(1) / c.param
    exact = abs(math.frexp(float(c.param))[0]) == 0.5
    normal = bool(np.isfinite(inverse)) and abs(inverse) >= finfo(node.dtype).smallest_normal
    if not normal or not (exact or fastmath):
        return None
    return ir.apply("multiply", x, ir.const(inverse, node.dtype, node.where), where=node.where)


def unroll_powers(g: Graph, *, fastmath: bool = False) -> Graph:
    """Small constant powers as products.

    A product of k + 1 factors is within k - 1/2 units of the last place, so in strict mode powers are
    unrolled only where that is within the bounds of `power` itself; integers and complex numbers, whose
    powers are products in NumPy too, always.
    """

    def change(node: Node) -> Node:
        if node.op != "power" or node.args[1].op != "const":
            return node
        exponent = node.args[1].param
        if node.dtype.kind == "c":
            if exponent.imag != 0:
                return node
            exponent = exponent.real
        number = float(exponent)
        if not number.is_integer() or not 3 <= number <= _largest_power(node, fastmath=fastmath):
            return node
        return _product(node.args[0], int(number), node)

    return ir.rewrite(g, change)


def _largest_power(node: Node, *, fastmath: bool) -> int:
    if node.dtype.kind in "iu":
        return 64
    if node.dtype.kind == "c":
        return 8
    if short_float(node.dtype):
        return 0
    if fastmath:
        return 64
    return 5 if node.dtype == FLOAT32 else 3


def _product(x: Node, exponent: int, root: Node) -> Node:
    """x to a positive power by squaring."""
    result: Node | None = None
    base = x
    while True:
        if exponent & 1:
            result = base if result is None else ir.apply("multiply", result, base, where=root.where)
        exponent >>= 1
        if not exponent:
            assert result is not None
            return result
        base = ir.apply("square", base, where=root.where)
