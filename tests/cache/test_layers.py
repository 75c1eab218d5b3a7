"""Keys, layers, and why a key was missed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend.records import build_record
from kernelgen.base import machine, versions
from kernelgen.base.errors import CacheWarning
from kernelgen.base.values import replaced
from kernelgen.cache import key as keys
from kernelgen.cache import layers
from kernelgen.cache.key import (
    Key,
    baseline_parts,
    host_key,
    host_parts,
    portable_parts,
)
from kernelgen.cache.store import Store
from kernelgen.schedule.lower import prepare
from tests.cache import programs
from tests.cache.programs import graph

pytestmark = pytest.mark.usefixtures("own_cache")


def test_sizes_never_miss(own_cache: Path) -> None:
    for size in (0, 1, 2, 1000):
        kg.clear()
        kernel = kg.compile_tape(graph())
        np.testing.assert_allclose(kernel(np.ones(size), np.ones(size)), np.full(size, np.sin(1.0)))
    assert len(programs.records(own_cache)) == 1


def test_one_lambda_redefined_a_thousand_times_is_built_once(own_cache: Path) -> None:
    before = kg.stats()
    kernels = [kg.compile_tape(graph(lambda x, y: np.sin(x) * y + 3)) for _ in range(1000)]
    after = kg.stats()
    assert after.builds - before.builds == 1 and after.hits - before.hits == 999
    assert len(programs.records(own_cache)) == 1
    assert kernels[0].origin == "built" and kernels[-1].origin == "memory"
    kg.clear()
    assert kg.compile_tape(graph(lambda x, y: np.sin(x) * y + 3)).origin == "the user's cache"
    assert kg.stats().builds == after.builds


def test_without_a_cache_nothing_is_read_or_kept(own_cache: Path) -> None:
    kg.compile_tape(graph(), cache=False)
    assert not programs.records(own_cache)
    assert kg.compile_tape(graph(), cache=False).origin == "built"


def changed(monkeypatch: pytest.MonkeyPatch, part: str, text: str) -> Key:
    monkeypatch.setattr(keys, "host_parts", lambda: {**host_parts(), part: text})
    return host_key(kg.compile_tape(graph(), target="interpret").graph, fastmath=False)


CHANGES: dict[str, Any] = {
    "dtypes": {"dtype": np.float32},
    "ranks": {"ndim": 2},
    "graph": {"expression": lambda x, y: np.cos(x) * y},
    "constants": {"expression": lambda x, y: np.sin(x) * y + 2},
}


@pytest.mark.parametrize("part", CHANGES)
def test_another_graph_misses_and_why_names_the_part(part: str) -> None:
    base = graph(lambda x, y: np.sin(x) * y + 1) if part == "constants" else graph()
    kg.compile_tape(base)
    kernel = kg.compile_tape(graph(**CHANGES[part]))
    assert kernel.origin == "built"
    report = kernel.explain()
    assert f"differs in: {part}" in report, report


def test_another_option_misses() -> None:
    kg.compile_tape(graph())
    kernel = kg.compile_tape(graph(), fastmath=True)
    assert kernel.origin == "built"
    assert "options (fastmath=False there, fastmath=True here)" in kernel.explain()


@pytest.mark.parametrize("part", ["cpu", "library", "kernelgen", "numba", "llvmlite", "abi"])
def test_another_version_or_cpu_misses(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kg.compile_tape(graph())
    key = changed(monkeypatch, part, "another")
    assert layers.find(key) is None
    assert f"differs in: {part} (" in layers.why(key) and "another here" in layers.why(key)


def test_why_tells_features_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    kg.compile_tape(graph())
    names = sorted(machine.features())
    key = changed(monkeypatch, "features", " ".join([*names[1:], "sse9"]))
    assert f"features ({names[0]} only there, sse9 only here)" in layers.why(key)


def test_why_of_what_is_there_and_of_an_empty_cache() -> None:
    key = host_key(kg.compile_tape(graph(), target="interpret").graph, fastmath=False)
    assert layers.why(key) == "there was no record at all"
    kg.compile_tape(graph())
    assert "there is a record of it" in layers.why(key)


def test_a_hit_compares_the_whole_key(own_cache: Path) -> None:
    kernel = kg.compile_tape(graph())
    (record,) = programs.records(own_cache)
    other = host_key(kg.compile_tape(graph(ndim=2), target="interpret").graph, fastmath=False)
    path = layers.user_store().path_of(other)
    path.parent.mkdir(parents=True)
    shutil.copy(record, path)
    assert layers.find(other) is None and kernel.record is not None
    assert kg.compile_tape(graph(ndim=2)).origin == "built"


def baseline_bundle(folder: Path, *baselines: str) -> None:
    """A read-only layer with records for baselines."""
    prepared = prepare(graph(), "kernel")
    store = Store(folder / layers.RECORDS, "a bundle")
    for baseline in baselines:
        key = Key(portable_parts(prepared.graph, "cpu", fastmath=False), baseline_parts(baseline))
        store.write(build_record(prepared, key, store=store, baseline=baseline)[0])


here = [
    name for name, (architecture, needed) in machine.BASELINES.items() if machine.runs(architecture, needed)
]


def test_a_projects_bundle_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline_bundle(tmp_path / "bundle", *here)
    monkeypatch.setenv("KERNELGEN_BUNDLE_PATH", str(tmp_path / "bundle"))
    kernel = kg.compile_tape(graph())
    assert kernel.origin == f"the bundle {tmp_path / 'bundle'}"
    assert kernel.record is not None and kernel.record.key.machine["cpu"].endswith(here[0])
    np.testing.assert_allclose(kernel(np.ones(100), np.ones(100)), np.sin(np.ones(100)))


def test_code_that_this_cpu_lacks_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline_bundle(tmp_path / "bundle", *here)
    needed = {flag for name in here for flag in machine.BASELINES[name][1]}
    monkeypatch.setenv("KERNELGEN_BUNDLE_PATH", str(tmp_path / "bundle"))
    key = host_key(prepare(graph(), "kernel").graph, fastmath=False)
    weaker = machine.features() - needed
    monkeypatch.setattr(machine, "features", lambda: weaker)
    assert layers.find(key) is None
    store = layers.shared_stores()[0]
    reasons = [layers.unusable(record) for _, record in store.siblings(key)]
    assert len(reasons) == len(here) and all("which this CPU has not" in str(r) for r in reasons)


def test_another_architecture_or_abi_is_not_run() -> None:
    record = kg.compile_tape(graph()).record
    assert record is not None and layers.unusable(record) is None
    assert "it is for vax" in str(layers.unusable(replaced(record, architecture="vax")))
    old = Key(record.key.portable, {**record.key.machine, "abi": "0"})
    assert "its ABI is 0" in str(layers.unusable(replaced(record, key=old)))


def test_a_record_copied_from_another_machine_is_not_run(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kg.compile_tape(graph())
    weaker = machine.features() - {"avx2", "asimd"}
    key = changed(monkeypatch, "features", " ".join(sorted(weaker)))
    monkeypatch.setattr(machine, "features", lambda: weaker)
    monkeypatch.setenv("KERNELGEN_BUNDLE_PATH", str(own_cache))
    assert layers.find(key) is None


def test_without_a_compiler_records_of_other_versions_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    kg.compile_tape(graph())
    key = changed(monkeypatch, "numba", "absent")
    found = layers.find(key)
    assert found is not None and found.record.key.machine["numba"] == versions.installed("numba")


def test_a_record_that_cannot_be_loaded_is_built_anew(own_cache: Path) -> None:
    record = kg.compile_tape(graph()).record
    assert record is not None
    broken = {**record.payloads, "object.0": record.payloads["object.0"][:2000]}
    layers.user_store().write(replaced(record, payloads=broken))
    kg.clear()
    with pytest.warns(CacheWarning, match="cannot be loaded"):
        kernel = kg.compile_tape(graph())
    assert kernel.origin == "built"
    kg.clear()
    assert kg.compile_tape(graph()).origin == "the user's cache"
