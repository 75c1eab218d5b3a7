"""Reverse mode: cotangents from results back to what they were computed of.

The derivative is recorded on the tape that recorded the function, so that both are one graph, and each
operation of it belongs to the line of the operation that it is the derivative of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.base.errors import ArgumentError, DTypeError, ShapeError, UnsupportedError
from kernelgen.base.source_location import attributed_to, user_line
from kernelgen.derive.call import NoRule, fresh, of_dtype
from kernelgen.derive.calls import cotangents_of_call, written_out
from kernelgen.derive.extents import Extents
from kernelgen.derive.loops import is_zero, loop_slopes, pulled
from kernelgen.derive.parts import Scattered
from kernelgen.derive.steps import is_loop, loop_cotangents
from kernelgen.ir import LoopBody, Node
from kernelgen.ops.derivatives import slopes_of
from kernelgen.trace.derived import Rule, moved
from kernelgen.trace.foreign.numpy import bits
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

Unit: TypeAlias = "Node | Rule"
"""What cotangents go through in one step: an operation, an opaque call, or a function with a rule."""

WAY_OUT = (
    "Write it with operations that have derivatives, give it a rule with kg.custom_vjp or "
    "kg.opaque(vjp=...), or mark it as constant with kg.stop_gradient."
)


def cotangents(
    tape: Tape, outputs: Sequence[Node], seeds: Sequence[Tensor], wrt: Sequence[Node]
) -> list[Tensor]:
    """The sum over all outputs of seed times derivative, for each node of `wrt`.

    Args:
        tape: where all is recorded.
        outputs: values of floating-point dtypes, real or complex.
        seeds: cotangents of the outputs, in their dtypes and shapes.
        wrt: the values by which they are derived.

    Raises:
        UnsupportedError: where an operation on the way has no derivative; it names the line.
    """
    found = _Pass(tape, outputs, wrt).run(seeds)
    return [t if t.ndim else Tensor(t.node, tape) for t in found]  # NumPy's numbers, whatever made them.


def linearized(
    tape: Tape, outputs: Sequence[Node], wrt: Sequence[Node]
) -> Callable[[Sequence[Tensor]], list[Tensor]]:
    """Forward mode: a function from tangents of `wrt` to those of the outputs.

    Reverse mode is linear in the seeds; its own derivative by them is forward mode. The seeds occur in
    neither result, and passes drop what only depends on them.
    """
    places = [fresh(_zeros(output)) for output in outputs]
    back = cotangents(tape, outputs, [Tensor(place, tape) for place in places], wrt)
    return lambda given: cotangents(tape, [b.node for b in back], given, places)


def _zeros(like: Node) -> Node:
    return ir.broadcast(ir.const(0, like.dtype, like.where), [like], like.where)


class _Pass:
    """One walk from results back to `wrt`.

    Attributes:
        aliases: for each call of a graph, the value in the graph that it stands for; for a result of a
            function that is written in others, the same value of these.
    """

    def __init__(self, tape: Tape, outputs: Sequence[Node], wrt: Sequence[Node]) -> None:
        self.tape, self.outputs, self.wrt = tape, outputs, wrt
        self.aliases: dict[Node, Node] = {}
        self.extents = Extents(tape, self.aliases)
        self._bodies: dict[tuple[int, tuple[Node, ...]], dict[Node, Node]] = {}
        self._picks: dict[Node, dict[int, Node]] = {}
        self._loops: dict[tuple[LoopBody, tuple[Node, ...]], dict[tuple[int, int], list[Tensor]]] = {}
        self._forms: dict[Node, list[Node] | None] = {}
        self._depends: dict[Node, bool] = dict.fromkeys(wrt, True)
        self._order: list[Unit] = []
        self._visit(outputs)

    def run(self, seeds: Sequence[Tensor]) -> list[Tensor]:
        self._found: dict[Node, Tensor] = {}
        for output, seed in zip(self.outputs, seeds, strict=True):
            if self._depends[output] and not is_zero(seed.node):
                self._add(output, seed)
        for unit in reversed(self._order):
            where = unit.where if isinstance(unit, Node) else unit.results[0].where
            with attributed_to(where):
                self._pull(unit)
        zeros = (Tensor(_zeros(node), self.tape) for node in self.wrt)
        return [self._found.get(node, zero) for node, zero in zip(self.wrt, zeros, strict=True)]

    # Which values depend on what is derived by.

    def _visit(self, roots: Sequence[Node]) -> None:
        """Orders the units that the roots need and that depend on `wrt`, operands first."""
        seen: set[Node] = set()
        done: set[Unit] = set()
        stack = list(roots)
        while stack:
            node = stack[-1]
            operands = self._operands(node)
            pending = [] if node in seen else [a for a in operands if a not in seen and a is not node]
            if pending:
                stack += pending
                continue
            moves = any(self._depends[a] for a in operands)
            if moves and node not in seen and self._written_out(node):
                continue  # What it is written in comes first.
            stack.pop()
            if node in seen:
                continue
            seen.add(node)
            if moves and node.op == "pick" and node.args[0].param.function is bits:
                raise _refused("the bits of a number are no smooth function of it", node, name="x.view()")
            if node not in self._depends:
                self._depends[node] = moves and kind(node.dtype) in "fc"
            unit = self._unit(node)
            if moves and kind(node.dtype) in "fc" and unit not in done:
                done.add(unit)
                self._order.append(unit)

    def _written_out(self, node: Node) -> bool:
        """Whether a result of a call is from now on an alias of what the call is written in."""
        if node.op != "pick" or node in self.aliases or node in self.tape.derived:
            return False
        if kind(node.dtype) not in "fc":
            return False
        call = node.args[0]
        if call not in self._forms:
            with attributed_to(call.where):
                try:
                    self._forms[call] = written_out(self.tape, call)
                except NoRule as error:
                    raise _refused(str(error), call, name=f"{call.param.name}()") from error
        form = self._forms[call]
        if form is None:
            return False
        self.aliases[node] = form[node.param]
        return True

    def _unit(self, node: Node) -> Unit:
        noted = self.tape.derived.get(node)
        if noted is not None:
            return noted[0]
        if node in self.aliases:
            return node
        return node.args[0] if node.op == "pick" else node

    def _operands(self, node: Node) -> tuple[Node, ...]:
        """What a value depends on, as far as derivatives are concerned."""
        noted = self.tape.derived.get(node)
        if noted is not None:
            return noted[0].operands
        if node in self.aliases:
            return (self.aliases[node],)
        if node.op == "pick":
            self._picks.setdefault(node.args[0], {})[node.param] = node
            return node.args[0].args
        if node.op == "call":
            return (self._expanded(node),)
        return () if node.op == "size" else node.args

    def _expanded(self, node: Node) -> Node:
        """The value that a call of a graph stands for, with that graph's nodes on this tape."""
        if node in self.aliases:
            return self.aliases[node]
        called, index, name = node.param
        if id(called) not in self.tape.known:
            raise _refused(
                f"{name}() is a compiled kernel", node, "Call the tape or the function that it was made of."
            )
        body = self._bodies.get((id(called), node.args))
        if body is None:
            body = self._bodies[id(called), node.args] = ir.substituted(called, node.args)
            self.tape.derived.update(moved(self.tape.derived, body))
        self.aliases[node] = body[called.outputs[index][1]]
        return self.aliases[node]

    # Cotangents.

    def _add(self, node: Node, value: Tensor) -> None:
        known = self._found.get(node)
        self._found[node] = value if known is None else known + value

    def _give(self, operand: Node, value: Any, full: Node) -> None:
        """Adds a contribution, which has the shape of `full`, to the cotangent of an operand."""
        if value is None or not self._depends[operand]:
            return
        if isinstance(value, Scattered):
            self._found[operand] = value.onto(self._found.get(operand))
            return
        value = of_dtype(value, operand.dtype)
        if value.ndim < full.ndim:
            value = Tensor(ir.broadcast(value.node, [full]), self.tape)
        self._add(operand, self.extents.fitted(value, full, operand))

    def _pull(self, unit: Unit) -> None:
        if isinstance(unit, Rule):
            self._pull_rule(unit)
        elif unit.op == "opaque":
            self._pull_call(unit)
        elif (g := self._found.get(unit)) is not None:
            self._pull_node(unit, g)

    def _pull_rule(self, rule: Rule) -> None:
        given = [self._found.get(r) for r in rule.results]
        if all(g is None for g in given):
            return
        tensors = [Tensor(o, self.tape) for o in rule.operands]
        results = [Tensor(r, self.tape) for r in rule.results]
        for operand, value in zip(rule.operands, rule.pull(given, results, tensors), strict=True):
            self._give(operand, value, rule.results[0] if rule.elementwise else operand)

    def _pull_call(self, node: Node) -> None:
        picks = self._picks[node]
        given = {k: self._found[p] for k, p in picks.items() if p in self._found}
        if not given:
            return
        if is_loop(node):
            wanted = self._depends.__getitem__
            for operand, value in loop_cotangents(self.tape, node, given, wanted, cotangents):
                self._give(operand, value, operand)
            return
        try:
            found = list(cotangents_of_call(self.tape, node, picks, given, self.extents))
        except NoRule as error:
            why = str(error) or "there is no rule for it"
            raise _refused(why, node, name=f"{node.param.name}()") from None
        for operand, value in found:
            self._give(operand, value, operand)

    def _pull_node(self, node: Node, g: Tensor) -> None:
        if node in self.aliases:
            self._add(self.aliases[node], g)
            return
        structural = _STRUCTURAL.get(node.op)
        if structural is not None:
            structural(self, node, g)
            return
        slopes = slopes_of(node.op)
        if isinstance(slopes, str):
            raise _refused(slopes, node)
        y = Tensor(node, self.tape)
        operands = [Tensor(a, self.tape) for a in node.args]
        for operand, slope in zip(node.args, slopes, strict=True):
            if slope is not None and self._depends[operand]:
                self._give(operand, slope(g, y, *operands), node)

    # Structural operations.

    def _loop(self, node: Node, g: Tensor) -> None:
        body, index = node.param
        wanted = [i for i, a in enumerate(node.args) if self._depends[a] and kind(a.dtype) in "fc"]
        if (body, node.args) not in self._loops:
            self._loops[body, node.args] = loop_slopes(self.tape, node, wanted, cotangents)
        for i in wanted:
            self._give(node.args[i], pulled(g, self._loops[body, node.args][index, i]), node)

    def _cast(self, node: Node, g: Tensor) -> None:
        self._give(node.args[0], g, node)

    def _view(self, node: Node, g: Tensor) -> None:
        axes = node.param
        if None in axes:
            g = g[tuple(0 if a is None else slice(None) for a in axes)]
        order = [a for a in axes if a is not None]
        x = node.args[0]
        self._add(x, g if x.ndim == 0 else np.transpose(g, [order.index(k) for k in range(len(order))]))  # type: ignore[arg-type]

    def _broadcast(self, node: Node, g: Tensor) -> None:
        self._give(node.args[0], g, node)


