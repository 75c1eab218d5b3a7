"""What is to be built: graphs under names, for baselines of CPUs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kernelgen.aot.gpu import gpu_key, is_gpu
from kernelgen.base import machine
from kernelgen.base.dtypes import short_name
from kernelgen.base.errors import OptionError
from kernelgen.base.values import frozen, replaced
from kernelgen.cache.key import Key, baseline_parts, portable_parts
from kernelgen.ir import Graph, is_running
from kernelgen.ir.structural_key import canonical
from kernelgen.schedule.lower import Prepared, prepare_any
from kernelgen.schedule.partition import segment


@frozen
class Source:
    """A graph that was found, before it has a name of its own.

    Attributes:
        title: the tape's, kernel's or function's name.
        graph: as recorded.
        fastmath, threads: the options of its compilation.
        origin: where it was found, for people.
    """

    title: str
    graph: Graph
    fastmath: bool
    threads: int | None
    origin: str


@frozen(eq=False)
class Job:
    """A kernel to build.

    Attributes:
        name: its name in the bundle.
        source: what it is made from.
        prepared: its graph after the passes.
        parts: where Python functions are called in between, the fused kernels around them.
        gpu_target: what its code for GPUs is emitted as: "cupy" for CUDA C, "cuda" for numba.cuda.
    """

    name: str
    source: Source
    prepared: Prepared
    parts: tuple[Job, ...] = ()
    gpu_target: str = "cupy"

    @property
    def portable(self) -> dict[str, str]:
        """The key's portable parts."""
        return portable_parts(self.prepared.graph, "cpu", fastmath=self.source.fastmath)

    def key(self, baseline: str) -> Key:
        """The key of its record for a baseline of CPUs, or for an architecture of GPUs."""
        if is_gpu(baseline):
            return gpu_key(self.prepared, baseline, self.gpu_target, fastmath=self.source.fastmath)
        return Key(self.portable, baseline_parts(baseline))

    @property
    def whole(self) -> bool:
        """Whether it is machine code as a whole: no Python function is called in between."""
        return not self.prepared.graph.has_opaque

    @property
    def on_gpus(self) -> bool:
        """Whether it is built for GPUs, which call no Python functions, and combine elements in no order."""
        return self.whole and not any(map(is_running, self.prepared.graph.nodes))


@frozen(eq=False)
class Unit:
    """One build: a job for one baseline of CPUs, or for one architecture of GPUs."""

    job: Job
    baseline: str

    @property
    def title(self) -> str:
        """What progress and reports call it."""
        return f"{self.job.name} for {self.baseline}"


def make_jobs(sources: Iterable[Source], gpu_target: str = "cupy") -> list[Job]:
    """Jobs with unique names: a title alone where it has one graph, else with its inputs' types.

    Equal graphs under one title are one job.

    Args:
        sources: what was found.
        gpu_target: as in `Job`.
    """
    by_title: dict[str, dict[str, Source]] = {}
    for source in sources:
        names = [i.name for i in source.graph.inputs] + [n for n, _ in source.graph.outputs]
        key = f"{canonical(source.graph)} {names} {source.fastmath}"
        by_title.setdefault(source.title, {}).setdefault(key, source)
    jobs: list[Job] = []
    taken = set(by_title)
    for title, found in by_title.items():
        for source in found.values():
            name = title
            if len(found) > 1:
                stem = name = f"{title}_{_types(source.graph)}"
                number = 2
                while name in taken:
                    name, number = f"{stem}_{number}", number + 1
                taken.add(name)
            jobs.append(_job(name, source, gpu_target))
    return jobs


def _job(name: str, source: Source, gpu_target: str) -> Job:
    prepared = prepare_any(source.graph, name, fastmath=source.fastmath)
    if not prepared.graph.has_opaque:
        return Job(name, source, prepared, gpu_target=gpu_target)
    parts = tuple(
        _job(f"{name}_{k}", replaced(source, title=f"{name}_{k}", graph=part.graph), gpu_target)
        for k, part in enumerate(segment(prepared.graph).fused)
    )
    return Job(name, source, prepared, parts, gpu_target)


def _types(graph: Graph) -> str:
    """`f32_1d` where all inputs are alike, else one such part for each."""
    parts = [f"{short_name(i.dtype)}_{i.ndim}d" for i in graph.arguments]
    return "_".join(parts if len(set(parts)) > 1 else parts[:1])


def check_baselines(names: Sequence[str] | None) -> tuple[str, ...]:
    """Baselines by name, best first; those of this machine's architecture where none are given.

    Raises:
        OptionError: for one that there is not.
    """
    known: dict[str, Any] = machine.BASELINES
    if names is None:
        return tuple(n for n, (arch, _) in known.items() if arch == machine.architecture())
    for name in names:
        if name not in known:
            raise OptionError(f"there is no CPU baseline {name!r}", hint=f"There are {', '.join(known)}.")
    return tuple(n for n in known if n in names)


def make_units(jobs: Sequence[Job], baselines: Sequence[str], gpu: Sequence[str] = ()) -> list[Unit]:
    """The builds in order. GPUs run whole kernels only."""
    pieces = [piece for job in jobs for piece in (job.parts or (job,)) if piece.whole]
    units = [Unit(piece, baseline) for piece in pieces for baseline in baselines]
    return units + [Unit(job, place) for job in jobs if job.on_gpus for place in gpu]
