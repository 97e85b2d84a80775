"""Tables: *not for me*; sentence vectors of people and jobs; what changed of them, and when."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Column, Identity, Index, text
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.personal import About, Erasing, owners_key, personal, plain


class RefusalReason(StrEnum):
    """Why a job is not for somebody. Only `topic` says something about its themes."""

    TOPIC = "topic"
    TIME = "time"
    PLACE = "place"
    BUSY = "busy"
    OTHER = "other"


class NotForMe(SQLModel, table=True):
    """*Not for me*: the job is not suggested again, and its themes count for less.

    Without a `reason` nothing was said; who was only too busy keeps his themes.
    """

    __tablename__ = "not_for_me"
    __table_args__ = (one_of("reason", RefusalReason),)

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = owners_key(About.PARTICIPATION, index=True)
    reason: RefusalReason | None = Field(
        default=None,
        sa_type=Listed(RefusalReason),
        sa_column_kwargs={"nullable": True, **personal(Erasing.ROW)},
    )
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    at: datetime = Field(sa_type=Instant)


class PersonVector(SQLModel, table=True):
    """The sentence vector of one of a person's texts, as half-precision numbers of two bytes.

    `model` is the name of the model that made it, `digest` that of the text it was made of.
    """

    __tablename__ = "person_vectors"
    __table_args__ = (
        CheckConstraint("kind IN ('assignment', 'ambition', 'note')", name="kind_known"),
    )

    person_id: UUID = owners_key(About.PROFILE)
    kind: str = Field(primary_key=True, sa_column_kwargs=plain())
    model: str = Field(max_length=100, sa_column_kwargs=plain())
    digest: bytes = Field(sa_column_kwargs=personal(Erasing.ROW, secret=True))
    vector: bytes = Field(sa_column_kwargs=personal(Erasing.ROW, secret=True))


class JobVector(SQLModel, table=True):
    """The sentence vector of a job's words; as `PersonVector`."""

    __tablename__ = "job_vectors"

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    model: str = Field(max_length=100, sa_column_kwargs=plain())
    digest: bytes = Field(sa_column_kwargs=plain())
    vector: bytes = Field(sa_column_kwargs=plain())


class SubjectChange(SQLModel, table=True):
    """A person or a job changed in what matching remembers; written by the database's triggers.

    `xid` is the transaction, by which a reader knows what it hasn't seen; `pending`: the words may
    have changed, and nobody has looked yet whether their vectors have to follow.
    """

    __tablename__ = "subject_changes"
    __table_args__ = (
        CheckConstraint("kind IN ('person', 'job', 'everything')", name="kind_known"),
        CheckConstraint("(subject_id IS NULL) = (kind = 'everything')", name="whose_it_is"),
        Index("ix_subject_changes_xid", "xid"),
        Index("ix_subject_changes_at", "at"),
        Index("ix_subject_changes_pending", "id", postgresql_where=text("pending")),
    )

    id: int | None = Field(default=None, sa_column=Column(BigInteger, Identity(), primary_key=True))
    kind: str = Field(sa_column_kwargs=plain())
    subject_id: UUID | None = None
    xid: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Instant)
    pending: bool
