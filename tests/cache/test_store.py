"""The size cap, leftovers, and the file format."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kernelgen.base.errors import CacheError, OptionError
from kernelgen.cache import record as records
from kernelgen.cache.key import Key
from kernelgen.cache.record import Record
from kernelgen.cache.store import (
    DEFAULT_LIMIT,
    Store,
    parse_size,
    size_limit,
)


def make(number: int, size: int = 1000) -> Record:
    key = Key({"graph": str(number), "target": "cpu"}, {"cpu": "any", "abi": "1"})
    payloads = {"object.0": os.urandom(size), "bitcode": b"bits"}
    return Record(key, "cpu", f"k{number}", ("entry",), "x86_64", ("avx",), {}, {"llvm": 0.5}, 1.0, payloads)


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    store, record = Store(tmp_path, "a store"), make(1)
    path = store.write(record)
    assert path is not None and path == store.path_of(record.key)
    assert store.read(record.key) == record
    assert records.parse(record.to_bytes()) == record
    assert record.objects == (record.payloads["object.0"],)
    assert path.stat().st_mode & 0o077 == 0


def test_a_record_in_a_relative_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store, record = Store("cache/records", "a store"), make(1)
    path = store.write(record)
    assert path is not None and path == store.path_of(record.key) == Path(store.file_of(record.key))
    assert store.read(record.key) == record


def test_a_flipped_bit_of_any_byte_is_noticed() -> None:
    data = bytearray(make(1, 40).to_bytes())
    for position in range(len(data)):
        data[position] ^= 1
        with pytest.raises(CacheError):
            records.parse(bytes(data))
        data[position] ^= 1
    for length in range(0, len(data), 7):
        with pytest.raises(CacheError):
            records.parse(bytes(data[:length]))
    records.parse(bytes(data))


def test_the_least_recently_used_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_CACHE_SIZE", "6K")
    store, kept = Store(tmp_path, "a store"), [make(k) for k in range(3)]
    for age, record in enumerate(kept):
        path = store.write(record)
        assert path is not None
        os.utime(path, (time.time() - 100 + age,) * 2)
    store.write_source(kept[1].key, "source")
    store.touch(store.path_of(kept[0].key))
    for number in range(10, 12):
        store.write(make(number))
    left = {store.read_file(e.path).name for e in store.entries()}  # type: ignore[union-attr]
    assert left == {"k0", "k10", "k11"} or left == {"k0", "k2", "k10", "k11"}
    assert "k1" not in left and not store.path_of(kept[1].key).parent.exists()
    assert sum(e.size for e in store.entries()) <= 6 << 10


def test_records_are_counted_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []
    count = Store.entries
    monkeypatch.setattr(Store, "entries", lambda store: counted.append(1) or count(store))
    store = Store(tmp_path, "a store")
    for number in range(20):
        store.write(make(number))
    assert not counted
    limit = 1 << 16
    monkeypatch.setenv("KERNELGEN_CACHE_SIZE", str(limit))
    largest = 0
    for number in range(20, 200):
        store.write(make(number))
        largest = max(largest, sum(e.size for e in count(store)))
    assert 0.9 * limit < largest < 1.1 * limit
    assert 10 < len(counted) < 170


def test_the_newest_record_stays_even_if_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERNELGEN_CACHE_SIZE", "100")
    store = Store(tmp_path, "a store")
    store.write(make(1))
    store.write(make(2))
    assert [store.read_file(e.path) is not None for e in store.entries()] == [True]


def test_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert size_limit() == DEFAULT_LIMIT
    assert [parse_size(t, "x") for t in ("12", "3 k", "2MiB", "1G", " 5MB ")] == [
        12, 3 << 10, 2 << 20, 1 << 30, 5 << 20
    ]  # fmt: skip
    monkeypatch.setenv("KERNELGEN_CACHE_SIZE", "lots")
    with pytest.raises(OptionError, match="KERNELGEN_CACHE_SIZE is 'lots'"):
        size_limit()


def test_leftovers_are_swept(tmp_path: Path) -> None:
    store, record = Store(tmp_path, "a store"), make(1)
    path = store.write(record)
    assert path is not None
    source = store.write_source(record.key, "source")
    orphan = store.write_source(make(2).key, "source")
    half = path.parent / ".tmp-abc"
    half.write_bytes(b"half")
    assert source is not None and orphan is not None
    assert store.sweep() == 0
    for old in (orphan, half):
        os.utime(old, (1, 1))
    assert store.sweep() == 2 and source.exists() and path.exists()


def test_a_read_only_layer_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path, "a store").write(make(1))
    store = Store(tmp_path, "a bundle", writable=False)
    path = store.path_of(make(1).key)
    path.write_bytes(b"damaged")
    with pytest.warns(UserWarning, match="is not used"):
        assert store.read(make(1).key) is None
    assert path.exists() and store.write(make(2)) is None
