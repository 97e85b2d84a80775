"""Server-side sessions: begin, look up, end. The cookie holds a secret, the database its hash."""

import hashlib
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, RoleGrant, SignInMethod, SignInSession
from flying_trainees.accounts.second_factor import STRONG_METHODS, StrongFor, must_be_strong
from flying_trainees.core.live import signal

security = logging.getLogger("flying_trainees.security")

SEEN_EVERY = timedelta(minutes=5)
IDLE_HOURS = 72


def hash_secret(secret: str) -> bytes:
    """What is stored of a random secret. SHA-256 suffices: it has 256 bits of its own."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).digest()


@dataclass(frozen=True, slots=True)
class Browser:
    """The browser that somebody signs in with, and the session that it had until now."""

    user_agent: str = ""
    former_secret: str | None = None


def begin(
    session: Session,
    now: datetime,
    person_id: UUID,
    days: int,
    browser: Browser,
    method: SignInMethod = SignInMethod.LINK,
    provider_id: UUID | None = None,
    *,
    second_factor: bool = False,
) -> str:
    """Sign a person in; returns the cookie's new secret. What the browser had before is worthless.

    `second_factor`: a provider asked for one. (OWASP ASVS 5.0, 7.2.4: a new token at each sign-in,
    and an end to the one before.)
    """
    if browser.former_secret:
        session.execute(
            delete(SignInSession).where(
                col(SignInSession.secret_hash) == hash_secret(browser.former_secret)
            )
        )
    secret = secrets.token_urlsafe(32)
    session.add(
        SignInSession(
            secret_hash=hash_secret(secret),
            person_id=person_id,
            created_at=now,
            last_seen_at=now,
            expires_at=now + timedelta(days=days),
            user_agent=browser.user_agent.replace("\x00", "")[:200],
            method=method,
            provider_id=provider_id,
            strong=second_factor or method in STRONG_METHODS,
        )
    )
    session.flush()
    session.execute(update(Person).where(col(Person.id) == person_id).values(last_active_at=now))
    told = {"event": "signed-in", "person": str(person_id), "method": method.value}
    security.info("signed in", extra=told)
    return secret


def find_actor(
    session: Session,
    now: datetime,
    secret: str,
    idle_hours: int = IDLE_HOURS,
    strong_for: StrongFor = StrongFor.NOBODY,
) -> Actor | None:
    """The signed-in person of a cookie's secret, with roles: two queries, or none when unknown.

    A session that nobody used for `idle_hours` is over, as is one past its last day.
    """
    row = session.exec(
        select(SignInSession, Person)
        .join(Person, col(Person.id) == col(SignInSession.person_id))
        .where(
            SignInSession.secret_hash == hash_secret(secret),
            SignInSession.expires_at > now,
            SignInSession.last_seen_at > now - timedelta(hours=idle_hours),
            col(Person.deactivated_at).is_(None),
        )
    ).first()
    if row is None:
        return None
    signed_in, person = row
    if now - signed_in.last_seen_at > SEEN_EVERY:
        session.execute(
            update(SignInSession)
            .where(col(SignInSession.id) == signed_in.id)
            .values(last_seen_at=now)
        )
    grants = grants_of(session, person.id)
    return Actor(
        person_id=person.id,
        name=person.name,
        email=person.email,
        language=person.language,
        session_id=signed_in.id,
        grants=grants,
        needs_second_factor=not signed_in.strong and must_be_strong(strong_for, grants),
    )


def grants_of(session: Session, person_id: UUID) -> frozenset[Grant]:
    """All roles of a person."""
    grants = session.exec(select(RoleGrant).where(RoleGrant.person_id == person_id))
    return frozenset(Grant(g.role, g.organisation_id, g.network_id) for g in grants)


def renew(session: Session, session_id: UUID) -> str:
    """Give a session that stays another secret, because of what it may do now; returns it."""
    secret = secrets.token_urlsafe(32)
    session.execute(
        update(SignInSession)
        .where(col(SignInSession.id) == session_id)
        .values(secret_hash=hash_secret(secret))
    )
    return secret


def strengthen(session: Session, session_id: UUID) -> str:
    """Note that a session has shown a second factor; it goes on under another secret."""
    session.execute(
        update(SignInSession).where(col(SignInSession.id) == session_id).values(strong=True)
    )
    return renew(session, session_id)


def end_others(session: Session, person_id: UUID, kept_id: UUID) -> None:
    """Sign a person out everywhere but in one browser."""
    gone = session.execute(
        delete(SignInSession)
        .where(col(SignInSession.person_id) == person_id, col(SignInSession.id) != kept_id)
        .returning(col(SignInSession.id))
    )
    for (session_id,) in gone.all():
        signal(session, "session", session_id)


def end(session: Session, session_id: UUID) -> None:
    """Sign one browser out."""
    session.execute(delete(SignInSession).where(col(SignInSession.id) == session_id))
    signal(session, "session", session_id)


def end_all(session: Session, person_id: UUID) -> None:
    """Sign a person out everywhere."""
    session.execute(delete(SignInSession).where(col(SignInSession.person_id) == person_id))
    signal(session, "account", person_id)


def roles_changed(session: Session, person_id: UUID, actor: Actor | None = None) -> str | None:
    """Let somebody sign in anew, because of other roles: no old session grows into a stronger one.

    Whoever changes his own roles stays, under another secret, which is returned (ASVS 5.0, V7).
    """
    if actor is None or actor.person_id != person_id:
        end_all(session, person_id)
        return None
    end_others(session, person_id, actor.session_id)
    return renew(session, actor.session_id)
