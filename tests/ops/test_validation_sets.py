"""NumPy's own validation sets: arguments that are hard for each function, with correctly rounded results."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import kernelgen as kg
from tests.ops import oracle

FOLDER = Path(np.__file__).parent / "_core" / "tests" / "data"
FILES = sorted(FOLDER.glob("umath-validation-set-*.csv"))

BOUND = {"float32": 4.0, "float64": 2.0}


def rows(path: Path) -> dict[str, list[np.ndarray]]:
    """Columns by dtype name: the operands as bits, then the result as bits."""
    found: dict[str, list[list[str]]] = {}
    for line in path.read_text().splitlines():
        fields = re.split(r"[,\s]+", line.split("#")[0].strip())
        if fields[0].startswith("np."):
            found.setdefault(fields[0][3:], []).append(fields[1:-1])
    return {
        dtype: [np.array([int(x, 16) for x in column], np.uint64) for column in zip(*lines, strict=True)]
        for dtype, lines in found.items()
    }


def test_there_are_sets() -> None:
    assert len(FILES) >= 19


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem.rpartition("-")[2])
def test_validation_set(path: Path) -> None:
    function = getattr(np, path.stem.rpartition("-")[2])
    for name, columns in rows(path).items():
        dtype = np.dtype(name)
        *args, true = (c.astype(f"u{dtype.itemsize}").view(dtype) for c in columns)
        with kg.Tape() as tape:
            tensors = [tape.input(f"x{i}", dtype, ndim=1) for i in range(len(args))]
            tape.output(y=function(*tensors))
        got = kg.compile_tape(tape, target="cpu")(*args)
        error = oracle.ulp_errors(got, true.astype(oracle.WIDE[name]))
        limit = BOUND[name]
        assert not np.any(error > limit), oracle.report(args, got, true, error > limit, f"{path.stem} {name}")
