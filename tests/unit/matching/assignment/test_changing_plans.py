"""Pins, forbidden pairs, and improving on a plan that people know already."""

import math
import time
from threading import Event

import numpy as np
import pytest

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.choices import ImpossibleChoice
from flying_trainees.matching.assignment.highs import Limits, solve_program
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.keeping import repaired
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import Group, Member, Plan
from flying_trainees.matching.assignment.program import Part, Program
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Cancellable, Deadline, Iterations
from tests.unit.matching.assignment.small_instances import document, instance, larger, rows


def pairs(plan: Plan) -> set[tuple[str, str]]:
    return {(one.person, group.job) for group in plan.groups for one in group.members}


def not_chosen(found: Instance, plan: Plan) -> list[tuple[str, str]]:
    """Pairs that would be possible alone but are not in the plan."""
    possible = []
    for at in range(len(found.candidates.person)):
        person = found.people.ids[int(found.candidates.person[at])]
        pair = (person, found.jobs.ids[int(found.candidates.job[at])])
        if pair not in pairs(plan):
            possible.append(pair)
    return possible


def test_pinned_pairs_are_in_the_plan() -> None:
    found = larger(11)
    free = solve(found, Iterations(3000))
    kept = 0
    for pin in not_chosen(found, free.plan)[:12]:
        try:
            result = solve(found, Iterations(600), pinned=[pin])
        except ImpossibleChoice:
            continue
        kept += 1
        assert pin in pairs(result.plan)
        assert check_plan(found, result.plan) == result.objective <= result.bound
        assert result.objective <= free.bound
    assert kept >= 4


def test_forbidden_pairs_are_not_in_the_plan() -> None:
    found = larger(12)
    free = solve(found, Iterations(3000))
    forbidden = sorted(pairs(free.plan))[::3]
    result = solve(found, Iterations(3000), forbidden=forbidden)
    assert not pairs(result.plan) & set(forbidden)
    assert check_plan(found, result.plan) == result.objective <= result.bound


def test_pins_hold_in_small_instances_too() -> None:
    tiny = instance(3, people=5, jobs=3)
    best = solve(tiny, Iterations(10))
    for pair in sorted(pairs(best.plan)):
        pinned = solve(tiny, Iterations(10), pinned=[pair])
        assert pinned.objective == best.objective
        without = solve(tiny, Iterations(10), forbidden=[pair])
        assert pair not in pairs(without.plan)
        assert without.objective <= best.objective


@pytest.mark.parametrize(
    ("pinned", "forbidden", "message"),
    [
        ([("nobody", "j0")], [], "no person 'nobody'"),
        ([("p0", "nothing")], [], "no job 'nothing'"),
        ([("p0", "j0")], [("p0", "j0")], "both pinned and forbidden"),
        ([("p0", "j0"), ("p0", "j1")], [], "pinned to 2 jobs, the most is 1"),
        ([("p1", "j0"), ("p2", "j0"), ("p3", "j0"), ("p4", "j0")], [], "people are pinned"),
        ([("p1", "j0")], [], "could not be kept"),
        ([("p0", "j2")], [], "no option fits"),
    ],
)
def test_impossible_choices_are_named(
    pinned: list[tuple[str, str]], forbidden: list[tuple[str, str]], message: str
) -> None:
    found = document(1, people=5, jobs=3, share=1)
    for person in rows(found, "people"):
        person |= {"maxGroups": 3, "free": [[16, 40]], "weeklyBudget": [12, 12]}
    rows(found, "people")[0]["maxGroups"] = 1
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 2, "extra": 1}
    for job in rows(found, "jobs"):
        job |= {"seats": seats, "duo": False, "options": [{"start": 20}], "duration": 4}
    rows(found, "jobs")[2]["options"] = [{"start": 336}]
    if message == "could not be kept":
        found["candidates"] = [row for row in rows(found, "candidates") if row["person"] == "p1"]
    with pytest.raises(ImpossibleChoice, match=message):
        solve(instance_from(found), Iterations(50), pinned=pinned, forbidden=forbidden)


def test_pair_that_is_no_candidate_cannot_be_pinned() -> None:
    found = document(1, people=5, jobs=3, share=1)
    found["candidates"] = rows(found, "candidates")[1:]
    lost = document(1, people=5, jobs=3, share=1)
    row = rows(lost, "candidates")[0]
    with pytest.raises(ImpossibleChoice, match="not a candidate"):
        solve(instance_from(found), Iterations(5), pinned=[(str(row["person"]), str(row["job"]))])


def test_after_withdrawals_what_can_stay_stays() -> None:
    """3% of people withdraw; the rest of the plan is known to people and hardly changes."""
    before = document(21, people=100, jobs=60, weeks=3, share=0.3)
    old = solve(instance_from(before), Iterations(12000)).plan
    gone = {"p5", "p40", "p77"}
    for person in rows(before, "people"):
        if person["id"] in gone:
            person["weeklyBudget"] = [0, 0, 0]
    for row in rows(before, "candidates"):
        row["previous"] = (row["person"], row["job"]) in pairs(old)
    after = instance_from(before)
    result = solve(after, Iterations(6000), start=old)
    can_stay = {pair for pair in pairs(old) if pair[0] not in gone}
    assert len(pairs(result.plan) & can_stay) >= 0.95 * len(can_stay)
    assert check_plan(after, result.plan) == result.objective <= result.bound


