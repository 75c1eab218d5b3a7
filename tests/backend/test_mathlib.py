"""Which symbol computes a function, and which vector functions stand for it."""

from __future__ import annotations

import ctypes
import platform
import re
from collections.abc import Iterator

import pytest
from llvmlite import binding as llvm
from llvmlite import ir

from kernelgen.backend import mathlib, vecmath

ALL = frozenset(
    f"_ZGV{letter}N{bits // width}{operands}_{name}{suffix}"
    for letter, bits in (("b", 128), ("d", 256), ("e", 512))
    for width, suffix in ((32, "f"), (64, ""))
    for name, operands in (("cbrt", "v"), ("asinh", "v"), ("cosh", "v"), ("pow", "vv"), ("exp", "v"))
)
AVX512 = mathlib.MathTarget(("sse", "avx2", "avx512f"), ALL)


@pytest.fixture
def on() -> Iterator[None]:
    token = mathlib.target.set(AVX512)
    yield
    mathlib.target.reset(token)


def test_variants_follow_the_instruction_sets() -> None:
    assert AVX512.variants("cbrt", 32, 1) == [
        (4, "_ZGVbN4v_cbrtf"),
        (8, "_ZGVdN8v_cbrtf"),
        (16, "_ZGVeN16v_cbrtf"),
    ]
    assert AVX512.variants("pow", 64, 2) == [(2, "_ZGVbN2vv_pow"), (4, "_ZGVdN4vv_pow"), (8, "_ZGVeN8vv_pow")]
    assert mathlib.MathTarget(("sse",), ALL).variants("cbrt", 64, 1) == [(2, "_ZGVbN2v_cbrt")]
    assert mathlib.MathTarget(("neon",), ALL).variants("cbrt", 64, 1) == []


def test_only_symbols_at_hand_are_variants() -> None:
    assert AVX512.variants("lgamma", 64, 1) == []
    assert mathlib.MathTarget(("sse", "avx2"), frozenset()).variants("cbrt", 64, 1) == []


def test_this_machine_s_symbols_exist() -> None:
    symbols = mathlib.libmvec_symbols()
    if not symbols:
        pytest.skip("this machine has no libmvec")
    library = ctypes.CDLL("libmvec.so.1")
    assert all(hasattr(library, s) for s in symbols)
    letters = {s[4] for s in symbols}
    assert letters <= (set("bde") if platform.machine() == "x86_64" else {"n"})
    assert any(s.endswith(("N4v_cbrt", "N2v_cbrt")) for s in symbols)


@pytest.mark.usefixtures("on")
def test_declarations_list_their_vector_functions() -> None:
    module = ir.Module()
    function = mathlib.declare(module, "cbrt", 64, 1)
    text = str(module)
    assert function.name == "cbrt" and "memory(none)" in text and "willreturn" in text
    variants = re.findall(r"_ZGV_LLVM_N(\d+)v_cbrt\((\w+)\)", text)
    assert variants == [("2", "_ZGVbN2v_cbrt"), ("4", "_ZGVdN4v_cbrt"), ("8", "_ZGVeN8v_cbrt")]
    assert "llvm.compiler.used" in text
    llvm.parse_assembly(text).verify()


@pytest.mark.usefixtures("on")
def test_a_function_is_declared_once() -> None:
    module = ir.Module()
    assert mathlib.declare(module, "cbrt", 32, 1) is mathlib.declare(module, "cbrt", 32, 1)
    assert mathlib.declare(module, "cbrt", 32, 1).name == "cbrtf"
    mathlib.declare(module, "pow", 32, 2)
    assert len(re.findall(r'^@"?llvm.compiler.used"? =', str(module), re.MULTILINE)) == 1
    llvm.parse_assembly(str(module)).verify()


@pytest.mark.usefixtures("on")
def test_functions_without_vector_forms_are_plain() -> None:
    module = ir.Module()
    mathlib.declare(module, "lgamma", 64, 1)
    assert "vector-function-abi-variant" not in str(module)


def test_our_own_functions_go_before_the_library_s() -> None:
    with_library, without = AVX512, mathlib.MathTarget(("sse",), frozenset())
    for target in (with_library, without):
        token = mathlib.target.set(target)
        try:
            for name, bits in sorted(vecmath.DEFINED):
                module = ir.Module()
                operands = 2 if name in ("atan2", "hypot", "pow") else 1
                function = mathlib.function(module, name, bits, operands)
                own = function.name.startswith("kg.")
                at_hand = bool(target.variants(name, bits, operands))
                assert own == ((name, bits) in vecmath.SUPPORTED or not at_hand)
        finally:
            mathlib.target.reset(token)


def test_a_function_for_users_is_one_lane_of_its_vector_function() -> None:
    module = ir.Module()
    function = mathlib.declare(module, "atan2", 32, 2)
    if not mathlib.users().variants("atan2", 32, 2):
        assert function.is_declaration
        return
    _, vector = mathlib.users().variants("atan2", 32, 2)[-1]
    assert function.name == "kernelgen.atan2f" and f'@"{vector}"' in str(function)


def test_functions_for_another_cpu_than_this_one_call_no_vector_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("numba.core.config.CPU_NAME", "generic")
    mathlib.users.cache_clear()
    try:
        assert mathlib.users().symbols == frozenset()
    finally:
        mathlib.users.cache_clear()
