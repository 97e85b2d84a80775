"""What goes over the API about assignment runs: the order, how far it is, the plan to judge."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from flying_trainees.assignments.lifecycle import RunAction
from flying_trainees.assignments.models import Failure, RunState
from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.jobs.models import SeatRole
from flying_trainees.people.schemas import NamedOut
from flying_trainees.suggestions.schemas import ReasonOut

MOST_CHOICES = 500


class PinIn(ApiInput):
    """Somebody who has to be in a job's group; on that seat and at that time, where given."""

    job_id: UUID
    person_id: UUID
    seat: SeatRole | None = None
    option_id: UUID | None = None


class ForbidIn(ApiInput):
    """Somebody who must not be in a job's group."""

    job_id: UUID
    person_id: UUID


class AssignmentRunIn(ApiInput):
    """An order: how long to search, and what is fixed beforehand."""

    seconds: Annotated[int, Field(strict=True, ge=1, le=300)] = 10
    seed: Annotated[int, Field(strict=True, ge=0, le=2**31 - 1)] = 0
    pinned: Annotated[list[PinIn], Field(max_length=MOST_CHOICES)] = Field(default_factory=list)
    forbidden: Annotated[list[ForbidIn], Field(max_length=MOST_CHOICES)] = Field(
        default_factory=list
    )


class RunTransitionIn(ApiInput):
    """Send the plan's offers, put the plan aside, or stop the search."""

    action: RunAction


class ProgressOut(ApiModel):
    """How far the search is, or how it ended."""

    objective: int = Field(description="What the best plan so far is worth, in points.")
    bound: int | None = Field(description="What no plan can be worth more than.")
    staffed: int = Field(description="Jobs with a group in the best plan so far.")
    seconds: float


class GapOut(ApiModel):
    """How much better another plan could be at most, of the people looked at for each job."""

    percent: float
    text: str


class FiguresOut(ApiModel):
    """Before and after. Gini: 0 when every member has the same hours, 1 when one has all."""

    jobs: int
    staffed_before: int
    staffed_after: int
    people: int
    people_before: int
    people_after: int
    gini_before: float
    gini_after: float
    offers: int
    hours: float


class RunOut(ApiModel):
    """A run in a list."""

    id: UUID
    network_id: UUID
    state: RunState
    asked_by: NamedOut
    seconds: int
    seed: int
    pinned: int
    forbidden: int
    progress: ProgressOut | None
    gap: GapOut | None
    figures: FiguresOut | None
    why: Failure | None
    why_text: str | None = Field(description="Why it failed, in words.")
    allowed_actions: list[RunAction]
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    sent_at: datetime | None
    version: int


class PlannedMemberOut(ApiModel):
    """Somebody who would get an offer, and why him."""

    person_id: UUID
    name: str
    seat: SeatRole
    pinned: bool
    reasons: list[ReasonOut]


class JobNameOut(ApiModel):
    """A job in a plan, by name."""

    id: UUID
    title: str
    organisation: NamedOut


class PlannedJobOut(ApiModel):
    """A job that the plan staffs: when, and with whom besides those who are in already."""

    job: JobNameOut
    option_id: UUID | None = Field(description="None for flexible hours.")
    start: datetime
    end: datetime
    members: list[PlannedMemberOut]


class UnstaffedJobOut(ApiModel):
    """A job for which the plan has nobody, and why."""

    job: JobNameOut
    reasons: list[ReasonOut]


class LoadOut(ApiModel):
    """Hours that the plan takes of a person in each week, and the room that there was."""

    person_id: UUID
    name: str
    groups: int
    weeks: list[float]
    room: list[float]


class PlanOut(ApiModel):
    """A whole plan."""

    first_monday: date
    weeks: int
    jobs: list[PlannedJobOut]
    unstaffed: list[UnstaffedJobOut]
    load: list[LoadOut]


class RunDetailOut(RunOut):
    """A run with its plan, once it has one, and the choices that it had to keep."""

    pinned_pairs: list[PinIn]
    forbidden_pairs: list[ForbidIn]
    plan: PlanOut | None
