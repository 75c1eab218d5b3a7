"""Tensors: Python's operators as ndarray has them, symbolic sizes, and what has no value while recording."""

from __future__ import annotations

import copy
import decimal
import inspect
import math
import operator
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.trace.tensor import Tensor, WeakTensor

HERE = Path(__file__).name


def here(offset: int = 0) -> str:
    frame = inspect.currentframe()
    assert frame is not None and frame.f_back is not None
    return f"{HERE}:{frame.f_back.f_lineno + offset}"


def interpreted(function: Callable[..., Any], *arrays: Any) -> Any:
    """What the function gives when it is recorded and then interpreted."""
    with kg.Tape() as tape:
        result = function(*[tape.input(f"x{k}", like=a) for k, a in enumerate(arrays)])
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, target="interpret")(*arrays)


def check(function: Callable[..., Any], *arrays: Any) -> None:
    """The same dtypes, shapes and values as NumPy's."""
    with np.errstate(all="ignore"):
        want = function(*arrays)
    got = interpreted(function, *arrays)
    pairs = zip(got, want, strict=True) if isinstance(want, tuple) else [(got, want)]
    for g, w in pairs:
        w = np.asarray(w)
        assert np.asarray(g).dtype == w.dtype and np.shape(g) == w.shape
        np.testing.assert_array_equal(g, w)


@pytest.fixture
def x() -> Iterator[Any]:
    """A Tensor of rank 1 on an open tape."""
    with kg.Tape() as tape:
        yield tape.input("x", np.float32, ndim=1)


def array(dtype: Any, seed: int = 0) -> Any:
    values = np.random.default_rng(seed).integers(-9 if np.dtype(dtype).kind in "ifc" else 0, 9, 24)
    found = values.astype(dtype)
    if found.dtype.kind in "fc":
        found *= np.array(1.25, dtype)
    return found


NUMERIC = (np.int8, np.uint8, np.int32, np.int64, np.float16, np.float32, np.float64, np.complex64)
REAL = NUMERIC[:-1]
INTEGERS = (np.bool_, *NUMERIC[:4])


# Operators.

ARITHMETIC = (operator.add, operator.sub, operator.mul, operator.truediv)
FLOORED = (operator.floordiv, operator.mod)
COMPARISONS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)
BITWISE = (operator.and_, operator.or_, operator.xor)


def both_ways(op: Any, dtype: Any, numbers: tuple[Any, ...]) -> None:
    a, b = array(dtype), array(dtype, seed=1)
    check(op, a, b)
    for number in numbers:
        check(lambda x, n=number: op(x, n), a)
        check(lambda x, n=number: op(n, x), a)
    with kg.Tape() as tape:
        left = op(b, tape.input("x", like=a))
        assert isinstance(left, Tensor)
        tape.output(left)
    with np.errstate(all="ignore"):
        np.testing.assert_array_equal(kg.compile_tape(tape, target="interpret")(a), op(b, a))


@pytest.mark.parametrize("dtype", NUMERIC)
@pytest.mark.parametrize("op", ARITHMETIC)
def test_arithmetic(op: Any, dtype: Any) -> None:
    both_ways(op, dtype, (2, 2.5, 1j, True, np.float32(1.5), np.int16(3), np.float64(0.1)))


@pytest.mark.parametrize("dtype", REAL)
@pytest.mark.parametrize("op", FLOORED)
def test_floored_division(op: Any, dtype: Any) -> None:
    both_ways(op, dtype, (3, 2.5, np.int8(2)))


@pytest.mark.parametrize("dtype", NUMERIC)
@pytest.mark.parametrize("op", COMPARISONS)
def test_comparisons(op: Any, dtype: Any) -> None:
    both_ways(op, dtype, (2, 2.5, True, np.float64(1)))


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64, np.uint64])
@pytest.mark.parametrize("op", COMPARISONS)
@pytest.mark.parametrize("number", [300, -300, 2**63, -(2**63) - 1, 10**30, -(10**30)])
def test_comparisons_with_integers_out_of_range(op: Any, dtype: Any, number: int) -> None:
    check(lambda x: op(x, number), array(dtype))
    check(lambda x: op(number, x), array(dtype))


