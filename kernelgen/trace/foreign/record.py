"""Puts a call of a Python function on a tape."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.dtypes import is_supported
from kernelgen.base.errors import SourceLine
from kernelgen.base.spec import Spec
from kernelgen.base.values import frozen
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot, abstract, opaque_call
from kernelgen.trace.aliasing import Memory, share
from kernelgen.trace.recorded import is_tensor, is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


@frozen
class Template:
    """The arguments of a call, with slots in the places of its operands.

    Attributes:
        args, kwargs: containers and plain values as they were given.
        operands: the specs of the operands.
    """

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    operands: tuple[Spec, ...]


@frozen
class Place:
    """How a result of a call lies in memory.

    Attributes:
        array: whether it is an array; at rank 0 it may be a NumPy scalar.
        shares: the operands whose memory it may be a part of.
        read_only: whether NumPy refuses to write it.
    """

    array: bool = True
    shares: frozenset[int] = frozenset()
    read_only: bool = False


@frozen
class Signature:
    """What a call returns.

    Attributes:
        results: a spec for each result.
        several: whether it returns a tuple or list.
        make: makes what the caller gets from a sequence of results, where there are several.
        memory: how each result lies in memory; one of its own where this does not say.
    """

    results: tuple[Spec, ...]
    several: bool = False
    make: Callable[[Sequence[Any]], Any] = tuple
    memory: tuple[Place, ...] = ()


def record(
    tape: Tape,
    function: Callable[..., Any],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    infer: Callable[[Template], Signature],
    *,
    name: str,
    pure: bool,
    where: SourceLine | None,
    identity: str = "",
) -> Any:
    """Records a call.

    Args:
        infer: what the call returns.
        identity: which function it is, where its module and name do not say.

    Returns:
        Tensors, in the containers that the function returns; None where it returns nothing.
    """
    operands: list[Node] = []
    values: list[Any] = []

    def replace(value: Any) -> Any:
        value = tape.literal(value)
        node, weak = _operand(tape, value, where)
        if node is None:
            return value
        operands.append(node)
        values.append(value)
        return Slot(len(operands) - 1, weak)

    template_args = tuple(abstract(a, replace) for a in args)
    template_kwargs = {k: abstract(v, replace) for k, v in kwargs.items()}
    template = Template(template_args, template_kwargs, tuple(Spec(n.dtype, n.ndim) for n in operands))
    signature = infer(template)
    call = opaque_call(
        name,
        function,
        template_args,
        template_kwargs,
        signature.results,
        several=signature.several,
        pure=pure,
        identity=identity,
    )
    results = tape.call_opaque(call, operands, where)
    for result, place in zip(results, signature.memory, strict=False):
        _put(result, place, values)
    if signature.several:
        return signature.make(results)
    return results[0] if results else None


def _put(result: Tensor, place: Place, operands: Sequence[Any]) -> None:
    """Notes which memory a result has."""
    bases = [operands[k] for k in sorted(place.shares)]
    if any(not is_tensor(b) for b in bases):
        result.memory = Memory("an array that the function found")
    elif bases or place.read_only:
        share(result, bases, read_only=place.read_only)
    if result.memory is None and result.ndim == 0 and place.array:
        result.memory = Memory()


def _operand(tape: Tape, value: Any, where: SourceLine | None) -> tuple[Node | None, bool]:
    """The node of a Tensor or an array, and whether it is weak; no node for plain values."""
    if is_tensor(value):
        return tape.owns(value), is_weak(value)
    if isinstance(value, np.ndarray) and is_supported(value.dtype):
        return tape.operand(value, value.dtype, where), False
    return None, False


def has_tensor(values: Sequence[Any]) -> Any:
    """The first Tensor among values and in their containers, or None."""
    found: list[Tensor] = []

    def look(value: Any) -> Any:
        if is_tensor(value):
            found.append(value)
        return value

    for value in values:
        abstract(value, look)
        if found:
            return found[0]
    return None
