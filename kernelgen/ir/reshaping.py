"""Calls of NumPy's functions that only put the elements of an array into another shape."""

from __future__ import annotations

import numpy as np

from kernelgen.ir.calls import OpaqueCall, Slot
from kernelgen.ir.nodes import Node


def reshaped(node: Node) -> Node | None:
    """What a value has the elements of, in another shape, where memory allows as a view; None for others."""
    if node.op != "pick" or method_of(node.args[0].param) is None:
        return None
    return node.args[0].args[0]


def method_of(call: OpaqueCall) -> str | None:
    """The method of its first operand that such a call calls, with the same other arguments."""
    if call.args[:1] != (Slot(0),):
        return None
    if call.function is np.reshape:
        return "reshape" if len(call.args) == 2 and call.kwargs.keys() <= {"order"} else None
    if call.function is np.ravel:
        return "ravel" if len(call.args) <= 2 else None
    return "squeeze" if call.function is np.squeeze else None


def order_of(call: OpaqueCall) -> object:
    """The order in which such a call takes the elements."""
    if call.function is np.ravel and len(call.args) == 2:
        return call.args[1]
    return call.kwargs.get("order", "C")
