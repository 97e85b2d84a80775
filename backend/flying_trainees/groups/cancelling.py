"""A job ends early, or goes back to its poster: bookings freed, live claims closed."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import release
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import LIVE_STATES, ClaimAction
from flying_trainees.groups.models import ClaimState
from flying_trainees.groups.stepping import step
from flying_trainees.jobs import publishing
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState

WAITING_STATES = frozenset({ClaimState.APPLIED, ClaimState.WAITLISTED, ClaimState.OFFERED})


def cancel(session: Session, now: datetime, actor: Actor, job: Job, why: str) -> None:
    """Cancel a job, with a reason once others have seen it. The job is locked."""
    if not why and job.state is not JobState.DRAFT:
        raise InvalidInput(fields=[FieldError("why", "why-needed", {})])
    publishing.change_state(session, job, JobAction.CANCEL, actor, now, why)
    close_claims(session, now, job, actor, why)


def expire(session: Session, now: datetime, job: Job) -> None:
    """Open → expired, by itself."""
    publishing.change_state(session, job, JobAction.EXPIRE, None, now)
    close_claims(session, now, job, None)


def unpublish(session: Session, now: datetime, actor: Actor, job: Job, why: str) -> None:
    """Open → draft, while nobody holds a seat; raises SeatsHeld. Who waits or applied is told."""
    held = rows.seats_in_use(session, job.id)
    publishing.unpublish(session, job, actor, now, held, why)
    close_claims(session, now, job, actor, why)


def close_waiting(session: Session, now: datetime, job_id: UUID) -> None:
    """The job has begun: who still waits, applied or was offered a seat has no chance any more."""
    for claim in rows.claims_of(session, job_id, WAITING_STATES):
        step(session, now, None, ClaimAction.CLOSE, claim)


def close_claims(
    session: Session, now: datetime, job: Job, actor: Actor | None, why: str = ""
) -> None:
    """Close every live claim of the job and free its bookings."""
    claims = rows.claims_of(session, job.id, LIVE_STATES)
    release(session, now, [claim.id for claim in claims])
    actor_id = actor.person_id if actor else None
    for claim in claims:
        step(session, now, actor_id, ClaimAction.CLOSE, claim, why)
