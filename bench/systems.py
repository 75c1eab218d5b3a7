"""The systems: how each compiles a case, and how it is called on arrays.

A system makes a `Program` of a case in a dtype; the program is bound to arrays and gives `Calls`: what to
call for a new result ("fresh") and for a result in a buffer ("out"), or the reason why there is no such call.
Packages are imported when a system is first used.
"""

from __future__ import annotations

import importlib
import re
import shutil
import types
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np

from bench import repeats
from bench.cases import Case, Missing
from bench.ccode import c_source, compile_c
from bench.models import Array

MODES = ("fresh", "out")
Calls = dict[str, "Callable[[], Any] | Missing"]
Program = Callable[[Sequence[Array], Sequence[Array]], Calls]
"""`program(inputs, outputs)`; the outputs tell shapes and dtypes, and are the buffers of "out"."""
UPDATES = Missing("the case is an update in place")
NAMES = (
    *("sin", "cos", "tanh", "exp", "expm1", "log", "sqrt", "arcsin", "radians"),
    *("where", "minimum", "clip", "round", "abs"),
    *("sum", "mean", "var", "amax", "roll"),
)


def namespace(module: Any, **own: Any) -> types.SimpleNamespace:
    """The functions that cases use, by NumPy's names."""
    found = {name: getattr(module, name) for name in NAMES if name not in own}
    return types.SimpleNamespace(**found, **own)


@cache
def numpy_namespace() -> types.SimpleNamespace:
    """NumPy's, also on kernelgen's Tensors; the error function is SciPy's."""

    def erf(x: Any) -> Any:
        return importlib.import_module("scipy.special").erf(x)

    return namespace(np, erf=erf, cast=lambda x, dtype: x.astype(dtype), each=repeats.each_numpy)


def as_tuple(value: Any) -> tuple[Any, ...]:
    """One result or several, as a tuple."""
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def single(values: Sequence[Any]) -> Any:
    """The inverse of `as_tuple`."""
    return values[0] if len(values) == 1 else tuple(values)


def buffers(case: Case, inputs: Sequence[Array], outputs: Sequence[Array]) -> tuple[list[Array], list[Array]]:
    """Inputs and outputs to bind: for an update in place the output is a copy of the first input."""
    if case.inplace is None:
        return list(inputs), list(outputs)
    state = inputs[0].copy()
    return [state, *inputs[1:]], [state]


@dataclass(frozen=True)
class System:
    """One way to compute.

    Attributes:
        name: how it is called on the command line.
        about: what it is, for the report.
        needs: packages and programs without which it is absent.
        build: compiles a case in a dtype; may give a `Missing`.
    """

    name: str
    about: str
    needs: tuple[str, ...]
    build: Callable[[Case, str], Program | Missing]

    def absent(self) -> Missing | None:
        """Why the system cannot be used on this machine, if so."""
        for need in self.needs:
            if need == "gcc":
                if shutil.which("gcc") is None:
                    return Missing("gcc is not on the PATH")
                continue
            try:
                importlib.import_module(need)
            except ImportError as error:
                return Missing(f"{need} cannot be imported: {error}")
        return None


# NumPy and numexpr.


def build_numpy(case: Case, dtype: str) -> Program:
    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        if case.inplace is not None:
            values, _ = buffers(case, inputs, outputs)
            return {"fresh": UPDATES, "out": partial(case.inplace, *values)}
        fresh = partial(case.function, numpy_namespace(), *inputs)
        return {"fresh": fresh, "out": Missing("a NumPy expression has no out=")}

    return program


