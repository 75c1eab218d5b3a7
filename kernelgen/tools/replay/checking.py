"""Replays a kernel against the interpreter on many small arrays: the proof that no size crept in."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kernelgen.base.errors import CheckError, KernelgenError
from kernelgen.ir import Graph, evaluate
from kernelgen.passes.structure import inline
from kernelgen.runtime.kernel import Kernel
from kernelgen.tools.replay.compare import Verdict, agree, noise
from kernelgen.tools.replay.probes import (
    EXTENTS,
    Array,
    Probe,
    empty,
    exponent_inputs,
    index_inputs,
    make_arrays,
    probes,
)
from kernelgen.tools.replay.subject import kernel_of

GIVEN = "the arrays given"
"""The label of the caller's own arrays."""

_UNABLE = (ValueError, IndexError, KernelgenError)
"""What NumPy and kernels raise for shapes that do not fit."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What `kg.check` did, where everything agreed.

    Attributes:
        name: the kernel's name.
        target: what it was compiled for.
        probes: what was tried.
        errors: for each output the largest difference, as a part of its largest value.
        left_out: what could not be tried, with the reason.
        seconds: how long it took.
    """

    name: str
    target: str
    probes: tuple[str, ...]
    errors: Mapping[str, float]
    left_out: tuple[tuple[str, str], ...]
    seconds: float

    def __str__(self) -> str:
        lines = [
            f"{self.name}: {len(self.probes)} probes on target {self.target} agree with the interpreter "
            f"({self.seconds:.2f} s)",
            f"  extents {', '.join(map(str, EXTENTS))}; layouts, broadcasts, outputs that overlap inputs",
        ]
        for output, error in self.errors.items():
            lines.append(f"  {output}: {describe(error)}")
        for label, reason in self.left_out:
            lines.append(f"  not tried: {label} ({reason})")
        return "\n".join(lines)


def describe(error: float) -> str:
    """A largest difference in words."""
    return "equal to the bit" if error == 0 else f"within {error:.2g} of its largest value"


@dataclass(frozen=True, slots=True)
class Failure:
    """A probe on which the kernel is wrong.

    Attributes:
        probe: what was tried.
        arrays: the arguments.
        output: the output that differs; empty where the call failed.
        verdict: how it differs.
        got, want: the output's values.
    """

    probe: str
    arrays: tuple[Array, ...]
    output: str
    verdict: Verdict
    got: Any = None
    want: Any = None


def check_subject(subject: Any, specs: tuple[Any, ...]) -> Checked:
    """What `kg.check` does."""
    kernel = kernel_of(subject, specs)
    return check_kernel(kernel, given_arrays(kernel, specs))


def given_arrays(kernel: Kernel, specs: Sequence[Any]) -> list[Array] | None:
    """The specs as a kernel's arguments, where they are arrays that it takes."""
    inputs = kernel.graph.arguments
    if len(specs) != len(inputs) or not all(isinstance(s, _VALUES) for s in specs):
        return None
    arrays = [
        np.asarray(s, i.dtype if isinstance(s, (bool, int, float, complex)) else None)
        for s, i in zip(specs, inputs, strict=True)
    ]
    fit = all((a.dtype, a.ndim) == (i.dtype, i.ndim) for a, i in zip(arrays, inputs, strict=True))
    return arrays if fit else None


_VALUES = (np.ndarray, np.generic, bool, int, float, complex)


