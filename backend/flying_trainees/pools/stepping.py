"""Take a pool assignment's steps, and read them back."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.reading import person_names
from flying_trainees.pools.errors import RecommendationMissing
from flying_trainees.pools.lifecycle import PoolAction, step_of
from flying_trainees.pools.models import PoolTransition
from flying_trainees.pools.policy import parts_of
from flying_trainees.pools.queries import Found, find_pool
from flying_trainees.pools.schemas import PoolStepIn, PoolStepOut
from flying_trainees.pools.stopping import call_off


def take_step(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, wanted: PoolStepIn
) -> Found:
    """Take a step. Raises NotFound, TransitionNotAllowed, NotAllowed, RecommendationMissing."""
    found = find_pool(session, actor, assignment_id, lock=True)
    row = found.row
    step = step_of(wanted.action, row.state)
    if not step.who & parts_of(actor, found.facts):
        raise NotAllowed
    if step.action is PoolAction.COMPLETE and not found.facts.recommended:
        raise RecommendationMissing
    if step.action is PoolAction.CANCEL and not wanted.why:
        raise InvalidInput(fields=[FieldError("why", "why-needed", {})])
    session.add(
        PoolTransition(
            assignment_id=row.id,
            action=step.action.value,
            from_state=step.source,
            to_state=step.target,
            actor_id=actor.person_id,
            why=wanted.why,
            at=now,
        )
    )
    row.state, row.updated_at = step.target, now
    session.add(row)
    session.flush()
    if step.action is PoolAction.CANCEL:
        call_off(session, actor, now, row, wanted.why)
    return find_pool(session, actor, assignment_id)


def history(session: Session, actor: Actor, assignment_id: UUID) -> list[PoolStepOut]:
    """All steps, the first one first. Raises NotFound."""
    found = find_pool(session, actor, assignment_id)
    rows = session.exec(
        select(PoolTransition)
        .where(PoolTransition.assignment_id == found.row.id)
        .order_by(col(PoolTransition.at), col(PoolTransition.id))
    ).all()
    names = person_names(session, {row.actor_id for row in rows})
    return [
        PoolStepOut.model_validate(
            {
                "id": row.id,
                "at": row.at,
                "actor": names.get(row.actor_id),
                "action": row.action,
                "from": row.from_state,
                "to": row.to_state,
                "why": row.why,
            }
        )
        for row in rows
    ]
