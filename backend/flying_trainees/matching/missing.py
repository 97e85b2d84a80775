"""Why no group is possible at a time option, and what would help: checked, not guessed.

Every help is tried: the job is solved again with that one change before it is offered.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np

from flying_trainees.matching.group_problem import (
    JUNIOR_BIT,
    SENIOR_BIT,
    GroupProblem,
    group_problem,
)
from flying_trainees.matching.grouping import PlacedGroup, groups_at, holders_away
from flying_trainees.matching.inputs import ROLE_SEATS, SEATS, JobNeeds, Seat
from flying_trainees.matching.reasons import Reason, ReasonKey
from flying_trainees.matching.scoring import NOT_ALLOWED
from flying_trainees.matching.table import Flags

NO_ONE_FOR = {
    Seat.MODERATOR: ReasonKey.NO_MODERATOR_FREE,
    Seat.NOTE_TAKER: ReasonKey.NO_NOTE_TAKER_FREE,
    Seat.FRESH_EYE: ReasonKey.NO_FRESH_EYE_FREE,
    Seat.SENIOR: ReasonKey.NO_SENIOR_FREE,
}


def missing_at(problem: GroupProblem, option: str) -> tuple[Reason, ...]:
    """What a group at this time lacks; never empty when `groups_at` finds none."""
    usable = problem.usable(option)
    found = (
        *holder_missing(problem, option),
        *people_missing(problem, usable),
        *roles_missing(problem, usable),
        *wishes_missing(problem, usable),
    )
    return found or tuple(seats_in_each_others_way(problem, usable))


def holder_missing(problem: GroupProblem, option: str) -> Iterator[Reason]:
    """Somebody who has a seat can't come."""
    away = holders_away(problem, option)
    if away:
        yield Reason(ReasonKey.HOLDER_NOT_FREE, {"count": len(away)})


def people_missing(problem: GroupProblem, usable: Flags) -> Iterator[Reason]:
    """Fewer people are free than the smallest group still needs."""
    needed, free = _still_needed(problem), int(usable.sum())
    if free < needed:
        yield Reason(ReasonKey.TOO_FEW_FREE, {"needed": needed, "free": free})


def roles_missing(problem: GroupProblem, usable: Flags) -> Iterator[Reason]:
    """Fewer people are free for a role than it has open seats."""
    for seat in ROLE_SEATS:
        needed = int(problem.limits[SEATS.index(seat)])
        free = int(_able(problem, usable, (seat,)).sum())
        if free < needed:
            yield Reason(NO_ONE_FOR[seat], {"needed": needed, "free": free})


def wishes_missing(problem: GroupProblem, usable: Flags) -> Iterator[Reason]:
    """The duo, or the senior from elsewhere, can't be had."""
    wishes = problem.needs.wishes
    here = usable.copy()
    here[problem.held_rows] = True
    met = int(np.bitwise_or.reduce(problem.bits[here], initial=0))
    if problem.must & SENIOR_BIT and not met & SENIOR_BIT:
        from_own = bool((problem.table.senior & here).any())
        if wishes.senior_from_outside and (from_own or not wishes.duo):
            yield Reason(ReasonKey.NO_SENIOR_FROM_OUTSIDE)
        else:
            yield Reason(ReasonKey.NO_SENIOR_FOR_DUO)
    if problem.must & JUNIOR_BIT and not met & JUNIOR_BIT:
        yield Reason(ReasonKey.NO_JUNIOR_FOR_DUO)


def seats_in_each_others_way(problem: GroupProblem, usable: Flags) -> Iterator[Reason]:
    """Each seat could be filled, but not all at once: the smallest set of roles that shows it."""
    for count in range(2, len(ROLE_SEATS) + 1):
        for seats in combinations(ROLE_SEATS, count):
            needed = sum(int(problem.limits[SEATS.index(seat)]) for seat in seats)
            free = int(_able(problem, usable, seats).sum())
            if free < needed:
                yield Reason(ReasonKey.SEATS_NEED_SAME_PEOPLE, {"needed": needed, "free": free})
                return
    params = {"needed": _still_needed(problem), "free": int(usable.sum())}
    yield Reason(ReasonKey.SEATS_NEED_SAME_PEOPLE, params)


