"""Derivatives by complex numbers, by JAX's convention: against differences, and beside JAX."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.dtypes import COMPLEX128
from kernelgen.ops import OPS
from kernelgen.ops.composite import elementary
from kernelgen.ops.derivatives import NOT_HOLOMORPHIC, SLOPES
from tests.derive import numeric

RNG = np.random.default_rng(11)


def sample(*shape: int) -> Any:
    return RNG.normal(size=shape) + 1j * RNG.normal(size=shape)


Z, W, R = sample(3, 4), sample(3, 4), RNG.normal(size=(3, 4))
U, V = sample(6), sample(6)


def number_of(np: Any, function: Callable[..., Any]) -> Callable[..., Any]:
    """A real number of a function's result, in which all its parts count."""

    def total(*args: Any) -> Any:
        result = np.ravel(function(*args))
        weights = np.exp(1j * np.cumsum(np.ones(result.shape)))
        return np.sum(np.real(result * weights)) + 0.1 * np.sum(np.abs(result) ** 2)

    return total


def along(np: Any, slopes: Sequence[Any], way: Sequence[Any]) -> Any:
    """What the convention says of a direction: the real part of cotangents times tangents."""
    return sum(np.sum(np.real(s * d)) for s, d in zip(slopes, way, strict=True))


def direction(args: Sequence[Any]) -> list[Any]:
    rng = np.random.default_rng(5)
    shifts = [rng.normal(size=(2, *np.shape(a))) for a in args]
    return [s[0] + 1j * s[1] if np.iscomplexobj(a) else s[0] for s, a in zip(shifts, args, strict=True)]


def check(function: Callable[..., Any], args: Sequence[Any], *, target: str = "interpret") -> None:
    """Both modes, and the second derivative, in a direction against differences."""
    total, way, places = number_of(np, function), direction(args), tuple(range(len(args)))
    jitted = kg.jit(total, target=target)
    slopes = kg.grad(jitted, places)(*args)
    assert all(s.shape == a.shape and s.dtype == a.dtype for s, a in zip(slopes, args, strict=True))
    expected = numeric.directional(total, args, way)
    assert numeric.close(along(np, slopes, way), expected)
    assert numeric.close(kg.jvp(jitted, args, way)[1], expected)
    _, tangent = kg.jvp(kg.jit(function, target=target), args, way)
    assert numeric.close(np.ravel(tangent), np.ravel(numeric.directional(function, args, way)))

    def once(*given: Any) -> Any:
        return along(np, kg.grad(total, places)(*given), way)

    second = along(np, kg.grad(kg.jit(once, target=target), places)(*args), way)
    expected = numeric.directional(kg.jit(once, target="interpret"), args, way)
    assert numeric.close(second, expected, 1e-9)


# The table.


def complex_rows() -> list[str]:
    """The rows that take complex numbers and give floating-point ones."""
    found = ["where", "complex_pair"]
    for name, row in OPS.items():
        try:
            operands, result = row.types((COMPLEX128,) * row.arity)
        except TypeError:
            continue
        if name not in ("cast", "where") and result.kind in "fc" and operands[0].kind == "c":
            found.append(name)
    return found


ROWS = sorted(complex_rows())


def operands(name: str) -> list[Any]:
    """Numbers on both sides of the axes, off the branch cuts."""
    points = [0.4 + 0.3j, -0.6 + 0.55j, 0.7 - 0.85j, -0.3 - 0.6j, 1.4 + 0.4j, -1.3 - 0.45j]
    first = np.array(points)
    if name == "where":
        return [first.real > 0, first, first[::-1] * 2]
    if name == "complex_pair":
        return [first.real, first.imag]
    if name in ("log2", "log10", "log", "log1p", "sqrt", "power", "float_power", "expm1"):
        first = first * 0.7
    return [first, first[::-1] * (0.8 - 0.1j)][: OPS[name].arity]


def test_every_complex_row_has_slopes() -> None:
    assert len(ROWS) > 35 and set(ROWS) <= set(SLOPES)


@pytest.mark.parametrize("name", ROWS)
def test_rows_against_differences(name: str) -> None:
    args = operands(name)
    if name == "where":
        condition, *args = args
        check(lambda a, b: elementary("where", condition, a, b), args)
    else:
        check(lambda *xs: elementary(name, *xs), args)


