"""The public names: one list for readers, one for type checkers, one for the import; and they agree."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import kernelgen as kg

FILE = Path(kg.__file__)


def for_checkers() -> dict[str, str]:
    blocks = [n for n in ast.parse(FILE.read_text()).body if isinstance(n, ast.If)]
    (block,) = (b for b in blocks if ast.unparse(b.test) == "TYPE_CHECKING")
    return {
        alias.name: str(node.module).removeprefix("kernelgen.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_the_lists_agree() -> None:
    assert for_checkers() == kg._HOMES
    assert kg.__all__ == sorted({*kg._HOMES, "__version__"})
    assert set(kg.__all__) <= set(dir(kg))


def test_every_name_is_there() -> None:
    for name in kg.__all__:
        value = getattr(kg, name)
        assert getattr(value, "__name__", name) == name
        assert type(value) is not type(ast)


def test_a_name_is_not_hidden_by_the_module_of_that_name() -> None:
    code = "import kernelgen as kg, kernelgen.spec, kernelgen.jit; print(type(kg.spec), type(kg.jit))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{type(kg.spec)} {type(kg.spec)}\n"


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="compile_tapes"):
        kg.compile_tapes  # noqa: B018


def test_importing_the_package_imports_little() -> None:
    code = "import sys, kernelgen; print(*(m for m in sys.modules if m.startswith('kernelgen')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"kernelgen", "kernelgen._version"}
