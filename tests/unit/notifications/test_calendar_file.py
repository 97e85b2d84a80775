"""The calendar file, read back as a calendar program would."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from icalendar import Calendar, Event

from flying_trainees.notifications.calendar_file import (
    CalendarFacts,
    Method,
    Party,
    calendar_file,
    calendar_uid,
)

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
JOB, PERSON = UUID(int=1), UUID(int=2)
FACTS = CalendarFacts(
    title="Lees mee; kom, en denk mee",
    description="Gemeente Losser: één brief\nvoor iedereen",
    place="Raadhuisplein 1, Losser",
    url="https://klussen.example/klussen/1",
    starts_at="2026-11-26T12:30:00+00:00",
    ends_at="2026-11-26T15:00:00+00:00",
)
LOSSER = Party("Gemeente Losser", "noreply@klussen.example")
NOOR = Party('Noor "N" Veldkamp', "noor@demo.example")


def write(method: Method = Method.REQUEST, facts: CalendarFacts = FACTS, sequence: int = 3) -> str:
    """A file with the usual values."""
    return calendar_file(method, calendar_uid(JOB, PERSON), sequence, NOW, facts, LOSSER, NOOR)


def read(ics: str) -> tuple[Calendar, Event]:
    """The calendar and its one event."""
    calendar = Calendar.from_ical(ics)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    return calendar, event


def test_a_request_says_when_where_and_who() -> None:
    calendar, event = read(write())

    assert calendar["method"] == "REQUEST"
    assert event.start == datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
    assert event.end == datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    assert event["summary"] == FACTS.title
    assert event["location"] == FACTS.place
    assert FACTS.url in str(event["description"])
    assert (event["sequence"], event["status"]) == (3, "CONFIRMED")
    assert event["attendee"] == "mailto:noor@demo.example"
    assert event["attendee"].params["PARTSTAT"] == "ACCEPTED"
    assert event["organizer"].params["CN"] == "Gemeente Losser"


def test_times_are_in_amsterdam_with_the_zone_defined_in_the_file() -> None:
    ics = write()
    calendar, event = read(ics)

    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert [zone["tzid"] for zone in calendar.timezones] == ["Europe/Amsterdam"]
    assert "DTSTART;TZID=Europe/Amsterdam:20261126T133000" in ics


def test_lines_are_short_and_end_as_the_standard_wants() -> None:
    ics = write()

    assert ics.endswith("\r\n")
    assert "\n" not in ics.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in ics.split("\r\n"))


def test_a_cancellation_has_the_same_uid() -> None:
    calendar, event = read(write(Method.CANCEL, sequence=4))

    assert (calendar["method"], event["status"], event["sequence"]) == ("CANCEL", "CANCELLED", 4)
    assert event["uid"] == read(write())[1]["uid"]


def test_flexible_hours_become_a_reminder_that_blocks_nothing() -> None:
    flexible = replace(FACTS, starts_at="2026-12-10T23:00:00+00:00", ends_at=None)

    _, event = read(write(facts=flexible))

    assert (event.start, event.end) == (date(2026, 12, 11), date(2026, 12, 12))
    assert event["transp"] == "TRANSPARENT"


def test_whoever_must_accept_anew_is_not_shown_as_accepted() -> None:
    _, event = read(write(facts=replace(FACTS, accepted=False)))

    assert event["attendee"].params["PARTSTAT"] == "NEEDS-ACTION"


@pytest.mark.parametrize("title", ["BEGIN:VEVENT", "a\r\nATTENDEE:mailto:x@y", "a\\nb; c"])
def test_a_title_can_not_add_lines_of_its_own(title: str) -> None:
    _, event = read(write(facts=replace(FACTS, title=title)))

    assert event["attendee"] == "mailto:noor@demo.example"
    assert str(event["summary"])
