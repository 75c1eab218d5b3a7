"""Stress and tangent of a compressible neo-Hookean solid, derived from its energy density.

    Bonet, J. and R. D. Wood, 2008: Nonlinear Continuum Mechanics for Finite Element Analysis, 2nd edition.
    Cambridge University Press, equation (6.27):

        W(F) = mu / 2 (tr(F^T F) - 3) - mu ln J + lambda / 2 (ln J)^2,    J = det F

The first Piola-Kirchhoff stress is P = dW/dF, and the tangent A = dP/dF. By hand, with G the transposed
inverse of F:

    P_iJ = mu F_iJ + (lambda ln J - mu) G_iJ
    A_iJkL = mu d_ik d_JL + lambda G_iJ G_kL + (mu - lambda ln J) G_iL G_kJ

F is a list of nine arrays, its components by rows at all material points. The sum of the energies depends at
each point on that point's F alone, so that its gradient is the stress everywhere; a column of the tangent is
the derivative of the stress in the direction of one component.
"""

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np

import kernelgen as kg

Array = np.ndarray


def energy(f: list[Array], mu: float, lambda_: float) -> Array:
    """The energy density at each point, in the unit of the moduli."""
    a, b, c, d, e, g, h, i, j = f
    log_j = np.log(a * (e * j - g * i) + b * (g * h - d * j) + c * (d * i - e * h))
    invariant = a * a + b * b + c * c + d * d + e * e + g * g + h * h + i * i + j * j
    return 0.5 * mu * (invariant - 3.0) - mu * log_j + 0.5 * lambda_ * log_j * log_j


def stress(f: list[Array], mu: float, lambda_: float) -> list[Array]:
    """The nine components of the stress at each point, by rows."""
    gradient: list[Array] = kg.grad(lambda f: np.sum(energy(f, mu, lambda_)))(f)
    return gradient


@kg.jit
def stress_and_tangent(f: list[Array], mu: float, lambda_: float) -> tuple[list[Array], list[list[Array]]]:
    """The stress, and for each component of F the derivative of the stress by it: one kernel."""
    value, derivative = kg.linearize(lambda f: stress(f, mu, lambda_), f)
    return value, [derivative([1.0 if j == k else 0.0 for j in range(9)]) for k in range(9)]


def by_hand(f: list[Array], mu: float, lambda_: float) -> tuple[Array, Array]:
    """The closed forms: the stress of shape (n, 3, 3), the tangent of shape (n, 3, 3, 3, 3)."""
    m = np.stack(f, -1).reshape(-1, 3, 3)
    g = np.swapaxes(np.linalg.inv(m), 1, 2)
    log_j = np.log(np.linalg.det(m))[:, None, None]
    one = np.eye(3)
    tangent = (
        mu * np.einsum("ik,jl->ijkl", one, one)
        + lambda_ * np.einsum("nij,nkl->nijkl", g, g)
        + np.einsum("n,nil,nkj->nijkl", mu - lambda_ * log_j[:, 0, 0], g, g)
    )
    return mu * m + (lambda_ * log_j - mu) * g, tangent


def sample(n: int, seed: int = 0) -> list[Array]:
    """Deformation gradients with strains up to about 30 %."""
    rng = np.random.default_rng(seed)
    return [float(k in (0, 4, 8)) + 0.1 * rng.uniform(-1, 1, n) for k in range(9)]


def best_time(run: Callable[[], Any]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(7):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def main(n: int = 20_000) -> None:
    """Compares both with the closed forms, and prints times."""
    f, mu, lambda_ = sample(n), 80.0, 120.0
    start = perf_counter()
    value, columns = stress_and_tangent(f, mu, lambda_)
    print(f"first call: {perf_counter() - start:.1f} s")
    expected, tangent = by_hand(f, mu, lambda_)
    np.testing.assert_allclose(np.stack(value, -1).reshape(-1, 3, 3), expected, rtol=1e-10, atol=1e-10)
    found = np.stack([np.stack(c, -1) for c in columns], -1).reshape(-1, 3, 3, 3, 3)
    np.testing.assert_allclose(found, tangent, rtol=1e-10, atol=1e-10)
    print("stress and tangent are those of the closed forms")
    ours = best_time(lambda: stress_and_tangent(f, mu, lambda_))
    numpy = best_time(lambda: by_hand(f, mu, lambda_))
    print(f"{n} points: {ours * 1e3:.2f} ms, the closed forms in NumPy {numpy * 1e3:.2f} ms")


if __name__ == "__main__":
    main()
