"""What happened to accounts, for whoever wants to hear it."""

from uuid import UUID

from pydantic import BaseModel

SIGN_IN_LINK_REQUESTED = "sign-in-link-requested"
ROLE_GRANTED = "role-granted"
PERSON_INVITED = "person-invited"
PASSKEY_ADDED = "passkey-added"


class SignInLinkRequested(BaseModel):
    """A known person asked for a link. Its secret is made where the mail is written."""

    link_id: UUID


class RoleGranted(BaseModel):
    """Somebody got a role."""

    person_id: UUID
    role: str
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    actor_id: UUID | None = None


class PersonInvited(BaseModel):
    """Somebody is invited. The invitation's secret is made where the mail is written."""

    invitation_id: UUID


class PasskeyAdded(BaseModel):
    """Somebody can sign in with a new passkey; the owner should know."""

    passkey_id: UUID
