"""Errors: one base, the matching built-in, what / where / hint, and pickling."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

import kernelgen as kg
from kernelgen.base import errors
from kernelgen.base.errors import KernelgenError, SourceLine

CHILDREN = [
    value
    for value in vars(errors).values()
    if isinstance(value, type)
    and issubclass(value, KernelgenError)
    and value not in (KernelgenError, errors.Refusal)
]

BUILT_IN = {
    "DTypeError": TypeError,
    "ArgumentError": TypeError,
    "ShapeError": ValueError,
    "OutputError": ValueError,
    "OptionError": ValueError,
    "ConcretizationError": TypeError,
    "UnsupportedError": TypeError,
    "TensorAttributeError": AttributeError,
    "TapeError": RuntimeError,
    "GraphError": ValueError,
    "NonFiniteError": FloatingPointError,
    "TargetError": RuntimeError,
    "BuildError": RuntimeError,
}


@pytest.mark.parametrize("kind", CHILDREN, ids=lambda kind: kind.__name__)
def test_each_error_is_the_base_and_a_built_in(kind: type[KernelgenError]) -> None:
    expected = BUILT_IN.get(kind.__name__, Exception)
    with pytest.raises(expected) as caught:
        raise kind("it was 3", hint="give 4")
    assert isinstance(caught.value, KernelgenError)
    own = kind.__mro__[1 : kind.__mro__.index(Exception)]
    assert any(issubclass(b, Exception) and b.__module__ == "builtins" for b in own)


def test_the_list_above_is_complete() -> None:
    assert {kind.__name__ for kind in CHILDREN} >= set(BUILT_IN)


def test_the_message_says_what_where_and_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "model.py"
    file.write_text("a = 1\n    b = a + 2  \n")
    error = errors.ShapeError("rank 3 was seen", where=SourceLine(str(file), 2, "main"), hint="Give rank 2.")
    assert str(error) == f"rank 3 was seen\n  recorded at {file}:2\n    b = a + 2\n  Give rank 2."
    assert (error.what, error.hint) == ("rank 3 was seen", "Give rank 2.")


def test_parts_that_are_not_there_leave_no_lines() -> None:
    assert str(errors.TapeError("no tape")) == "no tape"
    assert str(errors.TapeError("no tape", hint="open one")) == "no tape\n  open one"


@pytest.mark.parametrize("kind", [KernelgenError, *CHILDREN], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_errors_survive_pickling(kind: type[KernelgenError], again: object) -> None:
    error = kind("it was 3", where=SourceLine("model.py", 12, "f"), hint="give 4")
    other = again(error)  # type: ignore[operator]
    assert type(other) is kind and str(other) == str(error)
    assert (other.what, other.where, other.hint) == (error.what, error.where, error.hint)


def test_source_lines() -> None:
    line = SourceLine("/home/me/model.py", 7, "f")
    assert line.short == "model.py:7" and line.text == "" and str(line) == "/home/me/model.py:7"
    assert SourceLine("C:\\code\\model.py", 7, "f").short == "model.py:7"
    assert line == SourceLine("/home/me/model.py", 7, "f") and hash(line) == hash(line)


def test_public_errors_are_exported() -> None:
    for kind in (KernelgenError, *CHILDREN):
        if kind.__name__ in kg.__all__:
            assert getattr(kg, kind.__name__) is kind
    assert {"KernelgenError", *BUILT_IN} - {"TensorAttributeError"} <= set(kg.__all__)
