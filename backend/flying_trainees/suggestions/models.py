"""Table: what a person said is not for him, and why."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.personal import About, Erasing, owner, personal


class NotForMe(SQLModel, table=True):
    """*Not for me*: the job is not suggested again, and its themes count for less."""

    __tablename__ = "not_for_me"

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        primary_key=True,
        index=True,
        sa_column_kwargs=owner(About.PARTICIPATION),
    )
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    at: datetime = Field(sa_type=Instant)
