"""Administrators keep accounts and roles; each act is audited."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts import sessions
from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.errors import LastAdministrator
from flying_trainees.accounts.events import ROLE_GRANTED, RoleGranted
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.administration.account_queries import account
from flying_trainees.administration.schemas import AccountIn, AccountOut, RoleIn
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.groups.withdrawing import hand_back
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.recording import record
from flying_trainees.people.models import Profile
from flying_trainees.people.network_models import Network


def add_account(session: Session, actor: Actor, now: datetime, wanted: AccountIn) -> AccountOut:
    """Make an account with an empty profile. Raises EmailTaken, InvalidInput."""
    _check_home(session, wanted)
    person = Person(email=wanted.email.lower(), name=wanted.name, created_at=now)
    _write(person, wanted, now)
    session.add(person)
    session.flush()
    session.add(Profile(person_id=person.id, updated_at=now))
    audit(session, now, actor.person_id, "account-added", ("person", person.id))
    session.flush()
    return account(session, person.id)


def change_account(
    session: Session, actor: Actor, now: datetime, person_id: UUID, wanted: AccountIn
) -> AccountOut:
    """Write an account anew; one that is no longer active is signed out everywhere."""
    _check_home(session, wanted)
    person = _person(session, person_id)
    was_active = person.deactivated_at is None
    _write(person, wanted, now)
    session.add(person)
    session.flush()
    if was_active and not wanted.active:
        _keep_an_administrator(session)
        sessions.end_all(session, person_id)
        hand_back(session, now, person_id, actor.person_id)
    audit(
        session, now, actor.person_id, "account-changed", ("person", person_id),
        details={"active": wanted.active},
    )  # fmt: skip
    session.flush()
    return account(session, person_id)


def grant_role(
    session: Session, actor: Actor, now: datetime, person_id: UUID, wanted: RoleIn
) -> tuple[AccountOut, str | None]:
    """Give a role; the person signs in anew. Raises InvalidInput: scope missing, unwanted, unknown.

    The other value is the actor's new secret, for whoever changes his own roles.
    """
    _check_scope(session, wanted)
    _person(session, person_id)
    session.add(RoleGrant(person_id=person_id, granted_at=now, **wanted.model_dump()))
    session.flush()
    audit(
        session, now, actor.person_id, "role-granted", ("person", person_id),
        details={"role": wanted.role.value},
    )  # fmt: skip
    record(
        session, now, ROLE_GRANTED,
        RoleGranted(person_id=person_id, actor_id=actor.person_id, **wanted.model_dump()),
    )  # fmt: skip
    secret = sessions.roles_changed(session, person_id, actor)
    return account(session, person_id), secret


def revoke_role(
    session: Session, actor: Actor, now: datetime, person_id: UUID, grant_id: UUID
) -> tuple[AccountOut, str | None]:
    """Take a role away; the person signs in anew. Raises NotFound, LastAdministrator.

    The other value is the actor's new secret, for whoever changes his own roles.
    """
    grant = session.exec(
        select(RoleGrant).where(RoleGrant.id == grant_id, RoleGrant.person_id == person_id)
    ).first()
    if grant is None:
        raise NotFound
    role = grant.role
    session.delete(grant)
    session.flush()
    _keep_an_administrator(session)
    audit(
        session, now, actor.person_id, "role-revoked", ("person", person_id),
        details={"role": role.value},
    )  # fmt: skip
    secret = sessions.roles_changed(session, person_id, actor)
    return account(session, person_id), secret


def _write(person: Person, wanted: AccountIn, now: datetime) -> None:
    person.name = wanted.name
    person.email = wanted.email.lower()
    person.career = wanted.career
    person.language = wanted.language
    person.home_organisation_id = wanted.home_organisation_id
    if wanted.active:
        person.deactivated_at = None
    elif person.deactivated_at is None:
        person.deactivated_at = now


def _person(session: Session, person_id: UUID) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound
    return person


def _check_home(session: Session, wanted: AccountIn) -> None:
    home = wanted.home_organisation_id
    if home is not None and session.get(Organisation, home) is None:
        raise InvalidInput(fields=[FieldError("homeOrganisationId", "unknown-organisation", {})])


def _check_scope(session: Session, wanted: RoleIn) -> None:
    """A poster is one of an organisation, a member or coordinator of a network."""
    needs_organisation = wanted.role is Role.POSTER
    needs_network = wanted.role in (Role.MEMBER, Role.COORDINATOR)
    rules = (
        ("organisationId", wanted.organisation_id, needs_organisation, Organisation),
        ("networkId", wanted.network_id, needs_network, Network),
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


def _keep_an_administrator(session: Session) -> None:
    left = session.exec(
        select(func.count())
        .select_from(RoleGrant)
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(RoleGrant.role == Role.ADMINISTRATOR, col(Person.deactivated_at).is_(None))
    ).one()
    if left == 0:
        raise LastAdministrator
