"""FILE.py:NAME to what it names, and plain functions to tapes."""

from __future__ import annotations

import inspect
import keyword
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from kernelgen.base.dtypes import DType, supported
from kernelgen.base.errors import KernelgenError
from kernelgen.base.spec import MAX_NDIM
from kernelgen.cli.text import CommandError, did_you_mean, pair
from kernelgen.jit.jitted import Jitted
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterator

Found: TypeAlias = "Tape | Kernel | Callable[..., Any]"


@dataclass(frozen=True, slots=True)
class Spec:
    """An input of a function to record: its dtype and rank."""

    dtype: DType
    ndim: int


def load(text: str) -> Found:
    """What `FILE.py:NAME` names; the file runs as a module.

    Raises:
        CommandError: for a file or a name that is not there, or a file that does not run.
    """
    file, sign, name = text.rpartition(":")
    if not sign:
        file, name = text, ""
    path = Path(file)
    if not path.is_file():
        raise CommandError(f"there is no file {file!r}", hint=_nearest_file(path))
    module = run_file(path)
    candidates = _candidates(module)
    if not name:
        raise CommandError(
            f"{text!r} does not say what to take from the file",
            hint=f"Write FILE.py:NAME. {did_you_mean(name, candidates)}",
        )
    value: Any = module
    for part in name.split("."):
        if not hasattr(value, part):
            raise CommandError(f"{file} has no {name!r}", hint=did_you_mean(name, candidates))
        value = getattr(value, part)
    if isinstance(value, (Tape, Kernel)) or (callable(value) and not isinstance(value, type)):
        return value
    raise CommandError(
        f"{name!r} in {file} is of type {type(value).__name__}",
        hint=f"It must be a Tape, a Kernel or a function. {did_you_mean(name, candidates)}",
    )


def load_all(text: str) -> list[tuple[str, Found]]:
    """What `FILE.py:NAME` names, or all tapes, kernels and jitted functions of `FILE.py` that are known.

    Raises:
        CommandError: as for `load`, and for a file without any.
    """
    path = Path(text)
    if ":" in text and not path.is_file():
        return [(text.rpartition(":")[2], load(text))]
    if not path.is_file():
        raise CommandError(f"there is no file {text!r}", hint=_nearest_file(path))
    module = run_file(path)
    found: list[tuple[str, Found]] = [
        (name, value)
        for name, value in vars(module).items()
        if name[:1] != "_"
        and (isinstance(value, (Tape, Kernel)) or (isinstance(value, Jitted) and value.signatures()))
    ]
    if not found:
        names = did_you_mean("", _candidates(module))
        raise CommandError(
            f"{text} has no tape, no kernel, and no jitted function that was called or declared",
            hint=f"Write FILE.py:NAME with a --spec for each parameter. {names}",
        )
    return found


def _nearest_file(path: Path) -> str:
    try:
        names = [p.name for p in path.parent.iterdir() if p.suffix == ".py"]
    except OSError:
        return f"There is no folder {str(path.parent)!r} either."
    return did_you_mean(path.name, names) if names else "Give FILE.py:NAME."


def _candidates(module: ModuleType) -> list[str]:
    """Names of the module that a command can take: tapes and kernels, then its own functions."""
    values = [(n, v) for n, v in vars(module).items() if n[:1] != "_"]
    first = [n for n, v in values if isinstance(v, (Tape, Kernel, Jitted))]
    own = [n for n, v in values if isinstance(v, FunctionType) and v.__module__ == module.__name__]
    return [*first, *own]


def run_file(path: Path) -> ModuleType:
    """Runs a Python file as a module, with its folder on the import path, as `python FILE.py` has it."""
    module = ModuleType(f"kernelgen_file_{path.stem}")
    module.__file__ = os.path.abspath(path)
    folder = os.path.dirname(module.__file__)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    sys.modules[module.__name__] = module
    with user_code(f"{path} does not run", f"Try it alone: python {path}", module.__file__):
        exec(compile(path.read_bytes(), module.__file__, "exec"), vars(module))
    return module


@contextmanager
def user_code(what: str, hint: str, file: str) -> Iterator[None]:
    """Errors of the user's own code as one message that names the last line in that file."""
    try:
        yield
    except KernelgenError:
        raise
    except (Exception, SystemExit) as error:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
        line = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        raise CommandError(
            f"{what}: {type(error).__name__}{line}: {error}",
            hint=f"{hint}; `kernelgen --debug ...` shows the traceback.",
        ) from error


def parse_spec(text: str) -> tuple[str, Spec]:
    """`x=float32:1` as a name and a spec.

    Raises:
        CommandError, DTypeError: for anything else.
    """
    name, value = pair(text, "--spec", "x=float32:1")
    kind, sign, rank = value.partition(":")
    if not sign or not rank.isdigit() or int(rank) > MAX_NDIM:
        raise CommandError(
            f"--spec {name} is {value!r}, not DTYPE:RANK",
            hint=f"Write it as --spec {name}=float32:1; the rank is 0 to {MAX_NDIM}, 0 for a number.",
        )
    return name, Spec(supported(kind, what=f"the dtype of {name}"), int(rank))


