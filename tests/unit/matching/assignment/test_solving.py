"""Solving: equal to trying everything, always valid, never above the bound, the same each time."""

import threading
import time

import pytest

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import plan_text
from flying_trainees.matching.assignment.solve import Progress, solve
from flying_trainees.matching.assignment.stopping import Cancellable, Deadline, Iterations
from tests.unit.matching.assignment.brute_force import best_value
from tests.unit.matching.assignment.small_instances import instance, larger

TINY = range(12)


@pytest.mark.parametrize("seed", TINY)
def test_small_instances_are_solved_to_the_end(seed: int) -> None:
    tiny = instance(seed, people=5, jobs=3)
    result = solve(tiny, Iterations(10))
    assert result.optimal
    assert result.objective == best_value(tiny) == check_plan(tiny, result.plan)


@pytest.mark.parametrize("seed", TINY)
def test_search_and_bound_enclose_the_best_plan(seed: int) -> None:
    """Also where the instance is not solved to the end, at whatever prices."""
    tiny = instance(seed + 100, people=5, jobs=3)
    best = best_value(tiny)
    market = build_market(tiny)
    bound = Bound(tightened(market))
    for step in range(30):
        bound.step(step / 30)
        assert bound.best >= best
    search = Search(market, Draft(market), seed, warm=False)
    search.fill()
    search.prices = bound.entry_prices()
    search.step(300, 0.5)
    search.step(300, 1.0)
    assert search.best_value == check_plan(tiny, search.best.plan(tiny))
    assert best * 0.99 <= search.best_value <= best


@pytest.mark.parametrize("seed", range(4))
def test_plans_are_valid_and_below_the_bound(seed: int) -> None:
    found = larger(seed)
    told: list[Progress] = []
    result = solve(found, Iterations(6000), seed=seed, progress=told.append)
    assert check_plan(found, result.plan) == result.objective
    assert result.objective <= result.bound < 1.2 * result.objective
    assert len(result.plan.groups) == result.staffed > 0
    assert all(one.objective <= result.bound for one in told)
    assert all(one.bound >= result.objective for one in told)
    assert told[0].objective < result.objective


def test_state_of_the_search_is_what_is_left_after_its_plan() -> None:
    found = larger(5)
    market = build_market(found)
    search = Search(market, Draft(market), 1, warm=False)
    search.fill()
    search.step(4000, 0.3)
    again = Draft(market)
    again.adopt(found, search.draft.plan(found))
    assert search.value == search.draft.value() == again.value()
    assert (again.state.left == search.draft.state.left).all()
    assert (again.state.load == search.draft.state.load).all()
    assert (search.draft.state.left >= 0).all()


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_runs_with_a_number_of_moves_repeat_to_the_byte(workers: int) -> None:
    found = larger(7)
    runs = [solve(found, Iterations(3000), seed=3, workers=workers) for _ in range(2)]
    texts = {plan_text(run.plan, run.objective, run.bound) for run in runs}
    assert len(texts) == 1


def test_seeds_lead_to_other_plans() -> None:
    found = larger(7)
    plans = {solve(found, Iterations(500), seed=seed).plan for seed in range(3)}
    assert len(plans) > 1


@pytest.mark.parametrize("workers", [1, 2])
def test_deadline_is_kept(workers: int) -> None:
    found = larger(8)
    begin = time.monotonic()
    result = solve(found, Deadline(time.monotonic, 0.5), workers=workers)
    assert 0.5 <= result.seconds <= time.monotonic() - begin < 5
    assert check_plan(found, result.plan) == result.objective <= result.bound


def test_cancelling_gives_the_best_plan_until_then() -> None:
    found, event = larger(9), threading.Event()
    told: list[Progress] = []

    def cancel_soon(now: Progress) -> None:
        told.append(now)
        if now.seconds > 0.2:
            event.set()

    stop = Cancellable(Deadline(time.monotonic, 60), event)
    result = solve(found, stop, progress=cancel_soon)
    assert result.seconds < 20
    assert check_plan(found, result.plan) == result.objective >= told[0].objective


def test_error_in_a_report_ends_the_run() -> None:
    def fail(_now: Progress) -> None:
        raise OSError("nobody listens")

    with pytest.raises(OSError, match="nobody listens"):
        solve(larger(9), Deadline(time.monotonic, 30), progress=fail)
