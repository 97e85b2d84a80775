"""Tables that a run fills on its way: its regions, and why everybody is or isn't in each job."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, Integer, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, personal, plain

Json = dict[str, Any]


class RegionState(StrEnum):
    """Where one region of a run stands."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"


class AssignmentRegion(SQLModel, table=True):
    """A part of a large run that any worker solves by itself; it shares nobody with the others.

    `attempt` counts how often a worker took it up, as a run's does; `worker` is who has it or had
    it last (host and process). `start`: the groups of an earlier plan that it goes on from.
    `instance`, `start` and `solution` are let go when the run ends.
    """

    __tablename__ = "assignment_regions"
    __table_args__ = (
        one_of("state", RegionState),
        UniqueConstraint("run_id", "number", name="uq_assignment_regions_number"),
        CheckConstraint(
            "state <> 'running' OR (beat_at IS NOT NULL AND worker <> '')",
            name="running_has_worker",
        ),
        CheckConstraint("seconds BETWEEN 1 AND 300", name="seconds_in_limits"),
        Index("ix_assignment_regions_state", "state", "run_id", "number"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    run_id: UUID = Field(foreign_key="assignment_runs.id", ondelete="CASCADE")
    number: int = Field(sa_type=Integer)
    seconds: int = Field(sa_type=Integer)
    state: RegionState = Field(default=RegionState.QUEUED, sa_type=Listed(RegionState))
    worker: str = Field(default="", max_length=200, sa_column_kwargs=plain())
    attempt: int = 0
    beat_at: datetime | None = Field(default=None, sa_type=Instant)
    instance: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.FORGOTTEN, About.PLANS)
        ),
    )
    start: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.FORGOTTEN, About.PLANS)
        ),
    )
    progress: Json | None = Field(
        default=None, sa_column=Column(JSONB(none_as_null=True), nullable=True, **plain())
    )
    solution: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.FORGOTTEN, About.PLANS)
        ),
    )
    finished_at: datetime | None = Field(default=None, sa_type=Instant)


class AssignmentExplanation(SQLModel, table=True):
    """By person, why he is or isn't in a job's group; of a job that the plan was about.

    Written by the worker that made the plan; gone with the plan's input.
    """

    __tablename__ = "assignment_explanations"
    __table_args__ = (Index("ix_assignment_explanations_created", "created_at"),)

    run_id: UUID = Field(foreign_key="assignment_runs.id", ondelete="CASCADE", primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", primary_key=True, index=True)
    people: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.FORGOTTEN, About.PLANS)
        ),
    )
    created_at: datetime = Field(sa_type=Instant)
