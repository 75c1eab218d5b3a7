"""Signals while machine code is made: their handlers run, and no build is broken by them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from kernelgen.base import interrupts


class Stop(Exception):
    """Raised by a handler."""


@pytest.fixture
def raising(monkeypatch: pytest.MonkeyPatch):
    """A handler of SIGUSR1 that raises."""

    def handler(number: int, frame: object) -> None:
        raise Stop(number)

    before = signal.signal(signal.SIGUSR1, handler)
    yield handler
    signal.signal(signal.SIGUSR1, before)


def test_handler_waits_for_the_end(raising: object) -> None:
    done = []
    with pytest.raises(Stop), interrupts.Deferred():
        os.kill(os.getpid(), signal.SIGUSR1)
        done.append(1)
    assert done == [1]
    assert signal.getsignal(signal.SIGUSR1) is raising


def test_each_signal_is_delivered(raising: object) -> None:
    numbers: list[int] = []
    before = signal.signal(signal.SIGUSR2, lambda number, frame: numbers.append(number))
    try:
        with interrupts.Deferred():
            os.kill(os.getpid(), signal.SIGUSR2)
            assert not numbers
        assert numbers == [signal.SIGUSR2]
        os.kill(os.getpid(), signal.SIGUSR2)
        assert numbers == [signal.SIGUSR2] * 2
    finally:
        signal.signal(signal.SIGUSR2, before)


def test_nested(raising: object) -> None:
    done = []
    with pytest.raises(Stop), interrupts.Deferred():
        with interrupts.Deferred():
            os.kill(os.getpid(), signal.SIGUSR1)
        done.append(1)
    assert done == [1]
    assert signal.getsignal(signal.SIGUSR1) is raising


def test_ignored_and_default_signals_stay() -> None:
    before = {number: signal.getsignal(number) for number in signal.valid_signals()}
    with interrupts.Deferred():
        assert signal.getsignal(signal.SIGTERM) is before[signal.SIGTERM]
    assert {number: signal.getsignal(number) for number in signal.valid_signals()} == before


def test_other_threads_leave_handlers_alone(raising: object) -> None:
    seen: list[object] = []

    def work() -> None:
        with interrupts.Deferred():
            seen.append(signal.getsignal(signal.SIGUSR1))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [raising]


STORM = """
import random, signal, sys
import numpy as np
import kernelgen as kg

def build(k):
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(np.sin(x * k) + x)
    return kg.compile_tape(tape, target="cpu", cache=False)

build(0.5)  # Imports are done.
def stop(number, frame):
    raise KeyboardInterrupt
signal.signal(signal.SIGALRM, stop)
random.seed(int(sys.argv[1]))
stopped, x = 0, np.arange(5.0)
for k in range(40):
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(0.001, 0.08))
        build(k)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except KeyboardInterrupt:
        stopped += 1
assert np.allclose(build(3.0)(x), np.sin(x * 3.0) + x)
print(stopped)
"""


def test_interrupted_builds_do_not_break_later_ones() -> None:
    found = subprocess.run([sys.executable, "-c", STORM, "1"], capture_output=True, text=True, timeout=300)
    assert found.returncode == 0, found.stderr
    assert int(found.stdout) > 5
