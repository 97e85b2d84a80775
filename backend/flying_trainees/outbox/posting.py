"""Post a delivery: write it with its task in the caller's transaction."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col

from flying_trainees.outbox.models import Delivery
from flying_trainees.outbox.recording import defer

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


def queue_delivery(session: Session, delivery: Delivery) -> None:
    """Queue an attempt for when it is due."""
    defer(
        session,
        DELIVER,
        queue=QUEUE,
        once=delivery_lock(delivery.id),
        at=delivery.due_at if delivery.due_at > delivery.created_at else None,
        delivery_id=str(delivery.id),
    )


def delivery_lock(delivery_id: UUID) -> str:
    """The name under which at most one task waits for a delivery."""
    return f"delivery:{delivery_id}"
