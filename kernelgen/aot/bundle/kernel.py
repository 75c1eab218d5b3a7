"""Kernels of a bundle: where each was loaded from, and the best way there is to run it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kernelgen.aot.bundle.manifest import Entry, Manifest, read_manifest
from kernelgen.base import machine, versions
from kernelgen.base.errors import CacheError, KernelgenError, TargetError
from kernelgen.base.values import frozen
from kernelgen.cache.record import Record, parse
from kernelgen.runtime.host import HostExecutor, NativeCode
from kernelgen.runtime.kernel import Executor, Kernel

if TYPE_CHECKING:
    from kernelgen.driver.options import Options
    from kernelgen.ir import Graph
    from kernelgen.runtime.program import Program
    from kernelgen.schedule.lower import Prepared
    from kernelgen.schedule.partition import Segments

NATIVE, BUILT, INTERPRETED = "native", "built", "interpreted"
"""The tiers of a kernel that is loaded, best first."""


@frozen
class Found:
    """How a loaded kernel runs.

    Attributes:
        tier: "native", "built" or "interpreted".
        origin: where the code came from.
        reasons: why it is no better one, from the best to the one taken.
        program: what runs.
        code, record: the machine code; None for the interpreter.
        made: the kernel that was compiled instead, where Python functions are called between fused kernels.
    """

    tier: str
    origin: str
    reasons: tuple[str, ...]
    program: Program
    code: NativeCode | None
    record: Record | None
    made: Kernel | None = None


class Stored:
    """What a kernel was loaded from; see `runtime.kernel.Definition`.

    Attributes:
        manifest, entry: the bundle, and what it says of the kernel.
        found: how it runs.
    """

    path = None

    def __init__(self, manifest: Manifest, entry: Entry) -> None:
        self.name, self.manifest, self.entry = entry.name, manifest, entry
        self.bundle = f"the bundle {manifest.name}"
        self._graph: Graph | None = None
        self._prepared: Prepared | None = None
        self.found = find_tier(manifest, entry, self.graph)
        self.origin, self.tier, self.reasons = self.found.origin, self.found.tier, self.found.reasons
        self.record = self.found.record
        self.seconds: dict[str, float] = {}

    def graph(self) -> Graph:
        """The graph as it was recorded, read from the bundle when it is first asked for."""
        from kernelgen.ir.serialize import graph_from_json

        if self._graph is None:
            self._graph = graph_from_json(self.manifest.read(self.entry.files["graph"]))
        return self._graph

    @property
    def recorded(self) -> Graph:
        return self.graph()

    @property
    def text(self) -> str:
        return self.manifest.read(self.entry.files["source"]).decode()

    @property
    def prepared(self) -> Prepared:
        from kernelgen.schedule.lower import prepare_any

        if self._prepared is None:
            fastmath = bool(self.entry.options.get("fastmath"))
            self._prepared = prepare_any(self.graph(), self.name, fastmath=fastmath)
        return self._prepared

    @property
    def options(self) -> Options:
        from kernelgen.driver.options import Options

        options = self.entry.options
        return Options(fastmath=bool(options.get("fastmath")), threads=options.get("threads"))

    @property
    def segments(self) -> Segments | None:
        return None if self.found.made is None else self.found.made.segments

    def device(self, host: Executor) -> Executor:
        """What runs the bundle's code for GPUs."""
        from kernelgen.aot.bundle.gpu import gpu_runner
        from kernelgen.runtime.gpu.executor import GpuExecutor

        target = self.manifest.gpu_target or "cupy"
        return GpuExecutor(target, host, lambda: gpu_runner(self.manifest, self.entry))

    def reduced(self) -> tuple[Any, ...]:
        """The place in the bundle."""
        return _remade, (self.manifest.folder, self.name, self.manifest.trusted)


def load_kernel(manifest: Manifest, entry: Entry) -> Kernel:
    """A kernel of a bundle: its machine code if it runs here, else built from its graph, else interpreted.

    Raises:
        CacheError: when the bundle's files do not even allow the interpreter.
    """
    definition = Stored(manifest, entry)
    found = definition.found
    if found.made is not None:
        return Kernel(definition, found.made.executor)
    threads = entry.options.get("threads")
    return Kernel(definition, HostExecutor(found.program, found.code, definition.graph, threads))


def standing(kernel: Kernel) -> str:
    """How a kernel of a bundle runs, and why no better."""
    definition = kernel.definition
    assert isinstance(definition, Stored)
    entry = definition.entry
    lines = [f"{kernel.name}{entry.signature}", f"  {kernel.tier}: {kernel.origin}"]
    lines += [f"    {reason}" for reason in kernel.reasons]
    if entry.gpu:
        places, target = ", ".join(entry.gpu), definition.manifest.gpu_target
        lines.append(f"  on a GPU: the bundle's records for {places} ({target})")
    return "\n".join(lines)


def _remade(folder: str, name: str, trusted: bool) -> Kernel:
    manifest = read_manifest(folder, trusted=trusted)
    return load_kernel(manifest, manifest.kernels[name])


