"""Table: assignment runs, each with its input, how far it is, and its plan."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, Integer, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, personal, plain

Json = dict[str, Any]


class RunState(StrEnum):
    """Where a run stands."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    SENT = "sent"
    DISCARDED = "discarded"


class Failure(StrEnum):
    """Why a run failed."""

    CHOICES_IMPOSSIBLE = "choices-impossible"
    WORKER_LOST = "worker-lost"
    ENGINE_FAILED = "engine-failed"


class AssignmentRun(SQLModel, table=True):
    """One run. `snapshot` is the plan instance it was computed from, so that it can be repeated.

    `attempt` counts how often a worker took it up: who writes with an older one is too late.
    `beat_at` is the last sign of life of that worker. `pinned` and `forbidden` are the
    coordinator's choices, as they came in.
    """

    __tablename__ = "assignment_runs"
    __table_args__ = (
        one_of("state", RunState),
        one_of("why", Failure),
        CheckConstraint("seconds BETWEEN 1 AND 300", name="seconds_in_limits"),
        CheckConstraint("seed >= 0", name="seed_not_negative"),
        CheckConstraint(
            "state NOT IN ('finished', 'sent', 'discarded')"
            " OR (plan IS NOT NULL AND finished_at IS NOT NULL)",
            name="finished_has_plan",
        ),
        CheckConstraint(
            "state <> 'running' OR (started_at IS NOT NULL AND beat_at IS NOT NULL)",
            name="running_has_worker",
        ),
        CheckConstraint("(state = 'failed') = (why IS NOT NULL)", name="failed_has_reason"),
        CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="sent_has_time"),
        Index(
            "uq_assignment_runs_active",
            "network_id",
            unique=True,
            postgresql_where=text("state IN ('queued', 'running')"),
        ),
        Index("ix_assignment_runs_network_created", "network_id", "created_at", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE")
    asked_by_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", index=True, sa_column_kwargs=doer(About.PLANS)
    )
    state: RunState = Field(default=RunState.QUEUED, sa_type=Listed(RunState))
    seed: int = Field(default=0, sa_type=Integer)
    seconds: int = Field(default=10, sa_type=Integer)
    pinned: list[Json] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, **plain())
    )
    forbidden: list[Json] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, **plain())
    )
    snapshot: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.FORGOTTEN, About.PLANS)
        ),
    )
    progress: Json | None = Field(
        default=None, sa_column=Column(JSONB(none_as_null=True), nullable=True, **plain())
    )
    plan: Json | None = Field(
        default=None,
        sa_column=Column(
            JSONB(none_as_null=True), nullable=True, **personal(Erasing.KEPT, About.PLANS)
        ),
    )
    why: Failure | None = Field(default=None, sa_type=Listed(Failure))
    attempt: int = 0
    version: int = 1
    created_at: datetime = Field(sa_type=Instant)
    started_at: datetime | None = Field(default=None, sa_type=Instant)
    beat_at: datetime | None = Field(default=None, sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)
    sent_at: datetime | None = Field(default=None, sa_type=Instant)
