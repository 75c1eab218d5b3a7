"""NumPy's functions on Tensors, through both protocols; and NumPy code that runs unmodified."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scipy.special
from scipy import special

import kernelgen as kg

HERE = Path(__file__).name


def interpreted(function: Callable[..., Any], *arrays: Any) -> Any:
    with kg.Tape() as tape:
        result = function(*[tape.input(f"x{k}", like=a) for k, a in enumerate(arrays)])
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, target="interpret")(*arrays)


def check(function: Callable[..., Any], *arrays: Any, rtol: float = 0.0) -> None:
    """The same dtypes, shapes and values as NumPy's, to the bit unless `rtol` is given."""
    with np.errstate(all="ignore"):
        want = function(*[a.copy() if isinstance(a, np.ndarray) else a for a in arrays])
    got = interpreted(function, *arrays)
    pairs = zip(got, want, strict=True) if isinstance(want, tuple) else [(got, want)]
    for g, w in pairs:
        w = np.asarray(w)
        assert np.asarray(g).dtype == w.dtype and np.shape(g) == w.shape
        np.testing.assert_allclose(g, w, rtol=rtol, atol=0)


@pytest.fixture
def x() -> Iterator[Any]:
    with kg.Tape() as tape:
        yield tape.input("x", np.float32, ndim=1)


GRID = np.linspace(-2, 2, 12)
SPECIAL = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.5, -2.5, 1e300])
COMPLEX = GRID[:6] + 1j * GRID[6:]


# Elementwise functions.


def test_where() -> None:
    check(lambda x, y: np.where(x > y, x, y), GRID, GRID[::-1].astype(np.float32))
    check(
        lambda x: (np.where(x > 0, x, 0), np.where(x > 0, 1, -1), np.where(x, 1.0, x), np.where(True, x, 2)),
        GRID,
    )
    check(lambda x: np.where(x > 0, [1.0] * 12, x), GRID.astype(np.float32))
    check(lambda x: np.where(x > 0)[0], GRID)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(kg.KernelgenError, match="where"):
            np.where(x > 0, x)  # type: ignore[call-overload]


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int16, np.uint8])
def test_clip(dtype: Any) -> None:
    a = (np.abs(GRID) * 3).astype(dtype)
    check(lambda x: (np.clip(x, 1, 3), np.clip(x, None, 2), np.clip(x, 2, None), np.clip(x, 1.5, 2.5)), a)
    check(lambda x: (np.clip(x, a_min=1, a_max=3), np.clip(x, min=2), np.clip(x, max=2), np.clip(x, 3, 1)), a)
    check(lambda x, y: np.clip(x, -y, y), a, a[::-1].copy())


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_nan_to_num(dtype: Any) -> None:
    with np.errstate(over="ignore"):
        a = SPECIAL.astype(dtype)
    check(lambda x: (np.nan_to_num(x), np.nan_to_num(x, nan=7.0), np.nan_to_num(x, posinf=1, neginf=-1)), a)
    check(np.nan_to_num, np.arange(3))
    check(np.nan_to_num, np.array([complex(np.nan, np.inf), 1j]))


def test_rounding() -> None:
    check(lambda x: (np.round(x), np.around(x, 1), np.round(x, decimals=-1), np.rint(x), np.fix(x)), GRID * 7)
    check(lambda x: (np.round(x), np.round(x, -1), np.floor(x), np.trunc(x)), np.arange(-20, 20))
    check(lambda x: np.round(x, 2), COMPLEX)


def test_parts_of_complex_numbers() -> None:
    check(
        lambda x: (np.real(x), np.imag(x), np.conj(x), np.conjugate(x), np.isreal(x), np.iscomplex(x)),
        COMPLEX,
    )
    check(lambda x: (np.real(x), np.imag(x), np.isreal(x)), GRID)
    check(lambda x: (np.angle(x), np.angle(x, deg=True)), COMPLEX, rtol=1e-15)
    check(lambda x: (np.abs(x), np.absolute(x)), COMPLEX)
    check(np.angle, GRID)


def test_sinc() -> None:
    check(np.sinc, GRID, rtol=1e-15)
    check(np.sinc, np.arange(3), rtol=1e-15)


