"""Some jobs of a market as a mixed-integer program, all others staying as they are.

Columns: x an entry is chosen, q a pair sits on a seat, y a job takes an option, d members beyond
the first of an organisation in a group, u hours of a person at each price of fairness. Maximised.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from flying_trainees.matching.assignment.draft import GroupOfEntries
from flying_trainees.matching.assignment.instance import REQUIRED_SEATS, SEATS, Flags, Floats, Ints
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.objective import COLLEAGUE, FAIRNESS_STEPS
from flying_trainees.matching.assignment.rows import spread

EXTRA = REQUIRED_SEATS
_CORNERS = np.array([begin for begin, _ in FAIRNESS_STEPS])
_PRICES = np.array([0, *(price for _, price in FAIRNESS_STEPS)])


Term = tuple[np.ndarray, np.ndarray, np.ndarray | float]


@dataclass(frozen=True)
class Rows:
    """Rows lower ≤ Σ value · column ≤ upper, as one matrix by rows (start, index, value)."""

    start: Ints
    index: Ints
    value: Floats
    lower: Floats
    upper: Floats


@dataclass(frozen=True)
class Part:
    """The jobs that may change, with what everybody else leaves them (per row, per person)."""

    market: Market
    jobs: Ints
    left: Ints
    load: Ints
    worth: Flags
    """Entries that take part."""

    @cached_property
    def options(self) -> Ints:
        """Rows of options of the jobs."""
        first = self.market.option_first
        return spread(first[self.jobs], first[self.jobs + 1] - first[self.jobs])[1]

    @cached_property
    def entries(self) -> Ints:
        """Entries of the options that take part and for which there is room."""
        market = self.market
        first = market.entry_first
        every = spread(first[self.options], first[self.options + 1] - first[self.options])[1]
        every = every[self.worth[every]]
        owner, use = self.uses(every)
        short = self.left[market.use_row[use]] < market.use_amount[use]
        return every[np.bincount(owner[short], minlength=len(every)) == 0]

    def uses(self, entries: Ints) -> tuple[Ints, Ints]:
        """(place in `entries`, use) of everything that they use up."""
        first = self.market.use_first
        return spread(first[entries], first[entries + 1] - first[entries])


class _Matrix:
    """Rows as they come."""

    def __init__(self) -> None:
        self._parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self._lower: list[Floats] = []
        self._upper: list[Floats] = []
        self._count = 0

    def add(
        self,
        count: int,
        terms: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray | float]],
        lower: float,
        upper: object,
    ) -> None:
        """`count` rows; each term is (row from 0, column, value)."""
        for row, column, value in terms:
            self._parts.append((row + self._count, column, np.broadcast_to(value, row.shape)))
        self._lower.append(np.full(count, lower))
        self._upper.append(np.broadcast_to(np.asarray(upper, float), (count,)))
        self._count += count

    def finish(self) -> Rows:
        row, column, value = (np.concatenate(part) for part in zip(*self._parts, strict=True))
        order = np.argsort(row, kind="stable")
        start = np.searchsorted(row[order], np.arange(self._count + 1))
        return Rows(
            start, column[order], value[order].astype(float),
            np.concatenate(self._lower), np.concatenate(self._upper),
        )  # fmt: skip


def _numbers(values: Ints, size: int) -> Ints:
    """Where each value stands in `values`, -1 for others."""
    place = np.full(size, -1)
    place[values] = np.arange(len(values))
    return place


class Program:
    """The program of a part: what its columns mean, what they are worth, and its rows."""

    def __init__(self, part: Part) -> None:
        market, self.part = part.market, part
        self.options, self.entries = part.options, part.entries
        self.entry_pair = market.entry_pair[self.entries].astype(np.int64)
        self.pairs = np.unique(self.entry_pair)
        self.pair_job = market.pair_job[self.pairs].astype(np.int64)
        self.people = np.unique(market.pair_person[self.pairs])
        self.seat_pair, self.seat = self._seats()
        self.job_organisation = self._organisations()
        sizes = (
            len(self.entries), len(self.seat), len(self.options), len(self.job_organisation[1]),
            4 * len(self.people),
        )  # fmt: skip
        self.x, self.q, self.y, self.d, self.u, self.columns = np.cumsum([0, *sizes]).tolist()
        self.cost, self.upper = self._worth()
        self.rows = self._rows()

    @property
    def whole(self) -> Flags:
        """Which columns have to be whole: all that are chosen or not."""
        return np.arange(self.columns) < self.d

    def _seats(self) -> tuple[Ints, Ints]:
        """(place in `pairs`, seat) of every seat that somebody could sit on."""
        wanted = self.part.market.seats[self.pair_job] > 0
        roles = self.part.market.pair_roles[self.pairs]
        for seat in range(REQUIRED_SEATS - 1):
            wanted[:, seat] &= (roles >> seat) & 1 == 1
        pair, seat = np.nonzero(wanted)
        return pair, seat

    def _organisations(self) -> tuple[Ints, Ints]:
        """(for each pair its column of colleagues or -1, the job of each of these columns)."""
        market = self.part.market
        organisation = market.pair_organisation[self.pairs].astype(np.int64)
        key = self.pair_job * (int(organisation.max(initial=0)) + 1) + organisation
        first, number, count = np.unique(
            key, return_index=True, return_inverse=True, return_counts=True
        )[1:]
        several = np.flatnonzero(count >= 2)
        return _numbers(several, len(count))[number.reshape(-1)], self.pair_job[first[several]]

    def _worth(self) -> tuple[Floats, Floats]:
        market, part = self.part.market, self.part
        cost, upper = np.zeros(self.columns), np.ones(self.columns)
        pairs = self.pairs[self.seat_pair]
        cost[self.q : self.y] = np.where(
            self.seat == EXTRA, market.pair_extra[pairs], market.pair_points[pairs]
        )
        cost[self.y : self.d] = market.reward[self._option_job]
        cost[self.d : self.u] = -COLLEAGUE
        upper[self.d : self.u] = len(SEATS) * 100
        load = part.load[self.people][:, None]
        room = np.diff(np.maximum(_CORNERS - load, 0), axis=1, prepend=0)
        far = np.full((len(load), 1), float(market.duration.sum()))
        upper[self.u :] = np.concatenate([room, far], axis=1).ravel()
        cost[self.u :] = np.tile(-_PRICES, len(load))
        return cost, upper

    @cached_property
    def _option_job(self) -> Ints:
        first = self.part.market.option_first
        return np.searchsorted(first, self.options, side="right") - 1

    def _rows(self) -> Rows:
        matrix = _Matrix()
        self._groups(matrix)
        self._wishes(matrix)
        self._time(matrix)
        return matrix.finish()

    def _groups(self, matrix: _Matrix) -> None:
        """One option a job; who is chosen sits on one seat; the seats of a job are filled."""
        market, jobs = self.part.market, self.part.jobs
        x, y = self.x + np.arange(len(self.entries)), self.y + np.arange(len(self.options))
        of_option = _numbers(self.options, int(self.options.max(initial=0)) + 1)
        at_option = self.y + of_option[market.entry_option[self.entries]]
        place = _numbers(jobs, len(market.reward))
        q = self.q + np.arange(len(self.seat))
        pair = np.searchsorted(self.pairs, self.entry_pair)
        matrix.add(len(jobs), [(place[self._option_job], y, 1.0)], -np.inf, 1)
        matrix.add(len(self.pairs), [(pair, x, 1.0), (self.seat_pair, q, -1.0)], 0, 0)
        every = np.arange(len(x))
        matrix.add(len(x), [(every, x, 1.0), (every, at_option, -1.0)], -np.inf, 0)
        for seat in range(len(SEATS)):
            mine = self.seat == seat
            wanted = -market.seats[self._option_job, seat]
            sits = (place[self.pair_job[self.seat_pair[mine]]], q[mine], 1.0)
            lower = -np.inf if seat == EXTRA else 0.0
            matrix.add(len(jobs), [sits, (place[self._option_job], y, wanted)], lower, 0)
        self._sizes(matrix, at_option - self.y, x, y)

    def _sizes(self, matrix: _Matrix, option: Ints, x: Ints, y: Ints) -> None:
        """Enough people and roles at the option itself: implied, but tighter for fractions."""
        market = self.part.market
        seats = market.seats[self._option_job]
        every = np.arange(len(y))
        required = seats[:, :EXTRA].sum(axis=1)
        matrix.add(len(y), [(option, x, 1.0), (every, y, -required)], 0, np.inf)
        matrix.add(len(y), [(option, x, 1.0), (every, y, -seats.sum(axis=1))], -np.inf, 0)
        roles = market.pair_roles[self.entry_pair]
        for seat in range(REQUIRED_SEATS - 1):
            able = (roles >> seat) & 1 == 1
            matrix.add(
                len(y), [(option[able], x[able], 1.0), (every, y, -seats[:, seat])], 0, np.inf
            )
        senior = market.pair_senior[self.entry_pair]
        duo = market.duo[self._option_job]
        for kind in (senior, ~senior):
            terms = [(option[kind], x[kind], 1.0), (every, y, -duo.astype(float))]
            matrix.add(len(y), terms, 0, np.inf)

    def _wishes(self, matrix: _Matrix) -> None:
        """Colleagues: members of an organisation, less the first where the job is staffed."""
        of_pair, job = self.job_organisation
        d = self.d + np.arange(len(job))
        column = of_pair[self.seat_pair]
        shares = column >= 0
        q = self.q + np.flatnonzero(shares)
        first = np.searchsorted(self._option_job, job)
        last = np.searchsorted(self._option_job, job, side="right")
        row, option = spread(first, last - first)
        terms = [
            (column[shares], q, 1.0), (np.arange(len(job)), d, -1.0), (row, self.y + option, -1.0),
        ]  # fmt: skip
        matrix.add(len(job), terms, -np.inf, 0)

    def _time(self, matrix: _Matrix) -> None:
        """What people have left, and the hours that fairness counts."""
        market, part = self.part.market, self.part
        place, use = part.uses(self.entries)
        rows, row = np.unique(market.use_row[use], return_inverse=True)
        amounts = market.use_amount[use]
        uses = [(row.reshape(-1), self.x + place, amounts)]
        matrix.add(len(rows), uses, -np.inf, part.left[rows])
        person = np.searchsorted(self.people, market.pair_person[self.entry_pair])
        hours = market.duration[market.pair_job[self.entry_pair]]
        count = len(self.people)
        terms = [
            (person, self.x + np.arange(len(self.entries)), hours),
            (np.repeat(np.arange(count), 4), self.u + np.arange(4 * count), -1.0),
        ]
        matrix.add(count, terms, -np.inf, 0)

    def columns_of(self, groups: list[GroupOfEntries]) -> Floats:
        """The column values of groups of the part's jobs."""
        values, market = np.zeros(self.columns), self.part.market
        hours = np.zeros(len(self.people))
        for group in groups:
            values[self.y + np.searchsorted(self.options, group.option)] = 1
            values[self.x + np.searchsorted(self.entries, group.entries)] = 1
            pairs = np.searchsorted(self.pairs, market.entry_pair[group.entries])
            seats = np.searchsorted(self._seat_keys, pairs * len(SEATS) + group.seats)
            values[self.q + seats] = 1
            people = market.pair_person[market.entry_pair[group.entries]]
            hours[np.searchsorted(self.people, people)] += market.duration[group.job]
            colleagues = self.job_organisation[0][pairs]
            kinds, count = np.unique(colleagues[colleagues >= 0], return_counts=True)
            values[self.d + kinds] = count - 1
        room = self.upper[self.u :].reshape(-1, 4)
        before = np.cumsum(room, axis=1) - room
        values[self.u :] = np.clip(hours[:, None] - before, 0, room).ravel()
        return values

    @cached_property
    def _seat_keys(self) -> Ints:
        return self.seat_pair * len(SEATS) + self.seat

    def groups_of(self, values: Floats) -> list[GroupOfEntries]:
        """The groups that column values say."""
        market = self.part.market
        chosen = self.entries[values[self.x : self.q] > 0.5]
        sits = values[self.q : self.y] > 0.5
        seat_of = np.full(len(self.pairs), EXTRA)
        seat_of[self.seat_pair[sits]] = self.seat[sits]
        taken = np.flatnonzero(values[self.y : self.d] > 0.5)
        groups = []
        for option, job in zip(self.options[taken], self._option_job[taken], strict=True):
            mine = chosen[market.entry_option[chosen] == option]
            pairs = np.searchsorted(self.pairs, market.entry_pair[mine])
            groups.append(GroupOfEntries(int(job), int(option), mine, seat_of[pairs]))
        return groups
