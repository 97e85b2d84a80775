"""All that time itself does to jobs and their claims."""

from datetime import datetime, timedelta

from sqlalchemy import ScalarSelect, func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.groups import cancelling, waiting_list
from flying_trainees.groups.finishing import all_attended
from flying_trainees.groups.lapsing import lapse_offers
from flying_trainees.groups.lifecycle import HELD_STATES, SEATED_STATES
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.policy import FORMING
from flying_trainees.jobs import due
from flying_trainees.jobs.models import Job, JobState

ATTENDED_AFTER = timedelta(days=2)
AT_A_TIME = 50
HAPPENED = (JobState.RUNNING, JobState.DONE, JobState.REVIEWED)


def run_due(session: Session, now: datetime) -> int:
    """Do what is due: lapse, expire, remind, start, finish, mark as attended, offer free seats.

    Returns how many things it did. Call it in transactions of its own until it answers 0. Safe to
    repeat, and to run in several workers: each takes jobs that nobody else has locked.
    """
    return sum(work(session, now) for work in WORK)


def _lapse(session: Session, now: datetime) -> int:
    """One job at a time: the bookings of its people may go, and their rows are locked then."""
    late = select(Claim.job_id).where(
        Claim.state == ClaimState.OFFERED, col(Claim.expires_at) <= now
    )
    jobs = session.exec(_locked(select(Job).where(col(Job.id).in_(late)), 1)).all()
    return sum(lapse_offers(session, now, job) for job in jobs)


def _expire(session: Session, now: datetime) -> int:
    """Seats that are still offered count as held: their people have until then to answer."""
    jobs = due.expiring_jobs(session, now, _number_in(SEATED_STATES))
    for job in jobs:
        cancelling.expire(session, now, job)
    return len(jobs)


def _remind(session: Session, now: datetime) -> int:
    return len(due.remind_due(session, now, _number_in(HELD_STATES)))


def _start(session: Session, now: datetime) -> int:
    started = due.start_due(session, now)
    for job_id in started:
        cancelling.close_waiting(session, now, job_id)
    return len(started)


def _finish(session: Session, now: datetime) -> int:
    return len(due.finish_due(session, now))


def _attend(session: Session, now: datetime) -> int:
    left = select(Claim.job_id).where(Claim.state == ClaimState.CONFIRMED)
    over = select(Job).where(
        col(Job.state).in_(HAPPENED),
        col(Job.ends_at) <= now - ATTENDED_AFTER,
        col(Job.id).in_(left),
    )
    return sum(all_attended(session, now, job) for job in session.exec(_locked(over, AT_A_TIME)))


def _number_in(states: frozenset[ClaimState]) -> ScalarSelect[int]:
    return (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state).in_(states))
        .correlate(Job)
        .scalar_subquery()
    )


def _fill(session: Session, now: datetime) -> int:
    """Seats that came free without anybody leaving: the group was made larger, somebody can again.

    In random order, since a job whose waiting list can't come now would else hold up the others.
    """
    waiting = select(Claim.job_id).where(Claim.state == ClaimState.WAITLISTED)
    room = select(Job).where(
        col(Job.state).in_(FORMING),
        col(Job.last_at) > now,
        col(Job.id).in_(waiting),
        _number_in(SEATED_STATES) < col(Job.group_max),
    )
    jobs = session.exec(_locked(room.order_by(func.random()), AT_A_TIME)).all()
    return sum(len(waiting_list.fill(session, now, job)) for job in jobs)


def _locked(jobs: SelectOfScalar[Job], at_most: int) -> SelectOfScalar[Job]:
    return (
        jobs.order_by(col(Job.id))
        .limit(at_most)
        .with_for_update(of=Job, key_share=True, skip_locked=True)
        .execution_options(populate_existing=True)
    )


WORK = (_lapse, _expire, _remind, _start, _finish, _attend, _fill)
"""In this order: a lapsed offer counts no longer when a job expires."""
