"""Imports go one way: downward through the layers, and compilers stay where they belong."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kernelgen
from kernelgen.base import extensions
from kernelgen.ops import OPS

PACKAGE = Path(kernelgen.__file__).parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("_version",),
    ("base",),
    ("native",),
    ("ops",),
    ("ir",),
    ("trace", "passes", "runtime"),
    ("derive",),
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

HEAVY = {
    "numba": ("backend/",),
    "llvmlite": ("backend/",),
    "cupy": ("backend/",),
    "cuda": ("backend/",),
    "jinja2": ("codegen/templates.py",),
    "scipy": ("ops/transcendental.py",),
    "rich": ("cli/",),
    "click": ("cli/",),
    "filelock": ("cache/",),
}
"""Where these may be imported, at any level."""

NAMING = {
    "trace/foreign/sources.py": "absolute",  # Of pathlib.Path.
    "trace/plain.py": "cast",
    "ir/__init__.py": "cast",
    "ir/bounds.py": "cast maximum minimum",
    "ir/nodes.py": "cast add subtract multiply floor_divide remainder negative maximum minimum logical_or "
    "logical_and fmax fmin",
    "ir/verify.py": "cast",
    "ir/evaluation.py": "cast",
    "ir/text.py": "cast",
    "passes/combining.py": "add divide multiply where",
    "passes/lowering.py": "add equal fmax fmin logical_and logical_or maximum minimum multiply not_equal "
    "sqrt subtract where",
    "passes/missing.py": "greater isnan logical_and logical_not multiply sqrt subtract",
    "passes/creation.py": "add divide equal floor_divide greater logical_and maximum multiply negative "
    "subtract where",
    "passes/gathers.py": "add cast equal greater_equal less logical_or maximum minimum multiply remainder "
    "subtract where",
    "passes/joining.py": "add multiply",
    "passes/padding.py": "add maximum minimum multiply remainder subtract",
    "passes/rolled.py": "maximum remainder subtract",
    "passes/seams.py": "add cast maximum minimum remainder subtract",
    "passes/products.py": "conjugate multiply",
    "passes/masks.py": "where",
    "passes/shapes.py": "cast",
    "derive/reverse.py": "cast",
    "derive/call.py": "positive where",
    "derive/forms.py": "where",
    "derive/loops.py": "cast",
    "derive/calls.py": "where",
    "derive/reductions.py": "where",
    "tools/draw/boxes.py": "cast",
    "codegen/printer.py": "cast",
    "tools/report/text.py": "gamma gammaln power",
    "trace/keywords.py": "where",
    "trace/hints.py": "arccos arccosh arcsin arcsinh arctan arctan2 arctanh maximum minimum power "
    "gamma erf erfc gammaln",
    "runtime/places.py": "add floor_divide maximum minimum multiply negative remainder subtract",
    "runtime/program.py": "add floor_divide maximum minimum multiply negative remainder subtract",
    "passes/structure.py": "cast greater greater_equal less less_equal where",
    "passes/algebra.py": "divide multiply square power",
    "trace/operators.py": "add invert",
    "trace/tensor.py": "real imag",
    "jit/loops.py": "add invert less logical_not",
    "passes/frozen.py": "add bitwise_and bitwise_or cast greater greater_equal invert less less_equal "
    "logical_and logical_not logical_or where",
    "trace/regions.py": "cast",
}
"""Operations that are spelled outside of the table and the rules: structure, rewriting, names of Python's
operators and NumPy's keywords, and what the C library calls them."""


def files() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if "_templates" not in p.parts)


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


FILES = [pytest.param(file, id=name_of(file)) for file in files()]


def imports(file: Path) -> Iterator[str]:
    """The full name of everything that is imported, at any level, but for types alone."""
    package = ["kernelgen", *file.relative_to(PACKAGE).parts[:-1]]
    tree = ast.parse(file.read_text())
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
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


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
    for module in imports(file):
        target = part_of(module) if module.startswith("kernelgen.") else ""
        if not target or target == part:
            continue
        assert layer(target) <= layer(part), f"{name_of(file)} imports {module}"


