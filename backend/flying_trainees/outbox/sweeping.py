"""The sweep: whatever waits without a task gets one again.

Tasks are only the wake-up call; the truth stands in the outbox's own tables. So a task that was
lost with its worker, or gave up, costs time and nothing else.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import text
from sqlmodel import Session, col, select

from flying_trainees.outbox.models import Delivery
from flying_trainees.outbox.posting import queue_delivery
from flying_trainees.outbox.recording import HANDLE_EVENT, QUEUE, defer, event_lock

AT_MOST = 500
GIVE_UP_AFTER = timedelta(days=7)

FORGOTTEN_EVENTS = text("""
    SELECT id FROM outbox_events
    WHERE handled_at IS NULL AND recorded_at BETWEEN :oldest AND :before
      AND NOT EXISTS (SELECT FROM procrastinate_jobs
                      WHERE queueing_lock = 'event:' || outbox_events.id AND status = 'todo')
    ORDER BY recorded_at LIMIT :at_most
""")
FORGOTTEN_DELIVERIES = text("""
    SELECT id FROM deliveries
    WHERE state IN ('waiting', 'sending') AND due_at <= :before
      AND NOT EXISTS (SELECT FROM procrastinate_jobs
                      WHERE queueing_lock = 'delivery:' || deliveries.id AND status = 'todo')
    ORDER BY due_at LIMIT :at_most
""")


@contextmanager
def _unless_queued(session: Session) -> Iterator[None]:
    """Somebody else may queue the same at the same moment: that is as good."""
    with suppress(AlreadyEnqueued), session.begin_nested():
        yield


def sweep(session: Session, now: datetime, waited: timedelta) -> int:
    """Queue again what has waited for longer than `waited`; returns how many."""
    limits = {"before": now - waited, "at_most": AT_MOST}
    events = session.connection().scalars(
        FORGOTTEN_EVENTS, limits | {"oldest": now - GIVE_UP_AFTER}
    )
    number = 0
    for event_id in events.all():
        lock = event_lock(event_id)
        with _unless_queued(session):
            defer(session, HANDLE_EVENT, queue=QUEUE, once=lock, event_id=str(event_id))
            number += 1
    deliveries = session.connection().scalars(FORGOTTEN_DELIVERIES, limits).all()
    for delivery in session.exec(select(Delivery).where(col(Delivery.id).in_(deliveries))):
        with _unless_queued(session):
            queue_delivery(session, delivery)
            number += 1
    return number
