"""Signing in: who may, and by which way."""

from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import (
    IdentityProvider,
    ProviderDomain,
    ProviderState,
)
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


def signs_in_elsewhere(session: Session, email: str) -> bool:
    """Whether people of this address's domain sign in at their own provider, and nowhere else."""
    domain = email.replace("\x00", "").strip().lower().rpartition("@")[2]
    found = session.exec(
        select(ProviderDomain.domain)
        .join(IdentityProvider, col(IdentityProvider.id) == col(ProviderDomain.provider_id))
        .where(
            ProviderDomain.domain == domain,
            col(IdentityProvider.exclusive),
            IdentityProvider.state == ProviderState.ACTIVE,
        )
    )
    return found.first() is not None
