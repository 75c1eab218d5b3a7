"""Graphs as JSON, and kernels that are pickled."""

from __future__ import annotations

import copy
import json
import math
import multiprocessing
import pickle
import struct
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.encoding import (
    decode_array,
    decode_scalar,
    encode_array,
    encode_scalar,
)
from kernelgen.ir import (
    Graph,
    Node,
    const,
    opaque,
)
from kernelgen.ir.calls import Slot, opaque_call
from kernelgen.ir.structural_key import canonical


def doubled(x: np.ndarray, factor: float = 2.0, *, tail: tuple[float, ...] = ()) -> np.ndarray:
    return x * factor + sum(tail)


def recorded() -> Graph:
    table = np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3))
    with kg.Tape("inner") as inner:
        v = inner.input("v", np.float64, ndim=2)
        inner.output(w=np.exp(v), u=v.T)
    with kg.Tape("saved") as tape:
        x = tape.input("x", np.float64, ndim=2)
        n = tape.input("n", np.int16, ndim=0)
        tape.input("unused", np.complex64, ndim=1)
        w, u = inner(x)
        tape.output(
            z=np.where(x > -0.0, w, np.inf) + table + n,
            t=u.T * x.size,
            s=x[:, None, :],
        )
    return tape.graph


def same(a: Graph, b: Graph) -> None:
    assert canonical(a) == canonical(b)
    assert str(a) == str(b)
    assert [n.where for n in a.nodes] == [n.where for n in b.nodes]
    assert a.captured.keys() == b.captured.keys()
    for name, array in a.captured.items():
        other = b.captured[name]
        assert (array.dtype, array.strides) == (other.dtype, other.strides)
        assert array.tobytes() == other.tobytes()


def test_a_graph_travels_whole() -> None:
    graph = recorded()
    text = graph.to_json()
    back = Graph.from_json(text)
    same(graph, back)
    assert back.to_json() == text
    x = np.linspace(-2, 2, 6).reshape(2, 3)
    arrays = (x, np.int16(3), np.zeros(1, np.complex64))
    for mine, theirs in zip(kg.compile_tape(graph)(*arrays), kg.compile_tape(back)(*arrays), strict=True):
        np.testing.assert_array_equal(mine, theirs)


@pytest.mark.parametrize(
    ("dtype", "bits"),
    [
        (np.float64, struct.pack("<Q", 0x7FF8_0000_DEAD_BEEF)),
        (np.float64, struct.pack("<Q", 0xFFF0_0000_0000_0001)),
        (np.float32, struct.pack("<I", 0x7FA0_0001)),
        (np.float16, struct.pack("<H", 0xFE01)),
        (ml_dtypes.bfloat16, struct.pack("<H", 0xFFA1)),
        (np.float64, struct.pack("<d", -0.0)),
        (np.float64, struct.pack("<d", -math.inf)),
        (np.complex128, struct.pack("<dd", -0.0, math.inf)),
        (np.complex64, struct.pack("<fI", 1.5, 0x7FC0_0BAD)),
        (np.uint64, struct.pack("<Q", 2**64 - 1)),
        (np.bool_, b"\x01"),
    ],
)
def test_constants_are_exact_to_the_bit(dtype: type, bits: bytes) -> None:
    value = np.frombuffer(bits, dtype)[0]
    assert decode_scalar(json.loads(json.dumps(encode_scalar(value)))).tobytes() == bits
    array = np.frombuffer(bits * 6, dtype).reshape(2, 3)
    for given in (array, array.T, array[:0], array[0, 0, ...]):
        back = decode_array(json.loads(json.dumps(encode_array(given))))
        assert back.tobytes() == given.tobytes() and back.shape == given.shape and back.dtype == given.dtype
    node = const(value, value.dtype)
    back_node = Graph.from_json(Graph((), (("y", node),)).to_json()).outputs[0][1]
    assert back_node.param.tobytes() == bits and back_node.param.dtype == value.dtype


def graph_of(call: object) -> Graph:
    x = Node("input", (), np.dtype(np.float64), 1, "x")
    node, result = opaque(call, (x,))  # type: ignore[arg-type]
    return Graph((x,), (("y", result),), {}, () if node.param.pure else (node,))


def test_opaque_calls_travel_by_name() -> None:
    tail = (0.5, -0.0)
    call = opaque_call(
        "doubled", doubled, (Slot(0), np.float32(2)), {"tail": tail}, (kg.spec("f8", 1),), pure=True
    )
    graph = graph_of(call)
    back = Graph.from_json(graph.to_json())
    same(graph, back)
    assert back.nodes[1].param.function is doubled
    x = np.arange(3.0)
    np.testing.assert_array_equal(back.nodes[1].param.run((x,), None)[0], 2 * x + 0.5)


