"""Rows: arithmetic, rounding, comparison, logic and selection.

Special values follow NumPy's own loops; the formulas of complex division, reciprocal and of the
floored remainder are those of its `loops.c.src` and `npy_math`, without which results would differ.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import (
    BOOL,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    DType,
    real_part,
)
from kernelgen.ops.table import ArgType, Op, from_ufunc

# Of equal zeros, the float16 loop of NumPy before 2.5 returns the first, that of later ones the second.
_RETURNS_SECOND = bool(np.signbit(np.nextafter(np.float16(0), np.float16(-0.0))))
_NEXTAFTER_HALF = "nextafter_half({0}, {1})" if _RETURNS_SECOND else "nextafter_half_first({0}, {1})"
_EXACT: dict[str, Any] = {"exact": True}
_NUMERIC = {"i": "{t}({e})", "u": "{t}({e})", "f": "{e}"}


def _numeric(expression: str, **others: Any) -> dict[str, Any]:
    """The same expression for integers, which need wrapping to their width, and for floats.

    numba computes narrow integers in 64 bits, where nothing overflows. Of int64 it says to LLVM that nothing
    does, so that arithmetic which may wrap is written on unsigned numbers.
    """
    spelled = {kind: text.replace("{e}", expression) for kind, text in _NUMERIC.items()}
    unsigned = expression.replace("{0}", "uint64({0})").replace("{1}", "uint64({1})")
    return spelled | {"l": f"int64({unsigned})"} | others


def _same(function: str, kinds: str = "iuf", **others: Any) -> dict[str, Any]:
    """A call of one function for each of these kinds."""
    return dict.fromkeys(kinds, function) | others


def _extremum(function: str) -> dict[str, str]:
    """Takes the second of equal operands, zeros of both signs; NumPy's float16 loops take the first."""
    return _same(f"{function}({{0}}, {{1}})", e=f"{function}({{1}}, {{0}})")


def _integers(function: str, arity: int = 2) -> dict[str, str]:
    """A call of a device function for integers: C++ has no wrapping arithmetic of its own."""
    operands = ", ".join(f"{{{i}}}" for i in range(arity))
    return dict.fromkeys("iu", f"{function}({operands})")


_IDENTITY = {"b": "{0}", "i": "{0}", "u": "{0}"}

