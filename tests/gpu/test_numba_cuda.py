"""numba.cuda source becomes machine code without a device, and its PTX computes what NumPy computes."""

from __future__ import annotations

import functools
import re
import struct
import sys
import types
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
import kernelgen.device
from kernelgen.backend import nvrtc
from kernelgen.backend.cuda_calls import ARITIES, call_of
from kernelgen.backend.gpu import GpuCode, Image, build_gpu
from kernelgen.base.errors import OptionError
from kernelgen.codegen import gpu, numba_cuda
from kernelgen.codegen.elements import Parameter
from kernelgen.ops import OPS, Op
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.grid import Version
from kernelgen.schedule.lower import prepare
from tests.gpu import device
from tests.gpu.ptx import Module
from tests.ops import oracle
from tests.ops.oracle import DTypes

arrays.register(device.FakeArray, device.Library())

ROWS = [row for row in OPS.values() if oracle.loops(row)]
BATCHES = list(oracle.batches([(row, dtypes) for row in ROWS for dtypes in oracle.loops(row)]))
QUICK = {"bool", "uint8", "int32", "float16", "bfloat16", "float32"}
"""Dtypes of the default run; the long one has all."""
FLAT = Version("flat", 0, 32)
REDUCTION = {"cvt.rn.f64.s64", "mul.rn.f64", "cvt.rn.f32.f64", "neg.f64"}
"""Double precision in CUDA's own sinf and cosf, where they reduce arguments beyond 10^5."""


def code_of(dtypes: DTypes, rows: tuple[Op, ...]) -> GpuCode:
    """A kernel with an output for each row."""
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{k}", d, ndim=1) for k, d in enumerate(dtypes)]
        for row in rows:
            tape.output(**{f"r_{row.name}": oracle.record(row, tensors)})
    return GpuCode(prepare(tape.graph, "rows"), "cuda", cache=False)


def batches() -> list[object]:
    return [
        pytest.param(
            k,
            marks=[] if {d.name for d in dtypes} <= QUICK else [pytest.mark.slow],
            id=f"{k}-{'-'.join(d.name for d in dtypes)}",
        )
        for k, (dtypes, _) in enumerate(BATCHES)
    ]


@functools.cache
def built(batch: int, arch: str) -> tuple[GpuCode, Image, str]:
    """The flat version of a batch, and what ptxas said of it."""
    code = code_of(*BATCHES[batch])
    linked = code.link(arch, [(k, FLAT) for k in range(len(code.emitted.nests))])
    return code, linked.image, linked.log


def check(row: Op, args: tuple[np.ndarray, ...], got: np.ndarray) -> None:
    """Asserts that a row's result is NumPy's, or within its bound on a device."""
    limits = grown(row, args)
    if limits is None:
        oracle.check(row, args, got)
        return
    with np.errstate(all="ignore"):
        error = oracle.errors(oracle.numpy_function(row), args, got)
    assert not np.any(error > limits), oracle.report(args, got, got, error > limits, row.name)


def grown(row: Op, args: tuple[np.ndarray, ...]) -> np.ndarray | None:
    """The bounds of a row's elements where CUDA's functions are less accurate than those of the C library.

    A power is the exponential of `b log(a)`, an error of which is one of the power: two units of `atan2`.
    """
    if row.name not in ("power", "float_power") or args[0].dtype != np.complex128:
        return None
    with np.errstate(all="ignore"):
        exponent = np.abs(args[1] * np.log(args[0]))
    return oracle.COMPLEX_EPS + np.where(np.isfinite(exponent), 2 * exponent, 0)


@pytest.mark.parametrize("batch", batches())
def test_rows_are_numpys(batch: int) -> None:
    dtypes, rows = BATCHES[batch]
    code, image, _ = built(batch, "sm_90")
    launcher = device.Launcher()
    runner = GpuRunner(code.program, device.Fixed(image), lambda: launcher)
    args = oracle.arguments(rows[0], dtypes)
    results = runner([device.placed(a) for a in args], {}, None)
    results = results if isinstance(results, tuple) else (results,)
    assert {s for s, *_ in launcher.launched} == {nest.kernel(FLAT) for nest in code.emitted.nests}
    for row, result in zip(rows, results, strict=True):
        check(row, args, result.items)


@pytest.mark.parametrize("arch", [pytest.param("sm_80", marks=pytest.mark.slow), "sm_90"])
@pytest.mark.parametrize("batch", batches())
def test_rows_pass_the_gate(batch: int, arch: str) -> None:
    dtypes, _ = BATCHES[batch]
    code, image, log = built(batch, arch)
    assert image.cubin.startswith(b"\x7fELF")
    used = nvrtc.resources(log)
    assert set(used) == {nest.kernel(FLAT) for nest in code.emitted.nests}
    for resources in used.values():
        assert resources.spill_stores == resources.spill_loads == 0, resources
        assert resources.registers <= 255
    ptx = image.ptx.decode()
    # The whole vectors of the widest arrays: 16 bytes, however many parts that is.
    widths = [int(n) * int(b) for n, b in re.findall(r"\.global(?:\.nc)?\.v(\d)\.\w(\d+)", ptx)]
    assert not widths or max(widths) <= 128
    widest = max(o.dtype.itemsize for nest in code.emitted.nests for o in nest.operands)
    if widest > 1:
        assert max(widths, default=0) == 128, "no 128-bit access"
    if all(d == np.float32 for d in dtypes):
        found = set(re.findall(r"^\s*(?:@!?%p\d+ )?([a-z][\w.]*\.f64[\w.]*)", ptx, re.MULTILINE))
        assert {i for i in found if not i.startswith("mov")} <= REDUCTION


