"""Whether a loop leaves elements as they are that do not ask for another step."""

from __future__ import annotations

import numpy as np

from kernelgen import ir, passes
from kernelgen.base.dtypes import BOOL
from kernelgen.ir import Graph, LoopBody, Node


def frozen_by(body: LoopBody) -> bool:
    """Whether the next states are the present ones, to the bit, where the loop does not go on."""
    graph, _ = passes.optimize(body.graph)
    known = _implied(graph)
    new: dict[Node, Node] = {}
    for node in graph.nodes:
        if node in known:
            new[node] = ir.const(known[node], BOOL)
        else:
            new[node] = _simpler(ir.with_args(node, tuple(new[a] for a in node.args)))
    states = graph.inputs[: body.states]
    return all(new[node] is state for (_, node), state in zip(graph.outputs[1:], states, strict=True))


_OPPOSITE = {
    "less": ("greater_equal", "less_equal"),
    "less_equal": ("greater", "less"),
    "greater": ("less_equal", "greater_equal"),
    "greater_equal": ("less", "greater"),
}
"""Comparisons that are false where one is true: of the same operands, and of them exchanged. Where one is
false, another need not be true: an operand may be NaN."""


def _implied(graph: Graph) -> dict[Node, bool]:
    """The truth values that are known where the loop does not go on."""
    known: dict[Node, bool] = {}
    waiting = [(graph.outputs[0][1], False)]
    while waiting:
        node, truth = waiting.pop()
        known[node] = truth
        if node.op in ("logical_not", "invert"):
            waiting.append((node.args[0], not truth))
        elif (node.op in _AND and truth) or (node.op in _OR and not truth):
            waiting += [(a, truth) for a in node.args if a.dtype == BOOL]
        elif node.op in _OPPOSITE and truth:
            same, turned = _OPPOSITE[node.op]
            for other in graph.nodes:
                if (other.op, other.args) in ((same, node.args), (turned, node.args[::-1])):
                    known[other] = False
    return known


_AND, _OR = ("logical_and", "bitwise_and"), ("logical_or", "bitwise_or")


def _simpler(node: Node) -> Node:
    """A node, one of whose operands may be known now, as another that has its value."""
    truths = [bool(a.param) if a.op == "const" and a.dtype == BOOL else None for a in node.args]
    if node.op == "where" and truths[0] is not None:
        return node.args[1 if truths[0] else 2]
    if node.op in _AND and False in truths:
        return ir.const(False, BOOL)
    if node.op in _OR and node.dtype == BOOL and False in truths:
        return node.args[1 - truths.index(False)]
    if node.op in ("logical_not", "invert") and truths[0] is not None:
        return ir.const(not truths[0], BOOL)
    if node.op == "cast" and truths[0] is not None:
        return ir.const(np.asarray(truths[0]).astype(node.dtype), node.dtype)
    if node.op == "add" and node.dtype.kind in "iu":
        zero = [a.op == "const" and a.param == 0 for a in node.args]
        if any(zero):
            return node.args[1 - zero.index(True)]
    return node
