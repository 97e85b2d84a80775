"""The two things that all figures are made of: jobs that were posted, and hours that were flown."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Float,
    Select,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.orm import aliased
from sqlmodel import col

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.insights.models import Interval
from flying_trainees.insights.period import Period
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobTransition


def posted_jobs(of: ColumnElement[bool], period: Period) -> CTE:
    """Jobs that were first published in the period, however they fared since.

    id, organisation_id, state, group_max, posted_at, staffed_at (its first group was confirmed),
    part (first day of the month or quarter), repeats (made from another job), from_elsewhere
    (of another organisation). A job that went back to being a draft was not posted.
    """
    origin = aliased(Job)
    posted = func.coalesce(_first(JobAction.PUBLISH), col(Job.published_at))
    elsewhere = col(origin.organisation_id) != col(Job.organisation_id)
    rows = (
        select(
            col(Job.id),
            col(Job.organisation_id),
            col(Job.state),
            col(Job.group_max),
            posted.label("posted_at"),
            _first(JobAction.CONFIRM).label("staffed_at"),
            col(Job.copied_from_id).is_not(None).label("repeats"),
            func.coalesce(elsewhere, literal(value=False)).label("from_elsewhere"),
        )
        .outerjoin(origin, col(origin.id) == col(Job.copied_from_id))
        # Whatever was first published in the period was last published in it or later.
        .where(col(Job.published_at) >= period.begins, of)
        .subquery()
    )
    within = (rows.c.posted_at >= period.begins) & (rows.c.posted_at < period.ends)
    wanted = select(rows, part_of(rows.c.posted_at, period.by).label("part")).where(within)
    return wanted.cte("posted")


def flights(of: ColumnElement[bool], period: Period) -> CTE:
    """Seats of people who were there, at jobs that ended in the period.

    job_id, receiver (the job's organisation), person_id, giver (the person's own organisation, as
    it is now), hours, part (first day of the month or quarter in which the job ended).
    """
    ended = func.coalesce(col(Job.ends_at), col(Job.last_at))
    wanted: Select[*tuple[Any, ...]] = (
        select(
            col(Job.id).label("job_id"),
            col(Job.organisation_id).label("receiver"),
            col(Claim.person_id),
            col(Person.home_organisation_id).label("giver"),
            cast(col(Job.hours_per_person), Float).label("hours"),
            part_of(ended, period.by).label("part"),
        )
        .join(Claim, col(Claim.job_id) == col(Job.id))
        .join(Person, col(Person.id) == col(Claim.person_id))
        .where(col(Claim.state) == ClaimState.ATTENDED)
        .where(ended >= period.begins, ended < period.ends, of)
    )
    return wanted.cte("flights")


def part_of(at: ColumnElement[datetime], by: Interval) -> ColumnElement[date]:
    """The first day of the month or quarter, in Amsterdam, that an instant falls in."""
    # A literal in the text, so that the same expression may stand in GROUP BY.
    width = literal(by.value, literal_execute=True)
    return cast(func.date_trunc(width, func.timezone("Europe/Amsterdam", at)), Date)


def _first(action: JobAction) -> ColumnElement[datetime]:
    """When the job of the surrounding query took a step for the first time."""
    return (
        select(func.min(col(JobTransition.at)))
        .where(col(JobTransition.job_id) == col(Job.id), col(JobTransition.action) == action)
        .correlate(Job)
        .scalar_subquery()
    )
