"""The cases: each is one entry of CASES, in every system's form.

`c` is the body of a C function whose parameters are `n`, `rows`, `cols` (of the first input), the inputs and
`out0`, `out1`, ...; `T` is the dtype. A numexpr string stands for each output; a `Missing` says why there is
none.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench import loops, models
from bench.models import density, uniform

DTYPES = ("float32", "float64")


@dataclass(frozen=True)
class Missing:
    """Why a case has no form in a system."""

    reason: str


@dataclass(frozen=True)
class Case:
    """One computation.

    Attributes:
        name: how it is called on the command line.
        function: `function(xp, *inputs)` in NumPy's terms; returns an array or a tuple of them.
        sample: inputs of about `n` elements in a dtype.
        c: the body of a C function, if there is one.
        numba: a loop over inputs and outputs, not yet compiled.
        numexpr: one expression for each output.
        inplace: the NumPy statement that updates the first input, where that is the case's purpose.
        jax: why JAX cannot express the case, if so.
    """

    name: str
    function: Callable[..., Any]
    sample: models.Sample
    c: str | Missing
    numba: Callable[..., None]
    numexpr: tuple[str, ...] | Missing
    inplace: Callable[..., Any] | None = None
    jax: Missing | None = None

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the inputs."""
        return tuple(inspect.signature(self.function).parameters)[1:]

    def arrays(self, n: int, dtype: str, seed: int = 0) -> models.Arrays:
        """Inputs of about `n` elements; the same for the same seed."""
        return self.sample(n, np.dtype(dtype), np.random.default_rng(seed))


# The seawater model in other languages, from its Python text.


