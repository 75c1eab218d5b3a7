"""CUDA C as it is emitted: goldens, names, comments, constants, and what becomes a kernel."""

from __future__ import annotations

import linecache
import re
from collections.abc import Callable
from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.backend import nvrtc
from kernelgen.codegen import gpu
from kernelgen.codegen.cuda_c import Emitted
from kernelgen.ops import OPS
from kernelgen.runtime.grid import Version
from kernelgen.schedule.loop_nest import schedule
from tests.gpu.host import emitted

F32, F64, BFLOAT16 = np.float32, np.float64, ml_dtypes.bfloat16
FLAT = Version("flat", 0, 32)


def record(function: Callable[..., Any], *inputs: tuple[Any, int], **names: str) -> kg.Tape:
    """A tape of a function of inputs a, b, c, ... with these dtypes and ranks."""
    with kg.Tape() as tape:
        tensors = [
            tape.input(names.get(letter, letter), dtype, ndim=ndim)
            for letter, (dtype, ndim) in zip("abcdef", inputs, strict=False)
        ]
        results = function(*tensors)
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    return tape


def stable(text: str) -> str:
    """The text without what changes with the version and with edits of this file."""
    text = re.sub(r"emitted by kernelgen \S+", "emitted by kernelgen VERSION.", text)
    return re.sub(r"(test_\w+\.py):\d+", r"\1:LINE", text)


