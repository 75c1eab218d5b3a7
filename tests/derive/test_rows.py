"""The table's column of derivatives: every row against differences, in both modes and twice."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest
import scipy.special

import kernelgen as kg
from kernelgen.base.dtypes import FLOAT64
from kernelgen.ops import COMPOSITES, OPS
from kernelgen.ops.composite import elementary
from kernelgen.ops.derivatives import COMPOSITE_SLOPES, SLOPES
from tests.derive import numeric

RNG = np.random.default_rng(7)

DOMAINS = {
    "log": (0.3, 4.0),
    "log2": (0.3, 4.0),
    "log10": (0.3, 4.0),
    "log1p": (-0.6, 4.0),
    "sqrt": (0.3, 4.0),
    "cbrt": (0.3, 4.0),
    "reciprocal": (0.4, 3.0),
    "power": (0.4, 3.0),
    "float_power": (0.4, 3.0),
    "arcsin": (-0.6, 0.6),
    "arccos": (-0.6, 0.6),
    "arctanh": (-0.6, 0.6),
    "frexp_mantissa": (0.55, 0.85),
    "arccosh": (1.3, 4.0),
    "gamma": (1.2, 3.5),
    "gammaln": (1.2, 3.5),
    "hypot": (0.5, 3.0),
    "arctan2": (0.5, 3.0),
    "divide": (0.5, 3.0),
    "floor_divide": (0.55, 0.9),
    "logit": (0.25, 0.75),
    "boxcox": (0.4, 3.0),
    "boxcox1p": (0.4, 3.0),
    "pseudo_huber": (0.4, 3.0),
    "rel_entr": (0.4, 3.0),
    "kl_div": (0.4, 3.0),
    "entr": (0.4, 3.0),
    "xlogy": (0.4, 3.0),
    "xlog1py": (0.4, 3.0),
}
"""Where a function is smooth; elsewhere numbers lie between -0.9 and 0.9."""


def operands(name: str, arity: int, count: int = 9) -> list[Any]:
    """Float64 operands away from kinks, singularities and whole numbers."""
    low, high = DOMAINS.get(name, (-0.9, 0.9))
    values = []
    for k in range(arity):
        x = RNG.uniform(low, high, count)
        near = np.abs(x - np.rint(x)) < 0.02
        values.append(np.where(near, x + 0.05, x) + 0.03 * k)
    if name in ("remainder", "fmod"):
        values[1] = RNG.uniform(1.2, 1.6, count)
        values[0] = np.array([-0.4, 0.3, 0.7, 2.0, 2.1, -2.0, 5.0, -5.1, 0.9])
        bad = np.abs(values[0] / values[1] - np.rint(values[0] / values[1])) < 0.05
        values[0] = np.where(bad, values[0] + 0.2, values[0])
    if name in ("where",):
        values[0] = values[0] > 0
    if name == "ldexp":
        values[1] = np.array([-2, -1, 0, 1, 2, 3, 0, -1, 1], np.int32)
    if name == "heaviside":
        values[0] = np.where(np.arange(count) % 2 == 0, 0.5, -0.5)
    if name == "huber":
        values[0] = np.abs(values[0]) + 0.2
        values[1] = np.where(np.abs(np.abs(values[1]) - values[0]) < 0.05, values[1] * 0.5, values[1])
    if name == "arccosh":
        values[0] = np.abs(values[0])
    return values


def float_rows() -> list[str]:
    """The rows that give a floating-point result for float64 operands."""
    found = []
    for name, row in OPS.items():
        if name in ("cast", "where", "ldexp"):
            found.append(name)
            continue
        try:
            operands_, result = row.types((FLOAT64,) * row.arity)
        except TypeError:
            continue
        if result.kind in "fc" and all(d.kind in "fc" for d in operands_):
            found.append(name)
    return found


def test_every_row_has_a_derivative_or_a_reason() -> None:
    # The derivative of a cast depends on dtypes.
    assert set(float_rows()) - {"cast"} == set(SLOPES)
    assert set(COMPOSITE_SLOPES) <= set(COMPOSITES)


@pytest.mark.parametrize("name", sorted(SLOPES))
def test_rows_have_one_slope_for_each_operand(name: str) -> None:
    slopes = SLOPES[name]
    if isinstance(slopes, str):
        assert len(slopes) > 20 and slopes[0].islower()
    else:
        assert len(slopes) == OPS[name].arity


TABLE = sorted(
    name for name, slopes in SLOPES.items() if not isinstance(slopes, str) and name != "complex_pair"
)
"""The rows that have derivatives; test_complex.py has those that give complex numbers."""


@pytest.mark.parametrize("name", TABLE)
def test_rows_against_differences(name: str) -> None:
    row, values = OPS[name], operands(name, OPS[name].arity)
    function = numeric.interpreted(lambda *xs: elementary(name, *xs))
    check(function, row.reference, values, twice=name not in ("gamma", "gammaln"))


def check(function: Any, reference: Any, values: list[Any], *, twice: bool = True) -> None:
    """Both modes, and the second derivatives, against differences."""
    ones = np.ones_like(values[-1], float)

    def total(*xs: Any) -> Any:
        return np.sum(function(*xs))

    for k, x in enumerate(values):
        if x.dtype.kind != "f":
            continue
        expected = numeric.slope(reference, values, k)
        first = kg.grad(numeric.interpreted(total), k)
        assert numeric.close(first(*values), expected), k

        def of_one(x: Any, place: int = k) -> Any:
            return function(*values[:place], x, *values[place + 1 :])

        _, forward = kg.jvp(numeric.interpreted(of_one), (x,), (ones,))
        assert numeric.close(forward, expected), k
        if not twice:
            continue
        for j, z in enumerate(values):
            if z.dtype.kind == "f":
                second = kg.grad(numeric.interpreted(lambda *xs: np.sum(kg.grad(total, k)(*xs))), j)  # noqa: B023
                assert numeric.close(second(*values), numeric.slope(first, values, j)), (k, j)


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_rows_beside_jax(name: str) -> None:
    """Reverse and forward mode, and both over reverse mode."""
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    theirs = getattr(jax.numpy, name, getattr(importlib.import_module("jax.scipy.special"), name, None))
    if theirs is None:
        pytest.skip("JAX does not have it")
    values = operands(name, OPS[name].arity)
    places = tuple(k for k, v in enumerate(values) if v.dtype.kind == "f")
    ways = [RNG.normal(size=values[k].shape) for k in places]

    def slopes(grad: Any, jvp: Any, function: Any) -> Any:
        """The gradient, and derivatives in a direction."""

        def total(*xs: Any) -> Any:
            given = dict(zip(places, xs, strict=True))
            return function(*(given.get(k, v) for k, v in enumerate(values))).sum()

        def along(*xs: Any) -> Any:
            return sum((s * w).sum() for s, w in zip(first(*xs), ways, strict=True))

        first = grad(total, tuple(range(len(places))))
        args = [values[k] for k in places]
        once = [*first(*args), jvp(total, args, ways)[1]]
        if name in ("gamma", "gammaln"):  # Of digamma there is no derivative.
            return once
        return [*once, *grad(along, tuple(range(len(places))))(*args), jvp(along, args, ways)[1]]

    with kg.interpret():
        found = slopes(kg.grad, kg.jvp, lambda *xs: elementary(name, *xs))
    for one, other in zip(found, slopes(jax.grad, jax.jvp, theirs), strict=True):
        assert numeric.close(one, other)


def composite(name: str) -> tuple[Any, int]:
    """A composite's function, and how many arrays it takes."""
    row = COMPOSITES[name]
    function = row.functions[0] if row.functions else getattr(scipy.special, row.scipy)
    return function, getattr(function, "nin", 1)


