"""Jitted functions in other processes: by name where one leads to them, by value otherwise."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import cloudpickle
import numpy as np
import pytest

import kernelgen as kg


def halve(x: Any) -> Any:
    return x / 2


@kg.jit(target="interpret")
def third(x: Any) -> Any:
    return x / 3


halved = kg.jit(halve, target="interpret")


def test_a_function_under_another_name_is_made_again_from_the_function() -> None:
    again = pickle.loads(pickle.dumps(halved))
    assert again is not halved and again.__wrapped__ is halve and again.settings == halved.settings
    assert again(np.ones(2)).tolist() == [0.5, 0.5]
    assert pickle.loads(pickle.dumps(third)) is third
    assert cloudpickle.loads(cloudpickle.dumps(third)) is third


def test_lambdas_and_local_functions_keep_closures_options_and_declared_types() -> None:
    weights = np.arange(3.0)

    @kg.jit(target="interpret", static_argnames="k")
    def local(x: Any, k: int = 2) -> Any:
        return x * weights + k

    local.declare(kg.spec(float, 1))
    local(np.ones(3))
    for function in (local, kg.jit(lambda x: local(x) * 1.0, target="interpret")):
        again = cloudpickle.loads(cloudpickle.dumps(function))
        assert again(np.ones(3)).tolist() == [2.0, 3.0, 4.0]
        assert again.settings == function.settings
    assert len(cloudpickle.loads(cloudpickle.dumps(local)).signatures()) == 1
    with pytest.raises((pickle.PicklingError, AttributeError), match="local"):
        pickle.dumps(local)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda f: copy.deepcopy([f])[0]])
def test_copies_are_the_function_itself(copied: Any) -> None:
    local = kg.jit(lambda x: x + 1, target="interpret")
    assert copied(local) is local
    assert copied(third) is third


def test_functions_of_a_script_are_pickled_by_name_by_pickle_and_by_value_by_cloudpickle(
    tmp_path: Path,
) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            import pickle, sys
            import cloudpickle, numpy as np, kernelgen as kg
            SCALE = 3.0
            class Model:
                @kg.jit(target="interpret")
                def scale(self, x): return x * SCALE
                @staticmethod
                @kg.jit(target="interpret")
                def twice(x): return x * 2
            @kg.jit(target="interpret")
            def down(x, depth): return x if depth is None else down(x * SCALE, None)
            if sys.argv[1:]:
                with open(sys.argv[1], "wb") as file:
                    cloudpickle.dump((down, Model.__dict__["scale"], Model.twice), file)
                assert pickle.loads(pickle.dumps(down)) is down
                assert pickle.loads(pickle.dumps([Model.scale])) == [Model.scale]
            """
        )
    )
    out = tmp_path / "functions.pickle"
    subprocess.run([sys.executable, str(script), str(out)], check=True)
    down, scale, twice = pickle.loads(out.read_bytes())
    assert down(np.ones(2), 1.0).tolist() == [3.0, 3.0]
    assert scale(None, np.ones(1)).tolist() == [3.0]
    assert twice(np.ones(1)).tolist() == [2.0]
