"""Real processes, real signals, real damage: a bad file costs a build, and nothing else."""

from __future__ import annotations

import ctypes
import os
import random
import resource
import shutil
import signal
import time
from pathlib import Path

import pytest

from tests.cache import programs

BUILT = ["1", "0", "built", "False", "True"]
LOADED = ["0", "1", "the", "user's", "cache", "False", "False"]


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder in which a process has left its kernel."""
    folder = tmp_path_factory.mktemp("built")
    assert programs.run(folder)[0] == BUILT
    return folder


@pytest.fixture
def warm(built_once: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    folder = tmp_path / "cache"
    shutil.copytree(built_once, folder)
    return folder


def test_a_second_process_builds_nothing_and_imports_no_compiler(warm: Path) -> None:
    assert programs.run(warm) == (LOADED, "")


def test_a_stored_kernel_is_loaded_without_what_builds_one(warm: Path) -> None:
    program = programs.PROGRAM.format(constant=1.0).replace(
        "import kernelgen", "before = set(sys.modules)\nimport kernelgen"
    )
    program = "".join(line for line in program.splitlines(True) if "np.testing" not in line)
    program += "kernel(x, x)\nprint(*sorted(set(sys.modules) - before))\n"
    words, _ = programs.run(warm, program)
    late = {"subprocess", "tempfile", "concurrent", "logging", "jinja2", "numba", "llvmlite"}
    assert words[: len(LOADED)] == LOADED and "kernelgen.cache.lookup" in words
    assert late & set(words) == set()


def test_many_processes_want_the_same_new_kernel(tmp_path: Path) -> None:
    processes = [programs.start(tmp_path, programs.PROGRAM.format(constant=1.0)) for _ in range(32)]
    results = [(*p.communicate(timeout=240), p.returncode) for p in processes]
    assert {code for _, _, code in results} == {0}, [e for _, e, _ in results]
    assert 1 <= sum(printed.split()[0] == "1" for printed, _, _ in results) <= 2
    assert not any(errors for _, errors, _ in results)
    assert len(programs.records(tmp_path)) == 1
    assert not list(tmp_path.rglob(".tmp-*"))


def test_killed_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(3):
        process = programs.start(tmp_path, programs.PROGRAM.format(constant=1.0))
        time.sleep(chance.uniform(0.2, 2.0))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        words, errors = programs.run(tmp_path)
        assert words in (BUILT, LOADED) and not errors
        shutil.rmtree(tmp_path / "records")


def test_killed_while_holding_the_lock(tmp_path: Path) -> None:
    code = """
        import os, signal
        from kernelgen.cache import store
        store.Store.write = lambda self, record: os.kill(os.getpid(), signal.SIGKILL)
    """
    process = programs.start(tmp_path, programs.textwrap.dedent(code) + programs.PROGRAM.format(constant=1.0))
    process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL and not programs.records(tmp_path)
    assert programs.run(tmp_path)[0] == BUILT


def damage(path: Path, how: str) -> None:
    data = bytearray(path.read_bytes())
    if how == "truncated":
        data = data[: len(data) // 2]
    elif how == "foreign":
        data[:] = b"\x80\x04\x95" + b"pickle" * 40
    else:
        data[len(data) * 2 // 3] ^= 4
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["truncated", "foreign", "bit"])
def test_a_damaged_record_is_set_aside_and_rebuilt(how: str, warm: Path) -> None:
    (record,) = programs.records(warm)
    damage(record, how)
    words, errors = programs.run(warm)
    assert words == BUILT
    assert errors.count("CacheWarning") == 1 and str(record) in errors and "is not used" in errors
    assert len(list(warm.glob("records/aside/*"))) == 1
    assert programs.run(warm) == (LOADED, "")


def test_a_full_disk(tmp_path: Path) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    words, errors = programs.run(tmp_path, preexec_fn=small_files)
    assert words == BUILT
    assert errors.count("CacheWarning") == 1 and "cannot be written" in errors
    assert not programs.records(tmp_path) and not list(tmp_path.rglob(".tmp-*"))
    assert programs.run(tmp_path)[0] == BUILT


def without_privileges() -> None:
    """Makes the permissions of files count for root too."""
    drop, override, read_search = 24, 1, 2
    libc = ctypes.CDLL(None)
    for capability in (override, read_search):
        libc.prctl(drop, capability, 0, 0, 0)


def test_a_read_only_directory(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    cache.chmod(0o555)
    try:
        words, errors = programs.run(cache, preexec_fn=without_privileges)
    finally:
        cache.chmod(0o755)
    assert words == BUILT
    assert errors.count("CacheWarning") == 1 and "cannot be written" in errors


def test_a_read_only_directory_with_records_is_read(warm: Path) -> None:
    folders = [f for f in (warm, *warm.rglob("*")) if f.is_dir()]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert programs.run(warm, preexec_fn=without_privileges) == (LOADED, "")
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_a_file_where_the_directory_should_be(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("not a folder")
    words, errors = programs.run(cache)
    assert words == BUILT and "CacheWarning" in errors
    assert cache.read_text() == "not a folder"


@pytest.mark.parametrize("part", ["record", "folder", "root"])
def test_what_others_may_write_is_not_trusted(part: str, warm: Path) -> None:
    (record,) = programs.records(warm)
    {"record": record, "folder": record.parent, "root": warm / "records"}[part].chmod(0o777)
    words, errors = programs.run(warm)
    assert words == BUILT
    assert "every user may write to it" in errors


@pytest.mark.parametrize("mode", [0o775, 0o700])
def test_the_owners_private_group_is_trusted(mode: int, warm: Path) -> None:
    if os.getgid() != os.getuid():
        mode = 0o700
    for path in warm.rglob("*"):
        if path.is_dir():
            path.chmod(mode)
    assert programs.run(warm)[0] == LOADED


def test_without_a_compiler_cached_kernels_run_and_others_say_what_is_missing(warm: Path) -> None:
    blocked = "import sys\nsys.modules['numba'] = sys.modules['llvmlite'] = None\n"
    words, errors = programs.run(warm, blocked + programs.PROGRAM.format(constant=1.0))
    assert words[:3] == ["0", "1", "the"] and not errors
    process = programs.start(warm, blocked + programs.PROGRAM.format(constant=2.0))
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "CompilerMissingError: the kernel remembered is not in the cache and must be built" in errors
    assert 'Install numba, load a bundle that holds it, or use target="interpret".' in errors
