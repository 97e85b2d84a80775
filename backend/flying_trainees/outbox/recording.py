"""Record an event in the caller's transaction and wake the worker when that commits."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import procrastinate
from pydantic import BaseModel
from sqlmodel import Session

from flying_trainees.core.ids import new_id
from flying_trainees.core.live import signal
from flying_trainees.outbox.models import OutboxEvent

HANDLE_EVENT = "outbox.handle_event"
QUEUE = "events"
AT_ONCE = 500

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
    defer(session, HANDLE_EVENT, queue=QUEUE, once=event_lock(event.id), event_id=str(event.id))
    job_id = getattr(payload, "job_id", None)
    if isinstance(job_id, UUID):
        signal(session, "job", job_id)
    return event.id


def record_all(session: Session, now: datetime, kind: str, payloads: Sequence[BaseModel]) -> None:
    """Write many events of one kind, none of them about a job, with their tasks; few statements."""
    events = [
        OutboxEvent(id=new_id(), kind=kind, payload=one.model_dump(mode="json"), recorded_at=now)
        for one in payloads
    ]
    session.add_all(events)
    session.flush()
    for first in range(0, len(events), AT_ONCE):
        some = events[first : first + AT_ONCE]
        tasks = [(event_lock(one.id), None, {"event_id": str(one.id)}) for one in some]
        defer_all(session, HANDLE_EVENT, QUEUE, tasks)


def event_lock(event_id: UUID) -> str:
    """The name under which at most one task waits for an event."""
    return f"event:{event_id}"


def defer(
    session: Session,
    task: str,
    *,
    queue: str,
    lock: str | None = None,
    once: str | None = None,
    at: datetime | None = None,
    **arguments: str,
) -> None:
    """Queue a task in the caller's transaction, to run now or `at` a time.

    `lock`: tasks with the same one run one after another. `once`: only one with the same name may
    wait; a second one raises procrastinate's AlreadyEnqueued and spoils the transaction, so put a
    savepoint around it where that can happen.
    """
    driver = session.connection().connection.driver_connection
    _deferrer.configure_task(
        task, queue=queue, lock=lock, queueing_lock=once, schedule_at=at, connection=driver
    ).defer(**arguments)


def defer_all(
    session: Session,
    task: str,
    queue: str,
    many: Sequence[tuple[str, datetime | None, dict[str, str]]],
) -> None:
    """Queue one task many times, each with its `once`, `at` and arguments; one statement.

    The names must be new ones: see `defer`.
    """
    driver = session.connection().connection.driver_connection
    jobs = [
        _deferrer.configure_task(
            task, queue=queue, queueing_lock=once, schedule_at=at
        ).make_new_job(**arguments)
        for once, at, arguments in many
    ]
    _deferrer.job_manager.batch_defer_jobs(jobs, connection=driver)
