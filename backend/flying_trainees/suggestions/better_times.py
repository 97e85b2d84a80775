"""Times close to a wished one at which more people may be free. Pure.

An hour later or earlier, or the same time on another working day of that week: changes that a
poster can make without planning again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from flying_trainees.core.clock import AMSTERDAM

HOUR = timedelta(hours=1)
EARLIEST, LATEST = time(8), time(21)
WORKDAYS = 5
LEAST_MORE = 2
"""One person more isn't worth another time."""


class Shift(StrEnum):
    """How an alternative differs from the wished time."""

    LATER = "later"
    EARLIER = "earlier"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another time for the same session."""

    shift: Shift
    start: datetime
    end: datetime


def alternatives(start: datetime, end: datetime, now: datetime) -> list[Alternative]:
    """Times to come near the session: within the day's decent hours, the smallest change first."""
    return [found for found in _around(start, end) if found.start > now and _decent(found)]


def best_of(
    free_now: int, found: Sequence[Alternative], free: Mapping[Alternative, int]
) -> Alternative | None:
    """The one with the most people, if that is at least `LEAST_MORE` more; ties: first given."""
    best = max(found, key=lambda one: free.get(one, 0), default=None)
    if best is None or free.get(best, 0) - free_now < LEAST_MORE:
        return None
    return best


def _around(start: datetime, end: datetime) -> Iterator[Alternative]:
    yield Alternative(Shift.LATER, start + HOUR, end + HOUR)
    yield Alternative(Shift.EARLIER, start - HOUR, end - HOUR)
    local = start.astimezone(AMSTERDAM)
    monday = local.date() - timedelta(days=local.weekday())
    for number in range(WORKDAYS):
        day = monday + timedelta(days=number)
        if day != local.date():
            moved = datetime.combine(day, local.time(), AMSTERDAM).astimezone(start.tzinfo)
            yield Alternative(Shift.DAY, moved, moved + (end - start))


def _decent(one: Alternative) -> bool:
    start, end = one.start.astimezone(AMSTERDAM), one.end.astimezone(AMSTERDAM)
    return start.date() == end.date() and start.time() >= EARLIEST and end.time() <= LATEST
