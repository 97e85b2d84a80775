"""The checker names every broken rule; it agrees with the contract's own where that is at hand."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from flying_trainees.matching.assignment.checker import BrokenRule, check_plan
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.objective import fairness_cost
from flying_trainees.matching.assignment.plan import Group, Member, Plan, plan_text
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Iterations
from flying_trainees.matching.kernels.assignment_state import fairness
from tests.conftest import in_ci
from tests.unit.matching.assignment.small_instances import document, rows

ROOT = Path(__file__).parents[4]
SHARED_CHECKER = ROOT.parent / "shared" / "tools" / "check_plan.py"
SEATS = {"moderator": 1, "noteTaker": 0, "freshEye": 1, "member": 0, "extra": 1}
GROUP = Group("j0", 0, (Member("p0", "moderator"), Member("p1", "freshEye")))


def tidy() -> Mapping[str, object]:
    """Everybody can do everything: what a test breaks is the only thing that is wrong."""
    found = document(1, people=4, jobs=2, share=1)
    for at, person in enumerate(rows(found, "people")):
        person |= {
            "organisation": f"o{at % 2}", "senior": at == 0, "moderator": True, "maxGroups": 2,
            "past": 18, "weeklyBudget": [8, 8], "free": [[16, 40], [36, 44]],
        }  # fmt: skip
    for at, job in enumerate(rows(found, "jobs")):
        job |= {
            "priority": 1, "duo": True, "seats": SEATS, "duration": 4,
            "options": [{"start": 20 + 5 * at}, {"firstWeek": 0, "weeks": 2, "perWeek": 3}],
        }  # fmt: skip
    for row in rows(found, "candidates"):
        row |= {"affinity": 0.85, "experience": 0.1, "travelMinutes": 10, "previous": False}
    return found


def test_points_of_a_plan_add_up() -> None:
    """1000, 2 × 85 points, 2 × 3 for travel, 2 slots each beyond 20 at 2 points."""
    assert check_plan(instance_from(tidy()), Plan((GROUP,))) == 1000 + 170 - 6 - 8
    with_extra = replace(GROUP, members=(*GROUP.members, Member("p2", "extra")))
    # 0.3 × 85 = 25.5 is 26 (to even), travel, fairness, a colleague of p0
    assert check_plan(instance_from(tidy()), Plan((with_extra,))) == 1156 + 26 - 3 - 4 - 15


def member(at: int, person: str, seat: str) -> Plan:
    members = list(GROUP.members)
    members[at] = Member(person, seat)
    return Plan((replace(GROUP, members=tuple(members)),))


def later(option: int) -> Plan:
    """p0 in two groups: the second at this option."""
    return Plan((GROUP, Group("j1", option, (Member("p0", "moderator"), Member("p2", "freshEye")))))


@pytest.mark.parametrize(
    ("plan", "rule"),
    [
        (Plan((GROUP, GROUP)), "j0 twice"),
        (Plan((replace(GROUP, job="x"),)), "unknown job x"),
        (Plan((replace(GROUP, option=2),)), "no option 2"),
        (member(1, "p0", "freshEye"), "a person twice"),
        (member(1, "x", "freshEye"), "no candidate"),
        (member(1, "p1", "queen"), "unknown seat"),
        (member(1, "p1", "extra"), "0 on seat freshEye, wanted 1"),
        (member(0, "p2", "moderator"), "no duo"),
        (later(0), "overlaps another session"),
    ],
)
def test_broken_rules_are_named(plan: Plan, rule: str) -> None:
    with pytest.raises(BrokenRule, match=rule):
        check_plan(instance_from(tidy()), plan)


@pytest.mark.parametrize(
    ("field", "value", "plan", "rule"),
    [
        ("moderator", False, Plan((GROUP,)), "can't be moderator"),
        ("free", [[16, 23]], Plan((GROUP,)), "isn't free"),
        ("maxGroups", 1, later(1), "2 groups"),
        ("weeklyBudget", [6, 8], later(1), "7 slots in week 0, the most is 6"),
        ("free", [[18, 24], [340, 350]], later(1), "7 slots in week 0, the most is 6"),
    ],
)
def test_limits_of_a_person_are_named(field: str, value: object, plan: Plan, rule: str) -> None:
    found = tidy()
    rows(found, "people")[0][field] = value
    with pytest.raises(BrokenRule, match=rule):
        check_plan(instance_from(found), plan)


def test_experience_keeps_one_from_the_fresh_eye() -> None:
    found = tidy()
    for row in rows(found, "candidates"):
        row["experience"] = 0.25
    with pytest.raises(BrokenRule, match="can't be freshEye"):
        check_plan(instance_from(found), Plan((GROUP,)))


def test_fairness_rises_in_steps_and_is_the_same_compiled() -> None:
    assert [fairness_cost(slots) for slots in (0, 20, 21, 40, 41, 60, 61)] == [
        0, 0, 2, 40, 45, 140, 150,
    ]  # fmt: skip
    assert all(fairness_cost(slots) == fairness(slots) for slots in range(200))


def contracts_checker() -> Path | None:
    """The contract's own checker: PLAN_CHECKER names it; it isn't part of the project."""
    candidates = [os.environ.get("PLAN_CHECKER", ""), str(SHARED_CHECKER)]
    return next((Path(path) for path in candidates if path and Path(path).is_file()), None)


@pytest.mark.parametrize("seed", range(5))
def test_contracts_checker_finds_the_same(seed: int, tmp_path: Path) -> None:
    path = contracts_checker()
    if path is None:
        assert not in_ci(), "in CI the contract's checker must be there (PLAN_CHECKER)"
        pytest.skip("no checker: set PLAN_CHECKER to the contract's check_plan.py")
    found = document(seed, people=60, jobs=40, weeks=3, share=0.4)
    instance: Instance = instance_from(found)
    result = solve(instance, Iterations(2000))
    (tmp_path / "instance.json").write_text(json.dumps(found))
    text = plan_text(result.plan, result.objective, result.bound)
    (tmp_path / "plan.json").write_text(text)
    command = [sys.executable, str(path), tmp_path / "instance.json", tmp_path / "plan.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert f"objective {check_plan(instance, result.plan)}, " in done.stdout
