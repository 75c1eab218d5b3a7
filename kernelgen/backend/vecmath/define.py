"""Define the functions in a module: names, attributes, vector variants."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from llvmlite import ir

from kernelgen.backend.llvm_hints import add_attributes, replace_attribute

from .expr import AVX512, FLOATS, Declare, V

# Where the functions are that LLVM puts in line, and those that stay calls: by name and bits. Their modules
# are imported when the first of their functions is defined, for most kernels call none, and the others few.
INLINED: dict[tuple[str, int], str] = {
    **{(name, 32): "float32" for name in ("exp", "expm1", "tanh", "erf")},
    **{(name, 64): "float64" for name in ("exp", "exp2", "expm1", "tanh", "sinh", "cosh", "log1p", "cbrt")},
    **{(name, 64): "float64" for name in ("atan", "atan2", "asin", "acos", "acosh")},
    **{(name, bits): "binary" for name in ("hypot", "pow") for bits in (32, 64)},
}
CALLED: dict[tuple[str, int], str] = {
    **{(name, 64): "trig" for name in ("sin", "cos", "tan")},
    **{(name, 32): "trig32" for name in ("sin", "cos")},
    **{(name, 64): "logarithms" for name in ("log", "log2", "log10")},
    ("log", 32): "logarithms",
    ("erf", 64): "erf",
    **{("fmod", bits): "remainder" for bits in (32, 64)},
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
    module: ir.Module, name: str, bits: int, *, avx512: bool = False, width: int = 512, lanes: int = 0
) -> ir.Function:
    """The scalar function `name` on float<bits> in `module`, defined there on first use.

    With `avx512` it rests on instructions that AVX-512 has, and that are slow calls of a library elsewhere.
    There are variants for vectors of `lanes` lanes, or where that is 0 of at most `width` bits. Raises
    KeyError for a pair that is not in DEFINED.
    """
    token = AVX512.set(avx512)
    try:
        if (name, bits) in INLINED:
            return module.globals.get(f"kg.{name}.f{bits}") or _inlined(module, name, bits)
        counts = [n for n in LANES[bits] if (n == lanes if lanes else n * bits <= width)]
        return _with_variants(module, name, bits, counts)
    finally:
        AVX512.reset(token)


def _home(places: dict[tuple[str, int], str], name: str, bits: int) -> Any:
    return import_module(f"{__package__}.{places[name, bits]}")


def _inlined(module: ir.Module, name: str, bits: int) -> ir.Function:
    """A function that LLVM puts into the loop before it vectorizes it."""
    make: Callable[..., V] = getattr(_home(INLINED, name, bits), name)
    full, kind = f"kg.{name}.f{bits}", FLOATS[bits]
    made = declare(module, full, kind, [kind] * len(inspect.signature(make).parameters))
    add_attributes(made, "alwaysinline")
    builder = ir.IRBuilder(made.append_basic_block())
    builder.ret(make(*(V(builder, argument) for argument in made.args)).value)
    return made


def _with_variants(module: ir.Module, name: str, bits: int, lanes: Sequence[int]) -> ir.Function:
    """A function that stays a call until the vectorizer puts one of its vector variants in its place."""
    full, arity = f"kg.{name}.f{bits}", _ARITY.get(name, 1)
    body: Callable[[str, Declare, ir.Function], None] = _home(CALLED, name, bits).body

    def define(symbol: str, kind: Any, inlining: str) -> ir.Function:
        # The variants take the calls' place after LLVM has inlined functions: see `lower.optimized`.
        made = declare(module, symbol, kind, [kind] * arity)
        add_attributes(made, inlining)
        body(name, declare, made)
        return made

    scalar = module.globals.get(full)
    if scalar is None:
        scalar = define(full, FLOATS[bits], "noinline")
        if arity > 1:
            # With one argument constant in all calls, LLVM would take it out of the scalar function, and then
            # no variant would fit.
            keep(module, [scalar])
    symbols = {count: f"kg.{name}.v{count}f{bits}" for count in LANES[bits]}
    missing = [count for count in lanes if symbols[count] not in module.globals]
    if missing:
        kinds = [ir.VectorType(FLOATS[bits], count) for count in missing]
        keep(module, [define(symbols[kind.count], kind, "alwaysinline") for kind in kinds])
        there = [(count, symbol) for count, symbol in symbols.items() if symbol in module.globals]
        spelled = ",".join(f"_ZGV_LLVM_N{count}{'v' * arity}_{full}({symbol})" for count, symbol in there)
        replace_attribute(scalar, "vector-function-abi-variant", spelled)
    return scalar
