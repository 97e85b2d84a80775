"""Spreading flexible hours over weeks."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.availability.spreading import in_quarters, spread, weeks_between

WEEKS = weeks_between(date(2026, 11, 25), date(2026, 12, 16))
hours = st.integers(2, 64).map(lambda quarters: Decimal(quarters) / 4)
free = st.lists(st.integers(0, 80).map(lambda q: Decimal(q) / 4), min_size=4, max_size=4)


def test_weeks_are_named_by_their_mondays() -> None:
    assert list(WEEKS) == [
        date(2026, 11, 23),
        date(2026, 11, 30),
        date(2026, 12, 7),
        date(2026, 12, 14),
    ]


def test_hours_are_spread_evenly_where_there_is_room() -> None:
    room = dict(zip(WEEKS, map(Decimal, (1, 0, 8, 8)), strict=True))

    assert spread(Decimal(5), room) == {
        WEEKS[0]: Decimal(1),
        WEEKS[2]: Decimal(2),
        WEEKS[3]: Decimal(2),
    }


def test_without_free_hours_they_are_spread_over_all_weeks() -> None:
    assert spread(Decimal(4), dict.fromkeys(WEEKS, Decimal(0))) == dict.fromkeys(WEEKS, Decimal(1))


def test_odd_minutes_are_not_lost() -> None:
    assert sum(spread(Decimal("1.10"), dict.fromkeys(WEEKS, Decimal(9))).values()) == Decimal("1.1")


@given(hours, free)
def test_nothing_is_lost_and_free_hours_come_first(wanted: Decimal, room: list[Decimal]) -> None:
    weeks = dict(zip(WEEKS, room, strict=True))

    planned = spread(wanted, weeks)

    assert sum(planned.values()) == wanted
    if sum(room) >= wanted:
        assert all(planned[week] <= weeks[week] for week in planned)


def test_free_time_counts_in_whole_quarters() -> None:
    assert in_quarters(1.9) == Decimal("1.75")
