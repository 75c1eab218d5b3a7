"""The process that builds: `python -m kernelgen.aot.child`.

Each line of its input is a request in JSON: {"graph": file, "name": ..., "fastmath": ..., "baseline": ...,
"gpu_target": ..., "records": folder}. Each is answered by one line: {"seconds": ...} or {"error": ...}. What
the compiler prints goes to stderr.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any, TextIO

from kernelgen.aot.gpu import build_gpu_record, is_gpu
from kernelgen.base.errors import KernelgenError
from kernelgen.base.files import write_whole
from kernelgen.cache.key import Key, baseline_parts, portable_parts
from kernelgen.cache.store import Store
from kernelgen.ir import Graph
from kernelgen.schedule.lower import prepare


def main() -> None:
    """Answers requests until the input ends."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    serve(sys.stdin, replies)


def serve(requests: TextIO, replies: TextIO) -> None:
    """Builds what each line asks for."""
    for line in requests:
        start = time.perf_counter()
        try:
            build(json.loads(line))
            reply: dict[str, Any] = {"seconds": time.perf_counter() - start}
        except (KernelgenError, OSError, ImportError) as error:
            reply = {"error": str(error.what if isinstance(error, KernelgenError) else error)}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


def build(request: dict[str, Any]) -> None:
    """Builds one record into a folder of records."""
    from kernelgen.backend.records import build_record

    graph = Graph.from_json(Path(request["graph"]).read_bytes())
    fastmath = request["fastmath"]
    prepared = prepare(graph, request["name"], fastmath=fastmath)
    store = Store(Path(request["records"]), "the bundle")
    if is_gpu(request["baseline"]):
        record = build_gpu_record(prepared, request["baseline"], request["gpu_target"], fastmath=fastmath)
        write_whole(store.path_of(record.key), record.to_bytes())
        return
    parts = portable_parts(prepared.graph, "cpu", fastmath=fastmath)
    key = Key(parts, baseline_parts(request["baseline"]))
    record, _ = build_record(prepared, key, store=store, fastmath=fastmath, baseline=request["baseline"])
    write_whole(store.path_of(key), record.to_bytes())


if __name__ == "__main__":
    main()
