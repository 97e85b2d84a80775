"""Every part of a person's score by itself, and who may sit where."""

import numpy as np
import pytest

from flying_trainees.matching import scoring
from flying_trainees.matching.for_person import fit_of, parts_of, rank_jobs, rank_people
from flying_trainees.matching.inputs import (
    SEATS,
    Candidate,
    Exclusion,
    HeldSeat,
    JobNeeds,
    Seat,
    Wishes,
)
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS as W

from .people import job, person


def part(
    name: str, one: Candidate, needs: JobNeeds | None = None, seat: Seat = Seat.MEMBER
) -> float:
    return parts_of(one, needs or job(), seat)[name]


def ids(*people: Candidate, needs: JobNeeds) -> list[str]:
    return [fit.person_id for fit in rank_people(people, needs)]


def test_more_affinity_fits_better() -> None:
    assert part("fit", person(affinity=1.0)) == W.affinity
    assert part("fit", person(affinity=0.5)) == W.affinity / 2


def test_a_fresh_eye_is_interest_without_experience() -> None:
    fresh = person("fresh", interest=1.0, affinity=0.4)
    expert = person("expert", interest=1.0, affinity=1.0, experience=0.9)
    bored = person("bored", affinity=0.4)
    assert ids(expert, bored, fresh, needs=job(help_form="freshEye")) == [
        "fresh",
        "bored",
        "expert",
    ]
    assert part("fit", expert, seat=Seat.FRESH_EYE) == pytest.approx(80)
    assert part("fit", person(interest=1.0, affinity=1.0, experience=1.0), seat=Seat.FRESH_EYE) == 0


@pytest.mark.parametrize("help_form", ["moderator", "processGuide", "tableHost"])
def test_experience_counts_where_somebody_leads_or_guides(help_form: str) -> None:
    needs = job(help_form=help_form)
    assert part("fit", person(affinity=0.5, experience=1.0), needs) == 0.5 * 400 + 400
    assert part("fit", person(affinity=0.5), needs) == 0.5 * 400


def test_a_moderator_leads_even_where_fresh_eyes_are_asked() -> None:
    needs = job(help_form="freshEye")
    assert part("fit", person(experience=1.0), needs, Seat.MODERATOR) == 0.5 * 400 + 400
    assert part("fit", person(experience=1.0), needs, Seat.MEMBER) == 0


def test_a_wish_to_learn_counts() -> None:
    assert part("learning", person(learn=True)) == W.learning
    assert part("learning", person()) == 0


def test_who_rested_longest_comes_first() -> None:
    weeks = [part("rest", person(weeks_since_job=weeks)) for weeks in (0, 4, 8, 50, None)]
    assert weeks == [0, W.rest / 2, W.rest, W.rest, W.rest]


def test_who_was_asked_least_recently_comes_first() -> None:
    weeks = [part("waiting", person(weeks_since_asked=weeks)) for weeks in (0, 6, 12, None)]
    assert weeks == [0, W.waiting / 2, W.waiting, W.waiting]


def test_each_recent_job_has_a_price_up_to_a_limit() -> None:
    prices = [part("recentJobs", person(recent_jobs=jobs)) for jobs in (0, 1, 4, 9)]
    assert prices == [0, -W.recent_job, -4 * W.recent_job, -4 * W.recent_job]


def test_hours_against_the_budget_cost_more_and_more() -> None:
    prices = [part("budgetUse", person(hours_flown=flown, hours_budget=6)) for flown in (0, 3, 3.5)]
    assert prices == [-W.budget_use / 2, -W.budget_use, -W.budget_use - W.over_budget]
    assert part("budgetUse", person(hours_flown=40)) == 0
    assert part("budgetUse", person(hours_budget=0)) == -W.budget_use - W.over_budget


def test_travel_costs_per_minute_and_an_unknown_way_counts_as_average() -> None:
    prices = [part("travel", person(travel_minutes=minutes)) for minutes in (0, 40, None)]
    assert prices == [0, -60, -45]


def test_more_times_that_suit_come_higher() -> None:
    needs = job(options=("t0", "t1"))
    assert part("optionsFree", person(), needs) == W.options_free / 2
    assert scoring.options_free(0, 0, W) == 0


def test_the_parts_add_up_to_the_points() -> None:
    fit = fit_of(person(learn=True, travel_minutes=10, hours_budget=8), job())
    assert fit.points == round(sum(fit.parts.values()))
    assert fit.score == pytest.approx(fit.points / 1000)


def test_seat_points_are_the_parts_of_the_seat() -> None:
    one = person(moderator=True, note_taker=True, senior=True, travel_minutes=10)
    points = scoring.seat_points(CandidateTable.of([one]), job())
    for column, seat in enumerate(SEATS):
        parts = parts_of(one, job(), seat)
        assert points[0, column] == round(sum(parts.values()) - parts["optionsFree"])


