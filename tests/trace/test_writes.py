"""In-place operations: done as NumPy does them, or refused with the line; never lost."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir.structural_key import canonical

HERE = Path(__file__).name

VECTOR = np.array([0.5, -2.0, 3.25, 1.0])
MATRIX = np.arange(12.0).reshape(3, 4) - 5


def check(function: Callable[..., Any], *args: Any) -> None:
    """The same as NumPy's, arguments included."""
    given = [a.copy() if isinstance(a, np.ndarray) else a for a in args]
    want = function(*given)
    got = kg.jit(function, warmup=1000)(*args)
    for g, w in zip(got, want, strict=True) if isinstance(want, tuple) else [(got, want)]:
        assert np.asarray(g).dtype == np.asarray(w).dtype
        np.testing.assert_array_equal(g, w)
    for a, b in zip(args, given, strict=True):
        np.testing.assert_array_equal(a, b)


def refused(function: Callable[..., Any], *args: Any, match: str | None = None) -> None:
    """An error that names the line and the way out, with the arguments as they were."""
    given = [a.copy() if isinstance(a, np.ndarray) else a for a in args]
    with pytest.raises(kg.KernelgenError, match=match) as caught:
        kg.jit(function, warmup=1000)(*args)
    assert f"{HERE}:" in str(caught.value) and caught.value.hint
    for a, b in zip(args, given, strict=True):
        np.testing.assert_array_equal(a, b)


def check_or_refused(function: Callable[..., Any], *args: Any) -> bool:
    """The same as NumPy's, arguments included; or an error, and arguments as they were."""
    given = [a.copy() if isinstance(a, np.ndarray) else a for a in args]
    try:
        kg.jit(function, warmup=1000)(*given)
    except kg.KernelgenError as error:
        assert f"{HERE}:" in str(error) and error.hint
        for a, b in zip(args, given, strict=True):
            np.testing.assert_array_equal(a, b)
        return False
    check(function, *[a.copy() if isinstance(a, np.ndarray) else a for a in args])
    return True


# Arrays that the function made: each name sees the change.


def _scale(v: Any, by: float) -> None:
    v *= by


def _helper(x: Any) -> Any:
    y = x + 1
    _scale(y, 3.0)
    return y


def _two_names(x: Any) -> Any:
    a = np.sqrt(np.abs(x))
    b = a
    b -= 1
    a **= 2
    return a, b


def _in_a_list(x: Any) -> Any:
    parts = [x * 1, x * 2, x * 3]
    for part in parts:
        part += 1
    return parts[0] + parts[1] + parts[2]


def _in_a_closure(x: Any) -> Any:
    total = np.zeros_like(x)

    def add(y: Any) -> None:
        nonlocal total
        total += y

    add(x)
    add(x * x)
    return total


def _whole_assignment(x: Any) -> Any:
    y = x + 0
    z = y
    y[...] = 7
    y[:] = x * 2
    y[...] += x
    return z


def _filled(x: Any) -> Any:
    y = np.empty_like(x)
    y.fill(2)
    np.copyto(y, x, where=x > 0)
    return y


def _sorted(x: Any) -> Any:
    y = x.copy()
    y.sort()
    z = x * 1
    z.partition(2)
    return y, np.sort(z)


def _same_array(x: Any) -> Any:
    y = x + 1
    for same in (np.atleast_1d(y), y.astype(y.dtype, copy=False), y.real, np.real(y)):
        same *= 2
    return y


def _copies(x: Any) -> Any:
    y = x + 1
    for other in (y.copy(), np.copy(y), y.astype(y.dtype), y.flatten(), +y, y[[0, 1, 2, 3]], np.round(y)):
        other *= 2
    return y


def _a_view_alone(x: Any) -> Any:
    y = np.exp(x)[1:]
    y += 1
    z = (x * 2)[None].T
    z -= y.sum()
    return y, z


def _narrower(x: Any) -> Any:
    y = x.astype(np.float32)
    y += np.float64(0.1)
    y /= x
    return y


@pytest.mark.parametrize(
    "function",
    [
        _helper,
        _two_names,
        _in_a_list,
        _in_a_closure,
        _whole_assignment,
        _filled,
        _sorted,
        _same_array,
        _copies,
        _a_view_alone,
        _narrower,
    ],
)
def test_arrays_of_the_recording_are_written(function: Any) -> None:
    check(function, VECTOR)


def test_a_matrix_product_in_place() -> None:
    def f(x: Any) -> Any:
        y = x * 2
        z = y
        y @= x
        return z

    check(f, MATRIX[:, :3].copy())


# Arguments.


def _assign(name: str) -> Callable[[Any], None]:
    return lambda x: setattr(x, name, x)


