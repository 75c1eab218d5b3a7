"""What numba does not document is used in one module, and is there in the versions that kernelgen allows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numba.core.base import BaseContext
from numba.core.registry import cpu_target

import kernelgen as kg
from kernelgen.backend import compiler, llvm_hints, numba_internals, straight_line
from kernelgen.base import versions
from kernelgen.ops import OPS
from tests.ops import oracle

BACKEND = Path(numba_internals.__file__).parent
OTHERS = sorted(p for p in BACKEND.rglob("*.py") if p.name != "numba_internals.py")

DOCUMENTED = re.compile(
    r"(numba|numba\.cuda)(\.(types|extending|config|cgutils|njit|intrinsic|lower_builtin|type_callable))*"
    r"|numba\.core\.(cgutils|errors)(\.\w+)?"
)
"""What numba's documentation lets others import."""


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_installed_numba_has_every_name() -> None:
    assert numba_internals.missing() == [], (
        f"numba {metadata.version('numba')} changed; kernelgen was tested with {versions.TESTED['numba']}"
    )


@pytest.mark.parametrize("package", sorted(versions.TESTED))
def test_the_oldest_tested_release_is_the_oldest_allowed(package: str) -> None:
    needs = [re.match(rf"{package}>=([\d.]+)", need) for need in metadata.requires("kernelgen") or ()]
    assert [match[1] for match in needs if match] == [versions.TESTED[package][0]]


@pytest.mark.parametrize("file", OTHERS, ids=lambda p: p.relative_to(BACKEND).as_posix())
def test_other_modules_keep_to_what_is_documented(file: Path) -> None:
    used = [name for name in imported(file) if name.split(".")[0] == "numba"]
    assert [name for name in used if not DOCUMENTED.fullmatch(name)] == []
    names = {name for group in numba_internals._NAMES.values() for name in group} - {"noalias", "fastmath"}
    attributes = {n.attr for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Attribute)}
    assert attributes & names == set()


def halvings() -> kg.Tape:
    """Something with a loop inside, which numba compiles."""
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(kg.while_loop(lambda v: v > 1, lambda v: v / 2, x))
    return tape


def test_a_numba_without_a_name_is_told_by_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(BaseContext, "subtarget")
    monkeypatch.setattr(versions, "installed", lambda package: "0.99.1")
    with pytest.raises(kg.BuildError, match=r"numba 0\.99\.1 lacks .*\.subtarget") as caught:
        kg.compile_tape(halvings(), target="cpu", cache=False)
    assert "0.66 to 0.68" in str(caught.value)


def test_other_errors_are_not_laid_on_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> None:
        raise AttributeError("no such thing")

    monkeypatch.setattr(llvm_hints, "drop_overflow_promises", fail)
    with pytest.raises(AttributeError, match="no such thing"):
        kg.compile_tape(halvings(), target="cpu", cache=False)


LOOPS = [(row, dtypes) for row in OPS.values() for dtypes in oracle.loops(row)]
TIED = {"ldexp", "power", "float_power", "gcd", "lcm"}
"""Operations for whose code LLVM has several orders of blocks or registers that it holds for equal."""

SETTLED = [(row, dtypes) for row, dtypes in LOOPS if row.name not in TIED]
BATCHES = [(dtypes, tuple(r.name for r in rows)) for dtypes, rows in oracle.batches(SETTLED)]


def outside(*args: Any) -> None:
    raise straight_line.Outside


