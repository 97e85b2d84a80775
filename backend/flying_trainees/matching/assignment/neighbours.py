"""Which jobs compete for the same people: the parts of a plan that are worth solving together."""

import numpy as np

from flying_trainees.matching.assignment.instance import Flags, Ints
from flying_trainees.matching.assignment.market import Market

CHANCE = 0.3
"""How much luck decides which neighbour comes next, so that the same seed gives other parts."""


class Neighbours:
    """Jobs linked by the people who could well be in both (pairs of entries in `near`)."""

    def __init__(self, market: Market, near: Flags) -> None:
        pairs = np.unique(market.entry_pair[near])
        self._job_first, self._person = _grouped(
            market.pair_job[pairs], market.pair_person[pairs], len(market.reward)
        )
        self._person_first, self._job = _grouped(
            market.pair_person[pairs], market.pair_job[pairs], len(market.past)
        )
        self._size = np.sqrt(np.maximum(1, np.diff(self._job_first)))

    def around(self, seed: int, size: int, closed: Flags, random: np.random.Generator) -> Ints:
        """Up to `size` jobs around one, none of `closed`, in ascending order."""
        score, inside = np.zeros(len(self._size)), closed.copy()
        chosen = [seed]
        while len(chosen) < size:
            inside[chosen[-1]] = True
            for jobs in self._rivals(chosen[-1]):
                score[jobs] += 1.0 / len(jobs)
            linked = np.flatnonzero((score > 0) & ~inside)
            if not len(linked):
                break
            luck = 1 + CHANCE * random.random(len(linked))
            chosen.append(int(linked[(score[linked] / self._size[linked] * luck).argmax()]))
        return np.sort(np.array(chosen))

    def _rivals(self, job: int) -> list[Ints]:
        """For each person near the job, the jobs that he or she is near to."""
        people = self._person[self._job_first[job] : self._job_first[job + 1]]
        return [self._job[self._person_first[p] : self._person_first[p + 1]] for p in people]


def _grouped(key: np.ndarray, value: np.ndarray, count: int) -> tuple[Ints, Ints]:
    order = np.argsort(key, kind="stable")
    first = np.searchsorted(key[order], np.arange(count + 1)).astype(np.int64)
    return first, value[order].astype(np.int64)
