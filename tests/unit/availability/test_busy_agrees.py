"""Busy times against the slow obvious computation: every day looked at, one by one."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from flying_trainees.availability.calendars.busy import Asked, Interval, merged, read_busy
from tests.factories.calendars import OUTLOOK_ZONE, calendar, event

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FIRST, LAST = date(2026, 10, 1), date(2027, 4, 30)
"""Both changes of clocks lie in between: 25 October and 28 March."""
ASKED = Asked(datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 4, 30, tzinfo=UTC))
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@st.composite
def series(draw: st.DrawFn) -> tuple[str, list[Interval]]:
    """A weekly series with exceptions as a calendar writes it, and the times it takes."""
    start = draw(st.dates(FIRST, LAST))
    begins = time(draw(st.integers(0, 23)), draw(st.sampled_from((0, 30))))
    length = timedelta(minutes=draw(st.integers(1, 30 * 60)))
    weekdays = draw(st.sets(st.integers(0, 6), min_size=1, max_size=4)) | {start.weekday()}
    every = draw(st.integers(1, 3))
    until = start + timedelta(days=draw(st.integers(0, 100)))
    without = draw(st.sets(st.integers(0, 100), max_size=6))
    left_out = {start + timedelta(days=number) for number in without}
    moved = draw(st.booleans())
    found: list[Interval] = []
    monday = start - timedelta(days=start.weekday())
    day = start
    while day <= until:
        in_turn = (day - monday).days // 7 % every == 0
        if day.weekday() in weekdays and in_turn and day not in left_out:
            by_hours = timedelta(hours=3) if moved and not found else timedelta(0)
            found.append(taken(day, begins, length, by_hours))
        day += timedelta(days=1)
    stands = [
        start + timedelta(days=number)
        for number in range((until - start).days + 1)
        if (start + timedelta(days=number)).weekday() in weekdays
        and (start + timedelta(days=number) - monday).days // 7 % every == 0
        and start + timedelta(days=number) not in left_out
    ]
    return written(start, begins, length, weekdays, every, until, left_out,
                   stands[0] if moved and stands else None), found  # fmt: skip


def taken(day: date, begins: time, length: timedelta, later: timedelta) -> Interval:
    """One occurrence: wall-clock times of its day, then seen from UTC."""
    wall = datetime.combine(day, begins) + later
    start = wall.replace(tzinfo=AMSTERDAM).astimezone(UTC)
    return start, (wall + length).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def written(
    start: date,
    begins: time,
    length: timedelta,
    weekdays: set[int],
    every: int,
    until: date,
    left_out: set[date],
    moved: date | None,
) -> str:
    def local(name: str, moment: datetime) -> str:
        return f"{name};TZID={OUTLOOK_ZONE}:{moment:%Y%m%dT%H%M%S}"

    def times(day: date, later: timedelta = timedelta(0)) -> list[str]:
        wall = datetime.combine(day, begins) + later
        return [local("DTSTART", wall), local("DTEND", wall + length)]

    by_day = ",".join(DAYS[number] for number in sorted(weekdays))
    last = datetime.combine(until, time(23, 59, 59), AMSTERDAM).astimezone(UTC)
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL={every};BYDAY={by_day};UNTIL={last:%Y%m%dT%H%M%SZ}"
    without = [local("EXDATE", datetime.combine(day, begins)) for day in sorted(left_out)]
    blocks = [event("UID:series", *times(start), rule, *without)]
    if moved:
        instead = local("RECURRENCE-ID", datetime.combine(moved, begins))
        blocks.append(event("UID:series", *times(moved, timedelta(hours=3)), instead))
    return "\r\n".join(blocks)


def within(spans: list[Interval]) -> list[Interval]:
    cut = [(max(start, ASKED.start), min(end, ASKED.end)) for start, end in spans]
    return merged((start, end) for start, end in cut if start < end)


@settings(max_examples=120, deadline=None)
@given(st.lists(series(), min_size=1, max_size=3))
def test_series_take_the_time_that_looking_at_every_day_gives(
    drawn: list[tuple[str, list[Interval]]],
) -> None:
    blocks = [text.replace("UID:series", f"UID:{number}") for number, (text, _) in enumerate(drawn)]
    busy = read_busy(calendar(*blocks), ASKED)
    expected = within([span for _, spans in drawn for span in spans])
    assert (busy.intervals, busy.skipped) == (expected, 0)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.datetimes(datetime(2026, 9, 20), datetime(2027, 5, 20)),  # noqa: DTZ001
            st.integers(0, 100_000),
        ),
        max_size=30,
    )
)
def test_single_events_take_their_own_time_each_minute_of_it(
    drawn: list[tuple[datetime, int]],
) -> None:
    spans, blocks = [], []
    for number, (start, minutes) in enumerate(drawn):
        begins = start.replace(microsecond=0)
        ends = begins + timedelta(minutes=minutes)
        blocks.append(
            event(f"UID:{number}", f"DTSTART;TZID=Europe/Amsterdam:{begins:%Y%m%dT%H%M%S}",
                  f"DTEND;TZID=Europe/Amsterdam:{ends:%Y%m%dT%H%M%S}")
        )  # fmt: skip
        spans.append(tuple(t.replace(tzinfo=AMSTERDAM).astimezone(UTC) for t in (begins, ends)))
    busy = read_busy(calendar(*blocks), ASKED)
    assert busy.intervals == within([(start, end) for start, end in spans])
