"""A whole graph, of a tape or a kernel, called while another tape records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import spelled
from kernelgen.base.errors import DTypeError, OutputError, ShapeError
from kernelgen.base.source_location import user_line
from kernelgen.ir import Graph, Node
from kernelgen.runtime.arguments import bind_names
from kernelgen.trace.active import active_tape
from kernelgen.trace.derived import Rule, moved
from kernelgen.trace.tensor import Tensor


def record_call(
    inner: Graph,
    name: str,
    args: Sequence[Any],
    kwargs: dict[str, Any],
    derived: Mapping[Node, tuple[Rule, int]] | None = None,
) -> Any:
    """Records a call of a whole graph on the active tape.

    Args:
        derived: the rules for derivatives that its tape noted; None for a kernel, which has none.

    Returns:
        A Tensor, or a tuple of them for several outputs.

    Raises:
        ArgumentError, DTypeError, ShapeError: for arguments that do not fit the graph's inputs.
    """
    for value in (*args, *kwargs.values()):
        if isinstance(value, Tensor):
            value.tape.owns(value)
    tape, where = active_tape(), user_line()
    values = bind_names(f"{name}()", [i.name for i in inner.arguments], args, kwargs)
    nodes = []
    for parameter, value in zip(inner.arguments, values, strict=True):
        kind = tape.arg_type(value, where)
        if isinstance(kind, type):
            fits = np.result_type(parameter.dtype, kind(0)) == parameter.dtype
        else:
            fits = kind == parameter.dtype
        if not fits:
            seen = kind.__name__ if isinstance(kind, type) else kind
            raise DTypeError(
                f"{name}() takes {parameter.type} for {parameter.name!r}, got {seen}",
                where=where,
                hint=f"Convert it: .astype({spelled(parameter.dtype)}).",
            )
        node = tape.operand(value, parameter.dtype, where)
        if node.ndim != parameter.ndim:
            raise ShapeError(
                f"{name}() takes rank {parameter.ndim} for {parameter.name!r}, got rank {node.ndim}",
                where=where,
                hint="Record it for this rank, or insert axes with x[None].",
            )
        nodes.append(node)
    for captured, array in inner.captured.items():
        node = next(i for i in inner.inputs if i.name == captured)
        nodes.append(ir.cast(tape._capture(array, where), node.dtype))
    inputs = inner.arguments + tuple(i for i in inner.inputs if i.name in inner.captured)
    called = Graph(inputs, inner.outputs, effects=inner.effects)
    if not inner.outputs:
        raise OutputError(f"{name}() has no outputs", where=where, hint="Declare some with tape.output(...).")
    if derived is not None:
        tape.derived.update(derived)
        tape.known[id(called)] = called
    if called.effects:  # They take their places among the others at once.
        body = ir.substituted(called, nodes)
        tape.effects += [body[effect] for effect in called.effects]
        tape.derived.update(moved(derived or {}, body))
        placed = tuple(Tensor(body[node], tape) for _, node in called.outputs)
        return placed[0] if len(placed) == 1 else placed
    results = tuple(
        Tensor(Node("call", tuple(nodes), out.dtype, out.ndim, (called, index, name), where), tape)
        for index, (_, out) in enumerate(inner.outputs)
    )
    return results[0] if len(results) == 1 else results
