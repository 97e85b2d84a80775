"""Tables: the calendars that people connect, their choices about holidays, public holidays."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index
from sqlalchemy.dialects.postgresql import TSTZRANGE, Range
from sqlmodel import Field, SQLModel
from sqlmodel.main import SQLModelConfig

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, owners_key, personal, plain


class CalendarKind(StrEnum):
    """Where a calendar comes from."""

    ADDRESS = "address"
    FILE = "file"


class SchoolRegion(StrEnum):
    """Regions whose school holidays differ; the library's own names."""

    NOORD = "Noord"
    MIDDEN = "Midden"
    ZUID = "Zuid"


class Calendar(SQLModel, table=True):
    """A calendar of a person's own; only its busy times are kept (`busy_periods`).

    `address` is a secret: whoever has it reads the calendar. It is never shown, exported or logged.
    `asked_at` is when a fetch was last asked for, `fetched_at` when one last ended, `worked_at`
    when one last succeeded, `read_at` when the contents were last worked out (recurring events
    reach a year ahead of that). `problem` is a closed word, null while all is well.
    """

    __tablename__ = "calendars"
    __table_args__ = (
        one_of("kind", CalendarKind),
        CheckConstraint("(kind = 'address') = (address IS NOT NULL)", name="address_given"),
        CheckConstraint("(kind = 'address') = (due_at IS NOT NULL)", name="address_is_due"),
        Index("uq_calendars_address", "person_id", "address", unique=True),
        Index("ix_calendars_due_at", "due_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.FREE_TIME)
    )
    name: str = Field(max_length=60, sa_column_kwargs=personal(Erasing.ROW))
    kind: CalendarKind = Field(sa_type=Listed(CalendarKind))
    address: str | None = Field(
        default=None, max_length=2000, sa_column_kwargs=personal(Erasing.ROW, secret=True)
    )
    tentative_counts: bool = True
    problem: str | None = Field(default=None, max_length=40, sa_column_kwargs=plain())
    failures: int = 0
    busy_count: int = 0
    skipped_count: int = 0
    etag: str = Field(default="", max_length=500, sa_column_kwargs=plain(secret=True))
    last_modified: str = Field(default="", max_length=100, sa_column_kwargs=plain(secret=True))
    created_at: datetime = Field(sa_type=Instant)
    asked_at: datetime = Field(sa_type=Instant)
    fetched_at: datetime | None = Field(default=None, sa_type=Instant)
    worked_at: datetime | None = Field(default=None, sa_type=Instant)
    read_at: datetime | None = Field(default=None, sa_type=Instant)
    due_at: datetime | None = Field(default=None, sa_type=Instant)


class CalendarChoice(SQLModel, table=True):
    """A person's own choices about holidays; without a row the defaults hold."""

    __tablename__ = "calendar_choices"
    __table_args__ = (one_of("school_region", SchoolRegion),)

    person_id: UUID = owners_key(About.FREE_TIME)
    school_region: SchoolRegion | None = Field(default=None, sa_type=Listed(SchoolRegion))
    works_on_holidays: bool = False


class PublicHoliday(SQLModel, table=True):
    """A public holiday in the Netherlands (library `holidays`); filled by a migration."""

    __tablename__ = "public_holidays"
    model_config = SQLModelConfig(arbitrary_types_allowed=True)

    day: date = Field(primary_key=True)
    during: Range[datetime] = Field(sa_column=Column(TSTZRANGE, nullable=False))
    name_nl: str = Field(max_length=100, sa_column_kwargs=plain())
    name_en: str = Field(max_length=100, sa_column_kwargs=plain())
