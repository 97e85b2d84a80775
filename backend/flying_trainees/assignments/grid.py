"""The plan's grid of half-hours, on Amsterdam's clocks: slot 0 is Monday 00:00 of this week.

On the two nights a year on which the clocks change, a slot is what the clock shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil, floor

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.freetime import local_day

SLOTS_PER_DAY = 48
SLOTS_PER_WEEK = 7 * SLOTS_PER_DAY
WEEKS = 8

Slots = tuple[int, int]
"""From a slot up to another."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Some weeks from a Monday on."""

    monday: date
    weeks: int = WEEKS

    @classmethod
    def of(cls, now: datetime) -> "Grid":
        """The grid that begins in the week of `now`."""
        today = now.astimezone(AMSTERDAM).date()
        return cls(today - timedelta(days=today.weekday()))

    @property
    def slots(self) -> int:
        """How many slots there are."""
        return self.weeks * SLOTS_PER_WEEK

    @property
    def ends_at(self) -> datetime:
        """The first instant after the grid."""
        return local_day(self.monday + timedelta(weeks=self.weeks)).start

    def monday_of(self, week: int) -> date:
        """The Monday with which a week begins."""
        return self.monday + timedelta(weeks=week)

    def position(self, instant: datetime) -> float:
        """Where an instant lies, in slots; before the grid it is negative."""
        local = instant.astimezone(AMSTERDAM)
        minutes = local.hour * 60 + local.minute + local.second / 60
        return (local.date() - self.monday).days * SLOTS_PER_DAY + minutes / 30

    def around(self, start: datetime, end: datetime) -> Slots:
        """The slots that a session touches."""
        return floor(self.position(start)), ceil(self.position(end))

    def within(self, spans: Iterable[tuple[datetime, datetime]]) -> list[Slots]:
        """The slots that lie wholly within each span and within the grid."""
        found = (
            (max(0, ceil(self.position(start))), min(self.slots, floor(self.position(end))))
            for start, end in spans
        )
        return [(first, last) for first, last in found if first < last]


def without(spans: Iterable[Slots], taken: Iterable[Slots]) -> list[Slots]:
    """The spans less what is taken; both in any order."""
    left: list[Slots] = sorted(spans)
    for begin, end in taken:
        before = [(first, min(last, begin)) for first, last in left]
        after = [(max(first, end), last) for first, last in left]
        left = sorted(span for span in (*before, *after) if span[0] < span[1])
    return left