def test_several_results() -> None:
    check(lambda x: np.divmod(x, 0.7), GRID)
    check(lambda x: (*np.modf(x), *np.frexp(x)), GRID)
    check(lambda x, y: np.divmod(x, y), np.arange(-5, 5), np.arange(1, 11))


def test_choices() -> None:
    check(lambda x: np.select([x > 1, x < -1], [x, -x], default=0.5), GRID)
    check(lambda x: np.select([x > 1, x < 0], [x * 2, 3]), GRID)
    check(lambda x: np.polyval([1.0, -2.0, 3.0], x), GRID)
    check(lambda x: np.polyval(np.array([1.0, -2.0]), x), GRID)
    check(lambda x: np.isclose(x, 0.1818, atol=1e-3), GRID)
    check(lambda x: (np.isclose(x, x + 1e-12), np.isclose(x, x, equal_nan=True)), SPECIAL)
    check(lambda x: (np.isposinf(x), np.isneginf(x), np.isnan(x), np.isfinite(x)), SPECIAL)


# Shapes, axes and dtypes.


@pytest.mark.parametrize("dtype", [np.float32, np.int8, np.complex128, np.bool_])
def test_filled_like(dtype: Any) -> None:
    a = np.ones((2, 3), dtype)
    check(lambda x: (np.zeros_like(x), np.ones_like(x), np.full_like(x, 1), np.full_like(x, True)), a)
    check(
        lambda x: (np.zeros_like(x, int), np.ones_like(x, dtype="f4"), np.full_like(x, 2.7, dtype=np.int16)),
        a,
    )
    check(lambda x: np.full_like(x, [1, 0, 1]), a)
    result = interpreted(np.empty_like, a)
    assert result.dtype == a.dtype and result.shape == a.shape


def test_filled_like_keeps_what_numpy_keeps() -> None:
    check(lambda x: np.full_like(x, 2.7), np.ones(3, np.int32))
    check(lambda x, y: np.full_like(x, y), np.ones((2, 3)), np.float32(3))
    with kg.Tape() as tape:
        x, y = tape.input("x", np.float64, ndim=1), tape.input("y", np.float64, ndim=2)
        with pytest.raises(kg.ShapeError, match="rank 2 does not broadcast to rank 1"):
            np.full_like(x, y)


def test_broadcasting() -> None:
    a, b = np.arange(3.0), np.ones((2, 3))
    check(lambda x, y: np.broadcast_to(x, y.shape), a, b)
    check(lambda x, y: np.broadcast_to(x, y.T.shape), np.arange(2.0), b)
    check(lambda x, y: tuple(np.broadcast_arrays(x, y, 1.5)), a, b)
    with kg.Tape() as tape:
        x, y = tape.input("x", np.float64, ndim=1), tape.input("y", np.float64, ndim=2)
        with pytest.raises(kg.ShapeError, match="rank 1 does not broadcast to rank 0"):
            np.broadcast_to(x, ())
        with pytest.raises(kg.ArgumentError, match="'float' object cannot be interpreted"):
            np.broadcast_to(x, (2, 2.5))
        with pytest.raises(kg.ShapeError, match="rank 2 does not broadcast to rank 1"):
            np.broadcast_to(y, x.shape)


def test_broadcasting_to_sizes() -> None:
    a, b, s = np.arange(3.0), np.ones((2, 3)), np.array(2.5)
    check(lambda x: np.broadcast_to(x, x.shape) + np.broadcast_to(x, ()), s)
    check(lambda x: np.broadcast_to(x.sum(), x.sum().shape) + 1, a)
    check(lambda x: np.broadcast_to(x, (2, 3)), a)
    check(lambda x: np.broadcast_to(x, 3) * 2, a[:1])
    check(lambda x, y: np.broadcast_to(x[:, None], y.shape[::-1]), a, b)
    check(lambda x, y: np.broadcast_to(x, [y.shape[0], 4, *x.shape]).sum(0), a, b)
    check(lambda x: np.broadcast_to(x, (0, 3)), a)
    np.testing.assert_array_equal(
        kg.jit(lambda x: np.broadcast_to(1.5, (x.size, 2)))(a), np.full((3, 2), 1.5)
    )
    function = kg.jit(lambda x, n: np.broadcast_to(x, (n, x.size)))
    for n in (0, 1, 4):
        np.testing.assert_array_equal(function(a, n), np.broadcast_to(a, (n, 3)))
    for wrong in (lambda x: np.broadcast_to(x, (3, 2)), lambda x: np.broadcast_to(x, (x.shape[0], 4))):
        for target in ("cpu", "interpret"):
            with pytest.raises(ValueError, match="shape"):
                kg.jit(wrong, target=target)(a)


