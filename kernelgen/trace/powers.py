"""Integers to negative powers are no integers: NumPy refuses them, and so does a recording, or the call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.bounds import bounds
from kernelgen.ir.checks import check_exponents, negative_power
from kernelgen.trace.guards import INT64_MAX, UNKNOWN
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


def check_power(tape: Tape, exponent: Any, nodes: Sequence[Node], where: SourceLine | None) -> None:
    """Refuses a negative exponent of integers; one that is not known before a call is checked by the call.

    Args:
        exponent: what the program gave.
        nodes: the base and the exponent, as integers of one dtype.

    Raises:
        PowerError: for an exponent that is known, and negative.
    """
    base, power = nodes
    known: Any = power.param if power.op == "const" else UNKNOWN
    if isinstance(exponent, WeakTensor) and exponent.value is not UNKNOWN:
        known = exponent.value
        assert exponent.expression is not None
        tape.guards.within(exponent.expression, 0, INT64_MAX)
    if known is not UNKNOWN:
        if known < 0:
            raise negative_power(known, where)
        return
    if bounds(power, tape.counters)[0] < 0:
        _check_at_calls(tape, base, power, where)


def _check_at_calls(tape: Tape, base: Node, power: Node, where: SourceLine | None) -> None:
    from kernelgen.trace.foreign.record import Signature, record

    if not tape.once((base, power)):
        return
    record(
        tape,
        check_exponents,
        (Tensor(power, tape), Tensor(base, tape).size),
        {},
        lambda template: Signature(()),
        name="check_exponents",
        pure=False,
        where=where,
    )
