"""Define the functions in a module: names, attributes, vector variants."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from llvmlite import ir

from kernelgen.backend.llvm_hints import add_attributes

from . import binary, erf, float32, float64, logarithms, remainder, trig, trig32
from .expr import AVX512, FLOATS, Declare, V

INLINED: dict[tuple[str, int], Callable[..., V]] = {}
INLINED.update({(name, 32): make for name, make in float32.FUNCTIONS.items()})
INLINED.update({(name, 64): make for name, make in float64.FUNCTIONS.items()})
INLINED.update({(make.__name__, bits): make for make in (binary.hypot, binary.pow) for bits in (32, 64)})
CALLED: dict[tuple[str, int], Callable[[Declare, ir.Function], None]] = {
    **{(name, 64): partial(trig.body, name) for name in trig.FUNCTIONS},
    **{(name, 32): partial(trig32.body, name) for name in ("sin", "cos")},
    **{(name, 64): partial(logarithms.body, name) for name in float64.LOGARITHMS},
    **{(name, 32): partial(logarithms.body, name) for name in float32.LOGARITHMS},
    ("erf", 64): erf.body,
    **{("fmod", bits): remainder.body for bits in (32, 64)},
}
_ARITY = {"fmod": 2}
# Everything `function` can define.
DEFINED: frozenset[tuple[str, int]] = frozenset({*INLINED, *CALLED})
# What is more accurate or faster than glibc's libmvec, where that is at hand (of the rest libmvec is within 2
# ULP).
SUPPORTED: frozenset[tuple[str, int]] = DEFINED - {("exp2", 64), ("log2", 64), ("log10", 64), ("cosh", 64)}
# The vector variants of functions that cannot be inlined, by the number of lanes.
LANES = {64: (2, 4, 8), 32: (4, 8, 16)}


def keep(module: ir.Module, functions: Iterable[ir.Function]) -> None:
    """Add functions to the module's `@llvm.compiler.used`: nothing strips them before the vectorizer runs."""
    used = module.globals.get("llvm.compiler.used")
    kept = list(used.initializer.constant) if used is not None else []
    names = {member.name for member in kept}
    kept += [function for function in functions if function.name not in names]
    if not kept:
        return
    array = ir.ArrayType(ir.PointerType(), len(kept))
    if used is None:
        used = ir.GlobalVariable(module, array, "llvm.compiler.used")
        used.linkage = "appending"
        used.section = "llvm.metadata"
    # The array grows: llvmlite prints the type, so it is replaced with the value.
    used.value_type = array
    used.initializer = ir.Constant(array, kept)


def declare(module: ir.Module, name: str, result: Any, arguments: Iterable[Any]) -> ir.Function:
    """An internal function that neither reads nor writes memory, ready for its body."""
    made = ir.Function(module, ir.FunctionType(result, list(arguments)), name)
    made.linkage = "internal"
    add_attributes(made, "nounwind", "willreturn", "memory(none)")
    return made


def function(
    module: ir.Module, name: str, bits: int, *, avx512: bool = False, width: int = 512
) -> ir.Function:
    """The scalar function `name` on float<bits> in `module`, defined there on first use.

    With `avx512` it rests on instructions that AVX-512 has, and that are slow calls of a library elsewhere.
    There are variants for vectors of at most `width` bits. Raises KeyError for a pair that is not in DEFINED.
    """
    full = f"kg.{name}.f{bits}"
    if full in module.globals:
        return module.globals[full]
    token = AVX512.set(avx512)
    try:
        if (name, bits) in INLINED:
            return _inlined(module, name, bits)
        return _with_variants(module, name, bits, [n for n in LANES[bits] if n * bits <= width])
    finally:
        AVX512.reset(token)


def _inlined(module: ir.Module, name: str, bits: int) -> ir.Function:
    """A function that LLVM puts into the loop before it vectorizes it."""
    full, kind, make = f"kg.{name}.f{bits}", FLOATS[bits], INLINED[name, bits]
    made = declare(module, full, kind, [kind] * len(inspect.signature(make).parameters))
    add_attributes(made, "alwaysinline")
    builder = ir.IRBuilder(made.append_basic_block())
    builder.ret(make(*(V(builder, argument) for argument in made.args)).value)
    return made


def _with_variants(module: ir.Module, name: str, bits: int, lanes: Sequence[int]) -> ir.Function:
    """A function that stays a call until the vectorizer puts one of its vector variants in its place."""
    full, arity = f"kg.{name}.f{bits}", _ARITY.get(name, 1)
    variants = []
    for count in lanes:
        kind = ir.VectorType(FLOATS[bits], count)
        variants.append(declare(module, f"kg.{name}.v{count}f{bits}", kind, [kind] * arity))
    named = zip(lanes, variants, strict=True)
    mapping = ",".join(f"_ZGV_LLVM_N{count}{'v' * arity}_{full}({variant.name})" for count, variant in named)
    scalar = declare(module, full, FLOATS[bits], [FLOATS[bits]] * arity)
    add_attributes(scalar, f'"vector-function-abi-variant"="{mapping}"')
    # The variants take the calls' place after LLVM has inlined functions: see `lower.optimized`.
    for made, inlining in ((scalar, "noinline"), *((variant, "alwaysinline") for variant in variants)):
        add_attributes(made, inlining)
        CALLED[name, bits](declare, made)
    # With one argument constant in all calls, LLVM would take it out of the scalar function, and then no
    # variant would fit.
    keep(module, variants if arity == 1 else [*variants, scalar])
    return scalar
