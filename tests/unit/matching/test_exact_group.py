"""The exact search against brute force, on generated small jobs."""

import pytest

from flying_trainees.matching.group_problem import GroupProblem
from flying_trainees.matching.grouping import PlacedGroup, group_points, groups_at

from .group_cases import (
    OPTION,
    Case,
    People,
    added_value,
    brute_force,
    hard_rules_broken,
    random_case,
)

BATCH = 100
BATCHES = [
    *range(12),
    *(pytest.param(batch, marks=pytest.mark.long) for batch in range(12, 60)),
]


def people_of(case: Case, group: PlacedGroup) -> People:
    return tuple((case.candidates[place.row], place.seat) for place in group.placed)


def check_case(case: Case) -> int:
    problem = case.problem
    groups = groups_at(problem, OPTION)
    points, earlier = case.points(), []
    for group in groups:
        people = people_of(case, group)
        assert hard_rules_broken(case, people) == []
        value = added_value(case, people, points)
        assert value == brute_force(case, earlier)
        check_worth(problem, group)
        earlier.append({one.person_id for one, _ in people})
    if len(groups) < 3 and not (groups and sum(case.needs.open_seats()) == 0):
        assert brute_force(case, earlier) is None
    return len(groups)


def check_worth(problem: GroupProblem, group: PlacedGroup) -> None:
    seating = tuple((place.row, place.seat) for place in group.placed)
    assert group.points == group_points(problem, seating)


@pytest.mark.parametrize("batch", BATCHES)
def test_every_group_is_the_best_there_is(batch: int) -> None:
    found = [check_case(random_case(batch * BATCH + seed)) for seed in range(BATCH)]
    # the generator must make both possible and impossible jobs, and alternatives
    assert {0, 3} <= set(found)
