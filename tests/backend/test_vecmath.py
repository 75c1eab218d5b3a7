"""The functions of kernelgen.backend.vecmath in a vectorized loop, against 80-bit references."""

import ctypes
import platform
import re
from functools import cache

import llvmlite.binding as llvm
import mpmath
import numpy as np
import pytest
from llvmlite import ir

from kernelgen.backend import vecmath

LD = np.longdouble
FLOAT = {64: np.float64, 32: np.float32}
BOUND = {64: 2.0, 32: 2.5}
BINARY = {"atan2", "fmod", "hypot", "pow"}
INVERSE = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "acosh": "arccosh", "atan2": "arctan2"}
RANGES = {
    "exp": [(-746, 710), (-1, 1)],
    "exp2": [(-1076, 1025), (-1, 1)],
    "expm1": [(-40, 710), (-0.5, 0.5)],
    "log": [(0, 2), (0.9, 1.1)],
    "log2": [(0, 2), (0.9, 1.1)],
    "log10": [(0, 2), (0.9, 1.1)],
    "log1p": [(-1, 1), (-0.3, 0.5)],
    "tanh": [(-20, 20), (-1, 1)],
    "sinh": [(-711, 711), (-3, 3)],
    "cosh": [(-711, 711), (-3, 3)],
    "asin": [(-1, 1), (0.49, 0.6)],
    "acos": [(-1, 1), (0.49, 0.6)],
    "atan": [(-1, 1), (-3, 3)],
    "acosh": [(1, 2), (1, 1.01)],
    "erf": [(-6.2, 6.2), (-1, 1)],
}

long_double = pytest.mark.skipif(np.finfo(LD).nmant < 63, reason="the reference needs an 80-bit long double")
# What AVX-512 does in one instruction is a call of the C library elsewhere, of the same value.
BY_AVX512 = [("exp", 32), ("exp", 64), ("exp2", 64), ("pow", 64)]
x86 = pytest.mark.skipif(platform.machine() != "x86_64", reason="reads x86 assembly")


def loop_module(name: str, bits: int, avx512: bool = False) -> ir.Module:
    """A module with `loop(inputs..., output, count)` around the function."""
    module = ir.Module()
    module.triple = llvm.get_process_triple()
    function = vecmath.function(module, name, bits, avx512=avx512)
    count, kind = ir.IntType(64), function.function_type.return_type
    arguments = [ir.PointerType()] * (len(function.args) + 1)
    loop = ir.Function(module, ir.FunctionType(ir.VoidType(), [*arguments, count]), "loop")
    for argument in loop.args[:-1]:
        argument.add_attribute("noalias")
    entry, body, done = (loop.append_basic_block(label) for label in ("entry", "body", "done"))
    ir.IRBuilder(entry).branch(body)
    builder = ir.IRBuilder(body)
    index = builder.phi(count)
    places = [builder.gep(pointer, [index], source_etype=kind) for pointer in loop.args[:-1]]
    builder.store(
        builder.call(function, [builder.load(place, typ=kind) for place in places[:-1]]), places[-1]
    )
    following = builder.add(index, count(1))
    index.add_incoming(count(0), entry)
    index.add_incoming(following, body)
    builder.cbranch(builder.icmp_signed("<", following, loop.args[-1]), body, done)
    ir.IRBuilder(done).ret_void()
    return module


class Loop:
    """The compiled loop: call it with arrays; `assembly` is its text."""

    def __init__(self, name: str, bits: int, cpu: str = "", avx512: bool = False) -> None:
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        features = "" if cpu else llvm.get_host_cpu_features().flatten()
        self.machine = llvm.Target.from_default_triple().create_target_machine(
            cpu=cpu or llvm.get_host_cpu_name(), features=features, opt=3, reloc="pic", codemodel="small"
        )
        module = llvm.parse_assembly(str(loop_module(name, bits, avx512)))
        module.verify()
        tuning = llvm.create_pipeline_tuning_options(speed_level=3)
        tuning.loop_vectorization = True
        passes = llvm.create_pass_builder(self.machine, tuning)
        passes.getModulePassManager().run(module, passes)
        self.assembly = self.machine.emit_assembly(module)
        self.engine = llvm.create_mcjit_compiler(module, self.machine)
        self.engine.finalize_object()
        self.address = self.engine.get_function_address("loop")
        self.dtype = FLOAT[bits]

    def __call__(self, *arrays: np.ndarray) -> np.ndarray:
        inputs = [np.ascontiguousarray(array, dtype=self.dtype) for array in arrays]
        output = np.empty_like(inputs[0])
        types = [ctypes.c_void_p] * (len(inputs) + 1)
        run = ctypes.CFUNCTYPE(None, *types, ctypes.c_int64)(self.address)
        run(*(array.ctypes.data for array in (*inputs, output)), output.size)
        return output


