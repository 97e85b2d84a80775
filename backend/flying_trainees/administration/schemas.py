"""What goes over the API for administrators and, for their own network, coordinators."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints

from flying_trainees.accounts.models import Career, Role
from flying_trainees.core.schema import ApiInput, ApiModel, Instant, Line, Storable
from flying_trainees.organisations.models import OrganisationKind
from flying_trainees.people.network_models import NetworkKind
from flying_trainees.people.schemas import LongText, NamedOut, ShortText

Email = Annotated[EmailStr, Field(max_length=254)]
Code = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=20, pattern="^[A-Za-z0-9-]*$"
    ),
    Storable,
]
Ids = Annotated[list[UUID], Field(max_length=500)]


class OrganisationIn(ApiInput):
    """An organisation, whole."""

    name: Line
    kind: OrganisationKind
    official_code: Code | None = None
    province: ShortText | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    begins_on: date | None = None
    ends_on: date | None = None


class SuccessorIn(ApiInput):
    """The organisation that goes on with this one's tasks."""

    successor_id: UUID
    since: date


class NetworkIn(ApiInput):
    """A network with its organisations and the networks it shares its jobs with, whole."""

    name: Line
    kind: NetworkKind = NetworkKind.POOL
    description: LongText = ""
    organisation_ids: Ids = Field(default_factory=list)
    partner_ids: Ids = Field(default_factory=list)


class NetworkDayIn(ApiInput):
    """A day of the whole network."""

    name: Line
    place: ShortText = ""
    start: Instant
    end: Instant


class NetworkDayOut(ApiModel):
    """A day of the whole network."""

    id: UUID
    name: str
    place: str
    start: datetime
    end: datetime


class ProgrammeIn(ApiInput):
    """A cohort with its placements one after another."""

    name: Line
    begins_on: date
    ends_on: date
    placements: Annotated[int, Field(strict=True, ge=1, le=12)] = 1
    next_placement_on: date | None = None
    member_ids: Ids = Field(default_factory=list)


class ProgrammeOut(ApiModel):
    """A cohort with its members."""

    id: UUID
    name: str
    begins_on: date
    ends_on: date
    placements: int
    next_placement_on: date | None
    members: list[NamedOut]


class RoleIn(ApiInput):
    """A role to give."""

    role: Role
    organisation_id: UUID | None = None
    network_id: UUID | None = None


class RoleGrantOut(ApiModel):
    """A role that somebody has, with the name of what it is for."""

    id: UUID
    role: Role
    organisation: NamedOut | None
    network: NamedOut | None


class AccountIn(ApiInput):
    """A person's account, whole."""

    name: Line
    email: Email
    career: Career = Career.TRAINEE
    language: Literal["nl", "en"] = "nl"
    home_organisation_id: UUID | None = None
    active: bool = True


class AccountOut(ApiModel):
    """A person's account with roles."""

    id: UUID
    name: str
    email: str
    career: Career
    language: str
    home_organisation: NamedOut | None
    active: bool
    created_at: datetime
    roles: list[RoleGrantOut]


class AuditEntryOut(ApiModel):
    """One privileged act."""

    id: UUID
    at: datetime
    actor: NamedOut | None
    on_behalf_of: NamedOut | None
    action: str
    text: str
    object_kind: str
    object_id: str
    why: str
    request_id: str
    details: dict[str, str | int | bool | None]


class InstallationOut(ApiModel):
    """What everybody may know about this installation."""

    support_email: str
    demo: bool
