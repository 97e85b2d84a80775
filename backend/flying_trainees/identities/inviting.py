"""Administrators, and coordinators for their own network, invite people by mail."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.events import PERSON_INVITED, PersonInvited
from flying_trainees.accounts.identity_models import Invitation
from flying_trainees.accounts.models import Person, Role
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import (
    FieldError,
    InvalidInput,
    NotAllowed,
    NotFound,
    TooManyRequests,
)
from flying_trainees.core.settings import Settings
from flying_trainees.identities.schemas import InvitationIn, InvitationOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.recording import record
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut

WINDOW = timedelta(hours=1)
PER_HOUR = 200
"""One person's invitations an hour: a cohort fits in it, a mail bomb doesn't."""


def invitations(session: Session, actor: Actor, now: datetime) -> list[InvitationOut]:
    """The invitations that are still open, of the actor's own networks; the latest first."""
    wanted = _with_names().where(
        Invitation.expires_at > now,
        col(Invitation.accepted_at).is_(None),
        col(Invitation.revoked_at).is_(None),
    )
    if not actor.is_administrator:
        wanted = wanted.where(col(Invitation.network_id).in_(actor.coordinated_networks))
    return [_described(*row) for row in session.exec(wanted)]


def invite(
    session: Session, actor: Actor, now: datetime, settings: Settings, wanted: InvitationIn
) -> InvitationOut:
    """Invite an address; an open invitation for the same role is replaced.

    The answer doesn't tell whether the address has an account. Raises InvalidInput, NotAllowed,
    TooManyRequests.
    """
    _check_scope(session, wanted)
    _check_may(actor, wanted)
    _check_rate(session, actor, now)
    email = wanted.email.strip().lower()
    _revoke_same(session, now, email, wanted)
    invitation = Invitation(
        email=email,
        role=wanted.role,
        organisation_id=wanted.organisation_id,
        network_id=wanted.network_id,
        language="en" if actor.language == "en" else "nl",
        invited_by_id=actor.person_id,
        secret_hash=secrets.token_bytes(32),
        created_at=now,
        expires_at=now + timedelta(days=settings.invitation_days),
    )
    session.add(invitation)
    session.flush()
    record(session, now, PERSON_INVITED, PersonInvited(invitation_id=invitation.id))
    audit(
        session, now, actor.person_id, "person-invited", ("invitation", invitation.id),
        details={"role": wanted.role.value},
    )  # fmt: skip
    session.flush()
    return _described(*session.exec(_with_names().where(Invitation.id == invitation.id)).one())


def revoke_invitation(session: Session, actor: Actor, now: datetime, invitation_id: UUID) -> None:
    """Take an invitation back. Raises NotFound for one that isn't the actor's to keep."""
    invitation = session.get(Invitation, invitation_id, with_for_update=True)
    if invitation is None or invitation.accepted_at or invitation.revoked_at:
        raise NotFound
    network_id = invitation.network_id
    if not actor.is_administrator and not (network_id and actor.coordinates(network_id)):
        raise NotFound
    invitation.revoked_at = now
    audit(session, now, actor.person_id, "invitation-revoked", ("invitation", invitation.id))
    session.flush()


def _with_names():  # noqa: ANN202  (SQLModel's own type of a joined select is private)
    return (
        select(Invitation, Person, Organisation, Network)
        .join(Person, col(Person.id) == col(Invitation.invited_by_id))
        .join(Organisation, col(Organisation.id) == col(Invitation.organisation_id), isouter=True)
        .join(Network, col(Network.id) == col(Invitation.network_id), isouter=True)
        .order_by(col(Invitation.created_at).desc(), col(Invitation.id))
    )


def _check_scope(session: Session, wanted: InvitationIn) -> None:
    """A poster is one of an organisation, a member or coordinator of a network."""
    rules = (
        ("organisationId", wanted.organisation_id, wanted.role is Role.POSTER, Organisation),
        (
            "networkId",
            wanted.network_id,
            wanted.role in (Role.MEMBER, Role.COORDINATOR),
            Network,
        ),
    )
    fields = []
    for path, given, needed, table in rules:
        if needed and given is None:
            fields.append(FieldError(path, "scope-missing", {}))
        elif given is not None and not needed:
            fields.append(FieldError(path, "scope-unwanted", {}))
        elif given is not None and session.get(table, given) is None:
            fields.append(FieldError(path, f"unknown-{table.__name__.lower()}", {}))
    if fields:
        raise InvalidInput(fields=fields)


def _check_may(actor: Actor, wanted: InvitationIn) -> None:
    own = wanted.network_id is not None and actor.coordinates(wanted.network_id)
    if not (actor.is_administrator or (own and wanted.role is Role.MEMBER)):
        raise NotAllowed


def _check_rate(session: Session, actor: Actor, now: datetime) -> None:
    sent = session.exec(
        select(func.count()).where(
            Invitation.invited_by_id == actor.person_id, Invitation.created_at > now - WINDOW
        )
    ).one()
    if sent >= PER_HOUR:
        raise TooManyRequests(int(WINDOW.total_seconds()))


def _revoke_same(session: Session, now: datetime, email: str, wanted: InvitationIn) -> None:
    session.execute(
        update(Invitation)
        .where(
            col(Invitation.email) == email,
            col(Invitation.role) == wanted.role,
            col(Invitation.organisation_id).is_not_distinct_from(wanted.organisation_id),
            col(Invitation.network_id).is_not_distinct_from(wanted.network_id),
            col(Invitation.accepted_at).is_(None),
            col(Invitation.revoked_at).is_(None),
        )
        .values(revoked_at=now)
    )


def _described(
    row: Invitation, inviter: Person, organisation: Organisation | None, network: Network | None
) -> InvitationOut:
    return InvitationOut(
        id=row.id,
        email=row.email,
        role=row.role,
        organisation=NamedOut(id=organisation.id, name=organisation.name) if organisation else None,
        network=NamedOut(id=network.id, name=network.name) if network else None,
        invited_by=NamedOut(id=inviter.id, name=inviter.name),
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
