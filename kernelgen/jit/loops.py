"""Loops that are recorded as loops: `kg.fori_loop` and `kg.while_loop`.

Their meaning is that of the loops in Python which they run as where nothing records.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, INT64
from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    KernelgenError,
    ShapeError,
    SourceLine,
    UnsupportedError,
)
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.base.values import frozen
from kernelgen.ir import FIT, Graph, LoopBody, Node
from kernelgen.ir.calls import Slot, opaque_call
from kernelgen.ir.steps import repeat_counted, repeat_while
from kernelgen.jit.real_values import title
from kernelgen.jit.trees import Leaves, Structure, flatten, unflatten
from kernelgen.jit.unchanged import Repeated
from kernelgen.passes.frozen import frozen_by
from kernelgen.trace.active import recording_tape
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.regions import AxesError, Region
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor, WeakTensor


def fori_loop(lower: Any, upper: Any, body: Callable[[Any, Any], Any], init: Any) -> Any:
    """Repeats a function for each integer of a range.

    The same as

        state = init
        for i in range(lower, upper):
            state = body(i, state)
        return state

    A recording has the loop as one operation: the body is recorded once, and the number of steps is known at
    run time only. Where the body computes each element of the state from the same element, the whole loop
    runs inside the kernel. Otherwise the body becomes a kernel of its own, which is called for each step on
    two sets of arrays that take turns.

    Args:
        lower, upper: integers, which may be arguments of the kernel or sizes.
        body: takes the integer and the state; returns the next state, in the same containers, of the same
            dtypes and shapes. It must not write into the state's arrays.
        init: the first state: an array or a scalar, or tuples, lists and dicts of them. A Python number in it
            is the NumPy scalar that `np.asarray` makes of it.

    Returns:
        The last state, in arrays of its own.

    Raises:
        DTypeError, ShapeError, ArgumentError: for a body that changes the dtypes, shapes or containers of
            the state; a shape that only a call knows is compared in the call.
        UnsupportedError: for a body that writes into arrays outside of it, or calls functions that recording
            does not enter for their effect.

    Example:
        >>> kg.fori_loop(0, 5, lambda i, x: x + i, np.zeros(3))
        array([10., 10., 10.])
    """
    where = user_line()
    start, stop = (_bound(value, name, where) for value, name in ((lower, "lower"), (upper, "upper")))
    tape = recording_tape()
    state = _State.of(init, tape)
    if tape is None:
        for i in range(start, stop):
            state = state.after(body(i, state.value), body)
        return state.apart
    return _Recorder(tape, state, body, where).counted(start, stop)


def while_loop(cond: Callable[[Any], Any], body: Callable[[Any], Any], init: Any) -> Any:
    """Repeats a function while a condition holds, for all elements together or for each by itself.

    Where the condition is a single truth value, such as `np.any(mask)`, it is the same as

        state = init
        while cond(state):
            state = body(state)
        return state

    Where it is an array, each element is repeated until its own condition is false, and then stays as it is:

        state = init, each array in it broadcast to the shape to which all of them and cond(init) broadcast
        while np.any(mask := cond(state)):
            state = np.where(mask, body(state), state)
        return state

    Where body and condition compute each element from the same element of the state, the whole loop runs
    inside the kernel. With `np.any(mask)` this is so where the body leaves the elements as they are for
    which the mask is false, such as by `np.where(mask, new, old)`.

    Args:
        cond: takes the state; returns a truth value, or an array of them.
        body: takes the state; returns the next state; see `fori_loop`.
        init: the first state; see `fori_loop`.

    Returns:
        The last state, in arrays of its own. A loop whose condition never becomes false does not end.

    Raises:
        DTypeError, ShapeError, ArgumentError, UnsupportedError: see `fori_loop`.

    Example:
        >>> kg.while_loop(lambda x: x < 100, lambda x: 2 * x, np.array([1.0, 70.0, 300.0]))
        array([128., 140., 300.])
    """
    where = user_line()
    tape = recording_tape()
    state = _State.of(init, tape)
    if tape is not None:
        return _Recorder(tape, state, body, where).conditional(cond)
    go = _truth(cond(state.value), cond)
    if np.ndim(go) == 0:
        while go:
            state = state.after(body(state.value), body)
            go = _truth(cond(state.value), cond)
        return state.apart
    state = state.broadcast_to(np.broadcast_shapes(np.shape(go), *map(np.shape, state.leaves)))
    while np.any(mask := _truth(cond(state.value), cond)):
        with np.errstate(all="ignore"):  # Of elements that are done, too, which may overflow.
            returned = body(state.value)
        state = state.after(returned, body, mask)
    return state.value


def _bound(value: Any, name: str, where: SourceLine | None) -> Any:
    """A bound of a range, which is an integer.

    Raises:
        DTypeError: for anything else.
    """
    if isinstance(value, Tensor):
        if value.ndim == 0 and value.dtype.kind in "iub":
            return value
        seen = f"of {value.node.type}"
    else:
        array = np.asarray(value)
        if array.ndim == 0 and array.dtype.kind in "iub":
            return int(value)
        seen = f"{value!r:.60}"
    raise DTypeError(f"the bound {name}= of a loop is {seen}, and it is one integer", where=where)


def _truth(go: Any, cond: Callable[..., Any]) -> Any:
    """A condition's value, which is of dtype bool.

    Raises:
        DTypeError: for anything else.
    """
    if type(go) is bool or getattr(go, "dtype", None) == BOOL:
        return go
    seen = f"of {go.dtype}" if hasattr(go, "dtype") else f"{go!r:.60}"
    raise DTypeError(
        f"the condition {title(cond)}() of a loop gives a value {seen}, and it is a truth value",
        where=user_line(),
        hint="Compare: x != 0, np.any(x > tolerance).",
    )


def _misfit(old: Any, new: Any, k: int, body: Callable[..., Any], where: SourceLine | None) -> KernelgenError:
    """The error for a part of the state that a body changes the dtype or shape of."""
    told = f"{title(body)}() changes the state of a loop"
    if new[0] != old[0]:
        hint = "Begin with a state of that dtype, or convert what the body returns with .astype(...)."
        return DTypeError(
            f"{told}: its array {k} is of {old[0]}, and becomes {new[0]}", where=where, hint=hint
        )
    what = "rank" if isinstance(old[1], int) else "shape"
    hint = "Begin with a state of that shape: np.zeros_like(x), np.broadcast_to(a, x.shape)."
    return ShapeError(
        f"{told}: its array {k} has {what} {old[1]}, and becomes one of {what} {new[1]}",
        where=where,
        hint=hint,
    )


def _same_containers(
    made: Structure, structure: Structure, body: Callable[..., Any], where: SourceLine | None
) -> None:
    if _skeleton(made) != _skeleton(structure):
        raise ArgumentError(
            f"{title(body)}() returns the state of a loop in other containers than it takes it in",
            where=where,
            hint="Return the same tuples, lists and dicts, with as many arrays in the same places.",
        )


def _skeleton(structure: Structure) -> Any:
    """A structure without dtypes and ranks."""
    if structure[0] in ("a", "n"):
        return "a"
    if isinstance(structure[0], str):
        return structure
    return (*structure[:2], *map(_skeleton, structure[2:]))


@frozen
class _State:
    """The state of a loop in Python, taken apart.

    Attributes:
        structure: its containers.
        leaves: its arrays and numbers; Tensors on a tape.
        static: what else is in it, which stays.
    """

    structure: Structure
    leaves: tuple[Any, ...]
    static: tuple[Any, ...]

    @classmethod
    def of(cls, value: Any, tape: Tape | None) -> _State:
        leaves = Leaves()
        structure = flatten(value, leaves, "the state of a loop")
        if not leaves.dynamic:
            raise ArgumentError(
                "the state of a loop has no array and no number in it",
                where=user_line(),
                hint="Give the first state as the last argument.",
            )
        if tape is not None:
            found: tuple[Any, ...] = tuple(Tensor(tape.strong(x, user_line()), tape) for x in leaves.dynamic)
        else:
            found = tuple(x if isinstance(x, np.ndarray) else np.asarray(x)[()] for x in leaves.dynamic)
        return cls(structure, found, tuple(leaves.static))

    def with_leaves(self, leaves: Sequence[Any]) -> Any:
        """The containers with other arrays."""
        return unflatten(self.structure, iter(leaves), iter(self.static))

    @property
    def value(self) -> Any:
        """The state as the user's functions see it."""
        return self.with_leaves(self.leaves)

    @property
    def apart(self) -> Any:
        """The state in arrays of its own, as a recorded loop gives it: that of no step may be an argument."""
        return self.with_leaves([np.array(x) if isinstance(x, np.ndarray) else x for x in self.leaves])

    def after(self, returned: Any, body: Callable[..., Any], mask: Any = None) -> _State:
        """The state that a body returned, where a mask is true."""
        leaves = Leaves()
        _same_containers(flatten(returned, leaves, "the state of a loop"), self.structure, body, user_line())
        found = []
        for k, (old, new) in enumerate(zip(self.leaves, leaves.dynamic, strict=True)):
            value = new
            if not isinstance(new, (np.ndarray, np.generic)):
                weak = np.result_type(old.dtype, new) == old.dtype
                value = np.asarray(new, old.dtype if weak else None)[()]
            if mask is not None and value.dtype == old.dtype:
                value = np.where(mask, value, old)
            was, now = (old.dtype, np.shape(old)), (value.dtype, np.shape(value))
            if was != now:
                raise _misfit(was, now, k, body, user_line())
            found.append(value)
        return _State(self.structure, tuple(found), self.static)

    def broadcast_to(self, shape: tuple[int, ...]) -> _State:
        """The state with arrays of one shape."""
        leaves = tuple(np.array(np.broadcast_to(x, shape)) for x in self.leaves)
        return _State(self.structure, leaves, self.static)