@cache
def compiled(name: str, bits: int, cpu: str = "", avx512: bool = False) -> Loop:
    return Loop(name, bits, cpu, avx512)


def specials(bits: int) -> np.ndarray:
    """Zeros, infinities, NaN, the ends of the subnormal and normal ranges, ones and halves, of both signs."""
    info = np.finfo(FLOAT[bits])
    sizes = [0, info.smallest_subnormal, info.tiny / 2, info.tiny, 0.5, 1, 2, info.max, np.inf]
    return np.array([*sizes, *(-size for size in sizes), np.nan], dtype=FLOAT[bits])


def arguments(name: str, bits: int, count: int = 20000) -> tuple[np.ndarray, ...]:
    """Random arguments over the function's ranges and over all exponents, then the special ones."""
    rng = np.random.default_rng(7)
    info = np.finfo(FLOAT[bits])

    def everywhere(low: float, high: float, many: int) -> np.ndarray:
        return np.exp2(rng.uniform(low, high, many)) * rng.choice([-1, 1], many)

    exponents = (info.minexp - info.nmant, info.maxexp - 0.001)
    special = specials(bits)
    if name in BINARY:
        pairs = np.array(np.meshgrid(special, special)).reshape(2, -1)
        near = rng.uniform(-2, 2, (2, 2 * count))
        far = np.stack([everywhere(*exponents, count), everywhere(*exponents, count)])
        return tuple(np.concatenate([near, far, pairs], axis=1).astype(FLOAT[bits]))
    parts = [rng.uniform(low, high, count) for low, high in RANGES.get(name, [(-4, 4), (-1e5, 1e5)])]
    parts += [everywhere(*exponents, count), everywhere(-60, 10, count // 2), special]
    step = np.exp2(rng.uniform(-info.nmant, -1, count // 2))
    parts += [1 + step, 1 - step]
    if name in ("sin", "cos", "tan"):
        # The numbers next to multiples of pi/2, where the reduction loses most, and the worst of all of them.
        parts.append(np.arange(1, 2**17, 3).astype(LD) * (LD(np.pi) / 2 + LD(6.123233995736766e-17)))
        parts.append(np.array([6381956970095103.0 * 2.0**797]) if bits == 64 else np.array([1.0]))
    with np.errstate(over="ignore"):
        return (np.concatenate([part.astype(FLOAT[bits]) for part in parts]),)


def reference(name: str, *arrays: np.ndarray) -> np.ndarray:
    """The function in long double."""
    if name == "erf":
        with mpmath.workprec(80):
            limits = {np.inf: "1", -np.inf: "-1"}
            texts = [
                limits.get(v, "nan") if not np.isfinite(v) else mpmath.nstr(mpmath.erf(mpmath.mpf(v)), 22)
                for v in map(float, arrays[0])
            ]
        return np.array([LD(text) for text in texts])
    with np.errstate(all="ignore"):
        return getattr(np, INVERSE.get(name, name))(*(array.astype(LD) for array in arrays))


def ulps(got: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The distance from the reference in units of the last place; infinite where a special differs."""
    info = np.finfo(got.dtype)
    with np.errstate(all="ignore"):
        rounded = wanted.astype(got.dtype)
        exponent = np.maximum(np.frexp(wanted)[1] - 1, info.minexp)
        distance = np.abs(got.astype(LD) - wanted) / np.ldexp(LD(1), exponent - info.nmant)
    same = (got == rounded) & (np.signbit(got) == np.signbit(rounded)) | (np.isnan(got) & np.isnan(rounded))
    special = ~np.isfinite(rounded) | ~np.isfinite(got) | (rounded == 0)
    return np.where(special, np.where(same, 0.0, np.inf), distance).astype(np.float64)


def check(name: str, bits: int, cpu: str = "", avx512: bool = False) -> None:
    count = 20000 if name != "erf" else 2500
    inputs = arguments(name, bits, count)
    error = ulps(compiled(name, bits, cpu, avx512)(*inputs), reference(name, *inputs))
    worst = int(np.argmax(error))
    assert error[worst] <= BOUND[bits], f"{error[worst]:.2f} ULP at {[float(x[worst]) for x in inputs]}"


@long_double
@pytest.mark.parametrize(("name", "bits"), sorted(vecmath.DEFINED))
def test_within_bound_everywhere(name: str, bits: int) -> None:
    check(name, bits)


@long_double
@pytest.mark.parametrize(("name", "bits"), [("sin", 32), ("cos", 32)])
@pytest.mark.parametrize("cpu", ["", pytest.param("x86-64-v2", marks=x86)])
def test_within_bound_with_avx512(name: str, bits: int, cpu: str) -> None:
    check(name, bits, cpu, avx512=True)


@long_double
@x86
@pytest.mark.parametrize(("name", "bits"), sorted(vecmath.DEFINED))
def test_within_bound_without_fused_multiply_add(name: str, bits: int) -> None:
    loop = compiled(name, bits, "x86-64-v2")
    assert "vfmadd" not in loop.assembly
    check(name, bits, "x86-64-v2")


@x86
@pytest.mark.parametrize(("name", "bits"), sorted(vecmath.DEFINED))
def test_loop_is_vector_code(name: str, bits: int) -> None:
    assembly = Loop(name, bits, "x86-64-v3").assembly
    start = assembly.index("loop:")
    body = assembly[start : assembly.index(".Lfunc_end", start)]
    lanes = 256 // bits
    called = set(re.findall(r"call\w*\s+(\S+)", body))
    # Half as many lanes for what is left over.
    vectors = {f"kg.{name}.v{count}f{bits}" for count in (lanes, lanes // 2)}
    assert called <= {*vectors, f"kg.{name}.f{bits}"}
    assert "ymm" in body
    assert not called or f"kg.{name}.v{lanes}f{bits}" in called


@x86
@pytest.mark.parametrize(("name", "bits"), BY_AVX512)
def test_powers_of_two_are_multiplied_by_one_instruction(name: str, bits: int) -> None:
    assembly = Loop(name, bits, "x86-64-v4", avx512=True).assembly
    assert f"vscalef{'ps' if bits == 32 else 'pd'}" in assembly
    assert not re.search(r"\bcall|ldexp", assembly)


@pytest.mark.parametrize(("name", "bits"), BY_AVX512)
@pytest.mark.parametrize("cpu", ["", pytest.param("x86-64-v2", marks=x86)])
def test_the_one_instruction_gives_the_same_bits(name: str, bits: int, cpu: str) -> None:
    inputs = arguments(name, bits, 4000)
    got, wanted = (compiled(name, bits, cpu, avx512=by_one)(*inputs) for by_one in (True, False))
    np.testing.assert_array_equal(got, wanted)


@pytest.mark.parametrize(("name", "bits"), [("log", 32), ("log", 64), ("log2", 64), ("log10", 64)])
def test_rare_numbers_change_no_bits_beside_them(name: str, bits: int) -> None:
    (ordinary,) = arguments(name, bits, 4000)
    info = np.finfo(FLOAT[bits])
    ordinary = ordinary[(ordinary >= info.tiny) & (ordinary <= info.max)]
    rare = np.resize(specials(bits), ordinary.size)
    mixed = np.stack([ordinary, rare, ordinary, ordinary], axis=1).ravel()
    got = compiled(name, bits)(mixed).reshape(-1, 4)
    wanted = compiled(name, bits)(ordinary)
    np.testing.assert_array_equal(got[:, [0, 2, 3]], np.stack([wanted] * 3, axis=1))


@pytest.mark.parametrize(("name", "bits"), sorted(vecmath.DEFINED))
def test_needs_no_library_symbol(name: str, bits: int) -> None:
    module = llvm.parse_assembly(str(loop_module(name, bits)))
    declared = [function.name for function in module.functions if function.is_declaration]
    assert all(one.startswith("llvm.") for one in declared)
    called = set(re.findall(r"\b(?:call\w*|jmp)\s+([A-Za-z_][\w.]*)", compiled(name, bits).assembly))
    assert all(one.startswith("kg.") for one in called), called


@pytest.mark.parametrize("bits", [32, 64])
def test_pow_serves_every_case_of_the_standard(bits: int) -> None:
    tiny, odd = np.finfo(FLOAT[bits]).smallest_subnormal, 2.0 ** (np.finfo(FLOAT[bits]).nmant + 1) - 1
    values = [0.0, 0.5, 1.0, 2.0, 3.0, 2.0**23 + 1, 2.0**24, 1e30, np.inf, tiny, 1e-3, 2.5, odd, odd + 1]
    values += [float(np.finfo(FLOAT[bits]).max), float(np.nextafter(1, 2)), float(np.nextafter(1, 0))]
    x, y = (a.ravel() for a in np.meshgrid([*values, *(-v for v in values), np.nan], np.array(values * 2)))
    y = np.where(np.arange(y.size) % 2, y, -y)
    x, y = np.concatenate([x, x]), np.concatenate([y, np.where(x == 1, np.nan, -y)])
    with np.errstate(all="ignore"):
        x, y = x.astype(FLOAT[bits]), y.astype(FLOAT[bits])
    assert ulps(compiled("pow", bits)(x, y), reference("pow", x, y)).max() <= 1


@long_double
@pytest.mark.parametrize("cpu", ["", pytest.param("x86-64-v2", marks=x86)])
def test_pow_of_large_powers_and_at_the_ends_of_the_range(cpu: str) -> None:
    rng = np.random.default_rng(3)
    for low, high in ((-1074, 1024), (-1076, -1020), (1010, 1025)):
        logarithm = rng.uniform(low, high, 60000)
        near = 1 + rng.choice([-1, 1], 20000) * np.exp2(rng.uniform(-52, -1, 20000))
        everywhere = np.exp2(rng.uniform(-1074, 1024, 20000))
        x = np.concatenate([rng.uniform(0.5, 2, 20000), near, everywhere])
        y = logarithm / np.log2(x)
        # Without fused operations 1.12 ULP were seen, with them 0.995.
        assert ulps(compiled("pow", 64, cpu)(x, y), reference("pow", x, y)).max() <= (1.2 if cpu else 1)


def test_pow_of_one_number_is_that_of_a_vector() -> None:
    rng = np.random.default_rng(5)
    x, y = np.exp2(rng.uniform(-1074, 1024, 800)), rng.normal(0, 2, 800)
    vectors = compiled("pow", 64)(x, y)
    single = [compiled("pow", 64)(x[i : i + 1], y[i : i + 1])[0] for i in range(x.size)]
    assert vectors.tolist() == single


@long_double
def test_hypot_of_sides_far_apart_and_at_the_ends_of_the_range() -> None:
    for bits in (32, 64):
        info = np.finfo(FLOAT[bits])
        sides = np.ldexp(LD(1.37), np.arange(info.minexp - info.nmant, info.maxexp, 3)).astype(FLOAT[bits])
        x, y = (a.ravel() for a in np.meshgrid(sides, sides))
        assert ulps(compiled("hypot", bits)(x, y), reference("hypot", x, y)).max() <= 1.01


def test_defined_once_per_module() -> None:
    module = ir.Module()
    assert vecmath.function(module, "exp", 64) is vecmath.function(module, "exp", 64)
    assert vecmath.function(module, "sin", 64) is vecmath.function(module, "sin", 64)


def test_unknown_function_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        vecmath.function(ir.Module(), "gamma", 64)


def test_keep_extends_one_global() -> None:
    module = ir.Module()
    vecmath.function(module, "sin", 64)
    other = ir.Function(module, ir.FunctionType(ir.VoidType(), []), "other")
    vecmath.keep(module, [other])
    vecmath.keep(module, [other])
    vecmath.function(module, "cos", 64)
    lines = [line for line in str(module).splitlines() if line.startswith('@"llvm.compiler.used"')]
    assert len(lines) == 1
    assert lines[0].count('@"other"') == 1
    assert '@"kg.sin.v8f64"' in lines[0]
    assert '@"kg.cos.v2f64"' in lines[0]
    llvm.parse_assembly(str(module)).verify()


def test_erf_table_is_correctly_rounded() -> None:
    from kernelgen.backend.vecmath import erf

    with mpmath.workprec(120):
        for i in range(0, 769, 37):
            r = mpmath.mpf(i) / 128
            assert erf.values()[0][i] == float(mpmath.erf(r))
            assert erf.values()[1][i] == float(2 / mpmath.sqrt(mpmath.pi) * mpmath.exp(-r * r))
