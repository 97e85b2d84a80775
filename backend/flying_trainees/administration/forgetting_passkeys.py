"""Somebody lost every passkey: from the command line, by whoever runs the installation."""

from datetime import datetime

from sqlmodel import Session, col, delete

from flying_trainees.accounts.passkey_models import Passkey
from flying_trainees.accounts.sessions import end_all
from flying_trainees.accounts.signing_in import find_active_person
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import NotFound


def forget_passkeys(session: Session, now: datetime, email: str) -> int:
    """Take all passkeys of an account away and sign it out; returns how many. Raises NotFound.

    The next sign-in by a mailed link can make a first one again.
    """
    person = find_active_person(session, email)
    if person is None:
        raise NotFound
    gone = session.execute(
        delete(Passkey).where(col(Passkey.person_id) == person.id).returning(col(Passkey.id))
    ).all()
    end_all(session, person.id)
    audit(session, now, None, "passkeys-forgotten", ("person", person.id))
    session.flush()
    return len(gone)
