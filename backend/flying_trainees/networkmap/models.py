"""Tables: what organisations are working on, and the areas of organisations."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Computed, Index
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, plain


class ActivityKind(StrEnum):
    """What kind of work it is."""

    PROJECT = "project"
    PROGRAMME = "programme"
    VISION = "vision"
    OTHER = "other"


class Activity(SQLModel, table=True):
    """Anything an organisation is working on that it puts on the network map."""

    __tablename__ = "activities"
    __table_args__ = (
        one_of("kind", ActivityKind),
        CheckConstraint("ends_on >= begins_on", name="ends_after_begin"),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="whole_place"),
        Index("ix_activities_updated", "updated_at", "id"),
        Index("ix_activities_search", "search", postgresql_using="gin"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisations.id", index=True)
    kind: ActivityKind = Field(default=ActivityKind.PROJECT, sa_type=Listed(ActivityKind))
    title: str = Field(max_length=200, sa_column_kwargs=plain())
    description: str = Field(default="", sa_column_kwargs=plain())
    begins_on: date | None = None
    ends_on: date | None = None
    latitude: float | None = None
    longitude: float | None = None
    contact_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="SET NULL",
        index=True,
        sa_column_kwargs=owner(About.CONTRIBUTIONS, Erasing.SEVERED),
    )
    source_id: str | None = Field(
        default=None, max_length=200, unique=True, sa_column_kwargs=plain()
    )
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    search: str | None = Field(
        default=None,
        sa_column=Column(
            TSVECTOR,
            Computed("to_tsvector('dutch', title || ' ' || description)", persisted=True),
        ),
    )


class ActivityTheme(SQLModel, table=True):
    """What an activity is about."""

    __tablename__ = "activity_themes"

    activity_id: UUID = Field(foreign_key="activities.id", ondelete="CASCADE", primary_key=True)
    theme_id: str = Field(foreign_key="themes.id", primary_key=True, index=True)


class Area(SQLModel, table=True):
    """The area of an organisation: a GeoJSON geometry in WGS84, found by its official code.

    Loaded from a file (`reference load`), never shipped; the map works without it.
    """

    __tablename__ = "areas"

    official_code: str = Field(max_length=20, primary_key=True, sa_column_kwargs=plain())
    geometry: dict[str, object] = Field(sa_column=Column(JSONB, nullable=False, **plain()))
    attribution: str = Field(default="", max_length=200, sa_column_kwargs=plain())