@pytest.mark.parametrize(
    "write",
    [
        lambda x: x.__iadd__(1),
        lambda x: x.__itruediv__(x.sum()),
        lambda x: x.T.__imul__(2),
        lambda x: x[1:].__isub__(1),
        lambda x: np.add(x, 1, out=x),
        lambda x: np.cumsum(x, 0, None, x),
        lambda x: np.clip(x, 0, 1, x),
        lambda x: np.sin(x, x),
        lambda x: x.__setitem__(..., 0),
        lambda x: x.__setitem__(0, 1.0),
        lambda x: x.__setitem__(x > 0, 1.0),
        lambda x: x.__setitem__(slice(None, None, -2), x[:2]),
        lambda x: x.__setitem__([0, 2], x[1]),
        lambda x: x[1:][::2].__setitem__(0, 5),
        lambda x: x[None, 1:, None].T.__setitem__((0, slice(1, None)), 5),
        lambda x: x.fill(0),
        lambda x: x.sort(),
        lambda x: x.partition(1),
        lambda x: np.copyto(x, 0),
        lambda x: np.nan_to_num(x, copy=False),
        lambda x: x.clip(0, 1, out=x),
        lambda x: np.atleast_1d(x).__iadd__(1),
    ],
)
def test_arguments_are_written(write: Any) -> None:
    assert check_or_refused(lambda x: (write(x), x + 1)[1], VECTOR)
    assert check_or_refused(lambda x: (write(x), None)[1], VECTOR)


@pytest.mark.parametrize(
    "write",
    [
        lambda x: x.reshape(2, 2).__iadd__(1),
        lambda x: x.put(0, 1),
        lambda x: x.resize(2),
        lambda x: np.put(x, 0, 1),
        lambda x: np.place(x, x > 0, 1),
        lambda x: np.putmask(x, x > 0, 1),
        lambda x: np.fill_diagonal(x[:, None], 0),
        lambda x: np.add.at(x, 0, 1),
        lambda x: x.sum(keepdims=True, out=x[:1]),
        lambda x: np.broadcast_to(x, x.shape).__iadd__(1),
        lambda x: np.split(x, 2)[0].__iadd__(1),
        lambda x: np.flip(x).__iadd__(1),
        lambda x: np.ravel(x).__iadd__(1),
        _assign("shape"),
        _assign("dtype"),
        _assign("real"),
        _assign("flat"),
    ],
)
def test_arguments_are_written_or_the_write_is_refused(write: Any) -> None:
    check_or_refused(lambda x: (write(x), x + 1)[1], VECTOR)
    check_or_refused(lambda x: (write(x), None)[1], VECTOR)


def _gemver(a: Any, u: Any, v: Any, x: Any, y: Any) -> None:
    a += np.outer(u, v)
    x += 0.5 * (y @ a)
    y[1:] -= x[:-1]


def _jacobi(a: Any, b: Any) -> None:
    for _ in range(3):
        b[1:-1] = 0.3 * (a[:-2] + a[1:-1] + a[2:])
        a[1:-1] = 0.3 * (b[:-2] + b[1:-1] + b[2:])


def test_programs_that_change_their_arguments() -> None:
    square = VECTOR[:, None] * VECTOR
    assert check_or_refused(_gemver, square, VECTOR, VECTOR + 1, VECTOR - 1, VECTOR * 2)
    assert check_or_refused(_jacobi, np.arange(20.0), np.zeros(20))


def test_arguments_that_share_memory_are_left_to_plain_python() -> None:
    jitted = kg.jit(_jacobi, warmup=1000)
    for views in (lambda a: (a, a), lambda a: (a[:6], a[2:8]), lambda a: (a[::-1], a)):
        want, got = np.arange(9.0), np.arange(9.0)
        _jacobi(*views(want))
        jitted(*views(got))
        np.testing.assert_array_equal(got, want)
    fixed = np.arange(9.0)
    fixed.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        jitted(np.arange(9.0), fixed)


TABLE = np.arange(4.0)


@pytest.mark.parametrize("capture", ["live", "frozen"])
def test_arguments_that_are_found_by_a_name_too_are_left_to_plain_python(capture: Any) -> None:
    def f(x: Any) -> Any:
        x[0] = 5
        return TABLE + x

    jitted = kg.jit(f, warmup=1000, capture=capture)
    np.testing.assert_array_equal(jitted(VECTOR.copy()), f(VECTOR.copy()))
    before = TABLE.copy()
    want = f(TABLE)
    TABLE[...] = before
    np.testing.assert_array_equal(jitted(TABLE), want)
    assert TABLE[0] == 5
    TABLE[...] = before


def test_an_argument_that_is_returned_is_the_argument() -> None:
    @kg.jit(warmup=1000)
    def f(x: Any, y: Any) -> Any:
        x *= 2
        return y + 1, x

    for _ in range(3):
        x = VECTOR.copy()
        assert f(x, VECTOR)[1] is x
        np.testing.assert_array_equal(x, VECTOR * 2)