def test_moving_axes() -> None:
    a = np.arange(24.0).reshape(2, 3, 4)
    check(lambda x: (np.transpose(x), np.transpose(x, (1, 0, 2)), np.permute_dims(x, axes=(2, 0, 1))), a)
    check(lambda x: (np.swapaxes(x, 0, 2), np.matrix_transpose(x), np.moveaxis(x, 0, -1)), a)
    check(lambda x: (np.moveaxis(x, [0, 1], [-1, -2]), np.moveaxis(x, (2, 0), (0, 1))), a)


def test_new_axes() -> None:
    for a in (np.float64(2), np.arange(3.0), np.ones((2, 3)), np.ones((2, 3, 4))):
        check(lambda x: (np.expand_dims(x, 0), np.expand_dims(x, -1), np.expand_dims(x, (0, 1))), a)
        check(lambda x: (np.atleast_1d(x), np.atleast_2d(x), np.atleast_3d(x)), a)
    check(lambda x: tuple(np.atleast_2d(x, 3.0, [1, 2])), np.arange(3.0))


@pytest.mark.parametrize(
    "use",
    [
        lambda y: np.expand_dims(y, (0, 0)),
        lambda y: np.expand_dims(y, 4),
        lambda y: np.moveaxis(y, (0, 1), (0,)),
        lambda y: np.moveaxis(y, (0, 0), (0, 1)),
        lambda y: np.moveaxis(y, 2, 0),
        lambda y: np.swapaxes(y, 0, 2),
        lambda y: np.transpose(y, (0, 0)),
        lambda y: np.transpose(y, (0,)),
    ],
)
def test_axes_that_do_not_fit(use: Any) -> None:
    with kg.Tape() as tape:
        y = tape.input("y", np.float64, ndim=2)
        with pytest.raises(kg.ShapeError, match=r"ax[ie]s"):
            use(y)


def test_what_is_known_while_recording(x: Any) -> None:
    assert np.ndim(x) == 1 and len(np.shape(x)) == 1
    assert np.result_type(x, 1) == np.float32 and np.result_type(x, np.float64) == np.float64
    assert np.result_type(x, x.shape[0], x.shape[0] / 2) == np.float32
    assert np.can_cast(x, np.float64) and not np.can_cast(x, np.int32)
    assert np.isrealobj(x) and not np.iscomplexobj(x) and np.iscomplexobj(x * 1j)


def test_copies_and_conversions() -> None:
    check(lambda x: (np.copy(x), np.astype(x, np.int32), np.astype(x, np.float32, copy=False)), GRID)


# The options of ufuncs.


def test_out_gives_a_tensor_its_new_value() -> None:
    def f(x: Any, y: Any) -> Any:
        out = np.zeros_like(x)
        result = np.multiply(x, y, out=out)
        assert result is out
        np.add(out, 1, out)
        np.sqrt(np.abs(out), out=out)
        return out, result, x

    check(f, GRID, GRID[::-1].copy())


def test_out_broadcasts_and_converts_as_numpy_does() -> None:
    def f(x: Any, a: Any) -> Any:
        out = np.zeros_like(x, dtype=np.float32)
        np.negative(a, out=out)
        other = np.zeros_like(x)
        np.add(x, a, out=other)
        return out, other

    check(f, GRID, np.float64(3))


def test_out_of_several_results() -> None:
    def f(x: Any) -> Any:
        whole, rest = np.zeros_like(x), np.zeros_like(x)
        np.divmod(x, 0.7, out=(whole, rest))
        fraction, integer = np.modf(x, out=(None, whole))
        return whole, rest, fraction, integer

    check(f, GRID)


def test_where_writes_a_part() -> None:
    def f(x: Any) -> Any:
        out = np.ones_like(x)
        np.log(x, out=out, where=x > 0)
        np.divide(1, x, out=out, where=x < -1)
        return out

    check(f, GRID, rtol=1e-15)


