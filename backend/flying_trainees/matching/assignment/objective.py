"""What a plan is worth: every part of the objective by name (contract "plan", all whole points)."""

import numpy as np

from flying_trainees.matching.assignment.instance import Candidates, Floats

STAFFED = 1000
"""For each staffed job, times its priority."""
EXTRA_SHARE = 0.3
"""An extra seat counts for this part of the affinity."""
PREVIOUS = 25
"""For a member who was in the plan before: plans stay stable."""
COLLEAGUE = 15
"""Lost for each member beyond the first of the same organisation."""
FRESH_EYE_BELOW = 0.25
"""Who has less experience than this is a fresh eye."""
SLOTS_PER_TRAVEL = 30
"""A session is widened by one slot for each begun half hour of travel."""
FAIRNESS_STEPS = ((20, 2), (40, 5), (60, 10))
"""From so many slots on, past ones included, each further slot costs so much."""


def fairness_cost(slots: int) -> int:
    """The cost of one person having worked `slots` in all."""
    cost, ends = 0, [begin for begin, _ in FAIRNESS_STEPS[1:]] + [max(slots, 0)]
    for (begin, price), end in zip(FAIRNESS_STEPS, ends, strict=True):
        cost += price * max(0, min(slots, end) - begin)
    return cost


def member_points(candidates: Candidates) -> tuple[Floats, Floats]:
    """Points of each candidate on a required seat and on an extra seat.

    Halves are rounded to even, as the contract says and as both Python and numpy do.
    """
    affinity = np.rint(100 * candidates.affinity)
    other = PREVIOUS * candidates.previous - np.rint(candidates.travel_minutes / 3)
    return affinity + other, np.rint(EXTRA_SHARE * affinity) + other