def test_a_loop_that_swaps_names_writes_the_argument() -> None:
    def f(x: Any) -> Any:
        a, b = x, x * 2
        for _ in range(3):
            a, b = b, a
            a += b
        return a

    assert check_or_refused(f, VECTOR)


def test_inputs_of_a_tape_are_not_written() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(kg.UnsupportedError, match="x \\+= y writes into the argument 'x'"):
            x += 1


# Views.


@pytest.mark.parametrize(
    ("view", "seen"),
    [
        (lambda y: y.T, True),
        (lambda y: y[...], True),
        (lambda y: y[1:], True),
        (lambda y: y[:, None], True),
        (lambda y: y[0], True),
        (lambda y: y.reshape(-1), False),
        (lambda y: np.ravel(y, order="F"), False),
        (lambda y: np.squeeze(y[:, :1], axis=1), False),
        (lambda y: np.swapaxes(y, 0, 1), True),
        (lambda y: np.moveaxis(y, 0, 1), True),
        (lambda y: np.expand_dims(y, 0), True),
        (lambda y: np.atleast_3d(y), True),
        (lambda y: np.split(y, 3)[1], False),
        (lambda y: np.rot90(y), False),
        (lambda y: np.flip(y, 0), False),
    ],
)
def test_a_view_and_its_base_see_each_other_s_writes_or_are_not_used_both(view: Any, seen: bool) -> None:
    def base_used(x: Any) -> Any:
        y = x + 1
        v = view(y)
        v += 1
        return y * 2

    def view_used(x: Any) -> Any:
        y = x + 1
        v = view(y)
        y += 1
        return v * 2

    def not_used(x: Any) -> Any:
        y = x + 1
        view(y)
        y += 1
        v = view(y)
        v *= 2
        return v

    check(not_used, MATRIX)
    assert check_or_refused(base_used, MATRIX) is seen
    assert check_or_refused(view_used, MATRIX) is seen


def test_parts_of_complex_numbers_are_views() -> None:
    for part in (lambda z: z.real, lambda z: z.imag, np.real, np.imag):

        def f(x: Any, part: Any = part) -> Any:
            z = x + 1
            v = part(z)
            v += 1
            return z

        refused(f, VECTOR + 1j, match="share memory")


def test_read_only_results() -> None:
    for view in (np.diagonal, lambda y: np.broadcast_to(y[0], y.shape), lambda y: y.imag):
        refused(lambda x, view=view: view(x * 2).__iadd__(1), MATRIX, match="read-only")


# Rank 0.


def test_scalars_get_another_value_under_one_name() -> None:
    def f(x: Any, s: Any) -> Any:
        mean = x.sum()
        same = mean
        mean /= x.size
        s /= 2
        peak = np.max(x)
        peak -= x
        element = x[0]
        element += 1j
        return mean, same, s, peak, element, x

    check(f, VECTOR.astype(np.int64), np.int64(3))
    check(f, VECTOR, np.float32(3))
    check(f, VECTOR, 3)


def test_arrays_of_rank_0_are_written() -> None:
    def f(s: Any) -> Any:
        s /= 2
        return s

    jitted = kg.jit(f, warmup=1000)
    assert jitted(np.float64(3)) == 1.5
    for _ in range(3):
        array = np.array(3.0)
        assert jitted(array) is array and array == 1.5
    assert jitted(np.float64(5)) == 2.5 and jitted(np.float64(7)) == 3.5

    def own(x: Any) -> Any:
        a = np.zeros_like(x[0])
        b = a
        a += 2.5
        c = np.where(x[0] > 0, 1, 2)
        d = c
        c += 1
        return a, b, c, d

    check(own, VECTOR)
    refused(lambda x: np.zeros_like(x[0], dtype=int).__itruediv__(2), VECTOR, match="float64 into a Tensor")


# Arrays that the function finds.

COUNTER = np.zeros(2)
STATE = {"steps": np.zeros(3, np.int64), "grid": np.zeros((4, 4))[:, ::2]}


class _Model:
    def __init__(self) -> None:
        self.calls = np.zeros(1)

    def step(self, x: Any) -> Any:
        self.calls[0] += 1
        return x * 2


def _count(x: Any) -> Any:
    global COUNTER
    COUNTER += 1
    return x + 1


def _sort_a_table(x: Any) -> Any:
    STATE["steps"][:] = [3, 1, 2]
    STATE["steps"].sort()
    return x + 1


def _strided(x: Any) -> Any:
    STATE["grid"][1, 1] += 1
    return x + 1


def _captured_and_changed(x: Any) -> Any:
    y = x + COUNTER[0]
    np.add(COUNTER, 1, out=COUNTER)
    return y


