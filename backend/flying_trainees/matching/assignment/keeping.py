"""Jobs that people know to be staffed stay staffed, where a way is found.

A job that is to be kept is worth so much more that no other job makes up for it. What it is worth
more is taken off again in the end, as with pins.
"""

from collections.abc import Collection

import numpy as np

from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.highs import Limits
from flying_trainees.matching.assignment.instance import Instance, Ints
from flying_trainees.matching.assignment.losses import losses_at
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.objective import STAFFED
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.polishing import Polish
from flying_trainees.matching.assignment.stopping import Stop
from flying_trainees.matching.kernels.assignment_state import UNSTAFFED

JOBS = 10
"""A job that is kept is worth so many of the most important ones."""
TRIES_PER_JOB, ROUNDS = 40, 10
STEPS, PARTS, NODES = 60, 20, 10
"""Where moves find no room: steps of the bound, and parts solved to the end around lost jobs."""
SHARE = 0.4
"""Of the time may go by before the run proper begins, reading included."""


def kept_worth(instance: Instance) -> float:
    """What keeping a job is worth, in points."""
    return float(JOBS * STAFFED * instance.jobs.priority.max(initial=1))


def with_kept(market: Market, jobs: Ints, worth: float) -> Market:
    """The market in which these jobs are worth so much more."""
    reward = market.reward.copy()
    reward[jobs] += worth
    return market._replace(reward=reward)


def repaired(
    instance: Instance, market: Market, start: Plan, seed: int, keep: Collection[str], stop: Stop
) -> tuple[Draft, Ints]:
    """A draft with a group for each job to keep (ids) for which one was found, and these jobs.

    Groups of `start` that are still possible are taken over; for the others the search makes room.
    """
    named, worth = set(keep), kept_worth(instance)
    known = np.flatnonzero([job in named for job in instance.jobs.ids])
    draft = Draft(with_kept(market, known, worth))
    draft.adopt(instance, start)
    repair = _Repair(draft, known, seed, stop)
    repair.by_moves()
    repair.by_parts()
    kept = known[repair.best.state.option[known] != UNSTAFFED]
    begin = Draft(with_kept(market, kept, worth))
    begin.keep(repair.best)
    return begin, kept


class _Repair:
    """Makes room for known jobs that lost their group, as far as the time for it goes."""

    def __init__(self, draft: Draft, known: Ints, seed: int, stop: Stop) -> None:
        self._known, self._seed, self._stop = known, seed, stop
        self._market = draft.market
        self._search = Search(draft.market, draft, seed, warm=True)
        self._search.fill()
        self.best = self._search.best

    def _over(self) -> bool:
        whole = (self.best.state.option[self._known] != UNSTAFFED).all()
        return bool(whole) or self._stop.progress() >= SHARE

    def by_moves(self) -> None:
        """Short and cheap, and enough for most."""
        for at in range(ROUNDS):
            if self._over():
                return
            moves = TRIES_PER_JOB * len(self._market.staffable) // ROUNDS
            self._search.step(moves, at / ROUNDS)

    def by_parts(self) -> None:
        """A lost job is so far below its worth that parts are chosen around it."""
        if self._over():
            return
        bound = Bound(tightened(self._market))
        for step in range(STEPS):
            bound.step(step / STEPS)
            if self._late():
                return
        polish = Polish(self.best, losses_at(bound), self._seed, self._stop.seconds)
        for _ in range(PARTS):
            if self._over():
                return
            polish.improve(Limits(seconds=np.inf, nodes=NODES, over=self._late))

    def _late(self) -> bool:
        return self._stop.progress() >= SHARE
