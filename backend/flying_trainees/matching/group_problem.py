"""One job's group problem as arrays: points, wishes as bits, open seats, the people held.

Made once per job; every time option and alternative is then a different set of usable rows.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np

from flying_trainees.matching.inputs import SEATS, JobNeeds, Seat
from flying_trainees.matching.scoring import NOT_ALLOWED, seat_points, wanted_senior
from flying_trainees.matching.table import CandidateTable, Flags, Whole
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights

SENIOR_BIT, JUNIOR_BIT, EXPERIENCED_BIT = 1, 2, 4

Seating: TypeAlias = tuple[tuple[int, Seat], ...]
"""Rows of the table with their seats."""


@dataclass(frozen=True, eq=False)
class GroupProblem:
    """n candidates, 5 seats. `points` hold the worth of a filled seat as well.

    `order`/`rank_end`: rows per seat, best first. `bits`: which wishes each person meets, of those
    asked. `must`: bits the group needs; `soft`: the bit that saves `soft_price`.
    """

    table: CandidateTable
    needs: JobNeeds
    weights: Weights
    points: Whole
    order: Whole
    rank_end: Whole
    bits: Whole
    must: int
    soft: int
    price: int
    limits: Whole
    fewest: int
    held: Seating

    @property
    def open_seats(self) -> int:
        """Seats that nobody holds."""
        return int(self.limits.sum())

    @property
    def held_rows(self) -> list[int]:
        """Rows of those who hold a seat."""
        return [row for row, _ in self.held]

    @property
    def held_bits(self) -> int:
        """The wishes that those who hold a seat already meet."""
        return int(np.bitwise_or.reduce(self.bits[self.held_rows])) if self.held else 0

    @cached_property
    def colleague_in(self) -> Flags:
        """Who has a colleague among those who hold a seat."""
        held = np.zeros(self.table.organisations, np.bool_)
        held[self.table.organisation[self.held_rows]] = True
        return held[self.table.organisation]

    @cached_property
    def duos(self) -> Whole:
        """Linked pairs of rows, p × 2, each once."""
        rows = np.flatnonzero(self.table.partner >= 0)
        both = np.sort(np.stack((rows, self.table.partner[rows]), axis=1), axis=1)
        return np.unique(both, axis=0)

    @cached_property
    def kinds(self) -> Flags:
        """Which combinations of `bits` occur at all."""
        return np.bincount(self.bits, minlength=8) > 0

    def usable(self, option: str) -> Flags:
        """Who can be added at the time option: free, not excluded, not already in."""
        usable = self.table.free_at(option) & ~self.table.excluded
        usable[self.held_rows] = False
        return usable


def group_problem(
    table: CandidateTable, needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS
) -> GroupProblem:
    """The problem of one job. Raises ValueError when a holder is not among the candidates."""
    unknown = [held.person_id for held in needs.held if held.person_id not in table.row_of]
    if unknown:
        raise ValueError(f"holds a seat but is no candidate: {', '.join(unknown)}")
    points = seat_points(table, needs, weights)
    points = np.where(points == NOT_ALLOWED, NOT_ALLOWED, points + weights.filled_seat)
    order, rank_end = _ranking(points)
    wishes, limits = needs.wishes, needs.open_seats()
    must = SENIOR_BIT * (wishes.duo or wishes.senior_from_outside) + JUNIOR_BIT * wishes.duo
    soft = EXPERIENCED_BIT * wishes.not_only_first_timers
    return GroupProblem(
        table=table,
        needs=needs,
        weights=weights,
        points=points,
        order=order,
        rank_end=rank_end,
        bits=_bits(table, needs) & (must | soft),
        must=must,
        soft=soft,
        price=weights.same_organisation if wishes.different_organisations else 0,
        limits=np.array(limits, np.int64),
        fewest=max(0, needs.group_min - len(needs.held) - sum(limits[:4])),
        held=tuple((table.row_of[held.person_id], held.seat) for held in needs.held),
    )


def _bits(table: CandidateTable, needs: JobNeeds) -> Whole:
    return (
        SENIOR_BIT * wanted_senior(table, needs).astype(np.int64)
        + JUNIOR_BIT * ~table.senior
        + EXPERIENCED_BIT * ~table.first_timer
    )


def _ranking(points: Whole) -> tuple[Whole, Whole]:
    """Rows that may sit, per seat, best first, ties by row; and where each seat's part ends."""
    parts = []
    for seat in range(len(SEATS)):
        rows = np.flatnonzero(points[:, seat] > NOT_ALLOWED)
        parts.append(rows[np.argsort(-points[rows, seat], kind="stable")])
    ends = np.cumsum([len(part) for part in parts])
    return np.concatenate(parts).astype(np.int64), ends.astype(np.int64)


@dataclass(frozen=True, eq=False)
class FlagTable:
    """How the flag number changes when a person joins, and what it says at the end.

    A flag holds the wishes met so far (a bit each) and, for each earlier group, how many members
    are not in it, counted up to `apart`. Flag 0 is the start: nothing met, nobody counted.
    """

    next_flag: Whole
    bits_of: Whole
    apart_enough: Flags


@lru_cache(maxsize=128)
def flag_table(active: int, earlier: int, apart: int) -> FlagTable:
    """The table for the wishes in `active` (bits) and a number of earlier groups (0 to 2).

    Categories are `bits + 8 × outside`, where bit k of `outside` says "not in earlier group k".
    """
    kept_bits = [bits for bits in range(8) if bits & ~active == 0]
    counts = [
        tuple(code // (apart + 1) ** k % (apart + 1) for k in range(earlier))
        for code in range((apart + 1) ** earlier)
    ]
    flags = [(bits, count) for bits in kept_bits for count in counts]
    number = {flag: index for index, flag in enumerate(flags)}
    next_flag = np.empty((8 << earlier, len(flags)), np.int64)
    for category in range(8 << earlier):
        for index, (bits, count) in enumerate(flags):
            joined = (bits | category % 8) & active
            more = tuple(
                min(apart, have + (category >> (3 + k) & 1)) for k, have in enumerate(count)
            )
            next_flag[category, index] = number[joined, more]
    return FlagTable(
        next_flag=next_flag,
        bits_of=np.array([bits for bits, _ in flags], np.int64),
        apart_enough=np.array([all(c == apart for c in count) for _, count in flags]),
    )
