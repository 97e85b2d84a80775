"""Tables: stories that their authors chose to share, and how others reacted."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Column, Computed, Index
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, owners_key, personal


class Sharing(StrEnum):
    """With whom a story is shared."""

    COLLEAGUES = "colleagues"
    """Whoever may see the job."""
    PUBLIC = "public"
    """Everybody, also without an account."""


class ReactionKind(StrEnum):
    """What one can say to a story with one press."""

    THANKS = "thanks"
    USEFUL = "useful"
    WANT_TOO = "wantToo"


class Story(SQLModel, table=True):
    """What somebody tells of a finished job. One for each author and job; goes with its author."""

    __tablename__ = "stories"
    __table_args__ = (
        one_of("sharing", Sharing),
        Index("uq_stories_job_author", "job_id", "author_id", unique=True),
        Index("ix_stories_at", "at", "id"),
        Index("ix_stories_search", "search", postgresql_using="gin"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    author_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.CONTRIBUTIONS),
    )
    title: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.KEPT))
    text: str = Field(sa_column_kwargs=personal(Erasing.KEPT))
    sharing: Sharing = Field(sa_type=Listed(Sharing))
    at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    search: str | None = Field(
        default=None,
        sa_column=Column(
            TSVECTOR,
            Computed("to_tsvector('dutch', title || ' ' || text)", persisted=True),
        ),
    )


class StoryReaction(SQLModel, table=True):
    """One person's press of one kind."""

    __tablename__ = "story_reactions"
    __table_args__ = (one_of("kind", ReactionKind),)

    story_id: UUID = Field(foreign_key="stories.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = owners_key(About.CONTRIBUTIONS, index=True)
    kind: ReactionKind = Field(sa_type=Listed(ReactionKind), primary_key=True)
    at: datetime = Field(sa_type=Instant)