class _Recorder:
    """Records one loop."""

    def __init__(self, tape: Tape, state: _State, body: Callable[..., Any], where: SourceLine | None) -> None:
        self.tape, self.state, self.body, self.where = tape, state, body, where
        self.inits = tuple(t.node for t in state.leaves)
        self.places = tuple(tape.place(node, where) for node in self.inits)
        self._effects = len(tape.effects)
        self._repeated = Repeated(body)

    def counted(self, lower: Any, upper: Any) -> Any:
        """A loop over a range of integers."""
        start, stop = (self.tape.operand(n, INT64, self.where) for n in (lower, upper))
        counter = self.tape.place(start, self.where)
        ends = (lower if type(lower) is int else None, upper - 1 if type(upper) is int else None)
        with self.tape.in_body(), self.tape.counting(counter, ends):
            after = self._after(self.body(WeakTensor(counter, self.tape), self._given()))
            self._repeated.check()
        region = Region((counter, *self.places), (start, *self.inits), self.tape.derived)
        go = ir.apply("less", counter, stop, where=self.where)
        following = ir.apply("add", counter, ir.const(1, INT64), where=self.where)
        return self._recorded(region, go, (following, *after))

    def conditional(self, cond: Callable[[Any], Any]) -> Any:
        """A loop while a condition holds."""
        repeated = Repeated(cond)
        with self.tape.in_body():
            given = _truth(cond(self._given()), cond)
            repeated.check()
            go = self.tape.operand(given, BOOL, self.where)
            after = self._after(self.body(self._given()))
            self._repeated.check()
        return self._recorded(Region(self.places, self.inits, self.tape.derived), go, after)

    def _given(self) -> Any:
        """The state as the user's functions get it."""
        tensors = [
            Tensor(p, self.tape, Memory("the state of a loop") if p.ndim else None) for p in self.places
        ]
        return self.state.with_leaves(tensors)

    def _after(self, returned: Any) -> tuple[Node, ...]:
        """The next state that the body returned."""
        leaves = Leaves()
        where = user_line() if self.where is None else self.where
        structure = flatten(returned, leaves, "the state of a loop")
        _same_containers(structure, self.state.structure, self.body, where)
        if len(self.tape.effects) > self._effects:
            effect = self.tape.effects[self._effects]
            raise UnsupportedError(
                f"{title(self.body)}(), the body of a loop, calls {effect.param.name}() for its effect, "
                "and is recorded once for all steps",
                where=effect.where,
                hint="Call it outside of the loop, or write the loop in Python.",
            )
        return tuple(
            self._next(k, old, new)
            for k, (old, new) in enumerate(zip(self.places, leaves.dynamic, strict=True))
        )

    def _next(self, k: int, old: Node, new: Any) -> Node:
        kind = self.tape.arg_type(new, self.where)
        weak = isinstance(kind, type) and np.result_type(old.dtype, kind(0)) == old.dtype
        node = self.tape.operand(new, old.dtype, self.where) if weak else self.tape.strong(new, self.where)
        if node.dtype != old.dtype:
            where = node.where or self.where
            raise _misfit((old.dtype, old.ndim), (node.dtype, node.ndim), k, self.body, where)
        return node

    def _recorded(self, region: Region, go: Node, after: Sequence[Node]) -> Any:
        """The results, as nodes on the tape in the state's containers."""
        count = len(after) - len(self.places)
        spread = go.ndim > 0
        mask = None if spread else _mask_of(go)
        rank = max(n.ndim for n in (go, *region.places)) if spread else 0
        for k, (old, new) in enumerate(zip(region.places, after, strict=True)):
            if new.ndim > rank if spread else new.ndim != old.ndim:
                was = (old.dtype, rank if spread else old.ndim)
                raise _misfit(was, (new.dtype, new.ndim), k - count, self.body, new.where or self.where)
        try:
            graph = region.graph((go if mask is None else mask, *after))
            body = LoopBody(graph, len(after))
            if mask is not None and not frozen_by(body):
                raise AxesError("np.any() of elements that the body goes on with", go.where)
        except AxesError as error:
            if spread:
                raise UnsupportedError(
                    f"{title(self.body)}(), the body of a loop that each element ends by itself, has "
                    f"{error.what}, which takes elements together",
                    where=error.where or self.where,
                    hint="Let the condition be one truth value, such as np.any(mask), and keep elements as "
                    "they are in the body: np.where(mask, new, old).",
                ) from None
            return self._by_steps(region, go, after)
        args = (*region.inits, *region.others)
        if spread:
            results = self._spread(region, body, args, go, after)
        else:
            results = self._each(region, body, args, after)
        return self.state.with_leaves([Tensor(n, self.tape) for n in results[count:]])

    def _by_steps(self, region: Region, go: Node, after: Sequence[Node]) -> Any:
        """The results of a loop whose steps are calls of a kernel."""
        first = len(after) - len(self.places)
        wanted = after[first:]
        function: Callable[..., Any] = repeat_counted
        bounds: tuple[Node, ...] = ()
        if first:
            graphs: tuple[Graph, ...] = (region.whole(wanted),)
            bounds = (region.inits[0], go.args[1])
        else:
            both = region.whole((go, *after))
            ask = Graph(both.inputs, both.outputs[:1])
            following = both.outputs[1:]
            given = (*(n for _, n in following), *both.inputs[len(after) :])
            again = ir.substituted(ask, given)[ask.outputs[0][1]]
            graphs = ask, Graph(both.inputs, (*following, ("go", again)))
            function = repeat_while
        operands = (*bounds, *region.inits[first:], *region.beside)
        slots = map(Slot, range(len(operands)))
        specs = [Spec(n.dtype, n.ndim) for n in wanted]
        call = opaque_call(
            "repeat", function, (*graphs, len(wanted), *slots), {}, specs, several=len(specs) > 1, pure=True
        )
        return self.state.with_leaves(self.tape.call_opaque(call, operands, self.where))

    def _spread(
        self, region: Region, body: LoopBody, args: Sequence[Node], go: Node, after: Sequence[Node]
    ) -> list[Node]:
        """The results of a loop that each element ends by itself: all of one shape."""
        states = [n for place in region.places for n in region.leaves(place)]
        around = tuple(dict.fromkeys([*states, *region.leaves(go)]))
        given = {n for a in args for n in region.leaves(a)}
        beside = [n for new in after for n in region.leaves(new) if n not in given]
        if beside:
            args = (ir.broadcast(args[0], beside, self.where), *args[1:])
        whole = max(n.ndim for n in around)
        found = []
        for node in ir.loop(body, args, self.where):
            assert node.ndim == whole
            found.append(Node("broadcast", (node, *around), node.dtype, whole, FIT, self.where))
        return found

    def _each(
        self, region: Region, body: LoopBody, args: Sequence[Node], after: Sequence[Node]
    ) -> list[Node]:
        """The results of a loop that all elements go through together, each of its own shape."""
        inits: list[Node] = list(args)
        given = {n for a in args for n in region.leaves(a)}
        for k, (init, new) in enumerate(zip(region.inits, after, strict=True)):
            leaves = region.leaves(new)
            if init.ndim and not (set(region.leaves(init)) <= set(leaves) <= given):
                inits[k] = Node("broadcast", (init, *leaves), init.dtype, init.ndim, FIT, self.where)
        parts: dict[tuple[int, ...], tuple[Node, ...]] = {}
        found: list[Node] = []
        for k, init in enumerate(region.inits):
            if after[k] is region.places[k]:
                found.append(init)
                continue
            own, order = ir.pruned(body, [k])
            if order not in parts:
                parts[order] = ir.loop(own, [inits[j] for j in order], self.where)
            node = parts[order][order.index(k)]
            found.append(ir.fit(node, init, self.where) if init.ndim else node)
        return found


def _mask_of(go: Node) -> Node | None:
    """The array of which a condition tells whether any element is true; None for other conditions."""
    inverted = False
    while go.op in ("logical_not", "invert"):
        inverted, go = not inverted, go.args[0]
    if go.op != "pick" or go.args[0].param.function is not (np.all if inverted else np.any):
        return None
    call = go.args[0].param
    (mask,) = go.args[0].args[:1]
    whole = len(go.args[0].args) == 1 and all(v is None for v in (*call.args[1:], *call.kwargs.values()))
    if not whole or mask.dtype != BOOL:
        return None
    return ir.apply("logical_not", mask, where=go.where) if inverted else mask
