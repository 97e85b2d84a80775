"""What goes over the API about identity providers, signing in with one, and invitations."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints

from flying_trainees.accounts.identity_models import ProviderState
from flying_trainees.accounts.models import Role
from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable
from flying_trainees.people.schemas import NamedOut

OwnPath = Annotated[str, StringConstraints(max_length=300, pattern=r"^(/|/[^/\\].*)$"), Storable]
"""A page of ours: never another site (`//elsewhere`, `/\\elsewhere`)."""
Domain = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_lower=True, max_length=200,
        pattern=r"^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)+$",
    ),
]  # fmt: skip
Opaque = Annotated[str, StringConstraints(min_length=1, max_length=4000), Storable]
ProviderKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,39}$")]
Issuer = Annotated[
    str, StringConstraints(max_length=500, pattern=r"^https?://[^\s?#@\\]+$"), Storable
]


class SignInChoiceOut(ApiModel):
    """A provider to sign in with."""

    id: UUID
    name: str


class SignInChoicesIn(ApiInput):
    """Whose choices."""

    email: EmailStr = Field(max_length=254)


class SignInChoicesOut(ApiModel):
    """How people of one mail domain sign in; it says nothing about one person."""

    providers: list[SignInChoiceOut]
    link: bool = Field(description="Whether a link by mail is possible.")


class SignInAttemptIn(ApiInput):
    """Begin to sign in at a provider."""

    provider_id: UUID
    return_to: OwnPath = "/"
    email: EmailStr | None = Field(default=None, max_length=254)


class SignInAttemptOut(ApiModel):
    """Where to go."""

    address: str


class ArrivalIn(ApiInput):
    """What the provider sent along with somebody who comes back."""

    provider_key: ProviderKey
    state: Opaque
    code: Opaque
    iss: Annotated[str, StringConstraints(max_length=500), Storable] | None = None


class SignedOutOut(ApiModel):
    """Signed out here; `address` is where to sign out at the provider as well."""

    address: str | None


class RoleRuleIn(ApiInput):
    """Who has this value in this claim (or is in this group) has this role."""

    claim: Line
    value: Line
    role: Role
    organisation_id: UUID | None = None
    network_id: UUID | None = None


class RoleRuleOut(ApiModel):
    """A rule, with the names of what it is for."""

    claim: str
    value: str
    role: Role
    organisation: NamedOut | None
    network: NamedOut | None


class ProviderIn(ApiInput):
    """An identity provider, whole. Its secret stays when neither is given."""

    key: ProviderKey
    name: Line
    issuer: Issuer
    client_id: Line
    secret: Annotated[str, StringConstraints(min_length=1, max_length=500), Storable] | None = None
    secret_env: (
        Annotated[str, StringConstraints(pattern=r"^OIDC_SECRET_[A-Z0-9_]{1,80}$")] | None
    ) = None
    organisation_id: UUID | None = None
    domains: Annotated[list[Domain], Field(min_length=1, max_length=50)]
    trusts_email: bool = False
    creates_accounts: bool = False
    exclusive: bool = False
    second_factor: bool = False
    role_rules: Annotated[list[RoleRuleIn], Field(max_length=100)] = Field(default_factory=list)
    active: bool = True


class ProviderOut(ApiModel):
    """An identity provider, without its secret."""

    id: UUID
    key: str
    name: str
    issuer: str
    client_id: str
    secret_env: str | None
    secret_sealed: bool
    organisation: NamedOut | None
    domains: list[str]
    trusts_email: bool
    creates_accounts: bool
    exclusive: bool
    second_factor: bool
    role_rules: list[RoleRuleOut]
    state: ProviderState
    redirect_uri: str = Field(description="To register at the provider.")
    sign_out_uri: str = Field(description="To register as the address after signing out.")
    scim_address: str
    scim_tokens: int
    people: int


class ProviderCheckOut(ApiModel):
    """Whether the provider's description can be read, and what it says."""

    reachable: bool
    signs_out: bool
    names_itself: bool


class ScimSecretOut(ApiModel):
    """The token of a directory, which is shown this once."""

    secret: str


class InvitationIn(ApiInput):
    """Invite somebody by mail, with a role."""

    email: EmailStr = Field(max_length=254)
    role: Role = Role.MEMBER
    organisation_id: UUID | None = None
    network_id: UUID | None = None


class InvitationOut(ApiModel):
    """An invitation that can still be accepted."""

    id: UUID
    email: str
    role: Role
    organisation: NamedOut | None
    network: NamedOut | None
    invited_by: NamedOut
    created_at: datetime
    expires_at: datetime


class InvitationSecretIn(ApiInput):
    """The secret of an invitation."""

    token: Annotated[str, StringConstraints(min_length=20, max_length=200), Storable]


class InvitedOut(ApiModel):
    """What an invitation is for, to whoever holds it."""

    email: str
    invited_by: str
    role: Role
    organisation: str | None
    network: str | None
    provider: SignInChoiceOut | None = Field(description="They sign in there, with its address.")


class AcceptIn(ApiInput):
    """Accept an invitation."""

    token: Annotated[str, StringConstraints(min_length=20, max_length=200), Storable]
    name: Line
