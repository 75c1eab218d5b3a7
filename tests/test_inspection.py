"""What Python shows of the package: signatures, help, names, representations."""

from __future__ import annotations

import inspect
import pydoc
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.tools.stats import Stats


def wave() -> kg.Tape:
    with kg.Tape("wave") as tape:
        x = tape.input("x", np.float32, ndim=2)
        a = tape.input("a", np.float64, ndim=0)
        tape.output(z=x * a, w=x + np.ones(3, np.float32))
    return tape


def damped() -> kg.Tape:
    with kg.Tape("damped") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=x - x.mean())
    return tape


@kg.jit
def grown(x: Any, rate: float = 0.5, *, steps: int = 1) -> Any:
    """Grows."""
    return x * rate**steps


@kg.opaque(out=kg.spec(np.float64, 1))
def looked_up(key: Any) -> Any:
    """Looks up."""
    return key


class Model:
    @kg.jit
    def step(self, x: Any) -> Any:
        """Steps."""
        return x + 1


@pytest.mark.parametrize("target", ["interpret", "cpu"])
def test_a_kernel_shows_its_parameters(target: Any) -> None:
    kernel = kg.compile_tape(wave(), target=target)
    assert str(inspect.signature(kernel)) == "(x, a, *, out=None)"
    assert (kernel.__name__, repr(kernel)) == (
        "wave",
        f"<kernel wave(x: f32[:, :], a: f64[]) -> (z: f64[:, :], w: f32[:, :]), target {target}>",
    )
    text = pydoc.render_doc(kernel, renderer=pydoc.plaintext)
    assert "wave(x, a, *, out=None)" in text and "x: float32 array with 2 axes" in text
    assert "a: float64 number" in text and "named tuple" in text
    assert "call_generally" not in text and "captured" not in text and len(text.splitlines()) < 20


def test_a_kernel_with_opaque_calls_shows_its_parameters() -> None:
    kernel = kg.compile_tape(damped(), target="interpret")
    assert kernel.segments is not None
    assert str(inspect.signature(kernel)) == "(x, *, out=None)"
    assert kernel.__doc__ is not None and "y: float64 array with 1 axis" in kernel.__doc__


def test_classes_keep_their_own_documentation() -> None:
    for kind in (kg.Kernel, kg.Jitted, kg.Tape, kg.Tensor):
        assert kind.__doc__ is not None and "Takes:" not in kind.__doc__
        assert kind.__name__ in pydoc.render_doc(kind, renderer=pydoc.plaintext)


def test_jitted_functions_look_like_the_functions() -> None:
    assert str(inspect.signature(grown)) == "(x: 'Any', rate: 'float' = 0.5, *, steps: 'int' = 1) -> 'Any'"
    assert (grown.__name__, grown.__module__, grown.__doc__) == ("grown", __name__, "Grows.")
    assert list(inspect.signature(Model().step).parameters) == ["x"]
    assert (Model.step.__qualname__, Model.step.__doc__) == ("Model.step", "Steps.")
    assert list(inspect.signature(looked_up).parameters) == ["key"]
    assert (looked_up.__name__, looked_up.__doc__) == ("looked_up", "Looks up.")  # type: ignore[attr-defined]
    assert "Grows." in pydoc.render_doc(grown, renderer=pydoc.plaintext)


def test_the_decorator_shows_its_options() -> None:
    parameters = inspect.signature(kg.jit).parameters
    assert next(iter(parameters.values())).default is None
    assert {"static_argnames", "signatures", "target", "fastmath", "warmup"} <= set(parameters)
    assert "options" not in parameters
    assert "static_argnames: 'str" in pydoc.render_doc(kg.jit, renderer=pydoc.plaintext)


def test_the_package_shows_public_names() -> None:
    assert dir(kg) == kg.__all__
    assert not {"annotations", "import_module", "sys", "Any", "ModuleType"} & set(dir(kg))
    assert not [name for name in dir(kg) if name.startswith("_") and name != "__version__"]


def test_a_tensor_shows_what_arrays_have() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=2)
        shown = {name for name in dir(x) if not name.startswith("_")}
        assert {"sum", "T", "shape", "reshape", "astype", "mean", "fill"} <= shown
        assert not {"node", "tape", "memory", "version"} & shown
        assert all(hasattr(np.ndarray, name) for name in shown)
        assert repr(x) == "Tensor(<input, 'x': f32[:, :]>)"


def test_representations_are_short_and_say_what_it_is() -> None:
    tape = wave()
    assert repr(tape) == "<tape wave(x: f32[:, :], a: f64[]) -> (z: f64[:, :], w: f32[:, :])>"
    kernel = kg.compile_tape(tape, target="interpret")
    assert repr(kernel.graph).startswith("<graph (x: f32[:, :], a: f64[]) -> (z: f64[:, :], w: f32[:, :]), ")
    assert repr(kernel.schedule) == "<schedule of 2 nests>" or "1 nest>" in repr(kernel.schedule)
    assert (
        repr(grown)
        == "<jitted grown(x: 'Any', rate: 'float' = 0.5, *, steps: 'int' = 1) -> 'Any', 0 recordings>"
    )
    for value in (kernel.steps[0], looked_up, kg.spec(np.float64, 2), kg.stats(), kg.pipeline([looked_up])):
        assert " object at 0x" not in repr(value) and len(repr(value)) < 400, repr(value)
    stages = ("trace", "passes", "schedule", "emit", "lower", "llvm", "codegen", "load")
    busy = Stats(
        builds=123456,
        loads=1000,
        hits=1000,
        misses=1000,
        seconds=1 / 3,
        stages=dict.fromkeys(stages, 1 / 3),
        tiers={"interpreted": 1000, "compiled": 1000},
        bytes_saved=10**12,
    )
    assert len(repr(busy)) < 400, repr(busy)
