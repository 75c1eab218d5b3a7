"""What a command line names, as graphs to build ahead of time."""

from __future__ import annotations

import itertools
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from kernelgen.aot.derivatives import Pair, with_derivatives
from kernelgen.aot.jobs import Source
from kernelgen.base.dtypes import supported
from kernelgen.base.errors import KernelgenError
from kernelgen.base.spec import Spec, check_rank
from kernelgen.base.values import frozen
from kernelgen.cli import target as targets
from kernelgen.cli.text import CommandError, did_you_mean
from kernelgen.driver import recorded_graphs
from kernelgen.ir import Graph
from kernelgen.jit.jitted import Jitted
from kernelgen.runtime.interpreter import interpret
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.tape import Tape


@frozen
class Types:
    """The dtypes and ranks to record functions for; empty where their declared signatures are taken."""

    dtypes: tuple[Any, ...] = ()
    ranks: tuple[int, ...] = ()

    @property
    def specs(self) -> list[Spec]:
        """All combinations."""
        pairs = itertools.product(self.dtypes or (supported("float64"),), self.ranks or (1,))
        return [Spec(dtype, ndim) for dtype, ndim in pairs]

    def __bool__(self) -> bool:
        return bool(self.dtypes or self.ranks)


def parse_types(dtypes: str | None, ranks: str | None) -> Types:
    """`float32,float64` and `1,2` as types.

    Raises:
        CommandError, DTypeError, ShapeError: for anything else.
    """
    names = [n.strip() for n in (dtypes or "").split(",") if n.strip()]
    numbers = [n.strip() for n in (ranks or "").split(",") if n.strip()]
    for number in numbers:
        if not number.isdigit():
            raise CommandError(f"--ndim is {ranks!r}", hint="Give ranks with commas: --ndim 1,2.")
    return Types(
        tuple(supported(name, what="--dtype") for name in names),
        tuple(check_rank(int(number), "--ndim") for number in numbers),
    )


def collect(
    texts: Sequence[str],
    types: Types,
    pairs: Sequence[Pair] = (),
    note: Callable[[str], None] = lambda text: None,
) -> list[Source]:
    """The graphs of all targets.

    Args:
        pairs: the derivatives that are built beside the outputs of graphs that have both of a pair.
        note: called with what is left out of a module, and why: functions that cannot be recorded.

    Raises:
        CommandError: for a target that is not there, or holds nothing to build, and for a pair of which no
            target has the output and the input.
    """
    found: list[Source] = []
    for text in texts:
        sources = list(_of_target(text, types, pairs, note))
        if not sources:
            raise CommandError(
                f"{text!r} holds nothing to build",
                hint="Targets hold tapes, kernels, graphs, and functions with declared signatures "
                "(kg.jit(signatures=[...])); --dtype and --ndim record functions for these types.",
            )
        found += sources
    for pair in pairs:
        if not any(pair.name in dict(source.graph.outputs) for source in found):
            seen = "; ".join(f"{s.title}({_names_of(s.graph)})" for s in found[:5])
            raise CommandError(
                f"no target has the output {pair.output!r} and the input {pair.input!r}",
                hint=f"There are {seen}.",
            )
    return found


def _names_of(graph: Graph) -> str:
    inputs, outputs = (i.name for i in graph.arguments), (name for name, _ in graph.outputs)
    return f"{', '.join(inputs)}) -> ({', '.join(outputs)}"


def _of_target(
    text: str, types: Types, pairs: Sequence[Pair], note: Callable[[str], None]
) -> Iterator[Source]:
    place, _, name = text.partition(":") if not text.endswith(".py") else (text, "", "")
    # Kernels that the module compiles for itself need no machine code here.
    with interpret():
        module = _module(place)
        if name:
            value: Any = module
            for part in name.split("."):
                if not hasattr(value, part):
                    raise CommandError(f"{place} has no {name!r}", hint=did_you_mean(name, _names(module)))
                value = getattr(value, part)
            yield from _of_value(name.replace(".", "_"), value, text, types, pairs, asked=True)
            return
        seen: set[int] = set()
        for attribute, value in list(vars(module).items()):
            if attribute[:1] != "_" and id(value) not in seen:
                seen.add(id(value))
                origin = f"{place}:{attribute}"
                try:
                    yield from list(_of_value(attribute, value, origin, types, pairs, asked=False))
                except CommandError:
                    raise
                except KernelgenError as error:
                    note(f"{origin} is left out: {error}")


def _module(place: str) -> ModuleType:
    if place.endswith(".py") or os.sep in place:
        path = Path(place)
        if not path.is_file():
            raise CommandError(f"there is no file {place!r}", hint="Give MODULE, MODULE:NAME or FILE.py.")
        return targets.run_file(path)
    here = os.getcwd()
    if here not in sys.path:
        sys.path.insert(0, here)
    hint = f'Try it alone: python -c "import {place}"'
    with targets.user_code(f"{place} cannot be imported", hint, ""):
        if find_spec(place) is None:
            raise CommandError(f"there is no module {place!r}", hint="Give MODULE, MODULE:NAME or FILE.py.")
        return import_module(place)


