"""Shape of the demo's pool assignments, as their TOML file has them. Days count from today."""

from typing import Literal

from pydantic import Field

from flying_trainees.demo.times import Content, Day, Period
from flying_trainees.pools.day_models import ItemKind
from flying_trainees.pools.models import MilestoneKind, Mood, PoolState
from flying_trainees.pools.outcome_models import Answer, FindingKind


class PoolTheme(Content):
    """A theme, in the pool's words, with the official one and who leads it."""

    name: str
    theme: str | None = None
    lead: str | None = None


class Milestone(Content):
    """Something to reach; without `doneDay` it isn't done."""

    kind: MilestoneKind
    title: str
    begin_day: int | None = None
    due_day: int = 0
    due: Day | None = None
    """A day of the week, where the programme is on one; instead of `dueDay`."""
    progress: int = 0
    done_day: int | None = None
    owner: str | None = None


class CheckIn(Content):
    """How somebody said it goes, so many days ago."""

    person: str
    days_ago: int = Field(ge=0)
    mood: Mood
    line: str = ""


class Decision(Content):
    """What was decided."""

    days_ago: int
    by: str
    text: str
    why: str = ""


class Finding(Content):
    """What somebody came across; `theme` by its place in the list of themes."""

    days_ago: int
    by: str
    kind: FindingKind
    theme: int | None = None
    text: str


class Guest(Content):
    """A table guest from outside; invented, with an address that can't exist."""

    key: str
    name: str
    organisation: str
    email: str = Field(pattern=r"\.example$")


class Item(Content):
    """A part of the programme, with the members and guests who have a seat."""

    kind: ItemKind
    title: str
    description: str = ""
    room: str = ""
    time: Period
    seats: int | None = None
    theme: int | None = None
    host: str | None = None
    people: list[str] = Field(default_factory=list)
    guests: list[str] = Field(default_factory=list)


class Advice(Content):
    """The recommendation and its answer."""

    days_ago: int
    summary: str
    text: str
    answer: Answer | None = None
    answer_words: str = ""
    answered_by: str | None = None


class PoolAssignment(Content):
    """A pool assignment with everything about it."""

    key: str
    network: str
    state: PoolState
    title: str
    goal: str
    description: str
    clients: list[str] = Field(min_length=1)
    begin_day: int
    end_day: int
    started_by: str
    stewards: list[str]
    themes: list[PoolTheme]
    milestones: list[Milestone]
    check_ins: list[CheckIn] = Field(default_factory=list)
    decisions: list[Decision] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)
    guests: list[Guest] = Field(default_factory=list)
    programme: list[Item] = Field(default_factory=list)
    jobs: list[str] = Field(default_factory=list)
    advice: Advice | None = None
    handover: str = ""
    steps: list[tuple[int, Literal["start", "present", "complete"]]] = Field(default_factory=list)
    """Day and action, in order."""
