"""Arithmetic on spans against counting minutes one by one."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from random import Random

import pytest

from flying_trainees.matching.spans import (
    Span,
    Spans,
    covers,
    intersect,
    normalise,
    overlaps,
    shared,
    subtract,
    total_hours,
    widen,
)

START = datetime(2026, 11, 2, tzinfo=UTC)
LENGTH = 40


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def span(start: int, end: int) -> Span:
    return Span(at(start), at(end))


def minutes(spans: Spans) -> set[int]:
    """Every minute that lies in the spans: an instant stands for the minute it begins."""
    return {m for m in range(-60, 100) if any(s.start <= at(m) < s.end for s in spans)}


def random_spans(random: Random) -> Spans:
    starts = [random.randrange(LENGTH) for _ in range(random.randrange(6))]
    return tuple(span(start, start + random.randint(1, 12)) for start in starts)


def is_normal(spans: Spans) -> bool:
    return all(one.end < other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("seed", range(60))
def test_every_operation_equals_counting_minutes(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (a reproducible case, no secret)
    one, other, third = (random_spans(random) for _ in range(3))
    assert minutes(normalise(one)) == minutes(one)
    assert minutes(intersect(one, other)) == minutes(one) & minutes(other)
    assert minutes(subtract(one, other)) == minutes(one) - minutes(other)
    assert total_hours(one) == pytest.approx(len(minutes(one)) / 60)
    counted = [minutes(one), minutes(other), minutes(third)]
    for at_least in (1, 2, 3):
        found = shared((one, other, third), at_least)
        assert is_normal(found)
        assert minutes(found) == {
            m for m in range(100) if sum(m in calendar for calendar in counted) >= at_least
        }
    assert is_normal(normalise(one))
    assert is_normal(intersect(one, other))
    assert is_normal(subtract(one, other))


def test_touching_spans_become_one_and_do_not_overlap() -> None:
    assert normalise((span(5, 9), span(1, 5))) == (span(1, 9),)
    assert not overlaps(span(1, 5), span(5, 9))
    assert overlaps(span(1, 6), span(5, 9))


def test_a_span_is_covered_only_without_a_gap() -> None:
    assert covers((span(0, 5), span(5, 10)), span(2, 10))
    assert not covers((span(0, 5), span(6, 10)), span(2, 10))


def test_travel_widens_at_both_ends() -> None:
    assert widen(span(10, 20), 5) == span(5, 25)
    with pytest.raises(ValueError, match="-1"):
        widen(span(10, 20), -1)


def test_a_span_is_kept_in_utc() -> None:
    amsterdam = timezone(timedelta(hours=1))
    there = Span(datetime(2026, 11, 2, 1, tzinfo=amsterdam), datetime(2026, 11, 2, 2, tzinfo=UTC))
    assert there.start == START
    assert there.start.tzinfo is UTC
    assert there.hours == 2


def test_a_naive_or_backward_span_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Span(datetime(2026, 11, 2), at(3))  # noqa: DTZ001
    with pytest.raises(ValueError, match="not after"):
        span(3, 3)


def test_shared_by_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at_least"):
        shared((), 0)
