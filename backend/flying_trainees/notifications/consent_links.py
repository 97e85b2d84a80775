"""A manager without an account: a link by mail that takes one answer about a member's hours.

Signed as other mails' links are, for this asking and this purpose only. Answering uses it up; the
mail that confirms brings the next one, to change one's mind by. Another asking ends all of them.
"""

from datetime import datetime, timedelta

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.availability.consent_queries import consent_seen
from flying_trainees.availability.consent_schemas import ConsentLinkOut
from flying_trainees.availability.consenting import answer_consent, lock_consent
from flying_trainees.availability.events import CONSENT_ANSWERED, CONSENT_ASKED, AboutConsent
from flying_trainees.availability.models import ManagerConsent
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import links
from flying_trainees.notifications.account_mails import AccountMail
from flying_trainees.notifications.answering_links import use_up, was_used
from flying_trainees.notifications.errors import LinkExpired, LinkUnknown
from flying_trainees.notifications.link_keys import all_keys, signing_key
from flying_trainees.notifications.links import MailLink
from flying_trainees.notifications.mail.rendering import MailParts
from flying_trainees.notifications.mails import Stranger, post_mail
from flying_trainees.notifications.models import Purpose
from flying_trainees.outbox.models import OutboxEvent

TO_ANSWER = timedelta(days=30)
TO_CHANGE = timedelta(days=366)
"""How long a mail's link works: the first one, and those that come with a confirmation."""


def describe(session: Session, now: datetime, token: str) -> ConsentLinkOut:
    """What the manager sees. Raises LinkUnknown, NotFound for a member who left."""
    link, consent = _read(session, token)
    if was_used(session, token):
        return consent_seen(session, consent, "used")
    return consent_seen(session, consent, "expired" if link.expires_at <= now else "open")


def answer(session: Session, now: datetime, token: str, hours: int | None) -> None:
    """Agree to hours a month, or say no (None). Raises LinkUnknown, LinkExpired, LinkUsed."""
    link, consent = _read(session, token)
    if link.expires_at <= now:
        raise LinkExpired
    consent_seen(session, consent, "open")
    use_up(session, now, token, link)
    answer_consent(session, now, consent, hours)


def _read(session: Session, token: str) -> tuple[MailLink, ManagerConsent]:
    link = links.read(token, all_keys(session))
    if link is None or link.purpose is not Purpose.CONSENT:
        raise LinkUnknown
    consent = lock_consent(session, link.person_id)
    if consent is None:
        raise LinkUnknown
    return link, consent


def _mail(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """The question, or what the manager said; each with a fresh link. Nothing when forgotten."""
    about = AboutConsent.model_validate(event.payload)
    consent = lock_consent(session, about.consent_id)
    person = session.get(Person, about.person_id) if consent else None
    if consent is None or person is None or person.deactivated_at:
        return
    language: Language = "en" if consent.language == "en" else "nl"
    lasts = TO_ANSWER if event.kind == CONSENT_ASKED else TO_CHANGE
    link = MailLink(Purpose.CONSENT, consent.id, event.id, now + lasts)
    token = links.sign(link, signing_key(session, now))
    words = {
        "name": person.name,
        "state": consent.state.value,
        "hours": str(consent.hours_per_month or 0),
    }
    key = f"mail-{event.kind}"
    parts = MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=text(language, "mail-greeting-stranger"),
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=f"{settings.public_url}/toestemming?sleutel={token}",
        link_hint=text(language, "mail-link"),
        reason=text(language, "mail-reason-consent", words),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
    )
    post_mail(session, settings, event.id, now, Stranger(consent.email), parts)


CONSENT_MAILS: dict[str, AccountMail] = dict.fromkeys((CONSENT_ASKED, CONSENT_ANSWERED), _mail)
