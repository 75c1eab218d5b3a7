"""J2 plasticity: the return mapping of a strain increment at each of many points, with Newton in the kernel.

The yield stress hardens linearly and towards a saturation, after Voce:

    sigma_y(a) = sigma_0 + H a + (sigma_inf - sigma_0) (1 - exp(-delta a))

so that the plastic multiplier solves a scalar equation at each point, which `kg.root` solves inside the
kernel (J. C. Simo and T. J. R. Hughes, Computational Inelasticity, Springer 1998, box 3.1). The consistent
tangent d sigma / d strain is the derivative of all that, by the implicit function theorem, and is compared
with the closed form of box 3.2 there.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

import kernelgen as kg

BULK, SHEAR = 164.206, 80.1938
SIGMA_0, SIGMA_INF, HARDENING, DELTA = 0.45, 0.715, 0.12924, 16.93
"""Steel, in GPa."""


def yield_stress(a: Any) -> Any:
    return SIGMA_0 + HARDENING * a + (SIGMA_INF - SIGMA_0) * (1 - np.exp(-DELTA * a))


def yield_slope(a: Any) -> Any:
    return HARDENING + (SIGMA_INF - SIGMA_0) * DELTA * np.exp(-DELTA * a)


def stress(strain: Any, plastic: Any, a: Any) -> Any:
    """Stresses at the end of the increment; strains in six rows: xx, yy, zz, xy, yz, xz (not doubled).

    Args:
        strain: six arrays, the whole strain.
        plastic: six arrays, the plastic strain at the start.
        a: the equivalent plastic strain at the start.
    """
    volume = strain[0] + strain[1] + strain[2]
    mean = volume / 3
    trial = [
        2 * SHEAR * (strain[k] - (mean if k < 3 else 0.0) - plastic[k]) for k in range(6)
    ]  # The deviator.
    norm = np.sqrt(
        trial[0] ** 2 + trial[1] ** 2 + trial[2] ** 2
        + 2 * (trial[3] ** 2 + trial[4] ** 2 + trial[5] ** 2)
    )  # fmt: skip
    root23 = np.sqrt(2 / 3)
    yields = norm > root23 * yield_stress(a)

    def consistency(gamma: Any) -> Any:
        """What is zero for the plastic multiplier; of points that do not yield, gamma itself."""
        over = norm - 2 * SHEAR * gamma - root23 * yield_stress(a + root23 * gamma)
        return np.where(yields, over / (2 * SHEAR), -gamma)

    gamma = kg.root(consistency, np.zeros_like(norm))
    left = 1 - 2 * SHEAR * gamma / norm
    return tuple(BULK * volume * (k < 3) + left * trial[k] for k in range(6))


@kg.jit
def stress_and_tangent(strain: Any, plastic: Any, a: Any) -> Any:
    """The six stresses, and their derivatives by the strain, one row for each component of strain."""
    columns = []
    for k in range(6):
        direction = tuple(np.ones_like(e) if j == k else np.zeros_like(e) for j, e in enumerate(strain))
        value, column = kg.jvp(lambda e: stress(e, plastic, a), (strain,), (direction,))
        columns.append(column)
    return value, tuple(columns)


def closed_form(strain: Any, plastic: Any, a: Any) -> Any:
    """The consistent tangent, (6, 6, n), from the solution of the same equation by bisection."""
    weights = np.array([1, 1, 1, 2, 2, 2.0])[:, None]
    mean = sum(strain[:3]) / 3
    trial = np.array([2 * SHEAR * (strain[k] - (mean if k < 3 else 0) - plastic[k]) for k in range(6)])
    norm = np.sqrt((weights * trial**2).sum(0))
    root23 = np.sqrt(2 / 3)
    low, high = np.zeros_like(norm), norm / (2 * SHEAR)
    for _ in range(200):
        middle = 0.5 * (low + high)
        over = norm - 2 * SHEAR * middle - root23 * yield_stress(a + root23 * middle) > 0
        low, high = np.where(over, middle, low), np.where(over, high, middle)
    plastically = norm > root23 * yield_stress(a)
    gamma = np.where(plastically, low, 0.0)
    n = trial / norm
    theta = np.where(plastically, 1 - 2 * SHEAR * gamma / norm, 1.0)
    slope = yield_slope(a + root23 * gamma)
    bar = np.where(plastically, 1 / (1 + slope / (3 * SHEAR)) - (1 - theta), 0.0)
    one = np.array([1, 1, 1, 0, 0, 0.0])
    deviator = np.diag(np.ones(6)) - np.outer(one, one) / 3
    volumetric = BULK * np.outer(one, one)
    # The strain's shear components are not doubled, and stand for two entries of the tensor each.
    outer = n[:, None] * (n * weights)[None]
    return volumetric[..., None] + 2 * SHEAR * (theta * deviator[..., None] - bar * outer)


def main(points: int = 100_000) -> None:
    rng = np.random.default_rng(1)
    strain = tuple(rng.normal(0, 3e-3, points) for _ in range(6))
    plastic = tuple(rng.normal(0, 1e-4, points) for _ in range(6))
    mean = sum(plastic[:3]) / 3
    plastic = (*(p - mean for p in plastic[:3]), *plastic[3:])  # Plastic flow keeps the volume.
    a = np.abs(rng.normal(0, 1e-2, points))
    stress_and_tangent(strain, plastic, a)
    start = time.perf_counter()
    _, columns = stress_and_tangent(strain, plastic, a)
    seconds = time.perf_counter() - start
    tangent = np.array(columns).swapaxes(0, 1)
    want = closed_form(strain, plastic, a)
    error = np.abs(tangent - want).max() / np.abs(want).max()
    print(f"{points} points: stresses and 36 tangent moduli in {1e3 * seconds:.1f} ms")
    print(f"largest difference to the closed form: {error:.1e} of the largest modulus")
    assert error < 1e-11


if __name__ == "__main__":
    main()