def test_arguments_of_every_kind_travel() -> None:
    given = (
        Slot(0, True), None, True, 7, 2**70, "text", 1.5, -0.0, 2 - 1j, b"\x00\xff", ..., slice(1, None, 2),
        [1, (2, [3.0])], {"a": (1,), 2: None}, np.dtype("int8"), np.uint8(5), np.add, np.ndarray,
    )  # fmt: skip
    call = opaque_call("f", doubled, given, {}, (kg.spec("f8", 1),), pure=True)
    back = Graph.from_json(graph_of(call).to_json()).nodes[1].param
    assert back.args == given and list(map(type, back.args)) == list(map(type, given))
    assert math.copysign(1, back.args[7]) == -1


def test_a_function_without_a_name_is_refused() -> None:
    call = opaque_call("f", lambda x: x, (Slot(0),), {}, (kg.spec("f8", 1),), pure=True)
    with pytest.raises(kg.UnsupportedError, match="cannot be written"):
        graph_of(call).to_json()


def changed(text: str, **changes: object) -> str:
    return json.dumps({**json.loads(text), **changes})


def test_what_is_no_graph_is_refused() -> None:
    text = recorded().to_json()
    whole = json.loads(text)
    bad_op = json.loads(text)
    next(n for n in bad_op["graphs"][-1]["nodes"] if n["op"] == "where")["op"] = "teleport"
    forward = json.loads(text)
    next(n for n in forward["graphs"][-1]["nodes"] if n["op"] == "where")["args"][0] = 10**6
    negative = json.loads(text)
    next(n for n in negative["graphs"][-1]["nodes"] if n["op"] == "where")["args"][0] = -1
    wrong_type = json.loads(text)
    next(n for n in wrong_type["graphs"][-1]["nodes"] if n["op"] == "where")["dtype"] = "int8"
    for bad, message in [
        ("", "not a graph"),
        ("[]", "not a graph"),
        (text[:-200], "not a graph"),
        (changed(text, version=2), "version 2"),
        (changed(text, format="other"), "not a graph"),
        (changed(text, graphs=[]), "not a graph"),
        (changed(text, files=[]), "not a graph"),
        (json.dumps(bad_op), "teleport"),
        (json.dumps(forward), "not a graph"),
        (json.dumps(negative), "not a graph"),
        (json.dumps(wrong_type), "should be"),
    ]:
        with pytest.raises(kg.KernelgenError, match=message):
            Graph.from_json(bad)
    assert whole["version"] == 1


def test_a_function_that_is_not_there_is_named() -> None:
    call = opaque_call("f", doubled, (Slot(0),), {}, (kg.spec("f8", 1),), pure=True)
    text = graph_of(call).to_json().replace(":doubled", ":tripled")
    with pytest.raises(kg.GraphError, match="tripled"):
        Graph.from_json(text)


def test_deep_graphs_travel() -> None:
    with kg.Tape() as tape:
        x = y = tape.input("x", np.float64, ndim=1)
        for _ in range(5000):
            y = y + x
        tape.output(y=y)
    same(tape.graph, Graph.from_json(tape.graph.to_json()))


def kernel_for_travel(target: str = "auto") -> kg.Kernel:
    return kg.compile_tape(recorded(), name="traveller", target=target)  # type: ignore[arg-type]


def test_kernels_pickle_and_find_their_code_again(target: str) -> None:
    kernel = kernel_for_travel(target)
    builds = kg.stats().builds
    back = pickle.loads(pickle.dumps(kernel))
    assert kg.stats().builds == builds
    assert (back.name, back.target, back.options) == (kernel.name, kernel.target, kernel.options)
    same(kernel.recorded, back.recorded)
    arrays = (np.ones((2, 3)), np.int16(3), np.zeros(1, np.complex64))
    for mine, theirs in zip(kernel(*arrays), back(*arrays), strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert copy.copy(kernel) is kernel and copy.deepcopy([kernel])[0] is kernel


def test_graphs_pickle() -> None:
    graph = recorded()
    same(graph, pickle.loads(pickle.dumps(graph)))
    assert copy.deepcopy(graph) is graph


def call_there(kernel: kg.Kernel, x: np.ndarray) -> tuple[str, np.ndarray]:
    return kernel.target, kernel(x, np.int16(3), np.zeros(1, np.complex64)).z


def test_kernels_travel_to_spawned_processes(tmp_path: Path) -> None:
    kernel = kernel_for_travel()
    x = np.linspace(-1, 1, 6).reshape(2, 3)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        where, result = pool.apply(call_there, (kernel, x))
    assert where == "cpu"
    np.testing.assert_array_equal(result, call_there(kernel, x)[1])
