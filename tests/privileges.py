"""Commands for which permissions of files hold, even where root runs the tests."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


def without_privilege() -> list[str]:
    """What goes before a command so that permissions hold for it, which they do not for root."""
    if os.geteuid():
        return []
    found = shutil.which("setpriv")
    command = [str(found), "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    if found is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("root's privileges cannot be dropped here")
    return command
