"""The short way into a kernel with `out=`: checks and a launch written as Python for its arguments.

It serves calls with arrays of one library in layouts that the general way has seen before: their addresses go
straight into a block of arguments. Whatever does not fit goes the general way, which says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kernelgen.base.source_location import GENERATED
from kernelgen.runtime import grid, interpreter
from kernelgen.runtime.gpu.arrays import Library
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.gpu.launcher import Arguments
from kernelgen.runtime.native import Called
from kernelgen.runtime.program import Program

_LAYOUTS = 256
"""Layouts that are remembered."""


def short_call(kernel: Called, runner: GpuRunner, library: Library, kind: type) -> Callable[..., Any] | None:
    """A `call(*args, out, stream)`; None where the kernel or the library has none.

    It leaves what it does not serve to the kernel's method `call_generally`.

    Args:
        kernel: what is called.
        runner: the kernel's.
        library: that of the arrays.
        kind: their type.
    """
    program = runner.program
    words = library.words
    if words is None or not _is_plain(program):
        return None
    known: dict[Any, Any] = {}

    def learn(key: Any, arrays: Sequence[Any]) -> None:
        """Remembers a layout that the general way has planned."""
        found = _entry(runner, library, arrays)
        if found is not None and len(known) < _LAYOUTS:
            known[key] = found

    dtypes = [p.dtype for p in program.parameters] + [program.results[0].dtype]
    namespace: dict[str, Any] = {
        "kernel": kernel,
        "kind": kind,
        "known": known,
        "learn": learn,
        "launch": runner.launcher.launch,
        "current": words.current,
        "blocks": interpreter.blocks,
        "Arguments": Arguments,
        "missing": object(),
        **{f"t{k}": words.dtype(dtype) for k, dtype in enumerate(dtypes)},
    }
    exec(compile(_source(program, words), GENERATED, "exec"), namespace)
    call: Callable[..., Any] = namespace["call"]
    return call


def _is_plain(program: Program) -> bool:
    """One nest, one output, and inputs that are arrays or floats, each read as it is, in order."""
    if (
        program.derived
        or len(program.nests) != 1
        or len(program.results) != 1
        or interpreter.PROCESS_INTERPRETS
    ):
        return False
    pointers = program.nests[0].pointers
    count = len(program.parameters)
    kinds = all(
        p.captured is None and p.dtype.kind != "c" and (p.ndim or p.dtype.name in ("float32", "float64"))
        for p in program.parameters
    )
    in_order = [(p.role, p.input) for p in pointers[:count]] == [
        ("input" if p.ndim else "scalar", k) for k, p in enumerate(program.parameters)
    ]
    # A complex tensor may be a lazy conjugate, for which the general way looks.
    plain = kinds and program.results[0].dtype.kind != "c"
    return plain and in_order and len(pointers) == count + 1 and any(p.ndim for p in program.parameters)


def _entry(runner: GpuRunner, library: Library, arrays: Sequence[Any]) -> Any:
    """What a launch in a layout needs: mask, step, the arrays' first and last bytes, and the device."""
    views = [library.view(a) for a in arrays]
    device = views[-1][4]
    layouts = iter([(v[1], v[2]) for v in views])
    inputs = [next(layouts) if p.ndim else ((), ()) for p in runner.program.parameters]
    plan = runner.plans.get((device, False, *inputs, next(layouts)))
    if plan is None or len(plan.calls) != 1 or plan.sizes or any(v[4] != device for v in views):
        return None
    step = plan.calls[0][0]
    numbers = [
        s for s, p in zip(plan.spans, (*runner.program.parameters, None), strict=True) if not p or p.ndim
    ]
    spans = [edge for span in numbers for edge in span]
    function, launch = step.find(), step.launch
    # Addresses whose low bits are 0 fit whatever the step asks for.
    mask = max((multiple for _, multiple in step.aligned), default=1) - 1
    return (mask, device, function, launch.blocks, step.head.pack_into, step.idle, step.template, spans)


def _source(program: Program, words: Any) -> str:
    """The call as Python source; names are numbered, so nothing of the user's is in it."""
    names = [f"a{k}" for k in range(len(program.parameters))]
    arrays = [(n, k) for k, (n, p) in enumerate(zip(names, program.parameters, strict=True)) if p.ndim]
    numbers = [n for n, p in zip(names, program.parameters, strict=True) if not p.ndim]
    every = [*arrays, ("out", len(names))]
    checks = [f"type({n}) is kind and {words.good.format(a=n, t=f't{k}')}" for n, k in every]
    checks += [f"type({n}) is float" for n in numbers]
    prepared = "; ".join(words.prepare.format(a=n) for n, _ in every)
    key = ", ".join(f"{words.device.format(a=n)}, {words.layout.format(a=n)}" for n, _ in every)
    addresses = "; ".join(f"p_{n} = {words.address.format(a=n)}" for n, _ in every)
    apart = []
    for j, (n, _) in enumerate(arrays):
        last = 2 * len(arrays)
        apart.append(
            f"(p_{n} + s[{2 * j + 1}] <= p_out + s[{last}] or p_out + s[{last + 1}] <= p_{n} + s[{2 * j}])"
        )
    ored = " | ".join(f"p_{n}" for n, _ in every)
    values = ", ".join(
        f"p_{n}" if p.ndim else f"0, {n}" for n, p in zip(names, program.parameters, strict=True)
    )
    arguments, passes = ", ".join(names), " and ".join(checks)
    return "\n".join(
        [
            f"def call({', '.join(f'{n}=missing' for n in names)}, /, *rest, "
            "out=None, stream=None, **named):",
            "    key = None",
            f"    if stream is None and not rest and not named and not blocks.count and {passes}:",
            *([f"        {prepared}"] if prepared.strip("; ") else []),
            f"        key = ({key})",
            "        found = known.get(key)",
            "        if found is not None:",
            "            mask, device, function, grid, pack, idle, template, s = found",
            f"            {addresses}",
            f"            if not ({ored}) & mask and {' and '.join(apart)}:",
            "                try:",
            "                    block = idle.pop()",
            "                except IndexError:",
            "                    block = Arguments(template)",
            f"                pack(block.buffer, 0, {values}, p_out)",
            f"                launch(device, function, grid, {grid.BLOCK}, block, {words.stream})",
            "                idle.append(block)",
            "                return out",
            f"    given = tuple([a for a in ({arguments},) if a is not missing])",
            "    if stream is not None:",
            "        named['stream'] = stream",
            "    result = kernel.call_generally(given + rest, out, named)",
            "    if key is not None and key not in known:",
            f"        learn(key, ({', '.join(n for n, _ in every)},))",
            "    return result",
        ]
    )