@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", sorted(set(ROWS) - {"where", "complex_pair"}))
def test_rows_without_a_complex_derivative_are_listed(name: str) -> None:
    args = operands(name)
    value, back = kg.vjp(lambda *xs: elementary(name, *xs), *args)
    if not np.iscomplexobj(value):
        return
    one, turned = (np.concatenate(list(map(np.ravel, back(np.full_like(value, c))))) for c in (1, 1j))
    assert np.allclose(turned, 1j * one) == (name not in NOT_HOLOMORPHIC)


@pytest.mark.parametrize("name", ["multiply", "exp", "tanh", "absolute", "arccosh", "sign"])
def test_compiled_rows(name: str) -> None:
    check(lambda *xs: elementary(name, *xs), operands(name), target="cpu")


@pytest.mark.parametrize("dtype", [np.complex64, np.complex128])
def test_tanh_is_flat_far_away(dtype: Any) -> None:
    x = np.array([400 + 1j, -900 + 2j, 2j], dtype)
    found = kg.grad(kg.jit(lambda z: np.sum(np.real(np.tanh(z))), target="interpret"))(x)
    assert found.dtype == dtype and found[:2].tolist() == [0, 0] and abs(found[2] - 1 / np.cos(2) ** 2) < 1e-4


# Functions of NumPy.


def filled(z: Any, r: Any) -> Any:
    y = z.copy()
    y[:, 1:] = r[:, 1:]
    y[0] *= z[1]
    return y


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "angle": (lambda np, z: np.angle(z) * np.abs(z), (Z,)),
    "conjugates": (lambda np, z, w: np.conj(z) * w * z.imag, (Z, W)),
    "real and complex": (lambda np, z, r: np.exp(z * r) / (2 + r), (Z, R)),
    "from real": (lambda np, r: (r + 1j * r * r) ** 2, (R,)),
    "matmul": (lambda np, z, w: z @ w.T, (Z, W)),
    "matmul of real": (lambda np, z, r: r @ z.T, (Z, R)),
    "vdot": (lambda np, u, v: np.vdot(u, v), (U, V)),
    "vdot of matrices": (lambda np, z, w: np.vdot(z, w), (Z, W)),
    "dot": (lambda np, u, v: np.dot(u, v) * np.inner(u, u), (U, V)),
    "outer": (lambda np, u, v: np.outer(u, v), (U, V)),
    "einsum": (lambda np, z, r: np.einsum("ij,kj->ik", z, r), (Z, R)),
    "tensordot": (lambda np, z, w: np.tensordot(z, w, ([0], [0])), (Z, W)),
    "vecdot": (lambda np, z, w: np.linalg.vecdot(z, w), (Z, W)),
    "sum": (lambda np, z: np.sum(z * z, axis=0) + np.mean(z), (Z,)),
    "var": (lambda np, z: np.var(z, axis=1), (Z,)),
    "std": (lambda np, z: np.std(z, axis=1), (Z,)),
    "prod": (lambda np, z: np.prod(z, axis=1), (Z,)),
    "cumulative": (lambda np, z: np.cumsum(z, axis=1) * np.cumprod(z, axis=0), (Z,)),
    "norm": (lambda np, z: np.linalg.norm(z), (Z,)),
    "norm of rows": (lambda np, z: np.linalg.norm(z, axis=1), (Z,)),
    "vector norm": (lambda np, z: np.linalg.vector_norm(z, axis=1), (Z,)),
    "convolve": (lambda np, u, v: np.convolve(u, v[:3]), (U, V)),
    "correlate": (lambda np, u, v: np.correlate(u, v[:3], "full"), (U, V)),
    "inv": (lambda np, z: np.linalg.inv(z[:, :3]), (Z,)),
    "solve": (lambda np, z, w: np.linalg.solve(z[:, :3], w), (Z, W)),
    "det": (lambda np, z: np.linalg.det(z[:, :3]), (Z,)),
    "parts": (lambda np, z: z[::-1, 1:] * np.conj(z[:, :-1]), (Z,)),
    "index": (lambda np, u: u[np.array([0, 0, 2, 5])] * np.take(u, np.array([1, 1, 2, 3])), (U,)),
    "joins": (lambda np, z, r: np.concatenate((z, r), axis=1) * np.roll(np.hstack((r, z)), 1), (Z, R)),
    "shapes": (lambda np, z: np.tile(np.reshape(z.T, (2, 6)), 2).ravel() * np.repeat(z.ravel(), 2), (Z,)),
    "where": (lambda np, z, w: np.where(np.real(z) > 0, z * w, np.sin(w)), (Z, W)),
    "sinc": (lambda np, z: np.sinc(z), (Z,)),
    "fft": (lambda np, z: np.fft.fft(z), (Z,)),
    "fft of real": (lambda np, r: np.fft.fft(r, axis=0, norm="ortho"), (R,)),
    "fft of more": (lambda np, z: np.fft.fft(z, n=6), (Z,)),
    "ifft of fewer": (lambda np, z: np.fft.ifft(z, n=3, norm="forward"), (Z,)),
    "fft2": (lambda np, z: np.fft.fft2(z) * np.fft.ifft2(z, norm="ortho"), (Z,)),
    "fftn": (lambda np, z: np.fft.fftn(z, axes=(0,)) * np.fft.ifftn(z), (Z,)),
    "rfft": (lambda np, r: np.fft.rfft(r), (R,)),
    "rfft of odd": (lambda np, r: np.fft.rfft(r, axis=0, norm="forward"), (R,)),
    "rfft of more": (lambda np, r: np.fft.rfft(r, n=7), (R,)),
    "rfft of fewer": (lambda np, r: np.fft.rfft(r, n=3), (R,)),
    "irfft": (lambda np, z: np.fft.irfft(z), (Z,)),
    "irfft of odd": (lambda np, z: np.fft.irfft(z, n=7, norm="forward"), (Z,)),
    "irfft of fewer": (lambda np, z: np.fft.irfft(z, n=4, norm="ortho"), (Z,)),
    "irfft along the first axis": (lambda np, z: np.fft.irfft(z, axis=0), (Z,)),
    "fftshift": (lambda np, z: np.fft.fftshift(z) * np.fft.ifftshift(z, axes=0), (Z,)),
}


