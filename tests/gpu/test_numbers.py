"""Emitted CUDA C, executed on the CPU, computes what NumPy computes: every row on every dtype."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir
from kernelgen.codegen.cuda_c import Emitted
from kernelgen.ir import Graph, Node
from kernelgen.ops import OPS, Op
from kernelgen.runtime.grid import Version
from tests.gpu import host
from tests.ops import oracle
from tests.ops.oracle import DTypes

FLAT = Version("flat", 0, 32)
ROWS = [row for row in OPS.values() if oracle.loops(row)]
BATCHES = list(oracle.batches([(row, dtypes) for row in ROWS for dtypes in oracle.loops(row)]))
GROUPS = [BATCHES[k::8] for k in range(8)]
"""Batches that are compiled together."""


def poison(n: int, dtype: np.dtype) -> np.ndarray:
    """An output full of bytes that no result has by chance."""
    return np.frombuffer(bytearray(b"\xa5" * (n * dtype.itemsize)), dtype)


def kernel_of(dtypes: DTypes, rows: Sequence[Op], name: str) -> Emitted:
    """A kernel with an output for each row."""
    inputs = tuple(Node("input", (), d, 1, f"x{k}") for k, d in enumerate(dtypes))
    outputs = tuple((f"r_{row.name}", ir.apply(row.name, *inputs)) for row in rows)
    return host.emitted(Graph(inputs, outputs), name)


def call_of(source: Emitted, unit: int, args: Sequence[np.ndarray], shift: int = 0) -> host.Call:
    """A launch of the best version for contiguous arrays, with poisoned outputs."""
    given = {f"x{k}": host.placed(a, shift % (a.itemsize + 1) * a.itemsize) for k, a in enumerate(args)}
    operands = source.nests[0].operands
    arguments = tuple(
        given[o.node.name] if o.role == "input" else host.placed(poison(args[0].size, o.dtype))
        for o in operands
    )
    launches = host.plan(source, 0, arguments, args[0].shape)
    launch = next(x for x in launches if host.fits(x, source, 0, arguments))
    return host.Call(unit, 0, launch, arguments)


@pytest.mark.parametrize("group", range(len(GROUPS)))
def test_rows_are_numpys(group: int, tmp_path: Path) -> None:
    sources = [kernel_of(*batch, f"kernel{k}") for k, batch in enumerate(GROUPS[group])]
    program = host.Program([(s, [(0, FLAT)]) for s in sources], tmp_path)
    samples = [oracle.arguments(rows[0], dtypes) for dtypes, rows in GROUPS[group]]
    calls = [call_of(s, k, args) for k, (s, args) in enumerate(zip(sources, samples, strict=True))]
    program.run(calls)
    for (_, rows), args, call, source in zip(GROUPS[group], samples, calls, sources, strict=True):
        results = [
            a for a, o in zip(call.arguments, source.nests[0].operands, strict=True) if o.role == "output"
        ]
        for row, result in zip(rows, results, strict=True):
            oracle.check(row, args, result.items)


@pytest.mark.parametrize("target", ["cupy", "cuda"])
@pytest.mark.parametrize(("source", "wide"), [(np.float16, np.float32), (np.float32, np.float64)])
def test_no_maximum_is_made_of_a_choice_on_gpus(target: Any, source: Any, wide: Any) -> None:
    """PTX's max(-0.0, 0.0) is 0.0, where x >= 0 chooses -0.0."""
    with kg.Tape() as tape:
        x = tape.input("x", source, ndim=1)
        tape.output(np.where(x >= 0, x.astype(wide), wide(0.0)))
    kernel = kg.compile_tape(tape, target=target, arch="sm_80")
    assert not re.search(r"\b(max|min)\.(NaN\.)?f", kernel.assembly)
