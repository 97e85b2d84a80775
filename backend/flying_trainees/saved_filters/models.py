"""Table: filters that people keep."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, personal

NAME_LENGTH = 60
QUERY_LENGTH = 1000


class FilteredList(StrEnum):
    """The lists that can be filtered and found back."""

    JOBS = "jobs"
    PEOPLE = "people"
    LEARNINGS = "learnings"
    MAP = "map"
    REPORTS = "reports"


class SavedFilter(SQLModel, table=True):
    """How one person wants to see a list again.

    `query` is the part of that page's address behind the question mark, as the browser wrote it:
    only the page knows what it means, and it leaves out what it doesn't know (any more).
    """

    __tablename__ = "saved_filters"
    __table_args__ = (
        one_of("list", FilteredList),
        UniqueConstraint("person_id", "list", "name", name="uq_saved_filters_name"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.ACCOUNT)
    )
    list: FilteredList = Field(sa_type=Listed(FilteredList))
    name: str = Field(max_length=NAME_LENGTH, sa_column_kwargs=personal(Erasing.ROW))
    query: str = Field(max_length=QUERY_LENGTH, sa_column_kwargs=personal(Erasing.ROW))
    created_at: datetime = Field(sa_type=Instant)
