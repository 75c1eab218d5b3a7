from collections.abc import Callable, Sequence
from typing import Any, final

import numpy as np

Leaf = tuple[int, tuple[int, ...]]

@final
class Binding:
    def __new__(
        cls,
        inputs: tuple[tuple[str, np.dtype[Any], int, np.ndarray[Any, Any] | None], ...],
        results: tuple[tuple[np.dtype[Any], int, tuple[Leaf, ...]], ...],
        nests: tuple[tuple[Any, ...], ...],
        fits: tuple[tuple[tuple[Leaf, ...], tuple[Leaf, ...]], ...],
        derived: tuple[tuple[Any, ...], ...],
        checks: tuple[int, ...],
        code: object,
        outputs: type[tuple[Any, ...]] | None,
        threads: int,
    ) -> Binding: ...
    def run(
        self,
        inputs: tuple[np.ndarray[Any, Any], ...],
        outputs: tuple[np.ndarray[Any, Any] | None, ...],
        threads: int = 0,
    ) -> tuple[Any, ...] | None: ...
    def repeat(
        self,
        inputs: tuple[Any, ...],
        outputs: tuple[np.ndarray[Any, Any], ...],
        next_inputs: tuple[Any, ...],
        next_outputs: tuple[np.ndarray[Any, Any], ...],
        first: int | None,
        steps: int,
        left_out: int,
        threads: int = 0,
    ) -> int: ...

class Called:
    def __init_subclass__(cls) -> None: ...
    def __call__(self, *args: Any, out: Any = None, **kwargs: Any) -> Any: ...
    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any: ...
    def _connect(self, way: Binding | Callable[..., Any]) -> None: ...

def set_threads(number: int) -> None: ...
def set_sharing(min_work: int, spins: int) -> None: ...
def set_interpreted(flag: object) -> None: ...
def set_pool(limit: int, from_bytes: int) -> None: ...
def pool_kept() -> tuple[int, int]: ...
def shared_launches() -> int: ...
def hold(arrays: Sequence[np.ndarray[Any, Any] | None]) -> object: ...
def apart(count: int, /, *operands: Any) -> bool: ...
def after_fork() -> None: ...