def _names(module: ModuleType) -> list[str]:
    kinds = (Tape, Kernel, Graph, Jitted)
    return [n for n, v in vars(module).items() if n[:1] != "_" and isinstance(v, kinds)]


def _of_value(
    name: str, value: Any, origin: str, types: Types, pairs: Sequence[Pair], *, asked: bool
) -> Iterator[Source]:
    if isinstance(value, Tape):
        yield Source(name, _derived(value, pairs), False, None, origin)
    elif isinstance(value, Graph):
        yield Source(name, _without_rules(value, pairs, origin), False, None, origin)
    elif isinstance(value, Kernel):
        graph = _without_rules(value.recorded, pairs, origin)
        yield Source(name, graph, value.options.fastmath, value.options.threads, origin)
    elif isinstance(value, Jitted):
        options = value.settings.options
        for graph in _of_jitted(value, types):
            if any(pair.fits(graph) for pair in pairs):
                graph = _derived(_tape_of(value, graph, origin), pairs)
            yield Source(name, graph, options.fastmath, options.threads, origin)
    elif asked and callable(value):
        if not types:
            raise CommandError(
                f"{origin} is a function without declared signatures",
                hint="Give --dtype and --ndim, or declare them: @kg.jit(signatures=[...]).",
            )
        for spec in types.specs:
            yield Source(name, _derived(_of_function(value, spec), pairs), False, None, origin)
    elif asked:
        raise CommandError(
            f"{origin} is of type {type(value).__name__}", hint="It must be a tape, a kernel or a function."
        )


def _of_jitted(function: Jitted[..., Any], types: Types) -> Iterator[Graph]:
    """The graphs of the declared signatures, or of all parameters with the types asked for."""
    if not types:
        yield from (signature.graph for signature in function.signatures())
        return
    for spec in types.specs:
        yield function.make_graph(*[spec] * _required(function.__wrapped__))


def _required(function: Callable[..., Any]) -> int:
    """How many parameters have no default."""
    import inspect

    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    parameters = inspect.signature(function).parameters.values()
    return sum(p.default is p.empty and p.kind in kinds for p in parameters)


def _of_function(function: Callable[..., Any], spec: Spec) -> Tape:
    import inspect

    names = list(inspect.signature(function).parameters)[: _required(function)]
    given = {name: targets.Spec(spec.dtype, spec.ndim) for name in names}
    return targets.record(function, given, (), "--dtype float32 --ndim 1")


def _derived(tape: Tape, pairs: Sequence[Pair]) -> Graph:
    """The tape's graph, with the derivatives that it has."""
    fitting = [pair for pair in pairs if pair.fits(tape.graph)]
    return with_derivatives(tape, fitting) if fitting else tape.graph


def _without_rules(graph: Graph, pairs: Sequence[Pair], origin: str) -> Graph:
    if any(pair.fits(graph) for pair in pairs):
        raise CommandError(
            f"{origin} keeps no rules for derivatives", hint="Name the tape or the function that it is of."
        )
    return graph


def _tape_of(function: Jitted[..., Any], graph: Graph, origin: str) -> Tape:
    """A tape of a jitted function of arrays, with the inputs and outputs of a graph of it."""
    import inspect

    names = list(inspect.signature(function.__wrapped__).parameters)
    if names != [i.name for i in graph.arguments]:
        raise CommandError(
            f"{origin} takes more than arrays, so its derivatives cannot be asked for by names",
            hint="Record it on a tape, or build kg.value_and_grad of it.",
        )
    given = {i.name: targets.Spec(i.dtype, i.ndim) for i in graph.arguments}
    outputs = [name for name, _ in graph.outputs]
    return targets.record(function.__wrapped__, given, outputs, "--dtype float32 --ndim 1")


def from_run(command: str) -> list[Source]:
    """The graphs that a command compiles, in all its processes.

    Raises:
        CommandError: for a command that fails, or compiles nothing.
    """
    words = shlex.split(command)
    if not words:
        raise CommandError("--from-run has no command", hint='Give it in quotes: --from-run "pytest tests".')
    with tempfile.TemporaryDirectory(prefix="kernelgen-spool-") as folder:
        try:
            done = subprocess.run(words, env=os.environ | {recorded_graphs.VARIABLE: folder}, check=False)
        except OSError as error:
            raise CommandError(f"{words[0]!r} cannot be run: {error.strerror}") from error
        if done.returncode:
            raise CommandError(
                f"{command!r} ended with status {done.returncode}", hint="Nothing was built; see its output."
            )
        noted = list(recorded_graphs.read(Path(folder)))
    if not noted:
        raise CommandError(f"{command!r} compiled no kernel", hint="Nothing was built.")
    return [Source(n.name, n.graph, n.fastmath, n.threads, f"run of {command}") for n in noted]
