"""Tables: recorded events and the deliveries that came of them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, owner_by_email, personal, plain


class OutboxEvent(SQLModel, table=True):
    """Something that happened (past tense), written in the same transaction."""

    __tablename__ = "outbox_events"
    __table_args__ = (
        Index(
            "ix_outbox_events_waiting", "recorded_at", postgresql_where=text("handled_at IS NULL")
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    kind: str = Field(max_length=60, sa_column_kwargs=plain())
    payload: dict[str, Any] = Field(
        sa_column=Column(JSONB, nullable=False, **personal(Erasing.KEPT, About.MESSAGES))
    )
    recorded_at: datetime = Field(sa_type=Instant)
    handled_at: datetime | None = Field(default=None, sa_type=Instant)


class DeliveryState(StrEnum):
    """Where a delivery stands. `sending`: an attempt has begun and its end isn't known yet."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Delivery(SQLModel, table=True):
    """One message to one address. `message_id` is stable: a repeat is recognised as the same.

    Before an attempt the row is committed as `sending`; an attempt found in `sending` after its
    worker died counts in `uncertain_attempts`, is repeated with the same Message-ID, and is shown
    to administrators. `due_at` is when the next attempt may begin. Content that `expires_at` some
    time holds a secret: it is not sent after that, and blanked once the delivery is at its end.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        one_of("state", DeliveryState),
        Index(
            "ix_deliveries_unfinished",
            "due_at",
            postgresql_where=text("state IN ('waiting', 'sending')"),
        ),
        Index("uq_deliveries_once", "event_id", "channel", "recipient", unique=True),
        Index("ix_deliveries_state_at", "state", "created_at"),
        Index(
            "ix_deliveries_uncertain", "created_at", postgresql_where=text("uncertain_attempts > 0")
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    event_id: UUID = Field(foreign_key="outbox_events.id", ondelete="CASCADE")
    channel: str = Field(max_length=20, sa_column_kwargs=plain())
    recipient: str = Field(max_length=254, sa_column_kwargs=owner_by_email(About.MESSAGES))
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="CASCADE",
        sa_column_kwargs=owner(About.MESSAGES),
    )
    message_id: str = Field(max_length=200, unique=True, sa_column_kwargs=plain())
    content: dict[str, Any] = Field(
        sa_column=Column(JSONB, nullable=False, **personal(Erasing.FORGOTTEN))
    )
    state: DeliveryState = Field(default=DeliveryState.WAITING, sa_type=Listed(DeliveryState))
    attempts: int = 0
    uncertain_attempts: int = 0
    last_error: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    created_at: datetime = Field(sa_type=Instant)
    due_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    attempted_at: datetime | None = Field(default=None, sa_type=Instant)
    sent_at: datetime | None = Field(default=None, sa_type=Instant)