ARITHMETIC = (
    from_ufunc(
        np.add,
        _numeric("{0} + {1}", b="{0} | {1}", c=("{0.r} + {1.r}", "{0.i} + {1.i}")),
        commutative=True,
        cuda=_integers("wrapping_add"),
        python="{0} + {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.subtract,
        _numeric("{0} - {1}", c=("{0.r} - {1.r}", "{0.i} - {1.i}")),
        cuda=_integers("wrapping_subtract"),
        python="{0} - {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.multiply,
        _numeric(
            "{0} * {1}",
            b="{0} & {1}",
            c="complex_multiply({0.r}, {0.i}, {1.r}, {1.i})",
        ),
        commutative=True,
        rounded="c",
        cuda=_integers("wrapping_multiply"),
        python="{0} * {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.divide,
        {"f": "divide({0}, {1})", "c": "complex_divide({0.r}, {0.i}, {1.r}, {1.i})"},
        cost=8,
        cuda={"f": "{0} / {1}"},
        rounded="c",
        python="{0} / {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.floor_divide,
        _same("floor_divide({0}, {1})"),
        scalar="iu",
        cost=20,
        cuda=_integers("integer_floor_divide") | {"f": "float_floor_divide({0}, {1})"},
        python="{0} // {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.remainder,
        _same("remainder({0}, {1})"),
        scalar="iu",
        cost=20,
        cuda=_integers("integer_remainder") | {"f": "float_remainder({0}, {1})"},
        python="{0} % {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.fmod, _same("fmod({0}, {1})"), scalar="iu", cost=20, cuda=_integers("integer_fmod"), **_EXACT
    ),
    from_ufunc(
        np.power,
        _same("power({0}, {1})", c="complex_power({0.r}, {0.i}, {1.r}, {1.i})"),
        scalar="iuc",
        exponent=1,
        cuda=_integers("integer_power") | {"f": "pow({0}, {1})"},
        cuda_ulp=(8.0, 2.0),
        cost=40,
        python="{0} ** {1}",
    ),
    from_ufunc(
        np.float_power,
        {"f": "power({0}, {1})", "c": "complex_power({0.r}, {0.i}, {1.r}, {1.i})"},
        scalar="c",
        exponent=1,
        cuda={"f": "pow({0}, {1})"},
        cuda_ulp=(8.0, 2.0),
        cost=40,
    ),
    from_ufunc(
        np.negative,
        _numeric("-{0}", c=("-{0.r}", "-{0.i}")),
        closed=True,
        cuda=_integers("wrapping_negative", 1),
        python="-{0}",
        **_EXACT,
    ),
    from_ufunc(
        np.positive, _IDENTITY | {"f": "{0}", "c": ("{0.r}", "{0.i}")}, closed=True, python="+{0}", **_EXACT
    ),
    from_ufunc(
        np.absolute,
        {"b": "{0}", "i": "absolute({0})", "u": "{0}", "f": "absolute({0})", "c": "hypot({0.r}, {0.i})"},
        closed=True,
        rounded="c",
        cuda={"i": "integer_absolute({0})"},
        exact=True,
        python="abs({0})",
    ),
    from_ufunc(np.fabs, {"f": "absolute({0})"}, closed=True, **_EXACT),
    from_ufunc(
        np.sign,
        # In bfloat16 the sign of -0.0 is -0.0.
        _same("sign({0})", c="complex_sign({0.r}, {0.i})", E="copysign(sign({0}), {0})"),
        closed=True,
        rounded="c",
        cuda=_integers("integer_sign", 1),
        **_EXACT,
    ),
    from_ufunc(
        np.reciprocal,
        {
            "i": "reciprocal({0})",
            "u": "reciprocal({0})",
            "f": "divide({o}(1.0), {0})",
            "c": "complex_reciprocal({0.r}, {0.i})",
        },
        cost=8,
        rounded="c",
        cuda=_integers("integer_reciprocal", 1) | {"f": "{o}(1.0) / {0}"},
        **_EXACT,
    ),
    from_ufunc(
        np.square,
        _numeric("{0} * {0}", c="complex_multiply({0.r}, {0.i}, {0.r}, {0.i})"),
        rounded="c",
        cuda=dict.fromkeys("iu", "wrapping_multiply({0}, {0})"),
        **_EXACT,
    ),
    from_ufunc(
        np.sqrt, {"f": "sqrt({0})", "c": "csqrt({0.r}, {0.i})"}, scalar="c", cost=8, rounded="c", **_EXACT
    ),
    from_ufunc(np.conjugate, _IDENTITY | {"f": "{0}", "c": ("{0.r}", "-{0.i}")}, closed=True, **_EXACT),
    from_ufunc(
        np.maximum,
        {"b": "{0} | {1}", "c": "complex_maximum({0.r}, {0.i}, {1.r}, {1.i})"} | _extremum("maximum"),
        closed=True,
        **_EXACT,
    ),
    from_ufunc(
        np.minimum,
        {"b": "{0} & {1}", "c": "complex_minimum({0.r}, {0.i}, {1.r}, {1.i})"} | _extremum("minimum"),
        closed=True,
        **_EXACT,
    ),
    from_ufunc(
        np.fmax,
        {"b": "{0} | {1}", "c": "complex_fmax({0.r}, {0.i}, {1.r}, {1.i})"} | _extremum("fmax"),
        closed=True,
        **_EXACT,
    ),
    from_ufunc(
        np.fmin,
        {"b": "{0} & {1}", "c": "complex_fmin({0.r}, {0.i}, {1.r}, {1.i})"} | _extremum("fmin"),
        closed=True,
        **_EXACT,
    ),
    from_ufunc(np.copysign, {"f": "copysign({0}, {1})"}, closed=True, **_EXACT),
    from_ufunc(
        np.nextafter,
        {"f": "nextafter({0}, {1})", "e": _NEXTAFTER_HALF, "E": "nextafter_bfloat({0}, {1})"},
        closed=True,
        scalar="f",
        cost=10,
        **_EXACT,
    ),
    from_ufunc(
        np.spacing,
        {"f": "spacing({0})", "e": "spacing_half({0})", "E": "spacing_bfloat({0})"},
        closed=True,
        scalar="f",
        cost=10,
        **_EXACT,
    ),
    from_ufunc(
        np.ldexp, {"f": "ldexp({0}, {1})"}, cost=10, cuda={"f": "ldexp({0}, bounded_exponent({1}))"}, **_EXACT
    ),
    from_ufunc(
        np.frexp,
        {"f": "frexp_mantissa({0})"},
        name="frexp_mantissa",
        closed=True,
        scalar="f",
        cost=10,
        **_EXACT,
    ),
    from_ufunc(
        np.frexp,
        {"f": "frexp_exponent({0})"},
        name="frexp_exponent",
        result=1,
        scalar="f",
        cost=10,
        **_EXACT,
    ),
    from_ufunc(np.modf, {"f": "modf_fraction({0})"}, name="modf_fraction", closed=True, cost=3, **_EXACT),
    from_ufunc(np.modf, {"f": "trunc({0})"}, name="modf_integer", result=1, closed=True, **_EXACT),
    from_ufunc(np.heaviside, {"f": "heaviside({0}, {1})"}, closed=True, cost=3, **_EXACT),
    from_ufunc(np.rint, {"f": "rint({0})", "c": ("rint({0.r})", "rint({0.i})")}, closed=True, **_EXACT),
    *(
        from_ufunc(ufunc, _IDENTITY | {"f": f"{ufunc.__name__}({{0}})"}, closed=True, **_EXACT)
        for ufunc in (np.floor, np.ceil, np.trunc)
    ),
    from_ufunc(np.deg2rad, {"f": "{0} * ({o}(pi) / {o}(180.0))"}, **_EXACT),
    from_ufunc(np.rad2deg, {"f": "{0} * ({o}(180.0) / {o}(pi))"}, **_EXACT),
)


