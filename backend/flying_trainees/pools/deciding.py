"""The log of decisions."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.jobs.reading import person_names
from flying_trainees.pools.models import PoolDecision
from flying_trainees.pools.policy import Right
from flying_trainees.pools.queries import find_pool
from flying_trainees.pools.schemas import PoolDecisionIn, PoolDecisionOut

AT_MOST = 200


def decide(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, told: PoolDecisionIn
) -> PoolDecisionOut:
    """Write a decision down; it stays as it is. Raises NotFound, NotAllowed."""
    find_pool(session, actor, assignment_id, Right.RUN)
    row = PoolDecision(
        assignment_id=assignment_id,
        text=told.text,
        why=told.why,
        written_by_id=actor.person_id,
        at=now,
    )
    session.add(row)
    session.flush()
    return _out(session, [row])[0]


def decisions(session: Session, actor: Actor, assignment_id: UUID) -> list[PoolDecisionOut]:
    """The latest first. Raises NotFound."""
    find_pool(session, actor, assignment_id)
    rows = session.exec(
        select(PoolDecision)
        .where(PoolDecision.assignment_id == assignment_id)
        .order_by(col(PoolDecision.at).desc(), col(PoolDecision.id).desc())
        .limit(AT_MOST)
    ).all()
    return _out(session, list(rows))


def _out(session: Session, rows: list[PoolDecision]) -> list[PoolDecisionOut]:
    names = person_names(session, {row.written_by_id for row in rows})
    return [
        PoolDecisionOut(
            id=row.id,
            text=row.text,
            why=row.why,
            written_by=names.get(row.written_by_id),
            at=row.at,
        )
        for row in rows
    ]