@pytest.mark.parametrize("function", [np.logical_and, np.logical_or, np.logical_xor])
def test_logic_with_integers_out_of_range(function: Any) -> None:
    for number in (300, -300):
        check(lambda x, n=number: function(x, n), np.array([0, 1, 5], np.uint8))
        check(lambda x, n=number: function(n, x), np.array([0, 1, 5], np.int8))


@pytest.mark.parametrize("dtype", INTEGERS)
@pytest.mark.parametrize("op", BITWISE)
def test_bitwise_operators(op: Any, dtype: Any) -> None:
    both_ways(op, dtype, (True,) if dtype is np.bool_ else (1, True, np.int64(6)))


@pytest.mark.parametrize("dtype", INTEGERS[1:])
@pytest.mark.parametrize("op", [operator.lshift, operator.rshift])
def test_shifts(op: Any, dtype: Any) -> None:
    amounts = (array(dtype) % 5).astype(dtype)
    check(op, array(dtype), amounts)
    check(lambda x: op(x, 2), array(dtype))
    check(lambda x: op(3, x), amounts)


@pytest.mark.parametrize("dtype", NUMERIC)
def test_unary_operators(dtype: Any) -> None:
    for op in (operator.neg, operator.pos, abs):
        check(op, array(dtype))


@pytest.mark.parametrize("dtype", INTEGERS)
def test_inversion(dtype: Any) -> None:
    check(operator.invert, array(dtype))


@pytest.mark.parametrize("dtype", REAL)
def test_divmod(dtype: Any) -> None:
    check(divmod, array(dtype), array(dtype, seed=1))
    check(lambda x: divmod(x, 3), array(dtype))
    check(lambda x: divmod(7, x), array(dtype))


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.complex64, np.complex128])
@pytest.mark.parametrize(
    "exponent", [0, 1, 2, 3, -1, -2, 0.5, 2.0, -1.0, 1.5, np.float32(2), np.float64(0.5)]
)
def test_powers_of_inexact_numbers(dtype: Any, exponent: Any) -> None:
    special = np.array([0, -0.0, np.inf, -np.inf, np.nan], dtype)
    check(lambda x: x**exponent, np.concatenate([array(dtype), special]))


@pytest.mark.parametrize("dtype", INTEGERS[1:])
@pytest.mark.parametrize("exponent", [0, 1, 2, 3, 0.5, 2.0, -1.0, np.int64(2)])
def test_powers_of_integers(dtype: Any, exponent: Any) -> None:
    check(lambda x: x**exponent, array(dtype))
    check(lambda x: 2**x, np.arange(5).astype(dtype))


def test_integers_to_a_negative_power_are_refused() -> None:
    with kg.Tape() as tape:
        i = tape.input("i", np.int32, ndim=1)
        for use in (lambda: i**-1, lambda: np.power(i, -2), lambda: i ** np.int64(-3)):
            with pytest.raises(kg.DTypeError, match=r"negative power -\d(.*\n)*.*astype\(np.float64\)"):
                use()


@pytest.mark.parametrize(
    "op", [operator.matmul, lambda x, y: np.matmul(x, y), lambda x, y: np.ones((3, 3)) @ y]
)
def test_products_of_matrices_are_calls(op: Any) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        tape.output(y=op(x, x + 1) * 2)
    assert "opaque np.matmul(" in str(tape.graph)
    a = np.arange(9.0).reshape(3, 3)
    assert np.array_equal(kg.compile_tape(tape)(a), op(a, a + 1) * 2)


