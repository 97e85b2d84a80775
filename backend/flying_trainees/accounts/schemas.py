"""What goes over the API about accounts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints

from flying_trainees.accounts.models import Career, Role
from flying_trainees.core.schema import ApiInput, ApiModel, Line


class HeldRoleOut(ApiModel):
    """A role and what it is for."""

    role: Role
    organisation_id: UUID | None = None
    network_id: UUID | None = None


class MeOut(ApiModel):
    """Who is signed in."""

    id: UUID
    name: str
    email: str
    language: Literal["nl", "en"]
    career: Career
    home_organisation_id: UUID | None
    roles: list[HeldRoleOut]


class MeIn(ApiInput):
    """What a person may change of the account; what is left out stays."""

    name: Line | None = None
    language: Literal["nl", "en"] | None = None


class PersonaOut(ApiModel):
    """A demo person to sign in as."""

    email: str
    name: str
    roles: list[Role]


class DemoSignInIn(ApiInput):
    """Which demo person."""

    email: Annotated[str, StringConstraints(min_length=3, max_length=254)]


class SignInLinkIn(ApiInput):
    """Ask for a sign-in link by e-mail."""

    email: EmailStr = Field(max_length=254)
    return_to: Annotated[str, StringConstraints(max_length=300, pattern=r"^(/|/[^/\\].*)$")] = "/"


class SignInTokenIn(ApiInput):
    """The one-time secret of a link."""

    token: Annotated[str, StringConstraints(min_length=20, max_length=200)]


class SignedInOut(ApiModel):
    """Where to go after signing in."""

    return_to: str