def test_clip_round_and_nan_to_num_write_too() -> None:
    def f(x: Any) -> Any:
        a, b, c, d, e = x.copy(), x.copy(), x.copy(), x.copy(), x.copy()
        np.clip(a, -1, 1, out=a)
        np.round(b, 1, b)
        np.nan_to_num(c, copy=False)
        d.clip(0, 1, out=d)
        e.round(1, out=e)
        return a, b, c, d, e

    check(f, SPECIAL[:-1])


def test_a_result_that_is_its_operand_is_a_tensor_of_its_own() -> None:
    def f(x: Any) -> Any:
        same = np.round(x)
        np.add(same, 1, out=same)
        return x, same

    check(f, np.arange(3))


def test_the_dtype_of_the_loop() -> None:
    i = np.arange(1, 6, dtype=np.int8)
    check(lambda x: (np.add(x, 300, dtype=np.int64), np.multiply(x, x, dtype=np.float32)), i)
    check(
        lambda x: (np.sqrt(x, dtype=np.float32), np.less(x, 3, dtype=bool), np.add(x, x, casting="safe")),
        GRID**2,
    )
    check(lambda x: np.divide(x, 3, dtype=np.float64), GRID.astype(np.float32))
    check(lambda x: np.add(x, x.shape[0], dtype=np.float64), GRID.astype(np.float32))
    check(lambda x: np.add(x, 1.7, dtype=np.int64, casting="unsafe"), GRID * 3)


def test_what_the_dtype_and_casting_of_a_loop_refuse(x: Any) -> None:
    for options in ({"dtype": np.int32}, {"dtype": np.float16, "casting": "safe"}, {"where": 1}):
        with pytest.raises(kg.DTypeError) as caught:
            np.add(x, x, **options)
        assert f"{HERE}:" in str(caught.value)
    with pytest.raises(
        kg.DTypeError, match=r"np.add\(..., out=x\) cannot put float32 into a Tensor of int32"
    ):
        np.add(x, x, out=np.zeros_like(x, np.int32))
    check(lambda x: np.add(x, x, out=np.zeros_like(x, np.int32), casting="unsafe"), GRID)


def test_options_that_cannot_be_recorded(x: Any) -> None:
    with pytest.raises(kg.UnsupportedError, match=r"np\.add with signature= cannot be recorded"):
        np.add(x, x, signature="dd->d")
    with pytest.raises(kg.ArgumentError, match=r"where= without out=(.*\n)*.*np.where"):
        np.log(x, where=x > 0)
    with pytest.raises(kg.ShapeError, match="cannot put rank 2 into rank 1"):
        np.add(x, x[None], out=x)
    for out in (np.ones(3), x.shape[0]):
        with pytest.raises(kg.UnsupportedError, match="which is no recorded array"):
            np.add(x, x, out=out)
    with pytest.raises(kg.UnsupportedError, match="which is no recorded array"):
        array = np.ones(3)
        array += x
    with pytest.raises(kg.OptionError, match="casting is 'nonsense'"):
        np.add(x, x, casting="nonsense")


# What cannot be recorded, not even as a call. What can is in `foreign/test_numpy.py`.


@pytest.mark.parametrize(
    ("use", "name"),
    [
        (lambda x: np.copyto(x, 0), "np.copyto"),
        (lambda x: np.add.at(x, 0, 1), "np.add.at"),
        (lambda x: np.linalg.eigvals(np.outer(x, x)), "np.linalg.eigvals"),
        (np.frompyfunc(abs, 1, 1), "abs"),
        (np.squeeze, "np.squeeze"),
    ],
)
def test_what_cannot_be_recorded_is_named(x: Any, use: Any, name: str) -> None:
    with pytest.raises(kg.UnsupportedError) as caught:
        use(x)
    assert isinstance(caught.value, TypeError) and name in caught.value.what
    assert caught.value.hint and f"{HERE}:" in str(caught.value)


def test_functions_of_scipy() -> None:
    check(special.expit, GRID, rtol=1e-14)
    check(special.erf, GRID, rtol=1e-15)
    check(lambda x: special.jv(1, x) + 1, GRID, rtol=1e-15)


# NumPy code as it is found, unmodified.


