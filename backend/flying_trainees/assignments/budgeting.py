"""From hours per month to slots per week, so that no month's sum exceeds what is left of it. Pure.

A month's hours over all its weeks would leave each week too little for a single job. So they go to
as many weeks as can hold a usual job, those first in which the person has most to choose from.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median_high

NO_LIMIT = 80
"""Slots a week of somebody who named no hours: a full week of work."""


def month_of(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def weekly_budget(
    left: Mapping[date, int | None], mondays: Sequence[date], wanted: Sequence[Sequence[int]]
) -> list[int]:
    """Slots for each week, a week counting in the month of its Monday.

    `left`: slots left of each month, None for no limit. `wanted`: for each week how many slots
    each job would take that the person could do then.
    """
    budget = [0] * len(mondays)
    for month in dict.fromkeys(map(month_of, mondays)):
        weeks = [at for at, monday in enumerate(mondays) if month_of(monday) == month]
        slots = left.get(month)
        if slots is None:
            share = dict.fromkeys(weeks, NO_LIMIT)
        else:
            share = _shared(slots, {week: wanted[week] for week in weeks})
        for week, part in share.items():
            budget[week] = part
    return budget


def _shared(slots: int, wanted: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """So many slots over the weeks that can use them."""
    usable = {week: [size for size in sizes if size <= slots] for week, sizes in wanted.items()}
    busiest = sorted((week for week in usable if usable[week]), key=lambda w: -len(usable[w]))
    if not busiest:
        return {}
    usual = median_high([size for week in busiest for size in usable[week]])
    chosen = busiest[: max(1, slots // max(1, usual))]
    each, over = divmod(slots, len(chosen))
    return {week: each + (over if at == 0 else 0) for at, week in enumerate(chosen)}
