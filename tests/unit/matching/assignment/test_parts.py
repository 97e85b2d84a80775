"""The parts of a run: exact group, cuts, free time, explanations, compiled code on disk."""

import itertools
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from flying_trainees.matching.assignment import fresh_code
from flying_trainees.matching.assignment.arrays import build_market, shapes_of
from flying_trainees.matching.assignment.checker import BrokenRule, check_plan
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.free_time import merged_free, touching
from flying_trainees.matching.assignment.fresh_code import (
    drop_stale_code,
    is_compiled,
    note_compiled,
)
from flying_trainees.matching.assignment.plan import Group, Member, Plan, sorted_members
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Iterations
from flying_trainees.matching.kernels.assignment_desk import Desk, make_desk
from flying_trainees.matching.kernels.assignment_group import NEVER, best_group
from flying_trainees.matching.kernels.assignment_sums import lower_limits
from tests.unit.matching.assignment.small_instances import document, rows

PRICE = 15.0


def fill(desk: Desk, n: int, random: np.random.Generator) -> None:
    """Candidates worth about the same, so that colleagues and duos decide."""
    desk.full[:n] = random.integers(-30, 60, n)
    desk.extra[:n] = desk.full[:n] - random.integers(0, 40, n)
    desk.roles[:n] = random.integers(0, 8, n)
    desk.senior[:n] = random.random(n) < 0.3
    desk.organisation[:n] = np.sort(random.integers(0, 4, n))


def worth(desk: Desk, members: list[tuple[int, int]], *, duo: bool) -> float:
    """Of (row, seat) of each member; NEVER when it breaks a rule."""
    seniors = sum(bool(desk.senior[row]) for row, _ in members)
    if duo and not 0 < seniors < len(members):
        return NEVER
    if any(seat < 3 and not desk.roles[row] >> seat & 1 for row, seat in members):
        return NEVER
    colleagues = len(members) - len({int(desk.organisation[row]) for row, _ in members})
    value = sum(desk.extra[row] if seat == 4 else desk.full[row] for row, seat in members)
    return float(value - PRICE * colleagues)


def best_by_trying(desk: Desk, n: int, seats: list[int], *, duo: bool) -> float:
    best = NEVER
    for extras in range(seats[4] + 1):
        places = [seat for seat in range(4) for _ in range(seats[seat])] + [4] * extras
        for order in itertools.permutations(range(n), len(places)):
            members = list(zip(order, places, strict=True))
            best = max(best, worth(desk, members, duo=duo))
    return best


@pytest.mark.parametrize("seed", range(150))
def test_group_is_the_best_of_all(seed: int) -> None:
    random = np.random.default_rng(seed)
    n, duo = int(random.integers(0, 7)), bool(random.random() < 0.5)
    seats = random.choice([[1, 1, 0, 0, 1], [0, 0, 0, 2, 2], [2, 1, 1, 0, 0], [0, 0, 0, 0, 2]])
    _, _, digits, step = shapes_of(seats[None, :])
    desk = make_desk(n, int(seats.sum()), len(digits))
    fill(desk, n, random)
    expected = best_by_trying(desk, n, seats.tolist(), duo=duo)
    value, size = best_group(n, duo, seats, digits, step[0], PRICE, -1e9, desk)
    assert value == expected
    if value > NEVER:
        members = list(zip(desk.row[:size].tolist(), desk.seat[:size].tolist(), strict=True))
        assert len({row for row, _ in members}) == size
        assert worth(desk, members, duo=duo) == expected
        assert best_group(n, duo, seats, digits, step[0], PRICE, value, desk)[0] == NEVER
        again, _ = best_group(n, duo, seats, digits, step[0], PRICE, value - 1, desk)
        assert again == value


@pytest.mark.parametrize(
    ("limit", "amounts", "reached"),
    [
        (7, [(0, 4), (1, 6)], 6),
        (7, [(0, 4), (0, 6)], 6),
        (10, [(0, 4), (1, 6)], 10),
        (10, [(0, 4), (0, 6)], 6),
        (3, [(0, 0), (1, 4)], 0),
        (12, [(0, 5), (1, 5), (2, 5)], 10),
    ],
)
def test_limits_are_lowered_to_what_can_be_used(
    limit: int, amounts: list[tuple[int, int]], reached: int
) -> None:
    limits = np.array([9, limit, 9])
    job, amount = np.array(amounts).T
    lower_limits(np.ones(len(job), np.int64), job, amount, limits)
    assert limits.tolist() == [9, reached, 9]


def free_instance(intervals: list[list[int]]) -> Mapping[str, object]:
    found = document(1, people=1, jobs=1, share=1)
    rows(found, "people")[0] |= {"free": intervals, "weeklyBudget": [20, 20], "maxGroups": 1}
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 1, "extra": 0}
    options = [{"start": 24}]
    rows(found, "jobs")[0] |= {"duo": False, "seats": seats, "duration": 6, "options": options}
    return found


def test_free_intervals_that_touch_or_overlap_become_one() -> None:
    found = instance_from(free_instance([[30, 40], [16, 26], [26, 30], [50, 60], [52, 55]]))
    assert merged_free(found)[1].tolist() == [[16, 40], [50, 60]]
    assert touching(found)
    assert not touching(instance_from(free_instance([[16, 26], [27, 30]])))


