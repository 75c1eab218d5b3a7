"""One call of a function, recorded: its graph, what it read besides its arguments, its result's structure."""

from __future__ import annotations

import functools
import keyword
import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal

import numpy as np

from kernelgen.base.errors import ConcretizationError, LengthError
from kernelgen.base.values import frozen, replaced
from kernelgen.ir import (
    Graph,
    Node,
    const,
    opaque,
)
from kernelgen.ir.calls import Slot, opaque_call
from kernelgen.jit import captures
from kernelgen.jit.captures import Path, Watch
from kernelgen.jit.code import LAYOUT, names_of
from kernelgen.jit.kinds import is_plain
from kernelgen.jit.leaks import look_for_leaks
from kernelgen.jit.search import Found, find
from kernelgen.jit.trees import (
    Leaves,
    Structure,
    container_classes,
    dynamic_parts,
    flatten_result,
    leaf_names,
    of_arrays,
    static_parts,
    unflatten,
)
from kernelgen.jit.unchanged import Unchanged
from kernelgen.jit.uses import Uses
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.captured import Use
from kernelgen.trace.foreign.draws import Shared
from kernelgen.trace.foreign.types import types_of_tensors
from kernelgen.trace.guards import (
    INT64_MAX,
    INT64_MIN,
    Guard,
    check_numbers,
    constant_text,
    numbered,
)
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor, WeakTensor

Capture = Literal["live", "frozen", "error"]


@frozen
class Arguments:
    """The arguments of a call, taken apart.

    Attributes:
        names: of the parameters.
        structures: one for each parameter.
        kinds: how each is passed: "positional", "keyword", "*" or "**".
        leaves: the leaves of all of them, in order.
    """

    names: tuple[str, ...]
    structures: tuple[Structure, ...]
    kinds: tuple[str, ...]
    leaves: Leaves


@frozen
class Trace:
    """What one call of a function with Tensors gave.

    Attributes:
        name: what the kernel is called.
        graph: what was recorded, with every argument.
        nodes: the inputs of the dynamic leaves.
        found: what the function may have read besides its arguments.
        result: the structure of the result.
        static: the static leaves of the result.
        guards: what must hold of the numbers among the leaves, which they name by position.
        integers: the leaves that are Python integers, by position.
        drawn: the shared generators that the function drew from.
        pinned: whether it is for one value of a number or size, for which the code asked.
        uses: where each captured array, by its identity, became an operand.
        read: the captured arrays, by identity, whose shapes decided on a number.
        written: the leaves that are arrays which the function changes; their new values are the last outputs.
        given_back: the results that are such arrays themselves, and no outputs: the position in the result,
            and that of the leaf.
        changed: what the function may have read and has changed itself.
    """

    name: str
    graph: Graph
    nodes: tuple[Node, ...]
    found: Found
    result: Structure
    static: list[Any]
    guards: tuple[Guard, ...] = ()
    integers: frozenset[int] = frozenset()
    drawn: tuple[str, ...] = ()
    pinned: bool = False
    uses: Mapping[int, list[Use]] = MappingProxyType({})
    read: frozenset[int] = frozenset()
    written: tuple[int, ...] = ()
    given_back: tuple[tuple[int, int], ...] = ()
    changed: tuple[str, ...] = ()