def _through_a_view(x: Any) -> Any:
    np.reshape(COUNTER, (-1, x.shape[0] // x.shape[0])).__iadd__(1)
    return x + 1


@pytest.mark.parametrize(
    "function", [_through_a_view, _count, _sort_a_table, _strided, _captured_and_changed, _Model().step]
)
def test_arrays_that_are_changed_by_the_recording_alone(function: Any) -> None:
    with pytest.raises(kg.UnsupportedError, match=r"changed the elements of .* while"):
        kg.jit(function, warmup=1000)(VECTOR)


@pytest.mark.parametrize(
    "write",
    [
        lambda x: COUNTER.__iadd__(x),
        lambda x: np.add(x, 1, out=COUNTER),
        lambda x: np.copyto(COUNTER, x),
        lambda x: np.cumsum(x, 0, None, COUNTER),
        lambda x: np.multiply.reduce(x, out=COUNTER),
        lambda x: np.broadcast_arrays(x, COUNTER)[1].__iadd__(x),
    ],
)
def test_arrays_that_are_found_are_not_written(write: Any) -> None:
    before = COUNTER.copy()
    with pytest.raises(kg.KernelgenError):
        kg.jit(lambda x: (write(x), x + 1)[1], warmup=1000)(VECTOR[:2])
    np.testing.assert_array_equal(COUNTER, before)


def test_what_is_only_read_may_be_of_any_size_and_layout() -> None:
    table = np.zeros((3000, 6000))[:, ::2]
    f = kg.jit(lambda x: x + table[0, 0], warmup=1000)
    np.testing.assert_array_equal(f(VECTOR), VECTOR)


def test_what_an_opaque_function_returns_may_be_its_argument() -> None:
    @kg.opaque(out=lambda a: a)
    def same(a: Any) -> Any:
        return a

    def base_used(x: Any) -> Any:
        y = x + 1
        z = same(y)
        z *= 2
        return y, z

    def not_used(x: Any) -> Any:
        z = same(x + 1)
        z *= 2
        return z

    refused(base_used, VECTOR, match="share memory")
    refused(lambda x: (same(x).__iadd__(1), x)[1], VECTOR, match="share memory")
    check(not_used, VECTOR)


def test_functions_that_are_not_compiled_write_as_others_do() -> None:
    plain = kg.jit(enable_jit=False)

    @plain
    def view(a: Any) -> Any:
        return a.T

    @plain
    def new(a: Any) -> Any:
        return a * 2

    @plain
    def writes(a: Any) -> Any:
        a += 1
        return a

    def use(x: Any, f: Any) -> Any:
        y = x + 1
        z = f(y)
        z += 1
        return y

    check(lambda x: use(x, new), VECTOR)
    assert not check_or_refused(lambda x: use(x, view), VECTOR)
    refused(lambda x: use(x, writes), VECTOR, match="writes into the argument")


# Parts of arrays, which NumPy writes when the kernel runs.


def _shifted(x: Any) -> Any:
    y = np.zeros_like(x)
    y[1:] = x[:-1]
    y[0] = x.sum()
    return y


def _masked(x: Any) -> Any:
    y = x * 2
    y[y > 3] = 0
    y[x > 1] += 10
    return y


def _under_another_name(x: Any) -> Any:
    y = x * 1
    z = y
    z[0] = 9
    return y + z


def _a_view(x: Any) -> Any:
    v = (x * 1)[1:]
    v[0] = 9
    return v * 2


def _small_integers(x: Any) -> Any:
    y = x.astype(np.uint8)
    y[0] = 200
    y[1:] = x[1:]
    return y


def _functions(x: Any) -> Any:
    y = np.outer(x, x)
    np.fill_diagonal(y, 0)
    np.place(y, y > 2, [7.0, 8.0])
    np.putmask(y, y < 0, x)
    np.put(y, [0, 1], x[:2])
    y.put([2], 11)
    np.put_along_axis(y, np.argmin(y, 1)[:, None], 5, 1)
    return y


@pytest.mark.parametrize("index", [np.array([[0, 0, 0], [-1, -1, 0]]), (np.array([[0, 2, 0], [-1, -1, 0]]),)])
def test_values_that_broadcast_to_an_index_array_are_all_added(index: Any) -> None:
    """NumPy itself reads behind the values here."""

    @kg.jit(target="interpret")
    def f(x: Any, values: Any) -> Any:
        y = x * 1.0
        np.add.at(y, index, values)
        return y

    x, values = np.zeros(3), np.array([1.0, 10.0, 100.0])
    want = np.zeros(3)
    np.add.at(want, index, np.broadcast_to(values, (2, 3)).copy())
    np.testing.assert_array_equal(f(x, values), want)


def _at(x: Any) -> Any:
    y = x.copy()
    np.add.at(y, [0, 0, 1], x[0])
    np.multiply.at(y, [1], 2)
    return y


def _by_position(x: Any) -> Any:
    z = np.zeros(x.shape)
    z[np.argmax(x)] = 1
    return z


@pytest.mark.parametrize(
    "function",
    [_shifted, _masked, _under_another_name, _a_view, _small_integers, _functions, _at, _by_position],
)
def test_parts_of_arrays_that_the_recording_made_are_written(function: Any) -> None:
    jitted = kg.jit(function)
    for x in (np.array([3.0, 1, 2, 5]), np.array([2.0, 4, 1]), np.array([3.0, 1, 2, 5, 1, 1])[::2]):
        before = x.copy()
        np.testing.assert_array_equal(jitted(x), function(x))
        np.testing.assert_array_equal(x, before)


def test_the_base_of_a_view_of_a_view_is_written() -> None:
    def f(x: Any) -> Any:
        y = x * 1
        y[1:][::2][0] = 9
        return y

    check(f, VECTOR)


def test_what_a_part_cannot_take_is_refused_when_the_kernel_runs() -> None:
    def f(x: Any, place: int, n: int) -> Any:
        y = x.astype(np.uint8)
        y[place] = n
        return y

    jitted = kg.jit(f, warmup=1000)
    assert jitted(VECTOR, 0, 255)[0] == 255
    with pytest.raises(OverflowError):
        jitted(VECTOR, 0, 256)
    with pytest.raises(IndexError):
        jitted(VECTOR, 99, 1)


@pytest.mark.parametrize("cut", [0, 1, -1, -2, 3])
def test_bounds_of_parts_may_be_recorded_numbers(cut: int) -> None:
    def f(x: Any) -> Any:
        y = x * 1.0
        n = x.shape[0] + cut
        y[n:] = 5.0
        y[:n] += 1.0
        y[x.shape[0] - 1] = 2.0
        return y

    x = np.arange(4.0)
    assert np.array_equal(kg.jit(f, target="interpret")(x), f(x))


@pytest.mark.parametrize(
    ("shape", "value"),
    [((3,), (1, 3)), ((3,), (1, 1, 1)), ((2, 3), (1, 2, 3)), ((2, 3), (1, 1, 3)), ((0,), (1, 0))],
)
def test_values_with_surplus_axes_of_one_element(shape: tuple[int, ...], value: tuple[int, ...]) -> None:
    """`x[...] = y` drops leading axes, as NumPy does, and refuses longer ones at the call."""

    def function(x: Any, y: Any) -> Any:
        x = x + np.zeros_like(x)
        z = x.copy()
        z[...] = y
        if z.ndim:
            x[:] = y
        return x, z

    x, y = np.arange(float(np.prod(shape))).reshape(shape), np.ones(value)
    for found, expected in zip(kg.jit(function)(x, y), function(x, y), strict=True):
        np.testing.assert_array_equal(found, expected)
    long = np.ones((2, *value[1:]))
    with pytest.raises(ValueError, match="broadcast"):
        kg.jit(function)(x, long)


NUMBERS: list[Any] = [300, -129, 2.7, 300.5, 1e300, float("nan"), True, 2**63, np.int64(300), np.uint8(200)]
NUMBERS += [np.float64(300), np.float32("nan"), np.int64(-1), np.float64(2.5)]


def _assigns(x: Any, n: Any) -> Any:
    y = x.copy()
    y[:] = n
    return y


def _fills(x: Any, n: Any) -> Any:
    y = x.copy()
    y.fill(n)
    return y


def _assigns_an_element(x: Any, n: Any) -> Any:
    y = x.copy()
    y[1] = n
    return y


def _assigns_a_part(x: Any, n: Any) -> Any:
    y = x.copy()
    y[1:] = n
    return y


def _copies(x: Any, n: Any) -> Any:
    y = x.copy()
    np.copyto(y, n)
    return y


def _assigns_at_a_mask(x: Any, n: Any) -> Any:
    y = x.copy()
    y[x > 1] = n
    return y


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.uint64, np.float32])
@pytest.mark.parametrize("number", NUMBERS, ids=repr)
@pytest.mark.parametrize(
    "function", [_assigns, _fills, _assigns_an_element, _assigns_a_part, _copies, _assigns_at_a_mask]
)
def test_numbers_that_integers_do_not_take(function: Any, number: Any, dtype: Any) -> None:
    x = np.array([1, 2, 3], dtype)
    jitted = kg.jit(function)
    with contextlib.suppress(TypeError):
        jitted(x, type(number)(1))  # Recorded for a number that fits.
    try:
        want = function(x, number)
    except (OverflowError, TypeError, ValueError) as error:
        for call in (lambda: jitted(x, number), lambda: kg.jit(lambda x: function(x, number))(x)):
            with pytest.raises(type(error)):
                call()
    else:
        for got in (jitted(x, number), kg.jit(lambda x: function(x, number))(x)):
            assert got.dtype == want.dtype
            np.testing.assert_array_equal(got, want)


