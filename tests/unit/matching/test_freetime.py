"""Free time: windows in Amsterdam over clock changes, minus everything else, within a budget."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from flying_trainees.matching.freetime import (
    Calendar,
    FlownHours,
    WeeklyWindow,
    common_free,
    expand,
    fits_budget,
    free_hours,
    free_spans,
    hours_left,
    instant_of,
    is_free,
    local_day,
)
from flying_trainees.matching.spans import Span

THURSDAY = WeeklyWindow(4, time(13), time(17))


def utc(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def november(start: int = 1, end: int = 30) -> Span:
    return Span(utc(start, 0), utc(end, 0))


def test_a_window_repeats_every_week_in_local_time() -> None:
    found = expand((THURSDAY,), Span(utc(19, 0, month=10), utc(1, 0)))
    assert found == (
        Span(utc(22, 11, month=10), utc(22, 15, month=10)),  # summer time
        Span(utc(29, 12, month=10), utc(29, 16, month=10)),  # winter time
    )


def test_a_window_is_cut_off_at_the_period() -> None:
    assert expand((THURSDAY,), Span(utc(5, 14), utc(12, 13))) == (
        Span(utc(5, 14), utc(5, 16)),
        Span(utc(12, 12), utc(12, 13)),
    )


def test_a_window_holds_from_its_first_to_its_last_day() -> None:
    window = WeeklyWindow(4, time(13), time(17), date(2026, 11, 12), date(2026, 11, 19))
    assert [span.start.day for span in expand((window,), november())] == [12, 19]


def test_a_window_until_midnight_ends_with_the_day() -> None:
    evening = WeeklyWindow(4, time(20), time(0))
    assert expand((evening,), november(5, 7)) == (Span(utc(5, 19), utc(5, 23)),)


def test_a_window_over_the_lost_hour_is_an_hour_shorter() -> None:
    night = WeeklyWindow(7, time(1), time(4))
    spring = Span(utc(28, 0, month=3), utc(30, 0, month=3))
    assert [span.hours for span in expand((night,), spring)] == [2]
    lost = WeeklyWindow(7, time(2), time(3))
    assert expand((lost,), spring) == ()


def test_a_window_over_the_repeated_hour_is_an_hour_longer() -> None:
    night = WeeklyWindow(7, time(1), time(4))
    autumn = Span(utc(24, 0, month=10), utc(26, 0, month=10))
    assert [span.hours for span in expand((night,), autumn)] == [4]


def test_an_unclear_clock_time_is_read_as_winter_time() -> None:
    # what PostgreSQL's AT TIME ZONE answers for both
    assert instant_of(date(2026, 3, 29), time(2, 30)) == utc(29, 1, 30, month=3)
    assert instant_of(date(2026, 10, 25), time(2, 30)) == utc(25, 1, 30, month=10)


def test_a_day_has_23_24_or_25_hours() -> None:
    days = (date(2026, 3, 29), date(2026, 11, 5), date(2026, 10, 25))
    assert [local_day(day).hours for day in days] == [23, 24, 25]


@pytest.mark.parametrize("weekday", [0, 8])
def test_an_unknown_weekday_is_refused(weekday: int) -> None:
    with pytest.raises(ValueError, match="weekday"):
        WeeklyWindow(weekday, time(9), time(10))


def test_a_window_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="not after"):
        WeeklyWindow(1, time(9), time(9))


def test_free_time_is_windows_minus_busy_network_days_and_bookings() -> None:
    calendar = Calendar(
        windows=(THURSDAY,),
        busy=(Span(utc(5, 13), utc(5, 14)),),
        network_days=(local_day(date(2026, 11, 12)),),
        bookings=(Span(utc(19, 11), utc(19, 13)),),
    )
    assert free_spans(calendar, november(1, 20)) == (
        Span(utc(5, 12), utc(5, 13)),
        Span(utc(5, 14), utc(5, 16)),
        Span(utc(19, 13), utc(19, 16)),
    )


def test_free_for_a_session_only_when_all_of_it_is_free() -> None:
    calendar = Calendar(windows=(THURSDAY,), busy=(Span(utc(5, 15), utc(5, 16)),))
    assert is_free(calendar, Span(utc(5, 12), utc(5, 15)))
    assert not is_free(calendar, Span(utc(5, 12), utc(5, 15, 1)))


def test_travel_may_not_run_into_another_booking() -> None:
    calendar = Calendar(windows=(THURSDAY,), bookings=(Span(utc(5, 15), utc(5, 17)),))
    session = Span(utc(5, 12), utc(5, 14, 30))
    assert is_free(calendar, session, travel_minutes=30)
    assert not is_free(calendar, session, travel_minutes=31)


def test_travel_may_lie_outside_the_window() -> None:
    assert is_free(Calendar(windows=(THURSDAY,)), Span(utc(5, 12), utc(5, 16)), travel_minutes=45)


def test_the_budget_counts_hours_of_the_same_month_only() -> None:
    calendar = Calendar(
        flown=(FlownHours(date(2026, 11, 1), 3), FlownHours(date(2026, 10, 31), 5)),
        hours_per_month=8,
    )
    assert hours_left(calendar, date(2026, 11, 20)) == 5
    assert fits_budget(calendar, 5, date(2026, 11, 30))
    assert not fits_budget(calendar, 5.5, date(2026, 11, 30))
    assert fits_budget(calendar, 8, date(2026, 12, 1))


def test_without_a_budget_everything_fits_and_a_full_one_never_goes_below_zero() -> None:
    assert hours_left(Calendar(), date(2026, 11, 1)) is None
    assert fits_budget(Calendar(), 100, date(2026, 11, 1))
    full = Calendar(flown=(FlownHours(date(2026, 11, 1), 9),), hours_per_month=8)
    assert hours_left(full, date(2026, 11, 1)) == 0


def test_free_hours_count_each_month_up_to_its_budget() -> None:
    # three Thursdays of 4 hours in November (12 h, budget 8, 3 flown), one in December (4 h)
    calendar = Calendar(
        windows=(THURSDAY,), flown=(FlownHours(date(2026, 11, 1), 3),), hours_per_month=8
    )
    period = Span(utc(10, 0), utc(4, 0, month=12))
    assert free_hours(calendar, period) == 5 + 4
    assert free_hours(Calendar(windows=(THURSDAY,)), period) == 16


def test_common_moments_are_long_enough_for_all() -> None:
    early = Calendar(windows=(WeeklyWindow(4, time(9), time(14)),))
    late = Calendar(windows=(THURSDAY, WeeklyWindow(4, time(9), time(9, 30))))
    never = Calendar()
    week = november(2, 8)
    hour = timedelta(hours=1)
    assert common_free((early, late), week, hour) == (Span(utc(5, 12), utc(5, 13)),)
    assert common_free((early, late), week, 2 * hour) == ()
    assert common_free((early, late, never), week, hour) == ()
    assert common_free((early, late, never), week, hour, at_least=2) == (
        Span(utc(5, 12), utc(5, 13)),
    )
    assert common_free((), week, hour) == ()
