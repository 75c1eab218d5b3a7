"""Logistic regression by Newton's method, with the gradient and the Hessian derived from the likelihood.

Hastie, T., R. Tibshirani and J. Friedman, 2009: The Elements of Statistical Learning, 2nd edition.
Springer, section 4.4.1: the log-likelihood (4.20), and Newton's method (4.23), which by hand is iteratively
reweighted least squares, (4.26): X^T W X and X^T (y - p), with p the probabilities and W = p (1 - p).
"""

import numpy as np

import kernelgen as kg

Array = np.ndarray


def loss(weights: Array, x: Array, y: Array) -> Array:
    """The negative log-likelihood of labels 0 and 1, divided by their number."""
    z = x @ weights
    return np.mean(np.logaddexp(0.0, z) - y * z)


value_and_slope = kg.value_and_grad(loss)


@kg.jit
def curvature(weights: Array, x: Array, y: Array, direction: Array) -> Array:
    """The Hessian times a vector: the derivative of the gradient in its direction."""
    product: Array = kg.jvp(lambda w: kg.grad(loss)(w, x, y), (weights,), (direction,))[1]
    return product


def fitted(x: Array, y: Array, tolerance: float = 1e-12) -> tuple[Array, int]:
    """The weights at which the gradient vanishes, and how many steps that took."""
    weights = np.zeros(x.shape[1])
    for step in range(30):
        _, slope = value_and_slope(weights, x, y)
        if np.abs(slope).max() < tolerance:
            return weights, step
        hessian = np.stack([curvature(weights, x, y, e) for e in np.eye(len(weights))])
        weights = weights - np.linalg.solve(hessian, slope)
    raise RuntimeError("Newton's method did not converge")


def sample(n: int, k: int = 6, seed: int = 0) -> tuple[Array, Array]:
    """Points with a constant first coordinate, and labels drawn with the probabilities of some weights."""
    rng = np.random.default_rng(seed)
    x = np.concatenate([np.ones((n, 1)), rng.normal(size=(n, k - 1))], axis=1)
    p = 1 / (1 + np.exp(-x @ rng.normal(size=k)))
    return x, (rng.random(n) < p).astype(float)


def main(n: int = 20_000) -> None:
    """Fits a sample, and compares the derivatives with those by hand."""
    x, y = sample(n)
    weights, steps = fitted(x, y)
    p = 1 / (1 + np.exp(-x @ weights))
    print(f"{n} points: {steps} steps of Newton's method, weights {np.round(weights, 3)}")
    print(f"largest component of X^T (y - p) / n: {np.abs(x.T @ (y - p) / n).max():.1e}")
    by_hand = (x * (p * (1 - p))[:, None]).T @ x / n
    found = np.stack([curvature(weights, x, y, e) for e in np.eye(len(weights))])
    np.testing.assert_allclose(found, by_hand, rtol=1e-11, atol=1e-13)
    assert np.abs(x.T @ (y - p) / n).max() < 1e-11


if __name__ == "__main__":
    main()
