"""Somebody leaves: by himself, or released by who is in charge."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability import booking
from flying_trainees.groups.lifecycle import SEATED_STATES, ClaimAction
from flying_trainees.groups.models import Claim
from flying_trainees.groups.reopening import after_a_seat_was_lost
from flying_trainees.groups.stepping import step
from flying_trainees.groups.together import tell_the_others
from flying_trainees.jobs.models import Job


def withdraw(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """Leave the job, in whatever live state; the job is locked."""
    _leave(session, now, actor, ClaimAction.WITHDRAW, job, claim, why)


def release(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """Take somebody's seat back, with a reason; the job is locked."""
    _leave(session, now, actor, ClaimAction.RELEASE, job, claim, why)


def _leave(
    session: Session,
    now: datetime,
    actor: Actor,
    action: ClaimAction,
    job: Job,
    claim: Claim,
    why: str,
) -> None:
    seated = claim.state in SEATED_STATES
    step(session, now, actor.person_id, action, claim, why)
    booking.release(session, now, [claim.id])
    tell_the_others(session, now, claim, actor.person_id)
    if seated:
        after_a_seat_was_lost(session, now, job)
