"""The whole market as one program, for pools that are small enough.

First its core, for the plan. Then all of it, for the bound: entries that lose more than the gap
can't be in a better plan, so they are left out: whatever is left is worth at most the program's
bound, and what was left out at most what is known already.
"""

import math

import numpy as np

from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.draft import GroupOfEntries
from flying_trainees.matching.assignment.highs import Limits, solve_program
from flying_trainees.matching.assignment.instance import Flags
from flying_trainees.matching.assignment.losses import Losses, losses_at
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.program import Part, Program

MOST_ENTRIES = 8_000
"""Of larger programs not even the linear part is solved in time."""
MARGIN = 1.0
"""Points that a linear program may be off by rounding: its bound is told so much higher."""


def solve_core(market: Market, losses: Losses, limits: Limits) -> list[GroupOfEntries] | None:
    """The groups of the best plan made of the entries that the bound chose, if one was found."""
    program = Program(_whole(market, losses.core))
    solved = solve_program(program, None, limits)
    return None if solved.values is None else program.groups_of(solved.values)


def _whole(market: Market, worth: Flags) -> Part:
    return Part(market, np.arange(len(market.reward)), market.row_limit, market.past, worth)


def close(bound: Bound, known: float, limits: Limits) -> list[GroupOfEntries] | None:
    """Lower the bound as far as the limits allow; the best groups found on the way, if any.

    `known`: what the best plan is worth (with pins). Raises nothing: no progress is no harm.
    """
    market = bound.market
    losses = losses_at(bound)
    program = Program(_whole(market, losses.entry <= bound.lowest - known + MARGIN))

    def tell(value: float) -> None:
        if math.isfinite(value):
            bound.lower_to(max(known, value + MARGIN))

    solved = solve_program(program, None, limits, tell)
    tell(solved.bound)
    return None if solved.values is None else program.groups_of(solved.values)
