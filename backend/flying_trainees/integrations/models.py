"""Tables: webhooks of organisations and networks, their secrets, what came of each attempt."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, Column, Index, String, false
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, each_of, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import doer, plain


class WebhookEvent(StrEnum):
    """What a webhook can be told; none of it is about persons."""

    JOB_PUBLISHED = "job.published"
    JOB_SEATS_CHANGED = "job.seats-changed"
    JOB_CONFIRMED = "job.confirmed"
    JOB_RESCHEDULED = "job.rescheduled"
    JOB_REOPENED = "job.reopened"
    JOB_CANCELLED = "job.cancelled"
    JOB_EXPIRED = "job.expired"
    JOB_FINISHED = "job.finished"
    JOB_REVIEWED = "job.reviewed"


class WebhookState(StrEnum):
    """Whether it is told anything. `failing`: switched off by itself after lasting failure."""

    ACTIVE = "active"
    PAUSED = "paused"
    FAILING = "failing"
    GONE = "gone"


class Webhook(SQLModel, table=True):
    """An address of another program that hears of one organisation's or network's jobs.

    `failing_since`: no attempt has succeeded from then on.
    """

    __tablename__ = "webhooks"
    __table_args__ = (
        one_of("state", WebhookState),
        each_of("kinds", WebhookEvent),
        CheckConstraint("(organisation_id IS NULL) <> (network_id IS NULL)", name="one_owner"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id", index=True)
    network_id: UUID | None = Field(default=None, foreign_key="networks.id", index=True)
    name: str = Field(max_length=200, sa_column_kwargs=plain())
    url: str = Field(max_length=1000, sa_column_kwargs=plain())
    kinds: list[str] = Field(sa_column=Column(ARRAY(String), nullable=False, **plain()))
    state: WebhookState = Field(default=WebhookState.ACTIVE, sa_type=Listed(WebhookState))
    failing_since: datetime | None = Field(default=None, sa_type=Instant)
    created_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", ondelete="SET NULL", sa_column_kwargs=doer()
    )
    created_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)


class WebhookSecret(SQLModel, table=True):
    """A secret that signs. Rotated, the old one signs along until it expires.

    `sealed`: with the installation's key (core/sealing.py); without a key it is kept as it is.
    """

    __tablename__ = "webhook_secrets"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    webhook_id: UUID = Field(foreign_key="webhooks.id", ondelete="CASCADE", index=True)
    secret: bytes = Field(sa_column_kwargs=plain(secret=True))
    sealed: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)


class WebhookAttempt(SQLModel, table=True):
    """One try to deliver: the answer's status, or what went wrong before there was one."""

    __tablename__ = "webhook_attempts"
    __table_args__ = (Index("ix_webhook_attempts_webhook_at", "webhook_id", "at"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    webhook_id: UUID = Field(foreign_key="webhooks.id", ondelete="CASCADE")
    delivery_id: UUID = Field(foreign_key="deliveries.id", ondelete="CASCADE", index=True)
    at: datetime = Field(sa_type=Instant)
    status: int | None = None
    milliseconds: int
    error: str = Field(default="", max_length=500, sa_column_kwargs=plain())
