"""A jitted function: recorded at its first call with arguments of a kind, and run compiled from then on."""

from __future__ import annotations

import functools
import inspect
import operator
import threading
import time
import types
import warnings
import weakref
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeVar, overload

from kernelgen.base.errors import ArgumentError, LengthError, OptionError, RecordingWarning
from kernelgen.base.extensions import extension
from kernelgen.base.forks import after_fork
from kernelgen.base.source_location import level_of_user
from kernelgen.base.spec import spec
from kernelgen.base.values import replaced
from kernelgen.cache.memory import memory
from kernelgen.driver.compile import compile_tape
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.ir.changes import count_writes
from kernelgen.ir.structural_key import canonical
from kernelgen.jit import builds
from kernelgen.jit.dispatch import short_call
from kernelgen.jit.literals import numbered
from kernelgen.jit.pickling import importable
from kernelgen.jit.recordings import (
    Signature,
    Specialization,
    alike,
    describe,
    kept,
    reason_for,
    unheld,
)
from kernelgen.jit.search import Found
from kernelgen.jit.settings import Settings, check_settings, parts_of, signature_of
from kernelgen.jit.tiers import Tiered
from kernelgen.jit.trace import (
    Arguments,
    Recording,
    checked,
    look,
    record,
    trace,
)
from kernelgen.jit.trees import Leaves, flatten, flatten_static
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.foreign.eager import record_eager
from kernelgen.trace.foreign.hidden import described, sources_of
from kernelgen.trace.foreign.record import has_tensor
from kernelgen.trace.tensor import Tensor

RECORDINGS = 64
"""Recordings kept for one combination of types and static values."""
SPECIALIZATIONS = 8
"""Recordings, among those, that are for one value of a number or size each."""
LONGEST = 4000
"""Operations and calls in one recording; longer ones would take many seconds to compile."""
WRITTEN_PARTS = 32
"""Writes into parts of arrays between as many calls that stay calls: each of them copies its array."""
FAST = 4
"""Recordings that a call looks through before it takes its arguments apart."""

_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "positional",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional",
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
    inspect.Parameter.VAR_KEYWORD: "**",
}


P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")
S = TypeVar("S")


