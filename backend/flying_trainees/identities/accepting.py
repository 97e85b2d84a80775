"""Whoever holds an invitation's link reads what it is for, and accepts it: that signs in, once."""

from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import Invitation
from flying_trainees.accounts.models import Person, SignInMethod
from flying_trainees.accounts.sessions import Browser, begin, hash_secret
from flying_trainees.accounts.signing_in import signs_in_elsewhere
from flying_trainees.identities import joining
from flying_trainees.identities.departing import choices_for
from flying_trainees.identities.errors import InvitationNotValid, NoAccount
from flying_trainees.identities.schemas import AcceptIn, InvitedOut, SignInChoiceOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network


def read_invitation(session: Session, now: datetime, secret: str) -> InvitedOut:
    """What an invitation is for. Raises InvitationNotValid."""
    invitation = _open(session, now, secret)
    inviter = session.get_one(Person, invitation.invited_by_id)
    place = invitation.organisation_id
    organisation = session.get(Organisation, place) if place else None
    pool = invitation.network_id
    network = session.get(Network, pool) if pool else None
    providers = choices_for(session, invitation.email)
    return InvitedOut(
        email=invitation.email,
        invited_by=inviter.name,
        role=invitation.role,
        organisation=organisation.name if organisation else None,
        network=network.name if network else None,
        provider=SignInChoiceOut(id=providers[0].id, name=providers[0].name) if providers else None,
    )


def accept_invitation(
    session: Session, now: datetime, days: int, given: AcceptIn, browser: Browser
) -> str:
    """Make the account if needed, give the role and sign in. Returns the cookie's secret.

    Raises InvitationNotValid, also when the address signs in at its own provider only; NoAccount
    when the account is closed.
    """
    invitation = _open(session, now, given.token)
    if signs_in_elsewhere(session, invitation.email):
        raise InvitationNotValid
    person = session.exec(
        select(Person).where(Person.email == invitation.email).with_for_update()
    ).first()
    if person is None:
        new = joining.NewPerson(invitation.email, given.name, language=invitation.language)
        person = joining.add_person(session, now, new)
    if person.deactivated_at is not None:
        raise NoAccount
    joining.accept(session, now, invitation, person)
    return begin(session, now, person.id, days, browser, SignInMethod.INVITATION)


def _open(session: Session, now: datetime, secret: str) -> Invitation:
    found = session.exec(
        select(Invitation)
        .where(
            Invitation.secret_hash == hash_secret(secret),
            Invitation.expires_at > now,
            col(Invitation.accepted_at).is_(None),
            col(Invitation.revoked_at).is_(None),
        )
        .with_for_update()
    ).first()
    if found is None:
        raise InvitationNotValid
    return found
