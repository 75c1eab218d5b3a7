"""Sources against a bundle: what `kernelgen aot --check` says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kernelgen.aot.bundle.manifest import Entry, Manifest, read_manifest
from kernelgen.aot.jobs import Job
from kernelgen.base import versions
from kernelgen.base.errors import CacheError, KernelgenError
from kernelgen.ir import Graph


def differences(
    jobs: Sequence[Job], baselines: Sequence[str], folder: Path, gpu: Sequence[str] = ()
) -> list[str]:
    """How a bundle differs from what would be built now; empty where it is up to date.

    Raises:
        CacheError: for a folder that is no bundle, or one that is damaged.
    """
    manifest = read_manifest(folder)
    wanted = {job.name: job for job in jobs}
    found = [f"{name} is not in the bundle" for name in wanted if name not in manifest.kernels]
    gone = [name for name in manifest.kernels if name not in wanted]
    found += [f"{name} is in the bundle, and not in the sources" for name in gone]
    for name, job in wanted.items():
        if name in manifest.kernels:
            found += _kernel(job, manifest.kernels[name], manifest, baselines, gpu)
    if gpu and manifest.gpu and jobs and jobs[0].gpu_target != manifest.gpu_target:
        found.append(
            f"the code for GPUs was emitted for {manifest.gpu_target}, and {jobs[0].gpu_target} is asked for"
        )
    if manifest.versions.get("emitter") != versions.emitter_digest():
        built = manifest.versions.get("kernelgen", "an unknown version")
        found.append(f"the bundle was built by another kernelgen ({built}), whose code may differ")
    for path in manifest.files:
        try:
            manifest.read(path)
        except (CacheError, OSError) as error:
            found.append(str(error.what if isinstance(error, CacheError) else error))
    return found


def _kernel(
    job: Job, entry: Entry, manifest: Manifest, baselines: Sequence[str], gpu: Sequence[str]
) -> list[str]:
    found = []
    if entry.portable != job.key(baselines[0]).portable_digest:
        found.append(f"{job.name} computes something else: {_parts(job, entry, manifest)}")
    inputs = tuple((i.name, i.dtype.name, i.ndim) for i in job.source.graph.arguments)
    outputs = tuple((name, node.dtype.name, node.ndim) for name, node in job.source.graph.outputs)
    if (entry.inputs, entry.outputs) != (inputs, outputs):
        found.append(f"{job.name} has other inputs or outputs: {entry.signature} in the bundle")
    if job.whole:
        missing = [b for b in baselines if b not in entry.records]
        missing += [place for place in gpu if place not in entry.gpu]
        found += [
            f"{job.name} has no machine code for {b}: {entry.failures.get(b, 'it was not asked for')}"
            for b in missing
        ]
    return found


def _parts(job: Job, entry: Entry, manifest: Manifest) -> str:
    """The parts of the key that differ, with the first line of the graphs' texts that does."""
    from kernelgen.cache.key import portable_parts
    from kernelgen.schedule.lower import prepare

    try:
        graph = Graph.from_json(manifest.read(entry.files["graph"]))
    except (KernelgenError, OSError):
        return "its graph cannot be read"
    fastmath = bool(entry.options.get("fastmath"))
    old = portable_parts(prepare(graph, job.name, fastmath=fastmath).graph, "cpu", fastmath=fastmath)
    names = [name for name, value in job.portable.items() if old.get(name) != value]
    lines = zip(str(graph).splitlines(), str(job.source.graph).splitlines(), strict=False)
    changed = next(((a, b) for a, b in lines if a.split("#")[0] != b.split("#")[0]), None)
    text = ", ".join(names) or "the passes"
    if changed is None:
        return text
    before, after = (line.split("#")[0].strip() for line in changed)
    return f"{text}; {before!r} in the bundle, {after!r} in the sources"
