"""The exact best group among usable candidates, apart from earlier groups where asked.

Solves the dynamic program first without the wishes' bits (small); only when its group misses
one, again with them. Linked duos are tried one by one, best bound first, until none can win.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from flying_trainees.matching.group_problem import GroupProblem, Seating, flag_table
from flying_trainees.matching.inputs import SEATS
from flying_trainees.matching.kernels.best_group import best_above, lay_out, with_forced
from flying_trainees.matching.kernels.group_bounds import NEVER, pair_bounds
from flying_trainees.matching.table import Flags, Whole

FORCED = 10**9
"""Added to the points of people who must be in: far above any group's value."""

APART = 2
"""How many people of a group must be new against each earlier one (fewer if fewer seats open)."""


STEPS = (50, 90, 150, 240, 360, 540, 800, 1_200, 2_000, 5_000, 20_000)
"""How far below what nothing can exceed the best group is looked for: near first, then further.

The best of large groups is mostly 100 to 250 points below, and next ones within 50 of it.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A best choice for the open seats: its value in points, who sits where."""

    value: int
    seating: Seating


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen: usable rows, and the earlier groups (their rows) to differ from.

    `most`: no group is worth more, as far as is known.
    """

    usable: Flags
    earlier: tuple[frozenset[int], ...] = ()
    most: int = -NEVER


def find_best(problem: GroupProblem, choice: Choice) -> Found | None:
    """The best way to fill the open seats at the table, or None when there is none.

    Value: points of those added, minus prices for colleagues (of held ones as well) and for only
    first-timers, plus the linked duo's worth. Equal values: the same answer every time.
    """
    field = _field(problem, choice)
    best = _solve(problem, field, (), NEVER)
    if not problem.needs.wishes.duo or best is None:
        return best
    bonus = problem.weights.linked_duo
    if has_linked_duo(problem, problem.held_rows):
        return Found(best.value + bonus, best.seating)
    for bound, duo in _duos(problem, choice, field):
        if bound + bonus <= best.value:
            break
        nearer = replace(field, most=min(field.most, bound))
        with_duo = _solve(problem, nearer, duo, best.value - bonus)
        if with_duo is not None:
            best = Found(with_duo.value + bonus, with_duo.seating)
    return best


def has_linked_duo(problem: GroupProblem, rows: Sequence[int]) -> bool:
    """Whether two of these people are linked as a duo."""
    people = problem.table.candidates
    inside = {people[row].person_id for row in rows}
    return any(people[row].duo_partner_id in inside for row in rows)


@dataclass(frozen=True, slots=True)
class _Field:
    """The rows that can matter, by organisation, with their points.

    `bounds`: no group that holds the row is worth more, nor any than `most`. `top`: enough rows to
    tell so; `fill`: for all ways to have seats taken the most that their points can be. `category`:
    of every row of the table its row of the flag table with so many `earlier` groups.
    """

    rows: Whole
    points: Whole
    bounds: Whole
    top: Whole
    fill: Whole
    most: int
    category: Whole
    earlier: int


def _field(problem: GroupProblem, choice: Choice) -> _Field:
    table = problem.table
    always, category = np.zeros(len(table), np.bool_), problem.bits.astype(np.int64)
    for number, group in enumerate(choice.earlier):
        inside = list(group)
        always[inside] = True
        category += 8 << number
        category[inside] -= 8 << number
    rows, top, fill, bounds = lay_out(
        problem.order, problem.rank_end, table.organisation, problem.bits, problem.kinds,
        choice.usable, always, problem.points, problem.limits, problem.fewest,
        problem.needs.group_max, table.organisations,
    )  # fmt: skip
    most = min(choice.most, int(bounds.max(initial=0)))
    points = problem.points[rows]
    return _Field(rows, points, bounds, top, fill, most, category, len(choice.earlier))


def _solve(
    problem: GroupProblem, field: _Field, forced: tuple[int, ...], floor: int
) -> Found | None:
    """The best with the forced rows in, without the linked duo's worth; None if not above `floor`.

    Leaving the wishes aside can only make it worth more, so a low value there settles it.
    """
    if forced:
        field = _with_forced(problem, field, forced)
    wanted = (problem.must | problem.soft) & ~problem.held_bits
    found = _program(problem, field, forced, 0, floor)
    if found is None or not wanted:
        return found
    met = int(np.bitwise_or.reduce(problem.bits[[row for row, _ in found.seating]], initial=0))
    if wanted & ~met == 0:
        return found
    return _program(problem, replace(field, most=found.value), forced, wanted, floor)


def _with_forced(problem: GroupProblem, field: _Field, forced: tuple[int, ...]) -> _Field:
    """The field with more points for the forced, so that no group without them comes close.

    Whoever does not matter without them does not matter with them either: the better ones that
    made somebody needless are of organisations that are not in the group at all.
    """
    rows, points, bounds = with_forced(
        field.rows, field.top, np.array(forced), problem.table.organisation, problem.points,
        FORCED, problem.limits, problem.fewest,
    )  # fmt: skip
    most = min(field.most, int(bounds.max()))
    return replace(field, rows=rows, points=points, bounds=bounds, most=most)


def _program(
    problem: GroupProblem, field: _Field, forced: tuple[int, ...], active: int, floor: int
) -> Found | None:
    """The best by the dynamic program with the wishes in `active`; None if not above `floor`."""
    apart = min(APART, problem.open_seats) if field.earlier else 0
    table = flag_table(active, field.earlier, apart)
    must, soft = problem.must & active, problem.soft & active
    met = (table.bits_of & must) == must
    price = np.where(table.bits_of & soft == soft, 0, -problem.weights.only_first_timers)
    final = np.where(met & table.apart_enough, price, NEVER)
    extra, rows = FORCED * len(forced), field.rows
    value, chosen, seats = best_above(
        _lines(field.most, max(floor, -FORCED // 2)), field.bounds, extra,
        field.points, problem.table.organisation[rows], problem.colleague_in[rows],
        field.category[rows], table.next_flag, problem.limits, problem.fewest, final,
        problem.price,
    )  # fmt: skip
    if value == NEVER:
        return None
    seating = zip(rows[chosen].tolist(), seats.tolist(), strict=True)
    return Found(int(value) - extra, tuple((row, SEATS[seat]) for row, seat in seating))


def _lines(most: int, floor: int) -> Whole:
    """Lines to look above, lower and lower: the higher, the less there is to follow."""
    lines = [most - step for step in STEPS if most - step > floor]
    return np.array([*lines, floor] if most > floor else [], np.int64)


def _duos(
    problem: GroupProblem, choice: Choice, field: _Field
) -> Iterator[tuple[int, tuple[int, ...]]]:
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
    first, second = problem.points[pairs[:, 0]], problem.points[pairs[:, 1]]
    bounds = pair_bounds(first, second, field.fill, problem.limits, problem.fewest)
    for index in np.argsort(-bounds, kind="stable").tolist():
        yield int(bounds[index]), (int(pairs[index, 0]), int(pairs[index, 1]))
