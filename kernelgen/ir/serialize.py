"""Graphs as JSON, with a version: they travel between processes, machines and bundles.

    document = {"format": "kernelgen-graph", "version": 1, "files": [path, ...], "graphs": [graph, ...]}
    graph    = {"nodes": [node, ...], "inputs": [number, ...], "outputs": [[name, number], ...],
                "effects": [number, ...], "captured": {name: array}}
    node     = {"op": ..., "args": [number, ...], "dtype": ..., "ndim": ..., "param": ..., "line": line}
    line     = [number of the file, line, function]

The last graph is the document's; those before it are called by it, or by one another. A node's operands come
before it. A parameter that JSON has no form for is an object with one key, which names its kind: see `_pack`.
Nothing is pickled and nothing is evaluated; a function of an opaque call is named by its module and found
there by import, so a graph with opaque calls deserves the trust that a module does.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import numpy as np

from kernelgen._version import __version__
from kernelgen.base.dtypes import supported
from kernelgen.base.encoding import (
    decode_array,
    decode_scalar,
    encode_array,
    encode_scalar,
)
from kernelgen.base.errors import (
    DTypeError,
    GraphError,
    SourceLine,
    UnsupportedError,
)
from kernelgen.base.spec import Spec
from kernelgen.ir import (
    STRUCTURAL,
    Graph,
    LoopBody,
    Node,
    verify,
)
from kernelgen.ir.calls import OpaqueCall, Slot
from kernelgen.ops import OPS

FORMAT, VERSION = "kernelgen-graph", 1


def graph_to_json(graph: Graph) -> str:
    """A graph as JSON text, one node on a line; equal graphs recorded at equal lines have equal texts.

    Raises:
        UnsupportedError: for an opaque call of a function that no module has under its name, or with an
            argument that has no form in JSON.
    """
    return _Writer().document(graph)


def graph_from_json(text: str | bytes) -> Graph:
    """The graph of a JSON text, verified.

    Raises:
        GraphError: for text that is no graph, or one of another version, or with operations that this
            version does not have.
    """
    try:
        document = json.loads(text)
        if not isinstance(document, dict) or document.get("format") != FORMAT:
            raise GraphError("the text is not a graph of kernelgen")
        if document.get("version") != VERSION:
            raise GraphError(
                f"the graph's format has version {document.get('version')!r:.40}, and this version of "
                f"kernelgen ({__version__}) reads {VERSION}",
                hint="Write it again with this version.",
            )
        graph = _Reader(document["files"]).graphs(document["graphs"])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError) as error:
        if isinstance(error, (GraphError, DTypeError)):
            raise
        raise GraphError(f"the text is not a graph of kernelgen: {error!r:.200}") from error
    verify(graph)
    return graph


class _Writer:
    """Collects the files and the called graphs of one document."""

    def __init__(self) -> None:
        self.files: dict[str, int] = {}
        self.lines: list[list[str]] = []
        self.known: dict[int, int] = {}

    def document(self, graph: Graph) -> str:
        self.add(graph)
        graphs = ",\n".join("\n".join(lines) for lines in self.lines)
        return (
            f'{{"format": {json.dumps(FORMAT)}, "version": {VERSION},\n'
            f'"files": {json.dumps(list(self.files))},\n"graphs": [\n{graphs}]}}\n'
        )

    def add(self, graph: Graph) -> int:
        """The number of a graph, which is written if it is new."""
        known = self.known.get(id(graph))
        if known is not None:
            return known
        nodes = tuple(dict.fromkeys((*graph.inputs, *graph.as_made)))
        numbers = {node: k for k, node in enumerate(nodes)}
        written = ",\n".join(json.dumps(self.node(node, numbers)) for node in nodes)
        rest = {
            "inputs": [numbers[i] for i in graph.inputs],
            "outputs": [[name, numbers[node]] for name, node in graph.outputs],
            "effects": [numbers[e] for e in graph.effects],
            "captured": {name: encode_array(array) for name, array in graph.captured.items()},
        }
        self.lines.append(['{"nodes": [', written, "],", json.dumps(rest)[1:]])
        self.known[id(graph)] = len(self.lines) - 1
        return len(self.lines) - 1

    def node(self, node: Node, numbers: Mapping[Node, int]) -> dict[str, Any]:
        entry: dict[str, Any] = {
            "op": node.op,
            "args": [numbers[a] for a in node.args],
            "dtype": node.dtype.name,
            "ndim": node.ndim,
        }
        if node.param is not None:
            entry["param"] = self._pack(node.param, node)
        if node.where is not None:
            file = self.files.setdefault(node.where.file, len(self.files))
            entry["line"] = [file, node.where.line, node.where.function]
        return entry

    def _pack(self, value: Any, node: Node) -> Any:
        """A parameter, or a part of one, as JSON."""
        if value is None or type(value) in (bool, int, str):
            return value
        if type(value) in (tuple, list):
            return {type(value).__name__: [self._pack(v, node) for v in value]}
        for kind, write in _WRITERS.items():
            if isinstance(value, kind):
                name, inner = write(value)
                return {name: inner}
        if isinstance(value, LoopBody):
            return {"loop": [self.add(value.graph), value.states]}
        if isinstance(value, Graph):
            return {"graph": self.add(value)}
        if isinstance(value, OpaqueCall):
            return {"opaque": self._call(value, node)}
        if type(value) is dict:
            return {"dict": [[self._pack(k, node), self._pack(v, node)] for k, v in value.items()]}
        if isinstance(value, slice):
            return {"slice": [self._pack(v, node) for v in (value.start, value.stop, value.step)]}
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return {"named": [_name_of(type(value), node), [self._pack(v, node) for v in value]]}
        return {"name": _name_of(value, node)}

    def _call(self, call: OpaqueCall, node: Node) -> dict[str, Any]:
        return {
            "name": call.name,
            "function": _name_of(call.function, node),
            "args": self._pack(tuple(call.args), node),
            "kwargs": self._pack(dict(call.kwargs), node),
            "results": self._pack(tuple(call.results), node),
            "several": call.several,
            "pure": call.pure,
            "key": call.key,
        }


_WRITERS: dict[Any, Callable[[Any], tuple[str, Any]]] = {
    np.generic: lambda v: ("scalar", encode_scalar(v)),
    float: lambda v: ("float", struct.pack("<d", v).hex()),
    complex: lambda v: ("complex", struct.pack("<dd", v.real, v.imag).hex()),
    bytes: lambda v: ("bytes", v.hex()),
    type(Ellipsis): lambda v: ("ellipsis", True),
    np.ndarray: lambda v: ("array", encode_array(v)),
    np.dtype: lambda v: ("dtype", v.name),
    Slot: lambda v: ("slot", [v.index, v.weak]),
    Spec: lambda v: ("spec", [v.dtype.name, v.ndim]),
}
"""Kinds of values that have a form of their own: the key that names it, and the form. NumPy's scalars come
first, for some of them are Python's floats too."""