def _lexicographic(strict: str, loose: str) -> str:
    """NumPy's order of complex numbers: by real part, then imaginary; false where a NaN decides."""
    return (
        f"(({{0.r}} {strict} {{1.r}}) & ({{0.i}} == {{0.i}}) & ({{1.i}} == {{1.i}}))"
        f" | (({{0.r}} == {{1.r}}) & ({{0.i}} {loose} {{1.i}}))"
    )


COMPARISON = (
    from_ufunc(
        np.equal,
        _same("{0} == {1}", c="({0.r} == {1.r}) & ({0.i} == {1.i})", b="logical_not({0} ^ {1})")
        | {"iu": "({0} >= 0) & (uint64({0}) == {1})", "ui": "({1} >= 0) & ({0} == uint64({1}))"},
        commutative=True,
        python="{0} == {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.not_equal,
        _same("{0} != {1}", c="({0.r} != {1.r}) | ({0.i} != {1.i})", b="{0} ^ {1}")
        | {"iu": "({0} < 0) | (uint64({0}) != {1})", "ui": "({1} < 0) | ({0} != uint64({1}))"},
        commutative=True,
        python="{0} != {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.less,
        _same("{0} < {1}", c=_lexicographic("<", "<"), b="logical_not({0}) & {1}")
        | {"iu": "({0} < 0) | (uint64({0}) < {1})", "ui": "({1} >= 0) & ({0} < uint64({1}))"},
        python="{0} < {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.less_equal,
        _same("{0} <= {1}", c=_lexicographic("<", "<="), b="logical_not({0}) | {1}")
        | {"iu": "({0} < 0) | (uint64({0}) <= {1})", "ui": "({1} >= 0) & ({0} <= uint64({1}))"},
        python="{0} <= {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.greater,
        _same("{0} > {1}", c=_lexicographic(">", ">"), b="{0} & logical_not({1})")
        | {"iu": "({0} >= 0) & (uint64({0}) > {1})", "ui": "({1} < 0) | ({0} > uint64({1}))"},
        python="{0} > {1}",
        **_EXACT,
    ),
    from_ufunc(
        np.greater_equal,
        _same("{0} >= {1}", c=_lexicographic(">", ">="), b="{0} | logical_not({1})")
        | {"iu": "({0} >= 0) & (uint64({0}) >= {1})", "ui": "({1} < 0) | ({0} >= uint64({1}))"},
        python="{0} >= {1}",
        **_EXACT,
    ),
)

_NONZERO = {"b": "{%d}", "i": "({%d} != 0)", "u": "({%d} != 0)", "f": "({%d} != 0)"}
_NONZERO_COMPLEX = "(({%d.r} != 0) | ({%d.i} != 0))"


def _logical(template: str, arity: int) -> dict[str, str]:
    """`template` over the truth of each operand, for every kind."""
    spelled = {k: template.format(*(text % i for i in range(arity))) for k, text in _NONZERO.items()}
    spelled["c"] = template.format(*(_NONZERO_COMPLEX % (i, i) for i in range(arity)))
    return spelled