def test_chained_code_runs_as_numpy_does() -> None:
    def f(x: Any, y: Any) -> Any:
        return (-x + 3 * y) / (1 + abs(x)) - (x > y) * 0.5 + (x**2 // (abs(y) + 1)) % 3

    check(f, array(np.float32), array(np.float64, seed=1))
    check(f, array(np.float32).reshape(4, 6), array(np.int16)[:6])


# In-place operators.

IN_PLACE = (
    (operator.iadd, NUMERIC),
    (operator.isub, NUMERIC),
    (operator.imul, NUMERIC),
    (operator.itruediv, NUMERIC[4:]),
    (operator.ifloordiv, REAL),
    (operator.imod, REAL),
    (operator.ipow, (np.uint8, np.float32)),
    (operator.ilshift, (np.int32,)),
    (operator.irshift, (np.int32,)),
    (operator.iand, INTEGERS),
    (operator.ior, INTEGERS),
    (operator.ixor, INTEGERS),
)


@pytest.mark.parametrize(("op", "dtype"), [(op, d) for op, dtypes in IN_PLACE for d in dtypes])
def test_in_place_operators_keep_the_dtype(op: Any, dtype: Any) -> None:
    def f(x: Any) -> Any:
        x = x.copy()
        if isinstance(x, np.ndarray):
            return op(x, x.dtype.type(1))
        y = x = x.copy()
        x = op(x, True if dtype is np.bool_ else 1)
        assert x is y
        return x

    check(f, array(dtype))


def test_an_in_place_operator_computes_wide_and_stores_narrow() -> None:
    def f(x: Any, y: Any) -> Any:
        x = x.copy()
        x *= y
        x += np.float64(0.1)
        return x

    check(f, array(np.float32), array(np.float64, seed=1))


def test_an_in_place_operator_refuses_another_kind(x: Any) -> None:
    x = x.copy()
    for value in (1j, np.complex64(1)):
        with pytest.raises(kg.DTypeError, match=r"complex(64|128) into a Tensor of float32") as caught:
            x += value
        assert here(-1) in str(caught.value)
    with kg.Tape() as tape:
        i = tape.input("i", np.int32, ndim=1).copy()
        with pytest.raises(kg.DTypeError, match=r"float64 into a Tensor of int32\n(.*\n)*.*x = x \+ y"):
            i /= 2
        with pytest.raises(kg.DTypeError, match="out of range for int32"):
            i += 2**40


def test_an_in_place_operator_cannot_grow_the_rank(x: Any) -> None:
    x = x.copy()
    with pytest.raises(kg.ShapeError, match="rank 2 into rank 1"):
        x += np.ones((2, 2))


# Other operands.


@pytest.mark.parametrize(
    "value",
    [
        "text",
        b"raw",
        None,
        object(),
        {"a": 1},
        {1},
        decimal.Decimal(1),
        np.datetime64("2020"),
        np.array(["a"]),
    ],
)
def test_operands_that_are_no_numbers(x: Any, value: Any) -> None:
    for op in (operator.add, operator.eq, operator.lt, operator.pow):
        for use in (lambda op=op: op(x, value), lambda op=op: np.maximum(x, value)):
            with pytest.raises(kg.DTypeError, match="operand") as caught:
                use()
            assert here(-3) in str(caught.value) or here(-2) in str(caught.value)


def test_other_libraries_may_answer_an_operator_themselves(x: Any) -> None:
    class Other:
        __array_ufunc__ = None

        def __radd__(self, other: Any) -> str:
            return "mine"

    assert x + Other() == "mine"
    x += Other()
    assert x == "mine"


def test_numbers_out_of_range_are_refused() -> None:
    with kg.Tape() as tape:
        i = tape.input("i", np.uint8, ndim=1)
        for use in (lambda: i + 300, lambda: i * -1, lambda: np.full_like(i, 256), lambda: i + 10**30):
            with pytest.raises(kg.DTypeError, match=r"the number -?\d+ is out of range for uint8"):
                use()


def test_tensors_are_unhashable(x: Any) -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(x)


def test_the_array_api_namespace_is_numpy(x: Any) -> None:
    assert x.__array_namespace__() is np and x.__array_namespace__(api_version="2024.12") is np


# Methods and attributes.


def test_attributes_that_are_known(x: Any) -> None:
    assert (x.dtype, x.ndim, x.itemsize, x.device) == (np.dtype(np.float32), 1, 4, "cpu")
    assert repr(x) == "Tensor(<input, 'x': f32[:]>)" and f"{x}" == repr(x)
    assert repr(x.shape[0]) == "Size(<size, -1: i64[]>)"


@pytest.mark.parametrize("dtype", [np.float32, np.complex128, np.int16, np.bool_])
def test_parts_and_conjugates(dtype: Any) -> None:
    a = array(dtype)
    check(lambda x: (x.real, x.imag), a)
    if dtype is not np.bool_:
        check(lambda x: (x.conj(), x.conjugate()), a)


def test_conversions() -> None:
    for source in (np.float64, np.int8, np.uint16):
        for target in (np.float16, np.float32, np.int64, np.int8, bool, complex, "u4", int):
            check(lambda x, t=target: x.astype(t), np.abs(array(source)))


def test_options_of_astype(x: Any) -> None:
    check(lambda x: x.astype(np.float32, copy=False, order="C", subok=False), array(np.float32))
    with pytest.raises(kg.DTypeError, match="float32 cannot become int32 with casting='same_kind'"):
        x.astype(np.int32, casting="same_kind")
    with pytest.raises(kg.DTypeError, match="the dtype of astype is object"):
        x.astype(object)
    with pytest.raises(TypeError, match="cpoy"):
        x.astype(np.float64, cpoy=False)


def test_clip_and_round() -> None:
    a = array(np.float64)
    check(
        lambda x: (x.clip(-1, 2), x.clip(min=0), x.clip(max=0), x.round(), x.round(1), x.round(decimals=-1)),
        a,
    )


def test_copies() -> None:
    check(lambda x: (x.copy(), copy.copy(x), copy.deepcopy(x)), array(np.float32))


def test_axes() -> None:
    a = np.arange(24.0).reshape(2, 3, 4)
    check(lambda x: (x.T, x.mT, x.transpose(), x.transpose(None)), a)
    check(lambda x: (x.transpose(1, 0, 2), x.transpose((2, 0, 1)), x.transpose(-1, 0, 1)), a)
    check(lambda x: (x.swapaxes(0, 2), x.swapaxes(-1, 1)), a)
    check(lambda x: x.transpose(0), np.arange(3.0))
    check(lambda x: (x.T, x[None], x[...], x[()]), np.float64(3))


def test_new_axes() -> None:
    a = np.arange(12.0).reshape(3, 4)
    check(lambda x: (x[None], x[:, None], x[..., None], x[None, ..., None], x[:, None, :, None]), a)
    check(lambda x: (x[:], x[...], x[()], x[:, :], x[:, ...], x[..., :]), a)
    check(lambda x, y: x[:, None] * y[None, :] - x[np.newaxis].T, np.arange(3.0), np.arange(4.0))


@pytest.mark.parametrize("axes", [(0, 0), (0,), (0, 2), (0.0, 1), (0, 1, 2)])
def test_axes_that_are_not_there(axes: Any) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        with pytest.raises((kg.ShapeError, kg.ArgumentError), match=r"ax[ie]s"):
            x.transpose(axes)
        for use in (
            lambda: x.swapaxes(0, 2),
            lambda: x[:, :, :],
            lambda: x[..., ...],
        ):
            with pytest.raises((kg.ShapeError, kg.UnsupportedError)):
                use()


def test_one_axis_has_no_matrix_transpose(x: Any) -> None:
    with pytest.raises(kg.ShapeError, match="axis"):
        _ = x.mT


@pytest.mark.parametrize("index", ["name", 1.5, (None, object())])
def test_what_is_no_index(x: Any, index: Any) -> None:
    with pytest.raises(IndexError, match="is no index") as caught:
        x[index]
    assert isinstance(caught.value, kg.ShapeError) and here(-1) in str(caught.value)


def test_lists_of_numbers_that_a_call_passes_are_index_arrays() -> None:
    jitted = kg.jit(lambda x, i, j: (x[[i, j]], x[:, [j]], x[[True, i > 0, False]]))
    x = np.arange(9.0).reshape(3, 3)
    for i, j in ((0, 2), (-1, 1), (2, 2)):
        for got, want in zip(jitted(x, i, j), (x[[i, j]], x[:, [j]], x[[True, i > 0, False]]), strict=True):
            np.testing.assert_array_equal(got, want)
    with pytest.raises(IndexError, match="out of bounds"):
        jitted(x, 3, 0)


def test_elements_of_an_argument_cannot_be_assigned(x: Any) -> None:
    for index in (0, slice(1, None), None):
        with pytest.raises(
            kg.UnsupportedError, match="a part of an array, writes into the argument"
        ) as caught:
            x[index] = 0
        assert here(-1) in str(caught.value) and "x = x.copy()" in str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "tofile",
        "strides",
    ],
)
def test_what_ndarray_has_and_a_tensor_has_not(x: Any, name: str) -> None:
    with pytest.raises(
        AttributeError, match=rf"x\.{name} cannot be recorded(.*\n)*.*outside of the tape"
    ) as caught:
        getattr(x, name)
    assert isinstance(caught.value, kg.KernelgenError) and here(-1) in str(caught.value)


