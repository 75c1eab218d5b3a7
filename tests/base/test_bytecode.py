"""Instructions that load or set two variables are told as two."""

from __future__ import annotations

from typing import Any

from kernelgen.base.bytecode import instructions


def swapped(a: Any, b: Any) -> Any:
    c = a
    d = b
    return c * d, d - c


def test_each_variable_has_an_instruction_of_its_own() -> None:
    steps = instructions(swapped.__code__)
    local = [(i.opname.partition("_BORROW")[0], i.argval) for i in steps if "_FAST" in i.opname]
    assert local == [
        ("LOAD_FAST", "a"), ("STORE_FAST", "c"), ("LOAD_FAST", "b"), ("STORE_FAST", "d"),
        ("LOAD_FAST", "c"), ("LOAD_FAST", "d"), ("LOAD_FAST", "d"), ("LOAD_FAST", "c"),
    ]  # fmt: skip


def test_offsets_are_distinct_and_in_order() -> None:
    offsets = [i.offset for i in instructions(swapped.__code__)]
    assert offsets == sorted(set(offsets))
