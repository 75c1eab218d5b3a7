"""A fixed slice of the random programs whose derivatives are compared."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.fuzz.derivatives import check, load_jax


@pytest.mark.parametrize("seed", (2, 4, 5, 7))
def test_programs(seed: int) -> None:
    counts: Counter[str] = Counter()
    assert not check(seed, counts, sizes=2)
    assert counts["compared"] and counts["with differences"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 300))
def test_many_programs(seed: int) -> None:
    assert not check(seed, Counter(), load_jax())
