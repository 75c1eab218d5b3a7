"""Values whose derivative is known as a whole, whichever operations they are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from kernelgen.base.values import frozen
from kernelgen.ir import Node, make_anew
from kernelgen.ops.derivatives import COMPOSITE_SLOPES

if TYPE_CHECKING:
    from kernelgen.trace.tensor import Tensor

Pull: TypeAlias = "Callable[[Sequence[Tensor | None], Sequence[Tensor], Sequence[Tensor]], Sequence[Any]]"
"""From the cotangents of the results (None for one that nothing depends on), the results and the operands, to
the cotangents of the operands: Tensors that broadcast from theirs, or None for zero."""


@frozen(eq=False)
class Rule:
    """How cotangents go from the results of a function to its operands.

    Attributes:
        name: the function's.
        operands, results: their nodes.
        pull: the rule itself.
        elementwise: whether operands broadcast to the one result; cotangents have its shape then, and
            otherwise that of the operand.
    """

    name: str
    operands: tuple[Node, ...]
    results: tuple[Node, ...]
    pull: Pull
    elementwise: bool = False

    @property
    def noted(self) -> dict[Node, tuple[Rule, int]]:
        """The rule under each result, with the result's number."""
        return {result: (self, k) for k, result in enumerate(self.results)}


def has_rule(name: str) -> bool:
    """Whether a composite row of the table has a derivative of its own."""
    return name in COMPOSITE_SLOPES


def rule_of(name: str, operands: tuple[Node, ...], result: Node) -> dict[Node, tuple[Rule, int]]:
    """The noted rule of a composite row of the table."""
    slopes = COMPOSITE_SLOPES[name]

    def pull(
        cotangents: Sequence[Tensor | None], results: Sequence[Tensor], given: Sequence[Tensor]
    ) -> list[Any]:
        (t,), (y,) = cotangents, results
        return [None if slope is None else slope(t, y, *given) for slope in slopes]

    return Rule(name, operands, (result,), pull, elementwise=True).noted


def moved(derived: Mapping[Node, tuple[Rule, int]], new: Mapping[Node, Node]) -> dict[Node, tuple[Rule, int]]:
    """The rules of nodes that others stand for, for those.

    Operands and results that the results in `new` are not made of, such as an argument that a function does
    not use, are made anew: the rule may need them. Where an input of a graph stands for a value, the rule is
    not the graph's: what gives the input its value gets the input's cotangent, and goes on with it.
    """
    known = dict(new)
    found: dict[Node, tuple[Rule, int]] = {}
    for node, (rule, _) in derived.items():
        if node not in new or new[node] in found or new[node].op == "input":
            continue
        make_anew((*rule.operands, *rule.results), known)
        operands, results = (tuple(known[n] for n in group) for group in (rule.operands, rule.results))
        found.update(Rule(rule.name, operands, results, rule.pull, rule.elementwise).noted)
    return found
