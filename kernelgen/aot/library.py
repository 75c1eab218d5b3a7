"""C headers and libraries of a bundle, so that C and C++ programs call its kernels.

include/kernelgen.h       arrays, status codes, and what a kernel is
include/NAME.h            the function of one kernel, `int BUNDLE_NAME(inputs, outputs)`
include/BUNDLE.h          all of them
lib/ARCH/libBUNDLE.a      the machine code for all baselines of an architecture, and the planner that calls
                          from Python have, too; made without a linker
lib/ARCH/libBUNDLE.so     the same with the functions themselves, where a C compiler is at hand
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kernelgen._version import __version__
from kernelgen.aot import elf
from kernelgen.aot.jobs import Job
from kernelgen.aot.tables import Tables, enumerator
from kernelgen.base import machine
from kernelgen.base.errors import TargetError
from kernelgen.cache.record import Record
from kernelgen.cache.store import Store
from kernelgen.codegen import templates
from kernelgen.native import NEST, building, interface_header, interface_objects, nest_object
from kernelgen.runtime.program import Parameter, Program, Result

CALL = "kernelgen_call"
"""The function of the C interface that runs a kernel."""
LARGEST_CAPTURED = 1 << 20
"""Bytes of captured arrays up to which a header holds them."""


def write(
    bundle: str, jobs: Sequence[Job], baselines: Sequence[str], records: Store, stage: Path
) -> list[str]:
    """Writes headers and libraries.

    Returns:
        Notes: kernels that C cannot call, and why; what became of the shared library.
    """
    prefix, headers = c_name(bundle), list[str]()
    members: dict[str, dict[str, bytes]] = {}
    nests, notes = _nests(prefix, baselines)
    for job in jobs:
        problem = _problem(job)
        found = {} if problem else _records(job, list(nests), records)
        if not found:
            notes.append(f"{job.name} has no C function: {problem or 'none of its builds succeeded'}")
            continue
        for baseline, record in found.items():
            own = members.setdefault(record.architecture, {})
            own[f"nest.{baseline}.o"] = nests[baseline]
            own[f"{c_name(job.name)}.{baseline}.o"] = _code(prefix, job.name, baseline, record)
        (stage / "include").mkdir(exist_ok=True)
        text = header(prefix, job.name, job.prepared.program, list(found))
        (stage / "include" / f"{job.name}.h").write_text(text, encoding="utf-8")
        headers.append(f"{job.name}.h")
    if not headers:
        return notes
    (stage / "include" / "kernelgen.h").write_text(interface_header(), encoding="utf-8")
    every = "".join(f'#include "{name}"\n' for name in headers)
    text = f"/* All kernels of {prefix}. */\n\n{every}"
    (stage / "include" / f"{prefix}.h").write_text(text, encoding="utf-8")
    for architecture, objects in members.items():
        folder = stage / "lib" / architecture
        folder.mkdir(parents=True)
        objects.update(_interface(prefix, architecture))
        (folder / f"lib{prefix}.a").write_bytes(elf.archive(list(objects.items())))
    notes += _shared_library(prefix, stage)
    return notes


def c_name(name: str) -> str:
    """A name that C takes: anything but letters, digits and underscores is spelled by its code point."""
    text = "".join(c if re.match(r"[A-Za-z0-9_]", c) else f"_u{ord(c):x}_" for c in name.replace("-", "_"))
    return f"_{text}" if text[:1].isdigit() else text


def _problem(job: Job) -> str:
    """Why C cannot call a kernel; empty where it can."""
    if not job.whole:
        return "it calls Python functions"
    captured = [p.captured.nbytes for p in job.prepared.program.parameters if p.captured is not None]
    if sum(captured) > LARGEST_CAPTURED:
        return f"it captured {sum(captured)} bytes of arrays; make them inputs"
    return ""


def _records(job: Job, baselines: Sequence[str], records: Store) -> dict[str, Record]:
    found = {baseline: records.read(job.key(baseline)) for baseline in baselines}
    return {baseline: record for baseline, record in found.items() if record is not None}


def _tag(baseline: str) -> str:
    return baseline.replace("-", "_")


def _symbol(prefix: str, name: str, baseline: str, nest: int) -> str:
    return f"kg_{prefix}_{c_name(name)}_{_tag(baseline)}_{nest}"


def _nest_symbol(prefix: str, baseline: str) -> str:
    return f"kg_{prefix}_nest_{_tag(baseline)}"


def _own_symbol(prefix: str, name: str) -> str:
    """The name in a bundle's library of a function of the C interface, so that libraries do not meet."""
    return f"kg_{prefix}_{name.removeprefix('kernelgen_').removeprefix('kg_')}"


