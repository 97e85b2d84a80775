"""Table: what people say could be better, and whether somebody did something with it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, personal, plain


class Feedback(SQLModel, table=True):
    """One remark about one page. Without its person once he is erased."""

    __tablename__ = "feedback"
    __table_args__ = (
        CheckConstraint("page LIKE '/%'", name="page_is_a_path"),
        Index("ix_feedback_at", "at", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.FEEDBACK, Erasing.SEVERED),
    )
    page: str = Field(max_length=300, sa_column_kwargs=plain())
    text: str = Field(sa_column_kwargs=personal(Erasing.KEPT))
    at: datetime = Field(sa_type=Instant)
    handled_at: datetime | None = Field(default=None, sa_type=Instant)
    handled_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
