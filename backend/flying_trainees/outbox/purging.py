"""Forget what was delivered: contents after a month, events after a year."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, delete

from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent

KEEP_CONTENT = timedelta(days=30)
KEEP_EVENTS = timedelta(days=365)


def purge(session: Session, now: datetime) -> None:
    """Blank old contents (they hold names) and delete old events with all that came of them."""
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.created_at) < now - KEEP_CONTENT,
            col(Delivery.state).in_([DeliveryState.SENT, DeliveryState.FAILED]),
        )
        .values(content={})
    )
    session.execute(
        delete(OutboxEvent).where(
            col(OutboxEvent.recorded_at) < now - KEEP_EVENTS,
            col(OutboxEvent.handled_at).is_not(None),
        )
    )
