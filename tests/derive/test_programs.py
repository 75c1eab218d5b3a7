"""Random programs against differences: reverse and forward mode, once and twice, interpreted and compiled."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.derive import numeric
from tests.derive.programs import Program, slopes_along

PLACES = (0, 1, 2)
STEP = 5e-4
"""Products and roots of several values bend within the step that serves single functions."""


def check(program: Program, tolerance: float = 1e-9, **options: Any) -> None:
    def f(x: Any, y: Any, a: Any) -> Any:
        return program.run(np, x, y, a)

    args, way = program.args, program.way
    expected = numeric.directional(f, args, way, STEP)
    jitted = kg.jit(f, **options)
    value, slopes = kg.value_and_grad(jitted, PLACES)(*args)
    assert [s.shape for s in slopes] == [a.shape for a in args]
    assert np.isclose(value, f(*args), rtol=1e-12)
    scale = max(abs(expected), 1.0)
    assert abs(slopes_along(slopes, way) - expected) <= tolerance * scale, program
    _, tangent = kg.jvp(jitted, args, way)
    assert abs(tangent - expected) <= tolerance * scale, program

    def along(*given: Any) -> Any:
        return kg.jvp(f, given, way)[1]

    second = slopes_along(kg.grad(kg.jit(along, **options), PLACES)(*args), way)
    expected = numeric.directional(kg.jit(along, **options), args, way, STEP)
    assert abs(second - expected) <= tolerance * max(abs(expected), 1.0), program


@pytest.mark.parametrize("seed", range(10))
def test_interpreted(seed: int) -> None:
    check(Program(seed), target="interpret")


@pytest.mark.parametrize("seed", [100])
def test_compiled(seed: int) -> None:
    check(Program(seed, 2))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(500, 600))
def test_beside_jax(seed: int) -> None:
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    program = Program(seed, 4 + seed % 9, kinks=True)
    expected = jax.grad(lambda *args: program.run(jax.numpy, *args), PLACES)(*program.args)
    jitted = kg.jit(lambda x, y, a: program.run(np, x, y, a), target="interpret")
    for got, want in zip(kg.grad(jitted, PLACES)(*program.args), map(np.asarray, expected), strict=True):
        assert np.abs(got - want).max() <= 1e-10 * max(np.abs(want).max(), 1e-2), program


# Of some, kg.jit leaves the second derivative to Python, and says so.
@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200, 300))
def test_long_ones_twice_beside_jax(seed: int) -> None:
    """Differences are no measure of these: many bend within a step that is not lost in rounding."""
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    program = Program(seed, 14)

    def slopes(numpy: Any, grad: Any, jvp: Any) -> Any:
        args, way = (tuple(map(numpy.asarray, given)) for given in (program.args, program.way))

        def f(*given: Any) -> Any:
            return program.run(numpy, *given)

        first = grad(f, PLACES)(*args)
        return [*first, *grad(lambda *given: jvp(f, given, way)[1], PLACES)(*args)]

    with kg.interpret():
        found = slopes(np, kg.grad, kg.jvp)
    for got, want in zip(found, map(np.asarray, slopes(jax.numpy, jax.grad, jax.jvp)), strict=True):
        assert np.abs(got - want).max() <= 1e-10 * max(np.abs(want).max(), 1e-2), program
