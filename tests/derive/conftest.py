"""What the tests of derivatives share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kernelgen as kg


@pytest.fixture
def interpreted() -> Iterator[None]:
    """Many small graphs need no machine code; test_programs.py compiles some."""
    with kg.interpret():
        yield