def helps_at(problem: GroupProblem, option: str, possible: Collection[str]) -> tuple[Reason, ...]:
    """What the poster can change so that a group becomes possible, the smallest change first.

    `possible`: the other time options at which there is a group.
    """
    helps: list[Reason] = list(_other_time(problem, possible))
    for tried in (_release_holder, _without_wish, _fewer_seats, _smaller_group):
        helps += tried(problem, option)
    if len(problem.needs.options) < 3:
        helps.append(Reason(ReasonKey.HELP_MORE_TIMES))
    if not problem.needs.reaches_everyone:
        helps.append(Reason(ReasonKey.HELP_WIDER_AUDIENCE))
    return tuple(helps)


def _still_needed(problem: GroupProblem) -> int:
    return int(problem.limits[:4].sum()) + problem.fewest


def _able(problem: GroupProblem, usable: Flags, seats: tuple[Seat, ...]) -> Flags:
    columns = [SEATS.index(seat) for seat in seats if problem.limits[SEATS.index(seat)]]
    return usable & (problem.points[:, columns] > NOT_ALLOWED).any(axis=1)


def _solved(problem: GroupProblem, needs: JobNeeds, option: str) -> PlacedGroup | None:
    groups = groups_at(group_problem(problem.table, needs, problem.weights), option, 1)
    return groups[0] if groups else None


def _other_time(problem: GroupProblem, possible: Collection[str]) -> Iterator[Reason]:
    free = {other: int(problem.usable(other).sum()) for other in possible}
    if free:
        best = max(free, key=lambda other: free[other])
        yield Reason(ReasonKey.HELP_OTHER_TIME, {"option": best, "free": free[best]})


def _release_holder(problem: GroupProblem, option: str) -> Iterator[Reason]:
    away = {person.person_id for person in holders_away(problem, option)}
    staying = tuple(held for held in problem.needs.held if held.person_id not in away)
    if away and _solved(problem, replace(problem.needs, held=staying), option):
        yield Reason(ReasonKey.HELP_RELEASE_HOLDER, {"count": len(away)})


def _without_wish(problem: GroupProblem, option: str) -> Iterator[Reason]:
    needs, wishes = problem.needs, problem.needs.wishes
    if wishes.senior_from_outside:
        relaxed = replace(needs, wishes=replace(wishes, senior_from_outside=False))
        if _solved(problem, relaxed, option):
            yield Reason(ReasonKey.HELP_SENIOR_FROM_ANYWHERE)
    if wishes.duo:
        relaxed = replace(needs, wishes=replace(wishes, duo=False))
        if _solved(problem, relaxed, option):
            yield Reason(ReasonKey.HELP_WITHOUT_DUO)


def _fewer_seats(problem: GroupProblem, option: str) -> Iterator[Reason]:
    """One seat of a role less; it becomes a member seat."""
    for seat in ROLE_SEATS:
        if problem.limits[SEATS.index(seat)] == 0:
            continue
        seats = {**problem.needs.seats, seat: problem.needs.seats[seat] - 1}
        if _solved(problem, replace(problem.needs, seats=seats), option):
            yield Reason(ReasonKey.HELP_FEWER_SEATS, {"seat": seat.value})


def _smaller_group(problem: GroupProblem, option: str) -> Iterator[Reason]:
    if problem.needs.group_min == 1:
        return
    group = _solved(problem, replace(problem.needs, group_min=1), option)
    if group is not None and group.placed:
        yield Reason(ReasonKey.HELP_SMALLER_GROUP, {"people": len(group.placed)})
