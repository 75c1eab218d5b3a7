"""LLVM modules to machine code: the target CPUs and LLVM's passes."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from typing import Any

import llvmlite.binding as llvm

from kernelgen.backend import mathlib
from kernelgen.base.values import frozen

_WIDTHS = {"sse": 16, "neon": 16, "avx2": 32, "avx512f": 64}


@frozen
class CpuTarget:
    """A CPU to build for: LLVM's names for it, and the vector functions that may be called."""

    triple: str
    cpu: str
    features: str
    math: mathlib.MathTarget

    @property
    def vector_width(self) -> int:
        """Bytes of the widest vectors."""
        return max((_WIDTHS[isa] for isa in self.math.isa), default=16)


@functools.cache
def host() -> CpuTarget:
    """The CPU of this machine."""
    initialize()
    features = llvm.get_host_cpu_features().flatten()
    math = mathlib.MathTarget(mathlib.host_isa(), mathlib.libmvec_symbols())
    return CpuTarget(llvm.get_process_triple(), llvm.get_host_cpu_name(), features, math)


_BASELINES = {
    "x86-64-v2": ("x86_64-unknown-linux-gnu", ("sse",)),
    "x86-64-v3": ("x86_64-unknown-linux-gnu", ("sse", "avx2")),
    "x86-64-v4": ("x86_64-unknown-linux-gnu", ("sse", "avx2", "avx512f")),
    "aarch64": ("aarch64-unknown-linux-gnu", ("neon",)),
}
"""The triple and the vector instruction sets of the CPUs that code is built for ahead of time."""


@functools.cache
def for_baseline(baseline: str) -> CpuTarget:
    """A target that every CPU of a baseline runs.

    Library functions with a vector form are called on this machine's architecture only: for another one it
    is not known which of them there are.
    """
    initialize()
    triple, isa = _BASELINES[baseline]
    same = triple.startswith(llvm.get_process_triple().partition("-")[0])
    symbols = mathlib.libmvec_symbols() if same else frozenset[str]()
    cpu = "generic" if baseline == "aarch64" else baseline
    return CpuTarget(triple, cpu, "", mathlib.MathTarget(isa, symbols))


def assembly(bitcode: bytes, triple: str, cpu: str, features: str) -> str:
    """The text of the machine code of an optimized LLVM module."""
    initialize()
    text: str = machine_for(triple, cpu, features).emit_assembly(llvm.parse_bitcode(bitcode))
    return text


@functools.cache
def initialize() -> None:
    """Makes all of LLVM's targets known."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()


def machine_of(target: CpuTarget) -> Any:
    """A target machine for position-independent code."""
    return machine_for(target.triple, target.cpu, target.features)


def machine_for(triple: str, cpu: str, features: str) -> Any:
    """The same by LLVM's names."""
    initialize()
    return llvm.Target.from_triple(triple).create_target_machine(
        cpu=cpu, features=features, opt=3, reloc="pic", codemodel="small"
    )


def optimized(
    parts: Sequence[Any],
    entries: Sequence[str],
    target: CpuTarget,
    *,
    later: Collection[str] = (),
    level: int = 3,
) -> Any:
    """The modules linked into one that exports only `entries`, through LLVM's pipeline.

    The parts are used up: they are empty afterwards. The functions `later` are put in line once they are
    optimized themselves, others that always are before all else.
    """
    machine = machine_of(target)
    module = llvm.parse_assembly("")
    module.triple, module.data_layout = target.triple, str(machine.target_data)
    for part in parts:
        part.triple, part.data_layout = module.triple, module.data_layout
        module.link_in(part)
    for function in module.functions:
        if not function.is_declaration and function.name not in entries:
            function.linkage = "internal"
    module.verify()
    options = llvm.create_pipeline_tuning_options(speed_level=level)
    options.loop_vectorization = options.loop_interleaving = options.loop_unrolling = level > 1
    options.slp_vectorization = False
    builder = llvm.create_pass_builder(machine, options)
    # The pipeline optimizes functions before it puts them in line, and then once more: that is right for
    # elementary functions, which may be called often.
    first = llvm.create_new_module_pass_manager()
    first.add_always_inliner_pass()
    first.add_global_dead_code_eliminate_pass()
    first.run(module, builder)
    for function in module.functions:
        if function.name in later:
            function.add_function_attribute("alwaysinline")
    builder.getModulePassManager().run(module, builder)
    variants = [v for v in module.global_variables if v.name == "llvm.compiler.used"]
    if variants:
        # The vectorizer comes after the inliner, and around its calls all values would be kept in memory.
        last = llvm.create_new_module_pass_manager()
        last.add_always_inliner_pass()
        last.add_instruction_combine_pass()
        # The variants were kept for the vectorizer, and those that it did not take are not compiled.
        for variable in variants:
            variable.name, variable.linkage = "kernelgen.variants", "internal"
        last.add_global_dead_code_eliminate_pass()
        last.run(module, builder)
    return module
