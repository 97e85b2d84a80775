"""The database's free time equals that of the slow, obvious version, on generated calendars."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.availability.free_time import free_hours, free_time, who_is_free
from flying_trainees.availability.models import (
    BusyPeriod,
    FreeTimeBudget,
    FreeTimeWindow,
    NetworkDay,
)
from flying_trainees.core.ids import new_id
from flying_trainees.matching.freetime import (
    Calendar,
    WeeklyWindow,
    free_spans,
    is_free,
)
from flying_trainees.matching.freetime import (
    free_hours as slow_free_hours,
)
from flying_trainees.matching.spans import Span
from flying_trainees.people.network_models import Network
from tests.factories.availability import make_budget, make_busy, make_network_day, make_window
from tests.factories.people import make_member, make_network

# Weeks around both changes of the clock in Amsterdam, and an ordinary one.
STARTS = (
    datetime(2026, 3, 26, tzinfo=UTC),
    datetime(2026, 10, 22, tzinfo=UTC),
    datetime(2026, 11, 23, tzinfo=UTC),
)
QUARTER = timedelta(minutes=15)

clocks = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
near_start = st.integers(-2, 9)


@st.composite
def windows(draw: st.DrawFn, around: date) -> WeeklyWindow:
    """A window that may be open for some days only, or end at midnight."""
    one, other = draw(clocks), draw(clocks)
    start, end = min(one, other), max(one, other)
    since, until = sorted((draw(near_start), draw(near_start)))
    bounded = draw(st.booleans())
    return WeeklyWindow(
        weekday=draw(st.integers(1, 7)),
        start=start,
        end=end if end > start else time(0),
        from_on=around + timedelta(days=since) if bounded else None,
        until_on=around + timedelta(days=until) if bounded else None,
    )


@st.composite
def spans(draw: st.DrawFn, start: datetime) -> Span:
    """Up to two days, near the start."""
    begin = start + draw(st.integers(-96, 800)) * QUARTER
    return Span(begin, begin + draw(st.integers(1, 192)) * QUARTER)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Calendar, Span, list[Span]]:
    """One person's calendar, a period, and some options in it."""
    start = draw(st.sampled_from(STARTS)) + draw(st.integers(0, 95)) * QUARTER
    calendar = Calendar(
        windows=tuple(draw(st.lists(windows(start.date()), max_size=6))),
        busy=tuple(draw(st.lists(spans(start), max_size=3))),
        network_days=tuple(draw(st.lists(spans(start), max_size=2))),
        hours_per_month=draw(st.none() | st.integers(0, 30)),
    )
    period = Span(start, start + draw(st.integers(1, 800)) * QUARTER)
    options = [
        Span(option.start, min(option.end, option.start + timedelta(hours=4)))
        for option in draw(st.lists(spans(start), min_size=1, max_size=4))
    ]
    return calendar, period, options


def store(session: Session, network: Network, person: Person, calendar: Calendar) -> None:
    """Write the calendar down, in place of the one before."""
    for model in (FreeTimeWindow, BusyPeriod, NetworkDay, FreeTimeBudget):
        session.execute(delete(model))
    for window in calendar.windows:
        between = (window.from_on, window.until_on)
        make_window(session, person, window.weekday, window.start, window.end, between)
    for span in calendar.busy:
        make_busy(session, person, span.start, span.end)
    for span in calendar.network_days:
        make_network_day(session, network, span.start, span.end)
    if calendar.hours_per_month is not None:
        make_budget(session, person, int(calendar.hours_per_month))


def test_the_database_agrees_with_the_slow_obvious_version(engine: Engine) -> None:
    with engine.connect() as connection, Session(connection) as session:
        network = make_network(session)
        person = make_member(session, network)

        @given(cases())
        @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        def agrees(case: tuple[Calendar, Span, list[Span]]) -> None:
            calendar, period, options = case
            store(session, network, person, calendar)

            found = free_time(session, [person.id], period.start, period.end)[person.id]
            assert tuple(Span(*interval) for interval in found) == free_spans(calendar, period)

            hours = free_hours(session, [person.id], period.start, period.end)[person.id]
            assert abs(hours - slow_free_hours(calendar, period)) < 0.001

            named = [(new_id(), option.start, option.end) for option in options]
            free = who_is_free(session, [person.id], named)
            assert [bool(free[option[0]]) for option in named] == [
                is_free(calendar, option) for option in options
            ]

        agrees()
        connection.rollback()
