"""Free spans for many jobs at once say what they say for one."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.suggestions.free import FreeSpans

BEGIN = datetime(2026, 10, 20, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
lengths = st.lists(st.tuples(st.integers(1, 90), st.integers(1, 12)), max_size=12)
periods = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 700)), min_size=1, max_size=5)


def spans_of(parts: list[tuple[int, int]]) -> FreeSpans:
    """Gaps and free hours after each other."""
    found, at = [], BEGIN
    for gap, length in parts:
        found.append((at + gap * HOUR, at + (gap + length) * HOUR))
        at = found[-1][1]
    return FreeSpans(found)


@settings(deadline=None, max_examples=60)
@given(lengths, periods, st.integers(0, 40))
def test_columns_equal_one_by_one(
    parts: list[tuple[int, int]], asked: list[tuple[int, int]], budget: int
) -> None:
    spans = spans_of(parts)
    uses = {date(2026, 11, 1): BudgetUse(budget, 1.5), date(2026, 10, 1): BudgetUse(None, 0)}
    times = [(BEGIN + start * HOUR, BEGIN + (start + length) * HOUR) for start, length in asked]
    starts, ends = (np.array([time[at].timestamp() for time in times]) for at in range(2))

    covered, hours = spans.covered(starts, ends), spans.many_hours(starts, ends, uses)

    assert covered.tolist() == [spans.covers(*time) for time in times]
    np.testing.assert_allclose(hours, [spans.hours(*time, uses) for time in times], atol=1e-6)