def check_kernel(kernel: Kernel, given: Sequence[Array] | None = None) -> Checked:
    """Compares a compiled kernel with the interpreter.

    Args:
        kernel: what to check.
        given: arrays to try as well.

    Raises:
        CheckError: naming the output, the probe and the element that differ.
    """
    start = time.perf_counter()
    names = [name for name, _ in kernel.graph.outputs]
    errors = dict.fromkeys(names, 0.0)
    tried: list[str] = []
    left_out: list[tuple[str, str]] = []
    for found in replay(kernel, given):
        if isinstance(found, Failure):
            raise _error(kernel, found)
        if found.reason:
            left_out.append((found.label, found.reason))
            continue
        tried.append(found.label)
        for name, value in zip(names, found.errors, strict=True):
            errors[name] = max(errors[name], value)
    if not tried:
        raise CheckError(
            f"{kernel.name}() could not be run on any array that was tried: {left_out[0][1]}",
            hint="Give arrays that it takes: kg.check(kernel, x, y).",
        )
    seconds = time.perf_counter() - start
    return Checked(kernel.name, kernel.target, tuple(tried), errors, tuple(left_out), seconds)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A probe without a fault: how far each output is off, or the reason why it was not tried."""

    label: str
    errors: tuple[float, ...] = ()
    reason: str = ""


def replay(kernel: Kernel, given: Sequence[Array] | None = None) -> Iterator[Outcome | Failure]:
    """Runs every probe, and the arrays given first."""
    graph = inline(kernel.recorded)
    inputs = graph.arguments
    if given is not None:
        shapes = tuple(a.shape for a in given)
        yield _run(kernel, graph, Probe(GIVEN, shapes, ("contiguous",) * len(given)), list(given))
    indices, exponents = index_inputs(graph), exponent_inputs(graph)
    for probe in probes(graph):
        if probe.placement in ("onto", "shifted") and not _pairs(kernel, inputs, probe.shapes):
            continue
        yield _run(kernel, graph, probe, make_arrays(probe, inputs, 0, indices, exponents))


def _run(kernel: Kernel, graph: Graph, probe: Probe, arrays: list[Array]) -> Outcome | Failure:
    names = [i.name for i in graph.arguments]
    by_name = {n: a.copy() for n, a in zip(names, arrays, strict=True)}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # NumPy's, of means of nothing.
            want = evaluate(graph, by_name)
    except _UNABLE as error:
        return Outcome(probe.label, reason=str(error).splitlines()[0])
    outputs = [name for name, _ in graph.outputs]
    arrays, out = _placed(kernel, probe, arrays, want)
    try:
        got = kernel(*arrays, out=out)
    except KernelgenError as error:
        verdict = Verdict((), message=f"the call failed: {error}")
        return Failure(probe.label, tuple(by_name.values()), "", verdict)
    results = tuple(got) if len(outputs) > 1 else (got,)
    if probe.placement not in ("onto", "shifted"):
        for name, array in zip(names, arrays, strict=True):
            if not agree(array, by_name[name]):
                verdict = Verdict((), message=f"the input {name!r} was changed")
                return Failure(probe.label, tuple(by_name.values()), "", verdict)
    equal = all(agree(g, w) for g, w in zip(results, want, strict=True))
    if not equal and _changes(graph, by_name, want):
        return Outcome(probe.label, reason="the interpreter itself gives other values each time")
    verdicts = verdicts_of(graph, by_name, results, want, fastmath=kernel.options.fastmath)
    for name, verdict, value, right in zip(outputs, verdicts, results, want, strict=True):
        if not verdict:
            return Failure(probe.label, tuple(by_name.values()), name, verdict, value, right)
    return Outcome(probe.label, tuple(v.error for v in verdicts))


def verdicts_of(
    graph: Graph, arrays: Mapping[str, Any], got: Sequence[Any], want: Sequence[Any], *, fastmath: bool
) -> list[Verdict]:
    """How outputs compare; what rounding may do is found out only where they are not equal."""
    verdicts = [agree(g, w) for g, w in zip(got, want, strict=True)]
    if all(verdicts) or any(v.wrong is None and not v for v in verdicts):
        return verdicts
    allowed = noise(graph, arrays, want, fastmath=fastmath)
    return [agree(g, w, a) for g, w, a in zip(got, want, allowed, strict=True)]


def _changes(graph: Graph, arrays: Mapping[str, Any], want: Sequence[Any]) -> bool:
    """Whether the graph calls something random."""
    return not all(agree(a, b) for a, b in zip(evaluate(graph, arrays), want, strict=True))


def _pairs(kernel: Kernel, inputs: Sequence[Any], shapes: Sequence[tuple[int, ...]]) -> list[tuple[int, int]]:
    """Outputs with an input of their dtype and rank, each used once; whether shapes fit is seen later."""
    pairs, taken = [], set[int]()
    for k, (_, node) in enumerate(kernel.graph.outputs):
        for i, item in enumerate(inputs):
            if i not in taken and node.ndim and (item.dtype, item.ndim) == (node.dtype, node.ndim):
                pairs.append((k, i))
                taken.add(i)
                break
    return pairs


def _placed(
    kernel: Kernel, probe: Probe, arrays: list[Array], want: Sequence[Any]
) -> tuple[list[Array], Any]:
    """The arguments and `out=` for a probe."""
    if probe.placement == "new":
        return arrays, None
    layout = probe.placement if probe.placement not in ("onto", "shifted") else "contiguous"
    out = [empty(np.shape(w), w.dtype, layout) for w in want]
    if layout == "contiguous":
        arrays = list(arrays)
        for k, i in _pairs(kernel, kernel.graph.arguments, probe.shapes):
            if arrays[i].shape != np.shape(want[k]):
                continue
            flat = np.zeros(arrays[i].size + 1, arrays[i].dtype)
            shifted = flat[: arrays[i].size].reshape(arrays[i].shape)
            shifted[...] = arrays[i]
            arrays[i] = shifted
            out[k] = shifted if probe.placement == "onto" else flat[1:].reshape(shifted.shape)
    return arrays, out[0] if len(out) == 1 else tuple(out)


def _error(kernel: Kernel, failure: Failure) -> CheckError:
    hint = "kg.bisect(kernel) names the first operation that differs; this is a bug, please report it."
    verdict = failure.verdict
    if not failure.output:
        return CheckError(f"{kernel.name}() for {failure.probe}: {verdict.message}", hint=hint)
    node = dict(inline(kernel.recorded).outputs)[failure.output]
    what = f"output {failure.output!r} of {kernel.name}() differs from the interpreter for {failure.probe}: "
    what += verdict.message
    if verdict.wrong is not None:
        at = list(verdict.wrong)
        got, want = np.asarray(failure.got)[verdict.wrong], np.asarray(failure.want)[verdict.wrong]
        what += f", at {at} it is {got} and should be {want}"
    return CheckError(what, where=node.where, hint=hint)
