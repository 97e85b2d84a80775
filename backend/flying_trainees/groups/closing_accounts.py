"""Somebody goes: account closed, browsers signed out, seats and offers handed back."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts import sessions
from flying_trainees.accounts.models import Person
from flying_trainees.groups.withdrawing import hand_back


def close_account(session: Session, now: datetime, person: Person, actor_id: UUID | None) -> int:
    """Close an account that is open; how many claims were handed back.

    The account stays, closed, for the record, until its period of keeping is over.
    """
    if person.deactivated_at is not None:
        return 0
    person.deactivated_at = now
    session.add(person)
    session.flush()
    sessions.end_all(session, person.id)
    return hand_back(session, now, person.id, actor_id)