# What NumPy refuses.


def _into(x: Any) -> Any:
    return x.copy()


def _matmul_of_vectors(x: Any) -> Any:
    y = _into(x)
    y @= x
    return y


def _matmul_of_a_column(x: Any) -> Any:
    y = x[:, None] * np.ones((1, 4))
    y @= y[:, :1]
    return y


def _complex_into_real(x: Any) -> Any:
    y = _into(x)
    y[:] = 1j
    return y


def _filled_with_a_list(x: Any) -> Any:
    y = _into(x)
    y.fill([1.0, 2.0])
    return y


def _sum_into_a_larger_array(x: Any) -> Any:
    y = np.zeros((4, 4)) * x
    np.sum(y, axis=0, out=y)
    return y


def _largest_into_another_shape(x: Any) -> Any:
    y = np.ones((2, 4)) * x
    out = np.ones((4, 4)) * x
    y.max(axis=0, keepdims=True, out=out)
    return out


def _numbers_that_do_not_fit(x: Any) -> Any:
    y = x.astype(np.int8)
    y[:2] = [300, 1]
    return y


def _too_many_indices(x: Any) -> Any:
    y = _into(x)
    y[0, 0] = 1
    return y


@pytest.mark.parametrize(
    "function",
    [
        _matmul_of_vectors,
        _matmul_of_a_column,
        _complex_into_real,
        _filled_with_a_list,
        _sum_into_a_larger_array,
        _largest_into_another_shape,
        _numbers_that_do_not_fit,
        _too_many_indices,
    ],
    ids=lambda f: f.__name__.strip("_"),
)
def test_what_numpy_does_not_write_is_refused(function: Callable[..., Any]) -> None:
    with pytest.raises(Exception) as wanted:
        function(VECTOR.copy())
    # The classes of ShapeError and DTypeError stand for each other where a shape or a rank is wrong.
    of = wanted.type if wanted.type in (OverflowError, IndexError) else (ValueError, TypeError)
    with pytest.raises(of):
        kg.jit(function, target="interpret")(VECTOR.copy())


