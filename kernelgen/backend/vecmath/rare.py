"""Code for rare arguments, behind a branch that asks for any lane with one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir

from .expr import Declare, V, absolute, any_lane, element, lanes, type_name, where

Exact = Callable[[V], V]
"""What is computed for one large number."""


def _apart(declare: Declare, module: ir.Module, name: str, kind: Any, exact: Exact) -> ir.Function:
    """`exact` for a number or for each lane of a vector, as a function away from the fast code."""
    full = f"kg.{name}.{type_name(kind)}"
    if full in module.globals:
        return module.globals[full]
    made = declare(module, full, kind, [kind])
    set.add(made.attributes, "noinline")
    set.add(made.attributes, "cold")
    builder = ir.IRBuilder(made.append_basic_block())
    if not lanes(kind):
        builder.ret(exact(V(builder, made.args[0])).value)
        return made
    one = _apart(declare, module, name, element(kind), exact)
    found = ir.Constant(kind, ir.Undefined)
    for lane in range(lanes(kind)):
        place = ir.Constant(ir.IntType(32), lane)
        result = builder.call(one, [builder.extract_element(made.args[0], place)])
        found = builder.insert_element(found, result, place)
    builder.ret(found)
    return made


def unless_large(declare: Declare, x: V, limit: float, short: V, name: str, exact: Exact) -> V:
    """`short`, and what `exact` gives in lanes of |x| >= `limit`; the builder goes on behind the branch.

    The branch comes last: around it no vector but x and `short` has to be kept in memory.
    """
    large = absolute(x) >= limit

    def exactly() -> V:
        apart = _apart(declare, x.builder.module, name, x.type, exact)
        return where(large, x.new(x.builder.call(apart, [x.value])), short)

    return either(large, exactly, lambda: short)


def either(condition: V, slow: Callable[[], V], fast: Callable[[], V]) -> V:
    """What `slow` computes where the condition holds in any lane, else what `fast` computes."""
    builder = condition.builder
    function = builder.function
    apart, usual, done = (function.append_basic_block(name) for name in ("rare", "usual", "done"))
    builder.cbranch(any_lane(condition), apart, usual)
    found = []
    for block, compute in ((apart, slow), (usual, fast)):
        builder.position_at_end(block)
        found.append((compute(), builder.block))
        builder.branch(done)
    builder.position_at_end(done)
    phi = builder.phi(found[0][0].type)
    for value, block in found:
        phi.add_incoming(value.value, block)
    return condition.new(phi)
