"""Tables: pool assignments with their people, themes, milestones and history."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, owners_key, personal, plain


class PoolState(StrEnum):
    """Where a pool assignment stands."""

    PREPARING = "preparing"
    RUNNING = "running"
    PRESENTING = "presenting"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class MilestoneKind(StrEnum):
    """What there is to reach: a fixed moment, one of the pool's own, or something to hand in."""

    KICK_OFF = "kickOff"
    MID_TERM = "midTerm"
    CLOSING_DAY = "closingDay"
    OWN = "own"
    DELIVERABLE = "deliverable"


class Mood(StrEnum):
    """How somebody of the steering group says it goes."""

    ON_TRACK = "onTrack"
    AT_RISK = "atRisk"
    STUCK = "stuck"


class PoolAssignment(SQLModel, table=True):
    """A larger assignment that a whole network carries out."""

    __tablename__ = "pool_assignments"
    __table_args__ = (
        one_of("state", PoolState),
        CheckConstraint("ends_on > begins_on", name="ends_after_begin"),
        Index("ix_pool_assignments_network_begins", "network_id", "begins_on", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    network_id: UUID = Field(foreign_key="networks.id")
    state: PoolState = Field(default=PoolState.PREPARING, sa_type=Listed(PoolState))
    title: str = Field(max_length=200, sa_column_kwargs=plain())
    goal: str = Field(sa_column_kwargs=plain())
    description: str = Field(default="", sa_column_kwargs=plain())
    begins_on: date
    ends_on: date
    handover: str = Field(default="", sa_column_kwargs=plain())
    """What the steering group tells the next one."""
    created_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)


class PoolTransition(SQLModel, table=True):
    """One step of a pool assignment's life: who, when, from where to where, why."""

    __tablename__ = "pool_transitions"
    __table_args__ = (Index("ix_pool_transitions_assignment_at", "assignment_id", "at"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    action: str = Field(max_length=30, sa_column_kwargs=plain())
    from_state: PoolState | None = Field(default=None, sa_type=Listed(PoolState))
    to_state: PoolState = Field(sa_type=Listed(PoolState))
    actor_id: UUID | None = Field(default=None, foreign_key="persons.id", sa_column_kwargs=doer())
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.KEPT))
    at: datetime = Field(sa_type=Instant)


class PoolClient(SQLModel, table=True):
    """An organisation that commissions a pool assignment; the first one leads."""

    __tablename__ = "pool_clients"

    assignment_id: UUID = Field(
        foreign_key="pool_assignments.id", ondelete="CASCADE", primary_key=True
    )
    organisation_id: UUID = Field(foreign_key="organisations.id", primary_key=True, index=True)
    position: int = Field(default=0, sa_type=SmallInteger)


class PoolSteward(SQLModel, table=True):
    """A member of the pool who is in the steering group of an assignment."""

    __tablename__ = "pool_stewards"

    assignment_id: UUID = Field(
        foreign_key="pool_assignments.id", ondelete="CASCADE", primary_key=True
    )
    person_id: UUID = owners_key(About.POOLS, index=True)
    since: datetime = Field(sa_type=Instant)


class PoolTheme(SQLModel, table=True):
    """What a part of the pool looks into, in its own words, with who leads it."""

    __tablename__ = "pool_themes"
    __table_args__ = (Index("ix_pool_themes_assignment", "assignment_id", "position"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    name: str = Field(max_length=200, sa_column_kwargs=plain())
    theme_id: str | None = Field(default=None, foreign_key="themes.id", index=True)
    """The theme of the official list that it belongs to."""
    lead_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.POOLS, Erasing.SEVERED),
    )
    position: int = Field(default=0, sa_type=SmallInteger)


class PoolMilestone(SQLModel, table=True):
    """Something to reach by a day: a moment of the whole pool, or a piece of work to hand in."""

    __tablename__ = "pool_milestones"
    __table_args__ = (
        one_of("kind", MilestoneKind),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress_in_percents"),
        Index("ix_pool_milestones_assignment", "assignment_id", "due_on", "id"),
        Index("ix_pool_milestones_due", "due_on"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    kind: MilestoneKind = Field(sa_type=Listed(MilestoneKind))
    title: str = Field(max_length=200, sa_column_kwargs=plain())
    begins_on: date
    """From when on it is worked at: what progress is measured against."""
    due_on: date
    progress: int = Field(default=0, sa_type=SmallInteger)
    done_at: datetime | None = Field(default=None, sa_type=Instant)
    owner_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.POOLS, Erasing.SEVERED),
    )
    updated_at: datetime = Field(sa_type=Instant)


class PoolDecision(SQLModel, table=True):
    """What the steering group decided, and why."""

    __tablename__ = "pool_decisions"
    __table_args__ = (Index("ix_pool_decisions_assignment_at", "assignment_id", "at", "id"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    text: str = Field(sa_column_kwargs=plain())
    why: str = Field(default="", sa_column_kwargs=plain())
    written_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )
    at: datetime = Field(sa_type=Instant)


class PoolCheckIn(SQLModel, table=True):
    """The weekly minute: how it goes, in one word and one line. One a person and week."""

    __tablename__ = "pool_check_ins"
    __table_args__ = (
        one_of("mood", Mood),
        Index("uq_pool_check_ins_once_a_week", "assignment_id", "week", "person_id", unique=True),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    week: date
    """The week's Monday."""
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.POOLS, Erasing.SEVERED),
    )
    mood: Mood = Field(sa_type=Listed(Mood))
    line: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.KEPT))
    at: datetime = Field(sa_type=Instant)


class PoolJob(SQLModel, table=True):
    """A job that was cut from a pool assignment."""

    __tablename__ = "pool_jobs"

    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE", index=True)
