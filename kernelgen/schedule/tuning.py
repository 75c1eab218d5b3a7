"""What the auto-tuner chooses for a kernel, and how it is kept with the kernel's record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from kernelgen.base.values import frozen, replaced
from kernelgen.runtime.program import Program

PAYLOAD = "tuning"
"""The name of a record's payload that holds the choice."""

Vectors = Literal["emitted", "widest", "half"]


@frozen
class Tuning:
    """How the loops of a kernel are compiled, and what an element costs.

    Attributes:
        vectors: "emitted" leaves the width to the emitter and LLVM; "widest" takes the widest vectors of the
            CPU; "half" takes half of them.
        interleave: vectors that are computed at a time; 0 leaves it to LLVM.
        picoseconds: measured for one element on one thread; 0 where the cost is estimated. From it follows
            how many elements are worth a second thread.
        speedup: the measured time of the untuned code, divided by that of the chosen.
    """

    vectors: Vectors = "emitted"
    interleave: int = 0
    picoseconds: int = 0
    speedup: float = 1.0

    def to_bytes(self) -> bytes:
        """The choice as JSON."""
        fields = ("vectors", "interleave", "picoseconds", "speedup")
        return json.dumps({name: getattr(self, name) for name in fields}).encode()

    def __str__(self) -> str:
        width = {"emitted": "the emitter's vectors", "widest": "the widest vectors", "half": "half vectors"}
        several = f", {self.interleave} at a time" if self.interleave else ""
        cost = f"; {self.picoseconds / 1000:.2f} ns for each element" if self.picoseconds else ""
        return f"{width[self.vectors]}{several}{cost}; {self.speedup:.2f} times the untuned speed"


def tuning_of(payloads: Mapping[str, bytes]) -> Tuning | None:
    """The choice that a record holds; None for a record of an untuned kernel."""
    data = payloads.get(PAYLOAD)
    return None if data is None else Tuning(**json.loads(data))


def tuned_program(program: Program, tuning: Tuning | None) -> Program:
    """The program with the measured cost of an element in place of the estimate."""
    if tuning is None or not tuning.picoseconds:
        return program
    share = max(tuning.picoseconds // len(program.nests), 1)
    return replaced(program, nests=tuple(replaced(nest, picoseconds=share) for nest in program.nests))
