"""Reshapes: new axes, reductions of all elements, what is computed before and after; all as NumPy does."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

BASE = np.arange(-12.0, 12.0)


def layouts(rank: int, dtype: Any = np.float64) -> list[np.ndarray[Any, Any]]:
    """Arrays of a rank in each layout, with 24 elements or none or one."""
    shape = {1: (24,), 2: (4, 6), 3: (2, 3, 4)}[rank]
    x = (BASE * 7 % 5 - 2).astype(dtype).reshape(shape)
    whole = (slice(None),) * (rank - 1)
    twice = np.repeat(x, 2, axis=-1)
    return [
        x,
        np.asfortranarray(x),
        twice[(*whole, slice(None, None, 2))],
        x[::-1],
        x[(*whole, slice(None, None, -1))],
        np.broadcast_to(x[:1], shape),
        np.broadcast_to(x[(*whole, slice(0, 1))], shape),
        np.empty((0, *shape[1:]), dtype),
        np.ones((1,) * rank, dtype),
    ]


PROGRAMS: list[tuple[int, Callable[..., Any]]] = [
    (1, lambda x: (x.reshape(-1, 4) * 2).sum(axis=1)),
    (2, lambda x: np.ravel(x) + 1),
    (1, lambda x: (x * 2).reshape(x.shape[0] // 2, -1).T),
    (2, lambda x: (x * 2).ravel()),
    (2, lambda x: (x * 2).flatten()),
    (2, lambda x: x.flatten()),
    (2, lambda x: np.sqrt(abs(x) * 2 + 1).ravel().sum()),
    (3, lambda x: ((x - 1).ravel() ** 2).mean()),
    (3, lambda x: np.var((x + 1).reshape(-1))),
    (3, lambda x: (x * 2).ravel().max(initial=-9) - (x * 2).reshape((-1,)).min(initial=9)),
    (1, lambda x: (x * 2 + 1).reshape(-1, 4) * 3 - 1),
    (2, lambda x: x.reshape(-1)[1:] - x.reshape(-1)[:-1]),
    (2, lambda x: (x + 1).reshape(-1)[1:] * (x + 1).reshape(-1)[:-1]),
    (2, lambda x: np.exp(x).ravel()[::-1] + np.exp(x).sum()),
    (2, lambda x: np.ravel(x * 2, order="F") * 2),
    (2, lambda x: np.ravel(x * 2, "A") * 2),
    (2, lambda x: np.ravel(x, order="K") * 2),
    (3, lambda x: np.reshape(x.T * 2, (-1, 2), order="F") + 1),
    (3, lambda x: (x.transpose(1, 0, 2) + 1).reshape(x.shape[1], -1).sum(axis=1)),
    (1, lambda x: x.reshape(-1, 1) + x.reshape(1, -1)),
    (1, lambda x: np.reshape(x, -1) * 2),
    (2, lambda x: x.reshape(x.shape[0], 1, x.shape[1]) * x),
    (2, lambda x: (x * 2).reshape(1, x.shape[0], x.shape[1], 1).sum(axis=(0, 3))),
    (2, lambda x: np.squeeze(x[:, None] * 2, axis=1) + x.sum(axis=1, keepdims=True).squeeze(axis=1).sum()),
    (2, lambda x: np.squeeze(x[None], 0)[1:] * 2),
    (2, lambda x: np.squeeze(x[:1], axis=0) + 1),
    (2, lambda x: (x > 0).ravel().sum() + (x > 0).reshape(-1).mean()),
    (2, lambda x: (x * 2).astype(np.float32).ravel() * np.float32(3)),
    (2, lambda x: ((x * 2).ravel(), x * 2, (x * 2).ravel().sum())),
    (2, lambda x: (x * 2, (x * 2).reshape(-1), (x * 2).T)),
    (3, lambda x: (x * 2).ravel().reshape(2, -1).ravel() + 1),
    (3, lambda x: (x * x.max(initial=0)).reshape(-1, 2) + 1),
    (2, lambda x: (x - x.mean(axis=0)).reshape(-1) + 1),
    (2, lambda x: np.where(x > 0, x, 0.5).reshape(-1, 3).sum(axis=0)),
]


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # Means of nothing.
@pytest.mark.parametrize(("rank", "function"), PROGRAMS)
def test_programs(rank: int, function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    for k, x in enumerate(layouts(rank)):
        same_outcome(jitted, function, x, k)


def same_outcome(ours: Callable[..., Any], theirs: Callable[..., Any], x: Any, k: int) -> None:
    """Values, shapes, dtypes and classes of errors are NumPy's; nothing shares memory."""
    before = x.copy()
    with np.errstate(all="ignore"):
        try:
            want = theirs(x)
        except (ValueError, ZeroDivisionError) as error:
            with pytest.raises(type(error)) as raised:
                ours(x)
            assert str(raised.value).splitlines()[0] == str(error), k
            return
        got = ours(x)
    pairs = [(got, want)] if not isinstance(want, tuple) else list(zip(got, want, strict=True))
    for a, b in pairs:
        assert (np.shape(a), a.dtype, type(a)) == (np.shape(b), b.dtype, type(b)), k
        np.testing.assert_allclose(a, b, rtol=1e-14, atol=1e-14, err_msg=str(k))
    arrays = [a for a, _ in pairs if isinstance(a, np.ndarray)]
    for a in arrays:
        assert a.flags.writeable
        assert not np.may_share_memory(a, x)
        a[...] = 0
    np.testing.assert_array_equal(x, before)
    assert not any(np.may_share_memory(a, b) for a, b in itertools.combinations(arrays, 2))


