"""Weekly slots never add up to more than the month has left, and leave room for a job."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.assignments.budgeting import NO_LIMIT, month_of, weekly_budget

MONDAYS = [date(2026, 11, 23) + timedelta(weeks=week) for week in range(8)]
DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)


def test_a_small_budget_goes_to_as_many_weeks_as_can_hold_a_job() -> None:
    wanted = [[5], [5, 5], [5, 5, 5], [5]]
    assert weekly_budget({DECEMBER: 16}, MONDAYS[2:6], wanted) == [5, 5, 6, 0]


def test_a_week_counts_in_the_month_of_its_monday() -> None:
    wanted = [[4]] * 8
    budget = weekly_budget({date(2026, 11, 1): 0, DECEMBER: 0, JANUARY: 8}, MONDAYS, wanted)
    assert budget[:6] == [0] * 6
    assert sum(budget[6:]) == 8


def test_who_names_no_hours_has_no_limit_but_a_working_week() -> None:
    assert weekly_budget({DECEMBER: None}, MONDAYS[2:4], [[4], []]) == [NO_LIMIT, NO_LIMIT]


def test_a_job_longer_than_what_is_left_claims_no_week() -> None:
    assert weekly_budget({DECEMBER: 6}, MONDAYS[2:4], [[16, 16, 16], [4]]) == [0, 6]


@given(
    left=st.integers(0, 100),
    wanted=st.lists(st.lists(st.integers(1, 32), max_size=6), min_size=8, max_size=8),
)
def test_no_month_is_overrun(left: int, wanted: list[list[int]]) -> None:
    months = {month_of(monday) for monday in MONDAYS}
    budget = weekly_budget(dict.fromkeys(months, left), MONDAYS, wanted)
    for month in months:
        spent = [
            slots
            for slots, monday in zip(budget, MONDAYS, strict=True)
            if month_of(monday) == month
        ]
        assert 0 <= sum(spent) <= left
