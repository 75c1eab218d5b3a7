"""Arrays that a name leads to: passed live where they are operands only, watched where Python reads them."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

W = np.zeros(0)
PARTS: dict[str, Any] = {}


class Model:
    def __init__(self) -> None:
        self.w = np.ones(300)

    def operand(self, x: Any) -> Any:
        return x * self.w

    def local(self, x: Any) -> Any:
        w = self.w
        return x * w + w

    def read(self, x: Any) -> Any:
        w = self.w
        return x * w + w.max()


MODEL = Model()


def _times(x: Any, w: Any) -> Any:
    return x * w


def _times_and_length(x: Any, w: Any) -> Any:
    return x * w + len(w)


def _in_branch(x: Any) -> Any:
    if W[0] > 0:
        return x * W
    return x - W


def _in_loop(x: Any) -> Any:
    y = x * W
    for w in W[:2]:
        y = y + w
    return y


def _mixed(x: Any) -> Any:
    total = 0.0
    for y in (x, 2.0):
        total = total + (y * W).sum()
    return total


def _kept(x: Any) -> Any:
    w = W
    y = x * w
    w = w * 2
    return y + w


OPERANDS: dict[str, Callable[[Any], Any]] = {
    "operator": lambda x: x * W,
    "reflected": lambda x: W - x,
    "comparison": lambda x: (x > W) * x,
    "function": lambda x: np.hypot(x, W) + np.where(x > 0, W, x),
    "reduction": lambda x: np.dot(x, W),
    "method": lambda x: x.dot(W),
    "twice": lambda x: x * W + np.sin(W + x),
    "local": lambda x: (lambda w: x + w)(W),
    "passed on": lambda x: _times(x, W),
    "passed by keyword": lambda x: _times(w=W, x=x),
    "attribute": MODEL.operand,
    "variable": MODEL.local,
    "item": lambda x: x * PARTS["w"] + PARTS["b"],
}
READS: dict[str, Callable[[Any], Any]] = {
    "maximum": lambda x: x * W + W.max(),
    "function": lambda x: x * W + np.sum(W),
    "length": lambda x: x * W / len(W),
    "size": lambda x: x * W / W.size,
    "shape": lambda x: x * W + W.shape[0],
    "element": lambda x: x * W + W[1],
    "slice": lambda x: x * W + W[1:2],
    "arithmetic": lambda x: x * W + W * 2,
    "negated": lambda x: x * W + (-W),
    "branch": _in_branch,
    "loop": _in_loop,
    "variable that changes": _kept,
    "attribute": MODEL.read,
    "passed on": lambda x: _times_and_length(x, W),
    "passed on to Python": lambda x: x * W + float(np.add.reduce(W)),
    "only one call": lambda x: _times(x, W) + _times(2.0, W),
    "getattr": lambda x: x * W + getattr(W, "max")(),  # noqa: B009
    "view": lambda x: x * W[::-1] + W.min(),
    "items": lambda x: x * PARTS["w"] + sum(v.max() for v in PARTS.values()),
    "comprehension": lambda x: sum([(y * W).sum() for y in (x, 2.0)]),
    "loop over operands": _mixed,
    "tuple": lambda x: x * (W, x)[0] + max((W, x)[0][:3]),
    "starred": lambda x: _times_and_length(*(x, W)),
    "conditional": lambda x: (W if x.ndim == 1 else x) * x + (W if x.ndim else x).min(),
    "any": lambda x: x * W if any(W > 5) else x,
}


def _put(array: Any) -> None:
    global W
    W = MODEL.w = array
    PARTS.update(w=array, b=array * 3)


def _changes() -> list[Any]:
    arrays = [np.arange(1.0, n + 1) for n in (300, 300, 200, 300)]
    arrays[1][0] = 1e6
    arrays[3][:] = -7
    return arrays


@pytest.mark.parametrize("name", [*OPERANDS, *(f"read {name}" for name in READS)])
def test_arrays_that_change_are_seen(name: str) -> None:
    function = READS[name[5:]] if name.startswith("read ") else OPERANDS[name]
    _put(_changes()[0])
    jitted = kg.jit(function, warmup=1000)
    for array in _changes() * 3:
        _put(array)
        x = np.linspace(0, 1, array.size)
        for _ in range(2):
            np.testing.assert_allclose(jitted(x), function(x), rtol=1e-14)
        array[1:3] += 1  # In place: the object is the same.
        np.testing.assert_allclose(jitted(x), function(x), rtol=1e-14)


@pytest.mark.parametrize("name", [n for n in OPERANDS if n != "local"])
def test_operands_are_passed_live(name: str) -> None:
    _put(_changes()[0])
    jitted = kg.jit(OPERANDS[name], warmup=1000)
    for array in _changes():
        _put(array)
        jitted(np.linspace(0, 1, array.size))
    (signature,) = jitted.signatures()
    assert signature.because == "first call with these types"
    assert all("compared at each call" not in n or "global W" not in n for n in signature.notes)


def test_small_arrays_are_not_taken_for_unchanging() -> None:
    table = np.ones(4)

    def f(x: Any) -> Any:
        return x * table if table[0] > 0 else x + table

    jitted = kg.jit(f, warmup=1000)
    for k in range(40):
        table[:] = k + 1
        np.testing.assert_array_equal(jitted(np.ones(4)), f(np.ones(4)))
    table[:] = -1
    np.testing.assert_array_equal(jitted(np.ones(4)), f(np.ones(4)))


def test_arrays_of_objects_of_libraries_are_watched() -> None:
    module = types.ModuleType("numpy_like")
    module.w = np.ones(300)  # type: ignore[attr-defined]
    jitted = kg.jit(lambda x: x * module.w + module.w.max(), warmup=1000)
    for k in range(5):
        module.w[k] = k  # type: ignore[attr-defined]
        expected = np.ones(300) * module.w + module.w.max()  # type: ignore[attr-defined]
        np.testing.assert_array_equal(jitted(np.ones(300)), expected)
