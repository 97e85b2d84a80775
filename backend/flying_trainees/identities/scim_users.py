"""Joiners, movers and leavers: a directory's users as accounts here; each change is audited.

A directory speaks for the people of its own mail domains only. A leaver's account is closed: signed
out everywhere, seats and offers handed back; it stays for the record until its period is over.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.accounts.scim_models import ScimUser
from flying_trainees.audit.recording import record as audit
from flying_trainees.groups.closing_accounts import close_account
from flying_trainees.identities import joining
from flying_trainees.identities.recognising import domains_of
from flying_trainees.identities.role_keeping import keep_roles
from flying_trainees.identities.scim_reading import ScimRefusal, UserAttributes

Row = tuple[ScimUser, Person]
COLUMNS = {
    "username": col(ScimUser.user_name),
    "externalid": col(ScimUser.external_id),
    "emails.value": col(Person.email),
    "emails": col(Person.email),
}


def find_users(
    session: Session,
    provider: IdentityProvider,
    wanted: tuple[str, str] | None,
    start: int,
    count: int,
) -> tuple[list[Row], int]:
    """Users of a directory, the oldest first, from `start` (1-based), and how many there are."""
    query = (
        select(ScimUser, Person)
        .join(Person, col(Person.id) == col(ScimUser.person_id))
        .where(ScimUser.provider_id == provider.id)
    )
    if wanted:
        name, value = wanted
        if name not in COLUMNS:
            raise ScimRefusal(400, f"users can't be filtered by {name}", "invalidFilter")
        query = query.where(COLUMNS[name] == (value if name == "externalid" else value.lower()))
    total = session.exec(select(func.count()).select_from(query.subquery())).one()
    ordered = query.order_by(col(ScimUser.created_at), col(ScimUser.id))
    return list(session.exec(ordered.offset(start - 1).limit(count))), total


def find_user(session: Session, provider: IdentityProvider, user_id: UUID) -> Row:
    """One user, locked. Raises ScimRefusal (404)."""
    found = session.exec(
        select(ScimUser, Person)
        .join(Person, col(Person.id) == col(ScimUser.person_id))
        .where(ScimUser.id == user_id, ScimUser.provider_id == provider.id)
        .with_for_update()
    ).first()
    if found is None:
        raise ScimRefusal(404, "no such user")
    return found


def add_user(
    session: Session, now: datetime, provider: IdentityProvider, said: UserAttributes
) -> Row:
    """A joiner: a new account, or the one that the address already has. Raises ScimRefusal."""
    email = _email(session, provider, said.email or said.user_name or "")
    person = session.exec(select(Person).where(Person.email == email).with_for_update()).first()
    if person is None:
        new = joining.NewPerson(
            email=email,
            name=said.whole_name or email.partition("@")[0],
            organisation_id=provider.organisation_id,
            language="en" if (said.language or "").lower().startswith("en") else "nl",
        )
        person = joining.add_person(session, now, new, provider.id)
    _refuse_double(session, provider, person, said)
    user = ScimUser(
        provider_id=provider.id,
        person_id=person.id,
        user_name=(said.user_name or email).lower(),
        created_at=now,
        changed_at=now,
        active=person.deactivated_at is None,
    )
    session.add(user)
    session.flush()
    said.active = True if said.active is None else said.active
    _write(session, now, provider, (user, person), said)
    for invitation in joining.open_invitations(session, now, email):
        joining.accept(session, now, invitation, person)
    return user, person


def change_user(
    session: Session,
    now: datetime,
    provider: IdentityProvider,
    user_id: UUID,
    said: UserAttributes,
) -> Row:
    """A mover, or a leaver by `active: false`; what isn't said stays. Raises ScimRefusal."""
    row = find_user(session, provider, user_id)
    if said.email:
        row[1].email = _email(session, provider, said.email)
    _write(session, now, provider, row, said)
    return row


def remove_user(session: Session, now: datetime, provider: IdentityProvider, user_id: UUID) -> None:
    """A leaver whom the directory forgets. Raises ScimRefusal."""
    user, person = find_user(session, provider, user_id)
    _leave(session, now, provider, person)
    session.delete(user)
    session.flush()


def _write(
    session: Session,
    now: datetime,
    provider: IdentityProvider,
    row: Row,
    said: UserAttributes,
) -> None:
    user, person = row
    user.user_name = (said.user_name or user.user_name).lower()
    user.external_id = said.external_id or user.external_id
    user.given_name = said.given_name if said.given_name is not None else user.given_name
    user.family_name = said.family_name if said.family_name is not None else user.family_name
    user.changed_at = now
    person.name = (said.whole_name or person.name)[:200]
    session.add_all((user, person))
    session.flush()
    if said.active is False:
        user.active = False
        _leave(session, now, provider, person)
    elif said.active and (not user.active or person.deactivated_at is not None):
        user.active = True
        _come_back(session, now, provider, person)
    if user.active:
        keep_roles(session, now, provider, person.id, None)
    session.flush()


def _leave(session: Session, now: datetime, provider: IdentityProvider, person: Person) -> None:
    if person.deactivated_at is not None:
        return
    handed_back = close_account(session, now, person, None)
    given = select(RoleGrant).where(
        RoleGrant.person_id == person.id, RoleGrant.provider_id == provider.id
    )
    for grant in session.exec(given):
        session.delete(grant)
    details = {"providerId": str(provider.id), "handedBack": handed_back}
    audit(session, now, None, "account-closed", ("person", person.id), details=details)
    session.flush()


def _come_back(session: Session, now: datetime, provider: IdentityProvider, person: Person) -> None:
    if person.deactivated_at is None:
        return
    if person.erased_at is not None:
        raise ScimRefusal(409, "this account was erased", "mutability")
    person.deactivated_at = None
    session.add(person)
    details = {"providerId": str(provider.id)}
    audit(session, now, None, "account-opened", ("person", person.id), details=details)


def _refuse_double(
    session: Session, provider: IdentityProvider, person: Person, said: UserAttributes
) -> None:
    taken = session.exec(
        select(ScimUser.id).where(
            ScimUser.provider_id == provider.id,
            (col(ScimUser.person_id) == person.id)
            | (col(ScimUser.user_name) == (said.user_name or "").lower()),
        )
    ).first()
    if taken is not None:
        raise ScimRefusal(409, "this user is there already", "uniqueness")


def _email(session: Session, provider: IdentityProvider, given: str) -> str:
    email = given.strip().lower()
    local, at, domain = email.rpartition("@")
    if not local or not at or "@" in local or domain not in domains_of(session, provider):
        raise ScimRefusal(
            400, "an address of this directory's own mail domains is needed", "invalidValue"
        )
    return email
