"""Who is free when: many people for one job, one person for many jobs."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.availability.free_time import Interval, free_time
from flying_trainees.availability.many_people import free_flags, free_hour_column
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.table import Flags, Floats
from flying_trainees.suggestions.job_facts import FLEXIBLE, JobFacts

HORIZON = timedelta(days=731)
"""Nobody's calendar says anything about sessions further away."""


def free_people(session: Session, job: JobFacts, ids: Sequence[str]) -> NDArray[np.bool_]:
    """Who of the people is free at each time of one job, shape (times, people). One query."""
    if job.flexible:
        [period] = job.times
        hours = free_hour_column(session, ids, period.start, period.end)
        return (hours >= job.needs.hours)[None, :]
    return free_flags(session, ids, [(time.start, time.end) for time in job.times])


def free_until(session: Session, person_id: UUID, now: datetime, last: datetime) -> "FreeSpans":
    """One person's free time from now until `last`; one query."""
    spans = free_time(session, [person_id], now, min(last, now + HORIZON))[person_id]
    return FreeSpans(spans)


class FreeSpans:
    """When one person is free: intervals in order, that don't touch."""

    def __init__(self, spans: Sequence[Interval]) -> None:
        self._spans = list(spans)
        self._starts = [start for start, _ in spans]

    def times(self, job: JobFacts, uses: Mapping[date, BudgetUse]) -> frozenset[str]:
        """The times of a job at which the person is free (for flexible ones: has enough hours)."""
        if job.flexible:
            [period] = job.times
            enough = self.hours(period.start, period.end, uses) >= job.needs.hours
            return frozenset({FLEXIBLE}) if enough else frozenset()
        return frozenset(time.id for time in job.times if self.covers(time.start, time.end))

    def covers(self, start: datetime, end: datetime) -> bool:
        """Whether the person is free from start to end."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._spans[at][1] >= end

    def covered(self, starts: Floats, ends: Floats) -> Flags:
        """As `covers`, for many at once, in seconds since 1970."""
        if not self._spans:
            return np.zeros(len(starts), np.bool_)
        first, last = self._seconds
        begun = np.searchsorted(first, starts, "right") - 1
        return (begun >= 0) & (last[begun] >= ends)

    def many_hours(self, starts: Floats, ends: Floats, uses: Mapping[date, BudgetUse]) -> Floats:
        """As `hours`, for many periods at once, in seconds since 1970."""
        total = np.zeros(len(starts))
        if not self._spans or not len(starts):
            return total
        first, last = self._seconds
        month = _month(self._starts[0])
        while (begins := _seconds_at(month)) < last[-1]:
            following = _after(month)
            over = _seconds_at(following)
            here = slice(np.searchsorted(last, begins, "right"), np.searchsorted(first, over))
            edges = np.column_stack((first[here], last[here])).ravel().clip(begins, over)
            if len(edges):
                lengths = (edges[1::2] - edges[::2]) / 3600
                until = np.cumsum(lengths)
                passed = np.column_stack((until - lengths, until)).ravel()
                hours = np.interp(ends, edges, passed) - np.interp(starts, edges, passed)
                total += np.minimum(hours, _left(uses.get(month), np.inf))
            month = following
        return total

    @cached_property
    def _seconds(self) -> tuple[Floats, Floats]:
        """When the spans begin and end, in seconds since 1970."""
        starts = np.array([start.timestamp() for start in self._starts])
        return starts, np.array([end.timestamp() for _, end in self._spans])

    def hours(self, start: datetime, end: datetime, uses: Mapping[date, BudgetUse]) -> float:
        """Free hours within [start, end), in each month no more than its budget leaves.

        The same as `free_hours` says in the database.
        """
        months: dict[date, float] = defaultdict(float)
        first = max(0, bisect_right(self._starts, start) - 1)
        for begins, ends in self._spans[first:]:
            if begins >= end:
                break
            for month, hours in by_month(max(begins, start), min(ends, end)):
                months[month] += hours
        return sum(min(hours, _left(uses.get(month), hours)) for month, hours in months.items())


def by_month(start: datetime, end: datetime) -> list[tuple[date, float]]:
    """The hours of a span in each month (its first day, Amsterdam); none when it is empty."""
    return [
        (_month(begins), (until - begins) / timedelta(hours=1))
        for begins, until in _at_months(start, end)
    ]


def _month(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date().replace(day=1)


def _after(month: date) -> date:
    """The first day of the next month."""
    return (month + timedelta(days=32)).replace(day=1)


@lru_cache(maxsize=100)
def _seconds_at(day: date) -> float:
    """When a day begins in Amsterdam, in seconds since 1970."""
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).timestamp()


def _at_months(start: datetime, end: datetime) -> Iterator[Interval]:
    """A span cut where months begin."""
    while start < end:
        following = _after(_month(start))
        midnight = datetime(following.year, following.month, 1, tzinfo=AMSTERDAM)
        until = min(end, midnight)
        yield start, until
        start = until


def _left(use: BudgetUse | None, hours: float) -> float:
    if use is None or use.hours_per_month is None:
        return hours
    return max(0.0, use.hours_per_month - use.booked_hours)