@pytest.mark.parametrize("name", CASES)
def test_functions_against_differences(name: str) -> None:
    function, args = CASES[name]
    check(lambda *given: function(np, *given), args)


def test_assignment() -> None:
    check(filled, (Z, R))


@pytest.mark.parametrize("name", ["real and complex", "vdot", "fft", "irfft of odd", "var", "joins"])
def test_compiled_functions(name: str) -> None:
    function, args = CASES[name]
    check(lambda *given: function(np, *given), args, target="cpu")


def several_states(z: Any, w: Any, r: Any) -> Any:
    """States of both kinds, each of which depends on the other, and a real operand."""

    def step(i: Any, state: Any) -> Any:
        a, b = state
        return 0.3 * a * a + w * b, 0.2 * np.abs(a) + np.sin(b) * r

    a, b = kg.fori_loop(0, 3, step, (z, r))
    return a * b


LOOPS: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "holomorphic": (lambda z, w: kg.fori_loop(0, 3, lambda i, u: 0.4 * u * u + w, z), (Z, W)),
    "conjugates": (lambda z, w: kg.fori_loop(0, 3, lambda i, u: np.conj(u) * w * 0.4 + z, z), (Z, W)),
    "polar": (lambda z: kg.fori_loop(0, 2, lambda i, u: u / np.abs(u) + 0.2j * np.angle(u) * u, z), (Z,)),
    "real operand": (lambda z, r: kg.fori_loop(0, 3, lambda i, u: np.sin(u) * r, z), (Z, R)),
    "real states": (lambda w, r: kg.fori_loop(0, 3, lambda i, u: 0.5 * np.abs(u * w), r), (W, R)),
    "several states": (several_states, (Z, W, R)),
    "steps of each element": (
        lambda z, w: kg.while_loop(
            lambda state: state[0] < np.arange(12).reshape(3, 4) % 4,
            lambda state: (state[0] + 1, np.where(np.abs(w) > 1, 0.4 * state[1] ** 2 + w, state[1].conj())),
            (0, z),
        )[1],
        (Z, W),
    ),
    "root": (lambda z: kg.root(lambda x: x**3 + x - z, 1.0 + 0.5j), (Z + 3,)),
    "root of conjugates": (lambda z, w: kg.root(lambda x: x**3 + x - z * np.conj(w), 1 + 1j), (Z + 3, W)),
    "real root": (lambda z: kg.root(lambda x: x**3 + x - np.abs(z), 1.0), (Z,)),
    "fixed point": (lambda z: kg.fixed_point(lambda x: 0.3 * np.cos(x) + 0.1 * z, 0j), (Z,)),
}


