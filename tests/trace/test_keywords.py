"""Each function that records, with each keyword of its NumPy signature: NumPy's result, or an error."""

from __future__ import annotations

import inspect
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

import numba
import numpy as np
import pytest
from scipy import special

import kernelgen as kg
from kernelgen.ops import RECORDED
from kernelgen.trace.foreign.numpy import METHODS
from kernelgen.trace.shapes import FUNCTIONS

X = np.array([[0.5, -2.0, 3.25], [1.5, 0.25, -1.0]])
NUMBERS = np.array([[1, 0, 3], [2, 5, 7]])

FIRST: dict[str, tuple[Any, ...]] = {
    "swapaxes": (0, 1),
    "moveaxis": (0, 1),
    "expand_dims": (0,),
    "full_like": (2.5,),
    "astype": (np.float32,),
    "can_cast": (np.float64,),
    "where": (1.0, 2.0),
    "isclose": (1.5,),
    "clip": (-1.0, 1.0),
    "broadcast_to": ((2, 3),),
    "choose": ([X, X],),
    "compress": ([True, False],),
    "dot": (X.T,),
    "repeat": (2,),
    "reshape": ((3, 2),),
    "searchsorted": (1.0,),
    "take": ([0, 1],),
    "argpartition": (1,),
    "piecewise": ([X > 0], [1.0, np.negative]),
}
"""The other arguments that a function needs."""

VALUES: dict[str, tuple[Any, ...]] = {
    "axis": (None, 0, -1, (0, 1), 7, "x"),
    "keepdims": (False, True),
    "dtype": (None, np.float32, np.float64, np.int64, complex, "nonsense"),
    "out": (None, "same"),
    "where": (True, np.True_, X > 0, np.array([True, False, True]), 1, None),
    "casting": ("same_kind", "unsafe", "safe", "no", "nonsense"),
    "order": ("K", "C", "A", "F", "Q", None, 3),
    "subok": (True, False),
    "signature": (None, "d->d", "dd->d"),
    "copy": (True, False),
    "device": (None, "cpu", "gpu"),
    "shape": (None, (3, 2)),
    "decimals": (0, 1, -1, "x"),
    "deg": (False, True),
    "initial": (0.0, 2.0),
    "ddof": (0, 1),
    "mode": ("raise", "wrap", "clip", "nonsense"),
    "kind": (None, "stable"),
    "axes": (None, (1, 0), (0, 0), 0),
    "nan": (0.0, 7.0),
    "posinf": (None, 1.0),
    "neginf": (None, -1.0),
    "rtol": (1e-5, 0.5),
    "atol": (1e-8, 0.5),
    "equal_nan": (False, True),
    "a_min": (None, -1.0),
    "a_max": (None, 1.0),
    "min": (None, -1.0),
    "max": (None, 1.0),
    "side": ("left", "right", "middle"),
    "offset": (0, 1),
    "axis1": (0, 1, 4),
    "axis2": (1, 0),
    "condlist": ([X > 0, X < -1], X > 0),
    "funclist": ([1.0], [1.0, 2.0], [np.negative, 2.0]),
    "args": (1.0,),
    "kw": (1.0,),
    "foo": (1,),
    "like": (None,),
    "extobj": (None,),
    "keep": (1,),
}
OF_UFUNCS = ("out", "where", "dtype", "casting", "order", "subok", "signature", "axis", "keepdims", "foo")


def compare(function: Callable[..., Any], *args: Any, options: dict[str, Any]) -> None:
    """Calls with arrays and with Tensors; `out="same"` is an array of the first result's type."""

    def run(x: Any) -> Any:
        given = dict(options)
        if isinstance(given.get("out"), str):
            first = np.asarray(function(X, *args)) if isinstance(x, np.ndarray) else function(x, *args)
            given["out"] = np.zeros_like(first)
        return function(x, *args, **given)

    try:
        with np.errstate(all="ignore"):
            want = run(X.copy())
    except Exception as error:
        with pytest.raises((kg.KernelgenError, type(error))) as caught:
            kg.jit(run, warmup=1000)(X)
        assert isinstance(caught.value, _built_in(error)), (error, caught.value)
        return
    try:
        got = kg.jit(run, warmup=1000)(X)
    except kg.KernelgenError as error:
        assert error.what
        return
    pairs = zip(got, want, strict=True) if isinstance(want, (tuple, list)) else [(got, want)]
    for g, w in pairs:
        if isinstance(w, (np.ndarray, np.generic)):
            assert (np.asarray(g).dtype, np.shape(g)) == (w.dtype, w.shape)
            np.testing.assert_allclose(g, w, rtol=1e-6)


def _built_in(error: Exception) -> tuple[type, ...]:
    kinds = (TypeError, ValueError, IndexError, AttributeError)
    # A value that cannot be recorded at all is a TypeError before NumPy would find it wrong.
    return (*(k for k in kinds if isinstance(error, k)), kg.UnsupportedError)


