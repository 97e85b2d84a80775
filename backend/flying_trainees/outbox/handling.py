"""Handle one recorded event: what follows from it is written in one transaction, or not at all."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.outbox.models import OutboxEvent

React = Callable[[Session, datetime, OutboxEvent], None]


def handle_event(engine: Engine, now: datetime, event_id: UUID, react: React) -> bool:
    """Let `react` write deliveries and in-app lines, and mark the event as handled.

    Returns False when it was handled before, or is being handled elsewhere. Killed at any point,
    nothing is written and the event still waits.
    """
    with Session(engine, expire_on_commit=False) as session:
        event = session.exec(
            select(OutboxEvent)
            .where(OutboxEvent.id == event_id, col(OutboxEvent.handled_at).is_(None))
            .with_for_update(skip_locked=True)
        ).first()
        if event is None:
            return False
        react(session, now, event)
        event.handled_at = now
        session.add(event)
        session.commit()
        return True
