"""Tables: assignment runs with input, progress and plan; their history; questions about them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, Integer, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, personal, plain

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
    RECALLED = "recalled"


class Failure(StrEnum):
    """Why a run failed."""

    CHOICES_IMPOSSIBLE = "choices-impossible"
    WORKER_LOST = "worker-lost"
    ENGINE_FAILED = "engine-failed"


class Asked(StrEnum):
    """What became of a question about one person and one job."""

    OPEN = "open"
    ANSWERED = "answered"
    IMPOSSIBLE = "impossible"
    FAILED = "failed"


class AssignmentRun(SQLModel, table=True):
    """One run. `snapshot` is the plan instance it was computed from, so that it can be repeated.

    `attempt` counts how often a worker took it up: who writes with an older one is too late.
    `beat_at` is the last sign of life of that worker. `pinned` and `forbidden` are the
    coordinator's choices, as they came in, and so are the jobs and people left out (ids). `rules`:
    which jobs and how strict (see `rules.py`). A run made from another one begins with its plan.
    """

    __tablename__ = "assignment_runs"
    __table_args__ = (
        one_of("state", RunState),
        one_of("why", Failure),
        CheckConstraint("seconds BETWEEN 1 AND 300", name="seconds_in_limits"),
        CheckConstraint("seed >= 0", name="seed_not_negative"),
        CheckConstraint(
            "state NOT IN ('finished', 'sent', 'discarded', 'recalled')"
            " OR (plan IS NOT NULL AND finished_at IS NOT NULL)",
            name="finished_has_plan",
        ),
        CheckConstraint(
            "state <> 'running' OR (started_at IS NOT NULL AND beat_at IS NOT NULL)",
            name="running_has_worker",
        ),
        CheckConstraint("(state = 'failed') = (why IS NOT NULL)", name="failed_has_reason"),
        CheckConstraint(
            "(state IN ('sent', 'recalled')) = (sent_at IS NOT NULL)", name="sent_has_time"
        ),
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
    left_out_jobs: list[str] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, **plain())
    )
    left_out_people: list[str] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, **plain())
    )
    rules: Json = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False, **plain()))
    from_run_id: UUID | None = Field(
        default=None, foreign_key="assignment_runs.id", ondelete="SET NULL", index=True
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


class AssignmentRunTransition(SQLModel, table=True):
    """One step of a run's life: who (none: a worker), when, from where to where."""

    __tablename__ = "assignment_run_transitions"
    __table_args__ = (Index("ix_assignment_run_transitions_run_at", "run_id", "at"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    run_id: UUID = Field(foreign_key="assignment_runs.id", ondelete="CASCADE")
    action: str = Field(max_length=30, sa_column_kwargs=plain())
    from_state: RunState | None = Field(default=None, sa_type=Listed(RunState))
    to_state: RunState = Field(sa_type=Listed(RunState))
    actor_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer(About.PLANS)
    )
    at: datetime = Field(sa_type=Instant)


class AssignmentQuestion(SQLModel, table=True):
    """What it would cost to have this person in this job: computed by a worker on request.

    `loss`: points that the best plan found with the person loses, and jobs gained and lost.
    """

    __tablename__ = "assignment_questions"
    __table_args__ = (
        one_of("state", Asked),
        UniqueConstraint("run_id", "person_id", "job_id", name="uq_assignment_questions_once"),
        CheckConstraint("(state = 'answered') = (loss IS NOT NULL)", name="answered_has_loss"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    run_id: UUID = Field(foreign_key="assignment_runs.id", ondelete="CASCADE")
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.PLANS),
    )
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE", index=True)
    state: Asked = Field(default=Asked.OPEN, sa_type=Listed(Asked))
    loss: Json | None = Field(
        default=None, sa_column=Column(JSONB(none_as_null=True), nullable=True, **plain())
    )
    asked_at: datetime = Field(sa_type=Instant)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
