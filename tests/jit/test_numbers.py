"""Python numbers as arguments of jitted functions: NEP 50 beside arrays, Python's among themselves."""

from __future__ import annotations

import enum
import itertools
import math
import operator
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

INTEGERS = [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64]
EDGES = [0, 1, -1, 3, 127, 128, -128, -129, 255, 256, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 2**64, -(2**63) - 1]


def outcome(function: Callable[..., Any], *args: Any) -> Any:
    """The result as a comparable value, or the class of the error, as NumPy's."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            value = np.asarray(function(*args))
        except (OverflowError, ValueError, ZeroDivisionError) as error:
            return next(k for k in (OverflowError, ValueError, ZeroDivisionError) if isinstance(error, k))
    return value.dtype, value.tolist()


def check(function: Callable[..., Any], *calls: tuple[Any, ...], target: kg.Target = "auto") -> None:
    """The jitted function gives what the function gives at each of the calls, whatever came before."""
    jitted = kg.jit(function, target=target)
    for args in calls:
        assert outcome(jitted, *args) == outcome(function, *args), args
        again = outcome(jitted, *args)  # By the short way.
        assert again == outcome(function, *args), args


COMPARISONS = [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge]


@pytest.mark.parametrize("dtype", INTEGERS)
def test_integers_of_any_size_are_compared_as_numpy_compares_them(dtype: type[np.integer[Any]]) -> None:
    info = np.iinfo(dtype)
    x = np.array([info.min, 0, 1, 100, info.max], dtype)

    def all_ways(x: Any, n: Any) -> Any:
        return np.stack([f(*pair) for f in COMPARISONS for pair in ((x, n), (n, x))])

    check(all_ways, *((x, n) for n in EDGES), target="interpret")
    for compare in (operator.lt, operator.eq, operator.ge):
        check(compare, *((x, n) for n in EDGES), *((n, x) for n in EDGES))


ARITHMETIC = [
    operator.add,
    operator.sub,
    operator.mul,
    operator.truediv,
    operator.floordiv,
    operator.mod,
    operator.and_,
    np.minimum,
    np.fmax,
    np.bitwise_xor,
]


@pytest.mark.parametrize("function", ARITHMETIC)
@pytest.mark.parametrize("dtype", [np.uint8, np.int32, np.uint64])
def test_arithmetic_with_a_number_out_of_range_raises_as_numpy_does(
    dtype: type[np.integer[Any]], function: Callable[..., Any]
) -> None:
    x = np.array([1, 3, 100], dtype)
    target: kg.Target = "interpret"
    check(lambda x, n: function(x, n), *((x, n) for n in EDGES), target=target)
    check(lambda x, n: function(n, x), *((x, n) for n in EDGES), target=target)


def test_the_error_is_numpy_s_and_kernelgen_s() -> None:
    add = kg.jit(lambda x, n: x + n)
    x = np.array([1, 2], np.uint8)
    assert add(x, 7).tolist() == [8, 9]
    with pytest.raises(OverflowError, match="300 is out of range for uint8") as caught:
        add(x, 300)
    assert isinstance(caught.value, kg.KernelgenError)
    with pytest.raises(ValueError, match="negative power -1") as raised:
        kg.jit(lambda x, n: x**n)(np.arange(1, 4), -1)
    assert isinstance(raised.value, kg.KernelgenError)


def test_powers_among_numbers_are_python_s() -> None:
    x = np.array([1.0, 2.0])
    check(lambda x, n: x * 10**n, (x, 2), (x, -2), (x, 3), (x, -3), (x, 18), (x, 19), (x, 30))
    check(lambda x, n: x * n**0.5, (x, 4), (x, 9), (x, -4))


def test_arithmetic_among_numbers_has_no_bounds() -> None:
    x = np.array([1.0, 2.0])
    big = [3, 2**31, 2**32, 2**40, -(2**33), 2**63, 10**30]
    check(lambda x, n: x + n * n, *((x, n) for n in big))
    check(lambda x, n: x + n * n // n, *((x, n) for n in big))
    check(lambda x, n: x * (n * n > 10**20), *((x, n) for n in big))
    check(lambda x, n, m: x + (n << m), (x, 1, 3), (x, 1, 62), (x, 1, 63), (x, 1, 100), (x, 3, -1))
    check(lambda x, n: x + n / 3, (x, 10), (x, 2**53 + 1), (x, 2**62 + 1), (x, 9))


def test_division_by_zero_is_python_s() -> None:
    x = np.array([1.0, 2.0])
    for divide in (operator.truediv, operator.floordiv, operator.mod):
        check(lambda x, n, m, divide=divide: x + divide(n, m), (x, 7, 2), (x, 7, 0), (x, 7, 3), (x, 0, 0))
        check(lambda x, n, m, divide=divide: x + divide(n, m), (x, 7.0, 2.5), (x, 7.0, 0.0), (x, 7.0, 0.5))


def test_truth_values_are_numbers_to_python() -> None:
    x = np.array([1, 2], np.uint8)
    flags = [(x, a, b) for a, b in itertools.product((False, True), repeat=2)]
    for function in (operator.add, operator.mul, operator.and_, operator.lt, operator.sub):
        check(lambda x, a, b, function=function: x * function(a, b) + 1, *flags)
    check(lambda x, a: x.astype(np.int64) * -a + abs(a), (x, True), (x, False))


class Quality(enum.IntFlag):
    CLOUD = 8
    SNOW = 256


class Level(enum.IntEnum):
    LOW = 1


class Count(int):
    """A class of the user's."""


