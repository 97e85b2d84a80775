"""The whole market as one program, for pools that are small enough.

First its core, for the plan. Then all of it, for the bound: entries that lose more than the gap
can't be in a better plan, so they are left out: whatever is left is worth at most the program's
bound, and what was left out at most what is known already.
"""

import math
from collections.abc import Callable

import numpy as np

from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.draft import Draft, GroupOfEntries
from flying_trainees.matching.assignment.highs import Hearing, Limits, solve_program
from flying_trainees.matching.assignment.instance import Flags
from flying_trainees.matching.assignment.losses import Losses, losses_at
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.program import Part, Program

MOST_ENTRIES = 8_000
"""Of larger programs not even the linear part is solved in time."""
MARGIN = 1.0
"""Points that a linear program may be off by rounding: its bound is told so much higher."""


Found = Callable[[list[GroupOfEntries]], None]
"""Hears of the groups of better plans as they are found."""


def solve_core(start: Draft, losses: Losses, limits: Limits, found: Found) -> None:
    """Look for the best plan made of entries that the bound chose, or that `start` has."""
    groups = start.groups_of(np.arange(len(start.market.reward)))
    chosen = losses.core.copy()
    for group in groups:
        chosen[group.entries] = True
    program = Program(_whole(start.market, chosen))
    hearing = Hearing(values=lambda values: found(program.groups_of(values)))
    solve_program(program, program.columns_of(groups), limits, hearing)


def _whole(market: Market, worth: Flags) -> Part:
    return Part(market, np.arange(len(market.reward)), market.row_limit, market.past, worth)


def close(bound: Bound, start: Draft, known: float, limits: Limits, found: Found) -> None:
    """Lower the bound as far as the limits allow, and find better plans on the way.

    `known`: what the best plan is worth (with pins), of which `start` has all groups or some.
    """
    market = bound.market
    losses = losses_at(bound)
    groups = start.groups_of(np.arange(len(market.reward)))
    worth = losses.entry <= bound.lowest - known + MARGIN
    for group in groups:
        worth[group.entries] = True
    program = Program(_whole(market, worth))

    def tell(value: float) -> None:
        if math.isfinite(value):
            bound.lower_to(max(known, value + MARGIN))

    hearing = Hearing(tell, lambda values: found(program.groups_of(values)))
    tell(solve_program(program, program.columns_of(groups), limits, hearing).bound)
