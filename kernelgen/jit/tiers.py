"""Tiers: a graph is interpreted until it is worth compiling, and for good where it is not.

A graph is on one of these tiers:

    interpreted     node by node with NumPy: before its build, or for good, with the reason kept
    building        interpreted, while a thread builds it
    trial           compiled and interpreted in turn, measured
    compiled        compiled, for good

The kernels themselves are shared: equal graphs of equal options have one kernel.
"""

from __future__ import annotations

import atexit
import os
import queue
import threading
import time
import warnings
import weakref
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from kernelgen.base.errors import KernelgenError, OptionError
from kernelgen.base.forks import after_fork
from kernelgen.base.recent import Recent
from kernelgen.base.source_location import level_of_user
from kernelgen.base.values import frozen
from kernelgen.cache.lookup import BUILT
from kernelgen.cache.memory import memory
from kernelgen.driver.compile import compile_tape, is_at_hand
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.ir.structural_key import canonical
from kernelgen.jit.budget import budget, check_budget
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel
from kernelgen.schedule.traffic import bytes_per_element

TRIAL_CALLS = 3
"""Calls of one layout that a trial measures on each tier."""
TRIAL_LIMIT = 64
"""Calls after which a trial without a result ends."""


@frozen
class Policy:
    """When to compile.

    Attributes:
        warmup: calls of a graph that are interpreted before its build.
        background: build in a thread, and interpret in the meantime.
        budget_ms: the longest predicted build that a call may wait for; None for any.
        trial: measure both tiers on real calls, and keep interpreting where compiling does not pay.
    """

    warmup: int = 0
    background: bool = False
    budget_ms: float | None = None
    trial: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.warmup, bool) or not isinstance(self.warmup, int) or self.warmup < 0:
            raise OptionError(f"warmup is {self.warmup!r}", hint="Give a number of calls, 0 or more.")
        for name in ("background", "trial"):
            if not isinstance(getattr(self, name), bool):
                raise OptionError(f"{name} is {getattr(self, name)!r}", hint="Give True or False.")
        check_budget(self.budget_ms, "budget_ms")


# Kernels that functions share.


shared: Recent[Any, Kernel] = Recent(1024)
"""By the structure of what was recorded, and the options."""


# The thread that builds in the background.