@pytest.mark.parametrize("dtype", ["?", "i2", "f4", "c16"])
def test_dtypes(dtype: str) -> None:
    def f(x: Any) -> Any:
        return (x + x).reshape(-1, 2) * 2, abs(x).ravel().sum()

    jitted = kg.jit(f)
    for k, x in enumerate(layouts(2, dtype)):
        same_outcome(jitted, f, x, k)


@pytest.mark.parametrize("function", [lambda x, y: (x * y).ravel().sum(), lambda x, y: (x * y).reshape(-1)])
def test_what_broadcasts_is_put_together_first(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    for shapes in [((4, 6), (4, 6)), ((4, 1), (1, 6)), ((1, 6), (4, 6)), ((4, 0), (1, 1))]:
        x, y = (np.arange(float(np.prod(s))).reshape(s) for s in shapes)
        np.testing.assert_array_equal(jitted(x, y), function(x, y))


def kernel_of(function: Callable[..., Any], *ranks: int, **options: Any) -> kg.Kernel:
    with kg.Tape() as tape:
        results = function(*(tape.input(f"x{k}", np.float64, ndim=n) for k, n in enumerate(ranks)))
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    return kg.compile_tape(tape, **options)


@pytest.mark.parametrize(
    ("function", "rank"),
    [
        (lambda x: np.sqrt(x).ravel().sum(), 2),
        (lambda x: x.reshape(-1, 1) * x.reshape(1, -1), 1),
        (lambda x: x.reshape(x.shape[0], 1, x.shape[1]) - 1, 2),
        (lambda x: (x * 2).reshape(1, x.shape[0]) - 1, 1),
        (lambda x: np.squeeze(x.sum(axis=1, keepdims=True), axis=1) - 1, 2),
        (lambda x: x.ravel() * 2, 1),
        (lambda x: np.var(x.ravel()), 3),
    ],
)
def test_no_call_is_left(function: Callable[..., Any], rank: int) -> None:
    assert kernel_of(function, rank).segments is None


@pytest.mark.parametrize(
    ("function", "counts"),
    [
        (lambda x: np.sqrt(x * 2).reshape(-1, 2) * 3, "1 fused kernel, 1 opaque call"),
        (lambda x: (x * 2).ravel(), "1 fused kernel, 1 opaque call"),
        (lambda x: ((x * 2).ravel()[1:] + 1, (x * 2).sum(axis=0)), "1 fused kernel, 1 opaque call"),
        # A root that is needed as it is, too, is not computed twice.
        (lambda x: (np.exp(x), np.exp(x).ravel()[1:] * 2), "2 fused kernels, 1 opaque call"),
        # Where axes may broadcast, nothing is known of the shapes of operands.
        (lambda x: (x * x.T).ravel()[1:] * 2, "2 fused kernels, 1 opaque call"),
    ],
)
def test_kernels_go_on_over_reshapes(function: Callable[..., Any], counts: str) -> None:
    segments = kernel_of(function, 2).segments
    assert segments is not None
    assert segments.counts == counts


def test_sums_have_the_bits_of_the_array_that_is_flattened() -> None:
    rng = np.random.default_rng(0)
    flat, whole = kg.jit(lambda x: x.ravel().sum()), kg.jit(np.sum)
    for shape in [(3, 5), (40, 300), (300, 40), (17, 1), (1, 999), (1000, 513)]:
        x = rng.random(shape)
        assert flat(x) == whole(x) == whole(x.ravel()) == flat(np.asfortranarray(x))


def test_results_that_only_have_another_shape_are_not_copied() -> None:
    kernel = kernel_of(lambda x: (x * 2).reshape(-1, 2).T, 2)
    for n in (4, 1000):
        x = np.ones((n, n))
        result = kernel(x)
        assert result.base is not None and result.base.shape == (n, n)
        assert result.flags.writeable
        x = np.asfortranarray(x + np.arange(n))
        np.testing.assert_array_equal(kernel(x), (x * 2).reshape(-1, 2).T)
    assert kernel.segments is not None and kernel.segments.memory.buffers == 0


@pytest.mark.parametrize("size", [6, 60_000])
def test_errors_are_numpy_s(size: int) -> None:
    kernel = kernel_of(lambda x: (x * 2).reshape(-1, 4) + 1, 1)
    with pytest.raises(ValueError, match=r"cannot reshape array of size \d+ into shape \(4,?\)") as raised:
        kernel(np.zeros(size + 1))
    assert "test_reshapes.py:" in "".join(raised.value.__notes__)
    squeezed = kernel_of(lambda x: np.squeeze(x, axis=0) + 1, 2)
    with pytest.raises(ValueError, match="cannot select an axis to squeeze out"):
        squeezed(np.zeros((2, size)))
    empty = kernel_of(lambda x: (x * 2).reshape(x.shape[0], 1, -1) + 1, 2)
    with pytest.raises(ValueError, match="cannot reshape array of size 0"):
        empty(np.zeros((0, size)))
    nothing = kernel_of(lambda x: (x * 2).ravel().max(), 2)
    with pytest.raises(ValueError, match="zero-size array"):
        nothing(np.zeros((0, size)))


@pytest.mark.parametrize(
    "function",
    [
        lambda x: (np.sin(x).ravel() ** 2).sum(),
        lambda x: (np.sin(x).reshape(-1, 2) * 3).sum(axis=0)[0],
        lambda x: (x.reshape(x.shape[0], 1, x.shape[1]) * x).sum() + np.squeeze(x[None] * 2, axis=0).sum(),
    ],
)
def test_derivatives(function: Callable[..., Any]) -> None:
    x = np.arange(8.0).reshape(2, 4) / 3
    found = kg.grad(kg.jit(function))(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = 1e-6
        np.testing.assert_allclose(
            found[place], (function(x + step) - function(x - step)) / 2e-6, rtol=1e-6, atol=1e-7
        )


def test_graphs_travel_and_are_interpreted() -> None:
    def f(x: Any) -> Any:
        return (x * 2).reshape(x.shape[0] // 2, -1) + 1, (x * 2).ravel().sum()

    kernel, other = kernel_of(f, 2), kernel_of(f, 2, target="interpret")
    x = np.arange(24.0).reshape(6, 4)
    travelled = kg.Graph.from_json(kernel.graph.to_json())
    assert str(travelled) == str(kernel.graph)
    for a, b in zip(kernel(x), other(x), strict=True):
        np.testing.assert_array_equal(a, b)


def test_writes_are_into_what_was_reshaped() -> None:
    def f(x: Any) -> Any:
        y = (x * 2).reshape(-1)
        y[1:] = 0
        return y + x.reshape(-1)

    x = np.arange(6.0).reshape(2, 3)
    np.testing.assert_array_equal(kg.jit(f)(x), f(x))