def test_arrays_of_rank_zero_are_written() -> None:
    def filled(x: Any) -> Any:
        y = np.array(x[0])
        y[()] = x[1]
        np.copyto(y, y + 1)
        y[...] += 2
        return y

    check(filled, VECTOR)


LISTS: list[Any] = [
    300,
    -1,
    float("nan"),
    1e30,
    2**63,
    2**70,
    1j,
    np.float64("nan"),
    np.int64(300),
    np.complex128(1j),
]


def _lists(x: Any, n: Any) -> Any:
    y = x.copy()
    y[:] = [n, 1, 2]
    return y


def _lists_in_a_part(x: Any, n: Any) -> Any:
    y = x.copy()
    y[1:] = (n, 1)
    return y


def _lists_at_an_index(x: Any, n: Any) -> Any:
    y = x.copy()
    y[[0, 2]] = [n, 1]
    return y


@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
@pytest.mark.parametrize("dtype", [np.int8, np.int64, np.float32, np.float64])
@pytest.mark.parametrize("number", LISTS, ids=repr)
@pytest.mark.parametrize(
    "function",
    [
        _lists,
        _lists_in_a_part,
        _lists_at_an_index,
        _assigns,
        _fills,
        lambda x, n: np.array([n, 1], x.dtype),
        lambda x, n: np.asarray([[n, 1], [2, n]], dtype=x.dtype),
        lambda x, n: np.array([x[0], n], x.dtype),
    ],
)
def test_numbers_in_lists_are_converted_as_numpy_does(function: Any, number: Any, dtype: Any) -> None:
    x = np.array([1, 2, 3], dtype)
    calls = (lambda: kg.jit(function)(x, number), lambda: kg.jit(lambda x: function(x, number))(x))
    try:
        want = function(x, number)
    except (OverflowError, TypeError, ValueError) as error:
        for call in calls:
            with pytest.raises(type(error)):
                call()
    else:
        for call in calls:
            got = call()
            assert got.dtype == want.dtype
            np.testing.assert_array_equal(got, want)


def _put(x: Any) -> None:
    np.put(x, [0], 5)


def _at_a_mask(x: Any) -> None:
    x[x > 1] = 5


def _pieces(x: Any) -> Any:
    return np.piecewise(x, [x < 0, x >= 0], [lambda q: -q, lambda q: q * 2])


@pytest.mark.parametrize(
    "function",
    [
        _put,
        _at_a_mask,
        _pieces,
        lambda x: np.place(x, x > 1, 5),
        lambda x: np.putmask(x, x > 1, 5),
        lambda x: np.add.at(x, (), 1),
    ],
)
def test_functions_that_change_arrays_of_rank_0(function: Any) -> None:
    x, y = np.array(3.0), np.array(3.0)
    want, got = function(x), kg.jit(function)(y)
    assert x == y
    assert want is None if got is None else want == got


