"""The example models against plain NumPy: `python bench/examples.py [--size N] [--write]`.

Both run in turn in one process, and the best of several runs counts, so that the ratio holds on a noisy
machine. `--write` keeps the figures with the machine's description in bench/results/examples.json.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import kernelgen as kg

ROOT = Path(__file__).resolve().parent.parent
MODELS = {
    "black_scholes": "black_scholes",
    "seawater": "density",
    "haversine": "distance",
    "activations": "activations",
    "rates": "rates",
    "reaction_diffusion": "reaction",
    "tone_mapping": "tone_map",
    "mandelbrot": "mandelbrot_step",
}


def milliseconds(call: Callable[[], Any]) -> float:
    """The time of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e3


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    cpu = names[0] if names else platform.processor()
    return {
        "cpu": cpu,
        "cpus": str(kg.get_num_threads()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "kernelgen": kg.__version__,
    }


def measure(name: str, size: int, repeats: int) -> dict[str, float]:
    """The best times of one model: NumPy's, and the kernel's with one thread and with all."""
    module = importlib.import_module(name)
    model, data = getattr(module, MODELS[name]), module.sample(size)
    one, every = kg.compile_tape(module.tape, threads=1), kg.compile_tape(module.tape)
    best = {"numpy": np.inf, "one_thread": np.inf, "all_threads": np.inf}
    with np.errstate(all="ignore"):
        for _ in range(repeats):
            for label, call in (
                ("numpy", lambda: model(**data)),
                ("one_thread", lambda: one(**data)),
                ("all_threads", lambda: every(**data)),
            ):
                best[label] = min(best[label], milliseconds(call))
    return best


def main() -> None:
    """Measures, prints, and keeps the figures where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=10**6)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "examples"))
    results = {}
    print(f"{'model':<20}{'NumPy ms':>10}{'1 thread':>10}{'all':>10}{'ratio 1':>10}{'ratio all':>10}")
    for name in MODELS:
        times = results[name] = measure(name, options.size, options.repeats)
        one, every = times["numpy"] / times["one_thread"], times["numpy"] / times["all_threads"]
        cells = "".join(f"{v:>10.2f}" for v in (*times.values(), one, every))
        print(f"{name:<20}{cells}")
    if options.write:
        path = ROOT / "bench" / "results" / "examples.json"
        path.write_text(
            json.dumps({"machine": machine(), "size": options.size, "best_ms": results}, indent=2) + "\n"
        )


if __name__ == "__main__":
    main()
