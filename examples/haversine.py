"""Great-circle distance between points on the Earth: the haversine formula.

    Sinnott, R. W., 1984: Virtues of the Haversine. Sky and Telescope 68(2), 159.

The Earth is a sphere with the mean radius of the GRS 80 ellipsoid, (2 a + b) / 3 = 6371.0088 km (Moritz,
H., 2000: Geodetic Reference System 1980. Journal of Geodesy 74, 128-133).

Checks: the distances from Lyon to Paris and to New York in the documentation of the `haversine` package on
PyPI, and from Ezeiza airport (Buenos Aires) to Charles de Gaulle airport (Paris) in that of scikit-learn's
`haversine_distances`.
"""

import numpy as np

from kernelgen import Tape

EARTH_RADIUS = 6371.0088  # km

# Latitude and longitude of cities, degrees, north and east positive.
CITIES = {
    "Lyon": (45.7597, 4.8422),
    "Paris": (48.8567, 2.3508),
    "New York": (40.7033962, -74.2351462),
    "Buenos Aires": (-34.83333, -58.5166646),
    "London": (51.5074, -0.1278),
    "Moscow": (55.7558, 37.6173),
    "Reykjavik": (64.1466, -21.9426),
    "Cairo": (30.0444, 31.2357),
    "Nairobi": (-1.2921, 36.8219),
    "Cape Town": (-33.9249, 18.4241),
    "Mumbai": (19.0760, 72.8777),
    "Beijing": (39.9042, 116.4074),
    "Tokyo": (35.6895, 139.6917),
    "Sydney": (-33.8688, 151.2093),
    "Los Angeles": (34.0522, -118.2437),
    "Mexico City": (19.4326, -99.1332),
}


def distance(lat1: np.ndarray, lon1: np.ndarray, lat2: np.ndarray, lon2: np.ndarray) -> np.ndarray:
    """Great-circle distance.

    Args:
        lat1, lon1: latitude and longitude of the first points, degrees.
        lat2, lon2: those of the second points, degrees, broadcastable with the first.

    Returns:
        The distance in km, of the arguments' broadcast shape.
    """
    phi1 = np.radians(lat1)
    phi2 = np.radians(lat2)
    half_dphi = 0.5 * (phi2 - phi1)
    half_dlambda = 0.5 * (np.radians(lon2) - np.radians(lon1))
    haversine = np.sin(half_dphi) ** 2 + np.cos(phi1) * np.cos(phi2) * np.sin(half_dlambda) ** 2
    return 2.0 * EARTH_RADIUS * np.arcsin(np.minimum(1.0, np.sqrt(haversine)))


def sample(n: int, seed: int = 0) -> dict[str, np.ndarray]:
    """The ends of `n` journeys, degrees, float64: two places, each within half a degree of one of CITIES."""
    rng = np.random.default_rng(seed)
    cities = np.array(list(CITIES.values()))
    start, end = cities[rng.integers(len(cities), size=(2, n))] + rng.uniform(-0.5, 0.5, (2, n, 2))
    return {
        "lat1": start[:, 0].copy(),
        "lon1": start[:, 1].copy(),
        "lat2": end[:, 0].copy(),
        "lon2": end[:, 1].copy(),
    }


with Tape() as tape:
    km = distance(
        lat1=tape.input("lat1", np.float64, ndim=1),
        lon1=tape.input("lon1", np.float64, ndim=1),
        lat2=tape.input("lat2", np.float64, ndim=1),
        lon2=tape.input("lon2", np.float64, ndim=1),
    )
    tape.output(km=km)


def main() -> None:
    """Compile the model, compare it with NumPy on journeys between cities and print the speed-up."""
    from _report import elements, report

    report(distance, tape, sample(elements()))


if __name__ == "__main__":
    main()
