"""Functions whose values in between are computed again in reverse mode: `kg.checkpoint`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar

from kernelgen.base.dtypes import kind
from kernelgen.base.errors import OptionError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.base.values import replaced
from kernelgen.derive.call import fresh
from kernelgen.derive.loops import inlined
from kernelgen.derive.reverse import cotangents
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot, opaque_call
from kernelgen.ir.changes import held_after
from kernelgen.jit.real_values import taken, title
from kernelgen.jit.trees import Leaves, flatten, unflatten
from kernelgen.trace.active import recording_tape
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.derived import Rule
from kernelgen.trace.regions import Region
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor

P = ParamSpec("P")
R = TypeVar("R")


def checkpoint(function: Callable[P, R]) -> Callable[P, R]:
    """Lets reverse mode compute a function again, instead of keeping what it computes in between.

    That bounds the memory of a derivative: of the function, its arguments and the arrays that it refers to
    are kept, and while it is computed again, what its own derivative needs. A body of a loop that repeats
    steps in a loop of its own, `kg.checkpoint(lambda u: kg.fori_loop(0, m, step, u))`, keeps one state in m.
    Values and derivatives are the same; calls that derive nothing cost nothing more.

    Args:
        function: a function of arrays, numbers and containers of them, without effects.

    Returns:
        The function of the same arguments and results.

    Raises:
        UnsupportedError: in the call, for calls of functions for their effect, and writes into arguments.

    Example:
        >>> layer = kg.checkpoint(lambda x, w: np.tanh(x @ w))
        >>> kg.grad(lambda w: np.sum(layer(layer(x, w), w)))
    """
    if not callable(function):
        raise OptionError(f"kg.checkpoint takes a function, got {function!r:.60}")

    @functools.wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        tape = recording_tape()
        if tape is None:
            return function(*args, **kwargs)
        return _recorded(tape, function, args, kwargs)  # type: ignore[no-any-return]

    return called


def _recorded(tape: Tape, function: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    leaves = Leaves()
    structures = [flatten(a, leaves, f"argument {k}") for k, a in enumerate(args)]
    named = {name: flatten(a, leaves, name) for name, a in kwargs.items()}
    sources: list[Node] = []
    places: list[Node] = []
    at: list[int] = []
    dynamic = list(leaves.dynamic)
    for k, leaf in enumerate(dynamic):
        if type(leaf) is Tensor:
            at.append(k)
            sources.append(tape.owns(leaf))
            places.append(fresh(sources[-1]))
            dynamic[k] = Tensor(places[-1], tape, Memory() if leaf.ndim else None)
    rest, static = iter(dynamic), iter(leaves.static)
    again = [unflatten(s, rest, static) for s in structures]
    again_named = {name: unflatten(s, rest, static) for name, s in named.items()}
    effects = len(tape.effects)
    made = taken(tape, function(*again, **again_named))
    if len(tape.effects) > effects:
        effect = tape.effects[effects]
        raise UnsupportedError(
            f"{title(function)}(), which kg.checkpoint computes again, calls {effect.param.name}() for its "
            "effect",
            where=effect.where or user_line(),
            hint="Call it outside of the function.",
        )
    if any(dynamic[k].node is not place for k, place in zip(at, places, strict=True)):
        raise UnsupportedError(
            f"{title(function)}(), which kg.checkpoint computes again, writes into an argument",
            where=user_line(),
            hint="Write into a copy, and return it.",
        )
    region = Region(places, sources, tape.derived)
    graph = region.whole(made.nodes)
    results = tuple(fresh(n) for n in made.nodes)
    real = [k for k, n in enumerate(results) if kind(n.dtype) in "fc"]

    def pull(
        given: Sequence[Tensor | None], ys: Sequence[Tensor], operands: Sequence[Tensor]
    ) -> list[Tensor | None]:
        pairs = [(k, g) for k, g in zip(real, given, strict=True) if g is not None]
        now = pairs[0][1].tape  # It may be another than the one that the function was recorded on.
        nodes = _held(now, [now.owns(t) for t in operands], now.owns(pairs[0][1]))
        inner = inlined(now, graph, nodes)
        outputs = [inner[graph.outputs[k][1]] for k, _ in pairs]
        by = [k for k, n in enumerate(nodes) if kind(n.dtype) in "fc"]
        found = cotangents(now, outputs, [g for _, g in pairs], [nodes[k] for k in by])
        slopes: list[Tensor | None] = [None] * len(nodes)
        for k, slope in zip(by, found, strict=True):
            slopes[k] = slope
        return slopes

    rule = Rule(title(function), (*sources, *region.beside), tuple(results[k] for k in real), pull)
    tape.derived.update(rule.noted)
    return replaced(made, nodes=results).on(tape)


def _held(tape: Tape, nodes: Sequence[Node], after: Node) -> list[Node]:
    """Values that are the same, but are not known to be before another value is there.

    So what is computed of them is not what was computed before, and is not kept. A value of rank 0 is as
    cheap to keep as an argument.
    """
    arrays = [n for n in nodes if n.ndim]
    if not arrays:
        return [fresh(n) for n in nodes]
    specs = [Spec(n.dtype, n.ndim) for n in arrays]
    slots = map(Slot, range(len(arrays) + 1))
    call = opaque_call("checkpoint", held_after, tuple(slots), {}, specs, several=True, pure=True)
    made = iter(tape.call_opaque(call, (after, *arrays), after.where))
    return [tape.owns(next(made)) if n.ndim else fresh(n) for n in nodes]
