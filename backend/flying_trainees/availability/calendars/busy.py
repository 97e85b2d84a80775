"""Busy times of a calendar file: pure, and run only inside the bounded process of `child`.

An event takes time unless it is cancelled, shown as free (TRANSP, or Outlook's BUSYSTATUS), or one
of our own invitations: a booking must not stand in its own way. Tentative ones as the person chose.
Single events, by far the most, are read without the library's machinery.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.prop import vDuration

from flying_trainees.availability.calendars.blocks import (
    TOO_HEAVY,
    Blocks,
    EventBlock,
    UnreadableCalendar,
    parameter,
    read_blocks,
    value_of,
)
from flying_trainees.availability.calendars.zones import ZonesByName, zones_of
from flying_trainees.core.clock import AMSTERDAM

OCCURRENCES_AT_MOST = 100_000
OURS = "@flying-trainees"
OURS_IN_OUTLOOK = OURS.encode().hex().upper()
"""Outlook wraps the UID of another program's invitation, in hexadecimal."""
WHEN = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$")
DAY = timedelta(days=1)
LONGEST_EVENT = timedelta(days=60)
"""An occurrence that began longer ago is not looked for when its series has ended."""
UNTIL = re.compile(r"UNTIL=(\d{8})", re.IGNORECASE)

Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Asked:
    """The period that counts, and whether tentative events do."""

    start: datetime
    end: datetime
    tentative_counts: bool = True


@dataclass(frozen=True, slots=True)
class BusyTimes:
    """Busy intervals in UTC, in order and apart; how many events nobody could read."""

    intervals: list[Interval]
    skipped: int


def read_busy(data: bytes, asked: Asked) -> BusyTimes:
    """Work out a file; raises UnreadableCalendar when it gives nothing at all."""
    blocks = read_blocks(data)
    reading = _Reading(blocks, asked)
    spans = [*reading.single_events(), *reading.series(), *reading.free_busy()]
    return BusyTimes(merged(_clipped(spans, asked)), reading.skipped)


class _Reading:
    """One file being worked out."""

    def __init__(self, blocks: Blocks, asked: Asked) -> None:
        self.blocks = blocks
        self.asked = asked
        self.zone: ZonesByName = zones_of(blocks.zones)
        self.floating = self.zone(blocks.zone_name) if blocks.zone_name else AMSTERDAM
        self.skipped = 0
        self.groups: dict[str, list[EventBlock]] = {}
        for number, event in enumerate(blocks.events):
            if not is_ours(event.uid):
                self.groups.setdefault(event.uid or str(number), []).append(event)

    def single_events(self) -> Iterator[Interval]:
        """Events that don't recur; of several versions the last one."""
        for group in self.groups.values():
            if any(event.recurs for event in group):
                continue
            event = max(group, key=_sequence)
            if takes_time(event.values, tentative_counts=self.asked.tentative_counts):
                try:
                    yield self._span(event)
                except (ValueError, KeyError, OverflowError):
                    self.skipped += 1

    def series(self) -> Iterator[Interval]:
        """Occurrences of events that recur, moved and cancelled ones included."""
        number = 0
        for group in self.groups.values():
            if not any(event.recurs for event in group) or self._is_over(group):
                continue
            for span in self._occurrences(group):
                number += 1
                if number > OCCURRENCES_AT_MOST:
                    raise UnreadableCalendar(TOO_HEAVY)
                yield span

    def free_busy(self) -> Iterator[Interval]:
        """Calendars that are published as free and busy times alone."""
        for kind, values in self.blocks.free_busy:
            if kind.upper() == "FREE":
                continue
            if kind.upper() == "BUSY-TENTATIVE" and not self.asked.tentative_counts:
                continue
            for period in values.split(","):
                try:
                    yield self._period(period.strip())
                except (ValueError, OverflowError):
                    self.skipped += 1

    def _is_over(self, group: list[EventBlock]) -> bool:
        """Whether a series and its exceptions end before the period: most in an old calendar do."""
        last = (self.asked.start - LONGEST_EVENT).strftime("%Y%m%d")
        return all(_last_day(event) < last for event in group)

    def _occurrences(self, group: list[EventBlock]) -> list[Interval]:
        try:
            with warnings.catch_warnings(action="ignore"):
                calendar = Calendar()
                if self.blocks.zone_name:
                    calendar.add("X-WR-TIMEZONE", self.blocks.zone_name)
                for event in group:
                    calendar.add_component(Event.from_ical(self._component(event)))
                found = recurring_ical_events.of(calendar).between(self.asked.start, self.asked.end)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 -- the library's many ways to say that it can't
            self.skipped += 1
            return []
        return [
            (_instant(event.start, self.floating), _instant(event.end, self.floating))
            for event in found
            if takes_time(_values(event), tentative_counts=self.asked.tentative_counts)
        ]

    def _component(self, event: EventBlock) -> str:
        return "\r\n".join(["BEGIN:VEVENT", *map(self._in_known_zone, event.lines), "END:VEVENT"])

    def _in_known_zone(self, line: str) -> str:
        """A zone that nobody knows is our own; the library would read the time as floating."""
        name = parameter(line, "TZID")
        if name and self.zone(name) is AMSTERDAM:
            return line.replace(f'"{name}"', AMSTERDAM.key).replace(name, AMSTERDAM.key, 1)
        return line

    def _span(self, event: EventBlock) -> Interval:
        lines = {line.partition(":")[0].partition(";")[0].upper(): line for line in event.lines}
        start = self._when(lines["DTSTART"])
        if "DTEND" in lines:
            end: date = self._when(lines["DTEND"])
        elif "DURATION" in lines:
            end = start + _duration(value_of(lines["DURATION"]))
        else:
            end = start if isinstance(start, datetime) else start + DAY
        return _instant(start, self.floating), _instant(end, self.floating)

    def _when(self, line: str) -> date:
        name = parameter(line, "TZID")
        return _moment(value_of(line).strip(), self.zone(name) if name else self.floating)

    def _period(self, text: str) -> Interval:
        begins, _, ends = text.partition("/")
        start = _instant(_moment(begins, AMSTERDAM), AMSTERDAM)
        if ends.upper().startswith("P"):
            return start, start + _duration(ends)
        return start, _instant(_moment(ends, AMSTERDAM), AMSTERDAM)


