"""A group that lost somebody: it reopens under its minimum, and the waiting list is asked."""

from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import release
from flying_trainees.groups import rows, waiting_list
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState, ClaimTransition
from flying_trainees.groups.stepping import step
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.publishing import change_state
from flying_trainees.jobs.timing import clear_time


def reopen(session: Session, now: datetime, job: Job, actor: Actor | None, why: str = "") -> None:
    """Staffed → open: bookings freed, claims no longer confirmed, the time no longer chosen.

    When the claim deadline has passed it moves to the session's start, so that somebody else can
    still step in. `actor` is None when it happens by itself. Raises TransitionNotAllowed.
    """
    change_state(session, job, JobAction.REOPEN, actor, now, why)
    if job.starts_at and job.claim_deadline and job.claim_deadline <= now < job.starts_at:
        job.claim_deadline = job.starts_at
    clear_time(job)
    session.add(job)
    confirmed = rows.claims_of(session, job.id, {ClaimState.CONFIRMED})
    release(session, now, [claim.id for claim in confirmed])
    actor_id = actor.person_id if actor else None
    for claim in confirmed:
        step(session, now, actor_id, ClaimAction.UNCONFIRM, claim, why)


def after_a_seat_was_lost(session: Session, now: datetime, job: Job) -> None:
    """Reopen a staffed job whose group is under its minimum; ask the waiting list. Job locked."""
    if job.state is JobState.STAFFED and _still_counts(session, job) < job.group_min:
        reopen(session, now, job, None)
    waiting_list.fill(session, now, job)


def _still_counts(session: Session, job: Job) -> int:
    """Confirmed members, and those who were asked again after a move and can still answer."""
    asked_again = session.exec(
        select(Claim.id)
        .join(ClaimTransition, col(ClaimTransition.claim_id) == col(Claim.id))
        .where(
            Claim.job_id == job.id,
            Claim.state == ClaimState.OFFERED,
            ClaimTransition.action == ClaimAction.ASK_AGAIN.value,
            col(ClaimTransition.at) == col(Claim.updated_at),
        )
    ).all()
    return rows.seats_held(session, job.id) + len(asked_again)
