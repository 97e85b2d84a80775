"""Tables: organisations and how one became another."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import plain


class OrganisationKind(StrEnum):
    """What kind of body it is."""

    MUNICIPALITY = "municipality"
    JOINT_BODY = "jointBody"
    REGION = "region"
    PROVINCE = "province"
    MINISTRY = "ministry"
    AGENCY = "agency"
    WATER_BOARD = "waterBoard"
    ASSOCIATION = "association"
    PARTNER = "partner"


class Organisation(SQLModel, table=True):
    """A body that posts jobs or is somebody's home."""

    __tablename__ = "organisations"
    __table_args__ = (
        one_of("kind", OrganisationKind),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
        CheckConstraint("ends_on > begins_on", name="ends_after_begin"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    name: str = Field(max_length=200, index=True, sa_column_kwargs=plain())
    kind: OrganisationKind = Field(sa_type=Listed(OrganisationKind))
    official_code: str | None = Field(
        default=None, max_length=20, unique=True, sa_column_kwargs=plain()
    )
    tooi_uri: str | None = Field(
        default=None, max_length=200, unique=True, sa_column_kwargs=plain()
    )
    province: str | None = Field(default=None, max_length=60, sa_column_kwargs=plain())
    latitude: float | None = None
    longitude: float | None = None
    email_domain: str | None = Field(default=None, max_length=200, sa_column_kwargs=plain())
    begins_on: date | None = None
    ends_on: date | None = None


class Succession(SQLModel, table=True):
    """One organisation goes on as another (merger, split, unbundling)."""

    __tablename__ = "organisation_successions"
    __table_args__ = (CheckConstraint("predecessor_id <> successor_id", name="not_itself"),)

    predecessor_id: UUID = Field(foreign_key="organisations.id", primary_key=True)
    successor_id: UUID = Field(foreign_key="organisations.id", primary_key=True)
    since: date
