"""Arrays that a jitted function makes of plain values: written with Tensors, viewed, and branched on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.array([0.5, -1.0, 2.0, 3.25, 1.5])


def _items(x: Any) -> Any:
    out = np.zeros(2)
    out[0], out[1] = x.min(), x.max()
    return out


def _differences(x: Any) -> Any:
    out = np.zeros(len(x))
    out[1:] = x[1:] - x[:-1]
    return out


def _of_lists(x: Any) -> Any:
    a = np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1]])
    a[0, 1] = x[0]
    a[1] *= x[1]
    return a, a.T, a[1]


def _views(x: Any) -> Any:
    a = np.zeros(6)
    v = a[1:4]
    w = v[::-1]
    v[0] = 5.0
    a[2] = x[0]
    w[0] = x[1]
    return a, v, w, v + w


def _view_of_dead_view(x: Any) -> Any:
    a = np.zeros((3, 4))
    v = a[1:].T[::2]
    v[0] = x[0]
    return a, v


def _transposed(x: Any) -> Any:
    a = np.zeros((2, 3))
    b = a.T
    b[1, 1] = x[0]
    a[0] += 1
    return a, b, b.sum()


def _branches(x: Any) -> Any:
    a = np.zeros(10)
    for i in range(10):
        a[i] = i * i
    if a[3] > 4:
        a[0] = 100
    b = a * 2
    y = b[:5] * x
    if b[2] > 1:
        b[0] = -1
    return y, b, a, b[:5] * x, [float(v) for v in a[:3]]


def _several_names(x: Any) -> Any:
    a = np.ones(5)
    b = a
    b += x
    return a, b


def _out(x: Any) -> Any:
    a = np.empty(5)
    np.multiply(x, 2, out=a)
    np.add(a, 1, out=a)
    return a


def _like(x: Any) -> Any:
    k = np.arange(5.0)
    a, b = np.zeros_like(k), np.copy(k)
    a[::2], b[0] = x[::2], x[0]
    return a, b, k


def _read_between(x: Any) -> Any:
    a = np.zeros(4, int)
    a[0], a[1] = 3, len(x)
    y = x * a[1]
    z = a[:, None] * x
    a[2] = 7
    return a, y, z, a[:, None] * x


def _masks(x: Any) -> Any:
    m = np.zeros(5, bool)
    m[::2] = True
    m[1] = x[0] > 1
    a = np.full(5, -1.0)
    a[x > 1] = 9
    return m, np.where(m, x, -x), a


def _scattered(x: Any) -> Any:
    a = np.zeros(5)
    a[[0, 2]] = x[[1, 3]]
    np.add.at(a, [0, 0], x[0])
    return a


def _rank_zero(x: Any) -> Any:
    a = np.zeros(())
    a[()] = x[0]
    a += 1
    return a


def _float32(x: Any) -> Any:
    a = np.zeros(5, np.float32)
    a[:] = x * 1.1
    a[0] += x[1]
    return a, a.dtype == np.float32, a.nbytes


def _matrix(x: Any) -> Any:
    a = np.zeros((5, 5))
    for i in range(5):
        a[i, i] = 2
        if i:
            a[i, i - 1] = a[i - 1, i] = -1
    return np.linalg.inv(a).diagonal() * x


def _put(target: Any, place: int, value: Any) -> None:
    target[place] = value


def _in_a_function(x: Any) -> Any:
    a = np.zeros(4)
    _put(a, 1, x[0])
    _put(a, 2, 3.5)
    return a


def _overlapping(x: Any) -> Any:
    a = np.arange(5.0)
    a[1:] = a[:-1]
    a[0] = x[0]
    a[1:] = a[:-1]
    return a


def _parts_of_complex(x: Any) -> Any:
    a = np.zeros(3, complex)
    a.real = [1, 2, 3]
    a.imag[1] = 2
    a[0] = 1j * x[0]
    return a


def _loops(x: Any) -> Any:
    a, i = np.zeros(4), 0
    while a.sum() < 3 and i < 4:
        a[i], i = 1, i + 1
    a[3] = x[0]
    return a, i


def _text(x: Any) -> Any:
    a = np.zeros(2)
    texts = (repr(a), f"{a}", str(a.tolist()), a.tobytes())
    a[0] = x[0]
    return (a, *texts)


def _looked_up(x: Any) -> Any:
    squares = np.arange(10) ** 2
    k = np.abs(x).astype(int)
    return squares[k % 3], squares[1:][k[0]], squares[k[1] :]


def _empty(x: Any) -> Any:
    a = np.zeros((0, 3))
    a[:] = x[:3]
    return a


FUNCTIONS = [value for name, value in list(globals().items()) if name.startswith("_") and callable(value)]


def same(got: Any, want: Any) -> bool:
    if isinstance(want, (tuple, list)):
        return type(got) is type(want) and all(same(g, w) for g, w in zip(got, want, strict=True))
    if isinstance(want, (np.ndarray, np.generic)):
        return (got.dtype, np.shape(got)) == (want.dtype, want.shape) and np.array_equal(got, want)
    return bool(got == want)


@pytest.mark.parametrize(
    "function", [f for f in FUNCTIONS if f not in (_put, same)], ids=lambda f: f.__name__.strip("_")
)
def test_they_are_what_they_are_in_numpy(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function, target="interpret")
    for shift in (0.0, 1.0, -2.0):
        assert same(jitted(X + shift), function(X + shift))


def test_each_call_has_arrays_of_its_own() -> None:
    def plain(x: Any) -> Any:
        a = np.zeros(3)
        a[0] = 1
        return a, x

    jitted = kg.jit(plain, target="interpret")
    first, _ = jitted(X)
    first[:] = 7
    np.testing.assert_array_equal(jitted(X)[0], [1, 0, 0])


def test_compiled_code_that_would_write_one_says_so() -> None:
    def writes(x: Any) -> Any:
        a = np.zeros(3)
        memoryview(a)[0] = 1.0
        a[1] = x[0]
        return a

    with pytest.raises(TypeError, match="bytes-like"):
        kg.jit(writes)(X)

    def through_an_array(x: Any) -> Any:
        a = np.zeros(3)
        memoryview(a.__array__())[0] = 1.0
        a[1] = x[0]
        return a

    with pytest.raises(TypeError, match="read-only"):
        kg.jit(through_an_array)(X)


def test_a_loop_does_not_write_one_from_outside() -> None:
    def outside(x: Any) -> Any:
        a = np.zeros(3)

        def body(i: Any, y: Any) -> Any:
            a[0] = a[0] + 1
            return y + a[1]

        return kg.fori_loop(0, 3, body, x), a

    with pytest.raises(kg.UnsupportedError, match="from outside of the body of a loop"):
        kg.jit(outside, target="interpret")(X)

    def read(x: Any) -> Any:
        a = np.zeros(3)
        a[1] = 2
        return kg.fori_loop(0, 3, lambda i, y: y * a[1] + a.sum(), x)

    def plain(x: Any) -> Any:
        for _ in range(3):
            x = x * 2 + 2
        return x

    np.testing.assert_array_equal(kg.jit(read, target="interpret")(X), plain(X))


def test_arrays_of_a_tape_stay_the_users() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        w = np.ones(5)
        w[0] = 3
        tape.output(x * w)
    assert type(w) is np.ndarray
    kernel = kg.compile_tape(tape, target="interpret")
    w[0] = 5
    np.testing.assert_array_equal(kernel(X), X * w)
