"""What the API answers after a claim, an offer or a step: the claims as their reader sees them."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.groups import acting, claiming, inviting
from flying_trainees.groups.schemas import (
    ClaimIn,
    ClaimMadeOut,
    ClaimOut,
    ClaimTransitionIn,
    OffersIn,
    OffersOut,
)
from flying_trainees.groups.showing import claims_out
from flying_trainees.groups.warning import warnings_for
from flying_trainees.jobs.models import Job


def claim(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    given: ClaimIn,
    language: Language,
) -> ClaimMadeOut:
    """Claim, and answer with warnings; raises what `claiming.claim` raises."""
    made = claiming.claim(session, actor, now, job_id, given)
    job = _job(session, job_id)
    own, *others = claims_out(session, actor, {job.id: job}, made)
    warnings = warnings_for(session, job, made[0], language)
    return ClaimMadeOut(**dict(own), together=others, warnings=warnings)


def invite(
    session: Session, actor: Actor, now: datetime, job_id: UUID, given: OffersIn
) -> OffersOut:
    """Offer seats, and answer with the claims; raises what `inviting.invite` raises."""
    made = inviting.invite(session, actor, now, job_id, given)
    job = _job(session, job_id)
    return OffersOut(items=claims_out(session, actor, {job.id: job}, made))


def step(
    session: Session, actor: Actor, now: datetime, claim_id: UUID, given: ClaimTransitionIn
) -> ClaimOut:
    """Take a step of a claim, and answer with it; raises what `acting.step_claim` raises."""
    job, stepped = acting.step_claim(session, actor, now, claim_id, given)
    [shown] = claims_out(session, actor, {job.id: job}, [stepped])
    return shown


def _job(session: Session, job_id: UUID) -> Job:
    job = session.get(Job, job_id)
    if job is None:
        raise NotFound
    return job
