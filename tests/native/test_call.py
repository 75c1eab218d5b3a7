"""The call of a kernel in C under the address and undefined-behaviour sanitizers, on random layouts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kernelgen.native import building

PROGRAM = """
import pathlib, sys
import numpy as np
from kernelgen.native import building

building.IN_PLACE = pathlib.Path(sys.argv[1])
building.OPTIONS += ("-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
# So that small arrays run in blocks, and share memory, too.
building.OPTIONS += ("-DBLOCK_BYTES=1000", "-DLEAST_BYTES=0", "-DSHARED_BYTES=0")
import kernelgen as kg
from kernelgen.runtime.native import process

assert str(building.IN_PLACE) in process.__file__
rng = np.random.default_rng(int(sys.argv[2]))

def compiled(function, *ranks, **options):
    with kg.Tape() as tape:
        result = function(*(tape.input(f"x{k}", np.float64, ndim=ndim) for k, ndim in enumerate(ranks)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return kg.compile_tape(tape, **options)

def view(*shape):
    base = rng.integers(-9, 9, [2 * n + 1 for n in shape]).astype(float)
    for axis in range(base.ndim):
        start, step = (0, 2) if rng.random() < 0.5 else (2 * shape[axis] - 1, -2)
        index = [slice(None)] * base.ndim
        index[axis] = slice(start, None, step)
        base = base[tuple(index)]
        index[axis] = slice(0, shape[axis])
        base = base[tuple(index)]
    assert base.shape == shape
    if rng.random() < 0.3:
        base = base.copy()
    return np.broadcast_to(base[:1], shape) if rng.random() < 0.2 and shape and shape[0] else base

functions = [
    (lambda a, b, c: a * b + c, (2, 2, 0)),
    (lambda a, b, c: (a + b, c * 2, a - c), (3, 1, 2)),
    (lambda a, b: a[:, None] * b + a.shape[0], (1, 1)),
    (lambda a, b: (a.T + b, b.size * a), (2, 2)),
    (lambda a, b: np.exp(a) * b, (4, 4)),
    (lambda a, b: ((a * b).sum(axis=1), a.sum(axis=0), b.sum()), (3, 3)),
    (lambda a: a - np.sqrt(np.abs(a.sum(axis=-1, keepdims=True))), (3,)),
]
kernels = [(f, ranks, compiled(f, *ranks, threads=2)) for f, ranks in functions]
shared = compiled(lambda a, b: a * 2 + b, 2, 2, threads=2)
for round in range(150):
    for function, ranks, kernel in kernels:
        extents = rng.choice([0, 1, 2, 3, 7, 40], 4)
        arrays = [view(*(int(n) if rng.random() < 0.8 else 1 for n in extents[4 - r :])) for r in ranks]
        try:
            want = function(*arrays)
        except ValueError:
            want = None
        if want is None:
            try:
                kernel(*arrays)
                raise SystemExit("no error")
            except kg.ShapeError:
                continue
        several = isinstance(want, tuple)
        got = kernel(*arrays)
        for x, y in zip(got if several else (got,), want if several else (want,)):
            assert x.shape == y.shape and np.allclose(x, y)
        out = tuple(np.empty(np.shape(y)).T.copy().T for y in (want if several else (want,)))
        if rng.random() < 0.5:
            kernel(*arrays, out=out)
            for x, y in zip(out, want if several else (want,)):
                assert np.allclose(x, y)
        for bad in (arrays[:-1], [*arrays, 1.0], [a.astype(np.float32) for a in arrays]):
            try:
                kernel(*bad)
                raise SystemExit("no error")
            except kg.KernelgenError:
                pass
    m = rng.integers(-9, 9, (30, 30)).astype(float)
    a, b = m[3:20, 2:20], m[: 17, : 18]
    want = a * 2 + b
    target = [a, b, m[4:21, 1:19]][round % 3]
    assert (shared(a, b, out=target) == want).all()
large = np.ones((700, 900))
assert (shared(large, large.T[:700, :700].repeat(2, 1)[:, :900]) == 3).all()
for k in range(60):
    assert (shared(large[k:], large[k:]) == 3).all()
def normalized(a):
    centred = a - a.mean(axis=1, keepdims=True)
    return centred / np.sqrt((centred * centred).max(axis=1, keepdims=True) + 1)

blocks = compiled(normalized, 2, threads=2)
for rows, columns in ((700, 300), (50000, 3), (9, 30000), (301, 257)):
    a = rng.normal(size=(rows, columns))
    for x in (a, a[::-1], np.asfortranarray(a)):
        assert np.allclose(blocks(x), normalized(x))
def steps(u):
    def body(i, s):
        u, last = s
        v = u.copy()
        v[1:-1, 1:-1] = (u[2:, 1:-1] + u[:-2, 1:-1]) * 0.5 + (u[1:-1, 2:] - u[1:-1, :-2]) / (i + 1)
        return v, last + np.abs(u).max()

    return kg.fori_loop(0, 9, body, (u, 0.0))

def paths(a):
    b = a * 2
    for k in range(5):
        b[:] = np.minimum(b, np.add.outer(b[:, k], b[k, :]))
        a = a - b.sum(axis=1, keepdims=True)
    return a, b

for function in (steps, paths):
    kernel = compiled(function, 2, threads=2)
    for n in (5, 9, 16, 67):
        a = rng.random((n, n))
        for x in (a, a[::-1], np.asfortranarray(a)):
            for got, want in zip(kernel(x), function(x)):
                assert np.allclose(got, want)
names = [f"x{k}" for k in range(70)]
with kg.Tape() as tape:
    tape.output(sum(tape.input(n, np.float64, ndim=1) for n in names))
assert (kg.compile_tape(tape)(*[np.ones(5)] * 70) == 70).all()
print("right")
"""


def test_random_calls_touch_what_they_should_and_nothing_else(tmp_path: Path) -> None:
    command = building.compiler()
    assert command is not None
    libraries = [_library(command, name) for name in ("libasan.so", "libubsan.so")]
    if not all(library.is_file() for library in libraries):
        pytest.skip("the compiler comes without the sanitizers' libraries")
    preload = " ".join(map(str, libraries))
    settings = {
        **os.environ,
        "LD_PRELOAD": preload,
        "ASAN_OPTIONS": "detect_leaks=0",
        "PYTHONMALLOC": "malloc",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), "1"],
        env=settings, capture_output=True, text=True, timeout=400, check=False,
    )  # fmt: skip
    assert (done.stdout, done.returncode) == ("right\n", 0), done.stderr[-3000:]


def _library(command: tuple[str, ...], name: str) -> Path:
    found = subprocess.run(
        [*command, f"-print-file-name={name}"], capture_output=True, text=True, check=False
    )
    return Path(found.stdout.strip())
