"""What the tests of the cache compile, here and in other processes."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import numpy as np

import kernelgen as kg
from kernelgen.ir import Graph

ROOT = Path(kg.__file__).parent.parent

PROGRAM = """
import sys
import numpy as np
import kernelgen as kg

with kg.Tape("remembered") as tape:
    x = tape.input("x", np.float64, ndim=1)
    y = tape.input("y", np.float64, ndim=1)
    tape.output(z=np.sin(x) * y + {constant})
kernel = kg.compile_tape(tape)
x = np.linspace(0, 3, 1001)
np.testing.assert_allclose(kernel(x, x), np.sin(x) * x + {constant}, rtol=1e-14)
print(kg.stats().builds, kg.stats().loads, kernel.origin, "numba" in sys.modules, "llvmlite" in sys.modules)
"""
"""Compiles and runs a kernel; prints builds, loads, origin, and whether compilers were imported."""


def graph(expression: Any = lambda x, y: np.sin(x) * y, dtype: Any = np.float64, ndim: int = 1) -> Graph:
    """A graph of two inputs."""
    with kg.Tape() as tape:
        x, y = (tape.input(name, dtype, ndim=ndim) for name in "xy")
        tape.output(z=expression(x, y))
    return tape.graph


def start(folder: Path, code: str, **options: Any) -> subprocess.Popen[str]:
    """Starts a process with its cache in a folder."""
    environment = {
        **os.environ,
        "KERNELGEN_CACHE_DIR": str(folder),
        "PYTHONPATH": str(ROOT),
        **options.pop("environment", {}),
    }
    command = [sys.executable, "-W", "always", "-c", textwrap.dedent(code)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, **options
    )


def run(folder: Path, code: str = "", *, constant: float = 1.0, **options: Any) -> tuple[list[str], str]:
    """What a process printed, as words, and what it wrote to stderr; it must succeed."""
    process = start(folder, code or PROGRAM.format(constant=constant), **options)
    printed, errors = process.communicate(timeout=180)
    assert process.returncode == 0, errors
    return printed.split(), errors


def records(folder: Path) -> list[Path]:
    """The records in a cache folder."""
    return sorted(folder.glob("records/??/*/*.kgr"))
