"""Tables: weekly windows, busy periods, budgets, network days, bookings."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, Numeric, SmallInteger, text
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint, Range
from sqlmodel import Field, SQLModel
from sqlmodel.main import SQLModelConfig

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import (
    About,
    Erasing,
    owner,
    owners_key,
    part_of,
    personal,
    plain,
)


class FreeTimeWindow(SQLModel, table=True):
    """A part of each week in which a person could do a job, in Europe/Amsterdam local time.

    An end at 00:00 is midnight at the day's end.
    """

    __tablename__ = "free_time_windows"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday_known"),
        CheckConstraint("ends_at > starts_at OR ends_at = '00:00'", name="ends_after_start"),
        CheckConstraint("until_on >= from_on", name="until_after_from"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.FREE_TIME),
    )
    weekday: int = Field(sa_type=SmallInteger)
    starts_at: time
    ends_at: time
    from_on: date | None = None
    until_on: date | None = None


class FreeTimeBudget(SQLModel, table=True):
    """How many hours a month a person wants to fly; hard for runs, a warning for own claims.

    `agreed_hours`: no more than a manager agreed to, 0 after a no; None: none ever answered.
    """

    __tablename__ = "free_time_budgets"
    __table_args__ = (
        CheckConstraint("hours_per_month BETWEEN 0 AND 160", name="hours_sane"),
        CheckConstraint("agreed_hours BETWEEN 0 AND 160", name="agreed_hours_sane"),
    )

    person_id: UUID = owners_key(About.FREE_TIME)
    hours_per_month: int = 8
    agreed_hours: int | None = None
    updated_at: datetime = Field(sa_type=Instant)


class BusyPeriod(SQLModel, table=True):
    """A time in which a person can't. Only the interval is kept, never what it is.

    `calendar_id` says which of his calendars it came from; null when he said it here.
    """

    __tablename__ = "busy_periods"
    __table_args__ = (
        CheckConstraint("NOT isempty(during)", name="during_not_empty"),
        Index("ix_busy_periods_during", "person_id", "during", postgresql_using="gist"),
        Index(
            "ix_busy_periods_calendar_id",
            "calendar_id",
            postgresql_where=text("calendar_id IS NOT NULL"),
        ),
    )
    model_config = SQLModelConfig(arbitrary_types_allowed=True)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.FREE_TIME)
    )
    during: Range[datetime] = Field(sa_column=Column(TSTZRANGE, nullable=False))
    calendar_id: UUID | None = Field(default=None, foreign_key="calendars.id", ondelete="CASCADE")


class NetworkDay(SQLModel, table=True):
    """A training or meeting day of a whole network; blocks its members' free time."""

    __tablename__ = "network_days"
    __table_args__ = (
        CheckConstraint("NOT isempty(during)", name="during_not_empty"),
        Index("ix_network_days_during", "network_id", "during", postgresql_using="gist"),
    )
    model_config = SQLModelConfig(arbitrary_types_allowed=True)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE")
    name: str = Field(max_length=200, sa_column_kwargs=plain())
    place: str = Field(default="", max_length=300, sa_column_kwargs=plain())
    during: Range[datetime] = Field(sa_column=Column(TSTZRANGE, nullable=False))


class Booking(SQLModel, table=True):
    """A person's confirmed time for a job.

    `session` is the job's own time, `during` the same widened by travel; both are null for
    flexible jobs, whose hours stand in `booked_hours`. Two live bookings of one person never
    overlap: the database refuses it. The coordinates are the job's (null when online): the travel
    to the next booking depends on them.
    """

    __tablename__ = "bookings"
    __table_args__ = (
        ExcludeConstraint(
            ("person_id", "="),
            ("during", "&&"),
            using="gist",
            where=text("released_at IS NULL"),
            name="ex_bookings_no_overlap",
        ),
        CheckConstraint("(session IS NULL) = (during IS NULL)", name="both_or_neither"),
        CheckConstraint("session IS NULL OR during @> session", name="during_holds_session"),
        Index(
            "uq_bookings_live_claim",
            "claim_id",
            unique=True,
            postgresql_where=text("released_at IS NULL"),
        ),
    )
    model_config = SQLModelConfig(arbitrary_types_allowed=True)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.PARTICIPATION, Erasing.KEPT),
    )
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", index=True)
    claim_id: UUID = Field(foreign_key="claims.id", ondelete="CASCADE")
    session: Range[datetime] | None = Field(default=None, sa_column=Column(TSTZRANGE))
    during: Range[datetime] | None = Field(default=None, sa_column=Column(TSTZRANGE))
    latitude: float | None = None
    longitude: float | None = None
    booked_at: datetime = Field(sa_type=Instant)
    released_at: datetime | None = Field(default=None, sa_type=Instant)


class BookedHours(SQLModel, table=True):
    """Hours of a booking in one week (Monday's date): one row for a session, more for flexible."""

    __tablename__ = "booked_hours"
    __table_args__ = (
        CheckConstraint("hours > 0 AND hours <= 40", name="hours_sane"),
        CheckConstraint("extract(isodow FROM week) = 1", name="week_is_a_monday"),
    )

    booking_id: UUID = Field(
        foreign_key="bookings.id", ondelete="CASCADE", primary_key=True, sa_column_kwargs=part_of()
    )
    week: date = Field(primary_key=True)
    hours: Decimal = Field(sa_type=Numeric(5, 2))


class ConsentState(StrEnum):
    """What a manager said."""

    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ManagerConsent(SQLModel, table=True):
    """A member asks his manager, by mail, to agree to hours a month. Each asking has a new id.

    Of the manager nothing is kept but the address that the member named.
    """

    __tablename__ = "manager_consents"
    __table_args__ = (
        one_of("state", ConsentState),
        CheckConstraint("email = lower(email)", name="email_lower"),
        CheckConstraint("(state = 'asked') = (answered_at IS NULL)", name="answered_at_once"),
        CheckConstraint(
            "(state = 'given') = (hours_per_month IS NOT NULL)", name="given_with_hours"
        ),
        CheckConstraint("hours_per_month BETWEEN 1 AND 160", name="hours_sane"),
        Index("uq_manager_consents_person", "person_id", unique=True),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.FREE_TIME)
    )
    email: str = Field(max_length=254, sa_column_kwargs=personal(Erasing.ROW))
    language: str = Field(max_length=2, sa_column_kwargs=plain())
    state: ConsentState = Field(default=ConsentState.ASKED, sa_type=Listed(ConsentState))
    hours_per_month: int | None = None
    asked_at: datetime = Field(sa_type=Instant)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
