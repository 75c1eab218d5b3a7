"""bfloat16 on GPUs: conversions of every bit pattern by both targets, and arrays of the libraries."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend import nvrtc
from kernelgen.backend.gpu import GpuCode
from kernelgen.base.dtypes import SUPPORTED
from kernelgen.base.errors import DTypeError
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.schedule.lower import prepare
from tests.gpu import device, host
from tests.gpu.test_numbers import FLAT, call_of
from tests.ops import oracle
from tests.ops.oracle import BFLOAT16
from tests.ops.test_bfloats import EVERY, between

arrays.register(device.FakeArray, device.Library())


def rounding() -> kg.Tape:
    with kg.Tape() as tape:
        x = tape.input("x0", np.float32, ndim=1)
        tape.output(near=x.astype(BFLOAT16), wide=(x.astype(np.float64) * 1.5).astype(BFLOAT16))
    return tape


def widening() -> kg.Tape:
    with kg.Tape() as tape:
        x = tape.input("x0", BFLOAT16, ndim=1)
        tape.output(
            single=x.astype(np.float32), back=x.astype(np.float64).astype(BFLOAT16), step=np.spacing(x)
        )
    return tape


def check(tape: kg.Tape, x: np.ndarray, results: Any) -> None:
    wanted = oracle.run(kg.compile_tape(tape, target="interpret"), x)
    for got, want in zip(results, wanted, strict=True):
        assert got.dtype == want.dtype and np.all(oracle.identical(got, want))


CASES = [(rounding, between()), (widening, EVERY)]


@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning", "ignore:overflow:RuntimeWarning")
@pytest.mark.parametrize("target", ["cupy", "cuda"])
@pytest.mark.parametrize(("make", "x"), CASES, ids=["rounding", "widening"])
def test_every_pattern_on_a_device(make: Any, x: np.ndarray, target: str) -> None:
    """By the instruction that sm_80 and later have for it."""
    tape = make()
    code = GpuCode(prepare(tape.graph, "tested"), target, cache=False)
    launcher = device.Launcher()
    runner = GpuRunner(code.program, device.Ptx(code), lambda: launcher)
    check(tape, x, [r.items for r in runner([device.placed(x)], {}, None)])


@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning", "ignore:overflow:RuntimeWarning")
def test_every_pattern_by_plain_arithmetic(tmp_path: Path) -> None:
    """As devices before sm_80 compute."""
    sources = [host.emitted(make(), make.__name__) for make, _ in CASES]
    program = host.Program([(s, [(0, FLAT)]) for s in sources], tmp_path)
    calls = [call_of(s, k, [x]) for k, (s, (_, x)) in enumerate(zip(sources, CASES, strict=True))]
    program.run(calls)
    for (make, x), call, source in zip(CASES, calls, sources, strict=True):
        results = [
            a.items
            for a, o in zip(call.arguments, source.nests[0].operands, strict=True)
            if o.role == "output"
        ]
        check(make(), x, results)


def test_what_the_compiler_makes_of_it() -> None:
    source = host.emitted(rounding()).source([(0, FLAT)])
    for arch, count in (("sm_80", 1), ("sm_90", 1), ("compute_75", 0)):
        ptx = nvrtc.compile_source(source, arch).ptx
        assert (b"cvt.rn.bf16.f32" in ptx) == bool(count), arch
    with kg.Tape() as tape:
        tape.output(y=tape.input("x", BFLOAT16, ndim=1) + 1)
    text = nvrtc.compile_source(host.emitted(tape).source([(0, FLAT)]), "sm_90").ptx.decode()
    assert "ld.global.nc.v4.u32" in text and "st.global.v4.u32" in text


def test_the_array_interface_names_bfloat16() -> None:
    found = arrays.Interface("other", lambda address: 3)
    x = device.placed(EVERY[:8])
    assert x.__cuda_array_interface__["typestr"] == "<V2"
    assert found.view(x)[3] is BFLOAT16
    raw = device.FakeArray(np.zeros(4, "V2"))
    assert found.view(raw)[3] == np.dtype("V2")


def test_without_ml_dtypes_the_interface_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    x = device.placed(EVERY[:8])
    monkeypatch.setitem(sys.modules, "ml_dtypes", None)
    with pytest.raises(DTypeError, match="ml_dtypes"):
        arrays.Interface("other", lambda address: 0).view(x)


class Tensor:
    """What copies of PyTorch's tensors need, over a NumPy array; as theirs, its bfloat16 is none of NumPy's.

    Args:
        items: the elements; of bfloat16 the bits.
        dtype: its dtype, by PyTorch's name.
    """

    def __init__(self, items: np.ndarray, dtype: str) -> None:
        self.items, self.dtype = items, dtype

    def view(self, dtype: str) -> Tensor:
        return Tensor(self.items, dtype)

    def to(self, device: int) -> Tensor:
        return self

    def cpu(self) -> Tensor:
        return self

    def numpy(self) -> np.ndarray:
        if self.dtype == "bfloat16":
            raise TypeError("Got unsupported ScalarType BFloat16")
        return self.items


def from_numpy(array: np.ndarray) -> Tensor:
    if array.dtype == BFLOAT16:
        raise TypeError("can't convert np.ndarray of type ml_dtypes.bfloat16")
    return Tensor(array, array.dtype.name)


def test_copies_of_tensors_go_by_way_of_the_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = types.ModuleType("torch")
    for name in (*(d.name for d in SUPPORTED), "bfloat16"):
        setattr(torch, name, name)
    vars(torch).update(from_numpy=from_numpy, cuda=types.SimpleNamespace(current_stream=None))
    monkeypatch.setitem(sys.modules, "torch", torch)
    library = arrays.Torch()
    for x in (EVERY, EVERY.reshape(256, 256)[::2, ::3], np.arange(5.0)):
        tensor: Any = library.upload(x, 0)
        assert tensor.dtype == x.dtype.name
        back = library.download(tensor)
        assert back.dtype is x.dtype and back.tobytes() == x.tobytes()
