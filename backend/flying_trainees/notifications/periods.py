"""Reminders of jobs with flexible hours: they begin, and their last days are there.

Nothing stands in anybody's calendar but the last day, so a group that plans its own hours is told
when it can begin, and while there is still time to do what is left.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import DateTime, cast, func
from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.notifications import events
from flying_trainees.notifications.due import Due, not_sent
from flying_trainees.notifications.quiet import instant

AT_A_TIME = 200
AT = time(10)
"""In Amsterdam."""
BEFORE_BEGIN, BEFORE_END = timedelta(days=1), timedelta(days=3)
JUST_CONFIRMED = timedelta(hours=3)
"""Whoever was told so shortly before needs no reminder."""
PLANNED = (JobState.STAFFED, JobState.RUNNING)


def periods_near(session: Session, now: datetime) -> Iterator[Due]:
    """The day before the first day: everybody in the group."""
    return _around(session, now, events.PERIOD_NEAR, BEFORE_BEGIN)


def periods_ending(session: Session, now: datetime) -> Iterator[Due]:
    """Three days before the last day: everybody in the group."""
    return _around(session, now, events.PERIOD_ENDING, BEFORE_END)


def _around(session: Session, now: datetime, kind: str, before: timedelta) -> Iterator[Due]:
    on = Job.from_on if kind == events.PERIOD_NEAR else Job.until_on
    today = now.astimezone(AMSTERDAM).date()
    midnight = func.timezone(AMSTERDAM.key, cast(col(on), DateTime), type_=DateTime(timezone=True))
    rows = session.exec(
        select(col(Job.id), col(on), Claim)
        .join(Claim, col(Claim.job_id) == col(Job.id))
        .where(
            col(Job.state).in_(PLANNED),
            col(Job.timing_kind) == TimingKind.FLEXIBLE,
            col(on).between(today, today + before),
            col(Claim.state) == ClaimState.CONFIRMED,
            not_sent(kind, col(Job.id), col(Claim.person_id), midnight),
        )
        .order_by(col(on), col(Claim.id))
        .limit(AT_A_TIME)
    )
    for job_id, day, claim in rows:
        if day is not None and _is_due(now, day, before, claim):
            at = instant(day, time())
            yield Due(kind, job_id, claim.person_id, job_id, at, claim.id)


def _is_due(now: datetime, day: date, before: timedelta, claim: Claim) -> bool:
    due = instant(day - before, AT)
    return now >= due and claim.updated_at < due - JUST_CONFIRMED
