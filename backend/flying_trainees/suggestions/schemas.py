"""What goes over the API about suggestions: every score with its reasons in words."""

from datetime import datetime
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.accounts.models import Career
from flying_trainees.core.paging import Page
from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.groups.models import ClaimState
from flying_trainees.groups.schemas import JobListItem
from flying_trainees.jobs.models import Audience, JobState, SeatRole
from flying_trainees.jobs.schemas import (
    Description,
    GroupSize,
    Hours,
    NamedOut,
    PlaceIn,
    SeatIn,
    ThemeId,
    TimingIn,
    Why,
)
from flying_trainees.suggestions.models import RefusalReason
from flying_trainees.themes.help_forms import HelpForm

ReasonParam: TypeAlias = str | int | float
Title = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Storable]
Goal = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), Storable]


class ReasonOut(ApiModel):
    """One reason: a stable key with its parameters, and its text in the reader's language."""

    key: str
    params: dict[str, ReasonParam]
    text: str
    caution: bool = Field(description="A reason against, to weigh; it never decides alone.")


class SuggestedJobOut(ApiModel):
    """A job that fits me. The first three reasons are the ones to show first."""

    job: JobListItem
    score: float
    reasons: list[ReasonOut]
    free_options: list[str] = Field(
        description="Ids of the time options at which I am free; `flexible` for flexible hours."
    )
    over_budget: bool = Field(description="I would fly more hours that month than I wanted.")


class ForMeSummaryOut(ApiModel):
    """Why the list is as long as it is: every open job in my reach counts in one of the others."""

    open: int = Field(description="Open jobs in my reach that I have nothing to do with yet.")
    fitting: int
    full: int = Field(description="No seat left that I may take.")
    not_free: int = Field(description="I am not free at any of its times.")
    too_far: int = Field(description="Further than I want to travel.")


class SuggestedJobsOut(Page[SuggestedJobOut]):
    """My list, best first, and why it isn't longer."""

    summary: ForMeSummaryOut


class SuggestedMemberOut(ApiModel):
    """A person on a seat of a suggested group; `held`: the person has it already."""

    person_id: UUID
    name: str
    organisation: str | None
    seat: SeatRole
    held: bool
    score: float
    reasons: list[ReasonOut]


class SuggestedGroupOut(ApiModel):
    """A group that can come at one time, those who hold a seat first."""

    score: float
    reasons: list[ReasonOut]
    members: list[SuggestedMemberOut]


class OptionSuggestionsOut(ApiModel):
    """Groups for one time option, best first; when there is none, why, and what would help."""

    option_id: str = Field(description="`flexible` for hours between two dates.")
    start: datetime | None
    end: datetime | None
    free: int = Field(description="How many people could be added at this time.")
    poster_free: bool | None = Field(
        description="Whether the poster can, where the poster must be there."
    )
    groups: list[SuggestedGroupOut]
    missing: list[ReasonOut]
    helps: list[ReasonOut]


class JobSuggestionsOut(ApiModel):
    """Suggested groups for a job, for each time option that is still to come."""

    options: list[OptionSuggestionsOut]


WishName: TypeAlias = Literal[
    "duo", "seniorFromOutside", "differentOrganisations", "notOnlyFirstTimers"
]


class WishPriceOut(ApiModel):
    """What a wish costs at one time option: how many per cent less the best group is worth."""

    wish: WishName
    asked: bool
    possible: bool
    percent: float | None
    reason: ReasonOut


class WishPricesOut(ApiModel):
    """The price of every wish."""

    items: list[WishPriceOut]


class CandidateOut(ApiModel):
    """A person for a job, with what one wants to know before making an offer."""

    person_id: UUID
    name: str
    organisation: str | None
    career: Career
    seat: SeatRole | None = Field(description="The free seat that suits best.")
    score: float
    suggestible: bool = Field(description="Free, near enough, no earlier no, a seat to take.")
    reasons: list[ReasonOut]
    free_options: list[str]
    hours_this_month: float = Field(description="Booked in the month of the job.")
    hours_per_month: int | None = Field(description="What the person wants; None: not told.")
    recent_jobs: int
    claim_id: UUID | None
    claim_state: ClaimState | None


class NotForMeIn(ApiInput):
    """Why a job is not for me, if I want to tell: a reason, words, or both."""

    reason: RefusalReason | None = None
    why: Why = ""


class NotForMeOut(ApiModel):
    """Whether I said that a job is not for me, and why; nobody else reads it."""

    refused: bool
    reason: RefusalReason | None
    why: str


class ThemeSuggestionsIn(ApiInput):
    """A job in the making: its words."""

    title: Title = ""
    goal: Goal = ""
    description: Description = ""


class ThemeSuggestionOut(ApiModel):
    """A theme that the words seem to be about, and which words gave it away."""

    theme: str
    label: str
    words: list[str]


class ThemeSuggestionsOut(ApiModel):
    """Themes, the likeliest first."""

    items: list[ThemeSuggestionOut]


class JobPreviewIn(ApiInput):
    """A job in the making. Words and themes may still be missing; the timing says when."""

    network_id: UUID
    organisation_id: UUID | None = None
    audience: Audience = Audience.NETWORK
    help_form: HelpForm = HelpForm.OTHER
    themes: Annotated[list[ThemeId], Field(max_length=5)] = Field(default_factory=list)
    title: Title = ""
    goal: Goal = ""
    description: Description = ""
    hours_per_person: Hours = 2
    group_min: GroupSize = 1
    group_max: GroupSize = 4
    seats: Annotated[list[SeatIn], Field(max_length=5)] = Field(default_factory=list)
    duo: bool = False
    poster_present: bool = False
    timing: TimingIn
    place: PlaceIn | None = None


class BetterTimeOut(ApiModel):
    """A time close by at which more people can come."""

    start: datetime
    end: datetime
    free: int
    more: int
    text: str


class PreviewOptionOut(ApiModel):
    """How one time would do. No names."""

    start: datetime | None
    end: datetime | None
    free: int
    fits: int = Field(description="How many of those who are free fit the job well.")
    group_possible: bool
    poster_free: bool | None = Field(description="Whether you can, where you must be there.")
    missing: list[ReasonOut]
    better: BetterTimeOut | None


class JobPreviewOut(ApiModel):
    """How many people a job reaches, and how its times would do, in the order given."""

    people: int
    options: list[PreviewOptionOut]


RelatedKind: TypeAlias = Literal["job", "learning", "placement"]


class RelatedItemOut(ApiModel):
    """A job, a finished job with learnings, or a placement that is about the same."""

    kind: RelatedKind
    id: UUID = Field(description="Of the job or the placement.")
    title: str
    organisation: NamedOut
    person: NamedOut | None = Field(description="Who is in the placement.")
    state: JobState | None = Field(description="Of the job.")
    learnings: int = Field(description="How many were recorded of the job.")
    score: float
    reasons: list[ReasonOut]


class RelatedOut(ApiModel):
    """Who else is working on this, the most alike first."""

    items: list[RelatedItemOut]
