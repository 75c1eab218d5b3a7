"""The first operation whose compiled value is not the interpreter's.

Every operation of the recorded graph is compiled as an output of its own, and each value is compared with
what NumPy makes of the compiled operands. So an error is found where it arises, not where it shows, and
within the bound of one operation. Where nothing differs that way (the fault may need the whole kernel's
shape), the output that differs is followed upward: an operation whose own kernel is wrong while those of its
operands are right is the one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from kernelgen.base.errors import SourceLine
from kernelgen.ir import (
    Graph,
    Node,
    evaluate,
    evaluate_node,
    statement_text,
    topological,
    value_names,
)
from kernelgen.passes.structure import inline
from kernelgen.runtime.kernel import Kernel
from kernelgen.tools.replay.checking import (
    GIVEN,
    Failure,
    given_arrays,
    replay,
    verdicts_of,
)
from kernelgen.tools.replay.compare import Verdict, agree, allowance
from kernelgen.tools.replay.probes import Array
from kernelgen.tools.replay.subject import kernel_of

_READ = ("input", "const", "opaque", "pick")
"""What is taken as it is: nothing of it is compiled."""
_TOGETHER = 32
"""Operations that are compiled together."""


@dataclass(frozen=True, slots=True)
class Bisection:
    """What `kg.bisect` found; false where everything agrees.

    Attributes:
        kernel: the kernel's name.
        probe: the arrays on which it was looked for.
        node: the first operation that differs; None where there is none.
        statement: the operation as the graph's text has it.
        index: the element that is furthest off.
        got: its compiled value.
        want: the interpreter's.
        operands: the operands' values there, by name.
        note: what was found where no operation was.
    """

    kernel: str
    probe: str = ""
    node: Node | None = None
    statement: str = ""
    index: tuple[int, ...] = ()
    got: Any = None
    want: Any = None
    operands: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""

    @property
    def where(self) -> SourceLine | None:
        """The user's line of the operation."""
        return None if self.node is None else self.node.where

    def __bool__(self) -> bool:
        return bool(self.probe)

    def __str__(self) -> str:
        if self.node is None:
            return f"{self.kernel}: {self.note}"
        lines = [f"{self.kernel}: the first operation that differs from the interpreter is", ""]
        lines.append(f"    {self.statement}")
        if self.where is not None:
            lines.append(f"    recorded at {str(self.where).replace(chr(10), chr(10) + '    ')}")
        lines += ["", f"For {self.probe}, at element {list(self.index)}:"]
        lines += [f"    {name} = {value}" for name, value in self.operands.items()]
        lines += [f"    compiled     {self.got}", f"    interpreted  {self.want}"]
        return "\n".join(lines)


def bisect_subject(subject: Any, specs: tuple[Any, ...]) -> Bisection:
    """What `kg.bisect` does."""
    kernel = kernel_of(subject, specs)
    failure = _first_failure(kernel, given_arrays(kernel, specs))
    if failure is None:
        return Bisection(kernel.name, note="every probe agrees with the interpreter")
    graph = inline(kernel.recorded)
    names = [i.name for i in graph.arguments]
    arrays = dict(zip(names, failure.arrays, strict=True))
    return _search(_Trial(kernel, graph, arrays, failure.probe))


def _first_failure(kernel: Kernel, given: Sequence[Array] | None) -> Failure | None:
    for found in replay(kernel, given):
        if isinstance(found, Failure):
            return found
        if given is not None and found.label == GIVEN and found.reason:
            break
    return None


