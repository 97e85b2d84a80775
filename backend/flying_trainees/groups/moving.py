"""A job moves to another time or place: its bookings are freed and its holders asked again."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import release
from flying_trainees.groups import rows
from flying_trainees.groups.deadlines import answer_by
from flying_trainees.groups.lifecycle import HELD_STATES, ClaimAction
from flying_trainees.groups.models import ClaimOption
from flying_trainees.groups.stepping import step
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.rescheduling import reschedule
from flying_trainees.jobs.schemas import RescheduleIn


def move(
    session: Session, now: datetime, actor: Actor, job: Job, change: RescheduleIn, why: str
) -> None:
    """Reschedule: whoever held a seat is asked to accept again, within a day or less.

    The job is locked. What people said about the old times no longer counts when they change.
    Raises NotAllowed, TransitionNotAllowed, InvalidInput.
    """
    moved = reschedule(session, job, actor, now, change, why)
    holders = rows.claims_of(session, job.id, HELD_STATES)
    release(session, now, [claim.id for claim in holders])
    until = answer_by(now, job.starts_at or job.first_at)
    if moved.time:
        live = [claim.id for claim in rows.claims_of(session, job.id)]
        session.execute(delete(ClaimOption).where(col(ClaimOption.claim_id).in_(live)))
    for claim in holders:
        claim.expires_at = until
        step(session, now, actor.person_id, ClaimAction.ASK_AGAIN, claim, why)