@pytest.mark.parametrize("name", ["shpae", "dtpye", "sin", "_private"])
def test_misspelled_attributes(x: Any, name: str) -> None:
    with pytest.raises(
        AttributeError, match=f"neither Tensor nor ndarray has an attribute '{name}'"
    ) as caught:
        getattr(x, name)
    assert here(-1) in str(caught.value) and not hasattr(x, name)


# Symbolic sizes.


def test_sizes_are_read_at_run_time() -> None:
    a = np.ones((3, 4), np.float32)
    with kg.Tape() as tape:
        x = tape.input("x", like=a)
        rows, columns = x.shape
        tape.output(
            rows, columns, x.size, x.nbytes, x.T.shape[0], x[None].shape[0], np.size(x), np.size(x, 0)
        )
    kernel = kg.compile_tape(tape, target="interpret")
    assert tuple(kernel(a)) == (3, 4, 12, 48, 4, 1, 12, 3)
    assert tuple(kernel(a[:0])) == (0, 4, 0, 0, 4, 1, 0, 0)


WEAK = {
    "n": lambda n: n,
    "n + 1": lambda n: n + 1,
    "2 * n - 1": lambda n: 2 * n - 1,
    "n / 2": lambda n: n / 2,
    "7 / n": lambda n: 7 / n,
    "n // 2": lambda n: n // 2,
    "17 % n": lambda n: 17 % n,
    "divmod": lambda n: divmod(n, 2)[0] + divmod(9, n)[1],
    "-n": lambda n: -n,
    "abs(-n)": lambda n: abs(-n),
    "n**2": lambda n: n**2,
    "n**-1": lambda n: n**-1,
    "n**0.5": lambda n: n**0.5,
    "2.0**n": lambda n: 2.0**n,
    "n << 1": lambda n: n << 1,
    "n & 5": lambda n: n & 5,
    "(n - 1) / (n + 1)": lambda n: (n - 1) / (n + 1),
    "(n > 3) * n": lambda n: (n > 3) * n,
    "(n > 3) * 0.5": lambda n: (n > 3) * 0.5,
    "n + True": lambda n: n + True,
    "n > 3": lambda n: n > 3,
}


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.int8, np.complex64])
@pytest.mark.parametrize("size", WEAK)
def test_sizes_promote_as_pythons_own_numbers(size: str, dtype: Any) -> None:
    check(lambda x: x * WEAK[size](x.shape[0]) + WEAK[size](x.size), np.arange(1, 5).astype(dtype))
    check(
        lambda x: WEAK[size](x.shape[0]) - np.multiply(x, WEAK[size](x.size)), np.arange(1, 5).astype(dtype)
    )


