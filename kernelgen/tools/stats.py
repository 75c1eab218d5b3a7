"""`kg.stats()`: what this process compiled, what it did not need to, and what the kernels save."""

from __future__ import annotations

from collections.abc import Mapping

from kernelgen.base.values import frozen
from kernelgen.cache.memory import memory
from kernelgen.jit import tiers


@frozen
class Stats:
    """Counts of this process.

    Attributes:
        builds: kernels compiled.
        loads: kernels whose code was read from the disk.
        hits: kernels whose code was in memory.
        misses: kernels whose code was neither in memory nor on disk.
        seconds: time spent in builds.
        stages: time spent in each stage: "trace" of jitted functions, "passes", "schedule", "emit", ...
        tiers: how many graphs of jitted functions are on each tier now; see `kernelgen.jit.tiers`.
        bytes_saved: an estimate of the bytes that NumPy would have moved for temporaries, and the kernels of
            the jitted functions that exist did not.
    """

    builds: int
    loads: int
    hits: int
    misses: int
    seconds: float
    stages: Mapping[str, float]
    tiers: Mapping[str, int]
    bytes_saved: int

    def __repr__(self) -> str:
        stages = ", ".join(f"{name} {seconds:.3g} s" for name, seconds in self.stages.items())
        tiers = ", ".join(f"{count} {name}" for name, count in self.tiers.items())
        return (
            f"<stats: {self.builds} built, {self.loads} loaded, {self.hits} hits, {self.misses} misses, "
            f"{self.seconds:.3g} s ({stages}), graphs: {tiers or 'none'}, {self.bytes_saved:.3g} bytes saved>"
        )


def stats() -> Stats:
    """How often this process compiled, how often it did not need to, and what that took and saved."""
    counts = memory.counts()
    return Stats(
        counts.builds,
        counts.loads,
        counts.hits,
        counts.misses,
        counts.seconds,
        counts.stages,
        tiers.count_tiers(),
        tiers.bytes_saved(),
    )