@pytest.mark.parametrize("file", FILES)
def test_compilers_stay_where_they_belong(file: Path) -> None:
    for module in imports(file):
        places = HEAVY.get(module.split(".")[0], ("",))
        assert name_of(file).startswith(places), f"{name_of(file)} imports {module}"


@pytest.mark.parametrize("file", [f for f in FILES if str(f.id).startswith("runtime/")])
def test_the_runtime_needs_no_compiler(file: Path) -> None:
    allowed = ("runtime", "native", "ir", "base")
    for module in imports(file):
        top = module.split(".")[0]
        assert top == "numpy" or top in sys.stdlib_module_names or part_of(module) in allowed, module


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def graph_of_imports() -> dict[str, set[str]]:
    """The modules that each module imports, at any level."""
    known = {module_of(file) for file in files()}
    edges: dict[str, set[str]] = {module: set() for module in known}
    for file in files():
        for module in imports(file):
            parts = module.removeprefix("kernelgen.").split(".")
            found = (".".join(parts[:k]) for k in range(len(parts), 0, -1))
            edges[module_of(file)] |= {next((m for m in found if m in known), "")} - {"", module_of(file)}
    return edges


def circles(edges: dict[str, set[str]]) -> list[set[str]]:
    """The largest sets of modules that all lead to each other."""

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for following in edges[waiting.pop()] - seen:
                seen.add(following)
                waiting.append(following)
        return seen

    ahead = {module: reached(module) for module in edges}
    found: list[set[str]] = []
    for module in sorted(edges):
        if module in ahead[module] and not any(module in circle for circle in found):
            found.append({other for other in ahead[module] if module in ahead[other]})
    return found


def test_circles_are_found() -> None:
    edges = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"e"}, "e": set(), "f": {"f2"}, "f2": {"f"}}
    assert circles(edges) == [{"a", "b", "c"}, {"f", "f2"}]


def test_no_modules_import_each_other() -> None:
    """Late imports are counted."""
    assert circles(graph_of_imports()) == []


def test_extensions_are_there_and_used() -> None:
    """Methods name them, and one table says where they live."""
    homes = extensions.HOMES
    used = [
        node.args[0].value
        for file in files()
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "extension"
        and isinstance(node.args[0], ast.Constant)
    ]
    assert set(used) == set(homes)
    for name in homes:
        assert callable(extensions.extension(name))


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


ENTERED = """
import collections, sys
import numpy as np
import kernelgen as kg

seen, imports = collections.Counter(), 0

def note(frame, event, arg):
    global imports
    if frame.f_code.co_name == "<module>":
        imports += {"call": 1, "return": -1}.get(event, 0)
    elif event == "call" and not imports:
        module = frame.f_globals.get("__name__", "")
        seen[module] += module.startswith("kernelgen")

def entered(tape):
    seen.clear()
    sys.setprofile(note)
    kernel = kg.compile_tape(tape)
    sys.setprofile(None)
    return len(+seen), kernel.origin.split()[-1]

def recorded():
    with kg.Tape() as tape:
        x, y = (tape.input(name, np.float64, ndim=1) for name in "xy")
        tape.output(2.5 * np.sin(x) ** 2 + y)
    return tape

first, second = recorded(), recorded()
print(*entered(first), *entered(second))
"""
"""How many modules of the package have a function called by one compilation, and by an equal one after it,
but for what runs when they are imported; and where the code came from."""


def test_a_compilation_passes_through_few_modules(tmp_path: Path) -> None:
    environment = {**os.environ, "KERNELGEN_CACHE_DIR": str(tmp_path)}
    for limit, origin in ((66, "built"), (34, "cache")):
        found = subprocess.run(
            [sys.executable, "-c", ENTERED],
            capture_output=True,
            text=True,
            check=True,
            cwd=PACKAGE.parent,
            env=environment,
        )
        first, its_origin, second, of_second = found.stdout.split()
        assert (its_origin, of_second) == (origin, "memory")
        assert int(first) <= limit and int(second) <= 19