def cases() -> Iterator[Any]:
    for function, row in RECORDED.items():
        if isinstance(function, np.ufunc):
            if (
                "ufunc" in str(type(function))
                and function.nin <= 2
                and X.dtype.char in "".join(function.types)
            ):
                args = (1.5,) * (function.nin - 1)
                for name in OF_UFUNCS:
                    yield pytest.param(function, args, name, id=f"{function.__name__}-{name}")
        else:
            yield from _of(function)
        assert row.name
    for function in FUNCTIONS:  # In order, so that each process of a parallel run has the same tests.
        if function is not np.empty_like:
            yield from _of(function)


def _of(function: Callable[..., Any]) -> Iterator[Any]:
    if function in (np.select, np.polyval, np.broadcast_arrays, np.broadcast_to, np.result_type, np.can_cast):
        return
    args = FIRST.get(function.__name__, ())
    parameters = list(inspect.signature(function).parameters.values())
    for parameter in parameters[1 + len(args) :]:
        if parameter.kind is not parameter.VAR_KEYWORD:
            yield pytest.param(function, args, parameter.name, id=f"{function.__name__}-{parameter.name}")
    yield pytest.param(function, args, "foo", id=f"{function.__name__}-foo")
    if function is np.clip:
        for name in OF_UFUNCS[1:]:
            yield pytest.param(function, args, name, id=f"clip-{name}")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("function", "args", "name"), list(cases()))
def test_each_keyword_of_a_function(function: Any, args: Any, name: str) -> None:
    for value in VALUES[name]:
        compare(function, *args, options={name: value})


def methods() -> Iterator[Any]:
    for name in sorted({*METHODS, "astype", "clip", "copy", "round", "transpose", "swapaxes", "conj"}):
        signature = inspect.signature(getattr(np.ndarray, name))
        used = FIRST.get(name, ())
        options = [p.name for p in signature.parameters.values() if p.kind not in (2, 4)][1 + len(used) :]
        yield pytest.param(name, used, "foo", id=f"{name}-foo")
        for option in options:
            yield pytest.param(name, used, option, id=f"{name}-{option}")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("method", "args", "name"), list(methods()))
def test_each_keyword_of_a_method(method: str, args: Any, name: str) -> None:
    for value in VALUES.get(name, ()):
        compare(lambda x, *a, **k: getattr(x, method)(*a, **k), *args, options={name: value})


def test_the_first_argument_may_be_given_by_name() -> None:
    for use in (
        lambda x: np.round(a=x, decimals=1),
        lambda x: np.nan_to_num(x=x),
        lambda x: np.clip(a=x, a_min=0, a_max=1),
        lambda x: np.transpose(a=x),
        lambda x: np.real(val=x),
        lambda x: np.sum(a=x, axis=0),
    ):
        np.testing.assert_array_equal(kg.jit(use, warmup=1000)(X), use(X))


def test_arguments_that_exclude_each_other() -> None:
    for use in (
        lambda x: np.clip(x, 0, 1, min=0),
        lambda x: np.clip(x, 0),
        lambda x: np.clip(x, 0, min=0),
    ):
        with pytest.raises((TypeError, ValueError)) as plain:
            use(X)
        with pytest.raises(kg.KernelgenError) as caught:
            kg.jit(use, warmup=1000)(X)
        assert isinstance(caught.value, type(plain.value))


# Functions of one name.


def test_ufuncs_are_known_by_themselves_not_by_their_names() -> None:
    @numba.vectorize
    def gamma(x):  # type: ignore[no-untyped-def]
        return x + 100

    @numba.vectorize(["f8(f8)"])
    def erf(x):  # type: ignore[no-untyped-def]
        return x * 3

    for ufunc in (gamma, erf):
        np.testing.assert_array_equal(kg.jit(lambda x, u=ufunc: u(x), warmup=1000)(X), ufunc(X))
    np.testing.assert_allclose(kg.jit(lambda x: special.gamma(x), warmup=1000)(X), special.gamma(X))
    with pytest.raises(kg.UnsupportedError):
        kg.jit(lambda x: np.frompyfunc(abs, 1, 1)(x))(X)


def test_functions_that_are_defined_anew_are_others(monkeypatch: Any) -> None:
    module = types.ModuleType("module_of_functions")
    monkeypatch.setitem(sys.modules, module.__name__, module)

    def define(factor: float) -> Any:
        def solve(a: Any) -> Any:
            return a * factor

        solve.__module__, solve.__qualname__ = module.__name__, "solve"
        module.solve = kg.opaque(solve, out=lambda a: a, pure=True)  # type: ignore[attr-defined]
        return module.solve  # type: ignore[attr-defined]

    kept = []
    for factor in (2.0, 3.0, 5.0):
        kept.append(define(factor))
        f = kg.jit(lambda a: module.solve(a) + 1)
        for _ in range(3):
            np.testing.assert_array_equal(f(X), X * factor + 1)
    first, second = kept[0], kept[1]
    both = kg.jit(lambda a: (first(a), second(a)))(X)
    np.testing.assert_array_equal(both[0], X * 2.0)
    np.testing.assert_array_equal(both[1], X * 3.0)
