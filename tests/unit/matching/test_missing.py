"""When no group is possible: exactly what is missing, and help that is true."""

from dataclasses import replace

import pytest

from flying_trainees.matching.inputs import Candidate, HeldSeat, JobNeeds, Seat, Wishes
from flying_trainees.matching.reasons import Reason
from flying_trainees.matching.suggesting import OptionGroups, suggest_groups

from .group_cases import brute_force, random_case
from .people import job, person


def at_first(needs: JobNeeds, *people: Candidate) -> OptionGroups:
    return suggest_groups(needs, people)[0]


def missing(needs: JobNeeds, *people: Candidate) -> list[tuple[str, dict[str, object]]]:
    option = at_first(needs, *people)
    assert option.groups == ()
    return [(reason.key, dict(reason.params)) for reason in option.missing]


def helps(needs: JobNeeds, *people: Candidate) -> list[Reason]:
    return list(at_first(needs, *people).helps)


def test_too_few_people() -> None:
    busy = person("busy", free_options=frozenset())
    assert missing(job(), person(), busy) == [("tooFewFree", {"needed": 2, "free": 1})]


def test_a_held_seat_lowers_what_is_needed() -> None:
    needs = job(group_min=3, held=(HeldSeat("sem", Seat.MEMBER),))
    assert missing(needs, person("sem"), person()) == [("tooFewFree", {"needed": 2, "free": 1})]


@pytest.mark.parametrize(
    ("seat", "facts", "key"),
    [
        (Seat.MODERATOR, {"moderator": True}, "noModeratorFree"),
        (Seat.NOTE_TAKER, {"note_taker": True}, "noNoteTakerFree"),
        (Seat.FRESH_EYE, {"experience": 0.0}, "noFreshEyeFree"),
        (Seat.SENIOR, {"senior": True}, "noSeniorFree"),
    ],
)
def test_a_role_nobody_can_take(seat: Seat, facts: dict[str, object], key: str) -> None:
    needs = job(seats={seat: 2})
    people = [person(name, experience=0.9) for name in "abc"]
    able = person("able", **({"experience": 0.9} | facts))
    assert missing(needs, *people, able) == [(key, {"needed": 2, "free": 1})]


def test_no_senior_and_no_junior_for_a_duo() -> None:
    needs = job(wishes=Wishes(duo=True))
    juniors = [person("a"), person("b")]
    seniors = [person("c", senior=True), person("d", senior=True)]
    assert missing(needs, *juniors) == [("noSeniorForDuo", {})]
    assert missing(needs, *seniors) == [("noJuniorForDuo", {})]
    assert Reason("helpWithoutDuo") in helps(needs, *juniors)


@pytest.mark.parametrize("duo", [True, False])
def test_no_senior_from_outside(duo: bool) -> None:  # noqa: FBT001
    needs = job(wishes=Wishes(duo=duo, senior_from_outside=True))
    own = person("own", organisation_id="losser", senior=True)
    assert missing(needs, own, person("a")) == [("noSeniorFromOutside", {})]
    assert Reason("helpSeniorFromAnywhere") in helps(needs, own, person("a"))


def test_a_holder_who_cannot_come() -> None:
    needs = job(group_max=4, held=(HeldSeat("sem", Seat.MEMBER),))
    people = (person("sem", free_options=frozenset()), person("a"), person("b"))
    assert missing(needs, *people) == [("holderNotFree", {"count": 1})]
    assert Reason("helpReleaseHolder", {"count": 1}) in helps(needs, *people)


def test_roles_that_need_the_same_person() -> None:
    needs = job(seats={Seat.MODERATOR: 1, Seat.NOTE_TAKER: 1})
    both = person("both", moderator=True, note_taker=True)
    assert missing(needs, both, person("a")) == [("seatsNeedSamePeople", {"needed": 2, "free": 1})]
    fewer = {help_.params["seat"] for help_ in helps(needs, both, person("a")) if help_.params}
    assert fewer == {"moderator", "noteTaker"}


def test_another_time_is_offered_only_when_it_works() -> None:
    needs = job(options=("t0", "t1", "t2"))
    later = frozenset({"t1", "t2"})
    people = (
        person("a", free_options=later),
        person("b", free_options=later),
        person("c", free_options=frozenset({"t2"})),
    )
    assert helps(needs, *people) == [
        Reason("helpOtherTime", {"option": "t2", "free": 3}),
        Reason("helpWiderAudience"),
    ]


def test_a_wider_audience_is_offered_only_when_there_is_one() -> None:
    widest = replace(job(), reaches_everyone=True)

    assert Reason("helpWiderAudience") in helps(job())
    assert Reason("helpWiderAudience") not in helps(widest)


def test_a_smaller_group_is_offered_only_when_somebody_can() -> None:
    assert Reason("helpSmallerGroup", {"people": 1}) in helps(job(), person())
    assert "helpSmallerGroup" not in [help_.key for help_ in helps(job())]


def test_with_a_group_nothing_is_missing() -> None:
    option = at_first(job(), person("a"), person("b"))
    assert option.groups
    assert (option.missing, option.helps) == ((), ())


def test_without_a_group_something_is_always_missing_and_every_help_is_true() -> None:
    seen: set[str] = set()
    for seed in range(400):
        case = random_case(seed)
        option = suggest_groups(case.needs, case.candidates)[0]
        assert bool(option.missing) != bool(option.groups)
        for help_ in option.helps:
            seen.add(help_.key)
            changed = with_help(case.needs, help_)
            if changed is not None:
                assert brute_force(replace(case, needs=changed), []) is not None
    assert {"helpSmallerGroup", "helpFewerSeats", "helpWithoutDuo"} <= seen


def with_help(needs: JobNeeds, help_: Reason) -> JobNeeds | None:
    """The needs after the poster took the advice; None where it isn't about them."""
    if help_.key == "helpSmallerGroup":
        return replace(needs, group_min=int(help_.params["people"]))
    if help_.key == "helpFewerSeats":
        seat = Seat(help_.params["seat"])
        return replace(needs, seats={**needs.seats, seat: needs.seats[seat] - 1})
    if help_.key == "helpWithoutDuo":
        return replace(needs, wishes=replace(needs.wishes, duo=False))
    if help_.key == "helpSeniorFromAnywhere":
        return replace(needs, wishes=replace(needs.wishes, senior_from_outside=False))
    return None
