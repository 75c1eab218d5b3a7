"""Fixtures for every test."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Tests neither see the user's cache nor each other process's.
_CACHE = tempfile.mkdtemp(prefix="kernelgen-tests-")
os.environ["KERNELGEN_CACHE_DIR"] = _CACHE

TARGETS = ("cpu", "interpret")
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_unconfigure() -> None:
    shutil.rmtree(_CACHE, ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_builds_of_other_tests() -> Iterator[None]:
    """Functions of one code are told from each other by the test that makes them."""
    yield
    if "kernelgen.jit.jitted" in sys.modules:
        sys.modules["kernelgen.jit.builds"].forget()
        sys.modules["kernelgen.jit.literals"].forget_literals()


@pytest.fixture(params=TARGETS)
def target(request: pytest.FixtureRequest) -> str:
    """Each target that runs on this machine."""
    return str(request.param)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file of `tests/golden`; `--update-golden` writes the file instead."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            GOLDEN.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path.name} is missing: run pytest with --update-golden"
        assert text == path.read_text(encoding="utf-8"), "run pytest with --update-golden, and read the diff"

    return check
