"""The key of compiled code: named parts, compared in whole and told apart by name.

The portable parts say what is computed: they are equal on every machine. The machine's parts say what the
code was built for and with: the CPU, its features, the C library, and the versions of the compilers.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kernelgen.base import machine, versions
from kernelgen.base.digest import sha256
from kernelgen.base.values import frozen

if TYPE_CHECKING:
    from kernelgen.ir import Graph


@frozen
class Key:
    """The named parts of a key.

    Attributes:
        portable: what is computed: graph, dtypes, ranks, constants, layouts, target, options.
        machine: what the code is for and was built with.
    """

    portable: Mapping[str, str]
    machine: Mapping[str, str]

    @property
    def text(self) -> str:
        """The whole key as text; equal keys have equal texts."""
        return json.dumps([dict(self.portable), dict(self.machine)], sort_keys=True)

    @property
    def portable_digest(self) -> str:
        """Names the folder of all records that compute the same."""
        return _digest(self.portable)

    @property
    def machine_digest(self) -> str:
        """Names the record among those."""
        return _digest(self.machine)

    @property
    def parts(self) -> dict[str, str]:
        """All parts by name."""
        return {**self.portable, **self.machine}

    def differing(self, other: Key) -> list[str]:
        """The names of the parts that differ, in order."""
        mine, theirs = self.parts, other.parts
        return [name for name in dict.fromkeys([*mine, *theirs]) if mine.get(name) != theirs.get(name)]


def _digest(parts: Mapping[str, str]) -> str:
    return sha256(json.dumps(dict(parts), sort_keys=True).encode())[:40]


def portable_parts(graph: Graph, target: str, *, fastmath: bool, tune: bool = False) -> dict[str, str]:
    """What is computed, of an optimized graph."""
    from kernelgen.ir import structural_key  # Late, for loading a kernel needs no graph.

    return structure_parts(structural_key.parts(graph), target, fastmath=fastmath, tune=tune)


def structure_parts(
    structure: Mapping[str, str], target: str, *, fastmath: bool, tune: bool = False
) -> dict[str, str]:
    """The same, of the structure of one: `ir.structural_key.parts`."""
    options = f"fastmath={fastmath}" + " tune=True" * tune
    return {**structure, "layouts": "any", "target": target, "options": options}


@functools.cache
def host_parts() -> dict[str, str]:
    """What code is for and built with when it is built on this machine for itself."""
    return {
        "cpu": machine.description(),
        "features": " ".join(sorted(machine.features())),
        "library": machine.library(),
        **compiler_parts(),
    }


def baseline_parts(baseline: str) -> dict[str, str]:
    """The same for code that is built for every CPU of a baseline; see `machine.BASELINES`."""
    architecture, needed = machine.BASELINES[baseline]
    return {
        "cpu": f"{architecture} {baseline}",
        "features": " ".join(sorted(needed)),
        "library": "any",
        **compiler_parts(),
    }


@functools.cache
def compiler_parts() -> dict[str, str]:
    """The versions of what builds."""
    return {
        "abi": str(versions.ABI),
        "kernelgen": versions.emitter_digest(),
        "numba": versions.installed("numba"),
        "llvmlite": versions.installed("llvmlite"),
    }


def host_key(graph: Graph, *, fastmath: bool, tune: bool = False) -> Key:
    """The key of an optimized graph compiled for this machine."""
    return Key(portable_parts(graph, "cpu", fastmath=fastmath, tune=tune), host_parts())