@pytest.mark.parametrize("shape", [(), (3,)])
def test_assignments_with_too_many_indices(shape: tuple[int, ...]) -> None:
    def write(x: Any) -> None:
        x[(0,) * (len(shape) + 1)] = 1.0

    with pytest.raises(IndexError, match="too many indices"):
        kg.jit(write)(np.zeros(shape))


SQUARE = np.arange(9.0).reshape(3, 3)


@pytest.mark.parametrize(
    "function",
    [
        lambda m, o: m.sum(0, out=o),
        lambda m, o: m.mean(out=o),
        lambda m, o: m.max(1, keepdims=True, out=o),
        lambda m, o: np.add.reduce(m, out=o),
        lambda m, o: np.matmul(m, m[:, :1], out=o),
        lambda m, o: np.dot(m, m[0], out=o),
        lambda m, o: np.einsum("ij,j->i", m, m[0], out=o),
        lambda m, o: np.cumsum(m, 0, out=o),
        lambda m, o: np.take(m, [0], 0, out=o),
        lambda m, o: np.add(m[0], 1, out=o),
        lambda m, o: o.__imatmul__(m),
        lambda m, o: o.__imatmul__(m[:, :1]),
        lambda m, o: o.__imatmul__(m[0]),
    ],
)
@pytest.mark.parametrize("shape", [(3, 3), (3,), (), (1, 3), (3, 1), (2, 3, 3), (2, 3)])
def test_only_elementwise_functions_broadcast_into_out(function: Any, shape: tuple[int, ...]) -> None:
    given, kept = np.ones(shape), np.ones(shape)
    try:
        function(SQUARE, kept)
    except ValueError:
        with pytest.raises(ValueError, match=r"put|rank|shape|broadcast|operand|dimension"):
            kg.jit(function)(SQUARE, given)
        return
    assert kg.jit(function)(SQUARE, given) is given
    np.testing.assert_array_equal(given, kept)


def test_results_that_fit_into_out_for_one_size_alone() -> None:
    jitted = kg.jit(lambda m, o: m.sum(0, out=o))
    for n in (1, 3, 1):
        np.testing.assert_array_equal(jitted(np.ones((2, n)), np.zeros(n)), np.full(n, 2.0))
    with pytest.raises(ValueError, match="shape"):
        jitted(np.ones((2, 1)), np.zeros(3))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("function", [np.modf, np.frexp, lambda x, out: np.divmod(x, 0.75, out=out)])
def test_results_without_an_out_have_the_shape_of_one(function: Any, first: bool) -> None:
    def f(x: Any, o: Any) -> Any:
        return (*function(x, out=(o, None) if first else (None, o)), o)

    exponents = function is np.frexp and not first
    check(f, VECTOR, np.zeros((2, 4), np.int32 if exponents else float))


@pytest.mark.parametrize("function", [np.round, np.cumsum, lambda x, out: np.take(x, [0, 0, 0], out=out)])
def test_kernels_refuse_out_of_another_shape(function: Any) -> None:
    with kg.Tape() as tape:
        x, y = (tape.input(name, float, ndim=1) for name in "xy")
        o = y + 0
        function(x, out=o)
        tape.output(o=o)
    kernel = kg.compile_tape(tape, target="interpret")
    x3, x1 = np.array([0.5, -2.25, 3.0]), np.array([0.5])
    want = np.zeros(3)
    function(x3, out=want)
    np.testing.assert_array_equal(kernel(x3, np.ones(3)), want)
    for a, b in ((x1, np.ones(4)), (x3, np.ones(1)), (x3, np.ones(4))):
        with pytest.raises(ValueError):
            function(a, out=b)
        with pytest.raises(kg.ShapeError):
            kernel(a, b)


def masked(x: Any, k: Any) -> Any:
    y = np.zeros_like(x)
    y[x > 100] = k
    return y


@pytest.mark.parametrize(
    "function",
    [
        masked,
        lambda x, k: np.pad(x, 1, constant_values=k),
        lambda x, k: np.pad(x, (1, 2), constant_values=(k, 0)),
        lambda x, k: np.piecewise(x, [x > 1], [k, 0]),
    ],
)
@pytest.mark.parametrize("dtype", [np.int64, np.uint8])
@pytest.mark.parametrize("static", [True, False])
@pytest.mark.filterwarnings("ignore:invalid value encountered in cast:RuntimeWarning")
def test_integers_take_no_floats_that_are_none(function: Any, dtype: Any, static: bool) -> None:
    x = np.array([1, 2, 3], dtype)
    f = kg.jit(function, static_argnames="k" if static else ())
    for k in (2.5, np.nan, 3, np.inf, -np.inf, 1e30, 7.0):
        try:
            want = function(x, k)
        except (ValueError, OverflowError) as error:
            with pytest.raises(type(error)):
                f(x, k)
        else:
            np.testing.assert_array_equal(f(x, k), want)


