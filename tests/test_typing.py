"""What type checkers see: the examples of the documents, and programs with what each expression is."""

from __future__ import annotations

import ast
import builtins
import json
import re
import shutil
import subprocess
import symtable
import sys
from pathlib import Path

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.trace.foreign.numpy import METHODS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
IMPORTS = {"np": "import numpy as np", "kg": "import kernelgen as kg"}
UNTYPED = ("--allow-untyped-defs", "--allow-incomplete-defs", "--allow-untyped-calls")
"""The examples have no annotations."""

TYPED = """
from collections.abc import Callable
from typing import Any, assert_type

import numpy as np
import numpy.typing as npt

import kernelgen as kg
from kernelgen import Graph, Jitted, Kernel, Opaque, Tape, Tensor

Array = npt.NDArray[np.float64]

@kg.jit
def scaled(x: Array, factor: float = 2.0) -> Array:
    return x * factor

@kg.jit(static_argnames="n", fastmath=True)
def powered(x: Array, *, n: int) -> Array:
    return x**n

class Model:
    rate = 0.5

    @kg.jit
    def step(self, x: Array) -> Array:
        return x * self.rate

@kg.opaque(out=kg.spec(np.float64, 1))
def solved(a: Array) -> Array:
    return a

def numbers(x: Array) -> None:
    assert_type(scaled(x), Array)
    assert_type(scaled(x, factor=3.0), Array)
    assert_type(powered(x, n=2), Array)
    assert_type(Model().step(x), Array)
    assert_type(solved(x), Array)
    assert_type(scaled.explain(), str)
    assert_type(Model.step.explain(), str)
    assert_type(scaled.declare(kg.spec(np.float64, 1)).compile((3,)), Kernel)

def recorded() -> Kernel:
    with Tape("wave") as tape:
        x = tape.input("x", np.float32, ndim=1)
        a = tape.input("a", np.float32, ndim=0)
        assert_type(x, Tensor)
        assert_type(a * x + 1, Tensor)
        assert_type(2.0 * x - a / 3, Tensor)
        assert_type(-x // 2 % 3, Tensor)
        assert_type(x**2 @ x, Tensor)
        assert_type((x > 0) & ~(x == 1) | (x <= a), Tensor)
        assert_type(abs(x), Tensor)
        assert_type(x.sum(axis=0), Tensor)
        assert_type(x.mean().astype(np.float64), Tensor)
        assert_type(x.T[1:], Tensor)
        assert_type(x.reshape(-1, 2).max(), Tensor)
        x += a
        assert_type(x, Tensor)
        tape.output(z=np.sin(x) ** 2 + np.where(x > 0, x, a))
    return kg.compile_tape(tape, target="cpu")

graph: Graph = kg.make_graph(scaled)(kg.spec(np.float64, 1))
kept: Jitted[[Array], Array] | None = None
called: Callable[[Array], Array] = scaled
"""

WRONG = """
import numpy as np
import kernelgen as kg

@kg.jit
def scaled(x: float, factor: float = 2.0) -> float:
    return x * factor

class Model:
    @kg.jit
    def step(self, x: float) -> float:
        return x

@kg.jit(static_argnames="n")
def powered(x: float, *, n: int) -> float:
    return x**n

def wrong(x: kg.Tensor) -> None:
    scaled(1.0, 2.0, 3.0)
    scaled(1.0, faktor=2.0)
    scaled("text")
    Model().step(1.0, 2.0)
    powered(1.0, 2)
    kg.jit(scaled, fastmaths=True)
    x.summ()
    kg.compile_tapes
"""


def free_names(table: symtable.SymbolTable) -> set[str]:
    """Names that a program uses and does not define."""
    own = {
        s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported() or s.is_namespace()
    }
    if table.get_type() == "module":
        found = {s.get_name() for s in table.get_symbols() if s.is_referenced()}
    else:
        found = {s.get_name() for s in table.get_symbols() if s.is_global()}
    for child in table.get_children():
        found |= free_names(child)
    return found - own if table.get_type() == "module" else found


def blocks() -> dict[str, str]:
    """The Python blocks of the documents, each with what it takes from the text around it."""
    found = {}
    for document in DOCUMENTS:
        texts = re.findall(r"```python\n(.*?)```", document.read_text(), re.DOTALL)
        for k, text in enumerate(texts):
            needed = sorted(free_names(symtable.symtable(text, "block", "exec")) - set(dir(builtins)))
            lines = ["from typing import Any", *(IMPORTS.get(n, f"{n}: Any = None") for n in needed)]
            found[f"{document.stem.lower()}_{k}.py"] = "\n".join([*lines, "", text])
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("typed")
    for name, text in {**blocks(), "typed.py": TYPED, "wrong.py": WRONG}.items():
        (folder / name).write_text(text)
    (folder / "my_kernels.py").write_text("from typing import Any\nsaxpy: Any = None\n")
    return folder


def mypy(folder: Path, *args: str) -> tuple[int, str]:
    common = ["--strict", "--config-file=", "--no-error-summary", f"--cache-dir={folder}/cache"]
    command = [sys.executable, "-m", "mypy", *common, *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    own = [line for line in done.stdout.splitlines() if "error:" in line and not line.startswith(("/", ".."))]
    return len(own), "\n".join(own) + done.stderr


def lines_wrong() -> set[int]:
    first = next(k for k, line in enumerate(WRONG.splitlines(), 1) if line.startswith("def wrong"))
    return set(range(first + 1, len(WRONG.splitlines()) + 1))


def test_mypy_accepts_the_examples(folder: Path) -> None:
    count, text = mypy(folder, *UNTYPED, *blocks())
    assert count == 0, text


def test_mypy_knows_the_types(folder: Path) -> None:
    count, text = mypy(folder, "typed.py")
    assert count == 0, text
    _, text = mypy(folder, "wrong.py")
    assert {int(line.split(":")[1]) for line in text.splitlines()} == lines_wrong(), text


def test_pyright_agrees(folder: Path) -> None:
    folder_of_tools = str(Path(sys.executable).parent)
    names = ("basedpyright", "pyright")  # The first brings its own node along; the second fetches it.
    found = next(filter(None, (shutil.which(name, path=folder_of_tools) for name in names)))
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "standard"}')
    command = [found, "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    errors = [d for d in json.loads(done.stdout)["generalDiagnostics"] if d["severity"] == "error"]
    seen = [(Path(d["file"]).name, d["range"]["start"]["line"] + 1, d["message"]) for d in errors]
    assert not [d for d in seen if d[0] != "wrong.py"], seen
    assert {line for _, line, _ in seen} == lines_wrong(), seen


def test_tensors_declare_what_arrays_have() -> None:
    declared = set()
    for file, name in (("tensor.py", "Tensor"), ("operators.py", "Operators")):
        tree = ast.parse((ROOT / "kernelgen" / "trace" / file).read_text())
        (own,) = (n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == name)
        declared |= {n.name for n in ast.walk(own) if isinstance(n, ast.FunctionDef)}
    operators = {n for n in dir(np.ndarray) if n.startswith("__") and n in dir(kg.Tensor)} - set(dir(object))
    assert operators - {"__array_priority__"} <= declared
    assert set(METHODS) <= declared
