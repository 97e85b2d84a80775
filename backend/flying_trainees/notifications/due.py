"""One reminder that is due, and whether it was sent before."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, literal
from sqlalchemy.orm import Mapped
from sqlmodel import col, select

from flying_trainees.notifications.models import ReminderSent


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
