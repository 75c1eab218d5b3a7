"""The build: vectorized loops, no foreign symbols, exact arithmetic, and what the outer loops are told."""

from __future__ import annotations

import pathlib
import platform
import re
from collections.abc import Callable, Iterator
from typing import Any

import llvmlite.binding as llvm
import ml_dtypes
import numba
import numpy as np
import pytest

import kernelgen as kg
from kernelgen import device, ir, passes
from kernelgen.backend import compiler, entry, lower
from kernelgen.base.dtypes import BOOL, SUPPORTED
from kernelgen.cache.record import Record
from kernelgen.codegen import numba_cpu
from kernelgen.ir import Graph, Node
from kernelgen.native import NEST, building
from kernelgen.ops import OPS
from kernelgen.runtime.host import NativeCode
from kernelgen.schedule.loop_nest import schedule
from kernelgen.tools.report import vector_facts

x86 = pytest.mark.skipif(platform.machine() != "x86_64", reason="reads x86 assembly")
F32, F64, BFLOAT16 = np.float32, np.float64, ml_dtypes.bfloat16


def compiled(function: Callable[..., Any], *specs: Any, **options: Any) -> kg.Kernel:
    with kg.Tape() as tape:
        result = function(*(tape.input("abcdefgh"[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, **options)


def single(name: str, *dtypes: Any, target: Any = None) -> kg.Kernel:
    """A kernel of one operation of the table on contiguous vectors."""
    inputs = tuple(Node("input", (), np.dtype(d), 1, f"x{k}") for k, d in enumerate(dtypes))
    node = ir.cast(inputs[0], np.dtype(target)) if name == "cast" else ir.apply(name, *inputs)
    return kg.compile_tape(Graph(inputs, (("y", node),)))


def built(kernel: kg.Kernel) -> Record:
    assert kernel.record is not None
    return kernel.record


def text_of(done: compiler.Built) -> str:
    return lower.assembly(done.bitcode, done.target.triple, done.target.cpu, done.target.features)


def undefined(kernel: kg.Kernel) -> set[str]:
    """The functions that the machine code calls and does not define."""
    module = llvm.parse_bitcode(built(kernel).payloads["bitcode"])
    calls = r"^\s+(?:callq?|bl|jmp)\s+([A-Za-z_]\w*)(?:@PLT)?$"
    called = set(re.findall(calls, kernel.assembly, re.MULTILINE))
    return called - {f.name for f in module.functions if not f.is_declaration}


def own_code(assembly: str) -> str:
    """The machine code without the bodies of elementary functions."""
    parts = re.split(r'^(?="?[\w.$]+"?:)', assembly, flags=re.MULTILINE)
    kept, inside = [], True
    for part in parts:
        if not part.startswith("."):
            inside = not part.startswith("kg.")
        if inside:
            kept.append(part)
    return "".join(kept)


def is_vectorized(kernel: kg.Kernel) -> bool:
    """Whether some loop computes, or moves, in vectors, and none calls a function element by element only."""
    facts = vector_facts(kernel.assembly)
    packed = re.search(
        r"%[yz]mm|\bmem(cpy|move|set)\b|\bv?cvt\w*p[dsh]|\bv?movup[sd]|\bv?movdqu", own_code(kernel.assembly)
    )
    return bool(facts.register or facts.vector_calls or packed) and not facts.scalar_calls


def rows(*dtypes: Any) -> Iterator[Any]:
    for name, row in OPS.items():
        for dtype in map(np.dtype, dtypes):
            try:
                operands, out = row.types((BOOL, dtype, dtype) if name == "where" else (dtype,) * row.arity)
            except TypeError:
                continue
            promoted = operands[-1] != dtype or out not in SUPPORTED
            if not promoted and operands[0].kind not in row.scalar:
                yield pytest.param(name, operands, id=f"{name}-{dtype}")


@x86
@pytest.mark.parametrize("dtype", [F32, F64])
def test_vectors_kept_in_memory_are_aligned(dtype: Any) -> None:
    """Those across cache lines make a loop with two calls twice as slow."""
    with kg.Tape() as tape:
        a, b = (tape.input(name, dtype, ndim=1) for name in "ab")
        tape.output(z=np.arctan(a) * np.arcsinh(b) + np.cbrt(a))
    assembly = own_code(kg.compile_tape(tape).assembly)
    assert re.search(r"vmovap[sd]\s+%[yz]mm\d+, \d*\(%rsp\)", assembly)
    assert not re.search(r"vmovup[sd]\s+%[yz]mm\d+, \d*\(%rsp\)", assembly)


@x86
def test_vector_forms_of_own_functions_stand_inline() -> None:
    with kg.Tape() as tape:
        a, b = (tape.input(name, F64, ndim=1) for name in "ab")
        tape.output(z=np.sin(a) * np.cos(b))
    facts = vector_facts(kg.compile_tape(tape).assembly)
    assert facts.packed and not facts.scalar_calls
    assert not any(name.startswith(("kg.sin.", "kg.cos.")) for name in facts.vector_calls)


@x86
@pytest.mark.parametrize(("name", "dtypes"), list(rows(F32, F64, np.int32)))
def test_every_row_with_a_vector_form_is_vectorized(name: str, dtypes: Any) -> None:
    assert is_vectorized(single(name, *dtypes))


@x86
@pytest.mark.parametrize(
    ("name", "dtypes"),
    [
        ("add", ("f2", "f2")), ("multiply", ("c16", "c16")), ("multiply", ("c8", "c8")),
        ("add", ("i1", "i1")), ("multiply", ("u1", "u1")), ("left_shift", ("i8", "i8")),
        ("less", ("u1", "u1")), ("sqrt", ("f2",)),
        ("exp", ("f2",)), ("exp", (BFLOAT16,)),
        ("multiply", (BFLOAT16, BFLOAT16)),
        ("logical_and", ("?", "?")), ("divide", ("c16", "c16")), ("absolute", ("c8",)),
        ("maximum", ("i2", "i2")), ("equal", ("c8", "c8")), ("bitwise_count", ("u8",)), ("sign", ("f4",)),
    ],
)  # fmt: skip
def test_other_dtypes_are_vectorized_too(name: str, dtypes: Any) -> None:
    assert is_vectorized(single(name, *dtypes))


@x86
@pytest.mark.parametrize(
    ("source", "target"),
    [
        (F32, F64), (F64, F32), (np.int32, F64), (np.int64, F64), (F64, np.int32), (F32, np.int8),
        (np.uint8, F32), (np.int64, np.int8), (np.float16, F32), (F32, np.float16), (BOOL, F64), (F64, BOOL),
        (BFLOAT16, F32), (F32, BFLOAT16),
        (F32, np.complex64), (np.uint32, F32),
    ],
)  # fmt: skip
def test_casts_are_vectorized(source: Any, target: Any) -> None:
    assert is_vectorized(single("cast", source, target=target))


@x86
@pytest.mark.parametrize("dtype", [F32, F64])
def test_a_fused_body_of_functions_stays_vectorized(dtype: Any) -> None:
    kernel = compiled(lambda a, b: np.exp(np.sin(a) * b) / (1 + np.tanh(b)) + a**2, (dtype, 1), (dtype, 1))
    facts = vector_facts(kernel.assembly)
    assert facts.register and not facts.scalar_calls


@x86
def test_costly_loops_use_the_widest_vectors() -> None:
    kernel = compiled(lambda a: np.exp(a) * np.tanh(a), (F32, 1))
    widest = {16: "xmm", 32: "ymm", 64: "zmm"}[lower.host().vector_width]
    assert f"%{widest}" in kernel.assembly


@x86
def test_scalar_functions_leave_vector_functions_in_vectors() -> None:
    kernel = compiled(lambda a, b: np.nextafter(np.sin(a), b) + np.exp(b), (F64, 1), (F64, 1))
    facts = vector_facts(kernel.assembly)
    assert facts.scalar_calls and all("nextafter" in call for call in facts.scalar_calls)


@x86
@pytest.mark.parametrize("function", [np.sin, np.tan, np.exp, np.cos, lambda a: np.sin(a) * np.cos(a)])
def test_each_loop_of_a_large_body_is_vectorized(
    function: Callable[[Any], Any], capfd: pytest.CaptureFixture[str]
) -> None:
    def steps(a: Any) -> Any:
        for _ in range(120):
            a = a + 0.001 * function(a) * (1 - a)
        return a

    kernel = compiled(steps, (F64, 1), cache=False)
    assert len(kernel.schedule.nests[0].loops) > 1
    assert not vector_facts(kernel.assembly).scalar_calls
    assert capfd.readouterr().err == "", "LLVM tells of a loop that it left scalar"


# Symbols.


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: a * b + 1,
        lambda a, b: a / b,
        lambda a, b: np.where(a > b, np.sqrt(a), np.floor(b)),
        lambda a, b: a.astype(np.int32) // b.astype(np.int32) % 7 << 2,
        lambda a, b: np.sign(a) + np.copysign(a, b) - np.rint(b),
        lambda a, b: (a + 1j * b) / (b - 2j),
        lambda a, b: (a > b) & np.isnan(a) | ~np.isfinite(b),
        lambda a, b: a**3 - b**2,
    ],
)
def test_kernels_without_functions_need_no_library(function: Any) -> None:
    assert undefined(compiled(function, (F64, 1), (F64, 1))) <= {NEST}


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: np.hypot(a, b) ** b + np.cbrt(a) * np.logaddexp(a, b),
        lambda a, b: np.fmod(a, b) + a // b + np.gcd(a.astype(np.int64), 6),
        lambda a, b: np.exp(a + 1j * b) ** 2.5,
    ],
)
def test_kernels_need_nothing_of_python_or_numba(function: Any) -> None:
    kernel = compiled(function, (F64, 1), (F64, 1))
    for data in built(kernel).objects[:1]:
        assert not re.search(rb"Py[A-Z_]|NRT_|numba_|NumbaEnv", data)