def find_tier(manifest: Manifest, entry: Entry, graph: Callable[[], Graph]) -> Found:
    """The best tier that there is here.

    Raises:
        CacheError: when the bundle's files do not even allow the interpreter.
    """
    reasons: list[str] = []
    if entry.options.get("opaque"):
        return _segmented(manifest, entry, graph, reasons)
    native = _native(manifest, entry, reasons)
    if native is not None:
        return native
    if versions.installed("numba") == "absent":
        reasons.append("it cannot be built from its graph: numba is not installed")
    else:
        try:
            return _built(entry, graph(), reasons)
        except (KernelgenError, ImportError, OSError) as error:
            reasons.append(f"it cannot be built from its graph: {_first_line(error)}")
    try:
        program = _program(manifest, entry, graph)
    except (KernelgenError, OSError, ValueError) as error:
        raise CacheError(
            f"the kernel {entry.name} of the bundle {manifest.folder} cannot be used: "
            f"{'; '.join([*reasons, _first_line(error)])}",
            hint="Build the bundle again.",
        ) from error
    origin = "NumPy, node by node, from the bundle's graph"
    return Found(INTERPRETED, origin, tuple(reasons), program, None, None)


def _segmented(manifest: Manifest, entry: Entry, graph: Callable[[], Graph], reasons: list[str]) -> Found:
    """Fused kernels around calls of Python functions: the bundle is a layer of the cache for them."""
    from pathlib import Path

    from kernelgen.cache.layers import RECORDS, add_store
    from kernelgen.cache.store import Store
    from kernelgen.driver.compile import compile_tape

    add_store(Store(Path(manifest.folder) / RECORDS, f"the bundle {manifest.folder}", writable=False))
    fastmath, threads = bool(entry.options.get("fastmath")), entry.options.get("threads")
    try:
        kernel = compile_tape(graph(), name=entry.name, target="cpu", fastmath=fastmath, threads=threads)
        parts = kernel.kernels or (kernel,)
        origins = ", ".join(dict.fromkeys(part.origin for part in parts))
        tier = BUILT if "built" in origins else NATIVE
        origin = f"fused kernels ({origins}) around calls of Python functions"
    except (KernelgenError, ImportError, OSError) as error:
        reasons.append(f"its fused kernels cannot be had: {_first_line(error)}")
        kernel = compile_tape(graph(), name=entry.name, target="interpret")
        tier, origin = INTERPRETED, "NumPy, node by node, from the bundle's graph"
    return Found(tier, origin, tuple(reasons), kernel.program, None, kernel.record, kernel)


def _program(manifest: Manifest, entry: Entry, graph: Callable[[], Graph]) -> Program:
    """What the interpreter must know of a kernel: as it is stored, else made anew."""
    graph()
    try:
        return manifest.program(entry)
    except (CacheError, OSError, ValueError):
        from kernelgen.schedule.lower import prepare

        return prepare(graph(), entry.name).program


def _native(manifest: Manifest, entry: Entry, reasons: list[str]) -> Found | None:
    """The best record whose code this CPU runs."""
    if not entry.records:
        reasons.append("the bundle has no machine code for it")
    for baseline in sorted(entry.records, key=_rank):
        title = f"the machine code for {baseline}"
        architecture, needed = machine.BASELINES.get(baseline, ("", frozenset[str]()))
        problem = _foreign(architecture, needed) if architecture else ""
        if problem:
            reasons.append(f"{title} is not used: {problem}")
            continue
        try:
            record = parse(manifest.read(entry.records[baseline]))
            problem = _unfit(record, entry)
            if problem:
                reasons.append(f"{title} is not used: {problem}")
                continue
            program = manifest.program(entry)
            code = NativeCode(record.objects, record.symbols)
        except (CacheError, TargetError, OSError, ValueError) as error:
            reasons.append(f"{title} is not used: {_first_line(error)}")
            continue
        return Found(NATIVE, f"the bundle's record for {baseline}", tuple(reasons), program, code, record)
    return None


def _rank(baseline: str) -> int:
    """Smaller is better: the order of `machine.BASELINES`."""
    known = list(machine.BASELINES)
    return known.index(baseline) if baseline in known else len(known)


def _foreign(architecture: str, needed: frozenset[str] | tuple[str, ...]) -> str:
    """Why this CPU must not run the code; empty where it may."""
    if architecture != machine.architecture():
        return f"it is for {architecture}, and this machine is {machine.architecture()}"
    missing = machine.missing(needed)
    return f"it needs {', '.join(missing)}, which this CPU has not" if missing else ""


def _unfit(record: Record, entry: Entry) -> str:
    """Why a record's code cannot be used for a kernel; the record is asked, whatever the manifest says."""
    abi = record.key.machine.get("abi")
    if abi != str(versions.ABI):
        return f"its ABI is {abi}, and this version of kernelgen has {versions.ABI}"
    if record.key.portable_digest != entry.portable:
        return "it is the code of another kernel"
    return _foreign(record.architecture, record.requires)


def _built(entry: Entry, graph: Graph, reasons: list[str]) -> Found:
    from kernelgen.driver.compile import code_of
    from kernelgen.driver.kernel import Preparation
    from kernelgen.driver.options import Options

    work = Preparation(graph, entry.name, Options(target="cpu", fastmath=bool(entry.options.get("fastmath"))))
    code, origin = code_of(work)
    where = "a build here of the bundle's graph" if origin == "built" else origin
    return Found(BUILT, where, tuple(reasons), work.program, code.native, code.record)


def _first_line(error: BaseException) -> str:
    return str(error.what if isinstance(error, KernelgenError) else error)
