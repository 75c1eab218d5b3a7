"""The systems: each takes a case's arrays once, and gives calls that do nothing but compute.

Arrays are handed over before anything is timed. A call runs on one set of inputs; where a system writes
into a given array it is given one, and PyTorch, JAX, cupy.fuse and CuPy's plain expressions make their
results, as their users do.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.gpu.cases import Case

OWN = ("kernelgen cupy", "kernelgen cuda")
CUPY = ("cupy", "cupy.fuse", "ElementwiseKernel")
LATER = ("jax", "torch.compile")
"""Peers that compile for long; PyTorch's takes longest, and comes last."""


@dataclass(frozen=True)
class Ready:
    """A case in a system.

    Attributes:
        calls: for each set of inputs, a function that computes the result.
        array: a result as a CuPy array.
        wait: waits for results, where the host times the calls; None where events do.
    """

    calls: Sequence[Callable[[], Any]]
    array: Callable[[Any], Any]
    wait: Callable[[Any], Any] | None = None


Sets = Sequence[tuple[Any, ...]]


def make(system: str, device: Any, case: Case, sets: Sets, out: Any) -> Ready:
    """A case in a system, with its inputs in the system's own arrays.

    Args:
        system: its name.
        device: the device.
        case: the case.
        sets: base arrays.
        out: an array for the result.
    """
    if system in OWN:
        return _kernelgen(system.split()[1], case, sets, out)
    if system == "torch.compile":
        return _torch(device.xp, case, sets)
    if system == "jax":
        return _jax(device.xp, case, sets)
    if case.dtype == "bfloat16":
        raise NotImplementedError("CuPy's arrays of bfloat16 are bits here")
    views = [[case.view(k, b) for k, b in enumerate(bases)] for bases in sets]
    if system == "cupy":
        return Ready([functools.partial(case.formula, device.xp, *v) for v in views], lambda result: result)
    if system == "cupy.fuse":
        fused = device.xp.fuse(_named(case, device.xp))
        return Ready([functools.partial(fused, *v) for v in views], lambda result: result)
    if not case.code:
        raise NotImplementedError("an ElementwiseKernel has no axes")
    parameters = ", ".join(f"T {n}" for n in "abc"[: case.inputs])
    result = "bool z" if case.result else "T z"
    kernel = device.xp.ElementwiseKernel(parameters, result, case.code, "bench")
    return Ready([functools.partial(kernel, *v, out) for v in views], lambda result: result)


def _named(case: Case, xp: Any) -> Callable[..., Any]:
    """The formula as a function of as many arguments as it has inputs, which cupy.fuse asks for."""
    names = ", ".join("abc"[: case.inputs])
    namespace: dict[str, Any] = {"formula": case.formula, "xp": xp}
    exec(f"def fused({names}):\n    return formula(xp, {names})", namespace)
    function: Callable[..., Any] = namespace["fused"]
    return function


def compiled(case: Case, ranks: Sequence[int], target: str) -> Any:
    """The formula recorded and compiled by kernelgen, without its cache."""
    import kernelgen as kg

    dtype: Any = case.dtype
    if case.dtype == "bfloat16":
        import ml_dtypes

        dtype = ml_dtypes.bfloat16
    with kg.Tape("bench") as tape:
        tensors = [tape.input("abc"[k], dtype, ndim=rank) for k, rank in enumerate(ranks)]
        # With Python's floats bfloat16 becomes float32, as in NumPy; the other systems keep it.
        tape.output(z=case.formula(np, *tensors).astype(case.result or dtype))
    return kg.compile_tape(tape, target=target, cache=False)  # type: ignore[arg-type]


def _kernelgen(target: str, case: Case, sets: Sets, out: Any) -> Ready:
    kernel = compiled(case, [b.ndim for b in sets[0]], target)
    take = as_tensor if case.dtype == "bfloat16" else _same
    views = [[case.view(k, take(case, b)) for k, b in enumerate(bases)] for bases in sets]
    given = take(case, out)
    return Ready([functools.partial(kernel, *v, out=given) for v in views], lambda result: out)


def _same(case: Case, array: Any) -> Any:
    return array


def as_tensor(case: Case, array: Any) -> Any:
    """A CuPy array as a tensor of PyTorch on the same memory."""
    import torch

    if not torch.cuda.is_available():
        raise RuntimeError("PyTorch sees no device")
    if case.dtype == "bfloat16":
        return torch.as_tensor(array.view(np.int16), device="cuda").view(torch.bfloat16)
    return torch.as_tensor(array, device="cuda")


def _torch(xp: Any, case: Case, sets: Sets) -> Ready:
    import torch

    function = case.formula

    def plain(*tensors: Any) -> Any:
        return function(torch, *tensors)

    # All cases are one function to Dynamo, which gives up on it, and runs it eagerly, when it was compiled
    # eight times: it is to forget the others.
    torch.compiler.reset()
    mode = "max-autotune-no-cudagraphs"
    formula = torch.compile(plain, dynamic=False, fullgraph=True, mode=mode)
    views = [[case.view(k, as_tensor(case, b)) for k, b in enumerate(bases)] for bases in sets]

    def array(result: Any) -> Any:
        if case.dtype == "bfloat16":
            return xp.asarray(result.view(torch.int16)).view(np.uint16)
        return xp.asarray(result)

    return Ready([functools.partial(formula, *v) for v in views], array)


def _jax(xp: Any, case: Case, sets: Sets) -> Ready:
    import jax

    if jax.default_backend() not in ("gpu", "cuda"):
        raise RuntimeError(f"JAX computes on {jax.default_backend()}")
    jax.config.update("jax_enable_x64", True)
    half = case.dtype == "bfloat16"

    @jax.jit
    def formula(*bases: Any) -> Any:
        # Views are part of what is compiled: JAX's own arrays are all contiguous.
        return case.formula(jax.numpy, *[case.view(k, b) for k, b in enumerate(bases)])

    def taken(base: Any) -> Any:
        own = jax.dlpack.from_dlpack(base)
        return jax.lax.bitcast_convert_type(own, jax.numpy.bfloat16) if half else own

    def array(result: Any) -> Any:
        bits = jax.lax.bitcast_convert_type(result, jax.numpy.uint16) if half else result
        return xp.from_dlpack(jax.block_until_ready(bits))

    given = [[taken(b) for b in bases] for bases in sets]
    jax.block_until_ready(given)
    return Ready([functools.partial(formula, *g) for g in given], array, jax.block_until_ready)