def test_the_object_exports_its_entries_only() -> None:
    kernel = compiled(lambda a, b: (a * 2, np.sin(a) + b), (F64, 1), (F64, 2))
    assert built(kernel).symbols == ("kernelgen_0", "kernelgen_1")
    exported = re.findall(r"^\s+\.globl\s+(\S+)", kernel.assembly, re.MULTILINE)
    assert sorted(exported) == ["kernelgen_0", "kernelgen_1"]


# Exact arithmetic.


def fma_inputs() -> tuple[np.ndarray[Any, Any], ...]:
    """Factors whose product is rounded, and the negated product: x * y + z is 0 unless it is fused."""
    rng = np.random.default_rng(0)
    x, y = 1 + rng.random(4099), 1 + rng.random(4099)
    return x, y, -(x * y)


@pytest.mark.parametrize(
    "function",
    [
        lambda x, y, z: x * y + z,
        lambda x, y, z: z + x * y,
        lambda x, y, z: -x * y - z,
        lambda x, y, z: z - (-x) * y,
        lambda x, y, z: x * x - np.square(x) + (x * y + z),
    ],
)
@pytest.mark.parametrize("dtype", [F32, F64])
def test_products_and_sums_are_not_fused(function: Any, dtype: Any) -> None:
    x, y, _ = (a.astype(dtype) for a in fma_inputs())
    z = -(x * y)
    got = compiled(function, *[(dtype, 1)] * 3)(x, y, z)
    np.testing.assert_array_equal(got, np.zeros_like(x))


