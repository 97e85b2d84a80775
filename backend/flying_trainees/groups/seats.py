"""Seat arithmetic: which seats a job has, which are free, which one suits. Pure.

Seats in use are those of offered, claimed and confirmed claims: never more than group_max, nor
than the seats of a role. What group_max leaves over after the roles is `member`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flying_trainees.jobs.models import SeatRole as R

SPECIAL = (R.SENIOR, R.MODERATOR, R.NOTE_TAKER, R.FRESH_EYE)


@dataclass(frozen=True, slots=True)
class Fitness:
    """What decides which seats suit a person for one job."""

    senior: bool = False
    moderator: bool = False
    note_taker: bool = False
    fresh: bool = True
    """No experience with the job's themes."""


def capacity(by_role: Mapping[R, int], group_max: int) -> dict[R, int]:
    """All seats of a job by role; roles without seats are left out."""
    seats = {role: by_role[role] for role in SPECIAL if by_role.get(role)}
    over = group_max - sum(seats.values())
    return seats | ({R.MEMBER: over} if over > 0 else {})


def free_seats(all_seats: Mapping[R, int], taken: Iterable[str | None]) -> dict[R, int]:
    """Free seats by role, given the role of every seat in use; roles without any are left out.

    More in use than there are (a job made smaller meanwhile) lessens the other roles' seats.
    """
    used = Counter(taken)
    left = {role: number - used[role] for role, number in all_seats.items()}
    room = sum(all_seats.values()) - used.total()
    return {role: min(number, room) for role, number in left.items() if min(number, room) > 0}


def may_take(role: R, person: Fitness) -> bool:
    """Whether the rules let this person take such a seat: a senior seat is for a senior."""
    return role is not R.SENIOR or person.senior


def preferred(person: Fitness) -> list[R]:
    """The seats that the person may take, the one that suits best first."""
    wanted = [R.SENIOR] if person.senior else []
    wanted += [R.FRESH_EYE] if person.fresh else []
    wanted += [R.MEMBER]
    wanted += [R.NOTE_TAKER] if person.note_taker else []
    wanted += [R.MODERATOR] if person.moderator else []
    rest = (R.FRESH_EYE, R.NOTE_TAKER, R.MODERATOR)
    return wanted + [role for role in rest if role not in wanted]


def choose(free: Mapping[R, int], person: Fitness, asked: R | None = None) -> R | None:
    """The seat to give: the one asked, else the first free one that suits; None when none is."""
    roles = [asked] if asked else preferred(person)
    return next((role for role in roles if free.get(role) and may_take(role, person)), None)
