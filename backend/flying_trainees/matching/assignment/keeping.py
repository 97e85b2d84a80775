"""Jobs that people know to be staffed stay staffed, where a way is found.

A job that is to be kept is worth so much more that no other job makes up for it. What it is worth
more is taken off again in the end, as with pins.
"""

from collections.abc import Collection

import numpy as np

from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.instance import Instance, Ints
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.objective import STAFFED
from flying_trainees.matching.assignment.plan import Plan

JOBS = 10
"""A job that is kept is worth so many of the most important ones."""
TRIES_PER_JOB, ROUNDS = 40, 10


def kept_worth(instance: Instance) -> float:
    """What keeping a job is worth, in points."""
    return float(JOBS * STAFFED * instance.jobs.priority.max(initial=1))


def with_kept(market: Market, jobs: Ints, worth: float) -> Market:
    """The market in which these jobs are worth so much more."""
    reward = market.reward.copy()
    reward[jobs] += worth
    return market._replace(reward=reward)


def repaired(
    instance: Instance, market: Market, start: Plan, seed: int, keep: Collection[str]
) -> tuple[Draft, Ints]:
    """A draft with a group for each job to keep (ids) for which one was found, and these jobs.

    Groups that are still possible are taken over; for the others the search makes room.
    """
    named, worth = set(keep), kept_worth(instance)
    known = np.flatnonzero([job in named for job in instance.jobs.ids])
    draft = Draft(with_kept(market, known, worth))
    draft.adopt(instance, start)
    search = Search(draft.market, draft, seed, warm=True)
    search.fill()
    for at in range(ROUNDS):
        staffed = known[search.best.state.option[known] >= 0]
        if len(staffed) == len(known):
            break
        search.step(TRIES_PER_JOB * len(market.staffable) // ROUNDS, at / ROUNDS)
    kept = known[search.best.state.option[known] >= 0]
    begin = Draft(with_kept(market, kept, worth))
    begin.keep(search.best)
    return begin, kept
