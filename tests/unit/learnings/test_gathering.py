"""No sum of answers, nor the difference of two, tells of fewer than five people or jobs."""

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import combinations
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from flying_trainees.core.ids import new_id
from flying_trainees.learnings.check_models import LEAST_TOGETHER
from flying_trainees.learnings.gathering import ALONE_AT_MOST, Together, Waiting, gather
from tests.factories.clock import MONDAY_MORNING

DAY = timedelta(days=1)
ANSWERS = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 3), st.integers(0, 200)), max_size=60
)
"""Whose, of which organisation, on which day."""


def waiting(whose: int, organisation: int, at: datetime) -> Waiting:
    return Waiting(new_id(), UUID(int=whose), UUID(int=100 + organisation), at)


def arriving(answers: list[tuple[int, int, int]]) -> list[tuple[Together, list[Waiting]]]:
    """The groups as they are closed while answers come in one by one."""
    open_: list[Waiting] = []
    closed: list[tuple[Together, list[Waiting]]] = []
    for whose, organisation, day in sorted(answers, key=lambda one: one[2]):
        now = MONDAY_MORNING + day * DAY
        open_.append(waiting(whose, organisation, now))
        for group in gather(open_, now):
            closed.append((group, [one for one in open_ if one.id in group.ids]))
            open_ = [one for one in open_ if one.id not in group.ids]
    return closed


@given(ANSWERS)
@settings(max_examples=200, deadline=None)
def test_every_group_holds_enough_different_ones_and_no_answer_twice(
    answers: list[tuple[int, int, int]],
) -> None:
    closed = arriving(answers)

    for _, members in closed:
        assert len({one.whose for one in members}) >= LEAST_TOGETHER
    ids = [one.id for _, members in closed for one in members]
    assert len(ids) == len(set(ids))


@given(ANSWERS)
@settings(max_examples=100, deadline=None)
def test_the_difference_of_any_two_reports_is_made_of_whole_groups(
    answers: list[tuple[int, int, int]],
) -> None:
    closed = arriving(answers)
    by_organisation: dict[UUID | None, set[UUID]] = defaultdict(set)
    for group, members in closed:
        by_organisation[group.organisation_id] |= {one.id for one in members}
    whose = {one.id: one.whose for _, members in closed for one in members}
    reports = [*by_organisation.values(), set(whose)]
    # Any period ends between two groups.
    reports += [
        {one.id for _, members in closed[:end] for one in members} for end in range(len(closed))
    ]

    for one, other in combinations(reports, 2):
        left = one - other
        assert not left or len({whose[id_] for id_ in left}) >= LEAST_TOGETHER


def test_an_organisations_own_answers_are_counted_at_the_fifth_person() -> None:
    four = [waiting(whose, 1, MONDAY_MORNING) for whose in range(4)]
    same_again = waiting(3, 1, MONDAY_MORNING)
    fifth = waiting(4, 1, MONDAY_MORNING)

    assert list(gather([*four, same_again], MONDAY_MORNING)) == []
    [group] = gather([*four, same_again, fifth], MONDAY_MORNING)
    assert (group.organisation_id, len(group.ids)) == (UUID(int=101), 6)


def test_what_waited_long_is_counted_with_other_organisations() -> None:
    few = [waiting(whose, whose % 3, MONDAY_MORNING) for whose in range(6)]

    assert list(gather(few, MONDAY_MORNING + ALONE_AT_MOST)) == []
    [group] = gather(few, MONDAY_MORNING + ALONE_AT_MOST + DAY)
    assert (group.organisation_id, len(group.ids)) == (None, 6)
