"""What groups can be worth at most, group rules left aside: sums of points for seats taken."""

import numpy as np
from numba import njit

NEVER = -(2**60)
REACHABLE = -(2**59)


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
def closed_seats(digits, limits):
    """Seats × codes: 0 where one more may take the seat, NEVER where it is full."""
    closed = np.zeros((limits.shape[0], digits.shape[0]))
    for k in range(limits.shape[0]):
        for code in range(digits.shape[0]):
            if digits[code, k] >= limits[k]:
                closed[k, code] = NEVER
    return closed


@njit(cache=True)
def completions(points, step, closed, limits, fewest):
    """(m + 1) × codes: the most that rows i and later can still add to a way to have seats taken.

    Group rules left aside; below REACHABLE where they can't complete the group.
    """
    m, last, codes = points.shape[0], limits.shape[0] - 1, closed.shape[1]
    rest = np.full((m + 1, codes), np.float64(NEVER))
    for members in range(fewest, limits[last] + 1):
        rest[m, codes - 1 - (limits[last] - members)] = 0.0
    for i in range(m - 1, -1, -1):
        before, after = rest[i], rest[i + 1]
        before[:] = after
        for k in range(limits.shape[0]):
            if points[i, k] < REACHABLE:
                continue
            add, more, shut = np.float64(points[i, k]), after[step[k] :], closed[k]
            for code in range(more.shape[0]):
                before[code] = max(before[code], more[code] + add + shut[code])
    return rest


@njit(cache=True)
def fill_bound(points, limits):
    """For every role code the best sum of points, all group rules left aside (an upper bound)."""
    digits, step = role_codes(limits)
    closed = closed_seats(digits, limits)
    best = np.full(digits.shape[0], np.float64(NEVER))
    best[0] = 0.0
    for i in range(points.shape[0]):
        before = best.copy()
        for k in range(limits.shape[0]):
            if points[i, k] < REACHABLE:
                continue
            add, more, shut = np.float64(points[i, k]), best[step[k] :], closed[k]
            for code in range(more.shape[0]):
                more[code] = max(more[code], before[code] + add + shut[code])
    found = np.full(best.shape[0], NEVER)
    for code in range(best.shape[0]):
        if best[code] > REACHABLE:
            found[code] = np.int64(best[code])
    return found


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
