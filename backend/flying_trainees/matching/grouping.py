"""Groups for one job: for every time option the best ones that clearly differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from flying_trainees.matching.exact_group import Choice, Found, find_best, has_linked_duo
from flying_trainees.matching.group_problem import EXPERIENCED_BIT, GroupProblem, Seating
from flying_trainees.matching.inputs import SEATS, Candidate, Seat
from flying_trainees.matching.weights import PERFECT

ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A person on a seat; `held`: he had it already."""

    row: int
    seat: Seat
    held: bool


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """A whole group, holders first; `points` is its worth, holders included."""

    placed: tuple[Placed, ...]
    points: int


def groups_at(
    problem: GroupProblem, option: str, alternatives: int = ALTERNATIVES
) -> tuple[PlacedGroup, ...]:
    """Up to `alternatives` (1 to 3) groups for the time option, best first; each exact.

    The first is the best of all; each next one is the best that has at least two people (one,
    where only one seat is open) who are not in any single earlier group. Fewer when there are no
    such groups; none when a holder can't come at that time.
    Raises ValueError for another number of alternatives.
    """
    if not 1 <= alternatives <= ALTERNATIVES:
        raise ValueError(f"{alternatives} alternatives: 1 to {ALTERNATIVES}")
    if holders_away(problem, option):
        return ()
    usable = problem.usable(option)
    earlier: list[frozenset[int]] = []
    choice = Choice(usable)
    groups: list[PlacedGroup] = []
    while len(groups) < alternatives and not (groups and problem.open_seats == 0):
        found = find_best(problem, choice)
        if found is None:
            break
        groups.append(_placed(problem, found))
        earlier.append(frozenset(row for row, _ in found.seating))
        choice = Choice(usable, tuple(earlier), most=found.value)
    return tuple(groups)


def holders_away(problem: GroupProblem, option: str) -> list[Candidate]:
    """Those who hold a seat but can't come at the time option."""
    people = (problem.table.candidates[row] for row in problem.held_rows)
    return [person for person in people if option not in person.free_options]


def _placed(problem: GroupProblem, found: Found) -> PlacedGroup:
    added = sorted(found.seating, key=lambda place: (SEATS.index(place[1]), place[0]))
    seating = (*problem.held, *added)
    held = len(problem.held)
    placed = tuple(Placed(row, seat, at < held) for at, (row, seat) in enumerate(seating))
    return PlacedGroup(placed, group_points(problem, seating))


def group_points(problem: GroupProblem, seating: Seating) -> int:
    """The worth of a whole group, term by term; the same terms that the exact search maximises."""
    rows = [row for row, _ in seating]
    return (
        sum(seat_worth(problem, row, seat) for row, seat in seating)
        - colleagues(problem, rows) * problem.price
        - only_first_timers(problem, rows)
        + linked_duo(problem, rows)
    )


def seat_worth(problem: GroupProblem, row: int, seat: Seat) -> int:
    """Points of a person on a seat; somebody who holds one he may not take counts as a member."""
    points = int(problem.points[row, SEATS.index(seat)])
    return max(points, int(problem.points[row, 4])) if points < 0 else points


def colleagues(problem: GroupProblem, rows: Sequence[int]) -> int:
    """How many members come after the first of their organisation."""
    return len(rows) - len({int(problem.table.organisation[row]) for row in rows})


def only_first_timers(problem: GroupProblem, rows: Sequence[int]) -> int:
    """The price of a group in which nobody did a job before; 0 where it is not minded."""
    if not problem.soft:
        return 0
    known = any(problem.bits[row] & EXPERIENCED_BIT for row in rows)
    return 0 if known else problem.weights.only_first_timers


def linked_duo(problem: GroupProblem, rows: Sequence[int]) -> int:
    """What it is worth that a linked duo is in, where a duo is asked."""
    wanted = problem.needs.wishes.duo and has_linked_duo(problem, rows)
    return problem.weights.linked_duo if wanted else 0


def member_score(problem: GroupProblem, placed: Placed) -> float:
    """How well the person fits the seat, 0 to 1."""
    points = seat_worth(problem, placed.row, placed.seat) - problem.weights.filled_seat
    return min(1.0, max(0.0, points / PERFECT))


def group_score(problem: GroupProblem, group: PlacedGroup) -> float:
    """The group's worth as a share of a full group of perfect people, 0 to 1."""
    perfect = problem.needs.group_max * (PERFECT + problem.weights.filled_seat)
    return min(1.0, max(0.0, group.points / perfect))
