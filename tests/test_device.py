"""`kernelgen.device`: its functions in anyone's `@njit` code, and called from Python."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from typing import Any

import numba
import numpy as np
import pytest

from kernelgen import device

FUNCTIONS = sorted(n for n in device.__all__ if inspect.isfunction(getattr(device, n)))
ELEMENTARY = ("sin", "cos", "tan", "exp", "log", "log2", "log10", "arctan", "cosh", "cbrt", "erf", "tanh")


def mapped(function: Any) -> Any:
    """A loop of numba's over one array."""

    @numba.njit
    def loop(x: Any, out: Any) -> None:
        for i in range(x.size):
            out[i] = function(x[i])

    return loop


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_are_documented(name: str) -> None:
    function = getattr(device, name)
    assert function.__doc__ and function.__doc__.endswith(".") and function.__doc__[0] != " "
    assert function.__module__ == "kernelgen.device" and function.__name__ == name
    assert all(re.fullmatch(r"[a-z_]+", p) for p in inspect.signature(function).parameters)


def test_the_module_lists_what_it_has() -> None:
    assert {"sin", "inf", "float32", "complex_power", "gcd", "to_half"} <= set(device.__all__)
    assert all(hasattr(device, name) for name in device.__all__)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", ELEMENTARY)
def test_values_do_not_depend_on_the_place_in_the_array(name: str, dtype: Any) -> None:
    """The last elements of a loop are computed one by one, those before in vectors."""
    function = getattr(device, name)
    loop = mapped(function)
    x = np.linspace(0.2, 3.0, 67).astype(dtype)
    whole = np.empty_like(x)
    loop(x, whole)
    for n in (1, 2, 3, 5, 7, 11, 15, 31):
        part = np.empty_like(x[:n])
        loop(x[:n].copy(), part)
        assert part.tolist() == whole[:n].tolist()
    assert [function(v) for v in x[:5]] == whole[:5].tolist()
    assert type(function(x[0])) is dtype
    np.testing.assert_allclose(whole, getattr(np, name, np.vectorize(__import__("math").erf))(x), rtol=4e-7)


@pytest.mark.skipif(numba.core.config.CPU_NAME is not None, reason="numba builds for another CPU")
@pytest.mark.parametrize("name", ["sin", "exp", "log", "tanh"])
def test_loops_are_vectorized(name: str) -> None:
    loop = mapped(getattr(device, name))
    loop(np.ones(8), np.empty(8))
    (text,) = loop.inspect_llvm().values()
    assert re.search(r"fmul (?:contract )?<\d+ x double>|call <\d+ x double>", text)


def test_functions_of_functions_link() -> None:
    @numba.njit
    def inner(x: Any) -> Any:
        return device.sin(x) + device.erf(x)

    @numba.njit
    def outer(x: Any, out: Any) -> None:
        for i in range(x.size):
            out[i] = inner(x[i]) * device.sin(x[i]) - device.log10(x[i])

    x = np.linspace(0.5, 2, 33)
    out = np.empty_like(x)
    outer(x, out)
    by_hand = [(device.sin(v) + device.erf(v)) * device.sin(v) - device.log10(v) for v in x]
    np.testing.assert_allclose(out, by_hand, rtol=1e-14)


@pytest.mark.parametrize(
    ("call", "value"),
    [
        (lambda: device.sin(1), np.float64(0.8414709848078965)),
        (lambda: device.arctan2(np.float32(1), 1), np.float64(0.7853981633974483)),
        (lambda: device.divide(1, 0), np.float64(np.inf)),
        (lambda: device.floor_divide(np.int8(-128), np.int8(-1)), np.int8(-128)),
        (lambda: device.floor_divide(np.int64(7), np.int64(0)), np.int64(0)),
        (lambda: device.left_shift(np.uint8(1), np.uint8(8)), np.uint8(0)),
        (lambda: device.gcd(np.int8(-128), np.int8(6)), np.int8(2)),
        (lambda: device.power(np.int32(3), np.int32(21)), np.int32(1870418611)),
        (lambda: device.maximum(1, 2.5), np.float64(2.5)),
        (lambda: device.select(True, np.float32(1), np.float32(2)), np.float32(1)),
        (lambda: device.ldexp(np.float32(3), 4), np.float32(48)),
        (lambda: device.from_half(np.float16(0.1).view(np.uint16)), np.float32(np.float16(0.1))),
        (lambda: device.signbit(-0.0), np.True_),
        (lambda: device.bitwise_count(255), np.uint8(8)),
    ],
)
def test_python_gets_numpys_scalars(call: Any, value: Any) -> None:
    found = call()
    assert type(found) is type(value) and found == value


def test_python_gets_both_parts_of_a_complex_number() -> None:
    assert device.complex_divide(np.float32(1), np.float32(2), np.float32(3), np.float32(4)) == (
        np.float32(0.44),
        np.float32(0.08),
    )
    assert device.csqrt(-1.0, 0.0) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: device.sin(np.ones(3)), r"sin takes numbers in plain Python, and was given a numpy.ndarray"),
        (lambda: device.exp("1"), r"given a str"),
        (lambda: device.exp(np.float16(1)), r"given a numpy.float16"),
        (lambda: device.exp(1j), r"given a complex"),
        (lambda: device.left_shift(1.0, 2), r"left_shift takes integers, and was given float64"),
        (lambda: device.select(1.5, 1, 2), r"select takes a boolean, and was given float64"),
        (lambda: device.hypot(1.0), r"missing a required argument: 'y'"),
    ],
)
def test_wrong_operands_are_named(call: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        call()


@pytest.mark.parametrize(
    ("function", "operand", "message"),
    [
        (lambda x: device.left_shift(x, 1), 1.0, "left_shift takes integers, and was given float64"),
        (lambda x: device.sin(x), 1j, "sin takes floats, and was given complex128"),
        (lambda x: device.sin(x), np.ones(2), "sin takes floats"),
    ],
)
def test_numba_names_wrong_operands(function: Any, operand: Any, message: str) -> None:
    with pytest.raises(numba.core.errors.TypingError, match=message):
        numba.njit(function)(operand)


def test_functions_are_found_among_the_attributes_of_the_module() -> None:
    program = """
import numba
from kernelgen import device

@numba.njit
def f(x):
    return device.sinh(x) + device.gcd(6, 4)

print(f(0.0))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "2.0\n"
