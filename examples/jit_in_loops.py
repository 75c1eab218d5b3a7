"""Functions made anew in a loop: compiled once, for what counts is what they record.

JAX's documentation (https://docs.jax.dev/en/latest/jit-compilation.html, "JIT and caching") warns against
`jax.jit` in a loop on a `partial` or a lambda, which compiles in each iteration, because its cache goes by
the function object. Here the recorded graph is the key.
"""

import time
from functools import partial

import numpy as np

import kernelgen as kg


def unjitted_loop_body(previous: int) -> int:
    """The function of the loops."""
    return previous + 1


def count(kind: str, n: int) -> tuple[int, int, float]:
    """Runs a loop of n iterations that jits its body in each.

    Returns:
        The result, the number of kernels built, and the seconds for an iteration after the first.
    """
    builds = kg.stats().builds
    i, start = np.int64(0), 0.0
    while i < n:
        if kind == "lambda":
            i = kg.jit(lambda previous: unjitted_loop_body(previous))(i)
        elif kind == "partial":
            i = kg.jit(partial(unjitted_loop_body))(i)
        else:
            i = kg.jit(unjitted_loop_body)(i)
        start = start or time.perf_counter()
    return int(i), kg.stats().builds - builds, (time.perf_counter() - start) / (n - 1)


def main() -> None:
    """Prints a line for each kind of loop."""
    for kind in ("function", "partial", "lambda"):
        result, builds, seconds = count(kind, 1000)
        print(f"{kind}: counted to {result}, {builds} built, {1e6 * seconds:.0f} us for each new function")
        assert result == 1000 and builds <= 1


if __name__ == "__main__":
    main()
