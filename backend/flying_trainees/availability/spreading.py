"""Spreads the hours of a flexible job over its weeks, within each week's free hours. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

QUARTER = Decimal("0.25")


def weeks_between(first: date, last: date) -> list[date]:
    """The Mondays of the weeks that have a day from `first` to `last`, both included."""
    monday = first - timedelta(days=first.weekday())
    return [monday + timedelta(weeks=number) for number in range((last - monday).days // 7 + 1)]


def spread(hours: Decimal, free: Mapping[date, Decimal]) -> dict[date, Decimal]:
    """Hours for each week (Monday): as even as the free hours allow, in quarters of an hour.

    What doesn't fit in free hours is spread evenly over all weeks: the person chose to come.
    The sum is always `hours`; weeks without hours are left out. `free` must not be empty.
    """
    weeks = sorted(free)
    planned = dict.fromkeys(weeks, Decimal(0))
    left = _fill(planned, hours, {week: free[week] for week in weeks})
    _fill(planned, left, dict.fromkeys(weeks, hours * 2))
    rest = hours - sum(planned.values())
    planned[weeks[0]] += rest
    return {week: given for week, given in planned.items() if given > 0}


def _fill(planned: dict[date, Decimal], hours: Decimal, room: dict[date, Decimal]) -> Decimal:
    """Add a quarter at a time to the emptiest week that has room; returns what is left."""
    left = hours
    while left >= QUARTER:
        open_weeks = [week for week in planned if room[week] - planned[week] >= QUARTER]
        if not open_weeks:
            return left
        emptiest = min(open_weeks, key=lambda week: (planned[week], week))
        planned[emptiest] += QUARTER
        left -= QUARTER
    return left


def in_quarters(hours: float) -> Decimal:
    """Hours rounded down to whole quarters."""
    return Decimal(hours / float(QUARTER)).quantize(Decimal(1), ROUND_DOWN) * QUARTER
