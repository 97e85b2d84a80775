"""How good any plan can be at most: the Lagrangian dual, every value of which is a valid bound."""

import math

import numpy as np

from flying_trainees.matching.assignment.draft import desk_for, largest_group
from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.kernels.assignment_dual import (
    all_entry_prices,
    dual_value,
    learn,
    make_prices,
)

FAST, SLOW = 40.0, 0.2
"""How far a price may move in one step, in points, at the beginning and at the end."""
ROUNDING = 1e-3
"""Sums of floating-point numbers are off by far less than this; points are whole numbers."""


class Bound:
    """The best bound so far (`best`, whole points) and the prices that belong to it."""

    def __init__(self, market: Market) -> None:
        self._market = market
        self._desk = desk_for(market)
        self._group = np.zeros(largest_group(market), np.int64)
        self._prices = make_prices(len(market.row_limit), len(market.past))
        self._steps = 0
        self._lowest = math.inf
        self._kept = (self._prices.row.copy(), self._prices.hours.copy())

    @property
    def best(self) -> int:
        """No plan is worth more: points are whole, so a bound can be rounded down."""
        return math.floor(self._lowest + ROUNDING)

    def step(self, progress: float) -> None:
        """Value the present prices, then move them; `progress` from 0 to 1 slows them down."""
        value = dual_value(self._market, self._prices, self._desk, self._group)
        self._steps += 1
        if value < self._lowest:
            self._lowest = value
            self._kept[0][:] = self._prices.row
            self._kept[1][:] = self._prices.hours
        rate = FAST * (SLOW / FAST) ** min(1.0, progress)
        learn(self._steps, rate, self._prices)

    def entry_prices(self) -> Floats:
        """What each entry's time costs at the prices of the best bound."""
        prices = self._prices._replace(row=self._kept[0], hours=self._kept[1])
        out = np.zeros(max(1, len(self._market.entry_pair)))
        all_entry_prices(self._market, prices, out[: len(self._market.entry_pair)])
        return out
