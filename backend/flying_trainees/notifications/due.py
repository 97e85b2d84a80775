"""One reminder that is due: whether it was sent before, and sending it once."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import ColumnElement, exists, literal
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from flying_trainees.notifications.models import ReminderSent
from flying_trainees.outbox.recording import record


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder to send: about which moment (`about_at`) of what (`about_id`)."""

    kind: str
    job_id: UUID
    person_id: UUID
    about_id: UUID
    about_at: datetime
    claim_id: UUID | None = None


def not_sent(
    kind: str,
    about: Mapped[UUID],
    person: Mapped[UUID],
    at: ColumnElement[datetime] | Mapped[datetime | None],
) -> ColumnElement[bool]:
    """A condition that spares the rows that were reminded before."""
    sent = select(literal(1)).where(
        col(ReminderSent.kind) == kind,
        col(ReminderSent.about_id) == about,
        col(ReminderSent.person_id) == person,
        col(ReminderSent.about_at) == at,
    )
    return ~exists(sent)


def remind_once(
    session: Session,
    now: datetime,
    kind: str,
    about: tuple[UUID, datetime],
    person_id: UUID | None,
    payload: BaseModel,
) -> bool:
    """Record the event, unless that person was reminded of that moment of that thing before."""
    about_id, about_at = about
    written = session.execute(
        insert(ReminderSent)
        .values(
            kind=kind, about_id=about_id, person_id=person_id, about_at=about_at, reminded_at=now
        )
        .on_conflict_do_nothing()
        .returning(col(ReminderSent.kind))
    ).first()
    if written:
        record(session, now, kind, payload)
    return written is not None
