"""Which sessions are still good: for streams that stay open long after their guard let them in."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, SignInSession
from flying_trainees.accounts.sessions import IDLE_HOURS
from flying_trainees.core.clock import utc_now


def living_sessions(engine: Engine, ids: list[UUID]) -> set[UUID]:
    """Those of the sessions that didn't expire, of people who still have an account; one query."""
    now = utc_now()
    with Session(engine) as session:
        rows = session.exec(
            select(SignInSession.id)
            .join(Person, col(Person.id) == col(SignInSession.person_id))
            .where(
                col(SignInSession.id).in_(ids),
                SignInSession.expires_at > now,
                SignInSession.last_seen_at > now - timedelta(hours=IDLE_HOURS),
                col(Person.deactivated_at).is_(None),
            )
        )
        return set(rows)
