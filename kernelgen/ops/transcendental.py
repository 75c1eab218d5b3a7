"""Rows: exponentials, logarithms, trigonometry, and the special functions of the C library."""

from __future__ import annotations

import functools
import math
from typing import Any

import numpy as np

from kernelgen.ops.table import Op, from_ufunc, special_types

_C_NAMES = {
    np.exp: "cexp",
    np.log: "clog",
    np.sin: "csin",
    np.cos: "ccos",
    np.tan: "ctan",
    np.sinh: "csinh",
    np.cosh: "ccosh",
    np.tanh: "ctanh",
    np.arcsin: "casin",
    np.arccos: "cacos",
    np.arctan: "catan",
    np.arcsinh: "casinh",
    np.arccosh: "cacosh",
    np.arctanh: "catanh",
    np.exp2: "complex_exp2",
    np.expm1: "complex_expm1",
    np.log2: "complex_log2",
    np.log10: "complex_log10",
    np.log1p: "complex_log1p",
}


_CUDA = {
    "exp": ("exp", 2, 1),
    "exp2": ("exp2", 2, 1),
    "expm1": ("expm1", 1, 1),
    "log": ("log", 1, 1),
    "log2": ("log2", 1, 1),
    "log10": ("log10", 2, 1),
    "log1p": ("log1p", 1, 1),
    "sin": ("sin", 2, 2),
    "cos": ("cos", 2, 2),
    "tan": ("tan", 4, 2),
    "arcsin": ("asin", 4, 2),
    "arccos": ("acos", 3, 2),
    "arctan": ("atan", 2, 2),
    "arctan2": ("atan2", 3, 2),
    "sinh": ("sinh", 3, 2),
    "cosh": ("cosh", 2, 1),
    "tanh": ("tanh", 2, 1),
    "arcsinh": ("asinh", 3, 3),
    "arccosh": ("acosh", 4, 3),
    "arctanh": ("atanh", 3, 2),
    "cbrt": ("cbrt", 1, 1),
    "hypot": ("hypot", 3, 2),
    "erf": ("erf", 2, 2),
    "erfc": ("erfc", 4, 5),
    "gamma": ("tgamma", 11, 10),
    "gammaln": ("gammaln", 6, 4),
}
"""CUDA's names, and bounds of its errors in float32 and float64, which NVIDIA found by tests, without proof:
CUDA C Programming Guide, appendix E.1, as tabulated in "CUDA vs OpenCL math builtin precision" of the DPC++
documentation (intel/llvm, sycl/doc/cuda). Releases differ, and a larger number stands where one may have it;
that of gammaln holds outside of (-12, -2), where kernels have a series of their own."""


def _on_cuda(name: str, arity: int = 1) -> dict[str, Any]:
    """The CUDA column of a function."""
    spelled, single, double = _CUDA[name]
    operands = ", ".join(f"{{{i}}}" for i in range(arity))
    return {"cuda": {"f": f"{spelled}({operands})"}, "cuda_ulp": (float(single), float(double))}


_VECTORS_ULP: dict[np.ufunc, tuple[float, float]] = dict.fromkeys(
    (np.arcsinh, np.arctanh, np.log10), (4.0, 4.0)
)
"""Functions whose errors in glibc's vector library exceed two units of float64: of six million numbers of
all magnitudes they were up to 2.34, 2.87 and 2.004. The library is made for errors below 4
(https://sourceware.org/glibc/wiki/libmvec)."""


def _row(ufunc: np.ufunc) -> Op:
    spelled = {"f": f"{ufunc.__name__}({{0}})"}
    if ufunc in _C_NAMES:
        spelled["c"] = f"{_C_NAMES[ufunc]}({{0.r}}, {{0.i}})"
    ulp = _VECTORS_ULP.get(ufunc, (4.0, 2.0))
    return from_ufunc(ufunc, spelled, scalar="c", cost=20, ulp=ulp, **_on_cuda(ufunc.__name__))


def special(name: str, *args: Any) -> Any:
    """`scipy.special.<name>` where SciPy is there, the standard library's function otherwise."""
    try:
        import scipy.special
    except ImportError:
        stand_in = {"erf": math.erf, "erfc": math.erfc, "gammaln": math.lgamma, "gamma": math.gamma}[name]
        result = np.vectorize(stand_in, otypes=[np.float64])(*args)
        return result.astype(np.result_type(*args))[()]
    return getattr(scipy.special, name)(*args)


def _special_row(name: str, *, ulp: tuple[float, float] = (4.0, 2.0), scalar: str = "") -> Op:
    return Op(
        name=name,
        arity=1,
        reference=functools.partial(special, name),
        types=special_types(name),
        cpu={"f": f"{name}({{0}})"},
        cost=30,
        ulp=ulp,
        scalar=scalar,
        **_on_cuda(name),
    )


ROWS = (
    *map(_row, _C_NAMES),
    from_ufunc(np.cbrt, {"f": "cbrt({0})"}, cost=20, **_on_cuda("cbrt")),
    from_ufunc(np.arctan2, {"f": "arctan2({0}, {1})"}, cost=30, **_on_cuda("arctan2", 2)),
    from_ufunc(np.hypot, {"f": "hypot({0}, {1})"}, cost=15, **_on_cuda("hypot", 2)),
    _special_row("erf"),
    _special_row("erfc"),
    _special_row("gamma", ulp=(8.0, 12.0), scalar="f"),
    _special_row("gammaln", ulp=(8.0, 8.0), scalar="f"),
)
