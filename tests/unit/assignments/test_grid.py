"""Instants on the grid of half-hours, by Amsterdam's clocks."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.assignments.grid import Grid, without

GRID = Grid.of(datetime(2026, 3, 25, 12, 0, tzinfo=UTC))


def test_the_grid_begins_on_this_weeks_monday_in_amsterdam() -> None:
    assert GRID.monday == date(2026, 3, 23)
    assert Grid.of(datetime(2026, 3, 22, 23, 30, tzinfo=UTC)).monday == date(2026, 3, 23)


def test_nine_o_clock_is_the_same_slot_before_and_after_the_clocks_change() -> None:
    winter = datetime(2026, 3, 27, 8, 0, tzinfo=UTC)
    summer = datetime(2026, 4, 3, 7, 0, tzinfo=UTC)
    assert GRID.position(winter) == 4 * 48 + 18
    assert GRID.position(summer) == 11 * 48 + 18
    assert GRID.ends_at == datetime(2026, 5, 17, 22, 0, tzinfo=UTC)


def test_sessions_are_rounded_outwards_and_free_time_inwards() -> None:
    start = datetime(2026, 3, 24, 8, 10, tzinfo=UTC)
    end = datetime(2026, 3, 24, 10, 50, tzinfo=UTC)
    assert GRID.around(start, end) == (48 + 18, 48 + 24)
    assert GRID.within([(start, end)]) == [(48 + 19, 48 + 23)]


def test_free_time_outside_the_grid_is_left_out() -> None:
    before = (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC))
    across = (datetime(2026, 3, 22, 12, tzinfo=UTC), datetime(2026, 3, 23, 0, tzinfo=UTC))
    assert GRID.within([before, across]) == [(0, 2)]


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple))


@given(taken=SPANS, first=st.integers(0, 20), length=st.integers(1, 20))
def test_what_is_taken_is_no_longer_free(
    taken: list[tuple[int, int]], first: int, length: int
) -> None:
    gone = {slot for begin, end in taken for slot in range(begin, end)}
    left = without([(first, first + length)], taken)
    slots = [slot for begin, end in left for slot in range(begin, end)]
    assert slots == sorted(set(range(first, first + length)) - gone)
