"""What needs a process of its own: first calls, builds by number of operations, and peak memory.

`python -m bench.worker first SYSTEM CASE DTYPE N` and the like print one line of JSON;
`in_new_process` runs one.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import Any

START = time.perf_counter()

import numpy as np  # noqa: E402

from bench import axes, cases, systems  # noqa: E402
from bench.cases import Missing  # noqa: E402
from bench.ccode import compile_c  # noqa: E402
from bench.measure import reference  # noqa: E402

BY_NAME = {case.name: case for case in (*cases.CASES, *axes.CASES)}
ROOT = Path(__file__).resolve().parent.parent
LIMIT = 300.0
OPS = ("{} * x", "{} + y", "{} - x", "np.maximum({}, y)", "{} * y")


def in_new_process(*arguments: Any) -> dict[str, Any]:
    """What the worker prints, with empty caches; `{"reason": ...}` where it fails or takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        return _run(folder, *arguments)


def in_two_processes(*arguments: Any) -> list[dict[str, Any]]:
    """The same in two processes: with empty caches, and with what the first one left on disk."""
    with tempfile.TemporaryDirectory() as folder:
        return [{"cache": cache, **_run(folder, *arguments)} for cache in ("empty", "disk")]


def _run(folder: str, *arguments: Any) -> dict[str, Any]:
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    start = time.perf_counter()
    caches = {"TORCHINDUCTOR_CACHE_DIR": f"{folder}/torch", "KERNELGEN_CACHE_DIR": f"{folder}/kernelgen"}
    environment = os.environ | {"PYTHONPATH": paths} | caches
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bench.worker", *map(str, arguments)],
            capture_output=True, text=True, env=environment, timeout=LIMIT,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"reason": f"not done after {LIMIT:.0f} s"}
    if done.returncode:
        lines = done.stderr.strip().splitlines()[-1:] or [f"ended with status {done.returncode}"]
        return {"reason": lines[0]}
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "reason" not in result:
        result["process_ms"] = (time.perf_counter() - start) * 1e3
    return result


def bound(system: str, case: str, dtype: str, n: int) -> Any:
    """A system's call with a new result, or with a buffer for an update in place; or a Missing."""
    inputs = BY_NAME[case].arrays(n, dtype)
    want = reference(BY_NAME[case], inputs)
    program = systems.BY_NAME[system].build(BY_NAME[case], dtype)
    if isinstance(program, Missing):
        return program
    calls = program(inputs, [np.zeros_like(x) for x in want])
    return calls["out"] if isinstance(calls["fresh"], Missing) else calls["fresh"]


def first(system: str, case: str, dtype: str, n: int) -> dict[str, Any]:
    """The time from a case's definition to its first result, imports of the system's packages apart."""
    BY_NAME[case].arrays(n, dtype)
    start = time.perf_counter()
    missing = systems.BY_NAME[system].absent()
    imported = time.perf_counter()
    call = missing or bound(system, case, dtype, n)
    if isinstance(call, Missing):
        return {"reason": call.reason}
    call()
    done = time.perf_counter()
    call()
    return {
        "import_ms": (imported - start) * 1e3,
        "first_ms": (done - imported) * 1e3,
        "second_ms": (time.perf_counter() - done) * 1e3,
    }


def status_kib(field: str) -> int:
    """A figure of /proc/self/status; 0 where there is none."""
    try:
        text = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    found = re.search(rf"{field}:\s+(\d+) kB", text)
    return int(found[1]) if found else 0


def memory(system: str, case: str, dtype: str, n: int) -> dict[str, Any]:
    """What a call takes at its peak, inputs apart: NumPy's arrays, and the process as a whole."""
    missing = systems.BY_NAME[system].absent()
    call = missing or bound(system, case, dtype, n)
    if isinstance(call, Missing):
        return {"reason": call.reason}
    call()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    result = call()
    traced = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    del result
    resident = 0
    try:
        Path("/proc/self/clear_refs").write_text("5")  # The peak starts anew from here.
        before = status_kib("VmRSS")
        call()
        resident = status_kib("VmHWM") - before
    except OSError:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        call()
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"numpy_mib": traced / 2**20, "resident_mib": resident / 2**10}