class _Builder:
    """One standing thread, made when first needed, and anew in a forked child."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: queue.SimpleQueue[Callable[[], None] | None] | None = None
        self._thread: threading.Thread | None = None
        after_fork(self._forget)
        atexit.register(self.stop)

    def _forget(self) -> None:
        self._lock, self._queue, self._thread = threading.Lock(), None, None

    def submit(self, job: Callable[[], None]) -> None:
        with self._lock:
            if self._queue is None:
                self._queue = queue.SimpleQueue()
                self._thread = threading.Thread(
                    target=self._work, args=(self._queue,), name="kernelgen-build", daemon=True
                )
                self._thread.start()
            self._queue.put(job)

    def stop(self) -> None:
        """Waits for the build that runs, and drops those that wait: no compiler outlives its process."""
        with self._lock:
            waiting, thread, self._queue, self._thread = self._queue, self._thread, None, None
        if waiting is None or thread is None:
            return
        while not waiting.empty():
            waiting.get()
        waiting.put(None)
        thread.join()

    @staticmethod
    def _work(jobs: queue.SimpleQueue[Callable[[], None] | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                job()
            except Exception:
                if threading.main_thread().is_alive():
                    raise
                return  # The process ends, and what the build imports refuses to start.


_builder = _Builder()
_tiers: weakref.WeakSet[Tiered] = weakref.WeakSet()
_tiers_lock = threading.Lock()


def count_tiers() -> dict[str, int]:
    """How many graphs of jitted functions are on each tier now."""
    with _tiers_lock:
        return dict(Counter(t.tier for t in _tiers))


def bytes_saved() -> int:
    """Bytes that NumPy would have moved for its temporaries, and compiled kernels did not."""
    with _tiers_lock:
        return sum(t.bytes_saved for t in _tiers)


def _forget_locks() -> None:
    global _tiers_lock
    _tiers_lock = threading.Lock()
    for tiered in list(_tiers):
        tiered.renew_lock()


after_fork(_forget_locks)


class Tiered:
    """A graph with the kernel that serves it now.

    Args:
        on_build: called after machine code was built for it, and not found, by the thread that did so.

    Attributes:
        tier: "interpreted", "building", "trial" or "compiled".
        reason: why it is on this tier, where that is not plain.
        settled: the kernel that serves it for good; None while that is open.
        elements: elements computed by compiled calls, in a list so that callers may add to it fast.
    """

    def __init__(
        self,
        graph: Graph,
        name: str,
        options: Options,
        policy: Policy,
        on_build: Callable[[], None] = lambda: None,
    ) -> None:
        self.graph, self.name, self.options, self.policy = graph, name, options, policy
        self._on_build = on_build
        self.tier, self.reason = "interpreted", "not called yet"
        self.settled: Kernel | None = None
        self.calls = 0
        self.elements = [0]
        self._compiled: Kernel | None = None
        self._interpreted: Kernel | None = None
        self._error: KernelgenError | None = None
        self._builder_pid = 0
        self._epoch = -1
        self._trial: dict[Any, dict[str, list[float]]] = {}
        self._lock = threading.Lock()
        with _tiers_lock:
            _tiers.add(self)

    def __call__(self, args: Sequence[Any]) -> Any:
        """Runs the graph on whatever tier it is."""
        settled = self.settled
        if settled is not None and (self.final or self._epoch == budget.epoch):
            self._count(args)
            return settled(*args)
        return self._open_call(args)

    @property
    def kernel(self) -> Kernel | None:
        """The kernel that served the last call, or would serve the next; None before the first."""
        return self.settled or self._compiled or self._interpreted

    @property
    def final(self) -> bool:
        """Whether the kernel that serves it will not change any more, not even with another budget."""
        return self.settled is not None and (
            self.tier == "compiled" or self.options.target == "interpret" or interpreter.PROCESS_INTERPRETS
        )

    @property
    def bytes_saved(self) -> int:
        """An estimate: elements computed, times the bytes of the temporaries that NumPy would have had."""
        kernel = self._compiled
        return 0 if kernel is None else self.elements[0] * saved_per_element(kernel)

    def renew_lock(self) -> None:
        """In a forked child, no thread is left that could release it."""
        self._lock = threading.Lock()

    def compile(self) -> Kernel:
        """The compiled kernel, built now if need be, whatever the policy says."""
        kernel = self._build()
        self._settle(kernel, "compiled", "")
        return kernel

    # Calls while it is open which kernel serves.

    def _open_call(self, args: Sequence[Any]) -> Any:
        if interpreter.active() or self.options.target == "interpret":
            if interpreter.PROCESS_INTERPRETS or self.options.target == "interpret":
                setting = "KERNELGEN_MODE" if interpreter.PROCESS_INTERPRETS else "target"
                self._settle(self._interpreter(), "interpreted", f'{setting} is "interpret"')
            return self._interpreter()(*args)
        with self._lock:
            self.calls += 1
            calls = self.calls
        if calls <= self.policy.warmup:
            self.reason = f"call {calls} of {self.policy.warmup} that warm up"
            return self._interpreter()(*args)
        if self._compiled is None:
            self._advance()
        if self._error is not None:
            self._tell(self._error)
        if self._compiled is None:
            return self._interpreter()(*args)
        if self.policy.trial and self.settled is None:
            return self._try(self._compiled, args)
        self._settle(self._compiled, "compiled", "")
        self._count(args)
        return self._compiled(*args)

    def _count(self, args: Sequence[Any]) -> None:
        if self.tier == "compiled":
            self.elements[0] += max((getattr(a, "size", 1) for a in args), default=1)

    def _advance(self) -> None:
        """Builds, or has it built, or says why not."""
        if self.tier == "building" and self._builder_pid == os.getpid():
            return
        known = shared.get(self._key) if self._shares else None
        if known is not None:
            memory.count_hit()
            self._compiled = known
            return
        limit = None if self.policy.background else self.policy.budget_ms
        objection = budget.objection(len(self.graph.nodes), limit)
        if objection and not is_at_hand(self.graph, self.options):
            self._settle(self._interpreter(), "interpreted", objection)
        elif self.policy.background:
            with self._lock:
                if self.tier == "building" and self._builder_pid == os.getpid():
                    return
                self.tier, self.reason, self._builder_pid = "building", "a thread builds it", os.getpid()
            _builder.submit(self._build_behind)
        else:
            self._build()

    def _build_behind(self) -> None:
        try:
            self._build()
        except KernelgenError as error:
            self._error = error

    def _tell(self, error: KernelgenError) -> None:
        """Reports a build that failed behind the calls, once: the results are right, only slower."""
        self._error = None
        self._settle(self._interpreter(), "interpreted", f"the build failed: {error.what}")
        warnings.warn(
            f"{self.name}() stays interpreted, for its build failed: {error}",
            RuntimeWarning,
            stacklevel=level_of_user(),
        )

    @property
    def _shares(self) -> bool:
        """Whether equal graphs share the kernel: not where an array is bound to it."""
        return self.options.cache and not self.graph.captured

    @property
    def _key(self) -> Any:
        names = tuple(i.name for i in self.graph.inputs), tuple(n for n, _ in self.graph.outputs)
        return canonical(self.graph), names, self.name, self.options

    def _build(self) -> Kernel:
        """The compiled kernel."""
        key = self._key
        kernel = shared.get(key) if self._shares else None
        if kernel is not None:
            memory.count_hit()
        else:
            start, builds = time.perf_counter(), memory.builds
            o = self.options
            target: Any = o.target
            kernel = compile_tape(
                self.graph,
                target=target,
                fastmath=o.fastmath,
                threads=o.threads,
                cache=o.cache,
                name=self.name,
            )
            if kernel.origin == BUILT:
                budget.note(len(self.graph.nodes), 1e3 * (time.perf_counter() - start))
            if memory.builds > builds:
                self._on_build()
            if self._shares:
                kernel = shared.put(key, kernel)
        self._compiled = kernel
        return kernel

    def _interpreter(self) -> Kernel:
        """The kernel of the interpreted tier."""
        kernel = self._interpreted
        if kernel is None:
            kernel = compile_tape(self.graph, target="interpret", name=self.name)
            self._interpreted = kernel
        return kernel

    def _settle(self, kernel: Kernel, tier: str, reason: str) -> None:
        with self._lock:
            self._epoch = budget.epoch
            self.settled, self.tier, self.reason = kernel, tier, reason

    # The trial.

    def _try(self, compiled: Kernel, args: Sequence[Any]) -> Any:
        """One call of a trial: the tiers take turns, so that nothing is computed twice."""
        layout = tuple(getattr(a, "shape", ()) for a in args)
        with self._lock:
            self.tier = "trial"
            times = self._trial.setdefault(layout, {"compiled": [], "interpreted": []})
            turn = min(times, key=lambda tier: len(times[tier]))
        kernel = compiled if turn == "compiled" else self._interpreter()
        start = time.perf_counter()
        result = kernel(*args)
        seconds = time.perf_counter() - start
        with self._lock:
            times[turn].append(seconds)
            done = all(len(t) >= TRIAL_CALLS for t in times.values())
            tired = self.calls - self.policy.warmup > TRIAL_LIMIT
        if done:
            self._decide(compiled, layout, {tier: min(t) for tier, t in times.items()})
        elif tired:
            self._settle(compiled, "compiled", f"no layout came {2 * TRIAL_CALLS} times in a trial")
        return result

    def _decide(self, compiled: Kernel, layout: Any, best: dict[str, float]) -> None:
        text = (
            f"measured {1e6 * best['compiled']:.1f} µs compiled and {1e6 * best['interpreted']:.1f} µs "
            f"interpreted for shapes {layout}"
        )
        if best["compiled"] < best["interpreted"]:
            self._settle(compiled, "compiled", text)
        else:
            self._settle(self._interpreter(), "interpreted", f"compiling does not pay: {text}")


def saved_per_element(kernel: Kernel) -> int:
    """Bytes for each element that NumPy moves node by node, less those that the kernel moves."""
    by_node = 0
    for node in kernel.recorded.nodes:
        if node.args and node.ndim and node.op not in ("view", "broadcast", "opaque", "pick"):
            by_node += node.dtype.itemsize + sum(a.dtype.itemsize for a in node.args if a.ndim)
    fused = sum(bytes_per_element(nest) for nest in kernel.schedule.nests)
    return max(by_node - fused, 0)
