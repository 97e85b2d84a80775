"""Table: what a job brought in the end, as its poster tells half a year later."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.personal import About, Erasing, owner, personal


class Noticed(StrEnum):
    """Whether residents noticed."""

    YES = "yes"
    SOMEWHAT = "somewhat"
    NO = "no"
    UNKNOWN = "unknown"


class Effect(SQLModel, table=True):
    """One for each job: its organisation speaks, by whoever wrote it last."""

    __tablename__ = "effects"
    __table_args__ = (one_of("noticed", Noticed),)

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    author_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.CONTRIBUTIONS, Erasing.SEVERED),
    )
    noticed: Noticed = Field(sa_type=Listed(Noticed))
    text: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    at: datetime = Field(sa_type=Instant)
