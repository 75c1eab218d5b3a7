"""The sensitivities of option prices ("greeks"), derived from the formula of the price.

    Black, F. and M. Scholes, 1973: The Pricing of Options and Corporate Liabilities. Journal of Political
    Economy 81(3), 637-654, equation (13).

Checks: the closed forms of Hull, J. C., Options, Futures, and Other Derivatives, chapter "The Greek letters",
with N and n the distribution and density of the standard normal law:

    delta = N(d1)    gamma = n(d1) / (S s sqrt(T))    vega = S sqrt(T) n(d1)    rho = K T exp(-r T) N(d2)
    theta = -S n(d1) s / (2 sqrt(T)) - r K exp(-r T) N(d2)
"""

import math

import numpy as np
from scipy.special import ndtr

import kernelgen as kg

Array = np.ndarray


def call(spot: Array, strike: Array, expiry: Array, rate: Array, volatility: Array) -> Array:
    """The price of a European call on a share that pays no dividend."""
    deviation = volatility * np.sqrt(expiry)
    d1 = (np.log(spot / strike) + (rate + 0.5 * volatility**2) * expiry) / deviation
    price: Array = spot * ndtr(d1) - strike * np.exp(-rate * expiry) * ndtr(d1 - deviation)
    return price


@kg.jit
def greeks(
    spot: Array, strike: Array, expiry: Array, rate: Array, volatility: Array
) -> tuple[Array, dict[str, Array]]:
    """The price, and its derivatives at each option: one kernel."""

    def total(spot: Array, expiry: Array, rate: Array, volatility: Array) -> tuple[Array, Array]:
        price = call(spot, strike, expiry, rate, volatility)
        return np.sum(price), price

    def deltas(spot: Array) -> Array:
        slope: Array = kg.grad(total, has_aux=True)(spot, expiry, rate, volatility)[0]
        return slope

    slopes, price = kg.grad(total, (0, 1, 2, 3), has_aux=True)(spot, expiry, rate, volatility)
    delta, by_expiry, rho, vega = slopes
    gamma = kg.jvp(deltas, (spot,), (1.0,))[1]
    return price, {"delta": delta, "gamma": gamma, "vega": vega, "rho": rho, "theta": -by_expiry}


def by_hand(spot: Array, strike: Array, expiry: Array, rate: Array, volatility: Array) -> dict[str, Array]:
    """The closed forms."""
    root = np.sqrt(expiry)
    d1 = (np.log(spot / strike) + (rate + 0.5 * volatility**2) * expiry) / (volatility * root)
    d2 = d1 - volatility * root
    density = np.exp(-0.5 * d1**2) / math.sqrt(2 * math.pi)
    discounted = strike * np.exp(-rate * expiry) * ndtr(d2)
    return {
        "delta": ndtr(d1),
        "gamma": density / (spot * volatility * root),
        "vega": spot * root * density,
        "rho": expiry * discounted,
        "theta": -spot * density * volatility / (2 * root) - rate * discounted,
    }


def sample(n: int, seed: int = 0) -> tuple[Array, ...]:
    """A book of `n` options: spot, strike, expiry in years, rate per year, volatility."""
    rng = np.random.default_rng(seed)
    spot = rng.uniform(20.0, 400.0, n)
    strike, expiry = spot * rng.uniform(0.7, 1.3, n), rng.uniform(0.05, 2.0, n)
    return spot, strike, expiry, rng.uniform(0.0, 0.05, n), rng.uniform(0.1, 0.5, n)


def main(n: int = 20_000) -> None:
    """Compares the derivatives with the closed forms."""
    book = sample(n)
    _, found = greeks(*book)
    for name, expected in by_hand(*book).items():
        np.testing.assert_allclose(found[name], expected, rtol=1e-9, atol=1e-11)
        print(f"{name}: {found[name].min():.4g} to {found[name].max():.4g}, as in the closed form")


if __name__ == "__main__":
    main()
