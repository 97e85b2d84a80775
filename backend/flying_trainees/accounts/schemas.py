"""What goes over the API about accounts."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints

from flying_trainees.accounts.models import Career, Role, SignInMethod
from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable


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
    needs_second_factor: bool = Field(
        description="The roles ask for a second factor; until it is there nothing else is allowed."
    )


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
    """The one-time secret of a link.

    `confirmed`: the person read where and when the link was asked for, and goes on in this browser.
    """

    token: Annotated[str, StringConstraints(min_length=20, max_length=200)]
    confirmed: bool = False


class SignedInOut(ApiModel):
    """Where to go after signing in."""

    return_to: str


class SessionOut(ApiModel):
    """A browser in which one is signed in."""

    id: UUID
    device: str = Field(description="Browser and system, in words.")
    method: SignInMethod
    provider: str | None = Field(description="The employer's sign-in page that was used.")
    current: bool
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime


class PasskeyOut(ApiModel):
    """A passkey, by the name that its owner gave it."""

    id: UUID
    name: str
    backed_up: bool = Field(description="Kept by a password manager, so on several devices.")
    created_at: datetime
    last_used_at: datetime | None


class PasskeyChallengeOut(ApiModel):
    """A challenge, and the options for the browser (WebAuthn's own JSON)."""

    id: UUID
    options: dict[str, Any]


Credential = Annotated[
    str,
    StringConstraints(min_length=2, max_length=20_000),
    Storable,
    Field(description="JSON of `PublicKeyCredential.toJSON()`."),
]


class PasskeyIn(ApiInput):
    """A passkey that the browser made."""

    challenge_id: UUID
    name: Line
    credential: Credential


class PasskeyNameIn(ApiInput):
    """How to call a passkey."""

    name: Line


class PasskeySignInIn(ApiInput):
    """The device's answer to a challenge."""

    challenge_id: UUID
    credential: Credential
    return_to: Annotated[str, StringConstraints(max_length=300, pattern=r"^(/|/[^/\\].*)$")] = "/"
