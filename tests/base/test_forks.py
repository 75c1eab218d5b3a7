"""Forks wait for builds, and builds for forks."""

from __future__ import annotations

import os
import threading

import pytest

from kernelgen.base.forks import Gate


def closes_at_once(gate: Gate) -> bool:
    """Whether a fork on another thread would go ahead now."""
    done = threading.Event()

    def fork() -> None:
        gate._close()
        gate._open()
        done.set()

    thread = threading.Thread(target=fork, daemon=True)
    thread.start()
    return done.wait(0.2)


def test_a_fork_waits_for_the_builds_of_other_threads() -> None:
    gate = Gate()
    assert closes_at_once(gate)
    with gate.building(), gate.building():
        assert not closes_at_once(gate)
    assert closes_at_once(gate)


def test_a_build_that_forks_does_not_wait_for_itself() -> None:
    gate = Gate()
    with gate.building():
        gate._close()
        gate._open()


def test_the_gate_may_be_closed_twice_by_one_fork() -> None:
    gate = Gate()
    gate._close()
    gate._close()
    gate._open()
    gate._open()
    assert closes_at_once(gate)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # JAX warns of any fork.
def test_a_child_finds_the_gate_open() -> None:
    gate = Gate()
    with gate.building():
        child = os.fork()
        if child == 0:
            os._exit(0 if gate._running == 0 and not gate._closed_by else 1)
    assert os.waitpid(child, 0)[1] == 0
