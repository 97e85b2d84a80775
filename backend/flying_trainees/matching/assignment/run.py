"""One run at work: search, bound, parts solved to the end, and what they tell each other."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.closing import MOST_ENTRIES, close, solve_core
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft, GroupOfEntries
from flying_trainees.matching.assignment.exact import solve_exactly
from flying_trainees.matching.assignment.highs import Limits
from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.losses import Losses, losses_at
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.polishing import Polish
from flying_trainees.matching.assignment.stopping import Stop
from flying_trainees.matching.kernels.assignment_state import enter

ROUNDS = 60
"""Rounds of a run by moves: after each the search learns the bound's prices."""
MOVES_PER_BOUND_STEP, MOVES_PER_PART = 150, 5_000
CHUNK_SECONDS = 0.05
"""Between looks at the clock and at each other."""
BOUND_STEPS = 200
"""Enough for the bound; where time is short it has BOUND_SHARE of it."""
BOUND_SHARE = 0.95
GUIDE_STEPS = 100
"""Of a bound that only guides, where the proof needs a wider market than the plan."""
MOVES_PER_JOB = 300
"""Enough for the search; then parts are solved to the end."""
PART_SECONDS, PART_SHARE, PART_NODES = 4.0, 0.15, 10
"""A part may take so long, or this share of the time so far; without a clock so many nodes."""
CORE_SECONDS, CORE_SHARE = 4.0, 0.5
"""The core is worth a try when so many seconds are left; it gets this share of them."""
CLOSE_ENTRIES = 1_000.0
"""Closing takes the square of its entries over this, in seconds, before it proves anything."""


@dataclass(frozen=True)
class Progress:
    """How a run is doing."""

    seconds: float
    objective: int
    bound: int
    staffed: int


Report = Callable[[Progress], None]


