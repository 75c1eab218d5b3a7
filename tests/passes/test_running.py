"""Running sums, products and extrema inside of kernels: NumPy's, to the bit."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.passes.test_lowering import LAYOUTS, SHAPES, compiled, laid_out, values

Array = np.ndarray[Any, Any]
Function = Callable[..., Any]


def same(found: Any, expected: Any, *, signs: bool = True) -> None:
    """NaN apart, bit for bit: zeros have signs, of which extrema may have either."""
    found, expected = (r if isinstance(r, tuple) else (r,) for r in (found, expected))
    for a, b in zip(found, expected, strict=True):
        a, b = np.asarray(a), np.asarray(b)
        assert (a.dtype, a.shape) == (b.dtype, b.shape)
        np.testing.assert_array_equal(a, b)
        if b.dtype.kind in "fc" and signs:
            for part in (np.real, np.imag):
                numbers = ~np.isnan(part(b))
                np.testing.assert_array_equal(np.signbit(part(a))[numbers], np.signbit(part(b))[numbers])


def quiet(function: Function, *arrays: Any) -> Any:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*arrays)


FORMS: dict[str, Function] = {
    "cumsum": np.cumsum,
    "cumprod": np.cumprod,
    "nancumsum": np.nancumsum,
    "add": np.add.accumulate,
    **({"cumulative": np.cumulative_sum} if hasattr(np, "cumulative_sum") else {}),
    "multiply": np.multiply.accumulate,
    "maximum": np.maximum.accumulate,
    "minimum": np.minimum.accumulate,
    "fmax": np.fmax.accumulate,
    "fmin": np.fmin.accumulate,
}


SUMS = ("cumsum", "cumprod", "nancumsum", "add", "multiply", "cumulative")


@pytest.mark.parametrize("ndim", [1, 2, 3])
@pytest.mark.parametrize("dtype", ["f8", "f4", "i8", "i4", "i1", "u1", "u8", "?", "c8", "c16"])
def test_every_form_dtype_axis_shape_and_layout(dtype: str, ndim: int) -> None:
    names = ("cumsum", "nancumsum", "add") if dtype[0] == "c" else tuple(FORMS)
    choices = [*itertools.product(names, range(-1, ndim - 1))]
    kernel = compiled(lambda x: tuple(FORMS[name](x, axis=axis) for name, axis in choices), (dtype, ndim))
    for shape, layout in itertools.product((s for s in SHAPES if len(s) == ndim), LAYOUTS):
        array = laid_out(values(shape, dtype), layout)
        expected = quiet(lambda x: tuple(FORMS[n](x, axis=a) for n, a in choices), array)
        same(kernel(array), expected, signs=False)


@pytest.mark.parametrize("dtype", ["f8", "f4"])
@pytest.mark.parametrize("shape", [(5,), (4097,), (3, 70), (70, 9), (6, 1), (2, 5000), (33, 4)])
def test_special_values(dtype: str, shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(3)
    special = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, 1e-300, -0.0, 0.0, 2.5]).astype(dtype)

    def every(names: Any) -> Any:
        return lambda x: tuple(FORMS[name](x, axis=axis) for name in names for axis in range(x.ndim))

    sums = [n for n in FORMS if n in SUMS]
    for names, signs in ((sums, True), ([n for n in FORMS if n not in SUMS], False)):
        kernel = compiled(every(names), (dtype, len(shape)))
        for choice in (special, special[3:5], special[1:6]):
            for _ in range(3):
                array = rng.choice(choice, shape)
                same(kernel(array), quiet(every(names), array), signs=signs)


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 511, 512, 513, 2047, 2048, 2049, 100_003])
def test_lengths_around_blocks(length: int) -> None:
    kernel = compiled(lambda x: (np.cumsum(x), np.cumsum(x * 0.1), np.maximum.accumulate(-x)), ("f8", 1))
    x = np.random.default_rng(length).normal(size=length)
    same(kernel(x), (np.cumsum(x), np.cumsum(x * 0.1), np.maximum.accumulate(-x)))
    rows = compiled(lambda x: (np.cumsum(x, axis=1), np.cumsum(x * 0.1, axis=1)), ("f8", 2))
    for count in (1, 3, 4, 5, 9):
        y = np.random.default_rng(length).normal(size=(count, length % 5000))
        same(rows(y), (np.cumsum(y, axis=1), np.cumsum(y * 0.1, axis=1)))
        same(rows(y.T), (np.cumsum(y.T, axis=1), np.cumsum(y.T * 0.1, axis=1)))


MIXED: dict[str, Function] = {
    "around": lambda x, y: np.sqrt(np.abs(np.cumsum(x * 2 - y, axis=0) + 1)),
    "from the end": lambda x, y: np.flip(np.cumsum(np.flip(x, 1), axis=1), 1) * y,
    "parts": lambda x, y: np.cumsum(x, axis=1)[:, 1:] - x[:, :-1],
    "of parts": lambda x, y: np.cumsum(x[1:] - x[:-1], axis=0) / 3,
    "of sums": lambda x, y: np.cumsum((x > 0).sum(axis=1)) - np.cumsum((y > 0).sum(axis=1)),
    "beside others": lambda x, y: (np.cumsum(x + y, axis=1), (x + y).max(axis=1, initial=-99), x + y),
    "along both": lambda x, y: np.cumsum(np.cumsum(x, axis=0), axis=1),
    "twice": lambda x, y: (np.cumsum(x * y, axis=0), np.cumsum(x * y, axis=1), np.cumprod(x, axis=0)),
    "broadcast": lambda x, y: np.cumsum(x[:, :, None] + y[:1, None, :], axis=2),
    "written": lambda x, y: _written(x, y),
    "of a number": lambda x, y: np.cumsum(np.zeros(x.shape) + x[0].max(initial=1), axis=0),
    "dtypes": lambda x, y: (np.cumsum(x, axis=0, dtype=np.float32), np.cumsum(x > 0, axis=1, dtype="i4")),
    "costly": lambda x, y: np.cumsum(np.cos(x) * np.exp(-np.abs(y)), axis=1) + np.cos(x),
    "chosen": lambda x, y: np.cumsum(x, axis=0)[np.arange(x.shape[0])[::-1]],
}


def _written(x: Any, y: Any) -> Any:
    z = np.zeros(x.shape)
    z[:, 1:] = np.cumsum(y[:, :-1], axis=1)
    z[0] += np.cumsum(x[0])
    return z


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("name", MIXED)
def test_what_is_around_them_is_computed_with_them(name: str, threads: int) -> None:
    function = MIXED[name]
    kernel = compiled(function, ("f8", 2), ("f8", 2), threads=threads)
    interpreted = kg.compile_tape(kernel.recorded, target="interpret")
    again = kg.compile_tape(kg.Graph.from_json(kernel.recorded.to_json()))
    for shape in ((4, 5), (1, 1), (0, 3), (3, 0), (40, 1), (1, 30), (700, 60), (9, 4000)):
        for layout in LAYOUTS[:4]:
            arrays = [laid_out(values(shape, "f8", k), layout) for k in range(2)]
            try:
                expected = quiet(function, *arrays)
            except (IndexError, ValueError) as error:
                with pytest.raises(type(error)):
                    kernel(*arrays)
                continue
            for own in (kernel, again, interpreted):
                found = own(*arrays)
                for a, b in zip(
                    *(r if isinstance(r, tuple) else (r,) for r in (found, expected)), strict=True
                ):
                    np.testing.assert_allclose(a, b, rtol=1e-13, atol=1e-13)


def test_out_may_be_what_is_read() -> None:
    kernel = compiled(lambda x: np.cumsum(x * 2, axis=0), ("f8", 2))
    for form in (lambda x: x, lambda x: x[::-1], lambda x: x.T):
        x = values((30, 30), "f8")
        expected = np.cumsum(x * 2, axis=0)
        kernel(x, out=form(x))
        same(form(x), expected)
    memory = values((31,), "f8")
    expected = np.cumsum(memory[:-1])
    compiled(np.cumsum, ("f8", 1))(memory[:-1], out=memory[1:])
    same(memory[1:], expected)


def test_what_stays_a_call() -> None:
    for function, dtype in (
        (np.cumsum, "f2"),
        (np.multiply.accumulate, "c16"),
        (lambda x: np.cumsum(x, axis=None), "f8"),
        (lambda x: np.logical_or.accumulate(x), "f8"),
        (lambda x: np.cumsum(x, axis=0, dtype=np.float16), "f8"),
        (np.subtract.accumulate, "f8"),
    ):
        with kg.Tape() as tape:
            tape.output(y=function(tape.input("x", dtype, ndim=2)))
        kernel = kg.compile_tape(tape)
        assert kernel.graph.has_opaque
        array = values((5, 4), dtype)
        same(kernel(array), function(array))


@pytest.mark.parametrize("method", [np.add.accumulate, np.subtract.accumulate, np.maximum.reduce])
def test_methods_of_ufuncs_are_written_by_name(method: Function) -> None:
    with kg.Tape() as tape:
        tape.output(y=method(tape.input("x", "f8", ndim=1)))
    again = kg.compile_tape(kg.Graph.from_json(tape.graph.to_json()))
    same(again(values((9,), "f8")), method(values((9,), "f8")))


def test_schedule_and_source_say_what_is_combined_one_by_one() -> None:
    kernel = compiled(lambda x: np.cumsum(x * 2, axis=0), ("f8", 2))
    assert "combined one by one" in str(kernel.schedule)
    assert "stores each value" in " ".join(kernel.source.split())
    assert "running" in str(kernel.graph)


def test_gpus_refuse_them_with_the_line() -> None:
    for target in ("cupy", "cuda"):
        with kg.Tape() as tape:
            tape.output(y=np.cumsum(tape.input("x", "f8", ndim=1)) + 1)
        with pytest.raises(kg.TargetError, match="cumsum") as caught:
            kg.compile_tape(tape, target=target)
        assert "test_running.py" in str(caught.value)


def test_jitted_functions_and_loops() -> None:
    @kg.jit
    def walk(x: Any, n: int) -> Any:
        x[:] = np.cumsum(x)
        return kg.fori_loop(0, n, lambda i, y: np.cumsum(y) / (i + 1.5), x)

    def plain(x: Any, n: int) -> Any:
        x[:] = np.cumsum(x)
        y = x
        for i in range(n):
            y = np.cumsum(y) / (i + 1.5)
        return y

    for size in (5, 1, 0, 3000):
        ours, theirs = values((size,), "f8"), values((size,), "f8")
        same(walk(ours, 3), plain(theirs, 3))
        same(ours, theirs)


def test_derivatives() -> None:
    x = np.linspace(0.5, 1.5, 6)
    weights = np.arange(6.0)
    np.testing.assert_allclose(
        kg.grad(lambda x: (np.cumsum(x**2) * weights).sum())(x), 2 * x * np.cumsum(weights[::-1])[::-1]
    )
