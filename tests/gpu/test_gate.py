"""What NVRTC makes of emitted CUDA C, without a device: every row on every dtype, and the examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.backend import nvrtc
from kernelgen.backend.nvrtc import Compiled
from kernelgen.codegen.cuda_c import Emitted
from kernelgen.codegen.gpu import GpuNest
from kernelgen.runtime.grid import Version
from kernelgen.schedule.partition import Fused, segment
from tests.gpu import host
from tests.gpu.test_layouts import cases
from tests.gpu.test_numbers import FLAT, GROUPS, kernel_of
from tests.test_examples import EXAMPLES, load

ARCHITECTURES = ("sm_80", "sm_90")
ROW_REGISTERS = 64
"""The most that a kernel of one operation takes: 1024 threads at once on a multiprocessor."""
EXAMPLE_REGISTERS = 128
WIDE_REGISTERS = 80
"""The same where indices have 64 bits."""

REDUCTION = {"cvt.rn.f64.s64", "cvt.rn.f64.u64", "mul.f64", "mul.rn.f64", "cvt.rn.f32.f64", "neg.f64"}
"""Double precision that CUDA's own sinf and cosf use where they reduce arguments beyond 10^5."""


def kernels_of(ptx: bytes) -> dict[str, str]:
    """The text of each kernel, with that of the functions that it calls."""
    head = r"(?m)^(?:\.visible \.entry|\.func(?: +\(.*?\))?) (\w+)\("
    parts = re.split(head, ptx.decode())
    bodies: dict[str, str] = {}
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        bodies[name] = bodies.get(name, "") + text

    def whole(name: str, seen: set[str]) -> str:
        seen.add(name)
        called = set(re.findall(r"\b_Z\w+", bodies[name])) & set(bodies) - seen
        return bodies[name] + "".join(whole(c, seen) for c in sorted(called))

    return {name: whole(name, set()) for name in bodies}


def doubles(text: str) -> set[str]:
    """The instructions in double precision, but for those of CUDA's argument reduction."""
    found = set(re.findall(r"^\s*(?:@!?%p\d+ )?([a-z][\w.]*\.f64[\w.]*)", text, re.MULTILINE))
    return {i for i in found if i not in REDUCTION and not i.startswith((".reg", "mov"))}


def widths(text: str, kind: str) -> list[int]:
    """Bits of each load (ld) or store (st) of global memory."""
    found = re.findall(rf"{kind}\.global(?:\.nc)?(?:\.v(\d))?\.[a-z](\d+)", text)
    return [int(lanes or 1) * int(bits) for lanes, bits in found]


def is_single(source: Emitted) -> bool:
    """Whether a kernel computes without doubles: none is a value, or inside of a complex power."""
    loops = [nest.loop for nest in source.nests]
    nodes = [n for loop in loops for n in (*loop.uniform, *loop.varying, *(o.node for o in loop.operands))]
    return not any(
        n.dtype.name in ("float64", "complex128") or (n.op, n.dtype.name) == ("power", "complex64")
        for n in nodes
    )


def widest(nest: GpuNest) -> int:
    """Bits of a vector of the widest array: 128, but for bytes that cost much."""
    sizes = [o.dtype.itemsize for o in nest.operands if o.role in ("input", "output")]
    return max(sizes) * nest.shape.lanes * 8


def together(units: list[tuple[Emitted, list[tuple[int, Version]]]], arch: str) -> Compiled:
    """Sources compiled as one, each in a namespace of its own."""
    texts = [f"namespace unit{k} {{\n{s.source(versions)}\n}}" for k, (s, versions) in enumerate(units)]
    return nvrtc.compile_source("\n".join(texts), arch)


def halves() -> list[object]:
    """Each group of rows for both architectures, the one in the default run, the other in the long one."""
    return [
        pytest.param(group, arch, marks=[] if (group + k) % 2 else [pytest.mark.slow])
        for group in range(len(GROUPS))
        for k, arch in enumerate(ARCHITECTURES)
    ]


@pytest.mark.parametrize(("group", "arch"), halves())
def test_rows(group: int, arch: str) -> None:
    sources = [
        kernel_of(dtypes, (row,), f"k{k}_{row.name}")
        for k, (dtypes, rows) in enumerate(GROUPS[group])
        for row in rows
    ]
    compiled = together([(s, [(0, FLAT)]) for s in sources], arch)
    texts = kernels_of(compiled.ptx)
    for source in sources:
        nest = source.nests[0]
        name = nest.kernel(FLAT)
        used = compiled.resources[name]
        assert used.spill_stores == used.spill_loads == 0, (name, used)
        assert used.registers <= ROW_REGISTERS, (name, used)
        if is_single(source):
            assert not doubles(texts[name]), name
        loads = widths(texts[name], "ld")
        # There are none where a result is known, as of isnan; of a complex number's part there is half.
        if loads and not nest.title.endswith(("_real", "_imag")):
            assert max(loads + widths(texts[name], "st")) == widest(nest), name


