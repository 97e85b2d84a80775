"""Travel time between two places, estimated from coordinates alone.

An honest guess for ranking and for widening bookings, not a route: straight line times a detour
factor, at a door-to-door speed, plus the time to leave and arrive.
"""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
DETOUR_FACTOR = 1.3  # roads against the straight line; European studies find 1.2 to 1.4
SPEED_KM_PER_HOUR = 45.0  # door to door, a mix of car, train and bicycle
START_MINUTES = 5.0  # leaving, parking, finding the room


@dataclass(frozen=True, slots=True)
class Point:
    """A place in degrees (WGS 84). Raises ValueError when it lies outside the globe."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"no place on earth: {self.latitude}, {self.longitude}")


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance in kilometres (haversine formula)."""
    lat_one, lat_other = radians(one.latitude), radians(other.latitude)
    half_lat = sin((lat_other - lat_one) / 2) ** 2
    half_lon = sin(radians(other.longitude - one.longitude) / 2) ** 2
    chord = half_lat + cos(lat_one) * cos(lat_other) * half_lon
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))


def travel_minutes(start: Point, end: Point) -> int:
    """Whole minutes of travel one way; 0 for (nearly) the same place."""
    distance = distance_km(start, end) * DETOUR_FACTOR
    if distance < 0.1:
        return 0
    return round(START_MINUTES + distance / SPEED_KM_PER_HOUR * 60)


def many_minutes(latitudes: Floats, longitudes: Floats, end: Point) -> Floats:
    """As `travel_minutes`, from many places in degrees (or to them); infinite where NaN."""
    lat, other = np.radians(latitudes), radians(end.latitude)
    half_lat = np.sin((other - lat) / 2) ** 2
    half_lon = np.sin(np.radians(end.longitude - longitudes) / 2) ** 2
    chord = half_lat + np.cos(lat) * cos(other) * half_lon
    distance = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, chord))) * DETOUR_FACTOR
    minutes = np.rint(START_MINUTES + distance / SPEED_KM_PER_HOUR * 60)
    known = np.where(distance < 0.1, 0.0, minutes)
    return np.where(np.isnan(known), np.inf, known)


def shortest_travel(starts: list[Point], end: Point) -> int | None:
    """Minutes from the nearest of several places (home, that day's workplace); None without any."""
    return min((travel_minutes(start, end) for start in starts), default=None)
