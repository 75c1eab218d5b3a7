"""One step of a light pulse in a fibre, seven operations of which two are Fourier transforms.

    Agrawal, G. P., 2013: Nonlinear Fiber Optics, 5th edition. Academic Press; section 2.4.1, the split-step
    Fourier method in its symmetric form.

The envelope u of the pulse follows the nonlinear Schroedinger equation in soliton units,

    i du/dz + (1/2) d2u/dt2 + |u|^2 u = 0.

A step over h is [A, B, C*, D, E, F*, G]: A the phase that the nonlinearity adds over h/2, B the pulse with
it, C* its spectrum, D the phase that dispersion adds over h, E the spectrum with it, F* the pulse again, G
the second half of the nonlinearity. The transforms C* and F* are not elementwise, so the step becomes three
fused kernels around two opaque calls. D depends on no transform, and joins E in the second kernel.

Check: the fundamental soliton u = sech(t) exp(i z / 2) keeps its shape (Agrawal, equation 5.2.17).
"""

import numpy as np

from kernelgen import Tape, compile_tape

WIDTH = 40.0


def step(u: np.ndarray, omega: np.ndarray, h: np.ndarray) -> np.ndarray:
    """The envelope a step further.

    Args:
        u: the envelope in units of the soliton's peak, complex128, equally spaced in time.
        omega: the angular frequencies of its spectrum, in units of one over the soliton's width, float64.
        h: the length of the step in dispersion lengths, a scalar.

    Returns:
        The envelope at z + h, in the units of `u`.
    """
    turn = np.exp(0.5j * h * (u.real**2 + u.imag**2))  # A
    turned = u * turn  # B
    spectrum = np.fft.fft(turned)  # C*
    dispersion = np.exp(-0.5j * h * omega**2)  # D
    dispersed = spectrum * dispersion  # E
    pulse = np.fft.ifft(dispersed)  # F*
    return pulse * np.exp(0.5j * h * (pulse.real**2 + pulse.imag**2))  # G


def times(n: int) -> np.ndarray:
    """`n` times over the window, in units of the soliton's width."""
    return WIDTH * (np.arange(n) / n - 0.5)


def frequencies(n: int) -> np.ndarray:
    """The angular frequencies of a spectrum of `n` values over the window."""
    return 2.0 * np.pi * np.fft.fftfreq(n, WIDTH / n)


def soliton(t: np.ndarray, z: float) -> np.ndarray:
    """The fundamental soliton at times `t` and distance `z`."""
    return np.exp(0.5j * z) / np.cosh(t)


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """A soliton of `n` values with a little noise, and a step of a hundredth of a dispersion length."""
    rng = np.random.default_rng(seed)
    noise = 1e-3 * (rng.normal(size=n) + 1j * rng.normal(size=n))
    return {"u": soliton(times(n), 0.0) + noise, "omega": frequencies(n), "h": np.array(0.01)}


with Tape("pulse") as tape:
    tape.output(
        u=step(
            tape.input("u", np.complex128, ndim=1),
            tape.input("omega", np.float64, ndim=1),
            tape.input("h", np.float64, ndim=0),
        )
    )


def main() -> None:
    """Compile the step, show where it is cut, compare it with NumPy and print the speed-up."""
    from _report import elements, report

    data = sample(elements(1 << 16))
    report(step, tape, data)
    kernel = compile_tape(tape)
    kernel(**data)
    print(kernel.segments)


if __name__ == "__main__":
    main()
