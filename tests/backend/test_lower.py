"""The modules of a kernel's functions, which are linked into one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend import compiler

HEADER = re.compile(r"^define (.*?@(kg\.[\w.]+)\(.*?\))", re.MULTILINE)


@pytest.fixture
def headers(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What each module says of the functions that several modules may define, filled as kernels are built."""
    seen: list[dict[str, str]] = []
    link = compiler.optimized

    def record(parts: Sequence[Any], *rest: Any, **options: Any) -> Any:
        for part in parts:
            found = {name: header for header, name in HEADER.findall(str(part))}
            seen.append({name: header.replace("local_unnamed_addr ", "") for name, header in found.items()})
        return link(parts, *rest, **options)

    monkeypatch.setattr(compiler, "optimized", record)
    return seen


@pytest.mark.parametrize("width", [32, 64])
def test_functions_of_several_modules_keep_their_parameters_and_results(
    width: int, headers: list[dict[str, str]]
) -> None:
    """numba optimizes what a loop calls, and LLVM may change what it takes for internal."""
    real = np.dtype(f"float{width}")
    functions = (np.sin, np.cos, np.tan, np.exp, np.arctan)
    z = np.linspace(0.1, 0.9, 3, dtype=real)[None]
    x = np.linspace(0.1, 0.9, 21, dtype=real)
    with kg.Tape() as tape:
        first = kg.while_loop(
            lambda v: v < 2, lambda v: v + np.exp(np.cos(np.sin(v))), tape.input("z", real, ndim=2)
        )
        others = [
            function(tape.input(f"x{k}", real, ndim=k + 3)) for k, function in enumerate(functions)
        ]  # of other ranks: a loop for each
        tape.output(first, *others)
    arrays = [x.reshape(-1, *[1] * (k + 2)) for k in range(len(functions))]
    got = kg.compile_tape(tape, target="cpu")(z, *arrays)
    tolerance = 1e-5 if width == 32 else 1e-13
    wanted = z
    while (wanted < 2).any():
        wanted = np.where(wanted < 2, wanted + np.exp(np.cos(np.sin(wanted))), wanted)
    np.testing.assert_allclose(got[0], wanted, rtol=tolerance)
    for result, function, array in zip(got[1:], functions, arrays, strict=True):
        np.testing.assert_allclose(result, function(array), rtol=tolerance)
    known: dict[str, str] = {}
    shared = 0
    for module in headers:
        for function_name, header in module.items():
            shared += function_name in known
            assert known.setdefault(function_name, header) == header
    assert shared