def test_complex_arithmetic_on_sizes_is_weak_too() -> None:
    check(lambda x: x * (x.shape[0] * 1j), np.arange(3, dtype=np.float32))


def test_numpy_functions_of_sizes_are_strong() -> None:
    a = np.ones(5, np.float32)
    check(lambda x: x * np.sqrt(x.shape[0]), a)
    check(lambda x: x * np.add(x.shape[0], 1), a)
    check(lambda x: x + np.maximum(x.shape[0], 2), a)
    check(lambda x: x * np.float32(2) * x.shape[0], a)
    check(lambda x: np.float32(2) * x.shape[0], a)
    assert interpreted(lambda x: np.sqrt(x.shape[0]), a).dtype == np.float64
    assert interpreted(lambda x: x * np.sqrt(x.shape[0]), a).dtype == np.float64


def test_sizes_stay_sizes_through_python_operators(x: Any) -> None:
    n = x.shape[0]
    for weak in (n, n + 1, n / 2, -n, n**2, n * 1j, n % 2, divmod(n, 2)[1]):
        assert isinstance(weak, WeakTensor)
    for strong in (n + np.int64(1), np.sin(n), n * x, n.astype(np.int64), n.copy()):
        assert type(strong) is Tensor
    n += 1
    assert isinstance(n, WeakTensor)


def test_sizes_can_be_compared_and_chosen_by() -> None:
    def f(x: Any) -> Any:
        return np.where(x.shape[0] > 3, x, -x)

    check(f, np.ones(3))
    check(f, np.ones(4))


