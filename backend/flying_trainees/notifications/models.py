"""Tables: what a person finds in the in-app list, and what stands in his calendar."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.ids import new_id


class Notification(SQLModel, table=True):
    """One line in somebody's list: a kind with params, rendered in the reader's language."""

    __tablename__ = "notifications"
    __table_args__ = (
        Index("uq_notifications_once", "event_id", "person_id", unique=True),
        Index("ix_notifications_person_at", "person_id", "created_at", "id"),
        Index("ix_notifications_unread", "person_id", postgresql_where=text("read_at IS NULL")),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    event_id: UUID = Field(foreign_key="outbox_events.id", ondelete="CASCADE")
    person_id: UUID = Field(foreign_key="persons.id", ondelete="CASCADE")
    kind: str = Field(max_length=60)
    params: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    job_id: UUID | None = Field(default=None, foreign_key="jobs.id", ondelete="CASCADE")
    created_at: datetime = Field(sa_type=Instant)
    read_at: datetime | None = Field(default=None, sa_type=Instant)


class CalendarEntry(SQLModel, table=True):
    """What was last sent to a person's calendar about a job, so that the next file fits onto it.

    `sequence` only grows (RFC 5545 §3.8.7.4); `fingerprint` tells whether anything changed;
    `event_fields` repeats the event in its cancellation.
    """

    __tablename__ = "calendar_entries"

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", primary_key=True, index=True
    )
    sequence: int = 0
    cancelled: bool = False
    fingerprint: str = Field(max_length=64)
    event_fields: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    updated_at: datetime = Field(sa_type=Instant)
