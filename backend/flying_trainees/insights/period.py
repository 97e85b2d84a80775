"""The period of a report, and the months or quarters that it is cut into. Pure.

A report is about whole months: of two that differ by a few days, one taken from the other would
tell of what few people did in those days.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.insights.models import Interval
from flying_trainees.jobs.timing import day_begins, day_ends

YEARS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Period:
    """Days in Amsterdam, both included."""

    from_on: date
    until_on: date
    by: Interval

    @property
    def begins(self) -> datetime:
        """The first moment."""
        return day_begins(self.from_on)

    @property
    def ends(self) -> datetime:
        """The first moment after it."""
        return day_ends(self.until_on)

    def parts(self) -> list[date]:
        """The first day of each month or quarter that has a day in the period."""
        months = self.by.months
        first = self.from_on.year * 12 + (self.from_on.month - 1) // months * months
        last = self.until_on.year * 12 + self.until_on.month - 1
        return [_month(number) for number in range(first, last + 1, months)]

    def last_day(self, part: date) -> date:
        """The last day of a month or quarter."""
        following = _month(part.year * 12 + part.month - 1 + self.by.months)
        return date.fromordinal(following.toordinal() - 1)


def period_of(
    from_on: date | None, until_on: date | None, by: Interval | None, today: date
) -> Period:
    """The whole months of what was asked; left out: the twelve up to and with today's, by month.

    Raises InvalidInput when it ends before it begins, or is longer than YEARS_AT_MOST.
    """
    until = until_on or (max(today, from_on) if from_on else today)
    begin = from_on or _month(until.year * 12 + until.month - 12)
    if until < begin:
        raise InvalidInput(fields=[FieldError("until", "ends-before-begin", {})])
    if (until - begin).days > YEARS_AT_MOST * 366:
        wrong = FieldError("from", "report-too-long", {"years": YEARS_AT_MOST})
        raise InvalidInput(fields=[wrong])
    last = _month(until.year * 12 + until.month) - timedelta(days=1)
    return Period(begin.replace(day=1), last, by or Interval.MONTH)


def _month(number: int) -> date:
    """The first day of a month that is counted from the year nought."""
    return date(number // 12, number % 12 + 1, 1)
