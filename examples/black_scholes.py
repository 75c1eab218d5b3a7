"""European call and put prices: the Black-Scholes formula.

    Black, F. and M. Scholes, 1973: The Pricing of Options and Corporate Liabilities. Journal of Political
    Economy 81(3), 637-654, equation (13) for the call; the put follows from put-call parity, as in the
    paper's section on European puts.

Checks: Hull, J. C., Options, Futures, and Other Derivatives: spot 42, strike 40, six months, rate 10 %,
volatility 20 % gives a call of 4.76 and a put of 0.81. Haug, E. G., The Complete Guide to Option Pricing
Formulas: spot 60, strike 65, three months, rate 8 %, volatility 30 % gives a call of 2.1334.
"""

import math

import numpy as np
from scipy.special import erf

from kernelgen import Tape


def normal_cdf(x: np.ndarray) -> np.ndarray:
    """Cumulative distribution function of the standard normal distribution, to about 1e-16 absolute."""
    return 0.5 * (1.0 + erf(x * math.sqrt(0.5)))


def black_scholes(
    spot: np.ndarray, strike: np.ndarray, expiry: np.ndarray, rate: np.ndarray, volatility: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Prices of a European call and put on a share that pays no dividend.

    Args:
        spot: price of the share, in any currency.
        strike: exercise price, in the same currency.
        expiry: time to expiry, years, above 0.
        rate: continuously compounded riskless rate, per year.
        volatility: standard deviation of the share's log return, per square root of a year, above 0.

    Returns:
        The price of the call and of the put, in the same currency, of the arguments' broadcast shape.
    """
    deviation = volatility * np.sqrt(expiry)
    d1 = (np.log(spot / strike) + (rate + 0.5 * volatility**2) * expiry) / deviation
    d2 = d1 - deviation
    discounted = strike * np.exp(-rate * expiry)
    call = spot * normal_cdf(d1) - discounted * normal_cdf(d2)
    put = discounted * normal_cdf(-d2) - spot * normal_cdf(-d1)
    return call, put


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """A book of `n` options, float64.

    They expire in a week to two years, their strikes are 70 to 130 % of the spot, and one rate holds for all.
    The volatility has a smile: it is lowest at the money and grows with the log of strike over spot.
    """
    rng = np.random.default_rng(seed)
    spot = rng.uniform(20.0, 400.0, n)
    moneyness = rng.uniform(0.7, 1.3, n)
    smile = 0.18 + 0.35 * np.log(moneyness) ** 2
    return {
        "spot": spot,
        "strike": spot * moneyness,
        "expiry": rng.uniform(7.0 / 365.0, 2.0, n),
        "rate": np.asarray(0.03),
        "volatility": smile * rng.uniform(0.8, 1.6, n),
    }


with Tape() as tape:
    call, put = black_scholes(
        spot=tape.input("spot", np.float64, ndim=1),
        strike=tape.input("strike", np.float64, ndim=1),
        expiry=tape.input("expiry", np.float64, ndim=1),
        rate=tape.input("rate", np.float64, ndim=0),
        volatility=tape.input("volatility", np.float64, ndim=1),
    )
    tape.output(call=call, put=put)


def main() -> None:
    """Compile the model, compare it with NumPy on a book of options and print the speed-up."""
    from _report import elements, report

    report(black_scholes, tape, sample(elements()))


if __name__ == "__main__":
    main()
