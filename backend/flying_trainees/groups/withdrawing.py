"""Somebody leaves: by himself, released by who is in charge, or all he is in with the account."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability import booking
from flying_trainees.groups.lifecycle import LIVE_STATES, SEATED_STATES, ClaimAction
from flying_trainees.groups.models import Claim
from flying_trainees.groups.policy import FORMING
from flying_trainees.groups.reopening import after_a_seat_was_lost
from flying_trainees.groups.stepping import step
from flying_trainees.groups.together import tell_the_others
from flying_trainees.jobs.models import Job


def withdraw(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """Leave the job, in whatever live state; the job is locked."""
    _leave(session, now, actor.person_id, ClaimAction.WITHDRAW, job, claim, why)


def release(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """Take somebody's seat back, with a reason; the job is locked."""
    _leave(session, now, actor.person_id, ClaimAction.RELEASE, job, claim, why)


def hand_back(session: Session, now: datetime, person_id: UUID, actor_id: UUID | None) -> int:
    """Leave every job that has not begun: whoever goes holds nobody's seat; how many there were.

    Jobs are locked one after another in the order of their ids.
    """
    live = (Claim.person_id == person_id, col(Claim.state).in_(LIVE_STATES))
    of_person = select(Claim.job_id).where(*live)
    jobs = session.exec(
        select(Job)
        .where(col(Job.id).in_(of_person), col(Job.state).in_(FORMING))
        .order_by(col(Job.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    left = 0
    for job in jobs:
        held = select(Claim).where(Claim.job_id == job.id, *live)
        for claim in session.exec(held.execution_options(populate_existing=True)).all():
            _leave(session, now, actor_id, ClaimAction.WITHDRAW, job, claim, "")
            left += 1
    return left


def _leave(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    action: ClaimAction,
    job: Job,
    claim: Claim,
    why: str,
) -> None:
    seated = claim.state in SEATED_STATES
    step(session, now, actor_id, action, claim, why)
    booking.release(session, now, [claim.id])
    tell_the_others(session, now, claim, actor_id)
    if seated:
        after_a_seat_was_lost(session, now, job)
