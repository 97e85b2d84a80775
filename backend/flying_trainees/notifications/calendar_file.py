"""The calendar file (iTIP, RFC 5546) of a person's part in a job. Pure: no database, no clock."""

import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from icalendar import Calendar, Event, vCalAddress, vText, vUri

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.notifications.amsterdam_zone import amsterdam_zone

PRODUCT = "-//Flying Trainees//NL"
OURS = "@flying-trainees"


class Method(StrEnum):
    """What the file asks of a calendar."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    """What stands in a calendar. `ends_at` None: a deadline on the day of `starts_at`.

    A job with flexible hours has no time of its own. A bar over all its weeks would hide real
    appointments, so it becomes one transparent all-day event on its last day: a reminder.
    `tentative`: an offer that waits for an answer, or a seat in a group that isn't sure yet.
    """

    title: str
    description: str
    place: str
    url: str
    starts_at: str
    ends_at: str | None
    accepted: bool = True
    tentative: bool = False

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be kept for a later cancellation; equal to those kept before."""
        kept = asdict(self)
        if not self.tentative:
            del kept["tentative"]
        return kept


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in the event."""

    name: str
    email: str


def calendar_uid(job_id: UUID, person_id: UUID) -> str:
    """Stable for a job and a person; anybody can work it out, so answers don't count by it."""
    return f"{job_id}.{person_id}{OURS}"


def secret_uid(job_id: UUID, person_id: UUID) -> str:
    """A UID for an invitation: kept and repeated ever after, known to its receiver alone."""
    return f"{job_id}.{person_id}.{secrets.token_urlsafe(18)}{OURS}"


def calendar_file(
    method: Method,
    uid: str,
    sequence: int,
    now: datetime,
    facts: CalendarFacts,
    organizer: Party,
    attendee: Party,
    *,
    answerable: bool = False,
) -> str:
    """The file's text with CRLF line ends, a VTIMEZONE included when it names times.

    `answerable`: an answer to the organizer's address is read, so the attendee is asked for one.
    """
    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("summary", facts.title)
    event.add("description", f"{facts.description}\n\n{facts.url}".strip())
    event.add("location", facts.place)
    event.add("url", vUri(facts.url))
    event.add("status", _status(method, facts))
    if method is Method.REQUEST and facts.ends_at:
        event.add("x-microsoft-cdo-busystatus", "TENTATIVE" if facts.tentative else "BUSY")
    event["organizer"] = _address(organizer)
    asked = answerable and not facts.accepted and method is Method.REQUEST
    event["attendee"] = _attendee(attendee, accepted=facts.accepted, asked=asked)
    _add_times(event, facts)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", str(method))
    if facts.ends_at:
        calendar.add_component(amsterdam_zone())
    calendar.add_component(event)
    return bytes(calendar.to_ical()).decode()


def _status(method: Method, facts: CalendarFacts) -> str:
    if method is Method.CANCEL:
        return "CANCELLED"
    return "TENTATIVE" if facts.tentative else "CONFIRMED"


def _add_times(event: Event, facts: CalendarFacts) -> None:
    start = datetime.fromisoformat(facts.starts_at).astimezone(AMSTERDAM)
    if facts.ends_at:
        event.add("dtstart", start)
        event.add("dtend", datetime.fromisoformat(facts.ends_at).astimezone(AMSTERDAM))
        event.add("transp", "OPAQUE")
    else:
        last_day: date = start.date()
        event.add("dtstart", last_day)
        event.add("dtend", last_day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")


def _address(party: Party) -> vCalAddress:
    address = vCalAddress(f"mailto:{party.email}")
    address.params["CN"] = vText(party.name)
    return address


def _attendee(party: Party, *, accepted: bool, asked: bool) -> vCalAddress:
    address = _address(party)
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText("ACCEPTED" if accepted else "NEEDS-ACTION")
    address.params["RSVP"] = vText("TRUE" if asked else "FALSE")
    return address