@pytest.mark.parametrize("value", [[0.0], (1, 2)])
def test_a_list_cannot_be_repeated_a_symbolic_number_of_times(x: Any, value: Any) -> None:
    for use in (lambda: value * x.shape[0], lambda: x.shape[0] * value):
        with pytest.raises(kg.ConcretizationError, match=f"on a size and a {type(value).__name__}"):
            use()


# Asking for a value.


def _while(x: Any) -> None:
    while x > 0:
        pass


ASKING = {
    "if": (lambda x: 1 if x > 0 else 2, "branch"),
    "while": (_while, "branch"),
    "and": (lambda x: x > 0 and x, "branch"),
    "or": (lambda x: x > 0 or x, "branch"),
    "not": (lambda x: not x, "branch"),
    "bool": (bool, "branch"),
    "chain": (lambda x: 0 < x < 1, "branch"),
    "assert": (lambda x: all([x > 0]), "branch"),
    "max of two": (lambda x: max(x, 0), "branch"),
    "min of two": (lambda x: min(x, 0), "branch"),
    "sorted": (lambda x: sorted([x, x]), "branch"),
    "in a list": (lambda x: x in [1, 2], "branch"),
    "shape ==": (lambda x: x.shape == x[None].T[:, :].shape[:1], "branch"),
    "float": (float, r"float\(\)"),
    "int": (int, r"int\(\)"),
    "complex": (complex, r"complex\(\)"),
    "math.sin": (math.sin, r"float\(\)"),
    "math.isnan": (math.isnan, r"float\(\)"),
    "math.floor": (math.floor, r"math.floor\(\)"),
    "math.ceil": (math.ceil, r"math.ceil\(\)"),
    "math.trunc": (math.trunc, r"math.trunc\(\)"),
    "round": (round, r"round\(\)"),
    "round to": (lambda x: round(x, 2), r"round\(\)"),
    "index": (lambda x: [1, 2][x], "index"),
    "range": (range, "index"),
    "range of size": (lambda x: range(x.shape[0]), "index"),
    "hex": (hex, "index"),
    "for": (lambda x: list(x), "iteration"),
    "unpacking": (lambda x: (lambda a, b: a)(*x), "iteration"),
    "max": (max, "iteration"),
    "sum": (sum, "iteration"),
    "list": (list, "iteration"),
    "in": (lambda x: 3 in x, "`in`"),
    "len": (len, r"len\(\)(.*\n)*.*x.shape\[0\]"),
    "reversed": (lambda x: list(reversed(x)), r"len\(\)"),
    "np.asarray": (np.asarray, r"np.asarray\(\)"),
    "array index": (lambda x: np.ones(3)[x], "index|asarray"),
    "item": (lambda x: x.item(), r"item\(\)"),
    "tolist": (lambda x: x.tolist(), r"tolist\(\)"),
    "format": (lambda x: f"{x:.2f}", "format '.2f'"),
    "percent": (lambda x: "%f" % x, r"float\(\)"),  # noqa: UP031
    "np.vectorize": (lambda x: np.vectorize(math.sin)(x), "asarray"),
}


@pytest.mark.parametrize("way", ASKING)
def test_asking_for_a_value(way: str) -> None:
    ask, what = ASKING[way]
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(TypeError, match=f"{what}") as caught:
            ask(x)
    error = caught.value
    assert isinstance(error, kg.ConcretizationError)
    assert "needs the value of a Tensor, and there is none while recording" in error.what
    assert error.where is not None and error.where.file == __file__
    assert ("was recorded at" in error.what or "it is the argument 'x'" in error.what) and error.hint
    assert f"{HERE}:" in str(error)


def test_the_way_out_of_a_branch(x: Any) -> None:
    with pytest.raises(kg.ConcretizationError) as caught:
        if x > 0:
            pass
    text = str(caught.value)
    assert "if x > 0:" in text and here(-3) in text and "np.where(condition, a, b)" in text


def test_a_zero_rank_tensor_has_no_length() -> None:
    with kg.Tape() as tape:
        a = tape.input("a", np.float64, ndim=0)
        with pytest.raises(kg.DTypeError, match="0-d") as caught:
            len(a)
        assert here(-1) in str(caught.value)
