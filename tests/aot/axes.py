"""Kernels with reductions and parts of arrays, which the tests build ahead of time and call from C."""

from __future__ import annotations

import numpy as np

import kernelgen as kg

with kg.Tape("softmax") as softmax:
    rows = softmax.input("rows", np.float64, ndim=2)
    raised = np.exp(rows - rows.max(axis=1, keepdims=True))
    softmax.output(p=raised / raised.sum(axis=1, keepdims=True))

with kg.Tape("laplace") as laplace:
    g = laplace.input("g", np.float32, ndim=2)
    laplace.output(
        inner=g[:-2, 1:-1] + g[2:, 1:-1] + g[1:-1, :-2] + g[1:-1, 2:] - 4 * g[1:-1, 1:-1],
        total=g.sum(),
        last=g[-1],
        largest=g.max(axis=0),
    )

with kg.Tape("window") as window:
    t = window.input("t", np.float64, ndim=1)
    lead = window.input("lead", np.int64, ndim=0)
    window.output(difference=t[lead:] - t[: t.size - lead], first=t[lead])

with kg.Tape("chosen") as chosen:
    values = chosen.input("values", np.float64, ndim=1)
    places = chosen.input("places", np.int32, ndim=1)
    chosen.output(z=values[places] * 2)

with kg.Tape("running") as running:
    h = running.input("h", np.float64, ndim=2)
    running.output(down=np.cumsum(h * 2, axis=0), across=np.maximum.accumulate(h, axis=1))