def test_parameters_are_those_of_the_launcher() -> None:
    """The PTX declares exactly what the runtime packs, in order and size, for every version."""
    with kg.Tape() as tape:
        x = tape.input("x", np.complex64, ndim=2)
        flag = tape.input("flag", np.bool_, ndim=0)
        half = tape.input("half", np.float16, ndim=0)
        tape.output(y=np.where(flag, x, x * 2) + half + x.shape[0])
    code = GpuCode(prepare(tape.graph, "all"), "cuda", cache=False)
    (nest,) = code.emitted.nests
    linked = code.link("sm_90", [(0, v) for v in nest.versions])
    module = Module(linked.image.ptx.decode())
    for version in nest.versions:
        sizes = [struct.calcsize(slot.type) for slot in nest.slots(version)]
        assert module.kernels[nest.kernel(version)].sizes == sizes, version


def test_the_source_is_python(golden) -> None:  # type: ignore[no-untyped-def]
    with kg.Tape(name="axpy") as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = tape.input("y", np.float16, ndim=1)
        a = tape.input("a", np.float32, ndim=0)
        tape.output(z=a * np.sin(x) + np.maximum(y, 2), big=x > y)
    emitted = numba_cuda.emit(gpu.merged(prepare(tape.graph, "axpy").schedule), "axpy")
    compile(emitted.text, "axpy.py", "exec")
    # Where this file's lines stand is not what the golden is about.
    golden("axpy_numba_cuda.py.txt", re.sub(r"(\.py):\d+", r"\1:N", emitted.text))