@frozen
class Recording:
    """A trace in the form that is compiled and called.

    Attributes:
        name: what the kernel is called.
        graph: only what is used, with the arrays found by a name as arguments.
        used: the dynamic leaves that it takes, by position.
        lifted: where the arrays are that it takes after them.
        watches: what must not have changed for it to be right.
        unseen: what it rests on that is not watched; it is used once if there is any.
        result: the structure of the result.
        static: the static leaves of the result.
        guards: what must hold of the numbers and sizes among the leaves, which they name by position.
        pinned: whether it is for one value of a number or size, for which the code asked.
        written, given_back: the arguments that it changes; see `Trace`.
        changed: what the function reads, or may read, and changed itself; it is used once if there is any.
    """

    name: str
    graph: Graph
    used: tuple[int, ...]
    lifted: tuple[Path, ...]
    watches: tuple[Watch, ...]
    unseen: tuple[str, ...]
    result: Structure
    static: list[Any]
    guards: tuple[Guard, ...] = ()
    pinned: bool = False
    written: tuple[int, ...] = ()
    given_back: tuple[tuple[int, int], ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def for_one_call(self) -> bool:
        """Whether the next call is recorded anew, whatever it is given."""
        return bool(self.unseen or self.changed)

    @property
    def checked(self) -> Graph:
        """The graph for a kernel that stands by itself, which checks the numbers that it is passed."""
        inputs = dict(zip(self.used, self.graph.arguments, strict=False))
        return checked(self.graph, self.guards, inputs)


def look(function: Callable[..., Any], arguments: Arguments) -> Found:
    """What a function may read besides the dynamic leaves of its arguments."""
    pairs = list(zip(arguments.names, arguments.structures, strict=True))
    owners = [n for n, s in pairs for _ in static_parts(s)]
    classes = [kind for _, s in pairs for kind in container_classes(s)]
    return find(function, list(zip(owners, arguments.leaves.static, strict=True)), classes)


def trace(
    function: Callable[..., Any],
    arguments: Arguments,
    found: Found | None = None,
    *,
    capture: Capture = "live",
    writes: bool = False,
    longest: int | None = None,
) -> Trace:
    """Calls a function with Tensors in place of its arrays and numbers.

    Args:
        found: what `look` found.
        writes: whether the function may change arrays among its arguments.
        longest: the most operations that may be recorded; None for any number.

    Raises:
        ConcretizationError: where the function needs a value.
        LengthError: for a longer recording, if the function can be called again from the start.
        UnsupportedError: where it writes into an argument, or into an array that it finds.
    """
    name = title(function)
    found = found or look(function, arguments)
    unchanged, shared = Unchanged(found.arrays), Shared(load=True)
    tape = Tape(name, capture="error" if capture == "error" else "live")
    tape.longest = longest
    try:
        with tape:
            tensors = _declare(tape, arguments, writes=writes)
            nodes = tuple(t.node for t in tensors)
            tape.know(nodes, arguments.leaves.dynamic)
            integers = frozenset(
                k for k, t in enumerate(tensors) if isinstance(t, WeakTensor) and type(t.value) is int
            )
            with types_of_tensors(found.askers):
                given = _call(function, arguments, tensors)
            leaves = Leaves()
            result = of_arrays(flatten_result(given, leaves), iter(leaves.dynamic))
            _check_texts(tape, leaves.static)
            names = unique((n for n in leaf_names(result, "")), "result")
            written = tuple(k for k, t in enumerate(tensors) if writes and _is_written(t))
            given_back = tuple(
                (j, k) for j, value in enumerate(leaves.dynamic) for k in written if value is tensors[k]
            )
            back = {j for j, _ in given_back}
            made = [j for j in range(len(names)) if j not in back]
            states = (f"{nodes[k].name}_after" for k in written)
            output_names = unique((*(names[j] for j in made), *states), "result")
            values = (*(leaves.dynamic[j] for j in made), *(tensors[k] for k in written))
            tape.output(**dict(zip(output_names, values, strict=True)))
            if (
                not output_names and tape.graph.effects
            ):  # A kernel has an output, and this one is called for its effects.
                tape.output(nothing=np.False_)
    except ConcretizationError as error:
        raise _with_advice(error, arguments) from error.__cause__
    except LengthError as error:
        if shared.drawn() or any(not w.holds(arguments.leaves.static) for w in found.watches):
            raise ConcretizationError(
                f"{error.what}, and {name}() cannot be called anew, for it has changed what it reads",
                where=error.where,
                hint=error.hint,
            ) from None
        raise
    finally:
        tape.end()
    unchanged.check(name)
    changed = [w for w in found.watches if not w.holds(arguments.leaves.static)]
    if changed and capture != "frozen":
        # What the function itself changes is watched as it is now. Where it reads that only to change it (a
        # counter, a log), the change is a side effect.
        uses = Uses(found.codes, {})
        effects = {w.path.key for w in changed if uses.only_changed(w.path, arguments.leaves.static)}
        changed = [w for w in changed if w.path.key not in effects]
        after = look(function, arguments)
        steady = [w for w in after.watches if w.path.key not in effects]
        unseen = dict.fromkeys((*found.unseen, *after.unseen))
        found = replaced(after, watches=tuple(steady), unseen=tuple(unseen))
    drawn = shared.drawn()
    read = tape.origins.read
    tape.know((), ())
    del tensors, given, values
    leaves.dynamic.clear()
    look_for_leaks(tape, name)
    return Trace(
        name,
        tape.graph,
        nodes,
        found,
        result,
        leaves.static,
        tape.guards.all(),
        integers,
        drawn,
        bool(tape.guards.pinned),
        tape.uses,
        frozenset(read),
        written,
        given_back,
        tuple(dict.fromkeys(str(w.path) for w in changed)),
    )


def _check_texts(tape: Tape, static: Sequence[Any]) -> None:
    """Refuses results with the text of a Tensor, which is not that of the array."""
    for value in static:
        for text, where in tape.texts.items():
            if type(value) is str and text in value:
                raise ConcretizationError(
                    f"a result is the text {value!r:.60}, which has no values while recording",
                    where=where,
                    hint="Return the array, and make a text of it outside of the function.",
                )


def _is_written(tensor: Tensor) -> bool:
    return tensor.memory is not None and tensor.memory.version > 0


def record(traced: Trace, static: Sequence[Any], *, capture: Capture = "live") -> Recording:
    """The recording of a trace.

    Args:
        traced: the trace.
        static: the static leaves of its arguments.
        capture: "frozen" keeps captured arrays as they are now, and watches nothing.
    """
    watches, lifted = _watches(traced, static, capture)
    unseen = () if capture == "frozen" else (*traced.found.unseen, *traced.drawn, *_made(traced))
    graph, used, paths = _prune(traced.graph, traced.nodes, lifted)
    return Recording(
        traced.name,
        graph,
        used,
        paths,
        watches,
        unseen,
        traced.result,
        traced.static,
        _guards(traced, used),
        traced.pinned,
        traced.written,
        traced.given_back,
        () if capture == "frozen" else traced.changed,
    )


def checked(graph: Graph, guards: Sequence[Guard], inputs: Mapping[int, Node]) -> Graph:
    """The graph with a check of its guards before all else.

    Args:
        graph: the graph.
        guards: they name leaves by position.
        inputs: the leaves that the graph takes; what the others are does not depend on a call.
    """
    whole = ("range", (INT64_MIN, INT64_MAX))
    asked = [
        g
        for g in guards
        if inputs.keys() >= g.leaves and not (g.expression[0] == "leaf" and (g.kind, g.values) == whole)
    ]
    if not asked:
        return graph
    numbers = dict.fromkeys(number for guard in asked for number in guard.numbers)
    places = {number: place for place, number in enumerate(numbers)}
    nodes = [inputs[n[1]] if n[0] == "leaf" else _size(inputs[n[1]], n[2]) for n in numbers]
    names = [inputs[n[1]].name if n[0] == "leaf" else f"{inputs[n[1]].name}_size_{n[2]}" for n in numbers]
    condition = " and ".join(
        replaced(g, expression=numbered(g.expression, places)).text(names.__getitem__, constant_text)
        for g in asked
    )
    slots = tuple(Slot(place, True) for place in range(len(nodes)))
    call = opaque_call("check_numbers", check_numbers, (condition, tuple(names), *slots), {}, ())
    effect, *_ = opaque(call, nodes)
    return Graph(graph.inputs, graph.outputs, graph.captured, (effect, *graph.effects))


def _size(array: Node, axis: int) -> Node:
    return Node("size", (array,), np.dtype(np.int64), 0, axis - array.ndim)


def _guards(traced: Trace, used: Sequence[int]) -> tuple[Guard, ...]:
    """The guards of a trace, and that each integer which the kernel takes is an int64."""
    taken = {("leaf", k) for k in used if k in traced.integers}
    whole = (INT64_MIN, INT64_MAX)
    guards = []
    for guard in traced.guards:
        if guard.kind == "range" and guard.expression in taken:
            taken.discard(guard.expression)
            low, high = guard.values
            guard = replaced(guard, values=(max(low, whole[0]), min(high, whole[1])))
        guards.append(guard)
    return (*guards, *(Guard(expression, "range", whole) for expression in sorted(taken)))


def _declare(tape: Tape, arguments: Arguments, *, writes: bool) -> list[Tensor]:
    """An input for each dynamic leaf; Python numbers are promoted as weakly as NumPy promotes them."""
    pairs = list(zip(arguments.names, arguments.structures, strict=True))
    names = unique((n for name, s in pairs for n in leaf_names(s, name)), "x")
    tensors: list[Tensor] = []
    kinds = [leaf for _, s in pairs for leaf in dynamic_parts(s)]
    for name, kind, value in zip(names, kinds, arguments.leaves.dynamic, strict=True):
        if kind[0] == "n":
            tensor = tape.input(name, np.result_type(kind[1]), ndim=0)
            tensors.append(WeakTensor(tensor.node, tape, value, ("leaf", len(tensors))))
            continue
        tensors.append(tape.input(name, kind[1], ndim=kind[2]))
        if len(kind) == 4:  # Of rank 0, and no scalar.
            tensors[-1].memory = Memory(f"the argument {name!r}")
        if writes and type(value) is np.ndarray:
            tensors[-1].memory = Memory()
        if isinstance(value, np.ndarray):
            tape.arg_type(value, tensors[-1].node.where)  # Refuses subclasses of ndarray.
    return tensors


def _call(function: Callable[..., Any], arguments: Arguments, tensors: Sequence[Tensor]) -> Any:
    dynamic, static = iter(tensors), iter(arguments.leaves.static)
    positional: list[Any] = []
    keywords: dict[str, Any] = {}
    for name, structure, kind in zip(arguments.names, arguments.structures, arguments.kinds, strict=True):
        value = unflatten(structure, dynamic, static)
        if kind == "positional":
            positional.append(value)
        elif kind == "*":
            positional.extend(value)
        elif kind == "**":
            keywords.update(value)
        else:
            keywords[name] = value
    return function(*positional, **keywords)


def _with_advice(error: ConcretizationError, arguments: Arguments) -> ConcretizationError:
    numbers = [name for name, s in zip(arguments.names, arguments.structures, strict=True) if s[0] == "n"]
    if not (numbers and error.helps_static):
        return error
    advice = f"To branch on a number, make it static: kg.jit(static_argnames={tuple(numbers)!r})."
    told = ConcretizationError(error.what, where=error.where, hint=f"{error.hint}\n  {advice}".strip())
    return told.with_traceback(error.__traceback__)


# What the graph captured.


def _made(traced: Trace) -> list[str]:
    """The objects in a result that plain Python would make, or look up, at each call."""
    fixed = (types.FunctionType, types.BuiltinFunctionType, types.ModuleType, type, np.ufunc)
    made = [v for v in traced.static if not is_plain(v) and not issubclass(type(v), fixed)]
    return [f"a result of type {type(v).__name__} (it is made at each call)" for v in made]


def _watches(
    traced: Trace, static: Sequence[Any], capture: Capture
) -> tuple[tuple[Watch, ...], list[tuple[Path, Any]]]:
    """What to watch, and the captured arrays that a name leads to: those are passed at each call.

    The elements of an array are watched where the code does more with it than to make it an operand.
    """
    if capture == "frozen":
        return (), []
    found = traced.found
    captured = {id(array): array for array in traced.graph.captured.values()}
    uses = Uses(found.codes, traced.uses)
    watches = list(found.watches)
    laid = any(names_of(code).all & LAYOUT for code in found.codes)
    lifted: dict[int, tuple[Path, Any]] = {}
    for path, array in found.arrays:
        if id(array) not in captured:
            if any(np.may_share_memory(array, view) for view in captured.values()):
                watches.append(Watch(path, "same", array))
            watches.append(captures.content(path, array))
            if laid:
                watches.append(Watch(path, "layout", captures.layout_of(array)))
            continue
        lifted.setdefault(id(array), (path, array))
        if lifted[id(array)][0] is not path:  # Two names for one array: they must stay so.
            watches.append(Watch(path, "same", array))
        else:
            watches.append(Watch(path, "type", (array.dtype, array.ndim)))
        if id(array) in traced.read or not uses.only_operand(path, array, static):
            watches.append(captures.content(path, array))
            if laid:
                watches.append(Watch(path, "layout", captures.layout_of(array)))
    return tuple(watches), list(lifted.values())


def _prune(
    recorded: Graph, nodes: Sequence[Node], lifted: Sequence[tuple[Path, Any]]
) -> tuple[Graph, tuple[int, ...], tuple[Path, ...]]:
    """The graph without unused inputs, and with the lifted arrays as arguments: their paths, in order."""
    needed = set(recorded.nodes)
    places = {id(array): path for path, array in lifted}
    used = tuple(k for k, node in enumerate(nodes) if node in needed)
    inputs = tuple(i for i in recorded.inputs if i in needed)
    captured = {i.name: recorded.captured[i.name] for i in inputs if i.name in recorded.captured}
    paths = tuple(places[id(array)] for array in captured.values() if id(array) in places)
    kept = {name: array for name, array in captured.items() if id(array) not in places}
    outputs = recorded.outputs
    if recorded.effects and not outputs:  # A kernel returns something; the function's result leaves it out.
        outputs = (("done", const(True)),)
    return Graph(inputs, outputs, kept, recorded.effects), used, paths


# Names.


def title(function: Any) -> str:
    """A name for a function's kernel that can stand in source."""
    while isinstance(function, functools.partial) and "__name__" not in vars(function):
        function = function.func
    return clean(getattr(function, "__name__", type(function).__name__), "kernel")


def clean(name: str, default: str) -> str:
    """A name as an identifier that inputs and outputs may have."""
    text = re.sub(r"\W", "_", name.strip("<>")).strip("_") or default
    if text[0].isdigit():
        text = f"{default}{text}"
    return f"{text}_" if keyword.iskeyword(text) or text == "out" else text


def unique(names: Iterable[str], default: str) -> list[str]:
    """The names cleaned, each of them once."""
    taken: dict[str, None] = {}
    for name in names:
        text = clean(name, default)
        number = 1
        while text in taken:
            number += 1
            text = f"{clean(name, default)}_{number}"
        taken[text] = None
    return list(taken)
