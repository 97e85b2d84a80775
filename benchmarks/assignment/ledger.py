"""A plan in the making, in plain Python: for the ways of working that the product replaces."""

from itertools import pairwise

import numpy as np

from flying_trainees.matching.assignment.market import Market


class Ledger:
    """What is left of every row, and the entries that people hold by job."""

    def __init__(self, market: Market) -> None:
        self.market = market
        self.left = market.row_limit.tolist()
        self.members: dict[int, list[tuple[int, int]]] = {}
        first, rows = market.use_first.tolist(), market.use_row.tolist()
        amounts = market.use_amount.tolist()
        self.uses = [list(zip(rows[a:b], amounts[a:b], strict=True)) for a, b in pairwise(first)]
        pair = market.entry_pair
        self.person = market.pair_person[pair].tolist()
        self.job = market.pair_job[pair].tolist()
        self.option = market.entry_option.tolist()
        self.points = market.pair_points[pair].tolist()
        self.roles = market.pair_roles[pair].tolist()
        self.senior = market.pair_senior[pair].tolist()
        order = np.lexsort((-market.pair_points[pair], market.pair_person[pair]))
        cuts = np.searchsorted(market.pair_person[pair][order], np.arange(1, len(market.past)))
        self.of_person = [part.tolist() for part in np.split(order, cuts)]
        """Entries of each person, the best first."""

    def fits(self, entry: int) -> bool:
        """Whether the person still has the time."""
        return all(self.left[row] >= amount for row, amount in self.uses[entry])

    def join(self, entry: int, seat: int) -> None:
        """Take a seat."""
        for row, amount in self.uses[entry]:
            self.left[row] -= amount
        self.members.setdefault(self.job[entry], []).append((entry, seat))

    def cancel(self, job: int) -> None:
        """Everybody leaves the job."""
        for entry, _ in self.members.pop(job, []):
            for row, amount in self.uses[entry]:
                self.left[row] += amount