_STRUCTURAL: dict[str, Callable[[_Pass, Node, Tensor], None]] = {
    "cast": _Pass._cast,
    "loop": _Pass._loop,
    "view": _Pass._view,
    "broadcast": _Pass._broadcast,
}


def _refused(why: str, node: Node, hint: str = WAY_OUT, *, name: str = "") -> UnsupportedError:
    return UnsupportedError(f"{name or node.op} cannot be differentiated: {why}", where=node.where, hint=hint)


# Tapes.


def gradient(tape: Tape, output: Tensor, wrt: Tensor | Sequence[Tensor], seed: Any) -> Any:
    """`Tape.gradient`."""
    where = user_line()
    several = isinstance(wrt, (tuple, list))
    asked: Sequence[Any] = wrt if several else (wrt,)  # type: ignore[assignment]
    for value, what in ((output, "the output"), *((w, "what it is derived by") for w in asked)):
        if not isinstance(value, Tensor):
            raise ArgumentError(f"{what} is {value!r:.60}, which is no Tensor", where=where)
        if kind(value.dtype) not in "fc":
            raise DTypeError(
                f"{what} is of {value.dtype}, and derivatives are of floating-point numbers",
                where=where,
                hint="Convert with .astype(np.float64) before.",
            )
    node = tape.owns(output)
    nodes = [tape.owns(w) for w in asked]
    found = cotangents(tape, [node], [seeded(tape, node, seed)], nodes)
    return tuple(found) if several else found[0]