def test_roles_are_for_those_who_can_take_them() -> None:
    people = [
        person("nobody", experience=0.25),
        person("leader", experience=0.25, moderator=True),
        person("writer", experience=0.25, note_taker=True),
        person("fresh", experience=0.24),
        person("senior", experience=0.25, senior=True),
    ]
    allowed = scoring.seat_points(CandidateTable.of(people), job()) > scoring.NOT_ALLOWED
    assert np.array_equal(allowed[1:, :4], np.eye(4, dtype=bool))
    assert not allowed[0, :4].any()
    assert allowed[:, 4].all()


def test_a_senior_from_outside_works_elsewhere() -> None:
    needs = job(wishes=Wishes(senior_from_outside=True))
    people = [person("own", organisation_id="losser", senior=True), person("far", senior=True)]
    allowed = scoring.may_sit(CandidateTable.of(people), needs, Seat.SENIOR, W)
    assert allowed.tolist() == [False, True]


def test_people_who_said_no_or_are_not_free_come_last_and_are_not_suggestible() -> None:
    no = person("no", affinity=1.0, exclusion=Exclusion.NOT_FOR_ME)
    busy = person("busy", affinity=0.9, free_options=frozenset())
    ranked = rank_people((no, busy, person("meh", affinity=0.1)), job())
    assert [(fit.person_id, fit.suggestible) for fit in ranked] == [
        ("meh", True),
        ("no", False),
        ("busy", False),
    ]


def test_a_person_is_ranked_on_the_open_seat_that_suits_best() -> None:
    needs = job(seats={Seat.MODERATOR: 1}, help_form="thinkAlong")
    expert = person(affinity=0.5, experience=1.0, moderator=True)
    assert fit_of(expert, needs).seat is Seat.MODERATOR
    held = job(seats={Seat.MODERATOR: 1}, held=(HeldSeat("sem", Seat.MODERATOR),))
    assert fit_of(expert, held).seat is Seat.MEMBER


def test_without_a_seat_to_take_nobody_is_suggestible() -> None:
    needs = job(seats={Seat.MODERATOR: 3})
    assert fit_of(person(), needs).seat is None
    assert not fit_of(person(), needs).suggestible


@pytest.mark.parametrize(
    "facts",
    [
        {"affinity": float("nan")},
        {"interest": 1.1},
        {"experience": -0.1},
        {"travel_minutes": -1},
        {"hours_flown": float("nan")},
        {"duo_partner_id": "noor"},
    ],
)
def test_numbers_that_cannot_be_are_refused_by_name(facts: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="noor"):
        person(**facts)


@pytest.mark.parametrize(
    "facts",
    [
        {"group_min": 4},
        {"group_max": 13},
        {"seats": {Seat.MODERATOR: 4}},
        {"hours": 0},
        {"seats": {Seat.MEMBER: 1}},
        {"hours": float("inf")},
        {"held": (HeldSeat("a", Seat.MEMBER), HeldSeat("a", Seat.MODERATOR))},
        {"held": tuple(HeldSeat(name, Seat.MEMBER) for name in "abcd")},
    ],
)
def test_needs_that_contradict_each_other_are_refused(facts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        job(**facts)


def test_a_person_listed_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        CandidateTable.of([person(), person()])


def test_a_list_of_jobs_is_ordered_by_the_same_fit_as_each_job_alone() -> None:
    forms = ("thinkAlong", "freshEye", "moderator")
    pairs = [
        (
            person(
                affinity=number % 7 / 10,
                experience=number % 4 / 4,
                travel_minutes=number % 5 * 10,
                moderator=True,
                senior=True,
                exclusion=Exclusion.NOT_FOR_ME if number == 3 else None,
                free_options=frozenset({"t0"} if number % 9 else ()),
            ),
            job(
                help_form=forms[number % 3],
                hours=1 + number % 2,
                seats={Seat.SENIOR: 3} if number % 5 == 0 else {Seat.MODERATOR: number % 2},
                organisation_id="noor" if number % 10 == 0 else "losser",
                wishes=Wishes(senior_from_outside=number % 5 == 0),
                options=("t0", "t1")[: 1 + number % 2],
            ),
        )
        for number in range(60)
    ]
    fits = [fit_of(*pair) for pair in pairs]
    able = [index for index, fit in enumerate(fits) if fit.suggestible]
    ranked = rank_jobs(pairs, limit=100)
    assert sorted(place.index for place in ranked) == able
    assert 3 not in able
    points = [place.fit.points for place in ranked]
    assert points == sorted(points, reverse=True)
    assert rank_jobs(pairs, limit=5) == ranked[:5]
    assert rank_jobs([]) == ()
