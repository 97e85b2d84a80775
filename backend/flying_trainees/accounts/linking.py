"""Signing in by e-mail link: one-time, short-lived, limited by address and by source.

Whoever asks learns nothing: a known and an unknown address get the same answer in the same time,
since asking never looks the person up. The worker that writes the mail does, and makes the secret;
the row begins without a usable one.

A link belongs to the browser that asked for it, by a secret in a cookie (OWASP ASVS 5.0, 6.6.2).
People read mail elsewhere, so another browser may go on, once its owner has read where and when the
link was asked for and says so; or never, as `sign_in_link_elsewhere` says. It is always the browser
with the link that is signed in, not the one that asked: whoever asks in another's name gains
nothing by a careless yes.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, update
from sqlmodel import Session, col, select

from flying_trainees.accounts.devices import device_words
from flying_trainees.accounts.errors import LinkNotValid, LinkOfAnotherBrowser, LinkToConfirm
from flying_trainees.accounts.events import SIGN_IN_LINK_REQUESTED, SignInLinkRequested
from flying_trainees.accounts.models import SignInLink
from flying_trainees.accounts.sessions import Browser, begin, hash_secret
from flying_trainees.accounts.signing_in import find_active_person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import TooManyRequests
from flying_trainees.core.language import Language
from flying_trainees.core.settings import Settings
from flying_trainees.outbox.recording import record

SECRET_KEPT = re.compile(r"[A-Za-z0-9_-]{43}")
WINDOW = timedelta(hours=1)
SOURCES_SHARE = 10
"""One address on the network may ask for so many times more: offices share one."""
STRANGERS_SHARE = 5
"""An address may be asked for by others so many times more, before they shut its owner out."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for a link: the network's address, and the browser with the secret it keeps."""

    source: str
    user_agent: str
    secret: str


@dataclass(frozen=True, slots=True)
class Arriving:
    """A browser that comes with a link: with what it kept since it asked for one."""

    browser: Browser
    asked_secret: str | None
    confirmed: bool = False
    language: Language = "nl"


def new_asking_secret(kept: str | None) -> str:
    """What a browser keeps when it asks; one that asked before goes on with what it had."""
    return kept if kept and SECRET_KEPT.fullmatch(kept) else secrets.token_urlsafe(32)


def request_link(
    session: Session, now: datetime, settings: Settings, email: str, return_to: str, asking: Asking
) -> None:
    """Ask for a link; raises TooManyRequests. Mails nothing when the address is unknown."""
    email = email.strip().lower()
    source_hash = hashlib.sha256(asking.source.encode("utf-8", "replace")).digest()
    _check_rate(session, now, settings.sign_in_links_per_hour, email, source_hash)
    link = SignInLink(
        email=email,
        secret_hash=secrets.token_bytes(32),
        source_hash=source_hash,
        return_to=return_to,
        browser_hash=hash_secret(asking.secret),
        user_agent=asking.user_agent.replace("\x00", "")[:200],
        created_at=now,
        expires_at=now + timedelta(minutes=settings.sign_in_link_minutes),
    )
    session.add(link)
    session.flush()
    record(session, now, SIGN_IN_LINK_REQUESTED, SignInLinkRequested(link_id=link.id))


def use_link(
    session: Session, now: datetime, settings: Settings, secret: str, arriving: Arriving
) -> tuple[str, str]:
    """Sign in with a link's secret, once; other links of that address end.

    Raises LinkNotValid, and for a browser that didn't ask LinkToConfirm or LinkOfAnotherBrowser;
    the link then still works. Returns (cookie secret, where to go).
    """
    link = session.exec(
        select(SignInLink)
        .where(
            SignInLink.secret_hash == hash_secret(secret),
            col(SignInLink.used_at).is_(None),
            SignInLink.expires_at > now,
        )
        .with_for_update()
    ).first()
    person = find_active_person(session, link.email) if link else None
    if link is None or person is None:
        raise LinkNotValid
    _check_browser(settings, link, arriving)
    return_to = link.return_to
    session.execute(
        update(SignInLink)
        .where(col(SignInLink.email) == link.email, col(SignInLink.used_at).is_(None))
        .values(used_at=now)
    )
    return begin(session, now, person.id, settings.session_days, arriving.browser), return_to


def _check_browser(settings: Settings, link: SignInLink, arriving: Arriving) -> None:
    kept, asked = arriving.asked_secret, link.browser_hash
    if kept and asked and secrets.compare_digest(hash_secret(kept), asked):
        return
    never = settings.sign_in_link_elsewhere == "never"
    if arriving.confirmed and not never:
        return
    refusal = LinkOfAnotherBrowser if never else LinkToConfirm
    raise refusal(
        device=device_words(link.user_agent or "", arriving.language),
        time=_clock_time(arriving.language, link.created_at),
        email=link.email,
    )


def _clock_time(language: Language, at: datetime) -> str:
    local = at.astimezone(AMSTERDAM)
    return f"{local.hour}{'.' if language == 'nl' else ':'}{local.minute:02}"


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
