"""Parts of a plan solved to the end: some jobs that compete for people, all others staying.

Several threads may work on one draft. Whoever takes a part has its jobs and its people alone:
until it comes back, no other part may hold them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np

from flying_trainees.matching.assignment.draft import Draft, GroupOfEntries
from flying_trainees.matching.assignment.highs import Limits, solve_program
from flying_trainees.matching.assignment.instance import Flags, Ints
from flying_trainees.matching.assignment.losses import Losses
from flying_trainees.matching.assignment.neighbours import Neighbours
from flying_trainees.matching.assignment.part_sizes import LADDER, PartSizes
from flying_trainees.matching.assignment.program import Part, Program
from flying_trainees.matching.kernels.assignment_state import (
    UNSTAFFED,
    enter,
    group_points,
    leave,
)

NEAR = (-np.inf, 10.0, 50.0)
"""The core takes part, and entries that lose no more than this, in points; one of these."""


@dataclass(frozen=True)
class _Taken:
    """A part on its way: its groups before, what they were worth, and its people."""

    part: Part
    before: list[GroupOfEntries]
    worth: float
    people: Ints
    step: int


class Polish:
    """Improves a draft part by part; the draft is only ever changed for the better."""

    def __init__(self, draft: Draft, losses: Losses, seed: int, now: Callable[[], float]) -> None:
        market = draft.market
        self.draft, self.value = draft, draft.value()
        self.losses, self._random, self._lock = losses, np.random.default_rng(seed), Lock()
        self._away_jobs = np.zeros(len(market.reward), np.bool_)
        self._away_people = np.zeros(len(market.past), np.bool_)
        self._sizes, self._now, self._away = PartSizes(self._random), now, 0
        self._entry_person = market.pair_person[market.entry_pair]
        held = self._held()
        self._near = [(losses.entry <= most) | losses.core | held for most in NEAR]
        self._neighbours = [Neighbours(market, near) for near in self._near]

    @property
    def staffed(self) -> int:
        """How many jobs have a group, or had one before they were taken."""
        return self.draft.staffed + self._away

    @property
    def core(self) -> int:
        """How many entries the core has."""
        return int(self.losses.core.sum())

    def within(self, gap: float) -> int:
        """How many entries lose no more than the gap."""
        return int((self.losses.entry <= gap).sum())

    def snapshot(self) -> Draft:
        """A copy of the draft, without the jobs that are away."""
        copy = Draft(self.draft.market)
        with self._lock:
            copy.keep(self.draft)
        return copy

    def _held(self) -> Flags:
        state = self.draft.state
        held = np.zeros(len(self.draft.market.entry_pair), np.bool_)
        places = np.arange(state.entry.shape[1]) < state.size[:, None]
        held[state.entry[places]] = True
        return held

    def improve(self, limits: Limits) -> float | None:
        """Solve one part; what the plan gained, None when all jobs are taken by other threads.

        Safe to call from several threads.
        """
        with self._lock:
            taken = self._take()
        if taken is None:
            return None
        began, program = self._now(), Program(taken.part)
        solved = solve_program(program, program.columns_of(taken.before), limits)
        after = taken.before if solved.values is None else program.groups_of(solved.values)
        with self._lock:
            gain = self._give_back(taken, after)
            self.value += gain
            self._sizes.learn(taken.step, gain, self._now() - began, finished=solved.finished)
        return gain

    def _closed(self) -> Flags:
        """Jobs that are away, or whose group has somebody who is."""
        state, closed = self.draft.state, self._away_jobs.copy()
        if self._away_jobs.any():
            person = self._entry_person[state.entry]
            places = np.arange(state.entry.shape[1]) < state.size[:, None]
            closed |= (self._away_people[person] & places).any(axis=1)
        return closed

    def _seed(self, closed: Flags) -> int | None:
        """A job by chance, those most that are far below what they could be at the prices."""
        jobs = self.draft.market.staffable
        jobs = jobs[~closed[jobs]]
        if not len(jobs):
            return None
        slack = np.array([self.losses.job[job] - self._priced(int(job)) for job in jobs])
        slack = np.maximum(slack, 0.0) + 1.0
        return int(self._random.choice(jobs, p=slack / slack.sum()))

    def _priced(self, job: int) -> float:
        state = self.draft.state
        if state.option[job] == UNSTAFFED:
            return 0.0
        price = self.losses.price[state.entry[job, : state.size[job]]].sum()
        return float(group_points(job, self.draft.market, state) - price)

    def _take(self) -> _Taken | None:
        closed = self._closed()
        seed = self._seed(closed)
        if seed is None:
            return None
        which, step = int(self._random.integers(len(NEAR))), self._sizes.choose()
        jobs = self._neighbours[which].around(seed, LADDER[step], closed, self._random)
        market, state = self.draft.market, self.draft.state
        before, worth = self.draft.groups_of(jobs), 0.0
        for group in before:
            worth -= leave(group.job, market, state)
        near = self._near[which] & ~self._away_people[self._entry_person]
        for group in before:
            near[group.entries] = True
        part = Part(market, jobs, state.left.copy(), state.load.copy(), near)
        people = np.unique(self._entry_person[part.entries]).astype(np.int64)
        self._mark(jobs, people, away=True)
        self._away += len(before)
        return _Taken(part, before, worth, people, step)

    def _mark(self, jobs: Ints, people: Ints, *, away: bool) -> None:
        self._away_jobs[jobs] = away
        self._away_people[people] = away

    def _give_back(self, taken: _Taken, after: list[GroupOfEntries]) -> float:
        self._mark(taken.part.jobs, taken.people, away=False)
        self._away -= len(taken.before)
        worth = self._enter(after)
        if worth > taken.worth - 0.5:
            return worth - taken.worth
        for group in after:
            leave(group.job, self.draft.market, self.draft.state)
        return self._enter(taken.before) - taken.worth

    def _enter(self, groups: list[GroupOfEntries]) -> float:
        worth = 0.0
        for group in groups:
            self.draft.write(group)
            worth += float(enter(group.job, self.draft.market, self.draft.state))
        return worth
