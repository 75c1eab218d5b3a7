"""Code for rare arguments, behind a branch that asks for any lane with one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from llvmlite import ir

from .expr import Declare, V, absolute, any_lane, element, lanes, like, type_name, where

Exact = Callable[[V], tuple[V, ...]]
"""What is computed for one large number."""


def _apart(
    declare: Declare, module: ir.Module, name: str, kind: Any, scalars: list[Any], exact: Exact
) -> ir.Function:
    """`exact` for a number or for each lane of a vector, as a function away from the fast code."""
    count = lanes(kind)
    full = f"kg.{name}.{type_name(kind)}"
    if full in module.globals:
        return module.globals[full]
    parts = [like(kind, part) for part in scalars]
    made = declare(module, full, ir.LiteralStructType(parts), [kind])
    set.add(made.attributes, "noinline")
    set.add(made.attributes, "cold")
    builder = ir.IRBuilder(made.append_basic_block())
    if count:
        one = _apart(declare, module, name, element(kind), scalars, exact)
        found: list[Any] = [ir.Constant(part, ir.Undefined) for part in parts]
        for lane in range(count):
            place = ir.Constant(ir.IntType(32), lane)
            result = builder.call(one, [builder.extract_element(made.args[0], place)])
            for i in range(len(parts)):
                found[i] = builder.insert_element(found[i], builder.extract_value(result, i), place)
    else:
        found = [part.value for part in exact(V(builder, made.args[0]))]
    result = ir.Constant(made.function_type.return_type, ir.Undefined)
    for i, part in enumerate(found):
        result = builder.insert_value(result, part, i)
    builder.ret(result)
    return made


def unless_large(
    declare: Declare, x: V, limit: float, short: Sequence[V], name: str, exact: Exact
) -> list[V]:
    """`short`, and what `exact` gives in lanes of |x| >= `limit`; the builder goes on behind the branch."""
    builder = x.builder
    large = absolute(x) >= limit

    def exactly() -> list[V]:
        scalars = [element(part.type) for part in short]
        result = builder.call(_apart(declare, builder.module, name, x.type, scalars, exact), [x.value])
        found = [x.new(builder.extract_value(result, i)) for i in range(len(short))]
        return [where(large, f, s) for f, s in zip(found, short, strict=True)]

    return unless(large, short, exactly)


def unless(condition: V, fast: Sequence[V], slow: Callable[[], Sequence[V]]) -> list[V]:
    """`fast`, or what `slow` computes in a block of its own where the condition holds in any lane."""
    builder = condition.builder
    entry, function = builder.block, builder.function
    apart, done = function.append_basic_block("slow"), function.append_basic_block("done")
    builder.cbranch(any_lane(condition), apart, done)
    builder.position_at_end(apart)
    found = slow()
    builder.branch(done)
    builder.position_at_end(done)
    chosen = []
    for one, other in zip(fast, found, strict=True):
        phi = builder.phi(one.type)
        phi.add_incoming(one.value, entry)
        phi.add_incoming(other.value, apart)
        chosen.append(one.new(phi))
    return chosen
