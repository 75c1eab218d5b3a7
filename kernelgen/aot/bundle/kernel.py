"""A kernel of a bundle: its machine code if it runs here, else built from its graph, else interpreted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.aot.bundle.manifest import Entry, Manifest, read_manifest
from kernelgen.base import machine, versions
from kernelgen.base.errors import (
    CacheError,
    KernelgenError,
    OptionError,
    TargetError,
)
from kernelgen.base.values import frozen
from kernelgen.cache.record import Record, parse
from kernelgen.runtime import interpreter
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.kernel import NativeCode, Runner
from kernelgen.runtime.native import Called

if TYPE_CHECKING:
    from kernelgen.ir import Graph
    from kernelgen.runtime.gpu.kernel import GpuRunner
    from kernelgen.runtime.program import Program

NATIVE, BUILT, INTERPRETED = "native", "built", "interpreted"
"""The tiers of a kernel that is loaded, best first."""


@frozen
class Tier:
    """How a loaded kernel runs.

    Attributes:
        tier: "native", "built" or "interpreted".
        origin: where the code came from.
        reasons: why it is no better one, from the best to the one taken.
        program, code, record: what runs; no code for the interpreter.
        run: what runs where Python functions are called between fused kernels.
    """

    tier: str
    origin: str
    reasons: tuple[str, ...]
    program: Program
    code: NativeCode | None
    record: Record | None
    run: Callable[[Sequence[Any], dict[str, Any], Any], Any] | None = None


class LoadedKernel(Called):
    """A kernel from a bundle; it is called as any kernel is, see `kg.Kernel`.

    Attributes:
        name: its name in the bundle.
        tier: "native", "built" or "interpreted".
        origin: where its code came from, in words.
        reasons: why no better tier was taken.
        target: "cpu" or "interpret".
        record: the record of the machine code; None where it is interpreted.
        signature: inputs and outputs with their types.
    """

    def __init__(self, manifest: Manifest, entry: Entry) -> None:
        self.name = self.__name__ = entry.name
        self.signature = entry.signature
        self._manifest, self._entry = manifest, entry
        self._gpu: GpuRunner | None = None
        self._graph: Graph | None = None
        self._inlined: Graph | None = None
        found = find_tier(manifest, entry, self._read_graph)
        self.tier, self.origin, self.reasons = found.tier, found.origin, found.reasons
        self.record = found.record
        self.target = "interpret" if found.tier == INTERPRETED else "cpu"
        self._program = found.program
        threads = entry.options.get("threads")
        runner = Runner(found.program, found.code, self._interpret, threads)
        self._run = found.run or runner
        if found.run is None:
            runner.connect(self)

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments: arrays of any layout, Tensors, or wrong ones, which raise."""
        tensors = sys.modules.get("kernelgen.trace.tensor")  # Without it there are no Tensors.
        if tensors is not None and any(isinstance(v, tensors.Tensor) for v in (*args, *kwargs.values())):
            from kernelgen.trace.inline import record_call

            if out is not None:
                raise OptionError(f"{self.name}() has no out= while recording", hint="Use the result.")
            return record_call(self.graph, self.name, args, kwargs)
        if any(on_device(v) for v in (*args, *kwargs.values())):
            return self._run_on_gpu(args, out, kwargs)
        return self._run(args, kwargs, out)

    def _run_on_gpu(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        named = dict(kwargs)
        inputs = {name for name, _, _ in self._entry.inputs}
        stream = None if "stream" in inputs else named.pop("stream", None)
        if interpreter.active() and out is None:
            from kernelgen.driver.gpu import on_host

            return self._run([on_host(v) for v in args], {n: on_host(v) for n, v in named.items()}, None)
        if self._gpu is None:
            from kernelgen.aot.bundle.gpu import gpu_runner

            self._gpu = gpu_runner(self._manifest, self._entry)
        return self._gpu(args, named, out, stream)

    def _interpret(self, arrays: Sequence[Any]) -> Sequence[Any]:
        from kernelgen.passes.structure import inline

        if self._inlined is None:  # So that the NaN check and the printing see into kernels called.
            self._inlined = inline(self.graph)
        names = [p.name for p in self._program.parameters]
        return interpreter.run(self._inlined, dict(zip(names, arrays, strict=True)))

    def _read_graph(self) -> Graph:
        from kernelgen.ir.serialize import graph_from_json

        if self._graph is None:
            self._graph = graph_from_json(self._manifest.read(self._entry.files["graph"]))
        return self._graph

    @property
    def graph(self) -> Graph:
        """The graph as it was recorded, read from the bundle when it is first asked for."""
        return self._read_graph()

    @property
    def source(self) -> str:
        """The emitted Python source, as the bundle has it."""
        return self._manifest.read(self._entry.files["source"]).decode()

    def explain(self) -> str:
        """How it runs, and why no better."""
        lines = [f"{self.name}{self.signature}", f"  {self.tier}: {self.origin}"]
        lines += [f"    {reason}" for reason in self.reasons]
        if self._entry.gpu:
            places, target = ", ".join(self._entry.gpu), self._manifest.gpu_target
            lines.append(f"  on a GPU: the bundle's records for {places} ({target})")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade, (self._manifest.folder, self.name, self._manifest.trusted)

    def __copy__(self) -> LoadedKernel:
        return self

    def __deepcopy__(self, memo: Any) -> LoadedKernel:
        return self

    def __repr__(self) -> str:
        return f"<kernel {self.name}{self.signature} of the bundle {self._manifest.name}, {self.tier}>"


def _remade(folder: str, name: str, trusted: bool) -> LoadedKernel:
    manifest = read_manifest(folder, trusted=trusted)
    return LoadedKernel(manifest, manifest.kernels[name])


def find_tier(manifest: Manifest, entry: Entry, graph: Callable[[], Graph]) -> Tier:
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
    return Tier(INTERPRETED, origin, tuple(reasons), program, None, None)


def _segmented(manifest: Manifest, entry: Entry, graph: Callable[[], Graph], reasons: list[str]) -> Tier:
    """Fused kernels around calls of Python functions: the bundle is a layer of the cache for them."""
    from pathlib import Path

    from kernelgen.cache.layers import RECORDS, add_store
    from kernelgen.cache.store import Store
    from kernelgen.driver.compile import compile_tape
    from kernelgen.driver.segmented import SegmentedKernel

    add_store(Store(Path(manifest.folder) / RECORDS, f"the bundle {manifest.folder}", writable=False))
    fastmath, threads = bool(entry.options.get("fastmath")), entry.options.get("threads")
    try:
        kernel = compile_tape(graph(), name=entry.name, target="cpu", fastmath=fastmath, threads=threads)
        parts = kernel.kernels if isinstance(kernel, SegmentedKernel) else (kernel,)
        origins = ", ".join(dict.fromkeys(part.origin for part in parts))
        tier = BUILT if "built" in origins else NATIVE
        origin = f"fused kernels ({origins}) around calls of Python functions"
    except (KernelgenError, ImportError, OSError) as error:
        reasons.append(f"its fused kernels cannot be had: {_first_line(error)}")
        kernel = compile_tape(graph(), name=entry.name, target="interpret")
        tier, origin = INTERPRETED, "NumPy, node by node, from the bundle's graph"

    def run(args: Sequence[Any], named: dict[str, Any], out: Any) -> Any:
        return kernel.call_generally(args, out, named)

    return Tier(tier, origin, tuple(reasons), kernel.program, None, None, run)


def _program(manifest: Manifest, entry: Entry, graph: Callable[[], Graph]) -> Program:
    """What the interpreter must know of a kernel: as it is stored, else made anew."""
    graph()
    try:
        return manifest.program(entry)
    except (CacheError, OSError, ValueError):
        from kernelgen.schedule.lower import prepare

        return prepare(graph(), entry.name).program


def _native(manifest: Manifest, entry: Entry, reasons: list[str]) -> Tier | None:
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
        return Tier(NATIVE, f"the bundle's record for {baseline}", tuple(reasons), program, code, record)
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


def _built(entry: Entry, graph: Graph, reasons: list[str]) -> Tier:
    from kernelgen.driver.compile import code_of
    from kernelgen.driver.options import check_options
    from kernelgen.schedule.lower import prepare

    fastmath = bool(entry.options.get("fastmath"))
    prepared = prepare(graph, entry.name, fastmath=fastmath)
    options = check_options(target="cpu", threads=None, fastmath=fastmath, cache=True, check=False)
    code, origin = code_of(prepared, options)
    where = "built here from the bundle's graph" if origin == "built" else f"from {origin}"
    return Tier(BUILT, where, tuple(reasons), prepared.program, code.native, code.record)


def _first_line(error: BaseException) -> str:
    return str(error.what if isinstance(error, KernelgenError) else error)
