"""Emitted source in a user's hands: as plain Python and under `numba.njit`, it gives a kernel's values."""

from __future__ import annotations

import re
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import ml_dtypes
import numba
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend import vecmath
from kernelgen.backend.intrinsics import mathematics
from kernelgen.base.dtypes import BOOL, kind, real_part, short_float
from kernelgen.ops import OPS
from tests.ops import oracle

ALL = [(row, dtypes) for row in OPS.values() for dtypes in (*oracle.loops(row), *oracle.converting(row))]
QUICK = {np.dtype(name) for name in ("bool", "float16", "float32", "int64", "uint8", "complex64")}
BATCHES = [
    pytest.param(
        dtypes,
        rows,
        id=f"{'-'.join(d.name for d in dtypes)}-{rows[0].name}",
        marks=() if set(dtypes) <= QUICK and len(set(dtypes)) == 1 else pytest.mark.slow,
    )
    for dtypes, rows in oracle.batches(ALL)
]
FEW = 60
"""How many elements plain Python computes."""


def module_of(source: str) -> types.ModuleType:
    """Source as a module of a user's own project."""
    module = types.ModuleType("emitted")
    exec(compile(source, "<emitted>", "exec"), module.__dict__)
    return module


def passed(array: np.ndarray) -> np.ndarray:
    """An array as the docstrings say that functions take it."""
    array = np.ascontiguousarray(array).reshape(-1)
    if array.dtype == BOOL:
        return array.view(np.uint8)
    return array.view(np.uint16) if short_float(array.dtype) else array.view(real_part(array.dtype))


def described(text: str) -> dict[str, tuple[str, str]]:
    """The parameters of a docstring: the type of the items, and how many there are."""
    found = re.findall(r"(\w+(?:, \w+)*): (\w+)\[([^]]*)\]", " ".join(text.split()))
    return {name: (items, count) for names, items, count in found for name in names.split(", ")}


def run(
    source: str, arrays: dict[str, np.ndarray], results: dict[str, Any], n: int, *, compiled: bool
) -> dict[str, np.ndarray]:
    """The results of a module's functions, called one after the other on what their docstrings ask for."""
    memory = {name: passed(array) for name, array in arrays.items()}
    module = module_of(source)
    for function in [f for f in vars(module).values() if getattr(f, "__module__", "") == "emitted"]:
        parameters = function.__code__.co_varnames[1 : function.__code__.co_argcount]
        expected = described(function.__doc__)
        assert set(expected) == set(parameters)
        for name, (items, count) in expected.items():
            size = eval(count, {"n": n})
            memory.setdefault(name, np.zeros(size, items))
            assert (memory[name].dtype, memory[name].size) == (items, size), name
        called = numba.njit(function) if compiled else function
        with np.errstate(all="ignore"):
            called(n, *(memory[name] for name in parameters))
    return {name: memory[name].view(dtype) for name, dtype in results.items()}


def depends_on_the_loop(name: str, result: np.dtype) -> bool:
    """Whether the system's library of vector functions computes it, which rounds by the width of vectors."""
    names = {python: c_name for python, (c_name, _) in mathematics.MATH_NAMES.items()} | {"power": "pow"}
    bits = 64 if result == np.float64 else 32
    return kind(result) == "f" and name in names and (names[name], bits) not in vecmath.SUPPORTED


@pytest.mark.parametrize("compiled", [True, False], ids=["njit", "python"])
@pytest.mark.parametrize(("dtypes", "rows"), BATCHES)
def test_every_operation_gives_the_kernels_values(dtypes: Any, rows: Any, compiled: bool) -> None:
    kernel = oracle.compiled(dtypes, tuple(row.name for row in rows), 1, "cpu")
    args = [np.ascontiguousarray(a) for a in oracle.arguments(rows[0], dtypes)]
    if not compiled:
        some = np.random.default_rng(1).permutation(args[0].size)[:FEW]
        args = [a[some] for a in args]
    wanted = dict(zip((f"r_{row.name}" for row in rows), oracle.run(kernel, *args), strict=True))
    given = {f"x{k}": a for k, a in enumerate(args)}
    types_of = {name: w.dtype for name, w in wanted.items()}
    got = run(kernel.source, given, types_of, args[0].size, compiled=compiled)
    for row in rows:
        own, want = got[f"r_{row.name}"], wanted[f"r_{row.name}"]
        if depends_on_the_loop(row.name, want.dtype):
            oracle.check(row, args, own)
            continue
        bad = ~oracle.identical(own, want)
        assert not bad.any(), oracle.report(args, own, want, bad, row.name)


def test_every_operation_has_a_quick_case() -> None:
    quick = {row.name for case in BATCHES if not case.marks for row in case.values[1]}
    assert set(OPS) - quick == {"cast"}


CASTS = [
    np.dtype(n) for n in ("bool", "int8", "int64", "uint32", "uint64", "float16", "float32", "complex64")
]


