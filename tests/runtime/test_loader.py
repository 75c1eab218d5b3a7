"""Object files in memory: what is loaded, what is refused, and that nothing leaks or crashes."""

from __future__ import annotations

import ctypes
import functools
import gc
import os
import pickle
import platform
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.native import NEST, nest_address
from kernelgen.runtime.loader import Image

ROOT = Path(__file__).parent.parent.parent
MAPS = Path("/proc/self/maps")

pytestmark = pytest.mark.skipif(not MAPS.exists(), reason="reads /proc")


def load(parts: Sequence[bytes]) -> Image:
    """Objects in memory that may call the outer loops."""
    return Image(parts, {NEST: nest_address()})


@functools.cache
def objects() -> tuple[bytes, ...]:
    """The objects of a kernel that calls functions of the C library."""
    with kg.Tape() as tape:
        a, b = tape.input("a", np.float64, ndim=1), tape.input("b", np.float64, ndim=1)
        tape.output(np.nextafter(a, b) + np.cbrt(a) * 0.1)
    kernel = kg.compile_tape(tape)
    assert kernel.record is not None
    return kernel.record.objects


def call(image: Image, a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Calls the entry as a ufunc's inner loop is called."""
    out = np.empty_like(a)
    pointers = (ctypes.c_void_p * 3)(a.ctypes.data, b.ctypes.data, out.ctypes.data)
    dims, steps = (ctypes.c_int64 * 1)(a.size), (ctypes.c_int64 * 3)(8, 8, 8)
    entry = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 4)(image.address("kernelgen_0"))
    entry(pointers, dims, steps, None)
    return out


def test_a_loaded_object_computes() -> None:
    a, b = np.random.default_rng(0).uniform(1, 9, (2, 1001))
    np.testing.assert_allclose(call(load(objects()), a, b), np.nextafter(a, b) + np.cbrt(a) * 0.1, rtol=1e-14)


def test_images_of_one_object_do_not_share_memory() -> None:
    one, other = load(objects()), load(objects())
    assert one.address("kernelgen_0") != other.address("kernelgen_0")
    a = np.ones(8)
    np.testing.assert_array_equal(call(one, a, a), call(other, a, a))


def test_code_is_executable_and_not_writable() -> None:
    image = load(objects())
    address = image.address("kernelgen_0")
    for line in MAPS.read_text().splitlines():
        span, rights = line.split()[:2]
        low, high = (int(x, 16) for x in span.split("-"))
        if low <= address < high:
            assert rights.startswith("r-x")
            return
    raise AssertionError("the code is not mapped")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x7fELF",
        b"MZ" + bytes(100),
        bytes(200),
        b"\x7fELF\x01\x01" + bytes(100),
        b"\x7fELF\x02\x02" + bytes(99),
    ],
)
def test_what_is_no_elf_object_is_refused(data: bytes) -> None:
    with pytest.raises(kg.TargetError, match="not a 64-bit little-endian ELF"):
        load([data])


def test_another_machine_s_code_is_refused() -> None:
    data = bytearray(objects()[0])
    struct.pack_into("<H", data, 18, 243)
    with pytest.raises(kg.TargetError, match="machine 243"):
        load([bytes(data)])


def test_an_object_without_its_sections_is_refused() -> None:
    with pytest.raises(kg.TargetError, match="damaged"):
        load([objects()[0][:64]])
    with pytest.raises(kg.TargetError):
        load([])


def test_functions_that_this_machine_lacks_are_named() -> None:
    code = objects()[0]
    assert b"\0cbrt\0" in code or b"\0nextafter\0" in code
    renamed = code.replace(b"\0nextafter\0", b"\0nextafteq\0")
    with pytest.raises(kg.TargetError, match=r"nextafteq is in none of .*libm") as caught:
        load([renamed, *objects()[1:]])
    assert "build it here" in str(caught.value)


def test_objects_need_the_outer_loops() -> None:
    with pytest.raises(kg.TargetError, match="kernelgen_nest"):
        Image(objects())


def test_unknown_entries_are_named() -> None:
    with pytest.raises(kg.TargetError, match="does not define 'kernelgen_9'"):
        load(objects()).address("kernelgen_9")


@pytest.mark.skipif(platform.machine() != "x86_64", reason="patches x86-64 relocations")
def test_unknown_relocations_are_refused() -> None:
    data = bytearray(objects()[0])
    start = struct.unpack_from("<Q", data, 40)[0]
    width, count = struct.unpack_from("<HH", data, 58)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, start + k * width) for k in range(count)]
    changed = 0
    for _, kind, _, _, offset, size, _, info, _, _ in sections:
        if kind == 4 and sections[info][2] & 2:
            for at in range(offset, offset + size, 24):
                struct.pack_into("<I", data, at + 8, 37)
                changed += 1
    assert changed
    with pytest.raises(kg.TargetError, match="relocation of type 37"):
        load([bytes(data), *objects()[1:]])


DAMAGE = """
import pickle, random, sys
import kernelgen as kg
from kernelgen.runtime.loader import Image
first, *others = pickle.load(sys.stdin.buffer)
kinds = {"loaded": 0, "refused": 0}

def attempt(data):
    try:
        Image([data, *others], {"kernelgen_nest": 1})
        kinds["loaded"] += 1
    except kg.KernelgenError:
        kinds["refused"] += 1

step = max(len(first) // 400, 1)
for length in [*range(0, len(first), step), *range(len(first) - 80, len(first))]:
    attempt(first[:length])
assert kinds["loaded"] == 0 and kinds["refused"] > 400, kinds
rng = random.Random(0)
for _ in range(1500):
    data = bytearray(first)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data)) if rng.random() < 0.5 else len(data) - 1 - rng.randrange(1200)
        data[at % len(data)] = rng.choice([0, 0xFF, 0x7F, rng.randrange(256)])
    attempt(bytes(data))
print(kinds)
"""


def test_damaged_objects_never_crash() -> None:
    """Truncated at many lengths, and with bytes changed at random: loaded or refused."""
    done = subprocess.run(
        [sys.executable, "-c", DAMAGE],
        input=pickle.dumps(objects()),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert b"refused" in done.stdout


def mappings() -> int:
    gc.collect()
    return len(MAPS.read_text().splitlines())


def test_images_give_their_memory_back() -> None:
    load(objects())
    before = mappings()
    for _ in range(300):
        load(objects())
    kept = [load(objects()) for _ in range(20)]
    assert mappings() >= before + 10
    del kept
    assert mappings() <= before + 3


def test_refused_objects_give_their_memory_back() -> None:
    renamed = objects()[0].replace(b"\0nextafter\0", b"\0nextafteq\0")
    before = mappings()
    for _ in range(100):
        with pytest.raises(kg.TargetError):
            load([renamed, *objects()[1:]])
    assert mappings() <= before + 3


def test_kernels_give_their_memory_back() -> None:
    def make() -> None:
        with kg.Tape() as tape:
            tape.output(tape.input("x", np.float64, ndim=1) * 1.5)
        kg.compile_tape(tape, cache=False)(np.ones(4))

    make()
    before = mappings()
    for _ in range(12):
        make()
    assert mappings() <= before + 4


def test_loading_needs_no_compiler() -> None:
    program = (
        "import pickle, sys; from kernelgen.runtime.loader import Image\n"
        "print(Image(pickle.load(sys.stdin.buffer), {'kernelgen_nest': 1}).address('kernelgen_0') != 0)\n"
        "print(sorted({'numba', 'llvmlite', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=pickle.dumps(objects()),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.decode().split("\n")[:2] == ["True", "[]"]
