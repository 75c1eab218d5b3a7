"""C functions of the cases: their text, and gcc."""

from __future__ import annotations

import ctypes
import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench.cases import Case
from bench.models import Array

C_TYPES = {
    "float32": "float", "float64": "double", "complex64": "float complex", "complex128": "double complex",
    "uint8": "uint8_t", "int32": "int32_t", "int64": "int64_t", "bool": "bool",
}  # fmt: skip


def c_source(case: Case, dtype: str, outputs: Sequence[Array]) -> str:
    """The C function of a case, with the dtypes of these outputs."""
    inputs = case.arrays(8, dtype)
    kept = "" if case.inplace else "restrict "
    parameters = ["int64_t n", "int64_t rows", "int64_t cols"]
    named = [*zip(case.parameters, inputs, strict=True), *((f"out{k}", o) for k, o in enumerate(outputs))]
    parameters += [f"{C_TYPES[x.dtype.name]} *{kept}{name}" for name, x in named]
    headers = "".join(f"#include <{name}.h>\n" for name in ("stdint", "stdbool", "complex", "tgmath"))
    assert isinstance(case.c, str)
    body = case.c.replace("\n", "\n    ")
    return f"{headers}typedef {C_TYPES[dtype]} T;\nvoid run({', '.join(parameters)})\n{{\n    {body}\n}}\n"


def compile_c(source: str, options: Sequence[str]) -> Callable[..., Any]:
    """The C function `run`: three sizes, then pointers.

    Raises:
        RuntimeError: with what gcc says.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "case.c")
        path.write_text(source)
        command = ["gcc", "-O3", "-march=native", "-shared", "-fPIC", *options]
        done = subprocess.run(
            [*command, str(path), "-o", f"{folder}/case.so", "-lm"], capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        run: Any = ctypes.CDLL(f"{folder}/case.so").run
    count = re.search(r"run\((.*)\)\n", source)[1].count(",") - 2  # type: ignore[index]
    run.argtypes, run.restype = [ctypes.c_int64] * 3 + [ctypes.c_void_p] * count, None
    return run  # type: ignore[no-any-return]
