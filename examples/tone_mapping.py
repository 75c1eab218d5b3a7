"""Tone mapping of a high-dynamic-range image, from Radiance RGBE pixels to sRGB pixels, both of 8 bits.

    Ward, G., 1991: Real Pixels. Graphics Gems II, 80-83: a pixel is three 8-bit mantissas that share an 8-bit
    exponent; decoded as R 2^(E - 136), the variant of Bruce Walter's rgbe.c (1995) that most readers use.

    Reinhard, E., M. Stark, P. Shirley and J. Ferwerda, 2002: Photographic Tone Reproduction for Digital
    Images. ACM Transactions on Graphics 21(3), 267-276, equations (1), (2) and (4).

    IEC 61966-2-1:1999 for the sRGB transfer function; ITU-R BT.709 for the luminance of its primaries.

Checks: (R, G, B, E) = (128, 64, 192, 129) decodes to (1.0, 0.5, 1.5), as the documentation of Rust's `image`
library says; equation (4) leaves luminance as it is for L_white = 1, becomes equation (3), L / (1 + L), for a
large L_white, and maps L_white to pure white; sRGB shows a linear 0.18 as 118, 0.5 as 188 and 1 as 255.
"""

import math

import numpy as np

from kernelgen import Tape

LUMINANCE = (0.2126, 0.7152, 0.0722)
KEY = 0.18  # the paper's a, the middle grey that the average luminance is mapped to


def encode_srgb(linear: np.ndarray) -> np.ndarray:
    """Linear light, float32, of which [0, 1] can be shown, as the uint8 code values of sRGB."""
    shown = np.clip(linear, 0.0, 1.0)
    encoded = np.where(shown <= 0.0031308, 12.92 * shown, 1.055 * shown ** (1.0 / 2.4) - 0.055)
    return np.round(255.0 * encoded).astype(np.uint8)


def tone_map(
    red: np.ndarray,
    green: np.ndarray,
    blue: np.ndarray,
    exponent: np.ndarray,
    scale: np.ndarray,
    white: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The photographic operator, applied to each pixel's luminance.

    Args:
        red, green, blue, exponent: the planes of an RGBE image, uint8, (rows, columns).
        scale: the factor a / L_average of equation (2), per unit of luminance, a float32 scalar.
        white: the smallest scaled luminance L_white that is shown as pure white, a float32 scalar.

    Returns:
        The red, green and blue planes of an sRGB image, uint8, (rows, columns).
    """
    unit = np.ldexp(np.float32(1.0), exponent.astype(np.int32) - 136)
    r, g, b = red * unit, green * unit, blue * unit
    luminance = scale * (LUMINANCE[0] * r + LUMINANCE[1] * g + LUMINANCE[2] * b)
    gain = scale * (1.0 + luminance / white**2) / (1.0 + luminance)
    return encode_srgb(gain * r), encode_srgb(gain * g), encode_srgb(gain * b)


def encode_rgbe(image: np.ndarray) -> np.ndarray:
    """Linear light of shape (3, rows, columns) as the four planes of an RGBE image, uint8."""
    fraction, exponent = np.frexp(image.max(axis=0))
    mantissas = np.ldexp(image, 8 - exponent)
    stored_exponent = np.where(fraction > 0.0, exponent + 128, 0)
    return np.concatenate([mantissas, stored_exponent[np.newaxis]]).astype(np.uint8)


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """A synthetic evening scene of `n` pixels in RGBE, with its scale by equations (1) and (2).

    There are a sky gradient over a dark ground, a sun thousands of times as bright as the ground, and thirty
    lamps; luminances above a tenth of the sun's are shown as white. There are as many rows as the greatest
    common divisor of `n` and 1024.
    """
    rng = np.random.default_rng(seed)
    rows = math.gcd(n, 1024)
    columns = n // rows
    y = np.linspace(0.0, 1.0, rows)[:, np.newaxis]
    x = np.linspace(0.0, 1.0, columns)

    def spot(at_x: float, at_y: float, radius: float) -> np.ndarray:
        return np.exp(-((x - at_x) ** 2 + (y - at_y) ** 2) / radius**2)

    def colour(r: float, g: float, b: float) -> np.ndarray:
        return np.array([r, g, b])[:, np.newaxis, np.newaxis]

    sky = colour(0.25, 0.45, 0.9) * (1.0 - y) + colour(1.6, 0.8, 0.35) * y
    ground = colour(0.05, 0.06, 0.03) * (1.0 + 0.3 * np.sin(90.0 * x) * np.sin(70.0 * y))
    image = np.where(y < 0.6, sky, ground)
    image = image + colour(500.0, 400.0, 250.0) * spot(0.7, 0.5, 0.03)
    for at_x, at_y in zip(rng.uniform(0.0, 1.0, 30), rng.uniform(0.6, 1.0, 30), strict=True):
        image = image + colour(30.0, 22.0, 10.0) * spot(at_x, at_y, 0.008)

    luminance = np.tensordot(LUMINANCE, image, axes=1)
    scale = KEY / np.exp(np.mean(np.log(1e-6 + luminance)))
    red, green, blue, exponent = encode_rgbe(image)
    return {
        "red": red,
        "green": green,
        "blue": blue,
        "exponent": exponent,
        "scale": np.asarray(scale, np.float32),
        "white": np.asarray(0.1 * scale * luminance.max(), np.float32),
    }


with Tape() as tape:
    shown_red, shown_green, shown_blue = tone_map(
        red=tape.input("red", np.uint8, ndim=2),
        green=tape.input("green", np.uint8, ndim=2),
        blue=tape.input("blue", np.uint8, ndim=2),
        exponent=tape.input("exponent", np.uint8, ndim=2),
        scale=tape.input("scale", np.float32, ndim=0),
        white=tape.input("white", np.float32, ndim=0),
    )
    tape.output(red=shown_red, green=shown_green, blue=shown_blue)


def main() -> None:
    """Compile the model, compare it with NumPy on a synthetic scene and print the speed-up."""
    from _report import elements, report

    report(tone_map, tape, sample(elements()))


if __name__ == "__main__":
    main()