class Share(float):
    """A class of the user's."""


@pytest.mark.parametrize("number", [Quality.CLOUD, Quality.SNOW, Level.LOW, Count(5), Share(0.5), True])
def test_subclasses_of_numbers_are_not_weak(number: Any) -> None:
    for x in (np.array([8, 9, 255], np.uint8), np.array([1, 2], np.float32)):
        check(lambda x: x + number, (x,))
        check(lambda x, n: x * n, (x, number), (x, 3))
        check(lambda x, n: np.maximum(x, n), (x, number), (x, 3))


def test_unsigned_integers_take_what_only_they_hold() -> None:
    x = np.array([1, 2], np.uint64)
    numbers = [3, 2**63, 2**64 - 1, -1, 2**64]
    check(lambda x, n: x + n, *((x, n) for n in numbers))
    check(lambda x, n: np.minimum(n, x), *((x, n) for n in numbers))
    check(lambda x, n: x.astype(np.float32) * n, (x, 2), (x, 2**64), (x, 10**30), (x, 10**400))


def test_bounds_and_fills_are_checked_for_the_call_s_number() -> None:
    x = np.array([0, 100, 255], np.uint8)
    bounds = [(0, 300), (-5, 40), (10, 90), (-3, 1000), (300, 400), (0, 255), (-9, -3)]
    check(lambda x, a, b: np.clip(x, a, b), *((x, a, b) for a, b in bounds))
    check(lambda x, n: np.full_like(x, n), *((x, n) for n in (3, 255, 256, -1)))
    check(lambda x, n: np.where(x > 50, x, n), *((x, n) for n in (3, 255, 256, -1)))
    check(lambda x, n: np.logical_and(x, n), *((x, n) for n in (3, 255, 256, -1, 0)))


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.complex64])
def test_floats_beyond_a_narrow_dtype_become_infinite(dtype: type[np.inexact[Any]]) -> None:
    x = np.array([1, 2], dtype)
    numbers = [1.5, 1e39, -1e39, math.inf, 1e308, 1]
    check(lambda x, n: x + n, *((x, n) for n in numbers))
    check(lambda x, n: np.where(x == 1, x, n), *((x, n) for n in numbers))


def test_exponents_with_a_function_of_their_own_are_numpy_s() -> None:
    with np.errstate(all="ignore"):
        x = np.array([complex(math.inf, 0), complex(-math.inf, 1), complex(1, math.inf), 2 - 1j])
    for n in (2, -1, 0.5):
        plain, jitted = (lambda x, n: x**n), kg.jit(lambda x, n: x**n)
        with np.errstate(all="ignore"):
            np.testing.assert_array_almost_equal(jitted(x, n), plain(x, n), 12)
    y = np.array([0.1, 3.7, 1e200])
    check(lambda x, n: x**n, (y, 2), (y, -1), (y, 2), (y, -1))


def test_recordings_are_few() -> None:
    compare = kg.jit(lambda x, n: x < n)
    x = np.array([1, 2], np.uint8)
    for n in (-5, 0, 3, 254, 255, 256, 300, 10**6, -(10**9)):
        assert compare(x, n).tolist() == (x < n).tolist()
    assert len(compare.signatures()) == 1
    scale = kg.jit(lambda x, n: x * 10**n)
    for n in (2, -2, 3, -3, 5, -5):
        scale(x, n) if n >= 0 and 10**n < 256 else None
        scale(x.astype(float), n)
    assert len(scale.signatures()) <= 3