def object_codes(tape: kg.Tape, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The machine code of a tape, and what it is when numba's own compiler and contexts type and lower it."""
    codes = []
    add_attributes = llvm_hints.add_attributes

    def add(function: Any, *texts: str) -> None:
        """Leaves it to LLVM when to put loops in line, for numba hands over optimized ones."""
        loop = function.name.startswith(("kernelgen.loop.", "_ZN"))
        add_attributes(function, *(text for text in texts if not (loop and text == "alwaysinline")))

    monkeypatch.setattr(llvm_hints, "add_attributes", add)
    lowered: list[Any] = []
    straight = straight_line.lower

    def counted(*args: Any) -> Any:
        made = straight(*args)
        lowered.append(made)
        return made

    monkeypatch.setattr(straight_line, "lower", counted)
    build = compiler.build

    def keep(*args: Any, **options: Any) -> compiler.Built:
        codes.append(build(*args, **options))
        return codes[-1]

    monkeypatch.setattr(compiler, "build", keep)
    with monkeypatch.context() as without:
        without.setattr(numba_internals, "lower", outside)
        kg.compile_tape(tape, target="cpu", cache=False)
    assert lowered
    monkeypatch.setattr(numba_internals, "cpu_target", cpu_target)
    monkeypatch.setattr(straight_line, "lower", outside)
    kg.compile_tape(tape, target="cpu", cache=False)
    return [built.code for built in codes]


def recorded(dtypes: oracle.DTypes, names: Iterable[str]) -> kg.Tape:
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{i}", d, ndim=1) for i, d in enumerate(dtypes)]
        tape.output(**{f"r_{name}": oracle.record(OPS[name], tensors) for name in names})
    return tape


@pytest.mark.parametrize(
    "dtypes, names",
    [pytest.param(*batch, marks=pytest.mark.slow if k % 6 else ()) for k, batch in enumerate(BATCHES)],
    ids=str,
)
def test_code_is_what_numbas_own_compiler_gives(
    dtypes: oracle.DTypes, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    own, numbas = object_codes(recorded(dtypes, names), monkeypatch)
    assert own == numbas


@pytest.mark.parametrize("dtypes, name", [(d, row.name) for row, d in LOOPS if row.name in TIED], ids=str)
def test_values_are_what_numbas_own_compiler_gives(
    dtypes: oracle.DTypes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tape, arguments = recorded(dtypes, [name]), oracle.arguments(OPS[name], dtypes)
    own = kg.compile_tape(tape, target="cpu", cache=False)(*arguments)
    monkeypatch.setattr(straight_line, "lower", outside)
    numbas = kg.compile_tape(tape, target="cpu", cache=False)(*arguments)
    assert own.tobytes() == numbas.tobytes()


@pytest.mark.parametrize("dtype", [oracle.BOOL, np.int8, np.uint64, np.float16, np.float32, np.complex64])
def test_casts_are_those_of_numbas_own_compiler(dtype: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", dtype, ndim=1)
        tape.output(**{f"r{i}": x.astype(other) for i, other in enumerate(oracle.DTYPES)})
    own, numbas = object_codes(tape, monkeypatch)
    assert own == numbas


def test_a_kernel_loads_nothing_for_arrays_of_numba_and_no_template_engine() -> None:
    program = """
import sys, numba, numpy as np, kernelgen as kg
before = set(sys.modules)
with kg.Tape() as tape:
    x = tape.input("x", np.float64, ndim=1)
    tape.output(kg.while_loop(lambda v: v > 1, lambda v: np.sin(v) / 2, x))
kg.compile_tape(tape, target="cpu", cache=False)(np.ones(3))
heavy = {"numba.np.arraymath", "numba.np.linalg", "scipy.linalg", "jinja2"}
print(*heavy & set(sys.modules) - before)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_straight_code_is_built_without_numba() -> None:
    program = """
import sys, numpy as np, kernelgen as kg
with kg.Tape() as tape:
    x = tape.input("x", np.float32, ndim=2)
    n = tape.input("n", np.int64, ndim=1)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    z = (x + 1j) / x
    tape.output(e / e.sum(axis=1, keepdims=True), np.where(n % 3 == 0, n >> 1, np.gcd(n, 6)), z**2)
kg.compile_tape(tape, target="cpu", cache=False)(np.ones((3, 4), np.float32), np.arange(3))
print(*{"numba", "jinja2"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