def test_start_that_is_no_longer_possible_is_taken_over_as_far_as_it_is() -> None:
    found = larger(22)
    good = solve(found, Iterations(4000)).plan
    other = solve(larger(23), Iterations(500)).plan
    again = solve(found, Iterations(1), start=good)
    assert again.objective >= check_plan(found, good)
    strange = solve(found, Iterations(1), start=Plan((*other.groups, *good.groups)))
    assert check_plan(found, strange.plan) == strange.objective


def wanted_by_two() -> dict[str, list[dict[str, object]] | int | str]:
    """One person with time for one job; the second job is three times as important."""
    found = document(1, people=1, jobs=2, share=1)
    rows(found, "people")[0] |= {"free": [[0, 60]], "weeklyBudget": [20, 0], "maxGroups": 1}
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 1, "extra": 0}
    for at, job in enumerate(rows(found, "jobs")):
        options = [{"start": 20 + 10 * at}]
        job |= {"duo": False, "seats": seats, "duration": 4, "options": options}
        job["priority"] = 1 + 2 * at
    return found


def test_job_of_the_old_plan_is_not_given_up_for_a_better_one_when_that_is_asked() -> None:
    found = instance_from(wanted_by_two())
    old = Plan((Group("j0", 0, (Member("p0", "member"),)),))
    for keep, staffed in (((), "j1"), (("j0",), "j0")):
        for stop in (Iterations(50), Deadline(time.monotonic, 0.2)):
            result = solve(found, stop, start=old, keep=keep)
            assert [group.job for group in result.plan.groups] == [staffed]
            assert result.objective == check_plan(found, result.plan) == result.bound


def test_a_pin_is_kept_at_the_cost_of_all_jobs_that_people_know() -> None:
    """One person, whose time for the pinned job is that of six jobs of the old plan."""
    found = document(1, people=1, jobs=7, share=1)
    rows(found, "people")[0] |= {"free": [[0, 80]], "weeklyBudget": [60, 0], "maxGroups": 7}
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 1, "extra": 0}
    for at, job in enumerate(rows(found, "jobs")):
        job |= {"duo": False, "seats": seats, "priority": 3, "options": [{"start": 10 * at}]}
        job["duration"] = 60 if at == 0 else 2
    for row in rows(found, "candidates"):
        row["travelMinutes"] = 0
    known = [f"j{at}" for at in range(1, 7)]
    old = Plan(tuple(Group(job, 0, (Member("p0", "member"),)) for job in known))
    for stop in (Iterations(50), Deadline(time.monotonic, 0.2)):
        result = solve(instance_from(found), stop, start=old, keep=known, pinned=[("p0", "j0")])
        assert ("p0", "j0") in pairs(result.plan)
        worth = check_plan(instance_from(found), result.plan)
        assert worth == result.objective <= result.bound


def most_kept(after: Instance, known: set[str]) -> int:
    """How many of these jobs any plan can staff, whatever else is given up: proven by HiGHS."""
    market = build_market(after)
    only = np.array([1e5 * (job in known) for job in after.jobs.ids])
    nothing = np.zeros(len(market.pair_points))
    market = market._replace(reward=only, pair_points=nothing, pair_extra=nothing)
    everything = np.ones(len(market.entry_pair), np.bool_)
    whole = Part(market, np.arange(len(only)), market.row_limit, market.past, everything)
    solved = solve_program(Program(whole), None, Limits(seconds=60.0))
    assert solved.finished
    return math.ceil(solved.bound / 1e5)


@pytest.mark.parametrize("draw", [33, 35])
def test_as_many_jobs_stay_staffed_after_withdrawals_as_any_plan_can_keep(draw: int) -> None:
    """A tenth of the people withdraws from a pool that was nearly fully planned."""
    before = document(draw, people=60, jobs=40, weeks=3, share=0.4)
    old = solve(instance_from(before), Iterations(4000)).plan
    for person in rows(before, "people")[:6]:
        person["weeklyBudget"] = [0, 0, 0]
    after, known = instance_from(before), {group.job for group in old.groups}
    result = solve(after, Iterations(1000), start=old, keep=known)

    assert check_plan(after, result.plan) == result.objective <= result.bound
    assert len(known & {group.job for group in result.plan.groups}) == most_kept(after, known)


def test_no_room_is_made_for_kept_jobs_when_the_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def step(*_given: object) -> None:
        raise AssertionError("the time is over")

    monkeypatch.setattr(Search, "step", step)
    found, over = larger(22), Event()
    over.set()
    stop = Cancellable(Deadline(time.monotonic, 60.0), over)
    _, kept = repaired(found, build_market(found), Plan(()), 0, found.jobs.ids, stop)
    assert 0 < len(kept) < len(found.jobs.ids), "what was found at once is kept, and no more"