class Run:
    """Searches on drafts of one market, and a bound (whose market may be a wider one).

    `bonus`: points in the drafts' values that are no part of the objective.
    """

    def __init__(
        self, searches: list[Search], bound: Bound, stop: Stop, bonus: float, report: Report
    ) -> None:
        self.searches, self.bound = searches, bound
        self._stop, self._bonus, self._report = stop, bonus, report
        self._end, self._lock = threading.Event(), threading.Lock()
        self._polish: Polish | None = None
        self._searching = len(searches)
        self._same_entries = np.array_equal(
            bound.market.entry_pair, searches[0].best.market.entry_pair
        )
        self._optimal = False

    def best(self) -> Draft:
        """The best plan so far."""
        drafts = [(search.best_value, search.best) for search in self.searches]
        if self._polish is not None:
            drafts.append((self._polish.value, self._polish.draft))
        return max(drafts, key=lambda draft: draft[0])[1]

    def state(self) -> Progress:
        """How it stands."""
        values = [search.best_value for search in self.searches]
        polish, staffed = self._polish, max(search.best.staffed for search in self.searches)
        if polish is not None:
            values.append(polish.value)
            staffed = polish.staffed
        objective = round(max(values) - self._bonus)
        bound = objective if self._optimal else round(self.bound.best - self._bonus)
        return Progress(self._stop.seconds(), objective, bound, staffed)

    def _tell(self) -> bool:
        """Report; whether the run is done."""
        now = self.state()
        self._report(now)
        if now.bound <= now.objective:
            self._end.set()
        return self._over()

    def _over(self) -> bool:
        return self._end.is_set() or self._stop.done

    def finish_exactly(self) -> bool:
        """Solve a small instance to the end, before anything else; whether that was possible."""
        search = self.searches[0]
        draft = solve_exactly(search.best.market, search.best)
        if draft is not None:
            search.best.keep(draft)
            search.best_value = draft.value()
            self._optimal = True
            self._tell()
        return self._optimal

    def by_moves(self, moves: int, workers: int) -> None:
        """A fixed number of moves, bound steps and parts; they meet after each round only."""
        steps = max(2, -(-moves // (ROUNDS * MOVES_PER_BOUND_STEP)))
        with ThreadPoolExecutor(workers) as pool:
            for at in range(ROUNDS):
                share = moves * (at + 1) // ROUNDS - moves * at // ROUNDS
                tasks = [pool.submit(search.step, share, at / ROUNDS) for search in self.searches]
                tasks.append(pool.submit(self._bound_steps, steps, at / ROUNDS))
                for task in tasks:
                    task.result()
                self._share_prices()
                if self._tell():
                    return
        polish = self._begin_polish()
        for _ in range(moves // MOVES_PER_PART):
            polish.improve(Limits(seconds=np.inf, nodes=PART_NODES, over=self._over))
            if self._tell():
                return

    def _bound_steps(self, steps: int, progress: float) -> None:
        for _ in range(steps):
            self.bound.step(progress)

    def _share_prices(self) -> None:
        prices = self._guide()
        if prices is not None:
            for search in self.searches:
                search.prices = prices

    def _guide(self) -> Floats | None:
        """The bound's prices for the searches, where it has the same entries."""
        return self.bound.guide() if self._same_entries else None

    def by_clock(self, workers: int, more: Callable[[Floats | None], Search]) -> None:
        """Until the stop says so, or the plan is proven to be the best.

        `more` makes another search, for the thread that is done with the bound.
        """
        if workers == 1:
            self._alone()
            return
        with ThreadPoolExecutor(workers) as pool:
            tasks = [pool.submit(self._search_thread, search) for search in self.searches]
            tasks.append(pool.submit(self._bound_thread, more))
            try:
                while not self._tell() and not all(task.done() for task in tasks):
                    self._end.wait(CHUNK_SECONDS)
                    if any(task.done() and task.exception() for task in tasks):
                        break
            finally:
                self._end.set()
            for task in tasks:
                task.result()

    def _search_thread(self, search: Search) -> None:
        while not self._over() and not self._search_chunk(search, CHUNK_SECONDS):
            pass
        self._count_searches(-1)
        self._polish_thread(self._solve_core if search is self.searches[0] else None)

    def _count_searches(self, change: int) -> None:
        with self._lock:
            self._searching += change

    def _search_chunk(self, search: Search, seconds: float) -> bool:
        """Search for about so long; whether it is done."""
        begin = self._stop.seconds()
        progress = max(self._stop.progress(), search.moves_per_job / MOVES_PER_JOB)
        search.step(search.pace, progress)
        took = self._stop.seconds() - begin
        wanted = int(search.pace * seconds / max(took, 1e-6))
        search.pace = max(1, min(4 * search.pace, wanted))
        return progress >= 1.0

    def _bound_thread(self, more: Callable[[Floats | None], Search]) -> None:
        told, progress = self._stop.seconds(), 0.0
        while not self._over() and progress < 1.0:
            progress = self._bound_step()
            if self._stop.seconds() - told > CHUNK_SECONDS * 4 or progress >= 1.0:
                self._share_prices()
                told = self._stop.seconds()
        if self._searching and not self._over():
            self._search_along(more(self._guide()))
        self._polish_thread(self._close)

    def _search_along(self, search: Search) -> None:
        """Search until the others are done."""
        self._count_searches(1)
        while not self._over() and self._searching > 1:
            self._search_chunk(search, CHUNK_SECONDS)
        self.searches.append(search)
        self._count_searches(-1)

    def _bound_step(self) -> float:
        progress = max(self._stop.progress() / BOUND_SHARE, self.bound.steps / BOUND_STEPS)
        self.bound.step(progress)
        return progress

    def _polish_thread(self, whole: Callable[[Polish], bool] | None) -> None:
        """Parts; and once, as soon as it makes sense, a `whole` program."""
        while self._searching and not self._over():
            self._end.wait(CHUNK_SECONDS / 10)
        if not self._same_entries:
            whole = None
        while not self._over():
            polish = self._begin_polish()
            if whole is not None and whole(polish):
                whole = None
            elif polish.improve(self._part_limits()) is None:
                self._end.wait(CHUNK_SECONDS)

    def _part_limits(self) -> Limits:
        most = max(PART_SECONDS, PART_SHARE * self._stop.seconds())
        return Limits(seconds=min(most, self._left()), over=self._over)

    def _begin_polish(self) -> Polish:
        with self._lock:
            if self._polish is None:
                self._polish = self._new_polish()
            return self._polish

    def _new_polish(self) -> Polish:
        best, bound = self.best(), self.bound
        if not self._same_entries:
            bound = Bound(tightened(best.market))
            for step in range(GUIDE_STEPS):
                bound.step(step / GUIDE_STEPS)
        return self._polish_of(best, losses_at(bound))

    def _polish_of(self, draft: Draft, losses: Losses) -> Polish:
        return Polish(draft, losses, self.searches[0].seed, self._stop.seconds)

    def _left(self) -> float:
        """About how many seconds are left."""
        progress = max(self._stop.progress(), 1e-6)
        return self._stop.seconds() * (1 / progress - 1)

    def _solve_core(self, polish: Polish) -> bool:
        """Look for the best plan in the core; whether it was worth a try."""
        if polish.core > MOST_ENTRIES or self._left() < CORE_SECONDS:
            return False
        limits = Limits(seconds=CORE_SHARE * self._left(), over=self._over)
        solve_core(polish.snapshot(), polish.losses, limits, self._take_over)
        return True

    def _close(self, polish: Polish) -> bool:
        """Lower the bound by the whole program; whether it was worth a try."""
        entries = polish.within(self.bound.lowest - polish.value)
        if entries > MOST_ENTRIES or self._left() < (entries / CLOSE_ENTRIES) ** 2:
            return False
        limits = Limits(seconds=self._left(), over=self._over)
        close(self.bound, polish.snapshot(), polish.value, limits, self._take_over)
        return True

    def _take_over(self, groups: list[GroupOfEntries]) -> None:
        """Go on from these groups where they are better.

        The bound's market may leave people more room than they have.
        """
        draft = Draft(self.searches[0].best.market)
        for group in groups:
            draft.write(group)
            enter(group.job, draft.market, draft.state)
        possible = bool((draft.state.left >= 0).all())
        with self._lock:
            polish = self._polish
            if polish is not None and possible and draft.value() > polish.value:
                self._polish = self._polish_of(draft, polish.losses)

    def _alone(self) -> None:
        """One thread: by turns bound and search, then parts."""
        search, bound_done, search_done = self.searches[0], False, False
        while not self._tell() and not (bound_done and search_done):
            begin = self._stop.seconds()
            if not bound_done:
                bound_done = self._bound_step() >= 1.0
                self._share_prices()
            took = self._stop.seconds() - begin
            search_done = self._search_chunk(search, max(took, CHUNK_SECONDS))
        while not self._tell():
            self._begin_polish().improve(self._part_limits())