@pytest.mark.parametrize("arch", ARCHITECTURES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path, arch: str) -> None:
    parts = segment(passes.optimize(load(path).tape.graph)[0]).parts
    kernels = [part.graph for part in parts if isinstance(part, Fused)]
    for number, graph in enumerate(kernels):
        source = host.emitted(graph, f"{path.stem}_{number}")
        nest = source.nests[0]
        compiled = together([(source, [(0, v) for v in nest.versions if v.bits == 32])], arch)
        for name, used in compiled.resources.items():
            assert used.spill_stores == used.spill_loads == 0, (name, used)
            assert used.registers <= EXAMPLE_REGISTERS, (name, used)
        text = kernels_of(compiled.ptx)[nest.kernel(FLAT)]
        assert widest(nest) in widths(text, "ld")
        if is_single(source):
            assert not doubles(text)


@pytest.mark.parametrize("arch", ARCHITECTURES)
def test_every_version(arch: str) -> None:
    """All versions of kernels of many kinds of arrays, those with 64-bit indices too."""
    units = []
    for name, tape in cases(2).items():
        source = host.emitted(tape, name)
        units.append((source, [(0, v) for v in source.nests[0].versions]))
    compiled = together(units, arch)
    assert len(compiled.resources) == sum(len(versions) for _, versions in units)
    for name, used in compiled.resources.items():
        assert used.spill_stores == used.spill_loads == 0, (name, used)
        assert used.registers <= (WIDE_REGISTERS if name.endswith("_64") else ROW_REGISTERS), (name, used)
    text = kernels_of(compiled.ptx)["bytes_flat_32"]
    assert widths(text, "ld").count(128) == 2 and 128 in widths(text, "st")


def test_loads_come_before_arithmetic() -> None:
    """Both vectors of a thread are asked for before the first is computed with."""
    source = host.emitted(cases(1)["floats"], "floats")
    text = kernels_of(together([(source, [(0, FLAT)])], "sm_90").ptx)["floats_flat_32"]
    first = re.search(r"(?:mul|sub)\.rn\.f32", text)
    assert first is not None
    assert widths(text[: first.start()], "ld").count(128) == 4
    assert "fma" not in text


def test_strict_and_fast_code() -> None:
    """Strict code neither contracts nor approximates; fast code does."""
    with kg.Tape() as tape:
        x, y = (tape.input(n, "float32", ndim=1) for n in "xy")
        tape.output(z=x * y + x / y)
    source = host.emitted(tape).source([(0, FLAT)])
    strict = nvrtc.compile_source(source, "sm_90").ptx
    fast = nvrtc.compile_source(source, "sm_90", fastmath=True).ptx
    assert b"div.rn.f32" in strict and b"fma" not in strict
    assert b"div.approx.ftz.f32" in fast and b"fma" in fast


def test_ptx_alone() -> None:
    source = host.emitted(cases(1)["floats"], "floats").source([(0, FLAT)])
    compiled = nvrtc.compile_source(source, "compute_80")
    assert compiled.cubin == b"" and compiled.ptx.lstrip().startswith(b"//") and not compiled.resources
    assert nvrtc.compile_source(source, "sm_80").cubin.startswith(b"\x7fELF")


def test_what_is_refused() -> None:
    with pytest.raises(kg.OptionError, match="sm_12345"):
        nvrtc.compile_source("", "sm_12345")
    with pytest.raises(kg.BuildError, match=r"wrong\.cu"):
        nvrtc.compile_source("this is no C", "sm_90", name="wrong")


def test_the_report_is_read() -> None:
    log = (
        "ptxas info    : Compiling entry function 'a_flat_32' for 'sm_90'\n"
        "ptxas info    : Function properties for a_flat_32\n"
        "ptxas         .     40 bytes stack frame, 8 bytes spill stores, 12 bytes spill loads\n"
        "ptxas info    : Used 33 registers, used 0 barriers\n"
    )
    assert nvrtc.resources(log) == {"a_flat_32": nvrtc.Resources(33, 40, 8, 12)}


def test_a_silent_compiler_leaves_python_alone() -> None:
    """A log of one byte is not written into the one-byte object that the whole process shares."""
    assert nvrtc.compile_source('extern "C" __global__ void k() {}', "compute_90").log == ""
    assert bytes([32]) == b"\x20" and bytes([32])[0] == 32
