"""Parts and wholes as programs: equal to trying everything, and never worse than before."""

import time

import numpy as np
import pytest

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.closing import close, solve_core
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft, GroupOfEntries
from flying_trainees.matching.assignment.highs import Limits, solve_program
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.losses import losses_at
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.polishing import Polish
from flying_trainees.matching.assignment.program import Part, Program
from flying_trainees.matching.assignment.regions import even_regions, joined, split
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Deadline, Iterations
from flying_trainees.matching.kernels.assignment_state import enter
from tests.unit.matching.assignment.brute_force import best_value
from tests.unit.matching.assignment.small_instances import instance, larger


def whole(market: Market) -> Program:
    everything = np.ones(len(market.entry_pair), np.bool_)
    jobs = np.arange(len(market.reward))
    return Program(Part(market, jobs, market.row_limit, market.past, everything))


def bound_of(market: Market, steps: int = 60) -> Bound:
    bound = Bound(tightened(market))
    for step in range(steps):
        bound.step(step / steps)
    return bound


def searched(found: Instance, moves: int) -> Search:
    market = build_market(found)
    search = Search(market, Draft(market), 1, warm=False)
    search.fill()
    search.step(moves, 0.7)
    return search


@pytest.mark.parametrize("seed", range(12))
def test_program_of_everything_is_worth_what_trying_everything_is(seed: int) -> None:
    tiny = instance(seed + 40, people=5, jobs=3)
    market = build_market(tiny)
    program = whole(market)
    solved = solve_program(program, None, Limits(seconds=30))
    draft = Draft(market)
    assert solved.values is not None
    for group in program.groups_of(solved.values):
        draft.write(group)
        enter(group.job, market, draft.state)
    best = best_value(tiny)
    assert draft.value() == best == check_plan(tiny, draft.plan(tiny))
    assert solved.finished
    assert abs(solved.bound - best) < 1


def test_columns_say_what_a_draft_is_worth() -> None:
    """Also with colleagues, extra seats and fairness; and no row is broken."""
    search = searched(larger(3), 2000)
    market = search.best.market
    program = whole(market)
    groups = search.best.groups_of(np.arange(len(market.reward)))
    values = program.columns_of(groups)
    assert program.cost @ values == pytest.approx(search.best_value)
    rows = program.rows
    row = np.repeat(np.arange(len(rows.lower)), np.diff(rows.start))
    sums = np.bincount(row, rows.value * values[rows.index], len(rows.lower))
    assert (sums >= rows.lower - 1e-9).all()
    assert (sums <= rows.upper + 1e-9).all()
    again = sorted(program.groups_of(values), key=lambda group: group.job)
    assert [(one.job, one.option, set(one.entries.tolist())) for one in again] == [
        (one.job, one.option, set(one.entries.tolist())) for one in groups
    ]


@pytest.mark.parametrize("seed", range(3))
def test_polishing_only_improves_and_leaves_a_valid_plan(seed: int) -> None:
    found = larger(seed)
    search = searched(found, 300)
    before = search.best_value
    polish = Polish(search.best, losses_at(bound_of(search.best.market)), 1, time.monotonic)
    gains = [polish.improve(Limits(seconds=5, nodes=5)) for _ in range(4)]
    assert all(gain is not None and gain >= 0 for gain in gains)
    assert sum(gain for gain in gains if gain) > 0
    assert polish.value == polish.draft.value() == before + sum(gain or 0 for gain in gains)
    assert check_plan(found, polish.draft.plan(found)) == polish.value
    assert (polish.draft.state.left >= 0).all()


@pytest.mark.parametrize("seed", range(6))
def test_entries_that_lose_more_than_the_gap_are_in_no_better_plan(seed: int) -> None:
    """So leaving them out keeps the bound true: closing never goes below the best plan."""
    tiny = instance(seed + 60, people=5, jobs=3)
    best = best_value(tiny)
    bound = bound_of(build_market(tiny), steps=20)
    for known in (best - 200, best):
        close(bound, Draft(bound.market), known, Limits(seconds=10), lambda _groups: None)
        assert bound.best >= best
    assert bound.best <= best + 2


def test_core_alone_gives_better_and_better_plans() -> None:
    found = larger(6)
    market = build_market(found)
    plans: list[list[GroupOfEntries]] = []
    losses = losses_at(bound_of(market, 200))
    solve_core(Draft(market), losses, Limits(seconds=9, nodes=5), plans.append)
    values = []
    for groups in plans:
        draft = Draft(market)
        for group in groups:
            draft.write(group)
            enter(group.job, market, draft.state)
        values.append(draft.value())
        assert check_plan(found, draft.plan(found)) == draft.value()
    assert values == sorted(values)
    assert values[-1] >= 0.9 * searched(found, 3000).best_value


def test_regions_hold_everything_once_and_join_into_a_valid_plan() -> None:
    found = larger(14)
    region = even_regions(found, 3)
    assert sorted(np.bincount(region)) == [13, 13, 14]
    parts = split(found, region)
    assert sorted(job for part in parts for job in part.jobs.ids) == sorted(found.jobs.ids)
    assert sorted(who for part in parts for who in part.people.ids) == sorted(found.people.ids)
    results = [solve(part, Iterations(600)) for part in parts]
    for part, result in zip(parts, results, strict=True):
        assert check_plan(part, result.plan) == result.objective
    plan = joined(found, [result.plan for result in results])
    assert check_plan(found, plan) == sum(result.objective for result in results)
    over_borders = solve(found, Iterations(600), start=plan)
    assert over_borders.objective > check_plan(found, plan)


def test_run_by_the_clock_polishes_and_closes() -> None:
    """With time to spare every phase comes by; the plan is proven or nearly so."""
    found = larger(2)
    result = solve(found, Deadline(time.monotonic, 8))
    assert check_plan(found, result.plan) == result.objective <= result.bound
    assert result.bound - result.objective <= 0.01 * result.bound
