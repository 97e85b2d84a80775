"""The search for a good plan: ruin and recreate under simulated annealing."""

import numpy as np

from flying_trainees.matching.assignment.draft import Draft, desk_for, largest_group
from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.kernels.assignment_moves import (
    make_journal,
    search,
    staff_in_order,
)

HOT, COLD = 120.0, 4.0
"""Temperatures, in points: at first a loss of a few wishes is accepted often, at last hardly."""
WARM = 20.0
"""Where a search begins that improves on a plan that people know already."""
MOST_DROPPED = 8
TRUST = 0.5
"""How much of the prices counts where a group is rebuilt with them."""


class Search:
    """One search, with the best draft it has seen. Deterministic for a seed."""

    def __init__(
        self,
        market: Market,
        start: Draft,
        seed: int,
        *,
        warm: bool,
        prices: Floats | None = None,
    ) -> None:
        self._market = market
        self._desk = desk_for(market)
        self._journal = make_journal(len(market.reward), largest_group(market))
        self.seed, self._calls, self._moves = seed, 0, 0
        self.pace = 1
        """Moves in one step that its caller found to take the right time."""
        self._hot = WARM if warm else HOT
        self.draft = start
        self.value = start.value()
        self.best = Draft(market)
        self.best.keep(start)
        self.best_value = self.value
        self.prices = np.zeros(max(1, len(market.entry_pair))) if prices is None else prices

    @property
    def moves_per_job(self) -> float:
        """How many moves it has made, per job that can be staffed."""
        return self._moves / max(1, len(self._market.staffable))

    def fill(self) -> None:
        """Staff what is not yet, important jobs first; the best group of each.

        First what pays at the prices, then whatever still can be.
        """
        order = np.argsort(-self._market.reward, kind="stable")
        for trust in (1.0, 0.0) if self.prices.any() else (0.0,):
            self.value += staff_in_order(
                order, self.prices, trust, self._market, self.draft.state, self._desk
            )
        self._remember()

    def step(self, moves: int, progress: float) -> None:
        """So many moves; `progress` from 0 to 1 says how far the search is (it cools down)."""
        temperature = self._hot * (COLD / self._hot) ** min(1.0, progress)
        self._calls += 1
        self._moves += moves
        seed = (self.seed * 1_000_003 + self._calls) % 2**32
        self.value += search(
            moves, seed, temperature, MOST_DROPPED, self.prices, TRUST,
            self._market, self.draft.state, self._desk, self._journal,
        )  # fmt: skip
        self._remember()

    def _remember(self) -> None:
        if self.value > self.best_value + 0.5:
            self.best.keep(self.draft)
            self.best_value = self.value
