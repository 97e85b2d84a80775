"""Shape of the demo's networks and people, as their TOML files have them."""

from datetime import time

from pydantic import Field

from flying_trainees.accounts.models import Career, Role
from flying_trainees.demo.times import Content, Period
from flying_trainees.people.network_models import NetworkKind
from flying_trainees.themes.help_forms import HelpForm


class Network(Content):
    """A network, its member organisations (official codes) and partners (keys)."""

    key: str
    name: str
    kind: NetworkKind
    description: str
    organisations: list[str]
    partners: list[str]


class Programme(Content):
    """A cohort; days count from today."""

    network: str
    name: str
    placements: int
    begin_day: int
    end_day: int
    next_placement_day: int


class NetworkDay(Content):
    """A training or meeting day of a network."""

    network: str
    name: str
    place: str
    time: Period


class Duo(Content):
    """Keys of a senior and a trainee who work as a pair."""

    senior: str
    trainee: str
    since_day: int


class DuoRequest(Content):
    """Keys of somebody who asks, and of whom he asks, to be a duo."""

    asker: str
    asked: str


class PlacementProposal(Content):
    """A placement that somebody (key) proposes to an organisation (official code)."""

    person: str
    network: str
    organisation: str
    title: str
    description: str
    begin_day: int
    end_day: int
    hours_per_week: float
    themes: list[str]
    proposed_day: int
    declined_by: str | None = None
    why: str = ""


class Agreement(Content):
    """What a network (key) shares with a partner is limited to themes and careers."""

    network: str
    partner: str
    themes: list[str]
    careers: list[Career]


class Consent(Content):
    """A manager's yes to somebody (key) for so many hours a month."""

    person: str
    email: str
    hours_per_month: int
    asked_day: int
    answered_day: int


class RoleGrant(Content):
    """A role, for a network (key) or an organisation (official code)."""

    role: Role
    network: str | None = None
    organisation: str | None = None


class Base(Content):
    """Where somebody travels from (WGS84)."""

    place: str
    latitude: float
    longitude: float


class Window(Content):
    """Part of each week in which a person could do a job, local time."""

    weekday: int = Field(ge=1, le=7)
    start: time
    end: time


class PersonTheme(Content):
    """Affinity with a theme (official URI)."""

    theme: str
    interest: int = Field(ge=0, le=3)
    experience: int = Field(ge=0, le=3)
    learn: bool


class Placement(Content):
    """A main assignment; days count from today."""

    organisation: str
    title: str
    description: str
    hours_per_week: float
    begin_day: int
    end_day: int
    weekdays: list[int]
    themes: list[str]


class Person(Content):
    """Somebody with an account; staff have no profile (no `base`)."""

    key: str
    name: str
    email: str
    career: Career
    home_organisation: str
    roles: list[RoleGrant]
    base: Base | None = None
    studies: str = ""
    ambition: str = ""
    note: str = ""
    help_forms: list[HelpForm] = Field(default_factory=list)
    moderator: bool = False
    note_taker: bool = False
    max_travel_minutes: int | None = None
    hours_per_month: int = 0
    windows: list[Window] = Field(default_factory=list)
    busy: list[Period] = Field(default_factory=list)
    themes: list[PersonTheme] = Field(default_factory=list)
    placements: list[Placement] = Field(default_factory=list)
