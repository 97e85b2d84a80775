"""What goes over the API about jobs. Field names follow the public contract."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from flying_trainees.core.schema import (
    ApiInput,
    ApiModel,
    Instant,
    Line,
    Paragraph,
    Storable,
)
from flying_trainees.jobs.models import (
    Audience,
    ClaimMode,
    JobState,
    PlaceKind,
    SeatRole,
    TimingKind,
)
from flying_trainees.people.schemas import NamedOut
from flying_trainees.themes.help_forms import HelpForm

FIRST_YEAR, LAST_YEAR = 2000, 2100


def _within_reach(when: date) -> date:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise PydanticCustomError("date-out-of-reach", "not in this century")
    return when


def _instant_within_reach(when: datetime) -> datetime:
    _within_reach(when)
    return when


def _hours(hours: float) -> float:
    if hours < 0.5:
        raise PydanticCustomError("less-than-a-job", "half an hour is the least")
    if hours > 16:
        raise PydanticCustomError("more-than-a-job", "above 16 hours it is a pool assignment")
    return round(hours, 2)


Day = Annotated[date, AfterValidator(_within_reach)]
Moment = Annotated[Instant, AfterValidator(_instant_within_reach)]
Hours = Annotated[
    float,
    Field(strict=True, allow_inf_nan=False),
    AfterValidator(_hours),
    WithJsonSchema({"type": "number", "minimum": 0.5, "maximum": 16}),
]
GroupSize = Annotated[int, Field(strict=True, ge=1, le=12)]
ThemeId = Annotated[str, StringConstraints(min_length=1, max_length=200), Storable]
Themes = Annotated[list[ThemeId], Field(min_length=1, max_length=5)]
Latitude = Annotated[float, Field(strict=True, ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(strict=True, ge=-180, le=180, allow_inf_nan=False)]
Address = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), Storable]
Description = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000), Storable]
Why = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), Storable]


class PlaceIn(ApiInput):
    """Where a job happens. An address is needed to publish, unless it is online."""

    kind: PlaceKind
    address: Address = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None


class SeatIn(ApiInput):
    """How many seats of a role. `member` may be named; what groupMax leaves over counts."""

    role: SeatRole
    count: Annotated[int, Field(strict=True, ge=0, le=12)]


class OptionIn(ApiInput):
    """One possible session."""

    start: Moment
    end: Moment


class TimingIn(ApiInput):
    """When: one fixed time, two to ten options, or flexible hours between two dates."""

    kind: TimingKind
    options: Annotated[list[OptionIn], Field(max_length=10)] = Field(default_factory=list)
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class JobIn(ApiInput):
    """A job as its poster writes it.

    What is given must be right; what may be left out for now (description, themes, timing,
    claimDeadline, address) is asked when it is published.
    """

    title: Line
    goal: Paragraph
    description: Description = ""
    help_form: HelpForm
    themes: Themes | None = None
    organisation_id: UUID
    network_id: UUID
    place: PlaceIn
    hours_per_person: Hours
    group_min: GroupSize
    group_max: GroupSize
    seats: Annotated[list[SeatIn], Field(max_length=5)] = Field(default_factory=list)
    duo: bool = False
    poster_present: bool = False
    timing: TimingIn | None = None
    claim_deadline: Moment | None = None
    audience: Audience = Audience.NETWORK
    claim_mode: ClaimMode = ClaimMode.DIRECT


class JobPatch(ApiInput):
    """What changes of a job; what is left out stays. A null timing or deadline takes it away."""

    title: Line | None = None
    goal: Paragraph | None = None
    description: Description | None = None
    help_form: HelpForm | None = None
    themes: Themes | None = None
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    place: PlaceIn | None = None
    hours_per_person: Hours | None = None
    group_min: GroupSize | None = None
    group_max: GroupSize | None = None
    seats: Annotated[list[SeatIn], Field(max_length=5)] | None = None
    duo: bool | None = None
    poster_present: bool | None = None
    timing: TimingIn | None = None
    claim_deadline: Moment | None = None
    audience: Audience | None = None
    claim_mode: ClaimMode | None = None


class RescheduleIn(ApiInput):
    """Another time or place for a published job; holders must accept it again.

    An open job takes a whole new timing; a staffed one takes one session (`timing` with one
    option, or other dates when it is flexible) or another of its options (`optionId`).
    """

    timing: TimingIn | None = None
    option_id: UUID | None = None
    place: PlaceIn | None = None
    claim_deadline: Moment | None = None


class ExtendIn(ApiInput):
    """A new chance for an expired job: a later deadline, and other times where needed."""

    timing: TimingIn | None = None
    claim_deadline: Moment | None = None


class ThemeLabelOut(ApiModel):
    """A theme by its label in the reader's language."""

    id: str
    label: str


class PlaceOut(ApiModel):
    """Where a job happens."""

    kind: PlaceKind
    address: str
    latitude: float | None
    longitude: float | None


class SeatOut(ApiModel):
    """How many seats of a role a job has."""

    role: SeatRole
    count: int


class OptionOut(ApiModel):
    """One possible session."""

    id: UUID
    start: datetime
    end: datetime


class TimingOut(ApiModel):
    """When; `start` and `end` are there once the group is confirmed."""

    kind: TimingKind
    options: list[OptionOut]
    from_: date | None = Field(alias="from")
    until: date | None
    chosen_option_id: UUID | None
    start: datetime | None
    end: datetime | None


class JobCard(ApiModel):
    """A job in a list. Groups add taken seats, claims and allowed actions."""

    id: UUID
    state: JobState
    title: str
    goal: str
    organisation: NamedOut
    network_id: UUID
    help_form: HelpForm
    themes: list[ThemeLabelOut]
    place: PlaceOut
    hours_per_person: float
    group_min: int
    group_max: int
    seats: Sequence[SeatOut]
    duo: bool
    poster_present: bool = Field(description="Whoever made the job must be there.")
    timing: TimingOut
    claim_deadline: datetime | None
    audience: Audience
    claim_mode: ClaimMode
    copied_from_id: UUID | None
    version: int
    published_at: datetime | None
    updated_at: datetime


class JobDetail(JobCard):
    """A whole job, with the text that lists leave out."""

    description: str


class QuestionIn(ApiInput):
    """A question on a job, or its answer."""

    text: Paragraph


class QuestionOut(ApiModel):
    """A question on a job, and its answer when there is one."""

    id: UUID
    text: str
    asker: NamedOut
    asked_at: datetime
    answer: str | None
    answered_by: NamedOut | None
    answered_at: datetime | None


def stored_hours(hours: float) -> Decimal:
    """Hours as the database keeps them: two decimals."""
    return Decimal(str(hours))
