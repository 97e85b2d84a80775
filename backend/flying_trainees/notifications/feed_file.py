"""The file of a calendar that one subscribes to. Pure; equal facts give equal bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vDuration, vUri

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.notifications.amsterdam_zone import amsterdam_zone
from flying_trainees.notifications.calendar_file import PRODUCT

BACK, AHEAD = timedelta(days=60), timedelta(days=400)
"""How far a calendar looks."""
EVERY = timedelta(hours=1)
"""How often programs may look: what changes a session reaches people by mail at once."""


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One event. `ends_at` None: a deadline, shown as a free whole day."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime | None
    changed_at: datetime
    sequence: int = 0
    description: str = ""
    place: str = ""
    url: str = ""
    tentative: bool = False
    free: bool = False


def feed_file(name: str, events: Sequence[FeedEvent]) -> bytes:
    """The whole calendar, its events in order of time."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", AMSTERDAM.key)
    calendar.add("refresh-interval", vDuration(EVERY), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(EVERY))
    if any(event.ends_at for event in events):
        calendar.add_component(amsterdam_zone())
    for event in sorted(events, key=lambda event: (event.starts_at, event.uid)):
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _component(given: FeedEvent) -> Event:
    event = Event()
    event.add("uid", given.uid)
    event.add("sequence", given.sequence)
    changed = given.changed_at.astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("summary", given.title)
    if given.description or given.url:
        event.add("description", f"{given.description}\n\n{given.url}".strip())
    if given.place:
        event.add("location", given.place)
    if given.url:
        event.add("url", vUri(given.url))
    event.add("status", "TENTATIVE" if given.tentative else "CONFIRMED")
    busy = "TENTATIVE" if given.tentative else "BUSY"
    event.add("x-microsoft-cdo-busystatus", "FREE" if given.free else busy)
    event.add("transp", "TRANSPARENT" if given.free or given.ends_at is None else "OPAQUE")
    start = given.starts_at.astimezone(AMSTERDAM)
    if given.ends_at:
        event.add("dtstart", start)
        event.add("dtend", given.ends_at.astimezone(AMSTERDAM))
    else:
        day: date = start.date()
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    return event
