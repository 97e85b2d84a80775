"""What a plan changes, in numbers: jobs staffed, people reached, how evenly hours fall. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """All there are, and how many are taken before and after."""

    every: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Before and after; `gini` from 0 (everybody the same hours) to 1, of the network's members.

    `hours` are those that the plan adds; `most_hours` those of the member who has most.
    """

    jobs: int
    staffed_before: int
    staffed_after: int
    seats: int
    seats_before: int
    seats_after: int
    people: int
    people_before: int
    people_after: int
    gini_before: float
    gini_after: float
    hours_before: float
    most_hours_before: float
    most_hours_after: float
    offers: int
    hours: float


def gini(amounts: Sequence[float]) -> float:
    """The Gini coefficient of amounts that are not negative; 0 when there is nothing to divide."""
    ranked, total = sorted(amounts), sum(amounts)
    if not total:
        return 0.0
    weighted = sum((2 * at - len(ranked) - 1) * one for at, one in enumerate(ranked, start=1))
    return round(weighted / (len(ranked) * total), 3)


def figures(
    jobs: Counted,
    seats: Counted,
    members: Collection[str],
    seated: Collection[str],
    had: Mapping[str, float],
    planned: Mapping[str, Sequence[float]],
) -> Figures:
    """`seated`: who has a seat already.

    `had`: hours of each member before. `planned`: hours of each job that the plan gives a person.
    """
    before = {one: had.get(one, 0.0) for one in members}
    after = {one: hours + sum(planned.get(one, ())) for one, hours in before.items()}
    return Figures(
        jobs=jobs.every,
        staffed_before=jobs.before,
        staffed_after=jobs.after,
        seats=seats.every,
        seats_before=seats.before,
        seats_after=seats.after,
        people=len(members),
        people_before=len(set(members).intersection(seated)),
        people_after=len(set(members).intersection({*seated, *planned})),
        gini_before=gini(list(before.values())),
        gini_after=gini(list(after.values())),
        hours_before=round(sum(before.values()), 1),
        most_hours_before=round(max(before.values(), default=0.0), 1),
        most_hours_after=round(max(after.values(), default=0.0), 1),
        offers=sum(map(len, planned.values())),
        hours=round(sum(sum(hours) for hours in planned.values()), 1),
    )