@pytest.mark.parametrize("name", LOOPS)
def test_loops_against_differences(name: str) -> None:
    check(*LOOPS[name])


@pytest.mark.parametrize("name", ["conjugates", "several states", "root of conjugates"])
def test_compiled_loops(name: str) -> None:
    check(*LOOPS[name], target="cpu")


def test_a_holomorphic_loop_carries_one_derivative() -> None:
    """Of others, the changes with the real and with the imaginary part are two states more."""
    states = []
    for step in (lambda u: u * u, lambda u: u * np.conj(u)):
        with kg.Tape() as tape:
            z = tape.input("z", np.complex128, ndim=0)
            total = np.real(kg.fori_loop(0, 3, lambda i, u, step=step: step(u), z))
            tape.output(slope=tape.gradient(total, z))
        loops = [n for n in tape.graph.nodes if n.op == "loop"]
        states.append(len([n for loop in loops for n in loop.param[0].graph.nodes]))
    assert states[0] < states[1]


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_functions_beside_jax(name: str) -> None:
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    function, args = CASES[name]
    places, way = tuple(range(len(args))), direction(args)

    def by(np: Any, grad: Any) -> list[Any]:
        total = number_of(np, lambda *given: function(np, *given))
        first = grad(total, places)
        return [first(*args), grad(lambda *given: along(np, first(*given), way), places)(*args)]

    ours = by(np, lambda f, places: kg.grad(kg.jit(f, target="interpret"), places))
    for found, expected in zip(ours, by(jax.numpy, jax.grad), strict=True):
        for a, b in zip(found, map(np.asarray, expected), strict=True):
            assert np.abs(a - b).max() <= 1e-10 * max(np.abs(b).max(), 1e-2)


NOT_JAX = {"sign", "arccosh", "complex_pair"}
"""JAX holds `sign` for constant; its slope of `arccosh` has the other sign left of the imaginary axis."""


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(ROWS) - NOT_JAX))
def test_rows_beside_jax(name: str) -> None:
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", True)
    theirs, args = getattr(jax.numpy, name), operands(name)
    places = tuple(k for k, a in enumerate(args) if a.dtype.kind == "c")
    total = number_of(np, lambda *given: elementary(name, *given))
    found = kg.grad(kg.jit(total, target="interpret"), places)(*args)
    expected = jax.grad(number_of(jax.numpy, theirs), places)(*map(jax.numpy.asarray, args))
    for a, b in zip(found, map(np.asarray, expected), strict=True):
        assert np.abs(a - b).max() <= 1e-10 * max(np.abs(b).max(), 1e-2)


# Conventions.


pytestmark = pytest.mark.filterwarnings("error")
interpreted = pytest.mark.usefixtures("interpreted")


@interpreted
def test_the_gradient_of_a_real_function_is_a_conjugate() -> None:
    """Along the conjugate of it the function grows fastest."""
    assert np.allclose(kg.grad(lambda z: np.sum(np.abs(z) ** 2))(Z), 2 * np.conj(Z))
    value, slope = kg.value_and_grad(lambda z: np.real(z * z))(1 + 2j)
    assert value == -3 and slope == 2 * (1 + 2j) and isinstance(slope, np.complex128)
    assert np.allclose(kg.grad(lambda z: np.sum(z.imag))(Z), -1j)


