"""How good any plan can be at most: the Lagrangian dual, every value of which is a valid bound."""

import math

import numpy as np

from flying_trainees.matching.assignment.draft import desk_for, largest_group
from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.kernels.assignment_dual import (
    Prices,
    all_entry_prices,
    dual_value,
    learn,
    make_prices,
)

FAST, SLOW = 150.0, 0.02
"""How far a price may move in one step, in points, at the beginning and at the end."""
FRESH = 0.1
"""How much the latest prices weigh in their running mean."""
SETTLED = 0.5
"""From here on the groups chosen at the prices say what a good plan looks like."""
FAVOUR = 30.0
"""Points for an entry that the bound always chooses."""
ROUNDING = 1e-3
"""Sums of floating-point numbers are off by far less than this; points are whole numbers."""


class Bound:
    """The best bound so far (`best`, whole points) and the prices that belong to it."""

    def __init__(self, market: Market) -> None:
        self.market = market
        self._desk = desk_for(market)
        self._group = np.zeros(largest_group(market), np.int64)
        self._prices = make_prices(len(market.row_limit), len(market.past), len(market.entry_pair))
        self.steps = 0
        self._lowest: float = math.inf
        self._weights = 0.0
        self._proven = math.inf
        self._mean = (self._prices.row.copy(), self._prices.hours.copy())
        self._kept = (self._prices.row.copy(), self._prices.hours.copy())

    @property
    def best(self) -> int:
        """No plan is worth more: points are whole, so a bound can be rounded down."""
        return math.floor(min(self._lowest, self._proven) + ROUNDING)

    def step(self, progress: float) -> None:
        """Value the present prices, then move them; `progress` from 0 to 1 slows them down."""
        weight = 1.0 if progress > SETTLED else 0.0
        self._weights += weight
        value = dual_value(self.market, self._prices, self._desk, self._group, weight)
        self.steps += 1
        if value < self._lowest:
            self._lowest = value
            self._kept[0][:] = self._prices.row
            self._kept[1][:] = self._prices.hours
        rate = FAST * (SLOW / FAST) ** min(1.0, progress)
        learn(self.steps, rate, self._prices)
        self._mean[0][:] += FRESH * (self._prices.row - self._mean[0])
        self._mean[1][:] += FRESH * (self._prices.hours - self._mean[1])

    def lower_to(self, value: float) -> None:
        """Somebody has proven a bound some other way."""
        self._proven = min(self._proven, value)

    @property
    def lowest(self) -> float:
        """The value of the dual at `prices`, before rounding."""
        return float(self._lowest)

    @property
    def prices(self) -> Prices:
        """The prices of the best bound."""
        return self._prices._replace(row=self._kept[0].copy(), hours=self._kept[1].copy())

    def entry_prices(self) -> Floats:
        """What each entry's time costs at these prices."""
        return self._of_entries(self.prices)

    def chosen(self) -> Floats:
        """How often each entry was chosen of late, from 0 to 1: about a linear program's answer."""
        return self._prices.chosen / max(1.0, self._weights)

    def guide(self) -> Floats:
        """The same at the mean of the latest prices: of use long before the bound is good.

        Entries that the bound often chooses are a little cheaper: at good prices much is equal.
        """
        prices = self._prices._replace(row=self._mean[0], hours=self._mean[1])
        found = self._of_entries(prices)
        found[: len(self.market.entry_pair)] -= FAVOUR * self.chosen()
        return found

    def _of_entries(self, prices: Prices) -> Floats:
        out = np.zeros(max(1, len(self.market.entry_pair)))
        all_entry_prices(self.market, prices, out[: len(self.market.entry_pair)])
        return out
