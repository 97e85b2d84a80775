"""The exact best group by dynamic programming, and the pruning that keeps it small.

State: how many seats of each role are taken × a flag number (which wishes the members met so far,
how many of them differ from earlier groups). Candidates come sorted by organisation; two layers,
without and with a member of the present organisation, price colleagues exactly.
Pull-free ("push") form: from each reached state the person takes one more seat.
"""

import numpy as np
from numba import njit

NEVER = -(2**60)
REACHABLE = -(2**59)


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
def role_codes(limits):
    """All ways to have seats taken: digits (codes × seats) and the step of one more per seat."""
    seats = limits.shape[0]
    step = np.ones(seats, np.int64)
    for k in range(seats - 2, -1, -1):
        step[k] = step[k + 1] * (limits[k + 1] + 1)
    codes = step[0] * (limits[0] + 1)
    digits = np.zeros((codes, seats), np.int64)
    for code in range(codes):
        rest = code
        for k in range(seats):
            digits[code, k] = rest // step[k]
            rest -= digits[code, k] * step[k]
    return digits, step


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
):
    """The best group: (value, rows, seats); value NEVER when there is none.

    points       m × 5 whole points, NEVER where not allowed (already in units of the objective)
    organisation m, equal numbers adjacent; `colleague_in`: a held seat is of that organisation
    category     m, row of `next_flag` (categories × flags): the flag after the person joins
    limits       open seats by seat; all but the last must be filled, of the last at least `fewest`
    flag_value   what a final flag is worth, NEVER where it does not do; flag 0 is the start
    price        for each member beyond the first of an organisation
    """
    m = points.shape[0]
    seats = limits.shape[0]
    flags = next_flag.shape[1]
    digits, step = role_codes(limits)
    codes = digits.shape[0]
    states = codes * flags
    without = np.full(states, NEVER)
    within = np.full(states, NEVER)
    without[0] = 0
    choice = np.zeros((m, states), np.int16)
    took = np.zeros((m, states), np.bool_)
    for i in range(m):
        if i == 0 or organisation[i] != organisation[i - 1]:
            within[:] = NEVER
        entry = price if colleague_in[i] else 0
        for code in range(codes - 1, -1, -1):
            for flag in range(flags):
                state = code * flags + flag
                value = without[state] - entry
                layer = 0
                if within[state] - price > value:
                    value = within[state] - price
                    layer = 1
                if value < REACHABLE:
                    continue
                after = next_flag[category[i], flag]
                for k in range(seats):
                    if digits[code, k] >= limits[k] or points[i, k] < REACHABLE:
                        continue
                    target = (code + step[k]) * flags + after
                    if value + points[i, k] > within[target]:
                        within[target] = value + points[i, k]
                        choice[i, target] = 1 + k + 8 * layer + 16 * flag
        if i == m - 1 or organisation[i + 1] != organisation[i]:
            for state in range(states):
                if within[state] > without[state]:
                    without[state] = within[state]
                    took[i, state] = True
    best = NEVER
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


@njit(cache=True)
def fill_bound(points, limits):
    """For every role code the best sum of points, all group rules left aside (an upper bound)."""
    digits, step = role_codes(limits)
    best = np.full(digits.shape[0], NEVER)
    best[0] = 0
    for i in range(points.shape[0]):
        for code in range(digits.shape[0] - 1, -1, -1):
            if best[code] < REACHABLE:
                continue
            for k in range(limits.shape[0]):
                if digits[code, k] < limits[k] and points[i, k] >= REACHABLE:
                    value = best[code] + points[i, k]
                    best[code + step[k]] = max(best[code + step[k]], value)
    return best


@njit(cache=True)
def row_bounds(points, fill, limits, fewest):
    """For each row: no group that holds it is worth more than this, group rules left aside."""
    digits, step = role_codes(limits)
    last = limits.shape[0] - 1
    rest = np.full(limits.shape[0], NEVER)
    for members in range(fewest, limits[last] + 1):
        code = digits.shape[0] - 1 - (limits[last] - members)
        for k in range(limits.shape[0]):
            if digits[code, k] > 0:
                rest[k] = max(rest[k], fill[code - step[k]])
    bounds = np.full(points.shape[0], NEVER)
    for i in range(points.shape[0]):
        for k in range(limits.shape[0]):
            if points[i, k] >= REACHABLE and rest[k] >= REACHABLE:
                bounds[i] = max(bounds[i], points[i, k] + rest[k])
    return bounds


@njit(cache=True)
def pair_bounds(first, second, fill, limits, fewest):
    """For p pairs (points p × 5 each): no group that holds both is worth more than this."""
    digits, step = role_codes(limits)
    last = limits.shape[0] - 1
    bounds = np.full(first.shape[0], NEVER)
    for pair in range(first.shape[0]):
        for members in range(fewest, limits[last] + 1):
            code = digits.shape[0] - 1 - (limits[last] - members)
            for a in range(limits.shape[0]):
                for b in range(limits.shape[0]):
                    enough = digits[code, a] >= 1 and digits[code, b] >= (2 if a == b else 1)
                    if not enough:
                        continue
                    if first[pair, a] < REACHABLE or second[pair, b] < REACHABLE:
                        continue
                    rest = fill[code - step[a] - step[b]]
                    if rest < REACHABLE:
                        continue
                    value = first[pair, a] + second[pair, b] + rest
                    bounds[pair] = max(bounds[pair], value)
    return bounds
