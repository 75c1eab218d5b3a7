"""The bundle's files: records are reused or built, and graphs, programs, sources and the manifest written."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from kernelgen._version import __version__
from kernelgen.aot import library
from kernelgen.aot.bundle.manifest import NAME, write_manifest
from kernelgen.aot.gpu import write_gpu_files
from kernelgen.aot.jobs import Job, Unit, make_units
from kernelgen.aot.workers import COMMAND, Outcome, build_all
from kernelgen.aot.writing import new_folder
from kernelgen.base import versions
from kernelgen.base.digest import sha256
from kernelgen.base.files import write_whole
from kernelgen.base.values import frozen
from kernelgen.cache.layers import RECORDS
from kernelgen.cache.store import Store
from kernelgen.codegen import numba_cpu
from kernelgen.runtime.stored import encode_program


@frozen(eq=False)
class Report:
    """What came of a run.

    Attributes:
        folder: the bundle.
        outcomes: of the builds, in order.
        kept: the builds whose records were there already.
        notes: what else there is to say.
    """

    folder: Path
    outcomes: Sequence[Outcome]
    kept: Sequence[Unit]
    notes: Sequence[str]

    @property
    def failures(self) -> list[Outcome]:
        """The builds that failed."""
        return [o for o in self.outcomes if o.error]


def split_known(units: Sequence[Unit], target: Path) -> tuple[list[Unit], list[Unit]]:
    """The units to build, and those whose records the bundle in the target's place has already."""
    store = Store(target / RECORDS, "the old bundle", writable=False)
    known = [u for u in units if store.read(u.job.key(u.baseline)) is not None]
    kept = {id(u) for u in known}
    return [u for u in units if id(u) not in kept], known


def write_bundle(
    jobs: Sequence[Job],
    baselines: Sequence[str],
    target: Path,
    *,
    gpu: Sequence[str] = (),
    processes: int = 1,
    report: Callable[[Outcome], None] = lambda _: None,
    command: Sequence[str] = COMMAND,
) -> Report:
    """Builds a bundle; the folder appears whole, in the place of an older one.

    Args:
        jobs: the kernels.
        baselines: the CPUs.
        target: the folder.
        gpu: the architectures of GPUs, as `build.gpu.check_architectures` gives them.
        processes: builds at once.
        report: called with the outcome of each build.
        command: what a child process runs.
    """
    units = make_units(jobs, baselines, gpu)
    with new_folder(target) as stage:
        for piece in (piece for job in jobs for piece in (job, *job.parts)):
            _write(stage / "graphs" / f"{piece.name}.json", piece.source.graph.to_json())
        wanted, kept = split_known(units, target)
        records = Store(stage / RECORDS, "the bundle")
        old = Store(target / RECORDS, "the old bundle", writable=False)
        for unit in kept:
            _copy(old, records, unit)
        outcomes = build_all(
            wanted, stage / "graphs", records.folder, jobs=processes, report=report, command=command
        )
        failures = {(o.unit.job.name, o.unit.baseline): o.error for o in outcomes if o.error}
        entries = {job.name: _entry(job, baselines, gpu, stage, records, failures) for job in jobs}
        notes = library.write(target.name, jobs, baselines, records, stage)
        for name, entry in entries.items():
            header = stage / "include" / f"{name}.h"
            if header.is_file():
                entry["files"]["header"] = f"include/{name}.h"
        content = {
            "name": target.name,
            "versions": {
                "kernelgen": __version__,
                "numpy": np.__version__,
                "numba": versions.installed("numba"),
                "llvmlite": versions.installed("llvmlite"),
                "emitter": versions.emitter_digest(),
            },
            "baselines": list(baselines),
            "gpu": list(gpu),
            "gpu_target": jobs[0].gpu_target if jobs else "cupy",
            "kernels": entries,
            "files": _digests(stage),
        }
        write_whole(stage / NAME, write_manifest(content))
    return Report(target, outcomes, kept, notes)


def _entry(
    job: Job,
    baselines: Sequence[str],
    gpu: Sequence[str],
    stage: Path,
    records: Store,
    failures: dict[tuple[str, str], str],
) -> dict[str, Any]:
    """A kernel's entry in the manifest; writes its program and source."""
    graph, name = job.source.graph, job.name
    files = {"graph": f"graphs/{name}.json"}
    found: dict[str, str] = {}
    if job.whole:
        files |= {"program": f"programs/{name}.json", "source": f"source/{name}.py"}
        _write(stage / files["program"], json.dumps(encode_program(job.prepared.program)) + "\n")
        _write(stage / files["source"], numba_cpu.emit(job.prepared.schedule, name).text)
        files |= write_gpu_files(job.prepared, name, job.gpu_target, stage) if gpu else {}
        for place in (*baselines, *gpu):
            path = records.path_of(job.key(place))
            if path.is_file():
                found[place] = path.relative_to(stage).as_posix()
    return {
        "title": job.source.title,
        "origin": job.source.origin,
        "inputs": [[i.name, i.dtype.name, i.ndim] for i in graph.arguments],
        "outputs": [[title, node.dtype.name, node.ndim] for title, node in graph.outputs],
        "options": {
            "fastmath": job.source.fastmath,
            "threads": job.source.threads,
            "opaque": not job.whole,
        },
        "portable": job.key(baselines[0]).portable_digest,
        "files": files,
        "records": {b: found[b] for b in baselines if b in found},
        "gpu": {place: found[place] for place in gpu if place in found},
        "failures": {
            b: failures[piece.name, b]
            for b in (*baselines, *gpu)
            for piece in (job, *job.parts)
            if (piece.name, b) in failures
        },
    }


def _copy(old: Store, new: Store, unit: Unit) -> None:
    """A record of the old bundle, with its source."""
    key = unit.job.key(unit.baseline)
    for suffix in (".kgr", ".py"):
        path = old.path_of(key).with_suffix(suffix)
        if path.is_file():
            write_whole(new.path_of(key).with_suffix(suffix), path.read_bytes())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _digests(stage: Path) -> dict[str, str]:
    files = sorted(p for p in stage.rglob("*") if p.is_file())
    return {p.relative_to(stage).as_posix(): sha256(p.read_bytes()) for p in files}
