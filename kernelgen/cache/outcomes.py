"""What recorded graphs come to, so that passes and scheduler do not run for one that was compiled before.

A recorded graph is found by all that they read of it, and on the disk by their own sources besides, and by
the machine, whose NumPy computes constants. What is found is the structure of the optimized graph, which
leads to its code, and the program that calls it; the rest is made when somebody asks for it.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time

import numpy as np

from kernelgen.base import versions
from kernelgen.base.errors import CacheError, UnsupportedError
from kernelgen.base.values import replaced
from kernelgen.cache import layers
from kernelgen.cache.key import Key, host_parts
from kernelgen.cache.memory import Outcome, memory
from kernelgen.cache.record import Record
from kernelgen.ir import Graph, structural_key
from kernelgen.runtime.stored import decode_program, encode_program

KIND = PAYLOAD = "program"


def key_of(recorded: Graph, *, fastmath: bool) -> Key | None:
    """The key of what a recorded graph comes to; None where that cannot be kept."""
    parts = structural_key.recorded_parts(recorded)
    if parts is None:
        return None
    machine = {
        **host_parts(),
        "passes": versions.passes_digest(),
        "numpy": np.__version__,
        "python": sys.version,
    }
    return Key({**parts, "options": f"fastmath={fastmath}"}, machine)


def find(key: Key) -> Outcome | None:
    """What is kept for a key, in memory or on the user's disk."""
    place = tuple(key.portable.values())
    known = memory.outcomes.get(place)
    if known is None:
        known = _from_disk(key)
        if known is not None:
            memory.outcomes.put(place, known)
    return known


def keep(key: Key, outcome: Outcome) -> None:
    """Keeps what a graph comes to, in memory and on the disk, where that can be written."""
    program = outcome.program
    if any(p.captured is not None for p in program.parameters):
        parameters = tuple(replaced(p, captured=None) for p in program.parameters)
        program = replaced(program, parameters=parameters)
    outcome = Outcome(outcome.structure, program)
    memory.outcomes.put(tuple(key.portable.values()), outcome)
    with contextlib.suppress(OSError, UnsupportedError):
        record = _record(key, outcome)
        if _content(record) == outcome:
            layers.program_store().put(record)


def _record(key: Key, outcome: Outcome) -> Record:
    content = {"structure": dict(outcome.structure), "program": encode_program(outcome.program)}
    return Record(
        key=key,
        kind=KIND,
        name=outcome.program.name,
        symbols=(),
        architecture="",
        requires=(),
        target={},
        seconds={},
        created=time.time(),
        payloads={PAYLOAD: json.dumps(content).encode()},
    )


def _content(record: Record) -> Outcome:
    content = json.loads(record.payloads[PAYLOAD])
    return Outcome(content["structure"], decode_program(content["program"]))


def _from_disk(key: Key) -> Outcome | None:
    store = layers.program_store()
    record = store.read(key)
    if record is None:
        return None
    path = store.file_of(key)
    try:
        found = _content(record)
    except (CacheError, ValueError, KeyError, TypeError) as error:
        store.set_aside(path, f"what it holds is no program: {error!r:.100}")
        return None
    store.touch(path)
    return found
