"""The model that `kernelgen demo` compiles: plain NumPy, with no word of kernelgen in it."""

import numpy as np
from numpy.typing import NDArray

Degrees = NDArray[np.float64]
EARTH_RADIUS = 6371.0088  # km, the mean radius of the GRS 80 ellipsoid (Moritz 2000, J. Geod. 74, 128)


def distance(lat1: Degrees, lon1: Degrees, lat2: Degrees, lon2: Degrees) -> NDArray[np.float64]:
    """Great-circle distance in km of points given in degrees: the haversine formula (Sinnott 1984)."""
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half_dphi = 0.5 * (phi2 - phi1)
    half_dlambda = 0.5 * (np.radians(lon2) - np.radians(lon1))
    h = np.sin(half_dphi) ** 2 + np.cos(phi1) * np.cos(phi2) * np.sin(half_dlambda) ** 2
    km: NDArray[np.float64] = 2.0 * EARTH_RADIUS * np.arcsin(np.minimum(1.0, np.sqrt(h)))
    return km