@pytest.mark.parametrize("name", ["nan", "posinf", "neginf"])
@pytest.mark.parametrize("dtype", [np.float32, np.complex128])
def test_nan_to_num_puts_no_complex_numbers_into_real_arrays(name: str, dtype: Any) -> None:
    x = np.array([1, np.nan, np.inf, -np.inf], dtype)
    with pytest.raises(TypeError):
        np.nan_to_num(x, **{name: 1j})  # type: ignore[call-overload]
    with pytest.raises(kg.DTypeError, match="cannot put a complex number"):
        kg.jit(lambda x: np.nan_to_num(x, **{name: 1j}), target="interpret")(x)  # type: ignore[call-overload]
    check(lambda x: np.nan_to_num(x, **{name: 2.0}), x)  # type: ignore[call-overload]


OF_OTHER_DTYPES: dict[str, Callable[..., Any]] = {
    "sum": lambda x, out: np.sum(x, axis=0, out=out),
    "prod": lambda x, out: np.prod(x, 0, None, out),
    "method": lambda x, out: x.sum(0, out=out),
    "add.reduce": lambda x, out: np.add.reduce(x, axis=0, out=out),
    "hypot.reduce": lambda x, out: np.hypot.reduce(x, axis=0, out=out),
    "cumsum": lambda x, out: np.cumsum(x[0], out=out),
    "add.accumulate": lambda x, out: np.add.accumulate(x[1], out=out),
    "add.reduceat": lambda x, out: np.add.reduceat(x[0], [0, 1, 2], out=out),
    "mean": lambda x, out: np.mean(x, axis=0, out=out),
    "nanmean": lambda x, out: np.nanmean(x, axis=0, out=out),
    "var": lambda x, out: x.var(axis=0, out=out),
    "nansum": lambda x, out: np.nansum(x, axis=0, out=out),
    "ptp": lambda x, out: np.ptp(x, axis=0, out=out),
    "trace": lambda x, out: np.trace(x[:, :, None] * x[0], out=out),
    "einsum": lambda x, out: np.einsum("ij->j", x, out=out),
    "round": lambda x, out: np.round(x[0], 1, out=out),
    "concatenate": lambda x, out: np.concatenate([x[0, :1], x[1, 1:]], 0, out, casting="unsafe"),
    "max": lambda x, out: np.max(x, axis=0, out=out),
}


@np.errstate(all="ignore")
@pytest.mark.parametrize("name", OF_OTHER_DTYPES)
@pytest.mark.parametrize("out", ["int8", "int64", "float16", "float32", "float64"])
@pytest.mark.parametrize("dtype", ["int64", "float16", "float32", "float64"])
def test_reductions_are_computed_in_the_dtype_of_out_where_numpy_does_so(
    name: str, dtype: str, out: str
) -> None:
    function = OF_OTHER_DTYPES[name]
    large = {"int64": 2**62, "float16": 40000.0, "float32": 2.0**24 + 2, "float64": 1e9}[dtype]
    x = np.array([[large, 1, 3], [large, 1.25, 3], [1, 1, 2.75]]).astype(dtype)
    found, expected = np.zeros(3, out), np.zeros(3, out)
    try:
        function(x, expected)
    except TypeError:
        with pytest.raises((kg.DTypeError, kg.ArgumentError)):
            kg.jit(function)(x, found)
        return
    kg.jit(function)(x, found)
    near = {"rtol": 1e-12} if out == "float64" else {"rtol": 2e-7} if out == "float32" else {}
    np.testing.assert_allclose(found, expected, strict=True, **near)


@pytest.mark.parametrize("function", [np.modf, np.frexp, lambda x, **out: np.divmod(x, 2.0, **out)])
def test_one_array_takes_no_two_results(function: Any) -> None:
    @kg.jit
    def both(x: Any, y: Any) -> None:
        function(x, out=(y, y))

    with pytest.raises(kg.OutputError, match=f"one array for two results[^@]*{HERE}"):
        both(VECTOR, VECTOR.copy())


def test_ufuncs_that_write_into_an_out_are_known_by_name() -> None:
    def text(ufunc: np.ufunc) -> str:
        def function(x: Any, out: Any) -> None:
            ufunc.reduce(x, axis=0, out=out)

        jitted = kg.jit(function)
        jitted(MATRIX, np.zeros(4, np.float32))
        return str(canonical(jitted.signatures()[0].graph))

    assert text(np.add) == text(np.add) != text(np.multiply)
    assert "numpy:add, 'reduce'" in text(np.add)