LOGIC = (
    from_ufunc(np.logical_and, _logical("{} & {}", 2), commutative=True, **_EXACT),
    from_ufunc(np.logical_or, _logical("{} | {}", 2), commutative=True, **_EXACT),
    from_ufunc(np.logical_xor, _logical("{} ^ {}", 2), commutative=True, **_EXACT),
    from_ufunc(np.logical_not, _logical("logical_not({})", 1), **_EXACT),
    from_ufunc(
        np.isnan,
        dict.fromkeys("biu", "False") | {"f": "{0} != {0}", "c": "({0.r} != {0.r}) | ({0.i} != {0.i})"},
        cuda=dict.fromkeys("biu", "false"),
        **_EXACT,
    ),
    from_ufunc(
        np.isinf,
        dict.fromkeys("biu", "False")
        | {
            "f": "absolute({0}) == {t}(inf)",
            "c": "(absolute({0.r}) == {t}(inf)) | (absolute({0.i}) == {t}(inf))",
        },
        cuda=dict.fromkeys("biu", "false"),
        **_EXACT,
    ),
    from_ufunc(
        np.isfinite,
        dict.fromkeys("biu", "True")
        | {
            "f": "absolute({0}) < {t}(inf)",
            "c": "(absolute({0.r}) < {t}(inf)) & (absolute({0.i}) < {t}(inf))",
        },
        cuda=dict.fromkeys("biu", "true"),
        **_EXACT,
    ),
    from_ufunc(np.signbit, {"f": "signbit({0})"}, **_EXACT),
)


def _where_types(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
    _, x, y = args
    weak = [a for a in (x, y) if isinstance(a, type)]
    strong = [a for a in (x, y) if not isinstance(a, type)]
    common = np.result_type(*strong, *(w(0) for w in weak))
    return (BOOL, common, common), common


def _part_types(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
    dtype = args[0] if isinstance(args[0], np.dtype) else np.result_type(args[0])
    return (dtype,), real_part(dtype)


def _pair_types(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
    if any(isinstance(a, np.dtype) and a.kind == "c" for a in args):
        raise TypeError("the parts of a complex number are real")
    part = FLOAT32 if args == (FLOAT32, FLOAT32) else FLOAT64
    return (part, part), COMPLEX64 if part == FLOAT32 else COMPLEX128


def _pair(real: Any, imag: Any) -> Any:
    real, imag = np.broadcast_arrays(real, imag)
    result = np.empty(real.shape, COMPLEX64 if real.dtype == FLOAT32 else COMPLEX128)
    result.real, result.imag = real, imag
    return result[()]


def _cast_types(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
    raise TypeError("the result of a cast is said by who casts")


def cast_array(x: Any, dtype: DType) -> Any:
    """`x` converted as `astype` does; out-of-range floats give what the processor gives, silently."""
    if np.iscomplexobj(x) and dtype.kind not in "cb":
        x = np.real(x)
    with np.errstate(invalid="ignore", over="ignore"):
        return np.asarray(x).astype(dtype)[()]


SELECTION = (
    Op(
        name="where",
        arity=3,
        reference=np.where,
        types=_where_types,
        cpu=_same("select({0}, {1}, {2})", "biuf")
        | {"c": ("select({0}, {1.r}, {2.r})", "select({0}, {1.i}, {2.i})")},
        functions=(np.where,),
        speller=1,
        exact=True,
        closed=True,
    ),
    Op(
        name="cast",
        arity=1,
        reference=cast_array,
        types=_cast_types,
        cpu={},
        exact=True,
        cost=1,
    ),
    Op(
        name="real",
        arity=1,
        reference=np.real,
        types=_part_types,
        cpu=_same("{0}", "biuf") | {"c": "{0.r}"},
        functions=(np.real,),
        exact=True,
        closed=True,
    ),
    Op(
        name="imag",
        arity=1,
        reference=np.imag,
        types=_part_types,
        cpu=_same("{o}(0)", "biuf") | {"c": "{0.i}"},
        functions=(np.imag,),
        exact=True,
        closed=True,
    ),
    Op(
        name="complex_pair",
        arity=2,
        reference=_pair,
        types=_pair_types,
        cpu={"f": ("{0}", "{1}")},
        exact=True,
    ),
)

ROWS = (*ARITHMETIC, *COMPARISON, *LOGIC, *SELECTION)
