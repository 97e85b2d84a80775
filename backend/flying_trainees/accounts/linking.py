"""Signing in by e-mail link: one-time, short-lived, limited by address and by source.

Whoever asks learns nothing: a known and an unknown address get the same answer in the same time,
since asking never looks the person up. The worker that writes the mail does, and makes the secret;
the row begins without a usable one.
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import func, or_, update
from sqlmodel import Session, col, select

from flying_trainees.accounts.errors import LinkNotValid
from flying_trainees.accounts.events import SIGN_IN_LINK_REQUESTED, SignInLinkRequested
from flying_trainees.accounts.models import SignInLink
from flying_trainees.accounts.sessions import Browser, begin, hash_secret
from flying_trainees.accounts.signing_in import find_active_person
from flying_trainees.core.errors import TooManyRequests
from flying_trainees.core.settings import Settings
from flying_trainees.outbox.recording import record

WINDOW = timedelta(hours=1)
SOURCES_SHARE = 10
"""One address on the network may ask for so many times more: offices share one."""
STRANGERS_SHARE = 5
"""An address may be asked for by others so many times more, before they shut its owner out."""


def request_link(
    session: Session, now: datetime, settings: Settings, email: str, return_to: str, source: str
) -> None:
    """Ask for a link; raises TooManyRequests. Mails nothing when the address is unknown."""
    email = email.strip().lower()
    source_hash = hashlib.sha256(source.encode("utf-8", "replace")).digest()
    _check_rate(session, now, settings.sign_in_links_per_hour, email, source_hash)
    link = SignInLink(
        email=email,
        secret_hash=secrets.token_bytes(32),
        source_hash=source_hash,
        return_to=return_to,
        created_at=now,
        expires_at=now + timedelta(minutes=settings.sign_in_link_minutes),
    )
    session.add(link)
    session.flush()
    record(session, now, SIGN_IN_LINK_REQUESTED, SignInLinkRequested(link_id=link.id))


def use_link(
    session: Session, now: datetime, days: int, secret: str, browser: Browser
) -> tuple[str, str]:
    """Sign in with a link's secret, once; other links of that address end. Raises LinkNotValid.

    Returns (cookie secret, where to go).
    """
    link = session.execute(
        update(SignInLink)
        .where(
            col(SignInLink.secret_hash) == hash_secret(secret),
            col(SignInLink.used_at).is_(None),
            col(SignInLink.expires_at) > now,
        )
        .values(used_at=now)
        .returning(col(SignInLink.email), col(SignInLink.return_to))
    ).first()
    person = find_active_person(session, link.email) if link else None
    if link is None or person is None:
        raise LinkNotValid
    session.execute(
        update(SignInLink)
        .where(col(SignInLink.email) == link.email, col(SignInLink.used_at).is_(None))
        .values(used_at=now)
    )
    return begin(session, now, person.id, days, browser), str(link.return_to)


def _check_rate(
    session: Session, now: datetime, per_hour: int, email: str, source_hash: bytes
) -> None:
    same_email = col(SignInLink.email) == email
    same_source = col(SignInLink.source_hash) == source_hash
    by_both, by_email, by_source = session.exec(
        select(
            func.count().filter(same_email, same_source),
            func.count().filter(same_email),
            func.count().filter(same_source),
        ).where(or_(same_email, same_source), col(SignInLink.created_at) > now - WINDOW)
    ).one()
    if (
        by_both >= per_hour
        or by_email >= per_hour * STRANGERS_SHARE
        or by_source >= per_hour * SOURCES_SHARE
    ):
        raise TooManyRequests(int(WINDOW.total_seconds()))
