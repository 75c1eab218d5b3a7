"""Float remainders and floored quotients have NumPy's bits, in vectors, whatever the quotient."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.tools.report import vector_facts
from tests.ops import oracle

FLOATS = [np.float16, np.float32, np.float64]
FUNCTIONS: dict[str, Callable[[Any, Any], Any]] = {
    "%": lambda x, y: x % y,
    "//": lambda x, y: x // y,
    "fmod": np.fmod,
    "divmod": np.divmod,
    "by a number": lambda x, y: (x % 1, x % -0.1, x // 0.1, np.fmod(x, 3), x % y % 1),
}


def operands(dtype: Any, count: int = 5000) -> tuple[np.ndarray, np.ndarray]:
    """Dividends and divisors of every kind: any bits, near multiples, huge over tiny, subnormal, special."""
    rng, info = np.random.default_rng(1), np.finfo(dtype)
    unsigned = f"u{info.bits // 8}"
    special = [0, 1, 0.1, 3, 7, info.max, np.inf, np.nan, info.tiny, info.smallest_subnormal, 1 - info.epsneg]
    special = np.array([*special, *(-v for v in special)], dtype)
    bits = rng.integers(0, 2**info.bits, (2, count), np.uint64).astype(unsigned).view(dtype)
    near = rng.standard_normal((2, count)).astype(dtype)
    multiple = (near[1] * rng.integers(1, 2 ** min(info.nmant + 1, 52), count).astype(dtype)).astype(dtype)
    # Quotients around the largest that the mantissa holds, where the exact loop begins.
    edge = (near[1] * dtype(2) ** rng.integers(info.nmant - 1, info.nmant + 4, count).astype(dtype)).astype(
        dtype
    )
    small = (rng.integers(1, 99, count) * float(info.smallest_subnormal)).astype(dtype) * np.sign(near[0])
    pairs = [
        (np.repeat(special, special.size), np.tile(special, special.size)),
        (bits[0], bits[1]),
        (multiple, near[1]),
        *((np.nextafter(multiple, dtype(to)), near[1]) for to in (np.inf, -np.inf)),
        (edge, near[1]),
        (np.nextafter(edge, dtype(0)), near[1]),
        (bits[0], small),
        (small, small[::-1]),
        (small, near[1]),
        # One large quotient in a vector of small ones.
        (np.where(np.arange(count) % 7 == 0, info.max, near[0]).astype(dtype), near[1]),
    ]
    x, y = (np.concatenate(parts) for parts in zip(*pairs, strict=True))
    return x, y


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("dtype", FLOATS)
def test_remainders_are_numpys_to_the_bit(dtype: Any, name: str) -> None:
    x, y = operands(dtype)
    function = FUNCTIONS[name]
    results = kg.jit(function)(x, y)
    wanted = function(x, y)
    both = zip(results, wanted, strict=True) if isinstance(wanted, tuple) else [(results, wanted)]
    for got, want in both:
        assert got.dtype == want.dtype
        bad = ~oracle.identical(got, want)
        assert not np.any(bad), oracle.report((x, y), got, want, bad, name)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_remainders_of_bfloat16() -> None:
    """ml_dtypes computes them in float32 with C's functions; every dividend by some divisors."""
    x = np.arange(2**16, dtype=np.uint16).view(ml_dtypes.bfloat16)
    for divisor in (1.0, -0.3, 7.0, 1e-38, 3e38):
        y = np.full_like(x, divisor)
        for function in (np.remainder, np.fmod):
            got = kg.jit(function)(x, y)
            want = function(x.astype(np.float32), y.astype(np.float32)).astype(ml_dtypes.bfloat16)
            same = (got.view(np.uint16) == want.view(np.uint16)) | (np.isnan(got) & np.isnan(want))
            assert same.all(), (function, divisor, x[~same][:5], got[~same][:5], want[~same][:5])


@pytest.mark.parametrize("layout", ["reversed", "gaps", "column", "one by one"])
def test_remainders_of_any_layout(layout: str) -> None:
    x, y = (a[:9000].reshape(90, 100) for a in operands(np.float64))
    views = {
        "reversed": (x[::-1, ::-1], y), "gaps": (x[:, ::3], y[:, ::3]), "column": (x, y[:, :1]),
        "one by one": (x[:1, :1], y[:1, :1]),
    }  # fmt: skip
    a, b = views[layout]
    with np.errstate(all="ignore"):
        assert oracle.identical(kg.jit(np.remainder)(a, b), a % b).all()


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("dtype", FLOATS)
def test_remainders_are_vector_code(dtype: Any, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """No function of the C library is called, and LLVM has nothing to remark."""
    with kg.Tape() as tape:
        result = FUNCTIONS[name](tape.input("x", dtype, ndim=1), tape.input("y", dtype, ndim=1))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    kernel = kg.compile_tape(tape, target="cpu", cache=False)
    facts = vector_facts(kernel.assembly)
    assert facts.register and not any("fmod" in c and "kg." not in c for c in facts.scalar_calls)
    assert capfd.readouterr().err == ""
