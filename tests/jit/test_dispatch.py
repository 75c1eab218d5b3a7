"""Functions that change their arguments: by their kernel, or as plain Python where arrays overlap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime import python_calls
from kernelgen.runtime.native import process


def into_out(x: Any, out: Any) -> None:
    np.subtract(x, 2.0, out=out)


def gives_it_back(x: Any, out: Any) -> Any:
    return np.multiply(x, 3.0, out=out)


def in_between(x: Any, out: Any) -> Any:
    out[1:-1] += 0.5 * (x[:-2] + out[2:])
    return {"out": out, "sum": out.sum(), "all": [x + out, out, 7]}


def both(x: Any, out: Any) -> Any:
    x *= 2
    out -= x
    return x, x + out, out


def reads_backwards(x: Any, out: Any) -> list[Any]:
    out[...] = out[::-1] + x
    return []


def by_index(x: Any, out: Any) -> Any:
    out[...] = x[(np.arange(x.shape[0]) * 3) % x.shape[0]]


def around_a_call(x: Any, out: Any) -> Any:
    out += np.sort(x, axis=0)
    return np.cumsum(out, axis=0)


LAYOUTS: dict[str, Callable[[np.ndarray[Any, Any]], tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]] = {
    "contiguous": lambda base: (base[:8].copy(), base[8:16].copy()),
    "columns": lambda base: (base.reshape(-1, 4)[:, 1], base.reshape(-1, 4)[:, 2].copy()),
    "backwards": lambda base: (base[7::-1], base[8:16]),
    "beside each other": lambda base: (base[:8], base[8:16]),
    "woven": lambda base: (base[:16:2], base[1:17:2]),
    "one": lambda base: (base[:8], base[:8]),
    "shifted": lambda base: (base[:8], base[1:9]),
    "turned": lambda base: (base[:8], base[7::-1]),
    "size 1": lambda base: (base[:1], base[3:4]),
    "empty": lambda base: (base[:0], base[3:3]),
    "the same place, empty": lambda base: (base[3:3], base[3:3]),
}


@pytest.mark.parametrize(
    "function",
    [into_out, gives_it_back, in_between, both, reads_backwards, by_index, around_a_call],
    ids=lambda f: f.__name__,
)
def test_arguments_change_as_in_numpy(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    for _ in range(3):  # From the third call on, a call goes straight to its kernel.
        jitted(np.arange(8.0), np.arange(8.0))
    for name, layout in LAYOUTS.items():
        for _ in range(2):
            mine, theirs = np.arange(48.0), np.arange(48.0)
            x, out = layout(mine)
            y, want = layout(theirs)
            if not x.size and function is by_index:
                continue  # No size to count with.
            got, expected = jitted(x, out), function(y, want)
            np.testing.assert_array_equal(x, y, name)
            np.testing.assert_array_equal(out, want, name)
            np.testing.assert_array_equal(mine, theirs, name)
            _compare(got, expected, [(x, y), (out, want)])


def _compare(got: Any, want: Any, arrays: list[tuple[Any, Any]]) -> None:
    """Equal results, in which the changed arguments are the arguments."""
    if isinstance(want, (tuple, list)):
        assert type(got) is type(want) and len(got) == len(want)
        for a, b in zip(got, want, strict=True):
            _compare(a, b, arrays)
    elif isinstance(want, dict):
        assert list(got) == list(want)
        _compare(list(got.values()), list(want.values()), arrays)
    else:
        for mine, theirs in arrays:
            assert (got is mine) == (want is theirs)
        np.testing.assert_array_equal(got, want)


def test_lists_of_the_result_are_new_ones() -> None:
    jitted = kg.jit(reads_backwards)
    results = [jitted(np.arange(3.0), np.arange(3.0)) for _ in range(5)]
    assert len({id(r) for r in results}) == 5


def test_arrays_that_cannot_be_written_raise_as_in_numpy() -> None:
    jitted = kg.jit(into_out)
    for _ in range(3):
        jitted(np.arange(3.0), np.arange(3.0))
    fixed = np.arange(3.0)
    fixed.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        jitted(np.arange(3.0), fixed)
    np.testing.assert_array_equal(fixed, np.arange(3.0))


def test_nothing_is_written_where_a_call_in_between_fails() -> None:
    def fails(x: Any) -> Any:
        if x[0] > 3:
            raise ValueError("more than three")
        return x

    @kg.jit
    def f(x: Any, out: Any) -> None:
        out *= 2
        out += kg.opaque(fails, out=lambda a: a)(x)

    for _ in range(3):
        f(np.arange(3.0), np.arange(3.0))
    out = np.arange(3.0)
    with pytest.raises(ValueError, match="more than three"):
        f(np.full(3, 4.0), out)
    np.testing.assert_array_equal(out, np.arange(3.0))


@pytest.mark.parametrize("apart", [process.apart, python_calls.apart], ids=["native", "python"])
def test_arrays_that_are_apart(apart: Callable[..., bool]) -> None:
    base = np.arange(24.0)
    low, high, woven = base[:8], base[8:16], base[::2]
    assert apart(1, low, high, 3.0, np.float64(2))
    assert apart(2, low, high)
    assert apart(1, low) and apart(0, low, low) and apart(1, base[:0], base)
    assert apart(1, base.reshape(4, 6)[:, ::-1], np.arange(2))
    assert not apart(1, low, base) and not apart(1, low, woven) and not apart(2, low, low)
    assert not apart(1, low[::-1], low) and not apart(1, base[7:], low)
    still = np.arange(3.0)
    still.flags.writeable = False
    assert not apart(1, still)
    assert not apart(1, np.lib.stride_tricks.as_strided(base, (3,), (0,)))
