"""The team of worker threads in C, seen from inside and under the thread sanitizer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kernelgen.native import building

CHECK = Path(__file__).with_name("check_team.c")


@pytest.mark.parametrize("sanitizer", ["thread", "address,undefined"])
def test_launches_are_shared_and_workers_woken(sanitizer: str, tmp_path: Path) -> None:
    command = building.compiler()
    assert command is not None
    program = tmp_path / "check"
    plain = [
        *command,
        "-std=c11",
        "-O1",
        "-g",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-I",
        str(building.SOURCES),
        str(CHECK),
    ]
    options = ["-pthread", "-o", str(program)]
    done = subprocess.run([*plain, f"-fsanitize={sanitizer}", *options], capture_output=True, check=False)
    if done.returncode:  # Not every compiler comes with the sanitizers' libraries.
        subprocess.run([*plain, *options], check=True)
    ran = subprocess.run([program], capture_output=True, text=True, timeout=300, check=False)
    assert (ran.stdout, ran.returncode) == ("right\n", 0), ran.stderr[-3000:]
