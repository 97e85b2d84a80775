"""The period of a report and the parts it is cut into."""

from datetime import date

import pytest

from flying_trainees.core.errors import InvalidInput
from flying_trainees.insights.models import Interval
from flying_trainees.insights.numbers import number, plain_number
from flying_trainees.insights.period import Period, period_of
from flying_trainees.insights.wording import class_label, part_label

TODAY = date(2026, 11, 23)


def test_without_a_wish_it_is_the_twelve_months_up_to_now() -> None:
    period = period_of(None, None, None, TODAY)

    assert period == Period(date(2025, 12, 1), date(2026, 11, 30), Interval.MONTH)
    assert len(period.parts()) == 12


def test_days_within_a_month_are_never_told_apart() -> None:
    """Two reports over nearly the same days are one: nothing can be taken from the other."""
    month = Period(date(2026, 3, 1), date(2026, 3, 31), Interval.MONTH)
    days = [date(2026, 3, day) for day in (1, 2, 15, 30, 31)]

    found = {period_of(a, b, None, TODAY) for a in days for b in days if a <= b}

    assert found == {month}
    assert period_of(date(2023, 12, 31), date(2024, 2, 1), None, TODAY) == Period(
        date(2023, 12, 1), date(2024, 2, 29), Interval.MONTH
    )


def test_it_is_cut_into_whole_months_and_quarters() -> None:
    months = period_of(date(2025, 11, 15), date(2026, 2, 1), Interval.MONTH, TODAY)
    quarters = period_of(date(2025, 11, 15), date(2026, 4, 1), Interval.QUARTER, TODAY)

    assert [part.isoformat()[:7] for part in months.parts()] == [
        "2025-11", "2025-12", "2026-01", "2026-02",
    ]  # fmt: skip
    assert quarters.parts() == [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1)]
    assert quarters.last_day(date(2025, 10, 1)) == date(2025, 12, 31)


def test_it_ends_after_it_began_and_lasts_five_years_at_most() -> None:
    for begin, end in ((date(2026, 2, 2), date(2026, 2, 1)), (date(2021, 1, 1), TODAY)):
        with pytest.raises(InvalidInput):
            period_of(begin, end, None, TODAY)


def test_its_days_begin_and_end_in_amsterdam() -> None:
    period = Period(date(2026, 6, 1), date(2026, 6, 1), Interval.MONTH)

    assert period.begins.isoformat() == "2026-05-31T22:00:00+00:00"
    assert (period.ends - period.begins).days == 1


def test_numbers_and_labels_are_written_as_the_reader_writes_them() -> None:
    assert number(1234.5, "nl") == "1.234,5"
    assert number(1234.5, "en") == "1,234.5"
    assert number(-0.001, "nl") == "0"
    assert plain_number(1234.25, "nl") == "1234,25"
    assert part_label(date(2026, 3, 1), Interval.MONTH, "nl") == "mrt 2026"
    assert part_label(date(2026, 4, 1), Interval.QUARTER, "en") == "Quarter 2, 2026"
    assert class_label(4, 8, "nl") == "Meer dan 4, tot en met 8 uur"
