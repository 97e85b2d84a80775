"""Tables: copies of one's data, requests to be erased, periods of keeping, warnings."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, owners_key, personal, plain


class CopyState(StrEnum):
    """Where a copy stands."""

    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


class DataCopy(SQLModel, table=True):
    """A copy of all that is kept about a person, as a zip file. It goes after some days."""

    __tablename__ = "data_copies"
    __table_args__ = (
        one_of("state", CopyState),
        CheckConstraint("(state = 'ready') = (content IS NOT NULL)", name="ready_has_content"),
        Index("ix_data_copies_person_asked", "person_id", "asked_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.RIGHTS)
    )
    state: CopyState = Field(default=CopyState.WAITING, sa_type=Listed(CopyState))
    content: bytes | None = Field(default=None, sa_column_kwargs=personal(Erasing.ROW, secret=True))
    asked_at: datetime = Field(sa_type=Instant)
    made_at: datetime | None = Field(default=None, sa_type=Instant)


class ErasureReason(StrEnum):
    """Why somebody is erased."""

    OWN_WISH = "ownWish"
    ON_REQUEST = "onRequest"
    INACTIVE = "inactive"
    CLOSED = "closed"


class ErasureRequest(SQLModel, table=True):
    """Somebody is to be erased once `due_at` has passed; at most one open request a person."""

    __tablename__ = "erasure_requests"
    __table_args__ = (
        one_of("reason", ErasureReason),
        CheckConstraint("cancelled_at IS NULL OR done_at IS NULL", name="one_end"),
        Index(
            "uq_erasure_requests_open",
            "person_id",
            unique=True,
            postgresql_where=text("cancelled_at IS NULL AND done_at IS NULL"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", sa_column_kwargs=owner(About.RIGHTS, Erasing.KEPT)
    )
    reason: ErasureReason = Field(sa_type=Listed(ErasureReason))
    asked_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer(About.RIGHTS)
    )
    asked_at: datetime = Field(sa_type=Instant)
    due_at: datetime = Field(sa_type=Instant)
    cancelled_at: datetime | None = Field(default=None, sa_type=Instant)
    done_at: datetime | None = Field(default=None, sa_type=Instant)


class KeepingPeriod(SQLModel, table=True):
    """How many days something is kept, where an administrator chose otherwise than the default."""

    __tablename__ = "keeping_periods"
    __table_args__ = (CheckConstraint("days BETWEEN 0 AND 7305", name="days_sane"),)

    key: str = Field(max_length=40, primary_key=True, sa_column_kwargs=plain())
    days: int
    changed_at: datetime = Field(sa_type=Instant)
    changed_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer(About.ACCOUNTABILITY)
    )


class InactivityWarning(SQLModel, table=True):
    """A person was told that the account goes because nobody uses it."""

    __tablename__ = "inactivity_warnings"

    person_id: UUID = owners_key(About.ACCOUNT)  # fmt: skip
    warned_at: datetime = Field(sa_type=Instant)
