"""Distances as the crow flies."""

import math

EARTH_RADIUS_KM = 6371.0


def crow_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance of two places given in degrees, in kilometres."""
    lat1, lat2 = math.radians(lat), math.radians(other_lat)
    dlat, dlon = lat2 - lat1, math.radians(other_lon - lon)
    half = math.sin(dlat / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(dlon / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))