def expression(function: Callable[..., Any]) -> str:
    """A function of assignments and a return as one expression, with `np.` left out."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    assert isinstance(definition, ast.FunctionDef)
    known: dict[str, ast.expr] = {}

    class Inline(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.expr:
            return known.get(node.id, node)

        def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
            return ast.Name(node.attr)

    for statement in definition.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            known[statement.targets[0].id] = Inline().visit(statement.value)
        elif isinstance(statement, ast.Return) and statement.value is not None:
            return ast.unparse(Inline().visit(statement.value))
    raise ValueError(f"{function.__name__} returns nothing")


def seawater_c() -> str:
    text = expression(density())
    for name in ("sa", "ct", "p"):
        text = _word(text, name, f"{name}[i]")
    return each(f"out0[i] = {text};")


def _word(text: str, name: str, new: str) -> str:
    nodes = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name) and n.id == name]
    for node in sorted(nodes, key=lambda n: n.col_offset, reverse=True):
        text = text[: node.col_offset] + new + text[node.end_col_offset :]
    return text


# C text.


def each(*lines: str) -> str:
    """A loop over n elements, with threads where they pay."""
    return (
        "#pragma omp parallel for simd if (parallel: n >= 16384)\n"
        "for (int64_t i = 0; i < n; ++i) {\n    " + "\n    ".join(lines) + "\n}"
    )


def rows_and_columns(line: str) -> str:
    """A loop over rows and columns, threads on rows."""
    return (
        "#pragma omp parallel for if (n >= 16384)\n"
        "for (int64_t i = 0; i < rows; ++i)\n"
        f"    for (int64_t j = 0; j < cols; ++j)\n        {line}"
    )


NO_ERF = Missing("numexpr has no erf")
CDF = "T {0} = 0.5 * (1.0 + erf(d{1} * 0.7071067811865476));"

PI_180 = "0.017453292519943295"

CASES = (
    Case(
        "triad",
        models.triad,
        uniform(*[(0.0, 1.0)] * 3),
        each("out0[i] = a[i] + b[i] * c[i];"),
        loops.triad,
        ("a + b*c",),
    ),
    Case(
        "rational",
        models.rational,
        uniform(*[(0.0, 1.0)] * 4),
        each("out0[i] = (a[i]*b[i] - c[i]) / (d[i] + 1.0) + 0.5*a[i]*a[i] - b[i]*c[i]*d[i];"),
        loops.rational,
        ("(a*b - c)/(d + 1.0) + 0.5*a*a - b*c*d",),
    ),
    Case(
        "selu",
        models.selu,
        uniform((-4.0, 4.0)),
        each("out0[i] = 1.0507009873554805 * (x[i] > 0.0 ? x[i] : 1.6732632423543772 * expm1(x[i]));"),
        loops.selu,
        ("1.0507009873554805*where(x > 0.0, x, 1.6732632423543772*expm1(x))",),
    ),
    Case(
        "gelu",
        models.gelu,
        uniform((-4.0, 4.0)),
        each("out0[i] = 0.5 * x[i] * (1.0 + erf(x[i] * 0.7071067811865476));"),
        loops.gelu,
        NO_ERF,
    ),
    Case(
        "trig",
        models.trig,
        uniform((-3.0, 3.0), (-3.0, 3.0)),
        each("out0[i] = sin(x[i]) * cos(y[i]) + tanh(x[i]) * exp(y[i]);"),
        loops.trig,
        ("sin(x)*cos(y) + tanh(x)*exp(y)",),
    ),
    Case(
        "black_scholes",
        models.black_scholes,
        uniform((20.0, 400.0), (20.0, 400.0), (0.1, 2.0), (0.0, 0.1), (0.1, 0.6)),
        each(
            "T deviation = volatility[i] * sqrt(expiry[i]);",
            "T drift = (rate[i] + 0.5 * volatility[i] * volatility[i]) * expiry[i];",
            "T d1 = (log(spot[i] / strike[i]) + drift) / deviation, d2 = d1 - deviation;",
            "T discounted = strike[i] * exp(-rate[i] * expiry[i]);",
            CDF.format("n1", 1),
            CDF.format("n2", 2),
            "out0[i] = spot[i] * n1 - discounted * n2;",
            "out1[i] = discounted * (1.0 - n2) - spot[i] * (1.0 - n1);",
        ),
        loops.black_scholes,
        NO_ERF,
    ),
    Case(
        "haversine",
        models.haversine,
        uniform((-60.0, 60.0), (-60.0, 60.0), (-60.0, 60.0), (-60.0, 60.0)),
        each(
            f"T phi1 = {PI_180} * lat1[i], phi2 = {PI_180} * lat2[i];",
            f"T s = sin(0.5 * (phi2 - phi1)), t = sin(0.5 * {PI_180} * (lon2[i] - lon1[i]));",
            "T root = sqrt(s * s + cos(phi1) * cos(phi2) * t * t);",
            "out0[i] = 12742.0176 * asin(root < 1.0 ? root : 1.0);",
        ),
        loops.haversine,
        (
            f"12742.0176*arcsin(sqrt(sin({PI_180}*0.5*(lat2 - lat1))**2 + cos({PI_180}*lat1)"
            f"*cos({PI_180}*lat2)*sin({PI_180}*0.5*(lon2 - lon1))**2))",
        ),
    ),
    Case(
        "seawater",
        models.seawater,
        uniform((28.0, 36.0), (2.0, 29.0), (10.0, 1000.0)),
        seawater_c(),
        loops.seawater,
        (expression(density()),),
    ),
    Case(
        "rates",
        models.rates,
        uniform(*[(1.0, 2.0), (0.0, 1.0)] * 3, (1.0, 2.0), (0.0, 0.5)),
        each(
            "T step = t[i] - t_n[i];",
            "out0[i] = (a[i] - a_n[i]) / step;",
            "out1[i] = (b[i] - b_n[i]) / step;",
            "out2[i] = (c[i] - c_n[i]) / step;",
        ),
        loops.rates,
        ("(a - a_n)/(t - t_n)", "(b - b_n)/(t - t_n)", "(c - c_n)/(t - t_n)"),
    ),
    Case(
        "lennard_jones",
        models.lennard_jones,
        uniform((0.6, 1.5), (0.6, 1.5), (0.6, 1.5)),
        each(
            "T inverse = 1.0 / (dx[i]*dx[i] + dy[i]*dy[i] + dz[i]*dz[i]), s6 = inverse*inverse*inverse;",
            "out0[i] = 4.0 * (s6*s6 - s6);",
            "out1[i] = 24.0 * (2.0*s6*s6 - s6) * inverse;",
        ),
        loops.lennard_jones,
        (
            "4.0*((dx*dx + dy*dy + dz*dz)**-6 - (dx*dx + dy*dy + dz*dz)**-3)",
            "24.0*(2.0*(dx*dx + dy*dy + dz*dz)**-6 - (dx*dx + dy*dy + dz*dz)**-3)/(dx*dx + dy*dy + dz*dz)",
        ),
    ),
    Case(
        "tone_mapping",
        models.tone_mapping,
        models.sample_tone,
        each(
            "T v = image[i] * exposure[i] * (1.0 / 255.0);",
            "v = v * (1.0 + v * 0.0625) / (1.0 + v);",
            "v = v < 0.0 ? 0.0 : v > 1.0 ? 1.0 : v;",
            "T e = v <= 0.0031308 ? 12.92 * v : 1.055 * pow(v, (T)(1.0 / 2.4)) - 0.055;",
            "out0[i] = (uint8_t)rint(255.0 * e);",
        ),
        loops.tone_mapping,
        Missing("numexpr has no uint8 results"),
    ),
    Case(
        "masks",
        models.masks,
        models.sample_masks,
        each(
            "int chosen = (((x[i] > (T)-0.7) & (y[i] < (T)0.8)) | (x[i] > y[i])) & m[i];",
            "out0[i] = chosen ? x[i] * y[i] : 0.5 * x[i] - y[i];",
        ),
        loops.masks,
        ("where(((x > -0.7) & (y < 0.8) | (x > y)) & m, x*y, 0.5*x - y)",),
    ),
    Case(
        "mandelbrot",
        models.mandelbrot,
        models.sample_mandelbrot,
        each(
            "T re = creal(z[i]), im = cimag(z[i]), cr = creal(c[i]), ci = cimag(c[i]);",
            "int inside = re * re + im * im <= 4.0;",
            "T *o = (T *)&out0[i];",
            "o[0] = inside ? re * re - im * im + cr : re;",
            "o[1] = inside ? 2.0 * re * im + ci : im;",
            "out1[i] = count[i] + inside;",
        ),
        loops.mandelbrot,
        (
            "where(real(z)*real(z) + imag(z)*imag(z) <= 4.0, z*z + c, z)",
            "count + where(real(z)*real(z) + imag(z)*imag(z) <= 4.0, 1, 0)",
        ),
    ),
    Case(
        "broadcast",
        models.broadcast,
        models.sample_broadcast,
        rows_and_columns("out0[3 * i + j] = x[3 * i + j] * w[j] + b[j];").replace("j < cols", "j < 3"),
        loops.broadcast,
        ("x*w + b",),
    ),
    Case(
        "transposed",
        models.transposed,
        models.sample_transposed,
        rows_and_columns("out0[cols * i + j] = 0.5 * a[cols * i + j] + b[rows * j + i];"),
        loops.transposed,
        ("0.5*a + b_T",),
    ),
    Case(
        "column",
        models.column,
        models.sample_column,
        each("out0[i] = 0.5 * v[4 * i] + x[i];"),
        loops.column,
        ("0.5*v + x",),
        jax=Missing("a JAX array has no strides, so it cannot be a column"),
    ),
    Case(
        "inplace",
        models.inplace,
        uniform((0.0, 1.0), (0.5, 1.0)),
        each("out0[i] = x[i] + 0.1 * (y[i] - x[i]);").replace("parallel for simd", "parallel for"),
        loops.inplace,
        ("x + 0.1*(y - x)",),
        inplace=models.update,
    ),
)
BY_NAME = {case.name: case for case in CASES}