def _search(trial: _Trial) -> Bisection:
    if not trial.differs([node for _, node in trial.graph.outputs]):
        return Bisection(
            trial.kernel.name,
            trial.probe,
            note=f"the results are wrong for {trial.probe}, but right when the same graph is compiled anew "
            "for contiguous arrays: the fault is not in an operation, but in memory layout, in where "
            "outputs go, or in machine code that was kept",
        )
    return _one_by_one(trial) or _upward(trial)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A kernel, its graph without calls, and the arrays on which it is wrong."""

    kernel: Kernel
    graph: Graph
    arrays: Mapping[str, Array]
    probe: str

    def compiled(self, nodes: Sequence[Node]) -> list[Any]:
        """The values of nodes, each compiled as an output."""
        from kernelgen.driver.compile import compile_tape

        graph = self.outputs(nodes)
        options = self.kernel.options
        target: Any = self.kernel.target
        made = compile_tape(graph, target=target, fastmath=options.fastmath, cache=False, name="bisect")
        result = made(**self.arrays)
        return list(result) if len(nodes) > 1 else [result]

    def outputs(self, nodes: Sequence[Node]) -> Graph:
        """The graph with these nodes as outputs."""
        named = tuple((f"value{k}", node) for k, node in enumerate(nodes))
        return Graph(self.graph.inputs, named, self.graph.captured)

    def differs(self, nodes: Sequence[Node]) -> bool:
        """Whether a kernel of these nodes is wrong."""
        graph = self.outputs(nodes)
        want = evaluate(graph, self.arrays)
        fastmath = self.kernel.options.fastmath
        verdicts = verdicts_of(graph, self.arrays, self.compiled(nodes), want, fastmath=fastmath)
        return not all(verdicts)

    def found(
        self, node: Node, verdict: Verdict, got: Any, want: Any, values: Mapping[Node, Any]
    ) -> Bisection:
        names = value_names(self.graph)
        statement = f"{names[node]}: {node.type} = {statement_text(node, names)}"
        index = verdict.wrong or ()
        operands = {names[a]: _element(values[a], index) for a in node.args if a.op != "const"}
        return Bisection(
            self.kernel.name, self.probe, node, statement, index,
            _element(got, index), _element(want, index), operands,
        )  # fmt: skip


def _element(value: Any, index: tuple[int, ...]) -> Any:
    """The element that an index of the result meets in an operand that may be broadcast."""
    array = np.asarray(value)
    own = index[len(index) - array.ndim :] if array.ndim else ()
    if array.ndim > len(index):
        return array
    return array[tuple(0 if n == 1 else i for i, n in zip(own, array.shape, strict=True))]


def _one_by_one(trial: _Trial) -> Bisection | None:
    """The first operation that is wrong on its compiled operands."""
    fastmath = trial.kernel.options.fastmath
    given = {**trial.graph.captured, **trial.arrays}
    values: dict[Node, Any] = {}
    for group in _groups(trial.graph):
        computed = [n for n in group if n.op not in _READ]
        results = dict(zip(computed, trial.compiled(computed), strict=True)) if computed else {}
        for node in group:
            if node.op in _READ:
                values[node] = given[node.name] if node.op == "input" else evaluate_node(node, values)
                continue
            with np.errstate(all="ignore"):
                want = np.asarray(evaluate_node(node, values), node.dtype)
                allowed = allowance(node, want, fastmath=fastmath)
            verdict = agree(results[node], want, allowed)
            if not verdict:
                return trial.found(node, verdict, results[node], want, values)
            values[node] = results[node]
    return None


def _groups(graph: Graph) -> Iterator[list[Node]]:
    nodes = graph.nodes
    for start in range(0, len(nodes), _TOGETHER):
        yield list(nodes[start : start + _TOGETHER])


def _upward(trial: _Trial) -> Bisection:
    """An operation whose kernel is wrong while those of its operands are right."""
    node = next((n for _, n in trial.graph.outputs if trial.differs([n])), None)
    if node is None:
        return Bisection(
            trial.kernel.name,
            trial.probe,
            note=f"the results are wrong for {trial.probe}, but each output compiled alone is right: "
            "the fault is in how the kernel computes them together",
        )
    node = _halved(trial, node)
    while True:
        worse = next((a for a in node.args if a.op not in _READ and trial.differs([a])), None)
        if worse is None:
            break
        node = worse
    values: dict[Node, Any] = {}
    given = {**trial.graph.captured, **trial.arrays}
    with np.errstate(all="ignore"):
        for item in topological((node,)):
            values[item] = given[item.name] if item.op == "input" else evaluate_node(item, values)
    (got,), want = trial.compiled([node]), values[node]
    return trial.found(node, agree(got, np.asarray(want, node.dtype)), got, want, values)


def _halved(trial: _Trial, node: Node) -> Node:
    """A node above that is wrong too, found in few builds where errors are handed down."""
    order = [n for n in topological((node,)) if n.op not in _READ]
    low, high = 0, len(order) - 1
    while low < high:
        middle = (low + high) // 2
        if trial.differs([order[middle]]):
            high = middle
        else:
            low = middle + 1
    return order[high]