def build_numexpr(case: Case, dtype: str) -> Program | Missing:
    if isinstance(case.numexpr, Missing):
        return case.numexpr
    if case.name == "mandelbrot" and dtype == "float32":
        return Missing("numexpr has no complex64")
    evaluate = importlib.import_module("numexpr").evaluate
    constants: dict[str, Any] = {}

    def constant(match: re.Match[str]) -> str:
        name = f"k{len(constants)}_"
        constants[name] = np.dtype(dtype).type(match[0])
        return name

    # A literal would be float64 and promote float32 arrays.
    texts = [re.sub(r"\b\d+\.\d+(e[+-]?\d+)?", constant, text) for text in case.numexpr]

    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        arrays, targets = buffers(case, inputs, outputs)
        names = dict(zip(case.parameters, arrays, strict=True)) | constants
        names |= {f"{name}_T": array.T for name, array in names.items() if np.ndim(array) == 2}

        def fresh() -> Any:
            return single([evaluate(text, names) for text in texts])

        def out() -> Any:
            return single([evaluate(t, names, out=o) for t, o in zip(texts, targets, strict=True)])

        return {"fresh": UPDATES if case.inplace else fresh, "out": out}

    return program


# JAX and torch.


def build_jax(case: Case, dtype: str) -> Program | Missing:
    if case.jax is not None:
        return case.jax
    jax = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    jnp = jax.numpy
    xp = namespace(jnp, erf=jax.scipy.special.erf, cast=lambda x, name: x.astype(name), each=repeats.each_jax)
    function = partial(case.function, xp)
    no_out = Missing("a JAX function has no out=")

    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        arrays = [jnp.array(x) for x in inputs]
        if case.inplace is None:
            compiled = jax.jit(function)
            return {"fresh": lambda: jax.block_until_ready(compiled(*arrays)), "out": no_out}
        donating = jax.jit(function, donate_argnums=0)

        def update() -> Any:
            arrays[0] = donating(*arrays)
            return arrays[0].block_until_ready()

        return {"fresh": UPDATES, "out": update}

    return program


@cache
def torch_namespace() -> types.SimpleNamespace:
    torch = importlib.import_module("torch")

    def minimum(x: Any, y: float) -> Any:
        return torch.clamp(x, max=y)

    def variance(x: Any) -> Any:
        return torch.var(x, correction=0)

    own = {"minimum": minimum, "radians": torch.deg2rad, "erf": torch.erf, "var": variance}
    own["each"] = repeats.each_torch
    return namespace(torch, **own, cast=lambda x, name: x.to(getattr(torch, name)))


def build_torch(case: Case, dtype: str) -> Program | Missing:
    torch = importlib.import_module("torch")
    # What a case compiled before must not count against torch's limit of compilations for one function.
    torch.compiler.reset()
    xp = torch_namespace()

    def fresh(*arrays: Any) -> Any:
        return case.function(xp, *arrays)

    def out(arrays: Any, targets: Any) -> Any:
        for target, value in zip(targets, as_tuple(case.function(xp, *arrays)), strict=True):
            target.copy_(value)

    # One compilation for all sizes, as in the other systems but JAX.
    compiled, compiled_out = torch.compile(fresh, dynamic=True), torch.compile(out, dynamic=True)

    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        values, results = buffers(case, inputs, outputs)
        arrays = [torch.from_numpy(x) for x in values]
        targets = arrays[:1] if case.inplace else [torch.from_numpy(o) for o in results]

        def call_out() -> Any:
            compiled_out(arrays, targets)
            return single(targets)

        scalar = Missing("what torch compiles leaves given tensors of no axes as they are")
        given = scalar if any(o.ndim == 0 for o in outputs) else call_out
        return {"fresh": UPDATES if case.inplace else partial(compiled, *arrays), "out": given}

    warnings.filterwarnings("ignore", module="torch")
    return program


# Loops: numba and C.


def address(array: Array) -> int:
    """Where an array's data is; quicker than `array.ctypes.data`."""
    found: int = array.__array_interface__["data"][0]
    return found


