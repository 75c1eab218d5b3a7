"""Sums of products: products of two vectors, and `np.einsum` where it is no product of matrices."""

from __future__ import annotations

import itertools

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import FLOAT16
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.passes.combining import Call, UnknownCallError, op, total_of


def dot(call: Call) -> Node:
    """The rule for `np.dot`, `np.inner` and `np.matmul` of two vectors."""
    a, b = call.node("a"), call.node("b")
    call.done()
    return _of_vectors(call, a, b)


def vdot(call: Call) -> Node:
    """The rule for `np.vdot` of two vectors: the first one is conjugated."""
    a, b = call.node("a"), call.node("b")
    call.done()
    if a.dtype.kind == "c" and not _stays(call, a, b):
        a = ir.apply("conjugate", a, where=call.where)
    return _of_vectors(call, a, b)


def outer(call: Call) -> Node:
    """The rule for `np.outer` of two vectors."""
    a, b = call.node("a"), call.node("b")
    call.done()
    if a.ndim != 1 or b.ndim != 1:
        raise UnknownCallError
    column, row = ir.view(a, [0, None], call.where), ir.view(b, [None, 0], call.where)
    return op("multiply", column, row, where=call.where)


def _of_vectors(call: Call, a: Node, b: Node) -> Node:
    if a.ndim != 1 or b.ndim != 1 or _stays(call, a, b):
        raise UnknownCallError
    # Both have the same length: neither fits into the other else.
    return _summed([ir.fit(a, b, call.where), ir.fit(b, a, call.where)], (0,), call.where)


def _stays(call: Call, a: Node, b: Node) -> bool:
    """Whether a product of vectors stays a call: of what is there, BLAS is as fast, with threads."""
    return call.host and is_there(a) and is_there(b)


def is_there(x: Node) -> bool:
    """Whether a value lies in memory without any computation."""
    while x.op in ("view", "slice", "broadcast"):
        x = x.args[0]
    return x.op in ("input", "pick")


def _summed(factors: list[Node], axes: tuple[int, ...], where: SourceLine | None) -> Node:
    """The sum of products in the dtype that the factors have in common."""
    dtype = np.result_type(*(f.dtype for f in factors))
    if dtype.kind == "b" or dtype == FLOAT16:
        raise UnknownCallError
    product = ir.cast(factors[0], dtype, where)
    if len(factors) == 1 and not axes:
        return product  # Nothing is added, so that -0.0 stays.
    for factor in factors[1:]:
        product = op("multiply", product, ir.cast(factor, dtype, where), where=where)
    return total_of(product, axes, dtype, False, where)


def einsum(call: Call) -> Node:
    """The rule for `np.einsum` with letters for all axes, of which no operand has one twice."""
    text, *slots = call.values.pop("operands")
    optimize = call.plain("optimize", False)
    call.done()
    terms = einsum_terms(text)
    if terms is None or optimize not in (False, True, "greedy", "optimal"):
        raise UnknownCallError
    operands = [call.operand(slot) for slot in slots if isinstance(slot, Slot)]
    inputs, result = terms
    letters = "".join(inputs)
    known = (
        len(operands) == len(slots) == len(inputs)
        and letters.isalpha()
        and all(len(set(own)) == len(own) == x.ndim for own, x in zip(inputs, operands, strict=True))
        and len(set(result)) == len(result)
        and set(result) <= set(letters)
    )
    if not known or any(_is_matrix_product(a, b, result) for a, b in itertools.combinations(inputs, 2)):
        raise UnknownCallError
    order = [*result, *dict.fromkeys(x for x in letters if x not in result)]
    factors = [
        ir.view(x, [own.index(letter) if letter in own else None for letter in order], call.where)
        for own, x in zip(inputs, operands, strict=True)
    ]
    return _summed(factors, tuple(range(len(result), len(order))), call.where)


def einsum_terms(subscripts: object) -> tuple[list[str], str] | None:
    """The letters of each operand and of the result; None for those that are no text, and for ellipses."""
    if not isinstance(subscripts, str) or "." in subscripts:
        return None
    given, arrow, output = subscripts.replace(" ", "").partition("->")
    if not arrow:
        letters = given.replace(",", "")
        output = "".join(sorted(c for c in set(letters) if letters.count(c) == 1))
    return given.split(","), output


def _is_matrix_product(a: str, b: str, result: str) -> bool:
    """Whether two operands have a summed axis in common, and each an axis of the result for itself."""
    summed = set(a) & set(b) - set(result)
    return bool(summed and set(a) & set(result) - set(b) and set(b) & set(result) - set(a))
