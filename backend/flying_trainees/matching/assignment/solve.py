"""One run: search and bound side by side until it is time, and what came of it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.choices import (
    Named,
    check_choices,
    check_kept,
    numbered,
    pin_worth,
    with_pins,
)
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.free_time import touching
from flying_trainees.matching.assignment.instance import Floats, Instance
from flying_trainees.matching.assignment.keeping import kept_worth, repaired, with_kept
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.run import Progress, Report, Run
from flying_trainees.matching.assignment.stopping import Stop
from flying_trainees.matching.kernels.assignment_state import UNSTAFFED


@dataclass(frozen=True)
class Result:
    """The plan with its proof."""

    plan: Plan
    objective: int
    bound: int
    staffed: int
    seconds: float

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
    keep: Collection[str] = (),
    progress: Report = _silent,
) -> Result:
    """The best plan found until `stop`, with a proven bound.

    `workers`: threads; one for the bound, the rest search (one alone takes turns). `start`: a
    plan to improve on, as far as still possible. `pinned` and `forbidden`: (person, job) pairs
    that must and must not be in the plan. `keep`: jobs (ids) that are not given up for others.
    The bound holds for plans that respect all this as far as the plan does. Raises
    ImpossibleChoice when pins can't be.
    """
    pins, without = numbered(instance, pinned), numbered(instance, forbidden)
    check_choices(instance, pins, without)
    market = with_pins(build_market(instance, without=without), instance, pins)
    if keep:
        begin, kept = repaired(instance, market, start or Plan(()), seed, keep, stop)
    else:
        begin, kept = _begin(instance, market, start), np.zeros(0, np.int64)
    warm, worth = start is not None, kept_worth(instance)
    searches = [_search_from(begin, seed + at, warm) for at in range(max(1, workers - 1))]
    widest, exact = begin.market, not touching(instance)
    if not exact:
        widest = with_pins(build_market(instance, merged=True, without=without), instance, pins)
        widest = with_kept(widest, kept, worth)
    bound = Bound(tightened(widest))
    bound.step(0.0)
    bonus = pin_worth(instance) * len(pins) + worth * len(kept)
    run = Run(searches, bound, stop, bonus, progress)
    if not (exact and run.finish_exactly()):
        _work(run, stop, workers, partial(_search_from, begin, seed + workers, warm))
    end, best = run.state(), run.best()
    plan = best.plan(instance)
    check_kept(instance, pins, plan)
    lost = round(worth * (best.state.option[kept] == UNSTAFFED).sum())
    return Result(plan, end.objective + lost, end.bound + lost, end.staffed, stop.seconds())


def _work(run: Run, stop: Stop, workers: int, more: Callable[[Floats | None], Search]) -> None:
    if stop.fixed_moves is not None:
        run.by_moves(stop.fixed_moves, workers)
    else:
        run.by_clock(workers, more)


def _begin(instance: Instance, market: Market, start: Plan | None) -> Draft:
    draft = Draft(market)
    if start is not None:
        draft.adopt(instance, start)
    return draft


def _search_from(begin: Draft, seed: int, warm: bool, prices: Floats | None = None) -> Search:  # noqa: FBT001
    draft = Draft(begin.market)
    draft.keep(begin)
    search = Search(begin.market, draft, seed, warm=warm, prices=prices)
    search.fill()
    return search
