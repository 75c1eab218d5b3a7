"""A fixed slice of the random programs with reductions and slices."""

from __future__ import annotations

import pytest

from tests.fuzz.axes import check


@pytest.mark.parametrize("seed", range(10))
def test_programs(seed: int) -> None:
    wrong, _ = check(seed)
    assert not wrong


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1400))
def test_many_programs(seed: int) -> None:
    wrong, _ = check(seed)
    assert not wrong
