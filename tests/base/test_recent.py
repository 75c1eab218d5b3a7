"""What was used lately is kept."""

from __future__ import annotations

import os

import pytest

from kernelgen.base.recent import Recent


def test_the_one_that_was_not_used_for_longest_goes() -> None:
    kept: Recent[str, int] = Recent(2)
    assert kept.put("a", 1) == 1 and kept.put("b", 2) == 2
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (1, None, 3)
    assert kept.put("a", 9) == 1  # Another thread was first.
    kept.clear()
    assert kept.get("a") is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_child_is_not_held_up_by_a_lock_of_its_parent() -> None:
    kept: Recent[str, int] = Recent(2)
    with kept._lock:
        child = os.fork()
        if child == 0:
            os._exit(0 if kept.put("a", 1) == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0