@pytest.mark.parametrize("compiled", [True, False], ids=["njit", "python"])
@pytest.mark.parametrize("source", [*CASTS, np.dtype(ml_dtypes.bfloat16), np.dtype(np.complex128)], ids=str)
def test_conversions_and_choices_give_the_kernels_values(source: np.dtype, compiled: bool) -> None:
    with kg.Tape() as tape:
        x, choice = tape.input("x", source, ndim=1), tape.input("choice", np.bool_, ndim=1)
        results = {f"to_{d.name}": x.astype(d) for d in oracle.DTYPES if d.kind == "c" or source.kind != "c"}
        tape.output(chosen=np.where(choice, x, x * x), **results)
    kernel = kg.compile_tape(tape)
    (values,) = oracle.samples((source,))
    values = np.ascontiguousarray(values[:: 1 if compiled else 10])
    given = {"x": values, "choice": np.arange(values.size) % 3 == 0}
    with np.errstate(all="ignore"):
        wanted = kernel(**given)._asdict()
    got = run(kernel.source, given, {k: w.dtype for k, w in wanted.items()}, values.size, compiled=compiled)
    for name, want in wanted.items():
        assert oracle.identical(got[name], want).all(), name


@pytest.mark.parametrize("compiled", [True, False], ids=["njit", "python"])
def test_scalars_sizes_constants_and_several_functions(compiled: bool) -> None:
    with kg.Tape("several") as tape:
        x, y = tape.input("x", np.float64, ndim=1), tape.input("y", np.float64, ndim=1)
        a, z = tape.input("a", np.float32, ndim=0), tape.input("z", np.complex64, ndim=0)
        turned = np.nextafter(np.sin(x), y) + np.exp(np.nextafter(y, x)) * a
        tape.output(one=turned / x.shape[0], two=(y + np.inf) / 0.0, three=z * x, four=x > a)
    kernel = kg.compile_tape(tape)
    assert kernel.source.count("\ndef ") > 1
    x, y = np.linspace(-3, 3, 37), np.linspace(5, -1, 37)
    with np.errstate(all="ignore"):
        wanted = kernel(x, y, np.float32(0.1), np.complex64(1 + 2j))._asdict()
    given = {"x": x, "y": y, "a": np.full(1, 0.1, np.float32), "z": np.full(1, 1 + 2j, np.complex64)}
    given["size"] = np.array([37])
    got = run(kernel.source, given, {k: w.dtype for k, w in wanted.items()}, 37, compiled=compiled)
    for name, want in wanted.items():
        assert oracle.identical(got[name], want).all(), name


@pytest.mark.parametrize("compiled", [True, False], ids=["njit", "python"])
def test_functions_give_the_elements_that_a_kernel_combines(compiled: bool) -> None:
    with kg.Tape("softmax") as tape:
        x = tape.input("x", np.float64, ndim=2)
        e = np.exp(x - x.max(axis=1, keepdims=True))
        tape.output(p=e / e.sum(axis=1, keepdims=True))
    kernel = kg.compile_tape(tape)
    module = module_of(kernel.source)
    largest, powers, quotients = (
        numba.njit(f) if compiled else f
        for f in (module.softmax_0, module.softmax_1, module.softmax_2)  # type: ignore[attr-defined]
    )
    assert "combines reduced by maximum along axes (1,)." in " ".join(module.softmax_0.__doc__.split())
    values = np.random.default_rng(3).normal(size=(7, 5))
    n = values.size
    reduced, terms, kept, p = (np.empty(n) for _ in range(4))
    largest(n, values.ravel(), reduced)
    top = np.repeat(reduced.reshape(7, 5).max(axis=1), 5)
    powers(n, values.ravel(), top, terms, kept)
    quotients(n, kept, np.repeat(terms.reshape(7, 5).sum(axis=1), 5), p)
    np.testing.assert_allclose(p.reshape(7, 5), kernel(values), rtol=1e-15)


PROJECT = """
import sys
import numba
import numpy as np
import emitted

x, out = np.linspace(0.1, 9.0, 101), np.empty(101)
emitted.curve(101, x, out)
again = np.empty(101)
function = numba.njit(cache=True)(emitted.curve)
function(101, x, again)
print((out == again).all(), out.sum().hex())
"""


@pytest.mark.parametrize("disabled", ["0", "1"])
def test_a_file_serves_in_another_project(disabled: str, tmp_path: Path) -> None:
    """In a process of its own, from numba's cache the second time, and with numba turned off."""
    with kg.Tape("curve") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=np.log2(x) + np.sin(x) * np.cosh(x) / x)
    kernel = kg.compile_tape(tape)
    (tmp_path / "emitted.py").write_text(kernel.source)
    (tmp_path / "project.py").write_text(PROJECT)
    environment = {"NUMBA_DISABLE_JIT": disabled, "PYTHONWARNINGS": "ignore", "PATH": ""}
    found = {
        subprocess.run(
            [sys.executable, "project.py"],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
            env=environment,
        ).stdout
        for _ in range(2)
    }
    wanted = kernel(np.linspace(0.1, 9.0, 101)).sum().hex()
    assert found == {f"True {wanted}\n"}