def test_explain_says_why_a_number_was_recorded_anew() -> None:
    scale = kg.jit(lambda x, n: x * 10**n)
    x = np.array([1.0])
    scale(x, 2), scale(x, -2)
    assert "the recording before is for " in scale.explain()


@pytest.mark.parametrize("target", ["auto", "interpret"])
def test_sizes_beside_small_integers_are_as_numpy_has_them(target: kg.Target) -> None:
    y, s = np.arange(300).astype(np.uint8), np.arange(200).astype(np.uint8)
    arrays = [(s,), (y,), (s[:5],), (y[:256],)]
    check(lambda v: v < v.shape[0], *arrays, target=target)
    check(lambda v: v + v.shape[0], *arrays, target=target)
    check(lambda v: np.minimum(v, v.size), *arrays, target=target)
    with kg.Tape() as tape:
        v = tape.input("v", np.uint8, ndim=1)
        tape.output(below=v < v.shape[0], total=v + v.shape[0])
    kernel = kg.compile_tape(tape, target=target)
    below, total = kernel(s)
    assert below.tolist() == (s < 200).tolist()
    assert total.tolist() == (s + 200).tolist()
    with pytest.raises(OverflowError, match="300 is out of range for uint8"):
        kernel(y)


def test_integers_beyond_int64_are_told_from_those_within() -> None:
    x = np.array([1.0, 2.0], np.float32)
    numbers = (3, 2**63, 3, -(2**70), 10**400, 3)
    check(lambda x, n: x * n, *((x, n) for n in numbers))


def test_kernels_that_stand_by_themselves_refuse_numbers_they_were_not_recorded_for() -> None:
    x, floats = np.array([1, 2], np.uint8), np.array([1.0, 2.0])
    add = kg.jit(lambda x, n: x + n)
    kernel = add.compile(x, 3)
    assert kernel(x, 250).tolist() == [251, 252]
    with pytest.raises(OverflowError, match=r"n = 300: 0 <= n <= 255"):
        kernel(x, 300)
    graph = add.signatures()[0].graph
    again = kg.compile_tape(kg.Graph.from_json(graph.to_json()), target="interpret")
    assert again(x, 3).tolist() == [4, 5]
    with pytest.raises(kg.RangeError, match="n = -1"):
        again(x, -1)
    scaled = kg.jit(lambda x, n: x * 10**n).compile(floats, 2)
    assert scaled(floats, 3).tolist() == [1000.0, 2000.0]
    with pytest.raises(kg.RangeError, match="n = -3"):
        scaled(floats, -3)
    free = kg.jit(lambda x, n: x * n).compile(floats, 3)
    assert not free.recorded.effects  # Any int64 will do, which the kernel takes by itself.
    kg.check(add)
    with kg.Tape() as tape:
        v = tape.input("v", np.uint8, ndim=1)
        tape.output(kernel(v, 3))
    assert kg.compile_tape(tape)(x).tolist() == [4, 5]


class Own(np.float64):
    """A NumPy number with an operator of its own."""

    def __add__(self, other: Any) -> Any:
        return "own"


def test_numpy_numbers_of_a_user_s_class_answer_operators_themselves() -> None:
    x = np.array([1.0, 2.0])
    assert kg.jit(lambda a, b: a + b)(Own(1), x) == "own"
    check(lambda a, b: a * b, (Own(3), x), (Own(4), x))


@pytest.mark.parametrize("exponent", [0, 1, 2, 3, 4, -1, 2.0, 3.0, 0.5, 2 + 0j])
def test_complex_powers_of_infinities_are_numpy_s(exponent: Any) -> None:
    parts = [math.inf, -math.inf, 0.0, 1.0, -2.5]
    x = np.array([complex(a, b) for a in parts for b in parts])
    power = kg.jit(lambda x, n: x**n)
    for n in (exponent, np.full_like(x, exponent)):
        with np.errstate(all="ignore"):
            expected = x**n
        np.testing.assert_allclose(power(x, n).view(float), expected.view(float), rtol=1e-14)


