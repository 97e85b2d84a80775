"""An offer that nobody answered in time lapses; the next is asked."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import ClaimState
from flying_trainees.groups.reopening import after_a_seat_was_lost
from flying_trainees.groups.stepping import step
from flying_trainees.groups.together import tell_the_others
from flying_trainees.jobs.models import Job


def lapse_offers(session: Session, now: datetime, job: Job) -> int:
    """Lapse the job's offers whose time is over; the job is locked. Returns how many."""
    late = [
        claim
        for claim in rows.claims_of(session, job.id, {ClaimState.OFFERED})
        if claim.expires_at is not None and claim.expires_at <= now
    ]
    for claim in late:
        step(session, now, None, ClaimAction.LAPSE, claim)
        tell_the_others(session, now, claim, None)
    if late:
        after_a_seat_was_lost(session, now, job)
    return len(late)
