"""Record an event in the caller's transaction and wake the worker when that commits."""

from datetime import datetime
from uuid import UUID

import procrastinate
from pydantic import BaseModel
from sqlmodel import Session

from flying_trainees.outbox.models import OutboxEvent

HANDLE_EVENT = "outbox.handle_event"
QUEUE = "events"

_deferrer = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())
"""Never opened: it only defers over the caller's own connection."""


def record(session: Session, now: datetime, kind: str, payload: BaseModel) -> UUID:
    """Write the event and its task; both exist if, and only if, the transaction commits.

    `kind` is a past-tense name (`claim-confirmed`), `payload` holds ids and closed words.
    Returns the event's id.
    """
    event = OutboxEvent(kind=kind, payload=payload.model_dump(mode="json"), recorded_at=now)
    session.add(event)
    session.flush()
    defer(session, HANDLE_EVENT, queue=QUEUE, event_id=str(event.id))
    return event.id


def defer(session: Session, task: str, *, queue: str, lock: str | None = None, **arguments: str) -> None:
    """Queue a task in the caller's transaction."""
    driver = session.connection().connection.driver_connection
    _deferrer.configure_task(task, queue=queue, lock=lock, connection=driver).defer(**arguments)