SMOOTH = sorted({*COMPOSITE_SLOPES, "exp10", "special_cbrt", "radians", "degrees", "nan_to_num"})


@pytest.mark.parametrize("name", SMOOTH)
def test_composites_against_differences(name: str) -> None:
    function, arity = composite(name)
    row = DOMAINS.get(name.removeprefix("special_"), DOMAINS.get(name))
    values = operands(name if row is None else name.removeprefix("special_"), arity)
    check(numeric.interpreted(lambda *xs: function(*xs)), function, values)


POINTS = {
    "logaddexp": [(0.0, 0.0), (1.5, 1.5), (-2.0, -2.0), (700.0, 700.0), (3.0, -1.0)],
    "logaddexp2": [(0.0, 0.0), (1.5, 1.5), (-2.0, -2.0)],
    "sinc": [(0.0,), (1e-9,), (1e-3,), (0.3,), (2.0,)],
    "expit": [(0.0,), (1e-12,), (30.0,), (-30.0,)],
    "log_expit": [(0.0,), (30.0,), (-30.0,)],
    "logit": [(0.5,), (0.3,), (0.65,)],
    "ndtr": [(0.0,), (1.0,), (-3.0,)],
    "exprel": [(0.0,), (1e-9,), (0.9999,), (1.0001,), (-1.0,), (3.0,)],
    "boxcox": [(2.0, 0.0), (2.0, 1e-8), (1.0, 0.5), (0.5, -2.0)],
    "pseudo_huber": [(1.0, 0.0), (1.0, 1e-6), (2.0, 50.0)],
    "huber": [(1.0, 0.0), (1.0, 0.5), (1.0, -3.0)],
}
"""Points at which the operations that a composite is made of have kinks, cancel, or overflow."""


