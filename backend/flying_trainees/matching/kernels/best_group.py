"""The exact best group by dynamic programming, and the pruning that keeps it small.

State: how many seats of each role are taken × a flag number (which wishes the members met so far,
how many of them differ from earlier groups). Candidates come sorted by organisation; two layers,
without and with a member of the present organisation, price colleagues exactly.
Pull-free ("push") form: from each reached state the person takes one more seat.
"""

import numpy as np
from numba import njit

from flying_trainees.matching.kernels.group_bounds import (
    NEVER,
    REACHABLE,
    closed_seats,
    completions,
    fill_bound,
    role_codes,
    row_bounds,
)


@njit(cache=True)
def keep(order, rank_end, organisation, kind, kinds, usable, always, reach, organisations):
    """Marks the candidates that can matter; leaving the others out never changes the best value.

    `order`: rows per seat, best first, one seat after the other; `rank_end[seat]` where each ends.
    For a seat, a person is left out when `reach` organisations have somebody before him of the
    same `kind` (the wishes he can meet): one of them is not in the group at all, and its best
    person would do the same at no lower value. `kinds`: which occur. `always` are kept and shade
    nobody.
    """
    n = organisation.shape[0]
    kept = np.zeros(n, np.bool_)
    for i in range(n):
        if always[i] and usable[i]:
            kept[i] = True
    start = 0
    for seat in range(rank_end.shape[0]):
        seen = np.zeros((8, organisations), np.int64)
        distinct = np.zeros(8, np.int64)
        unfilled = kinds.sum()
        for place in range(start, rank_end[seat]):
            i = order[place]
            if unfilled == 0:
                break
            if not usable[i] or always[i]:
                continue
            k = kind[i]
            mine = seen[k, organisation[i]]
            if distinct[k] >= reach or mine >= reach:
                continue
            if mine == 0:
                distinct[k] += 1
                if distinct[k] == reach:
                    unfilled -= 1
            seen[k, organisation[i]] = mine + 1
            kept[i] = True
        start = rank_end[seat]
    return kept


@njit(cache=True)
def likely_rows(order, rank_end, usable, most):
    """The best `most` usable rows of each seat: without group rules nobody else is needed."""
    likely = np.zeros(usable.shape[0], np.bool_)
    start = 0
    for seat in range(rank_end.shape[0]):
        taken = 0
        for place in range(start, rank_end[seat]):
            if taken == most:
                break
            if usable[order[place]]:
                likely[order[place]] = True
                taken += 1
        start = rank_end[seat]
    return np.flatnonzero(likely)


@njit(cache=True)
def lay_out(
    order, rank_end, organisation, bits, kinds, usable, always, points, limits, fewest, reach, count
):
    """(rows that can matter, by organisation; the best rows; their `fill_bound`; `row_bounds`).

    Arguments as those of `keep`, `fill_bound` and `row_bounds`; `count` organisations.
    """
    kept = keep(order, rank_end, organisation, bits, kinds, usable, always, reach, count)
    found = np.flatnonzero(kept)
    rows = found[np.argsort(organisation[found], kind="mergesort")]
    top = likely_rows(order, rank_end, usable, limits.sum())
    fill = fill_bound(points[top], limits)
    return rows, top, fill, row_bounds(points[rows], fill, limits, fewest)


@njit(cache=True)
def with_forced(rows, top, forced, organisation, points, extra, limits, fewest):
    """(rows by organisation, their points, `row_bounds`) when the `forced` rows must be in.

    `rows`, `top` as `lay_out` has them; the forced get `extra` points, which the bounds leave out.
    """
    everyone = np.unique(np.concatenate((rows, forced)))
    everyone = everyone[np.argsort(organisation[everyone], kind="mergesort")]
    mine = points[everyone]
    likely = np.zeros(everyone.shape[0], np.bool_)
    chosen = np.zeros(organisation.shape[0], np.int8)
    chosen[top] = 1
    chosen[forced] = 2
    for i in range(everyone.shape[0]):
        likely[i] = chosen[everyone[i]] > 0
        if chosen[everyone[i]] == 2:
            for k in range(mine.shape[1]):
                if mine[i, k] > REACHABLE:
                    mine[i, k] += extra
    fill = fill_bound(mine[np.flatnonzero(likely)], limits)
    return everyone, mine, row_bounds(mine, fill, limits, fewest) - extra * forced.shape[0]


