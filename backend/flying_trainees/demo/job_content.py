"""Shape of the demo's jobs and their life so far, as their TOML files have them."""

from typing import Literal

from pydantic import Field

from flying_trainees.demo.times import Content, Day, Moment, Period, WeekMoment
from flying_trainees.jobs.models import (
    Audience,
    ClaimMode,
    JobState,
    PlaceKind,
    SeatRole,
    TimingKind,
)
from flying_trainees.themes.help_forms import HelpForm

ClaimState = Literal[
    "applied",
    "waitlisted",
    "offered",
    "claimed",
    "confirmed",
    "declined",
    "lapsed",
    "withdrawn",
    "closed",
    "attended",
    "absent",
]


class Place(Content):
    """Where a job happens."""

    kind: PlaceKind
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Seats(Content):
    """Seats of one role; what `groupMax` leaves over is `member`."""

    role: SeatRole
    count: int


class Timing(Content):
    """One fixed time, options, or flexible hours between two days."""

    kind: TimingKind
    options: list[Period] = Field(default_factory=list)
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Step(Content):
    """A transition of the job; without `by` it was automatic."""

    action: str
    at: Moment
    by: str | None = None
    why: str = ""


class Claim(Content):
    """Somebody's seat. `options` are indices of `timing.options`, `week_hours` one a week."""

    person: str
    seat: SeatRole
    state: ClaimState
    at: Moment
    via: Literal["claim", "offer"] = "claim"
    by: str | None = None
    why: str = ""
    together: str | None = None
    options: list[int] = Field(default_factory=list)
    week_hours: list[int] = Field(default_factory=list)


class Question(Content):
    """A question on a job, perhaps answered."""

    by: str
    at: Moment
    text: str
    answer: str | None = None
    answered_by: str | None = None
    answered_at: Moment | None = None


class MemberLearning(Content):
    """What somebody of the group learned, takes home, and passes on."""

    by: str
    at: Moment
    learned: str
    take_home: str
    for_next: str


class PosterLearning(Content):
    """What it brought, what changes, and whether the poster would do it again."""

    by: str
    at: Moment
    brought: str
    changes: str
    again: bool


class Job(Content):
    """A job as the API takes it, plus its life so far."""

    key: str
    state: JobState
    title: str
    goal: str
    description: str
    help_form: HelpForm
    themes: list[str]
    organisation: str
    network: str
    place: Place
    hours_per_person: float
    group_min: int
    group_max: int
    seats: list[Seats]
    duo: bool
    timing: Timing
    claim_deadline: WeekMoment
    audience: Audience
    claim_mode: ClaimMode
    posted_by: str
    proposed_by: str | None = None
    copy_of: str | None = None
    option: int | None = None
    history: list[Step]
    claims: list[Claim]
    questions: list[Question] = Field(default_factory=list)
    member_learnings: list[MemberLearning] = Field(default_factory=list)
    poster_learning: PosterLearning | None = None
