"""The mail with a sign-in link. Its secret is made here, and forgotten once the mail has left."""

import secrets
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.models import SignInLink
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.accounts.signing_in import find_active_person, signs_in_elsewhere
from flying_trainees.core.language import text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import dates
from flying_trainees.notifications.mail.rendering import MailParts
from flying_trainees.notifications.mails import post_mail
from flying_trainees.notifications.wording import language_of

KEY = "mail-sign-in-link"


def post_sign_in_mail(
    session: Session, now: datetime, settings: Settings, event_id: UUID, link_id: UUID
) -> None:
    """Give the link its secret and post the mail; nothing when it is used, late or nobody's.

    Nor when its address signs in at the own employer's page only.
    """
    link = session.exec(
        select(SignInLink).where(SignInLink.id == link_id).with_for_update()
    ).first()
    if link is None or link.used_at or link.expires_at <= now:
        return
    person = find_active_person(session, link.email)
    if person is None or signs_in_elsewhere(session, link.email):
        return
    secret = secrets.token_urlsafe(32)
    link.secret_hash = hash_secret(secret)
    session.add(link)
    language = language_of(person)
    words = {"until": dates.clock_time(language, link.expires_at)}
    parts = MailParts(
        language=language,
        subject=text(language, KEY, words),
        greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
        heading=text(language, KEY, words, "heading"),
        body=text(language, KEY, words, "body"),
        button=text(language, KEY, words, "button"),
        address=f"{settings.public_url}/inloggen/link?token={secret}",
        link_hint=text(language, "mail-link"),
        reason=text(language, "mail-reason-sign-in"),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
    )
    post_mail(session, settings, event_id, now, person, parts, expires_at=link.expires_at)
