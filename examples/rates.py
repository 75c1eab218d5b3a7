"""Three variable rates over one time step: backward differences that share their denominator.

    NEML2, the New Engineering Material model Library, version 2, Argonne National Laboratory: tutorial
    "Just-in-time compilation", equations (1) to (3):

        a_rate = (a - a_n) / (t - t_n),  b_rate = (b - b_n) / (t - t_n),  c_rate = (c - c_n) / (t - t_n),

where the subscript n marks the previous time step. Each rate is written out on its own, as three separate
models would; the optimized graph computes t - t_n once.

Check: the tutorial evaluates a, b, c = 1, 2, 3 at t = 0.1 after 0, 1, 2 at t = 0: every rate is 10.
"""

import numpy as np

from kernelgen import Tape, jit, linearize, make_graph, pipeline


def rate(value: np.ndarray, old_value: np.ndarray, time: np.ndarray, old_time: np.ndarray) -> np.ndarray:
    """Backward difference of one variable over a time step, in the unit of the variable per unit of time."""
    return (value - old_value) / (time - old_time)


def rates(
    a: np.ndarray,
    a_n: np.ndarray,
    b: np.ndarray,
    b_n: np.ndarray,
    c: np.ndarray,
    c_n: np.ndarray,
    t: np.ndarray,
    t_n: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rates of three variables over one time step.

    Args:
        a, b, c: the variables at the end of the step, any units, one element for each material point.
        a_n, b_n, c_n: the same at its beginning.
        t, t_n: time at the end and at the beginning, s; the points may be at different times.

    Returns:
        The rates of a, b and c, in their units per s.
    """
    return rate(a, a_n, t, t_n), rate(b, b_n, t, t_n), rate(c, c_n, t, t_n)


def a_rate(a: np.ndarray, a_n: np.ndarray, t: np.ndarray, t_n: np.ndarray) -> np.ndarray:
    """The sub-model of a; those of b and c are alike."""
    return rate(a, a_n, t, t_n)


def b_rate(b: np.ndarray, b_n: np.ndarray, t: np.ndarray, t_n: np.ndarray) -> np.ndarray:
    """The sub-model of b."""
    return rate(b, b_n, t, t_n)


def c_rate(c: np.ndarray, c_n: np.ndarray, t: np.ndarray, t_n: np.ndarray) -> np.ndarray:
    """The sub-model of c."""
    return rate(c, c_n, t, t_n)


# Composed by the names of their arguments, the sub-models are one graph; where one opts out, two around it.
composed = pipeline([a_rate, b_rate, c_rate], wire="name")
divided = pipeline([a_rate, jit(b_rate, enable_jit=False), c_rate], wire="name")


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """`n` points of a metal under creep, float64, after an adaptive step of 1 to 100 s somewhere in 10 hours.

    a is the equivalent plastic strain, b the temperature in K, c the equivalent stress in MPa.
    """
    rng = np.random.default_rng(seed)
    t_n = rng.uniform(0.0, 36000.0, n)
    t = t_n + rng.uniform(1.0, 100.0, n)
    a_n = rng.uniform(0.0, 0.02, n)
    b_n = rng.uniform(800.0, 1000.0, n)
    c_n = rng.uniform(50.0, 250.0, n)
    return {
        "a": a_n + 1e-6 * (t - t_n) * rng.uniform(0.0, 1.0, n),
        "a_n": a_n,
        "b": b_n + rng.normal(0.0, 0.5, n),
        "b_n": b_n,
        "c": c_n + rng.normal(0.0, 2.0, n),
        "c_n": c_n,
        "t": t,
        "t_n": t_n,
    }


with Tape() as tape:
    a_rate, b_rate, c_rate = rates(
        a=tape.input("a", np.float64, ndim=1),
        a_n=tape.input("a_n", np.float64, ndim=1),
        b=tape.input("b", np.float64, ndim=1),
        b_n=tape.input("b_n", np.float64, ndim=1),
        c=tape.input("c", np.float64, ndim=1),
        c_n=tape.input("c_n", np.float64, ndim=1),
        t=tape.input("t", np.float64, ndim=1),
        t_n=tape.input("t_n", np.float64, ndim=1),
    )
    tape.output(a_rate=a_rate, b_rate=b_rate, c_rate=c_rate)

# The same with derivatives by the variables and by the end of the step, as NEML2 exports them. Each element's
# rate depends on the same element of its variable, so that a direction of ones gives the derivative of each.


@jit
def rates_and_slopes(
    a: np.ndarray,
    a_n: np.ndarray,
    b: np.ndarray,
    b_n: np.ndarray,
    c: np.ndarray,
    c_n: np.ndarray,
    t: np.ndarray,
    t_n: np.ndarray,
) -> tuple[np.ndarray, ...]:
    """The rates, their derivatives by a, b and c in that order, and their derivatives by t."""

    def along(a: np.ndarray, b: np.ndarray, c: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, ...]:
        return rates(a, a_n, b, b_n, c, c_n, t, t_n)

    values, push = linearize(along, a, b, c, t)
    by_variables, by_time = push(1.0, 1.0, 1.0, 0.0), push(0.0, 0.0, 0.0, 1.0)
    return (*values, *by_variables, *by_time)


def main() -> None:
    """Compile the model, compare it with NumPy on a batch of material points and print the speed-up."""
    from _report import elements, report

    report(rates, tape, sample(elements()))
    print(f"  of three sub-models: {composed.counts}; where one opts out: {divided.counts}")
    data = sample(4)
    rates_and_slopes(**data)
    (signature,) = rates_and_slopes.signatures()
    print("with derivatives, as recorded:", make_graph(rates_and_slopes)(**data), sep="\n")
    print("and as compiled, with t - t_n once:", signature.kernel.graph, sep="\n")


if __name__ == "__main__":
    main()
