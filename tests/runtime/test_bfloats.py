"""Kernels of bfloat16 end to end: layouts, scalars, outputs, options, copies."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.ops.oracle import BFLOAT16

NUMBER = BFLOAT16.type


def values(*shape: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 3, shape).astype(BFLOAT16)


def model(x: Any, y: Any, a: Any) -> Any:
    return a * x + y


def compiled(**options: Any) -> kg.Kernel:
    with kg.Tape("model") as tape:
        x, y = (tape.input(n, "bfloat16", ndim=2) for n in "xy")
        tape.output(z=model(x, y, tape.input("a", BFLOAT16, ndim=0)))
    return kg.compile_tape(tape, **options)


def same(got: Any, want: Any) -> None:
    assert got.dtype == want.dtype == BFLOAT16 and got.shape == want.shape
    np.testing.assert_array_equal(got.astype(np.float32), want.astype(np.float32))


def test_layouts_and_broadcasts(target: str) -> None:
    kernel = compiled(target=target)
    x, y, a = values(41, 70), values(41, 70, seed=1), NUMBER(1.5)
    for first in (x, x[::-1, ::-2][:, :35], x[:1], x[:, :1], np.asfortranarray(x), x[:0], values(70, 41).T):
        for second in (y, y[:1, :1], y[::-1]):
            try:
                np.broadcast_shapes(first.shape, second.shape)
            except ValueError:
                continue
            same(kernel(first, second, a), model(first, second, a))


def test_numbers(target: str) -> None:
    kernel = compiled(target=target)
    x = values(3, 4)
    for a in (NUMBER(2), np.asarray(2, BFLOAT16), 2):
        same(kernel(x, x, a), model(x, x, NUMBER(2)))
    for wrong in (2.5, 2**300, np.float32(2)):
        with pytest.raises(kg.DTypeError, match="bfloat16 for 'a'"):
            kernel(x, x, wrong)
    with pytest.raises(kg.DTypeError, match=r"astype\(ml_dtypes\.bfloat16\)"):
        kernel(x.astype(np.float32), x, NUMBER(2))
    with pytest.raises(kg.DTypeError, match=r"an array of ml_dtypes\.bfloat16"):
        kernel(x, x, NUMBER(2), out=np.empty((3, 4), np.float32))


def test_outputs(target: str) -> None:
    kernel, x, y, a = compiled(target=target), values(9, 40), values(9, 40, seed=1), NUMBER(-3)
    want = model(x, y, a)
    out = np.zeros((9, 80), BFLOAT16)[:, ::2]
    assert kernel(x, y, a, out=out) is out
    same(out, want)
    memory = np.concatenate([x.ravel(), values(1)])
    kernel(memory[:-1].reshape(9, 40), y, a, out=memory[1:].reshape(9, 40))
    same(memory[1:].reshape(9, 40), want)


def test_calls_need_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel, x = compiled(), values(30, 40)
    kernel(x, x[::-1], NUMBER(2))

    def refuse(*args: Any) -> Any:
        raise AssertionError("called through Python")

    monkeypatch.setattr(kg.Kernel, "call_generally", refuse)
    same(kernel(x, x[::-1], NUMBER(2)), model(x, x[::-1], NUMBER(2)))


def test_fastmath_rounds_too_and_keeps_nan() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(y=x.astype(BFLOAT16), z=x.astype(BFLOAT16) / 3)
    x = np.array([1 / 3, np.pi, 1e-40, -np.nan, np.inf], np.float32)
    y, z = kg.compile_tape(tape, fastmath=True)(x)
    np.testing.assert_array_equal(y.astype(np.float32), x.astype(BFLOAT16).astype(np.float32))
    want = x.astype(BFLOAT16) / NUMBER(3)
    np.testing.assert_allclose(z[:2].astype(float), want[:2].astype(float), rtol=2.0**-7)


def test_captured_arrays_copies_and_json() -> None:
    table = values(5)
    with kg.Tape() as tape:
        x = tape.input("x", like=table)
        tape.output(y=x * table, s=np.maximum(table[2], NUMBER(0.1)) + x)
    kernel = kg.compile_tape(tape)
    x = values(5, seed=3)
    for each in (kernel, pickle.loads(pickle.dumps(kernel))):
        y, s = each(x)
        same(y, x * table)
        same(s, np.maximum(table[2], NUMBER(0.1)) + x)
    assert str(kg.Graph.from_json(tape.graph.to_json())) == str(tape.graph)
    assert "bf16[:]" in str(tape.graph)
    assert kg.check(kernel)


def test_functions_are_recorded_for_bfloat16() -> None:
    @kg.jit
    def f(x: Any, scale: Any) -> Any:
        return np.exp(x - np.max(x)) * scale

    x = values(30)
    same(f(x, 2), np.exp(x - np.max(x)) * 2)
    assert f(x, 2.0).dtype == np.float32
