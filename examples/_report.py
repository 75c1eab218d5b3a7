"""What every example prints: its agreement with plain NumPy, both times and the speed-up.

The examples import this module inside ``main``, so that each of them can also be loaded by its path, from a
process where this folder is not on ``sys.path``.
"""

import sys
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

import numpy as np

from kernelgen import Tape, compile_tape

Model = Callable[..., Any]
Data = Mapping[str, np.ndarray]

ROUNDS = 7


def elements(default: int = 1 << 20) -> int:
    """The number of elements asked for on the command line (``python seawater.py 50000``), or the default."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else default


def once(model: Model, data: Data) -> Any:
    """Call a model once on its data."""
    return model(**data)


def difference(got: np.ndarray, want: np.ndarray) -> float:
    """The largest absolute difference of two arrays, as a fraction of the largest magnitude in `want`."""
    if want.size == 0:
        return 0.0
    wide = np.result_type(want.dtype, np.float64)
    error = np.max(np.abs(got.astype(wide) - want.astype(wide)))
    return float(error / (np.max(np.abs(want.astype(wide))) or 1.0))


def best_time(run: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def report(model: Model, tape: Tape, data: Data, run: Callable[[Model, Data], Any] = once) -> None:
    """Compile `tape`, compare the kernel with `model` on `data`, time both and print what was found.

    Args:
        model: the plain NumPy function that `tape` recorded.
        tape: the recorded model; its inputs have the names of the parameters of `model`.
        data: one array for each parameter.
        run: how a model is applied to the data; by default it is called once.
    """
    start = perf_counter()
    kernel = compile_tape(tape)
    results = run(kernel, data)
    first_call = perf_counter() - start
    expected = run(model, data)

    shapes = (f"{name} {array.dtype}{list(array.shape)}" for name, array in data.items())
    print(f"{model.__name__}({', '.join(shapes)})")
    names = getattr(results, "_fields", (model.__name__,))
    pairs = zip(as_tuple(results), as_tuple(expected), strict=True)
    for name, (got, want) in zip(names, pairs, strict=True):
        if got.dtype != want.dtype or got.shape != want.shape:
            found = f"{got.dtype}{list(got.shape)}"
            raise SystemExit(f"{name}: the kernel gave {found}, NumPy {want.dtype}{list(want.shape)}")
        size = np.abs(want) if np.iscomplexobj(want) else want
        extent = f"{size.min():.6g} to {size.max():.6g}"
        print(f"  {name}: {extent}, differs from NumPy by {difference(got, want):.1e}")

    numpy_time = best_time(lambda: run(model, data))
    kernel_time = best_time(lambda: run(kernel, data))
    print(f"  first call, with compilation: {first_call * 1e3:.0f} ms")
    print(f"  best of {ROUNDS}: kernel {kernel_time * 1e3:.3f} ms, NumPy {numpy_time * 1e3:.3f} ms")
    print(f"  speed-up {numpy_time / kernel_time:.1f}x")


def as_tuple(results: Any) -> tuple[np.ndarray, ...]:
    """One array, or a tuple of them, as a tuple."""
    return tuple(results) if isinstance(results, tuple) else (results,)
