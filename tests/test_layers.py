"""Imports go one way: downward through the layers, and compilers stay where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kernelgen
from kernelgen.ops import OPS

PACKAGE = Path(kernelgen.__file__).parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("_version",),
    ("base",),
    ("native",),
    ("ops",),
    ("ir",),
    ("trace", "passes", "runtime"),
    ("schedule",),
    ("codegen", "cache"),
    ("backend",),
    ("device",),
    ("driver",),
    ("jit",),
    ("aot",),
    ("tools",),
    ("cli", "__main__"),
)
"""Each module imports from its own layer and those above it only."""

LATE = {
    ("ir", "tools"): "Graph.to_dot, Graph.to_svg, and what notebooks show of a graph",
    ("passes", "tools"): "what notebooks show of the passes' log",
    ("driver", "tools"): "Kernel.explain, Kernel.report and compile_tape(check=True)",
    ("jit", "tools"): "Jitted.report, and the bytes that a kernel moves",
}
"""Imports inside of a function that go the other way: methods that stand on a later layer."""

HEAVY = {
    "numba": ("backend/",),
    "llvmlite": ("backend/",),
    "cupy": ("backend/",),
    "cuda": ("backend/",),
    "jinja2": ("codegen/templates.py",),
    "scipy": ("ops/transcendental.py",),
    "rich": ("cli/",),
    "click": ("cli/",),
    "platformdirs": ("base/paths.py",),
    "filelock": ("cache/",),
}
"""Where these may be imported, at any level."""

NAMING = {
    "trace/plain.py": "cast",
    "ir/__init__.py": "cast",
    "ir/nodes.py": "cast add multiply maximum minimum logical_or logical_and",
    "ir/verify.py": "cast",
    "ir/evaluation.py": "cast",
    "ir/text.py": "cast",
    "runtime/native.py": "add multiply maximum minimum logical_or logical_and",
    "schedule/lower.py": "maximum minimum",
    "passes/lowering.py": "add divide logical_and logical_or maximum minimum multiply not_equal sqrt "
    "subtract where",
    "passes/shapes.py": "cast",
    "tools/draw/boxes.py": "cast",
    "codegen/printer.py": "cast",
    "tools/report/text.py": "gamma gammaln power",
    "trace/keywords.py": "where",
    "trace/hints.py": "arccos arccosh arcsin arcsinh arctan arctan2 arctanh maximum minimum power "
    "gamma erf erfc gammaln",
    "passes/structure.py": "cast greater greater_equal less less_equal",
    "passes/algebra.py": "divide multiply square power",
    "trace/tensor.py": "add invert real imag",
}
"""Operations that are spelled outside of the table and the rules: structure, rewriting, names of Python's
operators and NumPy's keywords, and what the C library calls them."""


def files() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if "_templates" not in p.parts)


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


FILES = [pytest.param(file, id=name_of(file)) for file in files()]


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """Each imported module's full name, and whether it is imported with the file itself."""
    package = ["kernelgen", *file.relative_to(PACKAGE).parts[:-1]]
    tree = ast.parse(file.read_text())
    late = {
        id(inner) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for inner in ast.walk(node)
    }
    checking = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in checking:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) not in late
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                inside = (
                    module.startswith("kernelgen") and (PACKAGE.parent / module.replace(".", "/")).is_dir()
                )
                yield f"{module}.{alias.name}" if inside else module, id(node) not in late


def part_of(module: str) -> str:
    """The module or folder of the package that a full name stands for."""
    return module.split(".")[1] if "." in module else ""


def layer(part: str) -> int:
    return next(k for k, names in enumerate(LAYERS) if part in names)


@pytest.mark.parametrize("file", FILES)
def test_imports_go_downward(file: Path) -> None:
    part = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if part == "__init__":
        return
    for module, at_once in imports(file):
        target = part_of(module) if module.startswith("kernelgen.") else ""
        if not target or target == part:
            continue
        if not at_once and (part, target) in LATE:
            continue
        assert layer(target) <= layer(part), f"{name_of(file)} imports {module}"


@pytest.mark.parametrize("file", FILES)
def test_compilers_stay_where_they_belong(file: Path) -> None:
    for module, _ in imports(file):
        places = HEAVY.get(module.split(".")[0], ("",))
        assert name_of(file).startswith(places), f"{name_of(file)} imports {module}"


@pytest.mark.parametrize("file", [f for f in FILES if str(f.id).startswith("runtime/")])
def test_the_runtime_needs_no_compiler(file: Path) -> None:
    allowed = ("runtime", "native", "ir", "base")
    for module, _ in imports(file):
        top = module.split(".")[0]
        assert top == "numpy" or top in sys.stdlib_module_names or part_of(module) in allowed, module


def test_every_file_is_in_a_layer() -> None:
    parts = {f.relative_to(PACKAGE).parts[0].removesuffix(".py") for f in files()} - {"__init__"}
    assert parts == {name for names in LAYERS for name in names}


def spelled(file: Path) -> set[str]:
    """The operations whose names occur as strings."""
    tree = ast.parse(file.read_text())
    return {
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    } & set(OPS)


@pytest.mark.parametrize("file", FILES)
def test_operations_are_named_in_the_table_only(file: Path) -> None:
    name = name_of(file)
    # The build defines the functions that the table's expressions call, under names of its own choice.
    if name.startswith(("ops/", "backend/")) or name == "passes/rules.py":
        return
    assert spelled(file) - set(NAMING.get(name, "").split()) == set()


def test_the_list_of_names_is_no_longer_than_it_must_be() -> None:
    for name, allowed in NAMING.items():
        assert set(allowed.split()) <= spelled(PACKAGE / name), name


def test_importing_loads_no_compiler() -> None:
    code = "import sys, kernelgen as kg; [getattr(kg, n) for n in kg.__all__]; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    found = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    loaded = {module.split(".")[0] for module in found.stdout.split()}
    assert "kernelgen" in loaded and not loaded & {*HEAVY, "hypothesis", "pytest"}
