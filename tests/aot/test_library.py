"""The C interface: programs in C and C++ that call a bundle's kernels, compiled and run."""

from __future__ import annotations

import ctypes
import re
import struct
import subprocess
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.aot import elf
from kernelgen.aot.library import c_name
from kernelgen.base import dtypes, machine
from kernelgen.native import building, interface_header, interface_objects, nest_address, nest_object
from tests import compilers
from tests.aot.conftest import BASELINES, command

PROGRAM = Path(__file__).with_name("call.c")
SANITIZED = ("-O1", "-g", *compilers.sanitizers("address", "undefined"))
LANGUAGES = {
    "c": (*compilers.c(), "-x", "c", "-std=c99"),
    "c++": (*compilers.cpp(), "-x", "c++", "-std=c++11"),
}


@pytest.mark.parametrize("library", ["static", "shared"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_calls_the_kernels(language: str, library: str, built: Path, tmp_path: Path) -> None:
    compiler = LANGUAGES[language]
    folder = built / "lib" / machine.architecture()
    linked = (
        [folder / "libdemo.a"] if library == "static" else [folder / "libdemo.so", f"-Wl,-rpath,{folder}"]
    )
    warnings = ("-Wall", "-Wextra", "-Wpedantic", "-Werror")
    program = tmp_path / "call"
    subprocess.run(
        [
            *compiler,
            *warnings,
            PROGRAM,
            "-I",
            built / "include",
            "-o",
            program,
            "-x",
            "none",
            *linked,
            "-lm",
        ],
        check=True,
    )
    done = subprocess.run([program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("all good\n", 0)


def test_the_shared_library_has_the_functions_by_name(built: Path) -> None:
    library = ctypes.CDLL(str(built / "lib" / machine.architecture() / "libdemo.so"))
    assert library.demo_saxpy and library.demo_two and library.demo_blend_f64_2d_f64_0d
    assert library.demo_saxpy(None, None) == 1


def test_headers_say_what_a_kernel_takes(built: Path) -> None:
    text = (built / "include" / "two.h").read_text()
    assert "[0] p: float64, 2 axes (KG_FLOAT64)" in text and "[1] t: float64, 1 axis (KG_FLOAT64)" in text
    assert '#include "two.h"' in (built / "include" / "demo.h").read_text()


def test_symbols_are_renamed_and_the_code_still_runs(built: Path) -> None:
    from kernelgen.runtime.loader import Image

    record = kg.load(built).norm.record
    assert record is not None
    code, *_ = record.objects
    changed = elf.renamed(code, {"kernelgen_0": "a_much_longer_name_than_before", "kernelgen_nest": "n"})
    assert elf.defined(code) == ["kernelgen_0"]
    assert elf.defined(changed) == ["a_much_longer_name_than_before"]
    image = Image([changed], {"n": nest_address()})
    entry = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 4)(image.address("a_much_longer_name_than_before"))
    values = [np.array(v) for v in (3.0, 4.0, 0.0)] + [np.array(0)]
    pointers = (ctypes.c_void_p * 4)(*(v.ctypes.data for v in values))
    entry(pointers, (ctypes.c_int64 * 1)(1), (ctypes.c_int64 * 4)(), None)
    assert (values[2], values[3]) == (5.0, 12)


def test_an_archive_has_an_index(built: Path) -> None:
    record = kg.load(built).norm.record
    assert record is not None
    objects = record.objects[0], nest_object("x86-64-v2")
    data = elf.archive([("a.o", objects[0]), ("a_long_name_of_a_member.o", objects[1])])
    assert data.startswith(b"!<arch>\n/       ")
    count, first, second = struct.unpack_from(">3I", data, 68)
    assert count == 2
    for offset, content in zip((first, second), objects, strict=True):
        assert data[offset + 60 :].startswith(content) and data[offset + 58 : offset + 60] == b"`\n"


def test_names_that_c_takes() -> None:
    assert c_name("my-bundle") == "my_bundle"
    assert c_name("größe") == "gr_uf6__udf_e"
    assert c_name("2d") == "_2d"


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The objects of the C interface, with sanitizers; but the reductions have tests of their own."""
    folder = tmp_path_factory.mktemp("checked")
    objects = [folder / "reduce.o"]
    objects[0].write_bytes(interface_objects(machine.architecture())["reduce"])
    for source in (s for s in building.INTERFACE if s != "reduce"):
        objects.append(folder / f"{source}.o")
        options = ["-std=c11", *SANITIZED, "-Wall", "-Wextra", "-c", f"{building.SOURCES}/{source}.c"]
        subprocess.run([*compilers.c(), *options, "-o", objects[-1]], check=True)
    return objects


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_run_under_the_sanitizers(
    language: str, built: Path, checked: list[Path], tmp_path: Path
) -> None:
    """The program again, with these objects in place of the library's."""
    program = tmp_path / "call"
    archive = built / "lib" / machine.architecture() / "libdemo.a"
    options = [
        *LANGUAGES[language],
        *SANITIZED,
        "-Dkg_demo_call=kernelgen_call",
        "-I",
        str(built / "include"),
    ]
    subprocess.run([*options, PROGRAM, "-x", "none", *checked, archive, "-lm", "-o", program], check=True)
    done = subprocess.run([program], capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout, done.returncode) == ("", "all good\n", 0), done.stderr


def enumerators(header: str) -> list[str]:
    """The names of the dtypes, in the order of their codes."""
    return re.findall(r"KG_(\w+)", header[: header.index("} kg_dtype;")].rpartition("{")[2])


def test_the_header_knows_every_dtype() -> None:
    known = [d.name.upper() for d in (*dtypes.SUPPORTED, np.dtype(ml_dtypes.bfloat16))]
    assert sorted(enumerators(interface_header())) == sorted(known)


FITTING = """
import numpy as np
import kernelgen as kg

with kg.Tape("grown") as grown:
    x = grown.input("x", np.float64, ndim=1)
    y = grown.input("y", np.float64, ndim=1)
    z = x + 0
    z += y
    grown.output(z=z)
"""


class Array(ctypes.Structure):
    """`kg_array`."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("dtype", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.c_void_p),
    )


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fitting.py").write_text(FITTING)
    result = command(tmp_path / "fitting.py", "-o", tmp_path / "demo", "--cpu", BASELINES[0])
    assert result.exit_code == 0, result.output
    library = ctypes.CDLL(str(tmp_path / "demo" / "lib" / machine.architecture() / "libdemo.so"))
    header = (tmp_path / "demo" / "include" / "kernelgen.h").read_text()
    code = enumerators(header).index("FLOAT64")

    def status(*sizes: int) -> int:
        memory = [np.ones(max(n, 1)) for n in sizes]
        arrays = [
            Array(m.ctypes.data, code, 1, (ctypes.c_int64 * 1)(n), None)
            for m, n in zip(memory, sizes, strict=True)
        ]
        return int(library.demo_grown((Array * 2)(*arrays[:2]), (Array * 1)(arrays[2])))

    assert status(3, 3, 3) == status(3, 1, 3) == status(0, 1, 0) == status(1, 1, 1) == 0
    assert status(1, 3, 3) == status(1, 0, 0) == status(1, 3, 1) == 4
