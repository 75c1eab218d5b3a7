"""What is put into a shape must fit into it: calls refuse what NumPy refuses, whatever the passes drop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime.stored import decode_program, encode_program
from kernelgen.schedule.lower import prepare


def add_in_place(x: Any, y: Any) -> Any:
    z = x + 0
    z += y
    return z


def multiply_into(x: Any, y: Any) -> Any:
    z = x * 2
    np.multiply(z, y, out=z)
    return z


def under_a_mask(x: Any, y: Any) -> Any:
    z = x + 1
    np.add(z, 1, out=z, where=y > 0)
    return z


def assigned(x: Any, y: Any) -> Any:
    z = np.zeros_like(x)
    z[...] = y
    return z


def copied(x: Any, y: Any) -> Any:
    z = np.ones_like(x)
    np.copyto(z, y)
    return z


def unused_otherwise(x: Any, y: Any) -> Any:
    return np.broadcast_to(y, x.shape) * 0 + x


def through_views(x: Any, y: Any) -> Any:
    return np.broadcast_to(y.T, x.T.shape).T


def of_a_call(x: Any, y: Any) -> Any:
    return np.broadcast_to(np.sort(y), x.shape) + 1


def into_a_call(x: Any, y: Any) -> Any:
    return np.broadcast_to(y, np.flip(x).shape) + 1


def turned(x: Any, y: Any) -> Any:
    return np.flip(add_in_place(x, y))


def part_of_a_sum(x: Any, y: Any) -> Any:
    z = np.abs(x)
    z *= np.square(y * x)
    return np.flip(z) + np.flip(z * 2)


def part_of_a_part(x: Any, y: Any) -> Any:
    z = np.flip(x) + 1
    z -= np.flip(y)
    w = np.flip(z)
    w += y
    return np.flip(w)


def of_an_extremum(x: Any, y: Any) -> Any:
    z = x + 0
    z += np.sum(y, axis=-1, keepdims=True) if y.ndim else y
    return np.flip(z)


def called_with_a_part(x: Any, y: Any) -> Any:
    return np.sort(np.flip(np.broadcast_to(y + 1, (x * 2).shape)), axis=None)


FUNCTIONS = (
    turned, part_of_a_sum, part_of_a_part, of_an_extremum, called_with_a_part,
    add_in_place, multiply_into, under_a_mask, assigned, copied, unused_otherwise, through_views, of_a_call,
    into_a_call, lambda x, y: np.full_like(x, 0) + np.broadcast_to(y * y, (x + 1).shape),
)  # fmt: skip
SHAPES = [(), (0,), (1,), (3,), (1, 1), (1, 3), (2, 1), (2, 3), (0, 3)]


def outcome(function: Callable[..., Any], *args: Any) -> Any:
    try:
        return np.array(function(*args)).tolist()
    except ValueError:
        return ValueError


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
def test_shapes_are_refused_as_numpy_refuses_them(function: Any) -> None:
    jitted = kg.jit(function)
    for of_x in SHAPES:
        for of_y in SHAPES:
            if not of_x or len(of_y) > len(of_x):
                continue
            x, y = np.full(of_x, 2.0), np.full(of_y, 3.0)
            wanted = outcome(function, x, y)
            assert outcome(jitted, x, y) == wanted, (of_x, of_y)
            with kg.interpret():
                assert outcome(jitted, x, y) == wanted, (of_x, of_y)


def test_the_error_says_both_shapes() -> None:
    with pytest.raises(kg.ShapeError, match=r"shape \(2, 3\) does not fit into the shape \(1, 3\)"):
        kg.jit(add_in_place)(np.ones((1, 3)), np.ones((2, 1)))


def test_numbers_and_the_array_itself_need_no_check() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        y = x + 1
        y += 2
        y *= y
        y -= x
        tape.output(y + np.zeros_like(x))
    assert prepare(tape.graph, "sums").program.fits == ()


def test_checks_go_through_nested_recordings_and_files() -> None:
    inner = kg.jit(add_in_place)
    outer = kg.jit(lambda x, y: inner(x, y) - 1)
    with pytest.raises(kg.ShapeError, match="fit"):
        outer(np.ones(1), np.ones(2))
    with kg.Tape() as tape:
        tape.output(add_in_place(tape.input("x", np.float32, ndim=1), tape.input("y", np.float32, ndim=1)))
    program = kg.compile_tape(tape, target="cpu").program
    assert program.fits
    assert decode_program(encode_program(program)) == program
    again = kg.compile_tape(kg.Graph.from_json(tape.graph.to_json()), target="cpu")
    with pytest.raises(kg.ShapeError, match="fit"):
        again(np.ones(1, np.float32), np.ones(2, np.float32))


def test_equal_shapes_after_others() -> None:
    """A kernel that has served arrays of one shape checks those of others too."""
    jitted = kg.jit(add_in_place)
    for size in (1, 5, 40):
        for _ in range(3):
            assert jitted(np.ones(size), np.ones(size)).tolist() == [2.0] * size
            with pytest.raises(kg.ShapeError):
                jitted(np.ones(1), np.ones(size + 1))


def after_a_call(x: Any, y: Any) -> Any:
    v = np.sort(x) + 0
    v += y
    return v


def of_a_size(x: Any, y: Any) -> Any:
    v = x * x.size
    v += y
    return v


@pytest.mark.parametrize("target", ["cpu", "interpret"])
@pytest.mark.parametrize("function", [after_a_call, of_a_size])
def test_the_error_names_the_line_between_calls(function: Any, target: str) -> None:
    jitted = kg.jit(function, target=target)
    small, large = np.ones((3, 1), np.uint8), np.ones((3, 2), np.uint8)
    assert np.array_equal(jitted(small, small), function(small, small))
    with pytest.raises(kg.ShapeError, match=r"shape \(3, 2\) does not fit into the shape \(3, 1\)") as caught:
        jitted(small, large)
    assert caught.value.where is not None and caught.value.where.text == "v += y"


@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_a_size_out_of_range_names_the_line(target: str) -> None:
    jitted = kg.jit(of_a_size, target=target)
    with pytest.raises(kg.RangeError, match="the number 300 is out of range for uint8") as caught:
        jitted(np.ones((300, 1), np.uint8), np.ones((300, 1), np.uint8))
    assert caught.value.where is not None and caught.value.where.text == "v = x * x.size"


def test_shapes_of_reshaped_arrays_are_known_where_parts_of_them_are_written() -> None:
    def f(x: Any) -> Any:
        rows = np.reshape(x, (1, -1)) * 2
        changed = rows.copy()
        changed[1:] *= rows[1:]
        changed[:, 0] *= 0.5
        return rows, changed

    for size in (1, 5, 300):
        x = np.arange(float(size))
        for a, b in zip(kg.jit(f)(x), f(x), strict=True):
            np.testing.assert_array_equal(a, b)


def test_shapes_that_calls_give_are_checked_where_parts_are_written() -> None:
    def f(x: Any, y: Any) -> Any:
        x = np.sort(x) * 2
        x[1:] *= np.sort(y)
        x[1:] += y
        return x

    x = np.arange(5.0)
    np.testing.assert_array_equal(kg.jit(f)(x, x[:4] - 2), f(x, x[:4] - 2))
    for wrong in (np.ones(3), np.ones(7)):
        with pytest.raises(ValueError, match=r"broadcast|fit"):
            kg.jit(f)(x, wrong)


def test_scalars_through_new_axes_give_parts_their_rank() -> None:
    def f(x: Any, s: Any) -> Any:
        y = x * 2 + s.sum()[None, None]
        y[2:7, 1] = y[2:7, 1] * 2
        y[:, 2:] += y[:, 2:] * x[2:]
        return y, (x + s.max(axis=None, keepdims=True))[..., ::-1]

    for size in (3, 9):
        x, s = np.arange(float(size)), np.arange(6.0).reshape(1, 2, 3)
        for a, b in zip(kg.jit(f)(x, s), f(x, s), strict=True):
            np.testing.assert_array_equal(a, b)
