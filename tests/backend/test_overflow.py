"""Integers wrap as NumPy's do, and nothing is derived from "cannot overflow"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import llvmlite.binding as llvm
import numpy as np
import pytest
from numba import njit

import kernelgen as kg
from kernelgen.codegen import gpu, numba_cuda
from kernelgen.ops import OPS
from kernelgen.schedule.lower import prepare
from tests.ops import oracle

INTEGERS = [np.dtype(f"{sign}int{bits}") for sign in ("", "u") for bits in (8, 16, 32, 64)]

CASES: dict[str, Callable[[Any, Any], Any]] = {
    "square is negative": lambda x, y: (x * x < 0, np.square(x) >= 0, np.sign(x * x)),
    "product, then quotient": lambda x, y: (x * 2 // 2, x * 8 // 8, x * y // y, (x * x) // y, (x * x) % y),
    "shifted back": lambda x, y: (x << 1 >> 1, (x * 4) >> 2, x * 2 >> 1),
    "sum and order": lambda x, y: (x + 1 > x, x - 1 < x, x + y > x, x - y <= x, x + 100 >= y),
    "bounds": lambda x, y: (np.maximum(x * x, 0), np.minimum(x * x, 3), np.clip(x * 3, 1, 100)),
    "magnitudes": lambda x, y: (np.abs(x * x), np.abs(x - y), np.abs(np.abs(x)), np.abs(x) < 0, np.abs(-x)),
    "negation": lambda x, y: (-x > 0, np.negative(-x), -x - y, (-x) // y, 0 - x < 1),
    "choice": lambda x, y: (np.where(x + y > x, x, y), np.where(x * y == 0, 1, x * y)),
    "chain": lambda x, y: ((x + y) * (x - y) - x * x + y * y, (x * y + y * x) // 2, ((x + y) // 2) * 2 % 4),
    "remainders": lambda x, y: (np.fmod(x * x, 7), (x + x) % 2, (x * 6) % 3, np.gcd(x * x, y), np.lcm(x, y)),
    "powers": lambda x, y: (x**3 < 0, x**2 // 3, x**5 % 8, (x**4) >> 1),
    "counts": lambda x, y: (np.bitwise_count(x * y), np.bitwise_count(-x), ~(x + 1) + 1),
    "as floats": lambda x, y: ((x * x).astype(np.float64), np.sqrt(np.abs(x * x).astype(np.float64))),
    "widened": lambda x, y: ((x + y).astype(np.int64) < 0, (x * y).astype(np.int64) * 3 // 3),
}


@pytest.mark.parametrize("dtype", INTEGERS, ids=str)
def test_results_that_wrap_are_numpys(dtype: np.dtype) -> None:
    """Every pair of edges, among them 0 and -1 as divisors of the least number."""
    x, y = oracle.samples((dtype, dtype), 100)
    with kg.Tape() as tape:
        a, b = tape.input("x", dtype, ndim=1), tape.input("y", dtype, ndim=1)
        for function in CASES.values():
            tape.output(*function(a, b))
    got = iter(oracle.run(kg.compile_tape(tape, target="cpu"), x, y))
    for name, function in CASES.items():
        for wanted in oracle.reference(function, (x, y)):
            result = next(got)
            assert result.dtype == wanted.dtype
            bad = ~oracle.identical(result, wanted)
            assert not np.any(bad), oracle.report((x, y), result, wanted, bad, name)


@pytest.mark.parametrize("name", sorted({"add", "subtract", "multiply", "square", "negative"}))
def test_emitted_source_wraps_in_numba_itself(name: str) -> None:
    """The spelling under plain `numba.njit`, which knows nothing of kernelgen, where a comparison follows."""
    row = OPS[name]
    operands = [f"x{k}" for k in range(row.arity)]
    space = {"int64": np.int64, "uint64": np.uint64}
    text = f"def f({', '.join(operands)}):\n    return ({row.cpu['l']}) < 0\n".format(*operands)  # type: ignore[operator]
    exec(text, space)
    compiled = njit(space["f"])
    for args in np.broadcast(*np.ix_(*[oracle.special_values(np.dtype(np.int64))] * row.arity)):
        args = args if isinstance(args, tuple) else (args,)
        with np.errstate(over="ignore"):
            assert compiled(*args) == (row.reference(*map(np.int64, args)) < 0), args


@pytest.mark.parametrize("target", ["cpu", "cuda"])
def test_no_spelling_of_int64_arithmetic_is_left_to_numba(target: str) -> None:
    for row in OPS.values():
        column = row.cpu if target == "cpu" else row.cuda_column
        spelled = column.get("l", column.get("i", "")) if target == "cpu" else column.get("i", "")
        bare = re.search(r"\{0\} ?[-+*] ?\{|(?<![\w(])-\{0\}|\{0\} (?:<<|>>|//|%) ", str(spelled))
        assert bare is None, (row.name, spelled)


PROMISE = re.compile(
    r"\b(?:add|sub|mul|shl) (?:nuw|nsw)|\b(?:sdiv|udiv|ashr|lshr) exact|\b(?:nnan|ninf|fast)\b"
)


@pytest.mark.parametrize("dtype", [*INTEGERS, np.float32, np.float64, np.complex128], ids=str)
@pytest.mark.parametrize("fastmath", [False, True])
def test_what_llvm_is_given_promises_nothing(
    dtype: Any, fastmath: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No instruction of a lowered module says that it cannot overflow, lose bits or meet NaN.

    That holds before LLVM's first pass, which may add what it proves.
    """
    texts: list[str] = []
    parse = llvm.parse_assembly

    def noted(text: str, *args: Any) -> Any:
        texts.append(text)
        return parse(text, *args)

    monkeypatch.setattr(llvm, "parse_assembly", noted)
    with kg.Tape() as tape:
        x, y = tape.input("x", dtype, ndim=1), tape.input("y", dtype, ndim=1)
        tape.output(x * y + x - y, -x if np.dtype(dtype).kind != "u" else x, x * x, (x + 1).astype(np.int8))
        tape.output(np.sin(x), np.power(x, y), x / y, x.astype(np.float32), np.abs(x) * x.size)
        if np.dtype(dtype).kind != "c":
            tape.output(x // y, x % y, np.maximum(x, y), np.sign(x), np.floor(x))
        if np.dtype(dtype).kind in "iu":
            tape.output(x << y, x >> y, np.gcd(x, y), np.lcm(x, y), np.bitwise_count(x))
    kg.compile_tape(tape, target="cpu", cache=False, fastmath=fastmath)
    assert any("kernel" in text for text in texts)
    for text in texts:
        found = PROMISE.search(text)
        assert found is None, text[max(found.start() - 200, 0) : found.end() + 80]


def test_numba_cuda_is_given_unsigned_arithmetic() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.int64, ndim=1)
        tape.output(x * x < 0, (x + 1) - x, -x)
    text = numba_cuda.emit(gpu.merged(prepare(tape.graph, "kernel").schedule), "kernel").text
    assert (text.count("int64(uint64("), text.count("int64(-uint64(")) == (3, 1)
    assert not re.search(r"= \w+ [-+*] \w+$|= -\w+$", text, re.MULTILINE)
