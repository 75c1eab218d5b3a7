"""What recorded graphs come to: found again in memory and on disk, and never that of another graph."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base import versions
from kernelgen.base.errors import CacheError, CacheWarning, KernelgenError
from kernelgen.base.values import replaced
from kernelgen.cache import layers, outcomes
from kernelgen.ir import Graph
from kernelgen.schedule import lower
from tests.cache import programs

F32, F64 = np.float32, np.float64


pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Graph]:
    """The recorded graphs for which passes and scheduler have run."""
    made: list[Graph] = []
    run = lower.prepare_any

    def noted(recorded: Graph, *args: Any, **kwargs: Any) -> Any:
        made.append(recorded)
        return run(recorded, *args, **kwargs)

    monkeypatch.setattr(lower, "prepare_any", noted)
    return made


def recorded(
    function: Callable[..., Any], dtype: Any = F64, ndim: int = 1, *, names: str = "xy", output: str = "z"
) -> Graph:
    """The graph of a function of two inputs."""
    with kg.Tape() as tape:
        tape.output(**{output: function(*(tape.input(name, dtype, ndim=ndim) for name in names))})
    return tape.graph


def stored(folder: Path) -> list[Path]:
    return sorted(folder.glob("programs/??/*/*.kgr"))


def wave(x: Any, y: Any) -> Any:
    return np.sin(x) * y + 1.5


def test_passes_run_once_in_a_process_and_once_on_a_machine(runs: list[Graph], own_cache: Path) -> None:
    kernels = [kg.compile_tape(recorded(wave)) for _ in range(3)]
    assert len(runs) == 1 and len(stored(own_cache)) == 1
    kg.clear()
    kernels.append(kg.compile_tape(recorded(wave)))
    assert len(runs) == 1 and kernels[-1].origin == "the user's cache"
    x = np.linspace(-4, 4, 1001)
    results = [kernel(x, x).tobytes() for kernel in kernels]
    assert len(set(results)) == 1
    assert "passes" in kernels[0].seconds and not kernels[-1].seconds.keys() & {"passes", "schedule"}


def test_what_is_asked_for_is_made_then(runs: list[Graph]) -> None:
    first, second = (kg.compile_tape(recorded(wave)) for _ in range(2))
    assert len(runs) == 1
    assert str(second.schedule) == str(first.schedule) and "sin(x_i)" in second.source
    assert second.graph is second.steps[-1].after and len(runs) == 2
    assert [s.name for s in second.steps] == [s.name for s in first.steps]
    assert second.program == first.program and "passes" in second.explain()


def test_lines_and_names_are_those_of_this_recording() -> None:
    first = kg.compile_tape(recorded(wave), name="first")
    second = kg.compile_tape(recorded(lambda x, y: np.sin(x) * y + 1.5), name="second")
    assert second.origin == "memory" and (first.name, second.name) == ("first", "second")
    assert "lambda x, y: np.sin(x) * y + 1.5" in second.source
    assert "lambda" not in first.source and "return np.sin(x)" in first.source
    with pytest.raises(KernelgenError, match=r"second\(\)"):
        second(np.ones(3))
    other = kg.compile_tape(recorded(wave, names="ab", output="c"))
    np.testing.assert_array_equal(other(b=np.ones(2), a=np.zeros(2)), np.full(2, 1.5))
    with pytest.raises(KernelgenError, match=r"\(a, b\)"):
        other(x=np.ones(2), y=np.ones(2))


def test_captured_arrays_are_those_of_this_recording(runs: list[Graph]) -> None:
    arrays = [np.arange(3.0), np.arange(3.0) * 7, np.full(1, 2.0)]
    kernels = [kg.compile_tape(recorded(lambda x, y, a=a: (x * a).sum() + y)) for a in arrays]
    assert len(runs) == 1
    for kernel, array in zip(kernels, arrays, strict=True):
        x = np.array([1.0, 2.0, 4.0])
        np.testing.assert_array_equal(kernel(x, x), (x * array).sum() + x)
    kept = [
        p.captured for outcome in outcomes.memory.outcomes._known.values() for p in outcome.program.parameters
    ]
    assert kept == [None, None, None]


def test_without_a_cache_nothing_is_looked_up_or_kept(runs: list[Graph], own_cache: Path) -> None:
    for _ in range(2):
        kg.compile_tape(recorded(wave), cache=False)
    kg.compile_tape(recorded(wave), target="interpret")
    assert len(runs) == 3 and not stored(own_cache)


def payload(bits: int) -> float:
    """A NaN of these bits."""
    return float(np.array(0x7FF8_0000_0000_0000 | bits, np.uint64).view(F64))


ALIKE: dict[str, list[Graph]] = {
    "names": [
        recorded(wave),
        recorded(wave, names="ab"),
        recorded(wave, names="yx"),
        recorded(wave, output="w"),
    ],
    "operands": [
        recorded(lambda x, y: x - y),
        recorded(lambda x, y: y - x),
        recorded(lambda x, y: x - x),
        recorded(lambda x, y: np.sin(x) - np.sin(x)),
        recorded(lambda x, y: (lambda s: s - s)(np.sin(x))),
    ],
    "types": [
        recorded(wave, dtype, ndim) for dtype in (np.float16, F32, F64, np.int64) for ndim in (0, 1, 2)
    ],
    "constants": [
        recorded(lambda x, y, c=c: x + y * c)
        for c in (0.0, -0.0, 1.0, np.inf, -np.inf, payload(1), payload(2))
    ],
    "kinds of literals": [
        recorded(lambda x, y, c=c: x * c, np.int8) for c in (2, 2.0, np.float32(2), np.int16(2), True)
    ]
    + [recorded(lambda x, y, c=c: x * c, F32) for c in (2, np.float64(2), np.complex64(2), True)],
    "sizes": [recorded(lambda x, y, n=n: x[n:] + y[:-n]) for n in (1, 2, 3)]
    + [recorded(lambda x, y, n=n: x[n] + y) for n in (1, 2, -1)],
    "axes": [
        recorded(function, ndim=2)
        for function in (
            lambda x, y: x.sum(0) + y,
            lambda x, y: x.sum(1) + y,
            lambda x, y: x.sum(1, keepdims=True) + y,
            lambda x, y: x.sum() + y,
            lambda x, y: x.mean(1) + y,
            lambda x, y: x.std(1) + y,
            lambda x, y: x.std(1, ddof=1) + y,
            lambda x, y: x.T + y,
            lambda x, y: x.max(1) + y,
            lambda x, y: x.max(1, initial=0.0) + y,
            lambda x, y: x.max(1, initial=-0.0) + y,
            lambda x, y: x.max(1, initial=payload(1)) + y,
            lambda x, y: x.max(1, initial=payload(2)) + y,
        )
    ],
    "captured": [
        recorded(lambda x, y, a=a: x * a + y) for a in (np.ones(3), np.ones(3, F32), np.ones((3, 1)))
    ]
    + [recorded(lambda x, y: x * y + y)],
}


@pytest.mark.parametrize("kind", ALIKE)
def test_other_graphs_have_other_keys(kind: str) -> None:
    keys = [outcomes.key_of(g, fastmath=fast) for g in ALIKE[kind] for fast in (False, True)]
    assert None not in keys
    for one, other in itertools.combinations(keys, 2):
        assert one is not None and other is not None
        assert one.text != other.text and one.differing(other)


def test_constants_that_are_told_apart_by_bits_alone_stay_what_they_are() -> None:
    x = np.array([-0.0, 1.0])
    for _ in range(2):
        for c in (0.0, -0.0):
            kernel = kg.compile_tape(recorded(lambda x, y, c=c: x + c))
            assert kernel(x, x).tobytes() == (x + c).tobytes()
        kg.clear()


MODEL = """
import sys, zlib
import numpy as np
import kernelgen as kg

