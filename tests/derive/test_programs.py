"""Random programs against differences: reverse and forward mode, once and twice, interpreted and compiled."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.derive import numeric
from tests.derive.programs import Program, slopes_along

PLACES = (0, 1, 2)


def check(program: Program, tolerance: float = 1e-9, **options: Any) -> None:
    def f(x: Any, y: Any, a: Any) -> Any:
        return program.run(np, x, y, a)

    args, way = program.args, program.way
    expected = numeric.directional(f, args, way)
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
    expected = numeric.directional(kg.jit(along, **options), args, way)
    assert abs(second - expected) <= tolerance * max(abs(expected), 1.0), program


@pytest.mark.parametrize("seed", range(14))
def test_interpreted(seed: int) -> None:
    check(Program(seed), target="interpret")


@pytest.mark.parametrize("seed", range(100, 102))
def test_compiled(seed: int) -> None:
    check(Program(seed, 3))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200, 500))
def test_many(seed: int) -> None:
    check(Program(seed, 14), target="interpret")
