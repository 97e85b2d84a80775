"""What the bound loses when an entry is forced into the plan: who can still be in a better one."""

from numba import njit

from flying_trainees.matching.kernels.assignment_dual import entry_price
from flying_trainees.matching.kernels.assignment_group import most_with_each
from flying_trainees.matching.kernels.assignment_state import group_on_desk


@njit(cache=True, nogil=True)
def entry_losses(market, prices, desk, best, out):
    """At least so much less is the bound when a plan holds the entry; `best` room for a job each.

    `best` becomes what each job is worth at the prices, as the bound has it.
    """
    for job in range(market.reward.shape[0]):
        best[job] = 0.0
        shape = market.shape[job]
        digits = market.digits[market.shape_first[shape] : market.shape_first[shape + 1]]
        for option in range(market.option_first[job], market.option_first[job + 1]):
            first = market.entry_first[option]
            n = market.entry_first[option + 1] - first
            for at in range(n):
                pair = market.entry_pair[first + at]
                cost = entry_price(first + at, market, prices)
                desk.full[at] = market.pair_points[pair] - cost
                desk.extra[at] = market.pair_extra[pair] - cost
                desk.roles[at] = market.pair_roles[pair]
                desk.senior[at] = market.pair_senior[pair]
                desk.organisation[at] = market.pair_organisation[pair]
            most_with_each(
                n, market.seats[job], digits, market.step[shape], desk, out[first : first + n]
            )
            for at in range(n):
                out[first + at] += market.reward[job]
            value, _ = group_on_desk(n, job, -market.reward[job], market, desk)
            best[job] = max(best[job], value + market.reward[job])
        for option in range(market.option_first[job], market.option_first[job + 1]):
            for entry in range(market.entry_first[option], market.entry_first[option + 1]):
                out[entry] = best[job] - out[entry]
