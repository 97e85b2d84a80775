"""The first look at a calendar file (RFC 5545): lines into events, with only what time needs.

Titles, descriptions, places and people are dropped here, before anything else sees them. What is
plainly hostile is refused by its shape, before any of it is worked out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

EVENTS_AT_MOST = 50_000
TIMES_A_DAY_AT_MOST = 96
LONGEST_LINE = 100_000

FOLD = re.compile(r"\r?\n[ \t]")
NAME = re.compile(r"[A-Za-z0-9-]+")
TIMES = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"})
SHOWN = frozenset({"STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"})
KEPT = TIMES | SHOWN | {"UID", "SEQUENCE", "DTSTAMP"}
RECURRING = frozenset({"RRULE", "RDATE", "RECURRENCE-ID"})


class UnreadableCalendar(Exception):
    """Why a file as a whole gives no busy times; `problem` is a closed word."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


NOT_A_CALENDAR = "not-a-calendar"
TOO_HEAVY = "too-heavy"


@dataclass(slots=True)
class EventBlock:
    """An event's lines about time, unfolded, and the values that matter here."""

    lines: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)

    @property
    def uid(self) -> str:
        """Its identity; RFC 5545 asks for one, some programs forget it."""
        return self.values.get("UID", "")

    @property
    def recurs(self) -> bool:
        """Whether it is a series, or an exception to one."""
        return not RECURRING.isdisjoint(self.values)


@dataclass(slots=True)
class Blocks:
    """What a file holds. `zones` are whole VTIMEZONE components, `free_busy` values by type."""

    events: list[EventBlock] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    free_busy: list[tuple[str, str]] = field(default_factory=list)
    zone_name: str = ""


def read_blocks(data: bytes) -> Blocks:
    """Split a file. Raises UnreadableCalendar for what is none, and for what is too much."""
    text = data.decode("utf-8-sig", "replace")
    if "BEGIN:VCALENDAR" not in text[:10_000].upper():
        raise UnreadableCalendar(NOT_A_CALENDAR)
    found = Blocks()
    reader = _Reader(found)
    for line in _lines(text):
        reader.take(line)
    return found


def _lines(text: str) -> Iterator[str]:
    for line in FOLD.sub("", text).replace("\r", "\n").split("\n"):
        if line and len(line) <= LONGEST_LINE:
            yield line


class _Reader:
    """Knows in which component a line stands."""

    def __init__(self, found: Blocks) -> None:
        self.found = found
        self.inside: list[str] = []
        self.zone: list[str] = []

    def take(self, line: str) -> None:
        """One unfolded line."""
        match = NAME.match(line)
        name = match.group().upper() if match else ""
        if name == "BEGIN":
            self._begin(line[6:].strip().upper())
        if "VTIMEZONE" in self.inside:
            self.zone.append(line)
        elif name not in ("BEGIN", "END"):
            self._property(name, line)
        if name == "END" and self.inside:
            self._end()

    def _begin(self, component: str) -> None:
        self.inside.append(component)
        if component == "VEVENT":
            if len(self.found.events) >= EVENTS_AT_MOST or len(self.inside) > 10:
                raise UnreadableCalendar(TOO_HEAVY)
            self.found.events.append(EventBlock())

    def _end(self) -> None:
        if self.inside.pop() == "VTIMEZONE":
            self.found.zones.append("\r\n".join(self.zone))
            self.zone = []

    def _property(self, name: str, line: str) -> None:
        where = self.inside[-1] if self.inside else ""
        if where == "VEVENT" and name in KEPT:
            self._keep(name, line)
        elif where == "VFREEBUSY" and name == "FREEBUSY":
            self.found.free_busy.append((parameter(line, "FBTYPE") or "BUSY", value_of(line)))
        elif where == "VCALENDAR" and name == "X-WR-TIMEZONE":
            self.found.zone_name = value_of(line).strip()

    def _keep(self, name: str, line: str) -> None:
        value = value_of(line).strip()
        if name == "RRULE":
            refuse_a_bomb(value)
        event = self.found.events[-1]
        event.lines.append(line)
        event.values[name] = value


def value_of(line: str) -> str:
    """What stands after the first colon that isn't quoted."""
    head, _, value = line.partition(":")
    if '"' not in head:
        return value
    quoted = False
    for place, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return line[place + 1 :]
    return ""


def parameter(line: str, name: str) -> str:
    """A parameter's value without quotes; empty when it isn't there."""
    head = line[: len(line) - len(value_of(line)) - 1]
    found = re.search(rf';{name}=("[^"]*"|[^;:"]*)', head, re.IGNORECASE)
    return str(found.group(1)).strip('"') if found else ""


def refuse_a_bomb(rule: str) -> None:
    """Nobody's appointments repeat every minute: such a rule is meant to keep us busy."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= len(parts[name].split(",")) if name in parts else 1
    hourly = 24 if parts.get("FREQ") == "HOURLY" and "BYHOUR" not in parts else 1
    if parts.get("FREQ") in ("SECONDLY", "MINUTELY") or times * hourly > TIMES_A_DAY_AT_MOST:
        raise UnreadableCalendar(TOO_HEAVY)
