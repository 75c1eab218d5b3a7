"""The C and C++ compilers of the tests: the system's, or else those in the package ziglang."""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

from kernelgen.native import building


def c() -> tuple[str, ...]:
    """The command of a C compiler, the one that builds kernelgen."""
    command = building.compiler()
    assert command is not None, "the tests need a C compiler, or the package ziglang"
    return command


def cpp() -> tuple[str, ...]:
    """The command of a C++ compiler."""
    for name in ("c++", "g++", "clang++"):
        if shutil.which(name):
            return (name,)
    command = c()
    assert command[-2:] == ("ziglang", "cc"), "the tests need a C++ compiler, or the package ziglang"
    return (*command[:-1], "c++")


@functools.cache
def sanitizers(*wanted: str) -> tuple[str, ...]:
    """The options for those sanitizers that the C++ compiler links: ziglang's has no address sanitizer."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "empty.cc")
        source.write_text("int main() { return 0; }\n")
        for kinds in (wanted, tuple(k for k in wanted if k != "address")):
            options = (f"-fsanitize={','.join(kinds)}", "-fno-sanitize-recover=all")
            program = Path(folder, "empty")
            done = subprocess.run([*cpp(), *options, source, "-o", program], capture_output=True, check=False)
            if done.returncode == 0 and subprocess.run([program], check=False).returncode == 0:
                return options
    raise AssertionError(f"the tests need a C++ compiler with sanitizers; {' '.join(cpp())} has none")


def shim(folder: Path) -> Path:
    """A folder with a `gcc` that is the C compiler of the tests, for what asks for it by this name.

    It leaves out OpenMP, which ziglang comes without.
    """
    program = folder / "gcc"
    without = 'for a; do shift; [ "$a" = -fopenmp ] || set -- "$@" "$a"; done'
    program.write_text(f'#!/bin/sh\n{without}\nexec {" ".join(c())} "$@"\n')
    program.chmod(0o755)
    return folder
