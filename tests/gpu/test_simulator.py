"""Emitted numba.cuda kernels run in numba's simulator, which only a process that starts with it has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import kernelgen as kg

ROOT = Path(kg.__file__).parent.parent


def test_kernels_run_in_the_simulator() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.gpu.simulator"],
        capture_output=True,
        text=True,
        timeout=240,
        cwd=ROOT,
        env={**os.environ, "NUMBA_ENABLE_CUDASIM": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ran = dict(line.split(":") for line in done.stdout.splitlines())
    assert len(ran) == 16 and ran["axpy 0"].strip() == "", "no elements, no launch"
    forms = {version.split("_")[0] for versions in ran.values() for version in versions.split()}
    assert forms == {"flat", "scalar", "rows2", "strided1", "strided2", "tiled2", "reduce1x1"}
