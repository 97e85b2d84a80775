"""The exact best group for one job at one time option, for any value per person.

Three steps, each exact. First a small program over how many seats are taken, with colleagues and
the duo left aside, on the few best people per seat. When its group has no colleagues and makes a
duo where one is asked for, it is optimal. If not, it gives for every candidate the most that any
group with that person can be worth; only those who can beat the best group known take part in the
full program, over seats × duo flags × "somebody of this organisation is in already".
"""

# ruff: noqa: ANN202  (compiled, types are inferred)

import numpy as np
from numba import njit

from flying_trainees.matching.kernels.assignment_full import (
    EXTRA,
    NEVER,
    POSSIBLE,
    full_program,
    sits,
)


@njit(cache=True, nogil=True)
def best_group(n, duo, seats, digits, step, price, floor, desk):
    """(value, members) of the best group worth more than `floor`; value NEVER if there is none.

    `seats` per role; `digits` all ways to have them taken, the last line is all of them; `step`
    in lines of one more on each; `price` per member beyond the first of the same organisation.
    """
    group = seats.sum()
    if _list_best(n, seats, group, floor, desk) == 0:
        return NEVER, 0
    value, size = _relaxed(seats, digits, step, floor, desk)
    if value < POSSIBLE:
        return NEVER, 0
    colleagues = _colleagues(size, desk)
    complete = not duo or _is_duo(size, desk)
    if complete and (colleagues == 0 or price == 0.0):
        return value, size
    known = NEVER
    if complete:
        known = value - price * colleagues
    elif size > 0:
        known = value + _best_swap(n, size, desk) - price * (size - 1)
    kept = _who_can_beat(n, seats, digits, step, max(floor, known - 1e-6), desk)
    better, members = full_program(
        kept, duo, seats, digits, step, price, max(floor, known - 1e-6), desk
    )
    return better, members


@njit(cache=True, nogil=True)
def _list_best(n, seats, group, floor, desk):
    """Per role the best `group` people in desk.top; 0 when they can't beat the floor."""
    most = 0.0
    for k in range(5):
        if seats[k] == 0:
            continue
        worth = desk.extra if k == EXTRA else desk.full
        count = 0
        for i in range(n):
            if k < 3 and (desk.roles[i] >> k) & 1 == 0:
                continue
            value = worth[i]
            if count == group and value <= worth[desk.top[k, count - 1]]:
                continue
            at = count if count < group else count - 1
            while at > 0 and worth[desk.top[k, at - 1]] < value:
                desk.top[k, at] = desk.top[k, at - 1]
                at -= 1
            desk.top[k, at] = i
            if count < group:
                count += 1
        desk.top_count[k] = count
        if k < EXTRA and count < seats[k]:
            return 0
        for at in range(min(count, seats[k])):
            value = worth[desk.top[k, at]]
            most += max(0.0, value) if k == EXTRA else value
    return 1 if most > floor else 0


@njit(cache=True, nogil=True)
def _relaxed(seats, digits, step, floor, desk):
    """Best group with colleagues and duo left aside; desk.reached[code] for fewer seats too."""
    codes = digits.shape[0]
    few = 0
    for k in range(5):
        if seats[k] > 0:
            for at in range(desk.top_count[k]):
                i = desk.top[k, at]
                if not desk.marked[i]:
                    desk.marked[i] = True
                    desk.few[few] = i
                    few += 1
    for at in range(few):
        desk.marked[desk.few[at]] = False
    reached = desk.reached
    reached[:codes] = NEVER
    reached[0] = 0.0
    for at in range(few):
        i = desk.few[at]
        roles, full, extra = desk.roles[i], desk.full[i], desk.extra[i]
        for code in range(codes - 1, -1, -1):
            best = reached[code]
            chosen = 0
            for k in range(5):
                if digits[code, k] > 0 and (k > 2 or (roles >> k) & 1 == 1):
                    value = reached[code - step[k]] + (extra if k == EXTRA else full)
                    if value > best:
                        best = value
                        chosen = k + 1
            reached[code] = best
            desk.choice[at, code] = chosen
    best = NEVER
    code = -1
    for fewer in range(seats[EXTRA] + 1):
        if reached[codes - 1 - fewer] > best:
            code = codes - 1 - fewer
            best = reached[code]
    if best < POSSIBLE or best <= floor:
        return NEVER, 0
    size = 0
    for at in range(few - 1, -1, -1):
        chosen = desk.choice[at, code]
        if chosen > 0:
            desk.row[size] = desk.few[at]
            desk.seat[size] = chosen - 1
            size += 1
            code -= step[chosen - 1]
    return best, size


@njit(cache=True, nogil=True)
def _colleagues(size, desk):
    count = 0
    for a in range(size):
        for b in range(a):
            if desk.organisation[desk.row[a]] == desk.organisation[desk.row[b]]:
                count += 1
                break
    return count


@njit(cache=True, nogil=True)
def _is_duo(size, desk):
    seniors = 0
    for a in range(size):
        if desk.senior[desk.row[a]]:
            seniors += 1
    return 0 < seniors < size


@njit(cache=True, nogil=True)
def _best_swap(n, size, desk):
    """What the best swap that makes a duo of a group of all alike adds (a negative number)."""
    if size < 2:
        return NEVER
    alike = desk.senior[desk.row[0]]
    best = NEVER
    for i in range(n):
        if desk.senior[i] == alike:
            continue
        for a in range(size):
            k = desk.seat[a]
            if sits(desk.roles[i], k):
                old = desk.row[a]
                change = (
                    desk.extra[i] - desk.extra[old]
                    if k == EXTRA
                    else (desk.full[i] - desk.full[old])
                )
                best = max(best, change)
    return best


@njit(cache=True, nogil=True)
def _who_can_beat(n, seats, digits, step, floor, desk):
    """Candidates, in order, who are in some (relaxed) group worth more than the floor."""
    rest = _rest_of_group(seats, digits, step, desk)
    kept = 0
    for i in range(n):
        if _most_with(i, rest, desk) > floor:
            desk.few[kept] = i
            kept += 1
    return kept


@njit(cache=True, nogil=True)
def _rest_of_group(seats, digits, step, desk):
    """For each seat the most that the others of a (relaxed) group can be worth."""
    codes = digits.shape[0]
    rest = np.full(5, NEVER)
    for fewer in range(seats[EXTRA] + 1):
        code = codes - 1 - fewer
        for k in range(5):
            if digits[code, k] > 0:
                rest[k] = max(rest[k], desk.reached[code - step[k]])
    return rest


@njit(cache=True, nogil=True)
def _most_with(i, rest, desk):
    """The most that a (relaxed) group with this candidate can be worth."""
    most = desk.extra[i] + rest[EXTRA]
    for k in range(4):
        if sits(desk.roles[i], k):
            most = max(most, desk.full[i] + rest[k])
    return most


@njit(cache=True, nogil=True)
def most_with_each(n, seats, digits, step, desk, out):
    """An upper limit of what any group with each of the n candidates is worth, in `out`.

    Returns that of the best group. Colleagues and the duo are left aside; NEVER without a group.
    """
    out[:n] = NEVER
    if _list_best(n, seats, seats.sum(), NEVER, desk) == 0:
        return NEVER
    value, _ = _relaxed(seats, digits, step, NEVER, desk)
    if value < POSSIBLE:
        return NEVER
    rest = _rest_of_group(seats, digits, step, desk)
    for i in range(n):
        out[i] = _most_with(i, rest, desk)
    return value
