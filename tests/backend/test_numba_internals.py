"""What numba does not document is used in one module, and is there in the versions that kernelgen allows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numba.core.base import BaseContext
from numba.core.codegen import CPUCodeLibrary
from numba.core.cpu import CPUContext

import kernelgen as kg
from kernelgen.backend import compiler, llvm_hints, numba_internals
from kernelgen.base import versions

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


def complex_quotient() -> kg.Tape:
    with kg.Tape() as tape:
        z = tape.input("z", np.complex128, ndim=1)
        tape.output(z / (z + 1))
    return tape


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (CPUCodeLibrary, "_get_module_for_linking"),
        (BaseContext, "compile_subroutine"),
        (BaseContext, "subtarget"),
        (CPUContext, "call_internal"),
    ],
)
def test_a_numba_without_a_name_is_told_by_its_version(
    owner: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = next(base for base in owner.__mro__ if name in vars(base))
    monkeypatch.delattr(owner, name)
    monkeypatch.setattr(versions, "installed", lambda package: "0.99.1")
    compiler._helpers.cache_clear()
    with pytest.raises(kg.BuildError, match=rf"numba 0\.99\.1 lacks .*\.{name}") as caught:
        kg.compile_tape(complex_quotient(), target="cpu", cache=False)
    assert "0.66 to 0.68" in str(caught.value)


def test_other_errors_are_not_laid_on_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> None:
        raise AttributeError("no such thing")

    monkeypatch.setattr(llvm_hints, "drop_overflow_promises", fail)
    with pytest.raises(AttributeError, match="no such thing"):
        kg.compile_tape(complex_quotient(), target="cpu", cache=False)
