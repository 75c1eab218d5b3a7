"""A bundle with kernels of bfloat16: ml_dtypes is imported where one of them is used, and not before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.aot.conftest import BASELINES, command

MODELS = """
import numpy as np
import kernelgen as kg

@kg.jit(signatures=[
    (kg.spec("float32", 1), kg.spec("float32", 0)), (kg.spec("bfloat16", 1), kg.spec("bfloat16", 0)),
])
def scaled(x, a):
    return x * a + 1
"""
USE = """
import sys
sys.modules["numba"] = sys.modules["llvmlite"] = None
import numpy as np
import kernelgen as kg
bundle = kg.load(sys.argv[1])
assert np.array_equal(bundle.scaled(np.ones(3, np.float32), 2.0), [3, 3, 3])
assert "ml_dtypes" not in sys.modules
from ml_dtypes import bfloat16
x = np.arange(40).astype(bfloat16)
for a in (bfloat16(3), 3):
    got = bundle.scaled(x, a)
    assert got.dtype == bfloat16 and np.array_equal(got, x * bfloat16(3) + bfloat16(1))
try:
    bundle.scaled(x, 2.5)
except kg.DTypeError as error:
    assert "not built for (bfloat16[:], float)" in str(error), error
else:
    raise AssertionError("a float promotes bfloat16")
assert {bundle[name].tier for name in bundle} == {"native"}
"""


def test_a_bundle(tmp_path: Path) -> None:
    (tmp_path / "models.py").write_text(MODELS)
    result = command(tmp_path / "models.py", "-o", tmp_path / "out", "--cpu", BASELINES[0], "-j", 1)
    assert result.exit_code == 0, result.output
    text = (tmp_path / "out" / "include" / "scaled_bf16_1d_bf16_0d.h").read_text()
    assert "[0] x: bfloat16, 1 axis (KG_BFLOAT16)" in text
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", USE, str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
