"""After the job: who was there and who wasn't."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.stepping import step
from flying_trainees.jobs.models import Job


def attended(
    session: Session, now: datetime, actor: Actor, _job: Job, claim: Claim, why: str
) -> None:
    """Confirmed → attended, by the poster."""
    _mark(session, now, actor, ClaimAction.ATTENDED, claim, why)


def absent(
    session: Session, now: datetime, actor: Actor, _job: Job, claim: Claim, why: str
) -> None:
    """Confirmed → absent, by the poster."""
    _mark(session, now, actor, ClaimAction.ABSENT, claim, why)


def all_attended(session: Session, now: datetime, job: Job) -> int:
    """By itself, two days after the end: whoever nobody marked was there. Returns how many."""
    left = rows.claims_of(session, job.id, {ClaimState.CONFIRMED})
    for claim in left:
        step(session, now, None, ClaimAction.ATTENDED, claim)
    return len(left)


def _mark(
    session: Session, now: datetime, actor: Actor, action: ClaimAction, claim: Claim, why: str
) -> None:
    step(session, now, actor.person_id, action, claim, why)
