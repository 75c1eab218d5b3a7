"""What `Kernel.report()` writes: one HTML file that needs no other, and no network.

Everything that comes from outside (names, lines of source, paths) is escaped by the template engine; the
pictures escape their own texts.
"""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kernelgen._version import __version__
from kernelgen.base.errors import ArgumentError, SourceLine, TargetError
from kernelgen.codegen import templates
from kernelgen.driver.options import GPU_TARGETS
from kernelgen.ir import Graph
from kernelgen.passes import Pass, Step, pipeline
from kernelgen.schedule.loop_nest import LoopNest
from kernelgen.schedule.partition_text import memory_heading, memory_text, parts_text
from kernelgen.tools.draw import (
    LARGE,
    Changes,
    boxes,
    changes,
    to_svg,
)
from kernelgen.tools.draw.changes import described
from kernelgen.tools.report.assembly import BITS, innermost_loops, vector_facts
from kernelgen.tools.report.links import emitted_lines, find_anchors, user_files
from kernelgen.tools.report.text import (
    STAGES,
    cache_line,
    changing_steps,
    idle_passes,
    vectorization_lines,
)
from kernelgen.tools.report.traffic import (
    Measured,
    formula,
    measurable,
    measure,
)

if TYPE_CHECKING:
    from kernelgen.jit.jitted import Jitted
    from kernelgen.runtime.kernel import Kernel

_PASS_BOXES = 120
"""Boxes from which the pictures of passes are folded."""
_STATEMENTS = 40
"""Statements listed for a pass that it removed, and that it made."""
_ASSEMBLY = 400
"""Lines shown of a loop's machine code."""
_LINES = 3000
"""Lines shown of the emitted source and of graphs' texts."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One recording of a jitted function, and how it runs.

    Attributes:
        types: what it was recorded for.
        tier: how it runs.
        notes: why it was recorded, and why it runs so.
    """

    types: str
    tier: str
    notes: tuple[str, ...] = ()


def write(kernel: Kernel, path: str | Path, *, measured: bool = True, tiers: Sequence[Tier] = ()) -> Path:
    """Writes the page of a kernel.

    Raises:
        OSError: when the file cannot be written.
    """
    target = Path(path)
    target.write_text(render(kernel, measured=measured, tiers=tiers), encoding="utf-8")
    return target


def write_jitted(function: Jitted[..., Any], path: str | Path, *, measured: bool = True) -> Path:
    """Writes the page of a jitted function: its latest kernel, and the tiers of all recordings.

    Raises:
        ArgumentError: when nothing was recorded so far.
    """
    known = [s.kernel for s in function.signatures() if s.kernel is not None]
    if not known:
        raise ArgumentError(
            f"{function.__name__}() has not been called, so there is nothing to report",
            hint="Call it, or report on f.compile(kg.spec(dtype, ndim)).",
        )
    return write(known[-1], path, measured=measured, tiers=tiers_of(function))


def tiers_of(function: Jitted[..., Any]) -> list[Tier]:
    """The recordings of a jitted function."""
    return [
        Tier(s.text, s.tier, tuple(filter(None, (s.reason, s.because, *s.notes))))
        for s in function.signatures()
    ]


def render(kernel: Kernel, *, measured: bool = True, tiers: Sequence[Tier] = ()) -> str:
    """The page of a kernel as HTML.

    Args:
        kernel: what to report on.
        measured: also run it on large arrays, and a copy beside it.
        tiers: the recordings of the jitted function that it belongs to.
    """
    parts = _parts(kernel)
    figures = [(part.name, measure(part)) for part in parts if measurable(part)] if measured else []
    anchors = find_anchors((kernel.recorded, kernel.graph, *(s.after for s in kernel.steps)))
    return templates.render(
        "report.html.j2",
        kernel=kernel,
        version=__version__,
        machine=f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        cards=_cards(kernel, figures),
        graphs=[
            _graph("optimized", "What is compiled", kernel.graph, anchors),
            _graph("recorded", "As it was recorded", kernel.recorded, anchors),
        ],
        files=user_files(anchors),
        source=emitted_lines(kernel.source, kernel.schedule, anchors)[:_LINES],
        source_file=kernel.source_file,
        passes=[_pass(s, anchors) for s in changing_steps(kernel.steps)],
        idle=idle_passes(kernel),
        nests=[_nest(k, nest) for k, nest in enumerate(kernel.schedule.nests)],
        schedule=str(kernel.schedule),
        plan=_plan(kernel),
        facts=[line for part in parts for line in _named(part, parts, vectorization_lines(part))],
        loops=[loop for part in parts for loop in _machine_loops(part)],
        figures=figures,
        stages=_stages(kernel),
        total=1e3 * sum(kernel.seconds.values()),
        cache=[line for part in parts for line in _named(part, parts, [cache_line(part)])],
        tiers=tiers,
        options=_options(kernel),
    )


def _parts(kernel: Kernel) -> tuple[Kernel, ...]:
    """The fused kernels of a kernel with opaque calls; any other kernel is its own part."""
    return kernel.kernels or (kernel,)


def _named(part: Kernel, parts: Sequence[Kernel], lines: Sequence[str]) -> list[str]:
    """Lines on a part, with its name where there are several."""
    return list(lines) if len(parts) == 1 else [f"{part.name}: {line}" for line in lines]


def _plan(kernel: Kernel) -> list[tuple[str, list[str]]]:
    """The parts around opaque calls, and the memory between them; nothing for other kernels."""
    segments = kernel.segments
    if segments is None:
        return []
    return [
        (str(segments.counts), parts_text(segments)),
        (memory_heading(segments), memory_text(segments)),
    ]


