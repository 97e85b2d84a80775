"""What time itself does to jobs: start, finish, expire, remind the poster. Rules and queries.

`start_due`, `finish_due` and `remind_due` act; expiring closes claims, so that groups acts on
`expiring_jobs`. Each takes a few rows at a time and skips those that somebody else has locked.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, func, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.jobs.events import NEEDS_CONFIRMING, JobChanged
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState, TimeOption
from flying_trainees.jobs.publishing import change_state
from flying_trainees.outbox.recording import record

FINISHES_AFTER = timedelta(days=1)
AT_A_TIME = 50


def starts_now(job: Job, now: datetime) -> bool:
    """A staffed job starts at its start."""
    return job.state is JobState.STAFFED and job.starts_at is not None and job.starts_at <= now


def finishes_now(job: Job, now: datetime) -> bool:
    """A running job is done a day after its end, if its poster didn't say so before."""
    return (
        job.state is JobState.RUNNING
        and job.ends_at is not None
        and job.ends_at + FINISHES_AFTER <= now
    )


def deadline_passed(job: Job, now: datetime) -> bool:
    """Claiming on an open job has ended."""
    return (
        job.state is JobState.OPEN and job.claim_deadline is not None and job.claim_deadline <= now
    )


def expires_now(job: Job, now: datetime, seats_held: int, last_chance: datetime | None) -> bool:
    """After the deadline an open job expires with too few seats held, or at its last chance.

    `last_chance` is the start of its last time option, or the end of its last day when flexible.
    """
    if not deadline_passed(job, now):
        return False
    return seats_held < job.group_min or (last_chance is not None and last_chance <= now)


def needs_confirming_now(
    job: Job, now: datetime, seats_held: int, last_chance: datetime | None
) -> bool:
    """After the deadline, with enough seats held, the poster is reminded once to confirm."""
    return (
        deadline_passed(job, now)
        and job.reminded_at is None
        and not expires_now(job, now, seats_held, last_chance)
    )


def start_due(session: Session, now: datetime) -> list[UUID]:
    """Start the staffed jobs whose time has come; their ids."""
    wanted = _locked(JobState.STAFFED, col(Job.starts_at) <= now)
    return _step_all(session, wanted, JobAction.START, now)


def finish_due(session: Session, now: datetime) -> list[UUID]:
    """Finish the running jobs that ended a day ago; their ids. All are asked what they learned."""
    wanted = _locked(JobState.RUNNING, col(Job.ends_at) <= now - FINISHES_AFTER)
    return _step_all(session, wanted, JobAction.FINISH, now)


def expiring_jobs(session: Session, now: datetime, seats_held: ScalarSelect[int]) -> list[Job]:
    """The open jobs that expire now, locked; groups closes their claims and takes the step.

    `seats_held` counts the seats held of the Job in the outer query (correlated on Job.id).
    """
    too_few = seats_held < col(Job.group_min)
    wanted = _locked(
        JobState.OPEN, col(Job.claim_deadline) <= now, or_(too_few, _last_chance() <= now)
    )
    return list(session.exec(wanted))


def remind_due(session: Session, now: datetime, seats_held: ScalarSelect[int]) -> list[UUID]:
    """Remind posters, once, of jobs with enough seats held after the deadline; the jobs' ids."""
    wanted = _locked(
        JobState.OPEN,
        col(Job.claim_deadline) <= now,
        col(Job.reminded_at).is_(None),
        seats_held >= col(Job.group_min),
        _last_chance() > now,
    )
    jobs = list(session.exec(wanted))
    for job in jobs:
        job.reminded_at = now
        session.add(job)
        record(session, now, NEEDS_CONFIRMING, JobChanged(job_id=job.id))
    session.flush()
    return [job.id for job in jobs]


def _last_chance() -> ColumnElement[datetime]:
    """See `expires_now`."""
    last_start = (
        select(func.max(TimeOption.starts_at))
        .where(col(TimeOption.job_id) == col(Job.id))
        .correlate(Job)
        .scalar_subquery()
    )
    return func.coalesce(last_start, col(Job.last_at))


def _locked(state: JobState, *conditions: ColumnElement[bool]) -> SelectOfScalar[Job]:
    """Some jobs in a state, longest due first, locked; without those that others work on."""
    return (
        select(Job)
        .where(col(Job.state) == state, *conditions)
        .order_by(col(Job.last_at), col(Job.id))
        .limit(AT_A_TIME)
        .with_for_update(of=Job, key_share=True, skip_locked=True)
        .execution_options(populate_existing=True)
    )


def _step_all(
    session: Session, wanted: SelectOfScalar[Job], action: JobAction, now: datetime
) -> list[UUID]:
    jobs = list(session.exec(wanted))
    for job in jobs:
        change_state(session, job, action, None, now)
    return [job.id for job in jobs]