@pytest.mark.parametrize(
    ("intervals", "staffed", "bounded"),
    [
        ([[16, 40]], True, True),
        ([[26, 28], [16, 40]], True, True),
        ([[16, 26], [26, 40]], False, True),
        ([[16, 26], [27, 40]], False, False),
        ([], False, False),
    ],
)
def test_sessions_lie_in_one_interval_and_the_bound_allows_for_two(
    intervals: list[list[int]], *, staffed: bool, bounded: bool
) -> None:
    found = instance_from(free_instance(intervals))
    result = solve(found, Iterations(100))
    assert (result.staffed == 1) == staffed
    assert (result.bound > 0) == bounded
    assert check_plan(found, result.plan) == result.objective <= result.bound


def test_members_stand_by_seat() -> None:
    members = (Member("p1", "extra"), Member("p3", "member"), Member("p2", "member"))
    assert [one.person for one in sorted_members(members)] == ["p2", "p3", "p1"]


def test_a_plan_that_takes_somebody_who_is_not_free_is_not_taken_over() -> None:
    found = instance_from(free_instance([[16, 26]]))
    plan = Plan((Group("j0", 0, (Member("p0", "member"),)),))
    with pytest.raises(BrokenRule):
        check_plan(found, plan)
    assert solve(found, Iterations(1), start=plan).staffed == 0


def test_hours_that_a_person_can_have_are_limited_by_groups_and_weeks() -> None:
    found = free_instance([[16, 40]])
    assert build_market(instance_from(found)).most_hours.tolist() == [6]
    rows(found, "people")[0]["weeklyBudget"] = [6, 20]
    assert build_market(instance_from(found)).most_hours.tolist() == [6]
    options = [{"firstWeek": 0, "weeks": 1, "perWeek": 2}]
    rows(found, "jobs")[0]["options"] = options  # uses less than the job's six slots
    assert build_market(instance_from(found)).most_hours.tolist() == [6]


def test_compiled_code_of_other_sources_is_dropped(tmp_path: Path) -> None:
    source, classes = tmp_path / "assignment_x.py", tmp_path / "market.py"
    source.write_text("a = 1")
    classes.write_text("b = 1")
    cache = tmp_path / "__pycache__"
    cache.mkdir()
    compiled, other = cache / "assignment_x.f.nbi", cache / "best_group.f.nbi"
    for changed in (source, classes):
        for file in (compiled, other):
            file.write_text("code")
        changed.write_text("c = 2")
        assert drop_stale_code(tmp_path, classes)
        assert not compiled.exists()
        assert other.exists()
        compiled.write_text("code")
        assert not drop_stale_code(tmp_path, classes)
        assert compiled.exists()
    if os.geteuid() != 0:
        source.write_text("d = 3")
        cache.chmod(0o500)
        assert not drop_stale_code(tmp_path, classes)


def test_compiled_code_is_whole_until_its_sources_or_the_processor_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, classes = tmp_path / "assignment_a.py", tmp_path / "market.py"
    source.write_text("a = 1")
    classes.write_text("b = 1")
    assert not is_compiled(tmp_path, classes)
    drop_stale_code(tmp_path, classes)
    note_compiled(tmp_path, classes)
    assert not is_compiled(tmp_path, classes), "nothing is there"
    (tmp_path / "__pycache__" / "assignment_a.nbc").write_text("code")
    assert is_compiled(tmp_path, classes)
    processor = tmp_path / "cpuinfo"
    processor.write_text("model name : another one")
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(fresh_code, "_PROCESSOR", processor)
        assert not is_compiled(tmp_path, classes)
    source.write_text("a = 2")
    assert not is_compiled(tmp_path, classes)


@pytest.mark.parametrize(
    ("minutes", "gap", "staffed"),
    [(0, 0, 2), (1, 0, 1), (1, 1, 1), (1, 2, 2), (31, 3, 1), (60, 4, 2)],
)
def test_between_two_sessions_there_is_time_to_travel_from_the_one_and_to_the_other(
    minutes: int, gap: int, staffed: int
) -> None:
    found = document(1, people=1, jobs=2, share=1)
    rows(found, "people")[0] |= {"free": [[0, 60]], "weeklyBudget": [20, 0], "maxGroups": 2}
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 1, "extra": 0}
    for at, job in enumerate(rows(found, "jobs")):
        options = [{"start": 20 + at * (4 + gap)}]
        job |= {"duo": False, "seats": seats, "duration": 4, "options": options}
    for row in rows(found, "candidates"):
        row["travelMinutes"] = minutes
    assert solve(instance_from(found), Iterations(50)).staffed == staffed


def test_a_plan_with_overlapping_sessions_is_taken_over_in_part() -> None:
    found = document(1, people=1, jobs=2, share=1)
    rows(found, "people")[0] |= {"free": [[0, 60]], "weeklyBudget": [20, 0], "maxGroups": 2}
    seats = {"moderator": 0, "noteTaker": 0, "freshEye": 0, "member": 1, "extra": 0}
    for job in rows(found, "jobs"):
        job |= {"duo": False, "seats": seats, "duration": 4, "options": [{"start": 20}]}
    plan = Plan(tuple(Group(job, 0, (Member("p0", "member"),)) for job in ("j0", "j1")))
    draft = Draft(build_market(instance_from(found)))
    draft.adopt(instance_from(found), plan)
    assert draft.staffed == 1
