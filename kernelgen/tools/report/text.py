"""What `Kernel.explain()` says: stages and times, passes, schedule, vectorization, bytes moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kernelgen.base.errors import TargetError
from kernelgen.driver.options import GPU_TARGETS
from kernelgen.passes import Step
from kernelgen.schedule.loop_nest import is_hot
from kernelgen.tools.report.assembly import (
    BITS,
    VectorFacts,
    meaning,
    vector_facts,
)
from kernelgen.tools.report.parts import explain_parts
from kernelgen.tools.report.traffic import (
    Measured,
    measurable,
    measure,
    traffic_lines,
)

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel

STAGES = ("passes", "schedule", "emit", "lower", "llvm", "codegen", "load")
"""The stages that are timed, in order; recording runs in the user's code."""

_C_NAMES = {"power": "pow", "gammaln": "lgamma", "gamma": "tgamma"}


def explain(kernel: Kernel, *, measured: bool = False) -> str:
    """The report as plain text.

    Args:
        kernel: what to report on.
        measured: also run it on large arrays, and compare its bandwidth with that of a plain copy.
    """
    if kernel.segments is not None:
        return explain_parts(kernel, kernel.segments, heading(kernel), measured=measured)
    figures = measure(kernel) if measured and measurable(kernel) else None
    parts = [
        heading(kernel),
        _section("stages", stages_lines(kernel)),
        _section("passes", passes_lines(kernel)),
        _section("schedule", str(kernel.schedule).splitlines()),
        _section("vectorization", vectorization_lines(kernel)),
        _section(
            "memory traffic", [*traffic_lines(kernel.schedule.nests), *_measured(kernel, figures, measured)]
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)])


def heading(kernel: Kernel) -> str:
    inputs = ", ".join(f"{i.name}: {i.type}" for i in kernel.graph.arguments)
    outputs = ", ".join(f"{name}: {node.type}" for name, node in kernel.graph.outputs)
    return f"kernel {kernel.name}({inputs}) -> ({outputs})\ntarget {kernel.target}"


def stages_lines(kernel: Kernel) -> list[str]:
    seconds = kernel.seconds
    lines = [f"{name:<10}{1e3 * seconds[name]:9.2f} ms" for name in STAGES if name in seconds]
    lines.append(f"{'total':<10}{1e3 * sum(seconds.values()):9.2f} ms  (recording is not timed)")
    if kernel.tuning is not None:
        lines.append(f"tuned: {kernel.tuning}")
    return [*lines, cache_line(kernel), *kernel.reasons]


def cache_line(kernel: Kernel) -> str:
    """Where the machine code came from, and why."""
    record = kernel.record
    if kernel.target in GPU_TARGETS:
        return "machine code is built version by version, for the device of the arrays"
    if record is None:
        return "nothing was compiled: the graph runs node by node with NumPy"
    if kernel.origin == "built":
        return f"the machine code was built: {miss_reason(kernel)}"
    spent = 1e3 * sum(record.seconds.values())
    return (
        f"the machine code came from {kernel.origin}: a kernel of equal structure had been compiled, "
        f"which took {spent:.0f} ms"
    )


def miss_reason(kernel: Kernel) -> str:
    """Why a kernel that was built was not in the cache."""
    from kernelgen.cache import layers

    record = kernel.record
    if record is None or not kernel.options.cache:
        return "the cache was turned off for it"
    return layers.why(record.key, record.created)


def changing_steps(steps: Sequence[Step]) -> list[Step]:
    """The passes that changed the graph's text: those that only made equal nodes anew are left out."""
    return [s for s in steps if s.after is not s.before and str(s.after) != str(s.before)]


def idle_passes(kernel: Kernel) -> list[str]:
    """The passes that changed nothing."""
    names = {s.name for s in changing_steps(kernel.steps)}
    return list(dict.fromkeys(s.name for s in kernel.steps if s.name not in names))


def passes_lines(kernel: Kernel) -> list[str]:
    before, after = len(kernel.recorded.nodes), len(kernel.graph.nodes)
    changed = changing_steps(kernel.steps)
    width = max((len(s.name) for s in changed), default=0)
    lines = []
    for step in changed:
        old, new = len(step.before.nodes), len(step.after.nodes)
        lines.append(f"{step.name:<{width}}  {old:4d} -> {new} nodes{' (rewritten)' if old == new else ''}")
    idle = idle_passes(kernel)
    if idle:
        lines.append(f"without effect: {', '.join(idle)}")
    return [f"{before} nodes recorded, {after} after optimization (inputs and constants count)", *lines]


def vectorization_lines(kernel: Kernel) -> list[str]:
    if kernel.target in GPU_TARGETS:
        return ["none to be told: each of a GPU's threads computes its own elements; the assembly is PTX"]
    if kernel.record is None:
        return ["none of our own: an interpreted kernel has no machine code, NumPy's loops do the work"]
    try:
        facts = vector_facts(kernel.assembly)
    except TargetError as error:
        return [f"not known: {error.what}"]
    graph = kernel.graph
    lines = [_arithmetic(facts)]
    if facts.vector_calls:
        lines.append(f"vector functions called: {', '.join(facts.vector_calls)}")
    costly = dict.fromkeys(n.op for n in graph.nodes if is_hot(n))
    inlined = [op for op in costly if not _is_called(op, facts)]
    if inlined and facts.register:
        lines.append(f"functions computed in the loop itself: {', '.join(inlined)}")
    for name in facts.scalar_calls:
        lines.append(
            f"{name}() is called for each element: it has no vector form, so the loop that calls it is scalar"
        )
    if costly and not _has_library():
        lines.append(
            "this machine has no vector math library (libmvec, part of glibc 2.35 and later on x86-64): "
            "functions that kernelgen does not define itself are called for each element"
        )
    return lines


def _arithmetic(facts: VectorFacts) -> str:
    if not facts.register:
        return "no vector arithmetic: every loop computes one element at a time, or only moves data"
    used = [r for r in BITS if facts.packed.get(r)]
    counts = ", ".join(f"{facts.packed[r]} on {r} ({BITS[r]} bits)" for r in used)
    loops = sum(1 for loop in facts.loops if loop.packed)
    return f"vector instructions that compute: {counts}, in {loops} of {len(facts.loops)} loops"


def _is_called(op: str, facts: VectorFacts) -> bool:
    name = _C_NAMES.get(op, op.replace("arc", "a"))
    calls = {meaning(call).partition(".")[0] for call in (*facts.vector_calls, *facts.scalar_calls)}
    return bool(calls & {name, f"{name}f"})


def _has_library() -> bool:
    from kernelgen.backend.mathlib import libmvec_symbols

    return bool(libmvec_symbols())


def _measured(kernel: Kernel, figures: Measured | None, wanted: bool) -> list[str]:
    if figures is not None:
        return str(figures).splitlines()
    return [f"not measured: only kernels for this CPU are, not target {kernel.target}"] if wanted else []
