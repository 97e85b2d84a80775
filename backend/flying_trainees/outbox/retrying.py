"""Try a failed delivery again, by an administrator's hand."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.core.errors import NotFound
from flying_trainees.outbox.errors import DeliveryForgotten, DeliveryNotFailed
from flying_trainees.outbox.models import Delivery, DeliveryState
from flying_trainees.outbox.posting import queue_delivery


def retry(session: Session, now: datetime, delivery_id: UUID) -> Delivery:
    """Queue a failed delivery again, with its attempts counted anew and its Message-ID kept.

    Raises NotFound, DeliveryNotFailed, DeliveryForgotten. The caller has checked who asks, and
    records it in the audit trail.
    """
    delivery = session.exec(
        select(Delivery).where(Delivery.id == delivery_id).with_for_update()
    ).first()
    if delivery is None:
        raise NotFound
    if delivery.state is not DeliveryState.FAILED:
        raise DeliveryNotFailed
    if not delivery.content:
        raise DeliveryForgotten
    delivery.state = DeliveryState.WAITING
    delivery.attempts = 0
    delivery.due_at = now
    session.add(delivery)
    session.flush()
    queue_delivery(session, delivery)
    return delivery
