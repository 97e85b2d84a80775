"""An account made when it is first needed: for an invitation, or a known domain's people."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Grant
from flying_trainees.accounts.identity_models import Invitation
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import grants_of
from flying_trainees.audit.recording import record as audit
from flying_trainees.identities.role_keeping import give_role
from flying_trainees.people.models import Profile


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Whom to make an account for. `email` is in lower case."""

    email: str
    name: str
    organisation_id: UUID | None = None
    language: str = "nl"


def add_person(
    session: Session, now: datetime, new: NewPerson, provider_id: UUID | None = None
) -> Person:
    """Make an account with an empty profile. Raises EmailTaken."""
    person = Person(
        email=new.email,
        name=new.name,
        language=new.language,
        home_organisation_id=new.organisation_id,
        created_at=now,
    )
    session.add(person)
    session.flush()
    session.add(Profile(person_id=person.id, updated_at=now))
    details = {"providerId": str(provider_id)} if provider_id else None
    audit(session, now, None, "account-added", ("person", person.id), details=details)
    session.flush()
    return person


def open_invitations(session: Session, now: datetime, email: str) -> list[Invitation]:
    """The invitations that an address may still accept."""
    return list(
        session.exec(
            select(Invitation)
            .where(
                Invitation.email == email,
                Invitation.expires_at > now,
                col(Invitation.accepted_at).is_(None),
                col(Invitation.revoked_at).is_(None),
            )
            .with_for_update()
        )
    )


def accept(session: Session, now: datetime, invitation: Invitation, person: Person) -> None:
    """Give the role that goes with an invitation, unless the person has it; it is used then."""
    invitation.accepted_at = now
    session.add(invitation)
    grant = Grant(invitation.role, invitation.organisation_id, invitation.network_id)
    if grant not in grants_of(session, person.id):
        give_role(session, now, person.id, grant, None, invitation.invited_by_id)
    session.flush()
