"""Signing in: the one seam through which every way in (demo, link, later OpenID Connect) passes."""

from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, SignInMethod
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.core.errors import NotFound


def sign_in_persona(
    session: Session, now: datetime, email: str, days: int, browser: Browser
) -> str:
    """Sign in as a demo person; returns the cookie's secret. Raises NotFound."""
    person = find_active_person(session, email)
    if person is None:
        raise NotFound
    return begin(session, now, person.id, days, browser, SignInMethod.DEMO)


def find_active_person(session: Session, email: str) -> Person | None:
    """The person of an address who may sign in."""
    return session.exec(
        select(Person).where(
            Person.email == email.replace("\x00", "").strip().lower(),
            col(Person.deactivated_at).is_(None),
        )
    ).first()