class _Reader:
    """Reads the graphs of one document in order."""

    def __init__(self, files: list[str]) -> None:
        self.files = files
        self.done: list[Graph] = []
        self._readers: dict[str, Callable[[Any], Any]] = {
            "tuple": lambda v: tuple(map(self._unpack, v)),
            "list": lambda v: list(map(self._unpack, v)),
            "dict": lambda v: {self._unpack(k): self._unpack(item) for k, item in v},
            "slice": lambda v: slice(*map(self._unpack, v)),
            "named": lambda v: _found(v[0])(*map(self._unpack, v[1])),
            "name": _found,
            "graph": lambda v: self.done[_index(v)],
            "loop": lambda v: LoopBody(self.done[_index(v[0])], _index(v[1])),
            "opaque": self._call,
            "scalar": decode_scalar,
            "array": decode_array,
            "dtype": np.dtype,
            "float": lambda v: struct.unpack("<d", bytes.fromhex(v))[0],
            "complex": lambda v: complex(*struct.unpack("<dd", bytes.fromhex(v))),
            "bytes": bytes.fromhex,
            "ellipsis": lambda _: Ellipsis,
            "slot": lambda v: Slot(int(v[0]), bool(v[1])),
            "spec": lambda v: Spec(supported(v[0]), int(v[1])),
        }

    def graphs(self, entries: list[dict[str, Any]]) -> Graph:
        for entry in entries:
            self.done.append(self._graph(entry))
        return self.done[-1]

    def _graph(self, entry: dict[str, Any]) -> Graph:
        nodes: list[Node] = []
        for item in entry["nodes"]:
            nodes.append(self._node(item, nodes))
        return Graph(
            tuple(nodes[_index(k)] for k in entry["inputs"]),
            tuple((str(name), nodes[_index(k)]) for name, k in entry["outputs"]),
            {name: decode_array(array) for name, array in entry["captured"].items()},
            tuple(nodes[_index(k)] for k in entry["effects"]),
        )

    def _node(self, item: dict[str, Any], before: list[Node]) -> Node:
        op = item["op"]
        if op not in STRUCTURAL and op not in OPS:
            raise GraphError(
                f"the graph has the operation {op!r:.40}, which this version of kernelgen "
                f"({__version__}) does not know",
                hint="Use the version that wrote it, or a later one.",
            )
        where = None
        if "line" in item:
            file, line, function = item["line"]
            where = SourceLine(str(self.files[_index(file)]), int(line), str(function))
        args = tuple(before[_index(k)] for k in item["args"])
        dtype = supported(item["dtype"], what="the dtype of a node", where=where)
        return Node(op, args, dtype, _index(item["ndim"]), self._unpack(item.get("param")), where)

    def _unpack(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        ((kind, inner),) = value.items()
        if kind not in self._readers:
            raise GraphError(f"the graph has a parameter of the unknown kind {kind!r:.40}")
        return self._readers[kind](inner)

    def _call(self, entry: dict[str, Any]) -> OpaqueCall:
        return OpaqueCall(
            str(entry["name"]),
            _found(entry["function"]),
            self._unpack(entry["args"]),
            self._unpack(entry["kwargs"]),
            self._unpack(entry["results"]),
            bool(entry["several"]),
            bool(entry["pure"]),
            str(entry["key"]),
        )


def _index(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r:.40} is not a number of an entry")
    return value


def _name_of(value: Any, node: Node) -> str:
    """`module:name` of a function or type that another process finds there.

    Raises:
        UnsupportedError: for one that it does not.
    """
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if name is None and isinstance(value, np.ufunc):
        module, name = "numpy", value.__name__
    method_of = getattr(value, "__self__", None)
    if isinstance(method_of, np.ufunc):  # Each look at a method makes another object.
        module, name = "numpy", f"{method_of.__name__}.{value.__name__}"
    if isinstance(module, str) and isinstance(name, str) and not module.startswith("kernelgen_file_"):
        found: Any = sys.modules.get(module)
        for part in name.split("."):
            found = getattr(found, part, None)
        if found is value or (isinstance(method_of, np.ufunc) and found == value):
            return f"{module}:{name}"
        if getattr(found, "__wrapped__", None) is value:  # A decorated function.
            return f"{module}:{name}.__wrapped__"
    raise UnsupportedError(
        f"the graph calls with {name or type(value).__name__!r}, which cannot be written: no module that "
        "another process could import has it under its name",
        where=node.where,
        hint="Define functions of opaque calls at the top of an importable module, and pass plain arguments.",
    )


def _found(text: str) -> Any:
    """What `module:name` names."""
    module, _, name = text.partition(":")
    try:
        found: Any = import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise GraphError(
            f"the graph calls {text!r:.80}, which cannot be imported: {error}",
            hint="Put its module on the import path.",
        ) from error
    return found
