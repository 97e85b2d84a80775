"""What goes over the API about a pool assignment as a whole: its plan and how it goes."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Line, Paragraph, Storable
from flying_trainees.jobs.models import JobState
from flying_trainees.jobs.schemas import (
    Day,
    Description,
    Moment,
    NamedOut,
    ThemeId,
    ThemeLabelOut,
    Why,
)
from flying_trainees.pools.lifecycle import Level, PoolAction
from flying_trainees.pools.models import MilestoneKind, Mood, PoolState
from flying_trainees.pools.outcome_models import Answer
from flying_trainees.pools.policy import Right
from flying_trainees.themes.help_forms import HelpForm

Percent = Annotated[int, Field(strict=True, ge=0, le=100)]
ShortLine = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Storable]
Clients = Annotated[list[UUID], Field(min_length=1, max_length=20)]


class PoolChangeIn(ApiInput):
    """A pool assignment as it is written; the first client leads."""

    title: Line
    goal: Paragraph
    description: Description = ""
    client_ids: Clients
    begins_on: Day
    ends_on: Day


class PoolIn(PoolChangeIn):
    """A new pool assignment for a network."""

    network_id: UUID


class PoolThemeIn(ApiInput):
    """A theme of an assignment; with `id` an existing one changes."""

    id: UUID | None = None
    name: Line
    theme: ThemeId | None = None
    lead_id: UUID | None = None


class PoolThemesIn(ApiInput):
    """All themes, in their order; one that is left out goes."""

    themes: Annotated[list[PoolThemeIn], Field(max_length=12)]


class StewardsIn(ApiInput):
    """The whole steering group."""

    person_ids: Annotated[list[UUID], Field(max_length=20)]


class PoolStepIn(ApiInput):
    """A step of the lifecycle, with a reason where one helps."""

    action: PoolAction
    why: Why = ""


class HandoverIn(ApiInput):
    """The note to the next steering group; empty takes it away."""

    text: Description


class PoolMilestoneIn(ApiInput):
    """Something to reach by a day. `beginsOn` left out: the assignment's first day."""

    kind: MilestoneKind
    title: Line
    begins_on: Day | None = None
    due_on: Day
    progress: Percent = 0
    done: bool = False
    done_at: Moment | None = Field(default=None, description="When it was done; left out: now.")
    owner_id: UUID | None = None


class PoolDecisionIn(ApiInput):
    """A decision of the steering group."""

    text: Paragraph
    why: Why = ""


class PoolCheckInIn(ApiInput):
    """The weekly minute."""

    mood: Mood
    line: ShortLine = ""


class CutJobIn(ApiInput):
    """What job to cut: for which theme, for which client, what kind of help."""

    title: Line
    help_form: HelpForm = HelpForm.TABLE_HOST
    pool_theme_id: UUID | None = None
    organisation_id: UUID | None = Field(default=None, description="Left out: the first client.")


class PoolWhyOut(ApiModel):
    """A reason, in words."""

    key: str
    text: str


class PoolPointOut(ApiModel):
    """A milestone or deliverable, with how it stands and why."""

    id: UUID
    kind: MilestoneKind
    title: str
    begins_on: date
    due_on: date
    progress: int
    done_at: datetime | None
    owner: NamedOut | None
    level: Level
    why: str
    expected: int = Field(description="The progress that its dates ask for, in percents.")


class PoolStandingOut(ApiModel):
    """How it goes as a whole, and why; the gravest reason first."""

    level: Level
    reasons: list[PoolWhyOut]


class PoolCardOut(ApiModel):
    """A pool assignment in the overview."""

    id: UUID
    state: PoolState
    title: str
    goal: str
    network: NamedOut
    clients: list[NamedOut]
    stewards: list[NamedOut]
    begins_on: date
    ends_on: date
    standing: PoolStandingOut
    next: PoolPointOut | None
    late: int
    at_risk: int
    done: int
    milestones: int
    answer: Answer | None


class StewardOut(ApiModel):
    """Somebody in the steering group; `before`: in how many earlier ones."""

    id: UUID
    name: str
    before: int


class PoolThemeOut(ApiModel):
    """A theme with who leads it."""

    id: UUID
    name: str
    theme: ThemeLabelOut | None
    lead: NamedOut | None


class EarlierNoteOut(ApiModel):
    """What the steering group before left for this one."""

    assignment: NamedOut
    text: str


class RecommendationOut(ApiModel):
    """The recommendation, and the client's answer when there is one."""

    summary: str
    text: str
    written_at: datetime
    answer: Answer | None
    answer_words: str
    answered_by: NamedOut | None
    answered_at: datetime | None


class PoolOut(PoolCardOut):
    """A whole pool assignment, with what its reader may do."""

    description: str
    steering: list[StewardOut]
    themes: list[PoolThemeOut]
    handover: str
    earlier_note: EarlierNoteOut | None
    recommendation: RecommendationOut | None
    allowed_actions: list[PoolAction]
    rights: list[Right]
    created_at: datetime


class PoolCheckInOut(ApiModel):
    """How somebody said it goes."""

    id: UUID
    week: date
    person: NamedOut | None
    mood: Mood
    line: str
    at: datetime
    mine: bool


class PoolTimelineOut(ApiModel):
    """Everything with a date, as it stands today."""

    today: date
    begins_on: date
    ends_on: date
    standing: PoolStandingOut
    points: list[PoolPointOut]
    check_ins: list[PoolCheckInOut]
    check_in_due: bool = Field(description="The reader is in the group and didn't say yet.")


class PoolDecisionOut(ApiModel):
    """A decision."""

    id: UUID
    text: str
    why: str
    written_by: NamedOut | None
    at: datetime


class PoolStepOut(ApiModel):
    """One line of the history."""

    id: UUID
    at: datetime
    actor: NamedOut | None
    action: str
    from_: PoolState | None = Field(alias="from")
    to: PoolState
    why: str


class SteeringSuggestionOut(ApiModel):
    """Somebody who could be in the steering group; who served least comes first."""

    person: NamedOut
    before: int
    last_on: date | None
    text: str
    serving: bool = Field(description="In this very group already.")


class PoolJobOut(ApiModel):
    """A job that was cut from the assignment. `open`: whether the reader can look at it."""

    id: UUID
    title: str
    state: JobState
    organisation: NamedOut
    starts_at: datetime | None
    group_min: int
    group_max: int
    open: bool


class PoolRefOut(ApiModel):
    """The assignment that a job was cut from."""

    id: UUID
    title: str
    goal: str
    state: PoolState
