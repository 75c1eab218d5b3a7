"""Every example: its published check values, kernel and interpreter against plain NumPy, its script."""

import functools
import importlib.util
import inspect
import math
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import numpy as np
import pytest

import kernelgen as kg

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(
    path for path in (ROOT / "examples").glob("*.py") if not path.name.startswith(("_", "jit_"))
)
SIZES = (1, 1000, 4099)

each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
each_size = pytest.mark.parametrize("n", SIZES)

# The largest error allowed, as a fraction of the largest magnitude in the result: a few units in the last
# place in float32, and the round-off of a long chain in float64.
TOLERANCE = {"float32": 4 * 2.0**-23, "float64": 1e-13, "complex128": 1e-13, "int32": 0.0}


@functools.cache
def load(path: Path) -> ModuleType:
    """The module of an example, loaded by its path as the command line does."""
    spec = importlib.util.spec_from_file_location(f"example_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def model(path: Path) -> Callable[..., Any]:
    return getattr(load(path), CHECKS[path.stem][0])


@functools.cache
def compiled(path: Path, target: Literal["cpu", "interpret"]) -> kg.Kernel:
    return kg.compile_tape(load(path).tape, target=target)


def as_tuple(results: Any) -> tuple[Any, ...]:
    return tuple(results) if isinstance(results, tuple) else (results,)


def pairs(got: Any, want: Any) -> list[tuple[np.ndarray, np.ndarray]]:
    """Results beside the expected ones, after checking that they agree in number, dtype and shape."""
    both = list(zip(as_tuple(got), as_tuple(want), strict=True))
    for one, other in both:
        assert one.dtype == other.dtype
        assert one.shape == other.shape
    return both


# The published values. Each check takes the module of its example.


def check_seawater(seawater: ModuleType) -> None:
    np.testing.assert_allclose(seawater.density(*seawater.PROFILE), seawater.CHECK_DENSITY, rtol=1e-15)


def check_black_scholes(module: ModuleType) -> None:
    hull = module.black_scholes(*np.array([42.0, 40.0, 0.5, 0.1, 0.2]))
    haug = module.black_scholes(*np.array([60.0, 65.0, 0.25, 0.08, 0.3]))
    np.testing.assert_allclose(hull, (4.76, 0.81), atol=0.005)
    np.testing.assert_allclose(haug[0], 2.1334, atol=5e-5)


def check_activations(module: ModuleType) -> None:
    x = np.linspace(-12.0, 12.0, 240_001)
    normal = np.exp(-0.5 * x**2) / math.sqrt(2.0 * math.pi)
    selu, _ = module.activations(x)
    assert np.trapezoid(selu * normal, x) == pytest.approx(0.0, abs=1e-8)
    assert np.trapezoid(selu**2 * normal, x) == pytest.approx(1.0, abs=1e-8)
    _, gelu = module.activations(np.array([-1.0, 0.0, 1.0, 2.0]))
    phi_1, phi_2 = 0.841344746068543, 0.977249868051821
    np.testing.assert_allclose(gelu, [phi_1 - 1.0, 0.0, phi_1, 2.0 * phi_2], rtol=1e-14)


def check_haversine(module: ModuleType) -> None:
    lyon, paris, new_york = (module.CITIES[city] for city in ("Lyon", "Paris", "New York"))
    ezeiza, de_gaulle = (-34.83333, -58.5166646), (49.0083899664, 2.53844117956)
    assert module.distance(*lyon, *paris) == pytest.approx(392.2172595594006, rel=1e-14)
    assert module.distance(*lyon, *new_york) == pytest.approx(6163.43638211, rel=1e-11)
    on_6371_km = module.distance(*ezeiza, *de_gaulle) * 6371.0 / module.EARTH_RADIUS
    assert on_6371_km == pytest.approx(11099.54035582, rel=1e-11)


def check_rates(module: ModuleType) -> None:
    found = module.rates(*np.array([1.0, 0.0, 2.0, 1.0, 3.0, 2.0, 0.1, 0.0]))
    np.testing.assert_array_equal(found, (10.0, 10.0, 10.0))


def check_reaction_diffusion(module: ModuleType) -> None:
    feed, kill = 0.025, 0.05
    root = math.sqrt(1.0 - 4.0 * (feed + kill) ** 2 / feed)
    sign = np.array([-1.0, 1.0])
    u = np.append(0.5 * (1.0 + sign * root), 1.0)
    v = np.append(feed * (1.0 - sign * root) / (2.0 * (feed + kill)), 0.0)
    np.testing.assert_allclose(module.reaction(u, v, feed, kill), 0.0, atol=1e-17)
    du, dv = module.reaction(np.array([0.5]), np.array([0.25]), 0.04, 0.06)
    np.testing.assert_allclose((du[0], dv[0]), (-0.01125, 0.00625), rtol=1e-14)


def check_tone_mapping(module: ModuleType) -> None:
    def grey(exposure: float, white: float) -> int:
        """The code value of a grey pixel of linear light 1 after exposure."""
        one = np.full((1, 1), 128, np.uint8)
        planes = module.tone_map(one, one, one, one + np.uint8(1), np.float32(exposure), np.float32(white))
        assert planes[0] == planes[1] == planes[2]
        return int(planes[0][0, 0])

    assert [grey(light, 1.0) for light in (0.0, 0.18, 0.5, 1.0)] == [0, 118, 188, 255]
    assert grey(1.0, 1e9) == grey(0.5, 1.0)
    assert grey(7.0, 7.0) == 255
    decoded = np.array([[[1.0]], [[0.5]], [[1.5]]])
    np.testing.assert_array_equal(module.encode_rgbe(decoded).ravel(), (128, 64, 192, 129))
    pixel = [np.full((1, 1), code, np.uint8) for code in (128, 64, 192, 129)]
    half = module.tone_map(*pixel, np.float32(0.5), np.float32(1e9))
    luminance = 0.5 * np.dot(module.LUMINANCE, decoded.ravel())
    shown = module.encode_srgb(np.float32(0.5 / (1.0 + luminance)) * decoded.astype(np.float32))
    np.testing.assert_array_equal(np.ravel(half), shown.ravel())


def check_mandelbrot(module: ModuleType) -> None:
    c = -0.75 + 1j * np.array([1.0, 0.1, 0.01, 0.001])
    start = {"z": np.zeros_like(c), "c": c, "count": np.zeros(c.shape, np.int32)}
    _, count = module.iterate(module.mandelbrot_step, start, steps=3200)
    np.testing.assert_array_equal(count, (3, 33, 315, 3143))


def check_segments(module: ModuleType) -> None:
    t, errors = module.times(512), []
    for steps in (100, 200):
        data = {"u": module.soliton(t, 0.0), "omega": module.frequencies(512), "h": np.array(1.0 / steps)}
        for _ in range(steps):
            data["u"] = module.step(**data)
        errors.append(np.abs(data["u"] - module.soliton(t, 1.0)).max())
    assert errors[1] < 5e-6
    assert errors[0] / errors[1] == pytest.approx(4.0, rel=0.01)  # The method is of second order.


# For each example, the name of its model and its check.
CHECKS: dict[str, tuple[str, Callable[[ModuleType], None]]] = {
    "activations": ("activations", check_activations),
    "black_scholes": ("black_scholes", check_black_scholes),
    "haversine": ("distance", check_haversine),
    "mandelbrot": ("mandelbrot_step", check_mandelbrot),
    "rates": ("rates", check_rates),
    "reaction_diffusion": ("reaction", check_reaction_diffusion),
    "seawater": ("density", check_seawater),
    "segments": ("step", check_segments),
    "tone_mapping": ("tone_map", check_tone_mapping),
}


def test_every_example_has_a_check() -> None:
    assert {path.stem for path in EXAMPLES} == set(CHECKS)


@each_example
def test_published_values(path: Path) -> None:
    CHECKS[path.stem][1](load(path))


@each_example
@each_size
def test_sample(path: Path, n: int) -> None:
    data = load(path).sample(n)
    assert list(data) == list(inspect.signature(model(path)).parameters)
    assert math.prod(np.broadcast_shapes(*(array.shape for array in data.values()))) == n
    for name, array in load(path).sample(n).items():
        np.testing.assert_array_equal(array, data[name])


@each_example
@each_size
def test_compiled_equals_numpy(path: Path, n: int) -> None:
    data = load(path).sample(n)
    for got, want in pairs(compiled(path, "cpu")(**data), model(path)(**data)):
        if want.dtype == np.uint8:  # a value beside the boundary of two code values may round to either
            steps = np.abs(got.astype(int) - want.astype(int))
            assert steps.max() <= 1
            assert np.count_nonzero(steps) <= n / 1000
            continue
        error = np.max(np.abs(got - want))
        assert error <= TOLERANCE[want.dtype.name] * np.max(np.abs(want))


@each_example
@each_size
def test_interpreted_equals_numpy(path: Path, n: int) -> None:
    data = load(path).sample(n)
    for got, want in pairs(compiled(path, "interpret")(**data), model(path)(**data)):
        np.testing.assert_array_equal(got, want)


def test_rates_share_the_time_step() -> None:
    path = ROOT / "examples" / "rates.py"
    graphs = (load(path).tape.graph, compiled(path, "cpu").graph)
    assert [sum(node.op == "subtract" for node in graph.nodes) for graph in graphs] == [6, 4]


def test_the_pulse_is_cut_around_its_transforms() -> None:
    path = ROOT / "examples" / "segments.py"
    kernel = compiled(path, "cpu")
    assert kernel.segments is not None
    segments = kernel.segments
    assert segments.counts == "3 fused kernels, 2 opaque calls"
    assert [call.node.param.name for call in segments.calls] == ["np.fft.fft", "np.fft.ifft"]
    assert [sum(n.op == "exp" for n in part.graph.nodes) for part in segments.fused] == [1, 1, 1]
    assert segments.memory.buffers == 1
    assert "memory: 1 value between parts, in 1 buffer" in str(segments)


def test_rates_are_one_graph_until_one_opts_out() -> None:
    rates = load(ROOT / "examples" / "rates.py")
    data = rates.sample(1000)
    for composed, counts in ((rates.composed, "1 graph"), (rates.divided, "2 graphs, 1 part as it is")):
        assert composed.counts == counts
        got = composed(**data)._asdict()
        assert set(got) == {"a_rate", "b_rate", "c_rate"}
        for name, want in zip(("a_rate", "b_rate", "c_rate"), rates.rates(**data), strict=True):
            np.testing.assert_array_equal(got[name], want)
    graph = kg.make_graph(rates.composed)(**data)
    (kernel,) = (s.kernel for group in rates.composed.groups for s in group.run.signatures())
    assert [sum(n.op == "subtract" for n in g.nodes) for g in (graph, kernel.graph)] == [6, 4]


@each_example
def test_script_prints_the_speed_up(path: Path, tmp_path: Path) -> None:
    search = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, str(path), "5000"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"^  speed-up \d+\.\dx$", done.stdout, re.MULTILINE), done.stdout


def test_rates_and_their_slopes_share_the_time_step() -> None:
    module = load(ROOT / "examples" / "rates.py")
    data = module.sample(50)
    with kg.interpret():
        found = module.rates_and_slopes(**data)
    (signature,) = module.rates_and_slopes.signatures()
    graph = signature.kernel.graph
    step, values = data["t"] - data["t_n"], module.rates(**data)
    expected = (*values, *[1 / step] * 3, *(-v / step for v in values))
    for got, want in zip(found, expected, strict=True):
        np.testing.assert_allclose(got, want, rtol=1e-14)
    assert sum(n.op == "subtract" for n in graph.nodes) == 4 and not graph.has_opaque
