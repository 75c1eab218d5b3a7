"""A function that is to run as it is, met while recording: an opaque call, its results told by a trial."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.base.errors import ConcretizationError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.ir.calls import Slot, abstract
from kernelgen.trace.foreign.record import (
    Place,
    Signature,
    Template,
    record,
)
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


def record_eager(
    tape: Tape, function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]
) -> Any:
    """Records a call of a function that is not to be compiled; it has effects, for all that is known.

    Raises:
        UnsupportedError: where its results cannot be told without running it.
    """
    where = user_line()
    name = getattr(function, "__name__", type(function).__name__)

    def infer(template: Template) -> Signature:
        try:
            return _traced(function, template)
        except ConcretizationError as error:
            raise UnsupportedError(
                f"{name}() is not to be compiled, and what it returns is not known: {error.what}",
                where=where,
                hint="Declare it with @kg.opaque(out=...).",
            ) from error

    return record(tape, function, args, kwargs, infer, name=name, pure=False, where=where)


def _traced(function: Callable[..., Any], template: Template) -> Signature:
    from kernelgen.trace.tape import Tape

    with Tape("trial") as trial:
        tensors = [trial.input(f"x{k}", s.dtype, ndim=s.ndim) for k, s in enumerate(template.operands)]

        def value(leaf: Any) -> Any:
            if not isinstance(leaf, Slot):
                return leaf
            tensor = tensors[leaf.index]
            return WeakTensor(tensor.node, trial) if leaf.weak else tensor

        args = [abstract(a, value) for a in template.args]
        result = function(*args, **{k: abstract(v, value) for k, v in template.kwargs.items()})
        several = isinstance(result, (tuple, list))
        values = result if several else (result,)
        nodes = [trial.strong(value, None) for value in values]
    places = tuple(_place(value, tensors) for value in values)
    results = tuple(Spec(n.dtype, n.ndim) for n in nodes)
    make = getattr(type(result), "_make", type(result)) if several else tuple
    return Signature(results, several, make, places)


def _place(result: Any, arguments: Sequence[Tensor]) -> Place:
    memory = result.memory if isinstance(result, Tensor) else None
    if memory is None:
        return Place(array=False)
    shares = (k for k, t in enumerate(arguments) if t.memory in (memory, *memory.near))
    return Place(True, frozenset(shares), memory.read_only)