def seeded(tape: Tape, output: Node, seed: Any, what: str = "a seed") -> Tensor:
    """A cotangent, which messages call `what`, as a Tensor of the dtype and shape of the output.

    Raises:
        ShapeError: where the output has axes and no seed is given, or one of a higher rank.
        DTypeError: for a complex seed of a real output, and for none of a complex one.
    """
    where = user_line()
    if seed is None and kind(output.dtype) == "c":
        raise DTypeError(
            "the output is complex, so its derivative is multiplied by a seed",
            where=where,
            hint="Give seed=1.0 for the derivative of a holomorphic function, or derive a real number of it.",
        )
    if seed is None and output.ndim:
        raise ShapeError(
            f"the output has {output.ndim} axes, so its derivative is multiplied by a seed",
            where=where,
            hint="Give seed=np.ones_like(output) for the derivative of the sum, or take the sum.",
        )
    if seed is None:
        return Tensor(ir.const(1, output.dtype, where), tape)
    given = tape.operand(seed, np.result_type(tape.arg_type(seed, where)), where)
    if kind(given.dtype) == "c" and kind(output.dtype) != "c":
        raise DTypeError(
            f"a value of {given.dtype} is given for one of {output.dtype}, which is real", where=where,
            hint="Give its real part.",
        )  # fmt: skip
    node = ir.cast(given, output.dtype)
    if node.ndim > output.ndim:
        raise ShapeError(
            f"{what} of rank {node.ndim} does not fit rank {output.ndim}",
            where=where,
            hint="Sum it over the axes along which that was broadcast.",
        )
    return Tensor(ir.fit(node, output, where) if output.ndim else node, tape)
