"""Post a delivery: write it with its task in the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col

from flying_trainees.outbox.models import Delivery
from flying_trainees.outbox.recording import defer, defer_all

DELIVER = "outbox.deliver"
QUEUE = "deliveries"


def post(session: Session, delivery: Delivery) -> bool:
    """Write a delivery and queue it; False when that event has already posted to that address."""
    written = session.execute(
        insert(Delivery)
        .values(delivery.model_dump())
        .on_conflict_do_nothing(index_elements=["event_id", "channel", "recipient"])
        .returning(col(Delivery.id))
    ).first()
    if written is None:
        return False
    queue_delivery(session, delivery)
    return True


def post_all(session: Session, deliveries: Sequence[Delivery]) -> None:
    """Write many new deliveries and queue them: two statements, however many."""
    if not deliveries:
        return
    session.execute(insert(Delivery), [one.model_dump() for one in deliveries])
    defer_all(
        session,
        DELIVER,
        QUEUE,
        [(delivery_lock(one.id), _later(one), {"delivery_id": str(one.id)}) for one in deliveries],
    )


def queue_delivery(session: Session, delivery: Delivery) -> None:
    """Queue an attempt for when it is due."""
    defer(
        session,
        DELIVER,
        queue=QUEUE,
        once=delivery_lock(delivery.id),
        at=_later(delivery),
        delivery_id=str(delivery.id),
    )


def _later(delivery: Delivery) -> datetime | None:
    return delivery.due_at if delivery.due_at > delivery.created_at else None


def delivery_lock(delivery_id: UUID) -> str:
    """The name under which at most one task waits for a delivery."""
    return f"delivery:{delivery_id}"
