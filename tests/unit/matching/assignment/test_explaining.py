"""Explanations: what is said holds in the plan, has words, and a stated loss was searched for."""

import pytest

from flying_trainees.core.language import LANGUAGES, Language, text
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.choices import ImpossibleChoice
from flying_trainees.matching.assignment.comparing import compare
from flying_trainees.matching.assignment.explain import Explainer
from flying_trainees.matching.assignment.forcing import loss_with
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.reasons import JobReason, Reason, text_id
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Iterations
from tests.unit.matching.assignment.small_instances import document, instance, larger, rows

BLOCKED = {Reason.OVERLAP, Reason.WEEKLY_HOURS, Reason.MOST_GROUPS}
PARAMETERS = {"name": "Noor", "most": 2, "jobs": 3, "needed": 4, "people": 1}


def test_explanations_of_people_hold_in_the_plan() -> None:
    """A reason in the way is really in the way; every candidate pair has one."""
    found = larger(31)
    plan = solve(found, Iterations(4000)).plan
    explainer, seen = Explainer(found, plan), set()
    groups = {group.job: {one.person for one in group.members} for group in plan.groups}
    for person in found.people.ids:
        for job, why in explainer.person(person).items():
            seen.add(why.reason)
            members = groups.get(job, set())
            assert (why.reason == Reason.CHOSEN) == (person in members)
            assert (why.reason in BLOCKED) == bool(why.blocking)
            assert (why.reason != Reason.NOT_STAFFED) or job not in groups
            assert all(person in groups[other] for other in why.blocking)
    assert seen >= {Reason.CHOSEN, Reason.NO_TIME, Reason.OTHERS_FIT_BETTER, Reason.OVERLAP}
    for unknown in (("nobody", "j0"), ("p0", "nothing")):
        with pytest.raises(KeyError):
            explainer.pair(*unknown)


def test_choices_of_the_coordinator_are_the_reason() -> None:
    found = larger(31)
    free = solve(found, Iterations(500)).plan
    person, job = free.groups[0].members[0].person, free.groups[0].job
    without = solve(found, Iterations(500), forbidden=[(person, job)]).plan
    forbidden = Explainer(found, without, forbidden=[(person, job)])
    assert forbidden.pair(person, job).reason == Reason.FORBIDDEN
    assert Explainer(found, free, pinned=[(person, job)]).pair(person, job).reason == Reason.PINNED


def test_jobs_without_a_group_say_what_they_lack() -> None:
    given = document(31, people=60, jobs=40, weeks=3, share=0.4)
    lonely, leaderless = rows(given, "jobs")[0], rows(given, "jobs")[1]
    given["candidates"] = [row for row in rows(given, "candidates") if row["job"] != lonely["id"]]
    leaders = {row["id"] for row in rows(given, "people") if row["moderator"]}
    leaderless["seats"] = dict.fromkeys(("noteTaker", "freshEye", "extra"), 0) | {
        "moderator": 1, "member": 1,
    }  # fmt: skip
    given["candidates"] = [
        row for row in rows(given, "candidates")
        if row["job"] != leaderless["id"] or row["person"] not in leaders
    ]  # fmt: skip
    found = instance_from(given)
    plan = solve(found, Iterations(4000)).plan
    explainer = Explainer(found, plan)
    why = {job: explainer.job(job) for job in found.jobs.ids}
    staffed = {group.job for group in plan.groups}
    assert {job for job in why if why[job].reason == JobReason.STAFFED} == staffed
    assert why[str(lonely["id"])].reason == JobReason.TOO_FEW_FREE
    assert why[str(lonely["id"])].parameters["people"] == 0
    assert why[str(leaderless["id"])].reason == JobReason.NO_MODERATOR_FREE
    elsewhere = [one for one in why.values() if one.reason == JobReason.PEOPLE_NEEDED_ELSEWHERE]
    assert all(one.blocking and set(one.blocking) <= staffed for one in elsewhere)


@pytest.mark.parametrize("seed", range(4))
def test_loss_is_what_the_best_plan_with_that_person_costs(seed: int) -> None:
    """Small instances are solved to the end, so the loss is exact."""
    tiny = instance(seed, people=5, jobs=3)
    best = solve(tiny, Iterations(10))
    tried = 0
    for person in tiny.people.ids:
        for job in tiny.jobs.ids:
            try:
                loss = loss_with(tiny, best.plan, person, job, Iterations(10))
            except ImpossibleChoice:
                continue
            tried += 1
            assert loss.points == best.objective - check_plan(tiny, loss.plan) == loss.at_least
            assert loss.points >= 0
            there = {one.person for group in loss.plan.groups if group.job == job
                     for one in group.members}  # fmt: skip
            assert person in there
    assert tried or not best.plan.groups


def test_comparison_names_what_changed() -> None:
    found = larger(31)
    before = solve(found, Iterations(300)).plan
    assert compare(before, before).same
    assert compare(before, before).kept == sum(len(group.members) for group in before.groups)
    first, *others = before.groups
    change = compare(before, Plan(tuple(others)))
    assert change.dropped == (first.job,)
    assert set(change.left) == {(one.person, first.job) for one in first.members}
    assert compare(Plan(tuple(others)), before).staffed == (first.job,)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", [*Reason, *JobReason])
def test_every_reason_has_words(reason: Reason | JobReason, language: Language) -> None:
    assert text(language, text_id(reason), PARAMETERS)
    if isinstance(reason, Reason):
        assert "Noor" not in text(language, text_id(reason), PARAMETERS)
        assert "Noor" in text(language, text_id(reason), PARAMETERS, "other")
