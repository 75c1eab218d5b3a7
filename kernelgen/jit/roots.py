"""Equations that are solved for each element inside the kernel: `kg.root` and `kg.fixed_point`.

Their derivatives are those of the solution, by the implicit function theorem, not those of the steps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import finfo, kind
from kernelgen.base.errors import DTypeError, OptionError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.derive.call import fresh
from kernelgen.derive.loops import element_slopes, inlined
from kernelgen.derive.reverse import cotangents
from kernelgen.ir import Graph, Node
from kernelgen.jit.jitted import Jitted, jit
from kernelgen.jit.loops import while_loop
from kernelgen.jit.real_values import title
from kernelgen.trace.active import recording_tape
from kernelgen.trace.derived import Rule
from kernelgen.trace.regions import AxesError, Region
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor


def root(
    function: Callable[[Any], Any], guess: Any, *, tolerance: float | None = None, steps: int = 50
) -> Any:
    """Solves `function(x) = 0` for each element by Newton's method, inside the kernel.

    Each element stops by itself when a step is at most `tolerance` times the larger of 1 and its absolute
    value, or after `steps` steps. The solution depends on the arrays that the function uses besides x, and
    has derivatives by them in both modes, of any order; by the guess it has none.

    Args:
        function: a function of x that computes each element of the same element of x and of other arrays. Its
            derivative is recorded, and must not be zero on the way.
        guess: where to begin: a number or an array of real floating-point numbers.
        tolerance: four units in the last place of 1 where it is not given.
        steps: the most steps.

    Returns:
        The solutions, in the shape of function(guess). An element that has not converged is where its last
        step led.

    Raises:
        DTypeError: for values that are not real floating-point numbers.
        UnsupportedError: for a function that takes elements together, or has no derivative.

    Example:
        >>> kg.root(lambda x: x * x - np.array([4.0, 9.0]), 1.0)
        array([2., 3.])
    """
    return _solved("root", _newton, _newton_slopes, function, guess, tolerance, steps)


def fixed_point(
    function: Callable[[Any], Any], guess: Any, *, tolerance: float | None = None, steps: int = 1000
) -> Any:
    """Solves `x = function(x)` for each element by repeating the function, inside the kernel.

    Args:
        function, guess, tolerance, steps: see `root`.

    Returns:
        The solutions; see `root`.

    Raises:
        DTypeError, UnsupportedError: see `root`.

    Example:
        >>> kg.fixed_point(np.cos, 1.0)
        0.7390851332151603
    """
    return _solved("fixed_point", _repeated, _repeated_slopes, function, guess, tolerance, steps)


def _newton(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Tensor:
    """How far the next x is from this one."""
    value = Tensor(_value(tape, graph, x, others), tape)
    slope = element_slopes(tape, graph, (x, *others), cotangents)[0]
    return value / slope


def _newton_slopes(slopes: Sequence[Tensor | None]) -> list[Tensor | None]:
    """The derivatives of the solution by the other values, from those of the function by all."""
    first, *rest = slopes
    return [None if s is None else -s / first for s in rest]


def _repeated(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Tensor:
    return Tensor(x, tape) - Tensor(_value(tape, graph, x, others), tape)


def _repeated_slopes(slopes: Sequence[Tensor | None]) -> list[Tensor | None]:
    first, *rest = slopes
    assert first is not None
    return [None if s is None else s / (1 - first) for s in rest]


def _value(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Node:
    return inlined(tape, graph, (x, *others))[graph.outputs[0][1]]


def _solved(
    name: str,
    step: Callable[[Tape, Graph, Node, Sequence[Node]], Tensor],
    implicit: Callable[[Sequence[Tensor | None]], list[Tensor | None]],
    function: Callable[[Any], Any],
    guess: Any,
    tolerance: float | None,
    steps: int,
) -> Any:
    if tolerance is not None and not tolerance >= 0:
        raise OptionError(f"tolerance is {tolerance!r}", hint="Give a number of at least 0.")
    tape = recording_tape()
    if tape is None:
        eager: Jitted[[Any], Any] = jit(
            lambda x: _solved(name, step, implicit, function, x, tolerance, steps)
        )
        return eager(guess)
    graph, start, others = _element(tape, name, function, guess)
    least = 4 * float(finfo(start.dtype).eps) if tolerance is None else tolerance

    def cond(state: Any) -> Any:
        x, change, count = state
        return (np.abs(change) > least * np.maximum(np.abs(x), 1)) & (count < steps)

    def body(state: Any) -> Any:
        x, _, count = state
        change = step(tape, graph, tape.owns(x), others)
        return x - change, change, count + 1

    x = Tensor(start, tape)
    found, _, _ = while_loop(cond, body, (x, np.full_like(x, np.inf), 0))
    result = fresh(tape.owns(found))
    real = [k for k, n in enumerate(others) if kind(n.dtype) in "fc"]

    def pull(
        given: Sequence[Tensor | None], results: Sequence[Tensor], operands: Sequence[Tensor]
    ) -> list[Tensor | None]:
        (g,), (solution,) = given, results
        if any(kind(t.dtype) == "c" for t in operands):
            raise UnsupportedError(
                f"kg.{name} cannot be differentiated: its equation has complex numbers in it",
                where=solution.node.where,
                hint="Write the equation with real and imaginary parts, computed before.",
            )
        now = solution.tape  # It may be another than the one that the equation was recorded on.
        known = list(others)
        for k, operand in zip(real, operands, strict=True):
            known[k] = now.owns(operand)
        slopes = implicit(element_slopes(now, graph, (now.owns(solution), *known), cotangents))
        chosen = [slopes[k] for k in real]
        return [None if s is None or g is None else g * s for s in chosen]

    rule = Rule(name, tuple(others[k] for k in real), (result,), pull, elementwise=True)
    tape.derived.update(rule.noted)
    return Tensor(result, tape)


def _element(
    tape: Tape, name: str, function: Callable[[Any], Any], guess: Any
) -> tuple[Graph, Node, list[Node]]:
    """A function as a graph of one element, where it begins, and what it takes besides."""
    where = user_line()
    with tape.in_body():
        first = tape.strong(function(guess), where)
    weak = isinstance(tape.arg_type(guess, where), type)
    start = tape.operand(guess, first.dtype, where) if weak else tape.strong(guess, where)
    if kind(start.dtype) != "f" or start.dtype != first.dtype:
        raise DTypeError(
            f"kg.{name} solves for {start.dtype}, and {title(function)}() gives {first.dtype}",
            where=where,
            hint="Both are of one real floating-point dtype; convert with .astype(...).",
        )
    if first.ndim:
        start = ir.broadcast(start, [first], where)
    place = tape.place(start, where)
    with tape.in_body():
        result = tape.strong(function(Tensor(place, tape)), where)
    region = Region([place], [start], tape.derived)
    try:
        graph = region.graph([result])
    except AxesError as error:
        raise UnsupportedError(
            f"{title(function)}(), which kg.{name} solves, has {error.what}, which takes elements together",
            where=error.where or where,
            hint="Each element is solved for by itself.",
        ) from None
    return graph, start, region.others
