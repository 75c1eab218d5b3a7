"""Fixtures for every test."""

from __future__ import annotations

import pytest

TARGETS = ("cpu", "interpret")


@pytest.fixture(params=TARGETS)
def target(request: pytest.FixtureRequest) -> str:
    """Each target that runs on this machine."""
    return str(request.param)
