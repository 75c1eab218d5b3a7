"""Whatever is to be checked, as a compiled kernel."""

from __future__ import annotations

import inspect
import keyword
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.errors import ArgumentError, TargetError
from kernelgen.graph import Graph
from kernelgen.kernel import Kernel
from kernelgen.runtime import interpreter
from kernelgen.spec import Spec
from kernelgen.tape import Tape


def kernel_of(subject: Any, specs: Sequence[Any], *, cache: bool = True) -> Kernel:
    """A compiled kernel of a kernel, tape, graph or function.

    Args:
        subject: a kernel that is interpreted is compiled for this machine; a function is recorded.
        specs: for a function, a `kg.spec`, an array or a number for each parameter.
        cache: whether compiled code may be used that is there already.

    Raises:
        TargetError: where everything is interpreted, and nothing could differ.
        ArgumentError: for what is no kernel, and a number of specs that does not fit.
    """
    from kernelgen.compile import compile_tape

    if interpreter.active():
        raise TargetError(
            "kernels are interpreted here, so there is nothing to compare",
            hint="Unset KERNELGEN_MODE, and call this outside of `with kg.interpret():`.",
        )
    if isinstance(subject, Kernel):
        if subject.target != "interpret":
            return subject
        options = subject.options
        return compile_tape(
            subject.recorded, target="cpu", fastmath=options.fastmath, name=subject.name, cache=cache
        )
    if not isinstance(subject, (Tape, Graph)):
        if not callable(subject):
            raise ArgumentError(
                f"there is no kernel in {subject!r:.60} of type {type(subject).__name__}",
                hint="Give a kernel, a tape, a graph or a function with its specs.",
            )
        subject = record(subject, specs)
    return compile_tape(subject, target="cpu", cache=cache)


def record(function: Callable[..., Any], specs: Sequence[Any]) -> Tape:
    """A tape of a function of arrays that returns an array, or a tuple or dict of arrays."""
    title = getattr(function, "__name__", "").strip("_<>")
    names = _names(function, len(specs))
    plain = title.isidentifier() and not keyword.iskeyword(title)
    with Tape(title if plain else "kernel") as tape:
        given = [_input(tape, n, s) for n, s in zip(names, specs, strict=True)]
        result = function(*given)
        if isinstance(result, dict):
            tape.output(**result)
        else:
            tape.output(*(result if isinstance(result, (tuple, list)) else (result,)))
    return tape


def _input(tape: Tape, name: str, value: Any) -> Any:
    if isinstance(value, Spec):
        return tape.input(name, value.dtype, ndim=value.ndim)
    return tape.input(name, like=np.asarray(value))


def _names(function: Callable[..., Any], count: int) -> list[str]:
    """What the inputs are called: as the parameters, where those are known."""
    title = getattr(function, "__name__", "the function")
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return [f"x{k}" for k in range(count)]
    try:
        bound = signature.bind(*range(count))
    except TypeError as error:
        needed = [p.name for p in signature.parameters.values() if p.default is p.empty]
        raise ArgumentError(
            f"{title}() takes {', '.join(needed) or 'no arguments'}, and there are {count} specs",
            hint="Give a kg.spec(dtype, ndim), an array or a number for each.",
        ) from error
    names: list[str] = []
    for name, value in bound.arguments.items():
        many = signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL
        names += [f"{name}{k}" for k in range(len(value))] if many else [name]
    return [f"{n}_" if n == "out" else n for n in names]
