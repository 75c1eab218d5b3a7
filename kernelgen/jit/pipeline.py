"""Functions, kernels and other pipelines composed into one graph, with cuts around parts that opt out."""

from __future__ import annotations

import functools
import inspect
import types
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from kernelgen.base.errors import ArgumentError, OptionError
from kernelgen.jit.decorator import jit
from kernelgen.jit.jitted import Jitted
from kernelgen.jit.settings import signature_of
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.foreign.eager import record_eager
from kernelgen.trace.foreign.record import has_tensor
from kernelgen.trace.tape import Tape

Wire = Literal["chain", "name"]


@dataclass(frozen=True, slots=True)
class Part:
    """One function of a pipeline.

    Attributes:
        function: takes arrays or Tensors.
        name: its name.
        parameters: what it takes.
        outputs: the names of its results.
        compiled: whether it is part of a graph; False for one that opted out.
    """

    function: Callable[..., Any]
    name: str
    parameters: Mapping[str, inspect.Parameter]
    outputs: tuple[str, ...]
    compiled: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that make one graph, or one part that runs as it is.

    Attributes:
        parts: the parts.
        run: takes what the first part takes in a chain, and values by keyword otherwise.
    """

    parts: tuple[Part, ...]
    run: Callable[..., Any]

    @property
    def compiled(self) -> bool:
        """Whether the parts make a graph."""
        return self.parts[0].compiled


class Pipeline:
    """Composed functions; made by `kg.pipeline`.

    Called with arrays, it runs its graphs, and the parts between them that opted out. Called with Tensors,
    inside another recording, it becomes a part of that; parts that opted out are opaque calls there.

    Attributes:
        parts: the parts in order; those of nested pipelines with the same wiring stand among them.
        groups: the graphs, and the parts that opted out.
    """

    def __init__(
        self, parts: Sequence[Part], wire: Wire, outputs: Sequence[str] | None, options: dict[str, Any]
    ) -> None:
        self.parts, self.wire = tuple(parts), wire
        self.__name__ = self.__qualname__ = "pipeline"
        runs = _runs(self.parts)
        if wire == "chain":
            self.groups = tuple(Group(run, _compiled(_chained(run), run, options)) for run in runs)
            self.__signature__ = inspect.Signature(list(self.parts[0].parameters.values()))
            return
        wiring = _wiring(self.parts, outputs)
        self._outputs = wiring.outputs
        self._tuple: Any = namedtuple("Outputs", self._outputs) if len(self._outputs) > 1 else None
        self.__signature__ = inspect.Signature(wiring.parameters)
        needed = set(self._outputs)
        groups: list[Group] = []
        for run in reversed(runs):
            made = [name for part in run for name in part.outputs if name in needed]
            groups.append(Group(run, _compiled(_named(run, made), run, options)))
            needed |= {name for part in run for name in part.parameters}
        self.groups = tuple(reversed(groups))

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        tensor = has_tensor((*args, *kwargs.values()))
        runs = [g.run if tensor is None else _inlined(g, tensor.tape, self.wire) for g in self.groups]
        if self.wire == "chain":
            value = runs[0](*args, **kwargs)
            for run in runs[1:]:
                value = run(*value) if isinstance(value, tuple) else run(value)
            return value
        try:
            values = dict(self.__signature__.bind(*args, **kwargs).arguments)
        except TypeError as error:
            raise ArgumentError(f"pipeline(): {error}", hint=f"It takes {self.__signature__}.") from error
        for run, group in zip(runs, self.groups, strict=True):
            taken = {name for part in group.parts for name in part.parameters}
            values.update(run(**{name: v for name, v in values.items() if name in taken}))
        results = [values[name] for name in self._outputs]
        return self._tuple(*results) if self._tuple else results[0]

    @property
    def counts(self) -> str:
        """Such as `2 graphs, 1 part as it is`."""
        graphs = sum(g.compiled for g in self.groups)
        plain = len(self.groups) - graphs
        text = f"{graphs} graph{'s' * (graphs != 1)}"
        if plain:
            text += f", {plain} parts as they are" if plain > 1 else ", 1 part as it is"
        return text

    def explain(self) -> str:
        """A report: the groups, then that of each graph."""
        lines = [f"pipeline of {len(self.parts)} parts: {self.counts}"]
        for group in self.groups:
            names = ", ".join(part.name for part in group.parts)
            lines.append(f"  {'graph' if group.compiled else 'as it is'}: {names}")
        reports = [group.run.explain() for group in self.groups if isinstance(group.run, Jitted)]
        return "\n\n".join(["\n".join(lines), *reports])

    def __repr__(self) -> str:
        return f"<pipeline of {', '.join(part.name for part in self.parts)}: {self.counts}>"


def pipeline(
    parts: Sequence[Any],
    /,
    *,
    wire: Wire = "chain",
    outputs: Sequence[str] | None = None,
    enable_jit: bool = True,
    **options: Any,
) -> Pipeline:
    """Composes functions into one graph.

    Args:
        parts: functions, jitted functions, kernels, tapes and pipelines, in order. One made by
            `kg.jit(enable_jit=False)` runs as it is, between graphs of the parts before and after it. A
            function may be given as `(function, name)` or `(function, names)`, to name its results.
        wire: "chain" calls each part with what the one before returned; a tuple becomes several arguments.
            "name" calls each part with the values that have its parameters' names: arguments of the
            pipeline, and results of earlier parts, whose names are those of a kernel's outputs or of the
            function itself.
        outputs: for "name", what is returned; by default, the results that no part takes.
        enable_jit: False runs every part as it is.
        options: those of `kg.jit`, for the graphs.

    Returns:
        A function of the first part's arguments; for "name", of those that no part computes. For "name",
        several results come as a named tuple.

    Example:
        >>> rates = kg.pipeline([a_rate, b_rate, c_rate], wire="name")
    """
    if wire not in ("chain", "name"):
        raise OptionError(f"wire is {wire!r}", hint='Give "chain" or "name".')
    found = [part for item in parts for part in _parts(item, wire)]
    if not found:
        raise OptionError("the pipeline has no parts", hint="Give a list of functions.")
    if outputs is not None and wire != "name":
        raise OptionError(
            "outputs= is for pipelines with wire='name'", hint="A chain returns its last value."
        )
    if not enable_jit:
        found = [replace(part, compiled=False) for part in found]
    return Pipeline(found, wire, outputs, options)


def _parts(item: Any, wire: Wire) -> list[Part]:
    names: tuple[str, ...] | None = None
    if isinstance(item, tuple) and len(item) == 2:
        item, given = item
        names = (given,) if isinstance(given, str) else tuple(given)
    if isinstance(item, Pipeline) and item.wire == wire:
        return list(item.parts)
    if not callable(item):
        raise OptionError(
            f"a part of the pipeline is {item!r:.60}", hint="Give functions, kernels or pipelines."
        )
    graph = item.recorded if isinstance(item, Kernel) else item.graph if isinstance(item, Tape) else None
    if graph is None:
        parameters = _parameters(item)
        compiled = not isinstance(item, Jitted) or item.settings.enable_jit
        title = getattr(item, "__name__", type(item).__name__)
        return [Part(item, title, parameters, names or (title,), compiled)]
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    parameters = {i.name: inspect.Parameter(i.name, kind) for i in graph.arguments}
    return [Part(item, item.name, parameters, names or tuple(n for n, _ in graph.outputs), True)]


def _parameters(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    if isinstance(function, np.ufunc):  # Those of its signature that have defaults are not for arrays.
        names = [f"x{k}" for k in range(function.nin)]
        return {n: inspect.Parameter(n, inspect.Parameter.POSITIONAL_ONLY) for n in names}
    return dict(signature_of(function).parameters)


def _runs(parts: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Consecutive parts that are compiled together, and each of the others alone."""
    runs: list[tuple[Part, ...]] = []
    for part in parts:
        if part.compiled and runs and runs[-1][0].compiled:
            runs[-1] = (*runs[-1], part)
        else:
            runs.append((part,))
    return runs


