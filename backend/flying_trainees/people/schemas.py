"""What goes over the API about people and networks."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from flying_trainees.accounts.models import Career
from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable
from flying_trainees.people.network_models import NetworkKind
from flying_trainees.themes.help_forms import HelpForm

LongText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), Storable]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Storable]
ThemeId = Annotated[str, StringConstraints(min_length=1, max_length=200), Storable]
Scale = Annotated[int, Field(strict=True, ge=0, le=3)]
Weekday = Annotated[int, Field(strict=True, ge=1, le=7)]


class NamedOut(ApiModel):
    """Something with a name, to show and to link to."""

    id: UUID
    name: str


class PersonThemeOut(ApiModel):
    """A person's affinity with a theme, 0–3 each."""

    theme: str
    label: str
    interest: int
    experience: int
    learn: bool


class PlacementOut(ApiModel):
    """A main assignment."""

    id: UUID
    organisation: NamedOut
    title: str
    description: str
    begins_on: date
    ends_on: date | None
    hours_per_week: float
    weekdays: list[int]
    themes: list[str]
    on_map: bool


class PersonCardOut(ApiModel):
    """A person in a list."""

    id: UUID
    name: str
    career: Career
    organisation: NamedOut | None
    placement: str | None = Field(description="Title of the present placement.")
    help_forms: list[HelpForm]


class PersonOut(PersonCardOut):
    """A person's page. Texts that aren't there yet are empty."""

    ambition: str
    note: str
    studies: str
    moderator: bool
    note_taker: bool
    base_place: str
    themes: list[PersonThemeOut]
    placements: list[PlacementOut]
    networks: list[NamedOut]
    duos: list[NamedOut]


class ProfileOut(ApiModel):
    """One's own profile, to change."""

    ambition: str
    note: str
    studies: str
    help_forms: list[HelpForm]
    moderator: bool
    note_taker: bool
    base_place: str
    base_latitude: float | None
    base_longitude: float | None
    max_travel_minutes: int | None
    public: bool
    themes: list[PersonThemeOut]
    placements: list[PlacementOut]
    updated_at: datetime


class PersonThemeIn(ApiInput):
    """Affinity with one theme."""

    theme: ThemeId
    interest: Scale = 0
    experience: Scale = 0
    learn: bool = False


class ProfileIn(ApiInput):
    """The whole profile anew, except placements."""

    ambition: LongText = ""
    note: LongText = ""
    studies: LongText = ""
    help_forms: list[HelpForm] = Field(default_factory=list, max_length=10)
    moderator: bool = False
    note_taker: bool = False
    base_place: ShortText = ""
    base_latitude: float | None = Field(default=None, ge=-90, le=90)
    base_longitude: float | None = Field(default=None, ge=-180, le=180)
    max_travel_minutes: int | None = Field(default=None, strict=True, ge=0, le=600)
    public: bool = False
    themes: list[PersonThemeIn] = Field(default_factory=list, max_length=40)


class PlacementTermsIn(ApiInput):
    """What a placement is: the work, the period, the hours."""

    title: Line
    description: LongText = ""
    begins_on: date
    ends_on: date | None = None
    hours_per_week: float = Field(default=32, gt=0, le=60)
    weekdays: list[Weekday] = Field(default_factory=list, max_length=7)
    themes: list[ThemeId] = Field(default_factory=list, max_length=5)

    @model_validator(mode="after")
    def _ends_after_begin(self) -> Self:
        if self.ends_on is not None and self.ends_on < self.begins_on:
            raise PydanticCustomError("ends-before-begin", "ends before it begins")
        return self


class PlacementIn(PlacementTermsIn):
    """A placement to add or change."""

    organisation_id: UUID
    on_map: bool = False


class NetworkOut(ApiModel):
    """A network with its organisations and partners."""

    id: UUID
    name: str
    kind: NetworkKind
    description: str
    organisations: list[NamedOut]
    partners: list[NamedOut]
    members: int