@interpreted
def test_holomorphic_functions() -> None:
    assert np.isclose(kg.grad(np.sin, holomorphic=True)(0.3 + 1j), np.cos(0.3 + 1j))
    value, slope = kg.value_and_grad(lambda z: z**3, holomorphic=True)(np.complex128(1 + 1j))
    assert np.isclose(value, (1 + 1j) ** 3) and np.isclose(slope, 3 * (1 + 1j) ** 2)
    twice = kg.grad(kg.grad(np.exp, holomorphic=True), holomorphic=True)
    assert np.isclose(twice(1j), np.exp(1j))


@interpreted
def test_cotangents_are_not_conjugated() -> None:
    _, back = kg.vjp(lambda z: (2 + 3j) * z, Z)
    assert np.allclose(back(W)[0], (2 + 3j) * W)
    _, tangent = kg.jvp(np.conj, (Z,), (W,))
    assert np.allclose(tangent, np.conj(W))


@interpreted
def test_abs_has_slope_zero_at_zero() -> None:
    zero = np.array([0j])
    first = kg.grad(lambda z: np.sum(np.abs(z)))
    assert first(zero) == 0
    assert kg.grad(lambda z: np.sum(np.real(first(z) * (1 + 2j))))(zero) == 0


@interpreted
def test_real_arguments_of_complex_functions() -> None:
    found = kg.grad(lambda r: np.abs(np.exp(1j * r) + 1) ** 2)(0.4)
    assert found.dtype == np.float64 and np.isclose(found, -2 * np.sin(0.4))


@interpreted
def test_steps_checkpoints_and_rules() -> None:
    def turned(z: Any) -> Any:
        return z * 0.9 + 0.1j * np.roll(z, 1) * np.conj(z)

    check(lambda z: kg.fori_loop(0, 3, lambda i, z: turned(z), z), (U,))
    check(lambda z: kg.checkpoint(turned)(z) * z, (U,))
    square = kg.custom_vjp(lambda z: z * z)
    square.defvjp(lambda z: (z * z, z), lambda z, g: (2 * z * g,))
    check(lambda z: square(z) * z, (U,))


def test_tapes() -> None:
    with kg.Tape() as tape:
        z = tape.input("z", np.complex128, ndim=1)
        y = z * z
        tape.output(
            y=tape.gradient(y, z, seed=np.ones_like(y)), size=tape.gradient(np.sum(np.abs(z) ** 2), z)
        )
    found = kg.compile_tape(tape, target="interpret")(U)
    assert np.allclose(found.y, 2 * U) and np.allclose(found.size, 2 * np.conj(U))


REFUSED: list[tuple[Callable[..., Any], type[kg.KernelgenError], str]] = [
    (lambda: kg.grad(lambda z: np.sum(z))(Z), kg.DTypeError, "holomorphic=True"),
    (lambda: kg.grad(lambda z: np.sum(z), holomorphic=True)(R), kg.DTypeError, "leave holomorphic= out"),
    (lambda: kg.grad(lambda z: np.sum(np.abs(z)), holomorphic=True)(Z), kg.DTypeError, "complex"),
    (lambda: kg.jacrev(lambda z: np.abs(z))(U), kg.DTypeError, "Jacobian"),
    (lambda: kg.jacfwd(lambda r: r * 1j)(R), kg.DTypeError, "real"),
    (lambda: kg.vjp(lambda z: np.abs(z), Z)[1](Z), kg.DTypeError, "Give its real part"),
    (lambda: kg.jvp(np.sin, (R,), (Z,)), kg.DTypeError, "Give its real part"),
    (lambda: kg.grad(lambda z: np.linalg.svd(z)[1].sum())(Z), kg.UnsupportedError, "complex numbers"),
    (
        lambda: kg.root(lambda x: x * np.conj(x) - Z, 1.0 + 1j),
        kg.UnsupportedError,
        "no complex derivative for Newton's method",
    ),
    (
        lambda: kg.grad(lambda z: np.sum(np.abs(kg.fixed_point(lambda x: 0.3 * np.conj(x) + z, 0j))))(Z),
        kg.UnsupportedError,
        "cannot be differentiated: its equation takes the conjugate",
    ),
]


@interpreted
@pytest.mark.parametrize("case", range(len(REFUSED)))
def test_what_is_refused(case: int) -> None:
    call, error, text = REFUSED[case]
    with pytest.raises(error, match=text.replace("(", r"\(")) as raised:
        call()
    assert "test_complex.py" in str(raised.value)