@x86
@pytest.mark.skipif("avx2" not in lower.host().math.isa, reason="this CPU has no fused multiply-add")
def test_fastmath_may_fuse() -> None:
    x, y, z = fma_inputs()
    kernel = compiled(lambda x, y, z: x * y + z, *[(F64, 1)] * 3, fastmath=True)
    assert "vfmadd" in kernel.assembly or "vfnmadd" in kernel.assembly
    assert np.any(kernel(x, y, z) != 0)
    assert "vfmadd" not in compiled(lambda x, y, z: x * y + z, *[(F64, 1)] * 3).assembly


def test_strict_mode_keeps_signs_of_zero_nan_and_order() -> None:
    kernel = compiled(
        lambda a, b: (a + 0.0, a - a, 0.0 - a, (a + b) - b, a * 0.0, a / a, -(a - b)), (F64, 1), (F64, 1)
    )
    a = np.array([-0.0, 0.0, np.nan, np.inf, -np.inf, 1.0, 1e-300] * 9)
    b = np.full(a.shape, 1e16)
    with np.errstate(all="ignore"):
        want = (a + 0.0, a - a, 0.0 - a, (a + b) - b, a * 0.0, a / a, -(a - b))
    for got, expected in zip(kernel(a, b), want, strict=True):
        np.testing.assert_array_equal(got, expected)
        number = ~np.isnan(expected)
        np.testing.assert_array_equal(np.signbit(got[number]), np.signbit(expected[number]))


def test_subnormal_numbers_are_kept() -> None:
    tiny = np.full(100, 5e-324)
    assert np.all(compiled(lambda a: a * 3.0, (F64, 1))(tiny) == 1.5e-323)


def test_nan_is_handled_under_fastmath() -> None:
    kernel = compiled(lambda a, b: np.where(np.isnan(a), b, a * 2) + 0 * b, (F64, 1), (F64, 1), fastmath=True)
    a = np.array([1.0, np.nan, np.inf] * 11)
    np.testing.assert_array_equal(kernel(a, np.ones(33)), np.where(np.isnan(a), 1, a * 2))


# The nest.


def test_classes_of_operands_are_numbered_as_in_c() -> None:
    header = pathlib.Path(building.SOURCES, "nest.h").read_text(encoding="utf-8")
    (listed,) = re.findall(r"enum kg_class \{(.*?)\};", header, re.DOTALL)
    names = re.findall(r"KG_(\w+)", listed)
    assert names == ["SCALAR", "INPUT", "OUTPUT", "TEMPORARY", "UPDATE"]
    assert [getattr(entry, name) for name in names] == list(range(5))


