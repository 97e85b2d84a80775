"""What goes over the API about assignment runs: the order, how far it is, the plan to judge."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from flying_trainees.assignments.lifecycle import RunAction
from flying_trainees.assignments.models import Asked, Failure, RunState
from flying_trainees.assignments.order_schemas import ForbidIn, PinIn
from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.jobs.models import SeatRole
from flying_trainees.jobs.schemas import Why
from flying_trainees.people.schemas import NamedOut
from flying_trainees.suggestions.schemas import ReasonOut


class RunTransitionIn(ApiInput):
    """Send the plan's offers, put the plan aside, stop the search, or take open offers back.

    `why` is what the people read whose offer is taken back; only needed then.
    """

    action: RunAction
    why: Why = ""


class PairIn(ApiInput):
    """One person and one job."""

    person_id: UUID
    job_id: UUID


class CurvePointOut(ApiModel):
    """How the search stood after so many seconds."""

    seconds: float
    objective: int
    bound: int | None
    staffed: int


class ProgressOut(ApiModel):
    """How far the search is, or how it ended."""

    objective: int = Field(description="What the best plan so far is worth, in points.")
    bound: int | None = Field(description="What no plan can be worth more than.")
    staffed: int = Field(description="Jobs with a group in the best plan so far.")
    seconds: float
    curve: list[CurvePointOut] = Field(
        default_factory=list, description="How it went so far, at most some hundred points."
    )


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
    seats: int | None = Field(default=None, description="Seats of all these jobs together.")
    seats_before: int | None = None
    seats_after: int | None = None
    hours_before: float | None = Field(
        default=None, description="Hours of all members in these months, before the plan."
    )
    most_hours_before: float | None = None
    most_hours_after: float | None = None


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
    left_out: int = Field(description="Jobs and people left out.")
    from_run_id: UUID | None
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
    fragile: bool = Field(
        description="Nobody else who takes part in the run can take this seat at that time."
    )
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
    held: int = Field(description="How many people are in already.")
    group_max: int
    members: list[PlannedMemberOut]


class UnstaffedJobOut(ApiModel):
    """A job for which the plan has nobody, and why."""

    job: JobNameOut
    reasons: list[ReasonOut]


class LoadOut(ApiModel):
    """Hours that the plan takes of a person in each week, and the room that there was."""

    person_id: UUID
    name: str
    organisation: str
    groups: int
    weeks: list[float]
    room: list[float]


class ChoicesOut(ApiModel):
    """What a run has to keep."""

    pinned: list[PinIn]
    forbidden: list[ForbidIn]
    left_out_jobs: list[JobNameOut]
    left_out_people: list[NamedOut]
    people: list[NamedOut] = Field(description="Names of everybody pinned or forbidden.")


class PlanOut(ApiModel):
    """A whole plan."""

    first_monday: date
    weeks: int
    jobs: list[PlannedJobOut]
    unstaffed: list[UnstaffedJobOut]
    load: list[LoadOut]


class RulesOut(ApiModel):
    """What the run was about and how strict it was, where that isn't as usual."""

    first_day: date | None
    last_day: date | None
    only_jobs: list[UUID] | None
    keep_plan: bool
    most_groups: int | None
    most_hours: int | None


class RegionsOut(ApiModel):
    """How far a run is that is searched in parts."""

    total: int
    finished: int
    workers: int = Field(description="So many workers took part until now.")


class RunDetailOut(RunOut):
    """A run with its plan, once it has one, and the choices that it had to keep."""

    rules: RulesOut
    regions: RegionsOut | None = Field(description="None where it is searched as a whole.")
    pinned_pairs: list[PinIn]
    forbidden_pairs: list[ForbidIn]
    next_choices: ChoicesOut = Field(description="What a run that goes on from this one keeps.")
    plan: PlanOut | None


class RunStepOut(ApiModel):
    """One step of a run's life; without an actor a worker took it."""

    action: str
    from_state: RunState | None
    to_state: RunState
    actor: NamedOut | None
    at: datetime


class LossOut(ApiModel):
    """What the best plan found with this person in this job loses, in points and in jobs."""

    points: int
    percent: float
    jobs_lost: list[JobNameOut]
    jobs_gained: list[JobNameOut]


class ExplanationOut(ApiModel):
    """Why somebody is or isn't in a job's group: the hard reason first, then the price."""

    person: NamedOut
    job: JobNameOut
    reason: str
    text: str
    blocking: list[JobNameOut] = Field(description="Jobs of the plan that are in the way.")
    fit: int | None = Field(
        default=None, description="Points of this person in this job, where that was weighed."
    )
    price: float | None = Field(
        default=None, description="What the same hours are worth elsewhere, in the same points."
    )
    may_ask: bool = Field(description="Whether the price can be computed.")
    question: Asked | None = Field(description="Where the computation of the price stands.")
    loss: LossOut | None
    loss_text: str | None


class MovedJobOut(ApiModel):
    """A job that both plans staff, differently."""

    job: JobNameOut
    time_changed: bool
    joined: list[NamedOut]
    left: list[NamedOut]


class ComparisonOut(ApiModel):
    """What changes from one plan to another one."""

    before: RunOut
    after: RunOut
    gained: list[JobNameOut] = Field(description="Jobs that only the later plan staffs.")
    lost: list[JobNameOut]
    moved: list[MovedJobOut]
    same: int = Field(description="Jobs that stay exactly as they were.")
    seats_kept: int = Field(description="Person-job pairs that are in both plans.")
    seats_before: int
