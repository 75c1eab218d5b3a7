"""THE TABLE's column of derivatives: for each row, one function for each operand.

A function `slope(t, y, *operands)` takes the row's result and operands, and gives the product of `t` with
the partial derivative by that operand. It is linear in `t`, so that one function serves both modes: forward,
where `t` is the tangent of the operand, and reverse, where it is the cotangent of the result. It is written
with NumPy's functions, on Tensors and on arrays alike, so that it has a derivative itself.

Of complex numbers the convention is JAX's: what changes in a direction is the real part of the cotangent
times the tangent. So a holomorphic function has the same slope in both modes, without conjugates. A function
that is not, such as `absolute`, has the map of cotangents in its place, linear over the real numbers;
forward mode is the derivative of reverse mode by cotangents.

None in the place of a function says that the derivative is zero wherever there is one: of rounding, signs and
conditions. A text in the place of a row says why it has none. Rows whose results are integers or truth values
need no entry. At kinks the value lies between those of both sides; docs/derivatives.md lists them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.errors import UnsupportedError
from kernelgen.ops.composite import ROWS, elementary, make_complex
from kernelgen.ops.transcendental import special

Slope: TypeAlias = "Callable[..., Any] | None"
Slopes: TypeAlias = "tuple[Slope, ...] | str"

_LN2, _LN10 = math.log(2.0), math.log(10.0)
_TWO_OVER_ROOT_PI = 2.0 / math.sqrt(math.pi)
_ROOT_TWO_PI = math.sqrt(2.0 * math.pi)


def _call(name: str, *args: Any) -> Any:
    """A composite row of the table, such as `expit`, by its name."""
    for arg in args:
        if hasattr(arg, "__kernelgen_record__"):
            return arg.tape.compose(_ROWS[name], args, {})
    return _ROWS[name].compose(*args)


_ROWS = {row.name: row for row in ROWS}


def _same(t: Any, *_: Any) -> Any:
    return t


def _is_complex(x: Any) -> bool:
    return bool(x.dtype.kind == "c")


def _conjugate(t: Any, y: Any, x: Any) -> Any:
    return np.conjugate(t) if _is_complex(x) else t


def _imag(t: Any, y: Any, x: Any) -> Any:
    return make_complex(np.zeros_like(t), -t) if _is_complex(x) else None


def _absolute(t: Any, y: Any, x: Any) -> Any:
    if not _is_complex(x):
        return t * np.sign(x)
    zero = y == 0
    return t * np.where(zero, 0.0, np.conjugate(x) / np.where(zero, 1.0, y))


def _sign(t: Any, y: Any, x: Any) -> Any:
    """That of x / abs(x) for complex numbers, which turns with them."""
    if not _is_complex(x):
        return None
    size = np.abs(x)
    zero = size == 0
    return np.where(zero, 0.0, (t - np.conjugate(y) * np.real(t * y)) / np.where(zero, 1.0, size))


def _arcsinh(t: Any, y: Any, x: Any) -> Any:
    return t / (np.sqrt(1.0 + x * x) if _is_complex(x) else np.hypot(x, 1.0))


def _arccosh(t: Any, y: Any, x: Any) -> Any:
    if _is_complex(x):  # The root of the product is another one where the real part is negative.
        return t / (np.sqrt(x - 1.0) * np.sqrt(x + 1.0))
    return t / np.sqrt((x - 1.0) * (x + 1.0))


def _larger(t: Any, a: Any, b: Any) -> Any:
    """`t` where a is larger than b, half of it where they are equal."""
    return np.where(a > b, t, np.where(a == b, 0.5 * t, 0.0))


def _fmax(t: Any, a: Any, b: Any) -> Any:
    return np.where(np.isnan(b), t, _larger(t, a, b))


def _power_base(t: Any, y: Any, x: Any, n: Any) -> Any:
    return np.where(n == 0, 0.0, t * (n * np.power(x, n - 1)))


def _power_exponent(t: Any, y: Any, x: Any, n: Any) -> Any:
    return t * (y * np.log(np.where(x == 0, 1.0, x)))


_FAR = {"float64": 355.0, "complex128": 355.0, "float16": 6.2}
"""Where the square of cosh overflows, by dtypes."""


def _tanh(t: Any, y: Any, x: Any) -> Any:
    """1 - tanh(x)**2 cancels; where cosh is too large, its own derivatives would make NaN of zero."""
    far = np.abs(np.real(x)) > _FAR.get(x.dtype.name, 44.5)
    return np.where(far, 0.0, t / np.square(np.cosh(np.where(far, 0.0, x))))


def _digamma(x: Any) -> Any:
    try:
        return special("digamma", x)
    except KeyError:
        raise UnsupportedError(
            "the derivative of gamma functions is digamma, which is SciPy's", hint="Install scipy."
        ) from None


SLOPES: Mapping[str, Slopes] = MappingProxyType(
    {
        "add": (_same, _same),
        "subtract": (_same, lambda t, y, a, b: -t),
        "multiply": (lambda t, y, a, b: t * b, lambda t, y, a, b: t * a),
        "divide": (lambda t, y, a, b: t / b, lambda t, y, a, b: -(t * y) / b),
        "floor_divide": (None, None),
        "remainder": (_same, lambda t, y, a, b: -t * np.rint((a - y) / b)),
        "fmod": (_same, lambda t, y, a, b: -t * np.rint((a - y) / b)),
        "power": (_power_base, _power_exponent),
        "float_power": (_power_base, _power_exponent),
        "negative": (lambda t, y, x: -t,),
        "positive": (_same,),
        "absolute": (_absolute,),
        "fabs": (lambda t, y, x: t * np.sign(x),),
        "sign": (_sign,),
        "reciprocal": (lambda t, y, x: -t * (y * y),),
        "square": (lambda t, y, x: t * (2.0 * x),),
        "sqrt": (lambda t, y, x: 0.5 * t / y,),
        "conjugate": (_conjugate,),
        "maximum": (lambda t, y, a, b: _larger(t, a, b), lambda t, y, a, b: _larger(t, b, a)),
        "minimum": (lambda t, y, a, b: _larger(t, b, a), lambda t, y, a, b: _larger(t, a, b)),
        "fmax": (lambda t, y, a, b: _fmax(t, a, b), lambda t, y, a, b: _fmax(t, b, a)),
        "fmin": (lambda t, y, a, b: _fmax(t, -a, -b), lambda t, y, a, b: _fmax(t, -b, -a)),
        "copysign": (lambda t, y, a, b: np.where(np.signbit(a) == np.signbit(b), t, -t), None),
        "nextafter": "it moves by steps of the floating-point grid, which have no derivative",
        "spacing": "it measures steps of the floating-point grid, which have no derivative",
        "ldexp": (lambda t, y, x, n: np.ldexp(t, n), None),
        "frexp_mantissa": (lambda t, y, x: np.ldexp(t, -elementary("frexp_exponent", x)),),
        "modf_fraction": (_same,),
        "modf_integer": (None,),
        "heaviside": (None, lambda t, y, x, h: np.where(x == 0, t, 0.0)),
        "rint": (None,),
        "floor": (None,),
        "ceil": (None,),
        "trunc": (None,),
        "deg2rad": (lambda t, y, x: np.deg2rad(t),),
        "rad2deg": (lambda t, y, x: np.rad2deg(t),),
        "where": (
            None,
            lambda t, y, c, a, b: np.where(c, t, 0.0),
            lambda t, y, c, a, b: np.where(c, 0.0, t),
        ),
        "real": (_same,),
        "imag": (_imag,),
        "complex_pair": (lambda t, y, a, b: np.real(t), lambda t, y, a, b: -np.imag(t)),
        "exp": (lambda t, y, x: t * y,),
        "log": (lambda t, y, x: t / x,),
        "sin": (lambda t, y, x: t * np.cos(x),),
        "cos": (lambda t, y, x: -t * np.sin(x),),
        "tan": (lambda t, y, x: t * (1.0 + y * y),),
        "sinh": (lambda t, y, x: t * np.cosh(x),),
        "cosh": (lambda t, y, x: t * np.sinh(x),),
        "tanh": (_tanh,),
        "arcsin": (lambda t, y, x: t / np.sqrt((1.0 - x) * (1.0 + x)),),
        "arccos": (lambda t, y, x: -t / np.sqrt((1.0 - x) * (1.0 + x)),),
        "arctan": (lambda t, y, x: t / (1.0 + x * x),),
        "arcsinh": (_arcsinh,),
        "arccosh": (_arccosh,),
        "arctanh": (lambda t, y, x: t / ((1.0 - x) * (1.0 + x)),),
        "exp2": (lambda t, y, x: t * (y * _LN2),),
        "expm1": (lambda t, y, x: t * np.exp(x),),
        "log2": (lambda t, y, x: t / (x * _LN2),),
        "log10": (lambda t, y, x: t / (x * _LN10),),
        "log1p": (lambda t, y, x: t / (1.0 + x),),
        "cbrt": (lambda t, y, x: t / (3.0 * (y * y)),),
        "arctan2": (
            lambda t, y, a, b: t * (b / np.hypot(a, b)) / np.hypot(a, b),
            lambda t, y, a, b: -t * (a / np.hypot(a, b)) / np.hypot(a, b),
        ),
        "hypot": (lambda t, y, a, b: t * (a / y), lambda t, y, a, b: t * (b / y)),
        "erf": (lambda t, y, x: t * (_TWO_OVER_ROOT_PI * np.exp(-x * x)),),
        "erfc": (lambda t, y, x: -t * (_TWO_OVER_ROOT_PI * np.exp(-x * x)),),
        "gamma": (lambda t, y, x: t * (y * _digamma(x)),),
        "gammaln": (lambda t, y, x: t * _digamma(x),),
    }
)
"""The derivatives of the elementary operations, by their names; casts have theirs where dtypes are known."""


# Composites whose operations would give another derivative than the function has, at some points.


def _series(z: Any, coefficients: list[float]) -> Any:
    total = coefficients[-1] + 0.0 * z
    for coefficient in reversed(coefficients[:-1]):
        total = total * z + coefficient
    return total


def _sinc(t: Any, y: Any, x: Any) -> Any:
    z = math.pi * x
    near = np.abs(z) < 1.0
    small, large = np.where(near, z, 0.0), np.where(near, 1.0, z)
    # d/dz sin(z)/z = -z/3 + z^3/30 - ...
    terms = [(-1) ** k * 2 * k / math.factorial(2 * k + 1) for k in range(1, 11)]
    slope = np.where(
        near,
        small * _series(small * small, terms),
        (large * np.cos(large) - np.sin(large)) / (large * large),
    )
    return t * (math.pi * slope)


def _exprel_slope(x: Any) -> Any:
    near = np.abs(x) < 1.0
    small, large = np.where(near, x, 0.0), np.where(near, 1.0, x)
    terms = [1.0 / (math.factorial(k) * (k + 2)) for k in range(18)]
    far = (np.exp(large) * (large - 1.0) + 1.0) / (large * large)
    return np.where(near, _series(small, terms), far)


def _log_weight(t: Any, x: Any, y: Any, base: float) -> Any:
    both = np.isinf(x) & (x == y)
    return t * _call("expit", np.where(both, 0.0, x - y) * base)


def _pseudo_huber_delta(t: Any, y: Any, delta: Any, r: Any) -> Any:
    v = r / delta
    s = np.sqrt(1.0 + v * v)
    return t * (delta * np.square(v * v / (s + 1.0)) / s)


def _boxcox(log: Callable[[Any], Any]) -> Callable[..., Any]:
    def slope(t: Any, y: Any, x: Any, n: Any) -> Any:
        size = log(x)
        return t * (size * size * _exprel_slope(n * size))

    return slope


NOT_HOLOMORPHIC = frozenset({"conjugate", "sign"})
"""The rows that give complex numbers of complex ones, and have no complex derivative."""

COMPOSITE_SLOPES: Mapping[str, tuple[Slope, ...]] = MappingProxyType(
    {
        "logaddexp": (
            lambda t, y, a, b: _log_weight(t, a, b, 1.0),
            lambda t, y, a, b: _log_weight(t, b, a, 1.0),
        ),
        "logaddexp2": (
            lambda t, y, a, b: _log_weight(t, a, b, _LN2),
            lambda t, y, a, b: _log_weight(t, b, a, _LN2),
        ),
        "sinc": (_sinc,),
        "expit": (lambda t, y, x: t * (y * _call("expit", -x)),),
        "logit": (lambda t, y, x: t / (x * (1.0 - x)),),
        "log_expit": (lambda t, y, x: t * _call("expit", -x),),
        "xlogy": (lambda t, y, a, b: t * np.log(b), lambda t, y, a, b: t * (a / b)),
        "xlog1py": (lambda t, y, a, b: t * np.log1p(b), lambda t, y, a, b: t * (a / (1.0 + b))),
        "ndtr": (lambda t, y, x: t * (np.exp(-0.5 * (x * x)) / _ROOT_TWO_PI),),
        "entr": (lambda t, y, x: -t * (np.log(x) + 1.0),),
        "rel_entr": (lambda t, y, a, b: t * (np.log(a / b) + 1.0), lambda t, y, a, b: -t * (a / b)),
        "kl_div": (lambda t, y, a, b: t * np.log(a / b), lambda t, y, a, b: t * (1.0 - a / b)),
        "exprel": (lambda t, y, x: t * _exprel_slope(x),),
        "huber": (
            lambda t, y, delta, r: t * np.maximum(np.abs(r) - delta, 0.0),
            lambda t, y, delta, r: t * np.minimum(delta, np.maximum(-delta, r)),
        ),
        "pseudo_huber": (
            _pseudo_huber_delta,
            lambda t, y, delta, r: t * (r / np.hypot(1.0, r / delta)),
        ),
        "boxcox": (lambda t, y, x, n: t * np.power(x, n - 1.0), _boxcox(np.log)),
        "boxcox1p": (lambda t, y, x, n: t * np.power(1.0 + x, n - 1.0), _boxcox(np.log1p)),
    }
)
"""The derivatives of composite rows; those of the others follow from the operations that they are made of."""


def slopes_of(op: str) -> Slopes:
    """The derivatives of an elementary operation with floating-point results."""
    return SLOPES.get(op, f"there is no rule for {op}")
