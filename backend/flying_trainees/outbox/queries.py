"""Reads of deliveries that need a look. For administrators only, by their endpoint's guard."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from flying_trainees.outbox.schemas import DeliveryOut


def troubled_deliveries(
    session: Session, state: DeliveryState | None, limit: int, cursor: str | None
) -> Page[DeliveryOut]:
    """Failed and uncertain deliveries (or all in one state), the newest first."""
    at, id_ = col(Delivery.created_at), col(Delivery.id)
    wanted = select(Delivery, OutboxEvent.kind).join(
        OutboxEvent, col(OutboxEvent.id) == col(Delivery.event_id)
    )
    if state:
        wanted = wanted.where(Delivery.state == state)
    else:
        wanted = wanted.where(
            (col(Delivery.state) == DeliveryState.FAILED) | (col(Delivery.uncertain_attempts) > 0)
        )
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = list(session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)))
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[_described(delivery, kind) for delivery, kind in rows[:limit]],
        next_cursor=encode_cursor([last.created_at, last.id]) if last else None,
    )


def described(session: Session, delivery: Delivery) -> DeliveryOut:
    """One delivery as administrators see it."""
    kind = session.exec(select(OutboxEvent.kind).where(OutboxEvent.id == delivery.event_id)).one()
    return _described(delivery, kind)


def _described(delivery: Delivery, event_kind: str) -> DeliveryOut:
    return DeliveryOut.model_validate(
        delivery.model_dump(exclude={"content"})
        | {
            "event_kind": event_kind,
            "can_retry": delivery.state is DeliveryState.FAILED and bool(delivery.content),
        }
    )
