"""Dates as people read them."""

from datetime import UTC, date, datetime

from flying_trainees.notifications import dates

START = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
END = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


def test_a_period_in_dutch_is_in_amsterdam_time() -> None:
    assert dates.period("nl", START, END) == "do 26 nov, 13.30–16.00 uur"


def test_a_period_in_english() -> None:
    assert dates.period("en", START, END) == "Thu 26 Nov, 13:30–16:00"


def test_summer_time_counts() -> None:
    assert dates.clock_time("nl", datetime(2026, 7, 1, 12, 0, tzinfo=UTC)) == "14.00"


def test_an_evening_past_midnight_names_both_days() -> None:
    late = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)

    assert dates.period("nl", START, late) == "do 26 nov, 13.30 uur – vr 27 nov, 0.30 uur"


def test_a_day_without_a_time() -> None:
    assert dates.day("nl", date(2026, 3, 1)) == "zo 1 mrt"
