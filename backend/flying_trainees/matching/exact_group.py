"""The exact best group among usable candidates, apart from earlier groups where asked.

Solves the dynamic program first without the wishes' bits (small); only when its group misses
one, again with them. Linked duos are tried one by one, best bound first, until none can win.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.group_problem import GroupProblem, Seating, flag_table
from flying_trainees.matching.inputs import SEATS
from flying_trainees.matching.kernels.best_group import (
    NEVER,
    REACHABLE,
    best_group,
    fill_bound,
    keep,
    pair_bounds,
    row_bounds,
)
from flying_trainees.matching.table import Flags, Whole

FORCED = 10**9
"""Added to the points of people who must be in: far above any group's value."""

APART = 2
"""How many people of a group must be new against each earlier one (fewer if fewer seats open)."""


LIKELY, LIKELY_PER_SEAT = 16, 3
"""How many people are looked at first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A best choice for the open seats: its value in points, who sits where."""

    value: int
    seating: Seating


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen: usable rows, and the earlier groups (their rows) to differ from."""

    usable: Flags
    earlier: tuple[frozenset[int], ...] = ()


def find_best(problem: GroupProblem, choice: Choice) -> Found | None:
    """The best way to fill the open seats at the table, or None when there is none.

    Value: points of those added, minus prices for colleagues (of held ones as well) and for only
    first-timers, plus the linked duo's worth. Equal values: the same answer every time.
    """
    best = _solve(problem, choice, (), NEVER)
    if not problem.needs.wishes.duo or best is None:
        return best
    bonus = problem.weights.linked_duo
    if has_linked_duo(problem, problem.held_rows):
        return Found(best.value + bonus, best.seating)
    for bound, duo in _duos(problem, choice):
        if bound + bonus <= best.value:
            break
        with_duo = _solve(problem, choice, duo, best.value - bonus)
        if with_duo is not None:
            best = Found(with_duo.value + bonus, with_duo.seating)
    return best


def has_linked_duo(problem: GroupProblem, rows: Sequence[int]) -> bool:
    """Whether two of these people are linked as a duo."""
    people = problem.table.candidates
    inside = {people[row].person_id for row in rows}
    return any(people[row].duo_partner_id in inside for row in rows)


def _solve(
    problem: GroupProblem, choice: Choice, forced: tuple[int, ...], floor: int
) -> Found | None:
    """The best with the forced rows in, without the linked duo's worth; None if not above `floor`.

    Leaving the wishes aside can only make it worth more, so a low value there settles it.
    """
    field = _field(problem, choice, forced)
    if forced and int(field.bounds.max()) - FORCED * len(forced) <= floor:
        return None
    wanted = (problem.must | problem.soft) & ~problem.held_bits
    found = _program(problem, choice, field, forced, 0)
    if found is None or found.value <= floor or not wanted:
        return _above(found, floor)
    met = int(np.bitwise_or.reduce(problem.bits[[row for row, _ in found.seating]], initial=0))
    if wanted & ~met == 0:
        return found
    return _above(_program(problem, choice, field, forced, wanted), floor)


def _above(found: Found | None, floor: int) -> Found | None:
    return None if found is None or found.value <= floor else found


def _rows(problem: GroupProblem, choice: Choice, forced: tuple[int, ...]) -> Whole:
    """The rows that can matter, by organisation."""
    organisation = problem.table.organisation
    always = np.zeros(len(problem.table), np.bool_)
    always[list(forced)] = True
    for group in choice.earlier:
        always[list(group)] = True
    kept = keep(
        problem.order,
        problem.rank_end,
        organisation,
        problem.bits,
        problem.kinds,
        choice.usable,
        always,
        problem.needs.group_max,
        problem.table.organisations,
    )
    rows = np.flatnonzero(kept)
    return rows[np.argsort(organisation[rows], kind="stable")]


@dataclass(frozen=True, slots=True)
class _Field:
    """Rows that can matter, their points, and the most that any group with each can be worth."""

    rows: Whole
    points: Whole
    bounds: Whole


def _field(problem: GroupProblem, choice: Choice, forced: tuple[int, ...]) -> _Field:
    rows = _rows(problem, choice, forced)
    points = problem.points[rows]
    if forced:
        must_sit = np.isin(rows, forced)[:, None] & (points > REACHABLE)
        points = points + FORCED * must_sit
    fill = fill_bound(points[_best_per_seat(points, problem.open_seats)], problem.limits)
    return _Field(rows, points, row_bounds(points, fill, problem.limits, problem.fewest))


def _best_per_seat(points: Whole, most: int) -> Whole:
    """Rows among the best `most` of some seat: without group rules nobody else is needed."""
    if len(points) <= most:
        return np.arange(len(points))
    best = np.argpartition(-points, max(0, most - 1), axis=0)[: max(1, most)]
    return np.unique(best)


def _program(
    problem: GroupProblem, choice: Choice, field: _Field, forced: tuple[int, ...], active: int
) -> Found | None:
    """One run of the dynamic program with the wishes in `active`."""
    apart = min(APART, problem.open_seats) if choice.earlier else 0
    table = flag_table(active, len(choice.earlier), apart)
    must, soft = problem.must & active, problem.soft & active
    met = (table.bits_of & must) == must
    price = np.where(table.bits_of & soft == soft, 0, -problem.weights.only_first_timers)
    rows, points = field.rows, field.points
    organisation = problem.table.organisation
    category = problem.bits[rows] + 8 * _outside(rows, choice.earlier)
    final = np.where(met & table.apart_enough, price, NEVER)

    def among(kept: Whole) -> tuple[int, Whole, Whole]:
        value, chosen, seats = best_group(
            points[kept],
            organisation[rows[kept]],
            problem.colleague_in[rows[kept]],
            category[kept],
            table.next_flag,
            problem.limits,
            problem.fewest,
            final,
            problem.price,
        )
        return int(value), rows[kept[chosen]], seats

    value, chosen, seats = _best_among_likely(problem, field.bounds, among)
    value -= FORCED * len(forced)
    if value < -FORCED // 2:
        return None
    seating = zip(chosen.tolist(), seats.tolist(), strict=True)
    return Found(value, tuple((row, SEATS[seat]) for row, seat in seating))


def _best_among_likely(
    problem: GroupProblem, bounds: Whole, among: Callable[[Whole], tuple[int, Whole, Whole]]
) -> tuple[int, Whole, Whole]:
    """The best of all, found among few: first among those who could be in the best groups.

    Whoever could only be in groups worth no more than what was found there is left out for good.
    """
    few = max(LIKELY, LIKELY_PER_SEAT * problem.open_seats)
    if len(bounds) <= few:
        return among(np.arange(len(bounds)))
    line = np.partition(bounds, -few)[-few]
    likely = bounds >= line
    best = among(np.flatnonzero(likely))
    possible = bounds > best[0]
    if not (possible & ~likely).any():
        return best
    return among(np.flatnonzero(possible | likely))


def _outside(rows: Whole, earlier: tuple[frozenset[int], ...]) -> Whole:
    outside = np.zeros(len(rows), np.int64)
    for k, group in enumerate(earlier):
        outside += np.where(np.isin(rows, list(group)), 0, 1 << k)
    return outside


def _duos(problem: GroupProblem, choice: Choice) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Linked duos that could be in the group, with an upper bound of its value; best bound first.

    Half a duo already in: the other half alone is forced, and stands first without a bound.
    """
    held = np.zeros(len(problem.table), np.bool_)
    held[problem.held_rows] = True
    one, other = problem.duos[:, 0], problem.duos[:, 1]
    halves = (*one[choice.usable[one] & held[other]], *other[choice.usable[other] & held[one]])
    for row in halves:
        yield FORCED, (int(row),)
    pairs = problem.duos[choice.usable[one] & choice.usable[other]]
    if not len(pairs):
        return
    points = problem.points[_rows(problem, choice, ())]
    fill = fill_bound(points[_best_per_seat(points, problem.open_seats)], problem.limits)
    first, second = problem.points[pairs[:, 0]], problem.points[pairs[:, 1]]
    bounds = pair_bounds(first, second, fill, problem.limits, problem.fewest)
    for index in np.argsort(-bounds, kind="stable").tolist():
        yield int(bounds[index]), (int(pairs[index, 0]), int(pairs[index, 1]))
