"""The kernels that the tests build ahead of time."""

from __future__ import annotations

import numpy as np

import kernelgen as kg

SCALE = np.array([3.0])

with kg.Tape("saxpy") as saxpy:
    x = saxpy.input("x", np.float32, ndim=1)
    y = saxpy.input("y", np.float32, ndim=1)
    a = saxpy.input("a", np.float32, ndim=0)
    saxpy.output(z=a * np.sin(x) ** 2 + y)

with kg.Tape("two") as two:
    p = two.input("p", np.float64, ndim=2)
    q = two.input("q", np.float64, ndim=1)
    two.output(s=p + q * p.size, t=np.exp(q), u=p.T + SCALE)

with kg.Tape("norm") as norm:
    v = norm.input("v", np.float64, ndim=0)
    w = norm.input("w", np.float64, ndim=0)
    norm.output(length=np.sqrt(v * v + w * w), product=(v * w).astype(np.int64))


F32, F64, NUMBER = kg.spec(np.float32, 1), kg.spec(np.float64, 2), kg.spec(np.float64, 0)


@kg.jit(signatures=[(F32, F32), (F64, NUMBER)])
def blend(first, second):  # type: ignore[no-untyped-def]
    return np.where(first > second, first, second * 2)


def plain(x):  # type: ignore[no-untyped-def]
    return np.tanh(x) + 1