def build_by_hand(tape: kg.Tape, **options: Any) -> compiler.Built:
    plan = schedule(passes.optimize(tape.graph)[0])
    return compiler.build(numba_cpu.emit(plan, "kernel"), plan, "<test>", **options)


def sum_of_sine() -> kg.Tape:
    with kg.Tape() as tape:
        tape.output(np.sin(tape.input("a", F64, ndim=1)) + tape.input("b", F64, ndim=1))
    return tape


# Errors and determinism.


def test_equal_source_gives_equal_machine_code() -> None:
    tape = sum_of_sine()
    one, other = build_by_hand(tape), build_by_hand(tape)
    normal = [re.sub(r"_ZN\w+|v\d+", "", text_of(b)) for b in (one, other)]
    assert normal[0] == normal[1]
    assert one.symbols == other.symbols


def test_each_stage_is_timed() -> None:
    assert set(build_by_hand(sum_of_sine()).seconds) == {"lower", "llvm", "codegen"}


@pytest.mark.parametrize(
    ("line", "why"),
    [("v9 = no_such_name(a_i)", "no_such_name"), ("v9 = a_i.upper()", "upper"), ("v9 = 'text' + a_i", "")],
)
def test_refused_source_is_a_build_error(line: str, why: str) -> None:
    tape = sum_of_sine()
    plan = schedule(passes.optimize(tape.graph)[0])
    emitted = numba_cpu.emit(plan, "kernel")
    broken = emitted.text.replace("        a_i = a[i]\n", f"        a_i = a[i]\n        {line}\n", 1)
    assert broken != emitted.text
    with pytest.raises(kg.BuildError, match="numba refused the emitted function kernel") as caught:
        compiler.build(numba_cpu.Emitted(broken, emitted.nests, emitted.rows), plan, "<test>")
    assert str(caught.value).startswith("numba refused") and why in str(caught.value)
    assert "report" in str(caught.value)
    assert kg.compile_tape(tape, cache=False)(np.zeros(3), np.ones(3)).tolist() == [1, 1, 1]


@pytest.mark.parametrize("features", ["baseline", "host"])
def test_builds_for_a_lesser_cpu_give_the_same_values(features: str) -> None:
    if platform.machine() != "x86_64":
        pytest.skip("builds for x86-64")
    host = lower.host()
    baseline = lower.CpuTarget(host.triple, "x86-64", "", type(host.math)(("sse",), host.math.symbols))
    target = baseline if features == "baseline" else host
    tape = sum_of_sine()
    done = build_by_hand(tape, target=target)
    kernel = kg.compile_tape(tape, cache=False)
    kernel.executor.code = NativeCode((done.code,), done.symbols)
    a, b = np.random.default_rng(0).normal(size=(2, 999))
    np.testing.assert_allclose(kernel.executor((a, b), {}, None), np.sin(a) + b, rtol=1e-13, atol=1e-16)
    assert ("%ymm" in text_of(done)) == (features == "host" and host.vector_width > 16)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(
    "name", ["sin", "cos", "tan", "exp", "expm1", "log", "log1p", "tanh", "arctan", "sinh"]
)
def test_fastmath_leaves_the_elementary_functions_whole(name: str, dtype: Any) -> None:
    function = getattr(np, name)
    with kg.Tape() as tape:
        tape.output(y=function(tape.input("x", dtype, ndim=1)))
    x = np.linspace(0.01, 30, 999).astype(dtype)
    got = kg.compile_tape(tape, fastmath=True)(x)
    np.testing.assert_allclose(got, function(x), rtol=16 * np.finfo(dtype).eps)


@x86
@pytest.mark.parametrize("function", [np.log1p, np.expm1, np.sign, np.reciprocal, lambda z: z**2.5])
def test_functions_that_kernels_share_are_compiled_for_each_target(function: Callable[[Any], Any]) -> None:
    """What was built for this machine, and for a user's own function, leaves no trace in a lesser one."""
    with kg.Tape() as tape:
        tape.output(function(tape.input("z", np.complex128, ndim=1)))
    host = lower.host()
    lesser = lower.CpuTarget(host.triple, "x86-64", "", type(host.math)(("sse",), host.math.symbols))

    @numba.njit
    def own(r: float, i: float) -> Any:
        return device.complex_log1p(r, i), device.complex_sign(r, i), device.complex_expm1(r, i)

    def text(target: lower.CpuTarget) -> str:
        return re.sub(r"_ZN\w+|v\d+", "", text_of(build_by_hand(tape, target=target)))

    alone = text(lesser)
    assert len(own(1.0, 2.0)) == 3
    for_host = text(host)
    assert text(lesser) == alone and text(host) == for_host
    assert not re.search(r"%ymm|_ZGV[de]", alone)
