"""Addresses for mails: signed links that work without signing in, and those of our pages."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim
from flying_trainees.notifications.calendar_models import CalendarFeed, FeedKind
from flying_trainees.notifications.link_keys import signing_key
from flying_trainees.notifications.links import MailLink, Purpose, sign
from flying_trainees.notifications.models import Topic

KEEP_UNSUBSCRIBING = timedelta(days=400)
"""Whoever digs up an old mail must still be able to stop them."""
KEEP_REFUSING = timedelta(days=60)
KEEP_ASKING = timedelta(days=60)


class LinkMaker:
    """Makes links with the newest key, which it reads once."""

    def __init__(self, session: Session, now: datetime, settings: Settings) -> None:
        self._session = session
        self._now = now
        self._url = settings.public_url
        self._key: bytes | None = None

    def answer(self, claim: Claim) -> str:
        """The page where an offer is answered, for as long as it stands."""
        expires_at = claim.expires_at or self._now
        return self._page(MailLink(Purpose.ANSWER, claim.person_id, claim.id, expires_at))

    def not_for_me(self, person_id: UUID, job_id: UUID) -> str:
        """The page where somebody says that a job isn't for him."""
        until = self._now + KEEP_REFUSING
        return self._page(MailLink(Purpose.NOT_FOR_ME, person_id, job_id, until))

    def effect(self, person_id: UUID, job_id: UUID) -> str:
        """The page where a poster tells what became of a job."""
        until = self._now + KEEP_ASKING
        return self._page(MailLink(Purpose.EFFECT, person_id, job_id, until))

    def unsubscribe_page(self, person_id: UUID, topic: Topic | None) -> str:
        """The page where people stop mail about a topic; None: the digest."""
        return self._page(self._unsubscribing(person_id, topic))

    def unsubscribe_header(self, person_id: UUID, topic: Topic | None) -> str:
        """The address that mail programs post to (RFC 8058)."""
        token = self._token(self._unsubscribing(person_id, topic))
        return f"{self._url}/v1/mail-unsubscriptions?token={token}"

    @property
    def choices(self) -> str:
        """The page of all choices; asks to sign in."""
        return f"{self._url}/berichten/instellingen"

    def subscribing(self, person_id: UUID) -> str | None:
        """The page where one subscribes to the own jobs; None for who did. Asks to sign in."""
        own = select(CalendarFeed.id).where(
            CalendarFeed.person_id == person_id, CalendarFeed.kind == FeedKind.OWN
        )
        if self._session.exec(own).first():
            return None
        return f"{self._url}/vrije-tijd/agendas"

    def _unsubscribing(self, person_id: UUID, topic: Topic | None) -> MailLink:
        until = self._now + KEEP_UNSUBSCRIBING
        if topic is None:
            return MailLink(Purpose.STOP_DIGEST, person_id, person_id, until)
        return MailLink(Purpose.UNSUBSCRIBE, person_id, person_id, until, topic)

    def _page(self, link: MailLink) -> str:
        return f"{self._url}/mail?sleutel={self._token(link)}"

    def _token(self, link: MailLink) -> str:
        if self._key is None:
            self._key = signing_key(self._session, self._now)
        return sign(link, self._key)
