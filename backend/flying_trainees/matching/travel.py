"""Travel time between two places, estimated from coordinates alone.

An honest guess for ranking and for widening bookings, not a route: straight line times a detour
factor, at a door-to-door speed, plus the time to leave and arrive.
"""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

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


def shortest_travel(starts: list[Point], end: Point) -> int | None:
    """Minutes from the nearest of several places (home, that day's workplace); None without any."""
    return min((travel_minutes(start, end) for start in starts), default=None)
