"""A fixed slice of the fuzzer in the suite; `python -m tests.fuzz` runs as long as one likes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.errors import SourceLine
from kernelgen.ops import COMPOSITES, OPS
from tests.fuzz import checks
from tests.fuzz.arguments import LAYOUTS, Input, laid_out, pool, source
from tests.fuzz.programs import NAMES, Program, Step, expressions, program
from tests.fuzz.shrinking import Case, script, shrink
from tests.fuzz.worker import Worker
from tests.ops.oracle import DTYPES

FIRST = 7_000_006
SLICE, LONG = 16, 1000
"""How many programs the suite runs, and the slow suite."""


@pytest.mark.parametrize("part", range(4))
def test_programs_agree(part: int) -> None:
    worker = Worker(sets=10, shrink_for=5.0)
    for seed in range(FIRST + part, FIRST + SLICE, 4):
        found = worker.run(seed)
        assert not found, f"python -m tests.fuzz --only {seed}\n{script(found[0])}"
    assert worker.counts["graphs"] >= SLICE // 8


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_many_programs_agree(part: int) -> None:
    worker = Worker(sets=16, shrink_for=5.0)
    for seed in range(FIRST + SLICE + part, FIRST + LONG, 10):
        found = worker.run(seed)
        assert not found, f"python -m tests.fuzz --only {seed}\n{script(found[0])}"


def test_the_whole_table_is_reached() -> None:
    rows = {row for row, _, _, _ in expressions()}
    parts = {"cast", "complex_pair", "frexp_mantissa", "frexp_exponent", "modf_fraction", "modf_integer"}
    assert {*OPS, *COMPOSITES} - rows == parts
    used = {step.row for seed in range(600) for step in program(seed).steps}
    assert rows - used == set()


def test_a_seed_is_a_program() -> None:
    assert program(5) == program(5) != program(6)


X = Input(("c",), np.dtype(np.float64))
NUMBER = Input((), int)
TWO_ERRORS: list[tuple[tuple[Step, ...], tuple[int, ...], Exception, bool | None]] = [
    # NumPy cannot shift floats: its own class, or another that one of the statements raises, is right.
    ((Step("{0} << 1", (0,)), Step("np.int8(1) + {0}", (1,))), (2, 3), TypeError("shift"), True),
    ((Step("{0} << 1", (0,)), Step("np.int8(1) + {0}", (1,))), (2, 3), OverflowError("int8"), True),
    ((Step("{0} << 1", (0,)), Step("np.int8(1) + {0}", (1,))), (2, 3), IndexError("index"), False),
    # What no result needs may fail, also where its size is needed.
    ((Step("{0} << 1", (0,)), Step("{0} + 1", (0,))), (3,), ValueError(), None),
    ((Step("{0} << 1", (0,)), Step("{0} + {1}.size", (0, 2))), (3,), ValueError(), None),
    ((Step("{0} << 1", (0,)), Step("{0} + {1}", (0, 2))), (3,), ValueError(), False),
]


@pytest.mark.parametrize(("steps", "outputs", "error", "right"), TWO_ERRORS)
def test_errors_are_judged(
    steps: tuple[Step, ...], outputs: tuple[int, ...], error: Exception, right: bool | None
) -> None:
    made = Program((X, NUMBER), steps, outputs)
    args = [np.ones(4), 300]
    answer = checks.by_numpy(made, made.every(), args)
    assert isinstance(answer.error, TypeError)
    if not error.args:
        found = checks._judge(made, answer, [np.ones(4)], args, "cpu")
    else:
        found = checks._judge_error(made, answer, error, "cpu")
    assert (found is None) == (right is not False)


def test_a_statement_that_numpy_takes_may_be_refused() -> None:
    made = Program((X, NUMBER), (Step("{0} << 1", (0,)), Step("np.int8(1) + {0}", (1,))), (2, 3))
    answer = checks.by_numpy(made, made.every(), [np.ones(4), 3])
    assert [*answer.failed] == [0]
    for line, refused in ((3, True), (2, False)):
        error = kg.ShapeError("no", where=SourceLine("<fuzz>", line, "function"))
        if refused:
            with pytest.raises(checks.Refused):
                checks._judge_error(made, answer, error, "cpu")
        else:
            assert checks._judge_error(made, answer, error, "cpu") is not None


def test_a_scalar_input_of_a_tape_is_a_scalar() -> None:
    """`s += x` of a scalar names another value, and of an array of rank 0 it fails."""
    steps = (Step("{r} = {0}.copy()\n{r} += {1}", (0, 1)),)
    inputs, args = (Input((), np.dtype(float)), X), [np.array(2.0), np.ones(1)]
    for jitted in (False, True):
        made = Program(inputs, steps, (2,), jitted=jitted)
        assert (checks.by_numpy(made, made.every(), args).error is None) != jitted
        assert checks.check(checks.build(made), args, 1) is None


def test_the_order_of_complex_scalars_with_nan_is_not_compared() -> None:
    """NumPy says True of the scalars and False of the arrays, and its own results of rank 0 are scalars."""
    inputs = (Input((), np.dtype(np.complex64)),) * 2
    made = Program(inputs, (Step("{0} >= {1}", (0, 1), row="greater_equal"),), (2,))
    args = [np.array(complex(30, np.nan), np.complex64), np.zeros((), np.complex64)]
    assert (args[0] >= args[1]) != (args[0][()] >= args[1][()])
    with pytest.raises(checks.Undefined):
        checks.check(checks.build(made), args, 1)


@pytest.mark.parametrize("layout", sorted(set(LAYOUTS)))
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_arguments_are_written_as_source(dtype: np.dtype, layout: str) -> None:
    rng = np.random.default_rng(1)
    given = laid_out(pool(dtype)[:12].reshape(3, 4).copy(), layout, rng)
    space = {**NAMES, "nan": np.nan, "inf": np.inf}
    again = eval(source(given), space)
    assert again.dtype == given.dtype
    assert again.tobytes() == given.tobytes()


def test_a_disagreement_is_cut_down(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A kernel that is wrong about one number; the case keeps one statement and one number."""
    steps = (Step("{0} + {1}", (0, 1)), Step("{2} * {0}".replace("{2}", "{1}"), (0, 2)), Step("-{0}", (3,)))
    made = Program((Input(("c",), np.dtype(int)), Input(("c",), np.dtype(int))), steps, (2, 4))
    right = checks.Built.call

    def wrong(built: checks.Built, args: list[np.ndarray], **options: object) -> list[np.ndarray]:
        found = right(built, args, **options)  # type: ignore[arg-type]
        return [np.where(v == 42, 43, v) for v in found]

    monkeypatch.setattr(checks.Built, "call", wrong)
    args = [np.arange(50), np.full(50, 2)]
    finding = checks.check(checks.build(made), args, 1)
    assert finding is not None
    small = shrink(Case(made, args, finding, 1), 20)
    assert [s.text for s in small.program.steps] == ["{0} + {1}"]
    assert small.args[0].size == 1
    compile(script(small), str(tmp_path / "case.py"), "exec")