@pytest.mark.parametrize("name", sorted(POINTS))
def test_composites_at_points_where_their_formulas_change(name: str) -> None:
    function, _ = composite(name)
    for point in POINTS[name]:
        values = [np.array([v]) for v in point]
        check(numeric.interpreted(lambda *xs: function(*xs)), function, values)


KINKS: list[tuple[str, tuple[float, ...], tuple[float, ...]]] = [
    ("absolute", (0.0,), (0.0,)),
    ("fabs", (0.0,), (0.0,)),
    ("maximum", (2.0, 2.0), (0.5, 0.5)),
    ("minimum", (2.0, 2.0), (0.5, 0.5)),
    ("fmax", (2.0, 2.0), (0.5, 0.5)),
    ("fmin", (2.0, 2.0), (0.5, 0.5)),
    ("fmax", (np.nan, 2.0), (0.0, 1.0)),
    ("fmin", (2.0, np.nan), (1.0, 0.0)),
    ("floor", (2.0,), (0.0,)),
    ("sign", (0.0,), (0.0,)),
    ("power", (0.0, 2.0), (0.0, 0.0)),
    ("power", (0.0, 1.0), (1.0, 0.0)),
    ("power", (2.0, 0.0), (0.0, np.log(2.0))),
    ("power", (0.0, 0.0), (0.0, 0.0)),
    ("power", (-2.0, 3.0), (12.0, np.nan)),
    ("copysign", (-1.5, 2.0), (-1.0, 0.0)),
    ("heaviside", (0.0, 0.3), (0.0, 1.0)),
    ("sqrt", (0.0,), (np.inf,)),
]


@pytest.mark.parametrize(("name", "point", "expected"), KINKS)
def test_kinks_are_as_documented(name: str, point: tuple[float, ...], expected: tuple[float, ...]) -> None:
    function = numeric.interpreted(lambda *xs: elementary(name, *xs))
    for k, slope in enumerate(expected):
        with np.errstate(all="ignore"):
            found = kg.grad(function, k)(*map(np.float64, point))
        assert found == slope or (np.isnan(found) and np.isnan(slope)), (k, found)


@pytest.mark.parametrize("dtype", ["e", "f", "d"])
@pytest.mark.parametrize("name", ["multiply", "exp", "tanh", "power", "maximum", "hypot"])
def test_derivatives_are_of_the_arguments_dtype(name: str, dtype: str) -> None:
    values = [v.astype(dtype) for v in operands(name, OPS[name].arity)]
    function = numeric.interpreted(lambda *xs: np.sum(elementary(name, *xs)))
    exact = [
        numeric.slope(OPS[name].reference, [v.astype(float) for v in values], k) for k in range(len(values))
    ]
    for k, expected in enumerate(exact):
        found = kg.grad(function, k)(*values)
        assert found.dtype == np.dtype(dtype)
        assert np.allclose(
            found.astype(float), expected, rtol=40 * np.finfo(dtype).eps, atol=1e-3 if dtype == "e" else 1e-6
        )


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_tanh_is_flat_far_away(dtype: Any) -> None:
    """Its derivatives are zero where cosh, which they are computed by, overflows."""
    x = np.array([-np.inf, -800, -90, 8, 200, 1000, np.inf, np.nan], dtype)
    with kg.interpret():
        once = kg.grad(lambda x: np.sum(np.tanh(x)))
        twice = kg.grad(lambda x: np.sum(once(x)))
        for slope in (once(x), twice(x)):
            assert slope.dtype == dtype and np.isnan(slope[-1])
            assert np.all(np.abs(slope[[0, 1, 5, 6]]) == 0) and np.all(np.abs(slope[:-1]) < 1e-5)