def black_scholes(spot: Any, strike: Any, years: Any, rate: float = 0.02, vol: float = 0.3) -> Any:
    d1 = (np.log(spot / strike) + (rate + 0.5 * vol**2) * years) / (vol * np.sqrt(years))
    d2 = d1 - vol * np.sqrt(years)

    def normal(d: Any) -> Any:  # Abramowitz and Stegun, 26.2.17
        k = 1.0 / (1.0 + 0.2316419 * np.abs(d))
        tail = k * (
            0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429)))
        )
        value = 1.0 - np.exp(-0.5 * d * d) / np.sqrt(2 * np.pi) * tail
        return np.where(d < 0, 1.0 - value, value)

    return spot * normal(d1) - strike * np.exp(-rate * years) * normal(d2)


def haversine(lat1: Any, lon1: Any, lat2: Any, lon2: Any) -> Any:
    lat1, lon1, lat2, lon2 = map(np.radians, (lat1, lon1, lat2, lon2))
    a = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 6371.0 * 2 * np.arcsin(np.sqrt(np.clip(a, 0, 1)))


def srgb(linear: Any) -> Any:
    linear = np.clip(linear, 0.0, 1.0)
    curve = 1.055 * np.power(linear, 1 / 2.4) - 0.055
    return (np.where(linear <= 0.0031308, 12.92 * linear, curve) * 255 + 0.5).astype(np.uint8)


def gelu(x: Any) -> Any:
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def centred(x: Any) -> Any:
    """Code that looks at rank, dtype and shape as NumPy code does."""
    if x.ndim == 1:
        x = x[:, None]
    if x.dtype.kind in "iu":
        x = x.astype(float)
    out = np.empty_like(x)
    np.subtract(x, (x.shape[0] - 1) / 2, out=out)
    out /= max(1.0, 0.5)
    return out


def mandelbrot(c: Any, steps: int = 12) -> Any:
    z, count = np.zeros_like(c), np.zeros_like(c, dtype=np.int32)
    for _ in range(steps):
        inside = z.real**2 + z.imag**2 < 4
        z = np.where(inside, z * z + c, z)
        count += inside
    return count


def smoothstep(x: Any, low: float = 0.0, high: float = 1.0) -> Any:
    t = np.minimum(np.maximum((x - low) / (high - low), 0), 1)
    return t * t * (3 - 2 * t)


def van_der_waals(v: Any, t: Any, a: float = 0.364, b: float = 4.267e-5) -> Any:
    p = 8.314 * t / (v - b) - a / v**2
    return np.nan_to_num(p, nan=0.0, posinf=0.0, neginf=0.0)


def gray_code(n: Any) -> Any:
    return (n >> 1) ^ n, ((n & 0x55) << 1) | ((n >> 1) & 0x55), ~n & 0xFF


