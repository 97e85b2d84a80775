"""The calendar file (iTIP, RFC 5546) of a person's part in a job. Pure: no database, no clock."""

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from icalendar import Calendar, Event, vCalAddress, vText, vUri

from flying_trainees.core.clock import AMSTERDAM

PRODUCT = "-//Flying Trainees//NL"


class Method(StrEnum):
    """What the file asks of a calendar."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    """What stands in a calendar. `ends_at` None: a deadline on the day of `starts_at`.

    A job with flexible hours has no time of its own. A bar over all its weeks would hide real
    appointments, so it becomes one transparent all-day event on its last day: a reminder.
    """

    title: str
    description: str
    place: str
    url: str
    starts_at: str
    ends_at: str | None
    accepted: bool = True

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be kept for a later cancellation."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in the event."""

    name: str
    email: str


def calendar_uid(job_id: UUID, person_id: UUID) -> str:
    """Stable for a job and a person, whatever happens in between."""
    return f"{job_id}.{person_id}@flying-trainees"


def calendar_file(
    method: Method,
    uid: str,
    sequence: int,
    now: datetime,
    facts: CalendarFacts,
    organizer: Party,
    attendee: Party,
) -> str:
    """The file's text with CRLF line ends, a VTIMEZONE included when it names times."""
    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("summary", facts.title)
    event.add("description", f"{facts.description}\n\n{facts.url}".strip())
    event.add("location", facts.place)
    event.add("url", vUri(facts.url))
    event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    event["organizer"] = _address(organizer)
    event["attendee"] = _attendee(attendee, accepted=facts.accepted)
    _add_times(event, facts)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", str(method))
    calendar.add_component(event)
    if facts.ends_at:
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical()).decode()


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


def _attendee(party: Party, *, accepted: bool) -> vCalAddress:
    address = _address(party)
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText("ACCEPTED" if accepted else "NEEDS-ACTION")
    address.params["RSVP"] = vText("FALSE")
    return address
