"""The derivatives of the example models beside JAX's, and beside NumPy by hand: memory, time, and build time.

python -m bench.derivatives [--write]

Each figure comes from a process of its own. The memory is what the process takes for the first call on large
arrays at its peak, results included and arguments apart, after everything has been compiled. The build time
is that of the first call, with nothing in the caches but the compilers imported; JAX's is that of tracing and
compiling; both in seconds of all processors. JAX runs the examples' own text with its names. `--write`
keeps the figures in bench/results/derivatives.json.
"""

from __future__ import annotations

import argparse
import ctypes
import functools
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from bench.examples import ROOT, machine
from bench.worker import status_kib

REPEATS = 7
SYSTEMS = ("kernelgen", "jax", "numpy")


def _plastic(n: int) -> Any:
    rng = np.random.default_rng(1)
    strain, plastic = (tuple(rng.normal(0, s, n) for _ in range(6)) for s in (3e-3, 1e-4))
    return strain, plastic, np.abs(rng.normal(0, 1e-2, n))


def _direction(module: Any, n: int) -> Any:
    x, y = module.sample(n)
    return np.zeros(x.shape[1]), x, y, np.ones(x.shape[1])


CASES: dict[str, tuple[str, str, str, int, Callable[[Any, int], Any]]] = {
    "greeks": ("jit_greeks", "greeks", "by_hand", 10**6, lambda module, n: module.sample(n)),
    "neo-Hookean": (
        "jit_neo_hookean",
        "stress_and_tangent",
        "by_hand",
        10**5,
        lambda module, n: (module.sample(n), 80.0, 120.0),
    ),
    "J2 plasticity": ("jit_j2_plasticity", "stress_and_tangent", "", 10**5, lambda _, n: _plastic(n)),
    "logistic regression": (
        "jit_logistic_regression",
        "value_and_slope",
        "",
        10**6,
        lambda module, n: _direction(module, n)[:3],
    ),
    "its curvature": ("jit_logistic_regression", "curvature", "", 10**6, _direction),
    "MLP": (
        "jit_mlp",
        "value_and_slope",
        "by_hand",
        99910,
        lambda module, n: (module.initial(), *module.spirals(n // 194)),
    ),
}
"""The example, its function, the same by hand if there is one, the number of points, and the arguments."""


# JAX's names for what the examples call.


def _for_jax(name: str) -> Any:
    """An example with JAX's NumPy and transformations in the place of kernelgen's."""
    jax = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    text = (ROOT / "examples" / f"{name}.py").read_text()
    for ours, theirs in (
        ("import numpy as np", "import jax.numpy as np"),
        ("import kernelgen as kg", ""),
        ("scipy.special", "jax.scipy.special"),
    ):
        text = text.replace(ours, theirs)
    module: Any = types.ModuleType(name)
    module.kg = types.SimpleNamespace(
        jit=jax.jit,
        grad=jax.grad,
        value_and_grad=lambda f: jax.jit(jax.value_and_grad(f)),
        jvp=lambda f, primals, tangents: jax.jvp(f, primals, _filled(jax, tangents, primals)),
        linearize=functools.partial(_linearized, jax),
        root=functools.partial(_root, jax),
    )
    exec(compile(text, f"{name}.py", "exec"), module.__dict__)
    return module


def _filled(jax: Any, tangents: Any, primals: Any) -> Any:
    """Tangents in the shapes of what they belong to: a number stands for an array of it."""
    return jax.tree.map(lambda p, t: jax.numpy.broadcast_to(t, jax.numpy.shape(p)) * 1.0, primals, tangents)


def _linearized(jax: Any, function: Any, primal: Any) -> Any:
    value, push = jax.linearize(function, primal)
    return value, lambda tangent: push(_filled(jax, tangent, primal))


def _root(jax: Any, function: Any, guess: Any) -> Any:
    """`kg.root`: Newton's method for each element, and the derivative of the solution."""

    def solve(f: Any, start: Any) -> Any:
        def step(state: Any) -> Any:
            x, _, count = state
            value, slope = jax.jvp(f, (x,), (jax.numpy.ones_like(x),))
            return x - value / slope, value / slope, count + 1

        def going(state: Any) -> Any:
            x, change, count = state
            least = 1e-15 * jax.numpy.maximum(jax.numpy.abs(x), 1)
            return jax.numpy.any(jax.numpy.abs(change) > least) & (count < 50)

        return jax.lax.while_loop(going, step, (start, jax.numpy.full_like(start, jax.numpy.inf), 0))[0]

    def divided(linear: Any, y: Any) -> Any:
        return y / linear(jax.numpy.ones_like(y))

    return jax.lax.custom_root(function, guess, solve, divided)


# Measuring.


def ready(system: str, case: str) -> tuple[Callable[[], Any], float] | None:
    """The call on large arrays, compiled, and how many seconds that took; None where there is none."""
    name, function, by_hand, n, arguments = CASES[case]
    sys.path.insert(0, str(ROOT / "examples"))
    example = importlib.import_module(name)
    args = arguments(example, n)
    if system == "numpy":
        return (lambda: getattr(example, by_hand)(*args), 0.0) if by_hand else None
    if system == "kernelgen":
        found = getattr(example, function)
        first, second = (arguments(example, small) for small in (400, 800))
        importlib.import_module("kernelgen.backend.compiler")
        start = time.process_time()
        found(*first)
        seconds = time.process_time() - start
        found(*second)
        return lambda: found(*args), seconds
    jax: Any = importlib.import_module("jax")
    theirs = getattr(_for_jax(name), function)
    args = jax.tree.map(lambda a: jax.numpy.asarray(a) if isinstance(a, np.ndarray) else a, args)
    jax.block_until_ready(jax.jit(lambda x: x + 1)(1.0))  # Whatever is made once is there.
    start = time.process_time()
    compiled = theirs.lower(*args).compile()
    seconds = time.process_time() - start
    return lambda: jax.block_until_ready(compiled(*args)), seconds


def measured(system: str, case: str) -> dict[str, float]:
    """The peak memory of a call, the best time of several, and the build's; nothing without a call."""
    found = ready(system, case)
    if found is None:
        return {}
    call, seconds = found
    if sys.platform == "linux" and platform.libc_ver()[0] == "glibc":
        ctypes.CDLL(None).malloc_trim(0)  # What compiling has left free would not count as new.
    Path("/proc/self/clear_refs").write_text("5")  # The peak starts anew from here.
    before = status_kib("VmRSS")
    call()
    peak = status_kib("VmHWM") - before
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return {"peak_mib": peak / 2**10, "best_ms": min(times) * 1e3, "build_s": seconds}


def main() -> None:
    """Measures, prints, and keeps the figures where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--one", nargs=2, help="a system and a case, in this process")
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(*given.one)))
        return
    found: dict[str, dict[str, dict[str, float]]] = {}
    print(f"{'':20}" + "".join(f"{system:>34}" for system in SYSTEMS))
    for case in CASES:
        found[case] = {}
        for system in SYSTEMS:
            command = [sys.executable, "-m", "bench.derivatives", "--one", system, case]
            with tempfile.TemporaryDirectory() as empty:
                own = os.environ | {"KERNELGEN_CACHE_DIR": empty}
                done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True, env=own)
            found[case][system] = json.loads(done.stdout.splitlines()[-1])
        cells = (
            f"{row['peak_mib']:5.0f} MiB {row['best_ms']:7.1f} ms {row['build_s']:5.2f} s" if row else ""
            for row in found[case].values()
        )
        print(f"{case:20}" + "".join(f"{cell:>34}" for cell in cells), flush=True)
    if given.write:
        target = ROOT / "bench" / "results" / "derivatives.json"
        target.write_text(json.dumps({"machine": machine(), "cases": found}, indent=2) + "\n")


if __name__ == "__main__":
    main()
