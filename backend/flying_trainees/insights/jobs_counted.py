"""How jobs fared: posted, staffed or not, how soon, and how many are repeats."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, func, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from flying_trainees.insights.facts import posted_jobs
from flying_trainees.insights.period import Period
from flying_trainees.jobs.models import Job, JobState

DAY_IN_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class JobCounts:
    """Of the jobs that were first posted in a period or a part of it.

    `staffed`, `waiting` (open, no group yet) and `missed` (expired or cancelled without a group)
    add up to `posted`. `days` is the median from posting to the first confirmed group.
    """

    posted: int = 0
    staffed: int = 0
    waiting: int = 0
    missed: int = 0
    days: float | None = None
    repeats: int = 0
    from_elsewhere: int = 0


NO_JOBS = JobCounts()


def count_jobs(
    session: Session, of: ColumnElement[bool], period: Period
) -> tuple[JobCounts, Mapping[date, JobCounts]]:
    """Over the whole period, and by month or quarter. One query."""
    jobs = posted_jobs(of, period)
    counted = select(jobs.c.part, *_counts(jobs)).group_by(
        func.grouping_sets(tuple_(), tuple_(jobs.c.part))
    )
    found: dict[date | None, JobCounts] = {
        part: JobCounts(*numbers) for part, *numbers in session.execute(counted)
    }
    whole = found.pop(None, NO_JOBS)
    return whole, {part: counts for part, counts in found.items() if part}


def count_repeated_by_others(session: Session, organisation: object, period: Period) -> int:
    """Jobs that other organisations made from this one's, first posted in the period."""
    origin = aliased(Job)
    from_here = (
        select(col(origin.id))
        .where(
            col(origin.id) == col(Job.copied_from_id), col(origin.organisation_id) == organisation
        )
        .exists()
    )
    jobs = posted_jobs(from_here, period)
    wanted = select(func.count()).where(jobs.c.from_elsewhere)
    return int(session.execute(wanted).scalar_one())


def _counts(jobs: CTE) -> list[Any]:
    """The columns of JobCounts; each has a type of its own."""
    staffed = jobs.c.staffed_at.is_not(None)
    is_open = jobs.c.state == JobState.OPEN
    seconds = func.extract("epoch", jobs.c.staffed_at - jobs.c.posted_at)
    return [
        func.count(),
        func.count().filter(staffed),
        func.count().filter(~staffed & is_open),
        func.count().filter(~staffed & ~is_open),
        func.percentile_cont(0.5).within_group(seconds) / DAY_IN_SECONDS,
        func.count().filter(jobs.c.repeats),
        func.count().filter(jobs.c.from_elsewhere),
    ]