@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_kernels_take_numpy_s_scalars_within_their_kind(target: kg.Target) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        a, n = tape.input("a", np.float32, ndim=0), tape.input("n", np.uint8, ndim=0)
        tape.output(x * a + n)
    kernel = kg.compile_tape(tape, target=target)
    ones = np.ones(2, np.float32)
    for a, n in [(np.float64(2), np.int64(3)), (np.int32(2), Level.LOW), (2, True), (Share(0.5), 255)]:
        assert kernel(ones, a, n).tolist() == [float(a) + int(n)] * 2
    for wrong in (300, -1, np.int64(300), Quality.SNOW, 2**70):
        with pytest.raises(OverflowError, match="takes uint8 for 'n'"):
            kernel(ones, 2, wrong)
    for other in (np.float64(2), 2.5, np.complex64(1)):
        with pytest.raises(kg.DTypeError, match="takes uint8 for 'n'"):
            kernel(ones, 2, other)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64, np.uint64, np.float16, np.float64, np.bool_])
def test_numbers_are_close_as_numpy_finds_them(dtype: Any) -> None:
    x = np.array([-128, 0, 127]).astype(dtype)
    numbers = (0, -1, 1, True, 127, -128, 300, 2**53 + 1, 2**63, 2**64, 1.5, 2j)
    check(lambda x, n: np.isclose(x, n), *((x, n) for n in numbers))
    check(lambda x, n: np.isclose(n, x), *((x, n) for n in numbers if dtype is not np.bool_))


@pytest.mark.parametrize(
    "number", [complex(1e30, math.nan), complex(math.nan, 2), complex(math.nan, math.inf)]
)
def test_magnitudes_of_complex_nans_do_not_depend_on_errors_before(number: complex) -> None:
    kernel = kg.jit(lambda x, z: np.isclose(x, z, equal_nan=True))
    x = np.array([1.0, np.nan, np.inf])
    expected = np.isclose(x, np.complex128(number), equal_nan=True)
    for _ in range(2):
        with pytest.raises(OverflowError):
            math.exp(10_000)
        np.testing.assert_array_equal(kernel(x, number), expected)


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, 2**70, -(2**70)])
@pytest.mark.parametrize("dtype", [np.int64, np.uint64, np.float64, np.int8])
@pytest.mark.parametrize(
    "function",
    [
        lambda x, n: x.max(initial=n),
        lambda x, n: x.min(initial=n),
        lambda x, n: x.sum(initial=n),
        lambda x, n: np.prod(x, initial=n),
        lambda x, n: np.add.reduce(x, initial=n),
        lambda x, n: np.max(x, initial=n, where=x > 1),
    ],
)
def test_integers_beyond_int64_as_initial_values(function: Any, dtype: Any, number: int) -> None:
    x = np.array([1, 2, 3], dtype)
    jitted = kg.jit(function)
    try:
        want = function(x, number)
    except OverflowError:
        with pytest.raises(OverflowError):
            jitted(x, number)
    else:
        got = jitted(x, number)
        assert (got, got.dtype) == (want, want.dtype)


def test_integers_beyond_int64_are_uint64_on_their_own() -> None:
    n = 2**63 + 5
    for x in (np.array([1.0, 2.0]), np.array([1, 2], np.uint64)):
        for f in (lambda x, n: np.where(x > 1, x, n), lambda x, n: np.full(2, n) + x):
            want, got = f(x, n), kg.jit(f)(x, n)
            assert got.dtype == want.dtype
            np.testing.assert_array_equal(got, want)


@pytest.mark.parametrize(
    "function",
    [
        lambda x, n: x[:n],
        lambda x, n: x[n:],
        lambda x, n: x[-n:n],
        lambda x, n: x[::n],
        lambda x, n: np.stack([x, x])[:, :n],
        lambda x, n: (x.__setitem__(slice(None, n), 7.0), x * 1)[1],
    ],
)
@pytest.mark.parametrize("static", [True, False])
@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_slices_go_as_far_as_python_s(function: Any, static: bool) -> None:
    f = kg.jit(function, static_argnames="n" if static else ())
    for n in (2, 2**62, 2**63 - 1, 2**63, 3, 2**64, 2**70, -1, -(2**63), -(2**63) - 1, -(2**70), 1):
        np.testing.assert_array_equal(f(np.arange(5.0), n), function(np.arange(5.0), n))


@pytest.mark.parametrize("n", [7, 2**62, 2**63 - 1, 2**64])
def test_indices_beyond_all_sizes(n: int) -> None:
    for static in ((), "n"):
        with pytest.raises(IndexError):
            kg.jit(lambda x, n: x[n], static_argnames=static)(np.arange(5.0), n)
