"""Plans that are kept: each is found for its layout, whatever lies at the addresses, and by any thread."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.native import building

CHECK = Path(__file__).with_name("check_layouts.c")
SOURCES = ("layouts", "launch", "plan", "blocks", "share")


@pytest.mark.parametrize("sanitizer", ["thread", "address,undefined"])
def test_threads_find_the_plans_of_their_layouts(sanitizer: str, tmp_path: Path) -> None:
    command = building.compiler()
    assert command is not None
    program = tmp_path / "check"
    sources = [str(Path(building.SOURCES, f"{name}.c")) for name in SOURCES]
    plain = [*command, "-std=c11", "-O1", "-g", "-Wall", "-Wextra", "-I", building.SOURCES, str(CHECK)]
    options = [*sources, "-pthread", "-lm", "-o", str(program)]
    done = subprocess.run([*plain, f"-fsanitize={sanitizer}", *options], capture_output=True, check=False)
    if done.returncode:  # Not every compiler comes with the sanitizers' libraries.
        subprocess.run([*plain, *options], check=True)
    ran = subprocess.run([program], capture_output=True, text=True, timeout=300, check=False)
    assert (ran.stdout, ran.returncode) == ("right\n", 0), ran.stderr[-3000:]


def kernel_of(function: Any, *ranks: int) -> Any:
    with kg.Tape() as tape:
        inputs = [tape.input(f"x{k}", np.float64, ndim=ndim) for k, ndim in enumerate(ranks)]
        result = function(*inputs)
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape)


def add_turned(a: Any, b: Any) -> Any:
    return 0.5 * a + b.T


def test_layouts_in_turn_have_their_own_plans() -> None:
    """More of them than are kept, with new arrays at each call."""
    kernel = kernel_of(add_turned, 2, 2)
    rng = np.random.default_rng(0)
    for _ in range(5):
        for rows, columns in ((3, 4), (4, 3), (1, 4), (3, 1), (0, 4), (7, 7), (3, 4)):
            a, b = rng.random((rows, columns)), rng.random((columns, rows))
            for x in (a, np.asfortranarray(a), a[::-1], np.broadcast_to(a[:1], a.shape)):
                for y in (b, np.asfortranarray(b), b[:, ::-1]):
                    got = kernel(x, y)
                    np.testing.assert_array_equal(got, add_turned(x, y))
                    out = np.empty((rows, 2 * columns))[:, ::2]
                    np.testing.assert_array_equal(kernel(x, y, out=out), add_turned(x, y))


def test_overlap_is_looked_at_in_each_call() -> None:
    """Calls of one layout differ in what their outputs lie over."""
    kernel = kernel_of(add_turned, 2, 2)
    for turn in range(3):
        for place in ("apart", "first", "second", "behind"):
            memory = np.arange(64.0).reshape(8, 8) + turn
            a, b = memory[:4, :4], memory[4:, 4:]
            want = add_turned(a, b)
            targets = {"apart": np.zeros((8, 8))[:4, :4], "first": a, "second": b, "behind": memory[1:5, :4]}
            got = kernel(a, b, out=targets[place])
            np.testing.assert_array_equal(got, want)


def test_results_of_several_shapes_are_right_at_each_call() -> None:
    def several(a: Any, b: Any) -> Any:
        return a + b, 2 * b

    kernel = kernel_of(several, 2, 1)
    a, b = np.arange(6.0).reshape(2, 3), np.arange(3.0)
    for x in (a, a[:1], a, a[:, :1]):
        for got, want in zip(kernel(x, b), several(x, b), strict=True):
            np.testing.assert_array_equal(got, want)
            assert got.shape == want.shape


def test_new_results_lie_as_those_of_the_first_call() -> None:
    kernel = kernel_of(lambda a, b: a.T * b, 2, 1)
    a, b = np.arange(12.0).reshape(3, 4), np.arange(3.0)
    first, second = kernel(a, b), kernel(a + 1, b)
    assert first.strides == second.strides == (a.T * b).strides


def test_mismatched_shapes_are_refused_after_calls_that_fit() -> None:
    kernel = kernel_of(add_turned, 2, 2)
    for _ in range(3):
        kernel(np.ones((3, 4)), np.ones((4, 3)))
        with pytest.raises(kg.ShapeError):
            kernel(np.ones((3, 4)), np.ones((3, 4)))
        with pytest.raises(kg.ShapeError):
            kernel(np.ones((3, 4)), np.ones((4, 3)), out=np.ones((4, 3)))
