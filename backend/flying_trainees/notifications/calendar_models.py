"""Tables: private addresses of calendars to subscribe to, and replies to invitations."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import (
    About,
    Erasing,
    owner,
    owner_by_email,
    personal,
    plain,
)


class FeedKind(StrEnum):
    """Whose calendar an address gives."""

    OWN = "own"
    ORGANISATION = "organisation"
    NETWORK = "network"


class CalendarFeed(SQLModel, table=True):
    """An address that shows a calendar to whoever has it; only its hash is kept.

    Making a new one replaces the old one, deleting it revokes it.
    """

    __tablename__ = "calendar_feeds"
    __table_args__ = (
        one_of("kind", FeedKind),
        CheckConstraint(
            "(kind = 'organisation') = (organisation_id IS NOT NULL)"
            " AND (kind = 'network') = (network_id IS NOT NULL)",
            name="of_what",
        ),
        Index("uq_calendar_feeds_token_hash", "token_hash", unique=True),
        Index(
            "uq_calendar_feeds_of",
            "person_id",
            "kind",
            "organisation_id",
            "network_id",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.MESSAGES)
    )
    kind: FeedKind = Field(sa_type=Listed(FeedKind))
    organisation_id: UUID | None = Field(
        default=None, foreign_key="organisations.id", ondelete="CASCADE"
    )
    network_id: UUID | None = Field(default=None, foreign_key="networks.id", ondelete="CASCADE")
    token_hash: bytes = Field(sa_column_kwargs=plain(secret=True))
    created_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)


class ReplyOutcome(StrEnum):
    """What became of a mail in the mailbox for replies."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MAYBE = "maybe"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    """A reply that came too late or that the domain refuses; its sender is told."""
    ODD = "odd"
    """No reply of ours, or not from whom it should be: left in the mailbox, shown."""


class CalendarReply(SQLModel, table=True):
    """One mail that was looked at, by the digest of its bytes: never handled twice."""

    __tablename__ = "calendar_replies"
    __table_args__ = (
        one_of("outcome", ReplyOutcome),
        Index("uq_calendar_replies_digest", "digest", unique=True),
        Index("ix_calendar_replies_at", "handled_at", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    digest: bytes = Field(sa_column_kwargs=plain(secret=True))
    sender: str = Field(max_length=254, sa_column_kwargs=owner_by_email(About.MESSAGES))
    subject: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.MESSAGES),
    )
    job_id: UUID | None = Field(default=None, foreign_key="jobs.id", ondelete="CASCADE")
    outcome: ReplyOutcome = Field(sa_type=Listed(ReplyOutcome))
    problem: str = Field(default="", max_length=60, sa_column_kwargs=plain())
    handled_at: datetime = Field(sa_type=Instant)