def loop_program(case: Case, loop: Callable[..., Any], pointers: bool) -> Program:
    """Calls of a function that takes inputs and outputs."""

    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        arrays, targets = buffers(case, inputs, outputs)
        like = [(o.shape, o.dtype) for o in outputs]
        first = inputs[0]
        sizes = [first.size, len(first), first.size // max(len(first), 1)] if pointers else []
        given = [*sizes, *([address(x) for x in arrays] if pointers else arrays)]

        # Addresses keep nothing alive: the functions hold the arrays.
        written = [*given, *([address(x) for x in targets] if pointers else targets)]

        def fresh(held: Any = arrays) -> Any:
            made = [np.empty(*one) for one in like]
            loop(*given, *([address(x) for x in made] if pointers else made))
            return single(made)

        def out(held: Any = arrays) -> Any:
            loop(*written)
            return single(targets)

        return {"fresh": UPDATES if case.inplace else fresh, "out": out}

    return program


def build_numba(case: Case, dtype: str, *, parallel: bool = True) -> Program:
    numba = importlib.import_module("numba")
    return loop_program(case, numba.njit(parallel=parallel, fastmath=True)(case.numba), pointers=False)


def build_c(case: Case, dtype: str, *, options: tuple[str, ...] = ("-fopenmp",)) -> Program | Missing:
    if isinstance(case.c, Missing):
        return case.c
    single_constants = ("-fsingle-precision-constant",) if dtype == "float32" else ()
    outputs = as_tuple(case.function(numpy_namespace(), *case.arrays(8, dtype)))
    run = compile_c(c_source(case, dtype, outputs), (*single_constants, *options))
    return loop_program(case, run, pointers=True)


# kernelgen.


def record(case: Case, dtype: str) -> Any:
    """The case on a kernelgen tape."""
    from kernelgen import Tape

    with Tape(case.name) as tape:
        arrays = zip(case.parameters, case.arrays(8, dtype), strict=True)
        inputs = [tape.input(name, like=array) for name, array in arrays]
        tape.output(*as_tuple(case.function(numpy_namespace(), *inputs)))
    return tape


def build_kernelgen(case: Case, dtype: str, *, threads: int | None = None, fastmath: bool = False) -> Program:
    from kernelgen import compile_tape

    kernel = compile_tape(record(case, dtype), threads=threads, fastmath=fastmath)

    def program(inputs: Sequence[Array], outputs: Sequence[Array]) -> Calls:
        arrays, targets = buffers(case, inputs, outputs)
        fresh = UPDATES if case.inplace else partial(kernel, *arrays)
        return {"fresh": fresh, "out": partial(kernel, *arrays, out=single(targets))}

    return program


SYSTEMS = (
    System("numpy", "NumPy, the expression as written", (), build_numpy),
    System("numexpr", "numexpr.evaluate", ("numexpr",), build_numexpr),
    System("jax", "jax.jit on the CPU", ("jax",), build_jax),
    System("torch", "torch.compile with dynamic sizes", ("torch",), build_torch),
    System("numba", "numba.njit(parallel=True, fastmath=True), loops by hand", ("numba",), build_numba),
    System(
        "numba-1", "numba.njit(fastmath=True), the same loops, one thread", ("numba",),
        partial(build_numba, parallel=False),
    ),
    System("gcc", "C, gcc -O3 -march=native -fopenmp", ("gcc",), build_c),
    System(
        "gcc-fast", "the same with -ffast-math", ("gcc",),
        partial(build_c, options=("-fopenmp", "-ffast-math")),
    ),
    System(
        "gcc-fast-1", "the same with one thread", ("gcc",),
        partial(build_c, options=("-fopenmp-simd", "-ffast-math")),
    ),
    System("kernelgen-1", "kernelgen, one thread", ("kernelgen",), partial(build_kernelgen, threads=1)),
    System("kernelgen", "kernelgen, all threads", ("kernelgen",), build_kernelgen),
    System(
        "kernelgen-fast", "kernelgen, all threads, fastmath=True", ("kernelgen",),
        partial(build_kernelgen, fastmath=True),
    ),
)  # fmt: skip
BY_NAME = {system.name: system for system in SYSTEMS}


def operations(case: Case, dtype: str) -> int:
    """The operations of kernelgen's optimized graph for one element, a function of the library being one."""
    from kernelgen import compile_tape

    free = ("input", "const", "view", "cast", "broadcast", "size", "call")
    return sum(
        node.op not in free for node in compile_tape(record(case, dtype), target="interpret").graph.nodes
    )
