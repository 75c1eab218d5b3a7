"""What tests of the cache share."""

from __future__ import annotations

from pathlib import Path

import pytest

import kernelgen as kg
from kernelgen.cache import reports


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, in memory and on disk."""
    monkeypatch.setenv("KERNELGEN_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(reports, "_said", set())
    kg.clear()
    return tmp_path / "cache"
