"""Small instances to the end: branch and bound over every group that each job could have.

Only where all groups can be written down. Branches on the job whose best group matters most; a
branch is worth at most what it has plus the best group still possible of every open job.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np

from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.instance import SEATS, Ints
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.objective import COLLEAGUE
from flying_trainees.matching.kernels.assignment_state import enter, fairness

MOST_JOBS = 60
MOST_WAYS = 20_000
"""Ways to fill seats that are looked at, over all jobs."""
MOST_GROUPS = 1_500
MOST_BRANCHES = 3_000
_EXTRA = len(SEATS) - 1

Seating = tuple[tuple[int, int], ...]
"""(entry, seat) of each member."""


@dataclass(frozen=True)
class _Group:
    job: int
    option: int
    seating: Seating
    points: float


def _ways(market: Market, job: int) -> int:
    """An upper limit of the ways to fill the job's seats, over its options."""
    total = 0
    for option in range(int(market.option_first[job]), int(market.option_first[job + 1])):
        people = int(market.entry_first[option + 1] - market.entry_first[option])
        ways = 1
        for count in market.seats[job, :_EXTRA].tolist():
            ways *= comb(people, count)
        total += ways * sum(comb(people, extra) for extra in range(int(market.seats[job, -1]) + 1))
    return total


def _seatings(market: Market, job: int, entries: list[int], seat: int = 0) -> Iterator[Seating]:
    """Every way to fill the seats from this one on with some of the entries."""
    if seat == len(SEATS):
        yield ()
        return
    wanted = int(market.seats[job, seat])
    roles = {entry: int(market.pair_roles[market.entry_pair[entry]]) for entry in entries}
    able = [entry for entry in entries if seat >= 3 or roles[entry] >> seat & 1]
    for count in range(wanted + 1) if seat == _EXTRA else (wanted,):
        for chosen in combinations(able, count):
            rest = [entry for entry in entries if entry not in chosen]
            for others in _seatings(market, job, rest, seat + 1):
                yield (*((entry, seat) for entry in chosen), *others)


def _points(market: Market, job: int, seating: Seating) -> float | None:
    """What a group is worth to people with no other job, or None when it makes no duo."""
    pairs = [int(market.entry_pair[entry]) for entry, _ in seating]
    seniors = sum(bool(market.pair_senior[pair]) for pair in pairs)
    if market.duo[job] and not 0 < seniors < len(pairs):
        return None
    points = float(market.reward[job])
    for pair, (_, seat) in zip(pairs, seating, strict=True):
        past = int(market.past[market.pair_person[pair]])
        points += float(market.pair_extra[pair] if seat == _EXTRA else market.pair_points[pair])
        points -= fairness(past + int(market.duration[job])) - fairness(past)
    organisations = {int(market.pair_organisation[pair]) for pair in pairs}
    return float(points - COLLEAGUE * (len(pairs) - len(organisations)))


def _groups(market: Market) -> list[_Group] | None:
    """The best seating of every set of people for every job, or None when there are too many."""
    if len(market.staffable) > MOST_JOBS:
        return None
    if sum(_ways(market, int(job)) for job in market.staffable) > MOST_WAYS:
        return None
    best: dict[tuple[int, frozenset[int]], _Group] = {}
    for job in market.staffable.tolist():
        for option in range(int(market.option_first[job]), int(market.option_first[job + 1])):
            entries = list(range(*market.entry_first[option : option + 2].tolist()))
            for seating in _seatings(market, job, entries):
                points = _points(market, job, seating)
                key = (option, frozenset(entry for entry, _ in seating))
                if points is not None and (key not in best or best[key].points < points):
                    best[key] = _Group(job, option, seating, points)
    found = [group for group in best.values() if group.points > 0]
    return found if len(found) <= MOST_GROUPS else None


class _Branching:
    """Depth first, best group of the most valuable job first."""

    def __init__(self, market: Market, groups: list[_Group], known: float) -> None:
        self._market, self._groups = market, groups
        self._job = np.array([group.job for group in groups], np.int64)
        self._points = np.array([group.points for group in groups])
        self._uses = np.zeros((len(groups), len(market.row_limit)), np.int64)
        for at, group in enumerate(groups):
            for entry, _ in group.seating:
                uses = slice(*market.use_first[entry : entry + 2].tolist())
                np.add.at(self._uses[at], market.use_row[uses], market.use_amount[uses])
        kept = self._uses.any(axis=0)
        self._uses, self._limit = self._uses[:, kept], market.row_limit[kept]
        self._load = market.past.astype(np.int64).copy()
        self._chosen: list[int] = []
        self.best, self.best_value = [], known
        self.branches = 0

    best: list[int]

    def run(self) -> bool:
        """Whether the search went through: `best_value` is optimal then."""
        self._branch(np.arange(len(self._groups)), self._limit, 0.0)
        return self.branches <= MOST_BRANCHES

    def _branch(self, open_groups: Ints, left: Ints, value: float) -> None:
        self.branches += 1
        if value > self.best_value + 0.5:
            self.best, self.best_value = list(self._chosen), value
        open_groups = open_groups[(self._uses[open_groups] <= left).all(axis=1)]
        most = np.zeros(len(self._market.reward))
        np.maximum.at(most, self._job[open_groups], self._points[open_groups])
        if self.branches > MOST_BRANCHES or value + most.sum() <= self.best_value + 0.5:
            return
        job = int(most.argmax())
        mine = open_groups[self._job[open_groups] == job]
        others = open_groups[self._job[open_groups] != job]
        for at in mine[np.argsort(-self._points[mine], kind="stable")].tolist():
            gain = self._add(at, 1)
            self._branch(others, left - self._uses[at], value + gain)
            self._add(at, -1)
        self._branch(others, left, value)

    def _add(self, at: int, sign: int) -> float:
        """Put a group on or take it off; what it adds with everything else that people do."""
        group, market = self._groups[at], self._market
        duration, gain = int(market.duration[group.job]), group.points
        for entry, _ in group.seating:
            person = market.pair_person[market.entry_pair[entry]]
            past, load = int(market.past[person]), int(self._load[person])
            gain += fairness(past + duration) - fairness(past)
            gain -= fairness(load + duration) - fairness(load)
            self._load[person] += sign * duration
        self._chosen.append(at) if sign > 0 else self._chosen.pop()
        return float(gain)

    def write(self, draft: Draft) -> None:
        """Put the best plan into an empty draft."""
        for at in self.best:
            group, state = self._groups[at], draft.state
            state.option[group.job] = group.option
            state.size[group.job] = len(group.seating)
            for place, (entry, seat) in enumerate(group.seating):
                state.entry[group.job, place] = entry
                state.seat[group.job, place] = seat
            enter(group.job, draft.market, state)


def solve_exactly(market: Market, known: Draft) -> Draft | None:
    """An optimal draft, `known` itself if nothing is better; None where it would take too long."""
    groups = _groups(market)
    if groups is None:
        return None
    branching = _Branching(market, groups, known.value())
    if not branching.run():
        return None
    if not branching.best:
        return known
    found = Draft(market)
    branching.write(found)
    return found
