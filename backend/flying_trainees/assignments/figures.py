"""What a plan changes, in numbers: jobs staffed, people reached, how evenly hours fall. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Before and after; `gini` from 0 (everybody the same hours) to 1, of the network's members."""

    jobs: int
    staffed_before: int
    staffed_after: int
    people: int
    people_before: int
    people_after: int
    gini_before: float
    gini_after: float
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
    jobs: tuple[int, int, int],
    members: Collection[str],
    seated: Collection[str],
    had: Mapping[str, float],
    planned: Mapping[str, Sequence[float]],
) -> Figures:
    """`jobs`: all, staffed before, staffed by the plan. `seated`: who has a seat already.

    `had`: hours of each member before. `planned`: hours of each job that the plan gives a person.
    """
    after = {one: had.get(one, 0.0) + sum(planned.get(one, ())) for one in members}
    every, before, added = jobs
    return Figures(
        jobs=every,
        staffed_before=before,
        staffed_after=before + added,
        people=len(members),
        people_before=len(set(members).intersection(seated)),
        people_after=len(set(members).intersection({*seated, *planned})),
        gini_before=gini([had.get(one, 0.0) for one in members]),
        gini_after=gini(list(after.values())),
        offers=sum(map(len, planned.values())),
        hours=round(sum(sum(hours) for hours in planned.values()), 1),
    )