def spec_of(name: str, value: Any) -> Spec:
    """The spec of an array, or of a Python number, which becomes an input of rank 0."""
    array = np.asarray(value)
    return Spec(supported(array.dtype, what=f"the dtype of {name}"), array.ndim)


def no_specs(found: Found, given: Sequence[str], option: str) -> None:
    """Refuses specs for what is recorded already."""
    if given and isinstance(found, (Tape, Kernel)):
        raise CommandError(
            f"{option} {given[0]} does not go with a {type(found).__name__}",
            hint="Its inputs are recorded already; leave it out.",
        )


def record(
    function: Callable[..., Any], specs: Mapping[str, Spec], outputs: Sequence[str], example: str
) -> Tape:
    """A tape of a plain function.

    Args:
        function: its parameters become the inputs; those with a default may be left out.
        specs: dtype and rank of each input.
        outputs: names for the results in order; out0, out1, ... where there are none. Results that
            come by name (a dict, a named tuple) keep their names.
        example: how the user gives a spec, for messages; `{0}` stands for the parameter.

    Raises:
        CommandError: for parameters that do not fit, or results that are no arrays.
    """
    title = getattr(function, "__name__", "").strip("_<>") or "kernel"
    parameters = _parameters(function, title, specs, example)
    with Tape(title if title.isidentifier() and not keyword.iskeyword(title) else "kernel") as tape:
        tensors = {n: tape.input(n, s.dtype, ndim=s.ndim) for n, s in specs.items()}
        args = [tensors[p.name] for p in parameters if p.kind is p.POSITIONAL_ONLY and p.name in tensors]
        named = {p.name: tensors[p.name] for p in parameters if p.kind is not p.POSITIONAL_ONLY}
        file = getattr(getattr(function, "__code__", None), "co_filename", "")
        hint = "It must work on arrays of these dtypes and ranks"
        with user_code(f"{title}() cannot be recorded", hint, file):
            result = function(*args, **named)
        tape.output(**_named_results(title, result, outputs))
    return tape


def _parameters(
    function: Callable[..., Any], title: str, specs: Mapping[str, Spec], example: str
) -> list[inspect.Parameter]:
    try:
        known = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError) as error:
        raise CommandError(
            f"the parameters of {title}() are not known", hint="Wrap it in a Python function."
        ) from error
    known = [p for p in known if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    names = [p.name for p in known]
    for name in specs:
        if name not in names:
            raise CommandError(f"{title}() has no parameter {name!r}", hint=did_you_mean(name, names))
        check_name(name, "a parameter")
    missing = [p.name for p in known if p.name not in specs and p.default is p.empty]
    if missing:
        raise CommandError(
            f"{title}() needs {', '.join(map(repr, missing))}",
            hint=f"Give each, for example {' '.join(example.format(n) for n in missing[:3])}.",
        )
    return [p for p in known if p.name in specs]


def check_name(name: str, what: str) -> None:
    """Refuses names that an input or output cannot have."""
    if not name.isidentifier() or keyword.iskeyword(name) or name[0] == "_":
        raise CommandError(
            f"the name of {what} is {name!r}",
            hint="It must be an identifier that is no keyword and does not start with an underscore.",
        )


def _named_results(title: str, result: Any, outputs: Sequence[str]) -> dict[str, Any]:
    if isinstance(result, Mapping):
        named = {str(k): v for k, v in result.items()}
    elif isinstance(result, tuple) and hasattr(result, "_fields"):
        named = dict(zip(result._fields, result, strict=True))
    else:
        values = list(result) if isinstance(result, (tuple, list)) else [result]
        if len(outputs) > len(values):
            count = f"{len(values)} result{'s' * (len(values) != 1)}"
            raise CommandError(
                f"{title}() has {count}, and {len(outputs)} are asked for",
                hint="Give --out at most once for each result.",
            )
        if 0 < len(outputs) < len(values):
            raise CommandError(
                f"{title}() has {len(values)} results, and --out names {len(outputs)}",
                hint=f"Give one --out NAME=FILE.npy for each of the {len(values)} results, in order.",
            )
        names = outputs or [f"out{k}" for k in range(len(values))]
        named = dict(zip(names, values, strict=True))
    for name, value in named.items():
        check_name(name, "an output")
        if not isinstance(value, (Tensor, np.ndarray, np.generic, bool, int, float, complex)):
            raise CommandError(
                f"{title}() returns {value!r:.60} of type {type(value).__name__} as {name!r}",
                hint="It must return an array, or a tuple or dict of arrays.",
            )
    if not named:
        raise CommandError(f"{title}() returns nothing", hint="It must return what it computes.")
    return named