@njit(cache=True)
def best_above(
    lines,
    bounds,
    extra,
    points,
    organisation,
    colleague_in,
    category,
    next_flag,
    limits,
    fewest,
    flag_value,
    price,
):
    """The best group of those rows that could lift one above the first of the lines that has any.

    The best above any line is the best of all. `bounds` of a row: no group that holds it is worth
    more, not counting `extra`. The rest, and what comes back, as in `best_group`.
    """
    for line in lines:
        kept = np.flatnonzero(bounds > line)
        value, rows, seats = best_group(
            points[kept],
            organisation[kept],
            colleague_in[kept],
            category[kept],
            next_flag,
            limits,
            fewest,
            flag_value,
            price,
            line + extra,
        )
        if value > NEVER:
            return value, kept[rows], seats
    return NEVER, np.empty(0, np.int64), np.empty(0, np.int64)


@njit(cache=True)
def best_group(
    points,
    organisation,
    colleague_in,
    category,
    next_flag,
    limits,
    fewest,
    flag_value,
    price,
    floor,
):
    """The best group worth more than `floor`: (value, rows, seats); NEVER when there is none.

    points       m × 5 whole points, NEVER where not allowed (already in units of the objective)
    organisation m, equal numbers adjacent; `colleague_in`: a held seat is of that organisation
    category     m, row of `next_flag` (categories × flags): the flag after the person joins
    limits       open seats by seat; all but the last must be filled, of the last at least `fewest`
    flag_value   what a final flag is worth, at most 0; NEVER where it does not do; 0 is the start
    price        for each member beyond the first of an organisation

    Whatever can't beat the floor any more, all later rows at their best, is not followed.
    """
    m = points.shape[0]
    seats = limits.shape[0]
    flags = next_flag.shape[1]
    digits, step = role_codes(limits)
    codes = digits.shape[0]
    states = codes * flags
    rest = completions(points, step, closed_seats(digits, limits), limits, fewest)
    without = np.full(states, NEVER)
    within = np.full(states, NEVER)
    without[0] = 0
    most = np.full(codes, np.float64(NEVER))
    most[0] = 0.0
    entered = np.zeros(codes, np.bool_)
    choice = np.zeros((m, states), np.int16)
    took = np.zeros((m, states), np.bool_)
    for i in range(m):
        now, then = rest[i], rest[i + 1]
        entry = price if colleague_in[i] else 0
        for code in range(codes - 1, -1, -1):
            if most[code] + now[code] <= floor:
                continue
            for k in range(seats):
                if digits[code, k] >= limits[k] or points[i, k] < REACHABLE:
                    continue
                later = code + step[k]
                add = points[i, k]
                least = floor - add - then[later]
                if most[code] <= least:
                    continue
                for flag in range(flags):
                    state = code * flags + flag
                    value = without[state] - entry
                    layer = 0
                    if within[state] - price > value:
                        value = within[state] - price
                        layer = 1
                    if value < REACHABLE or value <= least:
                        continue
                    target = later * flags + next_flag[category[i], flag]
                    if value + add > within[target]:
                        within[target] = value + add
                        choice[i, target] = 1 + k + 8 * layer + 16 * flag
                        entered[later] = True
                        most[later] = max(most[later], np.float64(value + add))
        if i == m - 1 or organisation[i + 1] != organisation[i]:
            for code in range(codes):
                if not entered[code]:
                    continue
                entered[code] = False
                for state in range(code * flags, (code + 1) * flags):
                    if within[state] > without[state]:
                        without[state] = within[state]
                        took[i, state] = True
                    within[state] = NEVER
    best = floor
    end = -1
    for members in range(fewest, limits[seats - 1] + 1):
        code = codes - 1 - (limits[seats - 1] - members)
        for flag in range(flags):
            if without[code * flags + flag] < REACHABLE or flag_value[flag] < REACHABLE:
                continue
            value = without[code * flags + flag] + flag_value[flag]
            if value > best:
                best = value
                end = code * flags + flag
    if end < 0:
        return NEVER, np.empty(0, np.int64), np.empty(0, np.int64)
    rows, taken = trace(end, organisation, choice, took, step, flags)
    return best, rows, taken


@njit(cache=True)
def trace(state, organisation, choice, took, step, flags):
    """Walks back from the end state to the rows chosen and their seats."""
    rows = np.empty(16, np.int64)
    taken = np.empty(16, np.int64)
    found = 0
    i = choice.shape[0] - 1
    inside = False
    while state >= flags and i >= 0:
        if not inside:
            inside = took[i, state]
            if not inside:
                mine = organisation[i]
                while i >= 0 and organisation[i] == mine:
                    i -= 1
                continue
        move = choice[i, state]
        if move == 0:
            i -= 1
            continue
        move -= 1
        k = move & 7
        layer = (move >> 3) & 1
        flag = move >> 4
        rows[found] = i
        taken[found] = k
        found += 1
        code = state // flags - step[k]
        state = code * flags + flag
        mine = organisation[i]
        i -= 1
        if layer == 0:
            inside = False
            while i >= 0 and organisation[i] == mine:
                i -= 1
    return rows[:found], taken[:found]
