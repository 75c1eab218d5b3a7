"""Density of seawater: the 48-term expression of TEOS-10.

The in-situ density is a rational function of Absolute Salinity, Conservative Temperature and sea pressure
with 48 coefficients:

    McDougall, T. J., P. M. Barker, R. Feistel and D. R. Jackett, 2011: A computationally efficient 48-term
    expression for the density of seawater in terms of Conservative Temperature, and related properties of
    seawater.

    IOC, SCOR and IAPSO, 2010: The international thermodynamic equation of seawater - 2010. Intergovernmental
    Oceanographic Commission, Manuals and Guides No. 56, UNESCO, appendix K.

It is `gsw_rho` of the Gibbs SeaWater toolbox from version 3.01 (23rd May, 2011) until version 3.05 replaced
it with the 75-term polynomial of Roquet et al. (2015), from which it differs by less than 0.001 kg m^-3 in
the profile below.

Check: the documentation of `gsw_rho` 3.01 lists the density of the six bottles PROFILE to 16 digits. They
are CHECK_DENSITY, and the formula gives them to a few units in the last place.
"""

import math

import numpy as np

from kernelgen import Tape

# Absolute Salinity (g/kg), Conservative Temperature (deg C) and sea pressure (dbar) of the six bottles, top
# to bottom.
PROFILE = np.array(
    [
        [34.7118, 34.8915, 35.0256, 34.8472, 34.7366, 34.7324],
        [28.8099, 28.4392, 22.7862, 10.2262, 6.8272, 4.3236],
        [10.0, 50.0, 125.0, 250.0, 600.0, 1000.0],
    ]
)

# Their in-situ density (kg m^-3) as published.
CHECK_DENSITY = np.array(
    [
        1021.840446566116,
        1022.262985174925,
        1024.427770449335,
        1027.790499661129,
        1029.837753532120,
        1032.002083264508,
    ]
)


def density(sa: np.ndarray, ct: np.ndarray, p: np.ndarray) -> np.ndarray:
    """In-situ density of seawater.

    Args:
        sa: Absolute Salinity, g/kg.
        ct: Conservative Temperature, deg C (ITS-90), broadcastable with `sa`.
        p: sea pressure (absolute pressure less 10.1325 dbar), dbar, broadcastable with `sa`.

    Returns:
        The density in kg m^-3, of the common shape and dtype of the arguments.
    """
    root_sa = np.sqrt(sa)

    fresh = 9.998420897506056e2 + ct * (
        2.839940833161907 + ct * (-3.147759265588511e-2 + ct * 1.181805545074306e-3)
    )
    salt = -6.698001071123802 + ct * (-2.986498947203215e-2 + ct * 2.327859407479162e-4)
    salt_root = -3.988822378968490e-2 + ct * (
        5.095422573880500e-4 + ct * (-1.426984671633621e-5 + ct * 1.645039373682922e-7)
    )
    linear = (
        -2.233269627352527e-2
        + ct * (-3.436090079851880e-4 + ct * 3.726050720345733e-6)
        + sa * (-1.806789763745328e-4 + ct * 6.876837219536232e-7)
    )
    quadratic = (
        -3.087032500374211e-7
        + ct * (-1.988366587925593e-8 + ct * -1.061519070296458e-11)
        + sa * 1.550932729220080e-10
    )
    numerator = fresh + sa * (salt + root_sa * salt_root) + p * (linear + p * quadratic)

    fresh = 1.0 + ct * (
        2.775927747785646e-3
        + ct * (-2.349607444135925e-5 + ct * (1.119513357486743e-6 + ct * 6.743689325042773e-10))
    )
    salt = (
        -7.521448093615448e-3
        + ct
        * (
            -2.764306979894411e-5
            + ct * (1.262937315098546e-7 + ct * (9.527875081696435e-10 + ct * -1.811147201949891e-11))
        )
        + sa * 5.419326551148740e-6
    )
    salt_root = -3.303308871386421e-5 + ct * (
        3.801564588876298e-7
        + ct * (-7.672876869259043e-9 + ct * (-4.634182341116144e-11 + ct * 2.681097235569143e-12))
    )
    linear = (
        -2.742185394906099e-5
        + ct * (-3.212746477974189e-7 + ct * (3.191413910561627e-9 + ct * -1.931012931541776e-12))
        + sa * (-1.105097577149576e-7 + ct * 6.211426728363857e-10)
    )
    quadratic = -1.119011592875110e-10 + ct * (
        -1.941660213148725e-11 + ct * -1.864826425365600e-14 + sa * 1.119522344879478e-14
    )
    cubic = -1.200507748551599e-15 + ct * 6.057902487546866e-17
    denominator = fresh + sa * (salt + root_sa * salt_root) + p * (linear + p * (quadratic + p * cubic))
    return numerator / denominator


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """A section of `n` bottles through the published profile, float64.

    The section has as many levels as the greatest common divisor of `n` and 512, from 10 to 1000 dbar.
    Internal waves lift and lower the profile by up to 30 dbar from station to station, and salinity and
    temperature vary by 0.01 g/kg and 0.05 deg C about it. `sa` and `ct` are (levels, stations), `p` is
    (levels, 1).
    """
    rng = np.random.default_rng(seed)
    levels = math.gcd(n, 512)
    stations = n // levels
    salinity, temperature, pressure = PROFILE
    p = np.linspace(pressure[0], pressure[-1], levels)[:, np.newaxis]
    heave = 30.0 * np.sin(np.linspace(0.0, 12.0 * np.pi, stations) + rng.uniform(0.0, 2.0 * np.pi))
    depth = p + heave
    sa = np.interp(depth, pressure, salinity) + rng.normal(0.0, 0.01, (levels, stations))
    ct = np.interp(depth, pressure, temperature) + rng.normal(0.0, 0.05, (levels, stations))
    return {"sa": sa, "ct": ct, "p": p}


with Tape() as tape:
    rho = density(
        sa=tape.input("sa", np.float64, ndim=2),
        ct=tape.input("ct", np.float64, ndim=2),
        p=tape.input("p", np.float64, ndim=2),
    )
    tape.output(rho=rho)


def main() -> None:
    """Compile the model, compare it with NumPy on a section and print the speed-up."""
    from _report import elements, report

    report(density, tape, sample(elements()))


if __name__ == "__main__":
    main()
