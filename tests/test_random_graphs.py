"""Random graphs: the kernel, the interpreter and plain NumPy agree."""

from __future__ import annotations

from typing import Any

import ml_dtypes
import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kernelgen as kg
from kernelgen.base.dtypes import kind

FLOATS = (np.float16, np.float32, np.float64)
BFLOATS = (ml_dtypes.bfloat16, np.float32)
INTEGERS = (np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32)

UNARY = (np.negative, np.absolute, np.square, np.rint, np.floor, np.sign, np.positive)
BINARY = (np.add, np.subtract, np.multiply, np.maximum, np.minimum, np.floor_divide, np.remainder)
TESTS = (np.less, np.greater_equal, np.equal, np.not_equal)
SMOOTH = (np.sin, np.cos, np.tanh, np.arctan, np.exp, np.expm1)

SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@st.composite
def programs(
    draw: Any, *, smooth: bool = False, floats: tuple[Any, ...] = FLOATS, integers: tuple[Any, ...] = INTEGERS
) -> tuple[list[tuple[Any, int]], list[tuple[Any, ...]], int]:
    """Inputs (dtype, rank), steps (function, operand positions, scalar), and the number of outputs."""
    dtypes = (np.float64,) if smooth else floats + integers
    inputs = [
        (draw(st.sampled_from(dtypes)), draw(st.integers(0, 2))) for _ in range(draw(st.integers(1, 4)))
    ]
    steps: list[tuple[Any, ...]] = []
    for k in range(draw(st.integers(1, 14))):
        place = st.integers(0, len(inputs) + k - 1)
        kind = draw(st.integers(0, 4))
        if kind == 0:
            steps.append((draw(st.sampled_from(SMOOTH if smooth else UNARY)), draw(place)))
        elif kind == 1:
            steps.append((np.where, draw(st.sampled_from(TESTS)), draw(place), draw(place), draw(place)))
        elif kind == 2:
            steps.append(("scalar", draw(st.sampled_from(BINARY[:5])), draw(place), draw(st.integers(0, 3))))
        elif kind == 3 and not smooth:
            steps.append(("astype", draw(place), draw(st.sampled_from(floats))))
        else:
            steps.append((draw(st.sampled_from(BINARY[: 5 if smooth else 7])), draw(place), draw(place)))
    return inputs, steps, draw(st.integers(1, 3))


def run(program: Any, values: list[Any]) -> list[Any]:
    """The program on arrays or on Tensors: ordinary NumPy either way."""
    _, steps, outputs = program
    values = list(values)
    for step in steps:
        if step[0] is np.where:
            _, test, a, b, c = step
            values.append(np.where(test(values[a], values[b]), values[b], values[c]))
        elif step[0] == "scalar":
            values.append(step[1](values[step[2]], step[3]))
        elif step[0] == "astype":
            values.append(values[step[1]].astype(step[2]))
        else:
            values.append(step[0](*(values[k] for k in step[1:])))
    return values[-outputs:]


def arrays(program: Any, seed: int, sizes: tuple[int, int]) -> list[np.ndarray[Any, Any]]:
    """Inputs of these extents, some of them broadcast, strided or reversed."""
    rng = np.random.default_rng(seed)
    found = []
    for dtype, ndim in program[0]:
        shape = [1 if rng.random() < 0.2 and ndim == 2 else n for n in sizes[2 - ndim :]]
        step = int(rng.integers(1, 3))
        full = rng.integers(-4, 5, [n * step for n in shape]).astype(dtype)
        if kind(np.dtype(dtype)) == "f":
            full = (full * rng.choice([0.25, 1.0, 3.5], full.shape)).astype(dtype)
        view = full[tuple(slice(None, None, step) for _ in shape)]
        found.append(view[::-1] if ndim and rng.random() < 0.3 else view)
    return found


def record(program: Any) -> kg.Tape:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", d, ndim=n) for k, (d, n) in enumerate(program[0])]
        tape.output(*run(program, inputs))
    return tape


def results(value: Any) -> list[Any]:
    return list(value) if isinstance(value, tuple) else [value]


def check(program: Any, seed: int, compare: Any) -> None:
    kernel = kg.compile_tape(record(program))
    for sizes in ((5, 7), (1, 70), (0, 3), (600, 3)):
        data = arrays(program, seed, sizes)
        with np.errstate(all="ignore"):
            expected = run(program, data)
            with kg.interpret():
                interpreted = results(kernel(*data))
        compiled = results(kernel(*data))
        for want, by_numpy, got in zip(expected, interpreted, compiled, strict=True):
            want = np.asarray(want)
            assert got.dtype == want.dtype and got.shape == want.shape
            compare(np.asarray(by_numpy), want)
            compare(np.asarray(got), want)


def same_values(got: Any, want: Any) -> None:
    np.testing.assert_array_equal(got, want)


def same_bfloats(got: Any, want: Any) -> None:
    same_values(got.astype(np.float64), want.astype(np.float64))


def close_values(got: Any, want: Any) -> None:
    np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-9)


@SETTINGS
@given(programs(), st.integers(0, 1000))
def test_exact_operations_agree_to_the_bit(program: Any, seed: int) -> None:
    check(program, seed, same_values)


@settings(SETTINGS, max_examples=8)
@given(programs(floats=BFLOATS, integers=(np.int8,)), st.integers(0, 1000))
def test_bfloats_agree_to_the_bit(program: Any, seed: int) -> None:
    """Apart from the others, with which NumPy cannot always promote them."""
    check(program, seed, same_bfloats)


@SETTINGS
@given(programs(smooth=True), st.integers(0, 1000))
def test_smooth_functions_agree_closely(program: Any, seed: int) -> None:
    # exp of exp leaves the range where two roundings can be compared.
    with np.errstate(all="ignore"):
        largest = max(
            np.max(np.abs(np.asarray(v)), initial=0) for v in run(program, arrays(program, seed, (5, 7)))
        )
    if np.isfinite(largest) and largest < 1e3:
        check(program, seed, close_values)
