"""A fixed slice of the random programs with reductions and slices, on a GPU that is none."""

from __future__ import annotations

import pytest

from tests.fuzz.gpu import check


@pytest.mark.parametrize(
    ("seed", "target"),
    [
        (7, "cupy"),
        (6, "cuda"),
        *(pytest.param(s, "cupy", marks=pytest.mark.slow) for s in range(600, 660, 2)),
    ],
)
def test_programs(seed: int, target: str) -> None:
    wrong, calls = check(seed, target)
    assert not wrong
    assert calls or seed >= 600, "refused"
