"""Groups for a job: chosen examples, and that leaving people out early loses nothing."""

from random import Random

import numpy as np
import pytest

from flying_trainees.matching import exact_group
from flying_trainees.matching.group_problem import group_problem
from flying_trainees.matching.grouping import PlacedGroup, groups_at
from flying_trainees.matching.inputs import Candidate, Exclusion, HeldSeat, JobNeeds, Seat, Wishes
from flying_trainees.matching.kernels.group_bounds import fill_bound
from flying_trainees.matching.suggesting import Group, free_counts, suggest_groups, warm_up
from flying_trainees.matching.table import CandidateTable, Whole

from .group_cases import random_candidate
from .people import job, person


def groups(needs: JobNeeds, *people: Candidate) -> tuple[Group, ...]:
    return suggest_groups(needs, people)[0].groups


def members(group: Group) -> set[str]:
    return {member.person_id for member in group.members}


def test_different_organisations_win_over_a_slightly_better_colleague() -> None:
    people = (
        person("a", organisation_id="borne", affinity=0.9),
        person("b", organisation_id="borne", affinity=0.9),
        person("c", affinity=0.8),
    )
    assert members(groups(job(group_max=2), *people)[0]) == {"a", "c"}
    free = job(group_max=2, wishes=Wishes(different_organisations=False))
    assert members(groups(free, *people)[0]) == {"a", "b"}


def test_somebody_with_experience_is_in_where_it_can_be() -> None:
    people = (*(person(name, affinity=1.0, first_timer=True) for name in "ab"), person("c"))
    assert "c" in members(groups(job(group_max=2), *people)[0])
    new = (person("a", first_timer=True), person("b", first_timer=True))
    assert members(groups(job(), *new)[0]) == {"a", "b"}


def test_a_full_group_is_preferred_and_a_smaller_one_allowed() -> None:
    people = [person(name, affinity=0.0, travel_minutes=100) for name in "abc"]
    assert len(groups(job(), *people)[0].members) == 3
    assert len(groups(job(), *people[:2])[0].members) == 2


def test_a_linked_duo_is_preferred() -> None:
    people = (
        person("mentor", senior=True, affinity=0.4, duo_partner_id="trainee"),
        person("trainee", affinity=0.4),
        person("other", senior=True, affinity=0.5),
        person("better", affinity=0.5),
    )
    needs = job(group_max=2, wishes=Wishes(duo=True))
    assert members(groups(needs, *people)[0]) == {"mentor", "trainee"}
    assert members(groups(job(group_max=2), *people)[0]) == {"other", "better"}


def test_the_other_half_of_a_duo_joins_the_one_already_in() -> None:
    people = (
        person("mentor", senior=True, duo_partner_id="trainee"),
        person("trainee", affinity=0.4),
        person("better", affinity=0.5),
    )
    needs = job(group_max=2, wishes=Wishes(duo=True), held=(HeldSeat("mentor", Seat.MEMBER),))
    assert members(groups(needs, *people)[0]) == {"mentor", "trainee"}


def test_alternatives_bring_two_new_people() -> None:
    found = groups(job(group_max=3), *(person(name) for name in "abcdef"))
    assert len(found) == 3
    for at, group in enumerate(found):
        assert all(len(members(group) - members(other)) >= 2 for other in found[:at])


def test_with_one_open_seat_alternatives_bring_one_new_person() -> None:
    needs = job(group_max=2, held=(HeldSeat("a", Seat.MEMBER),))
    found = groups(needs, *(person(name) for name in "abc"))
    assert [members(group) for group in found] == [{"a", "b"}, {"a", "c"}]


def test_a_full_group_stays_as_it_is() -> None:
    needs = job(group_max=2, held=(HeldSeat("a", Seat.MEMBER), HeldSeat("b", Seat.MEMBER)))
    found = groups(needs, person("a", exclusion=Exclusion.NOT_FOR_ME), person("b"), person("c"))
    assert [members(group) for group in found] == [{"a", "b"}]


def test_a_holder_who_is_no_candidate_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="sem"):
        groups(job(held=(HeldSeat("sem", Seat.MEMBER),)), person("a"))


@pytest.mark.parametrize("alternatives", [0, 4])
def test_other_numbers_of_alternatives_are_refused(alternatives: int) -> None:
    with pytest.raises(ValueError, match="alternatives"):
        suggest_groups(job(), [person("a"), person("b")], alternatives=alternatives)


def test_nobody_at_all_gives_no_group_and_no_error() -> None:
    assert suggest_groups(job(), [])[0].groups == ()
    warm_up()


def test_the_poster_sees_how_many_could_come() -> None:
    needs = job(options=("t0", "t1"), held=(HeldSeat("a", Seat.MEMBER),))
    people = [person("a"), person("b"), person("c", exclusion=Exclusion.NOT_FOR_ME)]
    assert free_counts(needs, people) == {"t0": 1, "t1": 0}


def crowd(seed: int) -> tuple[CandidateTable, JobNeeds]:
    random = Random(seed)  # noqa: S311
    people = [random_candidate(random, number, 1 + seed % 9, 70) for number in range(70)]
    needs = job(
        group_min=2,
        group_max=4,
        seats={random.choice((Seat.MODERATOR, Seat.NOTE_TAKER, Seat.SENIOR)): 1, Seat.FRESH_EYE: 1},
        wishes=Wishes(duo=seed % 2 == 0, senior_from_outside=seed % 3 == 0),
        held=(HeldSeat(people[0].person_id, Seat.MEMBER),) if seed % 4 == 0 else (),
    )
    return CandidateTable.of(people), needs


def everybody_matters(*arguments: Whole) -> tuple[Whole, Whole, Whole, Whole]:
    """As `lay_out`, but all who are usable, and nothing known of what they can be worth."""
    _, _, organisation, _, _, usable, _, points, limits, *_ = arguments
    rows = np.flatnonzero(usable)
    rows = rows[np.argsort(organisation[rows], kind="stable")]
    return rows, rows, fill_bound(points[rows], limits), np.full(len(rows), 10**6)


@pytest.mark.parametrize("seed", range(40))
def test_leaving_people_out_early_never_changes_the_worth(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, needs = crowd(seed)
    pruned = worths(table, needs)
    monkeypatch.setattr(exact_group, "lay_out", everybody_matters)
    everybody = worths(table, needs)
    assert pruned[:1] == everybody[:1]
    assert len(pruned) == len(everybody)


def worths(table: CandidateTable, needs: JobNeeds) -> list[int]:
    return [group.points for group in groups_at(group_problem(table, needs), "t0")]


def test_the_same_input_gives_the_same_groups() -> None:
    table, needs = crowd(2)
    once: tuple[PlacedGroup, ...] = groups_at(group_problem(table, needs), "t0")
    assert once == groups_at(group_problem(CandidateTable.of(table.candidates), needs), "t0")
