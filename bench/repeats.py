"""Cases that repeat something for each element until that element is done.

`xp.each(cond, body, x)` is the loop in each system: `kg.while_loop`, which is a loop over whole arrays for
NumPy; for JAX and PyTorch their own `while_loop` over whole arrays with `where`.
"""

from __future__ import annotations

import math
from typing import Any

from bench.cases import Case, Missing, each
from bench.models import Array, uniform

try:
    from numba import prange
except ImportError:  # The functions then are plain Python, and the system `numba` says why it is absent.
    prange = range


def newton(xp: Any, a: Any) -> Any:
    """Square roots by Newton's method, from a on."""
    return xp.each(lambda x: xp.abs(x * x - a) > 1e-5 * a, lambda x: 0.5 * (x + a / x), a)


def kepler(xp: Any, m: Any) -> Any:
    """Kepler's equation, solved for the eccentric anomaly by Newton's method."""
    return xp.each(
        lambda x: xp.abs(x - 0.6 * xp.sin(x) - m) > 1e-5,
        lambda x: x - (x - 0.6 * xp.sin(x) - m) / (1 - 0.6 * xp.cos(x)),
        m,
    )


def loop_newton(a: Array, out: Array) -> None:
    half, tolerance = a.dtype.type(0.5), a.dtype.type(1e-5)
    for i in prange(out.size):
        x = a[i]
        while abs(x * x - a[i]) > tolerance * a[i]:
            x = half * (x + a[i] / x)
        out[i] = x


def loop_kepler(m: Array, out: Array) -> None:
    t = m.dtype.type
    e, one, tolerance = t(0.6), t(1), t(1e-5)
    for i in prange(out.size):
        x = m[i]
        error = x - e * math.sin(x) - m[i]
        while abs(error) > tolerance:
            x = t(x - error / (one - e * math.cos(x)))
            error = x - e * math.sin(x) - m[i]
        out[i] = x


_C_NEWTON = each(
    "T x = a[i];",
    "while (fabs(x * x - a[i]) > 1e-5 * a[i]) x = 0.5 * (x + a[i] / x);",
    "out0[i] = x;",
)
_C_KEPLER = each(
    "T x = m[i], error;",
    "while (fabs(error = x - 0.6 * sin(x) - m[i]) > 1e-5)",
    "    x -= error / (1 - 0.6 * cos(x));",
    "out0[i] = x;",
)
_NO_LOOPS = Missing("numexpr has no loops")

CASES = (
    Case("newton", newton, uniform((0.5, 100.0)), _C_NEWTON, loop_newton, _NO_LOOPS),
    Case("kepler", kepler, uniform((0.1, 3.0)), _C_KEPLER, loop_kepler, _NO_LOOPS),
)


def each_numpy(cond: Any, body: Any, x: Any) -> Any:
    """NumPy's, also on Tensors of kernelgen."""
    from kernelgen import while_loop

    return while_loop(cond, body, x)


def each_jax(cond: Any, body: Any, x: Any) -> Any:
    """A loop of JAX over whole arrays."""
    import jax

    def step(state: Any) -> Any:
        return jax.numpy.where(cond(state), body(state), state)

    return jax.lax.while_loop(lambda state: jax.numpy.any(cond(state)), step, x)


def each_torch(cond: Any, body: Any, x: Any) -> Any:
    """A loop of PyTorch over whole tensors."""
    import torch
    from torch._higher_order_ops import while_loop

    def step(state: Any) -> Any:
        return (torch.where(cond(state), body(state), state),)

    return while_loop(lambda state: torch.any(cond(state)), step, (x.clone(),))[0]  # It refuses aliases.
