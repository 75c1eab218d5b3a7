"""Reaction term of the Gray-Scott reaction-diffusion system.

    Pearson, J. E., 1993: Complex Patterns in a Simple System. Science 261(5118), 189-192, equation (2)
    without its diffusion terms:

        du/dt = -u v^2 + F (1 - u),  dv/dt = u v^2 - (F + k) v.

Checks: the stationary homogeneous states, where both terms vanish. The trivial one is u = 1 and v = 0, for
every F and k; where d = 1 - 4 (F + k)^2 / F is positive there are two more, u = (1 -+ sqrt(d)) / 2 and
v = F (1 +- sqrt(d)) / (2 (F + k)).
"""

import math

import numpy as np

from kernelgen import Tape


def reaction(
    u: np.ndarray, v: np.ndarray, feed: np.ndarray, kill: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Rates of change of both concentrations by reaction, feed and removal.

    Args:
        u, v: concentrations of the two reactants, dimensionless, of one shape.
        feed: the rate F at which u is fed and everything is washed out, per unit of time, a scalar.
        kill: the rate k at which v is converted into the inert product, per unit of time, a scalar.

    Returns:
        du/dt and dv/dt, per unit of time, of the shape of `u`.
    """
    converted = u * v**2
    du = feed * (1.0 - u) - converted
    dv = converted - (feed + kill) * v
    return du, dv


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """The paper's initial state on a grid of `n` points, float32, with its F = 0.04 and k = 0.06.

    The grid has as many rows as the greatest common divisor of `n` and 1024. It is in the trivial state, but
    for a central patch a twelfth of the grid wide, where u = 1/2 and v = 1/4, all with 1 % of random noise.
    """
    rng = np.random.default_rng(seed)
    rows = math.gcd(n, 1024)
    columns = n // rows
    y = np.abs(np.arange(rows) - 0.5 * (rows - 1))[:, np.newaxis] <= rows / 24
    x = np.abs(np.arange(columns) - 0.5 * (columns - 1)) <= columns / 24
    patch = y & x
    noise = 1.0 + 0.01 * rng.uniform(-1.0, 1.0, (2, rows, columns))
    return {
        "u": (np.where(patch, 0.5, 1.0) * noise[0]).astype(np.float32),
        "v": (np.where(patch, 0.25, 0.0) * noise[1]).astype(np.float32),
        "feed": np.asarray(0.04, np.float32),
        "kill": np.asarray(0.06, np.float32),
    }


with Tape() as tape:
    du, dv = reaction(
        u=tape.input("u", np.float32, ndim=2),
        v=tape.input("v", np.float32, ndim=2),
        feed=tape.input("feed", np.float32, ndim=0),
        kill=tape.input("kill", np.float32, ndim=0),
    )
    tape.output(du=du, dv=dv)


def main() -> None:
    """Compile the model, compare it with NumPy on the initial state and print the speed-up."""
    from _report import elements, report

    report(reaction, tape, sample(elements()))


if __name__ == "__main__":
    main()