def plain(emitted: numba_cuda.Emitted, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The functions of one element as plain Python, which calls what kernels for the CPU call."""
    module: Any = types.ModuleType("kernelgen.backend.cuda_device")
    vars(module).update({name: getattr(kernelgen.device, name) for name in kernelgen.device.__all__})
    module.device, module.pointer = lambda *kinds: lambda function: function, lambda kind: kind
    monkeypatch.setitem(sys.modules, module.__name__, module)
    namespace: dict[str, Any] = {}
    exec(compile(emitted.python, "elements.py", "exec"), namespace)
    return namespace


def given(function: Any, parameters: tuple[Parameter, ...], *items: Any) -> tuple[Any, ...]:
    """What a function of one element gives for these numbers."""
    places = [[None] for p in parameters if p.role == "output"]
    function(*items, *places)
    return tuple(place[0] for place in places)


def repeated(x: Any, y: Any) -> Any:
    return kg.while_loop(lambda s: s[0] > y, lambda s: (s[0] * 0.5, s[1] + 1), (x, 0))


@pytest.mark.parametrize(
    "function",
    [
        lambda x, y: (np.where(x > y, x, np.floor(y)), x <= y, x * y + 2, np.sin(x)),
        repeated,
        lambda x, y: (x + y * 1j).conj(),
        lambda x, y: (x.astype(np.float16) + 1, (x + y).astype(np.int8) // 3),
    ],
)
def test_elements_are_plain_python(function: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """They run without numba, on single numbers."""
    with kg.Tape() as tape:
        results = function(*(tape.input(n, np.float32, ndim=1) for n in "xy"))
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    emitted = numba_cuda.emit(gpu.merged(prepare(tape.graph, "kernel").schedule), "kernel")
    (spelled,) = emitted.spelled
    element = plain(emitted, monkeypatch)[spelled.element.name]
    x, y = np.abs(np.random.default_rng(3).normal(0, 9, (2, 20))).astype(np.float32)
    want: Any = kg.compile_tape(tape, target="interpret")(x, y)
    columns = want if isinstance(want, tuple) else (want,)
    for k in range(len(x)):
        items = iter(given(element, spelled.element.parameters, x[k], y[k]))
        for column in columns:
            item = column[k : k + 1]
            parts = item.view(item.real.dtype)
            stored = parts.view({"b": np.uint8}.get(item.dtype.kind, parts.dtype))
            stored = stored.view(np.uint16) if item.dtype == np.float16 else stored
            for part in stored:
                assert abs(float(next(items)) - float(part)) <= 1e-6 * abs(float(part))


def test_combining_is_plain_python(monkeypatch: pytest.MonkeyPatch) -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.complex64, ndim=1)
        tape.output(s=x.sum(), top=x.real.max())
    emitted = numba_cuda.emit(gpu.merged(prepare(tape.graph, "kernel").schedule), "kernel")
    namespace = plain(emitted, monkeypatch)
    total, top = emitted.spelled[0].combines
    assert given(namespace[total.name], total.parameters, 1.0, 2.0, 3.0, 4.0) == (4.0, 6.0)
    assert given(namespace[top.name], top.parameters, 1.0, 4.0) == (4.0,)


IN_LINE = {
    "triad": lambda a, x, y: a * x + y,
    "several": lambda a, x, y: (a * x + y * 2, x - y, x.real > y.real),
    "long": lambda a, x, y: functools.reduce(lambda s, k: s * x + y / (s + k), range(40), a + x),
}


@pytest.mark.parametrize(
    ("name", "dtype"),
    [("triad", np.int8), ("triad", np.float32), ("several", np.complex64), ("several", np.float16),
     ("long", np.float32)],
)  # fmt: skip
def test_elements_are_put_in_line(name: str, dtype: Any) -> None:
    """Nothing is called, nothing goes through memory, and arrays are read in whole vectors."""
    with kg.Tape() as tape:
        a = tape.input("a", dtype, ndim=0)
        x, y = (tape.input(n, dtype, ndim=2) for n in "xy")
        results = IN_LINE[name](a, x, y)
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    code = GpuCode(prepare(tape.graph, "kernel"), "cuda", cache=False)
    (nest,) = code.emitted.nests
    versions = [v for v in nest.versions if v.bits == 32 and v.rank in (0, 2)]
    linked = code.link("sm_90", [(0, v) for v in versions])
    ptx = linked.image.ptx.decode()
    assert "call" not in ptx and ".local" not in ptx and "_element" not in ptx
    assert all(used.stack == 0 for used in nvrtc.resources(linked.log).values())
    for text in ptx.split(".entry")[1:]:
        if re.match(r" kernel_(flat|rows)", text):
            assert len(re.findall(r"ld\.global(?:\.nc)?\.v4\.[a-z]32", text)) >= 2
            assert re.search(r"st\.global\.v4\.[a-z]32", text)


def test_names_of_the_users_do_not_meet_the_sources() -> None:
    with kg.Tape(name="cuda") as tape:
        n = tape.input("n", np.float32, ndim=1)
        first = tape.input("first", np.float32, ndim=1)
        load4 = tape.input("load4", np.float32, ndim=1)
        constant0 = tape.input("constant0", np.float32, ndim=0)
        tape.output(lane0=n + first * load4 - constant0 * 3)
    code = GpuCode(prepare(tape.graph, "cuda"), "cuda", cache=False)
    image = code.link("sm_90", [(0, FLAT)]).image
    runner = GpuRunner(code.program, device.Fixed(image), device.Launcher)
    values = np.arange(9, dtype=np.float32)
    got = runner([device.placed(values), device.placed(values + 1), device.placed(values), 2.0], {}, None)
    np.testing.assert_array_equal(got.items, values + (values + 1) * values - 6)


def test_strict_code_is_not_contracted_and_fast_code_is() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(z=x * x + x)
    prepared = prepare(tape.graph, "square")
    texts = []
    for fastmath in (False, True):
        code = GpuCode(prepared, "cuda", fastmath=fastmath, cache=False)
        texts.append(code.link("sm_90", [(0, FLAT)]).image.ptx.decode())
    assert "fma" not in texts[0] and "fma" in texts[1]


def test_every_function_of_the_source_has_a_definition() -> None:
    for name, arity in ARITIES.items():
        if not name.endswith(("half", "bfloat")) and not name.endswith("from_float"):
            kinds = ["float32", "int32", "boolean"]
            found = 0
            for kind in kinds:
                operands = ["boolean", kind, kind] if name == "select" else [kind] * arity
                if name == "ldexp":
                    operands = ["float32", "int32"]
                try:
                    call = call_of(name, tuple(operands))
                except LookupError:
                    continue
                found += 1
                assert call.symbol in call.definition and call.results
            assert found, name
    with pytest.raises(LookupError, match="no spelling"):
        call_of("sin", ("int32",))


def test_ahead_of_time() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(z=x + 1)
    payloads = build_gpu(prepare(tape.graph, "one"), ["sm_80", "sm_90", "ptx"], target="cuda")
    assert list(payloads) == ["sm_80", "sm_90", "ptx"]
    assert all(payloads[a].startswith(b"\x7fELF") for a in ("sm_80", "sm_90"))
    assert b".target sm_90" in payloads["ptx"]
    for place, code in payloads.items():
        for name in (b"one_flat_32", b"one_flat_32_aliased", b"one_strided1_64"):
            assert name in code, (place, name)


def test_errors() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(z=x + 1)
    code = GpuCode(prepare(tape.graph, "one"), "cuda", cache=False)
    with pytest.raises(OptionError, match="sm_90"):
        code.build("hopper")
    with pytest.raises(OptionError, match="sm_12345"):
        code.build("sm_12345")
