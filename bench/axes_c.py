"""The C functions of the cases with axes, whose form bench.cases describes."""

from __future__ import annotations

SOFTENING = 0.01
"""Added to squared distances, so that a particle does not act on itself."""
THREADED = "if (n >= 16384)"


def total(term: str, name: str = "total") -> str:
    """The sum of a term over n elements."""
    return (
        f"T {name} = 0;\n#pragma omp parallel for simd reduction(+:{name}) if (parallel: n >= 16384)\n"
        f"for (int64_t i = 0; i < n; ++i) {name} += {term};"
    )


def rows(*lines: str, start: str = "0", stop: str = "rows", when: str = THREADED) -> str:
    """A loop over rows, threads on them."""
    body = "\n".join(lines).replace("\n", "\n    ")
    return f"#pragma omp parallel for {when}\nfor (int64_t i = {start}; i < {stop}; ++i) {{\n    {body}\n}}"


def along(line: str, combined: str = "", start: str = "0", stop: str = "cols") -> str:
    """A loop within a row on vectors."""
    clause = f" reduction({combined})" if combined else ""
    return f"#pragma omp simd{clause}\nfor (int64_t j = {start}; j < {stop}; ++j) {{ {line} }}"


DOT = total("a[i] * b[i]") + "\n*out0 = total;"
SQUARED_ERROR = total("(a[i] - b[i]) * (a[i] - b[i])") + "\n*out0 = total / n;"
NORM = total("x[i] * x[i]") + "\n*out0 = sqrt(total);"
VARIANCE = "\n".join(
    (
        total("x[i]"),
        "T mean = total / n;",
        total("(x[i] - mean) * (x[i] - mean)", "squares"),
        "*out0 = squares / n;",
    )
)

_ROW = "const T *row = x + cols * i;"
_MOST = "T most = row[0], total = 0;\n" + along("most = row[j] > most ? row[j] : most;", "max:most")
ROW_SUMS = rows(_ROW, "T total = 0;", along("total += row[j];", "+:total"), "out0[i] = total;")
COLUMN_SUMS = (
    "for (int64_t j = 0; j < cols; ++j) out0[j] = 0;\n"
    f"#pragma omp parallel for reduction(+:out0[:cols]) {THREADED}\n"
    "for (int64_t i = 0; i < rows; ++i)\n"
    "    for (int64_t j = 0; j < cols; ++j) out0[j] += x[cols * i + j];"
)
SOFTMAX = rows(
    _ROW,
    "T *out = out0 + cols * i;",
    _MOST,
    along("out[j] = exp(row[j] - most); total += out[j];", "+:total"),
    along("out[j] /= total;"),
)
LOG_SUM_EXP = rows(
    _ROW, _MOST, along("total += exp(row[j] - most);", "+:total"), "out0[i] = log(total) + most;"
)
LAYER_NORM = rows(
    _ROW,
    "T total = 0, squares = 0;",
    along("total += row[j];", "+:total"),
    "T mean = total / cols;",
    along("squares += (row[j] - mean) * (row[j] - mean);", "+:squares"),
    "T deviation = sqrt(squares / cols + 1e-5);",
    along("out0[cols * i + j] = (row[j] - mean) / deviation;"),
)


def inner(*lines: str) -> str:
    """A loop over what is not at the border, k its place, o that in an output without the border."""
    places = "int64_t k = cols * i + j, o = (cols - 2) * (i - 1) + j - 1;"
    return rows(along(" ".join((places, *lines)), start="1", stop="cols - 1"), start="1", stop="rows - 1")


_AROUND = "{0}[k + cols] + {0}[k - cols] + {0}[k + 1] + {0}[k - 1] - 4.0 * {0}[k]"
HEAT = inner(f"out0[o] = u[k] + 0.1 * ({_AROUND.format('u')});")
GRAY_SCOTT = inner(
    f"T a = u[k], b = v[k], du = {_AROUND.format('u')}, dv = {_AROUND.format('v')}, rate = a * b * b;",
    "out0[o] = a + 0.16 * du - rate + 0.035 * (1.0 - a);",
    "out1[o] = b + 0.08 * dv + rate - 0.1 * b;",
)
UPWIND = rows(
    along(
        "int64_t k = cols * i + j;"
        " out0[(cols - 1) * (i - 1) + j - 1] = u[k] - 0.2 * (u[k] - u[k - cols]) - 0.3 * (u[k] - u[k - 1]);",
        start="1",
    ),
    start="1",
)
_ROLLED = "out0[cols * i + {0}] = above[{0}] + below[{0}] + row[{1}] + row[{2}] - 4.0 * row[{0}];"
ROLLED = rows(
    "const T *row = u + cols * i, *above = u + cols * (i ? i - 1 : rows - 1);",
    "const T *below = u + cols * (i + 1 < rows ? i + 1 : 0);",
    _ROLLED.format("0", "cols - 1", "1"),
    along(_ROLLED.format("j", "j - 1", "j + 1"), start="1", stop="cols - 1"),
    _ROLLED.format("cols - 1", "cols - 2", "0"),
)
FORCES = rows(
    "T fx = 0, fy = 0, fz = 0;",
    along(
        "T x = p[3 * i] - p[3 * j], y = p[3 * i + 1] - p[3 * j + 1], z = p[3 * i + 2] - p[3 * j + 2];"
        f" T inverse = 1.0 / (x * x + y * y + z * z + {SOFTENING}), s6 = inverse * inverse * inverse;"
        " T f = 24.0 * (2.0 * s6 * s6 - s6) * inverse; fx += f * x; fy += f * y; fz += f * z;",
        "+:fx, fy, fz",
        stop="rows",
    ),
    "out0[3 * i] = fx; out0[3 * i + 1] = fy; out0[3 * i + 2] = fz;",
    when="if (rows >= 128)",
)


def chosen(line: str, count: str) -> str:
    """A loop over places, k the place of a place."""
    loop = f"for (int64_t k = 0; k < {count}; ++k) {{ {line} }}"
    return f"#pragma omp parallel for simd if (parallel: n >= 16384)\n{loop}"


CHOSEN = chosen("out0[k] = x[i[k]] * 2 + 1;", "n")
BOND_LENGTHS = chosen(
    "const T *a = p + 3 * i[k], *b = p + 3 * j[k]; T x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];"
    " out0[k] = sqrt(x * x + y * y + z * z);",
    "3 * rows",
)
