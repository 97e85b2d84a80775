"""Travel estimated from coordinates."""

import pytest

from flying_trainees.matching.travel import Point, distance_km, shortest_travel, travel_minutes

ENSCHEDE = Point(52.2215, 6.8937)
ALMELO = Point(52.3570, 6.6683)
AMSTERDAM = Point(52.3731, 4.8926)


def test_distance_is_the_great_circle() -> None:
    assert distance_km(Point(0, 0), Point(0, 90)) == pytest.approx(10007.56, abs=0.1)
    assert distance_km(ENSCHEDE, AMSTERDAM) == pytest.approx(137.2, abs=1.0)


def test_travel_takes_detour_speed_and_a_start_into_account() -> None:
    expected = 5 + distance_km(ENSCHEDE, ALMELO) * 1.3 / 45 * 60
    assert travel_minutes(ENSCHEDE, ALMELO) == round(expected) == 42
    assert travel_minutes(ALMELO, ENSCHEDE) == 42


def test_the_same_place_takes_no_travel() -> None:
    assert travel_minutes(ALMELO, ALMELO) == 0


def test_the_nearest_place_to_start_from_counts() -> None:
    assert shortest_travel([AMSTERDAM, ENSCHEDE], ALMELO) == travel_minutes(ENSCHEDE, ALMELO)
    assert shortest_travel([], ALMELO) is None


@pytest.mark.parametrize("latitude", [91, -91, float("nan")])
def test_a_place_outside_the_globe_is_refused(latitude: float) -> None:
    with pytest.raises(ValueError, match="no place on earth"):
        Point(latitude, 6)