def _cards(kernel: Kernel, figures: Sequence[tuple[str, Measured]]) -> list[tuple[str, str, str]]:
    """Title, figure and remark of each card."""
    before, after = len(kernel.recorded.nodes), len(kernel.graph.nodes)
    nests = kernel.schedule.nests
    loops = sum(len(nest.loops) for nest in nests)
    each = sum(nest.bytes_per_element for nest in nests)
    cards = [
        ("graph", f"{after}", f"nodes, of {before} recorded"),
        ("loops", f"{loops}", f"fused, in {len(nests)} nest{'s' * (len(nests) != 1)}"),
        ("vectors", *_vectors(kernel)),
        ("memory", f"{each} B", "moved for each element"),
    ]
    if figures:
        total, seconds = sum(f.moved for _, f in figures), sum(f.seconds for _, f in figures)
        copying = sum(f.moved / f.copy for _, f in figures)
        remark = f"{100 * copying / seconds:.0f} % of a copy's"
        cards.append(("bandwidth", f"{total / seconds / 1e9:.2f} GB/s", remark))
    origins = dict.fromkeys(part.origin for part in _parts(kernel))
    remark = ", ".join(filter(None, origins)) or "interpreted"
    cards.append(("stages", f"{1e3 * sum(kernel.seconds.values()):.0f} ms", remark))
    return cards


def _vectors(kernel: Kernel) -> tuple[str, str]:
    if kernel.target in GPU_TARGETS:
        return "PTX", "an element for each thread"
    try:
        facts = vector_facts(kernel.assembly)
    except TargetError:
        return "–", "no machine code to look at"
    if not facts.register:
        return "none", "one element at a time"
    return f"{BITS[facts.register]} bit", f"{sum(facts.packed.values())} vector instructions"


def _graph(name: str, title: str, graph: Graph, anchors: dict[SourceLine, str]) -> dict[str, Any]:
    count = len(boxes(graph))
    return {
        "name": name,
        "title": title,
        "count": len(graph.nodes),
        "folded": count > LARGE,
        "svg": to_svg(graph, limit=LARGE, anchors=anchors),
        "text": "\n".join(islice(str(graph).split("\n"), _LINES)),
    }


def _pass(step: Step, anchors: dict[SourceLine, str]) -> dict[str, Any]:
    found = changes(step.before, step.after)
    return {
        "name": step.name,
        "doc": _doc(step),
        "before": len(step.before.nodes),
        "after": len(step.after.nodes),
        "milliseconds": 1e3 * step.seconds,
        "sides": [
            _side("Before", step.before, found, anchors),
            _side("After", step.after, found, anchors),
        ],
    }


def _side(title: str, graph: Graph, found: Changes, anchors: dict[SourceLine, str]) -> dict[str, Any]:
    """A pass's graph on one side, with what goes or comes there."""
    going = title == "Before"
    statements = described(graph, found.gone if going else found.new)
    return {
        "title": title,
        "mark": "gone" if going else "new",
        "what": "operations that go" if going else "operations that come",
        "prefix": "−" if going else "+",
        "statements": statements[:_STATEMENTS],
        "more": max(len(statements) - _STATEMENTS, 0),
        "svg": to_svg(graph, marks=found.marks, limit=_PASS_BOXES, anchors=anchors),
    }


def _doc(step: Step) -> str:
    found: Pass | None = next((p for p in pipeline() if p.name == step.name), None)
    return "" if found is None else found.doc


def _nest(number: int, nest: LoopNest) -> dict[str, Any]:
    arrays = nest.arrays
    return {
        "number": number,
        "rank": nest.ndim,
        "block": nest.block,
        "operands": [
            {"role": o.role, "name": o.name, "type": o.node.type, "bytes": o.dtype.itemsize * (o in arrays)}
            for o in nest.operands
            if o.role != "temporary"
        ],
        "temporaries": sum(o.role == "temporary" for o in nest.operands),
        "loops": [
            {
                "operations": len(loop.varying),
                "uniform": len(loop.uniform),
                "stores": ", ".join(o.name for _, o in loop.stores),
            }
            for loop in nest.loops
        ],
        "bytes": nest.bytes_per_element,
        "formula": formula(nest),
    }


def _machine_loops(kernel: Kernel) -> list[dict[str, Any]]:
    """The innermost loops with their facts; none where there is no machine code to look at."""
    if kernel.target in GPU_TARGETS:
        return []
    try:
        assembly = kernel.assembly
    except TargetError:
        return []
    facts = vector_facts(assembly).loops
    return [
        {
            "packed": ", ".join(f"{n} on {register}" for register, n in fact.packed.items()),
            "calls": ", ".join(fact.calls),
            "count": len(lines),
            "text": "\n".join(lines[:_ASSEMBLY]),
            "cut": len(lines) > _ASSEMBLY,
        }
        for lines, fact in zip(innermost_loops(assembly), facts, strict=True)
    ]


def _stages(kernel: Kernel) -> list[tuple[str, float, float]]:
    """Name, milliseconds, and the part of the longest."""
    seconds = kernel.seconds
    known = [name for name in (*STAGES, *seconds) if name in seconds]
    longest = max(seconds.values(), default=0.0) or 1.0
    return [(n, 1e3 * seconds[n], seconds[n] / longest) for n in dict.fromkeys(known)]


def _options(kernel: Kernel) -> list[tuple[str, str]]:
    options = kernel.options
    names = ("fastmath", "threads", "cache")
    shown = [(n, getattr(options, n)) for n in names]
    return [("target", kernel.target), *((n, "default" if v is None else str(v)) for n, v in shown)]
