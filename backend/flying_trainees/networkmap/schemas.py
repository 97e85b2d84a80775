"""What goes over the API about the network map and activities."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable
from flying_trainees.jobs.schemas import NamedOut, ThemeLabelOut
from flying_trainees.networkmap.models import ActivityKind

Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), Storable]
Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Storable
]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class MapLayer(StrEnum):
    """What a thing on the map is."""

    OPEN_JOBS = "openJobs"
    FINISHED_JOBS = "finishedJobs"
    LEARNED = "learned"
    ACTIVITIES = "activities"
    PLACEMENTS = "placements"
    POOL_ASSIGNMENTS = "poolAssignments"
    """One thing for each organisation that commissioned it."""


class MapItemOut(ApiModel):
    """One thing on the map, as a line of the list."""

    layer: MapLayer
    id: UUID
    title: str
    about: str = Field(description="The first words of its text.")
    organisation: NamedOut
    latitude: float | None
    longitude: float | None
    themes: list[ThemeLabelOut]
    begins_on: date | None
    ends_on: date | None
    free_seats: int | None = Field(description="Of an open job.")
    activity_kind: ActivityKind | None
    person: NamedOut | None = Field(description="Whose placement it is; whom to ask.")
    repeats_id: UUID | None = Field(description="The job that this one repeats.")


class PointOut(ApiModel):
    """A GeoJSON point (RFC 7946): longitude, latitude."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float]


class MapFeatureOut(ApiModel):
    """A thing on the map as a GeoJSON feature."""

    type: Literal["Feature"] = "Feature"
    id: UUID
    geometry: PointOut
    properties: MapItemOut


class MapFeaturesOut(ApiModel):
    """GeoJSON (RFC 7946), with two members of our own."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[MapFeatureOut]
    total: int = Field(description="How many fit the filter, with or without a place.")
    complete: bool = Field(description="False when there are more than the map can show.")


class AreaPropertiesOut(ApiModel):
    """Whose area it is."""

    organisation: NamedOut
    official_code: str


class AreaOut(ApiModel):
    """An organisation's area as a GeoJSON feature."""

    type: Literal["Feature"] = "Feature"
    geometry: dict[str, Any] = Field(description="A Polygon or MultiPolygon in WGS84.")
    properties: AreaPropertiesOut


class AreasOut(ApiModel):
    """The known areas of the organisations in reach."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[AreaOut]
    attribution: str = Field(description="Whom the boundaries are from.")


class BaseMapOut(ApiModel):
    """The map that lies below; none: the areas alone."""

    tiles_url: str | None = Field(description="Address of tiles, with {z}, {x} and {y}.")
    attribution: str


class MapFiguresOut(ApiModel):
    """An organisation in numbers, over a period."""

    organisation: NamedOut
    latitude: float | None
    longitude: float | None
    jobs: int = Field(description="Published jobs that begin, or may begin, in the period.")
    hours_given: float = Field(description="By its own people, at others' jobs.")
    hours_received: float = Field(description="From people of others, at its jobs.")
    open_hours: float = Field(description="Hours that its open jobs still ask for.")


class ActivityIn(ApiInput):
    """Something an organisation is working on."""

    organisation_id: UUID
    kind: ActivityKind = ActivityKind.PROJECT
    title: Title
    description: Told = ""
    themes: list[Line] = Field(min_length=1, max_length=5)
    begins_on: date | None = None
    ends_on: date | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    contact_id: UUID | None = None


class ActivityOut(ApiModel):
    """An activity as it stands."""

    id: UUID
    organisation: NamedOut
    kind: ActivityKind
    title: str
    description: str
    themes: list[ThemeLabelOut]
    begins_on: date | None
    ends_on: date | None
    latitude: float | None
    longitude: float | None
    contact: NamedOut | None
    updated_at: datetime
    may_change: bool
