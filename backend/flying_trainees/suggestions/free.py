"""Who is free when: many people for one job, one person for many jobs."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.availability.free_time import (
    Interval,
    free_hours,
    free_time,
    who_is_free,
)
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.ids import new_id
from flying_trainees.suggestions.job_facts import FLEXIBLE, JobFacts

HORIZON = timedelta(days=731)
"""Nobody's calendar says anything about sessions further away."""


def free_people(
    session: Session, job: JobFacts, person_ids: Collection[UUID]
) -> dict[UUID, set[str]]:
    """The times of one job at which each person is free; who never is, is left out. One query."""
    found: dict[UUID, set[str]] = defaultdict(set)
    if job.flexible:
        [period] = job.times
        hours = free_hours(session, person_ids, period.start, period.end)
        for person, free in hours.items():
            if free >= job.needs.hours:
                found[person].add(FLEXIBLE)
        return found
    names = {new_id(): time for time in job.times}
    options = [(name, time.start, time.end) for name, time in names.items()]
    for name, people in who_is_free(session, person_ids, options).items():
        for person in people:
            found[person].add(names[name].id)
    return found


def free_jobs(
    session: Session, person_id: UUID, jobs: Mapping[UUID, JobFacts], now: datetime
) -> "FreeSpans":
    """One person's free time for as long as the jobs go on; one query."""
    last = max((time.end for job in jobs.values() for time in job.times), default=now)
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
    found = []
    while start < end:
        month = start.astimezone(AMSTERDAM).date().replace(day=1)
        following = (month + timedelta(days=32)).replace(day=1)
        midnight = datetime(following.year, following.month, 1, tzinfo=AMSTERDAM)
        until = min(end, midnight)
        found.append((month, (until - start) / timedelta(hours=1)))
        start = until
    return found


def _left(use: BudgetUse | None, hours: float) -> float:
    if use is None or use.hours_per_month is None:
        return hours
    return max(0.0, use.hours_per_month - use.booked_hours)
