"""The first administrator of a real installation, from the command line."""

from datetime import datetime

from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.accounts.sessions import roles_changed
from flying_trainees.audit.recording import record as audit
from flying_trainees.people.models import Profile


def create_administrator(session: Session, now: datetime, email: str, name: str) -> bool:
    """Make `email` an administrator, with a new account if needed; who had one signs in anew.

    Returns False when that person was one already.
    """
    email = email.strip().lower()
    person = session.exec(select(Person).where(Person.email == email)).first()
    if person is None:
        person = Person(email=email, name=name, created_at=now)
        session.add(person)
        session.flush()
        session.add(Profile(person_id=person.id, updated_at=now))
    person.deactivated_at = None
    granted = session.exec(
        select(RoleGrant).where(
            RoleGrant.person_id == person.id, RoleGrant.role == Role.ADMINISTRATOR
        )
    ).first()
    if granted is not None:
        return False
    session.add(RoleGrant(person_id=person.id, role=Role.ADMINISTRATOR, granted_at=now))
    roles_changed(session, person.id)
    audit(session, now, None, "administrator-created", ("person", person.id))
    session.flush()
    return True
