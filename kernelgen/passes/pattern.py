"""Algebra as data: a rule is a pattern, a replacement, and why it holds.

Patterns and replacements are written as calls of the table's operations: `multiply(x, 1)`. A lower-case
letter stands for any value (the same letter for the same value), `C` for any constant, a number for that
constant in the matched dtype, with its sign of zero.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, DType, kind
from kernelgen.base.values import frozen
from kernelgen.ir import Node
from kernelgen.ops import OPS

Term: TypeAlias = "str | complex | float | int | tuple[Any, ...]"


@frozen
class Rule:
    """Where `pattern` stands, `replacement` may.

    Attributes:
        pattern, replacement: see the module.
        kinds: the kinds of the first operand's dtype for which the rule holds.
        why: the reason that it keeps every value; for the others, what it gives up.
        exact: whether it keeps every value, to the bit; others apply under `fastmath` only.
    """

    pattern: str
    replacement: str
    kinds: str
    why: str
    exact: bool = True


@functools.cache
def parse(text: str) -> Term:
    """A pattern's tree: letters, numbers, and (operation, operand, ...)."""
    return _term(ast.parse(text, mode="eval").body)


def _term(node: ast.expr) -> Term:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, float)):
        return node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _term(node.operand)
        assert isinstance(inner, (int, float))
        return -float(inner)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OPS:
        return (node.func.id, *(_term(a) for a in node.args))
    raise ValueError(f"{ast.unparse(node)!r} is no pattern")


def match(term: Term, node: Node, found: dict[str, Node]) -> bool:
    """Whether `node` is what the term describes; `found` takes what the letters stand for."""
    if isinstance(term, str):
        if term == "C" and node.op != "const":
            return False
        return found.setdefault(term, node) is node
    if not isinstance(term, tuple):
        return node.op == "const" and _same_number(node.param, term, node.dtype)
    if node.op != term[0]:
        return False
    orders: list[Sequence[Node]] = [node.args]
    if OPS[node.op].commutative:
        orders.append(node.args[::-1])
    for args in orders:
        attempt = dict(found)
        if all(match(t, a, attempt) for t, a in zip(term[1:], args, strict=True)):
            found.update(attempt)
            return True
    return False


def _same_number(value: Any, number: Any, dtype: DType) -> bool:
    if dtype.kind == "b" or isinstance(number, bool):
        return dtype == BOOL and isinstance(number, bool) and bool(value) == number
    if not bool(value == number):
        return False
    return kind(dtype) != "f" or bool(np.signbit(value) == np.signbit(number))


def build(term: Term, root: Node, found: Mapping[str, Node]) -> Node:
    """The replacement's node; numbers take the dtype of the operation that they stand in."""
    if isinstance(term, str):
        return found[term]
    if not isinstance(term, tuple):
        return ir.const(term, root.dtype, root.where)
    dtype = next((found[t].dtype for t in term[1:] if isinstance(t, str)), root.dtype)
    args = [
        ir.const(t, dtype, root.where) if isinstance(t, (int, float)) else build(t, root, found)
        for t in term[1:]
    ]
    return ir.apply(term[0], *args, where=root.where)