weights = np.linspace(1, 2, 7)

def functions():
    yield lambda x, y: 2.5 * np.sin(x) ** 2 + y
    yield lambda x, y: (x * y).sum(axis=1, keepdims=True) + np.exp(-x) * weights
    yield lambda x, y: np.where(x > y, x, np.float32(0.25)) % 3 + x[1:, ::-1][:1]
    yield lambda x, y: x.std(axis=0, ddof=1) + np.nanmax(y, axis=0) + np.cumsum(np.ones(7))
    def changed(x, y):
        z = np.zeros_like(x); z[1:-1] = x[:-2] + x[2:]; z[:, 0] = -0.0
        return z / y
    yield changed
    yield lambda x, y: x * x.max() + y[::-1] - x.T[1:2, :1] * np.minimum(y, -0.0)

rng = np.random.default_rng(5)
x, y = rng.normal(size=(2, 6, 7))
for dtype in (np.float64, np.float32):
    for k, function in enumerate(functions()):
        with kg.Tape(f"model{k}") as tape:
            a, b = tape.input("x", dtype, ndim=2), tape.input("y", dtype, ndim=2)
            tape.output(z=function(a, b))
        kernel = kg.compile_tape(tape)
        result = kernel(x.astype(dtype), y.astype(dtype))
        print(zlib.crc32(np.ascontiguousarray(result).tobytes()), result.dtype, result.shape)
