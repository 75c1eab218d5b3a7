"""The scaled exponential linear unit, compiled at its first call.

    S. G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter: Self-Normalizing Neural Networks, NIPS 2017,
    arXiv:1706.02515, equation (2):

        selu(x) = lambda * x  for x > 0,  lambda * (alpha * exp(x) - alpha)  otherwise.

It is also the first example of JAX's documentation on just-in-time compilation
(https://docs.jax.dev/en/latest/jit-compilation.html), with the constants rounded as here.
"""

import numpy as np

import kernelgen as kg


@kg.jit
def selu(x: np.ndarray, alpha: float = 1.67, lambda_: float = 1.05) -> np.ndarray:
    """The activation of each element, in the dtype of x."""
    return lambda_ * np.where(x > 0, x, alpha * np.exp(x) - alpha)


def main() -> None:
    """Prints what is recorded, and that sizes and numbers are no part of it."""
    print(kg.make_graph(selu)(kg.spec(np.float32, 1)))
    x = np.arange(-3, 3, dtype=np.float32)
    for call in (selu(x), selu(x[:2]), selu(x, alpha=1.5), selu(x, 1.67, 1.1)):
        print(call)
    print(selu)
    np.testing.assert_allclose(selu(x), selu.__wrapped__(x), rtol=1e-6)
    assert len(selu.signatures()) == 1


if __name__ == "__main__":
    main()