RNG = np.random.default_rng(0)
PROGRAMS: dict[str, tuple[Callable[..., Any], tuple[Any, ...], float]] = {
    "black_scholes": (
        black_scholes,
        (RNG.uniform(50, 150, 40), RNG.uniform(50, 150, 40), RNG.uniform(0.1, 2, 40)),
        1e-9,
    ),
    "haversine": (haversine, tuple(RNG.uniform(-80, 80, 30) for _ in range(4)), 1e-12),
    "srgb": (srgb, (RNG.uniform(-0.1, 1.1, (7, 5, 3)).astype(np.float32),), 0),
    "gelu": (gelu, (RNG.normal(size=30).astype(np.float32),), 1e-6),
    "centred": (centred, (np.arange(7, dtype=np.int32),), 0),
    "centred in two axes": (centred, (np.arange(6.0).reshape(2, 3),), 0),
    "mandelbrot": (mandelbrot, (np.linspace(-2, 1, 9)[:, None] + 1j * np.linspace(-1, 1, 7),), 0),
    "smoothstep": (smoothstep, (np.linspace(-1, 2, 20),), 0),
    "van_der_waals": (van_der_waals, (np.linspace(4.267e-5, 1e-3, 9), np.float64(300.0)), 1e-14),
    "gray_code": (gray_code, (np.arange(256, dtype=np.int32),), 0),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_numpy_code_runs_unmodified(name: str) -> None:
    function, arrays, rtol = PROGRAMS[name]
    check(function, *arrays, rtol=rtol)
    assert "kernelgen" not in inspect.getsource(function)


@pytest.mark.parametrize("name", ["srgb", "mandelbrot", "gray_code", "centred"])
def test_numpy_code_compiles_unmodified(name: str) -> None:
    function, arrays, _ = PROGRAMS[name]
    with kg.Tape(name.split()[0]) as tape:
        result = function(*[tape.input(f"x{k}", like=a) for k, a in enumerate(arrays)])
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    got, want = kg.compile_tape(tape)(*arrays), function(*arrays)
    for g, w in zip(got, want, strict=True) if isinstance(want, tuple) else [(got, want)]:
        assert g.dtype == w.dtype
        if name == "srgb":  # one step of 255 where the power falls on either side of a half
            assert np.max(np.abs(g.astype(int) - w.astype(int))) <= 1
        else:
            np.testing.assert_array_equal(g, w)


def test_large_integers_beside_floats() -> None:
    """In functions that are several operations, as in those that are one."""
    x = np.float32([1, -2, 3e38])
    for function in (np.logaddexp, np.logaddexp2, np.hypot, np.arctan2, np.copysign):
        for n in (2**64 - 1, 2**70, -(2**63) - 1):
            check(lambda x, function=function, n=n: function(x, n), x, rtol=1e-6)
            check(lambda x, function=function, n=n: function(n, x), x, rtol=1e-6)
    with pytest.raises(kg.DTypeError) as caught:
        kg.jit(lambda x: scipy.special.log1p(x) + 1)(np.ones(2, complex))
    assert caught.value.where is not None
    assert caught.value.where.file == __file__


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("dtype", ["f8", "f4", "i8", "i1", "?"])
@pytest.mark.parametrize("out", ["f8", "f4", "i8", "i1", "u2", "?", "c16"])
def test_out_of_take_has_rules_of_its_own(dtype: str, out: str) -> None:
    def take(x: Any, i: Any) -> Any:
        target = np.zeros(i.shape, out)
        np.take(x, i, out=target)
        return target

    def compress(x: Any, i: Any) -> Any:
        target = np.zeros(i.shape, out)
        np.compress(x > 1, x, out=target)
        return target

    x, i = np.array([1, 2.5, 3.5]).astype(dtype), np.array([0, 2])
    for function in (take, compress) if dtype not in "?" else (take,):
        try:
            want = function(x, i)
        except TypeError:
            with pytest.raises(TypeError):
                kg.jit(function)(x, i)
        else:
            got = kg.jit(function)(x, i)
            assert got.dtype == want.dtype
            np.testing.assert_array_equal(got, want)


def test_blocks() -> None:
    grid = GRID.reshape(2, -1)
    check(lambda x: np.block([[x, x * 2], [x, x]]), grid)
    check(lambda x: np.block([x[0], 1.0, x[1]]), grid)
    check(lambda x: np.block([[[x]], [[x + 1]]]), grid)
    check(lambda x: np.block([[x, np.ones((x.shape[0], 1))], [np.zeros((1, x.shape[1] + 1))]]), grid)
    check(lambda x: np.block(x), grid)


def test_blocks_of_other_lists_are_refused(x: Any) -> None:
    for wrong in ([[x], x], [[x], []], []):
        with pytest.raises(ValueError, match="equally deep") if wrong else pytest.raises(ValueError):
            np.block(wrong)
    with pytest.raises(kg.DTypeError, match="tuple"):
        np.block([x, (x, x)])


def test_decimals_are_integers(x: Any) -> None:
    for wrong in (2.5, 2.0, "a", np.float64(1)):
        with pytest.raises(TypeError, match=r"decimals of np\.round"):
            np.round(x, wrong)
    with pytest.raises(TypeError, match=r"decimals of np\.round"):
        kg.jit(lambda x, n: np.round(x, n), target="interpret")(GRID, 2.0)
    check(lambda x: np.round(x * 0.3, np.int64(1)), GRID)


def test_scalars_are_rounded_to_digits() -> None:
    check(lambda x: round(x.mean() * 3.14159, 2), GRID)
    check(lambda x: round(x[3] / 3, 1) + x, GRID)


def test_sums_begin_with_the_zero_that_is_given() -> None:
    zeros = np.array([-0.0, -0.0])
    for initial in (0.0, -0.0):
        for axis in (None, 0, ()):
            got = kg.jit(lambda x, i=initial, a=axis: x.sum(axis=a, initial=i), target="cpu")(zeros)
            want = zeros.sum(axis=axis, initial=initial)
            np.testing.assert_array_equal(np.signbit(got), np.signbit(want))
