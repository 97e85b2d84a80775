"""Tables: the in-app list, what stands in calendars, how a person wants mail, what was sent."""

from datetime import datetime, time
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, owner, owners_key, plain


class Purpose(StrEnum):
    """What a link is for; nothing else can be done with it."""

    ANSWER = "answer"
    """Accept or decline an offer; the subject is the claim."""
    NOT_FOR_ME = "not-for-me"
    """Say that a job isn't for me; the subject is the job."""
    UNSUBSCRIBE = "unsubscribe"
    """No more mail about a topic; the subject is the person too."""
    STOP_DIGEST = "stop-digest"
    """No more digests; the subject is the person too."""
    GUEST = "guest"
    """Choose tables as a guest without an account; the subject is the mail's event."""
    EFFECT = "effect"
    """Tell what became of a job, half a year later; the subject is the job."""
    CONSENT = "consent"
    """Agree to a member's hours as the manager, without an account; the subject is the event."""


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
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.MESSAGES)
    )
    kind: str = Field(max_length=60, sa_column_kwargs=plain())
    params: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False, **plain()))
    job_id: UUID | None = Field(default=None, foreign_key="jobs.id", ondelete="CASCADE")
    created_at: datetime = Field(sa_type=Instant)
    read_at: datetime | None = Field(default=None, sa_type=Instant)


class CalendarEntry(SQLModel, table=True):
    """What was last sent to a person's calendar about a job, so that the next file fits onto it.

    `sequence` only grows (RFC 5545 §3.8.7.4); `fingerprint` tells whether anything changed;
    `event_fields` repeats the event in its cancellation. `uid` can't be guessed, so that who
    answers with it has received the invitation; entries from before that have none.
    """

    __tablename__ = "calendar_entries"
    __table_args__ = (Index("uq_calendar_entries_uid", "uid", unique=True),)

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = owners_key(About.MESSAGES, index=True)
    uid: str | None = Field(default=None, max_length=200, sa_column_kwargs=plain(secret=True))
    sequence: int = 0
    cancelled: bool = False
    fingerprint: str = Field(max_length=64, sa_column_kwargs=plain())
    event_fields: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False, **plain()))
    updated_at: datetime = Field(sa_type=Instant)


class Topic(StrEnum):
    """What mail can be about, as people tell it apart.

    What is certain isn't among them: a confirmed, moved or cancelled session and a sign-in link
    always come.
    """

    OWN = "own"
    NEW_JOBS = "newJobs"
    REMINDERS = "reminders"
    HOSTING = "hosting"
    QUESTIONS = "questions"
    LEARNED = "learned"
    POOLS = "pools"


class Way(StrEnum):
    """When somebody wants to read about a topic by mail."""

    AT_ONCE = "atOnce"
    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


class MailChoice(SQLModel, table=True):
    """A person's own choice for one topic; without a row the default holds."""

    __tablename__ = "mail_choices"
    __table_args__ = (one_of("topic", Topic), one_of("way", Way))

    person_id: UUID = owners_key(About.MESSAGES)
    topic: Topic = Field(sa_type=Listed(Topic), primary_key=True)
    way: Way = Field(sa_type=Listed(Way))


class MailRhythm(SQLModel, table=True):
    """When mail may reach a person; times are Amsterdam's. Weekday 1 is Monday.

    Quiet hours may pass midnight (22:00–07:00); none when both are empty.
    """

    __tablename__ = "mail_rhythms"
    __table_args__ = (
        CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet_has_both"),
        CheckConstraint("quiet_from <> quiet_until", name="quiet_not_all_day"),
        CheckConstraint("digest_weekday BETWEEN 1 AND 7", name="weekday_known"),
        CheckConstraint("digest_hour BETWEEN 0 AND 23", name="hour_known"),
    )

    person_id: UUID = owners_key(About.MESSAGES)
    quiet_from: time | None = None
    quiet_until: time | None = None
    digest_weekday: int = Field(default=1, sa_type=SmallInteger)
    digest_hour: int = Field(default=9, sa_type=SmallInteger)


class DigestSent(SQLModel, table=True):
    """Until when a person was told by digest; the next one begins there."""

    __tablename__ = "digests"

    person_id: UUID = owners_key(About.MESSAGES)
    built_at: datetime = Field(sa_type=Instant)


class ReminderSent(SQLModel, table=True):
    """A reminder that went out: never again for the same moment (`about_at`) of the same thing."""

    __tablename__ = "reminders"

    kind: str = Field(max_length=40, primary_key=True, sa_column_kwargs=plain())
    about_id: UUID = Field(primary_key=True)
    person_id: UUID = owners_key(About.MESSAGES, index=True)
    about_at: datetime = Field(sa_type=Instant, primary_key=True)
    reminded_at: datetime = Field(sa_type=Instant, index=True)


class Call(SQLModel, table=True):
    """Somebody was told of an open job and could come: whose turn it was, and when."""

    __tablename__ = "calls"
    __table_args__ = (Index("ix_calls_person_called", "person_id", "called_at"),)

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = owners_key(About.PARTICIPATION)
    called_at: datetime = Field(sa_type=Instant)


class LinkKey(SQLModel, table=True):
    """A key that signs the links in mails. The newest signs; all that are here are believed."""

    __tablename__ = "link_keys"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    secret: bytes = Field(sa_column_kwargs=plain(secret=True))
    created_at: datetime = Field(sa_type=Instant)


class UsedLink(SQLModel, table=True):
    """The hash of a one-time link that was used; kept until the link would have expired anyway."""

    __tablename__ = "used_links"

    digest: bytes = Field(primary_key=True, sa_column_kwargs=plain(secret=True))
    used_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant, index=True)
