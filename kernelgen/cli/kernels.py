"""The kernel of what a command line names: a tape, a kernel, a jitted function, or a function with specs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.base.spec import Spec
from kernelgen.cli import target as targets
from kernelgen.cli.data import read_inputs
from kernelgen.cli.text import CommandError
from kernelgen.driver.compile import compile_tape
from kernelgen.jit.jitted import Jitted
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.tape import Tape

if TYPE_CHECKING:
    from kernelgen.ir import Graph

_EXAMPLE = "--spec {0}=float64:1"


def kernel_of(
    found: targets.Found,
    specs: Sequence[str],
    inputs: Sequence[str],
    *,
    fastmath: bool = False,
    compiled: bool = True,
) -> Kernel:
    """A kernel of what was found.

    Args:
        found: what the command line names.
        specs, inputs: `--spec` and `--in` options, for a function.
        fastmath: compile with it.
        compiled: whether machine code is needed.

    Raises:
        CommandError: for specs that do not fit, and functions without any.
    """
    targets.no_specs(found, specs, "--spec")
    targets.no_specs(found, inputs, "--in")
    if isinstance(found, Kernel) and not fastmath and (found.target != "interpret" or not compiled):
        return found
    graph, name = _graph(found, specs, inputs)
    return compile_tape(graph, target="cpu" if compiled else "interpret", fastmath=fastmath, name=name)


def _graph(found: targets.Found, specs: Sequence[str], inputs: Sequence[str]) -> tuple[Graph, str]:
    if isinstance(found, Kernel):
        return found.recorded, found.name
    if isinstance(found, Tape):
        return found.graph, found.name
    given = dict(targets.parse_spec(text) for text in specs)
    given |= {name: targets.spec_of(name, value) for name, value in read_inputs(inputs).items()}
    if isinstance(found, Jitted):
        return _jitted(found, given), found.__name__.strip("_<>") or "kernel"
    tape = targets.record(found, given, (), _EXAMPLE)
    return tape.graph, tape.name


def _jitted(function: Jitted[..., Any], given: dict[str, targets.Spec]) -> Graph:
    """The graph for these specs, or of the latest recording."""
    if given:
        return function.make_graph(**{name: Spec(s.dtype, s.ndim) for name, s in given.items()})
    known = function.signatures()
    if not known:
        names = [n for n in function.signature.parameters if n not in function.settings.static]
        raise CommandError(
            f"{function.__name__}() was neither called nor declared in its file",
            hint=f"Give a spec for each array, for example {' '.join(map(_EXAMPLE.format, names[:3]))}.",
        )
    return known[-1].graph
