"""Two activation functions of neural networks, SELU and the exact GELU.

    Klambauer, G., T. Unterthiner, A. Mayr and S. Hochreiter, 2017: Self-Normalizing Neural Networks.
    NeurIPS 30, equation (2), with the constants of the fixed point at mean 0 and variance 1.

    Hendrycks, D. and K. Gimpel, 2016: Gaussian Error Linear Units (GELUs). arXiv:1606.08415, section 2:
    x Phi(x) = x (1 + erf(x / sqrt(2))) / 2.

Checks: the fixed point itself (the mean of SELU over the standard normal distribution is 0 and its variance
1), and Phi(1) and Phi(2) from Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1.
"""

import math

import numpy as np
from scipy.special import erf

from kernelgen import Tape

# The paper's alpha_01 and lambda_01, to the precision of float64.
ALPHA = 1.6732632423543772
LAMBDA = 1.0507009873554805


def selu(x: np.ndarray) -> np.ndarray:
    """Scaled exponential linear unit; the minimum keeps the branch that is not taken from overflowing."""
    return LAMBDA * np.where(x > 0.0, x, ALPHA * np.expm1(np.minimum(x, 0.0)))


def gelu(x: np.ndarray) -> np.ndarray:
    """Gaussian error linear unit, with the error function and not its tanh approximation."""
    return 0.5 * x * (1.0 + erf(x * math.sqrt(0.5)))


def activations(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """SELU and GELU of pre-activations.

    Args:
        x: the pre-activations, dimensionless, of any shape.

    Returns:
        SELU and GELU, each of the shape and dtype of `x`.
    """
    return selu(x), gelu(x)


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """`n` pre-activations of a layer, float32, normally distributed with a standard deviation of 2."""
    rng = np.random.default_rng(seed)
    return {"x": 2.0 * rng.standard_normal(n, dtype=np.float32)}


with Tape() as tape:
    selu_x, gelu_x = activations(x=tape.input("x", np.float32, ndim=1))
    tape.output(selu=selu_x, gelu=gelu_x)


def main() -> None:
    """Compile the model, compare it with NumPy on one layer and print the speed-up."""
    from _report import elements, report

    report(activations, tape, sample(elements()))


if __name__ == "__main__":
    main()
