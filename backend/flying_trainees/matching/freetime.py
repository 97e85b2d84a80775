"""Free time: weekly windows minus busy periods, network days and bookings, within a budget.

The slow, obvious version: the database computes the same with range types, and is tested
against this one. Windows are local times in Europe/Amsterdam; everything else is in UTC.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flying_trainees.matching.spans import (
    Span,
    Spans,
    covers,
    intersect,
    normalise,
    overlaps,
    shared,
    subtract,
    widen,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class WeeklyWindow:
    """A part of each week: `weekday` 1 (Monday) to 7, local `start` up to `end` of the same day.

    `end` 00:00 means midnight at the day's end. Holds on days from `from_on` to `until_on`, both
    included; None is open. Raises ValueError for an unknown weekday or a window without length.
    """

    weekday: int
    start: time
    end: time
    from_on: date | None = None
    until_on: date | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.weekday <= 7:
            raise ValueError(f"weekday is {self.weekday}, must be 1 (Monday) to 7 (Sunday)")
        if self.end != time(0) and self.end <= self.start:
            raise ValueError(f"window ends at {self.end}, not after {self.start}")

    def holds_on(self, day: date) -> bool:
        """Whether the window stands open on that day."""
        return (
            day.isoweekday() == self.weekday
            and (self.from_on is None or self.from_on <= day)
            and (self.until_on is None or day <= self.until_on)
        )


@dataclass(frozen=True, slots=True)
class FlownHours:
    """Hours booked, on the local day that decides which month they count in."""

    on: date
    hours: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that decides when one person is free."""

    windows: tuple[WeeklyWindow, ...] = ()
    busy: Spans = ()
    network_days: Spans = ()
    bookings: Spans = ()
    """Booked time, widened by travel (the `during` of a booking)."""
    flown: tuple[FlownHours, ...] = ()
    hours_per_month: float | None = None
    """The hours budget; None when the person set none."""


def instant_of(day: date, clock: time) -> datetime:
    """The instant (UTC) at which Amsterdam's clocks show `clock` on `day`.

    In the two hours a year where that is not one instant, the winter-time reading is taken:
    the same that PostgreSQL's `AT TIME ZONE` takes.
    """
    local = datetime.combine(day, clock, AMSTERDAM)
    return max(local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def local_day(day: date) -> Span:
    """The whole day in Amsterdam: 23, 24 or 25 hours."""
    return Span(instant_of(day, time(0)), instant_of(day + timedelta(days=1), time(0)))


def expand(windows: Iterable[WeeklyWindow], period: Span) -> Spans:
    """The windows as spans within `period`. A window that a clock change swallows is left out."""
    day = period.start.astimezone(AMSTERDAM).date()
    last = period.end.astimezone(AMSTERDAM).date()
    listed = tuple(windows)
    found: list[Span] = []
    while day <= last:
        for window in listed:
            if window.holds_on(day):
                found += _on_day(window, day)
        day += timedelta(days=1)
    return intersect(found, (period,))


def _on_day(window: WeeklyWindow, day: date) -> list[Span]:
    ends_on = day + timedelta(days=1) if window.end == time(0) else day
    start, end = instant_of(day, window.start), instant_of(ends_on, window.end)
    return [Span(start, end)] if start < end else []


def free_spans(calendar: Calendar, period: Span) -> Spans:
    """When the person is free within `period`, the hours budget left aside."""
    taken = normalise((*calendar.busy, *calendar.network_days, *calendar.bookings))
    return subtract(expand(calendar.windows, period), taken)


def is_free(calendar: Calendar, session: Span, travel_minutes: float = 0) -> bool:
    """Whether the person can do a job at `session`: free all through, and no booking on the way.

    Travel may lie outside the windows and over busy time, as leaving early is one's own choice,
    but never over another booking: the database would refuse it.
    """
    journey = widen(session, travel_minutes)
    return covers(free_spans(calendar, session), session) and not any(
        overlaps(journey, booking) for booking in calendar.bookings
    )


def hours_flown(calendar: Calendar, month: date) -> float:
    """Hours booked in the month that `month` lies in."""
    return sum(
        entry.hours
        for entry in calendar.flown
        if (entry.on.year, entry.on.month) == (month.year, month.month)
    )


def hours_left(calendar: Calendar, month: date) -> float | None:
    """Hours of the month's budget not yet booked, never below 0; None without a budget."""
    if calendar.hours_per_month is None:
        return None
    return max(0.0, calendar.hours_per_month - hours_flown(calendar, month))


def fits_budget(calendar: Calendar, hours: float, on: date) -> bool:
    """Whether `hours` more on that local day stay within the month's budget."""
    left = hours_left(calendar, on)
    return left is None or hours <= left


def free_hours(calendar: Calendar, period: Span) -> float:
    """Hours the person can give to a flexible job within `period`: free and within the budget.

    Each month's free hours count up to what its budget leaves.
    """
    total = 0.0
    for month, hours in _hours_by_month(free_spans(calendar, period)).items():
        left = hours_left(calendar, month)
        total += hours if left is None else min(hours, left)
    return total


def _hours_by_month(spans: Spans) -> dict[date, float]:
    hours: dict[date, float] = {}
    for span in spans:
        start = span.start
        while start < span.end:
            month = start.astimezone(AMSTERDAM).date().replace(day=1)
            following = instant_of((month + timedelta(days=32)).replace(day=1), time(0))
            end = min(span.end, following)
            hours[month] = hours.get(month, 0.0) + Span(start, end).hours
            start = end
    return hours


def common_free(
    calendars: Sequence[Calendar],
    period: Span,
    minimum: timedelta,
    at_least: int | None = None,
) -> Spans:
    """Moments within `period`, `minimum` or longer, at which the group is free together.

    With `at_least` it is enough that so many are free at every instant, not always the same ones.
    No people: no moments.
    """
    if not calendars:
        return ()
    free = [free_spans(calendar, period) for calendar in calendars]
    together = shared(free, len(calendars) if at_least is None else at_least)
    return tuple(span for span in together if span.end - span.start >= minimum)
