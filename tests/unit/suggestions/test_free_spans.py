"""One person's free time, looked up for thousands of sessions."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.suggestions.free import FreeSpans, by_month

HOUR = timedelta(hours=1)
NINE = datetime(2026, 11, 30, 8, tzinfo=UTC)
TUESDAY = NINE + timedelta(days=1)
SPANS = FreeSpans([(NINE, NINE + 4 * HOUR), (TUESDAY, TUESDAY + 4 * HOUR)])
NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("start", "hours", "covered"),
    [(0, 4, True), (1, 2, True), (0, 5, False), (-1, 2, False), (24, 1, True), (5, 1, False)],
)
def test_free_is_free_all_through(start: int, hours: int, *, covered: bool) -> None:
    begins = NINE + start * HOUR
    assert SPANS.covers(begins, begins + hours * HOUR) is covered


def test_nobody_is_free_without_windows() -> None:
    assert not FreeSpans([]).covers(NINE, NINE + HOUR)
    assert FreeSpans([]).hours(NINE, TUESDAY, {}) == 0


def test_hours_count_within_the_period_and_the_months_budget() -> None:
    """Four on the last of November, four on the first of December."""
    end = TUESDAY + 10 * HOUR
    assert SPANS.hours(NINE, end, {}) == 8
    assert SPANS.hours(NINE + HOUR, TUESDAY + HOUR, {}) == 4
    tight = {NOVEMBER: BudgetUse(8, 7), DECEMBER: BudgetUse(8, 2)}
    assert SPANS.hours(NINE, end, tight) == 5
    assert SPANS.hours(NINE, end, {NOVEMBER: BudgetUse(2, 9), DECEMBER: BudgetUse(None, 9)}) == 4


def test_a_span_over_midnight_counts_in_both_months() -> None:
    """Midnight in Amsterdam is eleven in the evening in UTC."""
    evening = datetime(2026, 11, 30, 21, tzinfo=UTC)
    assert by_month(evening, evening + 5 * HOUR) == [(NOVEMBER, 2), (DECEMBER, 3)]
