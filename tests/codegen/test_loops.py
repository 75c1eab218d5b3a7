"""What is emitted for loops over elements: vectors where there are any, and the same on every target."""

from __future__ import annotations

import re
import types
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime.grid import Version
from tests.gpu import host


def mandelbrot(x: Any, y: Any, limit: Any) -> dict[str, Any]:
    def cond(s: Any) -> Any:
        return (s[0] * s[0] + s[1] * s[1] <= 4) & (s[2] < limit)

    def body(s: Any) -> Any:
        return s[0] * s[0] - s[1] * s[1] + x, 2 * s[0] * s[1] + y, s[2] + 1

    a, b, n = kg.while_loop(cond, body, (np.zeros_like(x), np.zeros_like(x), 0))
    return {"a": a, "b": b, "n": n}


def series(x: Any, y: Any, limit: Any) -> dict[str, Any]:
    return {"s": kg.fori_loop(0, limit, lambda i, s: s * x + y * i, x)}


def powers(x: Any, y: Any, limit: Any) -> dict[str, Any]:
    """Complex numbers, truth values, and operations without a vector form."""
    z, go = kg.while_loop(lambda s: s[1], lambda s: (s[0] * s[0] + 1, np.abs(s[0]) < 9), (x + 1j * y, x < y))
    return {"z": z, "go": go, "p": kg.fori_loop(0, limit, lambda i, s: np.hypot(s, y) % 1.5, x)}


FUNCTIONS = (mandelbrot, series, powers)


def recorded(function: Any, dtype: Any = np.float64) -> kg.Tape:
    with kg.Tape(function.__name__) as tape:
        x, y = (tape.input(name, dtype, ndim=1) for name in "xy")
        tape.output(**function(x, y, tape.input("limit", np.int64, ndim=0)))
    return tape


def numbers(size: int, dtype: Any = np.float64) -> list[np.ndarray]:
    rng = np.random.default_rng(size)
    return [rng.uniform(-1.2, 1.2, size).astype(dtype) for _ in range(2)]


def memory_of(functions: list[types.FunctionType], n: int) -> dict[str, np.ndarray]:
    """An array for each parameter, as the docstrings say what it is."""
    text = " ".join(" ".join((f.__doc__ or "").split()) for f in functions)
    kinds = {
        name: items
        for group, items in re.findall(r"(\w+(?:, \w+)*): (\w+)\[", text)
        for name in group.split(", ")
    }
    return {name: np.zeros(2 * n, items) for name, items in kinds.items()}


@pytest.mark.parametrize("chosen", ["n", "s"])
def test_the_source_stands_by_itself(chosen: str) -> None:
    """As plain Python and under numba.njit it gives the kernel's values."""
    function = {"s": series, "p": powers}.get(chosen, mandelbrot)
    with kg.Tape("alone") as tape:
        given = [tape.input(name, np.float64, ndim=1) for name in "xy"]
        tape.output(r=function(*given, tape.input("limit", np.int64, ndim=0))[chosen])
    kernel = kg.compile_tape(tape)
    x, y = numbers(70)
    want = kernel(x, y, 5)
    module = types.ModuleType("emitted")
    exec(kernel.source, module.__dict__)
    functions = [f for f in vars(module).values() if getattr(f, "__module__", "") == "emitted"]
    for wrap in (lambda f: f, numba.njit):
        memory = {**memory_of(functions, x.size), "x": x, "y": y, "limit": np.array([5])}
        for one in functions:
            names = one.__code__.co_varnames[1 : one.__code__.co_argcount]
            wrap(one)(x.size, *(memory[name] for name in names))
        np.testing.assert_array_equal(memory["r"][: x.size], want)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("function", [mandelbrot, series])
def test_loops_are_computed_in_vectors(function: Any, dtype: Any) -> None:
    kernel = kg.compile_tape(recorded(function, dtype))
    letter = "s" if dtype is np.float32 else "d"
    if "xmm" in kernel.assembly:
        assert re.search(rf"v?mulp{letter}", kernel.assembly)
    assert "no vector arithmetic" not in kernel.explain()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_cuda_c_computes_the_same(function: Any, tmp_path: Path) -> None:
    tape = recorded(function)
    source = host.emitted(tape)
    assert "while (true)" in source.text
    (nest,) = source.nests
    program = host.Program([(source, [(0, Version("flat", 0, 32))])], tmp_path)
    x, y = numbers(100)
    kernel = kg.compile_tape(tape)
    results = kernel(x, y, 5)
    named = kernel.graph.outputs
    want = dict(zip((n for n, _ in named), results if len(named) > 1 else (results,), strict=True))
    given = {"x": host.placed(x), "y": host.placed(y), "limit": 5}
    made = {name: host.placed(np.empty_like(value)) for name, value in want.items()}
    arguments = tuple(
        made[named[o.index][0]] if o.role == "output" else given[o.node.name] for o in nest.operands
    )
    launches = host.plan(source, 0, arguments, x.shape)
    launch = next(item for item in launches if host.fits(item, source, 0, arguments))
    program.run([host.Call(0, 0, launch, arguments)])
    for name, value in want.items():
        # hypot differs in the last place; what a GPU contracts in complex products, the CPU may round twice.
        np.testing.assert_allclose(made[name].items, value, rtol=1e-11 if function is powers else 0)
