"""From a prepared graph to a record, with its emitted source in a real file.

Tracebacks, debuggers and profilers show that file.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from pathlib import Path

from kernelgen.backend import compiler, lower
from kernelgen.base import machine
from kernelgen.base.files import write_whole
from kernelgen.base.values import replaced
from kernelgen.cache.key import Key
from kernelgen.cache.record import Record
from kernelgen.cache.store import Store
from kernelgen.codegen import numba_cpu
from kernelgen.schedule.lower import Prepared
from kernelgen.schedule.tuning import PAYLOAD, Tuning


def build_record(
    prepared: Prepared,
    key: Key,
    *,
    store: Store | None = None,
    fastmath: bool = False,
    baseline: str | None = None,
    tuning: Tuning | None = None,
) -> tuple[Record, Path]:
    """Emits and compiles.

    Args:
        prepared: what to build.
        key: the key that the record gets.
        store: where the source is put; a temporary folder of this user's where it is None.
        fastmath: as for `compile_tape`.
        baseline: one of `machine.BASELINES` to build for, instead of this machine.
        tuning: how the loops are compiled, instead of as the emitter says.

    Returns:
        the record, and the file of its source.

    Raises:
        BuildError: when the compiler refuses the source.
    """
    start = time.perf_counter()
    name = prepared.program.name
    emitted = numba_cpu.emit(prepared.schedule, name)
    path = (store.write_source(key, emitted.text) if store else None) or write_source(name, emitted.text)
    seconds = {"emit": time.perf_counter() - start}
    target = lower.host() if baseline is None else lower.for_baseline(baseline)
    if tuning is not None:
        emitted = _tuned(emitted, tuning)
    built = compiler.build(emitted, prepared.schedule, str(path), target, fastmath=fastmath)
    architecture, requires = (
        machine.BASELINES[baseline] if baseline else (machine.architecture(), machine.features())
    )
    record = Record(
        key=key,
        kind="cpu",
        name=name,
        symbols=built.symbols,
        architecture=architecture,
        requires=tuple(sorted(requires)),
        target={"triple": target.triple, "cpu": target.cpu, "features": target.features},
        seconds={**seconds, **built.seconds},
        created=time.time(),
        payloads={
            "object.0": built.code,
            "bitcode": built.bitcode,
            **({} if tuning is None else {PAYLOAD: tuning.to_bytes()}),
        },
    )
    return record, path


def _tuned(emitted: numba_cpu.Emitted, tuning: Tuning) -> numba_cpu.Emitted:
    """The functions with the vectors of a choice; the source stays what it is."""

    def change(function: numba_cpu.Function) -> numba_cpu.Function:
        if tuning.vectors == "emitted":
            return replaced(function, interleave=tuning.interleave)
        widest = function.widest * (2 if tuning.vectors == "half" else 1)
        return replaced(function, wide=True, widest=widest, interleave=tuning.interleave)

    nests, rows = (tuple(tuple(map(change, nest)) for nest in all_) for all_ in (emitted.nests, emitted.rows))
    return replaced(emitted, nests=nests, rows=rows)


def write_source(name: str, text: str) -> Path:
    """Writes source to a temporary folder of this user; equal text is one file."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"kernelgen-{os.getuid()}" / f"{name}_{digest}.py"
    try:
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_whole(path, text.encode())
    except OSError:
        return Path(f"<kernelgen {name}>")
    return path
