"""One run: search and bound side by side until it is time, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.choices import (
    PIN,
    Named,
    check_choices,
    check_kept,
    numbered,
    with_pins,
)
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.free_time import touching
from flying_trainees.matching.assignment.instance import Floats, Instance
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.run import Progress, Report, Run
from flying_trainees.matching.assignment.stopping import Stop


@dataclass(frozen=True)
class Result:
    """The plan with its proof. `draft` and `prices` (per entry) are what explanations go by."""

    plan: Plan
    objective: int
    bound: int
    staffed: int
    seconds: float
    draft: Draft
    prices: Floats

    @property
    def optimal(self) -> bool:
        """Whether no plan is better."""
        return self.bound <= self.objective


def _silent(_progress: Progress) -> None:
    """Report to nobody."""


def solve(
    instance: Instance,
    stop: Stop,
    *,
    seed: int = 0,
    workers: int = 2,
    start: Plan | None = None,
    pinned: Iterable[Named] = (),
    forbidden: Iterable[Named] = (),
    progress: Report = _silent,
) -> Result:
    """The best plan found until `stop`, with a proven bound.

    `workers`: threads; one for the bound, the rest search (one alone takes turns). `start`: a
    plan to improve on, as far as still possible. `pinned` and `forbidden`: (person, job) pairs
    that must and must not be in the plan; the bound holds for plans that respect them. Raises
    ImpossibleChoice when they can't be kept.
    """
    pins, without = numbered(instance, pinned), numbered(instance, forbidden)
    check_choices(instance, pins, without)
    market = with_pins(build_market(instance, without=without), instance, pins)
    searches = [
        _first_search(instance, market, seed + at, start) for at in range(max(1, workers - 1))
    ]
    widest, touched = market, touching(instance)
    if touched:
        widest = with_pins(build_market(instance, merged=True, without=without), instance, pins)
    bound = Bound(tightened(widest))
    bound.step(0.0)
    run = Run(searches, bound, stop, PIN * len(pins), progress)
    if not touched and run.finish_exactly():
        pass
    elif stop.fixed_moves is not None:
        run.by_moves(stop.fixed_moves, workers)
    else:
        run.by_clock(
            workers, lambda prices: _first_search(instance, market, seed + workers, start, prices)
        )
    end, best = run.state(), run.best()
    plan = best.plan(instance)
    check_kept(instance, pins, plan)
    prices = bound.entry_prices()
    return Result(plan, end.objective, end.bound, end.staffed, stop.seconds(), best, prices)


def _first_search(
    instance: Instance,
    market: Market,
    seed: int,
    start: Plan | None,
    prices: Floats | None = None,
) -> Search:
    draft = Draft(market)
    if start is not None:
        draft.adopt(instance, start)
    search = Search(market, draft, seed, warm=start is not None, prices=prices)
    search.fill()
    return search
