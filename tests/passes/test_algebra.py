"""Constants, divisions by constants, and powers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir
from kernelgen.base.dtypes import SUPPORTED, DType, supported
from kernelgen.ir import Graph, Node
from kernelgen.ops import OPS
from kernelgen.passes.algebra import fold_constants, peephole, take_roots, unroll_powers

ULP_BOUND = {"float32": 4.0, "float64": 2.0}
long_double = pytest.mark.skipif(
    np.finfo(np.longdouble).nmant < 63, reason="the reference needs an 80-bit long double"
)


def value(name: str, dtype: Any, ndim: int = 1) -> Node:
    return Node("input", (), np.dtype(dtype), ndim, name)


def of(node: Node, *inputs: Node) -> Graph:
    return Graph(inputs, (("y", node),))


def result(g: Graph) -> Node:
    return g.outputs[0][1]


# fold_constants


def constants(dtype: DType) -> list[Any]:
    if dtype.kind == "b":
        return [False, True]
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return [info.min, 0, 1, 3, info.max]
    if dtype.kind == "f":
        return [-0.0, 0.0, 1.5, -2.0, 1e-6, np.inf, np.nan]
    return [0.0, 1.5 - 2j, complex(-0.0, np.inf)]


@pytest.mark.parametrize("name", sorted(set(OPS) - {"cast"}))
def test_folded_values_are_numpy_s(name: str) -> None:
    row, folded = OPS[name], 0
    for dtype in SUPPORTED:
        try:
            operands, out = row.types((dtype,) * row.arity)
        except TypeError:
            continue
        if out not in SUPPORTED or any(d not in SUPPORTED for d in operands):
            continue
        for a in constants(operands[0]):
            for b in constants(operands[-1]):
                args = [ir.const(v, d) for v, d in zip((a, *[b] * (row.arity - 1)), operands, strict=True)]
                after = result(fold_constants(of(ir.apply(name, *args))))
                with np.errstate(all="ignore"):
                    try:
                        want = row.reference(*(np.asarray(n.param) for n in args))
                    except ValueError:  # integers to negative powers
                        assert after.op == name
                        continue
                folded += 1
                assert after.op == "const" and after.dtype == out and after.ndim == 0
                np.testing.assert_array_equal(after.param, want)
                if out.kind == "f" and not np.isnan(want):
                    assert np.signbit(after.param) == np.signbit(want)
    assert folded


def test_folding_goes_all_the_way_and_no_further() -> None:
    x, two = value("x", np.float64), ir.const(2.0)
    constant = ir.apply("sqrt", ir.apply("add", two, two))
    g = fold_constants(of(ir.apply("multiply", x, constant), x))
    assert result(g).args[0] is x and result(g).args[1].param == 2.0
    kept = of(ir.apply("add", ir.apply("multiply", x, two), two), x)
    assert fold_constants(kept).outputs == kept.outputs


def test_folding_keeps_what_numpy_refuses() -> None:
    bad = ir.apply("power", ir.const(2, np.dtype(int)), ir.const(-1, np.dtype(int)))
    assert result(fold_constants(of(bad))) is bad


def test_folding_casts_and_wraps_silently() -> None:
    half = ir.cast(ir.const(1e30), np.dtype(np.float16))
    byte = ir.apply("add", *[ir.const(200, np.dtype(np.uint8))] * 2)
    assert result(fold_constants(of(half))).param == np.inf
    assert result(fold_constants(of(byte))).param == 144


# x / c


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_division_by_powers_of_two_becomes_an_exact_product(dtype: Any) -> None:
    info, x = np.finfo(dtype), value("x", dtype)
    rng = np.random.default_rng(0)
    values = np.concatenate(
        [
            (rng.normal(size=300) * np.exp2(rng.uniform(info.minexp - 8, info.maxexp - 2, 300))).astype(
                dtype
            ),
            np.array([0.0, -0.0, np.inf, np.nan, info.max, info.tiny, info.smallest_subnormal], dtype),
        ]
    )
    for exponent in range(int(info.minexp) - 2, int(info.maxexp)):
        for sign in (1, -1):
            divisor = dtype(sign) * np.ldexp(dtype(1), exponent)
            if abs(divisor) == 1:
                continue
            g = of(ir.apply("divide", x, ir.const(divisor)), x)
            after = peephole(g)
            with np.errstate(over="ignore"):
                exact = np.isfinite(dtype(1) / divisor) and abs(dtype(1) / divisor) >= info.tiny
            assert (result(after).op == "multiply") == exact
            (got,), (want,) = ir.evaluate(after, {"x": values}), ir.evaluate(g, {"x": values})
            np.testing.assert_array_equal(got, want)
            np.testing.assert_array_equal(np.signbit(got), np.signbit(want))


@pytest.mark.parametrize("divisor", [3.0, 10.0, 1.5, 0.1])
def test_division_by_other_numbers_stays_in_strict_mode(divisor: float) -> None:
    x = value("x", np.float64)
    g = of(ir.apply("divide", x, ir.const(divisor)), x)
    assert peephole(g).outputs == g.outputs
    assert result(peephole(g, fastmath=True)).op == "multiply"


@pytest.mark.parametrize("divisor", [0.0, -0.0, np.inf, np.nan, 5e-324])
def test_division_by_numbers_without_a_reciprocal_always_stays(divisor: float) -> None:
    x = value("x", np.float64)
    g = of(ir.apply("divide", x, ir.const(divisor)), x)
    assert peephole(g, fastmath=True).outputs == g.outputs


# unroll_powers


def power(dtype: Any, exponent: Any, *, fastmath: bool = False) -> Graph:
    x = value("x", dtype)
    g = of(ir.apply("power", x, ir.const(exponent, x.dtype)), x)
    after = unroll_powers(g, fastmath=fastmath)
    ir.verify(after)
    return after


def unrolled(g: Graph) -> bool:
    return {n.op for n in g.nodes} <= {"input", "multiply", "square"}


@pytest.mark.parametrize(
    ("dtype", "largest", "largest_fast"),
    [
        (np.float16, 0, 0),
        (np.float32, 5, 64),
        (np.float64, 3, 64),
        (np.complex128, 8, 8),
        (np.complex64, 8, 8),
        (np.int32, 64, 64),
        (np.uint8, 64, 64),
    ],
)
def test_which_powers_are_unrolled(dtype: Any, largest: int, largest_fast: int) -> None:
    for exponent in range(3, 70):
        assert unrolled(power(dtype, exponent)) == (exponent <= largest)
        assert unrolled(power(dtype, exponent, fastmath=True)) == (exponent <= largest_fast)


@pytest.mark.parametrize("exponent", [-3.0, -1.0, 0.5, 2.5, np.inf, np.nan, 3 + 1j, complex(np.nan, 0)])
def test_other_powers_stay(exponent: Any) -> None:
    dtype = np.complex128 if isinstance(exponent, complex) else np.float64
    assert "power" in {n.op for n in power(dtype, exponent, fastmath=True).nodes}


@pytest.mark.parametrize("dtype", [d for d in SUPPORTED if d.kind in "iu"])
@pytest.mark.parametrize("exponent", [3, 4, 5, 7, 8, 31, 63, 64])
def test_powers_of_integers_wrap_as_numpy_s(dtype: DType, exponent: int) -> None:
    info = np.iinfo(dtype)
    x = np.array([info.min, info.min + 1, 0, 1, 2, 3, 5, 17, info.max - 1, info.max], dtype)
    g = power(dtype, exponent)
    assert unrolled(g)
    np.testing.assert_array_equal(ir.evaluate(g, {"x": x})[0], x ** dtype.type(exponent))


@long_double
@pytest.mark.parametrize(
    ("dtype", "exponent"), [(np.float32, 3), (np.float32, 4), (np.float32, 5), (np.float64, 3)]
)
def test_unrolled_powers_are_within_the_bounds_of_power(dtype: Any, exponent: int) -> None:
    rng, info = np.random.default_rng(exponent), np.finfo(dtype)
    x = np.concatenate(
        [
            rng.uniform(-3, 3, 200_000),
            np.exp2(rng.uniform(info.minexp / exponent - 8, info.maxexp / exponent, 100_000)),
        ]
    ).astype(dtype)
    wide = np.float64 if dtype == np.float32 and exponent == 3 else np.longdouble
    with np.errstate(all="ignore"):
        (got,) = ir.evaluate(power(dtype, exponent), {"x": x})
        true = x.astype(wide)
        true = np.multiply.reduce([true] * exponent)
        error = np.abs((got.astype(np.longdouble) - true) / np.spacing(np.abs(true).astype(dtype)))
    assert np.max(error[np.isfinite(got) & (np.abs(true) < info.max)]) <= ULP_BOUND[np.dtype(dtype).name]
    overflow = np.abs(true) > np.longdouble(info.max) * (1 + np.longdouble(info.eps))
    assert np.all(np.isinf(got[overflow]))


def test_unrolled_powers_have_numpy_s_special_values() -> None:
    x = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 1.0, -1.0, 1e200, -1e-200])
    (got,) = ir.evaluate(power(np.float64, 3.0), {"x": x})
    with np.errstate(all="ignore"):
        want = np.power(x, 3.0)
    np.testing.assert_array_equal(got, want)
    np.testing.assert_array_equal(np.signbit(got), np.signbit(want))


@pytest.mark.parametrize("exponent", range(3, 9))
def test_powers_of_complex_numbers_are_numpy_s_products(exponent: int) -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=500) + 1j * rng.normal(size=500)
    (got,) = ir.evaluate(power(np.complex128, exponent), {"x": x})
    np.testing.assert_allclose(got, x**exponent, rtol=1e-14)


def test_squaring_shares_its_steps() -> None:
    assert [n.op for n in power(np.int64, 64).nodes[1:]] == ["square"] * 6


# take_roots


@pytest.mark.parametrize("exponent", [0.5, -0.5, 1.5, 2.0, -1.0, 0.0])
@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "bfloat16"])
def test_powers_by_one_number_have_numpys_values_at_the_edges(dtype: str, exponent: float) -> None:
    x = np.array([-0.0, 0.0, -np.inf, np.inf, np.nan, 4.0, -4.0, 1.0], supported(dtype))
    functions: list[tuple[Any, tuple[Any, ...]]] = [
        (lambda x: x**exponent, ()),
        (lambda x, p: x**p, (exponent,)),
        (lambda x: np.power(x, exponent), ()),
        (lambda x: x ** x.dtype.type(exponent), ()),
        (lambda x, p: np.power(x, p), (x.dtype.type(exponent),)),
        (lambda x, p: x[:, None] ** p, (np.float64(exponent),)),
        (lambda x: x ** np.float64(exponent), ()),
    ]
    for f, rest in functions:
        with np.errstate(all="ignore"):
            expected = f(x, *rest)
        found = kg.jit(f)(x, *rest)
        assert found.dtype == expected.dtype
        a, b = (np.asarray(value, np.float64) for value in (found, expected))
        np.testing.assert_array_equal(a, b, strict=True)
        keep = ~np.isnan(b)
        assert (np.signbit(a) == np.signbit(b))[keep].all()


def test_powers_by_arrays_and_of_numbers_stay() -> None:
    x, s, p, ps = (
        value("x", "float64"),
        value("s", "float64", 0),
        value("p", "float64", 0),
        value("ps", "float64"),
    )
    for base, exponent in ((x, ps), (s, p), (x, ir.const(1.5, np.dtype(np.float64)))):
        g = of(ir.apply("power", base, exponent), base, exponent)
        assert result(take_roots(g)) is result(g)


def test_floats_of_16_bits_stay() -> None:
    x, p = value("x", "float16"), value("p", "float16", 0)
    g = of(ir.apply("power", x, p), x, p)
    assert result(take_roots(g)) is result(g)