@dataclass(frozen=True, slots=True)
class _Wiring:
    """The arguments and the results of a pipeline that is wired by names."""

    parameters: list[inspect.Parameter]
    outputs: tuple[str, ...]


def _wiring(parts: Sequence[Part], outputs: Sequence[str] | None) -> _Wiring:
    made: dict[str, bool] = {}
    parameters: dict[str, inspect.Parameter] = {}
    for part in parts:
        for name, parameter in part.parameters.items():
            if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
                raise OptionError(
                    f"{part.name}() takes {parameter}, which has no name", hint='Use wire="chain".'
                )
            if name in made:
                made[name] = True
            elif name not in parameters or parameter.default is parameter.empty:
                parameters[name] = parameter.replace(
                    kind=parameter.POSITIONAL_OR_KEYWORD, annotation=parameter.empty
                )
        for name in part.outputs:
            if name in made or name in parameters:
                raise OptionError(
                    f"{part.name}() computes {name!r}, which there is already",
                    hint="Name its result: (function, name).",
                )
            made[name] = False
    chosen = tuple(outputs) if outputs is not None else tuple(n for n, taken in made.items() if not taken)
    for name in chosen:
        if name not in made:
            raise OptionError(f"no part computes {name!r}", hint=f"They compute {', '.join(made)}.")
    ordered = sorted(parameters.values(), key=lambda p: p.default is not p.empty)
    return _Wiring(ordered, chosen)


