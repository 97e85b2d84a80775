"""Why (not) this person for this job in a plan: the hard reason first, then the price of time."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.market import ROW_GROUPS, ROW_MOMENT, ROW_WEEK, Market
from flying_trainees.matching.assignment.solve import Result
from flying_trainees.matching.kernels.assignment_state import UNSTAFFED


class Reason(StrEnum):
    """What decided, the hardest first."""

    CHOSEN = "chosen"
    NO_CANDIDATE = "no-candidate"
    NO_TIME = "no-time"
    """No option fits the calendar and the weekly hours, or there is no seat the person can take."""
    NOT_STAFFED = "not-staffed"
    OTHER_OPTION = "other-option"
    """The person could, at another option than the group's."""
    OVERLAP = "overlap"
    WEEKLY_HOURS = "weekly-hours"
    MOST_GROUPS = "most-groups"
    OTHERS_FIT_BETTER = "others-fit-better"
    """Nothing in the way: with the group as a whole, others were worth more."""


_OF_ROW = {
    ROW_MOMENT: Reason.OVERLAP,
    ROW_WEEK: Reason.WEEKLY_HOURS,
    ROW_GROUPS: Reason.MOST_GROUPS,
}


@dataclass(frozen=True)
class Explanation:
    """`fit`: points on a required seat, travel and stability counted.

    `price`: what the person's time there is worth elsewhere in the pool, in the same points (the
    prices of the bound). `blocking`: ids of jobs in the plan that are in the way. `options`:
    numbers of the options the person could do.
    """

    reason: Reason
    fit: int | None = None
    price: float | None = None
    blocking: tuple[str, ...] = ()
    options: tuple[int, ...] = ()


def explain(instance: Instance, result: Result, person: str, job: str) -> Explanation:
    """Why the person is or isn't in the job's group; raises KeyError for unknown ids."""
    if person not in instance.people.ids or job not in instance.jobs.ids:
        raise KeyError(f"{person!r} or {job!r} is not in the instance")
    who, what = instance.people.ids.index(person), instance.jobs.ids.index(job)
    market = result.draft.market
    pairs = np.arange(int(market.pair_first[what]), int(market.pair_first[what + 1]))
    pairs = pairs[market.pair_person[pairs] == who]
    if not len(pairs):
        return Explanation(Reason.NO_CANDIDATE)
    pair = int(pairs[0])
    first, last = market.option_first[what : what + 2].tolist()
    every = np.arange(int(market.entry_first[first]), int(market.entry_first[last]))
    mine = every[market.entry_pair[every] == pair]
    fit = round(float(market.pair_points[pair]))
    if not len(mine):
        return Explanation(Reason.NO_TIME, fit)
    options = tuple((market.entry_option[mine] - first).tolist())
    return _with_options(instance, result, what, fit, mine.tolist(), options)


def _with_options(
    instance: Instance,
    result: Result,
    job: int,
    fit: int,
    entries: list[int],
    options: tuple[int, ...],
) -> Explanation:
    market, state = result.draft.market, result.draft.state
    at_option = int(state.option[job])
    here = [entry for entry in entries if market.entry_option[entry] == at_option]
    entry = (here or entries)[0]
    price = round(float(result.prices[entry]), 1)
    if at_option == UNSTAFFED:
        return Explanation(Reason.NOT_STAFFED, fit, price, (), options)
    if not here:
        return Explanation(Reason.OTHER_OPTION, fit, price, (), options)
    if entry in state.entry[job, : state.size[job]]:
        return Explanation(Reason.CHOSEN, fit, price, (), options)
    rows = _full_rows(result, entry)
    if not rows:
        return Explanation(Reason.OTHERS_FIT_BETTER, fit, price, (), options)
    kinds = {int(market.row_kind[row]) for row in rows}
    reason = next(_OF_ROW[kind] for kind in (ROW_MOMENT, ROW_WEEK, ROW_GROUPS) if kind in kinds)
    return Explanation(reason, fit, price, _blocking(instance, result, entry, rows), options)


def _full_rows(result: Result, entry: int) -> list[int]:
    """Rows that have too little left for the entry."""
    market, left = result.draft.market, result.draft.state.left
    uses = slice(*market.use_first[entry : entry + 2].tolist())
    rows = market.use_row[uses]
    return [int(row) for row in rows[left[rows] < market.use_amount[uses]]]


def _blocking(instance: Instance, result: Result, entry: int, rows: list[int]) -> tuple[str, ...]:
    market, state = result.draft.market, result.draft.state
    person = int(market.pair_person[market.entry_pair[entry]])
    first = int(market.held_first[person])
    held = state.held[first : first + int(state.holds[person])].tolist()
    return tuple(
        instance.jobs.ids[_job_of(market, other)]
        for other in held
        if set(market.use_row[slice(*market.use_first[other : other + 2].tolist())].tolist())
        & set(rows)
    )


def _job_of(market: Market, entry: int) -> int:
    return int(market.pair_job[market.entry_pair[entry]])
