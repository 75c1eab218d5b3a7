"""What a function computes of some values, as a graph of one element that can be repeated in a kernel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from kernelgen import ir
from kernelgen.base.errors import SourceLine
from kernelgen.ir import FIT, Graph, Node
from kernelgen.ops import OPS
from kernelgen.trace.derived import Rule, moved

Rules: TypeAlias = "dict[Node, tuple[Rule, int]]"
"""A tape's rules for derivatives, by the results."""


class AxesError(Exception):
    """What is computed is not computed element by element.

    Attributes:
        what: the operation that is to blame.
        where: its line.
    """

    def __init__(self, what: str, where: SourceLine | None) -> None:
        super().__init__(what)
        self.what, self.where = what, where


class Region:
    """What results are computed of places, which stand for values that are not known yet.

    Attributes:
        places: what stands for the values.
        inits: the values that the places have at first, whose shapes they keep.
        others: the values that the graph of one element needs besides, in order.
        beside: the same for the graph of whole arrays.
        rules: the rules of the tape that recorded the results; those of the graphs are added to them.
    """

    def __init__(self, places: Sequence[Node], inits: Sequence[Node], rules: Rules) -> None:
        self.places, self.inits, self.rules = tuple(places), tuple(inits), rules
        self.others: list[Node] = []
        self.beside: list[Node] = []
        self._inputs: list[Node] = []
        self._bodies: dict[Node, Node] = {}
        self._shapes: dict[Node, frozenset[Node]] = {}
        self._equal: dict[Node, Node] = {}
        self._known: dict[Any, Node] = {}
        self._first = dict(zip(places, inits, strict=True))
        self._inside: dict[Node, bool] = dict.fromkeys(places, True)
        self._of_element: dict[Node, Node] = {
            place: Node("input", (), place.dtype, 0, f"s{k}", place.where) for k, place in enumerate(places)
        }
        self._inputs += self._of_element.values()

    def graph(self, results: Sequence[Node]) -> Graph:
        """The results as a graph of one element, whose inputs are the places, then the others.

        Raises:
            AxesError: for an operation on axes.
        """
        outputs = [(f"next{k}", self._element(node)) for k, node in enumerate(results)]
        self._move_rules(self._of_element)
        return Graph(tuple(self._inputs), tuple(outputs))

    def whole(self, results: Sequence[Node]) -> Graph:
        """The results as a graph of whole arrays, whose inputs are the places, then the others."""
        inside = [n for n in self._needed(results) if self.is_inside(n)]
        new: dict[Node, Node] = {p: Node("input", (), p.dtype, p.ndim, p.name, p.where) for p in self.places}
        for node in inside:
            for arg in node.args:
                if arg not in new and not self.is_inside(arg):
                    self._take(arg, new)
            for operand in self._of_rule(node):
                if operand not in new and not self.is_inside(operand):
                    self._take(operand, new)
            if node not in new:
                new[node] = ir.with_args(node, tuple(new[a] for a in node.args))
        for node in results:
            if node not in new:
                self._take(node, new)
        for node in self.beside:
            if node not in new:
                self._take(node, new)
        inputs = (*(new[p] for p in self.places), *(new[n] for n in self.beside))
        self._move_rules(new)
        return Graph(inputs, tuple((f"next{k}", new[node]) for k, node in enumerate(results)))

    def _needed(self, results: Sequence[Node]) -> Sequence[Node]:
        """What results are computed of, and what the rules for their derivatives give cotangents to."""
        order = ir.topological(results)
        while True:
            seen = set(order)
            more = [m for n in order for m in self._of_rule(n) if m not in seen]
            if not more:
                return order
            order = ir.topological([*order, *more])

    def _move_rules(self, new: Mapping[Node, Node]) -> None:
        """Gives the nodes of a graph the rules of those that they stand for."""
        self.rules.update(moved(self.rules, new))

    def _take(self, node: Node, new: dict[Node, Node]) -> None:
        """Makes a value that stays an input of the graph."""
        if node.op in ("const", "opaque"):
            new[node] = node
            return
        if node not in self.beside:
            self.beside.append(node)
        name = f"w{self.beside.index(node)}"
        new[node] = Node("input", (), node.dtype, node.ndim, name, node.where)

    def is_inside(self, node: Node) -> bool:
        """Whether a value depends on the places. Iterative: graphs may be very deep."""
        known, stack = self._inside, [node]
        while stack:
            pending = [a for a in stack[-1].args if a not in known]
            if stack[-1] in known or not pending:
                item = stack.pop()
                known.setdefault(item, any(known[a] for a in item.args))
            else:
                stack += pending
        return known[node]

    def leaves(self, node: Node) -> tuple[Node, ...]:
        """The values whose shapes a result's shape is made of, with places as they are at first."""
        found: dict[Node, None] = {}
        seen: set[Node] = set()
        stack = [node]
        while stack:
            item = stack.pop()
            if item in seen or item.ndim == 0:
                continue
            seen.add(item)
            if item not in self._first and self.is_inside(item):
                stack += item.args
            else:
                found.update(dict.fromkeys(self._leaves_outside(self._first.get(item, item))))
        return tuple(found)

    def _leaves_outside(self, node: Node) -> list[Node]:
        """The arrays whose shapes a value's shape is made of that does not depend on the places."""
        order = ir.topological([node])
        for item in order:
            if item not in self._shapes:
                whole = item.op == "call" and item.ndim > 0  # It may have any shape.
                self._shapes[item] = frozenset((item,)) if whole else ir.leaves_of(item, self._shapes)
        return [item for item in order if item in self._shapes[node]]

    def _element(self, root: Node) -> Node:
        stack = [root]
        made = self._of_element
        while stack:
            node = stack[-1]
            if node in made:
                stack.pop()
                continue
            if node.op == "const":
                made[node] = node
                continue
            if not self.is_inside(node) or node.op == "size":
                self._add_other(node)
                continue
            operands, more = self._operands(node), self._of_rule(node)
            pending = [a for a in (*operands, *more) if a not in made]
            if pending:
                stack += pending
                continue
            args = tuple(made[a] for a in operands)
            if node.op in ("broadcast", "call"):
                made[node] = args[0]
            else:
                made[node] = Node(node.op, args, node.dtype, 0, node.param, node.where)
            missing = {made[m] for m in more}.difference(ir.topological([made[node]])) if more else ()
            if missing:
                ordered = dict.fromkeys(made[m] for m in more if made[m] in missing)
                made[node] = Node("broadcast", (made[node], *ordered), node.dtype, 0, None, node.where)
        return made[root]

    def _of_rule(self, node: Node) -> tuple[Node, ...]:
        """What a rule for derivatives gives cotangents to, which the value may be computed without."""
        noted = self.rules.get(node)
        return () if noted is None else noted[0].operands

    def _add_other(self, node: Node) -> None:
        first = self._first_equal(node)
        if first in self._of_element:
            self._of_element[node] = self._of_element[first]
            return
        given = Node("input", (), node.dtype, 0, f"w{len(self.others)}", node.where)
        self._of_element[node] = self._of_element[first] = given
        self._inputs.append(given)
        self.others.append(self._at_first(node) if self.is_inside(node) else node)

    def _first_equal(self, node: Node) -> Node:
        """The first value that is computed as this one is: bodies and conditions repeat what stays."""
        for item in ir.topological([node]):
            if item in self._equal:
                continue
            param = item.param.tobytes() if item.op == "const" else item.param
            key = (item.op, item.dtype, item.ndim, param, *(self._equal[a] for a in item.args))
            same = item.op in OPS or item.op in ("const", "cast", "broadcast", "size")
            self._equal[item] = self._known.setdefault(key, item) if same else item
        return self._equal[node]

    def _at_first(self, node: Node) -> Node:
        """A size as it is computed of the places' first values, whose shapes they keep."""
        new: dict[Node, Node] = dict(self._first)
        for item in ir.topological([node]):
            if item not in new:
                new[item] = ir.with_args(item, tuple(new[a] for a in item.args))
        return new[node]

    def _operands(self, node: Node) -> tuple[Node, ...]:
        """The operands whose elements a value is computed of."""
        if node.op == "broadcast":
            own, around = set(self.leaves(node.args[0])), set(self._leaves_of(node.args[1:]))
            if node.param == FIT and not own <= around:
                raise AxesError("an assignment of another array to all elements", node.where)
            return node.args[:1]
        if node.op == "call":
            if node not in self._bodies:
                called, index, _ = node.param
                inner = ir.substituted(called, node.args)
                self._move_rules(inner)
                self._bodies[node] = inner[called.outputs[index][1]]
            return (self._bodies[node],)
        if node.op in OPS or node.op in ("cast", "loop"):
            return node.args
        name = node.args[0].param.name if node.op == "pick" else node.op
        raise AxesError(f"{name}()", node.where)

    def _leaves_of(self, nodes: Iterable[Node]) -> Iterator[Node]:
        for node in nodes:
            yield from self.leaves(node)
