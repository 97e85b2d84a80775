"""Tables: what a pool assignment brings: findings on the way, and the recommendation."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Computed, Index
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, personal, plain


class FindingKind(StrEnum):
    """What somebody came across."""

    FINDING = "finding"
    SURPRISE = "surprise"


class Answer(StrEnum):
    """What the client does with the recommendation."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    NOT = "not"


class PoolFinding(SQLModel, table=True):
    """Something that somebody in the network found out, or was surprised by, on the way."""

    __tablename__ = "pool_findings"
    __table_args__ = (
        one_of("kind", FindingKind),
        Index("ix_pool_findings_assignment_at", "assignment_id", "at", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    pool_theme_id: UUID | None = Field(
        default=None, foreign_key="pool_themes.id", ondelete="SET NULL", index=True
    )
    author_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.POOLS, Erasing.SEVERED),
    )
    kind: FindingKind = Field(sa_type=Listed(FindingKind))
    text: str = Field(sa_column_kwargs=personal(Erasing.KEPT))
    at: datetime = Field(sa_type=Instant)


class PoolRecommendation(SQLModel, table=True):
    """What the pool advises its clients, and what they answered. With an answer it is public."""

    __tablename__ = "pool_recommendations"
    __table_args__ = (
        one_of("answer", Answer),
        CheckConstraint("(answer IS NULL) = (answered_at IS NULL)", name="answered_at_once"),
        Index("ix_pool_recommendations_answered", "answered_at", "assignment_id"),
        Index("ix_pool_recommendations_search", "search", postgresql_using="gin"),
    )

    assignment_id: UUID = Field(
        foreign_key="pool_assignments.id", ondelete="CASCADE", primary_key=True
    )
    summary: str = Field(max_length=1000, sa_column_kwargs=plain())
    text: str = Field(default="", sa_column_kwargs=plain())
    written_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    written_at: datetime = Field(sa_type=Instant)
    answer: Answer | None = Field(default=None, sa_type=Listed(Answer))
    answer_words: str = Field(default="", sa_column_kwargs=plain())
    answered_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    search: str | None = Field(
        default=None,
        sa_column=Column(
            TSVECTOR,
            Computed(
                "to_tsvector('dutch', summary || ' ' || text || ' ' || answer_words)",
                persisted=True,
            ),
        ),
    )
