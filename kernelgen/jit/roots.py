"""Equations that are solved for each element inside the kernel: `kg.root` and `kg.fixed_point`.

Their derivatives are those of the solution, by the implicit function theorem, not those of the steps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import finfo, kind
from kernelgen.base.errors import DTypeError, OptionError, SourceLine, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.derive.call import fresh
from kernelgen.derive.loops import element_slopes, inlined, is_holomorphic_in_first
from kernelgen.derive.reverse import cotangents
from kernelgen.ir import Graph, Node
from kernelgen.jit.decorator import jit
from kernelgen.jit.jitted import Jitted
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
    has derivatives by them in both modes, of any order; by the guess it has none. A complex x is one number
    to be solved for: the function has a complex derivative by it.

    Args:
        function: a function of x that computes each element of the same element of x and of other arrays. Its
            derivative is recorded, and must not be zero on the way.
        guess: where to begin: a number or an array of floating-point numbers.
        tolerance: four units in the last place of 1 where it is not given.
        steps: the most steps.

    Returns:
        The solutions, in the shape of function(guess). An element that has not converged is where its last
        step led.

    Raises:
        DTypeError: for values that are not floating-point numbers.
        UnsupportedError: for a function that takes elements together, or has no derivative; of a complex x,
            for one with the conjugate, the absolute value or the parts of x.

    Example:
        >>> kg.root(lambda x: x * x - np.array([4.0, 9.0]), 1.0)
        array([2., 3.])
    """
    return _solved("root", _newton, _newton_seed, function, guess, tolerance, steps)


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
    return _solved("fixed_point", _repeated, _repeated_seed, function, guess, tolerance, steps)


def _newton(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Tensor:
    """How far the next x is from this one."""
    value = Tensor(_value(tape, graph, x, others), tape)
    slope = element_slopes(tape, graph, (x, *others), cotangents)[0]
    return value / slope


def _newton_seed(g: Tensor, slope: Tensor) -> Tensor:
    """The cotangent of the equation's value, from that of the solution and the derivative by it."""
    return -g / slope


def _repeated(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Tensor:
    return Tensor(x, tape) - Tensor(_value(tape, graph, x, others), tape)


def _repeated_seed(g: Tensor, slope: Tensor) -> Tensor:
    return g / (1 - slope)


def _value(tape: Tape, graph: Graph, x: Node, others: Sequence[Node]) -> Node:
    return inlined(tape, graph, (x, *others))[graph.outputs[0][1]]


def _solved(
    name: str,
    step: Callable[[Tape, Graph, Node, Sequence[Node]], Tensor],
    implicit: Callable[[Tensor, Tensor], Tensor],
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
    if step is _newton and kind(start.dtype) == "c" and not is_holomorphic_in_first(tape, graph):
        raise _not_holomorphic(name, "has no complex derivative for Newton's method", user_line())
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
    smooth = [k for k, n in enumerate(others) if kind(n.dtype) in "fc"]

    def pull(
        given: Sequence[Tensor | None], results: Sequence[Tensor], operands: Sequence[Tensor]
    ) -> list[Tensor | None]:
        (g,), (solution,) = given, results
        if g is None:
            return [None] * len(operands)
        now = solution.tape  # It may be another than the one that the equation was recorded on.
        if kind(solution.dtype) == "c" and not is_holomorphic_in_first(now, graph):
            raise _not_holomorphic(name, "cannot be differentiated", solution.node.where)
        known = list(others)
        for k, operand in zip(smooth, operands, strict=True):
            known[k] = now.owns(operand)
        args = (now.owns(solution), *known)
        slope = element_slopes(now, graph, args, cotangents)[0]
        assert slope is not None
        _, *found = element_slopes(now, graph, args, cotangents, implicit(g, slope))
        return [found[k] for k in smooth]

    rule = Rule(name, tuple(others[k] for k in smooth), (result,), pull, elementwise=True)
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
    if kind(start.dtype) not in "fc" or start.dtype != first.dtype:
        raise DTypeError(
            f"kg.{name} solves for {start.dtype}, and {title(function)}() gives {first.dtype}",
            where=where,
            hint="Both are of one floating-point dtype, real or complex; convert with .astype(...).",
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


def _not_holomorphic(name: str, what: str, where: SourceLine | None) -> UnsupportedError:
    return UnsupportedError(
        f"kg.{name} {what}: its equation takes the conjugate, the absolute value or parts of the complex "
        "number that is solved for, or has a derivative of its own",
        where=where,
        hint="Write Newton's method with kg.while_loop, for the real and the imaginary part as two states.",
    )
