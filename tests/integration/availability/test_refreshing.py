"""Fetching connected calendars from a real server, with a real reading process."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, create_engine
from sqlmodel import Session, col, select

from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.calendars.busy import Asked, BusyTimes, Interval
from flying_trainees.availability.calendars.process import Readers
from flying_trainees.availability.calendars.refreshing import Refresher
from flying_trainees.availability.models import BusyPeriod
from flying_trainees.core.outbound import Outbound
from tests.factories.calendars import Published, calendar, event, publish
from tests.factories.people import make_member, make_network

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
MORNING = event("UID:1", "SUMMARY:x", "DTSTART:20261103T080000Z", "DTEND:20261103T090000Z")


class Hands:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        """The time it stands at."""
        return self.now


@pytest.fixture(scope="module")
def database(make_database: Callable[[], str]) -> Iterator[Engine]:
    engine = create_engine(make_database())
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    readers = Readers(1, seconds=20)
    yield readers
    readers.close()


@pytest.fixture
def published() -> Iterator[Published]:
    with publish(calendar(MORNING)) as server:
        yield server


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def refresher(database: Engine, readers: Readers, published: Published, clock: Hands) -> Refresher:
    outbound = Outbound(frozenset({published.allowed}))
    return Refresher(database, clock, outbound, readers.read, concurrency=4)


@pytest.fixture
def connected(database: Engine, published: Published) -> Calendar:
    """A calendar whose turn it is."""
    with Session(database, expire_on_commit=False) as session:
        for old in session.exec(select(Calendar)):
            session.delete(old)
        person = make_member(session, make_network(session))
        made = Calendar(
            person_id=person.id, name="Werk", kind=CalendarKind.ADDRESS,
            address=published.address, created_at=NOW, asked_at=NOW, due_at=NOW,
        )  # fmt: skip
        session.add(made)
        session.commit()
        return made


def look(engine: Engine, calendar: Calendar) -> tuple[Calendar, list[Interval]]:
    """The row as it is now, and its busy times."""
    with Session(engine, expire_on_commit=False) as session:
        row = session.get_one(Calendar, calendar.id)
        during = session.exec(
            select(col(BusyPeriod.during)).where(BusyPeriod.calendar_id == calendar.id)
        )
        return row, sorted((span.lower, span.upper) for span in during if span.lower and span.upper)


MORNING_SPAN = (datetime(2026, 11, 3, 8, tzinfo=UTC), datetime(2026, 11, 3, 9, tzinfo=UTC))


def test_a_calendar_is_fetched_when_due_and_then_conditionally(
    refresher: Refresher, connected: Calendar, published: Published, clock: Hands, database: Engine
) -> None:
    published.etag = '"v1"'
    assert refresher.refresh_due() == 1
    row, busy = look(database, connected)
    assert (busy, row.worked_at, row.problem, row.etag) == ([MORNING_SPAN], NOW, None, '"v1"')
    assert row.due_at
    assert HOUR * 0.9 <= row.due_at - NOW <= HOUR * 1.1
    assert refresher.refresh_due() == 0

    clock.now += 2 * HOUR
    refresher.refresh_due()
    assert published.asked[-1]["if-none-match"] == '"v1"'
    row, busy = look(database, connected)
    assert (busy, row.worked_at) == ([MORNING_SPAN], clock.now)

    published.etag, published.data = '"v2"', calendar()
    clock.now += 2 * HOUR
    refresher.refresh_due()
    assert look(database, connected)[1] == []


def test_an_unchanged_calendar_is_read_anew_after_a_while(
    refresher: Refresher, connected: Calendar, published: Published, clock: Hands, database: Engine
) -> None:
    """Recurring events reach a year ahead of the day on which they were worked out."""
    published.etag = '"v1"'
    daily = ("UID:1", "DTSTART:20260101T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    published.data = calendar(event(*daily))
    refresher.refresh_due()
    last = look(database, connected)[1][-1]
    clock.now += timedelta(days=8)
    refresher.refresh_due()
    assert "if-none-match" not in published.asked[-1]
    assert look(database, connected)[1][-1][0] - last[0] == timedelta(days=8)


@pytest.mark.parametrize(
    ("status", "problem"),
    [(401, "needs-sign-in"), (404, "gone"), (500, "server-trouble"), (429, "asked-too-often")],
)
def test_what_was_known_stays_while_the_calendar_cannot_be_had(
    refresher: Refresher, connected: Calendar, published: Published, clock: Hands,
    database: Engine, status: int, problem: str,
) -> None:  # fmt: skip
    refresher.refresh_due()
    published.status = status
    waits = []
    for _ in range(3):
        clock.now += timedelta(days=2)
        refresher.refresh_due()
        row, busy = look(database, connected)
        assert row.due_at
        waits.append(row.due_at - clock.now)
    assert (row.problem, row.failures, row.worked_at, busy) == (problem, 3, NOW, [MORNING_SPAN])
    assert waits[0] < waits[1] < waits[2]

    published.status = 200
    clock.now += timedelta(days=2)
    refresher.refresh_due()
    row, _ = look(database, connected)
    assert (row.problem, row.failures, row.worked_at) == (None, 0, clock.now)


def test_a_server_that_asks_for_rest_gets_it(
    refresher: Refresher, connected: Calendar, published: Published, database: Engine
) -> None:
    published.status, published.headers = 503, {"Retry-After": "36000"}
    refresher.refresh_due()
    row, _ = look(database, connected)
    assert row.due_at
    assert row.due_at - NOW == timedelta(hours=10)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<html>Sign in</html>", "not-a-calendar"),
        (calendar(event("UID:1", "DTSTART:20261103T080000Z", "RRULE:FREQ=SECONDLY")), "too-heavy"),
        (b"BEGIN:VCALENDAR\n" + b"X" * 25_000_001, "too-large"),
    ],
)
def test_a_hostile_calendar_is_refused_in_a_closed_word(
    refresher: Refresher, connected: Calendar, published: Published, database: Engine,
    data: bytes, problem: str,
) -> None:  # fmt: skip
    published.data = data
    refresher.refresh_due()
    assert look(database, connected)[0].problem == problem


def test_a_redirect_to_an_inside_address_is_refused(
    refresher: Refresher, connected: Calendar, published: Published, database: Engine
) -> None:
    published.status = 302
    published.headers = {"Location": "http://169.254.169.254/latest/meta-data"}
    refresher.refresh_due()
    assert look(database, connected)[0].problem == "internal-address"


def test_a_reading_that_takes_too_long_is_ended_and_the_next_one_works(
    database: Engine, refresher: Refresher, connected: Calendar, published: Published, clock: Hands
) -> None:
    slow = [f"UID:{n}\r\nDTSTART:19010101T000000\r\nDURATION:PT1H\r\n"
            "RRULE:FREQ=DAILY;BYSETPOS=-1,1;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,15,30,45"
            for n in range(2000)]  # fmt: skip
    impatient = Readers(1, seconds=3)
    hasty = replace(refresher, read=impatient.read)
    published.data = calendar(*[event(lines) for lines in slow])
    hasty.refresh_due()
    assert look(database, connected)[0].problem == "too-heavy"
    published.data = calendar(MORNING)
    clock.now += 2 * HOUR
    hasty.refresh_due()
    assert look(database, connected)[1] == [MORNING_SPAN]
    impatient.close()


def test_no_more_than_so_many_at_a_time_and_each_once(
    database: Engine, refresher: Refresher, connected: Calendar
) -> None:
    with Session(database) as session:
        for number in range(30):
            session.add(Calendar(**connected.model_dump(exclude={"id", "address"}),
                                 address=f"{connected.address}?{number}"))  # fmt: skip
        session.commit()
    guard, now, most, read = threading.Lock(), 0, 0, 0

    def watch(_data: bytes, _asked: Asked) -> BusyTimes:
        nonlocal now, most, read
        with guard:
            now, read = now + 1, read + 1
            most = max(most, now)
        threading.Event().wait(0.02)
        with guard:
            now -= 1
        return BusyTimes([], 0)

    watched = replace(refresher, read=watch)
    others = threading.Thread(target=watched.refresh_due)
    others.start()
    watched.refresh_due()
    others.join()
    assert read == 31
    assert 2 <= most <= 8
