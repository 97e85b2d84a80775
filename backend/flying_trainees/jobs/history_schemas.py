"""A job's history as it is read: its steps, and what a move changed."""

from datetime import date, datetime
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiModel
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import JobState
from flying_trainees.jobs.schemas import PlaceOut
from flying_trainees.people.schemas import NamedOut

HistoryAction: TypeAlias = JobAction | Literal["post", "propose", "copy", "edit"]
"""The lifecycle's actions, and what leaves the state as it is."""


class MovedSpanOut(ApiModel):
    """One session, as it was."""

    start: datetime
    end: datetime


class WhenAndWhere(ApiModel):
    """When and where a job would be: its sessions, or the days that it lies in."""

    options: list[MovedSpanOut]
    from_: date | None = Field(alias="from")
    until: date | None
    place: PlaceOut


class MovedOut(ApiModel):
    """What a reschedule changed: from where and when to where and when."""

    from_: WhenAndWhere = Field(alias="from")
    to: WhenAndWhere


class TransitionOut(ApiModel):
    """One line of a job's history. No actor: it happened by itself. `moved`: of a reschedule."""

    id: UUID
    at: datetime
    actor: NamedOut | None
    action: HistoryAction
    from_: JobState | None = Field(alias="from")
    to: JobState
    why: str
    moved: MovedOut | None
