"""What the bound's prices say about each job and entry: how far from the best they are."""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.draft import desk_for
from flying_trainees.matching.assignment.instance import Flags, Floats
from flying_trainees.matching.kernels.assignment_dual import all_entry_prices
from flying_trainees.matching.kernels.assignment_losses import entry_losses

CORE = 0.05


@dataclass(frozen=True)
class Losses:
    """`entry`: at least so much below the bound is every plan with the entry. `price` per entry.

    `job`: what each job is worth at the prices. `chosen`: how often the bound chose each entry of
    late, about what a linear program would say.
    """

    entry: Floats
    price: Floats
    job: Floats
    chosen: Floats

    @property
    def core(self) -> Flags:
        """Entries of which good plans are made, for the most part."""
        return self.chosen > CORE


def losses_at(bound: Bound) -> Losses:
    """Of every entry and job of the bound's market at its prices."""
    market, prices = bound.market, bound.prices
    entries = len(market.entry_pair)
    loss, price = np.zeros(max(1, entries)), np.zeros(max(1, entries))
    job = np.zeros(len(market.reward))
    entry_losses(market, prices, desk_for(market), job, loss[:entries])
    all_entry_prices(market, prices, price[:entries])
    return Losses(loss[:entries], price[:entries], job, bound.chosen())
