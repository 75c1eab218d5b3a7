"""A fixed slice of the state fuzzer."""

from __future__ import annotations

from tests.fuzz import state


def test_jitted_functions_follow_state_that_changes() -> None:
    tally = state.run(1500, 7)
    assert not tally.failures, tally.failures[0]
    assert tally.refused * 20 < tally.calls and tally.reused > 20