def chain(ops: int, indent: str = "    ") -> str:
    """A Python function of two arrays with that many operations, none of which can be left out."""
    lines = [f"v = {OPS[k % len(OPS)].format('x' if k == 0 else 'v')}" for k in range(ops)]
    return "def chain(np, x, y):\n" + "".join(f"{indent}{line}\n" for line in lines) + f"{indent}return v\n"


def build(system: str, ops: int) -> dict[str, Any]:
    """The build time of a graph by stage where the system tells it, after a small first build."""
    missing = systems.BY_NAME[system].absent()
    if missing is not None:
        return {"reason": missing.reason}
    make = BUILDS.get(system)
    if make is None:
        return {"reason": "not measured for this system"}
    make(3)
    start = time.perf_counter()
    stages = make(ops)
    return {"total_ms": (time.perf_counter() - start) * 1e3, "stages_ms": stages}


def _function(ops: int) -> Any:
    scope: dict[str, Any] = {}
    exec(chain(ops), scope)
    return scope["chain"]


def build_kernelgen(ops: int) -> dict[str, float]:
    import kernelgen as kg

    start = time.perf_counter()
    with kg.Tape() as tape:
        x, y = (tape.input(name, np.float64, ndim=1) for name in "xy")
        tape.output(z=_function(ops)(np, x, y))
    record = (time.perf_counter() - start) * 1e3
    kernel = kg.compile_tape(tape)
    return {"record": record} | {name: 1e3 * seconds for name, seconds in kernel.seconds.items()}


def build_jax(ops: int) -> dict[str, float]:
    import jax

    shape = jax.ShapeDtypeStruct((1000,), np.float32)
    jax.jit(lambda x, y: _function(ops)(jax.numpy, x, y)).lower(shape, shape).compile()
    return {}


def build_torch(ops: int) -> dict[str, float]:
    import torch

    function = _function(ops)
    torch.compile(lambda x, y: function(torch, x, y))(torch.ones(1000), torch.ones(1000))
    return {}


def build_numba(ops: int) -> dict[str, float]:
    import numba

    lines = chain(ops, "        ").splitlines()[1:-1]
    body = "\n".join(lines).replace("x", "x[i]").replace("ma[i]", "ma").replace("y", "y[i]")
    body = re.sub(r"np\.max\[i\]imum\((.*), (.*)\)", r"max(\1, \2)", body)
    scope: dict[str, Any] = {"prange": numba.prange}
    exec(f"def loop(x, y, z):\n    for i in prange(z.size):\n{body}\n        z[i] = v\n", scope)
    array = numba.float64[::1]
    numba.njit((array, array, array), parallel=True, fastmath=True)(scope["loop"])
    return {}


def build_c(ops: int) -> dict[str, float]:
    lines = [line.strip().replace("x", "x[i]") for line in chain(ops).splitlines()[1:-1]]
    lines = [re.sub(r"np\.max\[i\]imum\((.*), (.*)\)", r"\1 > \2 ? \1 : \2", line) for line in lines]
    body = "\n        ".join(f"{line.replace('y', 'y[i]')};" for line in lines)
    compile_c(
        "#include <stdint.h>\n"
        "void run(int64_t n, int64_t rows, int64_t cols, double *restrict x, double *restrict y,"
        " double *restrict z)\n"
        "{\n    #pragma omp parallel for\n    for (int64_t i = 0; i < n; ++i) {\n        double v;\n        "
        + body
        + "\n        z[i] = v;\n    }\n}\n",
        ("-fopenmp",),
    )
    return {}


BUILDS = {
    "kernelgen": build_kernelgen,
    "jax": build_jax,
    "torch": build_torch,
    "numba": build_numba,
    "gcc": build_c,
}


def main() -> None:
    """One measurement, as the command line says."""
    what, *rest = sys.argv[1:]
    with np.errstate(all="ignore"):
        if what == "build":
            result = build(rest[0], int(rest[1]))
        else:
            result = {"first": first, "memory": memory}[what](*rest[:3], int(rest[3]))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
