"""A multilayer perceptron trained to tell two spirals apart, with the gradient of the whole network derived.

Lang, K. J. and M. J. Witbrock, 1988: Learning to tell two spirals apart. Proceedings of the 1988
Connectionist Models Summer School, 52-59: 97 points on each of two interlocking spirals. Glorot, X. and Y.
Bengio, 2010: Understanding the difficulty of training deep feedforward neural networks. AISTATS 9, 249-256:
the initial weights, (16). Kingma, D. P. and J. Ba, 2015: Adam. ICLR 3, algorithm 1: the steps.

Each layer is a product of matrices, which is BLAS's, and one kernel for the bias and the activation; so is
each step back.
"""

import itertools
from typing import Any

import numpy as np

import kernelgen as kg

Array = np.ndarray
Layers = list[tuple[Array, Array]]


def network(layers: Layers, x: Array) -> Array:
    """The log-odds of the second class for each point."""
    for w, b in layers[:-1]:
        x = np.tanh(x @ w + b)
    w, b = layers[-1]
    return (x @ w + b)[:, 0]


def loss(layers: Layers, x: Array, y: Array) -> Array:
    """The mean cross entropy of labels 0 and 1."""
    z = network(layers, x)
    return np.mean(np.logaddexp(0.0, z) - y * z)


value_and_slope = kg.value_and_grad(loss)


def initial(sizes: tuple[int, ...] = (2, 32, 32, 1), seed: int = 0) -> Layers:
    """Uniform weights of variance 2 / (inputs + outputs), and no biases."""
    rng = np.random.default_rng(seed)
    layers = []
    for m, n in itertools.pairwise(sizes):
        bound = np.sqrt(6 / (m + n))
        layers.append((rng.uniform(-bound, bound, (m, n)), np.zeros(n)))
    return layers


def spirals(copies: int = 1, noise: float = 0.0, seed: int = 0) -> tuple[Array, Array]:
    """The 194 points, or copies of them with noise, and their labels."""
    rng = np.random.default_rng(seed)
    k = np.tile(np.arange(97), copies)
    angle, radius = k * np.pi / 16, (104 - k) / 104
    one = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
    x = np.concatenate([one, -one])
    return x + noise * rng.normal(size=x.shape), np.repeat([0.0, 1.0], len(k))


def trained(x: Array, y: Array, steps: int = 3000, rate: float = 0.01) -> tuple[Layers, list[float]]:
    """The layers after Adam's steps with the whole sample, and the loss at each."""
    layers = initial()
    first = [(np.zeros_like(w), np.zeros_like(b)) for w, b in layers]
    second = [(np.zeros_like(w), np.zeros_like(b)) for w, b in layers]
    losses = []
    for step in range(1, steps + 1):
        value, slopes = value_and_slope(layers, x, y)
        losses.append(float(value))
        for k, pair in enumerate(slopes):
            for j, g in enumerate(pair):
                m, v, p = first[k][j], second[k][j], layers[k][j]
                m += 0.1 * (g - m)
                v += 0.001 * (g * g - v)
                p -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return layers, losses


def by_hand(layers: Layers, x: Array, y: Array) -> list[tuple[Any, Any]]:
    """The gradient by back-propagation, written out with NumPy."""
    values = [x]
    for w, b in layers[:-1]:
        values.append(np.tanh(values[-1] @ w + b))
    z = network(layers, x)
    back = ((1 / (1 + np.exp(-z)) - y) / len(y))[:, None]
    found = []
    for k in range(len(layers) - 1, -1, -1):
        found.append((values[k].T @ back, back.sum(axis=0)))
        if k:
            back = (back @ layers[k][0].T) * (1 - values[k] ** 2)
    return found[::-1]


def main(steps: int = 3000) -> None:
    """Trains the network, and compares its gradient with that by hand."""
    x, y = spirals()
    layers, losses = trained(x, y, steps)
    right = np.mean((network(layers, x) > 0) == (y > 0.5))
    print(f"{len(y)} points, {steps} steps: loss {losses[0]:.3f} to {losses[-1]:.4f}, {right:.1%} right")
    _, found = value_and_slope(layers, x, y)
    for pair, expected in zip(found, by_hand(layers, x, y), strict=True):
        for got, want in zip(pair, expected, strict=True):
            np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-13)


if __name__ == "__main__":
    main()
