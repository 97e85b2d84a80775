"""Private addresses of calendars: made, revoked, and read by whoever has one.

What its maker may see is looked at on every reading: an address outlives no role.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import feed_reading
from flying_trainees.notifications.calendar_models import CalendarFeed, FeedKind
from flying_trainees.notifications.errors import FeedNotYours
from flying_trainees.notifications.feed_file import feed_file
from flying_trainees.notifications.feed_schemas import CalendarFeedIn, CalendarFeedOut
from flying_trainees.notifications.on_behalf import actor_of
from flying_trainees.notifications.wording import language_of
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network

SUFFIX = ".ics"
NOTED_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar's file, with the tag that changes when it does."""

    data: bytes
    etag: str


def list_feeds(session: Session, actor: Actor, language: Language) -> list[CalendarFeedOut]:
    """The actor's addresses, without the addresses themselves: those nobody knows any more."""
    feeds = session.exec(
        select(CalendarFeed)
        .where(CalendarFeed.person_id == actor.person_id)
        .order_by(col(CalendarFeed.created_at), col(CalendarFeed.id))
    )
    return [_out(session, feed, language) for feed in feeds]


def make_feed(
    session: Session,
    settings: Settings,
    actor: Actor,
    now: datetime,
    given: CalendarFeedIn,
    language: Language,
) -> CalendarFeedOut:
    """Make an address, shown this once; an older one for the same calendar stops working.

    Raises FeedNotYours.
    """
    wanted = CalendarFeed(
        person_id=actor.person_id,
        kind=given.kind,
        organisation_id=given.organisation_id,
        network_id=given.network_id,
        token_hash=b"",
        created_at=now,
    )
    if not may_see(actor, wanted):
        raise FeedNotYours
    older = session.exec(
        select(CalendarFeed)
        .where(
            CalendarFeed.person_id == actor.person_id,
            CalendarFeed.kind == given.kind,
            col(CalendarFeed.organisation_id).is_not_distinct_from(given.organisation_id),
            col(CalendarFeed.network_id).is_not_distinct_from(given.network_id),
        )
        .with_for_update()
    ).first()
    feed = older or wanted
    token = secrets.token_urlsafe(32)
    feed.token_hash, feed.created_at, feed.used_at = _hash(token), now, None
    session.add(feed)
    session.flush()
    address = f"{settings.public_url}/v1/calendar-feeds/{token}{SUFFIX}"
    return _out(session, feed, language, address)


def revoke_feed(session: Session, actor: Actor, feed_id: UUID) -> None:
    """The address stops working; raises NotFound for anybody else's."""
    feed = session.get(CalendarFeed, feed_id)
    if feed is None or feed.person_id != actor.person_id:
        raise NotFound
    session.delete(feed)
    session.flush()


def read_feed(session: Session, settings: Settings, now: datetime, token: str) -> Feed:
    """The calendar behind an address; raises NotFound when it is revoked or its maker may not."""
    feed = session.exec(
        select(CalendarFeed).where(CalendarFeed.token_hash == _hash(token.removesuffix(SUFFIX)))
    ).first()
    person = session.get(Person, feed.person_id) if feed else None
    if feed is None or person is None or person.deactivated_at:
        raise NotFound
    if not may_see(actor_of(session, person), feed):
        raise NotFound
    if feed.used_at is None or now - feed.used_at > NOTED_EVERY:
        feed.used_at = now
        session.add(feed)
        session.flush()
    language = language_of(person)
    name = f"Flying Trainees · {_name(session, feed, language)}"
    data = feed_file(name, _events(session, settings, now, feed, person))
    return Feed(data, f'"{hashlib.sha256(data).hexdigest()[:32]}"')


def may_see(actor: Actor, feed: CalendarFeed) -> bool:
    """Own jobs: everybody. An organisation's: its posters. A network's: its members."""
    if feed.kind is FeedKind.OWN:
        return True
    if feed.organisation_id:
        return actor.is_administrator or actor.posts_for(feed.organisation_id)
    if feed.network_id:
        network = feed.network_id
        return actor.is_administrator or actor.coordinates(network) or actor.is_member_of(network)
    return False


def _events(
    session: Session, settings: Settings, now: datetime, feed: CalendarFeed, person: Person
) -> list[feed_reading.FeedEvent]:
    language = language_of(person)
    if feed.organisation_id:
        return feed_reading.organisation_events(
            session, settings, now, language, feed.organisation_id
        )
    if feed.network_id:
        return feed_reading.network_events(session, settings, now, language, feed.network_id)
    return feed_reading.own_events(session, settings, now, person)


def _out(
    session: Session, feed: CalendarFeed, language: Language, address: str | None = None
) -> CalendarFeedOut:
    return CalendarFeedOut(
        id=feed.id,
        kind=feed.kind,
        organisation_id=feed.organisation_id,
        network_id=feed.network_id,
        name=_name(session, feed, language),
        created_at=feed.created_at,
        used_at=feed.used_at,
        address=address,
    )


def _name(session: Session, feed: CalendarFeed, language: Language) -> str:
    of: Organisation | Network | None = None
    if feed.organisation_id:
        of = session.get(Organisation, feed.organisation_id)
    elif feed.network_id:
        of = session.get(Network, feed.network_id)
    return text(language, f"feed-name-{feed.kind}", {"name": of.name if of else ""})


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
