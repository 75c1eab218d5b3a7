"""Emitted source: golden files, determinism, and text from outside that must not become code."""

from __future__ import annotations

import ast
import itertools
import linecache
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.codegen import numba_cpu, python_body, templates
from kernelgen.schedule.loop_nest import schedule

ROOT = Path(__file__).parent.parent.parent
F32, F64 = np.float32, np.float64


def record(
    function: Callable[..., Any], *specs: Any, names: Any = "abcdefgh", title: str = "kernel"
) -> kg.Tape:
    with kg.Tape(title) as tape:
        result = function(*(tape.input(names[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape


def emit(tape: kg.Tape) -> numba_cpu.Emitted:
    return numba_cpu.emit(schedule(passes.optimize(tape.graph)[0]), tape.name)


# Golden files.


def readme() -> kg.Tape:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = tape.input("y", np.float32, ndim=1)
        a = tape.input("a", np.float32, ndim=0)
        z = a * np.sin(x) ** 2 + y
        tape.output(z=z)
    return tape


def black_scholes() -> kg.Tape:
    tape: kg.Tape = runpy.run_path(str(ROOT / "examples" / "black_scholes.py"))["tape"]
    return tape


def wrapping() -> kg.Tape:
    return record(lambda a, b: (a * b + np.uint8(200), a // b, a << b, ~a), (np.uint8, 1), (np.uint8, 1))


def booleans() -> kg.Tape:
    return record(lambda a, b: ((a > b) & ~np.isnan(a) | (b == 0), np.where(a < b, a, b)), (F64, 1), (F64, 1))


def halves() -> kg.Tape:
    return record(
        lambda a, b: np.sqrt(a * b + np.float16(0.1)) - b.astype(F32), (np.float16, 1), (np.float16, 1)
    )


def complexes() -> kg.Tape:
    return record(
        lambda a, b: (a * b + (1 - 2j), np.abs(a), a.conj() / b), (np.complex128, 1), (np.complex128, 1)
    )


def sizes() -> kg.Tape:
    return record(lambda a, s: (a - s) / a.shape[0] + a.size, (F64, 2), (F64, 0))


def split() -> kg.Tape:
    return record(lambda a, b: np.nextafter(np.sin(a), b) + np.exp(np.nextafter(b, a)), (F64, 1), (F64, 1))


def constants() -> kg.Tape:
    def function(a: Any, b: Any) -> Any:
        one = np.maximum(a, -np.inf) + np.inf + np.nan
        return one, a + 0.0, np.copysign(a, -0.0), b * F32(0.1) + F32(1e-45) - F32(np.inf), b + F32(-0.0) * b

    return record(function, (F64, 1), (F32, 1))


def views() -> kg.Tape:
    return record(lambda a, b: (a[:, None] * b[None, :] + np.sin(a + a)[:, None]).T, (F64, 1), (F64, 1))


CASES = [
    readme, black_scholes, wrapping, booleans, halves, complexes, sizes, split, constants, views
]  # fmt: skip


@pytest.mark.parametrize("make", CASES, ids=lambda f: f.__name__)
def test_source_is_the_golden_one(make: Any, golden: Callable[[str, str], None]) -> None:
    tape = make()
    text = emit(tape).text.replace(f"kernelgen {kg.__version__}", "kernelgen VERSION")
    golden(f"{make.__name__}.py.txt", re.sub(r"(test_numba_cpu\.py):\d+", r"\1:LINE", text))


@pytest.mark.parametrize("make", CASES, ids=lambda f: f.__name__)
def test_source_is_python_that_names_only_what_it_imports(make: Any) -> None:
    emitted = emit(make())
    tree = ast.parse(emitted.text)
    imported = {a.name for node in tree.body if isinstance(node, ast.ImportFrom) for a in node.names}
    top = {t.id for node in tree.body if isinstance(node, ast.Assign) for t in node.targets}
    used_at_all = set()
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        known = {a.arg for a in function.args.args} | imported | top | {"range"}
        names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
        stored = {node.id for node in names if isinstance(node.ctx, ast.Store)}
        loaded = {node.id for node in names if isinstance(node.ctx, ast.Load)}
        assert loaded <= known | stored
        assert not stored & (imported | top)
        used_at_all |= loaded
    constants_use = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    assert imported <= constants_use
    assert [type(node) for node in tree.body[1:]] == sorted(
        (type(node) for node in tree.body[1:]),
        key=[ast.ImportFrom, ast.Assign, ast.FunctionDef].index,
    )


def test_every_name_that_source_may_call_exists() -> None:
    from kernelgen import device

    assert set(dir(device)) >= python_body.DEVICE_NAMES


def test_equal_constants_are_named_once() -> None:
    text = emit(record(lambda a: (a + F32(0.1)) * np.sin(a + F32(0.1)) - F32(0.1), (F32, 1))).text
    assert text.count("float32(0.1)") == 1


@pytest.mark.parametrize("seed", range(3))
def test_float32_constants_are_read_back_to_the_bit(seed: int) -> None:
    bits = np.random.default_rng(seed).integers(0, 2**32, 100_000, np.uint64).astype(np.uint32)
    values = bits.view(np.float32)
    values = values[np.isfinite(values)]
    read = np.array([float(str(v)) for v in values]).astype(np.float32)
    np.testing.assert_array_equal(read.view(np.uint32), values.view(np.uint32))


@pytest.mark.parametrize(
    ("dtype", "value"),
    [
        (np.int64, -(2**63)), (np.int64, 2**63 - 1), (np.uint64, 2**64 - 1), (np.int8, -128), (np.uint8, 255),
        (np.float64, 5e-324), (np.float64, -0.0), (np.float64, -1.7976931348623157e308), (np.float64, np.inf),
        (np.float32, 1e-45), (np.float32, 3.4028235e38), (np.float32, -0.0), (np.float32, -np.inf),
        (ml_dtypes.bfloat16, 9.2e-41), (ml_dtypes.bfloat16, 3.39e38), (ml_dtypes.bfloat16, -0.0),
        (np.float16, 6e-8), (np.float16, 65504), (np.float16, -0.0), (np.float64, np.nan), (np.bool_, True),
        (np.complex128, complex(-0.0, np.inf)), (np.complex64, complex(0.1, -0.0)),
    ],
)  # fmt: skip
def test_constants_arrive_to_the_bit(dtype: Any, value: Any) -> None:
    constant = dtype(value)
    kernel = kg.compile_tape(
        record(lambda a: np.where(a, constant, constant) * np.ones_like(a), (np.bool_, 1))
    )
    if dtype != np.bool_:
        kernel = kg.compile_tape(record(lambda a, b: np.where(a, constant, b), (np.bool_, 1), (dtype, 1)))
        got = kernel(np.array([True]), np.zeros(1, dtype))
        assert got.tobytes() == np.array([constant]).tobytes() or (np.isnan(got[0]) and np.isnan(constant))
    else:
        assert kernel(np.array([True, False])).tolist() == [True, True]


# Text from outside.

NAMES = [
    "exp", "exp_", "select", "float32", "range", "n", "i", "c0", "c0_", "v3", "v3_", "kernel", "x", "x_i",
    "x_ir", "x_ii", "x_value", "inf", "nan", "uint8", "match", "print", "between", "size", "out0", "Δ",
    "cafe\u0301",
]  # fmt: skip


def everything(a: Any, b: Any) -> Any:
    mixed = np.exp(-a * a) * np.float32(0.25) + np.where(b > a, b, np.inf) / (b + 1)
    return mixed, np.nextafter(np.sin(a), b + 2) + a.shape[0], a * (1 + 2j) + b


PAIRS = [
    *itertools.pairwise(NAMES),
    ("x", "x_ir"),
    ("x_ii", "x"),
    ("exp_", "exp"),
    ("c0", "c0_"),
    ("v3_", "v3"),
]


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_any_names_make_unique_parameters(names: tuple[str, str]) -> None:
    emitted = emit(record(everything, (F32, 1), (F32, 1), names=names))
    compile(emitted.text, "<emitted>", "exec")


@pytest.mark.parametrize("start", range(0, len(NAMES), 5))
def test_kernels_with_any_names_compute_correctly(start: int) -> None:
    """The names of five inputs, of the outputs and of the kernel, all out of the same list."""
    names = (NAMES * 2)[start : start + 5]
    outputs = (NAMES * 2)[start + 3 : start + 7]

    def function(a: Any, b: Any, c: Any, d: Any, s: Any) -> Any:
        first = np.exp(a) * np.float64(0.1) + np.where(b > c, b, np.inf) * s
        return first, np.nextafter(np.sin(a), b + 2) + a.shape[0], a * d + c, d - s

    with kg.Tape(NAMES[start]) as tape:
        kinds = [(F64, 1), (F64, 1), (F64, 1), (np.complex128, 1), (F64, 0)]
        values = [tape.input(name, d, ndim=n) for name, (d, n) in zip(names, kinds, strict=True)]
        tape.output(**dict(zip(outputs, function(*values), strict=True)))
    kernel = kg.compile_tape(tape, cache=False)
    data = [np.array([1.0, 2.0]), np.array([3.0, 0.5]), np.ones(2), np.array([1 + 2j, -1j]), np.float64(2)]
    for got, want in zip(kernel(*data), function(*data), strict=True):
        np.testing.assert_allclose(got, want, rtol=1e-14)


HOSTILE = [
    "y = x * 2.0  # \"\"\" quotes ''' and \\",
    "y = x * 2.0  # ends in a backslash \\",
    'y = x * 2.0  # """',
    'y = x * 2.0; s = """a""" + "\\""',
    "y = x * 2.0  # \u2028 separators \u2029 \x85 and \x0c form feeds, {{ braces }} {0} %s",
    "y = x * 2.0  # ünïcödé 数学 \U0001f600 \u202e right to left",
    "y = x * 2.0  # tab\there",
    "y = x * 2.0  # -*- coding: utf-16 -*-",
]


def recorded_from(line: str, file: str) -> kg.Tape:
    """A tape whose operation was recorded by a line of source that a file of this name holds."""
    source = f"{line}\n"
    linecache.cache[file] = (len(source), None, [source], file)
    with kg.Tape() as tape:
        x = tape.input("x", F64, ndim=1)
        code = compile("y = x * 2.0", file, "exec")
        namespace = {"x": x}
        exec(code, namespace)
        tape.output(y=namespace["y"])
    return tape


@pytest.mark.parametrize(
    "line", [*HOSTILE, "y = x * 2.0\rimport os", "a\n    import os\nb", "lone \udc80 surrogate"]
)
def test_source_lines_stay_comments(line: str) -> None:
    tape = recorded_from(line, f"/somewhere/hostile{hash(line)}.py")
    emitted = emit(tape)
    assert only_arithmetic(emitted.text)
    assert kg.compile_tape(tape, cache=False)(np.array([1.5])).tolist() == [3.0]


FILES = [
    'quotes""".py',
    "back\\slash.py",
    "trailing\\",
    "new\nimport os\n.py",
    "return\rimport os\r.py",
    "surrogate\udce9.py",
    "<string>",
    '"""\nimport os\n"""',
]


@pytest.mark.parametrize("file", FILES, ids=ascii)
def test_file_names_stay_comments(file: str) -> None:
    tape = recorded_from("y = x * 2.0", file)
    assert only_arithmetic(emit(tape).text)
    assert kg.compile_tape(tape, cache=False)(np.array([1.5])).tolist() == [3.0]


def only_arithmetic(text: str) -> bool:
    """Whether a module is a docstring and one function of a docstring and assignments in a loop."""
    text.encode()
    tree = ast.parse(text)
    docstring, function = tree.body
    assert isinstance(docstring, ast.Expr) and isinstance(function, ast.FunctionDef)
    own, loop = function.body
    assert isinstance(own, ast.Expr) and isinstance(own.value, ast.Constant)
    return isinstance(loop, ast.For) and all(isinstance(node, ast.Assign) for node in loop.body)


def test_the_docstring_shows_the_graph_as_it_is() -> None:
    tape = record(lambda a: np.sin(a) * 2, (F64, 1))
    plan = schedule(passes.optimize(tape.graph)[0])
    docstring = ast.get_docstring(ast.parse(numba_cpu.emit(plan, "kernel").text), clean=False)
    assert docstring is not None and str(plan.graph) in docstring


def test_templates_are_found_and_strict() -> None:
    assert (templates.folder() / "numba_cuda.py.j2").is_file()
    with pytest.raises(Exception, match="undefined"):
        templates.render("numba_cuda.py.j2", name="x")