def _nests(prefix: str, baselines: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The outer loops for each baseline, under a symbol of the bundle's own, and notes of what is missing."""
    found, notes = dict[str, bytes](), list[str]()
    for baseline in baselines:
        try:
            code = nest_object(baseline)
        except TargetError as error:
            notes.append(f"there are no C functions for {baseline}: {error.what}. {error.hint}")
            continue
        found[baseline] = elf.renamed(code, {building.symbol(baseline): _nest_symbol(prefix, baseline)})
    return found, notes


def _interface(prefix: str, architecture: str) -> dict[str, bytes]:
    """What the headers' functions call, with the bundle's own names for all that is defined there."""
    objects = interface_objects(architecture)
    names = {s: _own_symbol(prefix, s) for code in objects.values() for s in elf.defined(code)}
    return {f"{source}.o": elf.renamed(code, names) for source, code in objects.items()}


def _code(prefix: str, name: str, baseline: str, record: Record) -> bytes:
    """A record's machine code under symbols of its own."""
    names = {s: _symbol(prefix, name, baseline, k) for k, s in enumerate(dict.fromkeys(record.symbols))}
    return elf.renamed(record.objects[0], {**names, NEST: _nest_symbol(prefix, baseline)})


def _shared_library(prefix: str, stage: Path) -> list[str]:
    """A shared library for this architecture, if a C compiler is at hand; else a note."""
    folder = stage / "lib" / machine.architecture()
    static = folder / f"lib{prefix}.a"
    if not static.is_file():
        return []
    compiler = building.compiler()
    if compiler is None:
        return ["no shared library was made: there is no C compiler; the static one is there"]
    source = f'#define KG_API __attribute__((visibility("default")))\n#include "{prefix}.h"\n'
    command = [
        *compiler, "-std=c99", "-O2", "-fPIC", "-shared", "-x", "c", "-",
        "-I", str(stage / "include"), "-o", str(folder / f"lib{prefix}.so"), "-x", "none",
        "-Wl,--whole-archive", str(static), "-Wl,--no-whole-archive", "-lm",
    ]  # fmt: skip
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return [f"no shared library was made: {compiler[-1]} failed: {last}; the static one is there"]
    return []


# The header of one kernel.


def header(prefix: str, name: str, program: Program, baselines: Sequence[str]) -> str:
    """The text of a kernel's header."""
    function = f"{prefix}_{c_name(name)}"
    tables = Tables(program)
    code: dict[str, tuple[list[str], list[str]]] = {}
    symbols: list[str] = []
    distinct = list(dict.fromkeys(nest.symbol for nest in program.nests))
    for baseline in baselines:
        architecture, _ = machine.BASELINES[baseline]
        numbers = [distinct.index(nest.symbol) for nest in program.nests]
        entries = [_symbol(prefix, name, baseline, number) for number in numbers]
        symbols += dict.fromkeys(entries)
        lines, levels = code.setdefault(architecture, ([], ["NULL"] * 5))
        lines += tables.version(_tag(baseline), entries)
        levels[int(baseline[-1]) if architecture == "x86_64" else 0] = f"&{_tag(baseline)}"
    return templates.render(
        "kernel.h.j2",
        function=function,
        name=name,
        bundle=prefix,
        version=__version__,
        guard=f"{function.upper()}_H",
        macro=function.upper(),
        library=f"lib{prefix}",
        inputs=[_described(p) for p in program.arguments],
        outputs=[_described(r) for r in program.results],
        baselines=baselines,
        call=_own_symbol(prefix, CALL),
        symbols=symbols,
        tables=tables.lines,
        code=[
            (architecture, lines, f"{{ {{ {', '.join(levels)} }}, {tables.captured} }}")
            for architecture, (lines, levels) in code.items()
        ],
    )


def _described(item: Parameter | Result) -> str:
    kind = "a scalar" if item.ndim == 0 else f"{item.ndim} ax{'i' if item.ndim == 1 else 'e'}s"
    return f"{item.name}: {item.dtype.name}, {kind} ({enumerator(item.dtype)})"
