"""Half a year later: did residents notice, and what became of it? One answer for each job."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.queries import find_job
from flying_trainees.learnings.effect_models import Effect
from flying_trainees.learnings.errors import NotFinished
from flying_trainees.learnings.recording import FINISHED
from flying_trainees.learnings.schemas import EffectIn, EffectOut, JobEffectOut
from flying_trainees.people.scopes import NetworkScope


def effect_of(session: Session, actor: Actor, scope: NetworkScope, job_id: UUID) -> JobEffectOut:
    """What is known by now, and whether the actor may tell it. Raises NotFound."""
    job = find_job(session, actor, scope, job_id)
    effect = session.get(Effect, job_id)
    return JobEffectOut(
        effect=EffectOut.model_validate(effect, from_attributes=True) if effect else None,
        may_tell=job.state in FINISHED and is_in_charge(actor, job),
    )


def tell_effect(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    now: datetime,
    job_id: UUID,
    told: EffectIn,
) -> None:
    """Say it, or say it anew. Raises NotFound, NotAllowed, NotFinished."""
    job = find_job(session, actor, scope, job_id, lock=True)
    if not is_in_charge(actor, job):
        raise NotAllowed
    if job.state not in FINISHED:
        raise NotFinished
    effect = session.get(Effect, job_id) or Effect(job_id=job_id, noticed=told.noticed, at=now)
    effect.author_id, effect.noticed, effect.text = actor.person_id, told.noticed, told.text
    effect.at = now
    session.add(effect)
    session.flush()
