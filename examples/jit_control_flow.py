"""Branches and loops under `kg.jit`: what records once for each value, what raises, and the ways out.

After the examples of "Why can't we just JIT everything?" in JAX's documentation on just-in-time compilation
(https://docs.jax.dev/en/latest/jit-compilation.html).
"""

import numpy as np

import kernelgen as kg


def positive(x: np.ndarray) -> np.ndarray:
    """Branches on the value of an array."""
    if x > 0:
        return x
    return 2 * x


def count_up(x: np.ndarray, n: int) -> np.ndarray:
    """Adds the numbers 0 to n - 1 in a loop whose condition depends on n."""
    i = 0
    while i < n:
        i += 1
    return x + i


@kg.jit
def loop_body(previous: np.ndarray) -> np.ndarray:
    """One step of the loop: straight-line code, compiled on its own."""
    return previous + 1


def count_up_outside(x: int, n: int) -> int:
    """The loop stays in Python, and its body is compiled."""
    i = x
    while i < n:
        i = loop_body(i)
    return i


def main() -> None:
    """Shows the error, then each way out of it, and what needs none."""
    try:
        kg.jit(positive)(np.array([10.0]))
    except kg.ConcretizationError as error:
        print(f"positive: {error}\n")

    choose = kg.jit(lambda x: np.where(x > 0, x, 2 * x))
    print("np.where:", choose(10), choose(np.array([-1.0, 1.0])))

    # The loop's conditions hold for one n: each n has a recording of its own, eight at the most.
    counting = kg.jit(count_up)
    print("a loop that a number decides on:", counting(10, 20), counting(10, n=5))
    assert len(counting.signatures()) == 2

    static = kg.jit(count_up, static_argnames=["n"])
    print("a static argument, for any number of values:", static(10, 20), static(10, n=5))
    assert len(static.signatures()) == 2

    print("a loop with a compiled body:", count_up_outside(0, 20))
    assert len(loop_body.signatures()) == 2  # One for the int at the start, one for the int64 it returns.


if __name__ == "__main__":
    main()
