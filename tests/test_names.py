"""The public names: one list, for readers, type checkers and the import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import kernelgen as kg

FILE = Path(kg.__file__)


def test_the_stub_is_the_list() -> None:
    lines = [n for n in ast.parse(FILE.with_suffix(".pyi").read_text()).body if isinstance(n, ast.ImportFrom)]
    found = {alias.name: str(node.module) for node in lines for alias in node.names}
    assert all(alias.name == alias.asname for node in lines for alias in node.names)
    assert found == kg._HOMES
    assert kg.__all__ == sorted(found) == dir(kg)


def test_every_name_is_there() -> None:
    for name in kg.__all__:
        value = getattr(kg, name)
        assert getattr(value, "__name__", name) == name
        assert type(value) is not type(ast)


def test_a_name_is_not_hidden_by_the_module_of_that_name() -> None:
    code = "import kernelgen as kg, kernelgen.base.spec, kernelgen.jit; print(type(kg.spec), type(kg.jit))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{type(kg.spec)} {type(kg.spec)}\n"


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="compile_tapes"):
        kg.compile_tapes  # noqa: B018


def test_importing_the_package_imports_little() -> None:
    code = "import sys, kernelgen; print(*(m for m in sys.modules if m.startswith('kernelgen')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"kernelgen"}
