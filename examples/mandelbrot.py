"""Escape times of the Mandelbrot set: one step of z -> z^2 + c, iterated from Python.

    Peitgen, H.-O. and P. H. Richter, 1986: The Beauty of Fractals. Springer; the escape radius is 2.

Check: c = -3/4 + i / 10^m escapes after 3, 33, 315 and 3143 steps for m = 0 to 3 (sequence A097486 of the
On-Line Encyclopedia of Integer Sequences), because the count times 10^-m tends to pi: Klebanoff, A., 2001:
Pi in the Mandelbrot Set. Fractals 9(4), 393-402.

The iteration is chaotic on the boundary of the set: a difference in the last bit of a product, which NumPy
itself shows between machines with and without fused multiply-add, about doubles with each step there.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from kernelgen import Tape

STEPS = 40


def mandelbrot_step(z: np.ndarray, c: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One step of the iteration, for the points that have not escaped yet.

    Args:
        z: the iterates, complex128, dimensionless.
        c: the parameters, complex128, of the shape of `z`.
        count: how many steps each point has been inside for, int32, of the shape of `z`.

    Returns:
        The next iterates and counts; a point beyond radius 2 keeps both.
    """
    inside = np.abs(z) <= 2.0
    return np.where(inside, z * z + c, z), count + inside


def iterate(step: Callable[..., Any], data: Mapping[str, np.ndarray], steps: int = STEPS) -> Any:
    """Apply a step function `steps` times to the fields of `data`; the result of the last step."""
    z, c, count = data["z"], data["c"], data["count"]
    for _ in range(steps):
        result = z, count = step(z=z, c=c, count=count)
    return result


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """A picture of the whole set in `n` pixels, before the first step.

    Each c is at a random place within its pixel. There are as many rows as the greatest common divisor of `n`
    and 1024.
    """
    rng = np.random.default_rng(seed)
    rows = math.gcd(n, 1024)
    columns = n // rows
    y, x = np.indices((rows, columns)) + rng.uniform(0.0, 1.0, (2, rows, columns))
    c = (2.5 * x / columns - 2.0) + 1j * (2.5 * y / rows - 1.25)
    return {"z": np.zeros_like(c), "c": c, "count": np.zeros(c.shape, np.int32)}


with Tape() as tape:
    z_next, count_next = mandelbrot_step(
        z=tape.input("z", np.complex128, ndim=2),
        c=tape.input("c", np.complex128, ndim=2),
        count=tape.input("count", np.int32, ndim=2),
    )
    tape.output(z=z_next, count=count_next)


def main() -> None:
    """Compile the step, compare a whole iteration with NumPy and print the speed-up."""
    from _report import elements, report

    report(mandelbrot_step, tape, sample(elements(1 << 18)), run=iterate)


if __name__ == "__main__":
    main()
