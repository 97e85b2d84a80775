"""What each wish of the poster costs: the job solved again with and without it.

The price is measured by everything but the wish itself: how much less the best group that keeps
it is worth than the best group that need not. It is therefore never below zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flying_trainees.matching.group_problem import GroupProblem, group_problem
from flying_trainees.matching.grouping import PlacedGroup, group_points, groups_at
from flying_trainees.matching.inputs import Candidate, JobNeeds, Wishes
from flying_trainees.matching.reasons import Reason, ReasonKey
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights

WISHES: dict[str, ReasonKey] = {
    "duo": ReasonKey.WISH_DUO,
    "senior_from_outside": ReasonKey.WISH_SENIOR_FROM_OUTSIDE,
    "different_organisations": ReasonKey.WISH_DIFFERENT_ORGANISATIONS,
    "not_only_first_timers": ReasonKey.WISH_NOT_ONLY_FIRST_TIMERS,
}


@dataclass(frozen=True, slots=True)
class WishPrice:
    """`wish`: a field of `Wishes`. `asked`: the job has it now. `possible`: some group keeps it.

    `percent`: how much less the group is worth with it, 0 or more; None when not possible or when
    there is no group at all.
    """

    wish: str
    asked: bool
    possible: bool
    percent: float | None
    reason: Reason


def price_wishes(
    needs: JobNeeds,
    candidates: Sequence[Candidate],
    option: str,
    weights: Weights = DEFAULT_WEIGHTS,
) -> tuple[WishPrice, ...]:
    """The price of all four wishes at one time option, in the order of `Wishes`."""
    table = CandidateTable.of(candidates)
    return tuple(_price(table, needs, option, wish, weights) for wish in WISHES)


def _price(
    table: CandidateTable, needs: JobNeeds, option: str, wish: str, weights: Weights
) -> WishPrice:
    asked = bool(getattr(needs.wishes, wish))
    free = group_problem(table, replace(needs, wishes=_with(needs.wishes, wish, set())), weights)
    bound = group_problem(table, replace(needs, wishes=_with(needs.wishes, wish, {wish})), weights)
    best, kept = groups_at(free, option, 1), groups_at(bound, option, 1)
    if not best or not kept:
        reason = Reason(ReasonKey.WISH_IMPOSSIBLE, {"wish": wish}, caution=True)
        return WishPrice(wish, asked, possible=len(kept) > 0, percent=None, reason=reason)
    percent = loss_percent(worth(free, best[0]), worth(free, kept[0]))
    return WishPrice(
        wish,
        asked,
        possible=True,
        percent=percent,
        reason=Reason(WISHES[wish], {"percent": percent}),
    )


def worth(problem: GroupProblem, group: PlacedGroup) -> int:
    """The group's points as this problem counts them."""
    return group_points(problem, tuple((placed.row, placed.seat) for placed in group.placed))


def loss_percent(best: int, kept: int) -> float:
    """By how many per cent of `best` the other is less, to a tenth; 0 when nothing is at stake."""
    return round(max(0.0, 100 * (best - kept) / best), 1) if best > 0 else 0.0


def _with(wishes: Wishes, wish: str, kept: set[str]) -> Wishes:
    """The wishes, the one named set or not as `kept` says, the others as they are."""
    others = {name for name in WISHES if name != wish and getattr(wishes, name)}
    return Wishes(**{name: name in others | kept for name in WISHES})
