"""Derivatives of a tape's outputs by its inputs, as further outputs of the same graph."""

from __future__ import annotations

from collections.abc import Sequence

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.base.errors import DTypeError, OptionError
from kernelgen.base.values import frozen
from kernelgen.derive.reverse import cotangents, linearized
from kernelgen.ir import Graph
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor


@frozen
class Pair:
    """An output, and the input by which it is derived."""

    output: str
    input: str

    @property
    def name(self) -> str:
        """What the derivative is called among the outputs."""
        return f"d{self.output}_d{self.input}"

    def fits(self, graph: Graph) -> bool:
        """Whether a graph has both."""
        return self.output in dict(graph.outputs) and self.input in {i.name for i in graph.arguments}


def parse_pairs(texts: Sequence[str]) -> tuple[Pair, ...]:
    """`OUT:IN` as pairs, each once.

    Raises:
        OptionError: for anything else.
    """
    pairs = []
    for text in texts:
        parts = [part.strip() for part in text.split(":")]
        if len(parts) != 2 or not all(part.isidentifier() for part in parts):
            raise OptionError(f"a derivative is {text!r}", hint="Give an output and an input: -d OUT:IN.")
        pairs.append(Pair(*parts))
    return tuple(dict.fromkeys(pairs))


def with_derivatives(tape: Tape, pairs: Sequence[Pair]) -> Graph:
    """The tape's graph with a further output for each pair, recorded behind it.

    That of an output of rank 0 is the gradient, of the input's shape. That of any other is what the output
    gains where all elements of the input grow alike, of the output's shape: for an elementwise function, the
    derivative of each element.

    Args:
        tape: a tape that has the pairs' outputs and inputs.

    Raises:
        DTypeError: for outputs and inputs that are no real floating-point numbers.
        UnsupportedError: where an operation on the way has no derivative; it names the line.
    """
    graph = tape.graph
    with Tape(tape.name) as made:
        inputs = {i.name: made.input(i.name, i.dtype, ndim=i.ndim) for i in graph.arguments}
        results = tape(**inputs)
        values = results if isinstance(results, tuple) else (results,)
        outputs = dict(zip((name for name, _ in graph.outputs), values, strict=True))
        made.output(**outputs)
        for pair in pairs:
            made.output(**{pair.name: _derivative(made, pair, outputs[pair.output], inputs[pair.input])})
    return made.graph


def _derivative(tape: Tape, pair: Pair, y: Tensor, x: Tensor) -> Tensor:
    for value, what in ((y, f"output {pair.output!r}"), (x, f"input {pair.input!r}")):
        if kind(value.dtype) != "f":
            raise DTypeError(
                f"{what} is of {value.dtype}, and derivatives are of real floating-point numbers"
            )
    if y.ndim == 0:
        return cotangents(tape, [y.node], [Tensor(ir.const(1, y.dtype), tape)], [x.node])[0]
    direction = Tensor(ir.broadcast(ir.const(1, x.dtype), [x.node]), tape)
    slope = linearized(tape, [y.node], [x.node])([direction])[0]
    return Tensor(ir.broadcast(slope.node, [y.node]), tape)
