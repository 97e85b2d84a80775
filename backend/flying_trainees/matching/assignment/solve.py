"""One run: search and bound side by side until it is time, and what came of it."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
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
from flying_trainees.matching.assignment.exact import solve_exactly
from flying_trainees.matching.assignment.free_time import touching
from flying_trainees.matching.assignment.instance import Floats, Instance
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.stopping import Stop

ROUNDS = 60
"""Rounds of a run by moves: after each the search learns the bound's prices."""
MOVES_PER_BOUND_STEP = 150
CHUNK_SECONDS = 0.05
"""Between looks at the clock and at each other."""


@dataclass(frozen=True)
class Progress:
    """How a run is doing."""

    seconds: float
    objective: int
    bound: int
    staffed: int


Report = Callable[[Progress], None]


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


class _Run:
    """Searches, the bound, and what they tell each other."""

    def __init__(
        self, searches: list[Search], bound: Bound, stop: Stop, bonus: float, report: Report
    ) -> None:
        self.searches, self.bound = searches, bound
        self._stop, self._bonus, self._report = stop, bonus, report
        self._proven = threading.Event()
        self.optimal = False

    def best(self) -> Search:
        return max(self.searches, key=lambda search: search.best_value)

    def state(self) -> Progress:
        best = self.best()
        objective = round(best.best_value - self._bonus)
        return Progress(
            seconds=self._stop.seconds(),
            objective=objective,
            bound=objective if self.optimal else round(self.bound.best - self._bonus),
            staffed=best.best.staffed,
        )

    def _tell(self) -> bool:
        """Report; whether the run is done."""
        now = self.state()
        self._report(now)
        if now.bound <= now.objective:
            self._proven.set()
        return self._stop.done or self._proven.is_set()

    def finish_exactly(self, market: Market) -> bool:
        """Solve a small instance to the end, before anything else; whether that was possible."""
        search = self.searches[0]
        draft = solve_exactly(market, search.best)
        if draft is not None:
            search.best.keep(draft)
            search.best_value = draft.value()
            self.optimal = True
            self._tell()
        return self.optimal

    def by_moves(self, moves: int, workers: int) -> None:
        """A fixed number of moves and bound steps; they meet after each round only."""
        steps = max(2, -(-moves // (ROUNDS * MOVES_PER_BOUND_STEP)))
        with ThreadPoolExecutor(workers) as pool:
            for at in range(ROUNDS):
                share = moves * (at + 1) // ROUNDS - moves * at // ROUNDS
                tasks = [pool.submit(search.step, share, at / ROUNDS) for search in self.searches]
                tasks.append(pool.submit(self._bound_steps, steps, at / ROUNDS))
                for task in tasks:
                    task.result()
                prices = self.bound.entry_prices()
                for search in self.searches:
                    search.prices = prices
                if self._tell():
                    return

    def _bound_steps(self, steps: int, progress: float) -> None:
        for _ in range(steps):
            self.bound.step(progress)

    def by_clock(self, workers: int) -> None:
        """Until the stop says so, or the plan is proven to be the best."""
        if workers == 1:
            self._take_turns()
            return
        with ThreadPoolExecutor(workers) as pool:
            tasks = [pool.submit(self._search_on, search) for search in self.searches]
            tasks.append(pool.submit(self._bound_on))
            try:
                while not self._tell() and not any(task.done() for task in tasks):
                    self._proven.wait(CHUNK_SECONDS)
            finally:
                self._proven.set()
            for task in tasks:
                task.result()

    def _over(self) -> bool:
        return self._proven.is_set() or self._stop.done

    def _search_on(self, search: Search) -> None:
        moves = 1
        while not self._over():
            begin = self._stop.seconds()
            search.step(moves, self._stop.progress())
            took = self._stop.seconds() - begin
            moves = max(1, min(4 * moves, int(moves * CHUNK_SECONDS / max(took, 1e-6))))

    def _bound_on(self) -> None:
        told = self._stop.seconds()
        while not self._over():
            self.bound.step(self._stop.progress())
            if self._stop.seconds() - told > CHUNK_SECONDS * 4:
                self._share_prices()
                told = self._stop.seconds()

    def _share_prices(self) -> None:
        prices = self.bound.entry_prices()
        for search in self.searches:
            search.prices = prices

    def _take_turns(self) -> None:
        moves = 1
        while not self._tell():
            begin = self._stop.seconds()
            self.bound.step(self._stop.progress())
            self._share_prices()
            took = self._stop.seconds() - begin
            begin = self._stop.seconds()
            self.searches[0].step(moves, self._stop.progress())
            pace = (self._stop.seconds() - begin) / moves
            moves = max(1, min(4 * moves, int(max(took, CHUNK_SECONDS) / max(pace, 1e-9))))


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
    run = _Run(searches, bound, stop, PIN * len(pins), progress)
    if not touched and run.finish_exactly(market):
        pass
    elif stop.fixed_moves is not None:
        run.by_moves(stop.fixed_moves, workers)
    else:
        run.by_clock(workers)
    end, best = run.state(), run.best().best
    plan = best.plan(instance)
    check_kept(instance, pins, plan)
    prices = bound.entry_prices()
    return Result(plan, end.objective, end.bound, end.staffed, stop.seconds(), best, prices)


def _first_search(instance: Instance, market: Market, seed: int, start: Plan | None) -> Search:
    draft = Draft(market)
    if start is not None:
        draft.adopt(instance, start)
    search = Search(market, draft, seed, warm=start is not None)
    search.fill()
    return search
