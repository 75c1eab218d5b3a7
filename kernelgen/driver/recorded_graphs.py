"""What a run compiles, noted for `kernelgen aot --from-run`.

Where `KERNELGEN_SPOOL` names a folder, each graph that becomes a kernel, compiled or interpreted, is written
there once, whichever process meets it first.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from kernelgen.base.digest import sha256
from kernelgen.base.errors import UnsupportedError
from kernelgen.base.files import write_whole
from kernelgen.base.values import frozen
from kernelgen.cache.reports import report_once
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.ir.structural_key import canonical

VARIABLE = "KERNELGEN_SPOOL"


@frozen
class Noted:
    """A graph that was compiled: its kernel's name, and the options that matter."""

    name: str
    graph: Graph
    fastmath: bool
    threads: int | None


def note(graph: Graph, name: str, options: Options) -> None:
    """Writes a graph to the folder of `KERNELGEN_SPOOL`, unless it is there."""
    names = [i.name for i in graph.inputs], [title for title, _ in graph.outputs]
    identity = json.dumps([canonical(graph), names, name, options.fastmath, options.threads])
    path = Path(os.environ[VARIABLE]) / f"{sha256(identity.encode())[:32]}.json"
    if path.exists():
        return
    try:
        content = {
            "name": name,
            "fastmath": options.fastmath,
            "threads": options.threads,
            "graph": graph.to_json(),
        }
    except UnsupportedError as error:
        report_once(f"the kernel {name} is not noted for ahead-of-time compilation: {error.what}")
        return
    with contextlib.suppress(FileExistsError):
        write_whole(path, json.dumps(content).encode())


def read(folder: Path) -> Iterator[Noted]:
    """The graphs of a folder, in the order of their names and types."""
    found = []
    for path in folder.glob("*.json"):
        content = json.loads(path.read_bytes())
        graph = Graph.from_json(content["graph"])
        found.append(Noted(content["name"], graph, content["fastmath"], content["threads"]))
    yield from sorted(found, key=lambda n: (n.name, canonical(n.graph)))