def is_ours(uid: str) -> bool:
    """Whether an event is an invitation of ours, also as Outlook keeps it."""
    return uid.endswith(OURS) or OURS_IN_OUTLOOK in uid.upper()


def takes_time(values: dict[str, str], *, tentative_counts: bool) -> bool:
    """Whether an event means that its owner can't."""
    status = values.get("STATUS", "").upper()
    shown = values.get("X-MICROSOFT-CDO-BUSYSTATUS", "").upper()
    if status == "CANCELLED" or shown in ("FREE", "WORKINGELSEWHERE"):
        return False
    if values.get("TRANSP", "").upper() == "TRANSPARENT" and shown not in ("OOF", "BUSY"):
        return False
    return tentative_counts or (shown != "TENTATIVE" and (status != "TENTATIVE" or shown == "BUSY"))


def merged(spans: Iterable[Interval]) -> list[Interval]:
    """The same time in as few intervals as possible, in order."""
    found: list[Interval] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _clipped(spans: Iterable[Interval], asked: Asked) -> Iterator[Interval]:
    for start, end in spans:
        first, last = max(start, asked.start), min(end, asked.end)
        if first < last:
            yield first, last


def _moment(text: str, zone: tzinfo) -> date:
    match = WHEN.match(text)
    if match is None:
        raise ValueError(text[:20])
    year, month, day, hour, minute, second, utc = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    clock = time(int(hour), int(minute), min(int(second), 59), tzinfo=UTC if utc else zone)
    return datetime.combine(date(int(year), int(month), int(day)), clock)


def _instant(moment: date, zone: tzinfo) -> datetime:
    """In UTC; a day begins at its local midnight, a time without a zone is local."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(UTC)


def _last_day(event: EventBlock) -> str:
    """The last day on which something of it begins, as written; a high one when there is none."""
    values = event.values
    if "RDATE" in values:
        return "9"
    if "RRULE" not in values:
        return values.get("DTSTART", "9")[:8]
    until = UNTIL.search(values["RRULE"])
    return str(until.group(1)) if until else "9"


def _duration(text: str) -> timedelta:
    length = vDuration.from_ical(text.strip())
    if not isinstance(length, timedelta):
        raise ValueError(text[:20])  # noqa: TRY004 -- what is written is wrong, not its type
    return length


def _sequence(event: EventBlock) -> int:
    number = event.values.get("SEQUENCE", "")
    return int(number) if number.isdecimal() and len(number) < 10 else 0


def _values(event: Event) -> dict[str, str]:
    names = ("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")
    return {name: str(event[name]) for name in names if name in event}
