"""Mails about accounts: an invitation with its secret, and word of a new passkey."""

import secrets
from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session, select

from flying_trainees.accounts.events import (
    PASSKEY_ADDED,
    PERSON_INVITED,
    PasskeyAdded,
    PersonInvited,
)
from flying_trainees.accounts.identity_models import Invitation
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.passkey_models import Passkey
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import dates
from flying_trainees.notifications.mail.rendering import MailParts
from flying_trainees.notifications.mails import Stranger, post_mail
from flying_trainees.notifications.wording import language_of
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network

AccountMail = Callable[[Session, datetime, Settings, OutboxEvent], None]


def _invitation(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """Give the invitation its secret and mail it; nothing when it was used, taken back or late."""
    invitation_id = PersonInvited.model_validate(event.payload).invitation_id
    invitation = session.exec(
        select(Invitation).where(Invitation.id == invitation_id).with_for_update()
    ).first()
    if invitation is None or invitation.accepted_at or invitation.revoked_at:
        return
    if invitation.expires_at <= now:
        return
    secret = secrets.token_urlsafe(32)
    invitation.secret_hash = hash_secret(secret)
    session.add(invitation)
    language: Language = "en" if invitation.language == "en" else "nl"
    inviter = session.get_one(Person, invitation.invited_by_id)
    words = {
        "inviter": inviter.name,
        "place": _place(session, invitation) or "Flying Trainees",
        "until": dates.day(language, invitation.expires_at),
    }
    parts = _parts(
        settings, language, "mail-person-invited", words,
        greeting=text(language, "mail-greeting-stranger"),
        address=f"{settings.public_url}/uitnodiging?token={secret}",
    )  # fmt: skip
    stranger = Stranger(invitation.email)
    expires = invitation.expires_at
    post_mail(session, settings, event.id, now, stranger, parts, expires_at=expires)


def _passkey(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """Tell the owner: whoever didn't add it himself should know at once."""
    passkey = session.get(Passkey, PasskeyAdded.model_validate(event.payload).passkey_id)
    person = session.get(Person, passkey.person_id) if passkey else None
    if passkey is None or person is None:
        return
    language = language_of(person)
    parts = _parts(
        settings, language, "mail-passkey-added", {"name": passkey.name},
        greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
        address=f"{settings.public_url}/account",
    )  # fmt: skip
    post_mail(session, settings, event.id, now, person, parts)


ACCOUNT_MAILS: dict[str, AccountMail] = {PERSON_INVITED: _invitation, PASSKEY_ADDED: _passkey}


def _place(session: Session, invitation: Invitation) -> str | None:
    if invitation.network_id:
        return session.get_one(Network, invitation.network_id).name
    if invitation.organisation_id:
        return session.get_one(Organisation, invitation.organisation_id).name
    return None


def _parts(
    settings: Settings,
    language: Language,
    key: str,
    words: dict[str, str],
    *,
    greeting: str,
    address: str,
) -> MailParts:
    return MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=greeting,
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=address,
        link_hint=text(language, "mail-link"),
        reason=text(language, key, words, "reason"),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
    )
