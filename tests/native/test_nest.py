"""The outer loops in C, under the sanitizers: random iteration spaces beside a plain walk."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kernelgen.base import machine
from kernelgen.native import building
from tests import compilers

CHECK = Path(__file__).with_name("check_nest.c")
VARIANTS = [v for v in building.VARIANTS[machine.architecture()] if machine.runs(*machine.BASELINES[v])]


def compiled(options: tuple[str, ...], target: Path) -> Path:
    subprocess.run(
        [
            *compilers.c(), "-std=c11", "-O2", "-g", "-Wall", "-Wextra", "-Werror", *options,
            "-Wno-gnu-variable-sized-type-not-at-end",
            "-I", building.SOURCES, f"{building.SOURCES}/nest.c", CHECK, "-o", target,
        ],
        check=True,
    )  # fmt: skip
    return target


@pytest.mark.parametrize("variant", VARIANTS)
def test_random_walks_touch_what_they_should_and_nothing_else(variant: str, tmp_path: Path) -> None:
    options = (
        *building.VARIANTS[machine.architecture()][variant],
        *compilers.sanitizers("address", "undefined"),
    )
    program = compiled(options, tmp_path / "check")
    done = subprocess.run([program, "1", "400"], capture_output=True, text=True, timeout=300, check=False)
    assert (done.stdout, done.returncode) == ("all good\n", 0), done.stderr[-3000:]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 10))
@pytest.mark.parametrize("variant", VARIANTS)
def test_more_random_walks(variant: str, seed: int, tmp_path: Path) -> None:
    options = (
        *building.VARIANTS[machine.architecture()][variant],
        *compilers.sanitizers("address", "undefined"),
    )
    program = compiled(options, tmp_path / "check")
    done = subprocess.run([program, str(seed), "3000"], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("all good\n", 0), done.stderr[-3000:]