class Jitted(Generic[P, R]):
    """A function that runs compiled; made by `kg.jit`.

    Called with arrays, Python numbers and containers of them, it is recorded once for each combination of
    dtypes, ranks, structures and static values. Called with Tensors, inside another recording, it becomes a
    part of that.

    Attributes:
        settings: its options.
        signature: its parameters, as `inspect.signature` has them.
        unrecorded: what made a call run as plain Python.
        news: what the next call warns of.
    """

    __name__: str
    __qualname__: str

    def __init__(self, function: Callable[P, R], settings: Settings) -> None:
        functools.update_wrapper(self, function)
        self.__name__ = getattr(function, "__name__", type(function).__name__)
        self.__qualname__ = getattr(function, "__qualname__", self.__name__)
        self.__wrapped__ = self._function = function
        self.settings = settings
        self._read_signature()
        self._declared: dict[Any, Arguments] = {}
        self._table: dict[Any, list[Specialization]] = {}
        self._fast: list[Specialization] = []
        self._lock = threading.Lock()
        self._warned = self._exhausted = self._changes_itself = False
        self._long: dict[Any, str] = {}
        self.unrecorded: tuple[str, ...] = ()
        self.news = ""
        living.add(self)

    def _read_signature(self) -> None:
        self._parts = parts_of(self._function)
        self.signature = signature_of(self._function)
        parameters = self.signature.parameters.values()
        self._names = tuple(p.name for p in parameters)
        self._kinds = tuple(_KINDS[p.kind] for p in parameters)
        self._plain = all(kind == "positional" for kind in self._kinds)
        self._static = tuple(name in self.settings.static for name in self._names)

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.call_generally(args, kwargs)  # type: ignore[no-any-return]

    @overload
    def __get__(self, instance: None, owner: Any = None) -> Self: ...
    @overload
    def __get__(self: Jitted[Concatenate[S, Q], R], instance: S, owner: Any = None) -> Jitted[Q, R]: ...
    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self if instance is None else types.MethodType(self, instance)

    def call_generally(self, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments; records them if they are of a new kind."""
        if not self.settings.enable_jit:
            tensor = has_tensor((*args, *kwargs.values()))
            if tensor is not None:
                return record_eager(tensor.tape, self.__wrapped__, args, kwargs)
            return self.__wrapped__(*args, **kwargs)
        arguments = self._take(args, kwargs)
        leaves = arguments.leaves
        if any(isinstance(leaf, Tensor) for leaf in leaves.dynamic):
            return self.__wrapped__(*args, **kwargs)
        found = self._find(arguments) or self._specialize(arguments)
        if found is None:
            return self.__wrapped__(*args, **kwargs)
        if found.recording.written and not found.may_write(leaves):
            return self.__wrapped__(*args, **kwargs)
        result = found.run(leaves, lambda: self.__wrapped__(*args, **kwargs))
        if self.news:
            news, self.news = self.news, ""
            builds.warn(news)
        if found.ran and found.is_short and found not in self._fast:  # Many functions are called but once.
            self._hasten(found)
        found.ran = True
        return result

    # Arguments.

    def _take(self, args: Sequence[Any], kwargs: dict[str, Any]) -> Arguments:
        """The arguments in the order of the parameters, taken apart.

        Raises:
            ArgumentError: for arguments that do not fit the function's parameters.
        """
        parts = parts_of(self._function)
        if len(parts) != len(self._parts) or not all(map(operator.is_, parts, self._parts)):
            self._read_signature()  # The function has other code or other defaults now.
            self.clear()
        values: Iterable[Any] = args
        if kwargs or not self._plain or len(args) != len(self._names):
            try:
                bound = self.signature.bind(*args, **kwargs)
            except TypeError as error:
                raise ArgumentError(
                    f"{self.__name__}(): {error}", hint=f"Its parameters are {self.signature}."
                ) from error
            bound.apply_defaults()
            values = bound.arguments.values()
        leaves = Leaves()
        structures = tuple(
            flatten_static(value, leaves, f"the static argument {name!r} of {self.__name__}()")
            if static
            else flatten(value, leaves, f"the argument {name!r} of {self.__name__}()")
            for name, value, static in zip(self._names, values, self._static, strict=True)
        )
        return Arguments(self._names, structures, self._kinds, leaves)

    def _abstract(self, args: Sequence[Any], kwargs: dict[str, Any]) -> Arguments:
        """Arguments of which only the types are given: specs, arrays, or tuples of sizes."""
        static = dict(zip(self._names, self._static, strict=True))
        positional = [
            value if k < len(self._names) and self._static[k] else _as_spec(value)
            for k, value in enumerate(args)
        ]
        named = {n: value if static.get(n) else _as_spec(value) for n, value in kwargs.items()}
        return self._take(positional, named)

    # Recordings.

    def _find(self, arguments: Arguments) -> Specialization | None:
        for known in self._table.get(arguments.structures, ()):
            if known.holds(arguments.leaves):
                return known
        return None

    def _specialize(self, arguments: Arguments) -> Specialization | None:
        """Records the function for these arguments, and keeps the recording.

        Returns:
            The recording; None where only plain Python can run the function.
        """
        settings = self.settings
        static = arguments.leaves.static
        if self._specialized(arguments) or self._too_long(arguments):
            return None
        start = time.perf_counter()
        found = look(self.__wrapped__, arguments)
        if settings.capture != "frozen":
            self._warn(found)
            if found.plain:
                self.unrecorded = found.unseen
                return None
        try:
            traced = trace(
                self.__wrapped__, arguments, found, capture=settings.capture, writes=True, longest=LONGEST
            )
        except LengthError as error:
            place = "" if error.where is None else f" (the last is at {error.where.short})"
            self._give_up(arguments, f"{error.what}{place}")
            return None
        writes = _writes_between_calls(traced.graph)
        if writes > WRITTEN_PARTS and not traced.drawn:
            self._give_up(
                arguments, f"it writes {writes} times into parts of arrays, between calls that stay calls"
            )
            return None
        if traced.drawn and settings.capture != "frozen":
            self._warn(replaced(found, unseen=(*found.unseen, *traced.drawn)))
        recording = record(traced, static, capture=settings.capture)
        memory.count_stages({"trace": time.perf_counter() - start})
        with self._lock:
            known = self._table.get(arguments.structures, [])
            same = next((k for k in known if k.holds(arguments.leaves)), None)
            if same is not None:  # Another thread was faster.
                return same
            structure = canonical(recording.graph) if known else ""
            equal = next((k for k in known if alike(k, recording, structure)), None)
            if recording.changed:
                self._warn_of_changes(recording, known)
            because = reason_for(known, arguments.leaves)
            tiered: Tiered | None = None
            numbers: tuple[Any, ...] = ()
            if equal is not None:
                tiered, numbers = equal.tiered, equal.numbers
                known = [k for k in known if k is not equal]
            elif recording.graph.outputs:
                identity = builds.function_of(self.__wrapped__), hash(arguments.structures)
                graph, numbers = numbered(identity, recording.graph)
                tiered = next((k.tiered for k in known if k.tiered and k.tiered.graph is graph), None)
                if tiered is None:
                    built = functools.partial(_note_build, weakref.ref(self), kept(arguments), recording)
                    tiered = Tiered(graph, recording.name, settings.options, settings.policy, built)
            made = Specialization(kept(arguments), recording, tiered, numbers, because)
            if recording.for_one_call:
                known = [k for k in known if not k.recording.for_one_call]
            self._table[arguments.structures] = [made, *known][:RECORDINGS]
            self._fast = [f for f in self._fast if f is not equal]
            return made

    def _warn_of_changes(self, recording: Recording, known: Sequence[Specialization]) -> None:
        """Says once that the function changes what it reads at each call, not only at its first."""
        if self._changes_itself or not any(k.recording.changed for k in known):
            return
        self._changes_itself = True
        warnings.warn(
            f"{self.__name__}() is recorded anew at each call: it reads {', '.join(recording.changed[:3])} "
            "and changes it itself. Pass what it reads as an argument, and return what it changes.",
            RecordingWarning,
            stacklevel=level_of_user(),
        )

    def _specialized(self, arguments: Arguments) -> bool:
        """Whether there are recordings enough that are each for one value of a number or size.

        Further calls run as plain Python, which a warning says once.
        """
        known = self._table.get(arguments.structures, ())
        pinned = [k for k in known if k.recording.pinned and k.rests(arguments.leaves)]
        if len(pinned) < SPECIALIZATIONS:
            return False
        asked = unheld(pinned[0], arguments.leaves)
        self.unrecorded = (f"values that the code asks for (the last recording is for {asked})",)
        if not self._exhausted:
            self._exhausted = True
            warnings.warn(
                f"{self.__name__}() runs as plain Python for numbers or sizes other than {asked}: the code "
                "branches on numbers or sizes, counts with them or loops over them, and "
                f"{SPECIALIZATIONS} recordings were made for one value each. Write it with NumPy's functions "
                "on whole arrays, and with np.where for a choice.",
                RecordingWarning,
                stacklevel=level_of_user(),
            )
        return True

    def _too_long(self, arguments: Arguments) -> bool:
        """Whether a recording for such types was too long: further ones are not tried."""
        because = self._long.get(arguments.structures)
        if because is not None:
            self.unrecorded = (because,)
        return because is not None

    def _give_up(self, arguments: Arguments, because: str) -> None:
        """Leaves calls with such types, for which there is no recording yet, to plain Python."""
        self._long[arguments.structures] = because
        self.unrecorded = (because,)
        warnings.warn(
            f"{self.__name__}() runs as plain Python: {because}. Write its loop with NumPy's functions on "
            "whole arrays, or jit the body of the loop alone.",
            RecordingWarning,
            stacklevel=level_of_user(),
        )

    def _warn(self, found: Found) -> None:
        """Says once that calls are not served by an earlier recording, and why."""
        if not found.unseen or self._warned:
            return
        self._warned = True
        how = "runs as plain Python" if found.plain else "is recorded anew at each call"
        drawn = described(sources_of(self.__wrapped__))
        lines = f"; it draws or reads {'; '.join(drawn[:3])}" if drawn else ""
        warnings.warn(
            f"{self.__name__}() {how}: changes cannot be seen of {', '.join(found.unseen[:3])}{lines}. Pass "
            "arrays, numbers and containers of them as arguments, mark what reads such objects with "
            "@kg.opaque, or keep "
            'what the first call finds with kg.jit(capture="frozen").',
            RecordingWarning,
            stacklevel=level_of_user(),
        )

    def _hasten(self, found: Specialization) -> None:
        """Writes a `__call__` that serves this recording, once its kernel will not change any more."""
        tiered = found.tiered
        if tiered is not None and not tiered.final:
            return
        with self._lock:
            fast = [found, *(f for f in self._fast if f is not found)][:FAST]
            entries = [f.entry(self.__wrapped__) for f in fast]
            call = short_call(self.signature, entries)
            self._fast = fast
            if call is None:
                return
            if type(self) is Jitted:
                # A class of its own: Python looks `__call__` up on the class.
                self.__class__ = type("Jitted", (Jitted,), {"__call__": call})
            else:
                type.__setattr__(type(self), "__call__", call)

    # What users ask.

    def declare(self, *args: Any, **kwargs: Any) -> Self:
        """Declares types of arguments, for ahead-of-time compilation; nothing is recorded or run yet.

        Args:
            args, kwargs: as in a call, with `kg.spec(dtype, ndim)`, an array or a shape (a tuple of
                sizes, for float64) in the place of each array, and plain values for numbers and static
                arguments.

        Returns:
            The function itself.
        """
        arguments = self._abstract(args, kwargs)
        self._declared[arguments.structures] = arguments
        return self

    def compile(self, *args: Any, **kwargs: Any) -> Kernel:
        """Records and compiles for these types now, whatever the tiers' policy; see `declare`.

        Where the recording is right for some Python numbers only, the kernel raises RangeError for others.

        Raises:
            OptionError: for a function whose result has nothing to compute.
        """
        kernel, graph = self.compile_unchecked(args, kwargs)
        if graph is None:
            return kernel
        options = {name: getattr(self.settings.options, name) for name in Options.__match_args__}
        return compile_tape(graph, name=kernel.name, **options)

    def compile_unchecked(self, args: Sequence[Any], kwargs: dict[str, Any]) -> tuple[Kernel, Graph | None]:
        """The kernel that calls with these types run, and a graph that checks its numbers besides, if any."""
        arguments = self._abstract(args, kwargs)
        found = self._find(arguments) or self._specialize(arguments)
        if found is None:
            raise OptionError(
                f"{self.__name__}() runs as plain Python: {', '.join(self.unrecorded[:3])}",
                hint="Pass NumPy arrays.",
            )
        if found.tiered is None:
            raise OptionError(
                f"{self.__name__}() computes nothing for these arguments", hint="Call it as it is."
            )
        graph = found.recording.checked
        return found.tiered.compile(), None if graph is found.tiered.graph else graph

    def make_graph(self, *args: Any, **kwargs: Any) -> Graph:
        """The graph that a call with these types would record; see `declare`."""
        arguments = self._abstract(args, kwargs)
        traced = trace(self.__wrapped__, arguments, capture=self.settings.capture)
        return checked(traced.graph, traced.guards, dict(enumerate(traced.nodes)))

    def signatures(self) -> tuple[Signature, ...]:
        """What was recorded so far; declared types that were not called are recorded now, and not built."""
        for structures, arguments in list(self._declared.items()):
            if structures not in self._table:
                self._specialize(arguments)
        return tuple(describe(s, self._declared) for known in self._table.values() for s in known)

    def clear(self) -> None:
        """Forgets all recordings; declared types stay declared, and compiled kernels stay in the cache."""
        with self._lock:
            self._table, self._fast, self._long = {}, [], {}
            if type(self) is not Jitted:
                self.__class__ = Jitted

    def configure(self, **changes: Any) -> Self:
        """Changes options that `kg.jit` takes, and forgets all recordings, which were made for others.

        Raises:
            OptionError: for an option that there is not.
        """
        self.settings = check_settings(self.signature, changes, self.settings)
        self._static = tuple(name in self.settings.static for name in self._names)
        self.clear()
        return self

    def explain(self) -> str:
        """A report: each recording, why it was made, and its tier; then the latest kernel's own report."""
        from kernelgen.jit.report import explain

        return explain(self)

    def report(self, path: str | Path, *, measure: bool = True) -> Path:
        """Writes a page about the latest recording's kernel, with the tiers of all; see `Kernel.report`.

        Raises:
            ArgumentError: when nothing was recorded so far.
        """
        written: Path = extension("jitted.report")(self, path, measured=measure)
        return written

    def __reduce__(self) -> str | tuple[Any, ...]:
        """By name where that leads here, as functions are pickled; else by what it was made from."""
        if importable(self):
            return self.__qualname__
        return _restored, (self.__wrapped__, self.settings, self._declared)

    def __copy__(self) -> Jitted[P, R]:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Jitted[P, R]:
        return self

    def __repr__(self) -> str:
        count = sum(map(len, self._table.values()))
        return f"<jitted {self.__name__}{self.signature}, {count} recording{'s' * (count != 1)}>"


def _writes_between_calls(graph: Graph) -> int:
    """How many writes into parts of arrays a graph has, if they are few or as many calls stay calls."""
    writes = count_writes(graph)
    if writes <= WRITTEN_PARTS:
        return writes
    from kernelgen.passes.lowering import count_calls  # Late, for most recordings have few writes.

    return min(writes, count_calls(graph))


def _restored(
    function: Callable[..., Any], settings: Settings, declared: dict[Any, Arguments]
) -> Jitted[..., Any]:
    made: Jitted[..., Any] = Jitted(function, settings)
    made._declared.update(declared)
    return made


def _note_build(function: Callable[[], Any], arguments: Arguments, recording: Recording) -> None:
    """Notes a build, which a thread of kernelgen's own may have made: a later call tells of it."""
    made = function()
    if made is not None:
        made.news = builds.note_build(made, arguments, recording) or made.news


living: weakref.WeakSet[Jitted[..., Any]] = weakref.WeakSet()
"""All jitted functions that there are."""


def _renew_locks() -> None:
    """In a forked child, no thread is left that could release them."""
    for function in list(living):
        function._lock = threading.Lock()


after_fork(_renew_locks)


def _as_spec(value: Any) -> Any:
    """The value with each tuple of sizes in it replaced by a spec of float64."""
    if type(value) is tuple and all(type(v) is int for v in value):
        return spec(float, len(value))
    if type(value) in (tuple, list):
        return type(value)(_as_spec(v) for v in value)
    if type(value) is dict:
        return {k: _as_spec(v) for k, v in value.items()}
    return value