def _chained(parts: Sequence[Part]) -> Callable[..., Any]:
    # The functions themselves are in reach of the recording, which watches what they read.
    first, rest = parts[0].function, tuple(part.function for part in parts[1:])

    def run(*args: Any, **kwargs: Any) -> Any:
        value = first(*args, **kwargs)
        for function in rest:
            value = function(*value) if isinstance(value, tuple) else function(value)
        return value

    if isinstance(first, (types.FunctionType, Jitted)):
        run.__wrapped__ = first  # type: ignore[attr-defined]
    else:
        run.__signature__ = inspect.Signature(list(parts[0].parameters.values()))  # type: ignore[attr-defined]
    return run


@dataclass(frozen=True, slots=True)
class _Names:
    """How a group passes values: its parts, and the results that others need."""

    parts: tuple[Part, ...]
    made: tuple[str, ...]


def _named(parts: Sequence[Part], made: Sequence[str]) -> Callable[..., Any]:
    functions, names = tuple(part.function for part in parts), _Names(tuple(parts), tuple(made))

    def run(**values: Any) -> dict[str, Any]:
        for part, function in zip(names.parts, functions, strict=True):
            result = function(**{name: values[name] for name in part.parameters if name in values})
            values.update(_by_name(part, result))
        return {name: values[name] for name in names.made}

    inner = {name for part in parts for name in part.outputs}
    taken = {n: p for part in parts for n, p in part.parameters.items() if n not in inner}
    keyword = [p.replace(kind=p.KEYWORD_ONLY) for p in taken.values()]
    run.__signature__ = inspect.Signature(keyword)  # type: ignore[attr-defined]
    return run


def _by_name(part: Part, result: Any) -> dict[str, Any]:
    if isinstance(result, dict) and set(result) == set(part.outputs):
        return result
    values = result if isinstance(result, (tuple, list)) and len(part.outputs) > 1 else (result,)
    if len(values) != len(part.outputs):
        raise ArgumentError(
            f"{part.name}() returned {len(values)} results, and their names are {', '.join(part.outputs)}",
            hint="Name its results: (function, names).",
        )
    return dict(zip(part.outputs, values, strict=True))


def _compiled(run: Callable[..., Any], parts: Sequence[Part], options: dict[str, Any]) -> Callable[..., Any]:
    """The jitted function of a group; the function itself for a part that opted out."""
    run.__name__ = run.__qualname__ = "_".join(part.name for part in parts)
    return jit(run, **options) if parts[0].compiled else run


def _inlined(group: Group, tape: Tape, wire: Wire) -> Callable[..., Any]:
    """What stands for a group while a tape records."""
    if group.compiled:
        assert isinstance(group.run, Jitted)
        return group.run.__wrapped__
    (part,) = group.parts
    if wire == "chain":
        return functools.partial(_opaque, tape, part)

    def run(**values: Any) -> dict[str, Any]:
        return _by_name(part, _opaque(tape, part, **values))

    return run


def _opaque(tape: Tape, part: Part, /, *args: Any, **kwargs: Any) -> Any:
    return record_eager(tape, part.function, args, kwargs)