GOLDENS = {
    "floats.cu.txt": lambda: record(lambda a, b, c: c * np.sin(a) + b, (F32, 1), (F32, 1), (F32, 0)),
    "integers.cu.txt": lambda: record(
        lambda a, b: (a * 3 + b, a // b, np.left_shift(a, b)), (np.int16, 1), (np.int16, 1)
    ),
    "halves.cu.txt": lambda: record(lambda a, b: np.where(b, a * 2 + 1, a), (np.float16, 1), (bool, 1)),
    "bfloats.cu.txt": lambda: record(lambda a, b: a * 2 + b, (BFLOAT16, 1), (BFLOAT16, 0)),
    "complexes.cu.txt": lambda: record(
        lambda a, b: (a * b + (1 - 2j), np.abs(a)), (np.complex64, 1), (np.complex64, 0)
    ),
}


@pytest.mark.parametrize("name", GOLDENS)
def test_goldens(name: str, golden: Callable[[str, str], None]) -> None:
    golden(name, stable(emitted(GOLDENS[name]()).source([(0, FLAT)])))


def test_golden_of_every_walk(golden: Callable[[str, str], None]) -> None:
    tape = record(lambda a, b: a + b * a.shape[0], (F32, 2), (F32, 2))
    golden("walks.cu.txt", stable(emitted(tape).text))


def accepted(source: Emitted, version: Version = FLAT) -> bytes:
    """The PTX of a version of every nest."""
    return nvrtc.compile_source(source.source([(k, version) for k in range(len(source.nests))]), "sm_90").ptx


HOSTILE_NAMES = (
    "float", "new", "bitand", "n", "i", "k", "first", "x_items", "c0", "extent0", "sin", "select", "float32",
    "DEVICE", "inf", "nan", "pi", "threadIdx", "at", "vectors", "kernelgen", "u", "v1", "linux", "NULL",
    "a__global__", "a__b", "a_b", "Vector", "x_at", "x_value", "step0", "printf", "NAN", "INFINITY",
)  # fmt: skip


def test_names_from_outside_mean_nothing_to_the_compiler() -> None:
    with kg.Tape() as tape:
        total: Any = tape.input("x", F32, ndim=0)
        for name in HOSTILE_NAMES:
            total = total + np.sin(tape.input(name, F32, ndim=1)) * 2
        tape.output(int=total, y_items=total * 2, double=np.where(total > 0, total, 1.0))
    source = emitted(tape, "template")
    names = source.nests[0].names
    assert len(set(names)) == len(names) == len(HOSTILE_NAMES) + 4
    for version in source.nests[0].versions:
        if version.bits == 32:
            accepted(source, version)


@pytest.mark.parametrize("name", ["größe", "float", "__global__"])
def test_names_of_kernels(name: str) -> None:
    tape = record(lambda a: a + 1, (F32, 1))
    source = emitted(tape, name)
    assert source.nests[0].kernel(FLAT).encode() in accepted(source)


@pytest.mark.parametrize(
    "line",
    [
        "y = x * 2.0  # ends in a backslash \\",
        "y = x * 2.0  # */ /* ??/",
        'y = x * 2.0  # "\\\n',
        "y = x  # ü\u2028",
    ],
)
def test_source_lines_stay_comments(line: str) -> None:
    file = f"/somewhere/hostile{abs(hash(line))}.py"
    linecache.cache[file] = (len(line), None, [f"{line}\n"], file)
    with kg.Tape() as tape:
        namespace = {"x": tape.input("x", F64, ndim=1)}
        exec(compile("y = x * 2.0", file, "exec"), namespace)
        tape.output(y=namespace["y"])
    assert b"add.rn.f64" in accepted(emitted(tape))  # x + x, as the compiler has it


def test_constants_keep_their_bits() -> None:
    """Numbers of every dtype whose literals are hard to write."""
    with kg.Tape() as tape:
        x, d, i, u = (
            tape.input(n, t, ndim=1) for n, t in zip("xdiu", (F32, F64, "int64", "uint64"), strict=True)
        )
        tape.output(
            x * np.float32(0.1), d * 5e-324, d * -0.0, x + np.float32(np.inf), d + np.nan,
            i + np.int64(-(2**63)), u + np.uint64(2**64 - 1), x * np.float32(1e-45),
        )  # fmt: skip
    text = emitted(tape).source([(0, FLAT)])
    for literal in ("0.1f", "5e-324", "(-0.0)", "float32(inf)", "float64(nan)", "1e-45f"):
        assert literal in text
    assert "int64(-9223372036854775807ll - 1)" in text and "uint64(18446744073709551615ull)" in text
    accepted(emitted(tape))


def test_only_what_is_called_is_in_the_source() -> None:
    text = emitted(record(lambda a: a + 1, (F32, 1))).source([(0, FLAT)])
    assert "common_divisor" not in text and "casinh" not in text
    text = emitted(record(lambda a: np.gcd(a, a + 1), (np.int32, 1))).source([(0, FLAT)])
    assert "common_divisor" in text and "magnitude" in text and "casinh" not in text


def test_loops_of_a_nest_become_one() -> None:
    tape = record(lambda a, b: np.nextafter(np.sin(a), b) + np.exp(np.nextafter(b, a)), (F64, 1), (F64, 1))
    plan = schedule(passes.optimize(tape.graph)[0])
    assert len(plan.nests[0].loops) > 1
    (nest,) = gpu.merged(plan).nests
    assert len(nest.loops) == 1 and {o.role for o in nest.operands} == {"input", "output"}


def test_a_nest_of_many_arrays_is_cut() -> None:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", F32, ndim=1) for k in range(90)]
        tape.output(**{f"y{k}": x + np.sin(inputs[0]) for k, x in enumerate(inputs)})
    source = emitted(tape)
    assert len(source.nests) > 1
    written = [o.index for nest in source.nests for o in nest.operands if o.role == "output"]
    assert written == list(range(90))
    for nest in source.nests:
        assert sum(o.role in ("input", "output") for o in nest.operands) <= gpu.MAX_ARRAYS
    accepted(source)


def test_aliased_versions_do_not_promise() -> None:
    source = emitted(record(lambda a: a + 1, (F32, 1)))
    apart, aliased = FLAT, Version("flat", 0, 32, aliased=True)
    assert "__restrict__" in source.source([(0, apart)])
    assert "__restrict__" not in source.source([(0, aliased)])
    assert b"ld.global.nc" in accepted(source, apart)
    assert b"ld.global.nc" not in accepted(source, aliased)


def test_emission_is_deterministic() -> None:
    tape = GOLDENS["floats.cu.txt"]()
    assert emitted(tape).text == emitted(tape).text


def test_every_function_of_cuda_has_its_bound() -> None:
    """The error that CUDA documents stands beside each spelling of a function that it rounds."""
    for row in OPS.values():
        if not row.exact and "f" in row.cuda_column:
            assert row.cuda_ulp is not None and max(row.cuda_ulp) <= 11, row.name
