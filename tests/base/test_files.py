"""Where files are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from kernelgen.base.files import cache_folder


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"KERNELGEN_CACHE_DIR": "~/mine", "XDG_CACHE_HOME": "/somewhere"}, "HOME/mine"),
        ({"XDG_CACHE_HOME": "/somewhere"}, "/somewhere/kernelgen"),
        ({"XDG_CACHE_HOME": "not/absolute"}, "HOME/.cache/kernelgen"),
        ({"XDG_CACHE_HOME": ""}, "HOME/.cache/kernelgen"),
        ({}, "HOME/.cache/kernelgen"),
    ],
)
def test_the_cache_is_where_the_user_s_settings_have_it(
    given: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("KERNELGEN_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == expected.replace("HOME", str(tmp_path))
