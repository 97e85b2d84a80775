"""One attempt at one delivery, such that a worker killed at any point loses nothing.

The attempt is committed as `sending` before anything leaves. While it runs, its connection holds
an advisory lock of PostgreSQL, which falls away with the process. Whoever gets that lock and finds
`sending` therefore knows that an attempt was cut off: it counts as uncertain and is repeated under
the same Message-ID.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from flying_trainees.core.metrics import DELIVERIES
from flying_trainees.outbox.models import Delivery, DeliveryState
from flying_trainees.outbox.posting import queue_delivery
from flying_trainees.outbox.transport import Envelope, Refused, Transport, Uncertain

Clock = Callable[[], datetime]

WAITS = tuple(timedelta(minutes=minutes) for minutes in (0.5, 2, 10, 30, 120, 360, 720))
"""Before the second attempt, the third …; after the last one the delivery has failed."""
EXPIRED = "expired before it could be sent"
LOST_PEER_SECONDS = 30


class Outcome(StrEnum):
    """How an attempt ended."""

    SENT = "sent"
    RETRY = "retry"
    FAILED = "failed"
    NOTHING_TO_DO = "nothingToDo"
    BUSY = "busy"


def deliver(
    engine: Engine, clock: Clock, delivery_id: UUID, transports: Mapping[str, Transport]
) -> Outcome:
    """Try once to deliver; commits by itself, before and after."""
    with engine.connect() as connection, _sole_sender(connection, delivery_id) as alone:
        if not alone:
            return Outcome.BUSY
        with Session(connection, expire_on_commit=False) as session:
            delivery = session.get(Delivery, delivery_id)
            if delivery is None or not _is_due(delivery, clock()):
                return Outcome.NOTHING_TO_DO
            outcome = _attempt(session, clock, delivery, transports[delivery.channel])
            session.commit()
            DELIVERIES.labels(delivery.channel, str(outcome)).inc()
            return outcome


def _attempt(session: Session, clock: Clock, delivery: Delivery, transport: Transport) -> Outcome:
    _begin(delivery, clock())
    session.add(delivery)
    session.commit()
    if delivery.expires_at and clock() > delivery.expires_at:
        return _fail(delivery, EXPIRED)
    try:
        transport.send(_envelope(delivery))
    except Refused as refusal:
        return _fail(delivery, str(refusal))
    except Uncertain as error:
        delivery.uncertain_attempts += 1
        return _try_later(session, clock(), delivery, error)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the delivery must not be lost
        return _try_later(session, clock(), delivery, error)
    delivery.state = DeliveryState.SENT
    delivery.sent_at = clock()
    delivery.last_error = ""
    _forget_secret(delivery)
    return Outcome.SENT


def _begin(delivery: Delivery, now: datetime) -> None:
    if delivery.state is DeliveryState.SENDING:
        delivery.uncertain_attempts += 1
    delivery.state = DeliveryState.SENDING
    delivery.attempts += 1
    delivery.attempted_at = now


def _try_later(session: Session, now: datetime, delivery: Delivery, error: Exception) -> Outcome:
    delivery.last_error = _describe(error)
    if delivery.attempts > len(WAITS):
        return _fail(delivery, delivery.last_error)
    delivery.state = DeliveryState.WAITING
    delivery.due_at = now + WAITS[delivery.attempts - 1]
    session.add(delivery)
    session.flush()
    with session.begin_nested():
        queue_delivery(session, delivery)
    return Outcome.RETRY


def _fail(delivery: Delivery, why: str) -> Outcome:
    delivery.state = DeliveryState.FAILED
    delivery.last_error = why[:500]
    _forget_secret(delivery)
    return Outcome.FAILED


def _forget_secret(delivery: Delivery) -> None:
    if delivery.expires_at:
        delivery.content = {}


def _is_due(delivery: Delivery, now: datetime) -> bool:
    unfinished = delivery.state in (DeliveryState.WAITING, DeliveryState.SENDING)
    return unfinished and delivery.due_at <= now + timedelta(seconds=1)


def _envelope(delivery: Delivery) -> Envelope:
    return Envelope(
        delivery_id=delivery.id,
        message_id=delivery.message_id,
        recipient=delivery.recipient,
        created_at=delivery.created_at,
        content=delivery.content,
    )


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]


@contextmanager
def _sole_sender(connection: Connection, delivery_id: UUID) -> Iterator[bool]:
    """Hold the delivery's advisory lock on this connection; False when another process has it."""
    key = int.from_bytes(hashlib.sha256(delivery_id.bytes).digest()[:8], signed=True)
    # A host that vanishes without a word must not keep its lock for hours.
    connection.execute(
        text("SELECT set_config('tcp_keepalives_idle', :idle, false)"),
        {"idle": str(LOST_PEER_SECONDS)},
    )
    alone = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": key}))
    connection.commit()
    try:
        yield alone
    finally:
        if alone:
            _release(connection, key)


def _release(connection: Connection, key: int) -> None:
    """Give the lock back; if that fails, close the connection, which gives it back too."""
    try:
        connection.rollback()
        connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key})
        connection.commit()
    except Exception:  # noqa: BLE001 -- the connection is broken, however it says so
        connection.invalidate()
