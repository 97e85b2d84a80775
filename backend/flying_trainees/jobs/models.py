"""Tables: jobs with their themes, seats and time options; transitions; questions."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    Computed,
    Index,
    Numeric,
    SmallInteger,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, personal, plain
from flying_trainees.themes.help_forms import HelpForm


class JobState(StrEnum):
    """Where a job stands."""

    DRAFT = "draft"
    OPEN = "open"
    STAFFED = "staffed"
    RUNNING = "running"
    DONE = "done"
    REVIEWED = "reviewed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class SeatRole(StrEnum):
    """What a seat asks of whoever takes it."""

    MODERATOR = "moderator"
    NOTE_TAKER = "noteTaker"
    FRESH_EYE = "freshEye"
    SENIOR = "senior"
    MEMBER = "member"


class PlaceKind(StrEnum):
    """Where a job happens."""

    ON_SITE = "onSite"
    ONLINE = "online"
    HYBRID = "hybrid"


class TimingKind(StrEnum):
    """One fixed time, two to ten options, or flexible hours between two dates."""

    FIXED = "fixed"
    OPTIONS = "options"
    FLEXIBLE = "flexible"


class Audience(StrEnum):
    """Who may see and claim an open job."""

    NETWORK = "network"
    PARTNERS = "partners"
    EVERYONE = "everyone"


class ClaimMode(StrEnum):
    """Whether a claim takes the seat, or poster or coordinator picks."""

    DIRECT = "direct"
    CHOSEN = "chosen"


PROPOSED = "propose"
"""The first step of a job that a member proposed; its actor is the proposer."""

SEARCH_TEXT = (
    "setweight(to_tsvector('dutch', coalesce(title, '')), 'A') ||"
    " setweight(to_tsvector('dutch', coalesce(goal, '')), 'B') ||"
    " setweight(to_tsvector('dutch', coalesce(description, '')), 'C')"
)

SOONEST = "CASE WHEN timing_kind = 'flexible' THEN last_at ELSE coalesce(starts_at, first_at) END"
"""Where a job stands in order of time: flexible hours by the day they are due."""


class Job(SQLModel, table=True):
    """A short job. Lists of drafts may be incomplete; `publish` checks what a job needs."""

    __tablename__ = "jobs"
    __table_args__ = (
        one_of("state", JobState),
        one_of("help_form", HelpForm),
        one_of("place_kind", PlaceKind),
        one_of("timing_kind", TimingKind),
        one_of("audience", Audience),
        one_of("claim_mode", ClaimMode),
        CheckConstraint("hours_per_person BETWEEN 0.5 AND 16", name="hours_in_limits"),
        CheckConstraint(
            "group_min BETWEEN 1 AND group_max AND group_max <= 12", name="group_sizes"
        ),
        CheckConstraint("until_on >= from_on", name="until_after_from"),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint(
            "state NOT IN ('staffed', 'running') OR starts_at IS NOT NULL", name="staffed_has_time"
        ),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
        Index("ix_jobs_search", "search", postgresql_using="gin"),
        Index("ix_jobs_state_soonest", "state", "soonest_at", "id"),
        Index("ix_jobs_soonest", "soonest_at", "id"),
        Index("ix_jobs_deadline", "claim_deadline", "id"),
        Index("ix_jobs_state_deadline", "state", "claim_deadline", "id"),
        Index(
            "ix_jobs_title",
            func.lower(literal_column("title")).label("lower_title"),
            postgresql_ops={"lower_title": "text_pattern_ops"},
        ),
        Index("ix_jobs_network_state", "network_id", "state"),
        Index("ix_jobs_organisation_state", "organisation_id", "state"),
        Index("ix_jobs_published", "published_at", "id"),
        Index(
            "ix_jobs_due",
            "state",
            "last_at",
            postgresql_where=text("state IN ('open', 'staffed', 'running', 'done')"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    state: JobState = Field(default=JobState.DRAFT, sa_type=Listed(JobState))
    title: str = Field(max_length=200, sa_column_kwargs=plain())
    goal: str = Field(sa_column_kwargs=plain())
    description: str = Field(default="", sa_column_kwargs=plain())
    help_form: HelpForm = Field(sa_type=Listed(HelpForm))
    organisation_id: UUID = Field(foreign_key="organisations.id")
    network_id: UUID = Field(foreign_key="networks.id")
    place_kind: PlaceKind = Field(sa_type=Listed(PlaceKind))
    address: str = Field(default="", max_length=300, sa_column_kwargs=plain())
    latitude: float | None = None
    longitude: float | None = None
    hours_per_person: Decimal = Field(sa_type=Numeric(4, 2))
    group_min: int = Field(sa_type=SmallInteger)
    group_max: int = Field(sa_type=SmallInteger)
    duo: bool = False
    poster_present: bool = Field(default=False, sa_column_kwargs={"server_default": "false"})
    timing_kind: TimingKind = Field(sa_type=Listed(TimingKind))
    from_on: date | None = None
    until_on: date | None = None
    claim_deadline: datetime | None = Field(default=None, sa_type=Instant)
    audience: Audience = Field(default=Audience.NETWORK, sa_type=Listed(Audience))
    claim_mode: ClaimMode = Field(default=ClaimMode.DIRECT, sa_type=Listed(ClaimMode))

    chosen_option_id: UUID | None = None
    starts_at: datetime | None = Field(default=None, sa_type=Instant)
    ends_at: datetime | None = Field(default=None, sa_type=Instant)
    first_at: datetime | None = Field(default=None, sa_type=Instant)
    last_at: datetime | None = Field(default=None, sa_type=Instant)
    sequence: int = Field(default=0, description="Of the calendar invitations (RFC 5545).")
    version: int = 1
    copied_from_id: UUID | None = Field(default=None, foreign_key="jobs.id", index=True)
    source_id: str | None = Field(
        default=None, max_length=200, unique=True, sa_column_kwargs=plain()
    )
    created_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    published_at: datetime | None = Field(default=None, sa_type=Instant)
    reminded_at: datetime | None = Field(default=None, sa_type=Instant)
    soonest_at: datetime | None = Field(
        default=None, sa_column=Column(Instant, Computed(SOONEST, persisted=True))
    )
    search: str | None = Field(
        default=None, sa_column=Column(TSVECTOR, Computed(SEARCH_TEXT, persisted=True))
    )


class JobTheme(SQLModel, table=True):
    """What a job is about."""

    __tablename__ = "job_themes"

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    theme_id: str = Field(foreign_key="themes.id", primary_key=True, index=True)
    position: int = Field(default=0, sa_type=SmallInteger)


class JobSeat(SQLModel, table=True):
    """How many seats of a role a job has. What group_max leaves over is `member`, without a row."""

    __tablename__ = "job_seats"
    __table_args__ = (
        one_of("role", SeatRole),
        CheckConstraint("count BETWEEN 1 AND 12", name="count_in_limits"),
    )

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    role: SeatRole = Field(sa_type=Listed(SeatRole), primary_key=True)
    count: int = Field(sa_type=SmallInteger)


class TimeOption(SQLModel, table=True):
    """One possible time for a job."""

    __tablename__ = "time_options"
    __table_args__ = (CheckConstraint("ends_at > starts_at", name="ends_after_start"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", index=True)
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)


class JobTransition(SQLModel, table=True):
    """One step of a job's life: who (none: automatic), when, from where to where, why."""

    __tablename__ = "job_transitions"
    __table_args__ = (
        Index("ix_job_transitions_job_at", "job_id", "at"),
        Index(
            "ix_job_transitions_proposed",
            "actor_id",
            "at",
            postgresql_where=text("action = 'propose'"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    action: str = Field(max_length=30, sa_column_kwargs=plain())
    from_state: JobState | None = Field(default=None, sa_type=Listed(JobState))
    to_state: JobState = Field(sa_type=Listed(JobState))
    actor_id: UUID | None = Field(default=None, foreign_key="persons.id", sa_column_kwargs=doer())
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    moved: dict[str, object] | None = Field(
        default=None, sa_column=Column(JSONB(none_as_null=True), nullable=True, **plain())
    )
    """Of a reschedule: when and where it was and became (`MovedOut` as JSON)."""
    at: datetime = Field(sa_type=Instant)


class Question(SQLModel, table=True):
    """A question on a job, and its answer."""

    __tablename__ = "questions"
    __table_args__ = (
        CheckConstraint("(answer IS NULL) = (answered_at IS NULL)", name="answered_at_once"),
        Index("ix_questions_job_at", "job_id", "asked_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    asker_id: UUID = Field(
        foreign_key="persons.id", sa_column_kwargs=owner(About.CONTRIBUTIONS, Erasing.KEPT)
    )
    text: str = Field(sa_column_kwargs=personal(Erasing.KEPT))
    asked_at: datetime = Field(sa_type=Instant)
    answer: str | None = Field(default=None, sa_column_kwargs=personal(Erasing.KEPT))
    answered_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
