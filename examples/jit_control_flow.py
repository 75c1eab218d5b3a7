"""Branches and loops under `kg.jit`: what raises, and the ways out.

After the examples of "Why can't we just JIT everything?" in JAX's documentation on just-in-time compilation
(https://docs.jax.dev/en/latest/jit-compilation.html).
"""

import numpy as np

import kernelgen as kg


def positive(x: float) -> float:
    """Branches on its argument."""
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
    """Shows both errors, then each way out of them."""
    for function, arguments in ((positive, (10,)), (count_up, (10, 20))):
        try:
            kg.jit(function)(*arguments)
        except kg.ConcretizationError as error:
            print(f"{function.__name__}: {error}\n")

    choose = kg.jit(lambda x: np.where(x > 0, x, 2 * x))
    print("np.where:", choose(10), choose(np.array([-1.0, 1.0])))

    static = kg.jit(count_up, static_argnames=["n"])
    print("a static argument:", static(10, 20), static(10, n=5))
    assert len(static.signatures()) == 2

    print("a loop with a compiled body:", count_up_outside(0, 20))
    assert len(loop_body.signatures()) == 2  # One for the int at the start, one for the int64 it returns.


if __name__ == "__main__":
    main()
