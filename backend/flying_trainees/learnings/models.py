"""Table: learnings of posters and members."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Column, Computed, Index
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, personal


class LearnedBy(StrEnum):
    """From which side of the job it was seen."""

    POSTER = "poster"
    MEMBER = "member"


class Learning(SQLModel, table=True):
    """What came out of a finished job. One for each author and job; may be rewritten.

    Members: `text` what I learned, `take_home` for my own organisation, `next_time` what the next
    group should know. Posters: `text` what it brought, `changes` what changes, `again`.
    """

    __tablename__ = "learnings"
    __table_args__ = (
        one_of("learned_by", LearnedBy),
        Index("uq_learnings_job_author", "job_id", "author_id", unique=True),
        Index("ix_learnings_at", "at", "id"),
        Index("ix_learnings_search", "search", postgresql_using="gin"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    author_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.CONTRIBUTIONS, Erasing.SEVERED),
    )
    learned_by: LearnedBy = Field(sa_type=Listed(LearnedBy))
    text: str = Field(sa_column_kwargs=personal(Erasing.KEPT))
    for_whom: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    take_home: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    next_time: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    changes: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    again: bool | None = None
    at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    search: str | None = Field(
        default=None,
        sa_column=Column(
            TSVECTOR,
            Computed(
                "to_tsvector('dutch', text || ' ' || take_home || ' ' ||"
                " next_time || ' ' || changes)",
                persisted=True,
            ),
        ),
    )
