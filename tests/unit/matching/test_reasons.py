"""Which reasons a person and a group get, and in which order."""

import pytest

from flying_trainees.matching.for_person import fit_of, reasons_of
from flying_trainees.matching.inputs import Candidate, Exclusion, HeldSeat, JobNeeds, Seat, Wishes
from flying_trainees.matching.person_reasons import person_reasons
from flying_trainees.matching.reasons import Reason, text_id, top_three
from flying_trainees.matching.suggesting import Group, suggest_groups

from .people import job, person


def keys(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.key for reason in reasons]


def best(needs: JobNeeds, *people: Candidate) -> Group:
    return suggest_groups(needs, people)[0].groups[0]


@pytest.mark.parametrize(
    ("facts", "seat", "expected"),
    [
        ({"affinity": 0.6}, Seat.MEMBER, "fitsWell"),
        ({"affinity": 0.3}, Seat.MEMBER, "fitsSomewhat"),
        ({"interest": 0.4}, Seat.FRESH_EYE, "freshEye"),
        ({"experience": 0.25}, Seat.FRESH_EYE, "knowsTooMuch"),
        ({"experience": 0.5}, Seat.MODERATOR, "experienceCounts"),
        ({}, Seat.MODERATOR, "fillsModerator"),
        ({}, Seat.NOTE_TAKER, "fillsNoteTaker"),
        ({}, Seat.SENIOR, "fillsSenior"),
        ({"learn": True}, Seat.MEMBER, "wantsToLearn"),
        ({"first_timer": True}, Seat.MEMBER, "firstJob"),
        ({"weeks_since_job": 3}, Seat.MEMBER, "noJobLately"),
        ({"weeks_since_asked": 4}, Seat.MEMBER, "notAskedLately"),
        ({"weeks_since_asked": None}, Seat.MEMBER, "neverAsked"),
        ({"recent_jobs": 3}, Seat.MEMBER, "oftenLately"),
        ({"hours_budget": 3}, Seat.MEMBER, "withinBudget"),
        ({"hours_budget": 2}, Seat.MEMBER, "overBudget"),
        ({"travel_minutes": 20}, Seat.MEMBER, "near"),
        ({"travel_minutes": 60}, Seat.MEMBER, "far"),
        ({"exclusion": Exclusion.NOT_FOR_ME}, Seat.MEMBER, "notForMe"),
        ({"exclusion": Exclusion.DECLINED_BEFORE}, Seat.MEMBER, "declinedBefore"),
        ({"exclusion": Exclusion.WITHDREW_BEFORE}, Seat.MEMBER, "withdrewBefore"),
    ],
)
def test_each_part_gives_its_reason(facts: dict[str, object], seat: Seat, expected: str) -> None:
    plain = {"affinity": 0.1, "hours_budget": None} | facts
    found = keys(person_reasons(person(**plain), job(), seat))
    assert expected in found
    without = keys(person_reasons(person(affinity=0.1), job(), Seat.MEMBER))
    assert expected not in without


def test_the_budget_is_told_in_hours() -> None:
    reasons = person_reasons(person(hours_flown=5.5, hours_budget=8), job(), Seat.MEMBER)
    assert Reason("overBudget", {"hours": 8.5, "budget": 8}, caution=True) in reasons


def test_reasons_of_the_affinity_take_the_place_of_the_general_ones() -> None:
    theme = Reason("theme", {"theme": "verkeer"})
    reasons = person_reasons(person(affinity=0.9, affinity_reasons=(theme,)), job(), Seat.MEMBER)
    assert reasons[0] == theme
    assert "fitsWell" not in keys(reasons)


def test_free_time_stands_second_and_cautions_last() -> None:
    one, needs = person(affinity=0.9, learn=True, travel_minutes=90), job(options=("t0", "t1"))
    fit = fit_of(one, needs)
    assert reasons_of(one, needs) == fit.reasons
    assert keys(fit.reasons) == ["fitsWell", "freeSometimes", "wantsToLearn", "far"]
    assert fit.reasons[1].params == {"free": 1, "options": 2}
    assert keys(fit_of(person(free_options=frozenset()), job()).reasons)[-1] == "notFree"


def test_three_reasons_leave_room_for_one_caution_at_the_end() -> None:
    praise = [Reason(name) for name in ("a", "b", "c", "d")]
    caution = Reason("x", caution=True)
    assert keys(top_three([caution, *praise])) == ["a", "b", "x"]
    assert keys(top_three(praise)) == ["a", "b", "c"]
    assert keys(top_three([caution, caution])) == ["x", "x"]


def test_a_key_becomes_a_message_id() -> None:
    assert text_id("noModeratorFree") == "reason-no-moderator-free"


def test_a_good_group_says_why() -> None:
    needs = job(
        seats={Seat.FRESH_EYE: 1},
        wishes=Wishes(duo=True),
        held=(HeldSeat("sem", Seat.MEMBER),),
    )
    people = (
        person("sem", senior=True, duo_partner_id="daan"),
        person("daan"),
        person("mila", first_timer=True),
    )
    group = best(needs, *people)
    assert {reason.key: dict(reason.params) for reason in group.reasons} == {
        "everybodyFree": {"people": 3},
        "freshEyes": {"count": 3},
        "linkedDuo": {},
        "experienced": {"count": 2},
        "organisations": {"count": 3},
        "alreadyIn": {"count": 1},
    }
    holder = group.members[0]
    assert (holder.person_id, holder.held, keys(holder.reasons)[:2]) == (
        "sem",
        True,
        ["holdsSeat", "duoPartner"],
    )


def test_a_duo_without_a_link_says_so() -> None:
    needs = job(wishes=Wishes(duo=True))
    assert "duo" in keys(best(needs, person("a", senior=True), person("b")).reasons)


def test_a_weak_group_carries_its_cautions_last() -> None:
    new = {"organisation_id": "borne", "affinity": 0.1, "first_timer": True}
    group = best(job(), person("a", **new), person("b", **new))
    assert [(reason.key, reason.caution) for reason in group.reasons] == [
        ("everybodyFree", False),
        ("onlyFirstTimers", True),
        ("sameOrganisation", True),
        ("smallerGroup", True),
        ("nobodyKnowsTheTheme", True),
    ]
