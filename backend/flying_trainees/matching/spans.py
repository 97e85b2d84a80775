"""Arithmetic on spans of time: half-open [start, end) between two instants in UTC.

Every function that returns several spans returns them normal: sorted, not empty, not touching.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """From `start` up to, not including, `end`; both aware, kept in UTC.

    Raises ValueError for a naive instant or when it does not end after it starts.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        for name, instant in (("start", self.start), ("end", self.end)):
            if instant.tzinfo is None:
                raise ValueError(f"{name} has no time zone: {instant.isoformat()}")
            object.__setattr__(self, name, instant.astimezone(UTC))
        if self.end <= self.start:
            raise ValueError(f"ends at {self.end.isoformat()}, not after {self.start.isoformat()}")

    @property
    def hours(self) -> float:
        """The length in hours."""
        return (self.end - self.start) / timedelta(hours=1)


Spans: TypeAlias = tuple[Span, ...]


def overlaps(one: Span, other: Span) -> bool:
    """Whether the two share an instant; touching is not overlapping."""
    return one.start < other.end and other.start < one.end


def normalise(spans: Iterable[Span]) -> Spans:
    """The same instants in normal form."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def intersect(one: Iterable[Span], other: Iterable[Span]) -> Spans:
    """The instants that lie in both."""
    left, right = normalise(one), normalise(other)
    result: list[Span] = []
    i = j = 0
    while i < len(left) and j < len(right):
        start = max(left[i].start, right[j].start)
        end = min(left[i].end, right[j].end)
        if start < end:
            result.append(Span(start, end))
        if left[i].end < right[j].end:
            i += 1
        else:
            j += 1
    return tuple(result)


def subtract(spans: Iterable[Span], taken: Iterable[Span]) -> Spans:
    """The instants of `spans` that do not lie in `taken`."""
    holes = normalise(taken)
    result: list[Span] = []
    for span in normalise(spans):
        start = span.start
        for hole in holes:
            if hole.end <= start or hole.start >= span.end:
                continue
            if start < hole.start:
                result.append(Span(start, hole.start))
            start = max(start, hole.end)
        if start < span.end:
            result.append(Span(start, span.end))
    return tuple(result)


def covers(spans: Iterable[Span], wanted: Span) -> bool:
    """Whether every instant of `wanted` lies in `spans`."""
    return not subtract((wanted,), spans)


def widen(span: Span, minutes: float) -> Span:
    """The span with `minutes` (not negative) more at both ends. Raises ValueError if negative."""
    if minutes < 0:
        raise ValueError(f"can't widen by {minutes} minutes")
    extra = timedelta(minutes=minutes)
    return Span(span.start - extra, span.end + extra)


def total_hours(spans: Iterable[Span]) -> float:
    """The hours in the spans, each instant counted once."""
    return sum(span.hours for span in normalise(spans))


def shared(calendars: Sequence[Iterable[Span]], at_least: int) -> Spans:
    """The instants that lie in at least `at_least` of the calendars.

    Raises ValueError when `at_least` is below 1.
    """
    if at_least < 1:
        raise ValueError(f"at_least is {at_least}, must be 1 or more")
    found: list[Span] = []
    depth, since = 0, None
    for instant, step in _steps(calendars):
        depth += step
        if since is None and depth >= at_least:
            since = instant
        elif since is not None and depth < at_least:
            if since < instant:
                found.append(Span(since, instant))
            since = None
    return normalise(found)


def _steps(calendars: Sequence[Iterable[Span]]) -> list[tuple[datetime, int]]:
    """Where a calendar opens (1) or closes (-1), in order of time.

    Closing sorts before opening at the same instant: a hand-over leaves a seam that `normalise`
    closes again.
    """
    spans = [span for calendar in calendars for span in normalise(calendar)]
    return sorted([(span.start, 1) for span in spans] + [(span.end, -1) for span in spans])
