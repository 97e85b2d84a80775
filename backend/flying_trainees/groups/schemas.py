"""What goes over the API about claims, and about jobs with their groups."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import ClaimOrigin, ClaimState
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import JobState, SeatRole
from flying_trainees.jobs.schemas import (
    JobCard,
    JobDetail,
    Moment,
    NamedOut,
    PlaceIn,
    SeatOut,
    TimingIn,
    Why,
)

GROUP_AT_MOST = 12


class ClaimIn(ApiInput):
    """Claim a seat: which one, with whom, at which options. Left out: any, alone, every option.

    `together`: colleagues who must each say yes. `duo`: the other half of a duo of mine, who has
    his claim at once; not both.
    """

    seat: SeatRole | None = None
    together: Annotated[list[UUID], Field(max_length=GROUP_AT_MOST - 1, default_factory=list)]
    duo: UUID | None = None
    option_ids: Annotated[list[UUID], Field(max_length=10, default_factory=list)]

    @model_validator(mode="after")
    def _one_way_of_coming(self) -> Self:
        if self.duo is not None and self.together:
            raise PydanticCustomError("duo-or-together", "name a duo or colleagues")
        return self


class OfferMemberIn(ApiInput):
    """Whom to offer which seat; without one the first that suits."""

    person_id: UUID
    seat: SeatRole | None = None


class OffersIn(ApiInput):
    """Offer seats to people, perhaps for one time option."""

    members: Annotated[list[OfferMemberIn], Field(min_length=1, max_length=GROUP_AT_MOST)]
    option_id: UUID | None = None


class ClaimTransitionIn(ApiInput):
    """An answer, a decision, a leave-taking.

    `optionIds`, with `accept`: which of the offered times suit; with `change-times`: which of the
    job's. Left out: all of them.
    """

    action: ClaimAction
    why: Why = ""
    option_ids: Annotated[list[UUID], Field(max_length=10, default_factory=list)]


class JobTransitionIn(ApiInput):
    """A step of a job. `optionId` confirms a time; the rest is for rescheduling and extending."""

    action: JobAction
    why: Why = ""
    option_id: UUID | None = None
    timing: TimingIn | None = None
    place: PlaceIn | None = None
    claim_deadline: Moment | None = None


class WarningOut(ApiModel):
    """Something to think of; never a refusal."""

    key: str
    params: dict[str, str | int | float]
    text: str


class ClaimOut(ApiModel):
    """A person's seat in a job, in any state. No `optionIds`: every option suits."""

    id: UUID
    job_id: UUID
    person: NamedOut
    state: ClaimState
    seat: SeatRole | None
    origin: ClaimOrigin
    together_id: UUID | None
    option_ids: list[UUID]
    why: str
    waiting_place: int | None = Field(
        description="Which one on the waiting list, from 1; for the person and who is in charge."
    )
    expires_at: datetime | None
    created_at: datetime
    updated_at: datetime
    allowed_actions: list[ClaimAction]


class ClaimMadeOut(ClaimOut):
    """My new claim, the ones of the colleagues I named, and what to think of."""

    together: list[ClaimOut]
    warnings: list[WarningOut]


class SeatTakenOut(SeatOut):
    """How many seats of a role there are, and how many are in use."""

    taken: int


class JobListItem(JobCard):
    """A job in a list, with its group."""

    seats: list[SeatTakenOut]
    seats_taken: int
    seats_held: int = Field(description="Taken by who said yes: what groupMin counts.")
    waiting: int | None = Field(description="On the waiting list; None: not for the reader.")
    applied: int | None = Field(description="Who applied; None: not for the reader.")
    my_claim: ClaimOut | None


class OptionClaimsOut(ApiModel):
    """How many of those with a seat can make an option."""

    option_id: UUID
    can_make: int


class ClaimChoicesOut(ApiModel):
    """What I could do: claim, and for which seats; when not, `reason` is the error's code."""

    can_claim: bool
    reason: str | None
    seats: list[SeatRole]
    waiting_list: bool
    colleagues_at_most: int


class JobOut(JobDetail):
    """A whole job, with its group as far as the reader may see."""

    seats: list[SeatTakenOut]
    seats_taken: int
    seats_held: int
    waiting: int | None = Field(description="On the waiting list; None: not for the reader.")
    applied: int | None = Field(description="Who applied; None: not for the reader.")
    option_claims: list[OptionClaimsOut]
    claims: list[ClaimOut]
    my_claim: ClaimOut | None
    in_charge: bool
    may_edit: bool
    allowed_actions: list[JobAction]
    claim_choices: ClaimChoicesOut
    offered_in: list[NamedOut] = Field(
        description="The partner networks in which it is offered too; none when it is for everyone."
    )


class OffersOut(ApiModel):
    """The claims that were offered, in the order asked."""

    items: list[ClaimOut]


class MyClaimOut(ApiModel):
    """One of my claims with its job."""

    claim: ClaimOut
    job: JobCard


class SpanOut(ApiModel):
    """From an instant up to another."""

    start: datetime
    end: datetime


class AgendaJobOut(SpanOut):
    """A job in my agenda: booked (`confirmed`), or a time it may still get."""

    job_id: UUID
    claim_id: UUID
    title: str
    state: ClaimState
    job_state: JobState


class AgendaHoursOut(ApiModel):
    """Hours of a flexible job in one week."""

    job_id: UUID
    claim_id: UUID
    title: str
    week: date
    hours: float


class BusySpanOut(SpanOut):
    """A busy period of mine; `calendarId` when it comes from a calendar of mine."""

    id: UUID
    calendar_id: UUID | None


class AgendaDayOut(SpanOut):
    """A day of one of my networks."""

    name: str
    place: str


class MonthOut(ApiModel):
    """My hours in a month: wanted, booked, and in claims that aren't confirmed yet."""

    month: date
    hours_per_month: int | None
    planned_hours: float
    waiting_hours: float


class AgendaOut(ApiModel):
    """My time in a period: free, booked, perhaps, busy, and my networks' days."""

    free: list[SpanOut]
    bookings: list[AgendaJobOut]
    flexible: list[AgendaHoursOut]
    pending: list[AgendaJobOut]
    busy: list[BusySpanOut]
    network_days: list[AgendaDayOut]
    months: list[MonthOut]