print("kernelgen.passes" in sys.modules, "kernelgen.schedule.loop_nest" in sys.modules)
"""


def test_another_process_gives_the_same_bits_without_passes(tmp_path: Path) -> None:
    first, errors = programs.run(tmp_path, MODEL)
    assert not errors and first[-2:] == ["True", "True"]
    second, errors = programs.run(tmp_path, MODEL)
    assert not errors and second == [*first[:-2], "False", "False"]


@pytest.mark.parametrize("how", ["bit", "content"])
def test_a_damaged_program_is_set_aside_and_made_anew(how: str, own_cache: Path, runs: list[Graph]) -> None:
    kg.compile_tape(recorded(wave))
    (path,) = stored(own_cache)
    if how == "bit":
        data = bytearray(path.read_bytes())
        data[len(data) * 2 // 3] ^= 4
        path.write_bytes(data)
    else:
        store = layers.program_store()
        record = store.read_file(path)
        assert record is not None
        content = json.loads(record.payloads[outcomes.PAYLOAD])
        content["program"]["Program"]["unknown"] = 1
        store.put(replaced(record, payloads={outcomes.PAYLOAD: json.dumps(content).encode()}))
    kg.clear()
    with pytest.warns(CacheWarning, match="is not used") as caught:
        kernel = kg.compile_tape(recorded(wave))
    assert len(caught) == 1 and len(runs) == 2 and kernel.origin == "the user's cache"
    x = np.linspace(0, 1, 9)
    np.testing.assert_allclose(kernel(x, x), np.sin(x) * x + 1.5, rtol=1e-14)
    assert len(list(own_cache.glob("programs/aside/*"))) == 1 and len(stored(own_cache)) == 1


def test_what_others_may_write_is_not_trusted(own_cache: Path, runs: list[Graph]) -> None:
    kg.compile_tape(recorded(wave))
    stored(own_cache)[0].chmod(0o666)
    kg.clear()
    with pytest.warns(CacheWarning, match="every user may write to it"):
        kg.compile_tape(recorded(wave))
    assert len(runs) == 2


def test_other_passes_and_another_numpy_find_nothing(
    monkeypatch: pytest.MonkeyPatch, runs: list[Graph]
) -> None:
    kg.compile_tape(recorded(wave))
    for place, name, value in ((versions, "passes_digest", lambda: "other"), (np, "__version__", "0.9")):
        kg.clear()
        with monkeypatch.context() as patch:
            patch.setattr(place, name, value)
            before = len(runs)
            kg.compile_tape(recorded(wave))
            assert len(runs) == before + 1


def test_the_digest_covers_what_passes_and_scheduler_are_made_of() -> None:
    """Every module that they import, but for those that make no difference to a graph."""
    code = (
        "import sys, kernelgen.schedule.lower as lower; "
        "print(*(m for m in sys.modules if m.startswith('kernelgen.')))"
    )
    names, _ = programs.run(Path(os.environ["KERNELGEN_CACHE_DIR"]), code)
    places = [place.removesuffix(".py").replace("/", ".") for place in versions._BEFORE]
    covered = tuple(f"kernelgen.{place}" for place in places)
    missing = {n for n in names if not n.startswith(covered)}
    assert missing == {"kernelgen.runtime"}


def test_graphs_that_only_a_process_knows_are_not_kept(own_cache: Path, runs: list[Graph]) -> None:
    class Box:
        def __call__(self, x: Any) -> Any:
            return x + 1

    opaque = kg.opaque(Box(), out=kg.spec(F64, 1))
    with kg.Tape("inner") as inner:
        inner.output(z=np.cos(inner.input("x", F64, ndim=1)))
    graphs = [recorded(lambda x, y: opaque(np.sin(x)) * y), recorded(lambda x, y: inner(x) * y)]
    for graph in graphs:
        assert outcomes.key_of(graph, fastmath=False) is None
        before = len(runs)
        for _ in range(2):
            kernel = kg.compile_tape(graph)
        assert len([g for g in runs[before:] if g is graph]) == 2
        assert kernel(np.zeros(2), np.ones(2)).tolist() == [1.0, 1.0]


def test_a_tuned_kernel_keeps_its_measured_costs() -> None:
    kernels = []
    for _ in range(2):
        kernels.append(kg.compile_tape(recorded(wave), tune=True))
        kg.clear()
    costs = [[nest.picoseconds for nest in kernel.program.nests] for kernel in kernels]
    assert costs[0] == costs[1] and kernels[1].origin == "the user's cache"
    assert kg.compile_tape(recorded(wave)).program.nests[0].picoseconds == 0


def test_what_is_known_must_be_what_the_passes_make(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise code would be built for one graph, and called for another."""
    from kernelgen import passes

    kg.compile_tape(recorded(wave))
    for path in programs.records(own_cache):
        path.unlink()
    kernel = kg.compile_tape(recorded(wave))
    kg.clear()
    other = passes.Pass("other", lambda graph: recorded(lambda x, y: np.cos(x) * y))
    monkeypatch.setattr(passes, "_LAST", (*passes._LAST, other))
    for ask in (lambda: kernel.graph, lambda: kg.compile_tape(recorded(wave))):
        with pytest.raises(CacheError, match="is not what the passes make of it"):
            ask()
